"""Readers repeat themselves and each other honestly: none of that is spam or suspect, while adverts that come again stay what they are."""

from __future__ import annotations

from typing import Any

import pytest

from checkup.spam import classify

POST = (
    "The hives came through the winter. We lost one colony in January, when the lid blew off in the storm, and two are weak. Next week we "
    "will feed them, move the strong ones to the orchard and write down what each of them weighs, so that we know more in autumn."
)
QUESTION = "How heavy is a strong colony at the end of winter, and do you weigh the hive with the lid and the stones on top?"


def row(
    number: int, name: str, text: str, *, post: int = 1, day: int = 3, time: str = "10:00:00", url: str | None = None
) -> dict[str, Any]:
    """A comment on a blog about bees."""
    return {
        "id": str(number), "author": name, "author_url": url, "text": text, "post_title": f"Hives {post}", "post_text": f"{POST} {post}",
        "posted": "2024-03-01", "comment_date": f"2024-03-{day:02d}T{time}",
    }  # fmt: skip


def labels(*rows: dict[str, Any]) -> set[str]:
    """The verdicts given."""
    return {found["verdict"] for found in classify(rows)}


THANKS = [
    ("Thank you so much for sharing this with us, it was very helpful and I love it!", "English"),
    ("Vielen Dank für den tollen Beitrag, das hat mir sehr geholfen, weiter so!", "German"),
    ("Muchas gracias por compartir este artículo, me ha ayudado mucho, un saludo", "Spanish"),
    ("Bardzo dziękuję za ten wpis, bardzo mi pomógł, świetny blog, dzięki za wszystko!", "Polish"),
    ("Muito obrigada pelo texto, gostei muito e me ajudou muito, parabéns pelo blog", "Portuguese"),
    ("Merci beaucoup pour ce très bon article, il est très utile et m'a aidé", "French"),
]


@pytest.mark.parametrize("text", [t for t, _ in THANKS], ids=[name for _, name in THANKS])
def test_many_readers_thank_alike(text: str) -> None:
    """The same short thanks by six readers under four posts are ok, in any language."""
    names = ("Ana Ruiz", "Ben Okoro", "Carla Diem", "Dov Adler", "Eva Lind", "Filip Novak")
    assert labels(*(row(n, name, text, post=n % 4, day=3 + n) for n, name in enumerate(names))) == {"ok"}


@pytest.mark.parametrize("url", [None, "https://ana.example/"])
def test_a_reader_asks_again(url: str | None) -> None:
    """The same question a week later, under the same post and under another one, is ok."""
    again = [
        row(1, "Ana Ruiz", QUESTION, url=url),
        row(2, "Ana Ruiz", QUESTION, day=10, url=url),
        row(3, "Ana Ruiz", QUESTION, post=2, day=11, url=url),
    ]
    assert labels(*again) == {"ok"}


@pytest.mark.parametrize("second", ["Ana Ruiz", "ana", "Anonymous", "Beekeeper from Soria"])
def test_a_double_click(second: str) -> None:
    """The same text twice within minutes is one person, also where the name was mended for the second try."""
    assert labels(row(1, "Ana Ruiz", QUESTION), row(2, second, QUESTION, time="10:01:30")) == {"ok"}


def test_quotations_of_oneself_and_of_others() -> None:
    """Who takes up an earlier comment in quotation marks, in a quoted line or after a name and a colon answers it."""
    rows = [
        row(1, "Ana Ruiz", QUESTION),
        row(2, "Ana Ruiz", f"I asked before: “{QUESTION}” Does anybody know?", day=20),
        row(3, "Ben Okoro", f"> {QUESTION}\nAbout thirty kilos here, stones not counted.", day=21),
        row(4, "Carla Diem", f'Ana Ruiz wrote: "{QUESTION}" – we take the stones off first.', day=28),
    ]
    assert labels(*rows) == {"ok"}


def test_adverts_that_come_again_are_no_honest_repeats() -> None:
    """The same advert under three posts by one name, and under other names, is still told as repeated."""
    text = "Our family shop ships bee suits and smokers to every country, order before May and pay half: http://bee-suits-shop.example/"
    url = "http://bee-suits-shop.example/"
    one = [row(n, "Ana Ruiz", text, post=n, day=3 + n, url=url) for n in range(3)]
    assert all("copy" in {r["kind"] for r in found["reasons"]} for found in classify(one))
    many = [row(n, name, text, post=n, day=3 + n, url=url) for n, name in enumerate(("Ana Ruiz", "Ben Okoro", "Carla Diem"))]
    assert all("copy" in {r["kind"] for r in found["reasons"]} for found in classify(many)[1:])

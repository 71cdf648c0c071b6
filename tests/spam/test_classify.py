"""Verdicts on tables: which keys are read, that missing is missing, and that nothing hangs or grows beyond its size."""

from __future__ import annotations

import random
from typing import Any

import pytest

from checkup.spam import classify
from tests.growth import assert_linear

POST = (
    "Last week the old pear tree in our garden came down in the storm. We sawed the trunk into boards, and this is how we dried them: "
    "stacked with thin sticks between the layers, under a roof but open to the wind, with the ends painted so that they would not split. "
    "The first boards should be ready for a small table in two years."
)


def row(identity: str = "1", **more: object) -> dict[str, Any]:
    """An honest comment, changed where a test says so."""
    return {
        "id": identity,
        "text": "We painted the ends of our cherry boards too, and hardly a board split over two winters under the roof.",
        "author": "Hanna Vogel",
        "author_url": None,
        "post_title": "Drying pear wood",
        "post_text": POST,
        "posted": "2024-03-01",
        "comment_date": "2024-03-03",
        "by_post_author": None,
        **more,
    }


def verdict(**more: object) -> dict[str, Any]:
    """The verdict on one row alone."""
    return classify([row(**more)])[0]  # type: ignore[arg-type]


def kinds(found: dict[str, Any]) -> set[str]:
    """Kinds of the reasons given."""
    return {reason["kind"] for reason in found["reasons"]}


def test_an_honest_row_is_ok_without_reasons() -> None:
    """An honest comment is ok, with its id and a low score."""
    found = verdict()
    assert (found["id"], found["verdict"], found["reasons"]) == ("1", "ok", [])
    assert 0 <= found["score"] < 0.18


def test_every_key_may_be_missing() -> None:
    """A row of nothing, and rows that lack single keys, get a verdict."""
    assert classify([{}])[0]["verdict"] == "ok"
    full = row()
    for key in full:
        assert classify([{k: v for k, v in full.items() if k != key}])[0]["verdict"] == "ok", key
        assert classify([{**full, key: None}])[0]["verdict"] == "ok", key
    assert classify([]) == []


SPAM = {
    "a trade as name, years late": {"author": "Garage Door Repair", "text": "What a great resource, thanks!", "comment_date": "2028-01-01"},
    "link code of a forum robot": {
        "text": "hello [url=http://pills-online.example/]buy viagra[/url] [url=http://casino.example/]casino[/url]",
        "comment_date": "2026-01-01",
    },
    "random letters with links": {
        "text": "QwzxKJHG http://kqjwzx.example/ xkqzvbnmt http://vbnqxz.example/ zqxjkvwp http://pwqzkx.example/ wqkzjxv",
        "author": "Vqzxkjhw",
    },
    "a pitch with a telephone number": {
        "author": "Airlines Phone Number",
        "text": "Call our toll free Airlines Phone Number 1-800-555-0100: the best deals on cheap flights, cheap flights anywhere.",
    },
    "letters mixed from two alphabets": {
        "text": "Вest саsino bоnus hеre, buу now http://casino-bonus.example/ and win, best casino bonus online",
        "author_url": "http://casino-bonus.example/",
    },
    "another alphabet with links": {
        "text": "Лучшее казино онлайн, ставки и рулетка http://kazino.example.ru/ игровые автоматы http://stavki.example.ru/",
        "author_url": "http://kazino.example.ru/",
    },
    "the raw template of a spinner": {
        "text": "{Hello|Hi|Hey} there! I {love|like|enjoy} your {blog|site}, see http://x-shop.example/ {soon|later|often}",
        "author_url": "http://x-shop.example/",
    },
    "a ping that only repeats the title": {
        "author": "cheap boots",
        "text": "cheap boots...\n\n[...]Drying pear wood[...]...",
        "author_url": "http://cheap-boots-outlet.example/",
    },
}


@pytest.mark.parametrize("more", SPAM.values(), ids=SPAM.keys())
def test_kinds_of_spam_are_found(more: dict[str, Any]) -> None:
    """Each kind of spam is called spam, with reasons of two kinds."""
    found = verdict(**more)
    assert found["verdict"] == "spam", found
    assert len(kinds(found)) >= 2


HONEST = {
    "late but about the post": {"comment_date": "2031-03-03"},
    "German": {
        "text": "Wir haben unsere Bretter im Keller getrocknet, und sie sind alle gerissen. Unter dem Dach geht es wohl besser, danke!"
    },
    "German about buying": {
        "text": "Wo kann man hier günstig Leinöl kaufen? In der Apotheke war es mir zu teuer, und im Netz kostet der Versand."
    },
    "French about buying": {"text": "Chez nous les planches sont moins chères, il faut acheter au magasin du village plutôt qu'en ville."},
    "Spanish about buying": {"text": "Yo prefiero comprar la madera en una tienda del pueblo, es barato y el dueño sabe mucho."},
    "Russian without links": {"text": "Спасибо, очень полезно. У нас груша тоже упала осенью, доски сушим под навесом уже второй год."},
    "Japanese": {"text": "とても参考になりました。うちの庭の梨の木も切る予定なので、同じように乾かしてみます。"},
    "a link that the post explains": {
        "text": "I wrote down how long pear boards take: https://hanna.example/drying-pear-boards/ (two years here)."
    },
    "a link everybody knows": {"text": "See https://en.wikipedia.org/wiki/Wood_drying for the numbers behind this."},
    "code": {"text": "I log the moisture with this:\nfor board in boards:\n    print(board.id, read(board.pin), sep=';')\nworks well."},
    "a name that holds a trade word": {"author": "Andressa Coach"},
    "a surname that is a trade": {"author": "Anna Taylor", "text": "Lovely boards, and a fine idea to paint the ends."},
    "one trade word": {"text": "Did you buy the saw, or did the sawmill cut the trunk for you?"},
    "a question": {"text": "How thick were the boards, and which paint did you use for the ends?"},
}


@pytest.mark.parametrize("more", HONEST.values(), ids=HONEST.keys())
def test_honest_readers_are_ok(more: dict[str, Any]) -> None:
    """What honest readers do is ok, in any language."""
    assert verdict(**more)["verdict"] == "ok", verdict(**more)


def test_the_posts_author_is_ok() -> None:
    """by_post_author, as a flag or as a word of a CSV, protects whatever the text says."""
    advert = {"text": "Buy cheap viagra pills online http://pills.example/", "author": "Viagra Online", "comment_date": "2029-01-01"}
    assert verdict(**advert)["verdict"] == "spam"
    assert verdict(**advert, by_post_author=True)["verdict"] == "ok"
    assert verdict(**advert, by_post_author="true")["verdict"] == "ok"


def test_rows_of_our_own_table() -> None:
    """In comments.csv `posted` is the comment's own date, posts are known by address, and a certain
    advert stays spam though the author replied."""
    advert = {
        "post_url": "https://blog.example/pear/",
        "id": "4",
        "parent": "",
        "author": "Garage Door Repair",
        "author_url": "http://garage-door-repair.example/",
        "posted": "2028-01-01T10:00:00+00:00",
        "post_date": "2024-03-01",
        "kind": "comment",
        "text": "Buy cheap garage doors online, best prices http://garage-door-repair.example/",
        "by_post_author": "",
    }
    reply = {**advert, "id": "5", "parent": "4", "author": "Owner", "author_url": "", "text": "Thanks, Tom.", "by_post_author": "true"}
    alone, answered = classify([advert])[0], classify([advert, reply])[0]
    defanged = classify([{**advert, "text": advert["text"].replace("http", "hxxp").replace(".example", "[.]example")}])[0]
    assert defanged == alone
    assert alone["verdict"] == "spam"
    assert "came 4 years after the post" in {reason["words"] for reason in alone["reasons"]}
    assert answered["verdict"] == "spam"


def test_a_campaign_under_many_names_is_seen() -> None:
    """The same words under three names on three posts are copies of each other."""
    text = "Our family tried this herbal remedy last month and all of our aches were gone within two short weeks, we never felt so well."
    rows = [row(str(n), text=text, author=name, post_title=f"Post {n}") for n, name in enumerate(("Ewa Lis", "Tom Hill", "Ida Moe"))]
    assert all("copy" in kinds(found) for found in classify(rows))


def test_quoted_words_and_code_are_no_copies() -> None:
    """An answer that quotes another comment, and code that two people paste, are not held against them."""
    first = row("1")
    quote = row(
        "2",
        author="Per Dahl",
        text=f"> {first['text']}\nDid you use oil paint for that, Hanna, or something thinner?",
        comment_date="2024-06-01",
    )
    code = "for (int i = 0; i < boards.size(); i++) { dry(boards[i], sticks, 2 * 365); }"
    one = row("3", author="Jo Ek", text=f"Here it fails for me:\n{code}")
    two = row("4", author="Al Moe", text=f"This line is wrong:\n{code}", comment_date="2024-07-01")
    assert [found["verdict"] for found in classify([first, quote, one, two])] == ["ok"] * 4


def test_a_name_with_many_adverts_is_told() -> None:
    """A further advert of a name that left others says so."""
    rows = [
        row(str(n), author="Lena Berg", text=f"Buy cheap {what} online at http://{what}-outlet.example/ best price", post_title=f"Post {n}")
        for n, what in enumerate(("handbags", "watches", "boots"))
    ]
    found = classify(rows)
    assert [f["verdict"] for f in found] == ["spam"] * 3
    assert "the same name left 2 more adverts" in {reason["words"] for reason in found[0]["reasons"]}


KA, LAN, AEN = ("ka", "mo", "ri", "tu", "se"), ("lan", "der", "mit", "pol", "ver"), ("a", "o", "en", "is", "")


def many(count: int) -> list[dict[str, Any]]:
    """Rows of made-up words: a tenth are copies, some hold links and trade words."""
    chance = random.Random(count)
    words = [
        f"{a}{b}{c}"
        for a in ("ka", "mo", "ri", "tu", "se")
        for b in ("lan", "der", "mit", "pol", "ver")
        for c in ("a", "o", "en", "is", "")
    ]
    rows = []
    for n in range(count):
        text = " ".join(chance.choice(words) for _ in range(chance.randrange(5, 90)))
        if rows and n % 10 == 0:
            text = rows[chance.randrange(len(rows))]["text"]
        if n % 7 == 0:
            text += f" buy cheap bags http://shop{n % 50}.example/"
        rows.append(row(str(n), text=text, author=f"Reader {n % 500}", post_title=f"Post {n % 40}"))
    return rows


@pytest.mark.slow
def test_work_grows_with_the_number_of_comments() -> None:
    """Twice the comments cost twice the work."""
    assert_linear(lambda n: classify(many(n)), 25)


HOSTILE = {
    "one word without end": "a",
    "brackets": "[url=",
    "braces": "{a|",
    "digits": "1 2 3-4 (5) +",
    "capitals": "A B C D ",
    "dots": "... ",
    "links": "http://a.example/ ",
    "lines": "\n",
    "mixed": "\u202e\u0000аa",
}


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_work_grows_with_hostile_text(piece: str) -> None:
    """No text, name, address or title costs more than its length: twice the text, twice the work."""

    def judge(size: int) -> None:
        part = piece * (size // len(piece))
        rows = [row(text=part), row("2", author=part), row("3", author_url=f"http://{part}"), row("4", post_title=part, post_text=part)]
        assert len(classify(rows)) == 4

    assert_linear(judge, 500)

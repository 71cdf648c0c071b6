"""Days that count back from the time of reading, in many languages: a comment has its day, its name, and none of them in its words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

NOW = datetime(2024, 5, 20, 12, 0, tzinfo=UTC)
TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 6 + "</p>"
SAID = "Mine rose twice in the cold kitchen."
AGO = (
    "3 days ago", "3d ago", "vor 3 Tagen", "il y a environ 3 jours", "hace 3 días", "3 giorni fa", "há 3 dias", "3 dagen geleden",
    "3 dni temu", "for 3 dager siden", "för 3 dagar sedan", "3 päivää sitten", "před 3 dny", "3 napja", "acum 3 zile", "3 gün önce",
    "πριν από 3 ημέρες",
    "3 дня назад", "3 дні тому", "преди 3 дни", "prije 3 dana", "fa 3 dies", "3日前", "3 天前", "3일 전", "3 ngày trước", "3 วันที่แล้ว",
    "منذ 3 أيام", "לפני 3 ימים", "3 روز پیش", "3 दिन पहले",
)  # fmt: skip
WORDS = ("yesterday", "gestern", "ayer", "včera", "i går", "вчора", "昨日", "אתמול")


def only_comment(item: str, fetched: datetime | None) -> Comment:
    html = (
        f"<html><head><title>Loaf | Kiln</title></head><body><div class='post'><h1>Loaf</h1>"
        f"<p class='meta'>March 1, 2024 by Ada</p><div class='entry'>{TEXT}</div></div><div id='comments'><h3>1 Comment</h3>"
        f"<ol class='commentlist'><li class='comment' id='comment-7'>{item}</li></ol></div></body></html>"
    )
    post = read(Page(url="https://kiln.example/2024/03/loaf/", body=html.encode(), fetched_at=fetched)).post
    assert post is not None
    (comment,) = post.comments
    return comment


@pytest.mark.parametrize("fetched", [NOW, None], ids=["live", "saved"])
@pytest.mark.parametrize(
    "form",
    [
        "<cite>Ann Miller</cite> <span class='date'>{}</span><p>{}</p>",
        "<b>Ann Miller</b> · {}<p>{}</p>",
    ],
)
def test_days_ago_are_read(form: str, fetched: datetime | None) -> None:
    """The day where the time of fetching is known, and in both cases name and words without it."""
    for said, day in (*((ago, 17) for ago in AGO), *((word, 19) for word in WORDS)):
        comment = only_comment(form.format(said, SAID), fetched)
        assert (comment.author.name, comment.text) == ("Ann Miller", SAID), said
        assert (comment.posted and comment.posted.date()) == (datetime(2024, 5, day, tzinfo=UTC).date() if fetched else None), said


@pytest.mark.parametrize("said", ["Yesterday", "Heute", "Hoy", "I came here 3 days ago", "for 3 days", "Hai 3 giorni"])
def test_a_day_that_a_reader_speaks_of_stays_in_the_words(said: str) -> None:
    """Where the comment has a day of its own."""
    comment = only_comment(f"<cite>Ann Miller</cite> <span class='date'>2024-03-02 10:00</span><p>{said}</p>", NOW)
    assert (comment.author.name, comment.text, str(comment.posted)[:10]) == ("Ann Miller", said, "2024-03-02")

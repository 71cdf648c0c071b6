"""Comments whose time is counted from the post: "Ann said about 3 hours later"."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)


@pytest.mark.parametrize(
    ("said", "posted"),
    [
        ("said about 3 hours later:", "2013-02-05T13:00:00+00:00"),
        ("said 40 minutes later:", "2013-02-05T10:40:00+00:00"),
        ("wrote 2 days later:", "2013-02-07T00:00:00"),
        ("said 1 day later", "2013-02-06T00:00:00"),
        ("said about 2 months later:", None),
        ("said:", None),
    ],
)
def test_a_time_behind_a_word_for_speaking_counts_from_the_posts(said: str, posted: str | None) -> None:
    """To the minute or the day as it is said; months are too rough for a day, and words of the comment count nothing."""
    items = "".join(
        f'<li id="comment-{k}"><cite><strong>{who}</strong></cite> {said}<br /><p>It rose well, and 3 days later it was gone.</p></li>'
        for k, who in enumerate(("Ilse", "Ola"), 1)
    )
    html = f"""<html><head><title>Rye</title></head><body><div class="post hentry"><h2 class="entry-title">Rye</h2>
<p class="auth">Posted by <b>Marit</b> <abbr class="published" title="2013-02-05T10:00:00+00:00">5 Feb 2013</abbr></p><p>{TEXT}</p></div>
<h4>Comments</h4><ol>{items}</ol></body></html>"""
    post = read(Page(url="https://rye.example/2013/02/05/rye", body=html.encode())).post
    assert post is not None
    assert [(c.author.name, c.posted.isoformat() if c.posted else None) for c in post.comments] == [("Ilse", posted), ("Ola", posted)]


@pytest.mark.parametrize("day", ["9999-12-31T23:00:00", "9999-12-30"])
def test_a_time_past_the_end_of_all_dates_is_not_known(day: str) -> None:
    """A page may call itself of any year."""
    items = "".join(
        f'<li id="comment-{k}"><cite>{who}</cite> said 999 days later:<br><p>It rose.</p></li>' for k, who in ((1, "Ilse"), (2, "Ola"))
    )
    html = f"""<html><head><title>Rye</title><meta property="article:published_time" content="{day}"></head><body><h1>Rye</h1><p>{TEXT}</p>
<h4>Comments</h4><ol>{items}</ol></body></html>"""
    post = read(Page(url="https://rye.example/rye", body=html.encode())).post
    assert post is not None
    assert [c.posted for c in post.comments] == [None, None]

"""A name and a day in one row with the words of the comment between them and its number."""

from __future__ import annotations

from checkup.model import Page
from checkup.platforms import read

TEXT = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)


def test_what_stands_before_and_behind_a_comments_words_are_two_lines() -> None:
    """The day before the words is not glued to the number behind them: "5 Feb 2013" and "1" are no "5 Feb 20131"."""
    items = "".join(
        f'<li class="comment" id="comment-1{k}"><div class="wrap"><h2>{who}</h2><time>{k} Feb 2013</time>'
        f'<div class="content">It rose well.</div><span class="counter">{k}</span></div></li>'
        for k, who in enumerate(("Ilse Brandt", "Ola Nyman"), 1)
    )
    html = f"""<html><head><title>Rye</title></head><body><div class="post"><h1>Rye</h1><p>{TEXT}</p></div><ul>{items}</ul></body></html>"""
    post = read(Page(url="https://rye.example/posts/rye", body=html.encode())).post
    assert post is not None
    found = [(c.author.name, c.posted.date().isoformat() if c.posted else None, c.text) for c in post.comments]
    assert found == [("Ilse Brandt", "2013-02-01", "It rose well."), ("Ola Nyman", "2013-02-02", "It rose well.")]

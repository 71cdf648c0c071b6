"""Comments of an outside system as a page prints them for those without scripts: the writer's site stands before the name."""

from __future__ import annotations

from checkup.model import Page
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "


def test_an_address_before_a_name_is_the_writers_site() -> None:
    """The name is what follows it; who printed no address, or is called by one, keeps the name."""
    said = ["http://www.nyman.example/ <span id='dsq-author-user-{k}'>Ola Nyman</span>", "Ruth Asher", "www.third.example"]
    rows = "".join(
        f"<li class='comment' id='dsq-comment-{k}'><div id='dsq-comment-header-{k}' class='dsq-comment-header'>"
        f"<cite id='dsq-cite-{k}'>{name.format(k=k)}</cite></div><div id='dsq-comment-body-{k}' class='dsq-comment-body'>"
        f"<div id='dsq-comment-message-{k}' class='dsq-comment-message'><p>Mine took {k} days.</p></div></div></li>"
        for k, name in enumerate(said, 71)
    )
    head = f"<h1>Rye</h1><p>By Ilse Brandt on 4 February 2013</p><p>{TEXT * 4}</p>"
    page = f"<html><head><title>Rye</title></head><body>{head}<div id='disqus_thread'><ul id='dsq-comments'>{rows}</ul></div></body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=page.encode())).post
    assert post is not None
    found = [(c.author.name, c.author.url) for c in post.comments]
    assert found == [("Ola Nyman", "http://www.nyman.example/"), ("Ruth Asher", None), ("www.third.example", None)]

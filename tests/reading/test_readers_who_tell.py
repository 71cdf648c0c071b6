"""Readers who tell what somebody said: their words are no byline, where a name stands above them."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
ROWS = {
    "a list of terms": "<dt id='c{k}'> {n} </dt><dd><div><p>{t}</p></div><p>le mardi {k} mars 2013 à 17:14</p></dd>",
    "a name, a day": "<dt id='c{k}'>{n} <small>{k} March 2013</small></dt><dd><p>{t}</p></dd>",
    "below": "<dd id='c{k}'><p>{t}</p><p>{n} | {k} March 2013 at 10:12</p></dd>",
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
@pytest.mark.parametrize(
    "told",
    [
        "Thanks, this helps a lot. I shall try some of what you wrote ;-) Many thanks",
        "Genau das, was Edda sagte: es geht",
        "As Edda wrote: it works in a cold cellar, too",
        "Tak, det hjalp mig. Jeg prøver det du skriver, og mere til",
    ],
)
def test_what_a_reader_tells_is_no_name(row: str, told: str) -> None:
    """The name above or below stays, and the words are whole."""
    said = [("Ola Nyman", "Mine rose well."), ("Per Holm", told), ("Ruth Asher", "I have no cellar.")]
    rows = "".join(row.format(k=k + 10, n=name, t=text) for k, (name, text) in enumerate(said))
    head = f"<h1>Rye</h1><p>By Ilse Brandt on 4 February 2013</p><p>{TEXT * 4}</p>"
    page = f"<html><head><title>Rye</title></head><body>{head}<h3>3 Comments</h3><dl>{rows}</dl></body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=page.encode())).post
    assert post is not None
    assert [(c.author.name, c.text) for c in post.comments] == said

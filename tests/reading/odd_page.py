"""A post's page whose theme nobody knows."""

from __future__ import annotations

from checkup.model import Page

WORDS = "We hung the gate before noon, and the hinge held until the wind came round to the north. " * 4


def page(below: str, *, above: str = "") -> Page:
    """The page: `above` stands between the title and a text of two paragraphs, `below` behind that."""
    html = (
        "<html><head><title>A gate - The shed</title></head><body><div><a href='/'>The shed</a></div>"
        f"<div><h2>A gate</h2>{above}<p>{WORDS}</p><p>{WORDS}</p></div>{below}</body></html>"
    )
    return Page(url="http://shed.example/archives/7-gate.html", body=html.encode())

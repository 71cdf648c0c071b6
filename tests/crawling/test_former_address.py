"""A former address of the blog."""

from __future__ import annotations

from checkup.crawling.former_address import Former

HOST = "https://b.example"


def test_a_former_address_is_learnt_by_one_question() -> None:
    """Only a place that many links lead to is asked about, and only an answer makes it known."""
    former = Former()
    links = [f"http://old.example/2009/{n}.html" for n in range(4)] + ["http://other.example/a"]
    probes = former.probes(HOST + "/", links)
    assert probes == [HOST + "/2009/0.html", HOST + "/0.html"] or probes == [HOST + "/0.html", HOST + "/2009/0.html"]
    assert former.here(links[1]) is None
    assert former.confirm(HOST + "/2009/0.html") == [f"{HOST}/2009/{n}.html" for n in range(4)]
    assert former.here(links[1]) == HOST + "/2009/1.html"
    assert former.probes(HOST + "/", links) == []

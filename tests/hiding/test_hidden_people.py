"""A blog without the people who asked to be forgotten: their comments count, without name and words; nobody else names them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from checkup.hiding import EMPTY, add, without_hidden
from checkup.model import Link, Mark, Person
from tests.factories import blog, comment, post

RITA = "Rita Reader"


def test_somebody_on_the_list_is_taken_out_of_a_blog(tmp_path: Path) -> None:
    """By name, by account and by site; in others' words, links and names; all else, the number of comments too, stays."""
    read = blog(
        [
            post(
                1,
                [
                    comment(RITA, "I was there.", id="1"),
                    comment("R.", "Me too.", id="2", url="https://ritareader.example/"),
                    replace(comment("rr", "And me.", id="3"), author=Person("rr", None, "ritareader")),
                    replace(
                        comment("Omar", "Rita Reader is right.", id="4", parent="1"),
                        links=(Link("https://ritareader.example/a", "her"), Link("https://omar.example/", "mine")),
                        quotes=("as Rita Reader said",),
                    ),
                ],
                text="Thanks to Rita Reader.",
                title="With Rita Reader",
            )
        ],
        marks=(Mark("recent_comments", True, None, "Rita Reader on bread"),),
    )
    found = without_hidden(read, add(tmp_path, RITA, {}))
    assert "rita" not in repr(found).casefold()
    assert [c.id for c in found.posts[0].comments] == ["1", "2", "3", "4"]
    for gone in found.posts[0].comments[:3]:
        assert (gone.author, gone.text, gone.links, gone.permalink) == (Person(None), "", (), None)
    stays = found.posts[0].comments[3]
    assert (stays.author.name, stays.parent, [link.url for link in stays.links]) == ("Omar", "1", ["https://omar.example/"])
    assert [c.posted for c in found.posts[0].comments] == [c.posted for c in read.posts[0].comments]


def test_an_empty_list_changes_nothing() -> None:
    """The very same blog comes back."""
    read = blog([post(1, [comment(RITA)])])
    assert without_hidden(read, EMPTY) is read

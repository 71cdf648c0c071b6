"""The whole of gathering: pages in, a blog out, whatever the order of the pages and however often each was saved."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from checkup.model import Blog, Mark, Owner, Person, Post, Reading
from tests.factories import comment
from tests.gathering.pages import HOST, bare, entry, gathered, reading
from tests.quick import examples


def _old(n: int) -> Post:
    """Post `n` of the blog before it moved, with one comment."""
    asked = comment("Rita", f"What of loaf {n}?", id=f"70000000000000000{n:02}")
    return entry(n, (asked,), url=f"{HOST}/2012/05/loaf-{n}.html", title=f"Loaf {n}...")


def _moved(n: int) -> Post:
    """The same post after the move: another address, other signs in the title, other ids, and one comment more."""
    old = _old(n)
    (asked,) = old.comments
    late = comment("Otto", f"Late word {n}", after_hours=99, id=f"9{n}")
    said = (replace(asked, id=str(n), text="says:\n\n" + asked.text), late)
    return replace(old, url=f"{HOST}/2012/05/loaf-{n}/", title=f"Loaf {n} …", comments=said)


def _frame(said: Reading, owner: str, shows: str) -> Reading:
    """The page with an owner and a welcome item in its frame."""
    return replace(said, owners=(Owner(Person(owner), f"on {shows}"),), marks=(Mark("about", True, shows),))


OLD, NEW = [_old(n) for n in range(1, 7)], [_moved(n) for n in range(1, 5)]
PAGES: list[tuple[str, Reading]] = [
    *((p.url, _frame(reading(p), "Ada", p.url)) for p in (*OLD, *NEW)),
    (NEW[0].url + "print/", reading(replace(NEW[0], comments=(comment("Printed by", "Rita says what of loaf", id="x1"),)))),
    (HOST + "/?p=2", reading(NEW[1], canonical=NEW[1].url)),
    (HOST + "/2012/05/loaf-3(1).html", reading(replace(OLD[2], url=HOST + "/2012/05/loaf-3(1).html"))),
    (HOST + "/", reading(replace(OLD[5], url=HOST + "/"))),
    (HOST + "/imprint/", reading(bare(entry(50), HOST + "/imprint/"), "page")),
    (HOST + "/about/", _frame(reading(bare(entry(52), HOST + "/about/"), "page"), "Ada", HOST + "/about/")),
    (HOST + "/2012/05/", reading(entry(51), "list", post_links=tuple(p.url for p in OLD))),
]


def made(pages: list[tuple[str, Reading]]) -> Blog:
    return gathered(pages).blog(HOST + "/")


def test_a_moved_blog_has_each_post_and_comment_once() -> None:
    """Six posts, the readers' six comments and the four later ones; what was united and left out is said."""
    got = made(PAGES)
    assert sorted(p.title or "" for p in got.posts) == [f"Loaf {n} …" for n in range(1, 5)] + ["Loaf 5...", "Loaf 6..."]
    assert sorted(len(p.comments) for p in got.posts) == [1, 1, 2, 2, 2, 2]
    assert {c.text for p in got.posts for c in p.comments} == {f"What of loaf {n}?" for n in range(1, 7)} | {
        f"Late word {n}" for n in range(1, 5)
    }
    assert [c.united for c in next(p for p in got.posts if p.title == "Loaf 1 …").comments] == [2, 1]
    assert [s.url for s in got.coverage.skipped] == [HOST + "/", HOST + "/imprint/"]
    assert any("more than one address: 4" in note for note in got.coverage.notes)
    assert any("number of their own: 4" in note for note in got.coverage.notes)


@settings(deadline=None, max_examples=examples(0.3))
@given(order=st.permutations(PAGES), again=st.lists(st.sampled_from(PAGES), max_size=8))
def test_order_and_copies_change_nothing(order: list[tuple[str, Reading]], again: list[tuple[str, Reading]]) -> None:
    """Any order of the pages, and any page saved again under the same or a copy's name, gives the same blog."""
    copies = [
        (url.removesuffix("/") + "/index.html" if url.endswith("/") else url.replace(".html", ".1.html"), said) for url, said in again
    ]
    assert made([*order, *again]) == made(PAGES)
    got, want = made([*copies, *order]), made(PAGES)
    assert (got.posts, got.owners, got.marks) == (want.posts, want.owners, want.marks)


def test_of_two_files_with_one_address_the_fuller_counts() -> None:
    """In any order; a second look at a page replaces the first whatever it holds."""
    (full, poor) = (reading(OLD[0]), reading(replace(OLD[0], comments=())))
    for pages in ([full, poor], [poor, full]):
        (post,) = gathered([(OLD[0].url, said) for said in pages]).blog(HOST + "/").posts
        assert len(post.comments) == 1
    gathering = gathered([(OLD[0].url, full)])
    gathering.add_page(OLD[0].url, poor, again=True)
    assert gathering.blog(HOST + "/").posts[0].comments == ()


def test_a_post_nobody_could_read_is_counted_as_found() -> None:
    """What a feed names and no page shows is found, not read; once read under another address it is not counted twice."""
    gathering = gathered([(OLD[0].url, reading(OLD[0]))])
    gathering.expect(HOST + "/2012/05/loaf-1/")
    gathering.expect(HOST + "/2012/05/loaf-99/", count=3)
    cover = gathering.blog(HOST + "/").coverage
    assert (cover.found, cover.read) == (2, 1)


def test_an_unreadable_page_is_said() -> None:
    """A page of which nothing can be made is left out with a word, a list at a list's address without one."""
    gathering = gathered([(HOST + "/odd.html", Reading(page_type="other")), (HOST + "/tag/rye/", Reading(page_type="list"))])
    assert [s.url for s in gathering.blog(HOST + "/").coverage.skipped] == [HOST + "/odd.html"]

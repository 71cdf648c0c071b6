"""One post once: by its address, as a numbered copy, or by title, day and text."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from checkup.gathering.same_post import by_address, further_bodies, own_addresses, same_posts
from checkup.model import Post
from tests.factories import comment
from tests.gathering.pages import HOST, bare, bread, draft, entry, gathered, reading


def groups(*posts: Post) -> list[list[str]]:
    """The addresses of the drafts that are one post each."""
    return sorted(sorted(d.post.url.removeprefix(HOST) for d in group) for group in same_posts([draft(p) for p in posts]))


def test_a_blog_that_moved_has_each_post_once() -> None:
    """Title but for signs, day and nearly the text: the copy at another address is the same post, with other comments too."""
    old = entry(1, (comment("Ann", id="7000000000000000001"),), url=HOST + "/2012/05/our-bread.html", title="Our bread... and more")
    new = replace(old, url=HOST + "/baking/our-bread-and-more/", title="“Our bread” … and more", text=old.text + " You may also like this.")
    assert groups(old, replace(new, comments=(comment("Bob", id="3"),)), entry(2)) == [
        ["/2012/05/loaf-2/"],
        ["/2012/05/our-bread.html", "/baking/our-bread-and-more/"],
    ]


def test_the_same_title_alone_is_not_enough() -> None:
    """Another text, or another day, is another post, also where the address has a number at its end."""
    one = entry(1, url=HOST + "/week/")
    assert len(groups(one, replace(one, url=HOST + "/week-2/", text=bread(9)))) == 2
    assert one.published is not None
    assert len(groups(one, replace(one, url=HOST + "/other/", published=one.published + timedelta(days=7)))) == 2


def test_numbered_copies_need_nearly_the_same_text() -> None:
    """A copy's number with the same title and text is the same post, whatever day it bears; photos under one title stay apart."""
    one = entry(1, url=HOST + "/our-bread/")
    for name in ("/our-bread-2/", "/our-bread(1).html", "/our-bread.1.html"):
        assert len(groups(one, bare(one, HOST + name))) == 1
    photo = entry(1, url=HOST + "/rain/", text="-")
    assert photo.published is not None
    assert len(groups(photo, replace(photo, url=HOST + "/rain-2/", published=photo.published + timedelta(days=3)))) == 2


def test_copies_without_a_day_are_one_unless_their_comments_differ() -> None:
    """Where a page has no date, its text tells; comments that only one of two pages has speak against it."""
    one = bare(entry(1), HOST + "/a/")
    other = bare(one, HOST + "/b/")
    assert len(groups(one, other)) == 1
    talk = [replace(p, comments=(comment(name, "Word by " + name),)) for p, name in ((one, "Ann"), (other, "Bob"))]
    assert len(groups(*talk)) == 2


def test_pages_with_one_address_are_one_post() -> None:
    """Views, comment pages and what a page says of itself bring pages together; the front page is nobody's address."""
    said = entry(1)
    names = ["/2012/05/loaf-1/", "/2012/05/loaf-1.html?m=1", "/2012/05/loaf-1/comment-page-2/", "/?p=1"]
    pages = [draft(replace(said, url=HOST + name), said=HOST + names[0] if name == "/?p=1" else "").page for name in names]
    assert len(by_address(p for p in pages if p)) == 1
    fronts = [draft(entry(n), said=HOST + "/").page for n in range(2)]
    assert own_addresses([p for p in fronts if p], HOST + "/") == {}


def test_an_address_that_many_pages_give_is_nobodys() -> None:
    """A theme that prints one address on all pages does not make one post of them."""
    pages = [(f"{HOST}/2012/05/loaf-{n}/", reading(entry(n), canonical=HOST + "/blog/latest/")) for n in range(1, 6)]
    assert len(gathered(pages).blog(HOST).posts) == 5


def test_the_second_page_of_a_text_is_no_post() -> None:
    """A number behind the post's address and the same title go on with its text."""
    one, two = entry(1), replace(entry(1), url=HOST + "/2012/05/loaf-1/2/", text="And so on.")
    pages = [d.page for d in (draft(one), draft(two)) if d.page]
    assert further_bodies(pages, {}) == {two.url: "b.example/2012/05/loaf-1"}
    (post,) = gathered([(one.url, reading(one)), (two.url, reading(two))]).blog(HOST).posts
    assert post.text == one.text + "\n\nAnd so on."


def test_a_second_page_of_comments_does_not_double_the_text() -> None:
    """Drupal counts pages of comments from 0 in its query; the text above them is the same on each."""
    one = entry(1, (comment("Ann", "First word of all"),), url=HOST + "/node/1")
    more = replace(one, url=HOST + "/node/1?page=1", text=one.text + " Share", comments=(comment("Bob", "Second word of all"),))
    (post,) = gathered([(p.url, reading(p)) for p in (more, one)]).blog(HOST).posts
    assert (post.text, [c.author.name for c in post.comments]) == (one.text, ["Ann", "Bob"])

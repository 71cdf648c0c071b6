"""Threads of a comment service are posts of one blog: each page once, on the blog's own host, and no page that is no post."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from checkup.model import Blog, Post
from checkup.sources._pages_of_threads import pages_of
from tests.factories import comment
from tests.growth import assert_linear
from tests.sources.reading import read, site

NEW, OLD = "https://bread.example", "http://rye.example"


def thread(url: str, title: str | None = "Rye | Bread Diary", comments: int = 1) -> Post:
    said = tuple(comment(f"Reader {n}", f"On {url} I say {n}.", id=f"{url}-{n}") for n in range(comments))
    return Post(url, title=title, comments=said, comments_status="present" if said else "none", excerpt_only=True)


def told(*threads: Post, home: str = "") -> dict[str, int]:
    return {post.url: len(post.comments) for post in pages_of(threads, home).posts}


POSTS = [thread(f"{NEW}/2012/0{n}/loaf-{n}/", f"Loaf {n} | Bread Diary") for n in range(1, 7)]


@pytest.mark.parametrize(
    "other",
    [
        f"{OLD}/2012/07/rye/",
        f"{OLD}/2012/07/rye",
        "http://www.rye.example/2012/07/rye.html",
        f"{NEW}/2012/07/rye/?fb_action_ids=12&fb_source=feed",
        f"{NEW}/2012/07/rye/?ref=nf",
        "http://bread.example:80/2012/07/rye/#comments",
    ],
)
def test_a_page_under_another_address_is_one_post(other: str) -> None:
    """A former host, another spelling, what a link added: one post at the blog's own address, with everybody's comments."""
    page = f"{NEW}/2012/07/rye/"
    for threads in ([thread(other), thread(page), *POSTS], [*POSTS, thread(page), thread(other, "Rye - The Old Bread Blog")]):
        found = told(*threads)
        assert found.pop(page) == 2
        assert len(found) == len(POSTS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (thread(f"{NEW}/?p=12", "Rye | Bread Diary"), thread(f"{NEW}/?p=13", "Oats | Bread Diary")),
        (thread(f"{NEW}/about/", "About me"), thread(f"{OLD}/about/", "About the club")),
        (thread(f"{NEW}/2012/07/rye/", None), thread(f"{OLD}/2012/07/rye/", None)),
        (thread(f"{NEW}/2012/07/rye/"), thread(f"{NEW}/2013/07/rye/")),
    ],
    ids=["numbers", "titles", "no titles", "paths"],
)
def test_two_pages_stay_two_posts(one: Post, other: Post) -> None:
    """Numbers in the address, other titles under one path, and what nothing shows to be one page."""
    assert len(told(one, other, *POSTS)) == 2 + len(POSTS)


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:4000/2012/01/loaf-1/",
        "http://127.0.0.1/2012/01/loaf-1/",
        "http://192.168.1.7:8080/draft/",
        "http://laptop/2012/01/loaf-1/",
        "http://bread.test/2012/01/loaf-1/",
        "http://webcache.googleusercontent.com/search?q=cache:x:bread.example/2012/01/loaf-1/",
        "https://bread-example.translate.goog/2012/01/loaf-1/",
    ],
)
def test_copies_are_left_out_and_told(url: str) -> None:
    """The author's own machine, a cache, a translation: what is said there no visitor of the blog sees."""
    found = pages_of([thread(url, comments=2), *POSTS], "")
    assert [post.url for post in found.posts] == [post.url for post in POSTS]
    assert found.home == f"{NEW}/"
    assert any("1, with 2 comments" in note for note in found.notes)


def test_a_blog_that_is_only_on_its_authors_machine_is_read() -> None:
    """Where nothing else is there, the copy is the blog."""
    assert len(told(*(thread(f"http://localhost:4000/2012/0{n}/loaf-{n}/", f"Loaf {n}") for n in range(1, 4)))) == 3


@pytest.mark.parametrize(
    ("url", "comments", "kept"),
    [
        (f"{NEW}/", 3, False),
        (f"{NEW}/index.html", 0, False),
        (f"{NEW}/page/2/", 0, False),
        (f"{NEW}/tag/rye/", 0, False),
        (f"{NEW}/2012/05/", 0, False),
        (f"{NEW}/?s=rye", 0, False),
        (f"{NEW}/tag/rye/", 2, True),
        (f"{NEW}/2012/05/rye/", 0, True),
    ],
)
def test_the_front_page_and_lists_are_no_posts(url: str, comments: int, *, kept: bool) -> None:
    """Lists without a comment, and the front page with or without; a list-like address with comments may be a post's."""
    assert (url in told(thread(url, "Bread Diary", comments), *POSTS)) is kept


def test_the_front_page_of_a_blog_in_a_folder_is_no_post() -> None:
    """It is the page under which most others lie."""
    posts = [thread(f"{NEW}/blog/loaf-{n}/", f"Loaf {n}") for n in range(1, 5)]
    found = pages_of([thread(f"{NEW}/blog/", "Bread Diary"), *posts], "")
    assert [post.url for post in found.posts] == [post.url for post in posts]


def test_the_configured_address_says_which_host_is_the_blogs() -> None:
    """Also where the former host has more threads."""
    old = [thread(f"{OLD}/2012/0{n}/loaf-{n}/", f"Loaf {n} | Bread Diary") for n in range(1, 9)]
    found = told(*old, *POSTS, home=f"{NEW}/")
    assert sum(url.startswith(NEW) for url in found) == len(POSTS)
    assert sum(found.values()) == len(old) + len(POSTS)
    assert len(found) == len(old)


@pytest.mark.parametrize(("url", "day"), [(f"{NEW}/2012/05/13/rye/", datetime(2012, 5, 13)), (f"{NEW}/2012/05/rye/", None)])  # noqa: DTZ001
def test_a_day_in_the_address_is_the_posts(url: str, day: datetime | None) -> None:
    """A month alone is no day."""
    post = next(p for p in pages_of([thread(url), *POSTS], "").posts if p.url == url)
    assert (post.published, post.precision) == (day, "day" if day else "none")


def test_an_export_of_disqus_is_read_so(tmp_path: Path) -> None:
    """From the file to the posts, the blog's address and the notes of the coverage."""
    urls = [
        *(f"{OLD}/2012/0{n}/loaf-{n}/" for n in range(1, 5)),
        f"{NEW}/2012/01/loaf-1/",
        "http://localhost:4000/2012/01/loaf-1/",
        f"{OLD}/",
    ]
    blog = read(site(paths=(str(written(tmp_path, urls)),)))
    assert [(post.url, len(post.comments)) for post in sorted(blog.posts, key=lambda p: p.url)] == [
        (f"{OLD}/2012/01/loaf-1/", 2),
        *((f"{OLD}/2012/0{n}/loaf-{n}/", 1) for n in range(2, 5)),
    ]
    assert blog.url == f"{OLD}/"
    assert len([note for note in blog.coverage.notes if "were left out: 1, with 1 comment." in note]) == 2


def written(folder: Path, urls: list[str]) -> Path:
    """An export with a thread and a comment for each address; the title is the last part of the path."""
    threads = "".join(
        f'<thread dsq:id="{n}"><link>{url}</link><title>{url.rstrip("/").rpartition("/")[2]} | Bread Diary</title>'
        "<isClosed>false</isClosed><isDeleted>false</isDeleted></thread>"
        for n, url in enumerate(urls, 1)
    )
    posts = "".join(
        f'<post dsq:id="{n + 900}"><message>Mine rose too, number {n}.</message><createdAt>2012-09-0{n}T10:00:00Z</createdAt>'
        f'<isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Rita</name></author><thread dsq:id="{n}"/></post>'
        for n in range(1, len(urls) + 1)
    )
    path = folder / "disqus.xml"
    space = 'xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"'
    path.write_text(f'<?xml version="1.0"?><disqus {space}>{threads}{posts}</disqus>', encoding="utf-8")
    return path


@pytest.mark.slow
def test_work_grows_with_the_number_of_threads() -> None:
    """Many threads of one page, and many pages."""

    def pages(n: int) -> Blog | object:
        same = [thread(f"{NEW}/2012/07/rye/?from={k}", comments=0) for k in range(n)]
        return pages_of([*same, *(thread(f"{OLD}/{k}/loaf-{k}/", f"Loaf {k}", 0) for k in range(n))], "")

    assert_linear(pages, 60)

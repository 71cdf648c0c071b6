"""Every page of the sample blogs is read as it was written."""

from __future__ import annotations

import re
from typing import Any

import pytest

from checkup.model import Comment
from tests.samples.blogs import SITES, SLUGS, blog, facts, posts, reading, same_moment, truth

POSTS = posts()
NAMES = [f"{slug}/{truth(slug)['posts'][i]['path']}" for slug, i in POSTS]
every_post = pytest.mark.parametrize(("slug", "place"), POSTS, ids=NAMES)


def _post(slug: str, place: int) -> dict[str, Any]:
    return dict(truth(slug)["posts"][place])


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _pairs(slug: str, place: int) -> list[tuple[dict[str, Any], Comment]]:
    """True comments beside those read, matched by the platform's id, trackbacks by how they begin."""
    true = _post(slug, place)
    post = reading(slug, true["path"], true["url"]).post
    assert post is not None
    by_id = {c.id: c for c in post.comments}
    pairs = []
    for item in true["comments"]:
        comment = by_id.get(item["id"]) if item["id"] else next((c for c in post.comments if item["text_start"] in _squeezed(c.text)), None)
        assert comment is not None, f"not read: {item['author']}: {item['text_start']}"
        pairs.append((item, comment))
    return pairs


@every_post
def test_post(slug: str, place: int) -> None:
    """Platform, title, time, author and the start of the text are those that were written."""
    true = _post(slug, place)
    page = reading(slug, true["path"], true["url"])
    assert page.page_type == "post"
    assert page.platform == truth(slug)["platform"]
    assert page.post is not None
    assert page.post.title == true["title"]
    assert same_moment(true["published"], page.post.published), page.post.published
    assert page.post.precision in ("minute", "second")
    assert (page.post.author.name if page.post.author else None) in {true["author"], truth(slug)["author"]}
    assert _squeezed(page.post.text).startswith(true["text_start"])


@every_post
def test_nothing_is_missed_and_nothing_invented(slug: str, place: int) -> None:
    """As many comments are read as there are: no form, no sidebar, no preview, no backlink among them, and none twice."""
    true = _post(slug, place)
    post = reading(slug, true["path"], true["url"]).post
    assert post is not None
    assert [c["id"] for c, _ in _pairs(slug, place)] == [c["id"] for c in true["comments"]]
    assert len(post.comments) == len(true["comments"]), [(c.id, c.author.name, c.text[:40]) for c in post.comments]
    assert post.comments_status == ("present" if true["comments"] else "none")


@every_post
def test_comments(slug: str, place: int) -> None:
    """Author, address, kind, parent, authorship and the start of the text of each comment are the true ones."""
    for true, comment in _pairs(slug, place):
        assert comment.kind == true["kind"], true["text_start"]
        assert comment.author.name == (true["author"] if true["kind"] != "trackback" else comment.author.name)
        assert (comment.author.url or "").rstrip("/") == (true["url"] or "").rstrip("/")
        assert comment.parent == true["parent"]
        assert _squeezed(comment.text).startswith(true["text_start"]) or true["kind"] != "comment"
        if comment.by_post_author is not None and true["kind"] == "comment":
            assert comment.by_post_author == true["by_author"]


@every_post
def test_times(slug: str, place: int) -> None:
    """Each comment is dated to the minute; where the page knows the zone, the instant is the true one."""
    for true, comment in _pairs(slug, place):
        assert comment.precision in ("minute", "second"), true["text_start"]
        assert same_moment(true["date"], comment.posted), (true["author"], true["date"], comment.posted)


@every_post
def test_door(slug: str, place: int) -> None:
    """Whether readers can still comment is read off the page."""
    true = _post(slug, place)
    post = reading(slug, true["path"], true["url"]).post
    assert post is not None
    assert post.commenting in {true["door"], "unknown"} if true["door"] == "open" else post.commenting == "closed"


@every_post
def test_announced_number(slug: str, place: int) -> None:
    """The number of comments that the page announces is understood; TypePad counts trackbacks apart."""
    true = _post(slug, place)
    post = reading(slug, true["path"], true["url"]).post
    assert post is not None
    assert post.declared_count == sum(c["kind"] != "trackback" for c in true["comments"])


def test_wordpress_flags_its_author() -> None:
    """On the blog whose theme marks the author, each comment by the author and no other carries the mark."""
    slug = "plot-nineteen"
    marks = [(t["by_author"], c.by_post_author) for s, i in POSTS if s == slug for t, c in _pairs(s, i) if t["kind"] == "comment"]
    assert sum(true for true, _ in marks) > 40
    assert all(bool(read) == true for true, read in marks)


@pytest.mark.parametrize("slug", SLUGS)
def test_index_and_about_are_no_posts(slug: str) -> None:
    """The front page is a list, the page about the author is a page: neither brings comments."""
    blog = truth(slug)
    front = reading(slug, "index.html", blog["url"])
    assert front.page_type == "list"
    about = {"salt-and-paddle": "p/about.html", "plot-nineteen": "about/index.html", "the-mended-page": "about.html"}[slug]
    page = reading(slug, about, blog["url"] + about.removesuffix("index.html"))
    assert page.page_type in ("page", "other")
    assert page.post is None or not page.post.comments


@pytest.mark.parametrize("slug", SLUGS)
def test_front_page_links_to_posts(slug: str) -> None:
    """The front page leads to the newest posts, newest first."""
    blog = truth(slug)
    links = [u.removesuffix("index.html") for u in reading(slug, "index.html", blog["url"]).post_links]
    newest = [p["url"] for p in sorted(blog["posts"], key=lambda p: str(p["published"]), reverse=True)]
    assert links[:3] == newest[:3]


@pytest.mark.parametrize("slug", SLUGS)
def test_the_folder_is_the_blog(slug: str) -> None:
    """Read as a folder of saved pages, the sample gives every post at its own address, and no other page as a post."""
    assert sorted(p.url for p in blog(slug).posts) == sorted(p["url"] for p in truth(slug)["posts"])
    assert (blog(slug).title or "") == truth(slug)["name"]


@pytest.mark.parametrize("slug", SLUGS)
def test_the_author_is_known(slug: str) -> None:
    """The comments by the blog's author, and no others, are taken for the author's."""
    true = {(p["url"], c["id"]) for p in truth(slug)["posts"] for c in p["comments"] if c["by_author"]}
    read = {(p.url, c.id) for p in facts(slug).blog.posts for c in p.comments if c.by_blog_author}
    assert read == true


@pytest.mark.parametrize("slug", SLUGS)
def test_verdicts(slug: str) -> None:
    """No honest comment is called spam, nearly none is suspected; of the spam, most is called spam and hardly any passes."""
    judged = {(p.url, c.id): c.verdict.label for p in facts(slug).blog.posts for c in p.comments if c.verdict}
    labels = [(c["label"], judged[p["url"], c["id"]]) for p in truth(slug)["posts"] for c in p["comments"] if c["id"]]
    honest = [read for true, read in labels if true in ("ok", "author", "promo")]
    spam = [read for true, read in labels if true == "spam"]
    assert honest.count("spam") == 0
    assert honest.count("suspect") <= 0.03 * len(honest)
    assert spam.count("spam") >= len(spam) / 2
    assert sum(read in ("spam", "suspect") for read in spam) >= 0.9 * len(spam)


def test_samples_are_whole() -> None:
    """Each sample has at least 15 posts and 30 reader comments, and some spam; every saved page is small."""
    for slug in SLUGS:
        comments = [c for p in truth(slug)["posts"] for c in p["comments"]]
        assert len(truth(slug)["posts"]) >= 15
        assert sum(c["kind"] == "comment" and not c["by_author"] and c["label"] in ("ok", "promo") for c in comments) >= 30
        assert any(c["label"] == "spam" for c in comments)
    pages = list(SITES.glob("*/pages/**/*.html"))
    assert len(pages) == sum(len(truth(slug)["posts"]) + 2 for slug in SLUGS)
    assert sum(p.stat().st_size for p in pages) < 1_200_000


def test_old_encoding_is_understood() -> None:
    """Pages labelled iso-8859-1 that hold the curly quotes of windows-1252 come out with these quotes."""
    true = _post("the-mended-page", 0)
    page = SITES / "the-mended-page/pages" / true["path"]
    assert b"iso-8859-1" in page.read_bytes()
    assert b"\x92" in page.read_bytes()
    post = reading("the-mended-page", true["path"], true["url"]).post
    assert post is not None
    assert "grandmother’s album" in " ".join(c.text for c in post.comments)
    assert "Marisol Peña" in {c.author.name for c in post.comments}

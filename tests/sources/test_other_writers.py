"""Exports and comment folders as other programs than the usual ones write them: the same facts in another shape."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from checkup import sources
from checkup.model import NOWHERE, Blog
from checkup.sources import _comment_files
from tests.sources.reading import read, site

HOME = "https://bread.example/"
NOW = datetime(2020, 1, 1, tzinfo=UTC)
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dsq="http://www.disqus.com/" xmlns:wp="http://wordpress.org/export/1.0/"><channel>'
)
LINK = f"<link>{HOME}</link>"


def item(link: str, *inside: str, day: str = "2015-03-01 08:00:00") -> str:
    stamp = f"<wp:post_date_gmt>{day}</wp:post_date_gmt>"
    return f"<item><title>Rye</title><link>{link}</link>{stamp}<content:encoded>Rye wants time.</content:encoded>{''.join(inside)}</item>"


def said(number: int, *, above: int = 0, when: str = "2015-03-02 10:00:00") -> str:
    return (
        f"<wp:comment><wp:comment_id>{number}</wp:comment_id><wp:comment_author>P{number}</wp:comment_author>"
        f"<wp:comment_date_gmt>{when}</wp:comment_date_gmt><wp:comment_content>words</wp:comment_content>"
        f"<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>{above}</wp:comment_parent></wp:comment>"
    )


def blog_of(*paths: Path, url: str | None = HOME) -> Blog:
    return read(site(url, paths=tuple(map(str, paths))), now=NOW)


def wxr(folder: Path, *items: str, head: str = LINK, name: str = "export.xml") -> Path:
    path = folder / name
    path.write_text(f"{HEAD}{head}{''.join(items)}</channel></rss>", encoding="utf-8")
    return path


def threads(blog: Blog) -> dict[str, list[tuple[str | None, str | None]]]:
    """Who said what to whom, by the last part of the post's address."""
    return {
        p.url.rstrip("/").rpartition("/")[2].removesuffix(".html"): sorted((c.author.name, c.parent) for c in p.comments)
        for p in blog.posts
    }


def test_an_item_for_each_comment_is_one_post(tmp_path: Path) -> None:
    """What is written for Disqus may name a page once for each comment; answers keep what they answer, in whatever order they stand."""
    path = wxr(tmp_path, item(f"{HOME}rye", said(2, above=1)), item(f"{HOME}rye", said(1)), item(f"{HOME}oat", said(3)), head="")
    assert threads(blog_of(path)) == {"rye": [("P1", None), ("P2", "1")], "oat": [("P3", None)]}


def test_parts_of_an_export_that_overlap_lose_nothing(tmp_path: Path) -> None:
    """A post of two files stands once, with the comments of both."""
    first = wxr(tmp_path, item(f"{HOME}rye", said(1), said(2)), name="a.xml")
    second = wxr(tmp_path, item(f"{HOME}rye", said(1)), name="b.xml")
    assert threads(blog_of(first, second)) == {"rye": [("P1", None), ("P2", None)]}


@pytest.mark.parametrize(("head", "url", "home"), [(LINK, None, HOME), ("", HOME, HOME), ("", None, NOWHERE)])
def test_a_link_may_be_a_path(tmp_path: Path, head: str, url: str | None, home: str) -> None:
    """It stands within the blog, by the file's word or the site file's; where neither names it, the address is made up."""
    (post,) = blog_of(wxr(tmp_path, item("/journal/rye"), head=head), url=url).posts
    assert post.url == f"{home}journal/rye"


@pytest.mark.parametrize(
    ("inside", "place"),
    [
        (f'<guid isPermaLink="false">{HOME}?p=7</guid>', f"{HOME}?p=7"),
        ("<guid>7 at bread</guid><wp:post_name>rye</wp:post_name>", f"{HOME}rye/"),
    ],
)
def test_a_post_without_a_link_is_kept(tmp_path: Path, inside: str, place: str) -> None:
    """Its guid is an address of it, or its name is the end of one."""
    assert [post.url for post in blog_of(wxr(tmp_path, item("", inside))).posts] == [place]


@pytest.mark.parametrize(
    ("stamp", "mail", "day"),
    [
        ("2015-03-01T08:00:00Z", "", date(2015, 3, 1)),
        ("2015-03-01T08:00:00.000+01:00", "", date(2015, 3, 1)),
        ("2015-03-01", "", None),
        ("0000-00-00 00:00:00", "Tue, 03 Mar 2015 10:00:00 +0000", date(2015, 3, 3)),
        ("0000-00-00 00:00:00", "Tue, 30 Nov 1999 00:00:00 +0000", None),
        ("0000-00-00 00:00:00", "Mon, 30 Nov -0001 00:00:00 +0000", None),
        ("0000-00-00 00:00:00", "Mon, 01 Jan 99999999999999999999 00:00:00 +0000", None),
    ],
)
def test_times_of_other_writers(tmp_path: Path, stamp: str, mail: str, day: date | None) -> None:
    """ISO 8601 is read, the feed's own date stands in, and PHP's print of no date is none; a comment's time is read alike."""
    (post,) = blog_of(wxr(tmp_path, item(f"{HOME}rye", f"<pubDate>{mail}</pubDate>", said(1, when=stamp), day=stamp))).posts
    assert (post.published and post.published.date()) == day
    assert (post.comments[0].posted and post.comments[0].posted.date()) == (day if "T" in stamp else None)


CONVERTED = """<?xml version='1.0' encoding='UTF-8'?>
<ns0:feed xmlns:ns0="http://www.w3.org/2005/Atom"><ns0:title type="html">Bread</ns0:title><ns0:generator>Blogger</ns0:generator>
<ns0:entry><ns0:category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#post" />
<ns0:id>post-3</ns0:id><ns0:author><ns0:name>ada</ns0:name></ns0:author><ns0:content type="html">Rye wants time.</ns0:content>
<ns0:published>2015-03-01T08:00:00Z</ns0:published><ns0:link href="https://bread.example/rye/" rel="alternate" type="text/html" />
</ns0:entry>
<ns0:entry><ns0:category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#comment" />
<ns0:id>post-3.comment-5</ns0:id><ns0:author><ns0:name>Ann</ns0:name></ns0:author><ns0:content type="html">Nice crust.</ns0:content>
<ns0:published>2015-03-02T08:00:00Z</ns0:published>
<ns1:in-reply-to xmlns:ns1="http://purl.org/syndication/thread/1.0" ref="post-3" /></ns0:entry></ns0:feed>"""


def test_an_export_that_was_converted_for_blogger(tmp_path: Path) -> None:
    """A prefix before every name, and short numbers for posts and comments."""
    (tmp_path / "converted.xml").write_text(CONVERTED, encoding="utf-8")
    assert threads(blog_of(tmp_path / "converted.xml", url=None)) == {"rye": [("Ann", None)]}


FOLDERS = {
    "_comments/2015/a.md": "---\nname: Ann\ndate: '2015-03-02 20:37:40'\nlink: ''\npost_id: /2015/03/01/rye\n---\n\nNice crust.\n",
    "_comments/b.comment": '---\nname: Bob\ndate: 2015-03-03 20:37\ncomment: "Yes."\npost_id: /2015/03/01/rye/\n---\n',
    "_comments/c.yaml": "name: Cy\ndate: 2015-03-03 20:37\ncomment: |\n  Mine too.\npost_id: rye\n",
    "_comments/rye/d.yml": "name: Di\ndate: 2015-03-03\nmessage: Here.\npost_id: 812\n",
}
PELICAN = {
    "comments/rye/0.md": "email: \ndate: 2015-03-02T13:55:00+01:00\nauthor: Ann\n\nNice crust: really.\n",
    "comments/rye/1.md": "Date: 2015-03-03 13:55\nAuthor: Bob\nreplyto: 0\n\nYes.\n",
    "comments/rye/2.rst": ":date: 2015-03-04 13:55\n:author: Cy\n:replyto: 1md\n\nMine too.\n",
    "comments/loose.md": "author: Di\ndate: 2015-03-04 13:55\narticle: rye\n\nHere.\n",
}
POST = {"_posts/2015-03-01-rye.md": "---\ntitle: Rye\n---\nRye wants time.", "_config.yml": f"url: {HOME}\n"}
SHOWN = [("Ann", None), ("Bob", None), ("Cy", None), ("Di", None)]


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, words in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")
    return folder


def test_static_comments_of_jekyll_name_their_post(tmp_path: Path) -> None:
    """Files of any name and depth, beside the posts or alone; a number is no page, the folder is."""
    assert threads(blog_of(written(tmp_path, FOLDERS | POST))) == {"rye": SHOWN}
    alone = blog_of(tmp_path / "_comments")
    assert (threads(alone), [post.url for post in alone.posts]) == ({"rye": SHOWN}, [f"{HOME}2015/03/01/rye/"])


def test_a_file_with_the_comments_of_many_posts_is_read_a_few_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not once more for each post."""
    rows = [{"name": "Ann", "date": "2015-03-02", "message": f"On {n}.", "post_id": f"/2015/03/loaf-{n}"} for n in range(30)]
    folder = written(tmp_path, {"_comments/all.json": json.dumps(rows)}) / "_comments"
    opened: list[Path] = []
    words_of = _comment_files.words_of
    monkeypatch.setattr(_comment_files, "words_of", lambda path: opened.append(path) or words_of(path))
    assert threads(blog_of(folder)) == {f"loaf-{n}": [("Ann", None)] for n in range(30)}
    assert len(opened) < 5


def test_comments_of_pelican(tmp_path: Path) -> None:
    """A head without hyphens, in Markdown and reST; the file that is answered, also with its ending; a file that names its article."""
    blog = blog_of(written(tmp_path, PELICAN) / "comments")
    assert threads(blog) == {"rye": [("Ann", None), ("Bob", "0"), ("Cy", "1"), ("Di", None)]}
    assert {c.text for c in blog.posts[0].comments} >= {"Nice crust: really.", "Here."}


def test_data_may_stand_beside_the_folder_of_posts(tmp_path: Path) -> None:
    """`_data` of the site's root belongs to `blog/_posts` too."""
    files = {"blog/_posts/2015-03-01-rye.md": "---\ntitle: Rye\n---\nWords.", "_data/comments/rye/a.yml": "name: Ann\nmessage: Hi\n"}
    assert threads(blog_of(written(tmp_path, files))) == {"rye": [("Ann", None)]}


@pytest.mark.parametrize(
    "words",
    [
        "---\ntitle: Rye\ndate: 2015-03-01\nauthor: Ada\n---\nRye wants time.",
        "---\ndate: 2015-03-01\ntags: [bread]\n---\nRye wants time.",
        "Title: Rye\nDate: 2015-03-01\nAuthor: Ada\n\nRye wants time.",
        "Dear all: hello\n\nAuthor: nobody",
    ],
)
def test_a_folder_of_posts_holds_no_comments(tmp_path: Path, words: str) -> None:
    """Posts in Markdown have a head too; they are no comments of anybody."""
    assert sources.choose(site(HOME, paths=(str(written(tmp_path / "posts", {"rye.md": words})),))).NAME != "staticman"

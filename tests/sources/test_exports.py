"""Files that owners export: WordPress (WXR) and Movable Type or TypePad (MTIF)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest

from checkup import sources
from checkup.errors import NothingRead, Unreachable
from checkup.gathering.non_posts import PROTECTED
from checkup.model import NOWHERE
from checkup.sources._exports import NO_ADDRESSES
from tests.sources.reading import read, site

# Both formats print the blog's own clock.
naive = partial(datetime, tzinfo=None)

WXR = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Bread &amp; Co</title>
<link>https://b.example</link><pubDate>Fri, 01 Jun 2012 10:00:00 +0000</pubDate><wp:base_blog_url>https://b.example</wp:base_blog_url>
<wp:author><wp:author_id>4</wp:author_id><wp:author_login>ada</wp:author_login><wp:author_email>ada@mail.example</wp:author_email>
<wp:author_display_name>Ada B.</wp:author_display_name></wp:author>
<item><title>A loaf</title><link>https://b.example/2012/05/loaf/</link><dc:creator>ada</dc:creator>
<content:encoded><![CDATA[First lines
go here.

Second paragraph with a <a href="/x">link</a>.\x0b]]></content:encoded><excerpt:encoded>not this</excerpt:encoded>
<wp:post_id>7</wp:post_id><wp:post_date>2012-05-09 05:00:00</wp:post_date><wp:post_date_gmt>2012-05-09 09:00:00</wp:post_date_gmt>
<wp:comment_status>closed</wp:comment_status><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{comments}</item>
<item><title>Draft</title><link>https://b.example/?p=8</link><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>About</title><link>https://b.example/about/</link><wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item>
<item><title>Secret</title><link>https://b.example/s/</link><content:encoded>HUSH</content:encoded><wp:post_password>x</wp:post_password>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{secret}</item></channel></rss>"""


def wp_comment(number: int, text: str, *, approved: str = "1", kind: str = "", user: int = 0, parent: int = 0) -> str:
    return (
        f"<wp:comment><wp:comment_id>{number}</wp:comment_id><wp:comment_author>P{number}</wp:comment_author>"
        f"<wp:comment_author_email>p{number}@mail.example</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>"
        f"<wp:comment_author_url>https://p.example/{number}</wp:comment_author_url><wp:comment_date>2012-05-10 05:00:00</wp:comment_date>"
        f"<wp:comment_date_gmt>2012-05-10 09:00:00</wp:comment_date_gmt><wp:comment_content>{text}</wp:comment_content>"
        f"<wp:comment_approved>{approved}</wp:comment_approved><wp:comment_type>{kind}</wp:comment_type>"
        f"<wp:comment_parent>{parent}</wp:comment_parent><wp:comment_user_id>{user}</wp:comment_user_id></wp:comment>"
    )


def wxr(folder: Path) -> Path:
    said = [
        wp_comment(12, "Nice crust", kind="comment"),
        wp_comment(15, "Thank you", user=4, parent=12),
        wp_comment(13, "HELD", approved="0"),
        wp_comment(14, "[...] ping", kind="pingback"),
        wp_comment(16, "TRASH", approved="trash"),
        wp_comment(17, "NOTE", kind="note"),
    ]
    path = folder / "export.xml"
    path.write_text(WXR.format(comments="".join(said), secret=wp_comment(20, "HUSH")), encoding="utf-8")
    return path


def test_a_wordpress_export_is_recognised_and_read(tmp_path: Path) -> None:
    """Published posts with what visitors see of their comments; accounts, parents, kinds, the blog's offset."""
    config = site(paths=(str(wxr(tmp_path)),))
    assert sources.choose(config).NAME == "wxr"
    blog = read(config)
    loaf = next(p for p in blog.posts if p.id == "7")
    assert (blog.title, blog.url, len(blog.posts)) == ("Bread & Co", "https://b.example/", 1)
    assert loaf.text == "First lines\ngo here.\n\nSecond paragraph with a link."
    assert loaf.published == datetime(2012, 5, 9, 5, tzinfo=timezone(timedelta(hours=-4)))
    assert (loaf.author.name, loaf.author.platform_id, loaf.commenting) == ("Ada B.", "4", "closed")
    assert [(c.id, c.kind, c.parent, c.by_post_author) for c in loaf.comments] == [
        ("12", "comment", None, False),
        ("15", "comment", "12", True),
        ("14", "pingback", None, False),
    ]
    assert blog.coverage.captured_at == datetime(2012, 6, 1, 10, tzinfo=UTC)


def test_an_export_is_no_older_than_its_posts(tmp_path: Path) -> None:
    """Where a post is younger than the day that the file's head tells, nobody knows when the file was made."""
    path = wxr(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("Fri, 01 Jun 2012", "Tue, 01 May 2012"), encoding="utf-8")
    assert read(site(paths=(str(path),))).coverage.captured_at is None


def test_a_blog_that_is_gone_can_be_read_from_its_export(tmp_path: Path) -> None:
    """Where the blog does not answer, or no post is left, an export with posts beside it is named as what to read in its place."""
    parked = tmp_path / "parked"
    parked.mkdir()
    (parked / "index.html").write_text("<title>For sale</title><p>This name is for sale.</p>", encoding="utf-8")
    way = f"paths = ['{wxr(tmp_path)}']"
    with pytest.raises(Unreachable) as silent:
        read(site("http://127.0.0.1:1/", exports=(str(wxr(tmp_path)),)))
    with pytest.raises(NothingRead) as sold:
        read(site(paths=(str(parked),), exports=(str(wxr(tmp_path)),)))
    assert way in silent.value.hint
    assert way in sold.value.hint


def test_nothing_private_leaves_an_export(tmp_path: Path) -> None:
    """No e-mail or IP address, nothing held, nothing protected."""
    blog = read(site(paths=(str(wxr(tmp_path)),)))
    said = repr(blog)
    assert [s.reason for s in blog.coverage.skipped] == [PROTECTED]
    assert not [word for word in ("mail.example", "192.0.2.7", "HELD", "TRASH", "HUSH") if word in said]


def test_a_broken_export_gives_what_can_be_read(tmp_path: Path) -> None:
    """A file that was cut off keeps the posts before the cut."""
    path = wxr(tmp_path)
    path.write_bytes(path.read_bytes()[: path.read_bytes().find(b"<title>Draft")])
    assert [p.id for p in read(site(paths=(str(path),))).posts] == ["7"]


MTIF = """AUTHOR: Ada
AUTHOR EMAIL: ada@mail.example
TITLE: A loaf: part one
BASENAME: a_loaf
STATUS: Publish
ALLOW COMMENTS: 1
DATE: 03/17/2008 10:22:36 PM
-----
BODY:
First paragraph.

-----
is only a line that somebody drew.
-----\t
-----
EXTENDED BODY:
<p>And <a href="https://x.example/">more</a>.</p>
-----
COMMENT:
AUTHOR: Kelly
EMAIL: kelly@mail.example
IP: 192.0.2.9
URL: https://kelly.example
DATE: 03/18/2008 12:41:25 AM
DATE: is how my comment starts.

It has two paragraphs.
-----
PING:
TITLE: A word on loaves
URL: https://other.example/1
IP: 192.0.2.10
BLOG NAME: Loaf Notes
DATE: 03/19/2008 13:05
An excerpt
-----
--------
AUTHOR: Ada
TITLE: Not yet
STATUS: Draft
DATE: 03/18/2008 10:22:36 PM
-----
BODY:
x
-----
--------
"""


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_movable_type_export_is_recognised_and_read(tmp_path: Path, encoding: str, newline: str) -> None:
    """Entries, bodies with drawn lines, comments and pings with their times; drafts are left out."""
    path = tmp_path / "export.txt"
    path.write_bytes(MTIF.replace("Kelly", "Zoë").replace("\n", newline).encode(encoding))
    config = site("https://b.example/", paths=(str(path),))
    assert sources.choose(config).NAME == "mtif"
    blog = read(config)
    (loaf,) = blog.posts
    assert (loaf.title, loaf.url, loaf.commenting) == ("A loaf: part one", "https://b.example/2008/03/a_loaf.html", "open")
    assert (loaf.published, loaf.text.splitlines()[0], loaf.text.splitlines()[-1]) == (
        naive(2008, 3, 17, 22, 22, 36),
        "First paragraph.",
        "And more.",
    )
    assert "is only a line that somebody drew." in loaf.text
    comment, ping = loaf.comments
    assert (comment.author.name, comment.author.url, comment.posted) == ("Zoë", "https://kelly.example", naive(2008, 3, 18, 0, 41, 25))
    assert comment.text == "DATE: is how my comment starts.\n\nIt has two paragraphs."
    assert (ping.kind, ping.author.name, ping.posted, ping.text) == ("trackback", "Loaf Notes", naive(2008, 3, 19, 13, 5), "An excerpt")
    assert not [word for word in ("mail.example", "192.0.2") if word in repr(blog)]


BLOGGER = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"
 xmlns:gd="http://schemas.google.com/g/2005"><id>tag:blogger.com,1999:blog-1.archive</id>
{entries}</feed>"""


def atom(number: int, kind: str, text: str, *more: str, who: str = "Ada", profile: int = 5) -> str:
    return (
        f"<entry><id>tag:blogger.com,1999:blog-1.post-{number}</id><published>2012-05-0{1 + number % 9}T09:00:00.000-07:00</published>"
        f'<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#{kind}"/>'
        f'<title>T{number}</title><content type="html">{text}</content><link rel="alternate" href="http://b.example/2012/05/t{number}.html"/>'
        f"<author><name>{who}</name><uri>http://www.blogger.com/profile/{profile}</uri><email>noreply@blogger.com</email></author>"
        f"{''.join(more)}</entry>"
    )


def test_a_blogger_export_is_recognised_and_read(tmp_path: Path) -> None:
    """Posts and their comments with threads; drafts (also with an undeclared prefix), settings and deleted comments stay outside."""
    about = '<thr:in-reply-to ref="tag:blogger.com,1999:blog-1.post-1"/>'
    above = '<link rel="related" href="http://www.blogger.com/feeds/1/1/comments/default/11"/>'
    gone = '<gd:extendedProperty name="blogger.contentRemoved" value="true"/>'
    entries = [
        atom(1, "post", "&lt;p&gt;Bread&lt;/p&gt;"),
        atom(2, "post", "DRAFT", "<app:control><app:draft>yes</app:draft></app:control>"),
        atom(3, "settings", "mail@me.example"),
        atom(11, "comment", "Nice", about, who="Rita", profile=9),
        atom(12, "comment", "Thank you", about, above),
        atom(13, "comment", "REMOVED", about, gone),
    ]
    path = tmp_path / "blog.xml"
    path.write_text(BLOGGER.format(entries="".join(entries)), encoding="utf-8")
    config = site(paths=(str(path),))
    assert sources.choose(config).NAME == "blogger_export"
    blog = read(config)
    (post,) = blog.posts
    assert (post.title, post.url, post.text) == ("T1", "http://b.example/2012/05/t1.html", "Bread")
    assert [(c.id, c.parent, c.by_post_author) for c in post.comments] == [("11", None, False), ("12", "11", True)]
    assert not [word for word in ("DRAFT", "REMOVED", "me.example", "noreply") if word in repr(blog)]


TAKEOUT = """<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom'
 xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-1</id><title>Crumbs</title>{entries}</feed>"""


def taken_out(number: int, kind: str, text: str, state: str = "LIVE", more: str = "", who: str = "Ada", profile: int = 5) -> str:
    return (
        f"<entry><id>tag:blogger.com,1999:blog-1.post-{number}</id><blogger:type>{kind}</blogger:type><blogger:status>{state}</blogger:status>"
        f"<author><name>{who}</name><uri>https://www.blogger.com/profile/{profile}</uri><blogger:type>BLOGGER</blogger:type></author>"
        f"<title>T{number}</title><content type='html'>{text}</content><blogger:created>2012-05-01T08:00:00Z</blogger:created>"
        f"<published>2012-05-0{1 + number % 9}T09:00:00Z</published><updated>2012-05-09T09:00:00Z</updated>{more}</entry>"
    )


def test_the_export_of_google_takeout_is_read(tmp_path: Path) -> None:
    """Threads by either element; drafts, pages and what visitors do not see stay outside, the latter counted; paths get an address."""
    on = "<blogger:parent>tag:blogger.com,1999:blog-1.post-{}</blogger:parent>"
    above = "<blogger:inReplyTo>tag:blogger.com,1999:blog-1.post-11</blogger:inReplyTo>"
    trashed = "<blogger:trashed>2013-01-01T00:00:00Z</blogger:trashed>"
    entries = [
        taken_out(11, "COMMENT", "Nice", more=f"{on.format(1)}<blogger:inReplyTo/><blogger:trashed/>", who="Rita", profile=9),
        taken_out(1, "POST", "&lt;p&gt;Bread&lt;/p&gt;", more="<blogger:filename>/2012/05/t1.html</blogger:filename><blogger:trashed/>"),
        taken_out(2, "POST", "SECRET", "DRAFT", "<blogger:filename>/2012/05/t2.html</blogger:filename>"),
        taken_out(3, "POST", "SECRET", more=f"<blogger:filename>/2012/05/t3.html</blogger:filename>{trashed}"),
        taken_out(4, "PAGE", "SECRET", more="<blogger:filename>/p/about.html</blogger:filename>"),
        taken_out(12, "COMMENT", "Thank you", more=on.format(1) + above),
        taken_out(13, "COMMENT", "Which flour?", more=on.format(12), who="Rita", profile=9),
        taken_out(14, "COMMENT", "SECRET", "SPAM", on.format(1)),
        taken_out(15, "COMMENT", "SECRET", "PENDING", on.format(1)),
        taken_out(16, "COMMENT", "SECRET", more=on.format(1) + trashed),
        taken_out(17, "COMMENT", "SECRET", "PENDING", on.format(2)),
    ]
    path = tmp_path / "feed.atom"
    path.write_text(TAKEOUT.format(entries="".join(entries)), encoding="utf-8")
    blog = read(site("https://b.example/", paths=(str(path),)))
    (post,) = blog.posts
    assert (post.title, post.url, post.text) == ("T1", "https://b.example/2012/05/t1.html", "Bread")
    assert [(c.id, c.parent, c.by_post_author) for c in post.comments] == [("11", None, False), ("12", "11", True), ("13", "12", False)]
    assert [(e.held, e.spam, e.deleted) for e in blog.coverage.exports] == [(1, 1, 1)]
    assert "SECRET" not in repr(blog)


def test_an_export_within_a_folder_is_named(tmp_path: Path) -> None:
    """Who names the folder in which the export lies, here beside a theme, is told which file to name."""
    folder = tmp_path / "Takeout" / "Blogger" / "Blogs" / "Crumbs"
    folder.mkdir(parents=True)
    (folder / "feed.atom").write_text(TAKEOUT.format(entries=taken_out(1, "POST", "Bread")), encoding="utf-8")
    (folder / "theme-classic.html").write_text("<html><head><title><$BlogPageTitle$></title></head><body></body></html>", encoding="utf-8")
    with pytest.raises(NothingRead) as caught:
        read(site(paths=(str(tmp_path / "Takeout"),)))
    assert "feed.atom is an export" in (caught.value.hint or "")


def test_an_export_that_names_no_host_asks_for_the_address(tmp_path: Path) -> None:
    """Without `url` the posts are told apart, not linked, and a note says what gives them addresses."""
    path = tmp_path / "feed.atom"
    entry = taken_out(1, "POST", "Bread", more="<blogger:filename>/2012/05/t1.html</blogger:filename>")
    path.write_text(TAKEOUT.format(entries=entry), encoding="utf-8")
    blog = read(site(paths=(str(path),)))
    assert [p.url for p in blog.posts] == [f"{NOWHERE}2012/05/t1.html"]
    assert NO_ADDRESSES in blog.coverage.notes


DISQUS = """<?xml version="1.0"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="1"><link>https://b.example/loaf/</link><title>A loaf</title><isClosed>true</isClosed></thread>
<thread dsq:id="9"><id/></thread>
<post dsq:id="20"><message><![CDATA[<p>Nice</p>]]></message><createdAt>2011-10-10T19:20:29Z</createdAt><isDeleted>false</isDeleted>
<isSpam>false</isSpam><author><name>Rita</name><email>rita@mail.example</email><username>rita9</username></author>
<ipAddress>192.0.2.3</ipAddress><thread dsq:id="1"/></post>
<post dsq:id="21"><message>Thanks</message><isSpam>false</isSpam><author><name>Ada</name></author>
<thread dsq:id="1"/><parent dsq:id="20"/></post>
<post dsq:id="22"><message>JUNK</message><isSpam>true</isSpam><author><name>X</name></author><thread dsq:id="1"/></post>
<post dsq:id="23"><message>LOST</message><author><name>Y</name></author><thread dsq:id="77"/></post></disqus>"""


def test_a_disqus_export_is_recognised_and_read(tmp_path: Path) -> None:
    """Threads become posts, replies keep their parent; spam, orphans and private facts stay outside."""
    path = tmp_path / "disqus.xml"
    path.write_text(DISQUS, encoding="utf-8")
    config = site(paths=(str(path),))
    assert sources.choose(config).NAME == "disqus_export"
    blog = read(config)
    (post,) = blog.posts
    assert (post.title, post.url, post.commenting, post.comment_system) == ("A loaf", "https://b.example/loaf/", "closed", "disqus")
    assert [(c.id, c.parent, c.author.name, c.author.platform_id, c.text) for c in post.comments] == [
        ("20", None, "Rita", "rita9", "Nice"),
        ("21", "20", "Ada", None, "Thanks"),
    ]
    assert post.comments[0].posted == datetime(2011, 10, 10, 19, 20, 29, tzinfo=UTC)
    assert not [word for word in ("JUNK", "LOST", "mail.example", "192.0.2") if word in repr(blog)]


def test_an_export_without_posts_says_so(tmp_path: Path) -> None:
    """Only drafts and pages is nothing to report on."""
    path = tmp_path / "export.txt"
    path.write_text(MTIF.replace("STATUS: Publish", "STATUS: Draft"), encoding="utf-8")
    with pytest.raises(NothingRead, match=r"No published post was found in export\.txt"):
        read(site(paths=(str(path),)))

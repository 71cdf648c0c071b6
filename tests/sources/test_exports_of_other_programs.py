# ruff: noqa: E501 - markup reads best in one line
"""Exports unpacked or packed again; those of Medium, Remark42 and webmention.io; folders of Markdown; and what is no export."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from pathlib import Path

import pytest

from checkup.comment_systems import NOT_IN_FILES, way_out
from checkup.errors import NothingRead
from checkup.model import Blog, Person
from checkup.sources import markdown_posts, mtif
from checkup.sources._comment_files import are_comments
from tests.sources.reading import read, site
from tests.sources.test_exports_as_in_life import HOME, blog_in, item, mt, mt_said, packed, told, wxr
from tests.sources.test_exports_in_other_alphabets import packed_bytes


def takeout(kind: str, number: int, more: str, words: str = "Rye.") -> str:
    return f'<entry><id>tag:blogger.com,1999:blog-1.post-{number}</id><blogger:type>{kind}</blogger:type><blogger:status>LIVE</blogger:status><author><name>Zoe</name></author><title>One</title><content type="html">{words}</content>{more}</entry>'


def feed(*entries: str) -> str:
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018"><id>tag:blogger.com,1999:blog-1</id>{"".join(entries)}</feed>'


def test_what_an_owner_of_blogger_said_on_blogs_of_others_is_no_blog(tmp_path: Path) -> None:
    """Google packs it beside the blog, under the same name."""
    post = takeout("POST", 1, "<blogger:filename>/2012/05/one.html</blogger:filename>")
    files = {
        "Takeout__Blogger__Blogs__Bread__feed.atom": feed(post),
        "Takeout__Blogger__Comments__Mill__feed.atom": feed(takeout("COMMENT", 2, "")),
    }
    assert told(blog_in(tmp_path, "a.zip", packed(**files))) == {"One": []}
    assert told(blog_in(tmp_path, "takeout", packed(**files))) == {"One": []}, "a zip by another name"


def test_a_part_of_an_export_says_which_parts_are_missing(tmp_path: Path) -> None:
    """As WordPress.com numbers them."""
    blog = blog_in(tmp_path, "bread.wordpress.2012-05-30.003.xml", wxr(item(1, "One")))
    assert any("2 before the last one here are missing" in note for note in blog.coverage.notes)
    blog = blog_in(tmp_path, "bread.wordpress.2012-05-30.001.xml", wxr(item(1, "One")))
    assert not any("missing" in note for note in blog.coverage.notes)


def lay(folder: Path, files: dict[str, str]) -> str:
    for name, words in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")
    return str(folder)


TABLE = "post_id,post_date,is_published,type,audience,title\n1.one,2012-05-01T09:00:00Z,true,newsletter,everyone,One\n../../../x,2012-05-01T09:00:00Z,true,newsletter,everyone,Two\n2.three,,false,newsletter,everyone,HELD-\n"


def test_a_substack_export_that_was_unpacked(tmp_path: Path) -> None:
    """As a Mac does by itself: drafts stay outside, and a name leads to no file of another folder."""
    lay(tmp_path, {"x.html": "<p>HELD-word</p>"})
    files = {"posts.csv": TABLE, "posts/1.one.html": "<p>Rye wants time.</p>", "posts/2.three.html": "<p>HELD-word</p>"}
    blog = read(site(HOME, paths=(lay(tmp_path / "a/b/c", files),)))
    assert {post.title: (post.text, post.comments_status) for post in blog.posts} == {
        "One": ("Rye wants time.", "external-unread"),
        "Two": ("", "external-unread"),
    }
    assert "HELD-" not in repr(blog)


def story(title: str, body: str, *, heading: bool = True, date: str = "2012-05-01T09:00:00Z") -> str:
    head = f'<h3 class="graf graf--h3 graf--title">{title}</h3>' if heading else ""
    time = f'<p>By <a href="https://medium.com/@ada" class="p-author h-card">Ada</a> on <a href="https://medium.com/p/1"><time class="dt-published" datetime="{date}">May 1</time></a>.</p><p><a href="https://medium.com/@ada/{title.lower()}-1" class="p-canonical">Canonical link</a></p>'
    return f'<html><body><article class="h-entry"><header><h1 class="p-name">{title}</h1></header><section data-field="body" class="e-content">{head}<p class="graf">{body}</p></section><footer>{time if date else ""}<p>Exported from <a href="https://medium.com">Medium</a> on May 30.</p></footer></article></body></html>'


@pytest.mark.parametrize("form", ["zip", "folder", "posts"])
def test_an_export_of_medium(tmp_path: Path, form: str) -> None:
    """Stories; no draft, no answer of the writer to others, nothing of the lists beside them; what readers said is not known."""
    files = {
        "posts/2012-05-01_One-1.html": story("One", "Rye wants time."),
        "posts/2012-05-02_Fine-2.html": story("Fine point", "Fine point of yours.", heading=False),
        "posts/draft_Three-3.html": story("HELD-", "HELD-word", date=""),
        "claps/claps-1.html": "<html><body><a href='https://medium.com/p/9'>HELD-other</a></body></html>",
    }
    if form == "zip":
        blog = blog_in(tmp_path, "m.zip", packed(**{name.replace("/", "__"): words for name, words in files.items()}), None)
    else:
        lay(tmp_path / "m", files)
        blog = read(site(paths=(str(tmp_path / "m" / ("posts" if form == "posts" else "")),)))
    (post,) = blog.posts
    assert (post.title, post.text, post.url, post.comments_status) == (
        "One",
        "Rye wants time.",
        "https://medium.com/@ada/one-1",
        "external-unread",
    )
    assert post.author == Person("Ada")
    assert any("1 pages without a heading" in note for note in blog.coverage.notes)
    assert "HELD-" not in repr(blog)


def test_a_damaged_story_of_medium_is_read(tmp_path: Path) -> None:
    """A control character behind the heading, which no tree of a page can take, is a blank."""
    lay(tmp_path / "m", {"posts/2012-05-01_One-1.html": story("One", "Rye\x02wants time.").replace("</h3>", "</h3>\x01")})
    (post,) = read(site(paths=(str(tmp_path / "m"),))).posts
    assert (post.title, post.text) == ("One", "Rye wants time.")


def remark(number: str, words: str, **more: object) -> dict[str, object]:
    who = {"name": "Zoe &amp; Co", "id": f"u{number}", "ip": "5f4dcc3b5aa7", "admin": number == "2"}
    return {
        "id": number,
        "pid": "",
        "text": f"<p>{words}</p>",
        "user": who,
        "locator": {"site": "b", "url": f"{HOME}1/"},
        "time": "2012-05-02T09:00:00Z",
        "title": "One",
    } | more


def test_a_backup_of_remark42(tmp_path: Path) -> None:
    """One object a line: deleted comments and those of a blocked user are counted; a last line that breaks off is told."""
    first = {"version": 1, "users": [{"id": "u4", "blocked": {"status": True}}], "posts": []}
    rows = [first, remark("1", "Nice loaf."), remark("2", "Thanks.", pid="1"), remark("3", "HELD-", delete=True), remark("4", "HELD-")]
    words = "\n".join(map(json.dumps, rows))
    blog = blog_in(tmp_path, "backup.gz", gzip.compress(words.encode()), None)
    assert told(blog) == {"One": ["Nice loaf.", "Thanks."]}
    assert [(c.author.name, c.parent, c.by_post_author) for c in blog.posts[0].comments] == [
        ("Zoe & Co", None, False),
        ("Zoe & Co", "1", True),
    ]
    assert blog.coverage.exports[0].deleted == 2
    assert not any(word in repr(blog) for word in ("HELD-", "5f4dcc3b5aa7"))
    cut = blog_in(tmp_path, "cut.json", f'{words}\n{{"id": "5", "te', None)
    assert any("breaks off" in note for note in cut.coverage.notes)


def mention(number: int, kind: str, words: str, **more: object) -> dict[str, object]:
    return {
        "type": "entry",
        "author": {"name": "Zoe", "url": "https://zoe.example/"},
        "url": f"https://zoe.example/{number}",
        "published": "2012-05-02T09:00:00Z",
        "wm-id": number,
        "wm-target": f"{HOME}1/#top",
        "wm-property": kind,
        "wm-private": False,
        "content": {"text": words},
    } | more


MENTIONS = [
    mention(1, "in-reply-to", "Nice loaf."),
    mention(2, "like-of", "HELD-"),
    mention(3, "mention-of", "I wrote of it."),
    mention(4, "in-reply-to", "HELD-", **{"wm-private": True}),
]


@pytest.mark.parametrize("form", [{"type": "feed", "children": MENTIONS}, {"lastFetched": 1, "children": MENTIONS}, MENTIONS])
def test_webmentions_beside_an_export(tmp_path: Path, form: object) -> None:
    """Answers and mentions; no like, and nothing private."""
    lay(tmp_path, {"a.xml": wxr(item(1, "One")), "m.json": json.dumps(form)})
    blog = read(site(paths=(str(tmp_path / "m.json"), str(tmp_path / "a.xml"))))
    assert told(blog) == {"One": ["Nice loaf.", "I wrote of it."]}
    assert [(c.kind, c.permalink) for c in blog.posts[0].comments] == [
        ("comment", "https://zoe.example/1"),
        ("webmention", "https://zoe.example/3"),
    ]


HEAD = "---\ntitle: {}\ndate: 2012-05-01\n{}---\nRye wants time.\n"


def test_files_without_comments_are_no_silence(tmp_path: Path) -> None:
    """Who keeps posts in files keeps comments elsewhere, or has none: nobody knows, but where nobody may comment."""
    for closed, status in (("", "external-unread"), ("comments: false\n", "none")):
        page = HEAD.format("One", closed)
        for name, files in (
            ("j", {"_config.yml": f"url: {HOME}", "_posts/2012-05-01-one.md": page}),
            ("h", {"hugo.toml": f'baseURL = "{HOME}"', "content/posts/one.md": page}),
        ):
            (post,) = read(site(paths=(lay(tmp_path / name, files),))).posts
            assert (post.comments_status, post.comment_system) == (status, None if closed else NOT_IN_FILES)
    assert way_out(NOT_IN_FILES) is not None


def test_mentions_in_the_folder_of_a_site(tmp_path: Path) -> None:
    """A site that keeps what others wrote of it tells so of every post."""
    mentions = json.dumps([mention(1, "in-reply-to", "Nice loaf.", **{"wm-target": f"{HOME}2012/05/01/one.html"})])
    files = {"_config.yml": f"url: {HOME}", "_data/webmentions.json": mentions}
    posts = {f"_posts/2012-05-0{n}-{title.lower()}.md": HEAD.format(title, "") for n, title in ((1, "One"), (2, "Two"))}
    blog = read(site(paths=(lay(tmp_path / "j", {**files, **posts}),)))
    assert (told(blog), {p.comments_status for p in blog.posts}) == ({"One": ["Nice loaf."], "Two": []}, {"present", "none"})


def test_an_export_of_comments_beside_files_tells_of_every_post(tmp_path: Path) -> None:
    """A post without a thread has no comment then."""
    files = {
        "_config.yml": f"url: {HOME}\npermalink: /:title/",
        "_posts/2012-05-01-one.md": HEAD.format("One", ""),
        "_posts/2012-05-01-two.md": HEAD.format("Two", ""),
    }
    lay(tmp_path, {"m.json": json.dumps([mention(1, "in-reply-to", "Nice loaf.", **{"wm-target": f"{HOME}one/"})])})
    blog = read(site(HOME, paths=(lay(tmp_path / "j", files), str(tmp_path / "m.json"))))
    assert {p.title: (p.comments_status, len(p.comments)) for p in blog.posts} == {"One": ("present", 1), "Two": ("none", 0)}


def test_posts_of_markdown_with_a_head(tmp_path: Path) -> None:
    """Eleventy, Astro and others: titles and days of the heads, no draft, nothing that is laid out with; addresses are told as guesses."""
    files = {
        "package.json": "{}",
        "README.md": "# A starter\n\nWords of whoever made it.\n",
        "src/content/blog/one.md": HEAD.format("One", ""),
        "src/content/blog/2012-05-02-two.mdx": "---\ntitle: Two\npubDate: 2012-05-02\n---\nimport Pic from './pic';\n\nSpelt.\n",
        "src/content/blog/three/index.md": HEAD.format("Three", "permalink: /loaves/three/\n"),
        "src/blog/draft.md": HEAD.format("HELD-", "draft: true\n"),
        "src/blog/later.md": HEAD.format("HELD-", "").replace("2012", "2013"),
        "src/about.md": "---\ntitle: About\n---\nWords.\n",
        "_site/one/index.html": "<html><body><h1>One</h1></body></html>",
        "_includes/base.html": "<html></html>",
    }
    blog = read(site(HOME, paths=(lay(tmp_path / "a", files),)))
    assert {p.title: (p.url, p.text) for p in blog.posts} == {
        "One": (f"{HOME}one/", "Rye wants time."),
        "Two": (f"{HOME}two/", "Spelt."),
        "Three": (f"{HOME}loaves/three/", "Rye wants time."),
    }
    assert {p.comments_status for p in blog.posts} == {"external-unread"}
    assert any("addresses of 2 posts are guessed" in note for note in blog.coverage.notes)
    assert "HELD-" not in repr(blog)
    (one,) = read(site(HOME, paths=(str(tmp_path / "a/src/content/blog/one.md"),))).posts
    assert (one.title, one.text) == ("One", "Rye wants time.")


def test_what_a_program_installed_beside_the_posts_hides_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of files that are never posts do not use up the number of files that is looked at, in whatever order the disk gives them."""
    monkeypatch.setattr(markdown_posts, "_MOST_FILES", 20)
    others = {f"{folder}/{n}/readme.md": "words" for folder in ("node_modules", "themes", "public", ".cache") for n in range(30)}
    blog = read(site(HOME, paths=(lay(tmp_path, {**others, "posts/one.md": HEAD.format("One", "")}),)))
    assert [p.title for p in blog.posts] == ["One"]


def test_a_table_with_a_huge_field_is_no_comment(tmp_path: Path) -> None:
    """A CSV file of somebody's data beside the comments costs itself."""
    lay(tmp_path, {"data.csv": "name,message\nAda," + "x" * 200_000, "one.yml": "_id: 1\nname: Rita\nmessage: Nice loaf.\n"})
    assert are_comments(tmp_path)


def test_the_folder_of_hexo(tmp_path: Path) -> None:
    """Its settings say where posts stand; pages are none."""
    files = {
        "_config.yml": f"url: {HOME}\ntitle: Bread\npermalink: :year/:month/:day/:title/\n",
        "source/_posts/one.md": HEAD.format("One", ""),
        "source/about/index.md": HEAD.format("About", ""),
    }
    blog = read(site(paths=(lay(tmp_path / "a", files),)))
    assert [(p.title, p.url) for p in blog.posts] == [("One", f"{HOME}2012/05/01/one/")]
    assert blog.title == "Bread"


def test_dumps_of_comment_servers_are_no_folder_of_comments(tmp_path: Path) -> None:
    """What is held back there stands under names that only their own readers know."""
    artalk = [{"id": "1", "content": "HELD-word", "nick": "Zoe", "page_key": "/1/", "is_pending": "true", "created_at": "2012-05-02"}]
    github = [{"id": 1, "title": "The footer", "body": "HELD-word", "user": {"login": "ada"}, "created_at": "2012-05-02"}]
    for name, dump, words in (("a", artalk, "holds comments in a form"), ("g", github, "is data of a program")):
        with pytest.raises(NothingRead) as told_so:
            read(site(HOME, paths=(lay(tmp_path / name, {"comments.json": json.dumps(dump)}),)))
        assert words in told_so.value.hint


OTHERS = {
    "a.txt": ("///DOTCLEAR|2.24|single\n\n[post post_id,post_title]\n", "Dotclear"),
    "b.txt": ("-- MySQL dump 10\nINSERT INTO `posts` VALUES (1,'One');\n", "dump of a database"),
    "c.txt": ("id,title,content,status\n1,One,Rye,draft\n", "is a table"),
    "d.txt": ('[{"title": "One", "draft": true}]\n', "data of a program"),
    "e.txt": ('<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Bread</title></channel></rss>', "is a feed"),
    "f.xml": ('<?xml version="1.0"?><livejournal server="x"><entry/></livejournal>', "LiveJournal"),
    "g.json": ('{"data": [{"by_nickname": "Zoe", "content": "Nice."}]}', "comments in a form"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_data_is_no_page(tmp_path: Path, name: str) -> None:
    """It is refused with what to do, also where it is called a text."""
    words, said_so = OTHERS[name]
    with pytest.raises(NothingRead) as refused:
        blog_in(tmp_path, name, words)
    assert said_so in refused.value.hint


def test_archives_within_archives_are_to_be_unpacked(tmp_path: Path) -> None:
    """Also one that is gzipped as a whole."""
    inner = io.BytesIO()
    with tarfile.open(fileobj=inner, mode="w:gz") as archive:
        words = feed(takeout("POST", 1, "<blogger:filename>/1.html</blogger:filename>")).encode()
        member = tarfile.TarInfo("feed.atom")
        member.size = len(words)
        archive.addfile(member, io.BytesIO(words))
    for name, body in (("a.zip", packed_bytes("b.zip", packed(**{"a.xml": wxr(item(1, "One"))}))), ("b.tgz", inner.getvalue())):
        with pytest.raises(NothingRead) as refused:
            blog_in(tmp_path, name, body)
        assert "unpack it" in refused.value.hint


def test_an_export_of_movable_type_that_breaks_off(tmp_path: Path) -> None:
    """Its last line ends no part; a whole one is told as whole."""
    words = mt("One", "Rye.", mt_said("Zoe", "Nice loaf."))
    assert any("breaks off" in note for note in blog_in(tmp_path, "a.txt", words[: words.index("loaf")]).coverage.notes)
    assert not any("breaks off" in note for note in blog_in(tmp_path, "b.txt", words).coverage.notes)


def test_an_empty_table_of_comments_is_one(tmp_path: Path) -> None:
    """Ghost's export holds it where it was asked for, and nobody said anything."""
    post = {"id": "1", "slug": "one", "title": "One", "html": "Rye.", "status": "published"}

    def blog(tables: dict[str, object]) -> Blog:
        return blog_in(
            tmp_path,
            "a.json",
            json.dumps({"db": [{"meta": {"exported_on": 1338000000000, "version": "5.80.0"}, "data": {"posts": [post], **tables}}]}),
        )

    assert [p.comments_status for p in blog({"comments": []}).posts] == ["none"]
    assert [p.comments_status for p in blog({}).posts] == ["external-unread"]


def test_packed_pages_are_to_be_unpacked(tmp_path: Path) -> None:
    """A zip of saved pages, and a page that gzip packed, are told apart from what nobody knows."""
    page = "<html><title>Rye</title><p>Flour, water and salt.</p>"
    for name, body in (("pages.zip", packed(**{"blog/rye.html": page})), ("rye.html.gz", gzip.compress(page.encode()))):
        with pytest.raises(NothingRead) as refused:
            blog_in(tmp_path, name, body)
        assert refused.value.hint.startswith(f"{name} is ")
        assert "unpack it" in refused.value.hint


@pytest.mark.parametrize(
    ("written", "year"),
    [("05/09/2012 10:15:00 AM", 2012), ("05/09/12 10:15", 2012), ("5/9/99 1:05 PM", 1999), ("05/09/112 10:15:00", 2012)],
)
def test_a_year_of_movable_type_may_be_short(written: str, year: int) -> None:
    """Two digits are of this century where no blog is as old, three are Perl's."""
    when = mtif._moment(written)
    assert when is not None
    assert (when.year, when.month, when.day) == (year, 5, 9)

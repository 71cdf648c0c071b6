# ruff: noqa: E501 - markup reads best in one line
"""Exports as services pack them and old databases spell them: zipped, in parts, in several encodings, with what visitors do not see."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

from checkup.errors import NothingRead
from checkup.model import Blog
from checkup.sources._export_file import head_of, opened, zipped
from tests.sources.reading import read, site

HOME = "https://bread.example/"
HEAD = '<?xml version="1.0" encoding="UTF-8"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Bread</title><wp:base_blog_url>https://bread.example</wp:base_blog_url>'


def item(n: int, title: str, said: str = "", kind: str = "post") -> str:
    return f"<item><title>{title}</title><link>{HOME}{n}/</link><dc:creator>ada@mail.example</dc:creator><content:encoded>Rye wants time.</content:encoded><wp:post_id>{n}</wp:post_id><wp:post_date_gmt>2012-05-0{n} 09:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>{kind}</wp:post_type>{said}</item>"


def said(n: int, words: str, kind: str = "comment", who: str = "Zoe", state: str = "1") -> str:
    return f"<wp:comment><wp:comment_id>{n}</wp:comment_id><wp:comment_author>{who}</wp:comment_author><wp:comment_date_gmt>2012-05-09 10:00:00</wp:comment_date_gmt><wp:comment_content>{words}</wp:comment_content><wp:comment_approved>{state}</wp:comment_approved><wp:comment_type>{kind}</wp:comment_type></wp:comment>"


def wxr(*items: str) -> str:
    return f"{HEAD}{''.join(items)}</channel></rss>"


def blog_in(folder: Path, name: str, data: bytes | str, url: str | None = HOME) -> Blog:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read(site(url, paths=(str(path),)))


def told(blog: Blog) -> dict[str | None, list[str]]:
    return {post.title: [c.text for c in post.comments] for post in blog.posts}


def packed(**files: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, words in files.items():
            archive.writestr(name.replace("__", "/"), words)
    return made.getvalue()


def test_a_zip_and_a_folder_of_parts_are_one_export(tmp_path: Path) -> None:
    """As WordPress.com packs a blog; what else lies in the zip is passed over, and a folder of other things too is none."""
    parts = {"b__one.xml": wxr(item(1, "One", said(1, "Nice loaf."))), "b__two.xml": wxr(item(2, "Two"))}
    whole = {"One": ["Nice loaf."], "Two": []}
    assert told(blog_in(tmp_path, "bread.zip", packed(**parts, b__pictures="x"), None)) == whole
    for name, words in parts.items():
        (tmp_path / "parts").mkdir(exist_ok=True)
        (tmp_path / "parts" / name).write_text(words, encoding="utf-8")
    assert told(read(site(paths=(str(tmp_path / "parts"),)))) == whole
    (tmp_path / "parts" / "notes.csv").write_text("a,b", encoding="utf-8")
    with pytest.raises(NothingRead):
        read(site(paths=(str(tmp_path / "parts"),)))
    (tmp_path / "broken.zip").write_bytes(packed(**parts)[:40])
    with pytest.raises(NothingRead):
        read(site(paths=(str(tmp_path / "broken.zip"),)))


def test_bytes_of_windows_in_a_file_that_says_utf_8(tmp_path: Path) -> None:
    """A whole file of them, and single ones beside good UTF-8."""
    assert told(blog_in(tmp_path, "a.xml", wxr(item(1, "Brötchen", said(1, "Größer."))).encode("cp1252"))) == {"Brötchen": ["Größer."]}
    mixed = wxr(item(1, "Brötchen", said(1, "<![CDATA[QGutR]]>"))).encode().replace(b"Q", b"\x93").replace(b"R]", b"\x94]")
    assert told(blog_in(tmp_path, "b.xml", mixed.replace(b"\x93ye", b"Rye"))) == {"Brötchen": ["“Gut”"]}


def test_a_label_of_the_west_above_utf_8(tmp_path: Path) -> None:
    """A file that was saved anew keeps its letters; one that is what its label says does too."""
    words = wxr(item(1, "Brötchen")).replace("UTF-8", "ISO-8859-1")
    for name, encoding in (("a.xml", "utf-8"), ("b.xml", "latin-1")):
        assert told(blog_in(tmp_path, name, words.encode(encoding))) == {"Brötchen": []}


@pytest.mark.parametrize(("at", "of_file", "value"), [(8, 6, 1), (10, 8, 99)], ids=["locked", "packed in another way"])
def test_a_zip_that_cannot_be_opened_is_refused(tmp_path: Path, at: int, of_file: int, value: int) -> None:
    """Flags and method stand twice in a zip: before the file, and in the list at its end."""
    made = bytearray(packed(b__one=wxr(item(1, "One"))).replace(b"b/one", b"b.xml"))
    made[of_file] = made[made.rindex(b"PK\x01\x02") + at] = value
    (tmp_path / "bread.zip").write_bytes(made)
    (part,) = zipped(tmp_path / "bread.zip")
    with pytest.raises(NothingRead, match=r"b\.xml could not be read"), opened(part, {}):
        pass
    assert head_of(part) == b""


def test_a_fault_of_who_reads_a_file_is_none_of_the_file(tmp_path: Path) -> None:
    """A thread too deep, or whatever goes wrong behind the opening, is told as what it is."""
    (tmp_path / "one.xml").write_text(wxr(item(1, "One")), encoding="utf-8")
    with pytest.raises(RecursionError), opened(tmp_path / "one.xml", {}):
        raise RecursionError


def test_a_zip_of_several_blogs_is_not_read_as_one(tmp_path: Path) -> None:
    """As Google packs all blogs of an account."""
    with pytest.raises(NothingRead, match="several files called feed"):
        blog_in(tmp_path, "a.zip", packed(**{"a__feed.xml": wxr(item(1, "One")), "b__feed.xml": wxr(item(2, "Two"))}))


def test_what_a_wordpress_export_says_beside_posts(tmp_path: Path) -> None:
    """A review stands on its page as a comment does; kinds of items that are left out are told where people talk there."""
    post = item(1, "One", said(1, "Five stars.", "review") + said(2, "An order came.", "order_note") + said(3, "Fine.", state="approved"))
    blog = blog_in(tmp_path, "a.xml", wxr(post, item(2, "Rye", said(4, "Tasty."), kind="recipe"), item(3, "Tin", kind="portfolio")))
    assert told(blog) == {"One": ["Five stars.", "Fine."]}
    assert "Published items of other kinds have comments, and were left out: recipe (1)." in blog.coverage.notes


def test_an_address_is_no_name(tmp_path: Path) -> None:
    """Of a mail address in the place of a name what stands before its sign is kept, of a network address nothing."""
    post = item(1, "One", said(1, "Write me.", who="zoe@mail.example") + said(2, "Hello.", who="192.0.2.7"))
    blog = blog_in(tmp_path, "a.xml", wxr(post))
    assert [c.author.name for c in blog.posts[0].comments] == ["zoe", None]
    assert blog.posts[0].author is not None
    assert blog.posts[0].author.name == "ada"
    assert "mail.example" not in repr(blog)
    assert "192.0.2" not in repr(blog)


def mt(title: str, body: str, *comments: str, head: str = "", date: str = "05/01/2012 09:00:00") -> str:
    return f"AUTHOR: Ada\nTITLE: {title}\nSTATUS: Publish\n{head}DATE: {date}\n-----\nBODY:\n{body}\n-----\n{''.join(comments)}--------\n"


def mt_said(who: str, words: str, head: str = "", date: str = "05/02/2012 10:00:00") -> str:
    return f"COMMENT:\nAUTHOR: {who}\nEMAIL: x@mail.example\nIP: 192.0.2.4\n{head}DATE: {date}\n{words}\n-----\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp932", "euc_jp", "iso2022_jp"])
def test_a_japanese_export_of_movable_type(tmp_path: Path, encoding: str) -> None:
    """Nothing in the file says its encoding."""
    words = mt("ライ麦のパン", "今日はライ麦のパンを焼きました。", mt_said("花子", "とてもおいしそうですね。"))
    assert told(blog_in(tmp_path, "a.txt", words.encode(encoding))) == {"ライ麦のパン": ["とてもおいしそうですね。"]}


def test_another_encoding_is_a_guess_that_is_told(tmp_path: Path) -> None:
    """Windows-1252, where it is neither UTF-8 nor Japanese."""
    blog = blog_in(tmp_path, "a.txt", mt("Brötchen", "Größer.").encode("cp1252"))
    assert told(blog) == {"Brötchen": []}
    assert any("does not say its encoding" in note for note in blog.coverage.notes)
    assert not any("encoding" in note for note in blog_in(tmp_path, "b.txt", mt("Brötchen", "Größer.")).coverage.notes)


def test_what_programs_add_to_the_head_of_a_comment(tmp_path: Path) -> None:
    """A secret comment is counted and not shown, a password stands nowhere; a line in capitals in the text is text."""
    head = "SECRET: {}\nPASS: 5f4dcc3b5aa7\n"
    blog = blog_in(
        tmp_path,
        "a.txt",
        mt(
            "One",
            "Rye.",
            mt_said("Zoe", "NOTE: hot oven.", head.format(0)),
            mt_said("Tom", "HELD-word", head.format(1)),
            mt_said("Ann", "JUNK-word", "STATUS: -1\n"),
        ),
    )
    assert told(blog) == {"One": ["NOTE: hot oven."]}
    assert blog.posts[0].comments[0].posted is not None
    assert (blog.coverage.exports[0].held, blog.coverage.exports[0].spam) == (1, 1)
    assert not any(word in repr(blog) for word in ("5f4dcc3b5aa7", "HELD-", "JUNK-"))


def test_addresses_dates_and_locks_of_other_programs(tmp_path: Path) -> None:
    """A name of digits with strokes is Hatena's; the year may stand first; what opens with a password only is not published."""
    words = mt(
        "One", "Rye.", mt_said("Zoe", "Hm.", date="2012-05-02 10:00:00"), head="BASENAME: 2012/05/01/090000\n", date="2012/05/01 09:00:00"
    )
    blog = blog_in(tmp_path, "a.txt", words + mt("Locked", "HELD-word", head="PASSWORD: 5f4dcc3b5aa7\n"))
    assert [post.url for post in blog.posts] == [f"{HOME}entry/2012/05/01/090000"]
    assert blog.posts[0].published is not None
    assert blog.posts[0].comments[0].posted is not None


def test_a_page_of_substack_is_no_post(tmp_path: Path) -> None:
    """Its table lists them with the posts."""
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerows(
        [
            ["post_id", "post_date", "is_published", "type", "audience", "title"],
            ["1.one", "2012-05-01T09:00:00Z", "true", "newsletter", "everyone", "One"],
        ]
    )
    rows.writerow(["2.about", "2012-05-01T09:00:00Z", "true", "page", "everyone", "About"])
    assert told(blog_in(tmp_path, "a.zip", packed(**{"posts.csv": table.getvalue()}))) == {"One": []}


def test_a_post_of_ghost_without_html(tmp_path: Path) -> None:
    """Its plain text stands for it."""
    post = {"id": "1", "slug": "one", "title": "One", "html": None, "plaintext": "Rye wants time.", "status": "published"}
    words = json.dumps({"db": [{"meta": {"exported_on": 1338000000000, "version": "5.80.0"}, "data": {"posts": [post], "comments": []}}]})
    assert [post.text for post in blog_in(tmp_path, "a.json", words).posts] == ["Rye wants time."]


def put(folder: Path, **files: str) -> Path:
    for name, words in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(words.encode("cp1252"))
    return folder


def test_jekyll_does_not_show_what_is_still_to_come(tmp_path: Path) -> None:
    """Unless its settings say so; a file in Windows' encoding keeps its letters."""
    files = {"_posts__2012-05-01-one.md": "---\ntitle: Brötchen\n---\nRye.", "_posts__2013-05-01-two.md": "---\ntitle: Two\n---\nRye."}
    folder = put(tmp_path / "a", **files)
    assert list(told(read(site(HOME, paths=(str(folder),))))) == ["Brötchen"]
    put(folder, **{"_config.yml": "future: true"})
    assert set(told(read(site(HOME, paths=(str(folder),))))) == {"Brötchen", "Two"}


def test_the_section_of_a_hugo_site_that_is_the_blog(tmp_path: Path) -> None:
    """The one that the settings name, the one with a blog's name, the largest; a head may be JSON."""
    page = '{"title": "%s", "date": "2012-05-01"}\nRye wants time.'
    files = {"content__docs__a.md": page % "A", "content__docs__b.md": page % "B", "content__talk__c.md": page % "C"}
    folder = put(tmp_path / "h", **{"hugo.toml": f'baseURL = "{HOME}"'}, **files)
    assert set(told(read(site(paths=(str(folder),))))) == {"A", "B"}
    put(folder, **{"content__post__d.md": page % "D"})
    assert set(told(read(site(paths=(str(folder),))))) == {"D"}
    put(folder, **{"hugo.toml": f'baseURL = "{HOME}"\n[params]\nmainSections = ["talk"]'})
    assert set(told(read(site(paths=(str(folder),))))) == {"C"}


@pytest.mark.parametrize("form", ["toml", "yaml"])
def test_a_hugo_site(tmp_path: Path, form: str) -> None:
    """Posts of the largest section with their comments; no draft, no list, no single page, nothing to come, no page of another section."""

    def page(title: str, more: str = "", day: str = "2012-05-01T09:00:00Z") -> str:
        if form == "toml":
            return f'+++\ntitle = "{title}"\ndate = {day}\n{more.replace(": ", " = ")}\n+++\nRye {{{{< pic "a" >}}}}wants time.'
        return f'---\ntitle: {title}\ndate: {day}\n{more}\n---\nRye {{{{< pic "a" >}}}}wants time.'

    settings = (
        f'baseURL = "{HOME}"\ntitle = "Bread"\n[permalinks]\nposts = "/:year/:slug/"'
        if form == "toml"
        else f"baseURL: {HOME}\ntitle: Bread\npermalinks:\n  posts: /:year/:slug/"
    )
    folder = put(
        tmp_path / "h",
        **{f"hugo.{form}": settings},
        **{
            "content__posts__one.md": page("One"),
            "content__posts__two__index.md": page("Two"),
            "content__posts__three.md": page("Draft", "draft: true"),
            "content__posts__four.md": page("Later", day="2013-05-01T09:00:00Z"),
            "content__posts___index.md": page("List"),
            "content__about.md": page("About"),
            "content__notes__a.md": page("Note"),
            "data__comments__one__c.yml": "_id: a\nname: Zoe\nemail: 5f4dcc3b5aa7\nmessage: Nice loaf.\ndate: 1335952800",
        },
    )
    blog = read(site(paths=(str(folder),)))
    assert told(blog) == {"One": ["Nice loaf."], "Two": []}
    assert {post.url for post in blog.posts} == {f"{HOME}2012/one/", f"{HOME}2012/two/"}
    assert {post.text for post in blog.posts} == {"Rye wants time."}
    assert blog.title == "Bread"


@pytest.mark.parametrize(
    ("words", "kind", "site", "told_as"),
    [
        ("[&#8230;] rye, as Zoe has shown [&#8230;]", "", "https://pans.example/rye/", "pingback"),
        ("[...] rye, as Zoe has shown [...]", "", "https://pans.example/rye/", "pingback"),
        ("[...] rye, as Zoe has shown [...]", "", "", "comment"),
        ("[...] rye, as Zoe has shown", "", "https://pans.example/rye/", "comment"),
        ("[...] rye, as Zoe has shown [...]", "comment", "https://pans.example/rye/", "comment"),
    ],
    ids=["an excerpt", "in dots", "no page", "cut off once", "said to be a comment"],
)
def test_a_ping_whose_kind_was_lost_is_known_by_its_excerpt(tmp_path: Path, words: str, kind: str, site: str, told_as: str) -> None:
    """Programs that take a blog over write everything as comments; who pings has a page, and quotes it cut at both ends."""
    ping = said(4, words.replace("&", "&amp;"), kind).replace(
        "</wp:comment_author>", f"</wp:comment_author><wp:comment_author_url>{site}</wp:comment_author_url>"
    )
    blog = blog_in(tmp_path, "x.xml", wxr(item(1, "Rye", ping)))
    assert [c.kind for c in blog.posts[0].comments] == [told_as]

"""Saved posts as plain text: every comment once, in every style of signing, and nothing made up."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkup.config import BlogTable, SiteConfig
from checkup.crawling.source_context import Context
from checkup.errors import NothingRead
from checkup.model import Comment, Post
from checkup.sources import text
from tests.growth import assert_linear

CASES = Path(__file__).parent / "text"
SHARED = Path(os.environ.get("CHECKUP_SHARED", Path(__file__).parents[2] / "../shared"))
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def post_of(name: str) -> Post:
    reading = text.read_text((CASES / f"{name}.txt").read_text(encoding="utf-8"), f"{name}.txt")
    assert reading.post is not None
    return reading.post


def row(comment: Comment) -> tuple[str | None, str, str]:
    stamp = "" if comment.posted is None else comment.posted.isoformat()[: 10 if comment.precision == "day" else 16]
    return comment.author.name, stamp, comment.text.split("\n")[0][:24]


@pytest.mark.parametrize(
    ("name", "comments"),
    [
        (
            "blogger_said",
            [
                ("Greta Holm", "2008-03-02T21:40", "Mine has been in the fri"),
                ("Paula Baker", "2008-03-03T06:05", "Greta, it is. Give it fl"),
                ("Anonymous", "2008-03-04T23:59", "I will try that on the w"),
            ],
        ),
        (
            "kubrick_says",
            [
                ("Ned Quill", "2009-06-09T20:14", "I counted from the other"),
                ("olive", "2009-06-10T09:30", "@Ned: we did, around nin"),
                ("Tom Lark", "2009-06-11T12:00", "Is there a count in July"),
                ("olive", "2009-06-11T12:41", "Thanks Tom, the second o"),
            ],
        ),
        (
            "typepad_posted_by",
            [
                ("Ines", "2007-11-23T10:02", "Which shop was it? I wou"),
                ("Wanda", "2007-11-23T10:20", "Ines - the one by the br"),
                ("Karl M.", "2007-11-24T01:15", "On another blog somebody"),
                ("Lou", "2007-12-01T17:05", "Wanda, what did you do w"),
            ],
        ),
        (
            "german_sagt",
            [
                ("Rosi Grün", "2010-11-03T18:22", "Meine stehen noch drauße"),
                ("Der Gärtner", "2010-11-04T07:05", "Hallo Rosi, für eine Nac"),
            ],
        ),
        (
            "japanese_yori",
            [
                ("花子", "2012-02-20T21:05", "きれいですね。うちの梅はまだつぼみです。"),
                ("管理人", "2012-02-21T08:30", "花子さん、ありがとうございます。もうすぐですよ。"),
            ],
        ),
        (
            "wrote_on",
            [
                ("Sam Otter", "2014-04-05T15:10", "My mother did the same a"),
                ("Mo", "2014-04-06T09:00", "Which frame was it?"),
                ("Lena Rad", "2014-04-06T09:45", "Mo, a very old Dutch one"),
            ],
        ),
        (
            "comment_by",
            [("Edda", "2005-08-17T09:12", "I know that sound from m"), ("Piet Vos", "2005-08-19T23:30", "Did it stop by morning?")],
        ),
        (
            "heads_and_dates",
            [
                ("Ada Moon", "2013-03-13T04:12", "The third one is the bes"),
                ("Kit", "2013-03-13T06:30", "Ada, it took me the long"),
                ("Jo", "2013-03-14T23:01", "How do you sleep by day?"),
                ("Vi Tran", "2013-03-20T02:15", "Curtains, Jo. Thick ones"),
            ],
        ),
        ("parts_in_pieces", [("Zed", "2010-03-02T17:00", "How old is it?"), ("Yan", "2010-03-03T18:00", "I want one, too.")]),
        ("no_comments", []),
        ("body_only", []),
        ("twice_no_names", [(None, "", "I was there with my two "), (None, "", "Thanks for coming along ")]),
    ],
)
def test_every_comment_is_read_once_with_its_author_and_date(name: str, comments: list[tuple[str | None, str, str]]) -> None:
    """Bylines before or after the text, in several languages; quotations of bylines inside of a comment are no comments."""
    assert comments == [row(c) for c in post_of(name).comments if c.kind == "comment"]


@pytest.mark.parametrize(
    ("name", "title", "published", "author"),
    [
        ("blogger_said", "Why my sourdough starter lives in the fridge", "2008-03-02T19:15:00", "Paula Baker"),
        ("kubrick_says", "Counting swifts over the harbour", "2009-06-09T00:00:00", None),
        ("typepad_posted_by", "The shop that wrote back", "2007-11-23T00:00:00", None),
        ("german_sagt", "Der erste Frost", "2010-11-03T00:00:00", None),
        ("japanese_yori", "梅の花が咲きました", "2012-02-20T00:00:00", None),
        ("wrote_on", "A bicycle for my father", "2014-04-05T00:00:00", None),
        ("comment_by", "Rain on a tin roof", "2005-08-17T00:00:00", "Hal Stone"),
        ("heads_and_dates", "Lessons from a year of night shifts", "2013-03-12T00:00:00", "Kit"),
        ("parts_in_pieces", "A lamp for the hall", "2010-03-01T00:00:00", "Eve Wick"),
        ("no_comments", "A note to myself", "2008-07-07T00:00:00", None),
        ("body_only", None, None, None),
        ("twice_no_names", None, None, None),
    ],
)
def test_title_date_and_author_only_where_the_text_gives_them(
    name: str, title: str | None, published: str | None, author: str | None
) -> None:
    """The head of a post is taken as it stands; where there is none, nothing is made up."""
    post = post_of(name)
    assert (title, published, author) == (
        post.title,
        post.published.isoformat() if post.published else None,
        post.author.name if post.author else None,
    )


@pytest.mark.parametrize(
    ("name", "pings"),
    [
        ("typepad_posted_by", [("trackback", "Morning Notes", "2007-11-25T18:10"), ("trackback", "The Slow Shop", "2007-11-26T08:00")]),
        ("kubrick_says", [("pingback", "Harbour Diary » Blog Archive » Swifts again", "2009-06-10T07:02")]),
        ("comment_by", [("pingback", "Night Sounds", "2005-08-18T01:00")]),
        ("parts_in_pieces", [("pingback", "Lamps of the North", "")]),
    ],
)
def test_trackbacks_and_pingbacks_stand_apart(name: str, pings: list[tuple[str, str, str]]) -> None:
    """Pings are kept with blog and date, and are no reader comments."""
    assert pings == [(c.kind, *row(c)[:2]) for c in post_of(name).comments if c.kind != "comment"]


@pytest.mark.parametrize(
    ("name", "door", "declared"),
    [
        ("blogger_said", "open", 3),
        ("kubrick_says", "open", 5),
        ("no_comments", "open", 0),
        ("german_sagt", "open", 2),
        ("body_only", "unknown", None),
    ],
)
def test_the_door_and_the_announced_number(name: str, door: str, declared: int | None) -> None:
    """A form means open, no word means unknown; the number is the heading's."""
    assert (door, declared) == (post_of(name).commenting, post_of(name).declared_count)


def test_closed_comments_are_said_to_be_closed() -> None:
    """The closing sentence closes the door, and belongs to no comment."""
    page = (CASES / "typepad_posted_by.txt").read_text(encoding="utf-8").split("Verify your")[0]
    post = text.read_text(page + "The comments to this entry are closed.\n", "x").post
    assert post is not None
    assert (post.commenting, post.comments[-1].text) == ("closed", "Wanda, what did you do with the old kettle?")


@pytest.mark.parametrize("note", ["Kommentarsfältet är stängt.", "Dieser Beitrag kann nicht mehr kommentiert werden.", "Yorumlar kapalı."])
def test_closing_sentences_of_other_languages_close_the_door(note: str) -> None:
    """They are no words of the last comment either."""
    page = (CASES / "typepad_posted_by.txt").read_text(encoding="utf-8").split("Verify your")[0]
    post = text.read_text(f"{page}{note}\n", "x").post
    assert post is not None
    assert (post.commenting, post.comments[-1].text) == ("closed", "Wanda, what did you do with the old kettle?")


def test_a_reader_who_speaks_of_closed_comments_ends_nothing() -> None:
    """What stands behind such a question stays."""
    whole = (CASES / "typepad_posted_by.txt").read_text(encoding="utf-8")
    asked = whole.replace("Wanda, what did you do", "Why are comments closed on the other post?\nWanda, what did you do", 1)
    before, after = (text.read_text(page, "x").post for page in (whole, asked))
    assert asked != whole
    assert before is not None
    assert after is not None
    assert (after.commenting, len(after.comments)) == (before.commenting, len(before.comments))


def test_a_body_that_stands_twice_counts_once() -> None:
    """The second copy of the same paragraphs is dropped."""
    assert post_of("twice_no_names").text.count("forty trees") == 1


def test_form_and_footer_text_is_never_a_comment() -> None:
    """Buttons, form labels and the page's foot stay out of every text."""
    for case in sorted(CASES.glob("*.txt")):
        for comment in post_of(case.stem).comments:
            for words in ("Reply", "Name (required)", "Antworten", "Newer Post", "Previewing", "RSS feed", "powered by", "コメントを残す"):
                assert words not in comment.text, case.name


def test_labels_are_no_part_of_the_body() -> None:
    """Categories, labels and the post's own byline are not the post's words."""
    post = post_of("blogger_said")
    assert post.text.endswith("Friday evening.")
    assert post_of("kubrick_says").text.endswith("next time.")
    assert post_of("parts_in_pieces").text.endswith("until ten.")


def test_comments_carry_their_links_and_stable_distinct_ids() -> None:
    """A web address in the text is a link; the same words twice get two ids, the same page the same ids."""
    link = post_of("wrote_on").comments[2].links[0]
    assert link.url == "http://bikes.example/omafiets"
    page = "2 comments:\n\nAnn said...\n\nYes.\n\nAnn said...\n\nYes.\n"
    first, second = (text.read_text(page, "x").post for _ in range(2))
    assert first is not None
    assert len({c.id for c in first.comments}) == 2
    assert first == second


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_endings_and_byte_order_mark_change_nothing(newline: str) -> None:
    """A file saved on any system reads the same."""
    plain = (CASES / "kubrick_says.txt").read_text(encoding="utf-8")
    assert text.read_text(plain, "x") == text.read_text("\ufeff" + plain.replace("\n", newline), "x")


@given(st.text(max_size=2000))
def test_any_text_is_taken_without_a_crash(page: str) -> None:
    """Whatever the file holds, there is a reading."""
    assert text.read_text(page, "x").platform == "text"


@pytest.mark.slow
@pytest.mark.parametrize("line", ["a said " * 20, "1. " * 60, "Posted by: " * 15, "» x from " * 18, "[" * 190, "on " * 60, "  " * 90 + "x"])
def test_work_grows_with_hostile_lines(line: str) -> None:
    """Twice as many odd lines cost twice the work."""
    assert_linear(lambda n: text.read_text(f"Comments\n{line}\n" * n, "x"), 20)


def test_a_folder_of_text_files_is_a_blog(tmp_path: Path) -> None:
    """Each file is a post; an empty one is skipped and named."""
    for case in ("wrote_on", "comment_by"):
        (tmp_path / f"{case}.txt").write_bytes((CASES / f"{case}.txt").read_bytes())
    (tmp_path / "empty.md").write_text("\n\n")
    site = SiteConfig(blog=BlogTable(paths=(str(tmp_path),), url="https://blog.example"))
    assert text.accepts(site)
    blog = asyncio.run(text.read(site, Context(parse=_no_pages, now=NOW)))
    assert [p.url for p in blog.posts] == ["https://blog.example/comment_by.txt", "https://blog.example/wrote_on.txt"]
    assert (blog.coverage.found, blog.coverage.read, blog.coverage.skipped[0].url) == (3, 2, "empty.md")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_text_is_read_in_the_encoding_that_its_editor_chose(encoding: str, tmp_path: Path) -> None:
    """Editors of Windows save in their own code page, or in UTF-16 with a mark: letters stay letters."""
    (tmp_path / "a.txt").write_bytes("Über Brötchen\n\nDas sei schön, sagte Jörg, und aß noch eines.".encode(encoding))
    blog = asyncio.run(text.read(SiteConfig(blog=BlogTable(paths=(str(tmp_path),))), Context(parse=_no_pages, now=NOW)))
    assert blog.posts[0].text.endswith("Das sei schön, sagte Jörg, und aß noch eines.")


def test_a_file_that_cannot_be_read_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is skipped and named, with the system's reason; the other posts are read."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("A loaf\n\nIt rose.\n", encoding="utf-8")
    opened = Path.open

    def refusing(path: Path, *how: Any, **more: Any) -> Any:
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *how, **more)

    monkeypatch.setattr(Path, "open", refusing)
    blog = asyncio.run(text.read(SiteConfig(blog=BlogTable(paths=(str(tmp_path),))), Context(parse=_no_pages, now=NOW)))
    assert len(blog.posts) == 1
    assert [(skip.url, skip.reason, skip.refused) for skip in blog.coverage.skipped] == [
        ("b.txt", "could not be read (Permission denied)", True)
    ]


def test_folders_with_pages_are_left_to_other_sources(tmp_path: Path) -> None:
    """A saved site with a readme beside its pages is no text blog; neither is an address alone."""
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "b.html").write_text("<p>words</p>")
    assert not text.accepts(SiteConfig(blog=BlogTable(paths=(str(tmp_path),))))
    assert not text.accepts(SiteConfig(blog=BlogTable(url="https://blog.example")))


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    """Files without a word end in one clear error."""
    (tmp_path / "empty.txt").write_text(" \n")
    with pytest.raises(NothingRead, match="None of the text files"):
        asyncio.run(text.read(SiteConfig(blog=BlogTable(paths=(str(tmp_path),))), Context(parse=_no_pages, now=NOW)))


async def _no_pages(page: object) -> object:
    raise AssertionError("text needs no page")

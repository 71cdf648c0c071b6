"""Exports of Ghost, Waline, Commento, Comentario, Isso, Staticman, Jekyll and Substack: every field of an invented blog, no more."""

from __future__ import annotations

import gzip
from datetime import UTC
from pathlib import Path

import pytest

from checkup import sources
from checkup.errors import NothingRead
from checkup.model import NOWHERE, Blog
from tests.sources.invented_exports import HOME, POSTS, SECRETS, WRITERS, commento, shown, waline
from tests.sources.reading import read, site

HIDES_BELOW = {"waline_export", "commento_export", "comentario_export", "isso_export"}  # programs that show no reply to what is held back
NO_SITES = {"ghost_export"}  # members of Ghost have no site of their own
NO_PARENTS = {"isso_json"}
NO_COMMENTS = {"substack_export"}
TELLS_OWNER = {"ghost_export": True, "waline_export": False}  # whether of all writers, or of those with an account only
WITHHELD = {
    "ghost_export": (2, 0, 1),
    "waline_export": (2, 1, 0),
    "commento_export": (2, 1, 1),
    "comentario_export": (3, 0, 1),
    "isso_export": (3, 0, 1),
}
"""Held, spam and deleted as each format tells them; a reply under a held comment is held back with it where the program hides it."""


def blog_of(name: str, folder: Path) -> Blog:
    config = site(HOME, paths=(str(WRITERS[name](folder)),))
    assert name == sources.choose(config).NAME
    return read(config)


@pytest.mark.parametrize("name", WRITERS)
def test_every_comment_has_its_fields(name: str, tmp_path: Path) -> None:
    """Author, site, moment, text, links, parent and kind of each comment that visitors see, and no other comment."""
    got = {c.id: c for post in blog_of(name, tmp_path).posts for c in post.comments}
    want = {} if name in NO_COMMENTS else shown(hides_below=name in HIDES_BELOW)
    assert got.keys() == want.keys()
    for number, said in want.items():
        comment = got[number]
        parent = str(said.parent) if str(said.parent) in want and name not in NO_PARENTS else None
        when = comment.posted and comment.posted.replace(tzinfo=UTC) if name in NO_PARENTS else comment.posted
        assert (comment.author.name, comment.text, when) == (said.author, said.text, said.when)
        assert (comment.parent, comment.kind, comment.precision) == (parent, "comment", "second")
        assert comment.author.url == (said.site or None if name not in NO_SITES else None)
        assert tuple(link.url for link in comment.links) == said.links


@pytest.mark.parametrize("name", WRITERS)
def test_posts_stand_at_their_addresses(name: str, tmp_path: Path) -> None:
    """Each post once, with its comments, and with title, day and text where the export has them."""
    blog = blog_of(name, tmp_path)
    place = "https://bread.example/p/{}" if name == "substack_export" else "https://bread.example/{}/"
    assert sorted(post.url for post in blog.posts) == [place.format(post.slug) for post in POSTS]
    want = shown(hides_below=name in HIDES_BELOW) if name not in NO_COMMENTS else {}
    assert {c.id: post.url.rstrip("/").rpartition("/")[2] for post in blog.posts for c in post.comments} == {
        number: said.slug for number, said in want.items()
    }
    for wrote in POSTS:
        post = next(p for p in blog.posts if wrote.slug in p.url)
        assert post.title in (wrote.title, None)
        if name in ("ghost_export", "jekyll", "substack_export"):
            assert (post.title, post.published, post.text.removesuffix(" x")) == (wrote.title, wrote.when, wrote.body)


@pytest.mark.parametrize("name", WRITERS)
def test_nothing_private_and_nothing_withheld_is_read(name: str, tmp_path: Path) -> None:
    """No mail or network address, no hash of one, and no word that visitors do not see."""
    told = repr(blog_of(name, tmp_path))
    assert [secret for secret in SECRETS if secret in told] == []


@pytest.mark.parametrize("name", WITHHELD)
def test_what_visitors_do_not_see_is_counted(name: str, tmp_path: Path) -> None:
    """The coverage says how many comments the export holds back, and why."""
    (known,) = blog_of(name, tmp_path).coverage.exports
    assert (known.held, known.spam, known.deleted) == WITHHELD[name]
    assert known.shown == len(shown(hides_below=name in HIDES_BELOW))


@pytest.mark.parametrize("name", TELLS_OWNER)
def test_the_writer_of_a_post_is_known_by_the_account(name: str, tmp_path: Path) -> None:
    """True for the owner's comments; of guests without an account nothing is said."""
    of_guest = False if TELLS_OWNER[name] else None
    want = {number: True if said.owner else of_guest for number, said in shown(hides_below=name in HIDES_BELOW).items()}
    assert {c.id: c.by_post_author for post in blog_of(name, tmp_path).posts for c in post.comments} == want


@pytest.mark.parametrize("name", sorted(NO_COMMENTS))
def test_an_export_without_comments_says_so(name: str, tmp_path: Path) -> None:
    """Its posts are "not read", never posts without a comment."""
    blog = blog_of(name, tmp_path)
    assert {post.comments_status for post in blog.posts} == {"external-unread"}
    assert any("no comments" in note for note in blog.coverage.notes)


def test_the_envelope_of_an_api_and_a_gzip_change_nothing(tmp_path: Path) -> None:
    """Waline's API wraps the export; Commento's comes gzipped or not."""
    for write in (lambda f, yes: waline(f, envelope=yes), lambda f, yes: commento(f, zipped=yes)):
        plain, wrapped = (read(site(HOME, paths=(str(write(tmp_path, yes)),))) for yes in (False, True))
        assert plain.posts == wrapped.posts


def test_without_an_address_posts_are_told_apart_and_not_linked(tmp_path: Path) -> None:
    """An export that names paths only says what gives posts their addresses."""
    blog = read(site(paths=(str(WRITERS["isso_export"](tmp_path)),)))
    assert all(post.url.startswith(NOWHERE) for post in blog.posts)
    assert any("`url` under [blog]" in note for note in blog.coverage.notes)


@pytest.mark.parametrize("name", ["ghost_export", "waline_export", "comentario_export", "isso_json"])
def test_a_file_that_breaks_off_gives_what_came_before(name: str, tmp_path: Path) -> None:
    """And says that it breaks off."""
    path = WRITERS[name](tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * 0.8)])
    blog = read(site(HOME, paths=(str(path),)))
    assert any("breaks off" in note for note in blog.coverage.notes)


@pytest.mark.parametrize("name", ["ghost_export", "comentario_export"])
def test_a_file_that_breaks_off_before_its_posts_is_an_error(name: str, tmp_path: Path) -> None:
    """With a way out."""
    path = WRITERS[name](tmp_path)
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(NothingRead) as caught:
        read(site(HOME, paths=(str(path),), source=name))
    assert caught.value.hint


def test_a_gzip_that_breaks_off_is_said(tmp_path: Path) -> None:
    """Half an archive is no whole one."""
    path = commento(tmp_path)
    big = gzip.compress(
        gzip.decompress(path.read_bytes()).replace(b'"commenters"', b'"x": "' + bytes(range(97, 123)) * 9000 + b'", "commenters"'), 1
    )
    path.write_bytes(big[:-400])
    assert any("breaks off" in note for note in read(site(HOME, paths=(str(path),))).coverage.notes)


def test_a_damaged_database_is_told_with_a_way_out(tmp_path: Path) -> None:
    """A copy of a running server's file may be torn."""
    path = WRITERS["isso_export"](tmp_path)
    body = path.read_bytes()
    path.write_bytes(body[:4096] + b"\x00" * (len(body) - 4096))
    with pytest.raises(NothingRead) as caught:
        read(site(HOME, paths=(str(path),), source="isso_export"))
    assert caught.value.hint

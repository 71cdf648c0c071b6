"""A blog whose comments have a form that nobody here knows is called unread, not silent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from checkup.comment_systems import UNKNOWN_FORM, title_of, way_out
from checkup.config import SiteConfig
from checkup.gathering.unknown_forms import with_unknown_forms
from checkup.measuring.sample import why_silent
from checkup.model import Blog, Page, Reading
from checkup.platforms import read
from checkup.settling import settle
from tests.factories import START, comment, post
from tests.gathering.pages import HOST, gathered

TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 4 + "</p>"
WORDS = ("The same wind here, number {n}.", "My father swore by it, all {n} years.", "Which of the {n} did you take?")


def page(n: int, said: str, *, head: str = "", form: str = "<textarea name='words'></textarea>", foot: str = "") -> tuple[str, Reading]:
    """Page `n` of a blog with these words below its text."""
    url = f"{HOST}/2012/05/loaf-{n}/"
    html = (
        f'<html lang="en"><head><title>Loaf number {n}</title></head><body><article><h1>Loaf number {n}</h1><div>{TEXT}</div></article>'
        f"{head}{said}<form method='post'>{form}<input type='submit'></form><p>{foot}All rights are reserved since 2004.</p></body></html>"
    )
    return url, read(Page(url=url, body=html.encode()))


def odd(n: int) -> str:
    """What readers say of post `n`, in a form that tells neither names nor days."""
    return "".join(f"<p>{line.format(n=n)}</p>" for line in WORDS)


def blog_of(pages: list[tuple[str, Reading]]) -> Blog:
    return gathered(pages).blog(HOST + "/")


@pytest.mark.parametrize("head", ["<h3>Comments</h3>", "<p>Comments</p>", ""])
def test_lines_that_no_other_page_says_may_be_comments(head: str) -> None:
    """Seven posts have words of their own below the text, three have none: of none of them is said that nobody commented."""
    blog = blog_of([page(n, odd(n) if n < 8 else "", head=head) for n in range(1, 11)])
    assert sum(len(p.comments) for p in blog.posts) == 0
    assert {(p.comments_status, p.comment_system) for p in blog.posts} == {("external-unread", UNKNOWN_FORM)}
    silent = why_silent(settle(blog, SiteConfig(), START))
    assert silent is not None
    assert silent[0] == "unknown"
    assert "may be comments" in silent[1]


@pytest.mark.parametrize(
    ("made", "posts"),
    [
        (lambda n: page(n, ""), 10),
        (lambda n: page(n, "", foot=f"Written on day {n} of the year. "), 10),
        (lambda n: page(n, odd(0)), 10),
        (lambda n: page(n, odd(n) if n < 5 else ""), 30),
        (lambda n: page(n, odd(n), form=""), 10),
        (lambda n: page(n, "".join(f"<a href='/p{n}{k}'>{line.format(n=n)}</a>" for k, line in enumerate(WORDS))), 10),
        (lambda n: page(n, f"<aside>{odd(n)}</aside>"), 10),
    ],
    ids=["nothing", "one line", "the theme's words", "too few posts", "no place to write", "links", "beside the column"],
)
def test_a_blog_without_comments_is_silent(made: Callable[[int], tuple[str, Reading]], posts: int) -> None:
    """What stands on every page, on few, in links, in the frame, or where nobody can write, are no readers' words."""
    assert {p.comments_status for p in blog_of([made(n) for n in range(1, posts + 1)]).posts} == {"none"}


def test_where_comments_are_read_the_form_is_known() -> None:
    """One post with comments shows that the theme's form is known: what else stands below others is something else."""
    silent = [replace(post(n), comments=(), comments_status="none") for n in range(1, 11)]
    below = {p.url: {f"{n}-{k}" for k in range(3)} for n, p in enumerate(silent)}
    assert {p.comments_status for p in with_unknown_forms(silent, below)} == {"external-unread"}
    spoken = [*silent, post(11, [comment("Rita")])]
    assert with_unknown_forms(spoken, below) == spoken


def test_what_an_api_tells_is_believed() -> None:
    """A post without a comment in the blog's own records has none, whatever stands below its text."""
    gathering = gathered([page(n, odd(n)) for n in range(1, 11)])
    for n in range(1, 11):
        url = f"{HOST}/2012/05/loaf-{n}/"
        gathering.expect(url).record = replace(post(n), url=url, comments=(), comments_status="none")
    assert {p.comments_status for p in gathering.blog(HOST + "/").posts} == {"none"}


def test_the_way_out_is_to_say_where_comments_stand() -> None:
    """The report names the command that prints the selectors."""
    found = way_out(UNKNOWN_FORM)
    assert found is not None
    assert "checkup inspect" in found.sentence
    assert title_of(UNKNOWN_FORM) != UNKNOWN_FORM


READERS = ("Rita", "Olaf Lind", "Ines")
PLAIN = "<p>{name}: {line}</p>"


def unannounced(n: int, item: str, count: int, *, foot: str = "") -> tuple[str, Reading]:
    """The same as it is read."""
    url, html = unannounced_html(n, item, count, foot=foot)
    return url, read(Page(url=url, body=html.encode()))


def unannounced_html(n: int, item: str, count: int, *, foot: str = "") -> tuple[str, str]:
    """Page `n` without a heading for comments or a place to write: `count` lines of its own below its text."""
    url = f"{HOST}/2012/05/loaf-{n}/"
    lines = [(READERS[(n * k + k) % 3], f"The oven number {n}{k} of my aunt stood by a river.") for k in range(count)]
    said = "".join(item.format(name=name, line=line, k=k) for k, (name, line) in enumerate(lines))
    html = (
        f'<html lang="en"><head><title>Loaf number {n}</title></head><body><article><h1>Loaf number {n}</h1><div class="text">{TEXT}</div>'
        f"</article><div>{said}</div>{foot}<p>All rights are reserved since 2004.</p></body></html>"
    )
    return url, html


@pytest.mark.parametrize(
    ("item", "foot"),
    [
        (PLAIN, ""),
        ("<p>{line} :: by - {name}</p>", ""),
        ("<p>{line} <small>{name}</small></p>", ""),
        ("<div class='wrap'><h2>{name}</h2><p>{line}</p><form action='/delete/comment'><input type='hidden'></form></div>", ""),
        ("<div class='slip'><a class='t'>{line}</a><div>{name}</div></div>", ""),
        ("<div>火の前に立つと窯の音が{k}回きこえました、{line}<br>{name}</div>", ""),
        (PLAIN, "<form><div>Comment: <input type='text' name='c'> Author: <input type='text' name='a'></div></form>"),
        (PLAIN, "<div><a href='#c'>Comment</a></div>"),
    ],
    ids=[
        "paragraphs",
        "signed",
        "small print",
        "with a form to delete",
        "links to nowhere",
        "without blanks",
        "the label of a field",
        "a button",
    ],
)
def test_lines_that_differ_in_number_may_be_comments_though_nothing_announces_them(item: str, foot: str) -> None:
    """Nothing says what they are; of the posts is said that their comments were not read, and not that nobody commented."""
    blog = blog_of([unannounced(n, item, (2, 3, 5, 0)[n % 4], foot=foot) for n in range(1, 17)])
    assert {(p.comments_status, p.comment_system) for p in blog.posts} == {("external-unread", UNKNOWN_FORM)}


def test_lines_of_one_number_are_the_theme_s() -> None:
    """Two excerpts stand below each post."""
    assert {p.comments_status for p in blog_of([unannounced(n, PLAIN, 2) for n in range(1, 17)]).posts} == {"none"}


def within(n: int, item: str, count: int) -> tuple[str, Reading]:
    """Page `n` with a list at the end of the post's own text."""
    url, html = unannounced_html(n, item, count)
    return url, read(
        Page(url=url, body=html.replace("</div></article><div>", "<ul>").replace("</div><p>All", "</ul></div></article><p>All").encode())
    )


def test_a_signed_list_with_which_texts_end_may_be_comments() -> None:
    """The list stands in the box of the post's text; its lines end in names that come again below other posts."""
    blog = blog_of([within(n, "<li>{line} :: by - {name}</li>", (2, 3, 5, 0)[n % 4]) for n in range(1, 17)])
    assert {p.comments_status for p in blog.posts} == {"external-unread"}


@pytest.mark.parametrize(
    "item",
    [
        "<p>{k} May 2012: {line}</p>",
        "<div class='tile'><b>Brown loaf no. {k}</b><p>{line}</p><span>{k} pounds</span></div>",
        "<div><h4><a href='/2012/05/loaf-{k}/'>Loaf number four</a></h4><p>{line}</p></div>",
        "<table><tr><td>{k}:00</td><td>210 °C</td><td>{line}</td></tr></table>",
        "<ol><li>{line} See page {k}.</li></ol>",
    ],
    ids=["what the writer changed", "a shop", "other posts", "a table of figures", "notes"],
)
@pytest.mark.parametrize(
    "foot", ["", "<form><input name='name'><input name='mail' type='email'><textarea name='message'></textarea></form>"]
)
def test_lines_that_nobody_signed_are_no_comments(item: str, foot: str) -> None:
    """They are own lines of each post, in different numbers; a form to write to the writer changes nothing."""
    blog = blog_of([unannounced(n, item, (2, 3, 5, 0)[n % 4], foot=foot) for n in range(1, 17)])
    assert {(p.comments_status, len(p.comments)) for p in blog.posts} == {("none", 0)}

"""One post, comment by comment; a hundred comments a page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checkup.comment_systems import UNKNOWN_FORM, only_linked, title_of
from checkup.i18n import gettext, ngettext
from checkup.model import Comment, Post
from checkup.report import clean, paging
from checkup.report.charts.drawing import Shape
from checkup.report.charts.strip import Dot, Strip, strip
from checkup.report.comment_item import CommentItem
from checkup.report.comment_sorts import Sort
from checkup.report.data import comments_csv
from checkup.report.page_frame import Head, Link, NamedLinks, named_links
from checkup.report.paths import relative
from checkup.report.report_context import BlogContext, Day, day
from checkup.report.views._comment_items import items_of
from checkup.report.views._headline import headline, talk_length
from checkup.text import in_words as words

TEMPLATE = "post.html"
TAB = None
PAGE = "posts.html"  # its pages stand under the tab of the table of posts
TABLE = "comments.csv"
ORDER = 25  # no tab of its own: among the pages right after the table of posts (20)
NAMED = 4
"""People named in one line of what to do, by convention."""
FEW_UNSURE = 0.2  # of the posts; a convention: where more are read with little certainty that tells of the blog, not of a page
KINDS: dict[Sort, str] = {
    "reader": "reader comment",
    "owner": "comment of yours",
    "promo": "promotion by a reader",
    "ping": "trackback or ping",
    "suspect": "comment to check",
    "spam": "spam comment",
}
"""What a comment of each sort is called where so many are counted."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One of the four facts on top; `n` says what its number counts, for whoever reads the page by program."""

    label: str
    value: str
    words: str
    n: str


@dataclass(frozen=True, slots=True)
class Todo:
    """Something to do here, or to leave."""

    shape: Shape
    title: str
    text: str
    links: NamedLinks = ()


@dataclass(frozen=True, slots=True)
class PostPage:
    """One page of a post."""

    head: Head
    heading: str
    author: str
    day: Day | None
    commenting: str
    blog_href: str | None
    note: str
    exclude: str
    facts: tuple[Fact, ...]
    headline: str
    since: str
    strip: Strip | None
    strip_words: str
    sorts: tuple[Sort, ...]
    todos: tuple[Todo, ...]
    items: tuple[CommentItem, ...]
    order: str
    pages: tuple[Link, ...]
    first_page: bool


def pages(ctx: BlogContext) -> Iterator[tuple[str, PostPage]]:
    """(path, view) for each page of each post that has comments."""
    unsure = [post.url for post in ctx.blog.posts if post.is_unsure]
    few = frozenset(unsure) if len(unsure) <= FEW_UNSURE * len(ctx.blog.posts) else frozenset()
    for post in ctx.blog.posts:
        yield from _pages_of(ctx, post, unsure=post.url in few)


def beside(ctx: BlogContext) -> Iterator[str]:
    """The table of the comments: after each page the rows of the comments on it."""
    return comments_csv(ctx)


def _pages_of(ctx: BlogContext, post: Post, *, unsure: bool) -> Iterator[tuple[str, PostPage]]:
    for number, (start, end) in enumerate(ctx.places.parts(post), 1):
        here = ctx.places.post(post.url, number) or ""
        yield here, _page(ctx, here, post, number, tuple(items_of(ctx, here, post, start, end)), unsure=unsure)


def _page(ctx: BlogContext, here: str, post: Post, number: int, items: tuple[CommentItem, ...], *, unsure: bool) -> PostPage:
    facts = _facts(ctx, post)
    dots, since = _dots(ctx, post)
    happened, sorts = headline(ctx, post), {d.sort for d in dots}
    return PostPage(
        head=_head(ctx, here, post, number, facts),
        heading=ctx.title(post),
        author=clean.line(post.author.name, 80) if post.author else "",
        day=day(post.published) if post.published else None,
        commenting={"open": gettext("Comments are open."), "closed": gettext("Comments are closed."), "unknown": ""}[post.commenting],
        blog_href=clean.href(post.url),
        note=_unread(post),
        exclude=f"exclude = [{json.dumps(post.url, ensure_ascii=False)}]" if unsure and number == 1 else "",
        facts=facts,
        headline=happened,
        since=since,
        strip=strip(dots, *talk_length(ctx, post)) if len(dots) > 1 and number == 1 else None,
        strip_words=f"{_strip_words(ctx, post)}. {happened}.",
        sorts=tuple(kind for kind in KINDS if kind in sorts),
        todos=_todos(ctx, here, post) if number == 1 else (),
        items=items,
        order=_order(ctx, post),
        pages=_page_links(ctx, here, post, number),
        first_page=number == 1,
    )


def _head(ctx: BlogContext, here: str, post: Post, number: int, facts: tuple[Fact, ...]) -> Head:
    title = ctx.title(post) + (gettext(", page {number}", number=number) if number > 1 else "")
    crumbs = (Link(gettext("Posts"), relative(here, ctx.page("posts.html"))),)  # the post's own title stands right below
    return Head(title, _description(facts) if ctx.report.index else "", crumbs, files=False)


def _description(facts: tuple[Fact, ...]) -> str:
    """What a search engine shows of the page."""
    comments = ", ".join(part for part in (gettext("Comments: {n}", n=facts[0].value), facts[0].words) if part)
    return clean.cut(gettext("{comments}. Comments answered: {answered}.", comments=comments, answered=facts[1].value), 200)


def _page_links(ctx: BlogContext, here: str, post: Post, number: int) -> tuple[Link, ...]:
    """The pages of a long post's comments that this one links to; none where all stand on one."""
    parts = ctx.places.parts(post)
    if len(parts) == 1:
        return ()
    return tuple(
        Link(
            gettext("Comments {start} to {end}", start=parts[n][0] + 1, end=parts[n][1]),
            relative(here, ctx.places.post(post.url, n + 1) or here),
            current=n + 1 == number,
        )
        for n in paging.linked(len(parts), number - 1)
    )


def _unread(post: Post) -> str:
    if post.comments_status == "external-unread":
        if post.comment_system == UNKNOWN_FORM:
            return gettext("This blog’s comments were not recognised, so it is not known whether this post has any.")
        if not post.comment_system and post.declared_count:
            return gettext(
                "The page announces {comments} and shows none, so they could not be read.",
                comments=words.plural(post.declared_count, "comment"),
            )
        if not post.comment_system:
            return gettext("Comments on this post are loaded by a script that a checkup does not run.")
        name = clean.line(title_of(post.comment_system), 40)
        if only_linked(post.comment_system):
            return gettext("This post asks readers to answer elsewhere ({name}), which was not read.", name=name)
        return gettext("Comments on this post are loaded by a script ({name}) that a checkup does not run.", name=name)
    if post.comments_status == "blocked":
        return gettext("The comments of this post could not be read.")
    if post.comments_status == "truncated":
        return gettext("Only a part of this post’s comments could be read.")
    return ""


def _order(ctx: BlogContext, post: Post) -> str:
    if all(c.posted is None for c in post.comments):
        return gettext("In the order of the page: these comments show no dates.")
    if any(map(ctx.holds_links, post.comments)):
        return gettext("In the order of the page, in the blog’s own time. Links inside comments are shown as text and cannot be clicked.")
    return gettext("In the order of the page, in the blog’s own time.")


def _facts(ctx: BlogContext, post: Post) -> tuple[Fact, ...]:
    """The line of facts about one post: words, comments, answers, and whether it is still open."""
    sorts, readers, answered, wait = ctx.tally(post)
    pings, spam, suspects, own = sorts["ping"], sorts["spam"], sorts["suspect"], sorts["owner"]
    total = len(post.comments)
    below = any(post.key(comment) in ctx.acknowledged for comment in post.comments)
    beside = [gettext("{own} by you", own=words.number(own))] if own else []
    beside += [gettext("{pings} apart", pings=words.plural(pings, "trackback or ping"))] if pings else []
    if not ctx.author_known:
        reply = ("\u2013", gettext("Not measured: we could not tell which comments are yours"))
    elif not readers:
        reply = ("\u2013", gettext("no reader comments"))
    else:
        reply = (words.hits_of(answered, readers), _left(readers - answered, below))
    told = _wait_words(answered, wait, below) if ctx.author_known else ""
    return (
        Fact(gettext("Comments"), words.number(total - pings), ", ".join(beside), "post-comments"),
        Fact(gettext("Comments answered"), *reply, "post-readers"),
        Fact(gettext("Quickest answer after"), words.wait(wait[1]) if wait else "\u2013", told, "post-wait"),
        Fact(
            gettext("Looks like spam"),
            words.hits_of(spam, total - suspects) if spam else "0",
            gettext("{comments} more to check", comments=words.plural(suspects, "comment")) if suspects else "",
            "post-spam",
        ),
    )


def _left(count: int, below: bool) -> str:
    """How many have no answer; `below` = the author wrote something below one of them that answers nobody in particular."""
    if count == 0:
        return gettext("nobody was left waiting")
    told = words.number(count)
    return gettext("{count} without an answer that counts", count=told) if below else gettext("{count} without an answer", count=told)


def _wait_words(answered: int, wait: tuple[float, float] | None, below: bool) -> str:
    if wait is None and below and not answered:
        return gettext("no answer that counts")
    if wait is None:
        return gettext("no answer with a time") if answered else gettext("no answer here")
    if wait[1] - wait[0] > 3600:
        return gettext("at most: we could read days, no times")
    return gettext("one answer, so no typical wait") if answered == 1 else ""


def _dots(ctx: BlogContext, post: Post) -> tuple[list[Dot], str]:
    dated = [(one.at, one.sort) for one in ctx.sorted_comments(post) if one.at is not None]
    if not dated:
        return [], ""
    first = min(t for t, _ in dated)
    start, since = first, gettext("Time since the first comment.")
    if post.published is not None and post.precision in ("second", "minute"):
        published = ctx.facts.moment(post.published)
        if published <= first:
            start, since = published, gettext("Time since the post.")
    dots = [Dot(max(0.0, t - start), sort) for t, sort in dated]
    return dots, gettext("{since} The scale stretches minutes and squeezes years.", since=since)


def _strip_words(ctx: BlogContext, post: Post) -> str:
    kinds = [one.sort for one in ctx.sorted_comments(post) if one.at is not None]
    counts = [words.count(kinds.count(sort), thing) for sort, thing in KINDS.items() if sort in kinds]
    return words.listed(counts, 6)


def _todos(ctx: BlogContext, here: str, post: Post) -> tuple[Todo, ...]:
    out = [*_spam_todo(ctx, here, post), *_suspect_todo(ctx, here, post)]
    if ctx.author_known:
        out += _answer_todos(ctx, here, post)
    if out or not ctx.author_known or ctx.checkup.state == "overrun":
        return tuple(out)  # where nobody can tell who waits, nobody can say that nobody does
    if post.comments_status == "truncated":
        return (Todo("ok", gettext("Nothing."), f" {gettext('Of those whose comments could be read, nobody waits for an answer here.')}"),)
    return (Todo("ok", gettext("Nothing."), f" {gettext('Nobody waits for an answer here.')}"),)


def _people(ctx: BlogContext, here: str, post: Post, wanted: Sequence[Comment], before: str = "", *, more: bool = False) -> NamedLinks:
    """Who wrote the first of these comments, each a link to the comment; `more`: the words behind go on with "and"."""
    shown = [Link(ctx.person(post, c), ctx.comment_link(here, post.url, c.id) or here) for c in wanted[:NAMED]]
    return named_links(shown, before or f" {gettext('by')} ", ", " if more else f" {gettext('and')} ")


def _spam_todo(ctx: BlogContext, here: str, post: Post) -> Iterator[Todo]:
    spam = [one.comment for one in ctx.sorted_comments(post) if one.sort == "spam"]
    if spam:
        rest = len(spam) - NAMED
        more = " " + gettext("and {n} more", n=words.small(rest)) if rest > 0 else ""
        closed = " " + gettext("Comments are closed, so no more will come.") if post.commenting == "closed" else ""
        title = gettext("Delete {comments}", comments=words.in_letters(len(spam), "comment"))
        last = ctx.redactor.show(ctx.person(post, spam[:NAMED][-1]))
        stop = "" if last.endswith(".") and not more else "."  # initials end with one
        yield Todo("bad", title, f"{more}{stop}{closed}", _people(ctx, here, post, spam, more=rest > 0))


def _suspect_todo(ctx: BlogContext, here: str, post: Post) -> Iterator[Todo]:
    suspects = [one.comment for one in ctx.sorted_comments(post) if one.sort == "suspect"]
    if suspects:
        title = gettext("Check {comments}", comments=words.in_letters(len(suspects), "comment"))
        told = ngettext(": it counts as neither reader nor spam.", ": they count as neither reader nor spam.", len(suspects))
        yield Todo("none", title, told, _people(ctx, here, post, suspects))


def _answer_todos(ctx: BlogContext, here: str, post: Post) -> Iterator[Todo]:
    waiting = [one for one in ctx.readers_on(post) if one.key not in ctx.facts.answers]
    now = [one.comment for one in waiting if one.key in ctx.waiting_now]
    if now:
        rest = len(now) - NAMED
        more = " " + gettext("and {n} more", n=words.number(rest)) if rest > 0 else ""
        title = gettext("Answer {readers}", readers=words.in_letters(len(now), "reader"))
        yield Todo("mid", title, more, _people(ctx, here, post, now, ": ", more=rest > 0))  # no stop: initials end with one
    late = sum(item.late for one in waiting if (item := ctx.waiting_of.get(one.key)) is not None)
    if late:
        title = ngettext("Leave the older unanswered comment", "Leave the {n} older unanswered comments", late, n=words.small(late))
        told = gettext("An answer would hardly reach them now; a new post that takes up what they said might.")
        yield Todo("none", title, f". {told}")

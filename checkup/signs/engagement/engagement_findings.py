"""Findings about engagement: how much readers talk, whether they return, and who carries the talk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checkup.addresses import host_of
from checkup.comment_systems import NOT_IN_FILES, UNKNOWN_FORM, only_linked, title_of, way_out
from checkup.findings import Finding, Measure
from checkup.i18n import N_, gettext
from checkup.measuring.judged import Judged, figure_beside
from checkup.measuring.people_rows import people
from checkup.measuring.sample import mostly_unread, why_silent
from checkup.text.in_words import count, listed, number, of, one_decimal, spelled

AMONG = 20  # comments by writers on each other's posts, and twice as many as by readers, from which on that is said; conventions
SOON, ANSWERED_FROM = 0.8, 3  # who answers so many within a day, of at least three, needs no word on that; conventions
LONE = 5  # comments, from which on it is told that one reader wrote them all; a convention: of fewer it is chance
READERS_BLOGS = 2  # hosts that readers' names link to: with fewer there are no two readers' blogs to go to
MANY_SILENT = 3  # one post in so many without a comment is told; of fewer the average says more; a convention
_NO_PLACE = N_("If readers have no such place, give them one first: a form, or a comment system.")


def unread(judged: Judged) -> Iterator[Finding]:
    """That no comment could be read, though visitors see some or may: the rest of the checkup waits for them."""
    why = why_silent(judged.facts)
    if why is None or why[0] != "unknown" or judged.facts.overrun:
        return
    if (missing := mostly_unread(judged.facts)) is not None:
        told = gettext(
            "{read} of {announced} comments that the pages announce could be read: what the others say is not known.",
            read=number(missing.read),
            announced=number(missing.announced),
        )
        yield judged.make("E-unread", told)
        return
    posts = [p for p in judged.facts.posts_in_window if p.comments_status in ("external-unread", "blocked")]
    systems = sorted({title_of(p.comment_system) for p in posts if p.comment_system})
    unread = count(len(posts), "post")
    if any(p.comment_system == UNKNOWN_FORM for p in posts):
        told = gettext("Below the posts stand words that may be comments, in a form that was not recognised.")
    elif any(p.comment_system == NOT_IN_FILES for p in posts):
        told = gettext("The files hold the posts only: what readers said is kept elsewhere, or nothing was said.")
    elif systems and all(only_linked(p.comment_system) for p in posts):
        if not any((way := way_out(p.comment_system or "")) and way.action for p in posts):
            return  # nobody can do anything about it: what was not read is said, and not prescribed
        told = gettext(
            "{posts} ask readers to answer elsewhere ({systems}): what readers said and heard is not known.",
            posts=unread,
            systems=listed(systems, 3),
        )
    elif systems:
        told = gettext(
            "The comments of {posts} are kept by {systems} and brought by a script: what readers said and heard is not known.",
            posts=unread,
            systems=listed(systems, 3),
        )
    else:
        told = gettext("The comments of {posts} are not on the pages: what readers said and heard is not known.", posts=unread)
    most = Counter(p.comment_system for p in posts if p.comment_system).most_common(1)
    found = way_out(most[0][0]) if most else None
    yield judged.make("E-unread", told, action=(found and found.action) or None, where=found.sentence if found else "")


def how_much(judged: Judged) -> Iterator[Finding]:
    """How much readers talk, return, and talk with each other."""
    per_post, back, replies = judged.ok("E1"), judged.ok("E2"), judged.ok("E3")
    if per_post is not None and judged.is_low("E1"):
        counted = silent_posts(per_post)
        none = counted - int(per_post.detail.get("posts_with_comments") or 0)
        among = among_writers(per_post)
        words = (
            f"{among}."
            if among is not None
            else lone
            if (lone := _lone_voice(judged)) is not None
            else gettext("{posts} drew no comment by a reader.", posts=of(none, counted, "post"))
            if MANY_SILENT * none >= counted
            else gettext("A post draws {value} comments on average.", value=one_decimal(per_post.value))
        )
        if per_post.detail.get("no_place"):
            told = f"{shows_no_place(counted)}."
            yield judged.make("E-quiet", told, action=gettext("Give readers a place to write a comment"), where=gettext(_NO_PLACE))
        else:
            yield judged.make("E-quiet", words, action=_invited(judged))
    elif per_post is not None and judged.is_in_range("E1"):
        words = gettext("Readers leave {value} comments on an average post.", value=one_decimal(per_post.value))
        yield judged.make("E-lively", words)
    if back is not None and judged.is_low("E2"):
        n = back.of or 0
        words = gettext("{readers} wrote on more than one of the posts counted here.", readers=of(n, back.n, "reader"))
        yield judged.make("E-return", words)
    if replies is not None and int(replies.detail.get("posts_where_readers_talk") or 0) >= 2:
        n = int(replies.detail["posts_where_readers_talk"] or 0)
        yield judged.make(
            "E-readers-talk", gettext("Your readers also answer each other: on {posts} they talked without you.", posts=count(n, "post"))
        )


def _lone_voice(judged: Judged) -> str | None:
    """That one reader wrote all comments of the window, of five and more; None where several did, or nobody knows."""
    half = judged.any("E4")
    most, total = (int(figure_beside(half, key) or 0) for key in ("most_by_one", "comments"))
    if half is None or half.n != 1 or most < LONE or most != total:
        return None
    told = int(figure_beside(judged.any("E1"), "comments") or 0)
    return gettext("One reader wrote all {comments}.", comments=count(total, "comment")) if told == total else None


def _invited(judged: Judged) -> str | None:
    """What invites comments here: no word on quick answers to who gives them; None = as always.

    Nor on a question at the end of a post: where posts have none, that is an action of its own. Nor on readers' blogs where they have none.
    """
    waits = judged.any("R1")
    soon = waits is not None and waits.n >= ANSWERED_FROM and (figure_beside(waits, "24h") or 0.0) >= SOON
    facts = judged.facts
    if len({site for p in facts.blog.posts for c in facts.reader_comments(p) if (site := host_of(c.author.url))}) < READERS_BLOGS:
        if soon:
            return gettext("Invite comments: comment each week on two blogs about what you write about")
        return gettext("Invite comments: answer the first one within a day, and comment on two blogs about what you write about")
    return gettext("Invite comments: comment on two readers' blogs each week") if soon else None


def shows_no_place(posts: int) -> str:
    """That none of so many posts has a comment, and why."""
    return gettext("{posts} show a comment or a place to write one", posts=of(0, posts, "post"))


def silent_posts(per_post: Measure) -> int:
    """The posts of which it is told that nobody wrote below them: all, also the youngest, where that holds for all, else those counted."""
    return int(figure_beside(per_post, "silent_posts") or 0) or per_post.n


def among_writers(per_post: Measure) -> str | None:
    """E1 of a blog whose writers talk with each other, as a class does: that few of its comments are by readers says little alone."""
    among, readers = int(figure_beside(per_post, "among_writers") or 0), int(figure_beside(per_post, "comments") or 0)
    if among < max(AMONG, 2 * readers):
        return None
    told = {"comments": count(among, "comment"), "posts": count(per_post.n, "post"), "readers": number(readers)}
    return gettext("On {posts} your writers left each other {comments}, and readers left {readers}", **told)


def voices(judged: Judged) -> Iterator[Finding]:
    """Regulars, or one voice that carries it all."""
    half = judged.ok("E4")
    if half is None:
        return
    if half.value is not None and half.value <= judged.limit("one_voice") and half.n > 1:
        most, total = int(half.detail["most_by_one"] or 0), int(half.detail["comments"] or 0)
        yield judged.make(
            "E-one-voice",
            gettext("One reader wrote {most} of {reader_comments}.", most=number(most), reader_comments=count(total, "reader comment")),
        )
    regular = [p for p in people(judged.facts) if p.group == "regular"]
    if len(regular) >= 2:
        wrote, total = sum(p.comments for p in regular), sum(len(judged.facts.reader_comments(p)) for p in judged.facts.blog.posts)
        words = gettext(
            "{people} are regulars here; they wrote {wrote} of the {total} reader comments.",
            people=spelled(len(regular), "person"),
            wrote=number(wrote),
            total=number(total),
        )
        yield judged.make("E-regulars", words)

"""Which posts the text signs can judge: those in a language that has lists of what posts say to readers, sell and credit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checkup.facts import Facts
from checkup.findings import Number
from checkup.i18n import gettext
from checkup.measuring.measured import Measured
from checkup.model import Post
from checkup.text.in_words import number
from checkup.text.reader_talk import knows

LEFT_OUT = "left_out_other_language"


def language_of(facts: Facts, post: Post) -> str | None:
    """What a post is written in: its own language, else the blog's."""
    return post.language or facts.blog.language


def judged_posts(facts: Facts, posts: Iterable[Post]) -> list[Post]:
    """Those of the posts in whose language there are word lists."""
    return [p for p in posts if knows(language_of(facts, p))]


def asking_is_told(facts: Facts, posts: Iterable[Post]) -> bool:
    """Whether more than half of the readers' comments of these posts stand under one in whose language there are word lists.

    Elsewhere only question marks are seen, so that nobody is seen to wait proves little.
    """
    listed = [(p, len(facts.reader_comments(p))) for p in posts]
    told = sum(n for p, n in listed if knows(language_of(facts, p)))
    return 2 * told > sum(n for _, n in listed) or not any(n for _, n in listed)


def unread(code: str, facts: Facts, posts: Iterable[Post]) -> Measured | None:
    """The measure as unknown, with its reason, where there are posts and none is in a language that has lists."""
    listed = list(posts)
    if not listed or judged_posts(facts, listed):
        return None
    tags = sorted({tag for p in listed if (tag := language_of(facts, p)) is not None})
    if not tags:
        return Measured(code, "unknown", reason=gettext("The language of the posts could not be told."))
    return Measured(
        code, "unknown", reason=gettext("Checkup has no word lists for this language ({join}), so it does not guess.", join=", ".join(tags))
    )


def left_out(detail: Mapping[str, Number]) -> tuple[str, ...]:
    """What is said beside a measure that leaves posts out for their language."""
    count = detail.get(LEFT_OUT)
    return (
        (gettext("{count} in a language without word lists left out", count=number(int(count))),)
        if isinstance(count, (int, float)) and count
        else ()
    )

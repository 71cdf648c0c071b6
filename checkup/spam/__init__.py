"""Verdicts on comments, with reasons, from what the public page shows.

`judge` settles a Blog; `classify` does the same for the rows of a table. Both look at all comments of one blog together: its posts, its
other commenters and what they repeat of each other are what a comment is measured against.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from checkup.config import SpamTable
from checkup.cycle_search import no_cycle_search
from checkup.facts import SpamShare
from checkup.model import Blog, Post, Verdict
from checkup.reader_words import ReaderWords, Wording, parts_of, sentence, unredacted, without_readers
from checkup.spam.keyword_names import unproven
from checkup.spam.seen_comment import Around, Seen, of_blog
from checkup.spam.suspects import WORTH
from checkup.spam.table import of_rows
from checkup.spam.wares import wares

if TYPE_CHECKING:
    from checkup.spam.verdict import Judgement
    from checkup.spam.weights import Weights

__all__ = ["Judged", "classify", "judge", "judged", "unproven", "wares"]

NOTHING_SAID = SpamTable()
NAME_QUOTED = 40  # characters of another reader's name that a reason prints at most


@dataclass(frozen=True, slots=True)
class Judged:
    """The blog with a verdict on every comment and ping, and how much of it is spam (None where nobody commented)."""

    blog: Blog
    share: SpamShare | None


def judge(blog: Blog, owner: SpamTable = NOTHING_SAID, *, weights: Weights | None = None) -> Blog:
    """The blog with a verdict on every comment and ping."""
    return judged(blog, owner, weights=weights).blog


def judged(blog: Blog, owner: SpamTable = NOTHING_SAID, *, weights: Weights | None = None) -> Judged:
    """The blog with its verdicts and its share of spam.

    `owner` is the [spam] table: the owner's word wins over everything. `weights`: other than the shipped ones. A comment is judged by what
    it is, not by its age today, so no clock is asked for.
    """
    with no_cycle_search():  # judging makes no cycles, and the search took a tenth of its time
        seen, around = of_blog(blog)
        judgement = _weighed(seen, around, owner, weights)
    found = dict(zip((one.key for one in seen), judgement.verdicts, strict=True))
    silent = _silent_names(blog)
    alike: dict[Verdict, Verdict] = {}  # what is equal is held once: of tens of thousands a tenth differs

    def said_of(post: Post, key: str) -> Verdict:
        verdict = _said_of(post, silent, found[key])
        return alike.setdefault(verdict, verdict)

    posts = tuple(
        replace(post, comments=tuple(replace(c, verdict=said_of(post, f"{number}/{i}")) for i, c in enumerate(post.comments)))
        for number, post in enumerate(blog.posts)
    )
    return Judged(replace(blog, posts=posts), _share(judgement, seen))


def _share(judgement: Judgement, seen: Sequence[Seen]) -> SpamShare | None:
    """How much of the blog's comments is spam: estimated, or told one by one.

    Told where dates or honest comments are too few to estimate it, or where readers come late as well, which the estimate takes for spam.
    """
    if judgement.whole is not None and not judgement.searched:
        return SpamShare(judgement.whole.share, judgement.whole.dated)
    worth = {"spam": 1.0, "suspect": WORTH if judgement.spammed else 0.0}
    said = [worth.get(verdict.label, 0.0) for verdict, one in zip(judgement.verdicts, seen, strict=True) if one.kind == "comment"]
    return SpamShare(sum(said) / len(said), len(said), estimated=False) if said else None


def _weighed(seen: Sequence[Seen], around: Mapping[str, Around], owner: SpamTable, weights: Weights | None) -> Judgement:
    """The judgement on the comments of one blog. What judges is loaded here: a report needs only the words and tables of this package."""
    from checkup.spam import whole_weights
    from checkup.spam.verdict import weigh
    from checkup.spam.weights import shipped

    return weigh(seen, around, owner, weights or shipped(), whole_weights.shipped())


def _silent_names(blog: Blog) -> frozenset[str]:
    """The names that stand on pages only that are not quoted."""
    on = {open_: {c.author.name or "" for p in blog.posts if bool(p.quotable) is open_ for c in p.comments} for open_ in (True, False)}
    return frozenset(name for name in on[False] - on[True] if name)


def _said_of(post: Post, silent: frozenset[str], verdict: Verdict) -> Verdict:
    """The verdict; its reasons hold no word of a reader on a page that is not quoted, and nowhere the name of one who wrote only there."""
    if post.quotable and not silent:
        return verdict
    return replace(verdict, reasons=tuple(replace(r, words=_without(r.words, silent if post.quotable else None)) for r in verdict.reasons))


def _without(words: Wording, names: frozenset[str] | None) -> Wording:
    """The words without these readers' names; without any words of readers where `names` is None."""
    if names is None:
        return without_readers(words)
    starts = {name[:NAME_QUOTED] for name in names}
    return sentence(*(without_readers(part) if isinstance(part, ReaderWords) and part.raw in starts else part for part in parts_of(words)))


def classify(
    rows: Iterable[Mapping[str, Any]],
    owner: SpamTable = NOTHING_SAID,
    *,
    weights: Weights | None = None,
) -> list[dict[str, Any]]:
    """Verdicts for the comments of one blog, given as rows; in the rows' order.

    Read: id, text, author, author_url, post_title, post_text, posted (the post's date), comment_date, by_post_author; or the columns of
    Checkup's own comments.csv (post_url, id, parent, author, author_url, posted = the comment's date, kind, text). Any may be None.
    Given for each: id, verdict, score (0..1, higher is more like spam), reasons [{kind, words}].
    """
    listed = list(rows)
    with no_cycle_search():  # judging makes no cycles, and the search took a tenth of its time
        seen, around = of_rows(listed)
        verdicts = _weighed(seen, around, owner, weights).verdicts
    return [
        {
            "id": row.get("id"),
            "verdict": verdict.label,
            "score": verdict.score,
            "reasons": [{"kind": reason.kind, "words": unredacted(reason.words)} for reason in verdict.reasons],
        }
        for row, verdict in zip(listed, verdicts, strict=True)
    ]

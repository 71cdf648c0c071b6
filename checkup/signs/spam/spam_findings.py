"""The judged measures of spam on show -> what is found about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checkup import platforms
from checkup.facts import DAY
from checkup.findings import Change, Evidence, Finding
from checkup.i18n import gettext, ngettext
from checkup.measuring.judged import Judged
from checkup.measuring.posting_gaps import long_over
from checkup.measuring.sample import everything, shown, spam_on_show
from checkup.model import Comment, Post
from checkup.reader_words import Wording, joined, sentence
from checkup.signs.spam.spam_overrun import came_after, may_be
from checkup.spam.suspect_groups import Group, grouped
from checkup.text.in_words import at_start, count, long_month, number, of, spelled, wait

MOST_GROUPS = 3  # groups of suspects told in a sentence, a convention; the page of spam shows more
MOST_TITLE = 60  # letters of a post's title in a sentence; a convention: with the rest it is still one line of the page


def none_found(read: int, doubtful: int) -> str:
    """That no comment was found to look like spam: not that none does, which nobody can tell."""
    comments = count(read, "comment")
    if not doubtful:
        return gettext("We read {comments} and found no spam.", comments=comments)
    return ngettext(
        "We read {comments} and found none that is surely spam; {n} more may be.",
        "We read {comments} and found none that is surely spam; {n} more may be.",
        doubtful,
        comments=comments,
        n=number(doubtful),
    )


def on_show(judged: Judged) -> Iterator[Finding]:
    """Spam to delete, or none found; where spam has overrun the blog, that finding has the one action."""
    if judged.facts.spam is not None and judged.facts.spam.overrun:
        return
    spam = _labelled(judged, "spam")
    seen, doubtful, read = spam_on_show(judged.facts)  # what came later is deleted too, and counts in no share
    if not spam:
        if judged.is_in_range("S1"):
            yield judged.make("S-clean", none_found(read, doubtful))
        return
    n, posts = len(spam), len({p.url for p, _ in spam})
    dated = [judged.facts.moment(c.posted) for _, c in spam if c.posted is not None]
    told = f"{_so_many(seen, doubtful, read)} {came_after(seen, n)}".rstrip()
    if dated and judged.facts.now - min(dated) > 30 * DAY:
        month = long_month(judged.facts.clock.at(min(dated)))
        told += " " + ngettext("It has stood there since {month}.", "One has stood there since {month}.", n, month=month)
    command = platforms.spam_command(judged.facts.blog, spam)
    yield judged.make(
        "S-spam",
        told,
        evidence=(shown(p, c, _why(c)) for p, c in spam),
        items=n,
        change=Change(remove=tuple(p.key(c) for p, c in spam)),
        command=command[1] if command else None,
        where=platforms.how_to_remove(judged.facts.blog),
        severity=2 if judged.is_in_range("S1") else None,  # six among a thousand are to be deleted, and are no emergency
        action=gettext("Delete {spam_comments} from {posts}", spam_comments=count(n, "spam comment"), posts=count(posts, "post")),
    )


def _so_many(seen: int, doubtful: int, read: int) -> str:
    """How much of what stood there on the day of the checkup looks like spam, or may; none where all that was found came later."""
    if not seen:
        return none_found(read, doubtful)
    told = ngettext(
        "{n} of the {read} comments on show looks like spam.",
        "{n} of the {read} comments on show look like spam.",
        seen,
        n=at_start(seen),
        read=number(read),
    )
    return f"{told} {may_be(doubtful)}".rstrip()


def _labelled(judged: Judged, label: str) -> list[tuple[Post, Comment]]:
    return [(p, c) for p, c in everything(judged.facts) if c.label == label]


def _why(comment: Comment) -> Wording:
    return joined([r.words for r in comment.verdict.reasons], "; ") if comment.verdict else ""


def late(judged: Judged) -> Iterator[Finding]:
    """Spam that came long after its post, and how many other comments came as late; a finished blog is told with its open doors.

    Not where more readers than spammers would be kept waiting: then the rule costs more than the spam.
    """
    spam = _labelled(judged, "spam")
    told = _came_late(judged, spam)
    if not told or _open_at_the_end(judged):
        return
    limit = judged.limit("late_days")
    stopped = [(p, c) for p, c in spam if (judged.facts.days_after(p, c) or 0.0) > limit]
    real = sum((judged.facts.days_after(p, c) or 0.0) > limit for p in judged.facts.blog.posts for c in judged.facts.reader_comments(p))
    if real > len(stopped):
        return
    also = (
        " " + gettext("So did {others}, so hold late comments rather than closing the door.", others=count(real, "other comment"))
        if real and not judged.facts.finished
        else ""
    )
    yield judged.make(
        "S-late-spam",
        told + also,
        evidence=(shown(p, c) for p, c in stopped),
        confidence="high" if len(spam) >= 10 else "medium",
    )


def _came_late(judged: Judged, spam: Sequence[tuple[Post, Comment]]) -> str:
    """How much of the spam came long after its post; "" where that is too little to say."""
    limit = judged.limit("late_days")
    waited = [d for p, c in spam if (d := judged.facts.days_after(p, c)) is not None]
    late_spam = sum(d > limit for d in waited)
    if late_spam < 2 or late_spam < judged.limit("late_share") * len(waited):
        return ""
    return gettext(
        "{comments} came more than {n} days after their post.", comments=of(late_spam, len(waited), "spam comment"), n=f"{limit:g}"
    )


def open_doors(judged: Judged) -> Iterator[Finding]:
    """Posts of a finished blog that are seen to take comments still, and the spam that came there.

    Where more readers than spammers have written since, closing the door would shut out those for whom it stands open.
    """
    still = _open_at_the_end(judged)
    if still:
        words = ngettext(
            "{posts} still takes comments, though the blog has ended.",
            "{posts} still take comments, though the blog has ended.",
            len(still),
            posts=spelled(len(still), "post"),
        )
        late_spam = _came_late(judged, _labelled(judged, "spam"))
        real, spam = _since_the_end(judged)
        kept = real > spam
        since = (
            ngettext(
                "{comments} came more than {n} days after the last post, so hold comments rather than closing the door.",
                "{comments} came more than {n} days after the last post, so hold comments rather than closing the door.",
                real,
                comments=spelled(real, "reader comment"),
                n=f"{judged.limit('late_days'):g}",
            )
            if kept
            else ""
        )
        yield judged.make(
            "S-open-doors",
            " ".join(filter(None, (words, late_spam, since))),
            evidence=[Evidence(p.url, _title(p), p.url) for p in still],
            action=gettext("Hold new comments for approval, and leave the door open to readers") if kept else None,
            severity=1 if kept else None,
        )


def _since_the_end(judged: Judged) -> tuple[int, int]:
    """How many reader comments came when the blog had long ended, and how many that are spam, or may be."""
    facts = judged.facts
    end = long_over(facts, judged.limit("late_days"))

    def late(comments: Iterable[Comment]) -> int:
        return sum(c.posted is not None and facts.moment(c.posted) > end for c in comments)

    doubtful = (c for _, c in everything(facts) if c.label in ("spam", "suspect"))
    return sum(late(facts.reader_comments(p)) for p in facts.blog.posts), late(doubtful)


def _open_at_the_end(judged: Judged) -> list[Post]:
    """The posts of a finished blog that are seen to take comments still."""
    return [p for p in judged.facts.blog.posts if p.commenting == "open"] if judged.facts.finished else []


def to_check(judged: Judged) -> Iterator[Finding]:
    """Suspects, in groups that can be cleared with one look, and promotion: listed, never counted."""
    suspect, promo = _labelled(judged, "suspect"), _labelled(judged, "promo")
    if suspect:
        n = len(suspect)
        groups = grouped(suspect)
        listed = [pair for group in groups for pair in group.pairs][: int(judged.limit("evidence"))]
        more = " " + gettext("The first {listed} are listed here.", listed=len(listed)) if len(listed) < n else ""
        together = _in_groups(groups) if len(groups) > 1 or n > 1 else ""
        told = ngettext(
            "{comments} may be spam. We could not be sure, so it is counted nowhere.",
            "{comments} may be spam. We could not be sure, so they are counted nowhere.",
            n,
            comments=spelled(n, "comment"),
        )
        yield judged.make(
            "S-suspect",
            sentence(told, together, more),
            evidence=(shown(p, c, _why(c)) for p, c in listed),
            items=n,
            confidence="low",
            action=gettext("Look at the comment that may be spam, and mark it in the site file") if n == 1 else None,
        )
    if promo:
        n = len(promo)
        yield judged.make(
            "S-promo",
            ngettext(
                "{comments} advertises something but takes part. Keep or remove it: your call.",
                "{comments} advertise something but take part. Keep or remove them: your call.",
                n,
                comments=spelled(n, "comment"),
            ),
            evidence=(shown(p, c, _why(c)) for p, c in promo),
            items=n,
        )


def _in_groups(groups: Sequence[Group]) -> Wording:
    """The first groups in words, the others counted."""
    others = groups[MOST_GROUPS:]
    told = [group.words for group in groups[:MOST_GROUPS]]
    more = (
        [
            gettext(
                "{comments} in {other_groups}",
                comments=count(sum(len(group.pairs) for group in others), "comment"),
                other_groups=count(len(others), "other group"),
            )
        ]
        if others
        else []
    )
    return sentence(" ", joined([*told, *more], "; "), ".")


def talk_is_over(judged: Judged) -> Iterator[Finding]:
    """Posts on which everything after the last real comment is spam."""
    over = [one for post in judged.facts.blog.posts if (one := _over(judged, post)) is not None]
    if not over:
        return
    days, spam, post = max(over, key=lambda one: (one[1], one[2].url))
    more = (
        " "
        + ngettext(
            "{other_posts} is like it.", "{other_posts} are like it.", len(over) - 1, other_posts=spelled(len(over) - 1, "other post")
        )
        if len(over) > 1
        else ""
    )
    words = gettext(
        "The talk on “{title}” lasted {wait}. Everything since then looks like spam: {comments}.{more}",
        title=_title(post),
        wait=wait(days * DAY),
        comments=count(spam, "comment"),
        more=more,
    )
    yield judged.make("S-after-talk", words, evidence=[Evidence(p.url, _title(p), p.url) for _, _, p in over])


def _over(judged: Judged, post: Post) -> tuple[float, int, Post] | None:
    """(days that the talk lasted, spam since, post) where enough was said and every later comment is spam; None elsewhere."""
    facts, least = judged.facts, judged.limit("talk_over")
    if post.published is None or any(c.posted is None for c in post.comments):
        return None
    real = [facts.moment(c.posted) for c in post.comments if c.posted and not c.is_spam and (c.kind == "comment" or c.by_owner)]
    spam = [facts.moment(c.posted) for c in post.comments if c.posted and c.is_spam]
    since = sum(at > max(real) for at in spam) if real else 0
    if len(real) < least or since < least or since < len(spam) / 2:
        return None
    days = (max(real) - facts.moment(post.published)) / DAY
    return (days, since, post) if days > 0 else None


def _title(post: Post) -> str:
    title = " ".join(((post.title if post.quotable else None) or post.url).split())
    return title if len(title) <= MOST_TITLE else title[: MOST_TITLE - 1].rstrip() + "…"

"""Do readers talk, and do they come back?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkup.facts import Facts
from checkup.findings import Checkup, Finding, Measure, VitalSign
from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.declared import Row, Sentences, Spec
from checkup.measuring.judged import Judged, counted, figure_beside, look_for
from checkup.measuring.measured import Measured
from checkup.measuring.sample import silent
from checkup.signs.engagement import engagement_findings as about
from checkup.signs.engagement import engagement_measures as of
from checkup.text import in_words
from checkup.text.in_words import count, hits_inside, inside, number, spelled

ID = "engagement"
NAME = N_("Engagement")
QUESTION = N_("Do readers talk, and do they come back?")
TEXT = N_("""
A blog is alive where readers leave comments, come back, and answer each other. Comments by the blog's author, pings and spam are left out.

Most blogs and most posts draw no comment at all: 28 % of blogs and 15 % of posts had any (Mishne & Glance 2006), the median of library
blogs was 0.42 comments a post (Crawford 2006), hobby blogs lie between 2.4 and 5.8. Counts like these are far from a bell curve, so a
blog is never compared by standard deviations. A post with 20 comments counts as much as one with 200: one storm does not make a climate.
""")
ROUNDING = 0.01  # of a sum of floating numbers
BY_WRITER = True  # who writes here is no reader
MEASURES = (
    Spec(
        "E1",
        N_("Comments per post"),
        "count",
        "posts",
        "Mean over posts at least 14 days old of the number of reader comments, at most 20 a post. Beside it: the median, the share of "
        "posts with one or more, and the conversation index (Boyd 2006) = posts / (comments + pings, spam out), where below 1 is good.",
        trend="none",
    ),
    Spec(
        "E2",
        N_("Readers who come back"),
        "share",
        "readers",
        "Identified readers with comments on two or more posts, of all identified readers. About 60 % of people comment once. Not scored "
        "where over 30 % of the readers sign with a single word, which is told apart by post: the share is then a lower bound.",
        trend="none",
    ),
    Spec(
        "E3",
        N_("Comments that reply to someone"),
        "share",
        "comments",
        "Reader comments that stand under another comment or name its writer. Beside it: second turns (a reader, the author's answer, the "
        "reader again) and the deepest chain. On blogs whose theme never threads, replies are inferred from names, and marked so.",
    ),
    Spec(
        "E4",
        N_("Contributor absence factor"),
        "count",
        "readers",
        "The smallest number of readers who wrote half of the reader comments (CHAOSS). Shown, not scored.",
    ),
    Spec(
        "E5",
        N_("Half-life of comments"),
        "days",
        "comments",
        "Days after publication by which half of the reader comments had come, over posts at least 30 days old. Shown, not scored.",
        role="comment_ages",
    ),
)
CHOICES = """
- **Truncated comments** count as far as they were read; comments that need an account or a script to be seen count as unread, not as none.
- **Closed posts** without comments were never open, so they are left out; but where half of the posts that have comments are closed by now,
  the blog closes its posts in time, and they count as posts that drew no comment.
"""
FINDINGS = ("E-unread", "E-quiet", "E-lively", "E-return", "E-readers-talk", "E-one-voice", "E-regulars")


def measure(facts: Facts) -> Sequence[Measured]:
    """E1 to E5 over the window, with their all-time values."""
    return silent(facts, MEASURES) or [of.per_post(facts), of.come_back(facts), of.reply(facts), of.absence(facts), of.half_life(facts)]


def _beside_comments(_: Checkup, measure: Measure) -> Sequence[str]:
    median, some = figure_beside(measure, "median"), figure_beside(measure, "posts_with_comments")
    none = None if some is None else measure.n - int(some)
    if median is None:
        return ()
    said = gettext("median {median}", median=in_words.number(median, 1))
    return (said + (gettext("; {posts} without", posts=in_words.plural(none, "post")) if none else ""), *_capped(measure))


def _capped(measure: Measure) -> Iterator[str]:
    """That no post counts for more than 20 comments, where one has more: a mean below the median would be a riddle."""
    total = figure_beside(measure, "comments")
    if total is not None and measure.n and measure.value is not None and total > measure.value * measure.n + ROUNDING:
        mean = in_words.one_decimal(total / measure.n)
        yield gettext("no post counts for more than {most}; {mean} without that", most=of.MOST_PER_POST, mean=mean)


ROWS = (
    Row(
        "E1",
        "comments",
        N_("Comments per post"),
        N_("Reader comments on a post, spam and your own left out"),
        high=12,
        cases=True,
        beside=_beside_comments,
    ),
    Row("E2", "return", N_("Readers who come back"), N_("Readers who wrote on two posts or more")),
)


def _now(sign: VitalSign) -> str:
    per_post = counted(sign, "E1")
    if per_post is None:
        return gettext("No post is known to be old enough to have gathered its comments.")
    total, posts = int(per_post.detail.get("comments") or 0), per_post.n
    if total == 0:
        return gettext("{posts} without a reader comment.", posts=spelled(posts, "post"))
    return gettext("Readers left {comments} on {posts}.", comments=count(total, "comment"), posts=count(posts, "post"))


def _care(sign: VitalSign, in_range: float) -> str:
    """That few comment where that number is low, which the first thing to do is about; else the weaker of the others, in words."""
    per_post = sign.measure("E1")
    if per_post is not None and per_post.score is not None and per_post.score >= in_range:
        others = [m for m in sign.measures if m.code != "E1" and m.score is not None and m.of is not None]
        worst = min(others, key=lambda m: m.score or 0.0, default=None)
        if worst is not None:
            return _who_came_back(worst.of or 0, worst.n) if worst.code == "E2" else _seldom_reply(worst.of or 0, worst.n)
    if per_post is None or not per_post.n:
        return gettext("few readers comment or come back")
    total, some = int(per_post.detail.get("comments") or 0), int(per_post.detail.get("posts_with_comments") or 0)
    if (words := about.among_writers(per_post)) is not None:
        return inside(words)
    if not some:
        posts = about.silent_posts(per_post)
        if per_post.detail.get("no_place"):
            return inside(about.shows_no_place(posts))
        return gettext("{posts} drew no comment by a reader", posts=inside(in_words.of(posts, posts, "post")))
    if some < per_post.n / 2:
        return gettext("{n} of {posts} drew no comment by a reader", n=number(per_post.n - some), posts=count(per_post.n, "post"))
    return gettext(
        "only {reader_comments} came on {posts}", reader_comments=count(total, "reader comment"), posts=count(per_post.n, "post")
    )


def _who_came_back(returned: int, readers: int) -> str:
    """E2, in words."""
    told = {"of": hits_inside(returned), "readers": count(readers, "reader")}
    return gettext("{of} of {readers} wrote on more than one of the posts counted", **told)


def _seldom_reply(replies: int, comments: int) -> str:
    """E3: that readers comment, but hardly with each other or with the author, as far as a thread or a name shows it."""
    told = {"comments": count(comments, "comment")}
    if not replies:
        return ngettext(
            "none of {comments} by readers is seen to reply to another",
            "none of {comments} by readers are seen to reply to another",
            comments,
            **told,
        )
    return ngettext(
        "only {n} of {comments} by readers is seen to reply to another",
        "only {n} of {comments} by readers are seen to reply to another",
        replies,
        n=number(replies),
        **told,
    )


SENTENCES = Sentences(now=_now, well=N_("readers come and talk with you"), care=_care)


def findings(judged: Judged) -> list[Finding]:
    """That nothing could be read; how much readers talk, return and talk with each other; who carries the talk."""
    return look_for(judged, about.unread, about.how_much, about.voices)

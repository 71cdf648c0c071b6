"""Do readers get an answer, and how soon?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from checkup.facts import REGULAR_COMMENTS, REGULAR_POSTS, Facts
from checkup.findings import Checkup, Finding, Measure, VitalSign
from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.declared import GateRule, Leave, ListPage, Sentences, Spec
from checkup.measuring.judged import Judged, counted, look_for
from checkup.measuring.measured import Measured
from checkup.measuring.sample import owner_known, readers, silent, unknown_owner
from checkup.measuring.waits import waits_of
from checkup.signs.responsiveness import reader_stories as stories
from checkup.signs.responsiveness import responsiveness_findings as about
from checkup.signs.responsiveness import responsiveness_measures as of
from checkup.signs.responsiveness import responsiveness_rows as rows
from checkup.signs.responsiveness.answered_words import answered_all, answered_calls, but_others, is_by_all, not_told
from checkup.signs.responsiveness.reader_stories import STALE, TAKEN_UP
from checkup.signs.responsiveness.silent_writers import stopped
from checkup.text.in_words import HOUR, agree, count, hits_inside, inside, number, spelled, wait

ID = "responsiveness"
NAME = N_("Responsiveness")
QUESTION = N_("Do readers get an answer, and how soon?")
MOVED_BY = ("answer", "soon")
TEXT = N_("""
Answering the people who took the time to write is what a company blog is for.

**An answer is**, the surest first:

- a comment by the blog's author right below the reader's in the thread;
- a later comment by the author that names or quotes the reader;
- where the blog does not thread its comments, a comment by the author that names nobody. It is taken for an answer to the nearest reader
  above who still waits, or to up to three who wait; it reaches back seven days, or 90 where one reader alone wrote on the post. Right
  below a question it answers that question and what else the same reader said;
- what a later post says to a reader by name, and what the post itself adds behind "Update:".

How many answers are known in which way is printed.

**No answer is**

- a thanks or a greeting to nobody in particular, or a text that the author has used before, where it names nobody;
- a text without a word, the third use of the same text (but for readers' names in it), and a form letter: these not even in the thread.

A form letter is a text of six words at most that the writer sent three times or more, in wordings that share two longer words ("Great
point, Ann!", "What a great point!"). People hardly ever write so: of 945 writers' comments on five real blogs 2 had no word or were used
three times, of 1,439 on eight 11 were form letters, all of them thanks. Machines always do. Where a writer wrote much, repeated texts
count as such when they make a tenth of the writer's comments, or ten. A short text that takes up a word of the reader's is an answer. A
third "Thank you!" mostly stands under thanks, which ask for nothing.

**Who the author is.** Where that is not sure, nothing of this is measured: the owner is asked first. Where no page names a writer, but one
commenter is there again and again, answers readers by name and has a good part of all talk, that one is taken for the writer, and the
first screen says so. Where nobody can tell which comments are the author's, there is no grade: it would be about everything but this,
and never to answer would be a way to a better one.

**Which comments count.** Nobody is blamed for leaving "great post!" alone: what counts are the comments that call for an answer. They are
told before anybody looks who got one, so that neither an answer nor a silence changes which they are. Those that maybe call for one count
as well: of 49 labelled by hand 29 were owed an answer, and with them the share comes nearer to the true one. Where fewer than 8 comments
call for an answer, all that are more than thanks or a greeting count, if there are 20 of them. What is only suspected of being spam does
not count.

**Three friends do not stand for all.** Where the three readers who wrote most were answered better than all the others together, the score
goes by the others: it counts no more than the upper quartile around their share (Wilson's), so that they have the benefit of the doubt.
With 4 comments of others or fewer nothing is taken off, with 12 or more all of it, in between a part. The share that is printed is over
everybody. So where others wrote, too, three friends make nobody look attentive, nor do three readers who were invented and answered.

**How long they waited.** Readers who still wait count too. The shares within a week and within two days are over all of these that could be
answered for so long. The waiting time is read from a Kaplan-Meier curve over *all* of them: those without an answer count for as long as
they could have had one, until the checkup or until comments closed. An average over answered comments alone hides the silent half, so none
is printed. Where the curve never falls to one half, the typical wait is "not reached".

Where pages show dates without a time, all is computed twice, with the shortest and the longest waits that the dates allow; both are
printed and the longer one is scored. An answer that is dated before its question counts as an answer with an unknown wait.

Intervals come from drawing whole posts again, for comments of one post go together. Wilson's (90 %) stands only where each post is one
case.
""")
BY_WRITER = True  # who writes here is no reader
MEASURES = (
    Spec(
        "R0",
        N_("Readers answered"),
        "share",
        "comments",
        "Of the reader comments that call for an answer (questions, requests and corrections, what asks for a word in return; surely or "
        "maybe), those that the author answered. Without comments of the last 7 days, and those whose comments closed within 7 days. Where "
        "three readers wrote more than half of them and fared otherwise than the rest, the rest stands beside it. Scored is the fair "
        "share: where the three who wrote most were answered better, no more than the upper quartile around the others' share.",
        role="answered",
    ),
    Spec(
        "R1",
        N_("Answered in time"),
        "share",
        "comments",
        "Of the comments that call for an answer, the shares answered within 7 days and within 48 hours, each of those that could be "
        "answered for so long at least (until the checkup, or until comments closed). The score is 0.7 of the first and 0.3 of the second, "
        "both as fair shares, as in R0. Unknown where most answers stand inside the comments, without a time of their own, and those are a "
        "fifth of all that call for one.",
        role="in_time",
    ),
    Spec(
        "R2",
        N_("Waiting time"),
        "hours",
        "comments",
        "Median of the Kaplan-Meier curve of waits of the comments that call for an answer (the first time at which half have one), with "
        "log-log intervals. Unknown where R1 is.",
        role="wait",
        no_value=N_("Most never hear back"),
    ),
    Spec(
        "R3",
        N_("How answers are known"),
        "share",
        "answers",
        "Of the author's answers, those that call the reader by name. Beside it: how many are known by thread, by name, or assumed.",
    ),
    Spec(
        "R4",
        N_("Questions answered"),
        "share",
        "questions",
        "Reader comments that ask something, answered by the author or by another reader. Rhetorical and quoted questions do not count. "
        "90 % is the target of Stack Exchange's Area 51. Scored as a fair share, as R0.",
    ),
    Spec(
        "R5",
        N_("Waiting now"),
        "count",
        "comments",
        "Reader comments that call for an answer and have none, whose door is not closed and which are younger than 90 days: questions, "
        "requests and corrections, and what asks for a word in return. What is only maybe owed counts too, and stands apart.",
        window="all",
    ),
    Spec(
        "R6",
        N_("Newcomers against regulars"),
        "share",
        "comments",
        "Answered share of first comments minus that of comments by regulars "
        f"({REGULAR_COMMENTS} or more comments on {REGULAR_POSTS} or more posts), "
        "of what is more than thanks or greeting, with the interval of the difference (Newcombe 1998). Shown, not scored.",
    ),
    Spec(
        "R7",
        N_("All who wrote"),
        "share",
        "comments",
        "As R0, of all reader comments that are more than thanks or greeting. Scored only where R0 has too few cases.",
    ),
)
CHOICES = """
- **Closed, but not since when.** Such a door closed at the later of 14 days after the post and the last comment that no writer of the
  blog wrote, and R0 takes this for known: the last comments of such a post, if younger than 7 days then, are in neither part of R0,
  answered or not.
- **When a blog begins to thread.** With the first reply among the first ten readers' comments in a row (over the whole blog, by time) of
  which three are replies; it does not end. Writers' replies do not count, so that an answer never changes what other answers mean.
- **Recency** on the waiting list is 30 / (30 + age in days): full points today, half after 30 days.
- **Gain of a habit.** The checkup once more as if the habit had been kept over the last ten posts: each comment that calls for an answer
  answered within a day, or one post in three ending with a question. Of the habit of answering the score is told, too, that the blog would
  have if it had been kept over the whole window, where that is a point more.
- **What settled itself** ("never mind, found it") and what the owner took off the list waits no more, and counts in R0, R1 and R4: it
  called for an answer.
- **Gain of an answer.** Answering takes place at the moment of the checkup, so late answers move R0 and R4 more than R1.
"""
FINDINGS = (
    "R-questions",
    "R-waiting",
    "R-answered",
    "R-quick",
    "R-slow",
    "R-by-name",
    "R-newcomers",
    "R-author-unknown",
    "R-history",
    "R-quickest",
    "R-came-back",
    "R-first-day",
    "R-few",
    "R-follow-up",
    "R-undated",
    "R-held",
)
ROWS = rows.ROWS
LIST_PAGE = ListPage("waiting.html", only=("R-questions", "R-waiting"), finding_of=about.finding_of)


def measure(facts: Facts) -> Sequence[Measured]:
    """R0 to R7 over the window; the waiting list covers every comment."""
    return measure_some(facts, [spec.code for spec in MEASURES])


def measure_some(facts: Facts, codes: Collection[str]) -> Sequence[Measured]:
    """Those of them with these codes: the waiting list is not written anew for each gain, which does not look at it."""
    if facts.overrun:
        return silent(facts, MEASURES) or []
    if not owner_known(facts) and facts.blog.posts and any(facts.reader_comments(p) for p in facts.blog.posts):
        return unknown_owner(MEASURES)
    quiet = silent(facts, MEASURES)
    if quiet:
        return [of.waiting_now(facts) if m.code == "R5" and any(True for _ in readers(facts, facts.blog.posts)) else m for m in quiet]
    shortest, longest = waits_of(facts, facts.posts_in_window)
    ever = longest if len(facts.posts_in_window) == len(facts.blog.posts) else waits_of(facts, facts.blog.posts)[1]
    every: Mapping[str, Callable[[], Measured]] = {
        "R0": lambda: of.answered(facts),
        "R1": lambda: of.in_time(shortest, longest, ever),
        "R2": lambda: of.waiting_time(shortest, longest, ever),
        "R3": lambda: of.how_known(facts),
        "R4": lambda: of.questions(facts),
        "R5": lambda: of.waiting_now(facts),
        "R6": lambda: of.newcomers(facts),
        "R7": lambda: of.all_answered(facts),
    }
    return [measured() for code, measured in every.items() if code in codes]


def _now(sign: VitalSign) -> str:
    share, everybody, median = counted(sign, "R0"), counted(sign, "R7"), counted(sign, "R2")
    if is_by_all(sign) and everybody is not None:
        return f"{answered_all(everybody)}."
    if share is None and everybody is not None and not_told(everybody):
        return gettext("No question of a reader was seen, but this language has no word lists that would tell them all.")
    if share is None and everybody is not None:
        return gettext("No reader has asked for an answer yet, so there was nobody to answer.")
    if share is None:
        return gettext("No reader has written yet, so there was nobody to answer.")
    words = f"{answered_calls(share)}."
    if median is not None and median.outcome == "ok" and median.value is not None:
        words += " " + gettext("Half of all such comments had one within {wait}.", wait=wait(median.value * HOUR))
    return words


def _care(sign: VitalSign, in_range: float) -> str:
    share, soon, everybody = sign.measure("R0"), sign.measure("R1"), sign.measure("R7")
    if everybody is not None and is_by_all(sign):
        return inside(answered_all(everybody))
    if share is not None and share.of is not None and (share.score is None or share.score < in_range or stopped(share)):
        return inside(but_others(share, everybody) or answered_calls(share))
    if soon is not None and soon.of is not None and share is not None and share.of and share.of > soon.of:
        answered = inside(answered_calls(share))
        if not soon.of:
            return gettext("{answered}, but none within a week", answered=answered)
        return gettext("{answered}, but only {n} within a week", answered=answered, n=number(soon.of))
    if soon is not None and soon.of is not None:
        return ngettext(
            "{n} of {comments} that calls for an answer had one within a week",
            "{n} of {comments} that call for an answer had one within a week",
            soon.n,
            n=hits_inside(soon.of),
            comments=count(soon.n, "comment"),
        )
    return gettext("answers take long")


def _not_worth(checkup: Checkup) -> str:
    late = sum(i.late for i in checkup.waiting)
    if not late:
        return ""
    said = f"{spelled(late, 'older unanswered comment')}."
    young = sum(i.late and i.age_days is not None and i.age_days <= STALE for i in checkup.waiting)
    if checkup.facts.finished or young < TAKEN_UP:
        return said
    return f"{said} {gettext('A new post that takes up what they said would reach more readers.')}"


SENTENCES = Sentences(
    now=_now,
    well=N_("readers get their answers"),
    care=_care,
    leave=(Leave("R-by-name", N_("Your tone."), 3),),
    not_worth=_not_worth,
)


def findings(judged: Judged) -> list[Finding]:
    """Who waits, how many were answered and how soon, what answers led to."""
    return look_for(
        judged,
        about.waiting,
        about.answered,
        about.newcomers,
        about.author_unknown,
        about.held,
        about.history,
        stories.quickest,
        stories.came_back,
        stories.unheard,
    )


def _waiting(checkup: Checkup, measure: Measure) -> float:
    return round(measure.value) if measure.value is not None else sum(not item.late for item in checkup.waiting)


def _waiting_words(n: float) -> str:
    return f"{n:.0f} {agree(n, 'comment waits or may wait', 'comments wait or may wait')} for an answer"


def _answered(checkup: Checkup, measure: Measure) -> float | None:
    """The share of those who call for an answer; where they are too few to show one, of all who wrote more than thanks."""
    everybody = checkup.measure("R7")
    return measure.value if measure.value is not None or everybody is None else everybody.value


GATE = (
    GateRule("max_waiting", "R5", "comments that wait or may wait for an answer", _waiting, _waiting_words),
    GateRule("min_answered", "R0", "the share of readers answered", _answered, "{:.0%} of readers answered".format, "{:.0%}".format),
)

"""Findings about answers and engagement."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.diagnosis.look import Look
from checkup.findings import Change, Evidence, Finding, WaitingItem
from checkup.measuring.phrases import count, first, many, number, of, start, wait
from checkup.measuring.sample import shown
from checkup.signs import people


def _evidence(look: Look, items: list[WaitingItem]) -> list[Evidence]:
    return [shown(p, c) for p, c in look.comments([i.key for i in items])]


def waiting(look: Look) -> Iterator[Finding]:
    """Readers who wait: those who asked, and the others."""
    now = [i for i in look.waiting if not i.late]
    asked = [i for i in now if i.group == "question"]
    others = [i for i in now if i.group != "question"]
    if asked:
        n = len(asked)
        yield look.make(
            "R-questions",
            "responsiveness",
            f"{start(n, 'reader')} asked something and {many('has', n)} no answer from you yet.",
            evidence=_evidence(look, asked),
            items=n,
            change=Change(answer=tuple(i.key for i in asked)),
            action="Answer the reader who asked you something" if n == 1 else f"Answer the {number(n)} readers who asked you something",
        )
    if others:
        n = len(others)
        new = sum("First comment here" in i.why for i in others)
        more = f" {first(new)} of them {many('was', new)} here for the first time." if new else ""
        yield look.make(
            "R-waiting",
            "responsiveness",
            f"{start(n, 'reader')} {many('is', n)} still waiting for a word from you.{more}",
            evidence=_evidence(look, others),
            items=n,
            change=Change(answer=tuple(i.key for i in others)),
            action="Answer the reader who is still waiting" if n == 1 else f"Answer the {number(n)} readers who are still waiting",
        )


def history(look: Look) -> Iterator[Finding]:
    """Comments too old to answer where they stand."""
    late = [i for i in look.waiting if i.late]
    if late:
        n = len(late)
        yield look.make(
            "R-history",
            "responsiveness",
            f"{start(n, 'comment')} older than 90 days never got an answer.",
            evidence=_evidence(look, late),
            items=n,
        )


def answered(look: Look) -> Iterator[Finding]:
    """How many were answered, how soon, by name, newcomers."""
    share, soon, how = look.ok("R0"), look.ok("R1"), look.ok("R3")
    if share is not None and look.in_range("R0") and share.of:
        yield look.make("R-answered", "responsiveness", f"You answered {number(share.of or 0)} of {number(share.n)} reader comments.")
    if soon is not None and soon.score is not None:
        two_days = float(soon.detail.get("48h") or 0.0)
        if look.in_range("R1"):
            median = look.ok("R2")
            words = f"Half of your readers have an answer within {wait(median.value)}." if median and median.value is not None else None
            yield look.make("R-quick", "responsiveness", words or "Most of your answers come within two days.")
        elif look.low("R1") and look.in_range("R0"):
            message = f"Within two days {round(100 * two_days)}% of your readers have an answer; in the end most of them get one."
            yield look.make("R-slow", "responsiveness", message)
    if how is not None and how.value is not None and how.value >= look.rubric.limit("by_name"):
        yield look.make("R-by-name", "responsiveness", f"{first(how.of or 0)} of your {number(how.n)} answers call the reader by name.")


def newcomers(look: Look) -> Iterator[Finding]:
    """Only where the difference is larger than chance."""
    gap = look.ok("R6")
    if gap is not None and gap.interval is not None and gap.interval[1] < 0:
        new, greeted = int(gap.detail["newcomers"] or 0), int(gap.detail["newcomers_answered"] or 0)
        regular, told = int(gap.detail["regulars"] or 0), int(gap.detail["regulars_answered"] or 0)
        yield look.make(
            "R-newcomers",
            "responsiveness",
            f"{start(new, 'person')} wrote for the first time; you answered {number(greeted)}. "
            f"Of {number(regular)} comments by regulars you answered {number(told)}.",
        )


def author_unknown(look: Look) -> Iterator[Finding]:
    """The author could not be recognised though readers commented."""
    sign = look.sign("responsiveness")
    if sign is not None and sign.outcome == "unknown" and sign.reason and "which comments are yours" in sign.reason:
        yield look.make(
            "R-author-unknown",
            "responsiveness",
            'We could not tell which comments are yours. Add authors = ["Your name"] under [blog] in the site file.',
        )


def engagement(look: Look) -> Iterator[Finding]:
    """How much readers talk, return, and talk with each other."""
    per_post, back, talk = look.ok("E1"), look.ok("E2"), look.ok("E3")
    if per_post is not None and look.low("E1"):
        none = per_post.n - int(per_post.detail.get("posts_with_comments") or 0)
        words = f"{of(none, per_post.n, 'post')} drew no comment." if none else f"A post draws {per_post.value:.1f} comments on average."
        yield look.make("E-quiet", "engagement", words)
    elif per_post is not None and look.in_range("E1"):
        words = f"Readers leave {per_post.value:.1f} comments on an average post."
        yield look.make("E-lively", "engagement", words)
    if back is not None and look.low("E2"):
        n = back.of or 0
        words = f"{of(n, back.n, 'reader')} came back to comment on a second post."
        yield look.make("E-return", "engagement", words)
    if talk is not None and int(talk.detail.get("posts_where_readers_talk") or 0) >= 2:
        n = int(talk.detail["posts_where_readers_talk"] or 0)
        yield look.make(
            "E-readers-talk", "engagement", f"Your readers also answer each other: on {count(n, 'post')} they talked without you."
        )


def voices(look: Look) -> Iterator[Finding]:
    """Regulars, or one voice that carries it all."""
    half = look.ok("E4")
    if half is None:
        return
    if half.value is not None and half.value <= look.rubric.limit("one_voice") and half.n > 1:
        most, total = int(half.detail["most_by_one"] or 0), int(half.detail["comments"] or 0)
        yield look.make("E-one-voice", "engagement", f"One reader wrote {number(most)} of {count(total, 'reader comment')}.")
    regular = [p for p in people(look.facts) if p.group == "regular"]
    if len(regular) >= 2:
        wrote, total = sum(p.comments for p in regular), sum(len(look.facts.readers(p)) for p in look.facts.blog.posts)
        words = f"{start(len(regular), 'person')} are regulars here; they wrote {number(wrote)} of the {number(total)} reader comments."
        yield look.make("E-regulars", "engagement", words)


FINDERS = (waiting, answered, newcomers, author_unknown, history, engagement, voices)

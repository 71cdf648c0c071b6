"""Findings about single readers: what an answer led to, who came back, what went unheard.

Each is a claim about what followed what, so each is held against the data first, and left unsaid where the data is thin.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from checkup import lazy_re as re
from checkup.facts import DAY
from checkup.findings import Change, Finding
from checkup.i18n import gettext, ngettext, worded
from checkup.measuring.calls import called, substantial
from checkup.measuring.came_again import figures, seen_after_a_day, seen_here
from checkup.measuring.habits import late_answers
from checkup.measuring.judged import Judged, figure_beside
from checkup.measuring.sample import owner_known, readers, shown
from checkup.measuring.visits import Visit, visits_of
from checkup.model import Comment, Post
from checkup.reader_words import ReaderWords, Wording
from checkup.signs.responsiveness.answered_words import answered_all, answered_calls, in_few_words, is_by_all
from checkup.text.in_words import number, spelled, wait

# Days after which an old question is nothing to write a new post about: what it was about is hardly asked any more. A convention.
STALE = 730
MATTER = 5  # letters of the longest word of a question, from which on it says what it is about; a convention: shorter ones point and ask
_ENDS = re.compile(r"[.!…:;\n]")  # of sentences that do not ask, smileys included
TAKEN_UP = 3  # unanswered comments of that time that a new post may take up together; a convention: for one or two nobody writes a post


def quickest(judged: Judged) -> Iterator[Finding]:
    """The quickest answer whose two times are known to the minute, and how often its reader wrote again after it."""
    facts = judged.facts
    best: tuple[float, str, Visit, float] | None = None
    for who, visits in visits_of(facts).items():
        for visit in visits:
            answer = facts.answers.get(visit.key)
            if answer is None or answer.how == "assumed" or answer.low is None or answer.low != answer.high or answer.at is None:
                continue
            if 0 < answer.low <= DAY and (best is None or (answer.low, who) < best[:2]):
                best = answer.low, who, visit, answer.at
    if best is None:
        return
    seconds, who, visit, at = best
    again = sum(v.at > at for v in visits_of(facts)[who])
    if again >= judged.limit("came_again"):
        told = {"wait": wait(seconds), "n": number(again)}
        name = _name(visit.post, visit.comment)
        if name:
            words = worded("Your quickest answer took {wait}; {name} came back {n} times since.", name=name, **told)
        else:
            words = gettext("Your quickest answer took {wait}; its reader came back {n} times since.", **told)
        yield judged.make("R-quickest", words, evidence=[shown(visit.post, visit.comment)])


def _name(post: Post, comment: Comment) -> ReaderWords:
    return ReaderWords(comment.author.name or "", "name", post.key(comment))


def came_back(judged: Judged) -> Iterator[Finding]:
    """Whether newcomers who got an answer, and those whose answer came within a day, wrote again more often than the others."""
    facts = judged.facts
    if not owner_known(facts):
        return
    seen = seen_here(facts)
    if seen is not None and seen.more:
        yield judged.make("R-came-back", figures(seen))
    seen = seen_after_a_day(facts)
    if seen is not None and seen.more:
        words = gettext(
            "Of the {yes} readers whose first comment had an answer within a day, {n} wrote again within half a year; "
            "of the {no} whose answer came later, {n2}.",
            n=number(seen.answered_back),
            yes=number(seen.answered),
            n2=number(seen.others_back),
            no=number(seen.others),
        )
        yield judged.make("R-first-day", words)


def _few(judged: Judged) -> Iterator[Finding]:
    """How many were answered where it is few: of those who call for an answer, or of all who wrote where few do."""
    by_all = is_by_all(judged.own())
    code = "R7" if by_all else "R0"
    share = judged.ok(code)
    if share is None or not judged.is_low(code):
        return
    counted = substantial if by_all else called
    keys, always = late_answers(judged.facts, counted), late_answers(judged.facts, counted, always=True)
    told = {"hits": number(share.of or 0), "n": number(share.n)}
    if by_all:
        message, action = answered_all(share), gettext("Answer each reader within a day: {hits} of {n} have an answer so far", **told)
        if in_few_words(share):
            more = number(int(figure_beside(share, "few_words") or 0))
            always = ()  # they had an answer, of the wrong kind
            action = gettext("Say something of each reader’s own in your answers: {more} comments got the same few words", more=more)
    else:
        message, action = (
            answered_calls(share),
            gettext("Answer each reader who asks within a day: {hits} of {n} have an answer so far", **told),
        )
    yield judged.make(
        "R-few",
        f"{message}.",
        evidence=(shown(p, c) for p, c in judged.comments(_surest(judged, keys))),
        items=len(keys),
        change=Change(soon=keys) if keys else None,
        always=Change(soon=always) if always else None,
        where=_too_late(len(keys), dormant=judged.facts.dormant),
        action=action,
    )


def _surest(judged: Judged, keys: tuple[str, ...]) -> list[str]:
    """Keys of comments with those first that surely called for an answer: the examples are to be plain ones."""
    calls = judged.facts.calls
    return sorted(keys, key=lambda key: not (key in calls and calls[key].sure))


def _too_late(comments: int, *, dormant: bool) -> str:
    """How many of the last posts' comments the habit would have answered in time, which are the cases shown; "" where none.

    A dormant blog has newer posts than those of the year that is judged.
    """
    if not comments:
        return ""
    if dormant:
        return ngettext(
            "On the last posts judged here one of them had no answer from you within a day.",
            "On the last posts judged here {n} of them had no answer from you within a day.",
            comments,
            n=number(comments),
        )
    return ngettext(
        "On your newest posts one of them had no answer from you within a day.",
        "On your newest posts {n} of them had no answer from you within a day.",
        comments,
        n=number(comments),
    )


def _asked(name: ReaderWords, old: str) -> Wording:
    if name:
        return worded("{name} asked something {old} ago and has no answer from you.", name=name, old=old)
    return gettext("A reader asked something {old} ago and has no answer from you.", old=old)


def _names_a_matter(text: str) -> bool:
    """Whether a question names something that a post can be about: "so who are you?" names nothing."""
    marked = text.replace("？", "?").replace("؟", "?")
    asked = [part for sentence in _ENDS.split(marked) for part in sentence.split("?")[:-1]] if "?" in marked else [text]
    return any(len(word.strip("\"'()[],")) >= MATTER for part in asked for word in part.split())


def unheard(judged: Judged) -> Iterator[Finding]:
    """How many were answered where it is few; the newest question that is too old to answer where it stands; comments without a time."""
    yield from _few(judged)
    late = [i for i in judged.waiting if i.late and i.sure and i.group == "question" and i.age_days is not None and i.age_days <= STALE]
    late.sort(key=lambda i: (i.age_days or 0.0, i.post_url, i.comment_id))
    asked = ((i, p, c) for i in late for p, c in judged.comments([i.key]) if _names_a_matter(c.text))
    for item, post, comment in islice(asked, 1):
        name, old = _name(post, comment), wait((item.age_days or 0.0) * DAY)
        yield judged.make(
            "R-follow-up",
            _asked(name, old),
            evidence=[shown(post, comment)],
            action=worded("Take up {name}’s question in a new post instead of answering after {old}", name=name, old=old) if name else None,
        )
    pairs = list(readers(judged.facts, judged.facts.posts_in_window))
    undated = [(p, c) for p, c in pairs if c.posted is None]
    if undated and len(undated) < len(pairs):
        n = len(undated)
        words = ngettext(
            "{comments} shows no time: counted as comment, but in no wait.",
            "{comments} show no time: counted as comments, but in no wait.",
            n,
            comments=spelled(n, "comment"),
        )
        yield judged.make("R-undated", words, evidence=[shown(p, c) for p, c in undated])

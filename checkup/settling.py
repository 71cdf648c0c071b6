"""Blog -> Facts: authors, answers, verdicts, T and W settled once per checkup (vital-signs.md, "fixed inputs").

Nothing after this step guesses again; recomputations (gains, resamples) start from the Facts made here.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from checkup import owed, people, spam, threads
from checkup.blog_then import blog_then
from checkup.config import BlogTable, SiteConfig, SpamTable, WindowTable
from checkup.facts import AsOfBasis, Facts, FirstAnswer, SpamShare, Window
from checkup.i18n import gettext
from checkup.model import Blog, Comment, How, Post, with_keys
from checkup.moments import DAY, UTC_CLOCK, Clock
from checkup.people.doubt import doubt, unaccused
from checkup.remembered import give_back
from checkup.text import language
from checkup.threads.order import in_order, within

Identities = Mapping[str, str | None]
TOGETHER = 50  # posts whose short texts show their language in a row; a convention: a few lines each are more than enough
SAME_DAY = 1  # days between two comments of one reader that are answered by one word to the second; a convention
LARGE = 20_000  # comments, from which on half a second is little beside the rest, and what is let go of is worth more to what follows
_SUREST_FIRST: tuple[How, ...] = ("thread", "named", "within", "later", "assumed")


def settle(blog: Blog, site: SiteConfig, now: datetime) -> Facts:
    """Settle everything that a checkup takes as given.

    `now` (aware) only serves where neither the configuration, nor the capture, nor any date in the blog gives T.
    """
    clock = Clock(blog.utc_offset)
    if site.window.as_of is not None:  # nothing is settled by what came later: neither writers nor doubt nor the share of spam
        blog = blog_then(blog, clock, _as_of(blog, clock, site.window, now)[0])
    spoken = _languages(blog)
    as_read = [_with_languages(blog, spoken)]  # handed on, not held: its comments are settled step by step, and each step copies them
    del blog
    known = who_and_whom(as_read.pop(), site.blog, site.spam)
    blog, identities = known.assumed.blog, known.identities
    overrun = known.share is not None and known.share.overrun
    in_doubt, unmatched = doubt(blog, site.blog.authors, overrun=overrun), people.unmatched(blog, site.blog.authors)
    blog = unaccused(blog, in_doubt)
    as_of, basis = _as_of(blog, clock, site.window, now)
    answers, anyone = answers_of(blog, clock, identities)
    answers, anyone = _with_notes(blog, clock, answers, anyone)
    calls = owed.calls(blog, identities, spoken)
    return Facts(
        blog=replace(blog, coverage=replace(blog.coverage, notes=(*blog.coverage.notes, *_notes(blog, as_of, basis)))),
        as_of=as_of,
        as_of_basis=basis,
        window=_window(blog, clock, as_of, basis, site.window),
        answers=answers,
        answered_by_anyone=anyone,
        identities=identities,
        threaded_since=known.assumed.threaded_since,
        acknowledged=tuple(sorted(known.assumed.acknowledged)),
        unaddressed=threads.above_unaddressed(blog),
        calls=calls,
        not_owed=_named(blog, site.waiting.not_owed),
        not_spam=_named(blog, site.spam.not_spam),
        doubt=in_doubt,
        unmatched=unmatched,
        byline_readers=people.byline_readers(blog, site.blog.readers),
        spam=known.share,
        archived=site.blog.status == "archived",
    )


@dataclass(frozen=True, slots=True)
class Known:
    """Who wrote what, whom it answers and what is spam: threads with assumed answers, identities by comment, the blog's share of spam."""

    assumed: threads.Assumed
    identities: dict[str, str | None]
    share: SpamShare | None


def who_and_whom(blog: Blog, names: BlogTable, owner: SpamTable) -> Known:
    """Writers, threads and names, verdicts, assumed answers, in this order: each step rests on the ones before it.

    Copies were united before (gathering). An assumed answer comes last, so that it can vouch for nobody.
    """
    blog = people.settle(blog, names.authors, names.readers)
    repeated = threads.repeats(blog)
    blog = threads.link(blog, repeated)
    judged = spam.judged(blog, owner)
    blog = judged.blog
    give_back()  # the words of all comments
    identities = people.identities(blog)
    return Known(threads.assume(blog, identities, repeated), identities, judged.share)


def _named(blog: Blog, ids: Sequence[str]) -> frozenset[str]:
    """Keys of the comments that the owner names in a list of ids or permalinks."""
    named = frozenset(ids)
    return frozenset(p.key(c) for p in blog.posts for c in p.comments if named and (c.id in named or (c.permalink or "") in named))


def _languages(blog: Blog) -> Mapping[str, str | None]:
    """The language that each text of posts and comments shows: found for all at once and first, while little else is in memory."""
    shown = language.detect_all(text for p in blog.posts for text in (p.text, *(c.text for c in p.comments)))
    if sum(len(p.comments) for p in blog.posts) >= LARGE:
        language.forget()
    return shown


def _with_languages(blog: Blog, shown: Mapping[str, str | None]) -> Blog:
    """Say each post's language: what its text shows, else what its page declares (themes often declare English whatever is written).

    A language in whose script nothing of a text is written is not believed; then it is the one that most of the blog's texts show. Where
    no post is long enough to show its own, all of them together may, or the comments.
    """
    usual = [tag for tag, _ in Counter(filter(None, (shown[p.text] for p in blog.posts))).most_common()]
    posts = tuple(replace(p, language=shown[p.text] or _declared(p, blog.language, usual)) for p in blog.posts)
    counts = Counter(p.language for p in posts if p.language)
    return replace(blog, posts=posts, language=blog.language or max(counts, key=counts.__getitem__, default=None) or _together(blog, shown))


def _together(blog: Blog, shown: Mapping[str, str | None]) -> str | None:
    """The language of a blog whose posts are too short to show it: that of their texts in a row, else that of most of its comments."""
    posts = language.detect("\n".join(f"{p.title or ''}\n{p.text}" for p in blog.posts[:TOGETHER]))
    said = Counter(filter(None, (shown[c.text] for p in blog.posts for c in p.comments)))
    return posts or max(said, key=lambda tag: (said[tag], tag), default=None)


def _declared(post: Post, of_blog: str | None, usual: Sequence[str]) -> str | None:
    """The language that a post's page or its blog declares where the text can be in it, else the commonest one that it can be in."""
    declared = post.language or of_blog
    if declared is None or language.may_be(declared, post.text):
        return declared
    return next((tag for tag in usual if language.may_be(tag, post.text)), None)


# T and W


def _as_of(blog: Blog, clock: Clock, window: WindowTable, now: datetime) -> tuple[datetime, AsOfBasis]:
    """T and where it is from. A configured day is one of UTC, as in the history, so that one day means the same for every blog of a run."""
    if window.as_of is not None:
        return UTC_CLOCK.end_of(window.as_of).astimezone(UTC), "configured"
    if blog.coverage.captured_at is not None:
        return blog.coverage.captured_at.astimezone(UTC), "captured"
    newest = max(_dates(blog, clock, now), default=None)
    if newest is not None:
        return datetime.fromtimestamp(newest, UTC), "newest"
    return now, "run"


def _dates(blog: Blog, clock: Clock, now: datetime) -> Iterator[float]:
    """Moments at which something was written; what is dated ahead of `now`, as an event or by a slip, was not written then."""
    stamps = (when for p in blog.posts for when in (p.published, *(c.posted for c in p.comments if not c.is_spam)))
    return (clock.epoch(when) for when in stamps if when is not None and not clock.is_after(when, now))


def _window(blog: Blog, clock: Clock, as_of: datetime, basis: AsOfBasis, window: WindowTable) -> Window:
    dated = (p.published for p in blog.posts if p.published is not None and not clock.is_after(p.published, as_of))
    published = sorted(map(clock.epoch, dated), reverse=True)
    end = published[0] + 30 * DAY if basis == "newest" and published else clock.epoch(as_of)
    close = datetime.fromtimestamp(end, UTC)
    if window.all:
        return Window(None, close, gettext("all posts"))
    if window.since is not None:
        return Window(clock.start_of(window.since), close, gettext("posts since {day}", day=window.since.isoformat()))
    if window.posts is not None:
        inside = [t for t in published if t <= end][: window.posts]
        start = datetime.fromtimestamp(inside[-1], UTC) if inside else None
        return Window(start, close, gettext("the newest {n} posts", n=window.posts))
    if window.months is not None:
        return Window(months_before(close, window.months), close, gettext("posts of the last {n} months", n=window.months))
    return Window(close - timedelta(days=365), close, gettext("posts of the last 365 days"))


def months_before(when: datetime, months: int) -> datetime | None:
    """The same day `months` earlier, or the last day of that month where it has no such day; None before 1900, where no post is dated."""
    year, month = divmod(when.year * 12 + when.month - 1 - months, 12)
    if year < 1900:
        return None
    return when.replace(year=year, month=month + 1, day=min(when.day, monthrange(year, month + 1)[1]))


# who answered whom, and when


def answers_of(blog: Blog, clock: Clock, identities: Identities) -> tuple[dict[str, FirstAnswer], dict[str, bool]]:
    """The first answer of a writer to each reader comment that has one, and which comments anybody answered."""
    first: dict[str, FirstAnswer] = {}
    anyone: dict[str, bool] = {}
    for post in blog.posts:
        by_id = {c.id: c for c in post.comments}
        found: dict[str, list[tuple[Comment, How]]] = {}
        for reply in post.comments:
            if reply.kind != "comment" or reply.is_spam:
                continue
            for target, how in _targets(reply, by_id):
                asker = by_id[target]
                if reply.by_owner:
                    if not asker.by_owner:
                        found.setdefault(target, []).append((reply, how))
                        anyone[post.key(asker)] = True
                elif how != "assumed" and _other_person(identities, post, asker, reply):
                    anyone[post.key(asker)] = True
        for earlier, target in _said_before(post, found, identities, clock):
            found[earlier.id] = [(reply, "assumed") for reply, _ in found[target]]
            anyone[post.key(earlier)] = True
        for target, replies in found.items():
            first[post.key(by_id[target])] = _first(clock, by_id[target], replies)
    return first, anyone


def _said_before(
    post: Post, found: Mapping[str, Sequence[tuple[Comment, How]]], identities: Identities, clock: Clock
) -> list[tuple[Comment, str]]:
    """What a reader wrote within a day before a comment of theirs that was answered, no writer speaking in between: the answer is to both.

    Who corrects or completes what they asked is answered below the last of their words. With the id of the comment that was answered.
    """
    last: dict[str, list[Comment]] = {}
    both: list[tuple[Comment, str]] = []
    for comment in in_order(post.comments, clock) if found else ():
        if comment.by_owner and comment.kind == "comment":
            last.clear()
        elif comment.is_talk and (who := identities.get(post.key(comment))) is not None:
            before = last.setdefault(who, [])
            if comment.id in found:
                both += [(c, comment.id) for c in before if c.id not in found and within(c, comment, SAME_DAY, clock)]
                before.clear()
            before.append(comment)
    return both


def _with_notes(
    blog: Blog, clock: Clock, answers: dict[str, FirstAnswer], anyone: dict[str, bool]
) -> tuple[dict[str, FirstAnswer], dict[str, bool]]:
    """The answers, with those inside the comments they answer (when is not known) and in later posts, where no comment of a writer does."""
    noted = threads.answers_within(blog)
    within = {post.key(c): FirstAnswer(None, "within", c.id) for post, c in with_keys(blog.posts, noted)}
    later = threads.answered_later(blog, clock)
    told = {post.key(c): _in_post(clock, c, later[post.key(c)]) for post, c in with_keys(blog.posts, later)}
    return {**told, **within, **answers}, {**dict.fromkeys((*told, *within), True), **anyone}


def _in_post(clock: Clock, asked: Comment, at: float | None) -> FirstAnswer:
    """An answer in a later post, or in what was added to the post itself: then nobody knows when."""
    if at is None:
        return FirstAnswer(None, "later", asked.id)
    low, high = clock.span(asked.posted, asked.precision) if asked.posted is not None else (at, at)
    return FirstAnswer(at, "later", asked.id, max(0.0, at - high), max(0.0, at - low))


def _targets(reply: Comment, by_id: dict[str, Comment]) -> Iterable[tuple[str, How]]:
    """Comments that `reply` answers: one above it in the thread, and those that it names or is assumed to mean.

    A writer's words under another writer's go to the nearest reader's comment above; a reader's go to the comment that they stand under,
    as who writes under the author's answer speaks to the author and not to the one who asked. A reply that says nothing has no answer in
    the thread either (threads), so it answers nobody above.
    """
    seen: dict[str, How] = {}
    above = reply.parent if any(a.how == "thread" for a in reply.answers) else None
    while above is not None and above in by_id and above != reply.id and above not in seen:
        seen[above] = "thread"
        if not (reply.by_owner and by_id[above].by_owner):
            break
        above = by_id[above].parent
    for answer in reply.answers:
        if answer.id in by_id and answer.id != reply.id:
            seen[answer.id] = min(answer.how, seen.get(answer.id, answer.how), key=_SUREST_FIRST.index)
    return seen.items()


def _first(clock: Clock, asked: Comment, replies: list[tuple[Comment, How]]) -> FirstAnswer:
    """The earliest answer, with the waits that the stamps allow.

    An undated answer, or one dated before its question (a clock is wrong, so the wait is unknown), only where there is no other.
    """
    inf = float("inf")

    def rank(one: tuple[Comment, How]) -> tuple[bool, float, int, str]:
        reply, how = one
        return _waits(clock, asked, reply) is None, clock.epoch(reply.posted) if reply.posted else inf, _SUREST_FIRST.index(how), reply.id

    reply, how = min(replies, key=rank)
    waits = _waits(clock, asked, reply)
    at = clock.epoch(reply.posted) if reply.posted else None
    return FirstAnswer(at, how, reply.id) if waits is None else FirstAnswer(at, how, reply.id, max(0.0, waits[0]), waits[1])


def _waits(clock: Clock, asked: Comment, reply: Comment) -> tuple[float, float] | None:
    """The shortest and the longest wait that two stamps allow; None where one is missing or both are the wrong way round."""
    if reply.posted is None or asked.posted is None:
        return None
    answer_low, answer_high = clock.span(reply.posted, reply.precision)
    asked_low, asked_high = clock.span(asked.posted, asked.precision)
    low, high = answer_low - asked_high, answer_high - asked_low
    return None if high < 0 else (low, high)


def _other_person(identities: Identities, post: Post, a: Comment, b: Comment) -> bool:
    one, two = identities.get(post.key(a)), identities.get(post.key(b))
    return one is None or two is None or one != two


# what was guessed, for the coverage section


def _notes(blog: Blog, as_of: datetime, basis: AsOfBasis) -> Iterator[str]:
    if basis == "newest":
        yield gettext(
            "When the pages were saved is not known, so this checkup counts from the newest date in them, {day}. "
            "Set as_of in [window] to say otherwise.",
            day=as_of.date().isoformat(),
        )
    elif basis == "run":
        yield gettext("Nothing on these pages carries a date, so no wait and no rhythm could be measured.")
    stamps = [c.posted for p in blog.posts for c in p.comments if c.posted is not None]
    if blog.utc_offset is None and any(s.tzinfo is None for s in stamps):
        yield gettext("The pages print times without a time zone: gaps between comments are right, the hour of the day is the blog's own.")
    if not blog.owners and any(p.comments for p in blog.posts):
        yield gettext("We could not tell which comments are by the blog's author. Name them with authors in [blog].")

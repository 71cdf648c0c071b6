"""Blog -> Facts: authors, answers, verdicts, T and W settled once per checkup (vital-signs.md, "fixed inputs").

Nothing after this step guesses again; recomputations (gains, resamples) start from the Facts made here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from checkup import people, spam, threads
from checkup.config import BlogTable, SiteConfig, SpamTable, WindowTable
from checkup.facts import DAY, AsOfBasis, Facts, FirstAnswer, Window, key_of
from checkup.model import Blog, Comment, How, Post, Precision
from checkup.people.doubt import doubt
from checkup.text import language

_ORDER: dict[How, int] = {"thread": 0, "named": 1, "assumed": 2}
_STEPS = 200  # deepest thread that is walked; a loop in broken data ends here


def settle(blog: Blog, site: SiteConfig, now: datetime) -> Facts:
    """Settle everything that a checkup takes as given.

    `now` (aware) only serves where neither the configuration, nor the capture, nor any date in the blog gives T.
    """
    assumed, identities = who_and_whom(_with_languages(blog), site.blog, site.spam, now)
    blog = assumed.blog
    facts = Facts(
        blog=blog,
        as_of=now,
        as_of_basis="run",
        window=Window(None, now, ""),
        identities=identities,
        threaded_since=assumed.threaded_since,
        acknowledged=tuple(sorted(assumed.acknowledged)),
        doubt=doubt(blog, site.blog.authors),
        unmatched=people.unmatched(blog, site.blog.authors),
        archived=site.blog.status == "archived",
    )
    as_of, basis = _as_of(facts, site.window, now)
    facts = replace(facts, as_of=as_of, as_of_basis=basis)
    facts = _without_the_future(facts)
    facts = replace(facts, window=_window(facts, site.window))
    answers, anyone = answers_of(facts)
    blog = facts.blog
    return replace(
        facts,
        answers=answers,
        answered_by_anyone=anyone,
        blog=replace(blog, coverage=replace(blog.coverage, notes=(*blog.coverage.notes, *_notes(facts)))),
    )


def who_and_whom(blog: Blog, names: BlogTable, owner: SpamTable, now: datetime) -> tuple[threads.Assumed, dict[str, str | None]]:
    """Writers, threads and names, verdicts, assumed answers, in this order: each step rests on the ones before it. Identities beside."""
    blog = people.settle(blog, names.authors, names.readers)
    repeated = threads.repeats(blog)
    blog = spam.judge(threads.link(blog, repeated), owner, now)
    identities = people.identities(blog)
    return threads.assume(blog, identities, repeated), identities


def _with_languages(blog: Blog) -> Blog:
    """Say each post's language: what its text shows, else what its page declares (themes often declare English whatever is written)."""
    posts = tuple(replace(p, language=language.detect(p.text) or p.language or blog.language) for p in blog.posts)
    most = Counter(p.language for p in posts if p.language).most_common(1)
    return replace(blog, posts=posts, language=blog.language or (most[0][0] if most else None))


# T and W


def _as_of(facts: Facts, window: WindowTable, now: datetime) -> tuple[datetime, AsOfBasis]:
    if window.as_of is not None:
        return _moment_of(window.as_of), "configured"
    if facts.blog.coverage.captured_at is not None:
        return facts.blog.coverage.captured_at.astimezone(UTC), "captured"
    newest = max(_dates(facts), default=None)
    if newest is not None:
        return datetime.fromtimestamp(newest, UTC), "newest"
    return now, "run"


def _moment_of(value: date | datetime) -> datetime:
    """A configured day means its end, so that what was written on it counts; a time without zone is UTC."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return datetime.combine(value, time(23, 59, 59), UTC)


def _dates(facts: Facts) -> Iterator[float]:
    for post in facts.blog.posts:
        if post.published is not None:
            yield facts.moment(post.published)
        for comment in post.comments:
            if comment.posted is not None and not (comment.verdict and comment.verdict.label == "spam"):
                yield facts.moment(comment.posted)


def _without_the_future(facts: Facts) -> Facts:
    """The facts as they were at a configured T: what was written later had not been written yet.

    A reply's parent may vanish with it, so dangling ones are taken back. A day's slack covers zones that the pages do not tell.
    """
    limit = facts.now + DAY if facts.as_of_basis == "configured" else float("inf")
    kept, posts, gone = facts.blog, [], 0
    for post in kept.posts:
        if post.published is not None and facts.moment(post.published) > limit:
            gone += len(post.comments)
            continue
        comments = tuple(c for c in post.comments if c.posted is None or facts.moment(c.posted) <= limit)
        gone += len(post.comments) - len(comments)
        posts.append(post if len(comments) == len(post.comments) else _without_orphans(post, comments))
    if len(posts) == len(kept.posts) and not gone:
        return facts
    note = (
        f"Left out as later than the day of this checkup, {facts.as_of.date().isoformat()}: "
        f"posts {len(kept.posts) - len(posts):,}, comments {gone:,}."
    )
    coverage = replace(kept.coverage, notes=(*kept.coverage.notes, note))
    return replace(facts, blog=replace(kept, posts=tuple(posts), coverage=coverage))


def _without_orphans(post: Post, comments: tuple[Comment, ...]) -> Post:
    ids = {c.id for c in comments}
    whole = tuple(
        replace(c, parent=c.parent if c.parent in ids else None, answers=tuple(a for a in c.answers if a.id in ids)) for c in comments
    )
    return replace(
        post, comments=whole, comments_status="none" if post.comments_status == "present" and not whole else post.comments_status
    )


def _window(facts: Facts, window: WindowTable) -> Window:
    published = sorted((facts.moment(p.published) for p in facts.blog.posts if p.published is not None), reverse=True)
    end = facts.now
    if facts.as_of_basis == "newest" and published:
        end = published[0] + 30 * DAY
    close = datetime.fromtimestamp(end, UTC)
    if window.all:
        return Window(None, close, "all posts")
    if window.since is not None:
        return Window(datetime.combine(window.since, time(), UTC), close, f"posts since {window.since.isoformat()}")
    if window.posts is not None:
        inside = [t for t in published if t <= end][: window.posts]
        start = datetime.fromtimestamp(inside[-1], UTC) if inside else None
        return Window(start, close, f"the newest {window.posts} posts")
    if window.months is not None:
        return Window(_months_before(close, window.months), close, f"posts of the last {window.months} months")
    return Window(close - timedelta(days=365), close, "posts of the last 365 days")


def _months_before(when: datetime, months: int) -> datetime:
    """The same day `months` earlier; the last day of that month where it has no such day."""
    year, month = divmod(when.year * 12 + when.month - 1 - months, 12)
    first_after = datetime(year + (month == 11), month % 12 + (2 if month < 11 else 1), 1, tzinfo=UTC)
    last_day = (first_after - timedelta(days=1)).day
    return when.replace(year=year, month=month + 1, day=min(when.day, last_day))


# who answered whom, and when


def answers_of(facts: Facts) -> tuple[dict[str, FirstAnswer], dict[str, bool]]:
    """The first answer of a writer to each reader comment that has one, and which comments anybody answered."""
    first: dict[str, FirstAnswer] = {}
    anyone: dict[str, bool] = {}
    for post in facts.blog.posts:
        by_id = {c.id: c for c in post.comments}
        found: dict[str, list[tuple[Comment, How]]] = {}
        for reply in post.comments:
            if reply.kind != "comment" or _is_spam(reply):
                continue
            for target, how in _targets(reply, by_id):
                asker = by_id[target]
                if _owner(reply):
                    if not _owner(asker):
                        found.setdefault(target, []).append((reply, how))
                        anyone[key_of(post, asker)] = True
                elif how != "assumed" and _other_person(facts, post, asker, reply):
                    anyone[key_of(post, asker)] = True
        for target, replies in found.items():
            first[key_of(post, by_id[target])] = _first(facts, by_id[target], replies)
    return first, anyone


def _targets(reply: Comment, by_id: dict[str, Comment]) -> Iterable[tuple[str, How]]:
    """Comments that `reply` answers: the nearest reader's above it in the thread, and those that it names or is assumed to mean.

    A reply that says nothing has no answer in the thread either (threads.py), so it answers nobody above.
    """
    seen: dict[str, How] = {}
    above = reply.parent if any(a.how == "thread" for a in reply.answers) else None
    for _ in range(_STEPS):
        if above is None or above not in by_id or above in seen:
            break
        seen[above] = "thread"
        if not _owner(by_id[above]):
            break
        above = by_id[above].parent
    for answer in reply.answers:
        if answer.id in by_id and answer.id != reply.id:
            seen[answer.id] = min(answer.how, seen.get(answer.id, answer.how), key=_ORDER.__getitem__)
    return seen.items()


def _first(facts: Facts, asked: Comment, replies: list[tuple[Comment, How]]) -> FirstAnswer:
    """The earliest answer, with the waits that the stamps allow.

    An undated answer, or one dated before its question (a clock is wrong, so the wait is unknown), only where there is no other.
    """
    inf = float("inf")

    def rank(one: tuple[Comment, How]) -> tuple[bool, float, int, str]:
        reply, how = one
        return _waits(facts, asked, reply) is None, facts.moment(reply.posted) if reply.posted else inf, _ORDER[how], reply.id

    reply, how = min(replies, key=rank)
    waits = _waits(facts, asked, reply)
    at = facts.moment(reply.posted) if reply.posted else None
    return FirstAnswer(at, how, reply.id) if waits is None else FirstAnswer(at, how, reply.id, max(0.0, waits[0]), waits[1])


def _waits(facts: Facts, asked: Comment, reply: Comment) -> tuple[float, float] | None:
    """The shortest and the longest wait that two stamps allow; None where one is missing or both are the wrong way round."""
    if reply.posted is None or asked.posted is None:
        return None
    answer_low, answer_high = _span(facts, reply.posted, reply.precision)
    asked_low, asked_high = _span(facts, asked.posted, asked.precision)
    low, high = answer_low - asked_high, answer_high - asked_low
    return None if high < 0 else (low, high)


def _span(facts: Facts, posted: datetime, precision: Precision) -> tuple[float, float]:
    """The earliest and the latest moment that a stamp allows: a date without time allows its whole day."""
    at = facts.moment(posted)
    return (at, at + DAY) if precision == "day" else (at, at)


def _owner(comment: Comment) -> bool:
    return bool(comment.by_blog_author or comment.by_post_author)


def _is_spam(comment: Comment) -> bool:
    return comment.verdict is not None and comment.verdict.label == "spam"


def _other_person(facts: Facts, post: Post, a: Comment, b: Comment) -> bool:
    one, two = facts.identities.get(key_of(post, a)), facts.identities.get(key_of(post, b))
    return one is None or two is None or one != two


# what was guessed, for the coverage section


def _notes(facts: Facts) -> Iterator[str]:
    if facts.as_of_basis == "newest":
        yield (
            f"When the pages were saved is not known, so this checkup counts from the newest date in them, "
            f"{facts.as_of.date().isoformat()}. Set as_of in [window] to say otherwise."
        )
    elif facts.as_of_basis == "run":
        yield "Nothing on these pages carries a date, so no wait and no rhythm could be measured."
    stamps = [c.posted for p in facts.blog.posts for c in p.comments if c.posted is not None]
    if facts.blog.utc_offset is None and any(s.tzinfo is None for s in stamps):
        yield "The pages print times without a time zone: gaps between comments are right, the hour of the day is the blog's own."
    if not facts.blog.owners and any(p.comments for p in facts.blog.posts):
        yield "We could not tell which comments are by the blog's author. Name them with authors in [blog]."

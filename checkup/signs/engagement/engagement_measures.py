"""Do readers talk, and do they come back?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from checkup import people
from checkup.facts import Facts
from checkup.i18n import gettext
from checkup.measuring.linkbacks import talk_counts
from checkup.measuring.measured import Measured
from checkup.measuring.sample import age_days, readers, remarks, talk_posts, unlisted
from checkup.measuring.statistics import absence_factor, mean, median
from checkup.measuring.tallies import Ratio, by_post
from checkup.model import Comment, Post
from checkup.text.in_words import whole_percent
from checkup.text.words import fold

# comments of one post that count; a convention: one storm does not make a climate, and without it one post moves a whole year
MOST_PER_POST = 20
SETTLED_DAYS, OLD_DAYS = 14, 30  # most comments have come by then; the half-life needs more of the tail (conventions)
# E2 is a lower bound from such a share of readers on who are known by a single word only, of at least so many readers (conventions)
MOST_APART, FEWEST_KNOWN = 0.3, 5


def per_post(facts: Facts) -> Measured:
    """Facts -> measure E1: how many comments by readers a post draws on average."""
    counts = _counts(facts, facts.posts_in_window)
    values = list(counts.values())
    value = mean([min(v, MOST_PER_POST) for v in values])
    detail = {
        "median": median(values),
        "posts_with_comments": sum(v > 0 for v in values),
        "share_with_comments": sum(v > 0 for v in values) / len(values) if values else None,
        "comments": sum(values),
        "conversation_index": talk_counts(facts, facts.posts_in_window).index,
        "silent_posts": _silent(facts),
        "no_place": not any(counts.values()) and _shows_no_place(facts),
        "among_writers": sum(_by_other_writers(p) for p in facts.posts_in_window if p.url in counts),
    }
    return Measured(
        "E1",
        value=value,
        n=len(values),
        reason=None
        if values or not facts.posts_in_window
        else gettext("No post is old enough or dated: a post needs 14 days to gather its comments."),
        detail=detail,
        sample=tuple(float(v) for v in values),
        all_time=mean([min(v, MOST_PER_POST) for v in _counts(facts, facts.blog.posts).values()]),
        tally=Ratio({u: float(min(v, MOST_PER_POST)) for u, v in counts.items()}, dict.fromkeys(counts, 1.0)),
    )


def _silent(facts: Facts) -> int:
    """How many posts stand in the window, where none of them has a reader's comment and all were read; 0 otherwise."""
    posts = facts.posts_in_window
    return len(posts) if all(p.comments_status == "none" and not facts.reader_comments(p) for p in posts) else 0


def _shows_no_place(facts: Facts) -> bool:
    """Whether pages were read, and none of a post of the window shows a form or a comment system, nor says that comments are closed."""
    unseen = all(p.commenting == "unknown" and p.comment_system is None and p.quotable is not None for p in facts.posts_in_window)
    return unseen and bool(facts.blog.marks) and not any(mark.item == "form_open" for mark in facts.blog.marks)


def _by_other_writers(post: Post) -> int:
    """Comments by writers of the blog on a post that another of them signed, as pupils of a class write below each other's posts."""
    author = fold((post.author and post.author.name) or "")
    return sum(c.kind == "comment" and c.by_owner and fold(c.author.name or author) != author for c in post.comments) if author else 0


def _counts(facts: Facts, posts: Sequence[Post]) -> dict[str, int]:
    """Reader comments on each post that had 14 days to gather them. A truncated list is counted as far as it goes."""
    old = [p for p in talk_posts(facts, posts) if (age_days(facts, p) or 0.0) >= SETTLED_DAYS]
    return {p.url: len(facts.reader_comments(p)) for p in old}


def come_back(facts: Facts) -> Measured:
    """Facts -> measure E2: the share of readers who come back."""
    if (unknown := unlisted(facts, "E2")) is not None:
        return unknown
    on = _posts_of(facts, facts.posts_in_window)
    if on and len({url for urls in on.values() for url in urls}) == 1:
        return Measured("E2", "not_applicable", reason=gettext("Readers wrote on one post so far: nobody could come back."))
    returned = sum(len(urls) > 1 for urls in on.values())
    whole = _posts_of(facts, facts.blog.posts)
    # a reader's weight is spread over the posts they wrote on, so that posts can be drawn again
    top: dict[str, float] = {}
    bottom: dict[str, float] = {}
    for urls in on.values():
        for url in urls:
            bottom[url] = bottom.get(url, 0.0) + 1 / len(urls)
            top[url] = top.get(url, 0.0) + (len(urls) > 1) / len(urls)
    apart = sum(people.stays_apart(identity) for identity in on)
    share = returned / len(on) if on else 0.0
    unsure = len(on) >= FEWEST_KNOWN and apart > MOST_APART * len(on)
    return Measured(
        "E2",
        "unknown" if unsure else "measured",
        reason=_untold(returned, share) if unsure else None,
        value=returned / len(on) if on else None,
        n=len(on),
        hits=returned,
        all_time=sum(len(u) > 1 for u in whole.values()) / len(whole) if whole else None,
        detail={
            "unidentified_comments": sum(r.who is None for r in remarks(facts, facts.posts_in_window)),
            "names_kept_apart": apart,
        },
        tally=Ratio(top, bottom),
    )


def _untold(returned: int, share: float) -> str:
    """Why nobody can tell who came back, with the share that surely did; of none nothing is said."""
    if not returned:
        return gettext("Too many readers sign with a single word to tell who came back.")
    return gettext("At least {share}: too many readers sign with a single word to tell who came back.", share=whole_percent(share))


def _posts_of(facts: Facts, posts: Sequence[Post]) -> dict[str, list[str]]:
    on: dict[str, set[str]] = {}
    for remark in remarks(facts, posts):
        if remark.who is not None:
            on.setdefault(remark.who, set()).add(remark.post.url)
    return {identity: sorted(urls) for identity, urls in sorted(on.items())}


def reply(facts: Facts) -> Measured:
    """Facts -> measure E3: the share of readers' comments that reply to someone."""
    pairs = list(readers(facts, facts.posts_in_window))
    hits = [(p, c) for p, c in pairs if replies(c)]
    whole = [replies(c) for _, c in readers(facts, facts.blog.posts)]
    all_posts = Counter(p.url for p, _ in pairs)
    turns, deepest, between = 0, 0, Counter[str]()
    for post in talk_posts(facts, facts.posts_in_window):
        above, by_id = _edges(post), {c.id: c for c in post.comments}
        for comment in facts.reader_comments(post):
            turns += _second_turn(facts, post, comment, above, by_id)
            target = by_id.get(above.get(comment.id, ""))
            between[post.url] += target is not None and not target.by_owner
        deepest = max(deepest, _deepest(above, by_id))
    return Measured(
        "E3",
        value=len(hits) / len(pairs) if pairs else None,
        n=len(pairs),
        hits=len(hits),
        all_time=sum(whole) / len(whole) if whole else None,
        detail={
            "inferred": sum(c.parent is None for _, c in hits),
            "to_other_readers": sum(between.values()),
            "posts_where_readers_talk": sum(n > 0 for n in between.values()),
            "second_turns": turns,
            "deepest_chain": deepest,
        },
        tally=Ratio(by_post(Counter(p.url for p, _ in hits)), by_post(all_posts)),
    )


def replies(comment: Comment) -> bool:
    """Whether a reader's comment replies to somebody: by its place in the thread or by a name. What is only assumed does not count."""
    return comment.parent is not None or any(a.how != "assumed" for a in comment.answers)


def _edges(post: Post) -> dict[str, str]:
    """comment id -> the comment that it replies to: the thread's parent, else the nearest one that it names."""
    edges = {}
    for comment in post.comments:
        named = [a.id for a in comment.answers if a.how != "assumed"]
        target = comment.parent or (named[-1] if named else None)
        if target is not None and target != comment.id:
            edges[comment.id] = target
    return edges


def _deepest(above: Mapping[str, str], by_id: Mapping[str, Comment]) -> int:
    """Comments in the longest chain of replies; each link is walked once, and broken data that goes in a circle ends there."""
    depths: dict[str, int] = {}
    for start in by_id:
        chain: list[str] = []
        walked: set[str] = set()
        at: str | None = start
        while at is not None and at not in depths and at not in walked:
            chain.append(at)
            walked.add(at)
            at = above.get(at)
        depth = depths.get(at, 0) if at is not None else 0
        for link in reversed(chain):
            depth += 1
            depths[link] = depth
    return max(depths.values(), default=0)


def _second_turn(facts: Facts, post: Post, comment: Comment, above: Mapping[str, str], by_id: Mapping[str, Comment]) -> bool:
    """A reader who replies to the author's answer to themselves."""
    answer = by_id.get(above.get(comment.id, ""))
    if answer is None or not answer.by_owner:
        return False
    asked = {above.get(answer.id, ""), *(a.id for a in answer.answers)}
    me = facts.identities.get(post.key(comment))
    return me is not None and any(facts.identities.get(post.key(by_id[i])) == me for i in asked if i in by_id)


def absence(facts: Facts) -> Measured:
    """Facts -> measure E4: the fewest readers who write half of all comments."""

    def people(posts: Sequence[Post]) -> Counter[str]:
        return Counter(remark.who for remark in remarks(facts, posts) if remark.who is not None)

    counts, whole = people(facts.posts_in_window), people(facts.blog.posts)
    return Measured(
        "E4",
        value=float(absence_factor(counts.values())) if counts else None,
        n=len(counts),
        all_time=float(absence_factor(whole.values())) if whole else None,
        detail={"comments": sum(counts.values()), "most_by_one": max(counts.values(), default=0)},
    )


def half_life(facts: Facts) -> Measured:
    """Facts -> measure E5: the days after a post within which half of its comments came."""
    ages = _ages(facts, facts.posts_in_window)
    return Measured(
        "E5",
        value=median(ages),
        n=len(ages),
        all_time=median(_ages(facts, facts.blog.posts)),
        detail={"share_after_30_days": sum(a > OLD_DAYS for a in ages) / len(ages) if ages else None},
        sample=tuple(ages),
    )


def _ages(facts: Facts, posts: Sequence[Post]) -> list[float]:
    """Days from post to comment. A comment dated before its post (a clock is wrong) is left out."""
    old = [p for p in posts if (age_days(facts, p) or 0.0) >= OLD_DAYS]
    apart = (facts.days_after(post, remark.comment) for post in talk_posts(facts, old) for remark in facts.remarks(post))
    return [days for days in apart if days is not None]

"""The comments of a blog that nothing surely calls so -> the same without what its theme prints around the words of all of them.

One comment alone does not show that its last words are the day or the name ("mine rose twice - 2014-03-02", "mine rose twice, by Ann"), and
two may end alike by chance. So the rules by which the comments of one page are told apart from their frame are asked once more of all
comments of the blog that are left without a name, or without a day, and of all their names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checkup.dates import When
from checkup.model import Comment, Person, Post, Reading
from checkup.reading.comments.around_names import take_off_name_tails, take_off_name_words
from checkup.reading.comments.named_by_dash import name_by_dash
from checkup.reading.comments.named_by_saying import name_by_saying
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.tails import take_off_days, take_off_signs
from checkup.reading.page_dates import PageClock

_FOUND_MIN, _POSTS_MIN = 5, 3  # comments, and posts that hold them; conventions, as for a pattern: of fewer it may be something else
_LEFT_MIN = 3  # comments without a name, or without a day; a convention: two may end alike by chance
# comments with a day for each without: then one that ends in a day has it there, where the theme of a post with one comment prints it; a
# convention
_DATED = 10


def with_shared_frames(readings: Mapping[str, Reading]) -> dict[str, Reading]:
    """Those of the readings whose comments say something else by now, by their addresses."""
    posts = {url: post for url, reading in readings.items() if (post := reading.post or reading.maybe_post) and post.comments}
    comments = [comment for post in posts.values() for comment in post.comments]
    if len(posts) < _POSTS_MIN or len(comments) < _FOUND_MIN:
        return {}
    parts = [_parts(comment) for comment in comments]
    _read_again([p for p, c in zip(parts, comments, strict=True) if c.kind == "comment"], _clock(readings, posts))
    better = iter([_with(comment, part) for comment, part in zip(comments, parts, strict=True)])
    changed = {url: replace(post, comments=tuple(next(better) for _ in post.comments)) for url, post in posts.items()}
    return {url: _with_post(readings[url], post) for url, post in changed.items() if post != posts[url]}


def _read_again(parts: Sequence[Parts], clock: PageClock) -> None:
    """The days and names at the ends of the words that bear none, and the theme's words around the names."""
    said = [part for part in parts if part.text]
    for some in (said, [part for part in said if part.when is None]):
        if len(some) >= _LEFT_MIN:
            take_off_days(some, clock)
    undated = [part for part in said if part.when is None]
    if len(undated) < _LEFT_MIN and len(undated) * _DATED < len(said):
        for part in undated:
            take_off_days([part], clock, sure=True)
    for tell in (name_by_dash, name_by_saying):
        nameless = [part for part in said if part.author is None]
        if len(nameless) >= _LEFT_MIN:
            tell(nameless)
    take_off_signs(parts)
    take_off_name_words(parts)
    take_off_name_tails(parts)


def _clock(readings: Mapping[str, Reading], posts: Mapping[str, Post]) -> PageClock:
    """A clock for the whole blog, in the order of day and month that its pages show."""
    languages = Counter(post.language for post in posts.values() if post.language)
    orders = Counter(readings[url].date_order for url in posts if readings[url].date_order)
    return PageClock(
        language=next((language for language, _ in languages.most_common(1)), None),
        order=next((order for order, _ in orders.most_common(1)), None),
    )


def _parts(comment: Comment) -> Parts:
    when = When(comment.posted, comment.precision) if comment.posted is not None and comment.precision != "none" else None
    return Parts(author=comment.author.name, url=comment.author.url, when=when, text=comment.text)


def _with(comment: Comment, part: Parts) -> Comment:
    """The comment with what was read of it now; its number stays, so that answers to it do."""
    if part.author != comment.author.name:
        comment = replace(comment, author=replace(comment.author, name=part.author) if part.author else Person())
    if part.when is not None and comment.posted is None:
        comment = replace(comment, posted=part.when.value, precision=part.when.precision)
    return replace(comment, text=part.text) if part.text != comment.text else comment


def _with_post(reading: Reading, post: Post) -> Reading:
    return replace(reading, post=post) if reading.post is not None else replace(reading, maybe_post=post)

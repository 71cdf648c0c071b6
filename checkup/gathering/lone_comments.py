"""Posts with one comment that repeats nothing on its page -> what divides the blog's other posts into comments, and if it holds there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from checkup.model import Post, Reading

_POSTS_MIN, _FOUND_MIN = 3, 5  # posts that are divided alike, and the comments on them; conventions: of fewer it may be something else
_TOLD = 0.9  # share of the comments with a name, and with a day; a convention: by these one of them is known where it stands alone


def is_silent(post: Post | None) -> bool:
    """Whether nothing was read below a post, and its page does not say that nothing is there."""
    return post is not None and not post.comments and post.declared_count != 0


def common_division(readings: Iterable[Reading]) -> str:
    """What divides most posts of a blog into comments by repetition, "" where none does, or where its comments lack names or days."""
    read = [(reading.division, post) for reading in readings if reading.division and (post := reading.post or reading.maybe_post)]
    posts = Counter(division for division, _ in read)
    division, count = posts.most_common(1)[0] if posts else ("", 0)
    comments = [comment for name, post in read if name == division for comment in post.comments]
    named = sum(comment.author.name is not None for comment in comments)
    dated = sum(comment.posted is not None for comment in comments)
    told = min(named, dated) >= _TOLD * len(comments)
    return division if count >= _POSTS_MIN and len(comments) >= _FOUND_MIN and told else ""


def found_alone(readings: Mapping[str, Reading]) -> dict[str, Reading]:
    """Those of the pages read so on which every comment bears a name and a day: others may be boxes of another kind."""
    return {url: reading for url, reading in readings.items() if _are_whole(reading.post or reading.maybe_post)}


def _are_whole(post: Post | None) -> bool:
    return post is not None and bool(post.comments) and all(c.author.name is not None and c.posted is not None for c in post.comments)

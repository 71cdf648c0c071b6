"""Posts that ask readers to answer elsewhere -> unread where the blog has no other place; without comments where it has.

One page cannot tell a blog that talks elsewhere from a post that was discussed somewhere. A blog that keeps comments of its own has those;
one that talks elsewhere says so on post after post.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from checkup.comment_systems import MAIL, is_place
from checkup.model import Post

_FEWEST = 2  # posts that ask, where there are more; a convention: one may just have been talked about
_SHARE = 0.2  # of the posts without comments; a convention: many ask only below posts that they announced there
_MAIL_SHARE = 0.5  # the same for a mailbox, which posts name for other reasons as well


def with_places_elsewhere(posts: Sequence[Post], told: frozenset[str]) -> list[Post]:
    """The posts; where the blog has comments or a form of its own, or few posts ask, those that ask have no comments, as all others.

    told  addresses of posts whose comments an outside service told
    """
    asking = [p for p in posts if p.comments_status == "external-unread" and is_place(p.comment_system) and p.url not in told]
    if not asking:
        return list(posts)
    own = any(p.commenting == "open" or (p.comments and p.url not in told) for p in posts)
    silent = sum(p.comments_status in ("none", "external-unread") for p in posts)
    counts = Counter(MAIL if p.comment_system == MAIL else "" for p in asking)
    few = {kind for kind, n in counts.items() if n < min(_FEWEST, silent) or n < (_MAIL_SHARE if kind else _SHARE) * silent}
    away = {p.url for p in asking if own or (MAIL if p.comment_system == MAIL else "") in few}
    return [replace(p, comments_status="none", comment_system=None) if p.url in away else p for p in posts]

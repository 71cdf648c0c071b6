"""A thread of Mastodon or another server of the fediverse under the post: loaded by script, or only linked as the post's copy there."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="mastodon",
    title="Mastodon thread",
    hints=(
        "/api/v1/statuses",
        "mastodon-comments",
        "fediverse-comments",
        "tootid",
        "toot-id",
        "data-responses-to-url",
        "syndication",
    ),
    marks=(
        r"""/api/v1/statuses/[^"\']{1,80}/context""",
        r"""id=["']?mastodon-comments-list\b""",
        r"<(?:mastodon|fediverse)-comments\b",
        r"\b(?:data-)?toot-?id=",
        r"\bdata-responses-to-url=",
    ),
    copies=(
        r"""<a\b(?=[^>]{0,400}\b(?:u-)?syndication\b)[^>]{0,400}\bhref=["']?https?://[^"'/\s>]{1,100}/@[^"'/\s>]{1,80}/\d{6,20}\b""",
    ),
)

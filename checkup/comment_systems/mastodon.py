"""A Mastodon thread under the post: loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="mastodon",
    title="Mastodon thread",
    hints=(
        "/api/v1/statuses",
        "mastodon-comments",
    ),
    marks=(
        r"""/api/v1/statuses/[^"\']{1,80}/context""",
        r"""id=["']?mastodon-comments-list\b""",
        r"<mastodon-comments\b",
    ),
)

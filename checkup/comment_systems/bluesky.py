"""A Bluesky thread under the post: loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="bluesky",
    title="Bluesky thread",
    hints=(
        "bluesky-comments",
        "bsky.feed",
    ),
    marks=(
        r"<bluesky-comments\b",
        r"app\.bsky\.feed\.getPostThread",
    ),
)

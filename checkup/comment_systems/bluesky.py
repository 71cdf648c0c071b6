"""A Bluesky thread under the post: loaded by script, or only linked as the post's copy there."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="bluesky",
    title="Bluesky thread",
    hints=(
        "bluesky-comments",
        "bsky-comments",
        "bsky.feed",
        "bsky.app/profile/",
    ),
    marks=(
        r"<bluesky-comments\b",
        r"<bsky-comments\b",
        r"app\.bsky\.feed\.getPostThread",
        r"""\(\s{0,9}["']at://[^"']{1,200}/app\.bsky\.feed\.post/""",
        r"""<(?!a\b)[a-z][^>]{0,300}=["']?(?:https?://bsky\.app/profile/[^"'\s>]{1,120}/post/|at://[^"'\s>]{1,120}/app\.bsky\.feed\.post/)""",
    ),
    copies=(
        r"""<a\b(?=[^>]{0,400}\b(?:u-)?syndication\b)[^>]{0,400}\bhref=["']?https?://bsky\.app/profile/[^"'\s>]{1,120}/post/""",
    ),
)

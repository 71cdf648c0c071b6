"""Ghost's own comments: loaded by script from the blog itself."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="ghost",
    title="Ghost",
    hints=(
        "data-ghost-comments",
        "comments-ui",
    ),
    marks=(
        r"<script[^>]{0,600}\bdata-ghost-comments\s*=",
        r"comments-ui(?:\.min)?\.js",
    ),
)

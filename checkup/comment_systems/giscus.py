"""giscus: comments are GitHub discussions, read through an API that needs a token."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="giscus",
    title="giscus",
    hints=("giscus",),
    marks=(
        r"giscus\.app/client\.js",
        r"<giscus-widget\b",
        r"""class=["']?giscus["'\s>]""",
    ),
)

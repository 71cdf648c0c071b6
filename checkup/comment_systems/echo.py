"""Echo, JS-Kit and Haloscan: ended in 2012."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="echo",
    title="Echo (JS-Kit, Haloscan)",
    hints=(
        "js-kit",
        "haloscan",
    ),
    marks=(
        r"js-kit\.com/comments\.js",
        r"""class=["']?js-kit-comments\b""",
        r"haloscan\.com/load",
    ),
    closed=True,
)

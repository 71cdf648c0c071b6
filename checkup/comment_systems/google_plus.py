"""Google+ comments: ended in 2019."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="google_plus",
    title="Google+ Comments",
    hints=(
        "g-comments",
        "plusone.js",
        "gapi.comments",
    ),
    marks=(
        r"""class=["'][^"']{0,80}\bg-comments\b""",
        r"apis\.google\.com/js/plusone\.js[^>'\"]{0,100}comments",
        r"\bgapi\.comments\.render\s*\(",
    ),
    closed=True,
)

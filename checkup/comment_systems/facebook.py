"""Facebook's comment plugin: not readable from outside."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="facebook",
    title="Facebook Comments",
    hints=(
        "fb-comments",
        "fb:comments",
        "facebook.com/plugins",
    ),
    marks=(
        r"""class=["'][^"']{0,80}\bfb-comments\b""",
        r"<fb:comments\b",
        r"facebook\.com/plugins/(?:comments|feedback)\.php",
    ),
)

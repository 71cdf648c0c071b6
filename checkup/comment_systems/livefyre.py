"""Livefyre: ended in 2017 or so; its comments are gone from the pages."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="livefyre",
    title="Livefyre",
    hints=("livefyre",),
    marks=(
        r"""id=["']?livefyre-comments\b""",
        r"zor\.livefyre\.com|livefyre\.com/wjs/",
    ),
    closed=True,
)

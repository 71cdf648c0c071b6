"""Hyvor Talk: a hosted service."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="hyvor",
    title="Hyvor Talk",
    hints=("hyvor",),
    marks=(
        r"<hyvor-talk-comments\b",
        r"talk\.hyvor\.com/(?:web-api/)?embed",
        r"""id=["']?hyvor-talk-view\b""",
    ),
)

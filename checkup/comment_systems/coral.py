"""Coral: a comment server of newsrooms."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="coral",
    title="Coral",
    hints=("coral",),
    marks=(
        r"\bCoral\.createStreamEmbed\s*\(",
        r"""id=["']?coral[_-](?:talk_stream|thread)\b""",
    ),
)

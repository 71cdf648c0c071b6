"""Talkyard: loaded by script into a frame."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="talkyard",
    title="Talkyard",
    hints=("talkyard", "ty-cdn"),
    marks=(
        r"""class=["\']?talkyard-comments\b""",
        r"""/talkyard-comments(?:\.min)?\.js""",
    ),
)

"""Remarkbox: loaded by script into a frame."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="remarkbox",
    title="Remarkbox",
    hints=("remarkbox",),
    marks=(
        r"""id=["\']?remarkbox-div\b""",
        r"""my\.remarkbox\.com""",
    ),
)

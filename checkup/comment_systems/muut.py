"""Muut: a hosted forum used for comments."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="muut",
    title="Muut",
    hints=("muut",),
    marks=(
        r"cdn\.muut\.com/",
        r"""class=["']muut["'\s]""",
    ),
)

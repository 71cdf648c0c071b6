"""Waline: a comment server with a client of its own."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="waline",
    title="Waline",
    hints=("waline",),
    marks=(
        r"""id=["']?waline["'\s>]""",
        r"@waline/client",
        r"\bWaline\.init\s*\(",
    ),
)

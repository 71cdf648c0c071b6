"""Vuukle: a hosted service."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="vuukle",
    title="Vuukle",
    hints=("vuukle",),
    marks=(
        r"""id=["']?vuukle-comments\b""",
        r"cdn\.vuukle\.com/platform",
    ),
)

"""Artalk: a self-hosted comment server."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="artalk",
    title="Artalk",
    hints=("artalk",),
    marks=(
        r"\bArtalk\.init\s*\(",
        r"""id=["']?artalk["'\s>]""",
    ),
)

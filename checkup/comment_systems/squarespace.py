"""Squarespace 7: comments are loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="squarespace",
    title="Squarespace",
    hints=("squarespace",),
    marks=(
        r"""class=["'][^"']{0,120}\bsquarespace-comments\b""",
        r"""id=["']?comments-[0-9a-f]{24}["'][^>]{0,200}squarespace""",
    ),
)

"""Isso: a self-hosted comment server."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="isso",
    title="Isso",
    hints=("isso",),
    marks=(
        r"""id=["']?isso-thread\b""",
        r"<script[^>]{0,400}\bdata-isso\s*=",
    ),
)

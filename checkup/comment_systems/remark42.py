"""Remark42: a self-hosted comment server."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="remark42",
    title="Remark42",
    hints=("remark",),
    marks=(
        r"""id=["']?remark42\b""",
        r"\bremark_config\s*=",
    ),
)

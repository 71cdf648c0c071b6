"""Vssue: comments are issues of a code host, loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="vssue",
    title="Vssue",
    hints=("vssue",),
    marks=(
        r"""\bnew\s{1,9}Vssue\s{0,9}\(|\bVssue\.use\(""",
        r"""id=["\']?vssue\b""",
    ),
)

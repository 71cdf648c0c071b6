"""Valine: comments in a LeanCloud database."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="valine",
    title="Valine",
    hints=(
        "valine",
        "vcomment",
    ),
    marks=(
        r"\bnew\s+Valine\s*\(",
        r"""id=["']?(?:vcomments?|valine)["'\s>]""",
    ),
)

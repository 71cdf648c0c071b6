"""Gitalk and Gitment: comments are GitHub issues."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="gitalk",
    title="Gitalk",
    hints=(
        "gitalk",
        "gitment",
    ),
    marks=(
        r"\bnew\s+Gitalk\s*\(",
        r"""id=["']?gitalk-container\b""",
        r"\bnew\s+Gitment\s*\(",
    ),
)

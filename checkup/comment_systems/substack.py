"""Substack: posts carry few or no comments in their HTML; the discussion is loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="substack",
    title="Substack",
    hints=(
        "substackcdn",
        "_preloads",
    ),
    marks=(
        r"""substackcdn\.com/(?:bundle|min)[^"\']{0,200}""",
        r"window\._preloads\s*=",
    ),
)

"""Twikoo: a serverless comment system."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="twikoo",
    title="Twikoo",
    hints=(
        "twikoo",
        "tcomment",
    ),
    marks=(
        r"\btwikoo\.init\s*\(",
        r"""id=["']?(?:twikoo|tcomment)["'\s>]""",
    ),
)

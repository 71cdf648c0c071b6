"""Wix: comments are loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="wix",
    title="Wix",
    hints=(
        "data-hook",
        "14bcded7-",
    ),
    marks=(
        r"""data-hook=["'](?:comments-(?:box|widget)|comment-box)""",
        r"14bcded7-0066-7c35-14d7-466cb3f09103",
    ),
)

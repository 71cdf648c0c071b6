"""Cactus Comments: a Matrix room, loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="cactus",
    title="Cactus Comments",
    hints=("cactus",),
    marks=(
        r"""cactus\.chat/[^"\'\s]{0,80}cactus\.js""",
        r"""id=["\']?comment-section\b[^>]{0,80}>\s{0,40}</div>\s{0,40}<script>\s{0,40}initComments\(""",
    ),
)

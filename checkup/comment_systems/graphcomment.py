"""GraphComment: a hosted service."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="graphcomment",
    title="GraphComment",
    hints=("graphcomment",),
    marks=(
        r"""id=["']?graphcomment["'\s>]""",
        r"graphcomment\.com/js/integration",
    ),
)

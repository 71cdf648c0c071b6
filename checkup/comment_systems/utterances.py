"""utterances: comments are GitHub issues."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="utterances",
    title="utterances",
    hints=("utteranc",),
    marks=(
        r"utteranc\.es/client\.js",
        r"""class=["']?utterances["'\s>]""",
    ),
)

"""ReplyBox: a hosted service."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="replybox",
    title="ReplyBox",
    hints=("replybox",),
    marks=(
        r"""id=["']?replybox["'\s>]""",
        r"getreplybox\.com/js",
    ),
)

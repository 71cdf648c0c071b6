"""FastComments: loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="fastcomments",
    title="FastComments",
    hints=("fastcomments",),
    marks=(
        r"""id=["\']?fastcomments-widget\b""",
        r"""cdn\.fastcomments\.com/js/embed""",
        r"""\bFastCommentsUI\b""",
    ),
)

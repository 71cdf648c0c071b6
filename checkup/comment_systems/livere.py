"""LiveRe: comments in a widget, loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="livere",
    title="LiveRe",
    hints=("livere", "lv-container"),
    marks=(
        r"""id=["\']?lv-container\b""",
        r"""livere\.com/js/embed""",
    ),
)

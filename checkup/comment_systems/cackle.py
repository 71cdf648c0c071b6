"""Cackle: loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="cackle",
    title="Cackle",
    hints=("cackle",),
    marks=(
        r"""\bcackle_widget\b""",
        r"""cackle\.me/widget\.js""",
    ),
)

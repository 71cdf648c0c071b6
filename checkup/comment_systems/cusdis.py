"""Cusdis: a light comment server."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="cusdis",
    title="Cusdis",
    hints=("cusdis",),
    marks=(
        r"""id=["']?cusdis_thread\b""",
        r"/js/cusdis(?:\.es)?\.js",
    ),
)

"""Comentario: a self-hosted successor of Commento."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="comentario",
    title="Comentario",
    hints=("comentario",),
    marks=(
        r"<comentario-comments\b",
        r"/comentario\.js",
    ),
    export="comentario.json.gz",
)

"""Commento: the hosted service is dormant; self-hosted copies live on."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="commento",
    title="Commento",
    hints=("commento",),
    marks=(
        r"""id=["']?commento["'\s>]""",
        r"/js/commento\.js",
    ),
    export="commento.json.gz",
)

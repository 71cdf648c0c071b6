"""OpenWeb, once Spot.IM: a hosted service."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="spotim",
    title="OpenWeb (Spot.IM)",
    hints=(
        "spot.im",
        "spotim",
    ),
    marks=(
        r"launcher\.spot\.im/",
        r"""data-spotim-module\s*=\s*["']?(?:conversation|recirculation)""",
    ),
)

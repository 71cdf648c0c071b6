"""Beaudar: comments are issues on GitHub, loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="beaudar",
    title="Beaudar",
    hints=("beaudar",),
    marks=(r"""beaudar\.lipk\.org/client\.js""",),
)

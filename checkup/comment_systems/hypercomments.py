"""HyperComments: loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="hypercomments",
    title="HyperComments",
    hints=("hypercomments",),
    marks=(
        r"""id=["\']?hypercomments_widget\b""",
        r"""\b_hcwp\b""",
    ),
)

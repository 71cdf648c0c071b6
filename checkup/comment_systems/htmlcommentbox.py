"""HTML Comment Box: loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="htmlcommentbox",
    title="HTML Comment Box",
    hints=("hcb_comment_box", "htmlcommentbox"),
    marks=(r"""id=["\']?HCB_comment_box\b""",),
)

"""IntenseDebate: a hosted service; loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="intensedebate",
    title="IntenseDebate",
    hints=(
        "intensedebate",
        "idc-",
        "idcomments",
    ),
    marks=(
        r"intensedebate\.com/js/(?:genericCommentWrapper|wordpressTemplateCommentWrapper|bloggerTemplateCommentWrapper)",
        r"""id=["']?idc-(?:container|commentcount_label|noscript)\b""",
        r"\bidcomments_acct\s*=",
    ),
    authors=("idc-name",),
)

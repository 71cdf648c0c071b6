"""Comments of a Telegram channel: a widget, loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="telegram",
    title="Telegram",
    hints=("comments.app", "data-telegram-discussion"),
    marks=(
        r"""comments\.app/js/widget\.js""",
        r"""\bdata-telegram-discussion\b""",
    ),
)

"""Webmentions that a script asks webmention.io for, or shows under the post."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="webmention_io",
    title="Webmentions by script",
    hints=("webmention",),
    marks=(
        r"""webmention\.io/api/mentions""",
        r"""<script[^>]{0,300}\bwebmentions?(?:\.min)?\.m?js\b""",
    ),
)

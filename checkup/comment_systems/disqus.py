"""Disqus: the thread is loaded by script. Some plugins leave the comments in the page for readers without scripts; those are read."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="disqus",
    title="Disqus",
    hints=(
        "disqus",
        "dsq-content",
    ),
    marks=(
        r"""id=["']?disqus_thread\b""",
        r"disqus\.com/embed\.js",
        r"""disqus_shortname\s*[=:]\s*["'][\w-]+["']""",
        r"/plugins/disqus-comment-system/",
        r"dsq-content-stub",
    ),
    moderation="In Disqus: Moderate, choose them, Spam.",
    fragments=("disqus_thread",),
    signatures=("disqus",),
    authors=("dsq-comment-header", "dsq-commenter-name"),
    bodies=("dsq-comment-message", "dsq-comment-body"),
)

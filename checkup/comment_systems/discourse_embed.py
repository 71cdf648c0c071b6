"""A Discourse topic under the post: loaded by script into a frame."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="discourse_embed",
    title="Discourse topic",
    hints=("discourse",),
    marks=(
        r"""id=["\']?discourse-comments\b""",
        r"""\bDiscourseEmbed\s{0,9}=""",
        r"""\bdiscourseEmbedUrl\b""",
    ),
)

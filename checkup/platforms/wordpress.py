"""WordPress, self-hosted and WordPress.com: every theme since Kubrick, block themes included."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.platforms._wordpress_batches import ACCOUNT, BATCHES, spam_lines
from checkup.reading.adapter import Adapter, Listing, Moderation, Traces
from checkup.reading.comments.class_names import Extra

_NICENAME = re.compile(r"comment-author-(.+)")  # the class by which the platform names a registered commenter


def _account(url: str | None, marks: frozenset[str]) -> str | None:
    """`byuser` marks registered users; `comment-author-NICENAME` names them."""
    if "byuser" not in marks:
        return None
    return next(
        (m[1] for t in sorted(marks) if (m := _NICENAME.fullmatch(t)) and t not in ("comment-author-name", "comment-author-link")), None
    )


def _edit(home: str, comment: str) -> str:
    """The comment's page in the blog's administration (developer.wordpress.org, function get_edit_comment_link)."""
    return f"{home}/wp-admin/comment.php?action=editcomment&c={comment}"


ADAPTER = Adapter(
    name="wordpress",
    generators=("wordpress",),
    marks=("/wp-content/", "/wp-includes/", "https://api.w.org/", "xmlrpc.php?rsd", "wp-comments-post.php", "s0.wp.com/", "s2.wp.com/"),
    hosts=("wordpress.com",),
    author_flags=frozenset(("bypostauthor",)),
    traces=Traces(
        form_actions=("wp-comments-post",),
        form_frames=("jetpack-comment",),
        signatures=("wordpress",),
        parts=Extra(
            author=("wp-block-comment-author-name",),
            date=("wp-block-comment-date",),
            body=("wp-block-comment-content",),
            drop=frozenset(
                (
                    "wp-block-comment-reply-link",
                    "wp-block-comment-edit-link",
                    "wp-block-comment-author-name",
                    "wp-block-comment-date",
                    "wp-block-avatar",
                    "crayon-hidden",
                    "sharedaddy",
                )
            ),
        ),
    ),
    account=_account,
    # the sitemap's address where permalinks are plain; core lists what may be indexed, and the plugins that let an author ask robots not to
    # index a post (Yoast, Rank Math, All in One SEO, SEOPress) put a sitemap without it in the place of core's
    listing=Listing(
        feed="feed/",
        older="paged",
        sitemaps=("?sitemap=index",),
        comments="comments/feed/",
        edited="feed/atom/?orderby=modified&order=desc",
        indexed_only=True,
    ),
    moderation=Moderation(
        where="In WordPress: Comments, choose them, Mark as spam.",
        anchor="comment-",
        edit=_edit,
        command=spam_lines,
        typed_in="WordPress, in the blog’s own folder (wp-cli)",
        batches=BATCHES,
        account=ACCOUNT,
    ),
)

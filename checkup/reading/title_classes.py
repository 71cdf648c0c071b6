"""Class names of a post's title: those that most themes share, and those that themes build of two or three words."""

from __future__ import annotations

from functools import lru_cache

from checkup import lazy_re as re
from checkup.reading.vocabulary import row

TITLE_CLASSES = row(
    """
    entry-title post-title p-name posttitle post_title entry-header title asset-name wp-block-post-title entry_title
    storytitle blog-title-post article-title contentheading entrytitle itemtitle
    """
)
# "post-main-title", "article__title", "single-post-title": what is titled is one post, not a list of related or newest ones
_BUILT = re.compile(
    r"(?:single[-_]{1,2})?(?:post|entry|article|story)[-_]{1,2}"
    r"(?:(?:main|head|header|detail|content|page|info|item|card|big|full)[-_]{1,2})?(?:title|headline)"
)


@lru_cache(maxsize=4_096)  # the class names of a blog's pages are the same on all of them
def is_built_title(token: str) -> bool:
    """Whether a class name is put together of words that call an element the title of a post."""
    return _BUILT.fullmatch(token) is not None

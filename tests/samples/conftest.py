"""What Checkup does not yet read right on the samples. Each entry fails as soon as it is mended: then take it out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

INDEX_FILE = "a saved folder's index.html stays in the post's address, where the blog's own links have none"
FRONT_PAGE = "the blog's title links to its saved index.html, which is taken for a post"

OPEN = {
    "test_front_page_links_to_posts[the-mended-page]": FRONT_PAGE,
    "test_the_folder_is_the_blog[plot-nineteen]": INDEX_FILE,
    "test_the_author_is_known[plot-nineteen]": INDEX_FILE,
    "test_verdicts[plot-nineteen]": INDEX_FILE,
}


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Expect the open ones to fail, and only these."""
    for item in items:
        reason = OPEN.get(item.name) if "samples" in item.path.parts else None
        if reason:
            item.add_marker(pytest.mark.xfail(reason=reason, strict=True))

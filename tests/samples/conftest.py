"""What Checkup does not yet read right on the samples. Each entry fails as soon as it is mended: then take it out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

NAVIGATION = "words of the navigation above a post (“Paste, by the cup »”) are taken for its byline"
TRACKBACKS = "TypePad's trackback section is not read"
INDEX_FILE = "a saved folder's index.html stays in the post's address, where the blog's own links have none"
FRONT_PAGE = "the blog's title links to its saved index.html, which is taken for a post"

OPEN = {
    "test_post[the-mended-page/2011/10/the_customer_who_brought_one_page.html]": NAVIGATION,
    "test_post[the-mended-page/2011/11/paste_by_the_cup.html]": NAVIGATION,
    "test_post[the-mended-page/2011/11/six_notebooks_and_a_bench.html]": NAVIGATION,
    "test_nothing_is_missed_and_nothing_invented[the-mended-page/2008/03/how_to_dry_a_wet_book.html]": TRACKBACKS,
    "test_comments[the-mended-page/2008/03/how_to_dry_a_wet_book.html]": TRACKBACKS,
    "test_times[the-mended-page/2008/03/how_to_dry_a_wet_book.html]": TRACKBACKS,
    "test_front_page_links_to_posts[the-mended-page]": FRONT_PAGE,
    "test_the_folder_is_the_blog[plot-nineteen]": INDEX_FILE,
    "test_the_author_is_known[plot-nineteen]": INDEX_FILE,
    "test_verdicts[plot-nineteen]": INDEX_FILE,
    "test_measures[S1]": TRACKBACKS,
    "test_signs[spam]": TRACKBACKS,
    "test_categories_and_grade": TRACKBACKS,
}


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Expect the open ones to fail, and only these."""
    for item in items:
        reason = OPEN.get(item.name) if "samples" in item.path.parts else None
        if reason:
            item.add_marker(pytest.mark.xfail(reason=reason, strict=True))

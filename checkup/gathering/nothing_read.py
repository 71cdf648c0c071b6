"""The coverage of a blog of which not one post was read -> the error that says why."""

from __future__ import annotations

from collections import Counter

from checkup.errors import NothingRead
from checkup.model import Coverage

BY_SCRIPT = "Pages hold no words until their scripts have run, which a checkup does not do."
"""A note of the coverage (`Coverage.notes`) on pages that are empty without scripts."""


def nothing_read(where: str, cover: Coverage) -> NothingRead:
    """Why reading ended early, else the commonest reason why pages failed, if either is what is behind it.

    where  the blog's address, or the paths of its saved pages
    """
    if BY_SCRIPT in cover.notes:
        hint = "Save the pages with a browser and name their folder under [blog] paths, or an export of the blog under exports."
        return NothingRead(f"No post was found at {where}. {BY_SCRIPT}", hint)
    refused = [skip for skip in cover.skipped if skip.refused]
    if cover.partial or not refused:
        why = f" {cover.partial}" if cover.partial else ""
        return NothingRead(f"No post was found at {where}.{why}", "`checkup inspect ADDRESS` shows what Checkup reads on one page.")
    kinds = Counter(skip.reason.replace(skip.url, "") for skip in refused)
    commonest = kinds.most_common(1)[0][0]
    first = next(skip for skip in refused if skip.reason.replace(skip.url, "") == commonest)
    pages = "one page" if len(refused) == 1 else f"{len(refused)} pages"
    told = f"No post of {where} could be read: {pages} failed. {first.reason}"
    return NothingRead(told, "Open that address in a browser, or try again later.")

"""The evidence against a comment as a page prints it: each fact once, the strongest first, at most four."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checkup.model import Reason

MOST = 4
_ABOUT = re.compile(r"\(([^()]{1,200})\)$")
_UNNAMED = re.compile(r"^links to (?:a site|\d+ sites) that (?:has|have) nothing to do with the post$")


def facts(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """The words of the reasons, which come strongest first.

    A site is named once: what a later reason adds about the same site is the same fact in other words. "Links to a site that has nothing
    to do with the post" says nothing more where another reason names the site that is linked.
    """
    told = list(dict.fromkeys(r.words for r in reasons))
    out: list[str] = []
    about: set[str] = set()
    for words in told:
        found = _ABOUT.search(words)
        subject = found[1].casefold().removeprefix("www.") if found else ""
        if subject and subject in about:
            continue
        about.add(subject)
        out.append(words)
    if any(w.startswith("links to ") and _ABOUT.search(w) for w in out):
        out = [w for w in out if not _UNNAMED.match(w)]
    return tuple(out[:MOST])

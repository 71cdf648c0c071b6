"""Pages that were taken for posts and belong to another site -> their addresses; `home` is the front page's, "" where nobody knows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from checkup.addresses import same_site
from checkup.gathering.page_read import Draft
from checkup.gathering.same_comment import letters
from checkup.model import NOWHERE


def foreign(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Pages that say they belong to another host and bear another site's title, where few do."""
    hosts = Counter(d.page.elsewhere for d in posts if d.page)
    sites = Counter(letters(d.page.site) for d in posts if d.page and d.page.site)
    return {
        d.post.url
        for d in posts
        if d.page
        and d.page.elsewhere
        and hosts[d.page.elsewhere] < len(posts) / 2
        and d.page.site
        and 2 * sites[letters(d.page.site)] <= 2 * hosts[d.page.elsewhere] < len(posts)
        and not d.post.comments
    }


def of_other_hosts(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Pages read at another host than the blog's, as mirrors keep them in a folder of their own, that do not bear the blog's title.

    Only where most posts stand at the blog's host: what moved to another one bears the title, and a blog's address may be wrong.
    """
    there = [d for d in posts if home and not d.post.url.startswith(NOWHERE) and not same_site(d.post.url, home)]
    titles = {letters(d.page.site) for d in posts if d.page and d.page.site and same_site(d.post.url, home)}
    if not titles or 2 * len(there) > len(posts):
        return set()
    return {d.post.url for d in there if d.page and not d.from_record and letters(d.page.site) not in titles}

"""What the classes of a page's body say that the page is, in the words that the widespread software, its themes and extensions use."""

from __future__ import annotations

from collections.abc import Collection

from checkup import lazy_re as re

# a ware, a shelf or a till of a shop, or a topic of a forum
_WARE = re.compile(
    r"^(?:forum-archive|topic-template-default|single-(?:topic|forum)|woocommerce-shop|"
    r"(?:shop|page|pagetype|catalog|template|single)[-_]product(?:[-_]?(?:view|details?|page))?|product(?:[-_](?:page|template|view|single))?|"
    r"template-(?:collection|list-collections|cart|customers?-[a-z]{1,20})|catalog-category-view|checkout-(?:cart|onepage)-index)$"
)
# an error, or what blogs keep beside their posts as things of another type ("single-events")
_OTHER = re.compile(
    r"^(?:error404|attachment|single-(?:propert(?:y|ies)|listings?|(?:tribe_)?events?|portfolio|"
    r"projects?|team|staff|jobs?|job_listing|testimonials?|services?|downloads?|courses?|lessons?|faqs?))$"
)
NO_PAGE = frozenset(["error404", "attachment"])  # of these, what is not even a page
LISTS = frozenset(["archive", "category", "tag", "author", "search", "date", "tax-post_tag", "paged"])  # of posts
HOMES = frozenset(["home", "blog", "front-page"])  # of front pages
_BLOG = "blog"  # of these, the one for a list of posts: without it the front page may be a page of its own
# of a post
_POST = re.compile(
    r"^(?:single|single-post|postid-\d+|item-view|layout-post|post-template|entry-individual|mt-entry-archive|"
    r"node-type-(?:blog|story|article)|page-node-type-(?:blog|article))$"
)
# of a page of its own
_PAGE = re.compile(r"^(?:page-id-\d+|page-template.*|static_page|node-type-page|page-node-type-page|mt-page-archive)$")
_VIEW = "page-view"  # a page of its own; newspapers give it to their articles


def says_ware(names: Collection[str]) -> bool:
    """Whether the classes are those of a ware, a shelf or a topic."""
    return any(map(_WARE.match, names))


def says_other(names: Collection[str]) -> bool:
    """Whether the classes are those of anything else that is no post."""
    return any(map(_OTHER.match, names))


def says_post(names: Collection[str]) -> bool:
    """Whether the classes are those of a post."""
    return any(map(_POST.match, names))


def says_page(names: Collection[str], *, article: bool, talks: bool) -> bool:
    """Whether the classes are those of a page of its own; `article`: the page calls itself one and has a day; `talks`: it has comments."""
    if not any(map(_PAGE.match, names)) and (article or _VIEW not in names):
        return False
    return HOMES.isdisjoint(names) or (talks and _BLOG not in names)

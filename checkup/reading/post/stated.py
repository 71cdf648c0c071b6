"""Elements of an article's own microdata: `itemprop="datePublished"`, `itemprop="author"` inside the scope that holds the post's title.

They count wherever they stand, in a footer or an aside, too: the scope says whose they are. Those of comments and of cards of other
articles stand in scopes of their own, which do not hold the title.
"""

from __future__ import annotations

from checkup.reading.dom import Dom, Node

_ARTICLES = frozenset(("Article", "BlogPosting", "NewsArticle", "SocialMediaPosting", "TechArticle", "Report", "Recipe", "Review"))


def stated(dom: Dom, prop: str, title: Node | None, stop: int) -> list[Node]:
    """The elements before node number `stop` that state a property of the article whose scope holds the title."""
    if title is None:
        return []
    return [n for n in dom.by_attribute.get("itemprop", ()) if n.i < stop and prop in n.at["itemprop"].split() and _is_of_article(n, title)]


def _is_of_article(node: Node, title: Node) -> bool:
    """Whether the innermost scope around an element is an article's that holds the title."""
    scope = next((n for n in node.ancestors() if "itemscope" in n.at or "itemtype" in n.at), None)
    return scope is not None and scope.get("itemtype").rpartition("/")[2] in _ARTICLES and scope.holds(title)

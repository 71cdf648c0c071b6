"""The post of a page, read in four steps: title, body, date, author; each has a file of its own.

First the title, since the text stands below it; then the body, since a date or a name within it counts less; then the date, which a byline
is recognised by; then the author; last the text, from which the lines of date and author are taken off.
What the owner's own selectors mark comes before anything that is found.
"""

from __future__ import annotations

from checkup.reading.dom import Dom
from checkup.reading.metadata import Metadata, is_a
from checkup.reading.owner_selectors import MARK
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base
from checkup.reading.post.author import find_author
from checkup.reading.post.body import find_body, read_text
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.published import find_published
from checkup.reading.post.title import find_title

_ARTICLES = ("BlogPosting", "Article", "NewsArticle", "SocialMediaPosting", "DiscussionForumPosting", "TechArticle", "Report")


def read_post(
    dom: Dom,
    meta: Metadata,
    clock: PageClock,
    base: Base,
    comments_at: int | None,
    *,
    selected: bool = False,
    people: frozenset[str] = frozenset(),
    no_names: frozenset[str] = frozenset(),
) -> PostFacts:
    """The post of a page that holds one; `comments_at` is where its comments begin (a node number), None without comments.

    `people` are the names of commenters and owners, `no_names` words that are no name wherever they stand; `selected` says that the
    owner's own selectors marked elements.
    """
    facts = PostFacts()
    stop = comments_at if comments_at is not None else len(dom.nodes)
    marked = {n.get(MARK): n for n in dom.nodes if n.get(MARK)} if selected else {}
    context = PostContext(dom, meta, clock, base, stop, people, no_names)
    article = next((t for t in meta.things if is_a(t, *_ARTICLES)), {})
    facts.title, facts.title_node = find_title(dom, meta, base, stop)
    if "title" in marked:
        facts.title, facts.title_node = dom.line(marked["title"]) or facts.title, marked["title"]
    facts.body = marked.get("content") or find_body(dom, facts.title_node, stop)
    facts.when = find_published(context, article, facts)
    if "published" in marked:
        facts.when = clock.read(marked["published"].get("datetime") or dom.line(marked["published"])) or facts.when
    facts.author = find_author(context, article, facts)
    if facts.body is not None:
        read_text(dom, facts, facts.body, clock, base, comments_at)
    return facts

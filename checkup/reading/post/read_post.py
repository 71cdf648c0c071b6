"""The post of a page, read in four steps: title, body, date, author; each has a file of its own.

First the title, since the text stands below it; then the body, since a date or a name within it counts less; then the date, which a byline
is recognised by; then the author; last the text, from which the lines of date and author are taken off.
What the owner's own selectors mark comes before anything that is found.
"""

from __future__ import annotations

from checkup.reading.metadata import is_a
from checkup.reading.owner_selectors import MARK
from checkup.reading.post.author import find_author, named_in
from checkup.reading.post.body import find_body, read_text
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.printed_day import prints_day
from checkup.reading.post.published import find_published
from checkup.reading.post.title import find_title
from checkup.reading.post.unsure_writer import unsure_writer

_ARTICLES = ("BlogPosting", "Article", "NewsArticle", "SocialMediaPosting", "DiscussionForumPosting", "TechArticle", "Report")


def read_post(context: PostContext, *, selected: bool = False) -> PostFacts:
    """The post of a page that holds one; `selected` says that the owner's own selectors marked elements."""
    dom, clock = context.dom, context.clock
    facts = PostFacts(stop=context.stop)
    marked = {n.get(MARK): n for n in dom.nodes if n.get(MARK)} if selected else {}
    article = next((t for t in context.meta.things if is_a(t, *_ARTICLES)), {})
    facts.title, facts.title_node = find_title(context)
    if "title" in marked:
        facts.title, facts.title_node = dom.line(marked["title"]) or facts.title, marked["title"]
    facts.body = marked.get("content") or find_body(dom, facts.title_node, context.stop)
    facts.when = find_published(context, article, facts)
    if "published" in marked:
        facts.when = clock.read(marked["published"].get("datetime") or dom.line(marked["published"])) or facts.when
    facts.prints_day = facts.when is not None and prints_day(context, facts)
    facts.author = find_author(context, article, facts)
    if "post_author" in marked:
        facts.author = named_in(context, marked["post_author"]) or facts.author
    facts.beside_day = unsure_writer(context, facts)
    if facts.body is not None:
        read_text(dom, facts, facts.body, clock, context.base, context.stop, alone="content" in marked)
    return facts

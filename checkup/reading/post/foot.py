"""The line of facts at the end of a post's text: who wrote it and when, beside links to its comments and to itself."""

from __future__ import annotations

from checkup.reading.comment_words import HEADING
from checkup.reading.dom import PARAGRAPHS, Dom, Node
from checkup.reading.post.post_facts import PostFacts
from checkup.reading.vocabulary import PERMALINK_WORDS

_PIECES, _WORDS = 40, 60  # pieces of text, and characters beside its links; conventions: name, day and time fit
_LINK_MAX = 30  # characters of a link to comments or to the post itself; a convention


def is_foot(dom: Dom, node: Node, facts: PostFacts) -> bool:
    """Whether a line at the end of the text tells facts of the post: one of its links counts comments or leads to the post itself.

    Beside its links it has few words: "Ann am 5.3.08 21:12 | Kommentare (4) | Permalink".
    """
    body = facts.body
    if body is None or not body.holds(node) or node.tag not in PARAGRAPHS or node.t1 - node.t0 > _PIECES:
        return False
    links = list(dom.tags("a", (node.i, node.end)))
    end = dom.nodes[facts.stop].t0 if facts.stop is not None and body.i < facts.stop < body.end else body.t1
    if not any(is_fact_link(dom.line(link)) for link in links) or dom.text_without(node.t1, end).strip():
        return False
    return len(dom.text_without(node.t0, node.t1, [(n.t0, n.t1) for n in links])) <= _WORDS


def is_fact_link(line: str) -> bool:
    """Whether a link's words count comments or call it the post's own: "Kommentare (4)", "Permalink"."""
    return len(line) <= _LINK_MAX and bool(HEADING.search(line) or PERMALINK_WORDS.match(line.strip("[]()")))

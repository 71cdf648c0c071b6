"""Whether a page has comments that cannot be read: it keeps a place that only a script fills, or says dated things below "Comments".

Then nobody can tell how many there are.

What is looked for: a container that is named as comments are, or a heading "Comments", with nothing under it but a notice to wait, a
button, or a word that a script is needed; and a script that stands in it, right behind it, or names it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from checkup import lazy_re as re
from checkup.reading.comment_words import HEADING, HEADINGS, SHOWS, heads_a_book
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.comments.by_heading import DATED_MAX, headings_over
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.page_dates import PageClock
from checkup.reading.vocabulary import tokens

_NAMES = tokens(
    """
    comments comment-section comments-section comments-container comment-container comments-list comment-list comments-wrapper
    comments-area comments-app post-comments article-comments discussion discussions replies responses reactions webmentions conversation
    kommentare comentarios comentários commentaires commenti reacties kommentarer komentarze
    """
)
_WAITING = 120  # characters; a convention: "Loading comments. Please enable JavaScript to view them." has some sixty
_NEAR = 12  # elements after a place within which its script stands; a convention: embed codes are a box and a script or two
# parts of words with which such a place says that it waits, and asks for a script or a click
_NOTICE = re.compile(r"load|javascript|script|show|view|join|lad|carg|charg|caric|wczyt|\.\.\.|\u2026", re.IGNORECASE)
# what a page says that has no comment and knows it
_NONE_YET = re.compile(
    r"\b0\b|\bno\b|\bnone\b|first\b|\bkein|\berste|\bsin\b|primer|\baucun|premier|nessun|nenhum|geen|inga|brak|\u6ca1\u6709", re.IGNORECASE
)
_BUTTONS = frozenset(("a", "button", "span", "div", "p", "h2", "h3", "h4"))
_HEADINGS_MOST = 5  # headings looked below; a convention: a page has one or two for comments, and each may mean the rest of the page
_ENDS = tokens("h1 h2 h3 form footer nav aside textarea")
_DATED_LINES = 2  # a convention: one date below "Comments" may be the next post's
# a name of two to four words and a colon, or a number that comments are called by: "Ann Lee:", "Comment #3 by Ann"
_NAME = re.compile(r"[^\W\d_a-zà-öø-ÿ][\w.'’-]{0,30}(?:\s[^\W\d_a-zà-öø-ÿ][\w.'’-]{0,30}){1,3}")
_SIGNED = re.compile(
    rf"(?:{_NAME.pattern}\s?[:：](?:\s|$)|(?i:comment|kommentar|comentario|commentaire)\s#\d|(?i:commenter|author|name|autor|nombre|nom)\s?:\s\S)"
)
_BOLD = frozenset(("b", "strong", "cite"))
_AT_ONCE = 3  # pieces of text before a name in its block; a convention: breaks and a picture
_WORDS = 6  # of a block with a name in it; a convention: a name and a short sentence
_LINES_MAX = 400  # lines; a convention: the first comments tell


def keeps_a_place(dom: Dom) -> bool:
    """Whether such a place stands on the page. It is asked of pages on which no comment, no count and no form was found."""
    return any(_is_filled_by_script(dom, place) for place in _places(dom))


def shows_by_button(dom: Dom) -> bool:
    """Whether a button shows comments ("View comments") that stand nowhere here. Asked where none was found, and no form."""
    lines = (line for node, line, _ in dom.lines_with(HEADINGS) if node.tag in _BUTTONS and not in_furniture(node))
    return any(SHOWS.fullmatch(line) and not _NONE_YET.search(line) for line in lines)


def says_more_below(dom: Dom, clock: PageClock) -> bool:
    """Whether below a heading for comments stand dated or signed lines, as comments have. Asked where none was found: these are some."""
    for heading in islice((h for h in headings_over(dom) if not heads_a_book(dom.line(h))), _HEADINGS_MOST):
        lines = dom.text_without(heading.t1, _end_below(dom, heading)).split("\n")
        if sum(len(line) <= DATED_MAX and clock.find(line) is not None for line in lines[:_LINES_MAX]) >= _DATED_LINES:
            return True
        if sum(_SIGNED.match(line.strip()) is not None for line in lines[:_LINES_MAX]) >= _DATED_LINES or _names_apart(dom, heading):
            return True
    return False


def _names_apart(dom: Dom, heading: Node) -> bool:
    """Whether below a heading names are set apart in bold, each at the beginning of a block with more words in it."""
    end = _end_below(dom, heading)
    found = 0
    for node in dom.nodes[heading.end :]:
        if node.t0 >= end:
            break
        box = node.up
        if node.tag in _BOLD and box is not None and node.t0 - box.t0 <= _AT_ONCE and _NAME.fullmatch(dom.line(node).strip(" :")):
            found += len(dom.line(box).split()) >= _WORDS
    return found >= _DATED_LINES


def _end_below(dom: Dom, heading: Node) -> int:
    """The text chunk where what stands below a heading ends: at the next heading, form, sidebar or footer."""
    for node in dom.nodes[heading.end :]:
        if node.tag in _ENDS or in_furniture(node):
            return node.t0
    return dom.nodes[-1].t1


def _places(dom: Dom) -> Iterator[Node]:
    """Containers without words of anybody, and what holds a heading for comments with nothing under it."""
    for node in dom.nodes:
        named = node.tag not in ("a", "body", "html", "script", "svg") and (node.id.lower() in _NAMES or not _NAMES.isdisjoint(node.cls))
        if (named or "-comments" in node.tag) and _is_unfilled(dom, node):
            yield node
    for tag in HEADING_TAGS:
        for heading in dom.tags(tag):
            if heading.up is not None and _is_heading(dom.line(heading)) and _is_unfilled(dom, heading.up):
                yield heading.up


def _is_unfilled(dom: Dom, node: Node) -> bool:
    """Whether an element says nothing but its heading and a notice, and takes no words itself."""
    if node.t1 - node.t0 > _WAITING:  # each chunk is a break or some characters
        return False
    inside = dom.nodes[node.i : node.end]
    if any(n.tag in ("form", "textarea", "article", "li", "blockquote", "iframe") for n in inside):
        return False
    words = dom.line(node, [n for n in inside if n.tag in HEADING_TAGS])
    heads = " ".join(dom.line(n) for n in inside if n.tag in HEADING_TAGS)
    notice = not words or bool(_NOTICE.search(words)) or _is_heading(words)
    return notice and len(words) <= _WAITING and not _NONE_YET.search(f"{heads} {words}")


def _is_heading(words: str) -> bool:
    return len(words) <= 30 and bool(HEADING.search(words)) and not any(c.isdigit() for c in words)


def _is_filled_by_script(dom: Dom, place: Node) -> bool:
    """Whether a script stands in the place, right behind it, or names it."""
    if any(n.tag == "script" for n in dom.nodes[place.i : place.end + _NEAR]):
        return True
    return any((place.id and place.id in (script.el.text or "")) or "comment" in script.get("src").lower() for script in dom.tags("script"))

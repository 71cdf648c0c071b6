"""The writer of a post in an element made for one: a link whose class is the word for a writer, the box about the author below the text."""

from __future__ import annotations

from collections.abc import Mapping

from checkup import lazy_re as re
from checkup.model import Person
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.post.author_name import name_called
from checkup.reading.post.author_places import around, is_deep
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.signed_line import is_capital, is_machine
from checkup.reading.vocabulary import row, tokens

_WORDS = row(
    "author autor autora auteur auteure autore redakteur redakteurin verfasser verfasserin writer schrijver skribent författare forfatter "
    "автор"
)
_INLINE = tokens("a span b strong em i cite address")
# "author-box", "post_author_bio", "about-the-author", "autorbox"
_BOX = re.compile(
    r"(?:[a-z]{1,12}[_-])?(?:author|autor(?:en|in)?|auteur|autore)s?[_-]?(?:box|card|bio|info|infos|about|profile|block|area|section|details?|desc|"
    r"description|wrap|wrapper|container)|about[_-]?(?:the[_-]?)?author"
)
_BOX_NODES = 40  # elements; a convention: a picture, a name, a few lines and links to networks have fewer
_HEADS = tokens("h2 h3 h4 h5 h6 b strong a")
_HEADINGS = ("h2", "h3", "h4", "h5")
_PIECES = 8  # of text and breaks in such a heading; a convention: its borders, "About", the name
_ABOUT_BEGINS = frozenset(("ab", "üb", "à ", "a ", "so", "ac", "ov", "om", "o ", "об"))  # how the words for "about" begin: a cheap look
_LINE_MAX = 60  # characters of a heading over a box; a convention: "About", the word for a writer, and a name fit
_PARTS = 4  # words of a name; a convention: a longer line in such a place is a sentence
# what stands before the name in its heading: "About Ann Lee", "Über die Autorin: Ann Lee"
_ABOUT = re.compile(
    r"^(?:about|über|à propos(?: de)?|a propos de|sobre|acerca de|over|om|o autorze|об авторе)\s(?:(?:the|den|die|der|el|la|l['’])\s?)?"
    r"(?:(?:author|autorin|autor|auteur|autora|autore)\b\s?)?[:：–—-]?\s?",
    re.IGNORECASE,
)


def by_word(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """What an element near title or text says, whose class is nothing but the word for a writer: `<a class="autor">`."""
    dom = context.dom
    called = [n for n in dom.classes(_WORDS) if n.tag in _INLINE and n.i < context.stop]
    for a, b in around(facts) if called else ():
        for node in (n for n in called if a <= n.i < b and not is_deep(n, facts, context.stop) and not in_furniture(n)):
            if name := _name(context, dom.line(node)):
                return Person(name, _address(context, dom, node, name))
    return None


def by_box(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The name that heads the box about the author, which stands behind the text or before the comments."""
    dom, body = context.dom, facts.body
    if body is None:
        return None
    boxes = (n for name, nodes in dom.by_class.items() if _BOX.fullmatch(name) for n in nodes)
    for box in sorted((n for n in boxes if body.i < n.i < context.stop and n.end - n.i <= _BOX_NODES), key=lambda n: n.i):
        for head in (n for n in dom.nodes[box.i + 1 : box.end] if n.tag in _HEADS):
            if name := _name(context, without_about(dom.line(head))):
                return Person(name, _address(context, dom, head, name))
    return None


def without_about(line: str) -> str:
    """A heading without "About", or "About the author", before a name."""
    return _ABOUT.sub("", line)


def headed_about(context: PostContext, facts: PostFacts) -> str | None:
    """The words with capitals behind "About" in a heading between title and comments, which no class calls a box: perhaps a name."""
    if facts.title_node is None:
        return None
    dom = context.dom
    heads = (n for tag in _HEADINGS for n in dom.tags(tag, (facts.title_node.end, context.stop)) if n.t1 - n.t0 <= _PIECES)
    begun = [n for n in heads if any(piece.lstrip()[:2].lower() in _ABOUT_BEGINS for piece in dom.chunks[n.t0 : n.t1])]
    for line in (dom.line(n) for n in sorted(begun, key=lambda n: n.i)):
        rest = without_about(line) if len(line) <= _LINE_MAX else line
        if rest != line and 1 < len(rest.split()) <= _PARTS and all(word[0].isupper() for word in rest.split()):
            return rest
    return None


def _name(context: PostContext, line: str) -> str | None:
    name = name_called(context, line)
    return name if name and len(name.split()) <= _PARTS and is_capital(name) and not is_machine(name, context) else None


def _address(context: PostContext, dom: Dom, node: Node, name: str) -> str | None:
    """The page that a name in this element leads to; None where it leads nowhere."""
    link = next((n for n in dom.tags("a", (node.i, node.end)) if name in dom.line(n)), None)
    href = link.get("href") if link is not None else ""
    return context.base.join(href) if href and not href.startswith("#") else None

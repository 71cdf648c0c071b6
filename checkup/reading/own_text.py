"""The headings of a page that head its own text, and whether a long text stands below one: a post has it, a list has none.

Where the head's title has other words than the heading ("The slow way to rye bread" above it, "Rye bread: the slow way to it" in the head),
most of the heading's words must be the head's. Texts without blanks between their words are measured by their letters.
"""

from __future__ import annotations

from collections.abc import Iterator

from checkup import lazy_re as re
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import Metadata
from checkup.text.words import letters_of

Entry = tuple[Node, str]  # a heading that leads to a post, and its address

_OWN_WORDS = 100  # between a page's title and the first heading that leads elsewhere; a convention: a teaser of a list is shorter
_SENTENCE = 15  # words of a paragraph; a convention: teasers and captions are mostly shorter
_CAPTION = 40  # words; a convention: what a theme says on a page without a text has fewer; a note with a day may have as few
_LEADING = 3 / 4  # of the words of a text in links, by convention: a list of places or names, where a text has less than half
_TITLE_MIN = 4  # letters; a convention: two shorter titles ("Rye", "Tea") are alike by chance
_CARD = 4  # pieces of text in a link; a convention: a title in boxes of their own and a line below it have more, a title has one
_TITLE_MAX = 100  # characters of a link; a convention: a longer one is a title with a piece of its text
_LETTERS_A_WORD = 2  # of Chinese, Japanese and Thai; a convention: most words there have one to three
_WIDE = re.compile("[\u0e00-\U0010ffff]")  # Thai and the other scripts that put no blanks between words; and signs, as curly quotes
_WORDS_MIN, _SHARED = 5, 0.7  # words of a heading, and the share of them that the head has; conventions: fewer are alike by chance


def has_own_text(dom: Dom, meta: Metadata, own: str, entries: list[Entry]) -> bool:
    """Whether a heading that the head's title holds, and that leads to no other page, stands above a long text."""
    return any(_heads_text(dom, head, own, entries) for head in _own_titles(dom, meta, own, entries))


def _heads_text(dom: Dom, head: Node, own: str, entries: list[Entry]) -> bool:
    """Whether a long text stands between a heading and the next one that leads elsewhere."""
    below = next((e.t0 for e, url in entries if e.i > head.i and url != own), len(dom.chunks))
    words = _words(dom.text_without(head.t1, below))
    return words >= _OWN_WORDS and _is_of_words(dom, head, below, words)


def is_short(text: str) -> bool:
    """Whether a text has no more words than a note."""
    return _words(text) < _OWN_WORDS


def says_little(dom: Dom, body: Node | None, text: str, *, dated: bool) -> bool:
    """Whether hardly a word of a text stays on the page: of many nearly all lead elsewhere, or there are few, and no day (`dated`).

    A few links under a day are a post: what somebody found that day.
    """
    words = _words(text)
    if words < (_OWN_WORDS if dated else _CAPTION):
        return not dated
    leading = 0 if body is None else sum(_words(dom.line(link)) for link in dom.tags("a", (body.i, body.end)))
    return leading > 0 and leading >= _LEADING * words


def stands_alone(dom: Dom, title: Node | None, body: Node | None, text: str, own: str, entries: list[Entry]) -> bool:
    """Whether a page's text is long, its heading leads to no other page, and what does stands outside of it or behind its beginning."""
    if title is None or body is None or _words(text) < _OWN_WORDS:
        return False
    away = [head for head, url in entries if url != own]
    if any(head is title or head.holds(title) for head in away):
        return False
    return not any(body.holds(head) for head in away) or _heads_text(dom, title, own, entries)


def _is_of_words(dom: Dom, head: Node, below: int, words: int) -> bool:
    """Whether most of the words from a heading to a chunk stand in no links: an archive of all posts above the newest ones is no text.

    Cards that are links as a whole, with a piece of another post's text in each, stand beside a text and count neither way.
    """
    links = [a for a in dom.tags("a", (head.end, len(dom.nodes))) if a.t0 < below]
    bare = _words(dom.text_without(head.t1, below, [(a.t0, a.t1) for a in links]))
    if 2 * bare >= words or bare < _OWN_WORDS // 2:
        return 2 * bare >= words
    cards = [(a.t0, a.t1) for a in links if a.t1 - a.t0 >= _CARD and len(dom.line(a)) > _TITLE_MAX]
    whole = _words(dom.text_without(head.t1, below, cards)) if cards else words
    return whole >= _OWN_WORDS and 2 * bare >= whole


def has_article(dom: Dom, meta: Metadata, own: str, entries: list[Entry]) -> bool:
    """Whether long paragraphs stand below such a heading, whatever leads elsewhere between them: asked where a page says "article"."""
    for head in _own_titles(dom, meta, own, entries):
        below = (n for n in dom.tags("p") if n.i > head.i and not in_furniture(n))
        if sum(words for n in below if (words := _words(dom.line(n))) >= _SENTENCE) >= _OWN_WORDS:
            return True
    return False


def _words(text: str) -> int:
    """How many words a text has, about: by its blanks, or by its letters where its script puts no blanks between words."""
    parted = len(text.split())
    if text.isascii():
        return parted
    return max(parted, sum(map(str.isalpha, _WIDE.findall(text))) // _LETTERS_A_WORD)


def _own_titles(dom: Dom, meta: Metadata, own: str, entries: list[Entry]) -> Iterator[Node]:
    """The headings that the head's title holds, as they are or in other words, and that lead to no other page."""
    told = [t for t in (meta.title, meta.metas.get("og:title", "")) if t]
    whole = {letters_of(t) for t in told}
    words = {w for t in told for w in _parted(t)}
    leads = {head.i for head, url in entries if url != own}
    for tag in ("h1", "h2", "h3"):
        for head in dom.tags(tag):
            line = dom.line(head)
            key = letters_of(line)
            held = any(key in w for w in whole) or (tag == "h1" and _in_other_words(line, words))
            if len(key) >= _TITLE_MIN and held and head.i not in leads and not in_furniture(head):
                yield head


def tells_of(line: str, meta: Metadata) -> bool:
    """Whether the head's title holds these words: what stands in the page under them is what it tells of."""
    key = letters_of(line)
    return len(key) >= _TITLE_MIN and any(key in letters_of(told) for told in (meta.title, meta.metas.get("og:title", "")))


def _in_other_words(line: str, words: set[str]) -> bool:
    """Whether most words of a longer heading are among the head's."""
    own = _parted(line)
    return len(own) >= _WORDS_MIN and sum(w in words for w in own) >= _SHARED * len(own)


def _parted(text: str) -> list[str]:
    return [w for part in text.split() if (w := letters_of(part))]

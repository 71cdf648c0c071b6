"""The name of a comment whose markup calls nothing a name: the first element of its own, what stands before a colon, or behind a label."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.byline_words import name_of_line
from checkup.reading.comments.candidates import Candidates
from checkup.reading.comments.items import Item, own_nodes, own_text
from checkup.reading.comments.labelled import fields_of, is_for_name
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.printed_name import author_url
from checkup.reading.comments.signed_end import signed_end
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.page_dates import PageClock

_HEADS = frozenset((*HEADING_TAGS, "b", "strong", "a", "cite", "em", "i", "u", "dt", "span", "label", "td", "th", "div", "p"))
_MARKED = frozenset((*HEADING_TAGS, "b", "strong", "cite", "dt"))  # elements that set a name apart by themselves
_CELLS = frozenset(("td", "th"))  # the first of a row, where the other has the words
_BEGIN = frozenset(("b", "strong", "a", "cite"))  # elements in a line that set a name apart; a span may be there for any reason
_BOXES = frozenset(("div", "p", "li", "section", "article", "blockquote", "dd", "td", "font"))  # in which such an element may stand first
_LABEL_PIECES = 2  # of text in which the first label ends; a convention: the colon may stand behind its element
_PIECES = 12  # of text and breaks in a name; a convention, as for headings
_NAME_MAX = 40  # characters of a name; a convention, as for names beside a date
_DAY_MAX = 60  # characters of a day and its time in words; a convention
_NAME_WORDS = 4  # of a name; a convention: a longer line is a sentence
# "Ann: words"; without a blank only behind the wide colon
_COLON = re.compile(r"(?P<name>[^\n:：]{1,40}?)\s?[:：](?:\s{1,3}|\s{0,3}-{2,3}\s{0,3})(?=\S)|(?P<close>[^\n:：]{1,20})：(?=\S)")
# words before a colon, or alone in bold, that are a remark of the blog's and name nobody
_REMARK = re.compile(
    r"(?i)(?:please |kind )?(?:notes?|rules?|tips?|warning|attention|update|edit|hinweise?|achtung|bitte|notas?|atención|aviso|remarque|"
    r"attenzione|let op|uwaga|внимание|注意|注|filed under|posted in|tag(?:s|ged)?|categor(?:y|ies)|labels?|share|rss|feed|url|"
    r"trackback(?: url)?|permalink|(?:e-?)?mail|website|homepage|kategorien?|schlagw(?:orte|örter)|catégories?|étiquettes?|mots[- ]clés|"
    r"rubrik|categorías?|etiquetas|categorie|kategorie|категории|метки|теги|分类|標籤|标签)$"
)
_ORDINAL = re.compile(r"^\s{0,3}#\s?\d{1,5}[.):]?\s{1,3}(?:[·•|:–—-]\s{1,3})?(?=\S)")  # a comment's number before its name: "#1 · Ann"
_APART = re.compile(r"[ \xa0]{0,3}(?:[:：|–—-]|\n)")  # what parts a name from the words: a sign or the end of the line
_ENDS_SENTENCE = re.compile(r"[.?!…。！？]$")
_INITIAL = re.compile(r"(?:^|\s)[^\W\d_]\.$")  # "Jonas W."


class Named(NamedTuple):
    """A name, the manner in which a comment tells it, and the element that bears it, where one does.

    The manners: marked, plain, inline, colon, label, signed, below.
    """

    name: str
    manner: str
    head: Node | None = None


def manners_of(dom: Dom, item: Item, candidates: Candidates, clock: PageClock) -> Iterator[Named]:
    """Who wrote an item without a day, in each manner in which it may say so, the surest first; nothing where it says nothing else."""
    text = own_text(dom, item, [(n.t0, n.t1) for n in candidates.drops]).strip()
    lines = [x.strip() for x in text.split("\n") if x.strip()]
    if len(lines) > 1:
        for line in (lines[-1], lines[0]):
            if (name := name_of_line(line) or named_behind_label(line)) and may_be_name(name, candidates, clock):
                yield Named(name, "label", _element(dom, item, line))
    if (head := _first_element(dom, item, candidates, clock)) is not None:
        yield Named(_said(dom, head, candidates), "marked" if head.tag in _MARKED else "plain", head)
    found = _COLON.match(text)
    name = _bare(words.TAIL.sub("", f"{(found['name'] or found['close']).strip()}:")) if found else ""
    if name and may_be_name(name, candidates, clock):
        yield Named(name, "colon")
    if (inline := _inline(dom, item, candidates, clock)) is not None:
        yield inline
    signed = signed_end(text)
    if signed is not None and may_be_name(signed.name, candidates, clock):
        yield Named(signed.name, "signed")
    if (below := _last_element(dom, item, candidates, clock)) is not None:
        yield below


def manner_of(dom: Dom, item: Item, candidates: Candidates, clock: PageClock) -> Named | None:
    """Who wrote an item, in the manner that all items of its place share, else in the surest; None where it does not say so."""
    return next((one for one in manners_of(dom, item, candidates, clock) if item.manner in ("", one.manner)), None)


def named_behind_label(line: str) -> str | None:
    """What stands behind a label for a name: "User: Ann"."""
    label, colon, value = line.replace("：", ":").partition(":")
    return value.strip() or None if colon and is_for_name(label.strip()) else None


def _inline(dom: Dom, item: Item, candidates: Candidates, clock: PageClock) -> Named | None:
    """The name in the element with which an item begins, where the words follow on its line with nothing between: "<b>Ann</b> words"."""
    for node in own_nodes(dom, item):
        if node is item.node or node.t1 <= node.t0 or node in candidates.drops or not dom.line(node):
            continue
        if node.tag in _BEGIN and node.t1 - node.t0 <= _PIECES and not dom.text_without(item.t0, node.t0).strip():
            name = _bare(dom.line(node))
            more = dom.text_without(node.t1, item.t1).strip()
            return Named(name, "inline", node) if more and may_be_name(name, candidates, clock) else None
        if node.tag not in _BOXES:
            return None
    return None


def _last_element(dom: Dom, item: Item, candidates: Candidates, clock: PageClock) -> Named | None:
    """The name in an element of its own behind the words, the last that an item says."""
    nodes = [n for n in own_nodes(dom, item) if n is not item.node and n.t1 > n.t0 and n not in candidates.drops and dom.line(n)]
    last = nodes[-1] if nodes else None
    if last is None or last.t1 - last.t0 > _PIECES or dom.text_without(last.t1, item.t1, [(n.t0, n.t1) for n in candidates.drops]).strip():
        return None
    name = _bare(dom.line(last))
    said = dom.text_without(item.t0, last.t0).strip()
    return Named(name, "below", last) if said and may_be_name(name, candidates, clock) else None


def read_placed(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """Put the name of an item that was found by its place into its parts, and the words where they stand in one piece with it."""
    if read_labelled(dom, item, candidates, clock, parts):
        return
    said = manner_of(dom, item, candidates, clock)
    if said is None:
        return
    parts.author, parts.head = said.name, said.head
    if said.manner in ("colon", "signed"):
        skip = [(n.t0, n.t1) for n in candidates.drops]
        text = own_text(dom, item, skip).strip()
        signed = signed_end(text) if said.manner == "signed" else None
        parts.text = signed.said if signed is not None else _COLON.sub("", text, count=1)
        parts.skip = skip
    elif said.head is not None:
        parts.url = author_url(dom, said.head, said.name)


def read_labelled(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> bool:
    """Put what stands behind the labels of an item into its parts ("Author: Ann", "Comment: words"); False where it has none."""
    pieces = (piece for piece in dom.chunks[item.t0 : item.t1] if not piece.isspace())
    if not any(":" in piece or "：" in piece for piece in islice(pieces, _LABEL_PIECES)):
        return False
    links = (n for n in candidates.links if words.PERMALINK_WORDS.match(dom.line(n)))
    skip = [(n.t0, n.t1) for n in (*candidates.drops, *links)]
    fields = fields_of(own_text(dom, item, skip), clock)
    if fields is None or not may_be_name(fields.name, candidates, clock):
        return False
    parts.author, parts.text, parts.skip = fields.name, fields.said, skip
    found = clock.find(fields.day) if parts.when is None and fields.day else None
    parts.when = parts.when or (found[0] if found else None)
    return True


def _first_element(dom: Dom, item: Item, candidates: Candidates, clock: PageClock) -> Node | None:
    """The first element with words, where it is short enough for a name and more follows it."""
    for node in own_nodes(dom, item):
        if node is item.node or node.t1 <= node.t0 or node in candidates.drops:
            continue
        if dom.text_without(item.t0, node.t0).strip():
            return None
        if node.tag in _HEADS and node.t1 - node.t0 <= _PIECES and may_be_name(_said(dom, node, candidates), candidates, clock):
            more = dom.text_without(node.t1, item.t1, [(x.t0, x.t1) for x in item.inner]).strip(" \n:：-–—")
            if not more and node.end > node.i + 1:
                continue  # a box around all that is said
            behind = "".join(dom.chunks[node.t1 : node.t1 + _PIECES])
            ends_line = dom.chunks[node.t1 - 1].startswith("\n")  # a block of its own
            apart = (
                ends_line
                or dom.line(node).endswith((":", "："))
                or _APART.match(behind)
                or is_day(behind.strip().split("\n")[0], clock)
                or (node.tag in _MARKED | _CELLS and _words_are_boxed(dom, node))
            )
            return node if apart and more else None
    return None


def _words_are_boxed(dom: Dom, name: Node) -> bool:
    """Whether what follows a name in its box stands in an element of its own: "<strong>Ann</strong> <span>words</span>"."""
    box = name.up
    behind = [n for n in dom.nodes[name.end : box.end] if n.up is box and n.t1 > n.t0] if box is not None else []
    if box is None or not behind:
        return False
    return not any(map(str.strip, (*dom.chunks[name.t1 : behind[0].t0], *dom.chunks[behind[0].t1 : box.t1])))


def is_day(line: str, clock: PageClock) -> bool:
    """Whether what stands behind a name is a day, and nothing besides but words as they lead one ("le", "on")."""
    found = clock.find(line) if 0 < len(line) <= _DAY_MAX else None
    return found is not None and words.is_residue(f"{line[: found[1]]} {line[found[2] :]}")


def _element(dom: Dom, item: Item, line: str) -> Node | None:
    """The innermost element that says just this line."""
    return next((n for n in reversed(list(own_nodes(dom, item))) if n.t1 - n.t0 <= _PIECES and dom.line(n) == line), None)


def _said(dom: Dom, node: Node, candidates: Candidates) -> str:
    """What an element says without the badges in it; all of it where that is nothing: some themes print the name as one."""
    lines = (dom.line(node, candidates.badges), dom.line(node))
    return next((said for line in lines if (said := _bare(_ORDINAL.sub("", words.TAIL.sub("", line))))), "")


def _bare(line: str) -> str:
    return line.strip(" :：,-–—")


def may_be_name(name: str, candidates: Candidates, clock: PageClock) -> bool:
    """Whether a short line may be somebody's name or login: few words, letters in it, no date, no remark and no end of a sentence."""
    if not 1 < len(name) <= _NAME_MAX or len(name.split()) > _NAME_WORDS or not any(map(str.isalpha, name)):
        return False
    if _ENDS_SENTENCE.search(name) and not _INITIAL.search(name):
        return False
    if _REMARK.fullmatch(name) or words.LABEL.fullmatch(f"{name}:") or words.is_residue(name) or candidates.refuses(name):
        return False
    return clock.find(name) is None

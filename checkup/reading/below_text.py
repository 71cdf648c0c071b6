"""A post's page on which no comment was found -> what else it says below the text, each line as a short digest.

A comment in a form that nobody here knows is such a line. One page cannot tell it from what the theme says on every page, but all pages of
the blog together can (`checkup.gathering.unknown_forms`). The words themselves are not kept. `below` are lines where the page announces
comments or has a place to write; `behind` those of a page without either, of which more is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

from checkup import lazy_re as re
from checkup.dates import is_month
from checkup.reading.comment_form import asks_for_a_comment, speaks_of_comments
from checkup.reading.comments import by_repetition
from checkup.reading.comments.by_class import in_furniture, is_comment_box
from checkup.reading.comments.by_heading import headings_over
from checkup.reading.comments.printed_name import clean_name
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.pattern.template_lines import weight
from checkup.reading.vocabulary import is_residue

# words of a line, or what weighs as much where words have no blanks between; a convention: labels and lone names have fewer
_WORDS = 4
_LINES = 60  # of a page; a convention: the first tell as much as all
_DIGEST = 6  # bytes; of a million lines two are alike with a chance of one in a thousand
_NEAR = 2  # lines beside a reader's words in which the name may stand; a convention: a day may stand between
_NAME_MAX, _NAME_WORDS, _PIECES = 60, 4, 6  # characters of a line with a name, words of it, and its pieces; conventions
_MARKED = 300  # elements of one kind that are looked at for names; a convention: a page has some hundred comments at most
_APART = ("a", "b", "strong", "i", "em", "small", "span", "cite", "u", "font", "td", "th", "dt")  # elements in which themes print a name
_WRITTEN = frozenset(("", "text", "email"))  # types of fields for a name or an address
_LISTS = ("ul", "ol", "dl", "table")
_LEAD = re.compile(r"(?P<name>[^\n:：]{2,40}?)\s?[:：]")
_TAIL = re.compile(
    r"(?:[-–—~|»(\[:：]\s?|\s(?:by|von|par|por|di|da|door|av|af|od|от|oleh)\s)(?P<name>[^-–—~|»()\[\]:：\d.!?…]{2,40})[\d\s:.,/)\]-]{0,24}$"
)
_INITIAL = re.compile(r"\s[^\W\d_]\.$")  # "Jonas W."
_ASIDE = ("form", "nav", "aside", "footer", "script", "style", "button", "select", "label")


class Lines(NamedTuple):
    """Digests of lines with those of names: `below` where comments may be, by a heading or a place to write; `behind` where neither is."""

    below: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


def lines_below(dom: Dom, body: Node | None) -> Lines:
    """Digests of the lines below a heading for comments, or else behind the post's text; links, forms and furniture are left out."""
    begin = _begin(dom, body)
    if begin is not None and (below := _with_names(dom, begin)):
        return Lines(below=below)
    start = _behind(dom, body) if body is not None else len(dom.nodes)
    return Lines(behind=_with_names(dom, start)) if start < len(dom.nodes) else Lines()


def digest(words: str) -> str:
    """A short stand-in for words, which tells only whether others are the same."""
    return blake2b(words.encode(), digest_size=_DIGEST).hexdigest()


def _behind(dom: Dom, body: Node) -> int:
    """The first element behind the post's text; a list or table without a heading, with which the text ends, may be none of it."""
    text = dom.chunks
    for node in reversed(dom.nodes[body.i + 1 : body.end]):
        if node.tag in _LISTS and not any(map(str.strip, text[node.t1 : body.t1])) and any(map(str.strip, text[body.t0 : node.t0])):
            above = next((n for n in reversed(dom.nodes[body.i : node.i]) if n.t1 > n.t0 and n.t1 <= node.t0), None)
            return body.end if above is None or above.tag in HEADING_TAGS else node.i
    return body.end


def _left_out(dom: Dom, begin: int, tags: Sequence[str]) -> list[tuple[int, int]]:
    rest = (begin, len(dom.nodes))
    left_out = [(n.t0, n.t1) for tag in tags for n in dom.tags(tag, rest)]
    left_out += [(n.t0, n.t1) for n in dom.tags("a", rest) if n.get("href")]
    return left_out + [(n.t0, n.t1) for n in dom.nodes[begin:] if n.up is not None and n.up.i < begin and in_furniture(n)]


def _lines(dom: Dom, begin: int, left_out: list[tuple[int, int]]) -> list[str]:
    return [" ".join(line.split()) for line in dom.text_without(dom.nodes[begin].t0, len(dom.chunks), left_out).split("\n")]


def _with_names(dom: Dom, begin: int) -> tuple[str, ...]:
    """Digests of the lines, each with those of what may be a name in it or right beside it: "line/name/name"."""
    rest = (begin, len(dom.nodes))
    short = [(n, dom.line(n)) for tag in _APART for n in dom.tags(tag, rest)[:_MARKED] if n.t1 - n.t0 <= _PIECES]
    named = [(n, words, name) for n, words in short if (name := may_name(words)) is not None]
    marked = {words: name for _, words, name in named}
    kept = {(n.t0, n.t1) for n, _, _ in named if n.tag == "a"}  # a name may lead to who bears it
    lines = [line for line in _lines(dom, begin, [span for span in _left_out(dom, begin, _ASIDE) if span not in kept]) if line]
    found: dict[str, set[str]] = {}
    for n, line in enumerate(lines[: _LINES * 4]):
        if weight(line) < _WORDS or line in marked:
            continue
        said = {name for piece in name_ends(line) if (name := may_name(piece))}
        said |= {name for words, name in marked.items() if line.startswith(words) or line.endswith(words)}
        beside = lines[max(n - _NEAR, 0) : n] + lines[n + 1 : n + 1 + _NEAR]
        said |= {name for near in beside if weight(near) <= _WORDS and (name := may_name(near))}
        found.setdefault(digest(line), set()).update(map(digest, said))
    return tuple("/".join((line, *sorted(names))) for line, names in list(found.items())[:_LINES])


def name_ends(line: str) -> list[str]:
    """What stands before the first colon of a line, and behind its last sign or word for "by"."""
    lead, tail = _LEAD.match(line), _TAIL.search(line)
    return [found["name"] for found in (lead, tail) if found is not None]


def may_name(line: str) -> str | None:
    """What may be a name on a short line, without figures, months and the words of a byline; in small letters."""
    if len(line) > _NAME_MAX or not any(map(str.isalpha, line)):
        return None
    kept = " ".join(word for word in line.split() if not any(map(str.isdigit, word)) and not is_month(word.strip(",.")))
    name = clean_name(kept, None) if kept else None
    if (
        not name
        or len(name.split()) > _NAME_WORDS
        or not name[0].isalpha()
        or (name[-1] in ".?!…" and not _INITIAL.search(name))
        or is_residue(name)
    ):
        return None
    return name.casefold()


def _begin(dom: Dom, body: Node | None) -> int | None:
    """The first element below the heading for comments; without one, the first behind the text, if there is a place to write."""
    first = body.i if body is not None else 0
    spoken = (n for n in by_repetition.headings(dom) if n.i > first and not in_furniture(n) and _heads_lines(dom, n, first))
    heading = next(iter(headings_over(dom)), None) or next(spoken, None)
    begin = heading.end if heading is not None else body.end if body is not None and _has_place(dom, body) else None
    return begin if begin is not None and begin < len(dom.nodes) else None


def _heads_lines(dom: Dom, node: Node, first: int) -> bool:
    """Whether a line that speaks of comments may head some: it is no link or button, and no field's label in a form behind the text."""
    if node.tag == "a" or any(dom.line(a) == dom.line(node) for tag in ("a", "button") for a in dom.tags(tag, (node.i, node.end))):
        return False
    return all(up.tag != "form" or up.i < first for up in node.ancestors())  # a page may be one form as a whole


def _has_place(dom: Dom, body: Node) -> bool:
    """Whether comments are called so behind the beginning of the text: a box for them, or a place to write.

    That is one in no form, or in one that asks for a comment, or for no name; or a form whose fields or address speak of comments.
    """
    behind = (body.i, len(dom.nodes))
    for place in dom.tags("textarea", behind):
        form = next((up for up in place.ancestors() if up.tag == "form"), None)
        if form is None or asks_for_a_comment(dom, form):
            return True
        if not any(field.get("type").lower() in _WRITTEN for field in dom.tags("input", (form.i, form.end))):
            return True
    return any(speaks_of_comments(dom, form) for form in dom.tags("form", behind)) or any(
        is_comment_box(n) and not in_furniture(n)
        for tag in ("div", "section", "ul", "ol")
        for n in dom.tags(tag, (body.end, len(dom.nodes)))
    )

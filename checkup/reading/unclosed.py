"""Markup with boxes left open, or with parts behind its end -> the same markup as a browser takes it.

A theme that forgets one `</div>` in each comment looks well in every browser, as the end of the list item closes what is open in it. The
parser here does not: there the next comment stands inside the one before, and the page's foot in the last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checkup import lazy_re as re
from checkup.reading.vocabulary import tokens

_CLOSING = tokens("li ul ol dl dd dt article section aside main header footer nav blockquote figure")  # their ends close all inside
_NAMES = "|".join(sorted((*_CLOSING, "div", "table", "td", "th"), key=len, reverse=True))
# a tag of these elements, or an element whose content is no markup; "<" in an attribute ends it as one left open
_TAG = re.compile(rf"<(?:(?P<end>/?)(?P<name>{_NAMES})(?=[\s/>])[^<>]*>|(?P<raw>script|style|textarea|title)\b|!--)", re.IGNORECASE)
_ENDS = {
    name: re.compile(rf"</{name}\b" if name != "!--" else "-->", re.IGNORECASE) for name in ("script", "style", "textarea", "title", "!--")
}
_CELLS = tokens("table td th")  # no end reaches out of a cell
_LISTS = tokens("ul ol dl")
_AGAIN = {"li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt")}  # elements that end where the next one of their list begins
_DEEPEST = 250  # levels that are looked through; a convention, as for the parser: more are made to keep us busy


# where the page ends, with something behind it that is neither a comment of the markup nor the other end
_EARLY_END = re.compile(r"</(?:body|html)\s{0,9}>(?=\s{0,99}<(?!!--|/body|/html)[a-z])", re.IGNORECASE)
_TWO_ENDS = re.compile(r"</li\s{0,9}>\s{0,99}</li\b", re.IGNORECASE)
_ANY_END = re.compile(r"</(?:body|html)\s{0,9}>", re.IGNORECASE)


def with_late_parts(html: str) -> str:
    """The page with what a template prints behind its end, a footer or the comments, inside it: there browsers show it."""
    return _ANY_END.sub("", html) if _EARLY_END.search(html) else html


def with_boxes_closed(html: str) -> str:
    """The page as it is, unless more boxes (`div`) are opened in it than closed. One pass, so its time grows with the page's length."""
    left_open = html.count("<div") + html.count("<DIV") - html.count("</div") - html.count("</DIV")
    if left_open <= 0:
        return html
    out: list[str] = []
    open_: list[str] = []
    count: Counter[str] = Counter()
    done = 0
    for found in _tags(html):
        closed = _step(found["name"].lower(), open_, count, end=bool(found["end"]))
        if closed:
            out += [html[done : found.start()], *(f"</{name}>" for name in closed)]
            done = found.start()
    return "".join((*out, html[done:])) if out else html


def without_ends_of_no_row(html: str) -> str:
    """The page without the ends of rows (`</li>`) that stand where a list is open and no row in it: browsers pass over them.

    A template that ends each row twice, and its lists later, nests its answers well in every browser; the parser here would end the list.
    Asked only where two such ends stand together. One pass.
    """
    if not _TWO_ENDS.search(html):
        return html
    out: list[str] = []
    open_: list[str] = []
    done = 0
    for found in _tags(html):
        name = found["name"].lower()
        if name not in ("li", "ul", "ol"):
            continue
        in_row = bool(open_) and open_[-1] == "li"
        if not found["end"]:
            if name != "li" or not in_row:
                open_.append(name)
        elif name == "li" and not in_row and open_:
            out.append(html[done : found.start()])
            done = found.end()
        elif name == "li":
            del open_[-1:]
        elif name in open_[-_DEEPEST:]:
            while open_.pop() != name:
                pass
    return "".join((*out, html[done:])) if out else html


def _tags(html: str) -> Iterator[re.Match[str]]:
    """The tags of the elements looked at here; what stands in scripts, styles and comments of the markup is none."""
    at = 0
    while found := _TAG.search(html, at):
        at = found.end()
        if found["name"] is not None:
            yield found
            continue
        after = _ENDS[(found["raw"] or "!--").lower()].search(html, at)
        if after is None:
            return
        at = after.end()


def _step(name: str, open_: list[str], count: Counter[str], *, end: bool) -> list[str]:
    """The elements that a browser closes before this tag and the parser would not, innermost first; the tag is noted."""
    if end and open_ and open_[-1] == name:  # nearly every end
        count[open_.pop()] -= 1
        return []
    level = _closed_by(name, open_, count, end=end)
    left = open_[level + end :] if level is not None else []
    if level is not None:
        count.subtract(open_[level:])
        del open_[level:]
    if not end:
        open_.append(name)
        count[name] += 1
    return left[::-1] if "div" in left and (name in _CLOSING) else []


def _closed_by(name: str, open_: list[str], count: Counter[str], *, end: bool) -> int | None:
    """The level of the outermost element that a tag closes; None where it closes none."""
    targets = (name,) if end else _AGAIN.get(name, ())
    if not targets or not any(count[target] for target in targets):
        return None
    for level in range(len(open_) - 1, max(-1, len(open_) - 1 - _DEEPEST), -1):
        here = open_[level]
        if here in targets:
            return level
        if here in _CELLS and name not in _CELLS:
            return None
        if name in _AGAIN and (here in _LISTS or (not end and here != "div")):
            return None
    return None

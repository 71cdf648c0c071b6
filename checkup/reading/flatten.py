"""Markup nested deeper than the parser follows -> the same markup with its elements closed before they are too deep.

What was nested deeper becomes a neighbour. Nothing but the nesting is lost.
"""

from __future__ import annotations

from collections import Counter

from checkup import lazy_re as re
from checkup.reading.vocabulary import tokens

# a tag with its name and attributes; 40 letters are more than any element's name has, and "<" in an attribute ends it as one left open
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})([^<>]*)>")
_VOID = tokens("area base br col embed hr img input link meta param source track wbr basefont frame isindex")
# Elements that end where the next one of their name begins.
_SELF_ENDING = tokens("p li td th tr dt dd option")
_RAW = tokens("script style textarea title")
_RAW_ENDS = {name: re.compile(rf"</{name}[^<>]{{0,200}}>", re.IGNORECASE) for name in _RAW}
_DEEPEST = 250  # levels; libxml2 gives up at 256 unless told otherwise
_SOFT = 220  # levels; a convention: 30 levels of room (250) in which to end before an element with an id rather than inside it
_SHALLOW = 30  # level where a branch goes on that had become too deep; a convention: no page has its posts and comments deeper


def flatten(html: str) -> str:
    """The page with no element deeper than some 250 levels; one pass, so its time grows with the length of the page."""
    out: list[str] = []
    stack: list[str] = []
    gone: Counter[str] = Counter()
    endless: set[str] = set()
    at = 0
    while True:
        found = _TAG.search(html, at)
        if found is None:
            out.append(html[at:])
            return "".join(out)
        out.append(html[at : found.start()])
        at = found.end()
        name = found[2].lower()
        if found[1]:
            out.append(_end(name, stack, gone))
        elif name in _VOID or found[3].endswith("/"):
            out.append(found[0])
        elif name in _RAW:
            last = _RAW_ENDS[name].search(html, at) if name not in endless else None
            if last is None:
                endless.add(name)
            end, after = last.span() if last else (at, at)
            out.append(found[0] + html[at:end] + f"</{name}>")
            at = after
        else:
            soft = _SOFT if " id=" in found[3] else _DEEPEST  # rather before an element of its own than within it
            out.append(_start(name, stack, gone, soft) + found[0])


def _start(name: str, stack: list[str], gone: Counter[str], limit: int) -> str:
    if stack and stack[-1] == name and name in _SELF_ENDING:
        return ""
    closed = ""
    if len(stack) >= limit:
        closed = "".join(f"</{tag}>" for tag in reversed(stack[_SHALLOW:]))
        gone.update(stack[_SHALLOW:])
        del stack[_SHALLOW:]
    stack.append(name)
    return closed


def _end(name: str, stack: list[str], gone: Counter[str]) -> str:
    """The end tag, unless its element was closed early."""
    base = _SHALLOW if gone.total() else 0
    for k in range(len(stack) - 1, base - 1, -1):
        if stack[k] == name:
            del stack[k:]
            return f"</{name}>"
    if gone[name] > 0:
        gone[name] -= 1
        return ""
    if name in stack:
        del stack[len(stack) - 1 - stack[::-1].index(name) :]
    return f"</{name}>"

"""Names that a page's frame may give its keeper: in the line of the copyright, and in the box headed "About me".

They are names of anything ("All content", the software's) until somebody comments under one of them (`people/named_keeper.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checkup import lazy_re as re
from checkup.reading.byline_words import name_of_line
from checkup.reading.dom import Dom
from checkup.reading.line_search import LineSearch

_COPYRIGHT = LineSearch(re.compile(r"(?i)©|\(c\)|copyright"), "©,(c),copyright")
# the heading of a box about who writes, alone in its line, in the languages known here
_BOX = LineSearch(
    re.compile(
        r"(?i)^(?:about(?: me| the author| us)?|my profile|profile|über mich|à propos(?: de moi| de l['’]auteur)?|qui suis-je \??|"
        r"acerca de mí|(?:mais )?sobre (?:mí|mim)|quien soy|quem sou eu|chi sono|over mij|om mig|om meg|o mnie|o mně|o mne|o meni|"
        r"despre mine|rólam|minusta|обо мне|про мене|за мен|hakkımda|プロフィール|自己紹介|关于我|關於我|내 소개)\W{0,3}$"
    ),
    "about,profile,über mich,à propos,qui suis,acerca,sobre,quien soy,quem sou,chi sono,over mij,om mig,om meg,o mnie,o mně,o mne,o meni,"
    "despre,rólam,minusta,обо мне,про мене,за мен,hakkımda,プロフィール,自己紹介,关于我,關於我,내 소개",
)
# what stands around the name in a line of the copyright: signs, years, the usual words
_NO_NAME = re.compile(r"(?i)©|\(c\)|copyright|\d{4}|\b(?:by|all rights reserved|tous droits réservés|alle rechte vorbehalten)\b")
_DIVIDER = re.compile(r"\s[-–—]\s|[|·•∙,;.:/–—]|\s{3,}")
_NAME_MAX, _WORDS_MAX = 40, 4  # characters and words of a name; a convention: more are a sentence
_BOX_LINES = 12  # elements below such a heading; a convention: the name comes first, then place and interests
_PIECES = 40  # of text in such an element; a convention: name, place and a sentence about oneself fit
_HEADINGS = 2  # times one such heading stands on a page, for two sizes of window; more often it is a button, as below each comment
_MOST = 20  # names of one page; a convention: more, and the page tells nothing


def keeper_names(dom: Dom) -> tuple[str, ...]:
    """The names, each once and in the order of the page."""
    names = dict.fromkeys((*_of_copyright(dom), *_of_boxes(dom)))
    return tuple(names)[:_MOST]


def _of_copyright(dom: Dom) -> Iterator[str]:
    for _, line, _ in dom.lines_with(_COPYRIGHT):
        for part in _DIVIDER.split(_NO_NAME.sub("   ", line)):
            if _may_be_name(name := part.strip()):
                yield name


def _of_boxes(dom: Dom) -> Iterator[str]:
    heads = dom.lines_with(_BOX)
    words = Counter(line.strip().casefold() for _, line, _ in heads)
    for head, line, _ in heads:
        if words[line.strip().casefold()] > _HEADINGS:
            continue
        box = head.up.up if head.up is not None and head.up.up is not None else head
        for node in dom.nodes[head.end : min(box.end, head.end + _BOX_LINES)]:
            if node.t1 - node.t0 > _PIECES:
                continue
            for line in map(str.strip, dom.text(node).split("\n")):
                if _may_be_name(name := name_of_line(line) or line):
                    yield name


def _may_be_name(name: str) -> bool:
    return 1 < len(name) <= _NAME_MAX and len(name.split()) <= _WORDS_MAX and name[0].isalpha()

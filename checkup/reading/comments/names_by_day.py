"""The name of a comment's writer by where it stands to the day: above it, before it, behind it, or above the words that it ends."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses import View, acts, comment_number, view_of
from checkup.reading import vocabulary as words
from checkup.reading.comments.candidates import Candidates
from checkup.reading.comments.items import Item, own_nodes, own_text
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.printed_name import away, clean_name
from checkup.reading.comments.set_apart import SET_APART, is_short
from checkup.reading.dom import HEADING_TAGS, PARAGRAPHS, Dom, Node
from checkup.reading.page_dates import PageClock

NAME = re.compile(r"(?=.{2,40}$)[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){0,3}")  # one to four words without the signs of a sentence
_DAY_MAX = 60  # characters of a fact that is the day; a convention: weekday, date, time and zone fit
_SIGNED_MAX, _SIGNED_WORDS = 60, 6  # characters and words of a name with signs in it; conventions, as for names beside a title
_SHORTENED = 4  # letters of a shortened part of a name and its point ("Jr.", "Dott."); a convention
_NAME_WORDS_DAY = 3  # lines: of the name, of the words and of the day
_SIGNATURE = 2  # lines: of the name and of the day
_HEADINGS = frozenset(HEADING_TAGS[1:])
_SMALL = frozenset(("span", "small", "em", "i", "time", "font"))  # elements in which a day may have a line to itself, behind a break
_CELLS = frozenset(("td", "th"))
_HEAD_PIECES = 12  # of text and breaks in a box with a name, a day and its time; a convention, as for bylines


def name_in_row(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """The only item without a figure in the list of facts in which the day is one, perhaps with the reader's site; buttons are none."""
    cells = (n for n in own_nodes(dom, item) if n.tag == "li" and n.up is not None and n.up.i > item.i0)
    cell = next((n for n in cells if len(line := dom.line(n)) <= _DAY_MAX and any(map(str.isdigit, line)) and clock.read(line)), None)
    if cell is None or cell.up is None:
        return
    found: list[tuple[str, Node]] = []
    for fact in (n for n in dom.tags("li", (cell.up.i, cell.up.end)) if n.up is cell.up and n is not cell):
        links = dom.tags("a", (fact.i, fact.end))
        sites = [n for n in links if words.SITE_LINK.fullmatch(dom.line(n))]
        button = bool(links) and not sites and not (len(links) == 1 and away(links[0]) and not _acts(links[0]))
        name = dom.line(fact, sites)
        if not button and fact not in candidates.drops and NAME.fullmatch(name) and not candidates.refuses(name):
            found.append((name, next(iter(sites or links), fact)))
    if len(found) == 1:
        parts.author, parts.head = found[0]
        parts.dated = parts.dated or cell
        parts.url = away(found[0][1]) if found[0][1].tag == "a" else None


def _acts(link: Node) -> bool:
    """Whether a link does something or opens a form: to edit, to answer, to report."""
    href = link.get("href")
    return href.startswith(("#", "javascript:")) or acts(href) or view_of(href)[1] is View.REPLY


def _name_above_words(dom: Dom, item: Item, candidates: Candidates, parts: Parts) -> None:
    """The lone name on the first line, where the words follow it and the day ends the comment; it must be an element of its own."""
    lines = [x.strip() for x in own_text(dom, item).split("\n") if x.strip()]
    if lines and lines[0].strip("#.) ").isdigit():
        del lines[0]  # the comment's number
    if len(lines) < _NAME_WORDS_DAY or not parts.date_text or parts.date_text not in lines[-1] or not NAME.fullmatch(lines[0]):
        return
    name = lines[0]
    heads = [n for n in own_nodes(dom, item) if is_short(n) and dom.line(n) == name]
    if not heads or words.is_residue(name) or candidates.refuses(name) or _ends_sentence(name):
        return
    apart = heads[-1].tag in SET_APART or (heads[-1].tag == "div" and bool(heads[-1].cls))
    if name[0].isupper() or (apart and " " not in name):  # a login is written small
        parts.author, parts.head = name, heads[0]


def name_before_date(dom: Dom, item: Item, candidates: Candidates, parts: Parts) -> None:
    """The lone short line before the date in the smallest box that holds more than the date: name and day share a head there.

    Where that box is the whole comment, the line must be an element of its own that stands right before the date's.
    """
    dated = parts.dated or _element_of(dom, item, parts.date_text)
    if dated is None:
        return
    line = dom.line(dated)
    dated = next((n for n in dom.nodes[dated.i + 1 : dated.end] if is_short(n) and _ends_with_figures(line, dom.line(n))), dated)
    apart = [(n.t0, n.t1) for n in candidates.badges]
    for box in dated.ancestors():
        whole = box.i <= item.i0 or box.end > item.i1
        lines = [x.strip() for x in dom.text_without(item.t0 if whole else box.t0, dated.t0, apart).split("\n") if x.strip()]
        if lines and not whole and not own_text(dom, item, [(box.t0, box.t1)]).strip():
            whole = True  # the box is all of the comment, its words included
        if lines:
            name = _name_on(lines[0])
            named = [n for n in own_nodes(dom, item) if n.end <= dated.i and is_short(n) and dom.line(n) == lines[0]] if whole else [box]
            above = date_below_line(dom, item, parts) is not None
            alone = (NAME.fullmatch(name) and not _ends_sentence(name)) or (above and may_sign(name))
            if len(lines) == 1 and (named or above) and alone and not words.is_residue(name) and not candidates.refuses(name):
                parts.author, parts.dated = name, dated
                head = next((up for up in box.ancestors() if up.tag in ("header", "footer") and up.i > item.i0), box)
                first = named[-1].t0 if named else item.t0
                parts.skip += [(first, named[-1].t1 if named else dated.t0), (dated.t0, dated.t1)] if whole else [(head.t0, head.t1)]
        if lines or whole:
            return


def _name_on(line: str) -> str:
    """The name on a line of its own: without a number and the words of a byline ("By Ann", "Ann said:")."""
    return clean_name(words.NUMBER.sub("", line), None) or ""


def name_behind_date(dom: Dom, item: Item, candidates: Candidates, parts: Parts) -> None:
    """The lone short line behind the date in a head of their own, which words follow: "<date>", then "Ann" in an element of its own."""
    dated = parts.dated or _element_of(dom, item, parts.date_text)
    if dated is None or dom.text_without(item.t0, dated.t0, [(n.t0, n.t1) for n in candidates.badges]).strip(" \n#0123456789.:"):
        return
    for box in dated.ancestors():
        if box.i <= item.i0 or box.end > item.i1:
            return
        lines = [x.strip() for x in dom.text_without(dated.t1, box.t1).split("\n") if x.strip()]
        if lines:
            head = next((n for n in dom.nodes[dated.end : box.end] if is_short(n) and dom.line(n) == lines[0]), None)
            may = len(lines) == 1 and head is not None and may_sign(lines[0]) and not words.is_residue(lines[0])
            if may and not candidates.refuses(lines[0]) and dom.text_without(box.t1, item.t1).strip():
                parts.author, parts.head, parts.dated = lines[0], head, dated
                parts.skip.append((box.t0, box.t1))
            return


def name_on_top(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """The lone name on the first line, above the words or above the day."""
    _name_above_words(dom, item, candidates, parts)
    if parts.author is None:
        _name_heads_box(dom, item, candidates, clock, parts)


def _name_heads_box(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """The line above the day in the first box of a comment, which holds nothing else, perhaps with the comment's number: "3. Ann"."""
    for box in own_nodes(dom, item):
        if box.i <= item.i0 or box.t1 - box.t0 > _HEAD_PIECES or box.tag not in PARAGRAPHS | _CELLS or not dom.line(box):
            continue
        lines = [x.strip() for x in dom.text_without(box.t0, box.t1, [(n.t0, n.t1) for n in candidates.badges]).split("\n") if x.strip()]
        if len(lines) not in (_SIGNATURE, _SIGNATURE + 1):
            continue  # a badge alone, or more than a name and a day
        found = clock.find(lines[1]) if len(lines[1]) <= _DAY_MAX else None
        alone = found is not None and words.is_residue(f"{lines[1][: found[1]]} {lines[1][found[2] :]}")
        timed = len(lines) == _SIGNATURE or (any(map(str.isdigit, lines[-1])) and words.is_residue(lines[-1]))
        name = _name_on(lines[0]) if alone and timed and not dom.text_without(item.t0, box.t0).strip() else ""
        if NAME.fullmatch(name) and not words.is_residue(name) and not candidates.refuses(name) and own_text(dom, item, [(box.t0, box.t1)]):
            parts.author = name
            parts.skip.append((box.t0, box.t1))
            return


def name_above_day(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """The lone line above the day in one box below a comment's words: it is signed so, with a link to the writer's site perhaps."""
    dated = parts.dated or _element_of(dom, item, parts.date_text)
    box = dated if dated is None or dated.tag in PARAGRAPHS else dated.up
    if box is None or box.i <= item.i0 or box.end > item.i1 or not dom.text_without(item.t0, box.t0).strip():
        return
    above = dom.text_without(item.t0, box.t0).strip()
    if any(n.tag in _HEADINGS and n.end <= box.i and dom.line(n) == above for n in own_nodes(dom, item)):
        return  # a heading names who wrote; between it and the day stand the words
    beside = [*candidates.badges, *(a for a in candidates.links if box.holds(a) and words.SITE_LINK.fullmatch(dom.line(a)))]
    lines = [x.strip() for x in dom.text_without(box.t0, box.t1, [(n.t0, n.t1) for n in beside]).split("\n") if x.strip()]
    if len(lines) != _SIGNATURE or clock.find(lines[0]) is not None or clock.find(lines[1]) is None:
        return
    if may_sign(lines[0]) and not words.is_residue(lines[0]) and not candidates.refuses(lines[0]):
        parts.author, parts.head = lines[0], None
        parts.url = next((away(a) for a in candidates.links if box.holds(a) and (a in beside or dom.line(a) == lines[0])), None)
        parts.skip.append((box.t0, box.t1))


def date_below_line(dom: Dom, item: Item, parts: Parts) -> Node | None:
    """The element of a date that has a line to itself, where a short line stands above it and words below it.

    A small element, or a link to the comment's own place, has one where line breaks or boxes stand around it.
    """
    dated = parts.dated or _element_of(dom, item, parts.date_text)
    if dated is None or not (dated.tag in PARAGRAPHS or _is_own_line(dom, item, dated)):
        return None
    above = dom.text_without(item.t0, dated.t0).strip()
    below = dom.text_without(dated.t1, item.t1, [(x.t0, x.t1) for x in item.inner]).strip()
    return dated if 0 < len(above) <= _SIGNED_MAX and "\n" not in above and below and not words.is_residue(below) else None


def _is_own_line(dom: Dom, item: Item, dated: Node) -> bool:
    """Whether a small element, or a link to the comment's own place, has a line to itself."""
    own = dated.tag == "a" and item.id and comment_number(f"#{dated.get('href').partition('#')[2]}") == item.id
    if dated.tag not in _SMALL and not own:
        return False
    said = [line.strip() for line in dom.text_without(item.t0, item.t1).split("\n")]
    return dom.line(dated) in said


def may_sign(line: str) -> bool:
    """Whether a line above a date may be a name with signs in it ("Smith & Sons", 'Ann "Miller" Lee'), and is no sentence."""
    few = len(line.split())
    fits = len(line) <= _SIGNED_MAX and few <= _SIGNED_WORDS and any(map(str.isalpha, line))
    return fits and not (few > 2 and line[-1] in ".?!…:") and not _ends_sentence(line)


def _ends_sentence(line: str) -> bool:
    """Whether words end as a sentence does, however short: "Two days.", "Lovely!"; a point behind few letters may shorten a name."""
    return line.endswith(("?", "!", "…")) or (line.endswith(".") and len(line.split()[-1]) > _SHORTENED)


def _ends_with_figures(line: str, end: str) -> bool:
    """Whether a part of a line is its end, and has a figure: the date behind a name."""
    return 0 < len(end) < len(line) and line.endswith(end) and any(map(str.isdigit, end))


def _element_of(dom: Dom, item: Item, line: str | None) -> Node | None:
    """The innermost element of an item that says just this, or this behind words as they lead a date ("le", "Posted on")."""
    short = [n for n in own_nodes(dom, item) if is_short(n)] if line else []
    for just in (True, False):
        for node in reversed(short):
            said = dom.line(node)
            if said == line or (not just and line and line in said and words.is_residue(said.replace(line, " ", 1))):
                return node
    return None

"""The words of one comment: its text without byline, subject and buttons."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses import acts, comment_number, host_of, opens_reply
from checkup.reading import vocabulary as words
from checkup.reading.comments.bare_paragraph import bare_paragraph, begins_paragraph
from checkup.reading.comments.beside_name import is_count_or_state
from checkup.reading.comments.candidates import BUTTON, Candidates, inside
from checkup.reading.comments.items import Item, own_nodes, own_text
from checkup.reading.comments.parts import SHORT, Parts
from checkup.reading.comments.printed_name import is_own_link, own_links
from checkup.reading.dom import HEADING_TAGS, PARAGRAPHS, Dom, Node
from checkup.reading.page_dates import PageClock

_HEADINGS = frozenset(HEADING_TAGS[1:])
_TITLE = re.compile(r"^(?:comment|cmt|sub)?[-_]?title$")  # class names of an element that heads a comment
_SUBJECT_MAX = 100  # characters; a convention: a longer heading is a sentence of the comment
_SITE_LINE = re.compile(r"[\[(<]\s?(?P<site>https?://[^\s\])>]{1,200})\s?[\])>]")  # the reader's site in brackets, alone on a line
_PRINTED_SITE = re.compile(r"https?://[^\s<>]{1,200}")  # the reader's site, printed as it is in a byline
_BUTTONS = 5  # links at the end of an item; a convention: answer, quote, report, two votes
_BESIDE = 6  # pieces of text in front of a link: the divider, and borders of its boxes; a convention
_DIVIDERS = " \n|·•/–—-[]()"  # what stands between buttons
_COUNT = re.compile(r"[+-]?\d{1,5}")  # between buttons
_CLICKED = frozenset(("span", "div", "p", "b", "i", "em", "small", "strong"))  # what scripts make buttons of
_NUMBER = re.compile(r"\d+")  # of a comment, in its id and in an address
_AROUND = " \t()[]:,|·•–—-"  # what stands around words in a line with a day
_SENTENCE = re.compile(
    r"(?<![^\W\d_])[^\W\d_]{3,}+(?:[!?…]|(?<=[^\W\d_]{5})\.(?:\s|$))"
)  # the end of one within a line, however short it is
_CLOSING, _LINE_MAX = (")", "]"), 240  # brackets behind a moment, and characters of a line that is looked at; a convention
_BADGE_MAX, _SAYS_MORE = 24, 4  # characters of a badge, and words behind the name; conventions: a sentence is longer, furniture shorter
_UNIT = 2  # letters; a convention: a shorter rest of a dated line says nothing
_FURNITURE = 20  # letters beside a comment's own date and time in a line of furniture ("3 (<date>) [Материал]"); a convention


def read_text(dom: Dom, item: Item, candidates: Candidates, bodies: list[Node], clock: PageClock, parts: Parts) -> None:
    """Put the text into the parts: what the elements called texts say, else the whole item without what is known to be none of it."""
    if bodies:
        signs = [n for n in candidates.links if "#" in n.get("href") and words.PERMALINK_SIGN.fullmatch(dom.line(n))]
        hidden = [(n.t0, n.t1) for n in (*candidates.drops, *signs) if any(b.holds(n) and n is not b for b in bodies)]
        inner = [(x.t0, x.t1) for x in item.inner]
        inside_it = [n for n in candidates.links if bodies[-1].holds(n)]
        closing = _closing_buttons(dom, item, inside_it, hidden, bodies[-1].t1) if inside_it else []
        for apart in (hidden + closing, hidden):
            parts.text = "\n\n".join(t for b in bodies if (t := dom.text_without(b.t0, b.t1, apart + inner)))
            parts.skip = apart
            if parts.text:
                break
        return
    skip = parts.skip + [(n.t0, n.t1) for n in candidates.drops]
    if parts.head is not None:
        skip.append((parts.head.t0, parts.head.t1))
        skip += _byline_block(dom, item, parts.head, skip)
    for link in candidates.links:
        if words.PERMALINK_WORDS.match(dom.line(link)):
            skip.append((link.t0, link.t1))
    skip += own_links(dom, item, candidates.links)
    skip += _beside_name(dom, item, parts, skip)
    skip += _before_name(dom, item, parts, skip)
    closing = _closing_buttons(dom, item, _clickable(dom, item, candidates.links), skip, item.t1)
    skip += closing if own_text(dom, item, skip + closing).strip() else []
    for apart in (skip + _subject(dom, item, parts, clock), skip):  # where nothing else is said, the heading is what the reader says
        parts.skip, parts.text = apart, _strip_bylines(own_text(dom, item, apart), dom, item, parts, clock)
        if parts.text or apart == skip:
            break
    if not parts.text and (parts.head or parts.dated) is not None:
        _text_in_header(dom, item, candidates, clock, parts)
    parts.text = parts.text or bare_paragraph(dom, item, candidates, clock, parts)


def _before_name(dom: Dom, item: Item, parts: Parts, skip: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A word or two before the name with which a comment begins, where its words stand behind that: what its writer is ("Subscriber")."""
    head = parts.head
    if head is None or not item.t0 < head.t0:
        return []
    before = " ".join(dom.text_without(item.t0, head.t0, sorted(skip)).split())
    if not before or len(before) > _BADGE_MAX or before.endswith(words.SENTENCE_ENDS):
        return []
    behind = own_text(dom, item, [*skip, (item.t0, head.t1)])
    return [(item.t0, head.t0)] if len(behind.split()) >= _SAYS_MORE else []


def _subject(dom: Dom, item: Item, parts: Parts, clock: PageClock) -> list[tuple[int, int]]:
    """A heading or term with which an item begins, where the byline stands elsewhere: its reader's subject, which is no text."""
    inside_it = (n for n in own_nodes(dom, item) if (n.i > item.i0 or item.node is None) and n.t1 > n.t0)
    first = next((n for n in inside_it if n.tag not in PARAGRAPHS - _HEADINGS or _is_bare_term(n)), None)
    heads = first is not None and (first.tag in _HEADINGS or first.tag == "dt" or any(map(_TITLE.search, first.cls)))
    if first is None or not heads or not (parts.author or parts.when):
        return []
    line = dom.line(first)
    mine = dom.text_without(item.t0, first.t0) or len(line) > _SUBJECT_MAX or clock.find(line) or (parts.author and parts.author in line)
    return [] if mine or dom.text_without(item.t0, item.t1, [(first.t0, first.t1)]) == "" else [(first.t0, first.t1)]


def _is_bare_term(node: Node) -> bool:
    """Whether an element is a term of a list with nothing but its own words."""
    return node.tag == "dt" and node.end == node.i + 1


def _clickable(dom: Dom, item: Item, links: list[Node]) -> list[Node]:
    """The links of an item, and the short elements that do something where they are clicked, in their order."""
    others = [n for n in own_nodes(dom, item) if n.tag in _CLICKED and "onclick" in n.at and 0 < len(dom.line(n)) <= BUTTON]
    return sorted((*links, *others), key=lambda n: n.i) if others else links


def _closing_buttons(dom: Dom, item: Item, links: list[Node], known: list[tuple[int, int]], end: int) -> list[tuple[int, int]]:
    """What leads to a place of the page or does something at the end of an item: a list of short links, or such links in a row.

    `known` is what is none of the words already, such as a day behind the buttons; `end` is where the item, or its text, ends. Figures may
    stand between two buttons: how many pressed the first.
    """
    inner = [*((x.t0, x.t1) for x in item.inner), *known]
    lists = [n for tag in ("ul", "ol") for n in dom.tags(tag, item.span) if n.t1 > n.t0 and not inside(n, [x.span for x in item.inner])]
    last = max(lists, key=lambda n: n.i, default=None)
    if last is not None and last.t1 <= end and not dom.text_without(last.t1, end, inner):
        listed = list(dom.tags("a", (last.i, last.end)))
        alone = dom.text_without(last.t0, last.t1, [(n.t0, n.t1) for n in listed]) == ""
        if alone and all(len(dom.line(n)) <= BUTTON for n in listed) and any("#" in n.get("href") for n in listed):
            return [(last.t0, last.t1)]
    row: list[Node] = []
    for link in reversed(links[-_BUTTONS:]):
        between = (link.t1, row[-1].t0 if row else end)
        apart = dom.text_without(*between, inner).strip(_DIVIDERS)
        apart = "" if row and _COUNT.fullmatch(apart) else apart
        if apart or len(dom.line(link)) > BUTTON or not (_is_place(link) or _acts(link) or _names(link, item)):
            break
        row.append(link)
    while row and not (_is_place(row[-1]) or _begins_line(dom, item, row[-1])):
        row.pop()
    return [(row[-1].t0, end)] if row else []


def _is_place(link: Node) -> bool:
    """Whether a link leads to a place of its page, but to no comment."""
    return link.get("href").startswith("#") and comment_number(link.get("href")) is None


def _acts(link: Node) -> bool:
    """Whether a link does something where it is followed, whatever language it speaks: opens a form for an answer, votes, reports.

    Where it leads to another site a reader may have put it there: "http://prize.example/vote".
    """
    href = link.get("href")
    return link.tag in _CLICKED or href.lower().startswith("javascript:") or opens_reply(href) or ("//" not in href and acts(href))


def _names(link: Node, item: Item) -> bool:
    """Whether a link of the blog's own has the comment's number in its address: "/answer?c=7" below comment 7, whatever it says."""
    number = _NUMBER.search(item.node.id) if item.node is not None else None
    href = link.get("href")
    return number is not None and "//" not in href and number[0] in _NUMBER.findall(href)


def _begins_line(dom: Dom, item: Item, link: Node) -> bool:
    """Whether nothing but buttons' dividers stands in front of a link in its line."""
    before = "".join(dom.chunks[max(item.t0, link.t0 - _BESIDE) : link.t0]).rstrip(_DIVIDERS.replace("\n", ""))
    return before == "" or before.endswith("\n")


def _text_in_header(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """Some themes print the words inside the element of the name: then only what is short is no part of them."""
    short = [
        n
        for n in (*candidates.drops, *candidates.links)
        if len(dom.line(n)) <= SHORT and (n in candidates.drops or _is_byline_link(dom, n, parts, clock))
    ]
    short = [n for n in short if not _holds_words(dom, n, parts)]
    skip = [(n.t0, n.t1) for n in short]
    parts.text = _strip_bylines(own_text(dom, item, skip), dom, item, parts, clock)
    parts.skip = skip if parts.text else parts.skip


def _holds_words(dom: Dom, box: Node, parts: Parts) -> bool:
    """Whether a box that is called a byline holds the name or the day and a paragraph behind: a short one is a comment of two words.

    The box that is called the name's may itself hold both, and one that is never closed holds name, day and bare words behind them.
    """
    head, dated = parts.head or parts.dated, parts.dated
    if head is not None and dated is not None and head is not dated and all(box.holds(n) and n is not box for n in (head, dated)):
        links = [(n.t0, n.t1) for n in dom.tags("a", (box.i, box.end))]
        if not words.is_residue(dom.text_without(max(head.t1, dated.t1), box.t1, links)):
            return True
    if box is head and parts.author:
        return any(n.t1 > n.t0 and parts.author not in dom.line(n) for n in dom.tags("p", (box.i + 1, box.end)))
    return head is not None and box is not head and box.holds(head) and any(n.t1 > n.t0 for n in dom.tags("p", (head.end, box.end)))


def _is_byline_link(dom: Dom, link: Node, parts: Parts, clock: PageClock) -> bool:
    line = dom.line(link)
    return line == parts.author or is_own_link(link, line, clock)


def _byline_block(dom: Dom, item: Item, head: Node, skip: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The block around the name, where besides name and date it holds only the words of a byline."""
    for node in head.ancestors():
        if node.i <= item.i0 or node.end > item.i1 or (node is item.node):
            return []
        if node.tag in PARAGRAPHS or node.tag == "li":
            rest = dom.text_without(node.t0, node.t1, skip + [(x.t0, x.t1) for x in item.inner])
            return [(node.t0, node.t1)] if len(rest) < 80 and words.is_residue(rest) else []
    return []


def _beside_name(dom: Dom, item: Item, parts: Parts, skip: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What stands between the name and the date in a head of their own: a badge or a rank in any language, and no text."""
    if parts.head is None or parts.dated is None:
        return []
    first, last = sorted((parts.head, parts.dated), key=lambda n: n.i)
    box: Node | None = first
    while box is not None and box.end < last.end:
        box = box.up
    if box is None or box.i <= item.i0 or last.i < first.end or any(n.tag in ("p", "blockquote") for n in dom.nodes[first.i : last.i]):
        return []
    if dom.says_more(first.t1, last.t0, SHORT) or not own_text(dom, item, [*skip, (box.t0, box.t1)]).strip():
        return []
    return [(first.t1, last.t0)]


def _strip_bylines(text: str, dom: Dom, item: Item, parts: Parts, clock: PageClock) -> str:
    """Takes the lines of the byline off both ends; what stands between is the comment.

    The name alone in the last line, where it stands in the byline too, is how the reader signs.
    """
    lines = text.split("\n")
    name = parts.author
    named = name is not None and any(name in dom.line(node) for node in (parts.head, parts.dated) if node is not None)
    for end in (0, -1):
        for _ in range(4):
            while lines and not lines[end].strip():
                lines.pop(end)
            above = end == 0 and _stands_for_picture(lines, parts)
            if not lines or not (above or _is_site_of_name(lines, end, parts, clock) or _is_byline(lines[end], parts, clock)):
                break
            if end and named and len(lines) > 1 and lines[end].strip() == name:
                break
            line = lines.pop(end).strip()
            named |= name is not None and name in line
            site = _SITE_LINE.fullmatch(line)
            parts.url = parts.url or (site["site"] if site else None)
    lines = [x for x in _below_subject(lines, parts, clock) if not words.WAITING.match(x.strip())]
    if lines:
        lines[0] = _behind_said(lines[0], parts.author)
        left = words.LEFTOVER.match(lines[0])
        if left is not None and not begins_paragraph(dom, item, lines[0], parts):
            lines[0] = lines[0][left.end() :]
        lines[-1] = _before_moment(lines[-1], parts, clock)
    return "\n".join(lines).strip()


def _before_moment(line: str, parts: Parts, clock: PageClock) -> str:
    """What stands before the comment's own moment at the end of a line, where that is in brackets: "As always, great. (<moment>)"."""
    if parts.when is None or parts.when.precision == "day" or not line.rstrip().endswith((")", "]")) or len(line) > _LINE_MAX:
        return line
    found = clock.find(line)
    ends = (
        found is not None
        and found[0] == parts.when
        and line[found[2] :].strip() in _CLOSING
        and line[: found[1]].rstrip().endswith(("(", "["))
    )
    return line[: found[1]].rstrip().rstrip("([").rstrip() if found is not None and ends else line


def _behind_said(line: str, name: str | None) -> str:
    """What stands behind the name, a verb of saying and a colon in a line that holds the words, too: "Ann said: mine rose"."""
    said = words.SAID.match(line) if name and line.startswith(f"{name} ") else None
    return line[said.end() :].lstrip() if said and said["who"] == name and said[0].endswith((":", "：")) else line


def _below_subject(lines: list[str], parts: Parts, clock: PageClock) -> list[str]:
    """The lines behind a whole byline that stands below one short line, and above more: the short line is the subject."""
    said = [k for k, line in enumerate(lines) if line.strip()][:3]
    if len(said) < 3 or parts.author is None or not parts.is_dated or len(lines[said[0]]) > _SUBJECT_MAX:
        return lines
    found = clock.find(line := lines[said[1]])
    whole = found is not None and found[0] == parts.when and _is_byline(line, parts, clock)
    return lines[said[1] + 1 :] if whole else lines


def _stands_for_picture(lines: list[str], parts: Parts) -> bool:
    """Whether the first of several lines stands where a picture is missing: a letter or two of the name, or of its first two words."""
    name = parts.author or ""
    initials = (name[:1].upper(), name[:2].upper(), "".join(word[:1] for word in name.split()[:2]).upper())
    return len(lines) > 1 and lines[0].strip() in initials


def _is_site_of_name(lines: list[str], end: int, parts: Parts, clock: PageClock) -> bool:
    """Whether the line at an end of the text (0 first, -1 last) is the theme's copy of the address that the name leads to.

    Last it needs a label ("URL: ...") or a line of the byline above it: readers sign with their bare address.
    """
    home = words.HOMEPAGE.fullmatch(lines[end].strip()) if parts.url else None
    if home is None or host_of(home["site"]) != host_of(parts.url):
        return False
    above = next(filter(str.strip, reversed(lines[:-1])), None)
    return end == 0 or home.start("site") > 0 or (above is not None and _is_byline(above, parts, clock))


def _is_byline(line: str, parts: Parts, clock: PageClock) -> bool:
    if len(line) > 160:
        return False
    if _SITE_LINE.fullmatch(line.strip()):
        return True
    if parts.author and line.strip().startswith(parts.author) and words.TAIL.sub("", line.strip()) == parts.author:
        return True
    rest = line.removeprefix(parts.author or "")  # a name may end as a weekday or a number: "Dolores Paz3/11/2012"
    if found := clock.find(rest):
        if parts.when not in (None, found[0]) and not any(map(str.isdigit, rest)):
            return False  # beside a day of its own "yesterday" is what the reader says
        if parts.author and words.SAYS_AROUND.match(f"{rest[: found[1]]}\0{rest[found[2] :]}".strip()):
            return True
        rest = rest[: found[1]] + " " + rest[found[2] :]
    if parts.author:
        rest = rest.replace(parts.author, " ", 1)
        if found is not None and found[0] == parts.when:
            rest = _PRINTED_SITE.sub(" ", rest)  # "Author: Ann http://ann.example Added on <day>"
    if rest != line and words.SAYS_ALONE.fullmatch(rest.strip()):
        return True  # a verb of saying of several words between name and date
    letters = sum(map(str.isalpha, rest))
    small = found is not None and letters <= _UNIT  # what stands behind a time in some languages: "น.", "ч.", "h"
    said = rest.strip(_AROUND).endswith(words.SENTENCE_ENDS) or _SENTENCE.search(rest) is not None
    if found is not None and not said and letters <= _FURNITURE and found[0] and found[0] == parts.when and found[0].precision != "day":
        return True  # its own moment, and a word or two in any language
    told = small or words.is_residue(rest) or (found is not None and is_count_or_state(rest.strip(_AROUND)))
    return (rest != line or len(line) < 40) and told

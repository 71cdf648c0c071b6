"""Bylines in plain words, where no markup names author or date: "Posted by Ann on ...", "Ann said", a short line with a date."""

from __future__ import annotations

from collections.abc import Sequence

from checkup import lazy_re as re
from checkup.dates import MAX_TEXT, When
from checkup.reading import vocabulary as words
from checkup.reading.byline_words import is_labelled, name_in_byline, name_of_line
from checkup.reading.comments.candidates import Candidates, inside
from checkup.reading.comments.dated import day_at_end
from checkup.reading.comments.items import Item, own_nodes, own_text
from checkup.reading.comments.kind import name_of_ping
from checkup.reading.comments.labelled import behind_term, tells_no_words
from checkup.reading.comments.names_by_day import NAME, date_below_line, may_sign
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.printed_name import (
    author_url,
    away,
    clean_name,
    day_beside,
    is_own_link,
    name_in_marked,
    own_links,
    says_who,
    unsaid,
)
from checkup.reading.comments.reader_sentences import Line, goes_on, is_signature, without_sentences
from checkup.reading.comments.set_apart import is_short, set_apart, without_small_print
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.page_dates import PageClock, Stretch

NAME_MAX = 160  # characters; a convention: a longer "name" is a sentence. Pings are the longest: they are called by the title of a page
_NAME_SHORT = 60  # characters of a link's words; a convention: what is no longer is found with the line that it stands in
_DATED_MAX = 120  # characters of a line with a date; a convention: a byline fits, and a longer line is prose
_TIME_MAX = 16  # characters of a time of day on a line of its own; a convention: "um 09:15:20 Uhr" fits
_DATE_MAX = 40  # characters; a convention: weekday, date, time and zone fit, and what is longer says more than a date
_SHORT_LINE = 70  # characters of a line with a date and a name that does not say who wrote; a convention: a longer one is prose
_FULL_STOPS = ("。", "！", "？")  # which end sentences where words are written without blanks
_SENTENCE = 5  # words; a convention: so many and a full stop are what somebody says, and no name
_MARKED = frozenset((*HEADING_TAGS[1:], "b", "strong", "cite"))  # elements that set a name apart
_SMALL = frozenset(("small", "em", "i", "span", "font", "sub", "sup", "cite"))  # elements that may hold a byline within a line
# a sentence's end, or a comma, before words that begin small: what stands there is no name
_CLAUSE = re.compile(r"[^\W\d_]{2}[.!?…]\s|[,;]\s[a-zà-öø-ÿа-я]\w*\s[^\W\d_]")
_DAYS = 2  # in a byline; a convention: that of the comment, and the link to it
_PINGED_BY = re.compile(r"(?:pingback|trackback)s?\s(?:by|from|von|de|por|da|van|av|od|от)\s?:?", re.IGNORECASE)
_LABELLED_DAY = re.compile(r"[^\n:：\x00]{2,30}[:：]\s{0,3}\x00\W{0,3}")  # "Written at: <day>", the day being \0
_WEB_LINK = re.compile(r"https?://\S+$")  # an address printed as it is: the site of a commenter beside the name


def read_byline(dom: Dom, item: Item, candidates: Candidates, bodies: list[Node], clock: PageClock, parts: Parts) -> None:
    """A byline in plain words: a line that says "Posted by Ann on ..." or "Ann said", else a short line with a date and a name."""
    apart = [(n.t0, n.t1) for n in (*bodies, *candidates.badges)] + own_links(dom, item, candidates.links)
    lines = [x.strip() for x in own_text(dom, item, apart).split("\n") if x.strip()]
    for words_of_theme in candidates.no_names:
        lines = [x.removeprefix(words_of_theme).strip() for x in lines]
    ends = [*lines[:4], *lines[4:][-3:]]
    coded = next((x for x in ends if words.CODED.fullmatch(x)), None)
    if coded is not None:
        parts.author = clean_name(words.CODED.sub(r"\g<who>", coded), clock)
        return
    read = [_read_line(dom, item, line, clock) for line in ends]
    read = [one for one in read if not words.NO_NAME.match(one[0]) or says_who(one[2], dated=bool(one[1]))]
    read = without_sentences(read, lambda line: any(n.tag in _MARKED and is_short(n) and dom.line(n) == line for n in own_nodes(dom, item)))
    if (labelled := _beside_labelled_day(read)) is not None and not candidates.refuses(name_of_line(labelled) or ""):
        parts.author = name_of_line(labelled)
        if (link := _link_on(dom, item, labelled, parts.author or "")) is not None:
            parts.url, parts.head = away(link), link
        return
    for sure, dated in ((True, True), (True, False), (False, False)):
        if not sure and (labelled := _labelled_alone(read)) is not None and not candidates.refuses(name_of_line(labelled) or ""):
            parts.author = name_of_line(labelled)  # what stands beside the day is a subject
            day = next((line for line, found, _ in read if found and len(line) <= _SHORT_LINE), None)
            parts.skip += [(n.t0, n.t1) for line in (labelled, day) if line and (n := _element_saying(dom, item, line)) is not None]
            return
        for line, found, marked in read:
            if dated and not found:
                continue  # prose can sound like a byline ("that said"), but rarely with a date
            name = _named_by(line, found, marked, sure=sure)
            if not name or candidates.refuses(name) or (not found and _only_tells(line, name, lines)):
                continue
            parts.author = name = set_apart(dom, item, without_small_print(dom, item, line, name, clock) if found else name, clock)
            parts.when = parts.when or (with_time_beside(lines, lines.index(line), found[0], clock) if found and line in lines else None)
            if (link := _link_on(dom, item, line, name)) is not None:
                parts.url, parts.head = away(link), link
            return


def _beside_labelled_day(read: Sequence[Line]) -> str | None:
    """The line that says a name behind its label beside one that says another label and the day, which is no name then, in whatever
    language it is: "Author: Ann", "Written at: <day>"."""
    if not any(found and _LABELLED_DAY.fullmatch(marked) for _, found, marked in read):
        return None
    return next((line for line, found, _ in read if not found and (name := name_of_line(line)) and may_sign(name)), None)


def _labelled_alone(read: Sequence[Line]) -> str | None:
    """The only line that says a name behind a label for authors, and no day: "Autor: Ann"; None where none or several do."""
    labelled = [line for line, found, _ in read if not found and is_labelled(line) and (name := name_of_line(line)) and may_sign(name)]
    return labelled[0] if len(labelled) == 1 else None


def _element_saying(dom: Dom, item: Item, line: str) -> Node | None:
    """The innermost element of an item that says just a line."""
    return next((n for n in reversed(list(own_nodes(dom, item))) if is_short(n) and dom.line(n) == line), None)


def _only_tells(line: str, name: str, lines: Sequence[str]) -> bool:
    """Whether an undated line is a reader's and tells what somebody said ("just what Ann wrote: it works"): its "name" reads like a
    sentence, or words follow behind the verb in the same line while a bare name stands above."""
    if _CLAUSE.search(name):
        return True
    said = words.SAID.match(line)
    first = lines[0]
    above = line != first and len(first) <= _DATE_MAX and may_sign(first) and not words.is_residue(first)
    return above and said is not None and said.end() < len(line)


def read_long_link(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """The page that pinged, where its title makes the first or last line longer than a byline: "On <date> <a>Title of a page</a> replied:",
    "Pingback by <a>Title of a page</a> on <date>"."""
    link = next((n for n in candidates.links if _NAME_SHORT < len(dom.line(n)) <= NAME_MAX and away(n)), None)
    if link is None or candidates.refuses(name := dom.line(link)):
        return
    lines = [x.strip() for x in own_text(dom, item).split("\n") if x.strip()]
    for line in (lines[:1] + lines[-1:]) if lines else []:
        before, said, behind = line.partition(name)
        says = said and words.SAYS_ALONE.fullmatch(behind.strip()) is not None
        told = before if says else behind if said and _PINGED_BY.fullmatch(before.strip()) else ""
        found = clock.find(told) if told else None
        if found and words.is_residue(_without_days(told, clock)):
            parts.author, parts.head, parts.url = name, link, away(link)
            parts.when, parts.date_text = parts.when or found[0], parts.date_text or told[found[1] : found[2]]
            return


def _without_days(line: str, clock: PageClock) -> str:
    """A line without the days in it: some themes print one twice."""
    for _ in range(_DAYS):
        if (found := clock.find(line)) is None:
            break
        line = f"{line[: found[1]]} {line[found[2] :]}"
    return line


def read_small_print(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """The byline that an inline element at the end of the words holds: "words <small>by Ann - 2014-01-15</small>"."""
    last = next((n for n in reversed(list(own_nodes(dom, item))) if n.tag in _SMALL and n.t1 > n.t0), None)
    if parts.author is not None or last is None or not is_short(last) or len(line := dom.line(last)) > _DATED_MAX:
        return
    if dom.text_without(last.t1, item.t1).strip() or not dom.text_without(item.t0, last.t0).strip():
        return
    found = _date_of(dom, item, line, clock)
    marked = f"{line[: found[1]]}\0{line[found[2] :]}" if found else ""
    name = name_in_marked(marked, dated=True) if found and says_who(marked, dated=True) else None
    if found and name and may_sign(name) and not words.is_residue(name) and not candidates.refuses(name):
        link = _link_on(dom, item, line, name)
        parts.author, parts.head, parts.url = set_apart(dom, item, name, clock), link or last, away(link) if link is not None else None
        parts.when, parts.date_text = parts.when or found[0], line[found[1] : found[2]]


def _named_by(line: str, found: Stretch | None, marked: str, *, sure: bool) -> str | None:
    """The name on a line with its date `found`, None where it is no byline; `marked` is the line with \\0 in the date's place.

    sure  only words that say who wrote will do; else a short line with a date
    """
    if sure and not says_who(words.NUMBER.sub("", marked), dated=bool(found)):
        return None
    if not sure and (not found or len(marked) > _SHORT_LINE or goes_on(marked)):
        return None
    said = words.SAID.match(marked)
    name = said["who"] if sure and said and not found and said.end() < len(marked) else name_in_marked(marked, dated=bool(found))
    if not name or len(name) > NAME_MAX or words.is_residue(name):
        return None
    ended = name if not sure else line if not found else ""  # "... though I never told her, she said."
    is_sentence = ended.endswith(words.SENTENCE_ENDS) and len(name.split()) >= _SENTENCE
    return None if is_sentence or ended.endswith(_FULL_STOPS) else name


def _link_on(dom: Dom, item: Item, line: str, name: str) -> Node | None:
    """The first link that says just the name, or an address that stands on the name's line; None where there is none."""
    for link in dom.tags("a", item.span):
        said = dom.line(link)
        if said in (name, name_of_ping(name)) or (_WEB_LINK.match(said) and said in line):
            return link
    return None


def _read_line(dom: Dom, item: Item, line: str, clock: PageClock) -> Line:
    """A line, its date, and the line with \\0 in the place of the date."""
    found = _date_of(dom, item, line, clock) if len(line) <= MAX_TEXT else None
    found = day_at_end(dom, item.span, line, found, clock)
    return line, found, f"{line[: found[1]]}\0{line[found[2] :]}" if found else line


def lone_line(dom: Dom, item: Item, candidates: Candidates, bodies: list[Node], clock: PageClock, parts: Parts) -> None:
    """A name that stands alone on a line of the header, where the comment's words are known apart."""
    for line in own_text(dom, item, [(b.t0, b.t1) for b in (*bodies, *candidates.badges)]).split("\n")[:4]:
        name = clean_name(line, clock)
        if name and len(name) <= 60 and not words.is_residue(name) and not candidates.refuses(name) and len(name.split()) <= 6:
            parts.author = name
            return


def signed_beside(dom: Dom, item: Item, candidates: Candidates, bodies: list[Node], clock: PageClock, parts: Parts) -> None:
    """A name behind the word for "by" on the last line beside a comment's words, where its theme prints no day: "von Ann"."""
    lines = own_text(dom, item, [(b.t0, b.t1) for b in (*bodies, *candidates.badges)]).split("\n")
    line = next((x.strip() for x in reversed(lines) if x.strip()), "")
    name = name_in_byline(line, clock.language) if words.BY_LEAD.match(line) else None
    name = f"{name}." if name and name[-2:-1] == " " and line.endswith(f"{name}.") else name  # "Jens V."
    if name and name != line and may_sign(name) and not words.is_residue(name) and not candidates.refuses(name):
        parts.author = name
        linked = (n for n in candidates.links if dom.line(n) == name and not any(b.holds(n) for b in bodies))
        parts.head = next(linked, None)
        parts.url = away(parts.head) if parts.head is not None else None


def _date_of(dom: Dom, item: Item, line: str, clock: PageClock) -> Stretch | None:
    """The date of a line, unless it stands in the text of a link to elsewhere (the title of a ping may hold one)."""
    found = clock.find(line)
    if not found:
        return None
    for link in dom.tags("a", item.span)[:4]:
        text = dom.line(link)
        if len(text) > found[2] - found[1] + 3 and away(link) and 0 <= (at := line.find(text)) <= found[1] and found[2] <= at + len(text):
            return None
    return found


def date_in_lines(dom: Dom, item: Item, bodies: list[Node], clock: PageClock, parts: Parts) -> None:
    """A date in the short lines at either end of an item, outside of its words.

    A line that says the comment's moment and no more goes before any other, also where nobody can tell the day ("12 years ago"); one with
    the name before one without, which may be all that the comment says ("Today"). The time of day may have the next line to itself, or that
    before.
    """
    lines = [x for x in own_text(dom, item, [(b.t0, b.t1) for b in bodies]).split("\n") if x.strip()]
    short = [line for line in (*lines[:4], *lines[4:][-3:]) if len(line) < _DATED_MAX]
    told: list[tuple[str, Stretch]] = [(line, found) for line in short if (found := _date_of(dom, item, line, clock))]
    moments = [(line, found) for line, found in told if _is_moment(line, found, parts.author)]
    for line, found in sorted(moments, key=lambda one: not parts.author or parts.author not in one[0])[:1]:
        parts.when, parts.date_text = with_time_beside(lines, lines.index(line), found[0], clock), line[found[1] : found[2]]
        return
    for line, found in told:
        parts.when, parts.date_text = found[0], line[found[1] : found[2]]
        if found[0] is not None:
            return
    for node in own_nodes(dom, item) if bodies else ():
        line = dom.line(node) if node.tag in ("span", "small", "em", "i", "div", "p", "a") else ""
        if 0 < len(line) <= _DATE_MAX and not any(b.holds(node) or node.holds(b) for b in bodies) and (when := clock.read(line)):
            parts.when, parts.date_text = when, line  # glued to its neighbours in the text, but an element of its own
            return


def with_time_beside(lines: Sequence[str], at: int, when: When | None, clock: PageClock) -> When | None:
    """The moment of a line's day whose time is all that the next line says, or the line before."""
    if when is None or when.precision != "day":
        return when
    day = lines[at].strip()
    behind, before = (lines[k].strip() if 0 <= k < len(lines) else "" for k in (at + 1, at - 1))
    for beside, both in ((behind, f"{day} {behind}"), (before, f"{before} {day}")):
        if not any(map(str.isdigit, beside)) or len(beside) > (_TIME_MAX if beside is behind else _SHORT_LINE):
            continue
        found = clock.find(both)  # the line before may begin with the name
        whole = found is not None and not any(map(str.isalnum, both[found[2] :]))
        if found and found[0] and whole and found[0].precision != "day" and found[0].value.date() == when.value.date():
            return found[0]
    return when


def _is_moment(line: str, found: Stretch, name: str | None) -> bool:
    """Whether a line says nothing but a moment, with the comment's name and the words of a byline perhaps."""
    rest = f"{line[: found[1]]} {line[found[2] :]}"
    return words.is_residue(rest.replace(name, " ", 1) if name else rest) or is_signature(f"{line[: found[1]]}\0{line[found[2] :]}")


def first_name(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, guard: list[tuple[int, int]], parts: Parts) -> None:
    """Last resort: the first short link, heading or emphasis of an item that has a date is taken for the name.

    Where one line stands above a date that has a line to itself, that line is the head, and what follows the date are the words.
    """
    dated = date_below_line(dom, item, parts)
    for node in own_nodes(dom, item):
        if dated is not None and node.i > dated.i:
            return
        if node.tag not in ("a", "b", "strong", "h3", "h4", "h5", "h6", "dt") or inside(node, guard):
            continue
        line = dom.line(node, [*unsaid(dom, node), *candidates.badges, *day_beside(dom, node, clock)])
        told = behind_term(dom, node)
        own = is_own_link(node, line, clock) and not _stands_for_site(dom, item, node, line)
        if not line or len(line) > 60 or own or candidates.refuses(line):
            continue
        if told is None and words.is_residue(line):
            continue
        if _WEB_LINK.match(line):
            continue  # an address that the reader printed
        if node.tag == "dt" and tells_no_words(dom, node):
            continue  # "Gravatar:" before a picture, "Comment number:" before a figure
        if item.t0 + 40 < node.t0 and not guard:
            return
        if _is_in_sentence(dom, item, node):
            return
        if guard and (bare := _bare_name_before(dom, item, node, candidates, clock)) is not None:
            parts.author, parts.url = bare, away(node)
            return
        line, told = (line, node) if told is None else (dom.line(told), told)
        parts.author, parts.head = clean_name(line, clock), told
        parts.url = author_url(dom, told, line)
        return


def _stands_for_site(dom: Dom, item: Item, link: Node, line: str) -> bool:
    """Whether a link that leads nowhere ("#") begins a comment with what may be a name on a line of its own, as templates print them."""
    begins = link.get("href") == "#" and not dom.text_without(item.t0, link.t0).strip() and NAME.fullmatch(line) is not None
    first = dom.text_without(item.t0, item.t1).strip().partition("\n")[0] if begins else ""
    return begins and first.strip() == line and words.PERMALINK_WORDS.match(line) is None and not any(map(str.isdigit, line))


def _is_in_sentence(dom: Dom, item: Item, link: Node) -> bool:
    """Whether a link stands within a longer paragraph, behind several words of it: the words of a comment, and no byline."""
    box = link.up
    if link.tag != "a" or box is None or box.tag != "p" or box.i <= item.i0:
        return False
    before, behind = dom.text_without(box.t0, link.t0), dom.text_without(link.t1, box.t1)
    return len(before.split()) >= _SENTENCE and len(behind) > 1 and "\n" not in before.strip()


def _bare_name_before(dom: Dom, item: Item, link: Node, candidates: Candidates, clock: PageClock) -> str | None:
    """The name in bare words that stands alone before a link to elsewhere, the site of its owner, whatever that says: "Ann visit me"."""
    if link.tag != "a" or not away(link):
        return None
    line = dom.text_without(item.t0, link.t0, [(n.t0, n.t1) for n in candidates.badges]).strip()
    name = clean_name(line, clock) if line and "\n" not in line and not words.is_residue(line) else None
    if name is None or words.is_residue(name) or candidates.refuses(name):
        return None
    return name if NAME.fullmatch(name) else None

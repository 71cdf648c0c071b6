"""The parts of a post page that somebody saved as plain text: head, body, trackbacks, comments, form. No date, name or title is made up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from checkup import lazy_re as re
from checkup.dates import When
from checkup.model import Kind
from checkup.reading.closed_words import begins_closed_note
from checkup.reading.plain_text.byline_styles import Byline, Family, Reader, is_name
from checkup.reading.plain_text.word_tables import FOOT, FORM, HEADING, LABEL_ALONE, NUMBERS, TRACKBACKS, VERB_ALONE
from checkup.text.words import fold

MAX_LINES = 60_000  # a convention: some 5,500 comments of ten lines; a text with more is no saved page and is read up to there
_BEFORE_WORDS = re.compile(r"^[\W_]{1,6}")  # signs and blanks in front of a line's first word
_NOTE = 120  # characters of a note that comments are closed; a convention: a longer line is a paragraph
SHORTEST_POST = 30  # words above a heading before text below it, without any name, can be comments; a convention: less is a page's menu

# the last line of a trackback with its date; 60 characters hold the longest form of one
_TRACKED = re.compile(r"[\W_]{0,3}tracked\s(?:on:?\s)?(?P<when>.{6,60})", re.IGNORECASE)
# the first line of a trackback: a mark, the other post's title and its blog; the bounds keep it linear
_TRACK_TITLE = re.compile(r"(?:»|&raquo;|>>|►|\*)\s?(?P<title>.{1,160}?)(?:\s(?:from|von|de|da|van)\s(?P<blog>.{1,100}))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ping:
    """A trackback as old templates list it: the other post's title, its blog, an excerpt, when it was tracked."""

    title: str | None
    blog: str | None
    text: str
    when: When | None
    kind: Kind = "trackback"


@dataclass(frozen=True, slots=True)
class Item:
    """One comment: its byline (None on pages without names) and the lines of its text."""

    byline: Byline | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A page cut into its parts; `heading` is the line over the comments, None where there is none."""

    top: tuple[str, ...]
    heading: str | None
    items: tuple[Item, ...]
    pings: tuple[Ping, ...]
    foot: tuple[str, ...]
    declared: int | None
    family: Family | None = None


def is_heading(line: str) -> bool:
    """Whether the line stands over comments ("4 comments:", "Kommentare")."""
    return len(line) <= 200 and bool(HEADING.fullmatch(line.strip())) and bool(line.strip())


def is_foot(line: str) -> bool:
    """Whether the line begins what comes after the comments: the form, the note that they are closed, the page's foot."""
    return len(line) <= 200 and (bool(FOOT.match(line.strip())) or _is_closed(line))


def _is_closed(line: str) -> bool:
    """Whether a short line begins by saying that comments are closed; readers and posts speak of that within their sentences."""
    return len(line) <= _NOTE and begins_closed_note(_BEFORE_WORDS.sub("", line))


def declared(line: str) -> int | None:
    """The number of comments that a heading announces."""
    match = HEADING.fullmatch(line.strip())
    number = match and (match["n"] or match["m"] or match["o"])
    if not number:
        return None
    return int(number) if number.isdecimal() else NUMBERS.get(number.lower())


def commenting(lines: tuple[str, ...]) -> str:
    """closed where the page says so, open where it shows a form, else unknown."""
    if any(_is_closed(line) for line in lines):
        return "closed"
    return "open" if any(FORM.match(line.strip()) for line in lines) else "unknown"


def cut(lines: list[str], reader: Reader) -> Layout:
    """The page's parts; every line goes to exactly one of them, or is page furniture."""
    lines = joined(lines[:MAX_LINES])
    bylines = [b for i in range(len(lines)) if (b := reader.line(lines, i))]
    headings = [i for i, line in enumerate(lines) if is_heading(line)]
    track = next((i for i, line in enumerate(lines) if TRACKBACKS.fullmatch(line.strip()) and line.strip()), None)
    heading = _heading(headings, bylines, lines)
    start = heading + 1 if heading is not None else _first_said(bylines)
    if start is None:
        end = next((i for i, line in enumerate(lines) if is_foot(line) and i > 0.5 * len(lines)), len(lines))
        return _alone(lines, track, end, reader)
    bylines = _before_form([b for b in bylines if b.first >= start and (track is None or track < start or b.first < track)], lines)
    inside = _same_style(bylines)
    last = inside[-1].last if inside else start
    foot = next((i for i in range(last, len(lines)) if i >= start and is_foot(lines[i])), len(lines))
    if track is not None and start <= track and last < track:
        foot = min(foot, track)
    trailing = _trailing(lines, start, foot, inside)
    items = _items(lines, start, foot, inside, trailing=trailing)
    top_end = heading if heading is not None else start
    pings: tuple[Ping, ...] = ()
    if track is not None:
        if track < top_end:
            pings, top_end = _pings(lines[track + 1 : top_end], reader), track
        else:
            pings = _pings(lines[track + 1 :], reader)
    said = declared(lines[heading]) if heading is not None else None
    family = inside[0].family if inside else None
    return Layout(tuple(lines[:top_end]), lines[heading] if heading is not None else None, items, pings, tuple(lines[foot:]), said, family)


def _alone(lines: list[str], track: int | None, end: int, reader: Reader) -> Layout:
    top = min(end, track) if track is not None else end
    pings = _pings(lines[track + 1 :], reader) if track is not None else ()
    return Layout(tuple(lines[:top]), None, (), pings, tuple(lines[end:]), None)


def joined(lines: list[str]) -> list[str]:
    """The lines with bylines put together that were cut into pieces ("Ann" / "said...", "Posted by:" / "Ann |" / "May 14, 2008")."""
    lines = list(lines)
    for i, line in enumerate(lines):
        text = line.strip()
        if not text or len(text) > 40:
            continue
        if VERB_ALONE.fullmatch(text):
            above = next((k for k in range(i - 1, max(-1, i - 4), -1) if lines[k].strip()), None)
            if above is not None and is_name(lines[above], bare=True):
                lines[above], lines[i] = f"{lines[above].strip()} {text}", ""
        elif LABEL_ALONE.fullmatch(text):
            below = [k for k in range(i + 1, min(len(lines), i + 7)) if lines[k].strip()][:2]
            if below and sum(len(lines[k]) for k in below) < 150:
                lines[i] = " ".join([text, *(lines[k].strip() for k in below)])
                for k in below:
                    lines[k] = ""
    return lines


def _before_form(bylines: list[Byline], lines: list[str]) -> list[Byline]:
    """The bylines before the form or the closing note: what stands behind is the page's frame (unless most of them stand there)."""
    for i in range(bylines[0].last + 1 if bylines else len(lines), len(lines)):
        line = lines[i].strip()
        if len(line) <= 60 and (FORM.match(line) or _is_closed(line)):
            before = [b for b in bylines if b.first < i]
            if 2 * len(before) >= len(bylines):
                return before
    return bylines


def _heading(headings: list[int], bylines: list[Byline], lines: list[str]) -> int | None:
    """The line over the comments: the last one that has (almost) every comment below it. Menus and post heads say "Comments", too."""
    if not headings:
        return None
    counts = [sum(b.first > h for b in bylines) for h in headings]
    if not any(counts):  # a page without names: the heading has the post above it and something below it
        for heading in reversed(headings):
            below = next((line for line in lines[heading + 1 :] if line.strip()), "")
            if not below or is_foot(below) or sum(len(line.split()) for line in lines[:heading]) >= SHORTEST_POST:
                return heading
        return None
    best = headings[0]
    for heading, count in zip(headings, counts, strict=True):
        if count >= counts[0] - 1 and count:
            best = heading
    return best


def _first_said(bylines: list[Byline]) -> int | None:
    """Without a heading only lines that can be nothing else ("Ann said...", two or more, or one with a date) begin the comments."""
    said = [b for b in bylines if b.family in ("said", "wrote")]
    return said[0].first if len(said) >= 2 or any(b.when for b in said) else None


def _same_style(bylines: list[Byline]) -> list[Byline]:
    """The bylines in the page's own style; a line "Bob said:" inside of a comment is none where comments are signed otherwise."""
    pings = [b for b in bylines if b.family == "ping"]
    others = [b for b in bylines if b.family != "ping"]
    if not others:
        return pings
    families = Counter(b.family for b in others)
    order = {b.family: -i for i, b in reversed(list(enumerate(others)))}
    main = max(families, key=lambda f: (families[f], order[f]))
    own = [b for b in others if b.family == main]
    if len(own) >= 4:
        dated, numbered = sum(b.when is not None for b in own), sum(b.numbered for b in own)
        own = [b for b in own if (b.when or dated < 0.7 * len(own)) and (b.numbered or numbered < 0.7 * len(own))]
    if len(own) >= 3:
        marks = Counter(b.mark for b in own)
        usual, often = marks.most_common(1)[0]
        own = [b for b in own if b.mark == usual or often < 0.6 * len(own)]
    return sorted(own + pings, key=lambda b: b.first)


def _trailing(lines: list[str], start: int, foot: int, bylines: list[Byline]) -> bool:
    """Whether bylines stand under their comments. The page's end decides: a byline as the last thing before the form closes a comment."""
    free = [b for b in bylines if b.place == "either"]
    if not free or len(free) < len(bylines) / 2:
        return False
    above = any(line.strip() for line in lines[start : bylines[0].first])
    below = any(line.strip() for line in lines[bylines[-1].last + 1 : foot])
    if above != below:
        return above
    return free[0].family in ("posted", "comment by")


def _items(lines: list[str], start: int, foot: int, bylines: list[Byline], *, trailing: bool) -> tuple[Item, ...]:
    if not bylines:
        return tuple(Item(None, tuple(part)) for part in _unsigned(lines[start:foot]))
    items = []
    for i, byline in enumerate(bylines):
        if trailing:
            begin, end = (bylines[i - 1].last + 1 if i else start), byline.first
        else:
            begin, end = byline.last + 1, bylines[i + 1].first if i + 1 < len(bylines) else foot
        items.append(Item(byline, tuple(lines[begin:end])))
    return tuple(items)


# greetings and thanks with which a comment begins, for texts that mark no border between two comments
_NEW_VOICE = re.compile(
    r"(?:thanks|thank you|thx|great (?:post|points?|article)|nice post|hi|hey|hello|dear|danke|merci|gracias|"
    r"grazie|obrigad[oa]|bedankt|@\w+)\b",
    re.IGNORECASE,
)


def _unsigned(lines: list[str]) -> list[list[str]]:
    """Comments without any border between them: a paragraph that greets or thanks begins a new one."""
    parts: list[list[str]] = []
    for line in lines:
        if not line.strip():
            if parts:
                parts[-1].append(line)
            continue
        if not parts or (_NEW_VOICE.match(line.strip()) and any(x.strip() for x in parts[-1])):
            parts.append([])
        parts[-1].append(line)
    return parts


def _pings(lines: list[str], reader: Reader) -> tuple[Ping, ...]:
    """Items of a trackback section: a title marked by », an excerpt, and "Tracked on DATE" under it."""
    pings: list[Ping] = []
    title: str | None = None
    blog: str | None = None
    text: list[str] = []
    for line in (raw.strip() for raw in lines):
        tracked = _TRACKED.fullmatch(line) if len(line) < 120 else None
        head = _TRACK_TITLE.fullmatch(line) if len(line) < 280 else None
        if tracked and (title or text):
            pings.append(Ping(title, blog, "\n".join(text), reader.when(tracked["when"])))
            title, blog, text = None, None, []
        elif (named := reader.line([line], 0)) and named.family == "ping":
            pings.append(Ping(None, named.name, "", named.when, named.kind))
        elif head:
            if title:
                pings.append(Ping(title, blog, "\n".join(text), None))
            title, blog, text = head["title"], head["blog"], []
        elif title and line and not is_foot(line):
            text.append(re.sub(r"\s?\[(?:read more|weiterlesen|mehr|lire la suite)\]\s?\Z", "", line, flags=re.IGNORECASE))
    if title:
        pings.append(Ping(title, blog, "\n".join(text), None))
    return tuple(pings)


def paragraphs(lines: tuple[str, ...] | list[str]) -> list[str]:
    """Blocks of lines between blank ones; on pages without blank lines each line is one."""
    text = "\n".join(line.strip() for line in lines).strip()
    if not text:
        return []
    if "\n\n" in text:
        return [block.strip("\n") for block in re.split(r"\n{2,}", text) if block.strip()]
    rows = text.split("\n")
    wrapped = sum(not re.search(r"[.!?:…\"”’)]\Z", row) for row in rows) > 0.5 * len(rows)
    return ["\n".join(rows)] if wrapped and len(rows) > 3 else rows


def once(blocks: list[str]) -> list[str]:
    """The paragraphs without a second copy of a run of them (30 words or more): some pages hold the body twice."""
    keys = [fold(block) for block in blocks]
    seen: dict[str, int] = {}
    unique: list[str] = []
    i = 0
    while i < len(blocks):
        first = seen.get(keys[i])
        run = 0
        if first is not None:
            while i + run < len(blocks) and first + run < i and keys[first + run] == keys[i + run]:
                run += 1
        if run and sum(len(k.split()) for k in keys[i : i + run]) >= 30:
            i += run
            continue
        seen.setdefault(keys[i], i)
        unique.append(blocks[i])
        i += 1
    return unique

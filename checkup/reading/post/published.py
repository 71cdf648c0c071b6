"""A page -> when its post was published, and how exactly that is told.

First the page's structured data and the meta tags made for it are asked; a time in UTC that falls on another day than the address says
gives way to the printed one.
Then the date nearest to the title or around the text is taken: elements made for dates before classes, classes before words.
A date of change counts as farther away, so that the post's own wins beside it.
Last come meta tags that may also mean a change, and the day in the page's address.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from itertools import islice

from checkup import dates
from checkup import lazy_re as re
from checkup.dates import When
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Node
from checkup.reading.metadata import Metadata, says_published
from checkup.reading.page_dates import PageClock, is_iso
from checkup.reading.page_urls import Base
from checkup.reading.post.day_in_text import at_foot, dateline
from checkup.reading.post.fact_line import is_of_change, publishing_date, tells_facts
from checkup.reading.post.foot import is_fact_link, is_foot
from checkup.reading.post.listed import is_listed
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.stated import stated
from checkup.reading.printed_moment import printed_moment
from checkup.reading.vocabulary import row

_SURE_METAS = ("article:published_time", "og:article:published_time", "datepublished")
_METAS = (
    "dc.date.issued",
    "dc.date",
    "date",
    "dcterms.created",
    "sailthru.date",
)
_MINUTE = timedelta(minutes=1)  # a printed moment may lack the seconds
_GRACE = timedelta(days=1)  # for zones, between the post and its first comment
_SOON = timedelta(days=60)  # between a post whose day has no year and its first comment; a convention: a later one may be of another year
_MENUS, _LINKS = ("nav", "ul", "ol"), 3  # elements that may be a menu, and links in it at least; a convention: a post's sections are fewer
_FAR = 3  # days; a convention: a zone or a late edit makes one or two between the day in the address and the printed one
DATE_CLASSES = row(
    """
    published entry-date post-date postdate date post_date dateline date-header timestamp postmetadata entry-meta
    post-meta posted-on post-info meta-date post-footers post-timestamp posted entry-footer byline post-byline postmeta
    post_meta meta storydate created postinfo entrymeta wp-block-post-date date-published contentdate createdate
    post-header article-info submitted
    """
)
# a year and month, perhaps the day, as folders or at the beginning of a file's name. Behind folders the day is one, too: in
# "/2024/01/10-ways-to-bake/" the number begins the title.
_YEAR_IN_URL = re.compile(r"/((?:19|20)\d\d)([/-])(\d{1,2})(?:\2(\d{1,2})(?=\2|/|$))?(?=[/-]|$)")
_TAGS = (
    *("abbr", "h2", "h3", "h4", "h5", "h6", "small", "p", "span", "div", "em", "li", "td", "a", "font", "i", "strong", "b", "dt", "dd"),
    "footer",
)
_NEAR = 60  # nodes around the title; a convention: a byline is within a few boxes, farther off are sidebars and other posts
_AFTER = 40  # nodes after the text; a convention: the post's footer is within, the comments and their dates are mostly farther

_NEXT = 2  # nodes below the title; a convention: the line is the next block, perhaps in a box of its own
_LINES = 5  # nodes beside the title, or above the text; a convention: a line of facts has a box and a few links of its own
_AT_ONCE = 12  # characters before a date; a convention: "Published on" or a weekday
_LINE_MAX = 300  # characters; a convention: a longer line is prose
_BESIDE = 12  # characters beside a date in a line of its own ("Published on", a weekday); a convention
_CHANGED = 15.0  # nodes that a date of change counts as farther away: the post's own day wins beside it, that of another post does not
_SHORT = 40  # characters; a convention: a day with a name fits, and a longer line is prose
_COLOPHON = "postmetadata"  # where themes since 2005 print one long sentence: "This entry was posted on ... You can follow any responses"
_BELOW, _FIRST_LINES = 60, 3  # pieces of text, and lines in them; conventions: subtitle, byline and date
_PIECES, _LABELS_MOST = 6, 40  # pieces of text in a label, and labels in lists of facts that are looked at; conventions
_FACT_LINES = 8  # below the title; a convention: section, kind, score and date of an article
# what begins a line whose rest is the day of publication, in the languages known here
_DATE_LABEL = re.compile(
    r"(?i)\W{0,3}(?:(?:article|post|publish(?:ed|ing)?|publication|release|entry) date|date(?: of publication| published)?|"
    r"published|posted|veröffentlicht|erschienen|datum|date de publication|publié|fecha(?: de publicación)?|publicado|"
    r"data(?: di pubblicazione| de publicação)?|pubblicato|data publikacji|opublikowano|дата(?: публикации)?|опубликовано|"
    r"发布(?:日期|时间)|發佈(?:日期|時間)|时间|時間|日期|公開日|投稿日|작성일|등록일)\s{0,2}[:：]\s{0,3}"
)

DateCandidate = tuple[float, int, When]


def find_published(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> When | None:
    """The moment of publication with its precision; None where the page does not tell."""
    stamp = article.get("datePublished")
    metas, clock = context.meta.metas, context.clock
    if isinstance(stamp, str) and (when := clock.read(stamp)):
        return when
    for key in (*_SURE_METAS, *says_published(context.meta)):
        if when := clock.read(metas.get(key, "")):
            return _as_printed(when, context, facts) if when.precision != "day" else _with_time(when, context, facts)
    if when := _stated(context, facts):
        return when
    day = _from_url(context.meta.canonical or context.base.url)
    if when := _defined(context, day) or _nearest(context, facts, day) or _labelled(context, facts) or at_foot(context, facts):
        return when
    for key in _METAS:
        if when := clock.read(metas.get(key, "")):
            return when
    return _nearest(context, facts, day, doubtful=True) or day or dateline(context, facts)


def _is_doubtful(context: PostContext, facts: PostFacts, candidate: DateCandidate) -> bool:
    """Whether a day may be that on which the page was fetched: it is after the first comment, or a menu stands between it and the title."""
    _, place, when = candidate
    return _is_late(when, context) or _stands_above_menu(context, facts, place)


def _stands_above_menu(context: PostContext, facts: PostFacts, place: int) -> bool:
    """Whether a menu stands between a place and the title below it, as below the head of a newspaper."""
    title = facts.title_node
    if title is None or place >= title.i:
        return False
    dom, between = context.dom, (place, title.i)
    menus = (box for tag in _MENUS for box in dom.tags(tag, between) if box.end <= title.i)
    return any(len(dom.tags("a", (box.i, box.end))) >= _LINKS for box in menus)


def _is_late(when: When, context: PostContext) -> bool:
    """Whether a day is after that of the first comment (one day's grace for zones)."""
    return context.first_said is not None and when.value.date() - _GRACE > context.first_said


def _stated(context: PostContext, facts: PostFacts) -> When | None:
    """The moment that the article's own microdata state."""
    for node in stated(context.dom, "datePublished", facts.title_node, context.stop):
        if when := context.clock.read(node.get("content") or node.get("datetime") or context.dom.line(node)[:_LINE_MAX]):
            return when
    return None


def _labelled(context: PostContext, facts: PostFacts) -> When | None:
    """The date in a line of facts below the title that begins with a label for it: "Article date: 7 June 2013"."""
    for line in lines_below_title(context, facts, _FACT_LINES):
        label = _DATE_LABEL.match(line) if len(line) <= _SHORT + _SHORT else None
        if label and (hit := context.clock.find(line[label.end() :])) and hit[1] <= _AT_ONCE:
            return hit[0]
    return None


def _defined(context: PostContext, day: When | None) -> When | None:
    """The day beside a label in a list of facts, "<dt>Published:</dt><dd>7 June 2013</dd>"; near that of the address, if that tells."""
    dom = context.dom
    for label in islice((n for n in dom.tags("dt") if n.t1 - n.t0 <= _PIECES), _LABELS_MOST):
        if label.i >= context.stop or in_furniture(label) or not _DATE_LABEL.fullmatch(f"{dom.line(label).rstrip(':： ')}:"):
            continue
        value = dom.nodes[label.end] if label.end < len(dom.nodes) else None
        line = dom.line(value) if value is not None and value.tag == "dd" else ""
        when = context.clock.read(line) if any(map(str.isdigit, line)) and len(line) <= _SHORT else None
        if when is not None and (day is None or abs((when.value.date() - day.value.date()).days) < _FAR) and not _is_late(when, context):
            return when
    return None


def _with_time(day: When, context: PostContext, facts: PostFacts) -> When:
    """The moment of a day that the head tells, where the page prints one of that day."""
    printed = _nearest(context, facts, day)
    return printed if printed is not None and printed.value.date() == day.value.date() else day


def _as_printed(when: When, context: PostContext, facts: PostFacts) -> When:
    """The moment as the page prints it, where the head's is in UTC and that is another day than the blog's own, or in UTC though it says
    otherwise: themes put the zone of the blog behind it, so that the post comes after its first comments."""
    offset = when.value.utcoffset()
    if offset is None:
        return when
    if offset:
        printed = _nearest(context, facts, when)
        off = printed.value.replace(tzinfo=None) - when.value.replace(tzinfo=None) if printed is not None else None
        return printed if printed is not None and off is not None and abs(off - offset) < _MINUTE else when
    day = _from_url(context.meta.canonical or context.base.url)
    if day is None or day.value.date() == when.value.date() or abs((day.value.date() - when.value.date()).days) > 1:
        return when
    printed = _nearest(context, facts, day)
    return printed if printed is not None and printed.value.date() == day.value.date() else day


def _nearest(context: PostContext, facts: PostFacts, day: When | None, *, doubtful: bool = False) -> When | None:
    """The date nearest to the title or around the text: elements made for dates first, then classes, then words.

    Where the address tells the day, a date far from it is that of something else: of a picture, of an older post.
    `doubtful` lets dates in that may be the day on which the page was fetched.
    """
    dom, stop = context.dom, context.stop
    anchor = facts.title_node.i if facts.title_node is not None else (facts.body.i if facts.body is not None else 0)
    after = facts.body.end if facts.body is not None else stop
    candidates = [_candidate(context, facts, n, anchor, 40) for n in dom.tags("time")]
    candidates += [_candidate(context, facts, n, anchor, 30) for n in dom.classes(DATE_CLASSES) if n.end - n.i < 60]
    begins = facts.body.i if facts.body is not None else anchor
    for tag in _TAGS:
        short = (n for n in dom.tags(tag) if n.i < stop and n.t1 - n.t0 <= 40)
        near = (n for n in short if abs(n.i - anchor) < _NEAR or begins - _LINES <= n.i < begins or after <= n.i < after + _AFTER)
        candidates += [_candidate(context, facts, n, anchor, 0) for n in near]
    found = [o for o in (*candidates, _below_title(context, facts)) if o is not None]
    if not found:
        return _yearless(context, facts)
    if day is not None:
        fits = [o for o in found if abs((o[2].value.date() - day.value.date()).days) < _FAR]
        found = [o for o in fits if o[2].value.date() == day.value.date()] or fits
    if not found:
        return None
    found = found if doubtful else [o for o in found if not _is_doubtful(context, facts, o)]
    if not found:
        return None
    best = min(found, key=lambda o: o[:2])[2]
    if best.precision == "day":  # the same day with its time, a little further away ("Posted by Ann at 9:12 on ...")
        exact = [o for o in found if o[2].value.date() == best.value.date() and o[2].precision != "day"]
        best = min(exact, key=lambda o: o[:2])[2] if exact else best
    return best


def _below_title(context: PostContext, facts: PostFacts) -> DateCandidate | None:
    """A date that is the whole of one of the first lines below the title, although no element is made for it."""
    for far, line in enumerate(lines_below_title(context, facts)):
        if any(map(str.isdigit, line)) and (found := publishing_date(context.clock, line)) and (when := context.clock.read(line)):
            same = found[0] is None or found[0].value.date() == when.value.date()  # of two days the first may be that of a change
            return far, facts.title_node.end if facts.title_node is not None else 0, when if same or found[0] is None else found[0]
    return None


def lines_below_title(context: PostContext, facts: PostFacts, count: int = _FIRST_LINES) -> list[str]:
    """The first lines below the title, whatever elements they stand in: subtitle, byline and day."""
    title = facts.title_node
    if title is None:
        return []
    nodes, end = context.dom.nodes, len(context.dom.chunks)
    end = min(nodes[context.stop].t0 if context.stop < len(nodes) else end, title.t1 + _BELOW)
    text = context.dom.text_without(title.t1, end)
    return [line for line in text.split("\n") if line.strip()][:count]


def _candidate(context: PostContext, facts: PostFacts, node: Node, anchor: int, bonus: float) -> DateCandidate | None:
    """(distance, context, moment) where a node tells a date: words beside the date and the text of the post in between count against it."""
    if node.end > context.stop or in_furniture(node):
        return None
    stamp = node.get("datetime") or (node.get("title") if node.tag in ("abbr", "span") else "")
    line = context.dom.line(node)
    when = context.clock.read(stamp) if stamp and is_iso(stamp) else None
    if when is not None and (printed := printed_moment(line, when, context.clock)) is not None:
        when = printed
    beside, hit, changed = 0, None, False
    if when is None and (len(line) <= _LINE_MAX or _COLOPHON in node.cls) and (hit := context.clock.find(line)):
        published = publishing_date(context.clock, line)
        hit, changed = published or hit, published is None
        when, beside = hit[0], len(line) - (hit[2] - hit[1])
        if beside > _BESIDE and (_in_link(context, node, date := line[hit[1] : hit[2]]) or _is_teaser(context, facts, node, date)):
            return None
    changed = changed or (when is not None and is_of_change(context.dom, node))
    body, title = facts.body, facts.title_node
    whole = body is None or body.tag == "body"  # no text was told from what stands around it
    if when is None or ((body is None or whole or node.i >= body.end) and is_listed(context, node)):
        return None
    told = beside > _BESIDE and _stands_beside(facts, node) and tells_facts(context, node)
    beside = _BESIDE if told else beside
    far: float = abs(node.i - anchor)
    above_title = body is not None and title is not None and body.holds(title) and node.i < title.i  # the text begins below the title
    if body is not None and node.i >= body.end:
        far = node.i - body.end + 15
    elif body is not None and body.i < node.i and not above_title:
        heads = _heads_the_text(title, node, hit[1] if hit is not None else 0, told=told)
        if beside > 30 and bonus < 30 and not heads and not is_foot(context.dom, node, facts):
            return None  # prose that happens to hold a date
        far += 0 if heads else 60
    return far + beside / 4 - bonus + (_CHANGED if changed else 0), node.i, when


def _stands_beside(facts: PostFacts, node: Node) -> bool:
    """Whether a line stands right above or below the title, or right behind the text: others tell facts of other posts."""
    body, title = facts.body, facts.title_node
    by_title = title is not None and title.i - _LINES <= node.i <= title.end + _LINES
    return by_title or (body is not None and body.end <= node.i <= body.end + _NEXT)


def _heads_the_text(title: Node | None, node: Node, begins: int, *, told: bool) -> bool:
    """Whether a line with a date stands right below the title and begins with the date, or has nothing but facts besides it (`told`)."""
    return title is not None and title.end <= node.i <= title.end + _NEXT and (begins <= _AT_ONCE or told)


def _in_link(context: PostContext, node: Node, date: str) -> bool:
    """Whether a date is part of the text of a link: of another post's title."""
    links = [node] if node.tag == "a" else list(context.dom.tags("a", (node.i, node.end)))[:6]
    return any(date in (text := context.dom.line(link)) and len(text) > len(date) + 12 for link in links)


def _is_teaser(context: PostContext, facts: PostFacts, node: Node, date: str) -> bool:
    """Whether a line behind the text is mostly the title of another page of the site, whose date it tells."""
    if facts.body is None or node.i < facts.body.end:
        return False
    dom, base = context.dom, context.base
    own = {base.clean(base.url), context.meta.canonical}
    near = [a for a in list(dom.tags("a", (node.i, node.end)))[:6] if date not in dom.line(a)]
    links = [a for a in near if base.same_site(base.join(a.get("href"))) and base.clean(a.get("href")) not in own]
    return sum(len(line) for a in links if not is_fact_link(line := dom.line(a))) * 2 > len(dom.line(node))


def _yearless(context: PostContext, facts: PostFacts) -> When | None:
    """ "May 26" or "26 May by Ann" beside the title, with the year that the address tells, else with that of the first comment."""
    year = _YEAR_IN_URL.search(context.meta.canonical or context.base.url)
    if facts.title_node is None or (year is None and not (context.first_said and context.all_dated)):
        return None
    anchor = facts.title_node.i
    near = [n for n in context.dom.nodes[max(0, anchor - 40) : min(context.stop, anchor + _NEAR)] if n.t1 - n.t0 < 12]
    for node in sorted(near, key=lambda n: abs(n.i - anchor)):
        line = context.dom.line(node)
        if len(line) >= _SHORT:
            continue
        bare = dates.yearless(line, language=context.clock.language)
        ends = bare[1] if bare is not None else len(line)  # words may stand behind it: "26 May by Ann"
        if year is None:
            if bare is not None and (when := _before_first_comment(context, line, ends)):
                return when
            continue
        found = context.clock.find(f"{line[:ends]}, {year[1]}{line[ends:]}")
        if found and found[0] and found[0].value.month == int(year[3]):
            return found[0]
    return None


def _before_first_comment(context: PostContext, line: str, ends: int) -> When | None:
    """The day of a line without its year that lies shortly before that of the first comment; `ends` is where the day ends."""
    said = context.first_said
    for year in (said.year, said.year - 1) if said is not None else ():
        found = context.clock.find(f"{line[:ends]}, {year}{line[ends:]}")
        if said and found and found[0] and -_GRACE <= said - found[0].value.date() <= _SOON:
            return found[0]
    return None


def order_by_address(when: When, clock: PageClock, meta: Metadata, base: Base) -> str | None:
    """The order of day and month that brings a numeric date into the month of the page's address, where it was read into another."""
    found = _YEAR_IN_URL.search(meta.canonical or base.url)
    if not found or when.value.year != int(found[1]) or when.value.month == int(found[3]) or when.value.day != int(found[3]):
        return None
    return clock.order_by(int(found[1]), int(found[3]))


def _from_url(url: str) -> When | None:
    found = _YEAR_IN_URL.search(url)
    if not found or not found[4]:
        return None
    return dates.read_iso(f"{found[1]}-{int(found[3]):02}-{int(found[4]):02}")

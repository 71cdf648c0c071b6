"""How much an item of a division looks like a comment, and what shows that it is none: a post, an article of a digest, a teaser."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

from checkup import lazy_re as re
from checkup.addresses import comment_number, post_key
from checkup.reading import vocabulary as words
from checkup.reading.adapter import Adapter
from checkup.reading.address_shapes import POST_PATH
from checkup.reading.comment_words import HEADING, says_only_comments
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.comments.fields import read as read_parts
from checkup.reading.comments.items import Item
from checkup.reading.comments.parts import Parts
from checkup.reading.dom import Dom, Node
from checkup.reading.entries import TEASER
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base
from checkup.text.words import letters_of

_POSTS = frozenset(("hentry", "type-post", "h-entry", "blogentry", "post-outer", "date-outer", "entry-content", "post-body"))
_SAID = frozenset(("comment", "p-comment", "u-comment"))  # of a comment, which microformats mark up like a post ("comment hentry")
_TITLES = ("h1", "h2", "h3", "h4")
_ANSWER_LINKS = frozenset(("comment-reply-link",))  # the link to answer a comment, as the most widespread blog software names it
_NETWORK = re.compile(r"^(?:tweets?|twitter|twtr|fb-post|instagram)", re.IGNORECASE)  # class names of a network's posts, shown beside
_CUT_OFF = re.compile(r"(?:…|\.\.\.)[;”»\"'’)\]]{0,4}\s{0,3}(?:\n[^\n]{0,60})?$")  # the end of an excerpt, perhaps with a name below
_COUNT = re.compile(r"\d[\d.,]{0,9}\s\w{1,30}")  # what a list of the busiest readers says of each
_TITLE_LEAST, _FIRST_LINES = 5, 3  # letters of a title, and lines among which it is; conventions: a shorter one may be anybody's name
_TITLE_MIN = 12  # letters; a convention: a shorter heading ("Comments") may be in the head's title by chance
_WRITTEN = frozenset(("", "text", "email", "url"))  # types of fields for a name, an address and a site; a field without a type is for text
_FORM_MAX = 400  # elements; a convention: a comment form with its fields and help has fewer, and a whole page more
_TEXT_WORDS, _TIMES = 100, 4  # words of a text, and how many times what stands above it; conventions: a lead is a short part of its text
_BRACKETS = " \t\r\n{}[]()"  # around such a line
_COUNT_MAX = 40  # characters of a line that counts comments; a convention, as for headings
_ENTRIES_MIN = 2  # of a list; a convention
_HEAD_PIECES = 12  # of text and breaks at the head of an item; a convention, as for headings
_BYLINE_MAX = 60  # characters; a convention: "By Ann Gardener and Bob Miller" fits, and a longer line is prose


def worth(dom: Dom, item: Item, clock: PageClock, adapter: Adapter) -> float:
    """0..3: has words, has an author, has a date, a link to answer or "says"; a form or too many dates count against it."""
    if not item.id and _holds_post(dom, item):
        return 0.0
    parts = parts_of(dom, item, clock, adapter)
    if not parts.text and not parts.author:
        return 0.0
    if not item.id and _is_article(dom, item, parts):
        return 0.0
    if holds_form(dom, item) and parts.when is None and not parts.date_text:
        return 0.0
    # "Hot comments" is nobody, nor is "@"
    named = parts.author is not None and (bool(item.id) or (any(map(str.isalnum, parts.author)) and not HEADING.search(parts.author)))
    marked = parts.is_dated or bool(dom.classes(_ANSWER_LINKS, item.span)) or (named and _says(dom, item, parts.author or ""))
    return bool(parts.text) + named + marked


def _says(dom: Dom, item: Item, author: str) -> bool:
    """Whether a verb of saying stands right behind the author at the head of an item, and nothing else up to its next piece of text."""
    pieces = [piece for chunk in dom.chunks[item.t0 : item.t1][:_HEAD_PIECES] if (piece := chunk.strip())]
    for piece, behind in pairwise(pieces):
        if author in piece:
            return words.SAYS_ALONE.fullmatch(piece.rpartition(author)[2] or behind) is not None
    return False


def _holds_post(dom: Dom, item: Item) -> bool:
    """Whether an item holds a whole post: by classes of one, where no class of the item says that it is a comment, or by a title."""
    said = item.node is not None and not _SAID.isdisjoint(item.node.cls)
    posts = () if said else dom.classes(_POSTS, item.span)
    return bool(posts or dom.tags("h1", item.span)) or any(_is_title(n) for n in dom.tags("a", item.span))


def begins_with_title(dom: Dom, item: Item) -> bool:
    """Whether the page's title is one of an item's first lines and stands nowhere above it: the item is the post itself."""
    whole = letters_of(" ".join(n.el.text or "" for n in dom.tags("title")[:1]))
    lines = (line for line in dom.text_without(item.t0, item.t1).split("\n") if line.strip())
    keys = (key for line in islice(lines, _FIRST_LINES) if len(key := letters_of(line)) >= _TITLE_LEAST and whole.startswith(key))
    title = next(keys, "")
    return title != "" and title not in letters_of(dom.text_without(0, item.t0))


def holds_form(dom: Dom, item: Item) -> bool:
    """Whether a place to write stands in an item that is not the whole page: an answer's form inside a comment, or the form itself."""
    return bool(dom.tags("textarea", item.span)) and item.i1 - item.i0 < _FORM_MAX and not item.inner


def begins_with_count(dom: Dom, item: Item) -> bool:
    """Whether the first line of an item counts several comments and says nothing else: it is the box around all ("3 Comments").

    What invites to read on behind the count says no more ("{ 3 comments… read them below }").
    """
    lines = dom.text_without(item.t0, item.t1).split("\n")
    first = next((line for told in lines if (line := told.strip(_BRACKETS))), "").partition("…")[0]
    figures = "".join(c for c in first if c.isdecimal())
    return len(first) <= _COUNT_MAX and figures.strip("0") not in ("", "1") and says_only_comments(first)


def begins_with_form(dom: Dom, item: Item) -> bool:
    """Whether an item says more behind a place to write than before it: it is the whole section, with its form at the head."""
    places = dom.tags("textarea", item.span)
    if not places or item.inner:
        return False
    before, behind = dom.text_without(item.t0, places[0].t0), dom.text_without(places[0].t1, item.t1)
    return len(behind) > len(before)


def is_of_form(dom: Dom, item: Item, clock: PageClock, adapter: Adapter) -> bool:
    """Whether an item is a part of the comment form: in a form with a place to write, without a day, with fields or without a name.

    Without fields it is a message kept for whoever writes ("Your comment waits"); where the form is the whole page it may be a comment.
    Behind the place to write a label may stand where a name would: "<b>Allowed tags:</b> ...".
    """
    form = next((box for box in dom.nodes[item.i0].ancestors() if box.tag == "form"), None)
    areas = dom.tags("textarea", (form.i, form.end)) if form is not None else ()
    if form is None or not areas:
        return False
    fields = any(field.get("type").lower() in _WRITTEN for field in dom.tags("input", item.span))
    if not fields and form.end - form.i >= _FORM_MAX:
        return False
    parts = parts_of(dom, item, clock, adapter)
    return parts.when is None and (fields or parts.author is None or item.i0 > areas[0].i)


def without_form(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The items without the box of the comment form, to which some themes give the class of a comment's box.

    Where each item holds a form, it is the one for answers; one with a date is a comment.
    """
    forms = [i for i in items if holds_form(dom, i)]
    if not forms or len(forms) == len(items):
        return items
    undated = {i.i0 for i in forms if parts_of(dom, i, clock, adapter).when is None}
    return [i for i in items if i.i0 not in undated]


def _is_article(dom: Dom, item: Item, parts: Parts) -> bool:
    """Whether an item is an article of a digest: a heading in it leads to another page and is no name, or is followed by a byline."""
    head = next((n for n in dom.nodes[item.i0 : item.i1] if n.tag in _TITLES and _leads_away(dom, n)), None)
    if head is None or parts.author is None:
        return False
    first = parts.text.partition("\n")[0]
    if any("#" not in a.get("href") and POST_PATH.search(a.get("href")) for a in dom.tags("a", (head.i, head.end))):
        return True
    return parts.author not in dom.line(head) or (len(first) <= _BYLINE_MAX and bool(words.BY_LEAD.match(first)))


def _is_title(link: Node) -> bool:
    """Whether a link is a post's title: the bookmark of a page in a heading."""
    return "bookmark" in link.get("rel") and "#" not in link.get("href") and link.up is not None and link.up.tag in _TITLES


def is_teaser(dom: Dom, item: Item, base: Base) -> bool:
    """Whether an item is an entry of a list of posts: it leads to a page of its own, with that page's comments."""
    own = base.url.split("#")[0]
    for link in dom.tags("a", item.span):
        if (
            link.t1 - link.t0 < 8
            and TEASER.match(dom.line(link))
            and base.join(link.get("href")).split("#")[0] != own
            and not link.get("href").startswith("#")
        ):
            return comment_number(link.get("href")) is None
    return False


def are_no_thread(dom: Dom, items: list[Item], base: Base) -> bool:
    """Whether repeating boxes are other parts of the page.

    One holds the post's title; or most are mostly links to other pages, or posts of a network that the page shows.
    """
    if sum(i.node is not None and any(_NETWORK.search(token) for token in i.node.cls) for i in items) * 2 > len(items):
        return True
    whole = letters_of(" ".join(n.el.text or "" for n in dom.tags("title")[:1]))
    for item in items:
        if any(len(key := letters_of(dom.line(n))) >= _TITLE_MIN and key in whole for tag in _TITLES for n in dom.tags(tag, item.span)):
            return True
    return sum(_is_of_links(dom, item, base) for item in items) * 2 > len(items)


def are_excerpts(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> bool:
    """Whether most have no day and are excerpts, cut off, of what was said elsewhere, or no words but a count ("1974 recommendations")."""
    parts = [parts_of(dom, item, clock, adapter) for item in items]
    return sum(p.when is None and bool(_CUT_OFF.search(p.text) or _COUNT.fullmatch(p.text)) for p in parts) * 2 > len(parts)


def is_place(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter, base: Base) -> bool:
    """Whether the only numbered element is the place for comments, and holds none: nobody speaks in it, but headings and links do."""
    if len(items) != 1 or (parts := parts_of(dom, items[0], clock, adapter)).author or parts.when:
        return False
    return any(dom.tags(tag, items[0].span) for tag in _TITLES) or _is_of_links(dom, items[0], base)


def _is_of_links(dom: Dom, item: Item, base: Base) -> bool:
    """Whether more than half of an item's letters stand in links to other pages of the site, or to places in several of them.

    A list of the newest comments leads to places in several pages; a comment's own address is a place in one.
    """
    links = dom.tags("a", item.span)
    there = {base.join(href).partition("#")[0] for a in links if (href := a.get("href")) and not href.startswith("#")}
    several = len({url for url in there if base.same_site(url) and url != base.url}) > 1
    away = [a for a in links if is_other_page(a.get("href").partition("#")[0] if several else a.get("href"), base)]
    return sum(len(letters_of(dom.line(a))) for a in away) * 2 > len(letters_of(dom.text_without(item.t0, item.t1)))


def speaks_in_links(dom: Dom, item: Item, parts: Parts, base: Base, *, only: bool) -> bool:
    """Whether more than half of the letters of an item's words, its name aside, stand in links to other pages of the site.

    Links to other sites count as well where it is the only item, and was found by its place.
    """
    said = len(letters_of(parts.text))
    lines = (
        dom.line(a) for a in dom.tags("a", item.span) if is_other_page(a.get("href"), base) or (only and item.placed and a.get("href"))
    )
    return said > 0 and sum(len(letters_of(line)) for line in lines if line != parts.author and line in parts.text) * 2 > said


def are_said_elsewhere(dom: Dom, items: list[Item], base: Base) -> bool:
    """Whether most items lead, by the title of another page, to a comment there: the newest comments of the blog, shown beside a post."""
    if not base.url or not any("#" in a.get("href") for a in dom.tags("a", items[0].span)):
        return False
    own, whole = post_key(base.url), letters_of(" ".join(n.el.text or "" for n in dom.tags("title")[:1]))

    def leads(item: Item) -> bool:
        there = ((a, href) for a in dom.tags("a", item.span) if "#" in (href := a.get("href")) and comment_number(href) is not None)
        away = (dom.line(a) for a, href in there if post_key(base.join(href)) != own)
        return any(len(title := _words_of(line)) >= _TITLE_MIN and title not in whole for line in away)

    return sum(map(leads, items)) * 2 > len(items)


def without_lists_of_pages(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter, base: Base) -> list[Item]:
    """The items without those that are a line with a list whose every entry leads to another page: what a blog shows in a column.

    One that tells a name, and a day beside the list, is a comment, whose answers stand in the list, or its buttons.
    """
    return [item for item in items if not _is_list_of_pages(dom, item, base) or _is_signed_beside(dom, item, clock, adapter)]


def _is_signed_beside(dom: Dom, item: Item, clock: PageClock, adapter: Adapter) -> bool:
    """Whether a name and, outside of the entries of the list that an item holds, a day are told: a list of posts dates its entries."""
    parts = parts_of(dom, item, clock, adapter)
    if not parts.is_dated or parts.author is None:
        return False
    listed = any(up.tag == "li" and up.i > item.i0 for up in parts.dated.ancestors()) if parts.dated is not None else None
    return not listed if listed is not None else clock.find(_beside_list(dom, item)) is not None


def _beside_list(dom: Dom, item: Item) -> str:
    """What an item says outside of the entries of its lists."""
    return dom.text_without(item.t0, item.t1, [(entry.t0, entry.t1) for entry in _entries(dom, item)]).strip()


def _entries(dom: Dom, item: Item) -> Sequence[Node]:
    """The entries of the lists that an item holds; it may be one itself."""
    return dom.tags("li", (item.i0 + (item.node is not None), item.i1))


def _is_list_of_pages(dom: Dom, item: Item, base: Base) -> bool:
    """Whether an item is one line, a title, and at least two entries, each with a link to another page of the site."""
    entries = _entries(dom, item)
    if len(entries) < _ENTRIES_MIN:
        return False
    own = base.url.partition("#")[0]
    for entry in entries:
        there = (base.join(href) for a in dom.tags("a", (entry.i, entry.end)) if not (href := a.get("href")).startswith("#") and href)
        if not any(base.same_site(url) and url.partition("#")[0] != own for url in there):
            return False
    beside = _beside_list(dom, item)
    return len(beside) <= _BYLINE_MAX and "\n" not in beside


def _words_of(line: str) -> str:
    """The letters of a title, "" for what a link to a comment's own place says."""
    return "" if words.PERMALINK_WORDS.match(line) else "".join(c for c in line.casefold() if c.isalpha())


def is_other_page(href: str, base: Base) -> bool:
    """Whether a link leads to another page of the site, and to no comment there."""
    return bool(href) and "#" not in href and comment_number(href) is None and base.same_site(url := base.join(href)) and url != base.url


def stands_above_text(dom: Dom, item: Item) -> bool:
    """Whether the page's text follows an item that stands alone: a byline with its day is as much like a comment as a short one is."""
    above = behind = 0
    for p in dom.tags("p"):
        if (p.end <= item.i0 or p.i >= item.i1) and not in_furniture(p):
            count = len(dom.line(p).split())
            above, behind = (above + count, behind) if p.end <= item.i0 else (above, behind + count)
    return behind >= _TEXT_WORDS and behind > _TIMES * above


def stand_below_titles(dom: Dom, items: list[Item]) -> bool:
    """Whether most of several items follow a heading that links to another page: then they are the articles of a digest."""
    titles = [n for tag in _TITLES for n in dom.tags(tag) if _leads_away(dom, n)]
    ends = [0, *(i.i1 for i in items)]
    below = sum(any(end <= n.i < item.i0 for n in titles) for end, item in zip(ends, items, strict=False) if end)
    return len(items) > 1 and below * 2 > len(items) - 1


def _leads_away(dom: Dom, head: Node) -> bool:
    """Whether a heading holds a link to another page, which is no comment's own address."""
    links = (a.get("href") for a in dom.tags("a", (head.i, head.end)))
    return any(there and "#" not in there and comment_number(there) is None for there in links)


def parts_of(dom: Dom, item: Item, clock: PageClock, adapter: Adapter) -> Parts:
    """What is read of an item; read once, and kept."""
    if not isinstance(item.parts, Parts):
        item.parts = read_parts(dom, item, clock, adapter.extra)
    return item.parts

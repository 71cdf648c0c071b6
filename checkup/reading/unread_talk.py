"""Whether a page on which no comment was read may hold some: somebody seems to speak behind the post's text, in a form that is not known.

"Nobody commented" would then be a guess. Asked where nothing was found. Signs are a link to answer behind words; a name with a later day
than the post's beside words; and below a heading for comments words with a name apart, a picture of somebody, or a day beside them.
"""

from __future__ import annotations

from datetime import date
from itertools import islice

from checkup.reading import vocabulary as words
from checkup.reading.below_text import may_name, name_ends
from checkup.reading.closed_words import is_closed_note
from checkup.reading.comment_words import ASKS, HEADING, SIGN_IN
from checkup.reading.comments import likeness
from checkup.reading.comments.behind_post import is_answer_button, is_headed_otherwise, is_like_post, leads_on
from checkup.reading.comments.by_heading import DATED_MAX
from checkup.reading.comments.items import Item
from checkup.reading.comments.labelled import labels_columns
from checkup.reading.comments.none_yet import says_none
from checkup.reading.comments.portraits import is_portrait
from checkup.reading.comments.reader_sentences import is_signature
from checkup.reading.comments.rows_behind import Row, rows_behind
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base
from checkup.reading.pattern.template_lines import weight
from checkup.reading.post.fact_line import publishing_date
from checkup.reading.post.post_facts import PostFacts

_ROWS_MOST = 24  # rows looked at; a convention
_NODES_MOST = 40  # elements of a row that are looked at; a convention: the first comments tell
_WORDS = 3  # of what somebody says, or what weighs as much; a convention: labels and names have fewer
_NAME_TAGS = ("b", "strong", "a", "cite", "th", "td", "dt", "em", "h3", "h4", "h5", "h6")  # elements that set a name apart
_CELLS = ("td", "th")  # in which a name is alone though the row is one line
_PIECES = 6  # of text in such an element; a convention


def may_hold_talk(dom: Dom, clock: PageClock, base: Base, facts: PostFacts) -> bool:
    """Whether something behind the post's text seems to be said by somebody."""
    rows = islice(rows_behind(dom, facts.title_node, facts.body, facts.last), _ROWS_MOST)
    behind = (row for row in rows if row.nodes and (row.headed or not row.past_form) and not is_like_post(row.nodes, facts))
    return any(_tells(dom, row, clock, base, facts) for row in behind)


def _tells(dom: Dom, row: Row, clock: PageClock, base: Base, facts: PostFacts) -> bool:
    nodes = row.nodes[:_NODES_MOST]
    ranks = [node.tag for node in nodes if node.tag in HEADING_TAGS]
    place = nodes[0] if len(set(ranks)) < len(ranks) else nodes[-1]  # headings that come again are a part of what is said
    if not row.headed and is_headed_otherwise(dom, Item.of(place), facts):
        return False
    if _is_answered(dom, nodes, clock):
        return True
    own = facts.when.value.date() if facts.when is not None else None
    writer = facts.author.name if facts.author is not None else None
    if any(_is_signed(dom, nodes, k, clock, base, (own, writer), sure=row.within) for k in range(len(nodes))):
        return True
    return row.headed and any(_is_somebodys(dom, node, clock) for node in nodes)


def _is_answered(dom: Dom, nodes: list[Node], clock: PageClock) -> bool:
    """Whether a link to answer stands behind words in a row."""
    for node in nodes:
        for tag in ("a", "button"):
            for button in dom.tags(tag, (node.i, node.end)):
                if is_answer_button(dom, button) and _weight(dom, Item.between("", nodes[0], node), clock) >= _WORDS:
                    return True
    return False


def _is_signed(
    dom: Dom, nodes: list[Node], k: int, clock: PageClock, base: Base, post: tuple[date | None, str | None], *, sure: bool
) -> bool:
    """Whether an element tells a later day than the post's beside a name, and words stand in it or next to it.

    `post` are the day and the writer of that. `sure`: it stands in what was read as the post's text, where only a line counts that is
    nothing but a signature.
    """
    own, writer = post
    item = Item.of(nodes[k])
    for line in dom.text_without(item.t0, item.t1).split("\n"):
        found = clock.find(line) if len(line) <= DATED_MAX and any(map(str.isdigit, line)) else None
        if found is None or found[0] is None or publishing_date(clock, line) is None:
            continue
        heads = line[found[2] :].lstrip().startswith((":", "："))  # "3 May: the oven was mended" is the writer's
        if own is None or heads or found[0].value.date() <= own or leads_on(dom, item, base) or likeness.are_no_thread(dom, [item], base):
            continue
        marked = f"{line[: found[1]]}\0{line[found[2] :]}"
        near = Item.between("", nodes[max(k - 1, 0)], nodes[min(k + 1, len(nodes) - 1)])
        if is_signature(marked) and (writer is None or writer not in line):
            return True  # the words above it may have been read as the post's
        if not sure and _has_name(dom, near, marked):
            return _weight(dom, near, clock) >= _WORDS
    return False


def _has_name(dom: Dom, near: Item, marked: str) -> bool:
    """Whether a dated line, or an element near it, says what may be a name."""
    rest = marked.replace("\0", " ")
    return may_name(rest) is not None or any(may_name(piece) for piece in name_ends(rest)) or _has_name_apart(dom, near)


def _has_name_apart(dom: Dom, item: Item) -> bool:
    """Whether an element sets apart what may be a name: alone on its line, before a colon, or behind a sign or "by" at the line's end."""
    apart = (node for tag in _NAME_TAGS for node in dom.tags(tag, item.span) if 0 < node.t1 - node.t0 <= _PIECES)
    found = [(node, line, name) for node in apart if (name := may_name(line := dom.line(node))) is not None]
    if any(node.tag in _CELLS for node, _, _ in found):
        return True
    names = {line: name for _, line, name in found}
    lines = dom.text_without(item.t0, item.t1).split("\n") if names else []
    return any(line.strip() in names or any(may_name(end) in names.values() for end in name_ends(line)) for line in lines)


def _is_somebodys(dom: Dom, node: Node, clock: PageClock) -> bool:
    """Whether an element below a heading for comments says something, and there is a name apart, a picture of somebody or a day in it."""
    item = Item.of(node)
    rows = dom.tags("tr", item.span)
    if _weight(dom, item, clock) < _WORDS or (rows and all(labels_columns(dom, row) for row in rows)):
        return False
    lines = dom.text_without(item.t0, item.t1).split("\n")
    if any(len(line) <= DATED_MAX and any(map(str.isdigit, line)) and clock.find(line) is not None for line in lines):
        return True
    if any(words.BY_LEAD.match(line.strip()) and may_name(line) for line in lines if len(line) <= DATED_MAX):
        return True  # "By: Ann" on a line of its own
    return any(map(is_portrait, dom.tags("img", item.span))) or _has_name_apart(dom, item)


def _weight(dom: Dom, item: Item, clock: PageClock) -> float:
    """How much the longest line of an item says in words that are no links, no day and no note on comments."""
    links = [(a.t0, a.t1) for a in dom.tags("a", item.span) if a.get("href")]
    lines = (line.strip() for line in dom.text_without(item.t0, item.t1, links).split("\n"))
    return max((weight(_without_day(line, clock)) for line in lines if line and not _is_note(line)), default=0.0)


def _without_day(line: str, clock: PageClock) -> str:
    found = clock.find(line) if len(line) <= DATED_MAX and any(map(str.isdigit, line)) else None
    return line if found is None else f"{line[: found[1]]} {line[found[2] :]}"


def _is_note(line: str) -> bool:
    """Whether a line only speaks of comments: that there are none, that they are closed, how one is written."""
    return bool(says_none(line) or is_closed_note(line) or HEADING.search(line) or ASKS.search(line) or SIGN_IN.search(line))

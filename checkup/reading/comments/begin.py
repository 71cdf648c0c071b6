"""The first comment of a page -> where the part of the page with the comments begins: at its heading, if one stands above it."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.comments import by_repetition
from checkup.reading.comments.labelled import labels_columns
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock
from checkup.text.words import letters_of, word_count

# a line with dividers tells facts of the post ("Ann | 3 comments", "Ann / 3 May / 3 comments") and heads nothing
_FACTS = re.compile(r"\s[|·•]\s|[│｜]|\s[/–—-]\s.{1,80}\s[/–—-]\s")
_LABELS = re.compile(r"[^\W\d_]\s?[:：]\s?[^\s:：][^:：]{0,60}[^\W\d_]\s?[:：]\s?\S")  # two labels in a row: "Author: Ann Date: May 3"
_PLACES = frozenset(("comments", "comment", "respond", "feedback"))  # fragments of links that lead down to the comments
_TEXT_BETWEEN = 60  # words between a line and the first comment; a convention: rules and a form have fewer, a post's text has more


def heading_before(dom: Dom, start: int | None, clock: PageClock) -> int | None:
    """Where the part of the page with the comments begins: at its heading, if one stands shortly before the first comment."""
    if start is None:
        return None
    start = _below_labels(dom, start)
    near = [h for h in by_repetition.headings(dom) if start - 14 <= h.i < start and h.tag != "a" and not _tells_facts(dom, h, clock)]
    real = [h for h in near if h.tag[0] == "h" and h.tag[1:].isdigit()]  # "Posted on ..., 25 comments" may stand between
    real = [h for h in real if not _is_title(dom, h)] or real  # a short post may be called "Comments are back"
    near = [h for h in near if _words_between(dom, h, start) < _TEXT_BETWEEN]  # else it stands above the post's text
    real = real or [h for h in near if clock.find(dom.line(h)) is None] or near
    return min((h.i for h in real), default=start)


def _below_labels(dom: Dom, start: int) -> int:
    """The place of the table whose rows are comments, where nothing but rows of labels stands above the first; else the first itself."""
    table = next((up for up in dom.nodes[start].ancestors() if up.tag == "table"), None)
    rows = [row for row in dom.tags("tr", (table.i, start)) if row.end <= start and labels_columns(dom, row)] if table is not None else []
    if table is None or not rows or dom.text_without(table.t0, dom.nodes[start].t0, [(row.t0, row.t1) for row in rows]).strip():
        return start
    return table.i


def _is_title(dom: Dom, heading: Node) -> bool:
    """Whether the page's own title begins with the words of a heading."""
    line, title = letters_of(dom.line(heading)), letters_of(" ".join(n.el.text or "" for n in dom.tags("title")[:1]))
    return line != "" and title.startswith(line)


def _words_between(dom: Dom, heading: Node, start: int) -> int:
    """How many words stand between a heading and a node."""
    return word_count(dom.text_without(heading.t1, dom.nodes[start].t0))


def _tells_facts(dom: Dom, heading: Node, clock: PageClock) -> bool:
    """Whether a line tells facts of the post and heads nothing: "Ann | 3 comments", "Posted by Ann - 3 comments".

    So does a line with a day and a link to the comments on this page, which it stands above.
    """
    line = dom.line(heading)
    if _FACTS.search(line) or words.BY_LEAD.match(line) or (_LABELS.search(line) and clock.find(line) is not None):
        return True
    below = any(a.get("href").rpartition("#")[2] in _PLACES for a in dom.tags("a", (heading.i, heading.end)) if "#" in a.get("href"))
    return below and clock.find(line) is not None

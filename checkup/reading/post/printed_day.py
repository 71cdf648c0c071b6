"""Whether a page prints the day of its post where a reader sees it, or tells it in its head alone.

The software of sites made from files gives every page a moment in its head. A theme prints it above or below the text of posts, and leaves
it away on pages beside them.
"""

from __future__ import annotations

from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Node
from checkup.reading.page_dates import is_iso
from checkup.reading.post.fact_line import is_of_change, publishing_date
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.published import DATE_CLASSES, lines_below_title

_LINE_MAX = 120  # characters; a convention: a line of facts fits, and a longer one is prose
_AT_ONCE = 24  # characters beside a day in a line of a text's beginning; a convention: "Published by Ann on", or a weekday
_AROUND = 40  # nodes above the title and behind the text; a convention: a line of facts is within


def prints_day(context: PostContext, facts: PostFacts) -> bool:
    """Whether a day of publication stands in a line of its own beside the title or behind the text, or in an element made for dates."""
    title, body = facts.title_node, facts.body
    if any(_tells(context, line) for line in lines_below_title(context, facts)):
        return True
    first = title.i - _AROUND if title is not None else 0
    last = (body.end if body is not None else title.end if title is not None else context.stop) + _AROUND
    made = (*context.dom.tags("time"), *context.dom.classes(DATE_CLASSES))
    if any(first <= node.i <= last and _dates(context, node) for node in made):
        return True
    nodes, stop = context.dom.nodes, min(context.stop, len(context.dom.nodes))
    near = [
        *(nodes[max(0, first) : title.i] if title is not None else ()),
        *(nodes[body.end : min(last, stop)] if body is not None else ()),
    ]
    return any(_tells(context, context.dom.line(node)) and not in_furniture(node) for node in near if node.t1 - node.t0 <= _AT_ONCE)


def _tells(context: PostContext, line: str) -> bool:
    """Whether a line has a day of publication and hardly anything else."""
    if len(line) > _LINE_MAX or not any(map(str.isdigit, line)) or not (found := publishing_date(context.clock, line)):
        return False
    return found[0] is not None and min(found[1], len(line) - found[2]) <= _AT_ONCE


def _dates(context: PostContext, node: Node) -> bool:
    """Whether an element made for dates tells one, and not that of a change."""
    if node.i >= context.stop or in_furniture(node) or is_of_change(context.dom, node):
        return False
    stamp, line = node.get("datetime"), context.dom.line(node)
    return bool(stamp and is_iso(stamp)) or (len(line) <= 2 * _LINE_MAX and publishing_date(context.clock, line) is not None)

"""Where comments stand though nothing announces them: the boxes around a page's comment form, and those right before and behind it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from checkup.reading.comment_form import asks_for_a_comment
from checkup.reading.comment_words import stands_over
from checkup.reading.comments.by_class import children_of
from checkup.reading.comments.kind import section_of_heading
from checkup.reading.dom import HEADING_TAGS, Dom, Node

_FORMS_MOST = 10  # forms looked at; a convention: a page has a search, a login and one for comments
_LISTS = frozenset(("ul", "ol", "dl"))
_TITLES = frozenset((*HEADING_TAGS, "label"))


def around_form(dom: Dom) -> dict[int, Node]:
    """The boxes around each form that asks for a comment, and those right before and behind it: comments stand there, announced or not."""
    forms = [form for form in dom.tags("form")[:_FORMS_MOST] if asks_for_a_comment(dom, form)]
    found = {up.i: up for form in forms for up in islice(form.ancestors(), 3) if up.tag not in ("html", "body")}
    return found | {box.i: box for form in forms for whole in _with_wrapper(dom, form) for box in _beside_form(dom, whole)}


def _beside_form(dom: Dom, form: Node) -> Iterable[Node]:
    """The box right before a form and the one right behind it, past the form's title; of boxes that hold but one box, that.

    None below a title that tells of something else: "Our team", "Events".
    """
    row = [n for n in children_of(dom, form.up) if n.t1 > n.t0] if form.up is not None else []
    before = [k for k, n in enumerate(row) if n.end <= form.i and n.tag not in _TITLES]
    while before and before[-1] and row[before[-1] - 1].tag in _TITLES and section_of_heading(dom.line(row[before[-1] - 1])):
        before.pop()  # trackbacks stand between the comments and the form
    behind = [k for k, n in enumerate(row) if n.i >= form.end and n.tag not in _TITLES][:1]
    for place in (*before[-1:], *behind):
        box, title = row[place], row[place - 1] if place else None
        if title is not None and title.tag in _TITLES and not stands_over(dom.line(title)):
            continue
        for _ in range(3):
            inner = [n for n in children_of(dom, box) if n.t1 > n.t0] if box.tag not in _LISTS else []
            if len(inner) != 1:
                break
            box = inner[0]
        if box.tag in _LISTS or box.tag in ("div", "section"):
            yield box


def _with_wrapper(dom: Dom, form: Node) -> Iterable[Node]:
    """A form, and the box around it that holds nothing else but titles: themes give the form a section of its own."""
    yield form
    box = form.up
    if box is not None and box.tag in ("div", "section"):
        row = [n for n in children_of(dom, box) if n.t1 > n.t0]
        if all(n is form or n.tag in _TITLES for n in row):
            yield box

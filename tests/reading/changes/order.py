"""The same page in another order."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from lxml import etree

from tests.reading.changes.printed import Changed, Printed, bare, change, elements, text_of, written


@change
def newest_first(page: Printed) -> Changed:
    """Comments are read in the page's own order."""
    if not page.rows:
        return None
    parent = page.rows[0].getparent()
    places = [parent.index(row) for row in page.rows]
    copies = [deepcopy(row) for row in page.rows]
    for place, row in zip(places, reversed(copies), strict=True):
        parent[place] = row
    return written(page.tree), replace(page.told, said=page.told.said[::-1])


@change
def a_form_above_the_comments(page: Printed) -> Changed:
    """Where one may write says nothing of what was written."""
    forms = [f for f in page.body.iter("form") if next(f.iter("textarea"), None) is not None]
    if len(forms) != 1 or not page.rows or any(forms[0] in [row, *row.iterancestors()] for row in page.rows):
        return None
    box = page.rows[0].getparent()
    if box.tag in ("ul", "ol", "dl", "tbody", "table") and box.getparent() is not None:
        box.addprevious(forms[0])
    else:
        anchor = page.rows[0].getprevious()
        (anchor if anchor is not None and anchor.tag == "a" else page.rows[0]).addprevious(forms[0])
    return written(page.tree), page.told


@change
def a_title_below_its_facts(page: Printed) -> Changed:
    """The line of facts may stand over the title."""
    for e in elements(page.body):
        if e.tag in ("h1", "h2", "h3") and bare(text_of(e)) == page.told.title:
            facts = e.getnext()
            short = facts is not None and facts.tag in ("p", "div", "span", "small") and 0 < len(text_of(facts).strip()) < 90
            if not short or e.getprevious() is not None:
                return None
            e.tail, facts.tail = facts.tail, e.tail
            facts.addnext(e)
            return written(page.tree), page.told
    return None


def _left(page: Printed, count: int) -> Changed:
    if len(page.rows) <= count:
        return None
    for row in page.rows[count:]:
        anchor = row.getprevious()
        if anchor is not None and anchor.tag == "a" and not anchor.get("href") and not (anchor.text or "").strip():
            anchor.getparent().remove(anchor)
        row.getparent().remove(row)
    whole = str(len(page.told.said))
    for e in elements(page.body):
        if e.text and len(e.text) < 40 and whole in e.text.split():
            e.text = e.text.replace(whole, str(count), 1)
    return written(page.tree), replace(page.told, said=page.told.said[:count])


@change
def one_comment_left(page: Printed) -> Changed:
    """A comment alone is read as one among others."""
    return _left(page, 1)


@change
def two_comments_left(page: Printed) -> Changed:
    """Two comments are read as two among others."""
    return _left(page, 2)


@change
def no_comment_left(page: Printed) -> Changed:
    """Where none is left, none is read."""
    return _left(page, 0)


@change
def an_answer_in_its_comment(page: Printed) -> Changed:
    """A comment that is set into the one before it stays a comment."""
    rows = page.rows
    if len(rows) < 3 or rows[0].tag not in ("li", "div", "article") or rows[0].getnext() is not rows[1]:
        return None
    box = etree.SubElement(rows[0], "ul" if rows[1].tag == "li" else "div", {"class": "children"})
    box.append(rows[1])
    return written(page.tree), page.told

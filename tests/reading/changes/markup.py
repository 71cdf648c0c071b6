"""The same page in other markup: what is read hangs on what it says."""

from __future__ import annotations

import hashlib
import re
from itertools import pairwise

from lxml import etree

from checkup.reading.vocabulary import tokens
from tests.reading.changes.printed import Changed, Element, Printed, change, elements, fragment, written

_BOXES = tokens(
    "div p ul ol li table tr td th tbody section article header footer aside nav main h1 h2 h3 h4 h5 h6 form blockquote dl dt dd body"
)
_KEPT = frozenset(("pre", "textarea", "script", "style"))
_OLD = dict.fromkeys(tokens("article section header footer aside nav main figure"), "div")
_OLD |= dict.fromkeys(tokens("time mark figcaption"), "span")
_BOLD = {"strong": "b", "b": "strong", "em": "i", "i": "em"}


def _loose(page: Printed) -> list[Element]:
    """Elements in which white space says nothing."""
    return [e for e in elements(page.tree) if e.tag not in _KEPT and not any(a.tag in _KEPT for a in e.iterancestors())]


@change
def minified(page: Printed) -> Changed:
    """White space between boxes says nothing."""
    for e in _loose(page):
        e.text = re.sub(r"[ \t\r\n]+", " ", e.text) if e.text else e.text
        e.text = None if e.text == " " and e.tag in _BOXES else e.text
        for c in e:
            c.tail = re.sub(r"[ \t\r\n]+", " ", c.tail) if c.tail else c.tail
            following = c.getnext()
            if c.tail == " " and (c.tag in _BOXES or (following is not None and following.tag in _BOXES)):
                c.tail = None
    return written(page.tree), page.told


@change
def printed_prettily(page: Printed) -> Changed:
    """Nor do line breaks at each box."""
    for e in _loose(page):
        if e.tag in _BOXES:
            e.text, e.tail = "\n      " + (e.text or ""), "\n    " + (e.tail or "")
    return written(page.tree), page.told


@change
def comments_in_the_markup(page: Printed) -> Changed:
    """What stands in comments of the markup is not on the page."""
    for n, e in enumerate(e for e in elements(page.tree) if e.tag in ("div", "li", "ul", "ol", "p")):
        e.addprevious(etree.Comment(f" block {n} "))
    return written(page.tree), page.told


@change
def capital_tags(page: Printed) -> Changed:
    """Tags in capitals are the same tags."""
    return re.sub(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)(?=[\s>/])", lambda m: b"<" + m[1] + m[2].upper(), written(page.tree)), page.told


@change
def unclosed_paragraphs(page: Printed) -> Changed:
    """Ends of paragraphs and list items that may be left out say nothing where the next begins."""
    return re.sub(rb"</(p|li)>(?=\s*<\1[\s>])", b"", written(page.tree)), page.told


@change
def words_as_entities(page: Printed) -> Changed:
    """Letters may be written as their numbers."""
    coded = re.sub(
        r"(?<=>)([^<>&]+)(?=<(?!/(?:script|style|textarea)))",
        lambda m: "".join(f"&#{ord(c)};" if c in "aeiou" or ord(c) > 127 else c for c in m[1]),
        re.sub(r"(?s)<(script|style)\b(?![^>]*json).*?</\1>", "", written(page.tree).decode()),
    )
    return coded.encode(), page.told


@change
def attributes_in_another_order(page: Printed) -> Changed:
    """The order of attributes says nothing."""
    for e in elements(page.tree):
        told = sorted(e.attrib.items(), reverse=True)
        e.attrib.clear()
        e.attrib.update(told)
    return written(page.tree), page.told


@change
def boxes_wrapped(page: Printed) -> Changed:
    """One more box in each box says nothing."""
    for e in elements(page.tree):
        if e.tag in ("div", "li", "article", "section") and len(e):
            inner = etree.Element("div", {"class": "inner"})
            inner.text, e.text = e.text, None
            for c in list(e):
                inner.append(c)
            e.append(inner)
    return written(page.tree), page.told


@change
def comments_wrapped(page: Printed) -> Changed:
    """A box around each comment says nothing."""
    for row in page.rows if page.rows and page.rows[0].tag in ("div", "article", "section") else ():
        box = etree.Element("section")
        box.tail, row.tail = row.tail, None
        row.addprevious(box)
        box.append(row)
    return (written(page.tree), page.told) if page.rows and page.rows[0].getparent().tag == "section" else None


@change
def elements_of_2004(page: Printed) -> Changed:
    """Elements that came later are boxes and pieces of a line by another name."""
    for e in elements(page.tree):
        e.tag = _OLD.get(e.tag, e.tag)
    return written(page.tree), page.told


@change
def bold_by_another_name(page: Printed) -> Changed:
    """`strong` and `b`, `em` and `i` say the same."""
    for e in elements(page.tree):
        e.tag = _BOLD.get(e.tag, e.tag)
    return written(page.tree), page.told


@change
def sections_for_boxes(page: Printed) -> Changed:
    """The boxes of comments may be of any kind."""
    found = [row for row in page.rows if row.tag in ("div", "article")]
    for row in found:
        row.tag = "section" if row.tag == "div" else "div"
    return (written(page.tree), page.told) if found else None


@change
def tables_for_boxes(page: Printed) -> Changed:
    """Comments may stand in the rows of a table."""
    rows = page.rows
    if not rows or rows[0].tag != "div" or any(a.getnext() is not b for a, b in pairwise(rows)):
        return None
    table = fragment("<table><tbody></tbody></table>")
    rows[0].addprevious(table)
    for row in rows:
        line = etree.SubElement(table[0], "tr")
        row.tag, row.tail = "td", None
        line.append(row)
    return written(page.tree), page.told


@change
def hashed_classes(page: Printed) -> Changed:
    """Classes may carry a mark of the tool that made them."""
    for e in elements(page.tree):
        if e.get("class") and e.tag not in ("html", "body"):
            e.set("class", " ".join(f"{c}_{hashlib.md5(c.encode()).hexdigest()[:5]}" for c in e.get("class").split()))
    return written(page.tree), page.told


@change
def no_classes(page: Printed) -> Changed:
    """A page without classes says what it said."""
    for e in elements(page.tree):
        e.attrib.pop("class", None)
    return written(page.tree), page.told


@change
def no_ids(page: Printed) -> Changed:
    """A page without ids says what it said."""
    for e in elements(page.tree):
        e.attrib.pop("id", None)
    return written(page.tree), page.told


@change
def drawn_icons(page: Printed) -> Changed:
    """A drawing before each name and each link of the talk says nothing."""
    named = [e for n in range(len(page.told.said)) if (e := page.name_of(n)) is not None]
    for e in named:
        icon = fragment("<svg class='icon' width='16' height='16'><title>User</title><path d='M0 0h16v16'></path></svg>")
        icon.tail, e.text = e.text, None
        e.insert(0, icon)
    return (written(page.tree), page.told) if named else None


@change
def portraits_added(page: Printed) -> Changed:
    """A picture before each name says nothing."""
    named = [e for n in range(len(page.told.said)) if (e := page.name_of(n)) is not None]
    named = [e for e in named if e.getparent().tag not in ("tr", "ul", "ol", "dl")]
    for e in named:
        e.addprevious(etree.Element("img", {"class": "photo", "src": "/p/0.png", "alt": "", "width": "40"}))
    return (written(page.tree), page.told) if named else None


@change
def pictures_taken_out(page: Printed) -> Changed:
    """A page without pictures says what it said, but for those that stand for signs among words."""
    words = {e for place in page.places if place is not None for e in place.iter()}
    found = [e for e in page.tree.iter("img") if e not in words and not (e.get("alt") or "").strip()]
    for e in found:
        e.drop_tree()
    return (written(page.tree), page.told) if found else None


@change
def pictures_loaded_late(page: Printed) -> Changed:
    """A picture that a script loads when it is seen, with one for readers without scripts behind it, says nothing more."""
    found = [e for e in page.tree.iter("img") if e.get("src") and e.getparent().tag not in ("tr", "ul", "ol", "dl", "noscript", "head")]
    for e in found:
        plain = etree.Element("noscript")
        plain.append(etree.Element("img", {"src": e.get("src"), "alt": e.get("alt") or ""}))
        e.set("data-src", e.get("src"))
        e.set("src", "data:image/gif;base64,R0lGODlhAQABAAAAACw=")
        e.set("loading", "lazy")
        e.addnext(plain)
    return (written(page.tree), page.told) if found else None


@change
def scripts_between_comments(page: Printed) -> Changed:
    """A script and its empty place behind each comment say nothing."""
    if not page.rows or page.rows[0].tag == "tr":
        return None
    for row in page.rows:
        row.append(fragment("<div class='lazy-slot'><script>load('slot');</script></div>"))
    return written(page.tree), page.told

"""A comment in other words: they are read as they stand, and nothing else differs."""

from __future__ import annotations

from html import escape

from lxml import etree

from tests.reading.changes.printed import Changed, Printed, bare, change, fragment, text_of, written

_PLAIN = frozenset(("a", "b", "i", "em", "strong", "p", "br", "blockquote", "ul", "ol", "li", "code", "pre", "span", "q", "cite"))


def _saying(page: Printed, *words: str) -> Changed:
    """One comment on the page, in its middle, says one of these; tags in it are kept."""
    count = len(page.told.said)
    for n in sorted(range(count), key=lambda n: (abs(n - count // 2), n)):
        place = page.places[n]
        plain = page.told.said[n].kind == "comment"
        if place is not None and plain and all(e.tag in _PLAIN for e in place.iterdescendants() if isinstance(e.tag, str)):
            said = words[len(page.told.said[n].words) % len(words)]
            return _said(page, n, said)
    return None


def _said(page: Printed, n: int, said: str) -> Changed:
    place = page.places[n]
    whole = fragment(f"<div>{said}</div>")
    in_paragraphs = place.find("p") is not None
    if place.tag in ("p", "span") and len(whole) and whole[0].tag not in ("a", "code", "br"):
        return None
    for e in list(place):
        place.remove(e)
    place.text = None
    of_blocks = len(whole) and whole[0].tag in ("p", "blockquote", "ul", "pre")
    target = etree.SubElement(place, "p") if in_paragraphs and not of_blocks else place
    target.text = whole.text
    for e in list(whole):
        target.append(e)
    return written(page.tree), page.told_with(n, words=bare(text_of(place)))


@change
def saying_plus_one(page: Printed) -> Changed:
    """A comment may be a sign and a figure."""
    return _saying(page, "+1")


@change
def saying_a_year(page: Printed) -> Changed:
    """A comment may be a year."""
    return _saying(page, "2012")


@change
def saying_one_word(page: Printed) -> Changed:
    """A comment may be one word."""
    return _saying(page, "Thanks!", "lol", "First", "Yes")


@change
def saying_one_sign(page: Printed) -> Changed:
    """A comment may be one sign."""
    return _saying(page, "🙂", "👍", "?")


@change
def saying_a_link(page: Printed) -> Changed:
    """A comment may be an address."""
    return _saying(page, "http://oven.example/tips", "<a href='http://oven.example/tips'>http://oven.example/tips</a>")


@change
def saying_a_name(page: Printed) -> Changed:
    """A comment may be a name."""
    return _saying(page, "Ines Falk", "Odile!", "@Runa")


@change
def saying_what_was_said(page: Printed) -> Changed:
    """A comment may begin with another one's words."""
    first = escape(text_of(page.places[0]).strip()[:200]) if page.places and page.places[0] is not None else "Bake it for an hour."
    return _saying(page, f"<blockquote><p>{first}</p></blockquote><p>That is what I did.</p>")


@change
def saying_a_list(page: Printed) -> Changed:
    """A comment may hold a list."""
    return _saying(
        page,
        "<p>You need:</p><ul><li>flour</li><li>water</li><li>two nights</li></ul>",
        "1. flour<br>2. water<br>3. two nights",
    )


@change
def saying_code(page: Printed) -> Changed:
    """A comment may hold code."""
    return _saying(page, "Try <code>bake --slow rye.txt</code> first", "<p>It was this:</p><pre>for loaf in oven:\n    turn(loaf)\n</pre>")


@change
def saying_very_much(page: Printed) -> Changed:
    """A comment may be longer than the post."""
    return _saying(page, " ".join(f"On night {n} the dough rose over the rim and I took it down to the mill." for n in range(1, 180)))


@change
def saying_a_date(page: Printed) -> Changed:
    """A day in a reader's sentence is not the comment's."""
    return _saying(
        page,
        "I wrote of it on March 3, 2011 at 5:40 pm and nobody came.",
        "See you on 12 May 2010 at the mill.",
        "2010-05-12 was the day.",
    )


@change
def saying_posted_by(page: Printed) -> Changed:
    """Words that announce a writer may be a reader's."""
    return _saying(page, "Posted by mistake, please take it out.", "Written by hand, I see.", "As Ines says: never trust an oven.")


@change
def saying_reply(page: Printed) -> Changed:
    """Words of buttons may be a reader's."""
    return _saying(
        page,
        "Reply to Peter: no, that is wrong.",
        "Leave a comment there, too!",
        "Share it with your mother.",
        "No comments from me.",
    )


@change
def saying_it_in_another_language(page: Printed) -> Changed:
    """A comment may be in another language than the page."""
    return _saying(
        page,
        "Das Brot war am nächsten Tag noch besser als zuvor.",
        "Meu pão ficou duro, o que fiz de errado?",
        "パンはとても美味しかったです。",
    )


@change
def saying_it_in_many_ways(page: Printed) -> Changed:
    """A comment may hold quotations, lists, links and bold words in turn."""
    return _saying(
        page,
        "<p>I made it twice.</p><blockquote><p>Bake it for an hour, she wrote.</p></blockquote><ul><li>flour</li><li>salt</li></ul>"
        "<p><strong>Mind the heat:</strong> see <a href='https://oven.example/heat'>my notes of 5 May 2011</a>.<br>Greetings from Ulm</p>",
    )

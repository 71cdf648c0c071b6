"""A reader by another name: the name is read as it stands, and nothing else differs."""

from __future__ import annotations

from collections import Counter

from tests.reading.changes.printed import Changed, Printed, bare, change, text_of, written


def _named(page: Printed, *names: str) -> Changed:
    """One reader on the page, in its middle, takes one of these names."""
    told = Counter(comment.who for comment in page.told.said)
    whole = bare(text_of(page.body))
    scripts = bare(" ".join(e.text or "" for e in page.tree.iter("script")))
    for n in _from_the_middle(len(page.told.said)):
        who, _, words, kind = page.told.said[n]
        once = who and kind == "comment" and told[who] == 1 and whole.count(who) <= 2 and who not in scripts and who not in words
        place = page.name_of(n) if once and who != page.told.writer else None
        if place is not None:
            place.text = names[len(whole) % len(names)]
            return written(page.tree), page.told_with(n, who=bare(place.text))
    return None


def _from_the_middle(count: int) -> list[int]:
    return sorted(range(count), key=lambda n: (abs(n - count // 2), n))


@change
def a_name_of_one_word(page: Printed) -> Changed:
    """One word is a name."""
    return _named(page, "Marlow", "Odile", "Runa")


@change
def a_name_with_a_title(page: Printed) -> Changed:
    """Titles and degrees are of the name."""
    return _named(page, "Dr. Ines Falk", "Ines Falk, PhD", "Mrs. Vos", "Prof. K. Brandt")


@change
def a_name_in_another_script(page: Printed) -> Changed:
    """A name may be in any script."""
    return _named(page, "明子", "Дмитрий Орлов", "Ελένη", "김민수", "نور")


@change
def a_small_name(page: Printed) -> Changed:
    """A name may begin with small letters."""
    return _named(page, "ola brink", "tam", "marit holm")


@change
def a_name_with_figures(page: Printed) -> Changed:
    """A name may bear figures."""
    return _named(page, "kelp2007", "xx_17", "mill-rat 99", "2good4u")


@change
def a_name_like_an_address(page: Printed) -> Changed:
    """A name may be that of a site."""
    return _named(page, "kiln-notes.example", "www.rye.example")


@change
def a_long_name(page: Printed) -> Changed:
    """A name may have sixty letters."""
    names = "The Reverend Bartholomew Featherstone of Upper Mill and Weir", "Ines Falk (the one with the kiln behind the old town hall)"
    return _named(page, *names)


@change
def a_name_of_words(page: Printed) -> Changed:
    """A name may be words that a page says of itself or a reader of a post."""
    return _named(page, "Hope Reading", "Will Post", "Reply Guy", "Comment Queen", "May March", "Guest House", "Mark Share")


@change
def a_name_with_signs(page: Printed) -> Changed:
    """A name may hold signs."""
    return _named(page, "Eva (Ulm)", "Kim & Bo", "O'Neill-Smith", "Tom ☺", "Jan | Kiln notes", "~runa~")


@change
def a_name_of_a_role(page: Printed) -> Changed:
    """A name may be a role."""
    return _named(page, "Site admin", "A reader", "Your neighbour")

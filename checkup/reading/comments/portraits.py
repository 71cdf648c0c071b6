"""Pictures of somebody beside words: what tells that a picture is one, and the name that stands in its place for who cannot see it."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.comments.candidates import Candidates
from checkup.reading.comments.items import Item
from checkup.reading.comments.names_by_day import NAME
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.printed_name import away
from checkup.reading.dom import Dom, Node
from checkup.text.words import letters_of

_CALLED = ("avatar", "gravatar", "user", "portrait", "profile")  # parts of what a picture of somebody is called
# what stands around the name in the words for a picture: "Avatar for Ann", "Ann's avatar", "Foto von Ann"
_AROUND = re.compile(
    r"(?i)^(?:(?:avatar|gravatar|picture|photo|portrait|image|foto|bild|photo de profil)s?\s"
    r"(?:(?:of|for|from|by|von|für|de|di|da|do|van|af|av)\s)?(?:user\s)?)|(?:['’]s?)?\s(?:avatar|gravatar|picture|photo|portrait)$"
)
_KINDS = frozenset(("author", "avatar", "gravatar", "user", "guest", "anonymous", "commenter", "photo", "portrait", "reader", "image"))


def is_portrait(picture: Node) -> bool:
    """Whether a picture is one of somebody, by its classes, those around it, its address or what it shows."""
    around = f"{picture.get('class')} {picture.get('src')} {picture.get('alt')} {' '.join(picture.up.cls) if picture.up else ''}".lower()
    return any(part in around for part in _CALLED)


def name_by_portrait(dom: Dom, item: Item, candidates: Candidates, parts: Parts) -> None:
    """The name that the only picture of a comment with a day tells, where it is a portrait and nothing else names who wrote."""
    if parts.author is not None or not parts.is_dated:
        return
    pictures = dom.tags("img", item.span)
    if len(pictures) != 1 or not is_portrait(pictures[0]):
        return
    name = _AROUND.sub("", pictures[0].get("alt")).strip()
    first = name[:1]
    if not NAME.fullmatch(name) or first.islower() or candidates.refuses(name) or words.is_residue(name):
        return
    if letters_of(name) in _KINDS or _KINDS.intersection(name.lower().split()):
        return
    link = next((n for n in candidates.links if dom.line(n) == name), None)
    parts.author, parts.head, parts.url = name, link, away(link) if link is not None else None

"""Elements whose id or name numbers a comment: `comment-12`, `c765`, `comment-6a00..`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from checkup import lazy_re as re
from checkup.reading.comment_words import says_only_comments
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.vocabulary import tokens

# Words (the first perhaps the name of a system with its version, "talk7__comment-12"), a number, perhaps words again: "comment-12", "c765",
# "comment-6a00d83..." (the ids of one platform begin so), "comment-3fa4..." (a hash of 16 digits or more), "c-00a4f3c1" (one of 8 or more
# with a digit in it), a UUID. 20 digits hold a 64-bit number; the bounds keep it linear.
_ID = re.compile(
    r"((?:[a-z]{2,12}\d{1,3}[-_]{1,2}(?=[a-z]))?[a-z_\-:.]{0,40}?)[-_:.]?(6a0[0-9a-z]{10,40}|(?<=[-_:.])(?:[0-9a-f]{16,40}|(?=[a-f]{0,15}\d)[0-9a-f]{8,15}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
    r"|\d{1,20})((?:[-_:.][a-z_\-]{0,30})?)",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d|[a-f]{8}", re.IGNORECASE)  # which every number has, and most ids have not
_WORDS = tokens(
    """
    comment comments cmt cmnt c ping pingback trackback tb idcomment kommentar kommentare comentario commentaire commento
    reactie reaction dsq ccomment usercomment ljcmt cnv komentar komentarz komentaras komentari kommentti komment coment comentari yorum
    hozzaszolas forum
    """
)
# "akocomment", "jcomment": the name of what keeps the comments before the word; "recentcomment" and the like number something else
_KEEPER = re.compile(
    r"(?!recent|last|latest|newest|new|add|post|no|top|reply|edit|toggle|show|hide)[a-z]{1,8}(?:comment|kommentar|comentario|commentaire|commento)"
)
_NOT = tokens(
    """
    recent form count counter widget menu latest last top popular status score link replyto nav page avatar likes vote
    container wrapper list section area panel toggle button btn
    """
)
_LETTERS = ("c", "tb")
_SEVERAL = tokens("comments kommentare comentarios commentaires komentari")  # a lone id of these bears the post's number: all stand in it
_PINGS = tokens("ping pings pingback pingbacks trackback trackbacks tb")
_COMMENTS = _WORDS - _PINGS
_DEEPEST = 100  # answers to answers; a convention: themes stop at ten, and what stands deeper is one comment with what holds it
_HOLDERS = tokens("li div article section dd dt td tr ul ol dl table blockquote")  # elements that may hold a whole comment
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")  # where a capital begins a new word inside an id ("idComment")


@lru_cache(maxsize=8_192)  # asked several times of each id of a page, and the same ids stand on each page of a blog
def number_of(name: str) -> tuple[str, str] | None:
    """(shape, number) of an id that numbers a comment, None for any other id."""
    found = _ID.fullmatch(name) if _FIGURES.search(name) else None
    if not found:
        return None
    words = [w for part in re.split(r"[-_:.]", found[1]) for w in (x.lower() for x in _CAMEL.split(part)) if w]
    if not (_WORDS.intersection(words) or any(map(_KEEPER.fullmatch, words))) or _NOT.intersection(words):
        return None
    return found[1].lower() + "#" + found[3].lower(), found[2].lower()


def named(name: str) -> bool:
    """Whether an id may name one comment by a word of its own, as files and hashes do: "comment-0md", "comment-pkfhnfdn"."""
    first, _, rest = name.lower().partition("-")
    return first in _COMMENTS - _SEVERAL and first not in _LETTERS and bool(rest) and _NOT.isdisjoint(re.split(r"[-_:.]", rest))


def numbered(dom: Dom) -> list[tuple[str, str, Node]]:
    """Every element that bears a comment's number: (number, shape, node) in document order.

    A heading over all comments may bear the post's number: "Comments-27".
    """
    found = []
    for node in dom.with_attributes(("id", "name")):
        name = node.id or (node.get("name") if node.tag == "a" else "")
        if name and (known := number_of(name)) and not (node.tag in HEADING_TAGS and says_only_comments(dom.line(node))):
            found.append((known[1], known[0], node))
    if len(found) == 1 and _holds_all(*found[0]):
        found = []
    return _counted_apart(_without_invitation(_not_too_deep(found))) or _not_too_deep(_own_signs(dom))


def _holds_all(_number: str, shape: str, node: Node) -> bool:
    """Whether a page's only numbered element is the box around all its comments: it is called by their plural ("comments-5577")."""
    return node.tag in _HOLDERS and not _SEVERAL.isdisjoint(re.split(r"[-_:.#]", shape))


def _not_too_deep(marks: list[tuple[str, str, Node]]) -> list[tuple[str, str, Node]]:
    """The same without those that stand inside more than so many others: no talk is that deep, and each reads all that stands in it."""
    kept: list[tuple[str, str, Node]] = []
    around: list[int] = []  # where the marked elements end that hold this place
    for mark in marks:
        node = mark[2]
        while around and around[-1] <= node.i:
            around.pop()
        if len(around) < _DEEPEST:
            kept.append(mark)
            around.append(node.end)
    return kept


def _own_signs(dom: Dom) -> list[tuple[str, str, Node]]:
    """The elements with a number in their id, whatever it is called, that hold a link to themselves, and not the page's title.

    Such a link is how a comment shows its address. Headings and paragraphs may do the same, so by itself it does not say what is numbered.
    """
    title = next(iter(dom.tags("h1")), None)
    found: dict[int, tuple[str, str, Node]] = {}
    for link in dom.tags("a"):
        name = link.get("href").rpartition("#")[2]
        node = dom.by_id.get(name) if _FIGURES.search(name) else None
        if node is None or node.i in found or node.tag not in _HOLDERS or not node.holds(link) or (title is not None and node.holds(title)):
            continue
        if (known := _ID.fullmatch(name)) and known[1]:
            found[node.i] = known[2].lower(), known[1].lower() + "#" + known[3].lower(), node
    return [found[i] for i in sorted(found)]


def _without_invitation(marks: list[tuple[str, str, Node]]) -> list[tuple[str, str, Node]]:
    """The same without the link to the form that bears the number before the first comment's: 0 ("c00": "Add a comment")."""
    return [m for m in marks if m[0].strip("0") or m[2].tag != "a" or not _leads_elsewhere(m[2])]


def _leads_elsewhere(link: Node) -> bool:
    """Whether a link leads to another place than its own, as a sign of a comment does not."""
    place = link.get("href").rpartition("#")[2] if "#" in link.get("href") else ""
    return bool(place) and place not in (link.get("name"), link.id)


def _counted_apart(marks: list[tuple[str, str, Node]]) -> list[tuple[str, str, Node]]:
    """The same with "tb" before the numbers of trackbacks that comments bear, too: some platforms count both from 1."""
    pings = {number for number, shape, _ in marks if _of_ping(shape)}
    both = pings.intersection(number for number, shape, _ in marks if not _of_ping(shape))
    return [(f"tb{n}" if n in both and _of_ping(shape) else n, shape, node) for n, shape, node in marks] if both else marks


def _of_ping(shape: str) -> bool:
    """Whether the shape of an id says that it numbers a trackback or pingback and no comment."""
    names = re.split(r"[-_:.#]", shape)
    return not _PINGS.isdisjoint(names) and _COMMENTS.isdisjoint(names)


def says_comment(marks: Iterable[tuple[str, str, Node]]) -> bool:
    """Whether numbered ids say of what: "comment-12" does, a lone letter ("c979") may number anything else of a page as well."""
    return not all(_by_letter(shape) for _, shape, _ in marks)


def _by_letter(shape: str) -> bool:
    """Whether no word before the number says that it is a comment's: a lone letter, alone or behind words for something else
    ("article_c979"), or a word that may number anything ("entry-12")."""
    names = re.split(r"[-_:.]", shape.partition("#")[0].strip("-_:."))
    return not any((name in _WORDS and name not in _LETTERS) or _KEEPER.fullmatch(name) for name in names)


def others_inside(counts: list[int], node: Node, i0: int, i1: int) -> bool:
    """Whether `node` holds numbered elements outside the range `i0`..`i1`; `counts` tells for each node how many come before it."""
    inside = counts[node.end] - counts[node.i]
    return inside > counts[i1] - counts[i0]

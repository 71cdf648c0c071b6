"""Whether readers may comment on a post, or read it at all."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from checkup import lazy_re as re
from checkup.model import Commenting
from checkup.reading.adapter import Traces
from checkup.reading.closed_words import CLOSED, CLOSED_LINE, says_closed
from checkup.reading.comment_words import HEADING
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.form_fields import takes_words
from checkup.reading.vocabulary import tokens

_FORM_IDS = tokens(
    """
    commentform respond comment-form comment-editor comments-form comment_form comments_form commentsform comment-respond
    """
)
# the path of a form that takes comments, as home-made blogs and several platforms name it
_FORM_ACTION = re.compile(r"/comments?(?:\b|$)|addcomment|postcomment", re.IGNORECASE)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # between the words of a name as programs write it: "commentText"
_WRITTEN = frozenset(("", "text", "email"))  # types of fields for a name or an address; a field without a type is for text
# Elements before a form among which the line above it is, pieces of text of such a line, and characters of it or of a label; conventions.
_LINE_PIECES = 12  # pieces of text of a line that says that comments are closed; a convention: some of its words are links
_NEAR = 4  # boxes around a form; a convention: its own, one with its heading, and the section of the comments
_ABOVE, _LINE_CHUNKS, _LABEL_MAX = 6, 6, 80
# fields of a form to write to a firm, in the languages known here
_LETTER = re.compile(r"(?i)subject|betreff|asunto|oggetto|sujet|assunto|onderwerp|temat\b|phone|telefon|tel\b|company|firma")


def commenting(dom: Dom, traces: Traces, *, after: int, spoken: bool = False, places: tuple[int, int] | None = None) -> Commenting:
    """open where a comment form stands, closed where the page says so, unknown otherwise.

    `after` is where the post begins. A form by no known name counts whose place to write is called one for comments, and where readers have
    spoken (`spoken`) one whose other words are of comments, that shares a box with their first words and without the title, or that stands
    right below their last (`places`: the element with which their words begin, and the text chunk with which they end).
    """
    if _has_known_form(dom, traces):
        return "open"
    if _says_closed(dom, after):
        return "closed"
    for name in _FORM_IDS:
        if name in dom.by_id and any(n.tag in ("textarea", "iframe", "form") for n in dom.nodes[dom.by_id[name].i : dom.by_id[name].end]):
            return "open"
    for link in dom.tags("a"):
        if _holds(link.get("href"), traces.form_links):
            return "open"
    for iframe in dom.tags("iframe"):
        if _holds(iframe.get("src"), traces.form_frames):
            return "open"
    behind = [form for form in dom.tags("form") if form.i > after]
    if any(_is_called_comment([place]) for place in dom.tags("textarea") if place.i > after and _stands_alone(place)):
        return "open"
    if any(asks_for_a_comment(dom, form) for form in behind) if spoken else any(takes_a_comment(dom, form) for form in behind):
        return "open"
    return "open" if places is not None and _is_near(dom, behind, places, after) else "unknown"


def _has_known_form(dom: Dom, traces: Traces) -> bool:
    """Whether a form is one for comments by where it sends what is written, by its id or name, or by a class around a place to write."""
    for form in dom.tags("form"):
        action = form.get("action").lower()
        if _holds(action, traces.form_actions) or form.id.lower() in _FORM_IDS:
            return True
        if _FORM_ACTION.search(action) and takes_words(dom, form):
            return True
        if form.get("name").lower() in _FORM_IDS and dom.tags("textarea", (form.i, form.end)):
            return True
    boxes = dom.classes(("comment-respond", "comments-open", "comment-form", "commentform"))
    return any(n.tag in ("textarea", "iframe") for box in boxes for n in dom.nodes[box.i : box.end])


def _is_near(dom: Dom, forms: list[Node], places: tuple[int, int], title: int) -> bool:
    """Whether one of the forms stands beside the first comment, right above it or right below the last."""
    return any(
        _stands_beside(dom, form, places[0], title) or _stands_above(dom, form, places[0]) or _stands_below(dom, form, places[1])
        for form in forms
    )


def _stands_above(dom: Dom, form: Node, first: int) -> bool:
    """Whether a form with a place to write, and none to the firm, ends right above the first comment."""
    if form.end > first or not dom.tags("textarea", (form.i, form.end)) or _is_letter(dom, form):
        return False
    return not dom.text_without(form.t1, dom.nodes[first].t0).strip()


def _stands_beside(dom: Dom, form: Node, first: int, title: int) -> bool:
    """Whether a form with a place to write, and none to the firm, shares a near box with the first comment that holds no title."""
    if not dom.tags("textarea", (form.i, form.end)) or _is_letter(dom, form):
        return False
    box = next((up for up in islice(form.ancestors(), _NEAR) if up.i < first < up.end), None)
    return box is not None and box.tag not in ("body", "html") and not box.i <= title < box.end


def _stands_below(dom: Dom, form: Node, last: int) -> bool:
    """Whether a form with a place to write, and none to the firm, follows the last comment in its box without a word between."""
    if form.t0 < last or form.up is None or form.up.t0 >= last or not dom.tags("textarea", (form.i, form.end)) or _is_letter(dom, form):
        return False
    return not dom.text_without(last, form.t0).strip()


def may_ask(dom: Dom, *, after: int) -> bool:
    """Whether a form behind the beginning of the post may be one for comments, in the post's column and not to the firm.

    Where nobody has spoken, the blog's other pages must tell.
    """
    forms = [form for form in dom.tags("form") if form.i > after and not in_furniture(form)]
    return any(bool(dom.tags("textarea", (form.i, form.end))) and not _is_letter(dom, form) for form in forms)


def _lines_above(dom: Dom, form: Node) -> list[str]:
    """The lines right above a form."""
    above = [n for n in dom.nodes[max(0, form.i - _ABOVE) : form.i] if n.t1 - n.t0 <= _LINE_CHUNKS and not n.holds(form)]
    return [dom.line(n) for n in above]


def _speaks(line: str) -> bool:
    """Whether a short line speaks of comments."""
    return len(line) <= _LABEL_MAX and HEADING.search(line) is not None


def _stands_alone(place: Node) -> bool:
    """Whether a place to write stands in no form: a script takes what is written there."""
    return all(up.tag != "form" for up in place.ancestors())


def places_without_form(dom: Dom) -> list[Node]:
    """The places to write in no form, which a script reads, that are called ones for comments."""
    return [place for place in dom.tags("textarea") if _stands_alone(place) and _is_called_comment([place])]


def _is_called_comment(places: Iterable[Node]) -> bool:
    """Whether places to write are called ones for comments by their names, or by the words in them."""
    called = " ".join(n.get(at) for n in places for at in ("id", "name", "placeholder") if "captcha" not in n.get(at).lower())
    return HEADING.search(_HUMP.sub(" ", called).replace("_", " ").replace("-", " ")) is not None


def takes_a_comment(dom: Dom, form: Node) -> bool:
    """Whether what is written into a form is itself called a comment, by the name of the place to write or by the words in it.

    A form that asks for a subject or a number to call is one to write to the firm.
    """
    if _is_letter(dom, form):
        return False
    places = dom.tags("textarea", (form.i, form.end))
    return _is_called_comment(places) or (bool(places) and any(map(_speaks, _buttons(dom, form))))


def speaks_of_comments(dom: Dom, form: Node) -> bool:
    """Whether words can be written into a form whose fields, address or buttons speak of comments, in whatever field that is."""
    if not takes_words(dom, form) or _is_letter(dom, form):
        return False
    fields = [n for tag in ("input", "textarea") for n in dom.tags(tag, (form.i, form.end))]
    called = _HUMP.sub(" ", form.get("action")).replace("_", " ").replace("-", " ")
    return _is_called_comment(fields) or HEADING.search(called) is not None or any(map(_speaks, _buttons(dom, form)))


def _buttons(dom: Dom, form: Node) -> list[str]:
    """What the buttons of a form say, which is none of the page's text: "Add comment"."""
    fields = dom.tags("input", (form.i, form.end))
    pressed = [f.get("value") for f in fields if f.get("type").lower() == "submit"]
    return pressed + [(n.el.text or "").strip() for n in dom.tags("button", (form.i, form.end)) if n.el is not None]


def _is_letter(dom: Dom, form: Node) -> bool:
    """Whether a form asks for a subject or a number to call."""
    fields = " ".join(f"{n.get('name')} {n.get('id')} {n.get('placeholder')}" for n in dom.tags("input", (form.i, form.end)))
    return _LETTER.search(fields) is not None


def asks_for_a_comment(dom: Dom, form: Node) -> bool:
    """Whether a form with a place to write speaks of comments: by its heading, its id, that place, a label, its button, the line above.

    Of a form that asks for no name, what is written in must itself be called a comment.
    """
    inside = (form.i, form.end)
    fields = dom.tags("input", inside)
    if takes_a_comment(dom, form):
        return True
    if not dom.tags("textarea", inside):
        return False
    if any(_speaks(dom.line(n)) for tag in HEADING_TAGS for n in dom.tags(tag, inside)):
        return True
    if not any(field.get("type").lower() in _WRITTEN for field in fields):
        return False
    if "comment" in f"{form.id} {form.get('name')}".lower():
        return True
    said = _lines_above(dom, form) + [dom.line(n) for tag in ("label", "legend") for n in dom.tags(tag, inside)]
    return any(map(_speaks, said))


def asks_for_a_password(dom: Dom) -> bool:
    """Whether a form stands on the page that wants a password and nothing else, as in the place of a protected post."""
    for form in dom.tags("form"):
        fields = [n.get("type").lower() or "text" for n in dom.tags("input", (form.i, form.end))]
        if [kind for kind in fields if kind not in ("hidden", "submit", "button", "image")] == ["password"]:
            return not dom.tags("textarea", (form.i, form.end))
    return False


def _holds(address: str, parts: Iterable[str]) -> bool:
    return any(part in address for part in parts)


def _says_closed(dom: Dom, after: int) -> bool:
    """Whether a line behind the beginning of the post does; a box of more pieces of text than such a line has is none."""
    lines = (*dom.lines_with(CLOSED), *dom.lines_with(CLOSED_LINE))
    return any(node.i >= after and node.t1 - node.t0 <= _LINE_PIECES and says_closed(line, found) for node, line, found in lines)

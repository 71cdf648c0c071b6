"""Whether readers may comment, or read at all, how many comments the page announces, and further pages of comments."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import islice

from checkup import dates
from checkup.addresses import key
from checkup.model import Commenting
from checkup.reading.adapter import Traces
from checkup.reading.comment_words import ALONE, HEADING, STEMS, THINGS
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.form_fields import takes_words
from checkup.reading.line_search import LineSearch
from checkup.reading.metadata import Metadata, is_a
from checkup.reading.page_urls import Base
from checkup.reading.vocabulary import tokens

# The sentences with which platforms and themes say that a post takes no more comments, in the languages of the pages that Checkup was
# tried on. Whole phrases: "closed" alone stands in many posts.
CLOSED = LineSearch(
    re.compile(
        r"(?i)comments? (?:to this (?:entry|post) |on this (?:entry|post) |for this (?:entry|post|thread) |have been |"
        r"are now |are |is )+(?:now )?(?:closed|disabled|locked|off)|comments? (?:are )?closed|comment(?:s|ing) (?:has|"
        r"have) been (?:closed|disabled|turned off)|"
        r"commenting (?:is|has been) (?:now )?(?:closed|disabled)|author does not allow comments|"
        r"kommentarfunktion (?:wurde|ist) .{0,60}(?:deaktiviert|abgeschaltet)|autor nie zezwala na komentowanie|"
        r"автор не разрешил комментировать|autore non consente commenti|auteur staat geen reacties toe|"
        r"auteur (?:n['’]a pas autorisé|n['’]autorise pas) .{0,12}commentaires|autor no permite (?:los )?comentarios|"
        r"autor não permite comentários|forfatteren .{0,24}ikke (?:at )?tillade[rt]? kommentarer|autor neumožnil přidávat komentáře|"
        r"不允许(?:回复|评论)|不允許(?:回覆|回應|留言)|"
        r"no new comments are allowed|the comments? (?:form|section) is closed|kommentare sind (?:geschlossen|"
        r"deaktiviert)|die kommentarfunktion ist (?:geschlossen|deaktiviert)|kommentarfunktion .{0,20}geschlossen|"
        r"(?:los )?comentarios (?:están )?cerrados|i commenti sono chiusi|les commentaires sont fermés|comentários "
        r"(?:estão )?(?:encerrados|fechados)|"
        r"コメントは(?:受け付けていません|終了|締め切)|コメントを受け付けておりません|(?:de )?reacties zijn (?:gesloten|uitgeschakeld)|"
        r"comentarios? (?:desactivados?|deshabilitados?)|los comentarios se han cerrado|"
        r"commenti (?:chiusi|disabilitati)|(?:i )?commenti sono (?:stati )?(?:chiusi|disabilitati)|"
        r"commentaires (?:fermés|désactivés)|les commentaires sont (?:clos|désactivés)|comentários desativados|"
        r"kommentarer (?:er (?:lukket|stengt)|är (?:stängda|avstängda))|kommentit on suljettu|"
        r"możliwość komentowania .{0,60}została wyłączona|komentarze (?:są |zostały )?(?:zamknięte|wyłączone)|"
        r"комментарии (?:закрыты|отключены)|评论已关闭|留言已關閉|댓글이 닫혔습니다|التعليقات مغلقة|"
        # with an adverb, and of comments and pings together
        r"(?:comments|responses|replies|kommentare|comentarios|commentaires|commenti|reacties|comentários)"
        r"(?: (?:and|&|und|y|et|e|en|como|che) (?:los |les |i |os )?(?:track|ping)(?:back)?s?(?: pings)?)? "
        r"(?:are|sind|están|sont|sono|zijn|estão) (?:(?:currently|presently|now|derzeit|zur ?zeit|momentan|actualmente|ya|"
        r"actuellement|désormais|attualmente|al momento|ora|momenteel|nu|op dit moment|atualmente|no momento) )?"
        r"(?:closed|geschlossen|cerrados|fermés|chiusi|gesloten|fechados|encerrados|disabled|deaktiviert|des(?:habilit|activ|ativ)ados|"
        r"désactivés|disabilitati|disattivati|uitgeschakeld)(?!-)"
    ),
    "closed,disabled,locked,turned off,no new comments, off,not allow,abgeschaltet,zezwala,разрешил,consente,geen reacties,autoris,permite,"
    "tillad,neumožnil,不允,geschlossen,deaktiviert,cerrado,chius,fermés,"
    "encerrados,fechados,コメント,reacties,gesloten,uitgeschakeld,desactivado,deshabilitado,disabilitat,disattivat,désactivés,clos,desativados,lukket,stengt,stängda,suljettu,"
    "została wyłączona,zamknięte,wyłączone,закрыты,отключены,评论已关闭,留言已關閉,댓글이,التعليقات",
)
_FORM_IDS = tokens(
    """
    commentform respond comment-form comment-editor comments-form comment_form comments_form commentsform comment-respond
    """
)
# the path of a form that takes comments, as home-made blogs and several platforms name it
_FORM_ACTION = re.compile(r"/comments?(?:\b|$)|addcomment|postcomment", re.IGNORECASE)
# numbers written out. Only at the beginning of a line: "Laisser un commentaire", "Deja un comentario" invite and count nothing.
_WORDS = {
    **dict.fromkeys(("one", "ein", "eine", "un", "une", "una", "uno", "um", "uma", "een", "één", "ett"), 1),
    **dict.fromkeys(("no", "kein", "keine", "aucun", "aucune", "ningún", "sin", "nessun", "nessuna", "nenhum", "geen", "inga", "brak"), 0),
}
_WORD = rf"(?:{'|'.join(_WORDS)})"
_THERE_IS = r"(?:there (?:is|are)|hay|il y a|c['’]è|es gibt)"
# A number beside a word for comments, in either order, as headings announce them ("3 comments", "Comments (3)", "3条评论"); not a part of a
# date, an address or a decimal. Six digits, since longer numbers count visits; thousands may be parted ("1,204 comments").
_THOUSANDS = r"\d{1,3}[,.]\d{3}|\d{1,6}"
# More than one, so that a number behind them counts them: "Comment 7" is the seventh.
_SEVERAL = (
    "comments|replies|responses|kommentare|antworten|comentarios|comentários|commentaires|commenti|reacties|kommentarer|komentarze|"
    "комментарии|yorumlar"
)
_UNSPACED = "(?:评论|評論|留言|回應|迴響|コメント|댓글|덧글)"  # words beside which a number stands without a sign: "37评论", "评论 23条"
_COUNT = LineSearch(
    re.compile(
        rf"(?i)(?:(?<![\d.,/])(?<!\d:)({_THOUSANDS})|^\W{{0,4}}(?:{_THERE_IS}\s+)?({_WORD}))\s+(?:[»›]\s+|[^\W\d]\w{{0,11}}\s+)?{THINGS}\b(?!\s\d{{1,5}}\b(?!\s\w))|"
        rf"{ALONE}\s*[:(（]\s*({_THOUSANDS})\b|"
        rf"^\W{{0,4}}(?:(?:all|alle|reader|user|tous les|todos los|todos os|tutti i|все)\s)?(?:{_SEVERAL})\s({_THOUSANDS})\W{{0,4}}$|"
        rf"^\W{{0,4}}({_THOUSANDS})\s?[条條则則]{_UNSPACED}\W{{0,4}}$|"
        r"(\d{1,6})\s?(?:件の?コメント|[条條]评论|[則个個](?:留言|回應|迴響)|개의 (?:댓글|덧글))|"
        rf"^\W{{0,4}}(?:(\d{{1,6}})\s?{_UNSPACED}|{_UNSPACED}\s?(\d{{1,6}})\s?[条條件则則个個개]?)\W{{0,4}}$|"
        rf"^(?:全部|所有|网友){_UNSPACED}\s?(\d{{1,6}})\s?[条條则則]"
    ),
    f"{STEMS},gedank,pensamiento,pensamento,pensier,gedachte,yanıt",
)
_INVITING_MAX = 60  # characters; a convention: a longer line is a sentence
_WRITTEN = frozenset(("", "text", "email"))  # types of fields for a name or an address; a field without a type is for text
# Elements before a form among which the line above it is, pieces of text of such a line, and characters of it or of a label; conventions.
_NEAR = 4  # boxes around a form; a convention: its own, one with its heading, and the section of the comments
_ABOVE, _LINE_CHUNKS, _LABEL_MAX = 6, 6, 80
# fields of a form to write to a firm, in the languages known here
_LETTER = re.compile(r"(?i)subject|betreff|asunto|oggetto|sujet|assunto|onderwerp|temat\b|phone|telefon|tel\b|company|firma")
_POSTS_LISTED = 2  # posts whose comments a list counts; of one it cannot be told whether it is this post under another address
_STARTS = re.compile(rf"(?i)^\W{{0,4}}(?:{_THERE_IS}\s+)?{_WORD}\b")  # "One comment" is looked at although it has no digit


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
    if any(asks_for_a_comment(dom, form) for form in behind) if spoken else any(takes_a_comment(dom, form) for form in behind):
        return "open"
    return "open" if places is not None and _is_near(dom, behind, places, after) else "unknown"


def _has_known_form(dom: Dom, traces: Traces) -> bool:
    """Whether a form is one for comments by where it sends what is written, by its id, or by the class of a box around a place to write."""
    for form in dom.tags("form"):
        action = form.get("action").lower()
        if _holds(action, traces.form_actions) or form.id.lower() in _FORM_IDS or (_FORM_ACTION.search(action) and takes_words(dom, form)):
            return True
    boxes = dom.classes(("comment-respond", "comments-open", "comment-form", "commentform"))
    return any(n.tag in ("textarea", "iframe") for box in boxes for n in dom.nodes[box.i : box.end])


def _is_near(dom: Dom, forms: list[Node], places: tuple[int, int], title: int) -> bool:
    """Whether one of the forms stands beside the first comment or right below the last."""
    return any(_stands_beside(dom, form, places[0], title) or _stands_below(dom, form, places[1]) for form in forms)


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
    """Whether a form behind the beginning of the post speaks of comments; where nobody has spoken, the blog's other pages must tell."""
    return any(asks_for_a_comment(dom, form) for form in dom.tags("form") if form.i > after)


def takes_a_comment(dom: Dom, form: Node) -> bool:
    """Whether what is written into a form is itself called a comment, by the name of the place to write or by the words in it.

    A form that asks for a subject or a number to call is one to write to the firm.
    """
    if _is_letter(dom, form):
        return False
    places = dom.tags("textarea", (form.i, form.end))
    called = " ".join(n.get(at) for n in places for at in ("id", "name", "placeholder"))
    if HEADING.search(called.replace("_", " ").replace("-", " ")):
        return True
    return bool(places) and any(len(said) <= _LABEL_MAX and HEADING.search(said) for said in _buttons(dom, form))


def _buttons(dom: Dom, form: Node) -> list[str]:
    """What the buttons of a form say, which is none of the page's text: "Add comment"."""
    fields = dom.tags("input", (form.i, form.end))
    pressed = [f.get("value") for f in fields if f.get("type").lower() == "submit"]
    return pressed + [(n.el.text or "").strip() for n in dom.tags("button", (form.i, form.end))]


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
    headings = (dom.line(n) for tag in HEADING_TAGS for n in dom.tags(tag, inside))
    if any(len(line) <= _LABEL_MAX and HEADING.search(line) for line in headings):
        return True
    if not any(field.get("type").lower() in _WRITTEN for field in fields):
        return False
    if "comment" in f"{form.id} {form.get('name')}".lower():
        return True
    above = [n for n in dom.nodes[max(0, form.i - _ABOVE) : form.i] if n.t1 - n.t0 <= _LINE_CHUNKS and not n.holds(form)]
    said = [dom.line(n) for n in above] + [dom.line(n) for tag in ("label", "legend") for n in dom.tags(tag, inside)]
    return any(len(line) <= _LABEL_MAX and HEADING.search(line) for line in said)


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
    return any(node.i >= after and node.t1 - node.t0 <= 12 for node, _, _ in dom.lines_with(CLOSED))


def announced_count(dom: Dom, meta: Metadata, base: Base, near: int | None) -> int | None:
    """How many comments the page announces, by its heading nearest to the comments; None where it does not."""
    best: tuple[int, int] | None = None
    others = _of_other_posts(dom, meta, base)
    for node, line, found in dom.lines_with(_COUNT):
        if node.i in others or (not any(map(str.isdigit, line)) and not _STARTS.match(line)):
            continue
        heading = node.tag[0] == "h" and node.tag[1:].isdigit()
        if not heading and len(found[0]) * 3 < len(line) and not _is_set_apart(line, found):
            continue
        number = _number(found)
        if number is None or _is_of_a_date(line, found):
            continue
        far = (abs(node.i - near) if near is not None else 0) + (0 if heading else 60)
        if best is None or far < best[0]:
            best = (far, number)
    if best is not None:
        return best[1]
    for thing in meta.things:
        if is_a(thing, "BlogPosting", "Article", "NewsArticle") and str(thing.get("commentCount", "")).isdecimal():
            return int(str(thing["commentCount"])[:9])
    counts = (node.at["data-num-comments"] for node in dom.by_attribute.get("data-num-comments", ()))
    return next((int(count[:9]) for count in counts if count.isdecimal()), None)


def _is_of_a_date(line: str, found: re.Match[str]) -> bool:
    """Whether the number is the end of a day before a button: "January 5, 2014 Reply"."""
    place = next((found.start(group) for group in range(1, len(found.groups()) + 1) if found[group]), found.start())
    dated = dates.search(line)
    return dated is not None and dated[1] < place < dated[2]


def _is_set_apart(line: str, found: re.Match[str]) -> bool:
    """Whether a short line ends in the count in brackets: "Join the discussion (7 replies)"."""
    before, behind = line[: found.start()], line[found.end() :]
    return len(line) <= _INVITING_MAX and before.rstrip().endswith(("(", "[")) and behind.strip() in (")", "]")


def _of_other_posts(dom: Dom, meta: Metadata, base: Base) -> set[int]:
    """Numbers of the elements that count other posts' comments (each is a link to one, in a list of two or more) and of those around them.

    A single one may lead to this post under another address. Below a post's address stand its own comments ("/p/rye/comments").
    """
    mine = tuple({key(base.url) + "/", key(base.own(meta.canonical)) + "/"})
    others = {
        node.i: there
        for node, _, _ in dom.lines_with(_COUNT)
        if (link := _link_around(dom, node)) is not None and not ((there := key(base.clean(link.get("href")))) + "/").startswith(mine)
    }
    if len(set(others.values())) < _POSTS_LISTED:
        return set()
    places = sorted(others)
    return {node.i for node, _, _ in dom.lines_with(_COUNT) if bisect_left(places, node.i) < bisect_left(places, node.end)}


def _link_around(dom: Dom, node: Node) -> Node | None:
    """The link that an element is, stands in, or has as all its words."""
    for around in (node, node.up):
        if around is not None and around.tag == "a":
            return around
    inner = dom.tags("a", (node.i, node.end))
    return inner[0] if len(inner) == 1 and dom.line(inner[0]) == dom.line(node) else None


def _number(found: re.Match[str]) -> int | None:
    word = next(group for group in found.groups() if group).replace(",", "").replace(".", "")
    return int(word[:9]) if word.isdecimal() else _WORDS.get(word.lower())

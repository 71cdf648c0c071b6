"""What a theme prints beside the name of a comment's writer without words that anybody could list: ranks, initials in the place of a
portrait, days in elements of no class."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.dates import is_short_age
from checkup.reading.comments.items import Item
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock

# class names of a rank or a role, in any language ("pc-owner": "Artikelautor")
_RANK = re.compile(r"(?:^|[-_])(?:badge|owner|role|rank|flair|label|level)(?:[-_]|$)", re.IGNORECASE)
_LEVEL = re.compile(r"(?i)(?:lv|level|lvl|vip|rank)\W{0,2}\d{1,3}")  # how much somebody has written, as Chinese themes print it: "Lv.3"
# with what somebody writes, as some themes print it beside the name: "Windows 10 · Chrome 87"
_AGENT = re.compile(
    r"(?i)(?:windows|mac ?os(?: x)?|os x|linux|ubuntu|debian|android|ios|iphone|ipad|chrome|firefox|safari|edge|opera)\b[\w .]{0,20}"
    r"(?:\W{1,3}(?:chrome|firefox|safari|edge|opera|internet explorer|msie|qqbrowser|ucbrowser|maxthon)\b[\w .]{0,20})?"
)
HANDLE = re.compile(r"@[\w.-]{2,40}")
DATE_TAGS = frozenset(("time", "span", "small", "abbr"))  # which may hold nothing but the day
_DATE_MAX = 40  # characters of such a day; a convention: weekday, date and time fit
# how often others liked what was said, or how they rated it, as a theme prints it in an element of its own: "3 Hearts", "Оценка: 4", "+2"
_LIKES = (
    r"likes?|hearts?|points?|votes?|claps?|thumbs up|upvotes?|favou?rites?|gefällt(?: mir)?|herzen|punkte?|stimmen|"
    r"j['’]aime|cœurs?|me gusta|"
    r"corazon(?:es)?|puntos?|votos?|mi piace|cuor[ei]|voti|punti|gosto(?:s|u)?|curtidas?|vind ik leuk|hart(?:en|jes)|punten|stemmen|gillar|"
    r"hjärtan|poäng|röster|liker|hjerter|tykkää|tykkäystä|lubię to|polubie[ńn]ia?|serca?|punkt(?:y|ów|u)?|głos(?:y|ów)?|"
    r"bod(?:y|ů)|hlasů|srdíček|"
    r"нравится|лайк(?:а|ов)?|голос(?:а|ов)?|beğeni|kalp|puan|いいね[!！]?|赞|讚|좋아요"
)
_RATED = (
    r"rating|score|votes?|likes?|bewertung|note|notes?|valoración|voto|voti|beoordeling|waardering|betyg|ocena|"
    r"hodnocení|оценка|рейтинг|puan|いいね[!！]?|赞|点赞"
)
_COUNT = re.compile(
    rf"(?i)[+♥❤👍★☆\ufe0f\s]{{0,4}}[+-]?\d{{1,5}}\s?(?:{_LIKES})|"
    rf"(?:{_RATED})\s?[:：]?\s?[(]?[+-]?\d{{1,5}}(?:\s?/\s?\d{{1,3}})?[)]?|[♥❤👍]\ufe0f?\s?\d{{1,5}}"
)
# of a member: whether somebody is here now
_STATES = frozenset(
    (
        "online",
        "offline",
        "is online",
        "is offline",
        "user is online",
        "user is offline",
        "en ligne",
        "hors ligne",
        "en línea",
        "в сети",
        "не в сети",
    )
)
_FIGURES = "0123456789)+♥❤👍"  # with one of which a count begins or ends
_AGE_MAX = 12  # characters of an age in short, blanks around it included; a convention
_COUNT_MAX = 30  # characters of either; a convention
INITIALS = 2  # letters in the place of a portrait; a convention: of the first name and of the surname
_BLOCK = 3  # pieces of a block with one piece of text: its borders are pieces, too
_BEHIND = 8  # pieces of text behind them; a convention: blanks and borders, and the name


def is_rank(dom: Dom, node: Node) -> bool:
    """Whether an element is by class or words a rank or a role, and stands behind other words: "Ann <span class=owner>Host</span>"."""
    box = node.up
    line = dom.line(node)
    ranked = any(map(_RANK.search, node.cls)) or _LEVEL.fullmatch(line) is not None or _AGENT.fullmatch(line) is not None
    return box is not None and ranked and bool(dom.text_without(box.t0, node.t0).strip())


def is_count_or_state(piece: str) -> bool:
    """Whether a piece of text, alone in its element, counts likes or votes, or says whether somebody is here: none is a name or a word."""
    if not 0 < len(piece := piece.strip()) <= _COUNT_MAX:
        return False
    if piece[0] in _FIGURES or piece[-1] in _FIGURES:
        return not piece.isdecimal() and _COUNT.fullmatch(piece) is not None
    return piece.casefold() in _STATES


def is_handle(dom: Dom, item: Item, node: Node) -> bool:
    """Whether an element says how a comment's writer is called elsewhere, behind the name in an element of its own: "Ann Lee @annlee".

    Only at the head of a comment and before its words: within them it speaks to somebody.
    """
    box = node.up
    if box is None or box.tag == "p" or node.t1 - node.t0 != 1 or not HANDLE.fullmatch(dom.chunks[node.t0].strip()):
        return False
    before = dom.text_without(box.t0, node.t0).strip()
    named = before and any(n.up is box and dom.line(n) == before for n in dom.nodes[box.i + 1 : node.i])
    return bool(named) and not dom.text_without(item.t0, box.t0) and bool(dom.text_without(box.t1, item.t1))


def is_day(dom: Dom, node: Node, clock: PageClock) -> bool:
    """Whether an element of one piece of text says a day and nothing else."""
    line = dom.line(node) if len(dom.chunks[node.t0]) <= 2 * _DATE_MAX else ""
    return 0 < len(line) <= _DATE_MAX and any(map(str.isdigit, line)) and clock.read(line) is not None


def is_bare_age(dom: Dom, node: Node) -> bool:
    """Whether an element of one piece of text says an age in short and nothing else: "2d"."""
    piece = dom.chunks[node.t0]
    return len(piece) <= _AGE_MAX and piece.strip()[:1].isdigit() and is_short_age(piece.strip())


def is_initial(dom: Dom, item: Item, node: Node) -> bool:
    """Whether a comment begins with a letter or two in the place of a portrait, with which the name behind it begins: "T", "Tilda Brook".

    A letter that a reader stresses ("<b>I</b> imagine") stands in another element.
    """
    return node.tag in ("div", "span") and stands_for_name(dom, node, item.t1) and not dom.text_without(item.t0, node.t0)


def stands_for_name(dom: Dom, node: Node, end: int) -> bool:
    """Whether an element says nothing but the first letter, or the first two, of the words right behind it, before chunk `end`."""
    letters = only_piece(dom, node).strip()
    if not 0 < len(letters) <= INITIALS or not letters.isalpha():
        return False
    behind = "".join(dom.chunks[node.t1 : min(end, node.t1 + _BEHIND)])
    return initials(behind, len(letters)) == letters.casefold()


def only_piece(dom: Dom, node: Node) -> str:
    """The piece of text of an element that holds one and no more, between the borders of a block perhaps; "" where it holds others."""
    pieces = node.t1 - node.t0
    if pieces == 1:
        return dom.chunks[node.t0]
    bordered = pieces == _BLOCK and dom.chunks[node.t0].isspace() and dom.chunks[node.t1 - 1].isspace()
    return dom.chunks[node.t0 + 1] if bordered else ""


def initials(name: str, count: int) -> str:
    """The first letters of the first words of a name, in small letters."""
    return "".join(word[0] for word in name.split()[:count]).casefold()

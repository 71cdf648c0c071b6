"""The answers that a blog's owner wrote into readers' comments, below a line that says so ("博主回复：", "Reply from the author:")."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.comments.items import Item, own_nodes
from checkup.reading.comments.printed_name import says_who
from checkup.reading.dom import Dom, Node
from checkup.reading.line_search import LineSearch
from checkup.reading.page_dates import PageClock

_LINE_MAX = 60  # characters; a convention: the label and a date with its time fit, and a longer line is a sentence
# the line over such an answer, as hosts and plug-ins print it; words for the owner and for answering together, as alone they may be a name
_LABEL = (
    r"(?:博主|版主|楼主|樓主|格主|作者|站[长長]|管理[员員]|店[长長])(?:的)?回[复覆應应]|管理人(?:より|からの返信|の返信)|"
    r"블로그 주인의 답글|"
    r"(?:author|admin(?:istrator)?|owner|editor|webmaster)(?:['’]s)? (?:reply|response|answer|comment)|"
    r"(?:reply|response|answer) (?:from|by|of) (?:the )?(?:author|admin(?:istrator)?|(?:blog )?owner|editor|webmaster)|"
    r"(?:antwort|kommentar) (?:des|der|vom|von der) (?:autor(?:s|in)?|admin(?:s|istrators?)?|redaktion|blogbetreibers?)|"
    r"réponse de (?:l['’](?:auteur|administrateur|admin)|la rédaction)|respuesta (?:del? )?(?:la )?(?:autora?|administradora?|editora?)|"
    r"risposta (?:dell['’](?:autore|autrice|amministratore)|della redazione)|resposta (?:do|da) (?:autora?|administradora?)|"
    r"ответ (?:автора|администратора|администрации|редакции)|"
    r"odpowiedź (?:autora|autorki|administratora)|antwoord van (?:de )?(?:auteur|beheerder)"
)
_ANSWER = LineSearch(
    re.compile(rf"(?i)^[\[(（【]?\s?(?:{_LABEL})\s?[\])）】]?\s?[:：]?(?P<rest>.{{0,40}})$"),
    "回,管理人,블로그,author,admin,owner,editor,webmaster,autor,redaktion,blogbetreiber,auteur,rédaction,autora,editora,autore,autrice,"
    "amministrator,redazione,автор,администра,редакци,beheerder",
)


def answers_below_labels(dom: Dom, items: list[Item], clock: PageClock) -> list[Item]:
    """The owner's answers in these items, each an item inside the comment that it answers; [] where no label stands."""
    labels = [node for node, line, found in dom.lines_with(_ANSWER) if len(line) <= _LINE_MAX and _is_label(found["rest"], clock)]
    found = [answer for node in labels if (answer := _answer(dom, items, node, clock)) is not None]
    for answer in found:
        if answer.outer is not None:
            answer.outer.parts = None
    return found


def _is_label(rest: str, clock: PageClock) -> bool:
    """Whether nothing but a date stands behind the words of the label."""
    rest = rest.strip(" ()（）[]-–—·")
    return not rest or clock.read(rest) is not None


def _answer(dom: Dom, items: list[Item], label: Node, clock: PageClock) -> Item | None:
    """The answer below a label: up to the end of the comment that it stands in, or to that comment's own byline."""
    around = [i for i in items if i.i0 < label.i < i.i1]
    outer = min(around, key=lambda i: i.i1 - i.i0, default=None)
    if outer is None or any(inner.i1 > label.i for inner in outer.inner) or not dom.text_without(outer.t0, label.t0):
        return None
    below = [n for n in own_nodes(dom, outer) if n.i >= label.end]
    byline = next((n for n in below if _signs(dom, n, clock)), None)
    stop, last = (byline.i, byline.t0) if byline is not None else (outer.i1, outer.t1)
    if not dom.text_without(label.t1, last):
        return None
    return Item("", label.i, stop, label.t0, last, outer=outer, label=label)


def _signs(dom: Dom, node: Node, clock: PageClock) -> bool:
    line = dom.line(node)
    found = clock.find(line) if 0 < len(line) <= 2 * _LINE_MAX else None
    return found is not None and says_who(f"{line[: found[1]]}\0{line[found[2] :]}", dated=True)

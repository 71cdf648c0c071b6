"""A note in the place of comments that nobody has written one yet: "No comments yet. Be the first!"."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.adapter import Adapter
from checkup.reading.comment_words import ASKS, HEADING
from checkup.reading.comments import likeness
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.comments.items import Item
from checkup.reading.dom import Dom
from checkup.reading.line_search import LineSearch
from checkup.reading.page_dates import PageClock

_ABSENT = (
    r"there (?:are|is) (?:currently )?no|no|nobody has|noch keine?|es gibt (?:noch )?keine?|keine?|aucune?|pas (?:encore )?de|"
    r"il n['’]y a (?:pas (?:encore )?de|aucun)|soyez le premier à|a[uú]n no hay|no hay|sin|sé el primero en|todavía no hay|ainda não há|"
    r"não há|nenhuma?|seja o primeiro a|non ci sono(?: ancora)?|nessun[ao]?|er zijn (?:nog )?geen|nog geen|geen|brak|nie ma(?: jeszcze)?|"
    r"zatím žádné|žádné|нет|пока нет|ещё нет|немає|поки немає|henüz|hiç|belum ada|chưa có|暂无|暫無|还没有|還沒有|暂时还没有人?|没有|まだ|"
    r"아직|ingen|inga|ei vielä|nincs(?:enek)?|δεν υπάρχουν|nu există"
)
_THINGS = (
    r"comment|respon|repl|komm|coment|reactie|reakc|комментар|комента|yorum|koment|bình luận|评论|評論|留言|コメント|댓글|hozzászól|σχόλι|"
    r"antwort|réponse"
)
_STEMS = (
    "comment,respon,repl,komm,coment,reactie,reakc,комм,комент,коммент,yorum,koment,bình,评论,評論,留言,"
    "コメント,댓글,hozzász,σχόλι,antwort,répon,first,premier,erste"
)
# from one end of a line to the other, as the same words also begin what somebody says
_NOTE = re.compile(
    rf"(?i)^\W{{0,4}}(?:(?:{_THINGS})\w{{0,8}}\s?[:：]\s?)?(?:{_ABSENT}).{{0,40}}?(?:{_THINGS})\w{{0,8}}\b[^\n]{{0,60}}$|"
    rf"^\W{{0,4}}(?:комментариев|коментарів) (?:пока |ещё |поки )?(?:нет|немає)\b[^\n]{{0,60}}$|"
    r"^(?:be the first|sois le premier|sei der erste)\b[^\n]{0,60}$"
)
_NOTES = LineSearch(_NOTE, _STEMS)
_ASKING_MAX = 60  # characters; a convention: "Ajouter vos commentaires à ce billet" has some forty
_LINES_MOST = 6  # lines; a convention: the note is one, with a heading above it and one over the form below


def says_none(line: str) -> bool:
    """Whether a line is such a note."""
    return bool(_NOTE.match(line))


def is_noted(dom: Dom) -> bool:
    """Whether such a note stands once in the page's own column, linked to nowhere: lists print one for each of their posts."""
    lines = {node.t0: node for node, _, _ in dom.lines_with(_NOTES) if not in_furniture(node)}
    return len(lines) == 1 and not any(a.tag == "a" for node in lines.values() for a in (node, *node.ancestors()))


def without_note(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The items, none where the only one is such a note, alone or between headings for comments, or a link to the form."""
    if len(items) != 1:
        return items
    return [] if _is_note(dom, items[0], clock, adapter) or _is_link_to_form(dom, items[0], clock, adapter) else items


def _is_link_to_form(dom: Dom, item: Item, clock: PageClock, adapter: Adapter) -> bool:
    """Whether all words of an item stand in one link or button that asks for a comment: the box of a post without any."""
    line = likeness.parts_of(dom, item, clock, adapter).text.strip()
    if len(line) > _ASKING_MAX or not (HEADING.search(line) and ASKS.search(line)):
        return False
    return any(n.tag in ("a", "button") and dom.line(n) == line for n in dom.nodes[item.i0 : item.i1])


def without_invitation(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The items without a last one that does nothing but ask for a comment: the line above the form, made as a comment's first."""
    if len(items) < 2:
        return items
    parts = likeness.parts_of(dom, items[-1], clock, adapter)
    line = parts.text.strip()
    asks = parts.author is None and parts.when is None and len(line) <= _ASKING_MAX and "\n" not in line
    return items[:-1] if asks and HEADING.search(line) and ASKS.search(line) else items


def _is_note(dom: Dom, item: Item, clock: PageClock, adapter: Adapter) -> bool:
    parts = likeness.parts_of(dom, item, clock, adapter)
    lines = [line.strip() for line in parts.text.split("\n", _LINES_MOST) if line.strip()]
    said = [line for line in lines if says_none(line)]
    if not said or len(lines) >= _LINES_MOST or (len(lines) == 1 and parts.when is not None):
        return False
    return all(line in said or HEADING.search(line) for line in lines)

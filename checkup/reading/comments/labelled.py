"""Comments whose fields stand behind labels: "Commenter: Ann", then perhaps "Date: ...", then "Comment: words".

Teaching books print them so, and many a home-made blog after them. A label for the name and one for the words must both be there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.byline_words import is_label
from checkup.reading.comment_words import ALONE, STEMS
from checkup.reading.dom import Dom, Node
from checkup.reading.line_search import LineSearch
from checkup.reading.page_dates import PageClock

# a line that begins with its label ("Name: Ann"): a few words before a colon of any width, and what stands behind it
_FIELD = re.compile(r"(?P<label>[^\n:：]{2,24}?)\s?[:：]\s{0,3}(?P<value>.*)")
# labels of the name, beside those that also stand in bylines (`words.LABEL`)
_NAME = re.compile(
    r"(?i)(?:(?:user|nick|full|display)[ -]?name|nick|user|comment(?:er|ed by)|posted by|pseudo(?:nyme)?|utilisateur|usuari[oa]|utente|"
    r"benutzer(?:name)?|gebruiker|bruger|användare|użytkownik|uživatel|пользователь|ник|korisnik|kullanıcı|pengguna|用户名?|用戶|ユーザー|"
    r"사용자|닉네임|creator|created by|reviewer|writer|poster|(?:评论|評論|留言|发布|發佈)[者人]|投稿者名|お名前|댓글 ?작성자)"
)
_WORDS = re.compile(
    rf"(?i)(?:{ALONE}|messages?|text|body|content|nachricht|mensaje|mensagem|texto|messaggio|testo|bericht|tekst|treść|wiadomość|сообщение|"
    r"текст|zpráva|mesaj|pesan|内容|內容|本文|내용|contenu|contenido|conteúdo|contenuto|inhalt|inhoud|innehåll|innhold|indhold|obsah|tartalom|"
    r"içerik|содержание)"
)
LABEL_OF_WORDS = LineSearch(  # a line that begins with a label for words
    re.compile(rf"{_WORDS.pattern}\s?[:：]"),
    f"{STEMS},message,text,body,content,nachricht,mensaje,mensagem,testo,messaggio,bericht,tekst,treść,wiadomość,сообщение,текст,zpráva,mesaj,"
    "pesan,内容,內容,本文,내용,conten,conteúdo,inhalt,inhoud,innehåll,innhold,indhold,obsah,tartalom,içerik,содержание",
)
_DAY = re.compile(
    rf"(?i)(?:(?:{words.DAY})(?: (?:de |d['’]|di |of |и )?\w{{1,14}})?|{words.PUBLISHED}|(?:posted|created|published) (?:at|on|date)|"
    r"(?:date )?time|when|zeit|heure|hora|ora|tijd|czas|tarih|tanggal|время|"
    rf"(?:{words.PUBLISHED}) (?:le|el|il|am|em|op|den|den|o|on|at)|(?:评论|評論|留言|发[布表]|發[佈表]|创建|創建)?(?:时间|時間|日期)|"
    r"(?:投稿|登録|作成)?(?:日時|時刻)|(?:댓글 ?)?(?:작성|등록)(?:일|시간|일시|일자))"
)
_MOMENT = re.compile(
    r"(?i)(?:creat(?:ed|ion)|post(?:ed)?|publi(?:shed|cation)|commented|date|time) (?:date|time|on|at|created|posted|published)"
)
_AND = re.compile(r"(?i)\s(?:and|und|et|y|e|en|og|och|i|и|ve)\s|[&/,+]")  # between labels of one column
_REMARK = re.compile(r"\s?[(（\[][^)）\]]{0,80}[)）\]]\s?$")
_COLUMN_MAX = 120  # characters of the labels over a column, and a remark; a convention
_LABELS_MIN, _LABEL_PIECES = 2, 8  # labels over columns, and pieces of text and breaks in one; conventions
_FIELDS_MOST = 20  # elements from a name's label to that of the words; a convention: name, day, site, place and the breaks between them fit
_NAME_MAX, _NAME_WORDS = 40, 4  # characters and words of a name; conventions, as for other names in a place


class Fields(NamedTuple):
    """What the labels of a comment tell: its name, the line of its day, its words."""

    name: str
    day: str
    said: str


def cut_at_labels(dom: Dom, row: Sequence[Node]) -> list[tuple[Node, Node]]:
    """The first and last element of each comment in a row that begins with a name's label; [] where the row begins with none."""
    texts = [dom.text(node) for node in row]
    starts = [k for k, text in enumerate(texts) if _is_name(_FIELD.match(_below_day(text)[1]))]
    if not starts or starts[0] != 0:
        return []
    ends = [len(row)]
    for start in reversed(starts[1:]):  # what begins so and has no label for words is a part of the comment before
        if fields_of("\n".join(texts[start : min(ends[-1], start + _FIELDS_MOST)])):
            ends.append(start)
    begins = [0, *reversed(ends[1:])]
    spans = list(zip(begins, [*begins[1:], len(row)], strict=True))
    return [(row[a], row[b - 1]) for a, b in spans] if fields_of("\n".join(texts[: min(spans[0][1], _FIELDS_MOST)])) else []


def fields_of(text: str, clock: PageClock | None = None) -> Fields | None:
    """The fields of a comment's whole text; None where it does not begin with a name's label, or has no label for words."""
    above, text = _below_day(text)
    lines = [line.strip() for line in text.split("\n")]
    if not _is_name(named := _FIELD.match(lines[0])):
        return None
    place = next((k for k, line in enumerate(lines[1:], 1) if (f := _FIELD.match(line)) and _WORDS.fullmatch(f["label"].strip())), None)
    if named is None or place is None:
        return None
    name = named["value"].strip() or next((line for line in lines[1:place] if line), "")
    said = [lines[place].partition(":" if ":" in lines[place] else "：")[2].strip(), *lines[place + 1 :]]
    day = above or next((line for line in lines[1:place] if _is_day(line, clock)), "")
    if not day and len(said) > 1 and _is_day(said[-1], clock):
        day = said.pop()
    few = 0 < len(name) <= _NAME_MAX and len(name.split()) <= _NAME_WORDS
    return Fields(name, day, "\n".join(said).strip()) if few and any(said) else None


def _below_day(text: str) -> tuple[str, str]:
    """A short line with figures above a name's label, as a day without a label is, or "", and the text from that label on."""
    text = text.strip()
    first, _, rest = text.partition("\n")
    bare = len(first) <= _NAME_MAX and any(map(str.isdigit, first)) and not _is_name(_FIELD.match(first))
    return (first, rest.strip()) if bare and _is_name(_FIELD.match(rest.strip())) else ("", text)


def is_for_name(label: str) -> bool:
    """Whether a label, without its colon, stands before a name."""
    return _NAME.fullmatch(label) is not None or words.LABEL.fullmatch(f"{label}:") is not None or is_label(f"{label}:")


def behind_term(dom: Dom, term: Node) -> Node | None:
    """The element that tells a name behind a term that is its label: `<dt>Nick</dt><dd>Ann</dd>`; None for any other term."""
    label = dom.line(term).strip(" :：") if term.tag == "dt" else ""
    if not label or term.up is None or not (is_for_name(label) or words.LEAD.sub("", f"{label} .") == "."):
        return None
    behind = next((n for n in dom.nodes[term.end : term.up.end] if n.up is term.up), None)
    return behind if behind is not None and behind.tag == "dd" and dom.line(behind) else None


def tells_no_words(dom: Dom, term: Node) -> bool:
    """Whether a term with a colon is the label of a picture or of a figure: `<dt>Number:</dt><dd>4</dd>`."""
    if term.up is None or not dom.line(term).endswith((":", "：")):
        return False
    behind = next((n for n in dom.nodes[term.end : term.up.end] if n.up is term.up), None)
    return behind is not None and behind.tag == "dd" and not any(map(str.isalpha, dom.line(behind)))


def is_for_words(label: str) -> bool:
    """Whether a label stands before what somebody wrote."""
    return _WORDS.fullmatch(label) is not None


def is_for_day(label: str) -> bool:
    """Whether a label stands before a day."""
    return _DAY.fullmatch(label) is not None


def labels_a_moment(line: str) -> bool:
    """Whether a line is a label of two words for a moment and nothing else: "Created date", "Posted on"."""
    return _MOMENT.fullmatch(line) is not None


_DAY_FIGURES = 5  # of a day with its year, at least; a convention: a number over a column has fewer


def labels_columns(dom: Dom, row: Node) -> bool:
    """Whether a row of a table has nothing but labels over its columns: two head cells or more, or cells that say labels and no more.

    Head cells of which one has the figures of a day say who wrote and when.
    """
    cells = [n for n in dom.nodes[row.i + 1 : row.end] if n.up is row]
    if len(cells) < _LABELS_MIN:
        return False
    if {n.tag for n in cells} == {"th"}:
        return not any(sum(map(str.isdecimal, dom.line(n))) >= _DAY_FIGURES for n in cells if n.t1 - n.t0 <= _LABEL_PIECES)
    return all(n.tag in ("td", "th") and n.t1 - n.t0 <= _LABEL_PIECES and _labels_a_column(dom.line(n)) for n in cells)


def _labels_a_column(line: str) -> bool:
    """Whether a line is nothing but a label over a column, or several and a remark in brackets: "Comment and date (newest first)"."""
    parts = [part.strip(" :：") for part in _AND.split(_REMARK.sub("", line))] if len(line) <= _COLUMN_MAX else []
    known = [is_for_name(part) or is_for_words(part) or is_for_day(part) for part in parts]
    return bool(known) and known[0] and all(len(part.split()) == 1 for part, told in zip(parts, known, strict=True) if not told)


def _is_name(field: re.Match[str] | None) -> bool:
    label = field["label"].strip() if field else ""
    return label != "" and is_for_name(label)


def _is_day(line: str, clock: PageClock | None) -> bool:
    """Whether a line is a label for the day with a day behind it."""
    field = _FIELD.match(line) if clock is not None else None
    return (
        field is not None
        and clock is not None
        and _DAY.fullmatch(field["label"].strip()) is not None
        and clock.find(field["value"]) is not None
    )

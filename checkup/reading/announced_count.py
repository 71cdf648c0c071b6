"""How many comments a page announces: "3 Comments", "Kommentare (3)", "Deux réponses à « Loaf »", "コメント一覧（3件）"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from checkup import dates
from checkup import lazy_re as re
from checkup.addresses import key
from checkup.reading.comment_words import ALONE, COUNTED_STEMS, STEMS, THINGS
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.line_search import LineSearch
from checkup.reading.metadata import Metadata
from checkup.reading.page_urls import Base
from checkup.reading.stated_count import linked_count, stated_count
from checkup.text.words import letters_of

# Numbers written out. Only at the beginning of a line: "Laisser un commentaire", "Deja un comentario" invite and count nothing.
_NONE_OR_ONE = {
    **dict.fromkeys(("one", "ein", "eine", "un", "une", "una", "uno", "um", "uma", "een", "eén", "één", "ett", "один", "jeden"), 1),
    **dict.fromkeys(("no", "kein", "keine", "aucun", "aucune", "ningún", "sin", "nessun", "nessuna", "nenhum", "geen", "inga", "brak"), 0),
}
# More than one stand before a title in quotation marks or nothing: "Three comments on the budget" is an article's heading.
_MORE = {
    word: number
    for number, words in enumerate(
        (
            "two zwei deux dos due dois duas twee dwa två два dva",
            "three drei trois tres tre três drie trzy три tři",
            "four vier quatre cuatro quattro quatro cztery fyra четыре",
            "five fünf cinq cinco cinque vijf pięć fem пять",
            "six sechs seis zes sześć шесть",
            "seven sieben sept siete sette sete zeven siedem семь",
            "eight acht huit ocho otto oito osiem восемь",
            "nine neun neuf nueve nove negen dziewięć девять",
            "ten zehn dix diez dieci dez tien dziesięć десять",
        ),
        2,
    )
    for word in words.split()
}
# Sentences that say of one or two that there are so many, from one end of the line to the other: "Bir yorum yaz" invites.
_SAID = {
    "bir yorum": 1,
    "en kommentar": 1,
    "yksi kommentti": 1,
    "egy hozzászólás": 1,
    "egy komment": 1,
    "un comentariu": 1,
    "ένα σχόλιο": 1,
    "تعليق واحد": 1,
    "تعليقان": 2,
    "to kommentarer": 2,
    "תגובה אחת": 1,
    "שתי תגובות": 2,
}
_NUMBERS = {**_NONE_OR_ONE, **_MORE, **_SAID}
_WORD = rf"(?:{'|'.join(_NONE_OR_ONE)})"
_THERE_IS = r"(?:there (?:is|are)|hay|il y a|c['’]è|es gibt)"
# A number beside a word for comments, in either order, as headings announce them ("3 comments", "Comments (3)", "3条评论"); not a part of a
# date, an address or a decimal. Six digits, since longer numbers count visits; thousands may be parted ("1,204 comments").
_THOUSANDS = r"\d{1,3}[,.]\d{3}|\d{1,6}"
# More than one, so that a number behind them counts them: "Comment 7" is the seventh.
_SEVERAL = (
    "comments|replies|responses|kommentare|antworten|comentarios|comentários|commentaires|commenti|reacties|kommentarer|komentarze|"
    "комментарии|yorumlar"
)
# A number may touch these: "37评论"
_UNSPACED = "(?:评论|評論|留言|回应|回應|回复|回覆|迴響|想法|コメント|返信|フィードバック|댓글|덧글|답글|응답|생각)"
# "1 - 25 of", as the part of all comments that a page shows: "Comments 1-25 of 300", "Comments (25 of 300)"
_PART = r"(?:\W{1,3}\d{1,6})?\s?(?:(?:-|–|to|bis|à|al?|до)\s?\d{1,6}\s)?(?:of|von|sur|de|di|van|из)"
_TALK = "discussions?|conversations?|feedback|diskussion|discussione|discusión|discussão|обсуждение"  # alone, or with a number in brackets
# What themes call comments behind a number and before the post's title
_BEFORE_TITLE = (
    r"opinions on|opiniones (?:sobre|en)|avis sur|ideias sobre|antwoorden op|svar (?:på|til)|tankar om|tanker (?:om|på)|"
    r"vastausta artikkeliin|"
    r"ответ(?:а|ов)? на|мыс(?:ль|ли|лей) (?:на|о)|myśli na temat|gânduri despre|respostes a|odgovor[ai]? na"
)
# The same alone or before a title in quotation marks: "3 reacciones químicas" is a heading of a text
_ALONE_BEHIND = (
    r"remarks|feedbacks|lesermeinungen|(?:leser|nutzer)kommentare|commentaren|reakc(?:e|í|ie|ií)|reacciones|opiniones|opiniões|wortmeldungen|टिप्पणियाँ|टिप्पणी|"
    r"(?:people|persons|readers|users|visitors)(?: have)? (?:commented|replied|responded|said|are saying)(?: (?:on|to|about) (?:this|it))?"
)
_TITLE = r"(?:\s[^\W\d]\w{0,4}\s?[\"'“”„«»‘].*)?\W{0,4}$"  # a title in quotation marks, or the end of the line
# What each line with a number of comments has: a digit, or at its beginning a number written out
_NUMBERED = re.compile(rf"\d|(?i:^\W{{0,4}}(?:{_THERE_IS}\s+)?(?:{'|'.join(_NUMBERS)})\b)")
_COUNT = LineSearch(
    re.compile(
        rf"(?i)(?:(?:{_THERE_IS}\s+(?:(?:now|currently|already)\s+)?)?(?<![\d.,/])(?<!\d:)({_THOUSANDS})|^\W{{0,4}}(?:{_THERE_IS}\s+)?({_WORD}))\s+(?:[»›]\s+|[^\W\d]{{1,12}}\s+)?{THINGS}\b(?!\s\d{{1,5}}\b(?!\s\w)|\s?[:：]\s?\d)|"
        rf"^\W{{0,4}}(?:[^\W\d]\w{{0,11}}\s)?{ALONE}{_PART}\s({_THOUSANDS})\W{{0,4}}$|"
        rf"^\W{{0,4}}(?:[^\W\d]\w{{0,11}}\s)?\d{{1,6}}\s?{_PART}\s({_THOUSANDS})\s(?:kommentaren|beiträgen)\W{{0,4}}$|"
        rf"^\W{{0,4}}insgesamt\s({_THOUSANDS})\sbeiträge\W{{0,4}}$|"
        rf"{ALONE}(?:ทั้งหมด)?\s*[:(（\[]\s*({_THOUSANDS})\b|"
        rf"^\W{{0,4}}(?:(?:all|alle|reader|user|tous les|todos los|todos os|tutti i|все)\s)?(?:{_SEVERAL})\s({_THOUSANDS})\W{{0,4}}$|"
        rf"^\W{{0,4}}({_THOUSANDS})\s?[条條则則]{_UNSPACED}\W{{0,4}}$|"
        rf"^\W{{0,4}}({_THOUSANDS}){THINGS}\W{{0,4}}$|"  # which a style sheet parts: "<b>12</b><i>Comments</i>"
        r"(\d{1,6})\s?(?:件の?(?:コメント|フィードバック|返信)|[条條]评论|[則个個](?:留言|回應|迴響)|개의 (?:댓글|덧글|답글|응답))|"
        r"(?<=[의한]\s)(\d{1,6})개의 생각|"
        rf"^\W{{0,4}}(?:(\d{{1,6}})\s?{_UNSPACED}|{_UNSPACED}\s?(\d{{1,6}})\s?[条條件则則个個개]?)\W{{0,4}}$|"
        rf"^(?:全部|所有|网友){_UNSPACED}\s?(\d{{1,6}})\s?[条條则則]|"
        # a word or a sentence for the number, and what else stands over comments from one end of the line to the other
        rf"^\W{{0,4}}({'|'.join(_MORE)})\s+{THINGS}{_TITLE}|"
        rf"^\W{{0,4}}({'|'.join(_SAID)})\W{{0,4}}$|"
        rf"^\W{{0,4}}(?:{_TALK})\s?[(（\[]\s?(\d{{1,6}})\s?[)）\]]\W{{0,4}}$|"
        rf"^[(\[]\s?(\d{{1,6}})\s?[)\]]\s?{ALONE}\W{{0,4}}$|"
        rf"^\W{{0,4}}(\d{{1,6}})\s(?:{_BEFORE_TITLE})\s|"
        rf"^\W{{0,4}}(?:what\s)?(\d{{1,6}})\s(?:{_ALONE_BEHIND}){_TITLE}|"
        r"[有上]\s?(\d{1,6})\s?[条條则則個个](?:评论|評論|留言|回应|回應|回复|回覆|迴響)|[”\"》〉」』]\s?有\s?(\d{1,6})\s?[个個]想法|"
        rf"^\W{{0,4}}{_UNSPACED}(?:一覧|列表|欄)?\s?[（(\[：:]\s?(\d{{1,6}})\s?[件条條则則]?\s?[)）\]]?\W{{0,4}}$"
    ),
    f"{STEMS},{COUNTED_STEMS},egy ,ένα,discussion,conversation,feedback,diskussion,discusión,"
    "discussão,обсуждение,remark,opinion,avis sur,ideias,lesermeinung,antwoord,svar ,tankar,tanker,vastausta,ответ,мыс,myśli,"
    "reakc,gânduri,reaccion,opinion,opiniõe,wortmeld,beiträge,टिप्पण,respostes,people,persons,readers,users,visitors,回应,回复,回覆,想法,返信,フィードバック,답글,응답,생각,שתי",
    may=_NUMBERED.search,
)
_YEAR = re.compile(r"(?i)\b(?:in|of|since|im|seit|en|de|del|dal|nel|em|w|från|sinds)\s(?:19[89]|20[0-3])\d$")
# A number and one word, and what that word counts if not comments
_OWN_WORD = re.compile(r"\W{0,4}(\d{1,5})\s([^\W\d_]{3,24})\W{0,4}")
_OF_OTHERS = re.compile(
    r"(?i)track|ping|like|share|tweet|view|vote|point|star|page|seite|minut|hour|stunde|day|tag|week|woche|month|monat|year|jahr|user|guest|"
    r"people|person|leser|lecteur|lector|aufruf|punkt|stimme|stern|votos?$|vues?$|visit|jours?$|heures?$|ans?$|días?$|horas?$"
)
_OWN_WORD_MOST = 20  # times as many comments as were read; a convention: a first page of an old blog holds 50 of some hundreds
_RIGHT_OVER = 8  # elements; a convention: a heading, a list and an item begin between the line and the first comment
_INVITING_MAX = 60  # characters; a convention: a longer line is a sentence
_WITHIN = 100_000  # elements that a number within a comment counts as farther away: any other comes first
_POSTS_LISTED = 2  # posts whose comments a list counts; of one it cannot be told whether it is this post under another address
_HEADS_MOST, _TITLE_MIN, _FACTS_BELOW = 5, 6, 15  # headings, letters of a title, elements of facts below it; conventions


def announced_count(dom: Dom, meta: Metadata, base: Base, near: int | None, within: Sequence[tuple[int, int]] = ()) -> int | None:
    """How many comments the page announces, by its heading nearest to the comments; None where it does not.

    `within` are the ranges of elements of the comments: a number in there may be that of the answers to one.
    """
    if near is None and (stated := stated_count(dom, meta)) is not None:
        return stated  # where no comments stand, a line that counts some may be another post's
    best: tuple[int, int] | None = None
    several: bool | None = None
    others = _of_other_posts(dom, meta, base)
    for node, line, found in dom.lines_with(_COUNT):
        if node.i in others:
            continue
        heading = node.tag[0] == "h" and node.tag[1:].isdigit()
        if not heading and len(found[0]) * 3 < len(line) and not _is_set_apart(line, found):
            continue
        number = _number(found)
        if number is None or _is_of_a_date(line, found):
            continue
        far = (abs(node.i - near) if near is not None else 0) + (0 if heading else 60)
        if any(first <= node.i < last for first, last in within):
            if several is None:
                several = _counted_in(dom, within) > 1
            if several and number < len(within):
                continue  # of one comment's answers
            far += _WITHIN
        if best is None or far < best[0]:
            best = (far, number)
    if best is not None:
        return best[1]
    if near is not None and (number := _in_the_blogs_word(dom, near, within)) is not None:
        return number
    stated = stated_count(dom, meta) if near is not None else None
    return stated if stated is not None else linked_count(dom, meta, base)


def _counted_in(dom: Dom, within: Sequence[tuple[int, int]]) -> int:
    """How many of the comments hold a number that could count comments."""
    places = sorted({node.i for node, _, _ in dom.lines_with(_COUNT)})
    return sum(bisect_left(places, first) < bisect_left(places, last) for first, last in within)


def _in_the_blogs_word(dom: Dom, near: int, within: Sequence[tuple[int, int]]) -> int | None:
    """The number over the comments with a word that only this blog has for them: "91 Ergänzungen", in the box that begins with it."""
    for node, line in dom.short_lines():
        if near - _RIGHT_OVER <= node.i < near and (found := _OWN_WORD.fullmatch(line)) and not _OF_OTHERS.match(found[2]):
            number = int(found[1])
            if len(within) <= number <= _OWN_WORD_MOST * len(within) and _is_of_comments(node) and not dates.is_month(found[2]):
                return number
    return None


def _is_of_comments(node: Node) -> bool:
    """Whether an element, or the one around it, is named after comments."""
    return any("comment" in f"{one.id} {' '.join(one.cls)}".lower() for one in (node, node.up) if one is not None)


def _is_of_a_date(line: str, found: re.Match[str]) -> bool:
    """Whether the number is the end of a day before a button, or a year: "January 5, 2014 Reply", "In 2014 replies were few"."""
    place = next((found.start(group) for group in range(1, len(found.groups()) + 1) if found[group]), found.start())
    if _YEAR.search(line[: place + 4]):
        return True
    dated = dates.search(line)
    return dated is not None and dated[1] < place < dated[2]


def _is_set_apart(line: str, found: re.Match[str]) -> bool:
    """Whether a short line ends in the count in brackets, or begins with it: "Join us (7 replies)", "7 replies, newest first"."""
    before, behind = line[: found.start()].strip(), line[found.end() :].strip()
    bracketed = before.endswith(("(", "[")) and behind in (")", "]")
    return len(line) <= _INVITING_MAX and (bracketed or (not before and behind.startswith((",", "|", "·", "•"))))


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
    own = _right_below_title(dom, meta, others)
    others = {i: there for i, there in others.items() if there != own}
    places = sorted(others)
    return {node.i for node, _, _ in dom.lines_with(_COUNT) if bisect_left(places, node.i) < bisect_left(places, node.end)}


def _right_below_title(dom: Dom, meta: Metadata, counted: Mapping[int, str]) -> str | None:
    """The address to which the first count right below the title leads: a forum's thread, or this post by a short address."""
    whole = letters_of(meta.title)
    heads = (n for tag in ("h1", "h2") for n in dom.tags(tag)[:_HEADS_MOST])
    title = next((n for n in heads if len(key := letters_of(dom.line(n))) >= _TITLE_MIN and key in whole), None)
    if title is None:
        return None
    first = next((i for i in sorted(counted) if title.end <= i <= title.end + _FACTS_BELOW), title.end)
    between = dom.nodes[title.end : first]  # in a list of posts stands the title of the first
    return counted.get(first) if not any(n.tag in HEADING_TAGS for n in between) else None


def _link_around(dom: Dom, node: Node) -> Node | None:
    """The link that an element is, stands in, or has as all its words."""
    for around in (node, node.up):
        if around is not None and around.tag == "a":
            return around
    inner = dom.tags("a", (node.i, node.end))
    return inner[0] if len(inner) == 1 and dom.line(inner[0]) == dom.line(node) else None


def _number(found: re.Match[str]) -> int | None:
    word = next(group for group in found.groups() if group).replace(",", "").replace(".", "")
    return int(word[:9]) if word.isdecimal() else _NUMBERS.get(word.lower())

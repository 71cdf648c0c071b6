"""The words that stand around a name in a byline, in many languages: "Escrito por Ann, publicado el" -> "Ann".

Only whole words at either end are taken off, and only where a name is left. Words that also begin names ("Von", "Di", "De") go only where a
verb of writing stands before them, where they are written small before a capital, or where the page's language has them as "by".
"""

from __future__ import annotations

from checkup import lazy_re as re

WRITING = _VERB = (
    r"(?:this (?:entry|post|article) was )?(?:written|posted|published|authored|submitted|filed|added|contributed|created)|"
    r"(?:escrito|escrita|publicado|publicada|enviado|posteado|postado|subido|creado|redactado|criado|inserito|pubblicato|scritto|postato)|"
    r"(?:écrit|rédigé|publié|posté|proposé|ajouté)|(?:geschrieben|verfasst|veröffentlicht|eingestellt|"
    r"eingetragen|gepostet|erstellt|publiziert|gespeichert)|"
    r"(?:geschreven|geplaatst|gepubliceerd)|(?:skrevet|skrivet|publisert|publicerat|publicerad|udgivet|"
    r"postat|inlagt|oprettet|lagt (?:inn|ut))|"
    r"(?:napisan[eoy]|opublikowan[eoy]|zveřejněn[oa]|vloženo|publikováno|uverejnené)|"
    r"(?:опубликован[оа]|написан[оа]|размещено|добавлено|публикувано|објављено)|(?:publicat|scris|postat|escrit)|(?:diposting|ditulis|diterbitkan)"
)
# Verbs that are followed by the name itself ("Napisał Jan", "Lo dijo Ana").
_DID = (
    r"napsala?|vložila?|přidala?|napisała?|dodała?|opublikowała?|wrzuciła?|написала?|опубликовала?|добавила?|отправила?|írta|szerző:?|"
    r"kirjoittanut|julkaissut|yazan|gönderen|yazdı|lo dijo|lo escribió|lo publicó|dijo|dixit|l'ha scritto|gepostet von|viết bởi|đăng bởi|"
    r"γράφει (?:ο|η)|كتبها?|signé"
)
# behind these a blank does as well as a colon
_CLOSE_LABEL = (
    r"(?:(?:文章|本文|原文)?作者|著者|投稿者|发布者|發布者|发布人|作成者|작성자|글쓴이|"
    "[\U0001f464\U0001f465\U0001f9d1\U0001f9cd\u270d\U0001f58a\U0001f58b]\ufe0f?)"  # a drawn person or pen
)
_LABEL = (
    r"redacción|redactor[ae]?|rédact(?:eur|rice)|redattore|verfasser(?:in)?|schrijver|escritora?|"
    r"(?:(?:the |original )?(?:post |entry |article )?authors?)|writer|"
    r"(?:article|story|post|entry|text|words|recipe) by|(?:artikel|beitrag|text|rezept) von|(?:article|texte|billet) (?:de|par)|"
    r"(?:artículo|texto|entrada|artigo) (?:de|por)|(?:articolo|testo) di|(?:artikel|tekst) (?:door|av)|"
    r"autor(?:a|ka|in|en|/-?in|[:*_]in|\(in\))?(?: (?:de la entrada|del artículo|do post|des beitrags|wpisu|článku))?|"
    r"beitrags-?autor(?:in)?|auteur(?: de l['’]article| de la publication)?|autore(?: articolo| dell['’]articolo)?|"
    r"автор(?: записи| публикации| статьи)?|"
    r"(?:inläggs)?författare|(?:innlegg)?s?forfatter|höfundur|kirjoittaja|autorius|autorė|autors|egilea|yazar|müəllif|muallif|penulis|pengarang|"
    r"mwandishi|outeur|tác giả|συντάκτης|συγγραφέας|автори|зохиогч|ავტორი|հեղինակ|"
    rf"نویسنده|الكاتب|כותב(?:ת)?|लेखक|লেখক|எழுதியவர்|ผู้เขียน|{_CLOSE_LABEL}"
)
_BY = r"автором|by|von|por|par|per|da|di|de|door|av|af|från|fra|przez|od|от|oleh|bởi|από"
# "by" in words that begin no name, whatever the language.
_BY_ALONE = r"автором|by|por|przez|от|oleh|bởi|από"
_BY_OF = {
    "de": "von|durch",
    "fr": "par",
    "it": "di|da|per",
    "nl": "door",
    "sv": "av|från",
    "no": "av",
    "nb": "av",
    "da": "af",
    "ca": "per",
    "cs": "od",
    "sk": "od",
    "hr": "od",
    "sr": "od|от",
}
_BY_SMALL = r"(?:von|par|di|da|door|av|af|od)"
_WHEN = r"on|at|in|el|le|il|am|um|den|op|em|dne|dnia|w|the|since|under|la|lo"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
EDGE = " \t\n\r,.:;|/\\·•»«–—-<>*\0"

# "by Ann", "by : Ann": blanks, perhaps a colon in them. It never gives back a blank, so that a row of blanks is read once.
_GAP = r"(?:\s*+:\s++|\s++)"
_COLON = r"(?<!filed)\s*:"  # behind a verb; "Filed: Rye" names a section
# a verb at the head of a line that is followed by the name itself: "Napisał Jan", "Написал Ян"
DID_LEAD = re.compile(rf"^(?:{_DID}){_GAP}(?=\S)", re.IGNORECASE)
_LEADS = (
    re.compile(rf"^(?:{_VERB})(?:\s+(?:{_WHEN}))?(?:\s+(?:{_BY})\b(?:\s*+:)?|{_COLON})\s*+(?=\S)", re.IGNORECASE),
    DID_LEAD,
    re.compile(rf"^(?:{_LABEL})(?:\s*[:：]\s*|\s+|(?={_LABEL}))(?=\S)", re.IGNORECASE),
    re.compile(rf"^(?:{_BY_ALONE}){_GAP}(?=\S)", re.IGNORECASE),
)
# words for "by" that also begin surnames: taken off only where written small before a capital ("von Ann", but not "Von Berg")
_SMALL = re.compile(rf"^{_BY_SMALL}{_GAP}(?=[^\W\d_a-zà-öø-ÿ])")
_LANGUAGE = {language: re.compile(rf"^(?:{words}){_GAP}(?=\S)", re.IGNORECASE) for language, words in _BY_OF.items()}
# each begins at the first of a row of blanks, so that no row is read from every place in it
_TAILS = (
    re.compile(rf"(?<!\s)(?:\s*+[,;|/·•–—-]\s*+|\s++)(?:{_VERB})(?:\s+(?:{_WHEN}))?\s*$", re.IGNORECASE),
    re.compile(rf"(?<!\s)\s++on(?:\s+{_DAY}\b.{{0,40}})?\s*$", re.IGNORECASE),
    re.compile(r"(?<!\s)(?:\s*+[,;|·•–—]\s*+|\s++)(?:on|at|in|el|le|il|am|um|den|op|em|dne|dnia|w|under)\s*$"),
    # the time of day of a line whose day stands elsewhere: "Ann a las 10:24 pm", "Ann, um 10:24 Uhr"
    re.compile(
        r"(?<![\s,;|@·•–—-])[\s,;|@·•–—-]{1,4}(?:(?:at|a las?|à|às|as|alle(?: ore)?|ore|um|om|o|о|в|у|saat|kl\.?|klo|ob|la)\s{1,2})?"
        r"(?<!\d)\d{1,2}(?:[:.]\d{2}(?::\d{2})?|\s?h\s?(?:\d{2})?)(?:\s?[ap]\.?\s?m\b\.?|\s?(?:uhr|uur|h|hs|hrs))?\s*$",
        re.IGNORECASE,
    ),
    # the time that a post takes to read, also where its element touches the name's: "Ann5 minute read"
    re.compile(
        r"(?<!\s)\s*+\(?(?<!\d)\d{1,3}\s?min(?:ute[ns]?|utos?|uti|uty?)?\.?"
        r"(?:[\s-]{1,2}(?:read|lesezeit|de lecture|de lectura|de leitura|di lettura|czytania))?\)?\s*$",
        re.IGNORECASE,
    ),
)
_ONLY = rf"(?:{_VERB}|{_LABEL}|{_BY_ALONE}|{_DAY})"
# A line that holds words of a byline and no name. Four more words after the first, as in _ROUNDS.
_ONLY_WORDS = re.compile(rf"{_ONLY}(?:[\s:：]{{1,3}}{_ONLY}){{0,4}}(?:\s{{1,3}}(?:{_WHEN}))?\s?[:：]?", re.IGNORECASE)
_ROUNDS = 4  # words in a row on one side: "Автор записи", "Автор:", "Posted", "by"
_LINE_MAX = 300  # characters; a convention: a longer line is prose, where "by" and "author" are ordinary words


def name_in_byline(line: str, language: str | None = None) -> str | None:
    """The name in a line that consists of a byline; None where nothing but byline words stands there."""
    name = _before_picture(line[:_LINE_MAX].strip(EDGE))
    for _ in range(_ROUNDS):
        if _ONLY_WORDS.fullmatch(name):
            return None
        before = name
        for pattern in (*_LEADS, _SMALL, *((_LANGUAGE[language],) if language in _LANGUAGE else ())):
            name = pattern.sub("", name, count=1)
        for pattern in _TAILS:
            name = pattern.sub("", name, count=1)
        name = name.strip(EDGE)
        if name == before:
            break
    return None if not name or _ONLY_WORDS.fullmatch(name) or _is_by(name, language) else name


# a sign that draws something: a calendar, a clock, a person
_PICTURE = re.compile("[\u2300-\u23ff\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?")


def _before_picture(line: str) -> str:
    """A line from its first words to the next picture in it: a clock before the time, and a calendar before the day, begin another fact."""
    if _PICTURE.search(line) is None:
        return line
    first = _PICTURE.match(line)
    rest = line[first.end() :].strip(EDGE) if first else line
    return _PICTURE.split(rest)[0].strip(EDGE) or line


def _is_by(line: str, language: str | None) -> bool:
    """Whether a line is nothing but "by" in the page's language: "Von" beside a name on a German page, but not Per on a Swedish one."""
    return language in _BY_OF and line.casefold() in _BY_OF[language].split("|")


# a line that begins with a label or a verb of writing, so that what follows is called the author
_LABELLED = re.compile(
    rf"^(?:(?:{_LABEL})\s*[:：]|(?:{_VERB}){_COLON}|(?:{_VERB})\s+(?:{_BY})\b|(?:{_DID})(?:\s|:)|{_CLOSE_LABEL}\s)", re.IGNORECASE
)
# a label, a colon and a login: "Добавил: admin". 30 characters, as logins have no more
_LOGIN = re.compile(rf"^(?:(?:{_LABEL}|{_DID})\s?[:：]\s?|{_CLOSE_LABEL}\s)(?P<login>[\w.-]{{2,30}})$", re.IGNORECASE)


# a label with its colon at the beginning of a line: what follows is called the author wherever it stands
_COLON_LABEL = re.compile(rf"(?:{_LABEL})\s?[:：]\s?(?=\S)", re.IGNORECASE)
# the next label of a row of facts, behind the name: "Author: Ann Lee Section: Bread"
_NEXT_LABEL = re.compile(r"(?<=[^\s:：])\s{1,3}[^\W\d_]{2,20}\s?[:：].{0,200}$")


def login_of_line(line: str) -> str | None:
    """The login in a line that is a label, a colon and one word; None for other lines."""
    line = line.lstrip(EDGE)
    label = _COLON_LABEL.match(line)
    alone = line[: label.end()] + _NEXT_LABEL.sub("", line[label.end() :]) if label else line
    found = _LOGIN.match(alone.rstrip(EDGE))
    return found["login"] if found else None


def name_of_line(line: str) -> str | None:
    """The name in any short line of a page, where the line begins with a label or a verb of writing; None for other lines."""
    line = line.strip(EDGE)
    label = _LABELLED.match(line)
    return name_in_byline(line[: label.end()] + _NEXT_LABEL.sub("", line[label.end() :])) if label else None


def is_labelled(line: str) -> bool:
    """Whether a short line begins with a label for the author and its colon ("Author: Ann")."""
    return (":" in line or "：" in line) and _COLON_LABEL.match(line) is not None


# a cell or a term that is nothing but a label: "Author:", "Posted by:", "Автор:"
_LABEL_CELL = re.compile(rf"(?:{_LABEL}|(?:{_VERB})\s+(?:{_BY})|{_BY_ALONE})\s?[:：]", re.IGNORECASE)


def is_label(line: str) -> bool:
    """Whether a short line is a label with its colon, so that what stands beside it is called the author."""
    return _LABEL_CELL.fullmatch(line.strip()) is not None

"""A line of a byline -> the name that signs it: "Posted by Ann on <date>", "Ann | <date>", "Autor: Ann"; running text signs nothing."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.dates import is_weekday
from checkup.reading.byline_words import WRITING, is_labelled, login_of_line, name_of_line
from checkup.reading.closed_words import is_closed_note
from checkup.reading.comments.none_yet import says_none
from checkup.reading.credit_words import only_writer
from checkup.reading.post.post_facts import PostContext
from checkup.reading.post.role_behind import is_role
from checkup.reading.vocabulary import CHANGED, DAY, PUBLISHED, WHEN, is_residue, tokens

_TRAILS = r"(?:published|posted|filed|on|at|in|w|dans|unter|&|بتاريخ|في|در|בתאריך|[|/•·»–—-]++)"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)"  # alone behind a name it is a part of that: "Grace H. Sun"
# What trails behind a name in a byline: verbs, prepositions and weekdays of a date that was cut off, dividers, "since 2004".
# the time of day ("Ann : 2:48 AM"). A dozen words at most ("published on Mon –" has four), 300 characters as a byline has no more.
TRAIL = re.compile(
    rf"(?<!\s)(?:,?\s++{_WEEKDAY})?(?:\s++{_TRAILS})(?:\s++(?:{_TRAILS}|{_WEEKDAY})){{0,11}}$"
    rf"|(?<=,)\s++{_WEEKDAY}$"
    r"|(?<!\s)\s++(?:[/|]|since\b|\([^()]{0,60}$).{0,300}$"
    r"|(?<!\s)\s++(?:\d{1,5}|no|keine|aucun|sin|nessun|geen)\s++\w.{0,300}$"
    r"|(?<!\s)\s++(?:發表[在於]|发表[在于]|發[佈布][在於]|发布[在于]).{0,300}$"
    rf"|(?<!\s)\s++(?:{PUBLISHED}|{CHANGED}|{DAY}|投稿日時?|日時|作成日|发表时间|发布时间|時間|时间|작성일시?|등록일)\s?[:：]?$"
    r"|(?<!\s)(?:\s*+[:,@|·•–—-]\s*+|\s++(?:(?:at|um|à|às|a las?|alle(?: ore)?|kl\.?|klo|om|o|v|в|у)\s++)?)"
    r"\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
# words by which a link or a line of the theme is no writer: its maker's credits, feeds, mail, licences
_MACHINE = re.compile(
    r"(?i)e-?mail|powered|theme|creative commons|\bhttps?:|feedburner|"
    r"rss|google|author$|admin area"
)
# what a link to a writer's page says instead of the name
_ALL_POSTS = re.compile(
    r"(?:(?:view|see|read|show|browse|full|all|more|other|about|meet)\s+){0,4}(?:(?:the|my|her|his|their|this)\s+)?(?:(?:author|writer)(?:'s|’s)?\s*)?"
    r"(?:posts?|articles?|entries|stories|archives?|bio|biography|profile|page)"
    r"|(?:alle|mehr|weitere)\s+(?:beiträge|artikel)|(?:tous|plus)\s+(?:les|d['’])\s*(?:articles|billets)|(?:todas|más|ver)\s+(?:las\s+)?entradas"
    r"|(?:ver|todos)\s+(?:os\s+)?(?:posts|artigos)|tutti\s+gli\s+articoli|alle\s+berichten",
    re.IGNORECASE,
)
# "by Ann" with the verb before it and what may end the name: a date (\0), a divider, a preposition, a sentence's end
_BY = re.compile(
    r"(?:^|[\s|,•·–—\0])(?P<verb>[Pp]osted |[Ww]ritten |[Aa]uthored |[Pp]ublished |[Ss]ubmitted |Geschrieben |Publicado |Publié |Scritto )?"
    r"(?:by|By|BY|von|Von|VON|por|Por|POR|par|Par|PAR|di|Di|DI|da|Da|door|Door|DOOR|av|Av|AV|af|Af|przez|Przez|от|От|ОТ|"
    r"від|Від|από|Από|oleh|Oleh|bởi|Bởi|بواسطة|بقلم|מאת|על[- ]ידי|توسط|โดย)"
    r"(?:\s*+:\s++|\s++)(?P<name>[^\s\x00|,][^\x00|\n]{0,60}?)"
    rf"(?=\s*+(?:[\x00|,•·(]|$)|[^\S\n]*+\n|(?<=[^\W\d_]{{3}})\.(?:\s|$)|\s++(?:et|and|und|&)\s(?:publié|posté|filed|posted|published|veröffentlicht)|\s++(?:in|In|IN|under|dans|sous|en|unter|sotto|onder|@|–|-|{WHEN})\s)"
)
# "Filed under: Rye — Ann @ 9:17 am": a name between a dash and the time, as the oldest themes print it; "ann at 08:15 | Comments (2)"
_BEFORE_TIME = re.compile(r"(?:^|\s[—–-])\s*(?P<name>[^\W\d_][^@|\x00—–\n]{0,60}?)\s+@\s+(?:\d{1,2}[:.h]\d\d|\x00)")
_AT_TIME = re.compile(
    r"^\W{0,3}(?P<name>[^\W\d_][^@|\x00—–\n]{0,40}?)\s{1,3}(?:at|um|à|às|alle(?: ore)?|kl\.?|om|o)\s{1,3}\d{1,2}[:.h]\d\d"
    r"(?:\s?[ap]\.?m\.?)?\s{0,3}(?:$|[|｜│·•])",
    re.IGNORECASE,
)
# "Ann tarafından \0 tarihinde yazıldı": languages that put "by" behind the name
_DID_BEHIND = re.compile(r"(?:^|\x00\s?(?:tarihinde|günü)?\s?)(?P<name>[^\W\d_][^\x00|,\n]{0,40}?)\s{1,3}tarafından(?=\s|$)", re.IGNORECASE)
_LOGIN = re.compile(r"[\w.-]{2,30}")  # a name without blanks, as people sign in with
ARROWS = re.compile(r"[«»‹›←→]")  # a line with arrows leads to a neighbour ("« Rye by Ann"), it signs nothing
# how a line begins whose "by" names the author: a verb of publishing
_LEAD = re.compile(
    rf"(?i)^\W*(?:{WRITING}|dieser (?:beitrag|eintrag|artikel) wurde|(?:ce contenu|cet(?:te)? (?:article|entrée)|ce billet) a été|"
    r"esta entrada (?:fue|foi)|"
    r"quest[oa] (?:articolo|voce) è stat[oa]|dit bericht (?:werd|is)|ten wpis został|detta inlägg|запись опубликована|"
    r"eingestellt|lagt ut|oprettet|"
    r"publicat|scris|postat|diposting|ditulis|diterbitkan|"
    r"posted|filed|published|written|authored|submitted|this entry was|veröffentlicht|geschrieben|verfasst|erstellt|eingetragen|"
    r"gespeichert|gepostet|publié|posté|écrit|rédigé|soumis|publicado|escrito|enviado|creado|criado|postado|pubblicato|scritto|inviato|inserito|"
    r"geplaatst|geschreven|ingediend|gepubliceerd|publicerat|skrivet|inlagt|upplagt|postat|skickat|opublikowan[eoy]|napisan[eoy]|"
    r"wysłan[eoy]|dodan[eoy]|опубликовано|написано|добавлено|отправлено|опубліковано|αναρτήθηκε|γράφτηκε|δημοσιεύ[θτ]ηκε|đăng|"
    r"نشر|كُتب|נכתב|פורסם|نوشته شده|ارسال شده|โพสต์|เขียน)\b"
)
# a word that nobody listed and the day (\0), before "by Ann" and the end of the line: "Colgado el \0 por Ana"
_WORD_AND_DAY = re.compile(r"\W{0,3}[^\W\d_]{2,20}(?:\s{1,3}[^\W\d_]{1,4}){0,2}\s{0,3}\x00\W{0,4}")
# what may follow the name in a byline: sections, tags, a number of comments
_AFTER = re.compile(
    r"(?i)^\W*(?:in|under|filed|posted|published|categor(?:y|ies)|tags?|topics?|comments?|\d{1,5} \w+|no comments?|"
    r"publié|posté|classé|dans|sous|rubrique|catégories?|unter|kategorien?|sotto|onder|veröffentlicht|abgelegt|kommentare?|publicado|archivado|en|"
    r"categorías?|comentarios?|pubblicato|categori[ae]|commenti|em|marcadores|comentários?|категори[яи]|рубрик[аи]|в рубрике)\b"
)
# a divider or a preposition before a date, which may follow the name where a verb stood before it
_ON = re.compile(rf"\s*(?:[,@–—-]|(?:{WHEN})(?!\w))")
# what may stand between the name and the date where no verb stood before the name
_DATE_NEXT = re.compile(rf"\s*+(?:[,;:(–—-]\s*+)?(?:(?:{WHEN})\s++)?\W{{0,3}}\x00")
# the time of day where the date has no year: "By ann at 5:17 pm on Monday, 12. Feb"
_TIME_NEXT = re.compile(rf"\s*+(?:[,@–—-]\s*+)?(?:(?:{WHEN})\s++)?\d{{1,2}}[:.h]\d\d(?!\d)")
DIVIDERS = re.compile(r"\s{0,3}[|｜│]\s{0,3}|\s{1,3}[·•∙⋅]\s{1,3}")  # what stands between facts about a post
_FACTS_MIN = 3  # facts; a convention: of two the one beside the date may be a topic
_NAME_WORDS = 4  # of a name; a convention: a longer fact is a phrase
# "Ann posted in", "小安 發表在", as hosts print it below a post
_PUBLISHES = re.compile(
    r"(?P<name>[^\s\x00|][^\x00|\n]{0,40}?)(?P<blog>\s{1,3}at\s{1,3}[^\x00|\n]{1,40}?)?\s{1,3}"
    r"(?:posted|published|wrote|schrieb|postete|a publié|a écrit|publicó|escribió|"
    r"publicou|escreveu|ha pubblicato|ha scritto|plaatste|schreef|skrev|opublikował|napisał|опубликовал|написал|"
    r"發表[於在]|发表[于在]|發[佈布]於|发布于|さんが投稿|님이)",
    re.IGNORECASE,
)
# the label of the day, between a labelled name and the day: "Author: Ann Lee Date: \0"
_DAY_LABEL = re.compile(r"(?<=[^\s:：])\s{1,3}[^\W\d_]{2,20}\s?[:：]\s{0,3}$")
_SMALL_END = re.compile(r"(?<=[^\W\d_])\s[^\W\dA-ZÀ-Þ_]{1,3}$")  # a word between a name and the day behind it, in whatever language
_PARTICLES = tokens("von van der den de del della di da dos du la le and und et y e of the & al bin ibn ten ter zu af av")


def name_in(line: str, context: PostContext, *, sure: bool) -> str | None:
    """The name in a line of a byline, however it is put; `sure` where the markup calls the line one."""
    line = only_writer(line)
    marked = f"{line[: hit[1]]}\0{line[hit[2] :]}".strip() if (hit := context.clock.find(line)) else line.strip()
    return (
        _signed(marked, context, sure=sure)
        or _said(marked, context)
        or _beside_date(marked, context, sure=sure)
        or _name_first(marked, context, sure=sure)
    )


def _signed(line: str, context: PostContext, *, sure: bool) -> str | None:
    """The name in a line that is nothing but a byline; its date is \\0. `sure` where the markup calls the line one."""
    for found in _BY.finditer(line):
        lead, tail = line[: found.start("verb") if found["verb"] else found.start()], line[found.end("name") :]
        alone = not tail.strip() and _WORD_AND_DAY.fullmatch(lead)
        if ARROWS.search(line) or not (sure or alone or is_residue(lead) or _LEAD.match(lead)):
            continue
        verb = bool(found["verb"]) or bool(_LEAD.match(lead))
        rest = tail.replace("\0", " ")
        timed = sure and _TIME_NEXT.match(tail)
        ends = is_residue(rest) or _AFTER.match(rest) or re.match(r"\s*[|•·(]|\W*\0", tail) or _DATE_NEXT.match(tail) or timed
        if not (ends or (verb and _ON.match(tail)) or (tail.startswith(",") and not lead.strip() and is_role(rest))):
            continue
        name = TRAIL.sub("", found["name"]).strip(" ,.:|–—")
        labelled = ":" in line[found.start() : found.start("name")]  # "By: ann | Bread"
        if name in context.people or is_capital(name) or ((verb or labelled or timed or "\0" in line) and _LOGIN.fullmatch(name)):
            return None if is_machine(name, context) else name
    return None


# the name beside the date and nothing else: "Thu, 12/03/2009 - 19:05 — Ann", "Ann | May 3, 2011", "Ann am 3.5.11"; the date is \0
_BESIDE_DATE = re.compile(
    r"\W{0,3}(?:[^\W\d_]{2,10}[.,]{0,2}\s)?\x00\s*+[,|·•—–-]\s*+(?P<after>[^\W\d_][^\x00|,·•—–\n]{0,60})|"
    rf"(?P<before>[^\W\d_][^\x00|,·•—–\n]{{0,60}}?)(?:\s*+[,|·•—–-]\s*+|\s++(?:{WHEN})\s++)\x00\W{{0,3}}"
)
_BARE = re.compile(
    r"\x00\s++(?P<after>[^\W\d_][^\x00|,·•—–\n]{0,60})|(?P<before>[^\W\d_][^\x00|,·•—–\n]{0,60}?)\s++\x00"
)  # elements part them


def _beside_date(line: str, context: PostContext, *, sure: bool) -> str | None:
    """The name in a line that holds a name and a date and no other word: where the markup calls the line one, or the name is known."""
    name = _alone_beside_date(line, context, _BESIDE_DATE)
    if name and (name in context.people or (sure and is_capital(name))):
        return name
    name = _alone_beside_date(line, context, _BARE)
    return name if name in context.people else None


def may_sign(line: str, context: PostContext) -> str | None:
    """What stands beside the date in a line without any other word: a name, if somebody of the blog is called so, and a place otherwise."""
    hit = context.clock.find(line)
    marked = f"{line[: hit[1]]}\0{line[hit[2] :]}" if hit else ""
    return _alone_beside_date(marked, context, _BESIDE_DATE) or _alone_beside_date(marked, context, _BARE)


def _alone_beside_date(line: str, context: PostContext, form: re.Pattern[str]) -> str | None:
    """The words beside a date (replaced by \\0) in a line of that form, which holds no others, where they may be a name."""
    found = form.fullmatch(line.strip())
    name = (found["after"] or found["before"]).strip() if found else ""
    if found and name not in context.people and (is_labelled_value(name) or (found["before"] and is_weekday(name))):
        return None  # of the date behind it
    return name if name and not is_residue(name) and not is_machine(name, context) else None


def lone_fact(line: str, context: PostContext) -> str | None:
    """The name in a line of at least three facts between dividers, one of them the date, where it is the only one without a figure."""
    parts = [part.strip() for part in DIVIDERS.split(line)]
    if len(parts) < _FACTS_MIN or not any(context.clock.find(part) for part in parts):
        return None
    rest = [p for p in parts if p and not any(map(str.isdigit, p)) and not is_residue(p) and not is_machine(p, context)]
    name = rest[0] if len(rest) == 1 and not is_labelled_value(rest[0]) else ""
    return name if name and is_capital(name) and len(name.split()) <= _NAME_WORDS else None


def is_labelled_value(fact: str) -> bool:
    """Whether a fact is a label and its value, and the label none for a writer: "Current Music: Old Pond". No name has a colon."""
    return ":" in fact or "：" in fact


def _name_first(line: str, context: PostContext, *, sure: bool) -> str | None:
    """The name with which a line begins before a verb of publishing ("Ann posted in"), where it is known or the line is called a byline."""
    found = _PUBLISHES.match(line)
    name = found["name"].strip() if found else ""
    name = (login_of_line(name) or name_of_line(name) or name) if is_labelled_value(name) else name
    hosted = bool(found and found["blog"]) and _LOGIN.fullmatch(name)  # "ann at The slow loaf posted", as hosts of many blogs print it
    known = name in context.people or (sure and (is_capital(name) or hosted))
    return name if name and known and not is_machine(name, context) else None


def _said(line: str, context: PostContext) -> str | None:
    """The name in a line that begins with a label or a verb of writing, or stands before the time; its date is \\0.

    "Autor: Ann", "Lo dijo Ann el", "Filed under: Rye — Ann @ 9:17 am", "ann at 08:15", "Ann tarafından".
    """
    if did := _DID_BEHIND.search(line):
        return name if is_capital(name := did["name"]) and not is_machine(name, context) else None
    if at_time := _AT_TIME.match(line):
        name = at_time["name"]
        return name if (is_capital(name) or _LOGIN.fullmatch(name)) and not is_machine(name, context) else None
    timed = _BEFORE_TIME.search(line)
    before, _, behind = line.partition("\0")
    if before != line and is_labelled(before):
        before = _DAY_LABEL.sub("", before)  # "Author: Ann Lee Date: \0"
    name = timed["name"] if timed else name_of_line(before or line)
    if name is None and is_labelled(behind := behind.lstrip(" ,;|·•–—-")):
        name = name_of_line(behind)  # "dodano: \0, autor: Ann"
    if name and before != line and name[-1:].islower():  # in letters of two sizes, where a name's last word begins with a great one
        name = _SMALL_END.sub("", name)  # "Scris de Ann la \0"
    name = TRAIL.sub("", TRAIL.sub("", name)) if name else None  # "Marta w o 9:30": the time, then what led to a section
    login = _LOGIN.fullmatch(name) if name and timed else name and name == login_of_line(line.split("\0")[0])
    known = name and (is_capital(name) or login)
    return name if name and known and not is_machine(name, context) else None


def is_machine(name: str, context: PostContext) -> bool:
    """Whether a name is that of the software, or of another part of the page's furniture, and no writer's."""
    lower = name.lower()
    return (
        bool(_MACHINE.search(name) or _ALL_POSTS.fullmatch(name))
        or says_none(name)
        or is_closed_note(name)
        or any(signature in lower for signature in context.traces.signatures)
    )


def is_capital(name: str) -> bool:
    """Whether a name is written as names are: at most six words, capitals but for "von", "de", "and" within."""
    parts = name.split()
    if not parts or len(parts) > 6 or parts[-1] in _PARTICLES or re.search(r"[a-z]{3}[.!?]\s", name):
        return False
    return not parts[0][0].islower() and all(not p[0].islower() or p in _PARTICLES for p in parts)

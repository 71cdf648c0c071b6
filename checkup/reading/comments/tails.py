"""What a theme prints around the words of every comment -> cut off: buttons and counts at the end ("Reply | Report abuse", "Liked by 7
people"), and at the beginning what it says of their writers in words that nobody listed ("kundgjorde:")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.closed_words import is_closed_note
from checkup.reading.comment_words import ALONE, SIGN_IN
from checkup.reading.comments.line_ends import signed_first, signed_last
from checkup.reading.comments.page_furniture import is_advertisement
from checkup.reading.comments.parts import Parts
from checkup.reading.page_dates import PageClock

_DIGITS = re.compile(r"\d+")  # numbers differ from one comment's furniture to the next ("3 people like this")
_LINE_MAX = 60  # characters; a convention: furniture is a few words, a longer line is somebody's
_COUNTED_MIN, _FIGURES_MAX = 2, 6  # comments of which each says which it is, and figures of that number; conventions
_ITEMS_MIN = 3  # comments; a convention: two may end alike by chance ("Cheers")
_MOST = 0.6  # of the comments with a text; a convention: people sign alike, but not so many of them
_ALMOST_ALL = 0.8  # of the names; a convention: one comment in five may be signed otherwise ("Anonymous", a ping's title)
_NAMED_MIN = 5  # comments; a convention: of fewer three may well be by people of one first name
_NAMES_MIN = 3  # different names; see take_off_name_words
_A_COMMENT = re.compile(ALONE, re.IGNORECASE)  # a word for comment
_HEADS_MOST = 8  # lines; a convention: what a theme tells of each writer is a handful of facts, and each round cuts one
_FACT = re.compile(r"(?P<label>[^\W\d][^\n:：]{1,24})[:：]\s{0,3}(?=[^\s/])")  # a label, and something behind it
_FACTS = re.compile(
    r"[^\W\d][^\n:|]{1,24}:[^\n:|]{1,30}(?:\|[^\n:|]{2,26}:[^\n:|]{1,30}){1,4}"
)  # several, as a theme prints them in a line
_FACT_MAX = 50  # characters of a label and what stands behind it; a convention: a longer line is somebody's
_OF_FACT = "\0"  # ends the form of a line that begins with a label
_LINES = 6  # a convention: each button may stand on a line of its own ("Reply", "Quote", "Rate", "Up", "Down", "Report")
_CLOSING_MAX = 80  # characters; a convention: a longer line says more than that
# what a reader's browser or system is called, with its version, as some systems print it below the words
_AGENT = re.compile(
    r"(?i)(?:windows(?: (?:nt|phone|server))?|mac ?os(?: x)?|os x|macintosh|android|ios|iphone|ipad|linux|ubuntu|fedora|debian|chrome ?os|"
    r"harmonyos|(?:google |mobile |samsung )?(?:chrome|chromium|firefox|safari|edge|opera|vivaldi|brave|internet explorer|browser|webkit)|"
    r"wechat|qq ?browser|uc ?browser|miui browser)(?:[ /]?(?:x64|x86(?:_64)?|64-bit|xp|vista|[\d._]{1,16})){0,3}"
)
_OF_AGENT = "\0agent"  # the form of such a line
_DAY_MAX = 60  # characters of a day and its time in words; a convention
_SIGNED = re.compile(r"[,;|–—(\[\n-][\s(]{0,3}$")  # what parts words from a day behind them
_ANSWER_MAX = 40  # characters of a line that says nothing but a link to answer does; a convention
_OWN_MAX = 20  # letters beside a comment's own name and day; a convention: a word or two
_BYLINE_MAX = 120  # characters; a convention: a name, a day and some words around them fit
_HEAD_MAX = 30  # characters of a verb of saying with what stands around it; a convention
# behind a name: words of the plugins that link what a commenter last wrote at home
_NEWEST_POST = re.compile(
    r"(?i)(?:['’´`]?s)?\s{1,2}(?:recently posted\s?(?:…|\.\.)|last blog(?: post)?\s?\.\.|letzter (?:blog)?(?:beitrag|artikel)\s?\.\.)"
)
_LEADING = (":", "：", "...", "…")  # how a line ends that leads to the words
_GREETS = (",", "，", "!", "！", "?", "？", ".", "。")  # how a greeting or a sentence ends
# how a line begins that says whose comment another answers
_ANSWERS = re.compile(
    r"(?i)(?:in (?:reply|response) to|replied to|repl(?:y|ies|ying) to|(?:als )?antwort (?:auf|an)|(?:en )?réponse à|en respuesta a|"
    r"respondiendo a|em resposta a|in risposta a|(?:als |in )?(?:antwoord|reactie) op|в ответ на|ответ для|odpowiedź (?:na|do)|"
    r"回[复復覆]|返信先)\s?[:：]?\s?@?"
)
# the place of a comment, as Chinese themes print it: a sofa for the first, then a bench, the floor, and storeys
_FLOOR = re.compile(r"[#＃]?\s?\d{1,5}\s?(?:[楼樓层層F#]|[号號]楼)|沙[发發]|板凳|椅子|地板|[凉涼]席|地毯|地下室|下水道")
_FLOOR_FORM = "0楼"
_BEFORE_NAMES = frozenset("-–—~•·*»>@")
_MARKS = {'"': '"', "“": "”", "„": "“", "«": "»", "»": "«", "「": "」", "'": "'", "‘": "’"}
_ADDRESS = re.compile(r"https?://\S{1,200}")  # of a writer's site, printed beside the name
_HALF_OF_DAY = re.compile(r"(?i)(?<=0)\s?[ap]\.?m\b\.?")  # behind a time


def take_off_tails(parts: Sequence[Parts]) -> None:
    """Cut the last line of the texts where, numbers aside, most comments of the page end in it. A text of one line stays."""
    for _ in range(_LINES):
        lasts = {k: last for k, p in enumerate(parts) if (last := _last_line(p.text))}
        texts = sum(bool(p.text) for p in parts)
        line, count = Counter(lasts.values()).most_common(1)[0] if lasts else ("", 0)
        if count < max(_ITEMS_MIN, _MOST * texts):
            return
        more = {last for last, times in Counter(lasts.values()).items() if times > 1 and last.endswith(f" {line}")}
        for k, last in lasts.items():
            if last == line or last in more:  # some have a button more: "Read the answer Report"
                parts[k].text = parts[k].text.rpartition("\n")[0].rstrip()


def take_off_places(parts: Sequence[Parts]) -> None:
    """Cut the first line of all texts where it has a word for comment and a number that counts them up or down ("Comment no. 3").

    A text of one line stays, and so do lines that differ in anything but the number.
    """
    lines = [part.text.partition("\n") for part in parts if part.text]
    numbers = [_DIGITS.findall(first) for first, _, _ in lines]
    said = all(rest.strip() and _A_COMMENT.search(first) for first, _, rest in lines)
    if len(lines) < _COUNTED_MIN or not said or not all(len(found) == 1 for found in numbers):
        return
    counted = [int(found[0][:_FIGURES_MAX]) for found in numbers]
    steps = {b - a for a, b in pairwise(counted)}
    if steps in ({1}, {-1}) and len({_DIGITS.sub("0", first) for first, _, _ in lines}) == 1 and len(lines[0][0]) <= _LINE_MAX:
        for part in parts:
            part.text = part.text.partition("\n")[2].lstrip()


def take_off_signed_lines(parts: Sequence[Parts], clock: PageClock) -> None:
    """Cut name and day off the line with which each of several texts begins, or ends, where these are the comment's own in all of them."""
    for signed in (signed_first, signed_last):
        lines = [signed(part.text, clock) for part in parts]
        told = [line is not None and line.name == part.author and line.when == part.when for line, part in zip(lines, parts, strict=True)]
        if len(parts) > 1 and all(told):
            for line, part in zip(lines, parts, strict=True):
                part.text = line.said if line is not None else part.text


def take_off_closing(parts: Sequence[Parts]) -> None:
    """Cut the last line of the last text where it says that the post takes no more comments, or asks to sign in for one.

    A text of one line stays.
    """
    before, _, last = parts[-1].text.rpartition("\n") if parts else ("", "", "")
    if before.strip() and len(last) <= _CLOSING_MAX and (is_closed_note(last) or _asks_to_sign_in(last)):
        parts[-1].text = before.rstrip()


def take_off_advertisements(parts: Sequence[Parts]) -> None:
    """Cut the last line of a text where it is the label over an advertisement that stands behind the comment. A text of one line stays."""
    for part in parts:
        before, _, last = part.text.rpartition("\n")
        if before.strip() and is_advertisement(last):
            part.text = before.rstrip()


def take_off_newest_posts(parts: Sequence[Parts]) -> None:
    """Cut the last line of a text where it is a plugin's, with the newest post of who wrote it: "Ada recently posted…Nine loaves".

    A text of one line stays.
    """
    for part in parts:
        before, _, last = part.text.rpartition("\n")
        line = last.removeprefix(".-=").strip()
        if part.author and before.strip() and line.startswith(part.author) and _NEWEST_POST.match(line, len(part.author)):
            part.text = before.rstrip()


def _asks_to_sign_in(line: str) -> bool:
    """Whether a line asks readers to sign in to leave a comment, and says the word."""
    return SIGN_IN.search(line) is not None and _A_COMMENT.search(line) is not None


def take_off_answer_lines(parts: Sequence[Parts]) -> None:
    """Cut a first line that says nothing but what a link to answer does, in brackets perhaps: "(Reply)"."""
    for part in parts:
        first, _, rest = part.text.partition("\n")
        if rest and len(first) <= _ANSWER_MAX and words.ANSWER_BUTTON.fullmatch(first.strip(" ()[]|·•–—-")):
            part.text = rest.lstrip()


def take_off_heads(parts: Sequence[Parts]) -> None:
    """Cut the first line of the texts where most comments of the page begin with it and it ends in a colon or in dots, or says which place
    a comment has ("4楼").

    Where nearly all of different writers begin with it, it is the theme's whatever it says, but for a greeting. Figures may differ, and
    what stands behind a label ("Group: Guests"). A text of one line stays.
    """
    for _ in range(_HEADS_MOST):
        firsts = {k: _form_of(p.text.partition("\n")[0].strip()) for k, p in enumerate(parts) if "\n" in p.text}
        head, count = Counter(form for form in firsts.values() if form).most_common(1)[0] if any(firsts.values()) else ("", 0)
        led = (head.endswith(_LEADING) and len(head) <= _HEAD_MAX) or head == _FLOOR_FORM
        differ = len({parts[k].author for k, form in firsts.items() if form == head}) >= _NAMES_MIN
        of = len(firsts) if head == _FLOOR_FORM else sum(bool(p.text) for p in parts)  # answers have no place of their own
        if count < max(_ITEMS_MIN if led else _NAMED_MIN, (_MOST if led else _ALMOST_ALL if differ else 1) * of):
            return
        for k, form in firsts.items():
            if form == head:
                parts[k].text = parts[k].text.partition("\n")[2].lstrip()


def _form_of(line: str) -> str:
    """A first line with its figures as zeros, the words for places as one, of a fact its label; "" where it is long or greets."""
    if _FLOOR.fullmatch(line):
        return _FLOOR_FORM
    if len(line) <= _FACT_MAX and (fact := _FACT.match(line)):
        return fact["label"] + _OF_FACT
    greets = line.endswith(_GREETS) and not line.endswith(_LEADING)
    return "" if len(line) > _CLOSING_MAX or greets else _DIGITS.sub("0", line)


def take_off_answered(parts: Sequence[Parts]) -> None:
    """Cut the first line of a text where the theme says there whose comment it answers: "In reply to Ada", one of the page's names."""
    names = {p.author for p in parts if p.author}
    for part in parts:
        line, _, behind = part.text.partition("\n")
        lead = _ANSWERS.match(line)
        if lead and behind.strip() and line[lead.end() :].strip(" :：") in names:
            part.text = behind.lstrip()


def take_off_bylines(parts: Sequence[Parts], clock: PageClock) -> None:
    """Cut the first line of the texts where it is a byline in words that nobody listed: "Ann no 3 maio 2012 a partir do 16:32".

    That is where it tells the comment's own day, and says the same but for name and figures on most comments of the page, three at least.
    """
    said = {k: rest for k, p in enumerate(parts) if p.when is not None and (rest := _beside_day(p, clock)) is not None}
    rest, count = Counter(said.values()).most_common(1)[0] if said else ("", 0)
    if count < max(_ITEMS_MIN, _MOST * sum(bool(p.text) for p in parts)):
        return
    for k, own in said.items():
        if own == rest:
            parts[k].text = parts[k].text.partition("\n")[2].lstrip()


def take_off_own_bylines(parts: Sequence[Parts], clock: PageClock) -> None:
    """Cut the first line of a text where it tells the comment's own name and day and a word or two besides, in whatever language."""
    for part in parts:
        line, _, behind = part.text.partition("\n")
        if part.author is None or part.author not in line or line.rstrip().endswith(words.SENTENCE_ENDS):
            continue
        rest = _beside_day(part, clock)
        if rest is not None and sum(map(str.isalpha, rest)) <= _OWN_MAX:
            part.text = behind.lstrip()


def _beside_day(part: Parts, clock: PageClock) -> str | None:
    """What a text's first line says beside the comment's name and day, its figures as zeros; None where it tells no such day or is all."""
    line, _, behind = part.text.partition("\n")
    if not behind.strip() or len(line) > _BYLINE_MAX or not any(map(str.isdigit, line)):
        return None
    found = clock.find(line)
    if found is None or found[0] is None or part.when is None or found[0].value.date() != part.when.value.date():
        return None
    before = _ADDRESS.sub("", line[: found[1]]).replace(part.author or "\n", "", 1).split()
    return _HALF_OF_DAY.sub("", re.sub(r"\d+", "0", f"{' '.join(before)} \0 {line[found[2] :].strip()}")).strip()


def take_off_signs(parts: Sequence[Parts]) -> None:
    """Cut the sign before nearly all names of a page ("- Ada"), and the quotation marks around nearly all texts: they are the theme's."""
    named = [p for p in parts if p.author and len(p.author) > 1]
    signs = Counter((p.author or "")[0] for p in named)
    sign, count = signs.most_common(1)[0] if signs else ("", 0)
    if sign in _BEFORE_NAMES and count >= max(_NAMED_MIN, _ALMOST_ALL * len(named)):
        for part in named:
            part.author = (part.author or "").removeprefix(sign).lstrip() or part.author
    said = [p for p in parts if len(p.text) > 1]
    quoted = [p for p in said if _MARKS.get(p.text[0]) == p.text[-1]]
    if len(quoted) >= max(_NAMED_MIN, _ALMOST_ALL * len(said)):
        for part in quoted:
            part.text = part.text[1:-1].strip() or part.text


def _last_line(text: str) -> str:
    """The last of several lines, without its numbers; "" where it is long or the only one."""
    before, _, last = text.rpartition("\n")
    if not before.strip() or len(last) > _LINE_MAX:
        return ""
    last = last.strip()
    if "|" in last and _FACTS.fullmatch(last):
        return " | ".join(fact.partition(":")[0].strip() for fact in last.split("|")) + _OF_FACT
    return _OF_AGENT if _AGENT.fullmatch(last) else _DIGITS.sub("0", last.casefold())


def take_off_days(parts: Sequence[Parts], clock: PageClock, *, sure: bool = False) -> None:
    """Where nearly all words end, or ended, in a day behind a sign, that is the comment's day and none of the words.

    One comment alone says too little, unless it is a day that was read elsewhere, too, or `sure`: the blog's other posts show it.
    """
    ends: list[int | None] = []
    ending = len(parts)  # that may still end in a day; on most pages it is plain after a few that not enough do
    for part in parts:
        ends.append(end := _day_at_end(part.text, clock))
        cut = part.when is not None and (not part.date_text or part.date_text not in part.text)  # of some it was cut off already
        ending -= end is None and not cut
        if ending < _ALMOST_ALL * len(parts):
            return
    for part, end in zip(parts, ends, strict=True):
        found = clock.find(part.text[end:]) if end is not None else None
        elsewhere = part.when == found[0] if found else False
        if found and (elsewhere or ((part.when is None or _is_of_words(part, end)) and (sure or len(parts) > 1))):
            part.text, part.when = _SIGNED.sub("", part.text[:end].rstrip(" ")).rstrip(), found[0]


def _is_of_words(part: Parts, end: int | None) -> bool:
    """Whether the day that was read of a comment is one that its words tell, in front of the day in which they end."""
    return part.dated is None and bool(part.date_text) and part.date_text in part.text[:end]


def _day_at_end(text: str, clock: PageClock) -> int | None:
    """Where a day begins with which a text ends, behind a sign or a line's end; None where it does not."""
    start = max(0, len(text) - _DAY_MAX)
    while (found := clock.find(text[start:])) is not None and not words.is_residue(text[start + found[2] :]):
        start += max(found[2], 1)
    before = text[: start + found[1]].rstrip(" ") if found else ""
    return start + found[1] if found and before and _SIGNED.search(before) else None

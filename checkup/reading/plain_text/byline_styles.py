"""The lines of a saved page that say who wrote a comment and when, in the styles of many themes and languages.

Every expression works on one short line (`MAX_LINE`), and none repeats a repetition: a hostile line costs no more than a plain one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from checkup import dates
from checkup import lazy_re as re
from checkup.dates import When
from checkup.model import Kind
from checkup.reading.plain_text.word_tables import VERBS

MAX_LINE = 200  # characters; a convention: a longer line is prose
MAX_NAME = 80  # characters; a convention: a longer "name" is a sentence ("As somebody once said")

Family = Literal["said", "wrote", "posted", "comment by", "name and date", "name over date", "ping"]
Place = Literal["before", "after", "either"]

_NUMBER = r"(?:\(?\d{1,4}[.):]\s{0,4}|#\d{1,4}[.:]?\s{1,4}|[•*·»-]\s{1,3})?"
# a name before a verb of speaking: Ann said, 2. Ann wrote
_SAID = re.compile(
    rf"{_NUMBER}(?P<name>\S.{{0,{MAX_NAME}}})\s++(?:{VERBS})(?!\w)\s?(?P<mark>\.{{3}}|…|:|：|,)?\s*(?P<rest>.*)", re.IGNORECASE
)
# the same in Chinese, Japanese and Korean, where the words follow the name without a space; a colon must follow
_SAID_CJK = re.compile(
    rf"{_NUMBER}(?P<name>\S.{{0,{MAX_NAME}}}?)\s?"
    r"(?:さんのコメント|さんは書きました|さん|より|のコメント|说道?|說道?|写道|寫道|表示|님의 말|님이|:)\s?"
    r"(?P<mark>\.{3}|…|:|：)\s*(?P<rest>.*)"
)
# the same in Arabic, where the verb comes first
_ARABIC = re.compile(r"(?:يقول|قال|كتب|تقول|قالت)\s+(?P<name>\S.{0,80}?)\s?(?P<mark>:|…|\.{3})\s*(?P<rest>.*)")
# what may follow "Ann wrote": a date with its preposition
_WROTE = re.compile(r"(?:on|am|le|el|il|em|op|den|dnia|dne)\s{1,2}\S", re.IGNORECASE)
_BY = r"(?:by|from|von|par|por|da|de|di|door|av|af|przez|od|kirjoittanut|от|ব|oleh|tarafından)"
# "Posted by Ann", but not "Posted in Cooking"
_POSTED = re.compile(
    rf"(?:posted|written|submitted|left|sent|geschrieben|verfasst|eingestellt|gepostet|publié|envoyé|rédigé|écrit|posté|publicado|enviado|escrito|"
    rf"comentado|pubblicato|inviato|scritto|postato|postado|geplaatst|geschreven|postat|skrevet|skrivet|napisane|dodane|опубликовал|написал)\s?(?:{_BY})?\s?:?\s+(?P<rest>(?!(?:in|under|unter|en|dans|em|su|to)\s)\S.*)",
    re.IGNORECASE,
)
# "Comment by Ann", "Kommentar #3 von Ann"
_COMMENT_BY = re.compile(
    rf"{_NUMBER}(?:comment|kommentar|commentaire|comentario|comentari|commento|comentário|reactie|komentarz|komentář|комментарий|yorum|コメント)"
    rf"\s?(?:\#?\d{{1,4}}\s)?(?:{_BY}|d['’])\s?:?\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
# a ping and who sent it, as in: Pingback by Ann's page
_PING_BY = re.compile(
    r"(?P<what>pingback|trackback)s?\s?(?:(?:by|from|von|par|por|da|de|di|door|av)\b\s?:?|:)\s*(?P<rest>\S.*)", re.IGNORECASE
)
# what stands between a name and its date and is part of neither
_JOIN = re.compile(
    r"(?<![\s,|·•@—–\-(\[])[\s,|·•@—–\-(\[]*+(?:(?<=[\s,|·•@—–\-(\[])(?:posted|wrote|said|dated?)[\s,:|—–-]++)?"
    r"(?:(?<=[\s,|·•@—–\-(\[])(?:on|at|am|um|le|el|il|em|op|den|a|à|alle|o|в|kl\.?)[\s,:|—–(-]++)?\Z",
    re.IGNORECASE,
)
# what may stand behind a date: buttons, a comment's number, punctuation
_BEHIND = re.compile(
    r"[\s,|·•#.:;)\]—–-]*(?:\b(?:permalink|permanent link|link|reply|antworten|répondre|responder|rispondi|edit|quote|said|wrote|uhr|"
    r"#?\d{1,5})\b[\s,|·•#.:;)\]—–-]*)*\Z",
    re.IGNORECASE,
)
# a time of day alone, whose date stands on another line
_TIME_ONLY = re.compile(r"(?:at\s|um\s|à\s|alle\s|@\s)?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\suhr)?", re.IGNORECASE)
# a time of day behind a name, with what divides them; it begins at the first divider, so that no row of them is read from every place in it
_TIME_BEHIND = re.compile(rf"(?<![\s,|@—–-])[\s,|@—–-]++{_TIME_ONLY.pattern}\Z", re.IGNORECASE)
# a verb of speaking behind a name, and on either side of one
_VERB_BEHIND = re.compile(rf"(?<!\s)\s++(?:{VERBS})\Z", re.IGNORECASE)
_VERB_BESIDE = re.compile(rf"{_VERB_BEHIND.pattern}|\A(?:{VERBS})\s+", re.IGNORECASE)
# in what was read as a name: an address, the end of a sentence, a conjunction before it or a pronoun after it, so it was prose
_NO_NAME = re.compile(
    rf"https?://\S{{1,{MAX_NAME}}}\s|[.;]\s\S{{2,{MAX_NAME}}}\s\S{{2,{MAX_NAME}}}\s|"
    r"\A(?:as|like|and|but|if|wie)\s|(?:\A|\s)(?:i|we|he|she|it|they|who|and|also|as|then|ich|er|sie|elle|il|nous|yo|io|eu)\Z",
    re.IGNORECASE,
)
# words that stand in sentences and not in names: pronouns and small verbs in English, German and French
_PROSE = re.compile(
    r"\b(?:i|we|it|he|she|they|you|and then|which|who|that|because|was|is|are|ich|wir|ist|war|elle|nous|est)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote a comment: on lines [first, last], in the style of a `family`; `place` is where it stands to the text it signs."""

    first: int
    last: int
    name: str | None
    when: When | None
    family: Family
    place: Place
    kind: Kind = "comment"
    numbered: bool = False
    rest: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads bylines with what is known of the page's language and the order of its dates."""

    language: str | None = None
    order: str | None = None

    def when(self, text: str) -> When | None:
        """The date that `text` consists of, and nothing else."""
        return dates.read(text, language=self.language, order=self.order, strangers=0)

    def line(self, lines: list[str], at: int) -> Byline | None:
        """The byline that begins on line `at`, None where there is none."""
        text = lines[at].strip().strip("*_ ")
        if not text or len(text) > MAX_LINE:
            return None
        for read in (
            self._ping,
            self._comment_by,
            self._posted,
            self._wrote,
            lambda text, at: self._said(text, at, lines),
            self._name_and_date,
        ):
            found = read(text, at)
            if found:
                return self._with_next_line(found, lines)
        return self._name_over_date(text, lines, at)

    def _split(self, text: str) -> tuple[str, When, str] | None:
        """`NAME ... DATE` or `DATE ... NAME`: the two parts and what joins them, where nothing else stands there."""
        found = dates.search(text, language=self.language, order=self.order)
        if not found:
            return None
        when, start, end = found
        before, behind = text[:start], text[end:]
        if not before.strip(" ,|(["):
            name = re.sub(r"^[\s,|·•—–:-]+(?:by\s|von\s|par\s)?", "", behind)
            return (name, when, behind[: len(behind) - len(name)]) if name and behind[:1] in " ,|·•—–:-" else None
        if not _BEHIND.fullmatch(behind):
            return None
        glue = _trail(before)
        return before[: len(before) - len(glue)], when, glue

    def _said(self, text: str, at: int, lines: list[str]) -> Byline | None:
        for pattern in (_SAID, _SAID_CJK, _ARABIC):
            match = pattern.fullmatch(text)
            if not match or not is_name(match["name"]):
                continue
            rest = match["rest"].strip()
            when = self.when(rest) if rest else None
            if rest and when is None and not _TIME_ONLY.fullmatch(rest):
                continue
            if not rest and (match["mark"] is None or (match["mark"] == "," and not is_name(match["name"], bare=True))):
                below, when = self._date_below(lines, at)
                if when is None:
                    continue
                return Byline(at, below, clean(match["name"]), when, "said", "before", numbered=text[:1].isdigit())
            return Byline(at, at, clean(match["name"]), when, "said", "before", numbered=text[:1].isdigit(), mark=match["mark"] or "")
        return None

    def _wrote(self, text: str, at: int) -> Byline | None:
        if not _WROTE.match(text) or not any(c.isdigit() for c in text):
            return None
        found = dates.search(text, language=self.language, order=self.order)
        if not found or found[1] > 24:
            return None
        rest = re.sub(r"^[\s,:@-]+(?:um\s|at\s)?", "", text[found[2] :]).rstrip(" .:…")
        name = _VERB_BESIDE.sub("", rest)
        return Byline(at, at, clean(name), found[0], "wrote", "before") if name != rest and is_name(name) else None

    def _posted(self, text: str, at: int) -> Byline | None:
        match = _POSTED.fullmatch(text)
        found = self._labelled(match["rest"], at, "posted") if match else None
        return found if found and not re.fullmatch(_BY, found.name or "", re.IGNORECASE) else None

    def _comment_by(self, text: str, at: int) -> Byline | None:
        match = _COMMENT_BY.fullmatch(text)
        return self._labelled(match["rest"], at, "comment by") if match else None

    def _ping(self, text: str, at: int) -> Byline | None:
        match = _PING_BY.fullmatch(text)
        if not match:
            return None
        kind: Kind = "pingback" if match["what"].lower() == "pingback" else "trackback"
        split = self._split(match["rest"])
        name, when = (split[0], split[1]) if split else (match["rest"], None)
        return Byline(at, at, clean(name), when, "ping", "either", kind)

    def _labelled(self, rest: str, at: int, family: Family) -> Byline | None:
        split = self._split(rest)
        if split:
            name, when = re.sub(rf"\A(?:{_BY})\s+:?", "", split[0], flags=re.IGNORECASE), split[1]
            return Byline(at, at, clean(name), when, family, "either") if is_name(name) else None
        clock = _TIME_BEHIND.search(rest)
        name = rest[: clock.start()] if clock else rest
        return Byline(at, at, clean(name), None, family, "either", rest=rest[len(name) :].strip()) if is_name(name) else None

    def _name_and_date(self, text: str, at: int) -> Byline | None:
        if not any(c.isdigit() for c in text):
            return None
        split = self._split(re.sub(rf"\A(?:{_NUMBER}|\d{{1,4}}\s(?=\D))", "", text))
        if not split or not is_name(split[0], bare=True) or not any(c.isalpha() for c in split[0]):
            return None
        if not re.search(r"[|·•—–,(\[:-]", split[2]) and (_PROSE.search(split[0]) or len(split[0].split()) > 4):
            return None  # "I was born on May 14, 2008"
        name = _VERB_BEHIND.sub("", split[0].strip())
        return Byline(at, at, clean(name), split[1], "name and date", "either", numbered=text[:1].isdigit())

    def _name_over_date(self, text: str, lines: list[str], at: int) -> Byline | None:
        if not is_name(text, bare=True):
            return None
        below, when = self._date_below(lines, at)
        return Byline(at, below, clean(text), when, "name over date", "either") if when else None

    def _with_next_line(self, found: Byline, lines: list[str]) -> Byline:
        """A date alone below a byline that has none belongs to it."""
        if found.when or found.rest:
            return found
        below, when = self._date_below(lines, found.last)
        return replace(found, last=below, when=when) if when else found

    def _date_below(self, lines: list[str], at: int) -> tuple[int, When | None]:
        """The next line with words, at most one blank line further down, where it is a date and nothing else."""
        below = next((k for k in range(at + 1, min(len(lines), at + 3)) if lines[k].strip()), at)
        text = lines[below].strip()
        if below == at or len(text) > 80 or not any(c.isdigit() for c in text):
            return at, None
        when = self.when(text)
        clock = lines[below + 1].strip() if when and when.precision == "day" and below + 1 < len(lines) else ""
        if clock and len(clock) < 30 and _TIME_ONLY.fullmatch(clock) and (exact := self.when(f"{text} {clock}")):
            return below + 1, exact
        return below, when


def is_name(text: str, *, bare: bool = False) -> bool:
    """Whether a piece of a line can be somebody's name: short, no sentence, a letter or a number in it.

    bare  nothing on the line says that a name stands there, so that it must not sound like prose either
    """
    text = text.strip(" ,:|—–-")
    return (
        bool(text)
        and len(text) <= MAX_NAME
        and len(text.split()) <= 8
        and any(c.isalnum() for c in text)
        and not _NO_NAME.search(text)
        and not (bare and len(text.split()) > 3 and _PROSE.search(text))
    )


def clean(name: str) -> str:
    """The name without what a theme puts around it."""
    return re.sub(rf"\A{_NUMBER}", "", name).strip(" ,:|—–-*_\t") or name.strip()


def _trail(before: str) -> str:
    match = _JOIN.search(before)
    return match.group() if match else ""

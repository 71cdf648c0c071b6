"""What in a comment's own words speaks for or against its calling for an answer: a text -> CallClues. No other comment is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from checkup import lazy_re as re
from checkup.text import _languages
from checkup.text._languages import Language, plain
from checkup.text.mentions import greets
from checkup.text.questions import MAX_TEXT, addresses, asks, begins_asking, only_thanks
from checkup.text.words import may_hold_address, sentences, words
from checkup.word_search import WordSearch, one_of, small_letters

MOSTLY = 0.4  # share of sentences; a comment that came to ask does little else
LONG = 80  # words; on labelled blogs longer comments are stories and arguments, whatever marks they hold
SHORT = 12  # words; a short comment with a question mark is little else than its question
SIGNATURE, LEAVE = 2, 6  # words of a name below a comment, and of its thanks for an answer; conventions: longer ones tell something
NOD = 20  # letters of a text of one word that is no more than a nod; a convention: scripts without spaces make one word of a sentence
NEAR = 6  # letters behind a question in which a smile is the question's; a convention: a space, or a stop, and the smile
SIGNS = 2  # of a script without spaces, each of which counts as a word, that say as much as one; a convention
MANY_YOU = 4  # times "you": who speaks so much of the other is arguing
# What is not the comment's own words. Every repetition is bounded, so that the work stays in proportion to the text.
# an address without the mark behind it, which is the sentence's ("What became of example.org/help? I cannot reach it")
_URL = re.compile(r"(?:https?://|www\.)\S{0,500}[^\s?？؟!]", re.IGNORECASE)
_FENCED = re.compile(r"```.{0,5000}?```", re.DOTALL)
_CODE_LINE = re.compile(
    r"(?m)^[^\n]{0,300}(?:[{};]|\?>|<\?|=>|==|\(\)|->|::)\s{0,3}$|^\s{0,8}(?:at \w|File \"|Traceback|#include|\$ )[^\n]{0,300}$"
)
_QUOTED_LINE = re.compile(r"(?m)^\s{0,3}>[^\n]{0,600}$")
# words that tell that somebody said or wrote what follows
_SAYING = (
    r"said|says|wrote|writes|schrieb|schreibt|sagte|sagt|meinte|meint|dijo|dice|escribió|dit|écrit|disse|diz|escreveu|ha detto|ha scritto|"
    r"scrive|zei|zegt|schreef|schrijft|napisała?|pisze|mówi"
)
# "Ann said:" or "Ann:" above the text, as some themes print it; "I have two remarks:" is the comment's own
_LEAD_IN = re.compile(
    rf"\A(?:(?-i:[A-ZÀ-Ý]\w{{1,20}}(?: [A-ZÀ-Ý]\w{{1,20}}){{0,2}})|(?=[^\n:?]{{1,59}}\b(?:{_SAYING})\b)[^\n:?]{{1,60}}):\s{{0,3}}\n",
    re.IGNORECASE,
)
# a quoted question, with spaces inside the marks as in French
_SAID_BY_OTHERS = re.compile(r"[“„«][^“”„«»\n]{0,400}[?？][^“”„«»\n]{0,400}[”“»]|(?<![\w\"])\"[^\"\n]{0,400}\"(?!\w)(?<=[?？.!,]\")")

# Where a question ends: at its mark, whatever follows ("where is it ?, thanks"); at a mark that strayed behind a stop; or nowhere
_AFTER_MARK = re.compile(r"([?？؟])[\s,;]{0,3}(?=[^\W\d_])")
_STRAY_MARK = re.compile(r"[.…]\s{1,3}\?")
_OPEN_MARK = re.compile(r"¿([^?¿\n]{3,300})(?=[¿\n]|\Z)")


# What is not a comment's own, in the order in which it is taken out; each with a test that every text with a match passes, and most fail
_CODE_SIGNS = ("{", "}", ";", "?>", "<?", "=>", "==", "()", "->", "::", "at ", 'File "', "Traceback", "#include", "$ ")
_NOT_OWN: tuple[tuple[Callable[[str], bool], re.Pattern[str], str], ...] = (
    (one_of(":"), _LEAD_IN, ""),
    (one_of("```"), _FENCED, " "),
    (one_of(">"), _QUOTED_LINE, " "),
    (one_of(*_CODE_SIGNS), _CODE_LINE, " "),
    (may_hold_address, _URL, " "),
    (one_of("“", "„", "«", '"'), _SAID_BY_OTHERS, " "),
    (one_of("?"), _STRAY_MARK, "?"),
    (one_of("¿"), _OPEN_MARK, r"¿\1?"),
)

# Marks and words that need no language
_has_mark = one_of("?", "？", "؟", "¿")
_BOTH = one_of("?!", "!?")
_HA = ("ja", "ha", "he", "je", "ji", "hi", "rs", "kk")
_LAUGH = re.compile(
    rf"\bx{{1,9}}d{{1,9}}\b|\b(?:{'|'.join(_HA)}){{2,12}}\w{{0,2}}\b|\blo{{1,9}}l\b|\b(?:rofl|lmao|mdr|ptdr)\b|[;:=]-?[)DPp](?!\w)",
    re.IGNORECASE,
)
# every match of _LAUGH holds one of these
_LAUGHS = WordSearch(["xd", "lol", "ool", "rofl", "lmao", "mdr", "ptdr", *";:=", *map("".join, product(_HA, _HA))])
# winks and tongues, as blog software makes them of ";)" and ":P". They keep a question from being sure, and do not speak against it:
# pictures counted as laughter lost as many questions as they took remarks off the lists (twelve whole blogs)
_WINKS = one_of(*"😉😏😛😜😝🤪")
# A "not" or a "but" of any language with lists, folded, or a sad face: what was tried and is told with one did not do, or not altogether
_NOT = re.compile(
    r"\b(?:not|no|never|cannot|cant|\w{2,8}n't|nor|but|still|without|unfortunately|nicht|kein\w{0,2}|aber|leider|ohne|trotzdem"
    r"|nunca|sin|tampoco|pero|pas|jamais|rien|sans|mais|nao|nem|sem|porem|non|niente|senza|neanche|purtroppo"
    r"|niet|geen|nooit|maar|zonder|helaas|nie|nic|bez|niestety)\b|[:=;]'?-?\("
)
_TECHNICAL = re.compile(
    r"\b\w{1,30}+\.(?:exe|iso|zip|rar|php|js|css|html?|py|dll|cue|bin|xml|json|csv|pdf|conf|cfg|ini|sh|apk)\b"
    r"|\b[A-Za-z]{1,12}+\d{1,5}+\b|\b\d{1,4}+(?:\.\d{1,4}+){1,3}\b|\b[A-Z]{2,6}+\b"
)
_GREETING = re.compile(
    r"^\W{0,3}(?:hi|hello|hey|dear|good (?:morning|evening|day|afternoon)|holas?|buenas|buenos dias|saludos|ola|bonjour|bonsoir|salut|"
    r"coucou|oi|bom dia|boa (?:tarde|noite)|hallo|guten (?:tag|morgen|abend)|moin|servus|czesc|cześć|witam|witaj|dzien dobry|hej|ciao|"
    r"salve|buongiorno|buonasera|hoi|geachte|goedemorgen|goedemiddag|goedenavond)\b"
)
_TOLD = (
    "help",
    "trouble",
    "fault",
    "request",
    "objects",
    "corrects",
    "offers",
    "tried",
    "settled",
    "furniture",
    "room",
    "condoles",
    "cheers",
)
_TOLD_AND_ME = (*_TOLD, "me")
# what calls for an answer by itself: `owed` asks only of a comment with one of these, or with a question, how likely it is to call for one
CALLING = frozenset(("request", "corrects", "fault", "help", "trouble", "objects", "tried", "offers"))


@dataclass(frozen=True, slots=True)
class CallClues:
    """What the words of one comment tell about whether it calls for an answer.

    known      the language has lists of its own; without them only marks and forms of address were seen
    asking     its sentences that really ask (not rhetorical, not quoted, not code)
    marked     one of them bears a question mark;   ask_word  one holds a word that asks;   opens  one begins with such a word
    me, you    one of them speaks in the first person / to its reader
    edge       the first sentence asks, or one of the last two;   closes  one of the last two does
    mostly     two in five sentences and more ask
    fault      tells that a thing of the page, or of its instructions, does not work
    thanks_apart   it thanks in one sentence and requests in another
    reports    it tells what was tried with a "not", or to a "you": a success that is told to nobody calls for nothing
    nod        it says nothing in words: one of them at most, or signs (":-)", "+1")
    laughs, jests  it laughs (without lists of words: beside what it asks); it laughs, or winks with a picture, and thanks in no other words
    Looked for only where something calls for an answer (CALLING, a question), else False: both_marks, greeting, laughs, jests, technical,
    many_you
    the rest   the text holds what is named (text/languages); technical: file names, versions, capitals; many_you: argues with somebody
    """

    known: bool
    count: int
    asking: tuple[str, ...]
    marked: bool
    ask_word: bool
    opens: bool
    me: bool
    you: bool
    edge: bool
    closes: bool
    mostly: bool
    both_marks: bool
    greeting: bool
    thanks: bool
    thanks_apart: bool
    only_thanks: bool
    nod: bool
    help: bool
    trouble: bool
    fault: bool
    request: bool
    objects: bool
    corrects: bool
    offers: bool
    tried: bool
    reports: bool
    settled: bool
    furniture: bool
    room: bool
    condoles: bool
    cheers: bool
    laughs: bool
    jests: bool
    technical: bool
    many_you: bool
    said_me: bool

    @property
    def long(self) -> bool:
        """Whether the comment is longer than most that ask."""
        return self.count > LONG


def own_words(text: str) -> str:
    """A comment's text without addresses, quoted lines and lines of program text."""
    text = text[:MAX_TEXT]
    for may_stand, expression, instead in _NOT_OWN:
        if may_stand(text):
            text = expression.sub(instead, text)
    return text


def clues_of(text: str, language: str | None, quotes: Sequence[str] = ()) -> CallClues:
    """The clues of a comment's text; `quotes` are passages of it that somebody else wrote."""
    lists = _languages.of(language)
    own, said = _own_and_plain(text)
    if quotes:
        for quote in quotes:
            own = own.replace(quote, " ")
        said = plain(own)
    said = lists.spelled(said)
    told = lists.call.matching(_TOLD_AND_ME, said)
    if "request" in told and lists.told.search(own) and not _has(lists, "request", plain(lists.told.sub("|", own))):
        told = told - {"request"}  # "ich hatte eine" tells of one, "ich hätte eine" asks for one
    objects = "objects" in told  # "no estoy de acuerdo" is no praise
    thanks = bool(lists.thanks.search(said)) and not objects
    asking = tuple(asks(_AFTER_MARK.sub(r"\1\n\n", own) if _has_mark(own) else own, language, quotes))
    if asking and (thanks or "condoles" in told):  # "So sorry for your loss. How are you?"
        asking = tuple(s for s in asking if not _has(lists, "courtesy", plain(s)))
    count = len(words(own)) // (SIGNS if lists.spaceless else 1)
    tried = "tried" in told
    calls = bool(asking) or not CALLING.isdisjoint(told)
    laughs = calls and _LAUGHS.stands_in(small_letters(own)) and bool(_LAUGH.search(own if "ask" in lists.call else _at(own, asking)))
    return CallClues(
        known=lists.call.get("ask") is not None,
        count=count,
        asking=asking,
        **_of_questions(asking, own, lists, language),
        both_marks=calls and _BOTH(own),
        greeting=calls and bool(_GREETING.match(said[:60])),
        thanks=thanks,
        thanks_apart=thanks and "request" in told and _thanks_apart(own, lists),
        only_thanks=not objects and (greets(text) or only_thanks(text, language)),
        nod=count <= 1 and len(text) <= NOD and not _has_mark(text),
        laughs=laughs,
        jests=(laughs and not (thanks and lists.thanks.search(_LAUGH.sub(" ", said)))) or (calls and not thanks and _WINKS(own)),
        technical=calls and bool(_TECHNICAL.search(own)),
        many_you=calls and len(lists.second_person.findall(said)) >= MANY_YOU,
        said_me="me" in told,
        reports=tried and bool(_NOT.search(said) or lists.second_person.search(said)),
        **{key: key in told for key in _TOLD},
    )


def _of_questions(asking: Sequence[str], own: str, lists: Language, language: str | None) -> dict[str, bool]:
    """What the sentences that ask tell, each by itself and by its place in the text."""
    every = _before_sign_off(sentences(own), asking, lists) if asking else []
    # Japanese asks by how its sentences end, where others begin with a word that asks
    in_form = lists.spaceless and "ask" not in lists.call
    questions = [lists.spelled(plain(s)) for s in asking]
    return {
        "marked": any(map(_has_mark, asking)),
        "ask_word": any(_has(lists, "ask", q) or (in_form and lists.asking.search(q)) for q in questions),
        "opens": any(begins_asking(s, lists) or (in_form and _has_mark(s) and lists.asking.search(plain(s))) for s in asking),
        "me": any(_has(lists, "me", q) for q in questions),
        "you": any(addresses(s, language) for s in asking),
        "edge": bool(every) and any(s in asking for s in (every[0], *every[-2:])),
        "closes": any(s in asking for s in every[-2:]),
        "mostly": bool(asking) and len(asking) >= MOSTLY * len(every),
    }


def _at(own: str, asking: Sequence[str]) -> str:
    """The sentences that ask, each with the few letters behind it: a smile elsewhere is for the thanks, or for something told."""
    if not asking:
        return own
    places = [(at, at + len(one)) for one in asking if (at := own.find(one)) >= 0]
    return " \n".join(own[at : end + NEAR] for at, end in places) if len(places) == len(asking) else own


def _thanks_apart(own: str, lists: Language) -> bool:
    """Whether a sentence of a text that thanks and requests only thanks: in "that would be lovely" the kind word is the request's."""
    every = [lists.spelled(plain(s)) for s in sentences(own)]
    return any(lists.thanks.search(s) and not _has(lists, "request", s) for s in every)


def _before_sign_off(every: list[str], asking: Sequence[str], lists: Language) -> list[str]:
    """The sentences of a comment without those with which it takes leave: a name, and a few words of thanks behind what it asks."""
    last = len(every)
    while last > 1 and every[last - 1] not in asking and _takes_leave(every[last - 1], lists):
        last -= 1
    return every[:last]


def _takes_leave(sentence: str, lists: Language) -> bool:
    count = len(words(sentence))
    return (count <= SIGNATURE and sentence.lstrip("-–— *")[:1].isupper()) or (
        count <= LEAVE and bool(lists.thanks.search(plain(sentence)))
    )


def settles(text: str, language: str | None) -> bool:
    """Whether a text says that its matter has settled itself ("never mind, found it"), and asks nothing more."""
    return _has(_languages.of(language), "settled", _own_and_plain(text)[1]) and not asks(text, language)


def condoles(text: str, language: str | None) -> bool:
    """Whether a text is of sympathy with somebody who mourns."""
    return _has(_languages.of(language), "condoles", _own_and_plain(text)[1])


def is_about_sites(text: str, language: str | None) -> bool:
    """Whether a post's own text speaks of feeds, themes and the like, which elsewhere only adverts ask about."""
    return _has(_languages.of(language), "furniture", plain(text[:MAX_TEXT]))


@lru_cache(maxsize=2_048)  # the comments of one page, which are asked about twice
def _own_and_plain(text: str) -> tuple[str, str]:
    own = own_words(text)
    return own, plain(own)


def _has(lists: Language, key: str, said: str) -> bool:
    pattern = lists.call.get(key)
    return pattern is not None and bool(pattern.search(said))

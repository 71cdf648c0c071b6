"""Whom a comment speaks to: the places where a name is a form of address, and whose name stands there.

"@Ann", "Ann, you ...", "Thanks Ann", "you are right, Ann." address somebody; "Ann writes well" or "as Ann said" only mentions her.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checkup import lazy_re as re
from checkup.remembered import remembered
from checkup.text.forms_of_address import (
    AFTER_BARE_START,
    AFTER_COMMA,
    AFTER_STOP,
    FREE_NAME,
    THANKS,
    Slot,
    fits,
    listed,
    nearly,
    openings,
    slots,
)
from checkup.text.words import fold, folds_apart

MAX_TEXT = 20_000  # characters; a convention: longer than nearly every comment, and who is spoken to is mostly said at the beginning
MAX_NAME = 60  # characters; a convention: a longer name is a title or an advertisement, and nobody is called so

# thanks for a post and not for a comment: the word for one within 40 characters, in the same sentence
_FOR_A_POST = re.compile(
    rf"(?<!\w)(?:{THANKS})\b[^.!?…\n]{{1,40}}\b(?:post|article|blog|entry|writeup|tutorial|entrada|artículo|aporte|billet|texto|artigo|"
    r"beitrag|eintrag|artikel|bericht|stukje|articolo|wpis|artykuł|статью|пост)\b",
    re.IGNORECASE,
)
_OPENS_WITH_THANKS = re.compile(rf"(?:{THANKS})\b", re.IGNORECASE)  # a word of thanks at the beginning
_IS_A_CAUSE = re.compile(r"\s(?:to|a|à|al|zij)\b")  # behind the word of thanks: "thanks to the rain"
_HELLO = frozenset(
    fold(
        "hi hey hello howdy hiya welcome hallo servus moin grüezi willkommen bonjour salut coucou bonsoir bienvenue hola bienvenido "
        "bienvenidos olá oi ciao salve buongiorno buonasera benvenuto hoi welkom hej hei cześć "
        "witaj привет здравствуйте ahoj szia selam merhaba"
    ).split()
)
_COUPLE = re.compile(r"[^\W\d_]{2,20} (?:and|&|\+|und|et|y|e|en|i) [^\W\d_]{2,20}\b")
_WORD = re.compile(r"\w+")  # letters, digits and underscores in a row
_HELLO_WORDS = 4  # words of a comment that only greets ("Hi Ann, welcome back"); a convention: a longer one says something

_SIGNS_APART = {code: " " for code in range(128) if not chr(code).isalnum()}
_RUN = re.compile(r"[^\W_]+")  # letters and digits in a row

# words that stand where an address may stand, and are hardly ever one
NEVER = frozenset(
    fold(
        "thanks thank you hi hey hello dear yes no ok okay well so and but or great good nice wow cool lol ha haha oh ah also however "
        "sure right agreed exactly sorry first second finally maybe perhaps then now today anyway actually yet too all everyone everybody "
        "guys folks there here it this that what why how who when where i we he she they my your our the a an in on at to for of is are do "
        "post article blog comment site web admin anonymous anonym guest unknown visitor reader editor author love enjoy best keep ps pps "
        "p.s btw imo imho fyi edit update not if as just really very more much one some any please again again. people man dude friend "
        "friends mate buddy sir madam ladies gentlemen team ja nein und aber also danke merci oui non mais bien sí pero gracias grazie "
        "ma però ciao tutte ragazzi ragazze anche io non che bravo brava complimenti "
        "sim não mas obrigado tak nee maar dank hallo alle zusammen leute tous tout todos tutti"
    ).split()
)
# given names that are words as well: they need a capital and a clear place
WORDS_TOO = frozenset(
    fold(
        "will mark may art grace hope joy rob bill pat sue drew chase faith rose june april august dawn frank jack grant rich dean miles "
        "pierce ray gene don guy josh earl penny ginger sandy skip sky summer autumn amber ivy iris lily daisy violet ruby pearl crystal "
        "christian jean van max king major marina max bob nick peg carol angel star storm stone cliff brook glen heath reed wade clay"
    ).split()
)

# before a last name, how people call those whom they do not know
_TITLES = (
    *("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "herr", "frau", "monsieur", "madame", "senor", "senora", "sr", "sr."),
    *("sra", "sra.", "signor", "signora", "meneer", "mevrouw", "pan", "pani"),
)

_TITLE_RUNS = frozenset(title.rstrip(".") for title in _TITLES)  # the letters of each: a text without them calls nobody by a title


@dataclass(frozen=True, slots=True)
class Call:
    """A place where `text` addresses somebody: `key` of the bearer, the words there as evidence, and where the name begins."""

    key: str
    words: str
    at: int


def first_name(name: str) -> str:
    """The first word of a folded name ("tim" of "tim walker"); the whole of it where it has one word."""
    return name.split(" ", 1)[0] if name else name


def called(name: str) -> tuple[str, ...]:
    """What the bearer of a folded name is called by: the name, its first word, and the two of a couple ("ann and bob hill")."""
    couple = _COUPLE.match(name)
    return (name, first_name(name), couple[0]) if couple else (name, first_name(name))


def formal(name: str) -> list[str]:
    """ "mr. bell" of a folded "ada bell", as strangers call each other; nothing of a name of one word."""
    last = _last_name(name)
    return [f"{title} {last}" for title in _TITLES] if last else []


def _last_name(name: str) -> str:
    last = name.rsplit(" ", 1)[-1]
    return last if last != name and len(last) > 1 else ""


class KnownNames:
    """The people on a page by the names that they may be called; the one who spoke last is meant where two share a first name.

    Those who are added as `weak` are meant only where nobody else is.
    """

    def __init__(self) -> None:
        self._weak: set[str] = set()
        self._firm: set[str] = set()
        self._keys: dict[str, dict[str, None]] = {}
        self._heads: dict[str, list[str]] = {}
        self._runs: set[str] = set()
        self._any_text = False
        self._knows_titles = False
        self._untitled: list[tuple[str, bool]] = []  # keys whose titles are not made yet, in the order in which they spoke

    def add(self, key: str, forms: Iterable[str], *, weak: bool = False) -> None:
        """`key` may be called by these folded names; adding somebody again makes them the one who spoke last."""
        if not weak:
            self._weak.discard(key)
            self._firm.add(key)
        elif key not in self._firm:
            self._weak.add(key)
        for form in forms:
            if len(form) < 2:
                continue
            head = first_name(form)
            if self._untitled and head in _TITLES:
                self._make_titles()
            if form not in self._keys:
                self._keys[form] = {}
                self._heads.setdefault(head, []).append(form)
                self._learn_run(head)
            self._keys[form].pop(key, None)
            self._keys[form][key] = None

    def add_titled(self, key: str, *, weak: bool = False) -> None:
        """`key`, a folded name, may also be called by its last word behind a title. What is said so is made where a text has a title."""
        if not _last_name(key):
            return
        if not self._knows_titles:
            self._knows_titles = True
            for title in _TITLES:
                self._heads.setdefault(title, [])
                self._learn_run(title)
        self._untitled.append((key, weak))

    def _make_titles(self) -> None:
        untitled, self._untitled = self._untitled, []
        for key, weak in untitled:
            self.add(key, formal(key), weak=weak)

    def _learn_run(self, head: str) -> None:
        """Remember the letters that a text holds as a run of its own wherever this first word of a name stands; a name is read so far."""
        run = _first_run(head)
        if run is None or len(run) > MAX_NAME:
            self._any_text = True
        else:
            self._runs.add(run)

    def _may_call(self, text: str) -> bool:
        """Whether anybody can be called in a text: a cheap look at its runs of letters, since most texts call nobody."""
        runs = None if self._any_text else _runs_of(text)
        if self._untitled and (runs is None or not _TITLE_RUNS.isdisjoint(runs)):
            self._make_titles()
        return runs is None or not self._runs.isdisjoint(runs)

    def calls(self, text: str, speaker: str | None = None, *, answering: bool = False) -> list[Call]:
        """Who is addressed in `text`, each once, in the order of the text; nobody (`speaker`) addresses themselves.

        answering  the text is by somebody who answers those above: a name at the end of an opening phrase ("Happy new year Ann!") and a
                   list of names at the beginning ("Ann, Bob and Cid: ...") are addresses too
        """
        found: dict[str, Call] = {}
        text = text[:MAX_TEXT]
        if not self._keys or not self._may_call(text):
            return []
        places = slots(text)
        if answering:
            places += [*openings(text), *listed(text, self._heads)]
        for slot in places:
            if answering and slot.kind == "later" and any(call.at < slot.at for call in found.values()):
                slot = slot._replace(kind="further")
            name = self._almost(text, slot) if slot.kind == "nearly" else _name_at(text, slot, self._heads, answering=answering)
            key = self._bearer(name, speaker) if name else None
            if name and key is not None and key not in found:
                words = text[slot.begins : slot.at + len(name) + 1].strip(' \n,.:;-–—!(>*_"“«')
                found[key] = Call(key, words, slot.at)
        return sorted(found.values(), key=lambda call: call.at)

    def _almost(self, text: str, slot: Slot) -> str | None:
        """The one first name that a word of a list is a short or a mistyped form of; None where it may be two."""
        word = FREE_NAME.match(text, slot.at)
        said = fold(word[1].rstrip(".'’-")) if word else ""
        meant = [head for head in self._heads if head in self._keys and nearly(said, head)]
        return meant[0] if len(meant) == 1 else None

    def _bearer(self, name: str, speaker: str | None) -> str | None:
        """Who is meant by a name: who spoke last of those who are not weak, else of all; not the speaker."""
        firm = (k for k in reversed(self._keys[name]) if k != speaker and k not in self._weak)
        return next(firm, None) or next((k for k in reversed(self._keys[name]) if k != speaker), None)


@remembered(16_384)  # a blog's readers come again
def _first_run(head: str) -> str | None:
    """The first letters and digits in a row of a folded word."""
    run = _RUN.search(head)
    return None if run is None else run[0]


@lru_cache(maxsize=512)  # the comments of one page, which are heard for the names of writers and for those of readers
def _runs_of(text: str) -> frozenset[str] | None:
    """The runs of letters and digits of a text as it is folded, None where folding may join or part them.

    Where it does not, the runs of a name that is called are among them.
    """
    if text.isascii():
        return frozenset(text.lower().translate(_SIGNS_APART).split())
    return frozenset(_RUN.findall(fold(text))) if folds_apart(text) else None


def greets(text: str) -> bool:
    """Whether a text is a greeting or thanks, in whatever language, and nothing else: at most four words, the first of which is one."""
    if len(text) > 200:
        return False
    said = fold(text)
    first = _WORD.search(said)
    opens = first is not None and (first[0] in _HELLO or _OPENS_WITH_THANKS.match(text.strip()) is not None)
    return opens and len(_WORD.findall(said)) <= _HELLO_WORDS


def opens_with_courtesy(text: str) -> bool:
    """Whether a text begins with a greeting or thanks, in whatever language."""
    first = _WORD.search(fold(text[:MAX_NAME]))
    return first is not None and (first[0] in _HELLO or _OPENS_WITH_THANKS.match(text.strip()) is not None)


def opens_with_thanks(text: str) -> bool:
    """Whether a text begins by thanking somebody, in whatever language; "thanks to Ann" only gives a cause."""
    found = _OPENS_WITH_THANKS.match(text)
    return found is not None and _IS_A_CAUSE.match(text, found.end()) is None


def thanks_for_a_post(text: str) -> bool:
    """Whether a text thanks somebody for the post, as readers do."""
    return bool(_FOR_A_POST.search(text[:MAX_TEXT]))


def strangers(text: str) -> list[str]:
    """Folded single words that stand where `text` addresses somebody, whoever that is ("russ"); for guessing the author's name."""
    found: list[str] = []
    for slot in slots(text[:MAX_TEXT]):
        match = FREE_NAME.match(text, slot.at)
        if not match:
            continue
        word = match[1].rstrip(".'’-")
        end = slot.at + len(word)
        name = fold(word)
        if name in NEVER or not fits(text, slot, end) or not (word[0].isupper() or slot.kind in ("at", "greet")):
            continue
        if slot.kind == "later" or (slot.kind in ("start", "end") and name in WORDS_TOO):
            continue
        found.append(name)
    return list(dict.fromkeys(found))


def _name_at(text: str, slot: Slot, heads: Mapping[str, list[str]], *, answering: bool) -> str | None:
    """The longest of the known names that stands at this place as an address."""
    window = text[slot.at : slot.at + MAX_NAME + 2]
    head = re.match(r"\w[\w'’-]*(?:\.\w[\w'’-]*)*", window)
    if not head:
        return None
    initial = window[: head.end() + 1]  # "R. Hill": the head of that name is "r."
    heard = dict.fromkeys((fold(head[0].rstrip(".'’-")), fold(head[0]), fold(initial)))
    for name in sorted((name for one in heard for name in heads.get(one, ())), key=len, reverse=True):
        size = _length(window, name)
        if size is None or (name in NEVER and slot.kind != "at"):
            continue
        careful = name in WORDS_TOO or len(name) < 3
        if (careful or slot.kind in ("end", "later", "further", "opening", "list")) and not _may_open_a_name(window) and slot.kind != "at":
            continue
        if careful and slot.kind in ("thank", "comma") and not AFTER_COMMA.match(text, slot.at + size):
            continue
        opens = slot.kind == "start" and not careful
        bare = opens and AFTER_BARE_START.match(text, slot.at + size)
        stopped = opens and answering and slot.at == 0 and AFTER_STOP.match(text, size)
        if bare or stopped or fits(text, slot, slot.at + size):
            return name
    return None


def _may_open_a_name(window: str) -> bool:
    """Whether a text begins with a capital, or in a script that has none."""
    return window[0].isupper() or (window[0].isalpha() and not window[0].islower())


def _length(window: str, name: str) -> int | None:
    """How many characters of `window` the folded name takes; None where it does not stand at its beginning as whole words."""
    for size in (len(name), len(name) + 1, len(name) - 1, len(name) + 2):
        if 0 < size <= len(window) and fold(window[:size]) == name and not window[size - 1].isspace():
            rest = window[size : size + 1]
            return size if not rest or not (rest.isalnum() or rest == "_") else None
    return None

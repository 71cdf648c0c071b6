"""The catalogues that ship: checkup/locale/LANG.po -> what is said in that language, how it forms plurals and writes numbers.

A language is one .po file, found by listing the folder. `messages.pot` holds all that can be said, in English.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from io import StringIO
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "locale"
ALL = "messages.pot"
DEFAULT = "en"

Key = tuple[str, str]
"""(context, English text); the context is "" where the text means one thing only."""


@dataclass(frozen=True, eq=False)
class Catalogue:
    """What is said in one language: English texts -> their forms, one for each plural form of the language; `plural` chooses among them."""

    language: str
    messages: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    plural: Callable[[float], int] = lambda n: int(n != 1)

    def find(self, context: str, message: str, n: float | None = None) -> str | None:
        """The text in this language, in the form that goes with n; None where it is missing."""
        forms = self.messages.get((context, message))
        if not forms:
            return None
        text = forms[min(self.plural(n), len(forms) - 1) if n is not None else 0]
        return text or None

    @cached_property
    def _english(self) -> Mapping[str, str]:
        """Translation -> the English text that it stands for; what stands for several is left out."""
        often = Counter(forms[0] for (context, _), forms in self.messages.items() if not context)
        return {forms[0]: text for (context, text), forms in self.messages.items() if not context and often[forms[0]] == 1}

    def in_english(self, text: str) -> str:
        """The English text of a whole sentence without blanks that was made in this language; as it is where it is none."""
        return self._english.get(text, text)


ENGLISH = Catalogue(DEFAULT)


def languages() -> tuple[str, ...]:
    """Every language that a report can be written in, by code; English needs no file."""
    return tuple(sorted({DEFAULT, *(path.stem for path in FOLDER.glob("*.po"))}))


def title(language: str, in_language: str | None = None) -> str:
    """What a language calls itself ("Deutsch"), or what it is called in another one ("German")."""
    from babel import Locale  # imported here: a report in English needs none of it

    name = Locale.parse(language).get_display_name(in_language) or language
    return name[:1].upper() + name[1:]


@lru_cache(maxsize=16)
def load(language: str) -> Catalogue:
    """The catalogue of a language; English, which needs none, for a language that has no file."""
    path = FOLDER / f"{language}.po"
    if language == DEFAULT or not path.is_file():
        return ENGLISH
    from babel.messages.pofile import read_po
    from babel.plural import PluralRule

    found = read_po(StringIO(path.read_text(encoding="utf-8")), locale=language)
    messages = {(str(m.context or ""), _id(m.id)): _forms(m.string) for m in found if m.id and not m.fuzzy and any(_forms(m.string))}
    rule = found.locale.plural_form if found.locale is not None else PluralRule({})
    tags = ["one", "other"] if found.num_plurals == 2 else [*sorted(rule.tags, key=_TAGS.index), "other"]

    def plural(n: float) -> int:
        tag = rule(n)
        return tags.index(tag) if tag in tags else len(tags) - 1

    return Catalogue(language, messages, plural)


_TAGS = ("zero", "one", "two", "few", "many", "other")  # as CLDR orders them, and .po files their forms


def _id(message: str | tuple[str, ...] | list[str]) -> str:
    return message if isinstance(message, str) else message[0]


def _forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def missing(language: str) -> tuple[tuple[Key, ...], int]:
    """(the messages that a language lacks, how many there are in all); nothing is missing in English."""
    from babel.messages.pofile import read_po

    every = [(str(m.context or ""), _id(m.id)) for m in read_po(StringIO((FOLDER / ALL).read_text(encoding="utf-8"))) if m.id]
    known = load(language).messages
    return tuple(key for key in every if key not in known) if language != DEFAULT else (), len(every)

"""The files of checkup/locale: up to date, whole in their blanks, and honest about what is missing."""

from __future__ import annotations

import ast
import string
from io import StringIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from checkup.i18n import catalogues, gettext, ngettext, pgettext, use, worded
from checkup.i18n.catalogues import ALL, FOLDER, Catalogue, languages, load, missing
from checkup.reader_words import ReaderWords, Sentence
from checkup.text import in_words
from tests.i18n.__main__ import brought_up, template, text_of
from tests.i18n.extraction import PACKAGE
from tests.parsed_package import syntax_nodes

WRITTEN = [code for code in languages() if code != "en"]
ASKING = {"gettext", "ngettext", "pgettext", "worded", "_"}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.fixture(scope="module")
def whole() -> Catalog:
    """All messages that the sources hold now."""
    return template()


def test_the_list_of_all_messages_is_up_to_date(whole: Catalog) -> None:
    """messages.pot holds what the sources say now; `python -m tests.i18n` writes it."""
    assert (FOLDER / ALL).read_text(encoding="utf-8") == text_of(whole, ALL)


@pytest.mark.parametrize("code", WRITTEN)
def test_each_language_has_the_messages_that_there_are(code: str, whole: Catalog) -> None:
    """No .po file holds a text that nobody says any more, and each is as `python -m tests.i18n` writes it."""
    path = FOLDER / f"{code}.po"
    assert path.read_text(encoding="utf-8") == brought_up(path, whole)


@pytest.mark.parametrize("code", WRITTEN)
def test_translations_have_the_blanks_of_their_message(code: str) -> None:
    """Every blank is filled in every language; only the form for one may leave its number out, and none has a blank of its own."""
    wrong = []
    for message in read_po(StringIO((FOLDER / f"{code}.po").read_text(encoding="utf-8")), locale=code):
        if not message.id or not message.string:
            continue
        ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string)
        known = set().union(*map(blanks, ids))
        for place, form in enumerate(forms):
            lost = blanks(ids[-1]) - blanks(form)
            may_leave = len(forms) > 1 and place == 0 and len(lost) <= 1
            if form and (not blanks(form) <= known or (lost and not may_leave)):
                wrong.append((ids[0], form))
    assert wrong == []


@pytest.mark.parametrize("code", WRITTEN)
def test_every_language_says_everything(code: str) -> None:
    """The languages that ship are complete."""
    lacking, total = missing(code)
    assert total > 1000
    assert lacking == ()


def test_what_a_catalogue_lacks_is_said_in_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A message without a translation stays English, in its right form, and is listed as missing."""
    (tmp_path / "de.po").write_text('msgid "{n} reader waits"\nmsgid_plural "{n} readers wait"\nmsgstr[0] ""\nmsgstr[1] ""\n', "utf-8")
    (tmp_path / ALL).write_text('msgid "{n} reader waits"\nmsgid_plural "{n} readers wait"\nmsgstr[0] ""\nmsgstr[1] ""\n', "utf-8")
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
    load.cache_clear()
    try:
        with use("de"):
            assert ngettext("{n} reader waits", "{n} readers wait", 3, n=3) == "3 readers wait"
        assert missing("de") == ((("", "{n} reader waits"),), 1)
        assert missing("en") == ((), 1)
    finally:
        load.cache_clear()


TOY = Catalogue(
    "de",
    {
        ("", "{readers} waits"): ("{readers} wartet", "{readers} warten"),
        ("", "after {readers}"): ("nach {readers:dative}",),
        ("", "{name} came"): ("Da kam {name}",),
        ("a tab", "Spam"): ("Werbung",),
        ("counted", "{n} reader"): ("{n} Leser", "{n} Leser"),
        ("counted, dative", "{n} reader"): ("{n} Leser", "{n} Lesern"),
    },
)


def test_a_sentence_is_looked_up_with_its_form_case_and_sense() -> None:
    """The form goes with the number, a blank may ask for a case, a context tells two senses of one word apart."""
    with use(TOY):
        three = in_words.count(3, "reader")
        assert ngettext("{readers} waits", "{readers} wait", 3, readers=three) == "3 Leser warten"
        assert gettext("after {readers}", readers=three) == "nach 3 Lesern"
        assert gettext("after {readers}", readers="Ann") == "nach Ann"
        assert pgettext("a tab", "Spam") == "Werbung"
        assert gettext("Spam") == "Spam"
    assert gettext("after {readers}", readers=in_words.count(3, "reader")) == "after 3 readers"


def test_a_readers_words_stay_readers_words() -> None:
    """A sentence that holds a reader's words is no text, in whatever language."""
    name = ReaderWords("Ann", "name")
    with use(TOY):
        assert worded("{name} came", name=name) == Sentence(("Da kam ", name))
    assert worded("{name} came", name="Ann") == "Ann came"


def asked_at_import(source: str) -> list[int]:
    """Lines of a module where a sentence is asked for outside of any function: at import no language is set."""
    found: list[int] = []

    def walk(node: ast.AST, inside: bool) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call) and isinstance(child.func, ast.Name) and child.func.id in ASKING and not inside:
                found.append(child.lineno)
            walk(child, inside or isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)))

    walk(syntax_nodes(source)[0], inside=False)
    return found


def test_no_sentence_is_asked_for_at_import() -> None:
    """A constant marks its text with N_; whoever prints it asks, when a language is set."""
    assert asked_at_import('A = gettext("Hello")\ndef f():\n    return gettext("Hi")\n') == [1]
    assert {str(p): lines for p in PACKAGE.rglob("*.py") if (lines := asked_at_import(p.read_text(encoding="utf-8")))} == {}

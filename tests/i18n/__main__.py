"""`python -m tests.i18n`: write checkup/locale/messages.pot anew, and bring each .po file up to it: new texts empty, gone ones out."""

from __future__ import annotations

from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from checkup.i18n.catalogues import ALL, FOLDER
from tests.i18n.extraction import messages

WIDTH = 140
COUNTED = "counted"  # the context of what is counted; a language may have more words for it, for its grammatical cases
CASES = ("accusative", "dative", "genitive")
HEADS = {ALL: "# Everything that a report can say, in English. Made by `python -m tests.i18n`; do not edit.\n"}
HEAD = """msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def template() -> Catalog:
    """All messages, each with the files that say it."""
    found = Catalog(fuzzy=False)
    for one in sorted(set(messages())):
        text = (one.text, one.plural) if one.plural else one.text
        if (known := found.get(text, one.context or None)) is not None:
            known.locations.append((one.place, None))
        else:
            found.add(text, locations=[(one.place, None)], context=one.context or None)
    return found


def text_of(catalogue: Catalog, name: str) -> str:
    """A catalogue as its file holds it, sorted by its texts."""
    out = BytesIO()
    write_po(out, catalogue, width=WIDTH, omit_header=True, sort_output=True, include_lineno=False)
    lines = [line for line in out.getvalue().decode("utf-8").splitlines() if line not in ("#, python-format", "#, python-brace-format")]
    head = HEADS.get(name) or HEAD.format(language=catalogue.locale_identifier, plurals=catalogue.plural_forms)
    return head + "\n".join(lines).strip("\n") + "\n"


def brought_up(path: Path, whole: Catalog) -> str:
    """A language's file with exactly the messages that there are, and its own words for a counted thing in a grammatical case."""
    old = read_po(StringIO(path.read_text(encoding="utf-8")), locale=path.stem)
    new = Catalog(locale=path.stem, fuzzy=False)
    new.mime_headers = [("Plural-Forms", old.plural_forms)]
    for message in whole:
        if message.id:
            kept = old.get(message.id, message.context)
            fits = kept is not None and isinstance(kept.string, str) == isinstance(message.id, str)  # not where it came to have two forms
            new.add(message.id, kept.string if fits else None, locations=message.locations, context=message.context)
            for case in CASES:
                if message.context == COUNTED and (words := old.get(message.id, f"{COUNTED}, {case}")) is not None:
                    new.add(message.id, words.string, context=f"{COUNTED}, {case}")
    return text_of(new, path.name)


def main() -> None:
    """Write all files."""
    whole = template()
    (FOLDER / ALL).write_text(text_of(whole, ALL), encoding="utf-8")
    for path in sorted(FOLDER.glob("*.po")):
        path.write_text(brought_up(path, whole), encoding="utf-8")


if __name__ == "__main__":
    main()

"""A real WordPress in other languages: names, days, times and kinds of comments are those of its database.

Needs the rig of `test_wordpress.py`, with Debian's translations of WordPress.
"""

from __future__ import annotations

import gettext
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

import checkup
from checkup.people.person import nameless
from tests.rigs.test_wordpress import rig, same, wordpress

__all__ = ["wordpress"]

pytestmark = pytest.mark.rig
TRANSLATIONS = Path("/usr/share/wordpress/wp-content/languages")
# Of the 63 translations those in whose way a day or a time is printed unlike all others; several keep a clock of twelve hours.
LOCALES = ("ko_KR", "fa_IR", "et", "pt_BR", "ca", "eu", "ug_CN", "zh_CN", "ru_RU", "hu_HU", "he_IL", "si_LK")
THEMES = ("kubrick", "twentytwentythree")  # one prints its moments in words alone, the other for machines too
POSTS = 2  # the ones with most comments on one page of comments, a ping among them


@pytest.fixture
def translated(wordpress: None) -> Iterator[None]:
    """The rig, in English again afterwards."""
    if not (TRANSLATIONS / "et.mo").exists():
        pytest.skip("no translations of WordPress here")
    yield
    for words in (("WPLANG", ""), ("date_format", "F j, Y"), ("time_format", "g:i a")):
        rig("option", *words)


def speak(locale: str) -> None:
    """Set language, day and time as an installation in that language has them."""
    with (TRANSLATIONS / f"{locale}.mo").open("rb") as file:
        words = gettext.GNUTranslations(file)
    for name, value in (("WPLANG", locale), ("date_format", words.gettext("F j, Y")), ("time_format", words.gettext("g:i a"))):
        rig("option", name, value)


@pytest.mark.parametrize("theme", THEMES)
def test_names_and_times_in_other_languages(translated: None, tmp_path: Path, theme: str) -> None:
    """Nothing is read otherwise because of the language."""
    rig("truth", str(tmp_path / "truth.json"))
    told = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))
    shown = [c for c in told["comments"] if c["visible"] and c["shown_in_thread"]]
    on = {p["id"]: [c for c in shown if c["post"] == p["id"]] for p in told["posts"] if p["public"] and p["type"] == "post"}
    pinged = [post for post, those in on.items() if 3 < len(those) < 50 and any(c["type"] != "comment" for c in those)]
    posts = {p["id"]: p for p in told["posts"]}
    rig("theme", theme)
    for locale in LOCALES:
        speak(locale)
        for post in sorted(pinged, key=lambda one: -len(on[one]))[:POSTS]:
            with urlopen(posts[post]["permalink"], timeout=60) as page:
                read = checkup.read_page(page.read(), url=posts[post]["permalink"]).post
            assert read is not None
            found = {c.id: c for c in read.comments}
            assert set(found) == {str(c["id"]) for c in on[post]}, locale
            for truth in on[post]:
                one = found[str(truth["id"])]
                assert one.kind == truth["type"], (locale, one)
                assert same(one.author.name, truth["author_shown"]) or (not truth["author"] and nameless(one.author.name)), (locale, one)
                assert one.posted is not None, (locale, one)
                assert one.posted.strftime("%Y-%m-%d %H:%M") == truth["date"][:16], (locale, one)

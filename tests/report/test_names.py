"""Readers' names: in full, as initials, or hidden, in every place where a name or a text can show."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from checkup import i18n
from checkup.reader_words import ReaderWords, sentence
from checkup.report import clean, write
from checkup.report.redaction import Redactor, initials
from tests.factories import blog, comment, post
from tests.report._checkups import busy_blog, checkup_of, report
from tests.report._talk import READERS, facts_of

SURNAMES = ("Narayan", "Abelski", "Okoro", "Lindqvist", "Menon")


def written(folder: Path, names: str) -> dict[str, str]:
    told = sentence(ReaderWords("Priya Narayan", "name"), " and ", ReaderWords("Sam Okoro", "name"), " asked you something.")
    care = sentence(ReaderWords("Ravi Menon", "name"), " waits.")
    write([report(checkup_of(busy_blog(), diagnosis=told, needs_care=(care,)), names=names)], folder, version="0.0")
    return {str(p.relative_to(folder)): p.read_text(encoding="utf-8") for p in folder.rglob("*") if p.is_file() and p.suffix != ".png"}


@pytest.mark.parametrize("setting", ["initials", "hidden"])
def test_no_name_is_left(tmp_path: Path, setting: str) -> None:
    """With initials or hidden names no file of the site holds a reader's name or site, in texts and answers neither."""
    for file, text in written(tmp_path / "site", setting).items():
        for word in (*SURNAMES, "Priya", "Marisol", "Tomasz", "Anneke", "priya.example", "menon.example"):
            assert word not in text, f"{word} in {file}"
        if setting == "hidden":
            assert "P. N." not in text


def test_full_names_are_shown(tmp_path: Path) -> None:
    """With full names they are there, the blog's author too, and the author's address stays raw in comments.csv."""
    files = written(tmp_path / "site", "full")
    assert "Priya Narayan" in files["example/waiting.html"]
    assert "https://menon.example/blog" in files["example/comments.csv"]


def test_the_author_keeps_the_name(tmp_path: Path) -> None:
    """The blog's author signed the blog and stays by name in every setting."""
    assert "Ada Owner" in "".join(written(tmp_path / "site", "hidden").values())


def test_hidden_data(tmp_path: Path) -> None:
    """Hidden: author and address empty for readers, text at most 80 characters; initials: author shortened, address empty."""
    for setting, shown in (("hidden", ""), ("initials", "P. N.")):
        text = written(tmp_path / setting, setting)["example/comments.csv"]
        rows = [r for r in csv.DictReader(io.StringIO(text, newline="")) if r["by_blog_author"] != "true"]
        assert {r["author_url"] for r in rows} == {""}
        assert shown in {r["author"] for r in rows}
        assert max(len(r["text"]) for r in rows) <= 81


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Priya Narayan", "P. N."),
        ("Bo", "B."),
        ("anne-marie dupont", "A. D."),
        ("山田花子", "山."),
        ("!!!", "?"),
        ("a b c d e", "A. B. C."),
        ("Anonymous", "Anonymous"),
        ("Аноним", "Аноним"),
        ("Invité", "Invité"),
    ],
)
def test_initials(name: str, shown: str) -> None:
    """At most three initials; scripts without capitals keep their first sign; nobody's name stays."""
    assert initials(name) == shown


def test_names_inside_texts() -> None:
    """Full names always, single parts where written as names, common words never, owners never."""
    given = blog(
        [
            post(
                1,
                [comment("Will Smithson", id="1"), comment("The Garden Shop", id="2"), comment(READERS[0][0], id="3"), comment(owner=True)],
            )
        ]
    )
    redactor = Redactor(facts_of(given), "initials")
    assert redactor.text("Thanks Priya, will you come? Will Smithson did.") == "Thanks P., will you come? W. S. did."
    assert redactor.text("@priya and Narayan's oven") == "@P. and N.'s oven"
    assert redactor.text("The garden is open. Good for you.") == "The garden is open. Good for you."
    assert redactor.text("Ada Owner wrote this.") == "Ada Owner wrote this."


def test_one_word_names_and_the_blogs_own_host() -> None:
    """A nickname is replaced as it is written or with a capital, not inside other words; the blog's own host is nobody's site."""
    ping = comment("Elsewhere", id="4", kind="pingback", url="https://blog.example/other/")
    given = blog([post(1, [comment("rick", id="1"), comment("Bo", id="2"), comment("Mia", url="https://mia.example/", id="3"), ping])])
    redactor = Redactor(facts_of(given), "initials")
    assert redactor.text("rick, Rick and a trick; bold Bo") == "R., R. and a trick; bold B."
    assert redactor.text("See www.mia.example or blog.example") == "See their site or blog.example"


@pytest.mark.parametrize("host", ["yahoo.com", "vimeo.com", "amazon.com"])
def test_a_host_that_many_share_is_no_readers_site(host: str) -> None:
    """Of a reader with a page on such a host the page is hidden, and what others have there is shown."""
    asked = comment("Mia Roe", "Look.", url=f"http://{host}/miaroe", id="1")
    redactor = Redactor(facts_of(blog([post(1, [asked])])), "initials")
    assert redactor.text(f"See {host}/clay/12") == f"See {host}/clay/12"
    assert "miaroe" not in redactor.text(f"See {host}/miaroe")


def test_many_people_of_one_first_name() -> None:
    """Full names are found however many share the first word."""
    people = [comment(f"John Family{i}", id=str(i)) for i in range(60)]
    redactor = Redactor(facts_of(blog([post(1, people)])), "initials")
    assert redactor.text("john family37 wrote") == "J. F. wrote"
    both = Redactor(facts_of(blog([post(1, [comment("Ann Lee", id="1"), comment("Ann Lee of York", id="2")])])), "initials")
    assert both.text("It was Ann Lee") == "It was A. L."
    assert both.text("Ann Lee\u2019s oven") == "A. L.\u2019s oven"


@pytest.mark.parametrize("said", ["My blog is priya [dot] example", "See priya(dot)example", "priya\ndot\nexample"])
def test_a_site_without_any_full_stop(said: str) -> None:
    """A reader's site is hidden also in a text that holds no full stop at all."""
    asked = comment("Priya Narayan", said, url="https://priya.example/")
    assert "their site" in Redactor(facts_of(blog([post(1, [asked])])), "initials").text(said)


LONG_TEXTS = ("Words of a reader, over and over. " * 40, f"See https://long.example/{'Narayan-' * 100} and then read on. " * 2)


@pytest.mark.parametrize("text", LONG_TEXTS)
def test_the_start_of_a_text_in_the_table(text: str, tmp_path: Path) -> None:
    """The text of comments.csv is the start of the whole text as it is shown, although only a part of a long one is looked at."""
    checkup = checkup_of(blog([post(1, [comment("Priya Narayan", text)])]))
    write([report(checkup, names="initials")], tmp_path / "site", version="0.0")
    row = next(csv.DictReader(io.StringIO((tmp_path / "site" / "example" / "comments.csv").read_text(encoding="utf-8"), newline="")))
    shown = Redactor(checkup.facts, "initials").show(ReaderWords(text, defang=True))
    assert row["text"] == clean.cut(shown, 80)


def test_masks_speak_the_language_of_the_report() -> None:
    """What stands for a reader's address and number is said in the report's language, in whatever setting, and in English as before."""
    told = ReaderWords("Write to rita@mail.example or call +49 30 5550 1234, said 192.168.1.77")
    for setting in ("full", "initials", "hidden"):
        with i18n.use("de"):
            german = Redactor(facts_of(blog([])), setting).show(told)
        english = Redactor(facts_of(blog([])), setting).show(told)
        assert "[E-Mail-Adresse]" in german
        assert "[IP-Adresse]" in german
        assert "address]" not in german
        assert "[e-mail address]" in english
        assert "[IP address]" in english

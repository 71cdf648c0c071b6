"""Only readers' words differ between the settings of names: what Checkup and the blog say is printed as it is, whoever reads it."""

from __future__ import annotations

import ast
import csv
import html
import io
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import TemplateRuntimeError

from checkup import pipeline
from checkup.config import SiteConfig, load_many
from checkup.diagnosis import examine
from checkup.facts import Doubt
from checkup.model import Comment, Owner
from checkup.reader_words import ReaderWords, Sentence, sentence
from checkup.report import BlogReport, rendering, write
from checkup.report.redaction import Redactor
from checkup.settling import settle
from checkup.spam import wares
from tests import golden
from tests.factories import OWNER, blog, comment, post
from tests.quality import measure, whole_blogs
from tests.quick import quick
from tests.report._checkups import checkup_of, report, states
from tests.report._talk import facts_of
from tests.report.test_leaks import checkup as invented_checkup

NAMES = ("full", "initials", "hidden")
SOME = ("graded", "no-comments", "unreachable", "author-unknown", "very-many", "arabic", "stale")
MARK = "\u25ca"
OWN = {
    "Names are shown as the blog shows them.": "NAMES",
    "Names are shortened to initials in this report.": "NAMES",
    "Names are hidden in this report; the numbers follow the order of first comments.": "NAMES",
    " Names are shortened here; the run prints this one in full.": "",
    f'<span class="defang">{MARK}</span>': "",
    " Sites are named where names are shown in full.": "",
    '<pre data-copy="Copy">': "<pre>",
}
"""What says the setting itself, what can only be copied with names in full, and the address behind a spammer's name: so shown only then."""
SITES = re.compile(r"<h4>Their sites, for block if they are spam[^<]*</h4><pre><code>[^<]*</code></pre>")
"""The addresses behind the names of a group, to copy into the config: the same."""
AWAY = re.compile(r'<a class="away" href="[^"]*" rel="nofollow noopener noreferrer">[^<]*</a>')
"""What leads to the page of whoever wrote about the blog: the same."""


@pytest.fixture(scope="module")
def samples(all_ran: Path) -> list[BlogReport]:
    """What the report of the three samples is written from."""
    return [pipeline.last_report(site, golden.options(all_ran))[0] for site in load_many([str(golden.ROOT / "sites")])]


def files(blogs: list[BlogReport], names: str, folder: Path) -> dict[str, str]:
    """Every file of a site written with this setting, readers' words as one mark."""
    write([replace(b, names=names) for b in blogs], folder, version="0.0")  # type: ignore[arg-type]
    return {p.relative_to(folder).as_posix(): neutral(p) for p in sorted(folder.rglob("*")) if p.is_file() and p.suffix != ".png"}


# columns that are empty, or say so, where readers' words are not shown in full
ONLY_FULL = frozenset(("author_url", "names", "post_text", "post_links", "links", "quotes", "site", "source"))


def neutral(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.name == "data.json":
        return json.dumps({k: v for k, v in json.loads(text).items() if k != "names"}, ensure_ascii=False)
    if path.name in ("comments.csv", "mentions.csv"):
        rows = csv.DictReader(io.StringIO(text, newline=""))
        return json.dumps([{k: v for k, v in row.items() if k not in ONLY_FULL} for row in rows], ensure_ascii=False)
    for said, instead in OWN.items():
        text = text.replace(said, instead)
    return AWAY.sub("", SITES.sub("", text))


def marked(blogs: list[BlogReport], folder: Path, settings: Sequence[str] = NAMES) -> dict[str, dict[str, str]]:
    """The files of each setting of names, every reader's words as one mark; a path that holds no report is left out."""

    def mark(_: Redactor, __: ReaderWords) -> str:
        return MARK

    def mark_name(_: Redactor, __: str, ___: Comment, *, called: str = "") -> str:
        return MARK

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Redactor, "_shown", mark)
        patch.setattr(Redactor, "data_name", mark_name)
        return {names: files(blogs, names, folder / names) for names in settings}


def assert_same(blogs: list[BlogReport], folder: Path, least: int, settings: Sequence[str] = NAMES) -> None:
    """All but readers' words is the same in all settings; so many files at least hold words of readers."""
    written = marked(blogs, folder, settings)
    full = written.pop("full")
    assert sum(MARK in text for text in full.values()) >= least
    for names, shown in written.items():
        assert [name for name in full if full[name] != shown.get(name)] == [], names
        assert list(full) == list(shown)


@pytest.mark.parametrize("number", quick((1, 3), [1]))
def test_all_but_readers_words_is_the_same(samples: list[BlogReport], tmp_path: Path, number: int) -> None:
    """With names in full, as initials and hidden, every string outside readers' words is the same on the three samples."""
    assert_same(samples[-number:], tmp_path, 6 * number)


@pytest.mark.parametrize("some", quick((SOME, tuple(states())), [SOME]), ids=["some", "all"])
def test_it_is_the_same_in_every_state(tmp_path: Path, some: Sequence[str]) -> None:
    """So it is in every state that the report has a page for, with an empty page of the index; hidden names are read as initials are."""
    given = states()
    assert_same([replace(given[name], slug=name, name=name) for name in some], tmp_path, 3 * len(some), ("full", "initials"))


@pytest.mark.slow
def test_it_is_the_same_among_names_that_are_words(tmp_path: Path) -> None:
    """So it is where 200 readers bear names that are words of the blog, and its titles name some of them."""
    assert_same([report(invented_checkup(), slug="town")], tmp_path, 25)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(table.name.split(".")[0] for table in (measure.SHARED / "data/blogs").glob("*.posts.tsv")))
def test_it_is_the_same_on_whole_blogs(tmp_path: Path, name: str) -> None:
    """So it is on whole blogs, whose readers write what nobody invents."""
    site = SiteConfig.model_validate({"slug": "whole", "blog": {"url": "http://whole.example/"}, "window": {"all": True}})
    read = whole_blogs.read_archive(measure.SHARED / "data/blogs" / f"{name}.tar.xz")
    checkup = examine(settle(read, site, whole_blogs.NOW), site)
    assert_same([report(checkup, slug="whole")], tmp_path, 50)


def test_the_settings_do_differ_in_readers_words(samples: list[BlogReport], tmp_path: Path) -> None:
    """Without the marks the two sites differ: the test above compares what the redactor does not touch."""
    assert files(samples[-1:], "full", tmp_path / "full") != files(samples[-1:], "initials", tmp_path / "initials")


@pytest.mark.parametrize("names", quick(["initials", "hidden"], ["initials"]))
def test_no_reader_of_the_samples_is_named(samples: list[BlogReport], tmp_path: Path, names: str) -> None:
    """What signs, findings and verdicts say of the samples' readers carries the type: no reader's full name is left in any file.

    A spammer's wares name nobody.
    """
    written = "\n".join(files(samples, names, tmp_path / names).values())
    readers = {
        " ".join(c.author.name.split())
        for b in samples
        if b.checkup
        for p in b.checkup.facts.blog.posts
        for c in p.comments
        if c.author.name and " " in c.author.name.strip() and not c.by_owner and not (c.is_spam and wares(c.author.name))
    }
    assert len(readers) >= 20
    assert [name for name in sorted(readers) if name in written] == []


def test_findings_of_the_samples_speak_of_readers(samples: list[BlogReport]) -> None:
    """The samples have findings that name a reader, so that the test above has something to find."""
    messages = [f.message for b in samples if b.checkup for f in b.checkup.findings]
    assert any(isinstance(message, Sentence) for message in messages)


@pytest.mark.parametrize("names", ["initials", "hidden"])
def test_titles_and_sentences_are_never_redacted(tmp_path: Path, names: str) -> None:
    """A title that a reader's name stands in, and a sentence of Checkup with a reader's name as a word, are printed as they are."""
    said = "Garden Rose is in bloom."
    made = [post(1, [comment("Rose Garden", "I am Rose Garden.", id="7")], title="What Rose Garden taught us")]
    given = report(checkup_of(blog(made), diagnosis=said, going_well=("Rose Garden",)), names=names)
    write([given], tmp_path / "site", version="0.0")
    page = (tmp_path / "site" / "example" / "index.html").read_text(encoding="utf-8")
    assert said in page
    assert "<li>Rose Garden</li>" in page
    shown = next((tmp_path / "site" / "example" / "posts").glob("*.html")).read_text(encoding="utf-8")
    assert '<h1 dir="auto">What Rose Garden taught us</h1>' in shown
    assert "I am Rose Garden" not in shown
    assert "What Rose Garden taught us" in (tmp_path / "site" / "example" / "posts.csv").read_text(encoding="utf-8")


def test_a_name_in_a_sentence_is_shown_as_the_setting_says() -> None:
    """In one sentence the reader's name is redacted and the same word of Checkup is not; a comment's key tells who a hidden reader is."""
    given = facts_of(blog([post(1, [comment("Sam Okoro", id="1"), comment("Rose Garden", id="2")])]))
    told = sentence("Rose Garden: ", ReaderWords("Rose Garden", "name", f"{given.blog.posts[0].url}#2"), " asked.")
    shown = {names: Redactor(given, names).show(told) for names in ("full", "initials", "hidden")}  # type: ignore[arg-type]
    assert shown == {
        "full": "Rose Garden: Rose Garden asked.",
        "initials": "Rose Garden: R. G. asked.",
        "hidden": "Rose Garden: Reader 2 asked.",
    }


@pytest.mark.parametrize(("names", "shown"), [("full", "Sam Okoro"), ("initials", "S. O."), ("hidden", "Reader 1")])
def test_the_doubtful_name_is_shown_as_readers_are(tmp_path: Path, names: str, shown: str) -> None:
    """While nobody knows whether it is a reader's, the question to the owner is redacted and says where the full name is."""
    one = post(1, [comment("Sam Okoro", id="1")])
    facts = facts_of(blog([one]), doubt=Doubt(ReaderWords("Sam Okoro", "name", f"{one.url}#1"), 1.0, 0.0, 30))
    assert facts.doubt is not None
    told = report(checkup_of(facts.blog, facts=facts, state="doubt", diagnosis=facts.doubt.question), names=names)
    write([told], tmp_path, version="1")
    page = html.unescape(next(tmp_path.glob("*/index.html")).read_text(encoding="utf-8"))
    assert f"Are you {shown}?" in page
    copied = ' data-copy="Copy"' if names == "full" else ""  # a shortened name would be nobody's in the site file
    assert f'If not:</p><pre{copied}>readers = ["{shown}"]</pre>' in page
    assert page.count("could not tell which comments are yours, so answers") == 0
    assert re.search(r"Waiting</a>", page), "no number stands on the tab while nobody knows who waits"
    assert ("the run prints this one in full" in page) is (names != "full")
    assert names == "full" or "Okoro" not in page


def test_a_name_without_a_comment_is_never_shown_in_full() -> None:
    """A name that no comment is known for is looked up by the name, and else is initials or nobody's."""
    given = facts_of(blog([post(1, [comment("Sam Okoro", id="1")])]))
    known, stranger = ReaderWords("Sam Okoro", "name"), ReaderWords("Pat Strange", "name")
    assert [Redactor(given, "initials").show(w) for w in (known, stranger)] == ["S. O.", "P. S."]
    assert [Redactor(given, "hidden").show(w) for w in (known, stranger)] == ["Reader 1", "A reader"]


def test_the_authors_own_name_stays_where_no_comment_tells() -> None:
    """A verdict that names whose comment was repeated may name the blog's author: that name is never hidden."""
    given = facts_of(blog([post(1, [comment("Sam Okoro", id="1")])], owners=(Owner(OWNER, "named in the config"),)))
    owner = ReaderWords(OWNER.name or "", "name")
    assert {Redactor(given, names).show(owner) for names in ("full", "initials", "hidden")} == {OWNER.name}  # type: ignore[arg-type]


def test_readers_words_are_cleaned_defanged_and_escaped() -> None:
    """Unseen characters go, links become text where that is asked, and a template escapes what the redactor gives."""
    given = facts_of(blog([post(1, [comment("Sam Okoro", id="1")])]))
    words = ReaderWords("<b>\u202eSam</b> http://a.example/x", defang=True)
    assert Redactor(given, "full").show(words) == "<b>Sam</b> hxxp://a[.]example/x"
    with rendering.printing(Redactor(given, "initials")):
        page = rendering.environment().from_string("{{ words }}").render(words=words)
    assert page == "&lt;b&gt;S.&lt;/b&gt; hxxp://a[.]example/x"


def test_a_template_without_a_redactor_prints_no_reader() -> None:
    """Where a page has no redactor, it fails and says why; also after a page that had one."""
    with rendering.printing(Redactor(facts_of(blog([post(1)])), "full")):
        pass
    with pytest.raises(TemplateRuntimeError, match="on a page that has none"):
        rendering.environment().from_string("{{ words }}").render(words=ReaderWords("Sam"))


OPENED = {
    "redaction.py": {".author.url", ".raw", ".author.name", ".text"},  # the texts tell what words are common
    "reader_addresses.py": {".author.name", ".author.url", ".text"},
    "clean.py": {".raw"},
    "verdict_reasons.py": {"unredacted"},  # compares reasons
    "paging.py": {"unredacted", ".author.name", ".text"},  # weighs pages
    "report_context.py": {".author.name", ".text"},  # makes ReaderWords of them
    "data.py": {".author.url", ".text", ".author.name"},  # the same for comments.csv; the words of a post are counted; the author of a post
    "spam.py": {".author.url"},  # the same for the address behind a name
    "post.py": {".author.name"},  # the post's author
    "teller.py": {".author.name", ".text"},  # makes ReaderWords of them, for a comparison
}
"""Where the report may look into what readers wrote, and what for."""


def opened(path: Path) -> set[str]:
    """The ways in which a file looks into readers' words: their raw text, a writer's name or address, a comment's text."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name) and node.id == "unredacted":
            found.add("unredacted")
        if isinstance(node, ast.Attribute):
            if node.attr == "raw":
                found.add(".raw")
            if node.attr in ("name", "url") and isinstance(node.value, ast.Attribute) and node.value.attr == "author":
                found.add(f".author.{node.attr}")
            if node.attr == "text" and isinstance(node.value, ast.Name) and node.value.id in ("comment", "c", "post", "p"):
                found.add(".text")
    return found


def test_only_few_files_open_readers_words() -> None:
    """No file of the report looks into what readers wrote but those that make the type, weigh it, or print it."""
    files = sorted(Path(rendering.__file__).parent.rglob("*.py"))
    assert {path.name: more for path in files if (more := opened(path) - OPENED.get(path.name, set()))} == {}


def test_persons_whom_a_post_names_are_its_writers_words() -> None:
    """With initials they stand as the post names them; where names are hidden they are only counted."""
    given = facts_of(blog([post(1, [comment("Sam Okoro", id="1")])]))
    told = sentence("One person whom you named came", ReaderWords(": Sam Okoro", "named"), ".")
    shown = {names: Redactor(given, names).show(told) for names in ("full", "initials", "hidden")}  # type: ignore[arg-type]
    assert shown["full"] == shown["initials"] == "One person whom you named came: Sam Okoro."
    assert shown["hidden"] == "One person whom you named came."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("4 names link to the-sam-okoro.example; all are adverts", "4 names link to [address]; all are adverts"),
        ("see zebra.example for it", "see zebra.example for it"),
        ("I asked Sam Okoro.it was late", "I asked S. O..it was late"),
    ],
)
def test_a_name_inside_a_bare_host_hides_the_host(text: str, shown: str) -> None:
    """A host that holds a name is no sentence in which the name alone is shortened; without a name it stays."""
    given = facts_of(blog([post(1, [comment("Sam Okoro", id="1")])]))
    assert Redactor(given, "initials").show(ReaderWords(text)) == shown

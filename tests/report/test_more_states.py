"""What single states show: languages of the spam rules, 404 at any depth, stale and partial checkups, an unknown author, one post."""

from __future__ import annotations

import base64
import csv
import hashlib
import html
import re
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from checkup.facts import Doubt
from checkup.findings import WaitingItem
from checkup.history import Snapshot
from checkup.history.codec import decode, encode
from checkup.history.snapshots import SignPoint
from checkup.model import Owner
from checkup.reader_words import ReaderWords
from checkup.report import write
from checkup.report.stylesheet import minified
from tests.factories import OWNER, blog, comment, post
from tests.report._checkups import COMPARISON, busy_blog, checkup_of, report, states, ungraded
from tests.report._pages import read
from tests.report._talk import facts_of


def test_spam_rules_name_other_languages(tmp_path: Path) -> None:
    """The method page says what the spam rules can do in a language other than English, and nothing where all is English."""
    french = checkup_of(blog([post(1, [comment()], language="fr"), post(2, language="xx")]))
    write([report(french, slug="fr"), report(checkup_of(busy_blog()), slug="en")], tmp_path / "site", version="0.0")
    assert (
        "In French and the language \u201cxx\u201d a comment is judged mostly by its links" in read(tmp_path / "site/fr/method.html").text
    )
    assert "phrases that give spam away" not in read(tmp_path / "site/en/method.html").text


def test_the_page_for_lost_addresses(tmp_path: Path) -> None:
    """404.html holds at any depth: from the host's root where base_url is known; else it has no link and no file, and its style inside,
    which its policy lets in by its hash."""
    given = report(checkup_of(busy_blog()))
    write([replace(given, base_url="https://example.org/a/checkups/")], tmp_path / "placed", version="0.0")
    write([given], tmp_path / "unplaced", version="0.0")
    wanted = {f"/a/checkups/{name}" for name in ("index.html", "assets/checkup.css", "assets/checkup.js", "assets/icon.svg")}
    assert {h for _, h, _ in read(tmp_path / "placed/404.html").links if not h.startswith("#")} == wanted
    bare = read(tmp_path / "unplaced/404.html")
    assert [h for _, h, _ in bare.links if not h.startswith("#")] == []
    assert bare.scripts == []
    assert "up to the name of the blog" in bare.text
    page = (tmp_path / "unplaced/404.html").read_text(encoding="utf-8")
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert style == (tmp_path / "unplaced/assets/checkup.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{digest}'; script-src" in html.unescape(page)
    assert "<style>" not in (tmp_path / "placed/404.html").read_text(encoding="utf-8")


def test_a_style_sheet_that_could_end_its_element_is_not_put_into_a_page(tmp_path: Path) -> None:
    """The owner's own style sheet stands in assets/, and inside a page only where it holds no markup."""
    (tmp_path / "mine/static").mkdir(parents=True)
    (tmp_path / "mine/static/checkup.css").write_text("h1::after { content: '</style><script>' }", encoding="utf-8")
    write([report(checkup_of(busy_blog()), templates=tmp_path / "mine")], tmp_path / "site", version="0.0")
    assert "<style>" not in (tmp_path / "site/404.html").read_text(encoding="utf-8")


def test_what_stands_in_quotes_is_not_minified() -> None:
    """Blanks that mean nothing go, those inside a string stay: on paper "15 posts; 45 sentences" keeps its blank."""
    given = 'a > b { content: "; "; color: red; } /* a "note" */\n@media (max-width: 9rem) { p { margin: 0 1px } }'
    assert minified(given) == 'a>b{content:"; ";color:red}@media (max-width:9rem){p{margin:0 1px}}\n'


def test_a_stale_checkup_says_when_it_is_tried_again(tmp_path: Path) -> None:
    """The last good checkup stands, dated, and the next try is named as what it is: the next run."""
    write([replace(states()["stale"], slug="stale")], tmp_path / "site", version="0.0")
    text = read(tmp_path / "site/stale/index.html").text
    assert "The checkup of 21\u00a0Nov\u00a02026 stands. The next try is at the next run." in text


def test_nobody_waits_where_the_author_is_unknown(tmp_path: Path) -> None:
    """Without a known author the list is empty and its tab has no number; the page names the setting that mends it."""
    write([replace(states()["author-unknown"], slug="who")], tmp_path / "site", version="0.0")
    page = read(tmp_path / "site/who/waiting.html")
    assert "WaitingSp" in page.text
    assert not any(i.startswith("w1") for i in page.ids)
    assert "authors" in page.text


def test_nobody_waits_while_the_owner_is_asked_who_writes(tmp_path: Path) -> None:
    """In doubt about the writer nobody knows who was answered, also where some comments bear a known writer's mark."""
    one = busy_blog()
    facts = facts_of(one, doubt=Doubt(ReaderWords("Sam Okoro", "name"), 1.0, 0.0, 30))
    write([report(checkup_of(one, facts=facts, state="doubt", waiting=()))], tmp_path / "site", version="0.0")
    page = read(tmp_path / "site/example/waiting.html")
    assert "WaitingSp" in page.text
    assert "We could not tell who was answered" in page.text
    assert "Nobody is waiting" not in page.text


def test_in_doubt_nothing_is_said_to_hold_that_hangs_on_the_answer(tmp_path: Path) -> None:
    """How much readers wrote is another number where the one asked about writes the blog: it is no sentence that holds either way."""
    one = busy_blog()
    made = checkup_of(one, facts=facts_of(one, doubt=Doubt(ReaderWords("Sam Okoro", "name"), 1.0, 0.0, 30)), state="doubt", waiting=())
    made = replace(made, signs=tuple(replace(s, sentence=f"What {s.id} says.") for s in made.signs))
    by_id = {s.id: s for s in made.signs}
    assert by_id["engagement"].score is not None
    write([report(made)], tmp_path / "site", version="0.0")
    text = " ".join(read(tmp_path / "site/example/index.html").text.split())
    held = text.split("What holds either way")[1].split("Leave as it is")[0]
    assert by_id["engagement"].sentence not in held
    assert by_id["spam"].sentence in held
    assert "Whom we ask about counts as a reader here." in text


def test_where_nobody_wrote_nobody_is_asked_who_the_writer_is(tmp_path: Path) -> None:
    """Who writes is not known there, and it does not matter for who waits."""
    write([replace(states()["no-comments"], slug="quiet")], tmp_path, version="0.0")
    text = " ".join(read(tmp_path / "quiet/waiting.html").text.split())
    assert "Nobody is waiting for you No comment by a reader was found." in text
    assert "authors" not in text


def test_who_was_never_answered_is_not_called_nobody(tmp_path: Path) -> None:
    """Where no call is young enough any more, the heading says beside it how many went without an answer."""
    asked = blog([post(1, [comment(id="c1"), comment(id="c2")])], owners=(Owner(OWNER, "named in the config"),))
    [held] = asked.posts
    calls = [WaitingItem(held.url, one.id, "question", 1.0, late=True) for one in held.comments]
    for late, told in ((1, "Nobody is waiting now; one earlier comment had no answer"), (2, "two earlier comments had no answer")):
        write([report(checkup_of(asked, waiting=tuple(calls[:late])))], tmp_path / str(late), version="0.0")
        assert told in read(tmp_path / str(late) / "example/waiting.html").title


def test_only_who_goes_on_is_told_to_take_an_old_question_up_in_a_new_post(tmp_path: Path) -> None:
    """A finished blog has no new post; how many are too late is told all the same."""
    asked = blog([post(1, [comment(id="c1")])], owners=(Owner(OWNER, "named in the config"),))
    calls = (WaitingItem(asked.posts[0].url, "c1", "question", 1.0, late=True),)
    for finished in (False, True):
        given = replace(facts_of(asked), finished=finished)
        write([report(checkup_of(asked, facts=given, waiting=calls))], tmp_path / str(finished), version="0.0")
        text = read(tmp_path / str(finished) / "example/waiting.html").text
        assert "that called for an answer is too old" in text
        assert ("answer it in a new post" in text) is not finished


def test_nobody_is_known_to_wait_where_comments_could_not_be_read(tmp_path: Path) -> None:
    """Of posts whose comments could not be read nobody knows who asks there; the list says so where it is empty."""
    known = (Owner(OWNER, "named in the config"),)
    unread = post(2, comments_status="external-unread", comment_system="disqus")
    for n, one in enumerate((blog([post(1), post(2)], owners=known), blog([post(1), unread], owners=known))):
        write([report(checkup_of(one, waiting=()))], tmp_path / str(n), version="0.0")
    texts = [" ".join(read(tmp_path / f"{n}/example/waiting.html").text.split()) for n in range(2)]
    assert "Nobody is waiting for you" in texts[0]
    assert "Nobody is known to be waiting for you" in texts[1]
    assert "The comments of 1 post could not be read" in texts[1]


@pytest.mark.parametrize("page", ["waiting", "spam", "people"])
def test_a_blog_whose_comments_could_not_be_read_has_no_number_of_them(tmp_path: Path, page: str) -> None:
    """What nobody could read is not "nobody waits" and "no spam": the tabs bear no number, the pages say why."""
    reason = "comments are loaded by a script (Disqus) that a checkup does not run."
    unread = blog([post(i, comments_status="external-unread", comment_system="disqus") for i in range(1, 9)])
    write([report(ungraded(unread, reason, state="unread"))], tmp_path / "site", version="0.0")
    read_page = read(tmp_path / f"site/example/{page}.html")
    assert "could not be read" in read_page.title
    assert "Comments are loaded by a script (Disqus)" in read_page.text
    assert re.search(r"Posts\s*8\s*Waiting\s*Spam\s*People\s*History", read_page.text), read_page.text[:400]


def test_spam_history_is_the_plain_share() -> None:
    """A snapshot keeps the plain share of spam beside the value that counts old spam twice; older lines read as not knowing it."""
    new = Snapshot(1, "1", "r", "2026-11-21", 60, None, "C", {"S1": SignPoint(0.2, 50, None, "ok", plain=0.11)})
    line = encode(new)
    back = decode(line)
    assert back is not None
    assert back.measures["S1"].plain == 0.11
    old = decode(line.replace(',"plain":0.11', ""))
    assert old is not None
    assert old.measures["S1"].plain is None
    assert old.measures["S1"].value == 0.2


def test_the_history_page_prints_the_plain_share(tmp_path: Path) -> None:
    """The small chart of spam runs over the plain shares; a run that kept none leaves a gap."""
    checkup = checkup_of(busy_blog())
    runs = tuple(
        Snapshot(1, "1", "collier-2008", f"2026-{m:02}-21", 60, (55, 65), "C", {"S1": SignPoint(0.5, 50, None, "ok", plain=plain)})
        for m, plain in ((8, None), (9, 0.31), (10, 0.22), (11, 0.13))
    )
    write([report(checkup, history=runs)], tmp_path / "site", version="0.0")
    text = read(tmp_path / "site/example/history.html").text
    assert "31% to 13%" in text
    assert "50%" not in text


def test_what_is_shown_and_not_judged_reads_the_same_on_both_pages(tmp_path: Path) -> None:
    """A measure with a value that is not judged is "For information" on the overview and in the history, not "Not measured" beside it."""
    given = checkup_of(busy_blog())
    told = replace(
        given,
        signs=tuple(
            replace(
                s, measures=tuple(replace(m, outcome="ok", reading="Not measured", score=None) if m.code == "S1" else m for m in s.measures)
            )
            for s in given.signs
        ),
    )
    runs = tuple(
        Snapshot(1, "1", "collier-2008", f"2026-{m}-21", 60, (55, 65), "C", {"S1": SignPoint(0.1, 50, None, "ok", plain=plain)})
        for m, plain in ((10, 0.22), (11, 0.13))
    )
    write([report(told, history=runs)], tmp_path / "site", version="0.0")
    overview, history = (read(tmp_path / f"site/example/{page}.html").text for page in ("index", "history"))
    assert "For information" in overview
    assert "For information" in history
    assert "Not measured" not in history


@pytest.mark.parametrize(
    ("gone", "days", "late", "said"),
    [
        (0, None, 0, ""),
        (
            1,
            (0.0, 7.0),
            0,
            "One spam comment went since the last checkup, between less than a day and 7 days after a checkup first saw it.",
        ),
        (
            4,
            (14.0, 14.0),
            0,
            "Four spam comments went since the last checkup, typically 14 days after a checkup first saw them.",
        ),
        (0, None, 1, "One comment is older than the last checkup and was not there then: what waits for approval comes so."),
        (0, None, 3, "Three comments are older than the last checkup and were not there then: what waits for approval comes so."),
    ],
)
def test_the_history_page_says_what_moderation_did(
    gone: int, days: tuple[float, float] | None, late: int, said: str, tmp_path: Path
) -> None:
    """Spam that went, with how long it had stood, and comments that came out of a queue; nothing where neither is known."""
    seen = replace(COMPARISON, spam_gone=gone, moderation_days=days, appeared_late=late)
    runs = tuple(Snapshot(1, "1", "collier-2008", f"2026-1{n}-21", 60, (55, 65), "C", {}) for n in range(2))
    write([report(checkup_of(busy_blog()), history=runs, comparison=seen)], tmp_path / "site", version="0.0")
    text = read(tmp_path / "site/example/history.html").text
    text = text.replace("\u00a0", " ")
    assert said in text
    assert bool(said) == ("since the last checkup" in text or "older than the last checkup" in text)


def test_the_history_says_that_the_settings_were_others(tmp_path: Path) -> None:
    """Once, at the checkup before which they changed; a line of an older version, which has none, is no other setting."""
    one = Snapshot(1, "1", "collier-2008", "2026-07-21", 60, (55, 65), "C", {})
    runs = [replace(one, checked=f"2026-{7 + n:02}-21", config=config, frame="f") for n, config in enumerate(("", "a", "a", "b"))]
    write([report(checkup_of(busy_blog()), history=tuple(runs))], tmp_path / "site", version="0.0")
    text = " ".join(read(tmp_path / "site/example/history.html").text.split()).split("newest first")[1]
    assert text.count("The settings were others") == 1
    assert text.index("The settings were others") < text.index("21 Sep 2026")


@pytest.mark.parametrize("state", ["doubt", "author-unknown"])
def test_where_nobody_knows_the_author_no_answer_is_timed(site: Path, state: str) -> None:
    """Neither the table, nor its file, nor a post's page tells of a first answer, and no page says that nobody waits on its post."""
    rows = list(csv.DictReader((site / state / "posts.csv").read_text(encoding="utf-8").splitlines()))
    assert {row["first_answer_hours"] for row in rows} == {""}
    assert any(
        row["first_answer_hours"] for row in csv.DictReader((site / "graded" / "posts.csv").read_text(encoding="utf-8").splitlines())
    )
    pages = [path.read_text(encoding="utf-8") for path in (site / state / "posts").glob("*.html")]
    assert pages
    for page in pages:
        facts = BeautifulSoup(page, "lxml").select_one("dl")
        assert facts is not None
        assert "Quickest answer after \u2013" in facts.get_text(" ", strip=True)
        assert "Nobody waits for an answer here" not in page


def test_the_posts_of_an_overrun_blog_are_told_with_what_they_are_worth(site: Path) -> None:
    """Readers of an overrun blog may be spammers: its table of posts says so, that of another blog does not."""
    said = "some of these will be spam too"
    told = {blog: any(said in p.read_text(encoding="utf-8") for p in (site / blog).glob("posts*.html")) for blog in ("overrun", "doubt")}
    assert told == {"overrun": True, "doubt": False}


def test_where_spam_hides_the_readers_no_post_needs_no_care(site: Path) -> None:
    """Of an overrun blog nobody can tell who waits: its posts' pages do not say that nothing is to be done."""
    pages = [path.read_text(encoding="utf-8") for path in (site / "overrun" / "posts").glob("*.html")]
    assert pages
    assert not any("Nobody waits for an answer here" in page for page in pages)
    assert any("Nobody waits for an answer here" in path.read_text(encoding="utf-8") for path in (site / "graded" / "posts").glob("*.html"))


def test_what_a_notice_says_is_not_said_again_beside_the_grade(tmp_path: Path) -> None:
    """Closed comments are told once on the first screen, not as a notice and as what is missing for a grade."""
    why = "Comments are closed on this blog, so listening was not measured."
    made = ungraded(blog([post(i, commenting="closed") for i in range(1, 4)]), why, diagnosis="None of 3 posts credit anybody else.")
    write([report(made)], tmp_path, version="0.0")
    assert read(tmp_path / "example" / "index.html").text.partition("Vital signs")[0].count(why) == 1


def test_curves_over_a_logarithm_of_time_open_where_they_rise() -> None:
    """Their first third is minutes, in which next to nothing comes: a narrow screen begins at the other end."""
    written = Path(__file__).parents[1] / "golden" / "site" / "plot-nineteen" / "history.html"
    found = BeautifulSoup(written.read_text(encoding="utf-8"), "html.parser").select(".chart.slim")
    assert len(found) == 2
    assert all("latest" in chart["class"] for chart in found)

"""The overview says a thing once: what the verdict tells is not told again below it, and no gain of nothing is promised."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checkup.findings import Evidence, Finding, Grade, Remedy
from checkup.measuring.sample import writer_untold
from checkup.model import Person, Reason
from checkup.reader_words import Wording
from checkup.report import write
from checkup.report.verdict_reasons import distinct_reasons
from tests.factories import blog, comment, post
from tests.report._checkups import busy_blog, checkup_of, report
from tests.report._pages import read
from tests.report._talk import facts_of

SAID = "You answered 6 of 86 comments that call for an answer."


def overview(folder: Path, finding: Finding, diagnosis: str) -> str:
    """The text of the overview of a blog with this one thing to do."""
    write([report(checkup_of(busy_blog(), diagnosis=diagnosis, prescription=(finding,)))], folder, version="0.0")
    return " ".join(read(folder / "example/index.html").text.split())


def test_evidence_that_the_verdict_tells_stands_there_only(tmp_path: Path) -> None:
    """With or without more behind it; other evidence is told."""
    finding = Finding("R-few", "responsiveness", SAID, 2, remedy=Remedy("Answer within a day", 1, 5.0))
    assert overview(tmp_path / "a", finding, SAID).count(SAID) == 1
    assert overview(tmp_path / "b", finding, f"{SAID[:-1]}, though hardly any spam is on show.").count(SAID[:-1]) == 1
    assert overview(tmp_path / "c", finding, "Two in five never hear back.").count(SAID) == 1


def test_a_reason_with_which_another_begins_is_left_out() -> None:
    """Lateness is told once: alone, or with what else is late about it; another span of time is another reason."""
    late, more = "came 2 years after the post", "came 2 years after the post, says nothing about it, and only its name links out"
    other = "came 2 years after the post went up"

    def shown(*told: str) -> tuple[Wording, ...]:
        return distinct_reasons(Reason("time", words) for words in told)

    assert shown(late, more) == shown(more, late) == (more,)
    assert shown(late, other) == (late, other)


@pytest.mark.parametrize(("after", "letter", "told"), [(74, "B", "It would bring 66 to about 74: a B."), (69, "C", "about 69: still a C.")])
def test_a_letter_that_stays_is_called_so(tmp_path: Path, after: int, letter: str, told: str) -> None:
    """A blog that is told of a C and has one would think that it had a worse one."""
    finding = Finding("X-1", "spam", "Found.", 2, remedy=Remedy("Do it", 1, 5.0), gain=3.0)
    checkup = checkup_of(busy_blog(), prescription=(finding,), score_after=after, grade_after=Grade(letter, "Fair"))
    write([report(checkup)], tmp_path, version="0.0")
    assert told in " ".join(read(tmp_path / "example/index.html").text.replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("gains", "told"), [((3.0, 2.0), False), ((3.0, 3.9), False), ((3.0, 4.0), True), ((None, 1.0), True), ((3.0,), False)]
)
def test_an_order_that_is_not_that_of_points_is_explained(tmp_path: Path, gains: tuple[float | None, ...], told: bool) -> None:
    """Who sees +22 below +4 asks why."""
    listed = tuple(Finding(f"X-{i}", "spam", "Found.", 2, remedy=Remedy("Do it", 1, 5.0), gain=gain) for i, gain in enumerate(gains))
    write([report(checkup_of(busy_blog(), prescription=listed))], tmp_path, version="0.0")
    assert ("First what the blog lacks most" in read(tmp_path / "example/index.html").text) is told


def test_an_order_that_a_note_explains_is_not_explained_twice(tmp_path: Path) -> None:
    """ "This comes first because the blog has fallen silent" is not followed by "First what the blog lacks most"."""
    listed = tuple(Finding(f"X-{i}", "spam", "Found.", 2, remedy=Remedy("Do it", 1, 5.0), gain=gain) for i, gain in enumerate((None, 4.0)))
    for note in ("", "This comes first."):
        write([report(checkup_of(busy_blog(), prescription=listed, first_note=note))], tmp_path / (note or "none"), version="0.0")
        shown = read(tmp_path / (note or "none") / "example/index.html").text
        assert ("First what the blog lacks most" in shown) is (not note)


@pytest.mark.parametrize(("gain", "told"), [(0.4, None), (0.5, "+1 point"), (1.5, "+2 points"), (2.4, "+2 points")])
def test_no_gain_of_nothing_is_promised(tmp_path: Path, gain: float, told: str | None) -> None:
    """From half a point on it is a point, rounded as one rounds by hand; below it nothing is said."""
    text = overview(tmp_path, Finding("X-1", "spam", "Found.", 2, remedy=Remedy("Do it", 1, 5.0), gain=gain), "Well.").replace(
        "\u00a0", " "
    )
    assert "+0" not in text
    assert (told in text) if told else ("+" not in text.split("in this order")[0].split("One thing to do")[-1][:40])


def test_where_a_habit_would_have_led_is_told_where_it_is_known(tmp_path: Path) -> None:
    """Beside the score as it is; nothing of it where there is none, or where nobody can tell."""
    habit = Finding("R-few", "responsiveness", SAID, 2, remedy=Remedy("Answer within a day", 1, 5.0), always=82)
    assert "Had you always done so, the score would be about 82, not 66." in overview(tmp_path / "a", habit, "Well.").replace("\u00a0", " ")
    with_points = overview(tmp_path / "d", replace(habit, gain=4.0), "Well.").replace("\u00a0", " ")
    assert "The points are for your ten newest posts; had you always done so, the score would be about 82, not 66." in with_points
    assert "always done so" not in overview(tmp_path / "b", replace(habit, always=None), "Well.")
    write([report(replace(checkup_of(busy_blog(), prescription=(habit,)), score=None))], tmp_path / "c", version="0.0")
    assert "always done so" not in read(tmp_path / "c/example/index.html").text


def test_one_readers_comments_under_one_post_are_named_once(tmp_path: Path) -> None:
    """Of two comments by one reader the first is linked, and the places that are left go to others."""
    blog = busy_blog()
    post = blog.posts[0]
    names = iter(("Lena Fjord", "Lena Fjord", "Otto Brink"))
    said = tuple(c if c.by_owner else replace(c, author=Person(next(names))) for c in post.comments)
    blog = replace(blog, posts=(replace(post, comments=said), *blog.posts[1:]))
    evidence = tuple(Evidence(post.url, "", post.url, c.id) for c in said if not c.by_owner)
    finding = Finding("R-few", "responsiveness", SAID, 2, evidence=evidence, remedy=Remedy("Answer within a day", 4, 5.0))
    write([report(checkup_of(blog, prescription=(finding,)))], tmp_path, version="0.0")
    text = " ".join(read(tmp_path / "example/index.html").text.split())
    assert (text.count("L. F. on “"), text.count("O. B. on “")) == (1, 1)


def test_nothing_ends_in_two_stops(tmp_path: Path) -> None:
    """Neither a sentence behind shortened names nor the title of a page behind a post's title that has a stop of its own."""
    sold = [comment(f"Sam Fell{n}", "Buy now.", id=f"s{n}", verdict="spam") for n in range(2)]
    given = blog([post(n, sold[:n], title=f"Bread, part {n}.", commenting="closed" if n == 2 else "open") for n in range(1, 6)])
    write([report(checkup_of(given))], tmp_path, version="0.0")
    pages = [read(path) for path in sorted((tmp_path / "example/posts").glob("*.html"))]
    assert sum("Delete " in page.text for page in pages) == len(pages)
    assert not [found for page in pages for text in (page.text, page.title) for found in (text.partition("..")[0][-40:],) if ".." in text]


@pytest.mark.parametrize(("posts", "above"), [(12, False), (9, True)])
def test_whose_comments_are_the_authors_is_asked_once(tmp_path: Path, posts: int, above: bool) -> None:
    """Where the verdict says that nobody can tell, from 20 comments on, no line above it says the same; of fewer the line does."""
    said = (comment(f"Reader {n} Holm", f"How deep is the water at pier {n}?", id=str(n)) for n in range(2 * posts))
    asked = [replace(one, by_post_author=None, by_blog_author=None) for one in said]
    given = blog([post(n + 1, asked[2 * n : 2 * n + 2], author=None) for n in range(posts)], owners=())
    facts = facts_of(given)
    assert writer_untold(facts) is not above
    write([report(replace(checkup_of(given), facts=facts, grade=None, score=None))], tmp_path, version="0.0")
    assert ("so answers were not measured" in read(next(tmp_path.glob("*/index.html"))).text) is above

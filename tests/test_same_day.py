"""Who answers a reader and deletes spam right after the first report, and looks again on the same day, is told what that changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests._command import checkup, places
from tests.report._pages import read

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
READERS = ("Ida Moss", "Jon Reed", "Ute Falk", "Per Holm")
ASKED = (
    "Which thread did you take for the spine of the atlas?",
    "How long must the paste dry before the boards go on?",
    "Could you show where the kettle stitch begins?",
    "Do you wet the leather first, or pare it dry?",
)
ANSWERS = (
    "The linen one, waxed twice, from the mill at the weir.",
    "A night under the press; in winter I leave it there for two.",
    "It begins at the tail, one station in from the end.",
    "Pare it dry. Wet leather stretches under the knife.",
)
SPAM = "Cheap replica watches and casino bonus http://win-casino.example/ best payday loans online http://loans.example/"


def comment(number: int, name: str, words: str, when: datetime, parent: int = 0) -> str:
    return (
        f"<wp:comment><wp:comment_id>{number}</wp:comment_id><wp:comment_author>{name}</wp:comment_author>"
        f"<wp:comment_date_gmt>{when:%Y-%m-%d %H:%M:%S}</wp:comment_date_gmt><wp:comment_content>{words}</wp:comment_content>"
        f"<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>{parent}</wp:comment_parent></wp:comment>"
    )


def export(path: Path, *, answered: int, spam: int, now: datetime = NOON) -> Path:
    """A blog of eight posts, weekly until two days ago, each with four questions: the first `answered` of them all have an answer."""
    items = []
    for number in range(8):
        day = now - timedelta(days=2 + 7 * number)
        talk = []
        for place, (name, words) in enumerate(zip(READERS, ASKED, strict=True)):
            one = 100 * number + 2 * place + 1
            talk.append(comment(one, name, words, day + timedelta(hours=place + 1)))
            if 4 * number + place < answered:
                talk.append(
                    comment(one + 1, "Odile", f"{ANSWERS[place]} So it was with book {number}.", day + timedelta(hours=place + 9), one)
                )
        if number < spam:
            talk.append(comment(100 * number + 90, "casino bonus", SPAM, day + timedelta(hours=20)))
        items.append(
            f"<item><title>Book {number}</title><link>https://bench.example/book-{number}/</link><dc:creator>Odile</dc:creator>"
            f"<content:encoded>A book came in with its spine gone. I sewed number {number} again on four cords.</content:encoded>"
            f"<wp:post_id>{number + 1}</wp:post_id><wp:post_date_gmt>{day:%Y-%m-%d %H:%M:%S}</wp:post_date_gmt>"
            f"<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{''.join(talk)}</item>"
        )
    path.write_text(
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Bench</title>'
        f"<wp:wxr_version>1.2</wp:wxr_version>{''.join(items)}</channel></rss>",
        encoding="utf-8",
    )
    return path


def overview(folder: Path, when: datetime, **what: int) -> str:
    """The words of the first page after a run at that moment."""
    path = export(folder / "bench.xml", **what)
    done = checkup("run", path, "--set", f"window.as_of={when.isoformat()}", *places(folder), SOURCE_DATE_EPOCH=str(int(when.timestamp())))
    assert done.exit_code == 0, done.output
    return " ".join(read(folder / "_site" / "bench" / "index.html").text.split()) + done.output


def test_the_second_run_of_the_first_day_tells_what_was_done(tmp_path: Path) -> None:
    """Answers and deleted spam are told; a run after which nothing changed says nothing; the history keeps one line."""
    first = overview(tmp_path, NOON, answered=20, spam=4)
    assert "Since" not in first
    assert "Since" not in overview(tmp_path, NOON + timedelta(minutes=5), answered=20, spam=4)
    second = overview(tmp_path, NOON + timedelta(hours=1), answered=22, spam=1)
    assert "Since the first run of this day: fixed" in second
    assert "Two comments that waited have your answer" in second
    assert "spam comments are gone" in second
    assert len((tmp_path / "history" / "bench.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_the_next_day_is_compared_with_the_history(tmp_path: Path) -> None:
    """From the second day on the last line of the history is what a run is held against."""
    overview(tmp_path, NOON, answered=20, spam=4)
    overview(tmp_path, NOON + timedelta(hours=1), answered=22, spam=1)
    told = overview(tmp_path, NOON + timedelta(days=1), answered=23, spam=1)
    assert "Since 20 Nov 2026: fixed 1" in told.replace("\xa0", " ")
    assert "One comment that waited has your answer" in told

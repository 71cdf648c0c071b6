"""What a theme prints around the words of all comments of a blog is none of them, also where one page alone does not show it."""

from __future__ import annotations

from datetime import datetime

from checkup.gathering.shared_frames import with_shared_frames
from checkup.model import Comment, Person, Reading
from tests.gathering.pages import entry, reading

MAY = datetime(2012, 5, 1, 10, 0)  # noqa: DTZ001 - no zone is printed
NAMES = ("Rita", "Olaf Lind", "Ines", "Bo Tamm", "Rita", "Kaja")


def spoken(*said: Comment) -> dict[str, Reading]:
    """The readings of posts with one comment each."""
    posts = [entry(n, (comment,)) for n, comment in enumerate(said, 1)]
    return {post.url: reading(post) for post in posts}


def after(*said: Comment) -> list[tuple[str | None, str, datetime | None]]:
    """Of each comment the name, the words and the day afterwards."""
    readings = spoken(*said)
    better = {**readings, **with_shared_frames(readings)}
    comments = [c for one in better.values() if one.post is not None for c in one.post.comments]
    return [(c.author.name, c.text, c.posted) for c in comments]


def test_a_day_with_which_all_words_end_is_theirs() -> None:
    """Each stands alone on its post; a single one might have said the day itself."""
    found = after(*(Comment(f"{n}", text=f"Mine rose {n} times - 2012-05-0{n} 10:00") for n in range(1, 7)))
    assert found == [(None, f"Mine rose {n} times", MAY.replace(day=n)) for n in range(1, 7)]


def test_a_day_with_which_some_words_end_is_the_readers() -> None:
    """Three of six say one."""
    said = [Comment(f"{n}", text=f"Mine rose {n} times" + (f" - 2012-05-0{n} 10:00" if n % 2 else "")) for n in range(1, 7)]
    assert [text for _, text, _ in after(*said)] == [c.text for c in said]


def test_names_behind_the_words() -> None:
    """Most of the nameless end so; those that have a name keep it."""
    said = [Comment(f"{n}", text=f"Mine rose {n} times. by {name}") for n, name in enumerate(NAMES)]
    found = after(*said, Comment("9", Person("Ada"), text="Seen by chance."))
    assert [(name, text) for name, text, _ in found] == [
        *((name, f"Mine rose {n} times.") for n, name in enumerate(NAMES)),
        ("Ada", "Seen by chance."),
    ]


def test_words_of_the_theme_around_names_and_texts() -> None:
    """A verb behind all names, a dash before them, and marks around all words."""
    found = after(*(Comment(f"{n}", Person(f"- {name} said"), text=f'"Mine rose {n} times."') for n, name in enumerate(NAMES)))
    assert [(name, text) for name, text, _ in found] == [(name, f"Mine rose {n} times.") for n, name in enumerate(NAMES)]


def test_few_comments_show_nothing() -> None:
    """Four may end alike by chance, and so may those of two posts."""
    said = [Comment(f"{n}", text=f"Mine rose {n} times - 2012-05-0{n} 10:00") for n in range(1, 5)]
    assert [text for _, text, _ in after(*said)] == [c.text for c in said]
    one = entry(1, tuple(Comment(f"{n}", text=f"Mine rose {n} times - 2012-05-0{n} 10:00") for n in range(1, 9)))
    assert with_shared_frames({one.url: reading(one)}) == {}

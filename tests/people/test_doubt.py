"""Doubt about who writes: the owner is asked, before a writer is told that readers wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from checkup.config import BlogTable, SiteConfig, SpamTable
from checkup.facts import Doubt
from checkup.model import Person, Post, Verdict, VerdictLabel
from checkup.people.doubt import doubt, unaccused
from checkup.reader_words import ReaderWords, unredacted, without_readers
from checkup.settling import settle
from tests import factories
from tests.people._blogs import HOME, unsigned, unsigned_talk


def asked(posts: Sequence[Post], authors: Sequence[str] = (), readers: Sequence[str] = (), spam: Sequence[str] = ()) -> Doubt | None:
    site = SiteConfig(blog=BlogTable(url=HOME, authors=tuple(authors), readers=tuple(readers)), spam=SpamTable(block=tuple(spam)))
    return settle(factories.blog(posts), site, factories.START).doubt


def test_the_one_who_is_always_there_and_answers_some_is_asked_about() -> None:
    """No mark, no byline, too few answers by name to be taken for the writer: the name, the question, both lines for the site file."""
    found = asked(unsigned_talk(named=3))
    assert found is not None
    assert (found.name.raw, unredacted(found.question), found.comments) == ("Wim", "Are you Wim?", 32)
    assert unredacted(found.remedy) == 'Put under [blog] in the site file: authors = ["Wim"] if so, readers = ["Wim"] if not.'


def test_the_name_is_printed_as_readers_names_are() -> None:
    """Nobody knows yet whether it is a reader's: it has a reader's type and leads to one of its comments."""
    posts = unsigned_talk(named=3)
    found = asked(posts)
    assert found is not None
    assert found.name in [ReaderWords("Wim", "name", p.key(c)) for p in posts for c in p.comments]
    assert without_readers(found.question) == "Are you a reader?"
    assert "Wim" not in without_readers(found.remedy)


@pytest.mark.parametrize("label", ["promo", "suspect"])
def test_who_may_be_the_writer_is_not_said_to_advertise(label: VerdictLabel) -> None:
    """What is judged of readers alone is taken from the one who may write here, and from nobody else; without a doubt it all stays."""
    judged = factories.blog(
        replace(p, comments=tuple(replace(c, verdict=Verdict(label, 0.6)) for c in p.comments)) for p in unsigned_talk(named=3)
    )
    wim = Doubt(ReaderWords("wim", "name"), 1.0, 0.0, 32)
    labels = {(c.author.name == "Wim", c.label) for p in unaccused(judged, wim).posts for c in p.comments}
    assert labels == {(True, "ok"), (False, label)}
    assert unaccused(judged, None) == judged


def test_a_name_with_signs_stays_one_line_of_toml() -> None:
    """What a stranger calls himself cannot break the site file."""
    remedy = Doubt(ReaderWords('W"i\\m\n', "name"), 1.0, 0.0, 9).remedy
    assert 'authors = ["W\\"i\\\\m\\n"] if so' in unredacted(remedy)


def test_the_owners_word_ends_the_doubt() -> None:
    """Yes makes a writer, no a reader; and a name that is no writer's is not asked about again."""
    assert asked(unsigned_talk(named=3), authors=["Wim"]) is None
    after = asked(unsigned_talk(named=3), readers=["Wim"])
    assert after is None or after.name.raw != "Wim"


def test_a_writer_who_is_found_leaves_no_doubt() -> None:
    """A byline that names the same person settles it."""
    assert asked(unsigned_talk(named=3, byline="Wim")) is None


@pytest.mark.parametrize(
    "more",
    [
        {"url": "https://wim-bakes.example/", "named": 3},
        {"words": "Thanks for this lovely post! {0}, I agree."},
        {"words": "Dora, great as ever. {0}, I agree.", "byline": "Dora", "named": 3},
        {"host": "Wim Kolk", "byline": "Dora Hart", "named": 3},
    ],
    ids=["a site of its own", "thanks for the post", "speaks to the writer", "signed in full by somebody else"],
)
def test_nobody_is_asked_about_a_reader(more: dict[str, Any]) -> None:
    """Where something says that a name is a reader's, its owner is not accused of being the writer."""
    found = asked(unsigned_talk(**more))
    assert found is None or not found.name.raw.startswith("Wim")


@pytest.mark.parametrize(
    "more",
    [
        {"byline": "Dora Hart"},
        {"byline": "Dora Hart", "url": "https://wim-bakes.example/"},
        {"byline": "Dora Hart", "words": "{0}, that is how it is done. Dora, am I right?"},
    ],
    ids=["signed by somebody else", "a site of its own", "speaks of the writer"],
)
@pytest.mark.parametrize("spoken", [False, True], ids=["a silent writer", "a writer who spoke once"])
def test_who_answers_everybody_is_asked_about_whatever_speaks_against_it(more: dict[str, Any], *, spoken: bool) -> None:
    """It may be somebody who answers for the writer, and "nobody got an answer" would be said on a guess."""
    posts = unsigned_talk("Wim Kolk", **more)
    if spoken:
        posts[0] = replace(posts[0], comments=(*posts[0].comments, unsigned("Dora Hart", "I will bake it again.", 30.0)))
    found = asked(posts)
    assert found is not None
    assert found.name.raw == "Wim Kolk"


def test_the_fuller_name_is_asked_about_where_one_is_a_part_of_the_other() -> None:
    """Who signs "Wim Kolk" mostly and "Wim" at times is asked about by the full name, though the short one answers more by name."""
    posts = [
        replace(p, comments=tuple(replace(c, author=Person("Wim Kolk")) if c.author.name == "Wim" and n > 2 else c for c in p.comments))
        for n, p in enumerate(unsigned_talk(named=2))
    ]
    found = asked(posts)
    assert found is not None
    assert found.name.raw == "Wim Kolk"


def test_a_few_comments_leave_it_open() -> None:
    """Below 20 readers' comments on five posts nobody is asked."""
    assert asked(unsigned_talk(named=3)[:4]) is None


def test_a_spammer_is_never_asked_about() -> None:
    """A name half of whose comments are spam is nobody's writer."""
    found = asked(unsigned_talk(named=3), spam=["Wim"])
    assert found is None or found.name.raw != "Wim"


def test_on_a_blog_that_spam_has_overrun_nothing_is_asked() -> None:
    """Who is there most may be a spammer."""
    posts = factories.blog(unsigned_talk())
    assert doubt(posts) is not None
    assert doubt(posts, overrun=True) is None


def test_a_faithful_reader_of_a_silent_writer_is_not_asked_about() -> None:
    """Who is on every other post and answers nobody reads the blog; he does not write it."""
    posts = []
    for number in range(1, 11):
        talk = [unsigned(f"Reader{number}{i} Moss", f"It rose well in oven {number}.{i}.", i + 1.0) for i in range(4)]
        talk += [unsigned("Gorm", f"So did the bread of part {number}.", 9.0)] if number % 2 else []
        posts.append(factories.post(number, talk, author=Person("Dun Pell")))
    assert asked(posts) is None


def _silent(posts: Sequence[Post], spoke: int) -> list[Post]:
    """Posts signed by Dora Hart, who comments on the first so many of them."""
    return [
        replace(
            p, author=Person("Dora Hart"), comments=(*p.comments, *([unsigned("Dora Hart", f"Loaf {n} again.", 30.0)] if n < spoke else []))
        )
        for n, p in enumerate(posts)
    ]


def test_who_only_comes_often_is_not_asked_about_where_the_writer_comments_under_the_byline() -> None:
    """Wim stands on every post and answers nobody: with a silent writer he is asked about, with one who spoke once he is a reader."""
    some = unsigned_talk(words="Another fine one.", named=8)
    before, after = asked(_silent(some, 0)), asked(_silent(some, 1))
    assert before is not None
    assert before.name.raw == "Wim"
    assert after is None or after.name.raw != "Wim"


def test_whom_the_posts_speak_of_is_not_asked_about() -> None:
    """Dora Hart signs all posts and never comments: a Wim who answers nobody and of whom she writes reads; who signs does not."""
    silent = _silent(unsigned_talk(words="Another fine one.", named=8), 0)
    speaking = [replace(silent[0], text="Last time Wim told us how he kneads, and we tried it at once."), *silent[1:]]
    signing = [replace(silent[0], text="We tried it at once, and it rose. Yours, Wim"), *silent[1:]]
    assert asked(speaking) is None
    found = asked(signing)
    assert found is not None
    assert found.name.raw == "Wim"


def test_who_speaks_beside_the_writer_is_not_asked_about() -> None:
    """Wim answers some by name on pages on which the one who signs all posts speaks as well: two people, of whom one writes."""
    some = unsigned_talk(named=2)
    once, twice = asked(_silent(some, 1)), asked(_silent(some, 2))
    assert once is not None
    assert once.name.raw == "Wim"
    assert twice is None or twice.name.raw != "Wim"


def test_who_enters_draws_is_not_asked_about() -> None:
    """ "Count me in" is said by readers alone."""
    found = asked(unsigned_talk(named=3, words="{0}, count me in!"))
    assert found is None or found.name.raw != "Wim"


def test_where_readers_debate_alike_nobody_is_asked_about() -> None:
    """One writer signs all posts and answers now and then; readers speak to each other below most, and none of them stands out."""
    voices = ["Rita", "Sam", "Uma", "Vic", "Wim", "Xena", "Yul", "Zoe", "Abe", "Bea", "Cid", "Dot"]

    posts = []
    for number in range(12):
        names = [voices[(number + k) % 4 if k else number % 12] for k in range(3)]
        said = [unsigned(name, f"{names[k - 1]}, no. Mill {number}.{k}.", k + 1) for k, name in enumerate(names)]
        own = [unsigned("Orla Finch", f"{names[1]}, it was mill {number}.", 9)] if number in (3, 8, 11) else []
        posts.append(factories.post(number + 1, [*said, *own], author=Person("Orla Finch")))
    assert asked(posts) is None


def test_one_busy_post_tells_nothing_of_a_faithful_reader() -> None:
    """Where hardly a post has more than one comment, who stands on the busy one, and once spoke to a reader by name, is there by chance."""
    quiet = [
        factories.post(n, [factories.comment("Ilse Brandt" if n % 3 else "Ola", "What a lovely loaf.")], author=None) for n in range(1, 25)
    ]
    talk = [
        factories.comment("Ola", "Ours is darker.", after_hours=1),
        factories.comment("Marit", "We ate it warm.", after_hours=2),
        factories.comment("Ilse Brandt", "Marit, so did we.", after_hours=3),
    ]
    assert asked([*quiet, factories.post(30, talk, author=None)]) is None


@pytest.mark.parametrize(("inside", "doubted"), [(0, True), (32, False)])
def test_a_writer_who_answers_inside_readers_comments_is_there(inside: int, doubted: bool) -> None:
    """Nobody is asked about a faithful reader where the writer's own words stand within what the readers wrote."""
    posts = [replace(p, author=Person("Ada Owner")) for p in unsigned_talk(named=0)]
    left = inside
    noted: list[Post] = []
    for p in posts:
        said = []
        for c in p.comments:
            if left and c.author.name != "Wim":
                said.append(replace(c, text=f"{c.text}\n[Ada: the oven stood at two hundred, {c.id} degrees more or less.]"))
                left -= 1
            else:
                said.append(c)
        noted.append(replace(p, comments=tuple(said)))
    assert (asked(noted) is not None) is doubted

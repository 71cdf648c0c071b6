"""What a theme prints around every comment of a blog is no part of names and texts; what people are called, and how they greet, is."""

from __future__ import annotations

from collections.abc import Sequence

from checkup.gathering.theme_words import without_theme_words
from checkup.model import Comment, Person, Post

PEOPLE = ["Ola Nyman", "ruth", "Bo", "Edda Lorch", "pear tree", "Ines", "Jo Vale", "mika", "Tove Brandt"]
Said = tuple[str, str]


def read(posts: Sequence[Sequence[Said]], *, from_pages: bool = True, owner: str = "") -> list[list[Said]]:
    """Name and text of the comments of some posts, as they come out; `owner` is the name that a platform marks."""
    made = [
        Post(
            url=f"https://kiln.example/{n}",
            title=f"Firing {n}",
            comments=tuple(
                Comment(str(k), Person(name), text, by_post_author=True if name == owner else None) for k, (name, text) in enumerate(said)
            ),
        )
        for n, said in enumerate(posts)
    ]
    found = without_theme_words(made, {post.url for post in made} if from_pages else ())
    return [[(c.author.name or "", c.text) for c in post.comments] for post in found]


def talks(name: str = "{}", text: str = "{}") -> list[list[Said]]:
    """Six posts with one or two comments each, printed in one way."""
    words = ["Mine cracked.", "How hot was it?", "Lovely.", "I shall try that.", "No luck here.", "It took two days."]
    rows = [[PEOPLE[n], PEOPLE[(n + 3) % 9]][: 1 + n % 2] for n in range(6)]
    return [[(name.format(who, k + 1), text.format(words[n], who, n)) for k, who in enumerate(row)] for n, row in enumerate(rows)]


def test_words_that_stand_beside_every_name_of_few_comments_are_the_themes() -> None:
    """Before or behind the names, with figures or signs, in any language."""
    for name in ("от {}", "tarihinde {}", "{1} {0}", "//skrev av: {}", "{} opinó", "{} 发表评论"):
        assert read(talks(name)) == talks(), name


def test_a_line_that_opens_or_closes_every_text_is_the_themes() -> None:
    """Also with the writer's name, the post's title or figures in it."""
    for text in ("left this on\n\n{0}", "2{2} {1} san\n\n{0}", "Re: Firing {2}\n\n{0}", "{0}\n\nsent by {1} on 1{2}/02/2013 at 14h0{2}"):
        assert read(talks(text=text)) == talks(), text


def test_who_left_no_name_is_not_called_by_the_themes_words() -> None:
    """The words alone are no name, once they are known to stand beside all others."""
    talk = [*talks("{} opinó"), [("opinó", "Mine.")]]
    assert read(talk) == [*talks(), [("", "Mine.")]]


def test_a_page_with_many_comments_that_needed_no_help_does_not_hide_the_others() -> None:
    """Where only posts with few comments were read with the theme's words, these are taken away all the same."""
    crowd = [(f"{who} {n}th", f"Number {n} is mine.") for n in range(3) for who in PEOPLE]
    assert read([*talks("от {}"), crowd]) == [*talks(), crowd]


def test_what_people_are_called_stays() -> None:
    """Nicknames that begin alike stand among others; a family's name, and a capital, is a name's."""
    mixed = [[("the baker", "Mine."), (who, "No.")] for who in PEOPLE] + [[(f"the {w}", "Ha.")] for w in ("smith", "cook", "tailor")]
    assert read(mixed) == mixed
    assert read(talks("{} Holm")) == talks("{} Holm")
    few = talks("Madame {}")[:4]
    assert read(few) == few


def test_what_readers_say_alike_stays() -> None:
    """A line that half of them open with, or one who writes everywhere, is theirs; a text of nothing else stays as it is."""
    half = [*talks(text="Hello!\n\n{0}")[:3], *talks()]
    assert read(half) == half
    faithful = [[("Bo", f"Hello Edda,\n\nI fired {n} pots.")] for n in range(9)]
    assert read(faithful) == faithful
    bare = [[(who, "Lovely.")] for who in PEOPLE]
    assert read(bare) == bare


def test_the_writers_own_answers_may_be_printed_in_another_way() -> None:
    """Comments that a platform marks as the writer's are not asked to bear the words, and lose none."""
    posts = [[*row, ("Edda", "Thank you, all.")] for row in talks(text="2 {1} san\n\n{0}")]
    assert read(posts, owner="Edda") == [[*row, ("Edda", "Thank you, all.")] for row in talks()]


def test_what_an_api_tells_is_exact() -> None:
    """Only what was read on pages is changed."""
    assert read(talks("от {}"), from_pages=False) == talks("от {}")

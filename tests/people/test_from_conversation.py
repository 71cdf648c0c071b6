"""The writer of a few unsigned pages, told by how people talk."""

from __future__ import annotations

import pytest

from checkup import people
from checkup.model import Person
from tests.people._blogs import blog_of, said, verdicts


def test_the_one_who_answers_everybody_by_name_is_the_author() -> None:
    """Readers speak to "Wes", "wharper" answers each of them: the user name is the author's."""
    talk = [
        said(Person("Ina Berg"), "A good last line, Wes. It made me laugh."),
        said(Person("wharper"), "Thanks Ina, I laughed when I wrote it."),
        said(Person("Paul Reed"), "I see it differently."),
        said(Person("wharper"), "Fair enough, Paul."),
    ]
    settled = people.settle(blog_of((None, talk)))
    assert verdicts(settled) == [(False, False), (True, True), (False, False), (True, True)]
    assert (settled.posts[0].comments[1].author_evidence or "").startswith("inferred")


def test_the_one_whom_readers_speak_to_unasked_is_the_author() -> None:
    """Several readers begin with a name, and its bearer answers one of them."""
    talk = [
        said(Person("Ina Berg"), "This happened to me as well."),
        said(Person("Dora"), "@Ina - and how did it end?"),
        said(Person("Paul Reed"), "Dora, you should write a book."),
        said(Person("Sue Hill"), "Dora - what a story."),
        said(Person("Max"), "Great post."),
    ]
    settled = people.settle(blog_of((None, talk)))
    assert [c.author.name for c in settled.posts[0].comments if c.by_post_author] == ["Dora"]


@pytest.mark.parametrize(
    "talk",
    [
        [("Ann", "I like it."), ("Bob", "Me too."), ("Cid", "Not at all.")],
        [("Ann", "It is blue."), ("Bob", "Ann, it is green."), ("Ann", "Bob, look again."), ("Cid", "I see yellow.")],
        [("Kit", "Hey Mo, great post."), ("Anonymous", "Mo... thanks"), ("Lou", "Hi Mo")],
    ],
)
def test_a_chat_among_readers_makes_no_author(talk: list[tuple[str, str]]) -> None:
    """Two readers who argue, or readers who speak to an author who never came, give nobody's name away."""
    settled = people.settle(blog_of((None, [said(Person(who), words) for who, words in talk])))
    assert all(c.by_post_author is None for c in settled.posts[0].comments)


def test_a_talkative_reader_is_no_author_where_the_posts_are_signed() -> None:
    """Posts signed in full by somebody who never comments: the reader who answers everybody by name stays a reader."""
    talk = [
        said(Person("Ina Berg"), "Wes, where do you buy that rope?"),
        said(Person("Wes Harper"), "Thanks Ina, at the chandler's."),
        said(Person("Paul Reed"), "Wes, is it strong?"),
        said(Person("Wes Harper"), "Strong enough, Paul."),
    ]
    signed = people.settle(blog_of((Person("Dun Pell"), talk)))
    assert verdicts(signed) == [(False, False)] * 4
    assert [owner.person.name for owner in signed.owners] == ["Dun Pell"]

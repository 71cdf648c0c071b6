"""Who signs with wares or a search word is found by the name, its site and the blog's own everyday words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.measuring.keyword_signed import EVERYDAY, keyword_signed
from checkup.measuring.people_rows import people
from checkup.model import Comment, Post
from tests.factories import blog, comment, post
from tests.report._talk import facts_of


def signed(name: str, host: str) -> Comment:
    """A reader's comment, signed so, with a link to this host."""
    made = comment(name, id=name)
    return replace(made, author=replace(made.author, url=f"http://{host}/"))


def posts(said: str, times: int) -> list[Post]:
    """Posts, the first of them with three comments; the last so many say this."""
    by = (signed("Cheap Garden Sheds", "gardensheds.example"), signed("Payday Loans", "pay.example"), signed("Nils Berg", "berg.example"))
    return [post(0, list(by)), *(replace(post(i), text=said) for i in range(1, times + 1))]


def found(said: str, times: int) -> set[str]:
    """The names that are taken for wares."""
    made = blog(posts(said, times))
    keys = keyword_signed(facts_of(made))
    return {c.author.name or "" for p in made.posts for c in p.comments if p.key(c) in keys}


def test_wares_are_known_and_people_are_not_touched() -> None:
    """Without a word of the blog's only names that are wares throughout."""
    assert found("Nothing of the kind.", EVERYDAY) == {"Payday Loans"}


def test_other_words_count_once_the_blog_uses_them_in_small_letters() -> None:
    """On two posts; on one it may be a slip, and inside a longer word it is another word."""
    assert found("Our garden has two sheds.", EVERYDAY) == {"Payday Loans", "Cheap Garden Sheds"}
    assert found("Our garden has two sheds.", EVERYDAY - 1) == {"Payday Loans"}
    assert found("Our gardens have no watersheds.", EVERYDAY) == {"Payday Loans"}
    assert found("Our Garden has two Sheds.", EVERYDAY) == {"Payday Loans"}


def test_further_names_of_the_same_reader_hold_a_word_of_it() -> None:
    """Then they are none either; another name makes the reader somebody."""
    said = [replace(signed(name, "loans.example"), id=name) for name in ("Payday Loans", "Loans in Wessex", "Phil")]
    made = blog([post(1, said)])
    keys = keyword_signed(facts_of(made, identities={made.posts[0].key(c): "url:loans.example" for c in said}))
    assert {c.id for c in said if made.posts[0].key(c) in keys} == {"Payday Loans", "Loans in Wessex"}


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (("Wessex Homes", "Wessex Homes", "Robin"), "Robin"),
        (("Robin", "Robin Holm", "Robin Holm"), "Robin Holm"),
        (("oldfox", "oldfox", "Fox"), "oldfox"),
        (("Olmo Feld", "Olmo Feld", "Olmo Feld", "Olmo Feld", "Robin Holm"), "Olmo Feld"),
    ],
)
def test_a_reader_is_called_by_the_name_of_a_person(names: tuple[str, ...], called: str) -> None:
    """Of several names the one with a given name, else the commonest: nobody wants to greet a house builder."""
    said = [replace(signed(name, "wessex.example"), id=str(i)) for i, name in enumerate(names)]
    made = blog([post(1, said)])
    [row] = people(facts_of(made, identities={made.posts[0].key(c): "url:wessex.example" for c in said}))
    assert row.name == called

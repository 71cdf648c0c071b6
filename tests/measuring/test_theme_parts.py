"""What the theme prints on many posts is taken off each of them; what a writer says twice is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from checkup.measuring import theme_parts
from checkup.measuring.theme_parts import without_theme
from checkup.model import Link, Post
from tests.factories import post
from tests.growth import assert_linear

FOOTER = "If you enjoyed this post, subscribe."
THEME = Link("https://www.themes.example/maker/", "Theme by Maker")


def blog(posts: int, on: int, *, said: Sequence[str] = (FOOTER,), links: Sequence[Link] = (THEME,), quoted: bool = False) -> list[Post]:
    """So many posts, the first of which (`on`) bear the sentence and the link in turn."""
    return [
        post(
            n,
            text=f"Loaf {'abcdefghijklmnopqrstuvwxyz'[n % 26] * (n // 26 + 1)} rose." + (f" {said[n % len(said)]}" if n < on else ""),
            links=(links[n % len(links)],) if n < on else (),
            quotes=(FOOTER,) if quoted and n < on else (),
        )
        for n in range(posts)
    ]


@pytest.mark.parametrize(
    ("posts", "on", "gone"),
    [(3, 3, True), (3, 2, False), (15, 3, True), (15, 2, False), (16, 3, False), (20, 4, True), (20, 3, False), (2, 2, False)],
)
def test_a_fifth_of_the_posts_and_three(posts: int, on: int, gone: bool) -> None:
    """A fifth and three posts make a sentence and a link the theme's; one post fewer, or a sixteenth post, does not."""
    found = without_theme(blog(posts, on))
    assert any(FOOTER in p.text for p in found) is not gone
    assert any(p.links for p in found) is not gone
    assert all("rose." in p.text for p in found)


def test_case_numbers_and_white_space_do_not_tell_sentences_apart() -> None:
    """ "Posted at 9:05" and "POSTED at  10:15" are one sentence of the theme; "Posted at noon" is another."""
    posts = blog(3, 3, said=("Posted at 9 by us.", "POSTED  at 10 by us.", "Posted at 11 by us."))
    assert not any("osted" in p.text.casefold().replace("p", "", 1) for p in without_theme(posts))
    other = blog(3, 3, said=("Posted at 9 by us.", "Posted at noon by us.", "Posted at 11 by us."))
    assert all("Posted" in p.text for p in without_theme(other))


def test_links_are_one_by_address_or_by_words_and_numbers() -> None:
    """A button whose address has each post's number is the theme's; pictures of one service with their own names are not."""
    button = [Link(f"https://share.example/send?post={n}", "Send this") for n in range(3)]
    assert not any(p.links for p in without_theme(blog(3, 3, links=button)))
    films = [Link(f"https://films.example/watch?v={name}", "Film") for name in ("ab", "cd", "ef")]
    assert all(p.links for p in without_theme(blog(3, 3, links=films)))


def test_what_posts_quote_is_not_the_themes() -> None:
    """Three posts that quote one sentence of somebody's keep it."""
    assert all(FOOTER in p.text for p in without_theme(blog(3, 3, quoted=True, links=(Link("https://a.example/"),))))


def test_a_post_without_theme_stays_as_it_is() -> None:
    """Where nothing is the theme's, nothing is touched, white space included."""
    posts = [post(n, text=f"One  {'xyz'[n]}.\nTwo {'xyz'[n]}.") for n in range(3)]
    assert list(without_theme(posts)) == posts


@pytest.fixture
def one_hash(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """All sentences have one hash, and nothing is remembered from before or kept for later."""
    kept = (theme_parts._numbers, theme_parts._rest, theme_parts.theme_sentences)
    for work in kept:
        work.cache_clear()
    monkeypatch.setattr(theme_parts, "hash", lambda _: 7, raising=False)
    yield
    for work in kept:
        work.cache_clear()


@pytest.mark.usefixtures("one_hash")
def test_sentences_of_one_hash_are_told_apart() -> None:
    """Sentences are first counted by their hashes; were these all equal, the theme's sentences would still be the same."""
    found = without_theme([*blog(20, 6), *blog(6, 6, said=("Till soon 1.", "TILL  soon 2."))])
    assert not any(FOOTER in p.text or "ill soon" in p.text for p in found)
    assert all("rose." in p.text for p in found)


def test_posts_that_are_all_alike_keep_their_words() -> None:
    """Three posts of one text keep it beside two that say more; beside three, the shared words are the theme's."""
    alike = [post(n, text=FOOTER) for n in range(3)]
    more = [post(n + 3, text=f"Loaf {what}. {FOOTER}") for n, what in enumerate(("rose", "fell", "burnt"))]
    assert list(without_theme([*alike, *more[:2]])) == [*alike, *more[:2]]
    assert [p.text for p in without_theme([*alike, *more])] == ["", "", "", "Loaf rose.", "Loaf fell.", "Loaf burnt."]


def test_work_grows_with_the_blog() -> None:
    """Twice the posts cost twice the work."""
    assert_linear(lambda n: without_theme(blog(n, n)), 40)

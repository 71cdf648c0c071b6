"""A trackback robot on a whole blog, in a language that no list holds its sentence in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup.model import Blog, Comment, Person, Post
from checkup.reader_words import unredacted
from checkup.spam import judge
from tests.spam.invented_blog import blog_of

# A robot's sentence in Polish, Portuguese and French, with the place of a number and of the blog's address; and a variant of each.
SENTENCES = {
    "pl": ("Pod tym adresem znajdziesz jeszcze {} podobnych wpisów: {}", "Pod tym adresem znajdziesz aż {} podobnych wpisów: {}"),
    "pt": (
        "[...] Veja aqui outras {} notas sobre este mesmo tema: {} [...]",
        "[...] Veja aqui mais {} notas sobre este mesmo tema: {} [...]",
    ),
    "fr": (
        "... [Lien] On trouve ici encore {} détails sur ce même sujet : {}",
        "... [Lien] On lit ici encore {} détails sur ce même sujet : {}",
    ),
}
NAMES = ("Balkon & Ogród", "Casa do Rio", "Le petit quai", "Wiosna", "Vento Norte", "Rue des Lilas")
WRITTEN = {
    "pl": "U Hanny przeczytałem o tym samym i od razu poszedłem sprawdzić, czy u nas też tak jest.",
    "pt": "Li isto na Inês e fui logo ver se cá em casa também era assim.",
    "fr": "J'ai lu cela chez Armelle et je suis allé voir si chez nous c'était pareil.",
}


def wave(language: str, copies: int, *, variant: bool = False) -> Blog:
    """The honest blog of a language with so many pings of one robot, each under another name, and one by a person."""
    blog = blog_of(language)
    posts = list(blog.posts)
    for number in range(copies):
        place = number % len(posts)
        sentence = SENTENCES[language][variant and number == copies - 1]
        name = NAMES[number]
        text = f"{name} {sentence.format(371 * number + 12, posts[place].url)}"
        posts[place] = _pinged(posts[place], number, name, text, f"https://site-{number}.example/{number * 97}")
    posts[-1] = _pinged(posts[-1], 99, "Ktoś / Alguém / Quelqu'un", WRITTEN[language], "https://person.example/2021/note")
    return judge(replace(blog, posts=tuple(posts)))


def _pinged(post: Post, number: int, name: str, text: str, url: str) -> Post:
    assert post.published is not None
    ping = Comment(f"t{number:02}", Person(name, url), text, post.published + timedelta(days=300 + number), "second", kind="trackback")
    return replace(post, comments=(*post.comments, ping))


def verdicts(blog: Blog) -> list[str]:
    """Of the pings, the person's last."""
    found = {c.id: c.verdict.label for p in blog.posts for c in p.comments if c.kind == "trackback" and c.verdict}
    return [found[one] for one in sorted(found)]


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_that_comes_back_is_spam_from_its_third_copy(language: str) -> None:
    """Two copies convict nobody; three convict each other, whatever names and addresses they bear; the person's ping stays a person's."""
    assert "spam" not in verdicts(wave(language, 2))
    assert verdicts(wave(language, 3)) == ["spam"] * 3 + ["ok"]
    assert verdicts(wave(language, 6)) == ["spam"] * 6 + ["ok"]


@pytest.mark.parametrize("language", SENTENCES)
def test_a_copy_with_a_word_swapped_is_the_robots_too(language: str) -> None:
    """The fourth one says it in other words."""
    assert verdicts(wave(language, 4, variant=True)) == ["spam"] * 4 + ["ok"]


def test_a_convicted_ping_says_how_often_its_sentence_stands() -> None:
    """The reason counts the copies."""
    found = [c.verdict for p in wave("pl", 3).posts for c in p.comments if c.verdict and c.verdict.label == "spam"]
    assert len(found) == 3
    assert all("3 pings" in unredacted(verdict.reasons[0].words) for verdict in found)

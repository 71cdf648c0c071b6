"""Ping robots are known by the sentence that they leave everywhere, in any language."""

from __future__ import annotations

from dataclasses import replace

from checkup.spam.ping_templates import robots, template
from checkup.spam.seen_comment import Seen
from tests.spam.table import seen

SENTENCE = "[…] Hier {} Hinweise zum gleichen Thema: blog.example/{}/ […]"
NAMES = ("Ferienhaus Spree", "Günstig tanken", "Mein Küchenstudio", "Rad & Tat")


def ping(number: int, text: str = "", **more: object) -> Seen:
    name = NAMES[number % 4]
    said = text or f"{name} - {SENTENCE.format(number * 37, number)}"
    fields: dict[str, object] = {"kind": "trackback", "name": name, "url": f"http://site{number}.example/x", "text": said, **more}
    return seen(key=str(number), post=str(number), **fields)


def test_the_third_copy_convicts_all_three_and_two_convict_nobody() -> None:
    """An invented German robot with changing names, numbers and addresses."""
    three = [ping(n) for n in range(3)]
    assert robots(three, {}, {}) == {0: 3, 1: 3, 2: 3}
    assert robots(three[:2], {}, {}) == {}


def test_names_and_sites_must_change() -> None:
    """A faithful linker has one name or one site."""
    assert robots([replace(ping(n), name="Ein Freund", text=f"Ein Freund - {SENTENCE.format(n, n)}") for n in range(5)], {}, {}) == {}
    assert robots([replace(ping(n), url="http://freund.example/") for n in range(5)], {}, {}) == {}


def test_the_template_is_what_is_left_without_addresses_numbers_and_titles() -> None:
    """The ping's own title and the post's are cut out as phrases."""
    one = ping(1, "Günstig tanken - mehr 4711 Infos zu Roggenbrot backen auf www.blog.example/a und http://x.example/?q")
    assert template(one, "Roggenbrot backen") == ("mehr", "infos", "zu", "auf", "und")


def test_quotations_and_own_pings_are_no_robots() -> None:
    """Three sites that quote the same passage of the post, and three pings between the blog's own posts, are honest."""
    quote = "die Kruste war dunkel und die Krume feucht"
    quoting = [replace(ping(n, f"[…] {quote} […]"), post="p") for n in range(3)]
    assert robots(quoting, {}, {"p": frozenset(quote.casefold().split())}) == {}
    assert set(robots(quoting, {}, {"p": frozenset(["kruste"])})) == {0, 1, 2}
    assert robots([replace(ping(n), own=True) for n in range(3)], {}, {}) == {}
    assert robots([replace(ping(n), kind="comment") for n in range(3)], {}, {}) == {}


def test_two_words_are_alike_by_chance() -> None:
    """A template of two words is none."""
    assert robots([ping(n, "gute Sache") for n in range(4)], {}, {}) == {}
    assert len(robots([ping(n, "eine gute Sache") for n in range(4)], {}, {})) == 4


def test_a_variant_of_a_known_sentence_is_the_robots_too() -> None:
    """With a word or two swapped, once and under any name; not where no sentence is known, nor what shares its small words alone."""
    sentence = "Aqui pode ler mais {} ideias sobre este mesmo assunto: blog.example/{}/"
    known = [ping(n, sentence.format("boas", n)) for n in range(3)]
    variant = ping(3, sentence.format("outras", 3))
    reader = ping(1, "Aqui pode ler o que eu e mais gente da aldeia pensamos sobre a colheita deste ano")
    assert robots([*known, variant, reader], {}, {}) == {0: 3, 1: 3, 2: 3, 3: 3}
    assert robots([known[0], variant, reader], {}, {}) == {}

"""What a blog's own spam teaches about the rest of it."""

from __future__ import annotations

from checkup.spam.own_model import CLIP, OwnModel, fold_of, grams_of
from tests.spam.table import context, said

READERS = ["Ana Ruiz", "Ben Okoro", "Carla Diem", "Dov Adler", "Eva Lind", "Filip Novak", "Greta Holm", "Hugo Baas"]


def blog_of() -> OwnModel:
    """Forty adverts for cabins on sites of their own, and forty words of readers about rye."""
    adverts = [
        said("p", 900 + n, f"cabin rental {n}", "splendid lakeside cabins await", f"http://cabin-{n}.example/lake/rent") for n in range(40)
    ]
    honest = [said("p", n, READERS[n % 8], f"my crumb stayed moist at {n} degrees") for n in range(40)]
    more = [
        said("p", 950, "cabin rental x", "lakeside cabins await you", "http://other.example/lake/rent"),
        said("p", 951, "Ida", "my crumb"),
    ]
    return OwnModel(context(*adverts, *honest, *more))


def test_likeness_to_the_blogs_adverts_and_to_its_readers_is_told() -> None:
    """A new advert of the same sort speaks against itself, a word about the crumb for itself; neither beyond the clip."""
    seeds = {n: n < 40 for n in range(80)}
    found = blog_of().opinions(seeds, [80, 81])
    assert 1.0 < found[80] <= CLIP
    assert -CLIP <= found[81] < -0.3


def test_a_comment_teaches_nothing_about_its_own_host() -> None:
    """All of one host are in one fold, so that a text that only this host leaves is unknown to its own model."""
    one, other = (said("p", n, f"name {n}", "words", f"http://www.same.example/{n}") for n in (1, 2))
    assert fold_of(one) == fold_of(other)
    same = [said("p", n, "lone shop", f"zyxel {n}", "http://lone.example/") for n in range(30)]
    honest = [said("p", n, READERS[n % 8], "my crumb stayed moist") for n in range(30)]
    model = OwnModel(context(*same, *honest))
    found = model.opinions({n: n < 30 for n in range(60)}, [0])
    assert abs(found[0]) < 1.0


def test_pings_and_empty_comments_have_an_opinion_of_nothing() -> None:
    """A comment without a known feature is left as it was; a ping has none."""
    model = OwnModel(context(said("p", 1, "Ida", "words", kind="pingback"), said("p", 2, "Ida", "words"), said("p", 3, "Ida", "words")))
    assert model.opinions({1: True, 2: False}, [0])[0] == 0.0
    assert OwnModel(context()).opinions({}, []) == {}


def test_the_order_of_the_comments_changes_no_opinion() -> None:
    """Comments, and so the numbers of their features, may come in any order."""
    adverts = [said("p", n, f"shop {n}", f"cheap cabins number {n % 7} near the lake", f"http://cabin-{n}.example/") for n in range(30)]
    honest = [said("p", n, READERS[n % 8], f"my crumb stayed moist at {n} degrees near the lake") for n in range(30)]
    every = [*adverts, *honest]
    there = OwnModel(context(*every)).opinions({n: n < 30 for n in range(60)}, range(60))
    back = OwnModel(context(*every[::-1])).opinions({n: n >= 30 for n in range(60)}, range(60))
    assert [round(there[n], 9) for n in range(60)] == [round(back[59 - n], 9) for n in range(60)]


def test_only_the_loudest_features_speak() -> None:
    """A long text is no surer than a short one of the same words' weight: beyond so many features the quieter ones are left out."""
    words = " ".join(f"cabin{n:02}" for n in range(55))
    adverts = [said("p", n, f"s{n}", words, f"http://c{n}.example/") for n in range(20)]
    honest = [said("p", n, READERS[n % 8], "my crumb stayed moist") for n in range(20)]
    new = [said("p", 90, "x", " ".join(words.split()[:25])), said("p", 91, "x", words)]
    found = OwnModel(context(*adverts, *honest, *new)).opinions({n: n < 20 for n in range(40)}, [40, 41])
    assert found[40] == found[41] == CLIP


def test_the_same_input_gives_the_same_n_grams() -> None:
    """N-grams of name, host and path, in order; that there is a site is one of its own."""
    found = grams_of(said("p", 1, "Ida", "so good", "http://a.example/b"))
    assert found[:2] == ("n:^ida", "n:ida$")
    assert {"h:", "h:^a.e", "p:^/b$"} <= set(found)
    assert grams_of(said("p", 1, "Ida", "so good")) == ("n:^ida", "n:ida$")

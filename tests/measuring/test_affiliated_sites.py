"""Which other addresses belong to the blog: its shop, its author's own site, its company."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import signs
from checkup.facts import Facts
from checkup.measuring.affiliated_sites import affiliated_sites
from checkup.measuring.measured import Measured
from checkup.model import Link, Mark, Post
from tests.factories import OWNER, comment, post
from tests.signs._facts import facts

SALE = "The winter jars are on sale from today. Delivery is free this week. Order before Friday."
TALE = "We walked to the mill. The mill stood still. The water did not."
SHOP, FRIEND = Link("https://clay-and-salt.example/jars", "winter jars"), Link("https://friend.example/mill", "the mill")


def written(number: int, text: str, *links: Link) -> Post:
    return replace(post(number), text=text, links=links)


def measured(settled: Facts, code: str) -> Measured:
    return next(m for found in signs.run(settled).values() for m in found if m.code == code)


def test_a_host_that_is_linked_from_offers_is_the_shop() -> None:
    """Two offers lead there, once from a sentence that sells: the shop. A friend's site in a tale is not."""
    settled = facts([written(1, SALE, SHOP), written(2, SALE, SHOP), written(3, TALE, FRIEND)])
    assert affiliated_sites(settled).shops == {"clay-and-salt.example"}


@pytest.mark.parametrize(
    "posts",
    [
        [written(1, SALE, SHOP)],
        [written(1, SALE, SHOP), written(2, TALE, replace(SHOP, text="the mill"))],
        [written(n, SALE, Link("https://www.etsy.com/listing/9", "winter jars")) for n in (1, 2)],
        [written(n, SALE, Link("https://jars.blogspot.com/", "winter jars")) for n in (1, 2)],
    ],
    ids=["one offer", "as many tales", "a market", "a shared host"],
)
def test_no_shop_on_thin_ground(posts: list[Post]) -> None:
    """One offer alone, as many tales as offers, or a place where everybody sells: nobody's shop."""
    assert affiliated_sites(facts(posts)).shops == frozenset()


def test_kin() -> None:
    """The host that bears the author's name, and where the About page stands, are the blog's own; a short name proves nothing."""
    own = Link(f"https://{OWNER.name.replace(' ', '').lower()}.example/" if OWNER.name else "", "the mill")
    marks = (Mark("about", True, "https://studio.example/about"), Mark("contact", True, "https://facebook.com/pots"))
    found = affiliated_sites(facts([written(1, TALE, own, Link("https://bl.example/", "the water"))], marks=marks)).kin
    assert found == {own.url.removeprefix("https://").rstrip("/"), "studio.example"}


def test_a_link_to_the_own_shop_credits_nobody_and_sells() -> None:
    """Of two offers and one tale only the tale is generous, and the offers' links count as promotion."""
    rest = (
        "The kiln was cold in the morning and the clay was wet, so the pots stood in the yard until noon and then went in.",
        "A glaze of ash runs where it is thick, which is why the rim of each bowl is thin and its foot is left bare.",
        "Rain came over the hill in the night, and by the bridge the road was gone and the fields were one lake to the woods.",
    )
    texts = ((SALE, SHOP), (SALE, SHOP), (TALE, FRIEND))
    settled = facts([written(n, f"{text} {rest[n]}", link) for n, (text, link) in enumerate(texts)])
    generous, talk = measured(settled, "V2"), measured(settled, "V1")
    assert (generous.hits, generous.n) == (1, 3)
    assert [e.words.split(":")[0] for e in talk.evidence if e.label == "promotion"].count(
        "Links to a shop of yours, or to one that pays you"
    ) == 2
    assert talk.detail["mostly_promote"] == 2


DOCS = tuple(f"https://{host}.loafkit.example/x" for host in ("docs", "code", "forum"))


@pytest.mark.parametrize(
    ("posts", "hosts", "title", "own"),
    [
        (8, 3, "Notes of the Loaf compiler", False),
        (8, 3, "Loafk notes", True),
        (7, 3, "Loafk notes", False),
        (8, 2, "Loafk notes", False),
    ],
)
def test_a_project_of_the_blogs_name_with_many_addresses_is_nobody_elses(posts: int, hosts: int, title: str, own: bool) -> None:
    """Eight posts of those with links lead to three addresses of a site that bears a word of the blog's name: its own project.

    Fewer of either, or a name that shares no word of five letters: somebody else.
    """
    told = [written(n, TALE, Link(DOCS[n % hosts], "the manual")) for n in range(1, posts + 1)]
    told += [written(n, TALE, FRIEND) for n in range(20, 24)]
    settled = facts(told)
    kin = affiliated_sites(replace(settled, blog=replace(settled.blog, title=title))).kin
    assert ("docs.loafkit.example" in kin) is own
    assert "friend.example" not in kin


def test_the_site_that_a_writer_signs_comments_with_is_their_own() -> None:
    """A link to it credits nobody else; the site of a reader who comments is somebody else's."""
    signed = replace(comment(owner=True), author=replace(OWNER, url="https://ada-writes.example/"))
    posts = [replace(written(1, TALE, Link("https://ada-writes.example/book", "my book")), comments=(signed, comment(url=FRIEND.url)))]
    kin = affiliated_sites(facts(posts)).kin
    assert "ada-writes.example" in kin
    assert "friend.example" not in kin

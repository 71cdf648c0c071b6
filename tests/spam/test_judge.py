"""Verdicts on whole blogs: who is spared, who is not, and what the reasons say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.config import SpamTable
from checkup.model import Answer, Blog, Comment, Link, Person
from checkup.reader_words import unredacted
from checkup.spam import judge
from tests.factories import blog, comment, post

LATE = 24 * 365 * 3.0
BREAD = (
    "We baked a rye loaf with a sourdough starter this weekend. The crust was dark and the crumb was moist, but the oven ran far too hot, "
    "so the second loaf burned at the bottom. I will try a lower rack and a longer rest for the dough next Sunday, and a steel plate."
)
THOUGHTS = (
    "Your dark crust made me try a lower rack as well, and my rye loaf rested for two whole days in a cold kitchen before I dared to "
    "bake it."
)


def judged(*comments: Comment, owner: SpamTable | None = None, text: str = BREAD) -> dict[str, Comment]:
    """The comments of a one-post blog by id, judged."""
    one = judge(blog([post(comments=comments, text=text, title="Rye with a sourdough starter")]), owner or SpamTable())
    return {c.id: c for c in one.posts[0].comments}


def verdict_of(one: Comment, *others: Comment, owner: SpamTable | None = None) -> str:
    found = judged(one, *others, owner=owner)[one.id].verdict
    assert found is not None
    return found.label


def advert(**more: object) -> Comment:
    """A comment that nobody would miss."""
    fields: dict[str, object] = {
        "author": "Cheap Handbags Outlet",
        "text": "Buy cheap replica handbags online, best price and free shipping http://cheap-handbags-outlet.example/sale",
        "after_hours": LATE,
        "url": "http://cheap-handbags-outlet.example/",
        **more,
    }
    return comment(**fields)  # type: ignore[arg-type]


def kinds(one: Comment) -> set[str]:
    assert one.verdict is not None
    return {reason.kind for reason in one.verdict.reasons}


def test_an_advert_is_spam_with_reasons_of_two_kinds() -> None:
    """A late advert under a trade's name is spam, and the reasons are of two kinds or more."""
    one = advert()
    found = judged(one)[one.id]
    assert found.verdict is not None
    assert found.verdict.label == "spam"
    assert len(kinds(found)) >= 2


def test_an_echo_is_found_and_told() -> None:
    """A late comment that re-words an earlier one under a trade's name is spam, and the reason counts the repeated words."""
    early = comment("Marta Baker", THOUGHTS, after_hours=3)
    late = comment("Kitchen Oven Repair Delhi", THOUGHTS.replace("whole ", "").replace("cold ", ""), after_hours=LATE)
    found = judged(early, late)
    assert found[early.id].verdict.label == "ok"  # type: ignore[union-attr]
    assert found[late.id].verdict.label == "spam"  # type: ignore[union-attr]
    words = [unredacted(reason.words) for reason in found[late.id].verdict.reasons if reason.kind == "copy"]  # type: ignore[union-attr]
    total = len(THOUGHTS.split()) - 2
    assert words == [f"repeats {total} of the {total} words of Marta Baker’s comment"]


def test_lateness_alone_is_never_spam() -> None:
    """A reader who comes three years late and speaks of the post is ok."""
    assert verdict_of(comment("Rita Reader", THOUGHTS, after_hours=LATE)) == "ok"


@pytest.mark.parametrize("text", ["Great post, thanks!", "Lovely loaf.", "Thank you so much", "Nice!", "Wonderful, thanks for sharing"])
def test_short_praise_on_a_fresh_post_is_ok(text: str) -> None:
    """Real readers say little: short praise within days of the post is ok."""
    assert verdict_of(comment("Rita Reader", text)) == "ok"


def test_the_posts_author_is_never_spam() -> None:
    """Whatever the post's author writes, it is not spam."""
    one = replace(advert(), by_post_author=True, by_blog_author=True)
    assert verdict_of(one) == "ok"


def test_an_answered_reader_is_never_suspect_and_a_certain_advert_stays_spam() -> None:
    """An answer in the thread clears a suspicion; what is spam for sure stays spam, whoever answers it."""
    sure = advert(id="7")
    odd = advert(id="7", author="Rita Reader", url="http://handbags.example/", text="Very useful information, thank you.")
    answer = replace(comment(owner=True, text="Thanks, but no thanks.", after_hours=LATE + 1), answers=(Answer("7", "thread", "below it"),))
    assert verdict_of(sure, answer) == "spam"
    assert verdict_of(odd) == "suspect"
    assert verdict_of(odd, answer) == "ok"


def test_an_assumed_answer_gives_no_trust() -> None:
    """The author's next comment, meant for nobody in particular, does not vouch for spam above it."""
    one = advert(id="7")
    answer = replace(comment(owner=True, text="Thanks all.", after_hours=LATE + 1), answers=(Answer("7", "assumed", "next"),))
    assert verdict_of(one, answer) == "spam"


def test_a_word_of_an_account_that_keeps_coming_is_ok() -> None:
    """A reader with prompt comments on three posts over two months is trusted; the same name with a shop behind it is somebody else."""
    said = [
        THOUGHTS,
        "How hot was the oven when the second loaf burned?",
        "My crumb stayed dry until I used more water.",
        "A steel plate helped me too.",
    ]
    posts = [post(31 * n, [comment("Rita Reader", text, after_hours=5 + 24 * 31 * n)], text=BREAD) for n, text in enumerate(said)]
    posts = [replace(p, published=p.comments[0].posted) for p in posts]
    pushy = replace(advert(author="Rita Reader", url=None), posted=posts[3].published)
    posts[3] = replace(posts[3], comments=(*posts[3].comments, pushy))
    assert judge(blog(posts)).posts[3].comments[-1].label == "ok"
    stranger = replace(pushy, author=Person("Rita Reader", "http://cheap-handbags-outlet.example/"))
    posts[3] = replace(posts[3], comments=(posts[3].comments[0], stranger))
    assert judge(blog(posts)).posts[3].comments[-1].label == "spam"


def test_the_owners_word_wins() -> None:
    """not_spam, is_spam, allow and block decide, by id, permalink, name and host."""
    bad, good = advert(id="5"), comment("Rita Reader", THOUGHTS, id="6", url="https://rita.example/")
    assert verdict_of(bad, owner=SpamTable(not_spam=("5",))) == "ok"
    assert verdict_of(bad, owner=SpamTable(not_spam=(str(bad.permalink),))) == "ok"
    assert verdict_of(bad, owner=SpamTable(allow=("Cheap Handbags Outlet",))) == "ok"
    assert verdict_of(bad, owner=SpamTable(allow=("cheap-handbags-outlet.example",))) == "ok"
    assert verdict_of(good, owner=SpamTable(is_spam=("6",))) == "spam"
    assert verdict_of(good, owner=SpamTable(is_spam=(str(good.permalink),))) == "spam"
    assert verdict_of(good, owner=SpamTable(block=("Rita Reader",))) == "spam"
    assert verdict_of(good, owner=SpamTable(block=("rita.example",))) == "spam"
    marked = judged(good, owner=SpamTable(is_spam=("6",)))["6"]
    assert len(kinds(marked)) == 2


def test_what_the_owner_frees_keeps_what_spoke_against_it() -> None:
    """An advert that the site file calls no spam is ok and freed, with its reasons; a reader whom nothing convicts has none."""
    bad, good = advert(id="5"), comment("Rita Reader", THOUGHTS, id="6", url="https://rita.example/")
    for owner in (SpamTable(not_spam=("5", "6")), SpamTable(allow=("Cheap Handbags Outlet", "Rita Reader"))):
        found = judged(bad, good, owner=owner)
        assert found["5"].label == found["6"].label == "ok"
        assert found["5"].is_freed
        assert len(kinds(found["5"])) >= 2
        assert not found["6"].is_freed
    assert not judged(bad)["5"].is_freed


def test_a_reader_who_takes_part_and_advertises_is_promo() -> None:
    """Somebody who speaks of the post, says where they work and advertises soon after the post is promo, not spam."""
    text = (
        f"{THOUGHTS} I work for a mill near Lyon, and we grind the rye for bakers at home; the coarse one holds the dough well and keeps "
        "the crumb moist for days. Check out our latest tasting evening, click here: https://mill.example/evening?id=4"
    )
    assert verdict_of(comment("Claire", text, after_hours=20)) == "promo"


def test_every_comment_and_ping_gets_a_verdict() -> None:
    """Pings are judged too; a blog without comments stays as it is."""
    ping = comment("Some Blog", "[...] a fine rye loaf with a dark crust [...]", kind="trackback")
    found = judged(ping, comment())
    assert all(c.verdict is not None for c in found.values())
    empty = blog([post()])
    assert judge(empty) == empty


def test_order_and_repetition_change_nothing() -> None:
    """The same comments in another order, judged again, get the same verdicts."""
    comments = [advert(), comment("Marta Baker", THOUGHTS), comment("Rita Reader", "Nice!"), comment(posted=None)]
    first = {i: c.verdict for i, c in judged(*comments).items()}
    second = {i: c.verdict for i, c in judged(*reversed(comments)).items()}
    assert first == second


def test_links_of_the_markup_count_like_links_in_the_text() -> None:
    """A link that stands only in the markup is seen."""
    plain = comment("Best Watches Shop", "Very useful information.", after_hours=LATE)
    linked = replace(plain, links=(Link("http://replica-watches.example/"), Link("http://cheap-watches.example/")))
    before, after = judged(plain)[plain.id].verdict, judged(linked)[linked.id].verdict
    assert before is not None
    assert after is not None
    assert after.score > before.score
    assert "link" in {reason.kind for reason in after.reasons}


def test_undated_posts_give_no_time_reason() -> None:
    """Where the page gives no date, no reason speaks of time."""
    one = replace(advert(), posted=None, precision="none")
    assert "time" not in kinds(judged(one)[one.id])
    dated: Blog = blog([replace(post(comments=[advert(id="9")]), published=None, precision="none")])
    found = judge(dated).posts[0].comments[0]
    assert "time" not in kinds(found)


def test_readers_who_use_the_same_words_do_not_drag_each_other_down() -> None:
    """Six readers who each leave the same plain questions on several posts may look odd, but none of them is spam for it."""
    asked = ("Which flour did you take? Mine stayed flat all day.", "Is that in the morning or at night, please tell me?")
    readers = ("Ana Ruiz", "Ben Okoro", "Carla Diem", "Dov Adler", "Eva Lind", "Filip Novak")
    posts = [
        post(n, [comment(name, asked[(n + i) % 2], after_hours=5 + i) for i, name in enumerate(readers)], text=BREAD) for n in range(1, 6)
    ]
    labels = {c.verdict.label for p in judge(blog(posts)).posts for c in p.comments if c.verdict}
    assert "spam" not in labels

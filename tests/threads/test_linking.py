"""Who answers whom as the page shows it: its thread first, then names, quotations and links."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import threads
from checkup.model import Blog, Link, Person
from checkup.reader_words import unredacted, without_readers
from tests import factories
from tests.growth import assert_linear
from tests.threads._talk import linked, said


def test_the_thread_says_it() -> None:
    """A reply under a comment answers it; being called by name there adds nothing."""
    talk = (said("1", "Ann Lee"), said("2", "Olga Owner", "Thanks Ann!", parent="1"), said("3", "Bob", parent="2"))
    assert linked(*talk) == {"2": [("1", "thread")], "3": [("2", "thread")]}


def test_evidence_is_in_words_and_knows_which_of_them_are_readers() -> None:
    """What was seen stands in the answer; names and quoted words stay readers' words, which no page prints as they are."""
    quoted = "the crust was so hard that I gave it to the hens"
    talk = [said("1", "Ann Lee", f"Well, {quoted}."), said("2", "Bob", "Thanks Ann, good."), said("3", "Cid", f"“{quoted}”", parent="2")]
    comments = threads.link(factories.blog([factories.post(1, talk)])).posts[0].comments
    found = [answer.evidence for c in comments for answer in c.answers]
    assert [unredacted(e) for e in found] == ["“Thanks Ann”", "stands under Bob in the thread", f"quotes Ann Lee: “{quoted}”"]
    assert [without_readers(e) for e in found] == ["“…”", "stands under a reader in the thread", "quotes a reader: “…”"]


@pytest.mark.parametrize(
    "words",
    [
        "@Ann, you are right.",
        "@Ann Lee you are right",
        "Ann: yes.",
        "Ann, yes.",
        "Ann - yes.",
        "Ann Lee,\n\nyes.",
        "ann... yes",
        "Hi Ann! Yes.",
        "Ann thanks for the flour.",
        "Dear Ann,\nyes",
        "Thanks Ann. Yes.",
        "Thank you so much, Ann!",
        "Thanks for the link Ann!",
        "Yes, that is a good point, Ann.",
        "I tried it.\n\nAnn, how was yours?",
        "Danke Ann, das stimmt.",
        "Merci Ann !",
        "Gracias, Ann.",
        "Grazie mille Ann.",
        "Ann wrote: something.",
    ],
)
def test_a_name_is_an_address(words: str) -> None:
    """The usual ways to speak to somebody, in several languages."""
    assert linked(said("1", "Ann Lee"), said("2", "Bob", words)) == {"2": [("1", "named")]}


@pytest.mark.parametrize(
    "words",
    [
        "Annabel, yes.",
        "My sister Ann would like this.",
        "I will go to Ann Arbor.",
        "Ann is right.",
        "Thanks to Ann for that.",
        "an, ann and the like",
        "mail me at x@ann.example",
        "Ann's bread was better.",
        "",
    ],
)
def test_a_mention_is_no_answer(words: str) -> None:
    """Speaking about somebody is not speaking to them."""
    assert linked(said("1", "Ann Lee"), said("2", "Bob", words)) == {}


@pytest.mark.parametrize(
    ("name", "words", "answers"),
    [
        ("Will", "I will, if I can.", False),
        ("Will", "Will, that is right.", True),
        ("Mark", "Thanks Mark!", True),
        ("Mark", "Mark my words, it will rain.", False),
        ("Grace", "with some grace, Bob", False),
        ("Great", "Great, thanks.", False),
        ("So", "So, what now?", False),
        ("So", "@So what now?", True),
        ("anonymous", "Anonymous, you are right.", False),
    ],
)
def test_names_that_are_words_need_a_clear_place(name: str, words: str, answers: bool) -> None:
    """Will, Mark and Grace are people only where nothing else makes sense."""
    assert answers == bool(linked(said("1", name), said("2", "Bob", words)))


def test_a_first_name_means_the_one_who_spoke_last() -> None:
    """Two Toms on a post: the later one is meant, until the first speaks again; the full name always decides."""
    talk = [said("1", "Tom Hill"), said("2", "Tom Lake"), said("3", "Bob", "Tom, no."), said("4", "Tom Hill"), said("5", "Cid", "@Tom yes")]
    assert linked(*talk) == {"3": [("2", "named")], "5": [("4", "named")]}
    assert linked(said("1", "Tom Hill"), said("2", "Tom Lake"), said("3", "Bob", "Tom Hill, no.")) == {"3": [("1", "named")]}


def test_nobody_answers_what_was_not_said_yet() -> None:
    """A name answers earlier comments only, wherever the page puts them: newest first is turned round."""
    early, late = said("1", "Ann Lee", hours=1), said("2", "Bob", "Ann, yes.", hours=2)
    assert linked(late, early) == {"2": [("1", "named")]}
    assert linked(replace(early, text="Bob, no."), replace(late, text="I agree.")) == {}


def test_a_name_answers_all_that_waits_and_no_more() -> None:
    """Two questions and one reply by name: both are answered; a later word answers only what came since."""
    talk = [
        said("1", "Ann"),
        said("2", "Ann"),
        said("3", "Olga Owner", "Ann, yes."),
        said("4", "Ann"),
        said("5", "Olga Owner", "@Ann, no."),
    ]
    assert linked(*talk) == {"3": [("1", "named"), ("2", "named")], "5": [("4", "named")]}


@pytest.mark.parametrize("quote", ["“the dough must rest for a whole night”", "> the dough must rest for a whole night", None])
def test_a_quotation_answers_the_quoted(quote: str | None) -> None:
    """A passage of an earlier comment, in quotation marks, with a mark before it, or in a block quotation."""
    first = said("1", "Ann Lee", "In my view the dough must rest for a whole night, or longer.")
    reply = said("2", "Bob", f"{quote or ''}\n\nMine rests for two.", quotes=() if quote else ("the dough must rest for a whole night",))
    assert linked(first, reply) == {"2": [("1", "named")]}


def test_a_quotation_of_the_post_answers_nobody() -> None:
    """Words that stand in the post itself are the author's."""
    passage = "the dough must rest for a whole night"
    first, reply = said("1", "Ann Lee", f"You say that {passage}, but why?"), said("2", "Bob", f"“{passage}” is what my mother said.")
    assert linked(first, reply, text=f"Remember that {passage}.") == {}


def test_a_link_to_a_comment_answers_it() -> None:
    """An address that ends in an earlier comment's id points at it."""
    link = Link("https://blog.example/p#comment-17")
    assert linked(said("17", "Ann"), said("18", "Bob", "See above.", links=(link,))) == {"18": [("17", "named")]}


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("Happy new year Ann!", {"1"}),
        ("Bonne année Ann, merci de nous lire", {"1"}),
        ("Ann, Bob and Cid: it was the oven.", {"1", "2", "3"}),
        ("Thanks Ann, Bob, Cid! More next week.", {"1", "2", "3"}),
        ("I once met an Ann who baked.", set()),
        ("Hey Anne, Bob:\n\nThanks for the flour!\n\nCid & Dee:\n\nNext week.", {"1", "2", "3", "4"}),
        ("Hello Bob & Ann:\n\nno.", {"1", "2"}),
        ("Bo, it was the oven.", set()),
    ],
)
def test_a_writer_may_name_readers_at_the_end_of_an_opening_or_in_a_list(words: str, whom: set[str]) -> None:
    """Ways in which somebody who answers many calls each of them."""
    talk = [said("1", "Ann"), said("2", "Bob"), said("3", "Cid"), said("4", "Dee"), said("9", "Olga Owner", words)]
    assert {one for one, how in linked(*talk).get("9", ()) if how == "named"} == whom


@pytest.mark.slow
def test_work_grows_with_the_comments_of_a_page() -> None:
    """Linear in the comments of a page: thousands of them, each speaking to somebody."""
    talk = tuple(
        said(str(i), f"Reader{i} Name{i}", f"Reader{max(0, i - 7)}, I see. Thanks for that, Reader{i // 2}!", hours=i / 60)
        for i in range(5000)
    )

    def linked_page(size: int) -> Blog:
        return threads.link(factories.blog([factories.post(1, talk[:size])]))

    assert_linear(linked_page, 150)
    assert len(linked_page(5000).posts[0].comments[4000].answers) == 2


@pytest.mark.parametrize("words", ["@", "Ann,", "thanks ", ", ", "“", "> ", "\n"])
def test_work_grows_with_hostile_text(words: str) -> None:
    """The search for names reads a comment once, whatever it holds: twice the text costs twice the work."""

    def read(size: int) -> None:
        text = words * (size // len(words))
        linked(said("1", "Ann Lee"), *(replace(said(str(i), "Bob", text), author=Person(f"B{i}")) for i in range(2, 6)))

    assert_linear(read, 1_000)


def test_a_reader_who_names_the_author_speaks_to_the_post() -> None:
    """ "Great post, Olga" is no reply to an earlier comment of hers; "@Olga" is, and so is a word to her after she answered."""
    hers = said("2", "Olga Owner", "Ann, yes.")
    assert linked(said("1", "Ann"), hers, said("3", "Bob", "Great post, Olga. How long?")) == {"2": [("1", "named")]}
    assert linked(said("1", "Ann"), hers, said("3", "Bob", "@Olga How long?"))["3"] == [("2", "named")]
    assert linked(said("1", "Ann"), hers, said("3", "Ann", "Olga, that helps."))["3"] == [("2", "named")]


def test_a_reader_with_the_authors_name_is_not_meant_by_praise_of_the_author() -> None:
    """ "Great post, Nora" goes to the post's author, though a reader of that name spoke before; "@Nora" goes to the reader."""
    nora = Person("Nora Hill")
    namesake = said("1", "Nora Hill", "I only bear that name.")
    praise, turned = said("2", "Bob", "Great post, Nora. How long?"), said("2", "Bob", "@Nora how long?")
    assert linked(namesake, praise, author=nora) == {}
    assert linked(namesake, turned, author=nora) == {"2": [("1", "named")]}
    assert linked(namesake, praise, author=Person("Olga Owner")) == {"2": [("1", "named")]}
    assert linked(namesake, praise, author=None) == {"2": [("1", "named")]}


@pytest.mark.parametrize("words", ["Anonymous: it keeps in paper.", "@Anonymous, it keeps in paper", "Anonymous – paper!"])
def test_a_writer_speaks_to_somebody_without_a_name(words: str) -> None:
    """Of several "Anonymous" the one since the writer's last comment is meant whose words the writer takes up, and nobody else."""
    early = (said("1", "Anonymous", "How long does the rye keep in paper?"), said("2", "Olga Owner", "Bert, a week.", hours=2))
    late = (
        said("3", "Anonymous", "Does the rye keep in paper?", hours=3),
        said("4", "Anonymous", "Mine was gone in a day, all of it.", hours=4),
        said("5", "Bert", "Mine was not.", hours=5),
    )
    found = linked(*early, *late, said("6", "Olga Owner", words, hours=6))
    assert found["6"] == [("3", "named")]


@pytest.mark.parametrize(
    ("who", "words"),
    [("Bert", "Anonymous: rye."), ("Olga Owner", "Well, rye keeps."), ("Olga Owner", "Anonymous comments get no answer here.")],
)
def test_only_a_writer_who_speaks_to_nobody_by_name_answers_the_nameless(who: str, words: str) -> None:
    """A reader's word to "Anonymous", a word that is nobody's name here, and a sentence about the nameless say nothing of who is meant."""
    talk = (said("1", "Anonymous", "Does the rye keep?"), said("2", "Anonymous", "Mine did.", hours=2), said("3", who, words, hours=3))
    assert all(how != "named" for _, how in linked(*talk).get("3", []))


@pytest.mark.slow
def test_whom_a_writer_means_among_many_is_found_in_proportion() -> None:
    """A writer who answers "Anonymous" below a thousand of them costs no more a comment than below a hundred."""

    def work(n: int) -> None:
        talk = [said(str(k), "Anonymous", f"Rye number {k}.", hours=k) for k in range(n)]
        linked(*talk, *(said(f"w{k}", "Olga Owner", "Anonymous: keep the rye.", hours=n + k) for k in range(20)))

    assert_linear(work, 200)


@pytest.mark.parametrize(("name", "words"), [("Danny Hill", "Hi Dan, yes."), ("Rob", "Robert, yes."), ("Marilyn Ash", "Hi Marylin, yes.")])
def test_a_short_form_of_a_name(name: str, words: str) -> None:
    """A writer calls a reader so, or changes two letters about; a reader who does means somebody else."""
    assert linked(said("1", name), said("2", "Cid"), said("3", "Olga Owner", words)) == {"3": [("1", "named")]}
    assert linked(said("1", name), said("2", "Cid"), said("3", "Eve", words)) == {}


def test_a_short_form_of_two_names_means_nobody() -> None:
    """ "Dan" may be Danny or Daniel; who bears the very name is meant before both."""
    two = (said("1", "Danny Hill"), said("2", "Daniel"), said("3", "Cid"))
    assert not [how for _, how in linked(*two, said("4", "Olga Owner", "Hi Dan, yes.")).get("4", []) if how == "named"]
    assert linked(*two, said("4", "Dan"), said("5", "Olga Owner", "Hi Dan, yes."))["5"] == [("4", "named")]


def test_a_couple_is_called_by_both_names() -> None:
    """ "Ann and Bob, ..." speaks to "Ann and Bob Hill"."""
    talk = [said("1", "Ann and Bob Hill"), said("2", "Cid"), said("3", "Olga Owner", "Ann and Bob thanks for the flour, it came today.")]
    assert linked(*talk) == {"3": [("1", "named")]}


def test_a_name_with_a_stop_opens_an_answer() -> None:
    """A writer's "Ann. The oven ..." speaks to her; a reader's tells of her, or signs."""
    assert linked(said("1", "Ann"), said("2", "Cid"), said("3", "Olga Owner", "Ann. The oven is fixed.")) == {"3": [("1", "named")]}
    assert linked(said("1", "Ann"), said("2", "Cid"), said("3", "Eve", "Ann. The oven is fixed.")) == {}


@pytest.mark.parametrize(
    "words", ["Hallo Herr Schwarz,\nich schicke sie Ihnen.", "Dear Mr. Schwarz, I will send it.", "Bonjour Monsieur Schwarz, c'est fait."]
)
def test_a_writer_may_call_a_reader_by_the_last_name(words: str) -> None:
    """ "Herr Schwarz" is Alfred Schwarz, and not the one who spoke after him."""
    talk = (said("1", "Alfred Schwarz"), said("2", "Bob Hill", hours=2.0), said("3", "Olga Owner", words, hours=3.0))
    assert linked(*talk) == {"3": [("1", "named")]}


def test_a_title_alone_calls_nobody_by_name() -> None:
    """Another last name, and a reader of one word."""
    talk = (said("1", "Alfred Schwarz"), said("2", "Bob", hours=2.0), said("3", "Cid", "Dear Mr. Weiss, no.", hours=3.0))
    assert linked(*talk) == {}

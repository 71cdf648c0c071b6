"""The parts that verdicts are made of: letters, addresses, word lists, near-copies."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkup.spam import clues_text, clues_who
from checkup.spam.context import Context
from checkup.spam.copies import own_words
from checkup.spam.hosts import host, is_known, is_odd, is_short, path_words, site, trade_words
from checkup.spam.letters import is_random, mixed_words, script
from checkup.spam.lists import Lists, lines_of, load, word_set
from checkup.spam.seen_comment import Seen

DAY = 86_400.0
TALK = "the pear boards dried for two years under our roof and none of them split in the winter"


def seen(key: str, text: str, name: str = "Ida", post: str = "p", at: float | None = None) -> Seen:
    """A comment as the spam room sees it."""
    return Seen(key=key, post=post, text=text, name=name, url=None, links=(), posted=None, at=at)


@pytest.mark.parametrize("word", ["xqzkvbn", "Nfwhdkjdwj", "qwzxkjhg", "YodfWXKQ", "zqxjkvwp", "bcdfghjk"])
def test_random_letters_are_seen(word: str) -> None:
    """Words that no language has are random."""
    assert is_random(word)


@pytest.mark.parametrize(
    "word",
    [
        "HttpContext",
        "jqGrid",
        "strengths",
        "Schwarzschild",
        "Krzysztof",
        "aaaaaaaaa",
        "hmmmmmm",
        "NASA",
        "Angstschweiss",
        "rhythms",
        "XMLHttpRequest",
    ],
)
def test_names_of_people_and_code_are_not_random(word: str) -> None:
    """Rare but real words, names and identifiers are not random."""
    assert not is_random(word)


def test_mixed_alphabets() -> None:
    """Latin words with Cyrillic twins are seen; Greek formulas, accents and Russian words with a Latin neighbour are not."""
    assert mixed_words("cheap саsino") == ["casino"]
    assert mixed_words("θi and café, über, naïve; Тег html в тексте") == []


def test_script() -> None:
    """The alphabet of most letters; None where there are too few to tell."""
    assert script("a plain English text") == "LATIN"
    assert script("обычный русский текст") == "CYRILLIC"
    assert script("короткий") is None
    assert script("1234567890 !!!") is None
    assert script("日本語の文章とカタカナ") == script("ひらがなとカタカナばかりのぶん") == "CJK"


def test_hosts() -> None:
    """Hosts without www, registered part, and what kind of host it is."""
    assert host("https://www.Shop.example.co.uk/x?y") == "shop.example.co.uk"
    assert host("not an address") == ""
    assert host("http://[broken") == ""
    assert site("shop.example.co.uk") == "example.co.uk"
    assert site("a.b.example.com") == "example.com"
    assert is_known("en.wikipedia.org")
    assert is_known("cs.example.edu")
    assert not is_known("wikipedia-pills.example")
    assert is_odd("pills.narod.ru")
    assert not is_odd("blog.example.com")
    assert is_short("bit.ly")


def test_trade_words_in_addresses_are_whole_words() -> None:
    """A trade word counts where it stands alone or where trade words make up the name, never inside a person's name."""
    assert set(trade_words("http://cheap-handbags.example/")) == {"cheap", "handbags"}
    assert set(trade_words("http://replicahandbagsoutlet.example/")) == {"replica", "handbags", "outlet"}
    assert trade_words("http://andressa.example/") == ()
    assert trade_words("http://essexrambler.example/") == ()
    assert trade_words("http://photography.example/") == ()
    assert path_words("http://a.example/buy-viagra") == ("buy", "viagra")


def test_lists_hold_words_and_short_phrases_only() -> None:
    """No list holds a sentence: phrases have at most four words, templates are sorted single words."""
    for name in ("pitch.txt", "templates.txt"):
        assert all(len(line.split()) <= 7 for line in lines_of(name)), name
    for line in lines_of("skeletons.txt"):
        assert line.split() == sorted(line.split())
    assert word_set("small words")
    with pytest.raises(KeyError):
        word_set("no such set")


def test_turns_of_spam_programs_are_not_those_of_polite_readers() -> None:
    """Three and more, which make a clue sure, stand in what such a program makes of its pieces, in a reader's thanks fewer."""
    lists = load()
    spun = "thanks admin of this webpage, no uncertainty the quality contents will please all internet visitors"
    polite = (
        "i must say i found your site by chance, and the part about the kettle is straight to the point: best of luck with the next one",
        "thank you for the recipe, my cousin made it twice. do you use rye as well? could you say a little more about the oven",
        "let me tell you, i have been browsing through some of the older posts for half an hour and learned a lot about sourdough",
    )
    assert len(_turns(lists, spun)) >= 3
    assert all(len(_turns(lists, said)) < 3 for said in polite)


def _turns(lists: Lists, text: str) -> list[str]:
    """The stock phrases of a text of small letters, each once."""
    words = text.replace(",", "").replace(".", "").replace(":", "").replace("?", "").split()
    return lists.templates.found([lists.classes.get(word, word) for word in words])


def test_lists_agree() -> None:
    """Strong and everyday words are trade words, and nothing is both."""
    lists = load()
    assert lists.strong <= set(lists.commercial)
    assert not lists.strong & lists.everyday
    assert not lists.trades & lists.weak_trades


def test_phrases_with_a_wildcard() -> None:
    """`*` stands for any one word, and a phrase is found once."""
    text = "we reach two million homes and one million homes, call us now, call us"
    found = load().pitch.found(text.replace(",", "").split())
    assert "million homes" in found
    assert found.count("call us") == 1


def test_own_words_leave_out_quotes_and_code() -> None:
    """Quoted lines, quoted passages and lines of code are not a commenter's own words."""
    text = "> somebody said this\nI do not agree.\nx = {y: z[1]; (w)}\nAs the post says: dry them slowly."
    assert own_words(text, quotes=("dry them slowly",)) == ["i", "do", "not", "agree", "as", "the", "post", "says"]


@given(st.text(st.sampled_from("ab ŁßΣ\n\r\x1c.,;:>|\"“”«»()$'’-"), max_size=40))
def test_words_without_any_mark_are_all_own(text: str) -> None:
    """What a comment is compared by is the same whether its marks are looked through one by one or it has none."""
    context = Context([seen("a", text)], {})
    assert context.copies.words[0] == own_words(text)


def test_an_echo_names_what_it_repeats() -> None:
    """A later comment of the same post that keeps most words in order is an echo of the first, and not the other way round."""
    later = TALK.replace("none of them", "not one")
    found = Context([seen("a", TALK, "Ida", at=0.0), seen("b", later, "Store", at=900 * DAY)], {}).copies
    match = found.echo[1]
    assert (match.of, match.total) == (0, len(later.split()))
    assert match.repeated == len(later.split()) - 2
    assert 0 not in found.echo


def test_the_same_person_is_no_copy() -> None:
    """What one author says again is counted as repeats under other posts, and a slip in the name does not make another person."""
    said = [seen("a", TALK, "Ida Moe", "p", 0.0), seen("b", TALK, "Ida Mo", "q", DAY), seen("c", TALK, "ida moe", "r", DAY)]
    found = Context(said, {}).copies
    assert found.copy == {}
    assert found.repeats == {0: 2, 1: 2, 2: 2}


def test_short_texts_are_alike_by_chance() -> None:
    """Nobody copies "thank you, this helped me"."""
    found = Context([seen("a", "thank you this helped me a lot", "Ida"), seen("b", "thank you this helped me a lot", "Per")], {}).copies
    assert found.copy == found.echo == {}


def test_what_a_reply_quotes_is_no_copy_of_the_reply() -> None:
    """Where a page tells no days, the comment above a reply that repeats it has copied nobody; under each other by chance it may have."""
    first = replace(seen("a", TALK, "Zoe"), ids=("1",))
    reply = seen("b", TALK + " so did mine, but the oak beside them went all the way through", "Ida")
    assert 0 in Context([first, reply], {}).copies.echo
    assert 0 not in Context([first, replace(reply, above="1")], {}).copies.echo


@pytest.mark.parametrize(
    ("days", "words"), [(200, "7 months"), (364, "12 months"), (640, "21 months"), (1023, "3 years"), (4650, "13 years")]
)
def test_spans_in_words(days: float, words: str) -> None:
    """Months up to two years, then years, rounded."""
    assert clues_who.ago(days) == words


@pytest.mark.parametrize("text", ["call +1 (800) 555-0100", "dial 1-888-555-0100 now", "18005550100", "+44 20 7946 0958"])
def test_telephone_numbers(text: str) -> None:
    """Numbers to call are seen in their usual forms."""
    assert clues_text.PHONE.search(text) or clues_text.LONG_NUMBER.search(text)


@pytest.mark.parametrize(
    "text", ["2024-03-01", "192.168.100.200", "between 1998 and 2004", "0.25 0.50 0.75 1.00", "id 18741354965", "3.14159265358979"]
)
def test_other_numbers_are_no_telephone_numbers(text: str) -> None:
    """Dates, addresses, years and results are not."""
    found = [m.group() for m in clues_text.PHONE.finditer(text) if 9 <= sum(c.isdigit() for c in m.group()) <= 14]
    assert not found
    assert not clues_text.LONG_NUMBER.search(text)

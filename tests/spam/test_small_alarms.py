"""Small things that honest readers do and that look like a robot's: each kind in several forms, and beside it what stays a robot's."""

from __future__ import annotations

from typing import Any

import pytest

from checkup.spam.clue import Clues
from checkup.spam.clues import gather
from checkup.spam.context import Context
from checkup.spam.copies import own_words
from checkup.spam.letters import random_words
from checkup.spam.raw_markup import link_code, raw_templates
from checkup.spam.seen_comment import Around, Seen, links_in

POST = (
    "This week the ferry to the island was late again, so I sat on the quay and wrote down how I moved my old notes into plain files. A "
    "small script reads them, sorts them by date and prints a page. Nothing about it is clever, but after ten years I can still read it."
)


def clues(text: str = "We took the same ferry.", name: str = "Ida Moe", url: str | None = None, **more: Any) -> Clues:
    """The clues of one comment below the post about the ferry."""
    links = links_in(text)
    fields: dict[str, Any] = {"key": "0", "post": "p", "links": links, "posted": 0.0, "at": 9000.0, **more}
    one = Seen(text=text, name=name, url=url, **fields)
    return gather(Context([one], {"p": Around("The late ferry", POST)}), 0)


def told(found: Clues, name: str) -> bool:
    """Whether a clue was seen and gives a reason."""
    return found[name].value > 0 and bool(found[name].words)


@pytest.mark.parametrize(
    "text",
    [
        "Współczesność i źdźbło, zażółć gęślą jaźń, wszędzie źródło, żółwia też",
        "We\u0301szle\u0301 cie\u0328z\u0307ko wspo\u0301l\u0301czesnos\u0301c\u0301",  # accents apart from their letters
        "wszystkich chrzaszczy w Szczebrzeszynie pozdrawia Brzeczyszczykiewicz",  # typed without accents
        "čtvrtek zmrzlina vlkodlak, najčešće strjelovati Hrvatska",
        "ymddiriedolwyr Llanfairpwllgwyngyll",
        "Þjóðhildur og Hjálmtýsdóttir",
        "şimdilik görüşürüz, kılıçbalığı",
    ],
)
def test_words_of_any_language_are_no_random_letters(text: str) -> None:
    """Every letter of every alphabet belongs to its word: nothing is cut at ł, ó or an accent."""
    assert random_words(text) == []


def test_random_letters_stay_random() -> None:
    """A machine's letters are seen beside words with accents."""
    assert random_words("zażółć xqzkvbnm gęślą qwzxkjhg") == ["xqzkvbnm", "qwzxkjhg"]


@pytest.mark.parametrize(
    "text",
    [
        "Use {{ page.title | escape | upcase }} in the layout",
        "Liquid: {{ post.date | date: '%Y' | default: 'none' }} works",
        "{% for note in notes | sort | reverse %}{{note|title|safe}}{% endfor %}",
        "\\begin{tabular}{l|c|r} is what I use",
        "service notes {start|stop|restart}",
        "git {add|commit|push} does it all",
        "type Door = {open|closed|moderated}",
        "Ist das {ja|nein|vielleicht}?",
    ],
)
def test_code_of_templates_is_no_spinners_template(text: str) -> None:
    """Filters, columns, commands and types in braces are not what a spam program left."""
    assert raw_templates(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "{Hello|Hi|Hey} there, I {love|like|enjoy} your {blog|site}",
        "{Great|Nice} ferry",
        "{Slots|Big wins|Free spins} are {here|near you|online} for {all|everybody}",
    ],
)
def test_a_spinners_template_is_seen(text: str) -> None:
    """Words that spinners swap, or three choices of plain words, are a spinner's."""
    assert raw_templates(text) > 0


@pytest.mark.parametrize(
    "text",
    [
        "Lovely story, hugs from all of us xxx",
        "xxx from the other shore, and a kiss for the dog xxx xxx",
        "My address was 10.xxx.xxx.xxx and the script printed XXX for the month",
        "Bingo! That was the missing line in my script.",
        "We planted a mulberry beside the quay, and Judi says hello.",
        "Hit the jackpot with that ferry, then Russian roulette with the bus.",
        "The recipe for fish soup that you promised, please?",
    ],
)
def test_words_of_two_meanings_alone_sell_nothing(text: str) -> None:
    """Kisses, interjections, trees, surnames and the kitchen are no trade."""
    found = clues(text)
    assert not told(found, "trade words")
    assert not told(found, "keyword")
    assert found["strong words"].value == 0


def test_words_of_two_meanings_in_company_do_sell() -> None:
    """Beside another word of its group such a word counts in full."""
    assert clues("Play bingo and poker tonight, jackpot waiting")["strong words"].value > 0


@pytest.mark.parametrize("name", ["Judi Mortensen", "Oakley Smith", "Armani", "Anna's Recipes"])
def test_names_that_are_trades_elsewhere(name: str) -> None:
    """A given name, a surname or a kitchen blog is no product."""
    assert not told(clues(name=name), "trade name")


@pytest.mark.parametrize(
    "text",
    [
        "You wrote “a small script reads them, sorts them by size and prints a page” but it must be by date, surely?",
        'Correction: "a small script reads them, sorts them by size and prints a page" is not what it does.',
        "„A small script reads them, sorts them by size and prints a page“ – nach Datum, oder?",
        "«a small script reads them, sorts them by size and prints a page» : par date, non ?",
        "Ida Moe wrote: a small script reads them, sorts them by size and prints a page\nIt sorts by date.",
        "> a small script reads them, sorts them by size and prints a page\nIt sorts by date.",
    ],
)
def test_a_quoted_correction_is_no_copy(text: str) -> None:
    """Words in quotation marks or after "wrote:" are not a commenter's own."""
    assert not {"script", "prints", "reads"} & set(own_words(text))


def test_a_whole_text_in_quotation_marks_stays_a_text() -> None:
    """Quotation marks around everything hide no copy."""
    assert len(own_words('"a small script reads them, sorts them by size and prints a page"')) == 13


@pytest.mark.parametrize(
    "name",
    [
        "VB.NET fan",
        "asp.net",
        "Json.NET user",
        "Ana (ML.NET)",
        "ida.moe@mail.example.com",
        "ida@moe.net",
        "ida.net@moe.example",
        "socket.net",
    ],
)
def test_technologies_and_mail_addresses_are_no_sites(name: str) -> None:
    """A technology with a dot in its name, or an e-mail address, is no web address as a name."""
    assert clues(name=name)["address as name"].value == 0


@pytest.mark.parametrize("name", ["cheapboots.com", "www.boots.example", "http://boots.example", "Boots at shoes-now.net", "BOOTS.NET"])
def test_a_site_as_a_name_is_seen(name: str) -> None:
    """A web address as a name is seen in its usual forms."""
    assert clues(name=name)["address as name"].value == 1


@pytest.mark.parametrize("text", ["call logger.info('x') first", "console.info(row) and user.info(row)", "mail me: ida.us@moe.example"])
def test_code_and_mail_hold_nolinks_in(text: str) -> None:
    """What is called, and what stands before an @, is no address of a site."""
    assert links_in(text) == ()


def test_a_bare_site_in_a_text_is_a_link() -> None:
    """An address written out without http counts, also before a bracket that closes."""
    assert links_in("see cheap-boots.info (or boots.us)") == ("cheap-boots.info", "boots.us")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I сan read Russian notes too, thanks for the script.", "Иван Петров"),  # one slip of the keyboard layout
        ("Спасибо, Сергей и Марк передают привет, скрипт работает.", "Оксана"),
        ("Dear Ida, my name is Рома and the script helps me.", "Рома Berg"),
        ("Ὁ script works for café, naïve and Ζωή.", "Ζωή"),
    ],
)
def test_two_alphabets_side_by_side_are_no_trick(text: str, name: str) -> None:
    """Names and words of one alphabet in a text of another, and a slip of the keyboard, evade no filter."""
    assert not told(clues(text, name), "mixed letters")


@pytest.mark.parametrize("text", ["win at our саsino today", "buу cheap bооts hеre nоw", "Vіаgra"])
def test_twins_inside_words_are_a_trick(text: str) -> None:
    """A ware in mixed letters, or many mixed words, are meant for a filter."""
    assert told(clues(text), "mixed letters")


@pytest.mark.parametrize(
    "url",
    [
        "http://moe.example/2019/04/buying-insurance-and-loans/",
        "http://moe.example/blog/why-outlet-stores-have-replica-shoes",
        "http://moe.example/posts/supplier-and-wholesale",
    ],
)
def test_the_path_of_a_post_is_no_shop(url: str) -> None:
    """A post may speak of trade in its address; the host does not."""
    assert not told(clues(f"I wrote about that: {url} last year"), "shop links")


def test_a_shops_path_is_a_shop() -> None:
    """The same words in a path that is no post's, and strong ones anywhere, are a shop's."""
    assert told(clues("see http://moe.example/replica-shoes-outlet/"), "shop links")
    assert told(clues("see http://moe.example/2019/04/viagra-pills/"), "shop links")


@pytest.mark.parametrize(
    "text", ['See < HREF="http://moe.example/">my notes</ A>', '&lt; a HREF="http://moe.example/"&gt;', 'a href="http://moe.example/"']
)
def test_what_an_import_left_of_a_link_is_no_robots(text: str) -> None:
    """Mangled markup says nothing of who wrote the comment."""
    assert link_code(text) == 0


def test_link_code_of_one_reader_and_of_robots() -> None:
    """One link as code is a reader whose form took no markup; several, or a forum's code, are told."""
    one = '<a href="http://moe.example/">my notes</a> on the same ferry'
    assert not told(clues(one), "link code")
    assert told(clues(f"{one} {one}"), "link code")
    assert told(clues("boots [url=http://boots.example/]here[/url]"), "link code")


def test_an_import_that_prints_every_link_as_code() -> None:
    """Where the blog's writer shows link code as well, it is the blog's."""
    one, writer = (
        Seen(str(n), "p", '<a href="http://moe.example/">x</a> ' * 2, "Ida", "http://moe.example/", (), 0.0, 9.0) for n in (0, 1)
    )
    alone = gather(Context([one], {"p": Around("The late ferry", POST)}), 0)
    writers = Seen(writer.key, "p", writer.text, "Ada", None, (), 0.0, 9.0, by_author=True)
    among = gather(Context([one, writers], {"p": Around("The late ferry", POST)}), 0)
    assert alone["link code"].value == 1
    assert among["link code"].value == 0


def test_letters_that_only_the_comment_itself_holds_are_vouched_for_by_nobody() -> None:
    """A text of random letters without a link, which is a part of the blog's talk like any other, does not excuse itself."""
    text = "qzxwvk hjtrpl mvbxzq wrtplk"
    assert told(clues(text), "gibberish")
    others = [Seen(str(n), "p", text, "Ida Moe", None, (), 0.0, 9000.0 * n) for n in (1, 2)]
    assert not told(gather(Context(others, {"p": Around("The late ferry", POST)}), 0), "gibberish")


def test_a_ping_from_a_page_in_another_alphabet_is_no_advert_for_that() -> None:
    """Each ping leads to a page, and pages abroad write about the post; a comment with a link in it is another thing."""
    text = "Хорошая заметка о пароме, http://parom.example/zametka"
    assert not told(clues(text, url="http://parom.example/zametka", kind="pingback"), "foreign with links")
    assert told(clues(text), "foreign with links")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Loans within a day, whatever your score. WhatsApp only: +44 7700 900 118", True),
        ("Schnelles Geld, diskret und ohne Fragen, erreichbar unter +49 1555 0100 118 (Telegram)", True),
        ("Mi abuela también lo hacía, ya se lo cuento, Telegram @doña_tere7", True),
        ("The ferry to our island has a WhatsApp group, ask Jo to let you in", False),
        ("I missed the same ferry twice, tell me the script on Telegram @idamoe, mine never sorted anything", False),
        ("Ring the harbour office, 01632 960 118, they know when it sails", False),
    ],
)
def test_a_number_on_a_messenger_beside_the_post(text: str, *, says: bool) -> None:
    """Said where a number or a name on a messenger is given and nothing of the post; readers speak of what they read."""
    assert told(clues(text), "messenger") is says


def test_the_words_of_the_post_are_no_keywords() -> None:
    """Who asks about what the post explains says its words over and over; who says others that are for sale still advertises them."""
    about = {"p": Around("Skype on the island", "How I got Skype to run on my old machine, and what Skype needs there. Skype is late too.")}
    asks = "I tried to install skype as you say, and to install skype again after a restart, but the sound is gone. Can you help me?"
    sells = "Our cheap viagra is here, cheap viagra for the island, and it comes with skype."
    for text, seen in ((asks, False), (sells, True)):
        one = Seen(key="0", post="p", text=text, links=(), name="Ida Moe", url=None, posted=0.0, at=9000.0)
        assert told(gather(Context([one], about), 0), "keyword") is seen

"""What themes print around all names and in front of all texts of a page, in words that nobody listed."""

from __future__ import annotations

import pytest

from checkup.reading.comments.around_names import take_off_name_tails, take_off_name_words
from checkup.reading.comments.parts import Parts
from tests.reading.theme_page import EXPECTED, PEOPLE, SAID, comments_of, post_of, told

BOX = "<div class='remark' id='comment-{id}'>"


@pytest.mark.parametrize(
    "item",
    [
        BOX
        + "<blockquote><p>{text}</p></blockquote><cite>{name} left small crumbs on <a href='#comment-{id}'>Mar {day} 14</a></cite></div>",
        BOX + "On 03.1{day}.14 {name} wrote the following wise lines:<p>{text}</p></div>",
        BOX + "<div class='h'>{name} dropped a line here on March {day}, 2014</div><p>{text}</p></div>",
        BOX + "<div class='h'>{name} pinged on March {day}, 2014</div><p>{text}</p></div>",
    ],
)
def test_small_words_behind_all_names_are_the_themes(item: str) -> None:
    """However many they are."""
    assert told(comments_of(item)) == EXPECTED


def test_two_names_with_the_same_words_are_enough() -> None:
    """Where the others are links, which stand apart from the words."""
    item = BOX + "<p>{text}</p><cite>{name} added these fine words on <a href='#comment-{id}'>Mar {day} 14</a></cite></div>"
    linked = item.replace("{name}", "<a href='http://{n}.example/'>{name}</a>")
    assert [c.author.name for c in comments_of(linked)] == list(PEOPLE)


def test_one_name_in_small_words_stays() -> None:
    """A reader may call herself so."""
    item = BOX + "<b>Ines of the old mill</b> <i>March {day}, 2014</i><p>{text}</p></div>"
    assert {c.author.name for c in comments_of(item)} == {"Ines of the old mill"}


@pytest.mark.parametrize(
    "number", ["<span class='no'>{n}</span>", "<span>{n}</span><span></span>", "<em class='count'>{n}</em>", "<i class='pos'>{n}</i>"]
)
def test_numbers_that_touch_all_names_are_none_of_them(number: str) -> None:
    """They count the comments."""
    item = (
        BOX
        + "<div class='testa'>"
        + number
        + "<span class='chi'>{name}</span><span class='q'>2014-03-0{day}</span></div><p>{text}</p></div>"
    )
    assert told(comments_of(item)) == EXPECTED


@pytest.mark.parametrize(
    "head",
    [
        "<dl><dt class='title'>Re: Honey tiles</dt><dd><p>{text}</p></dd></dl>",
        "<div>Anmerkung zu Honey tiles</div><div><p>{text}</p></div>",
        "<div>{n} years later, in the guest book</div><div><p>{text}</p></div>",
    ],
)
def test_a_line_in_front_of_all_texts_is_the_themes(head: str) -> None:
    """Figures may differ."""
    assert (
        told(
            comments_of(
                BOX + "<address><a class='fn' href='http://{n}.example/'>{name}</a></address><i>March {day}, 2014</i>" + head + "</div>"
            )
        )
        == EXPECTED
    )


def test_a_greeting_in_front_of_all_texts_is_the_readers() -> None:
    """They write to her, each in a line of its own."""
    comments = comments_of(BOX + "<b>{name}</b> <i>March {day}, 2014</i><p>Dear Ada,</p><p>{text}</p></div>")
    assert all(c.text.startswith("Dear Ada,") for c in comments)


def test_floors_are_places() -> None:
    """A sofa for the first, then a bench, the floor, and storeys; who says only that says it."""
    names = {1: "沙发", 2: "板凳", 3: "地板", 4: "4楼", 5: "5楼"}
    item = BOX + "<div class='floor'>FLOOR{n}</div><b class='fn'>{name}</b> <i>2014-03-0{day} 08:00</i><p>{text}</p></div>"
    html = item.format
    items = "".join(
        html(name=name, text=text, n=k, day=k + 1, id=k + 40).replace(f"FLOOR{k}", names[k]) for k, (name, text) in enumerate(EXPECTED, 1)
    )
    comments = post_of("", last=items).comments
    assert told(comments) == EXPECTED


@pytest.mark.parametrize("lead", ["In reply to", "Antwort auf", "En réponse à", "回复", "In risposta a"])
def test_a_line_that_says_whom_it_answers_is_no_words(lead: str) -> None:
    """Where a name of the page ends it; the same words before others are the reader's."""
    item = BOX + "<div class='m'><h5>{name} <small>March {day}, 2014</small></h5><div>" + lead + " Ines Falk</div><p>{text}</p></div></div>"
    assert [c.text for c in comments_of(item)][1:] == list(SAID[1:])
    other = item.replace(lead + " Ines Falk", lead + " a letter of {name} that nobody kept")
    assert all(c.text.startswith(lead) for c in comments_of(other))


@pytest.mark.parametrize("buttons", ["[<a href='#r'>Reply</a>] [<a href='#q'>Quote</a>]", "[回复] [引用]", "(antworten) (zitieren)"])
def test_buttons_in_brackets_behind_a_name_are_none_of_it(buttons: str) -> None:
    """In any of the languages known here."""
    item = BOX + "<p class='h'>{name} <span>2014/03/0{day} 10:00</span> " + buttons + "</p><p>{text}</p></div>"
    assert told(comments_of(item)) == EXPECTED


@pytest.mark.parametrize(
    "head",
    [
        "<td class='side'>{n}. {name}<br>{day} Mar 2014</td><td><p>{text}</p></td>",
        "<td>{name}<br>{day} Mar 2014<br>10:15</td><td><p>{text}</p></td>",
        "<th>{name}<br>Mar {day}, 2014</th><td><p>{text}</p></td>",
    ],
)
def test_a_name_above_the_day_in_the_first_box_is_the_writers(head: str) -> None:
    """With a number before it or a time below."""
    assert told(comments_of("<table id='comment-{id}'><tr>" + head + "</tr></table>")) == EXPECTED


def test_a_byline_with_the_site_in_it_is_no_words() -> None:
    """Some readers have one, some have none."""
    byline = "<span class='meta'>Автор: {name} http://{n}.example/ Добавлено {day} марта 2014 в 10:1{n}</span>"
    item = BOX + "<div class='media-body'>" + byline + "<p>{text}</p></div></div>"
    assert told(comments_of(item)) == EXPECTED


@pytest.mark.parametrize("verb", ["says;", "said;", "schrieb;", "dice;"])
def test_a_verb_with_a_semicolon_leads_as_one_with_a_colon(verb: str) -> None:
    """In the line before the words."""
    assert told(comments_of(BOX + "<i>March {day}, 2014</i><p><b>{name}</b> " + verb + "<p>{text}</p></div>")) == EXPECTED


@pytest.mark.parametrize(
    "item",
    [
        BOX + "<div class='h'>{name} (reads along here) on March {day}, 2014</div><p>{text}</p></div>",
        BOX + "<div class='h'>{name} [signed in] on March {day}, 2014</div><p>{text}</p></div>",
    ],
)
def test_small_words_in_brackets_behind_all_names_are_the_themes(item: str) -> None:
    """Something that the theme says of every reader."""
    assert told(comments_of(item)) == EXPECTED


@pytest.mark.parametrize(
    "head",
    [
        "<strong>{name}</strong> <a href='#comment-{id}' class='comment-date'>March {day}, 2014</a>",
        "<strong>{name}</strong><br><small class='comment-date'>March {day}, 2014</small>",
        "<div><b>{name}</b></div><div class='comment-date'>March {day}, 2014</div>",
        "<span class='who'>{name}</span> <time datetime='2014-03-0{day}'>March {day}, 2014</time>",
    ],
)
def test_short_words_in_a_box_called_a_byline_are_read(head: str) -> None:
    """With the name and the day, and none of it a link to the reader's site."""
    assert told(comments_of(BOX + "<div class='commentInfo'><div>" + head + "</div><p>{text}</p></div></div>")) == EXPECTED


@pytest.mark.parametrize(
    "byline",
    [
        "<p><i>Комментарий от <a href='http://{n}.example/'>{name}</a> — {day} марта 2014 @ 08:1{n}</i></p>",
        "<p><small>(Added by <a href='http://{n}.example/'>{name}</a>, March {day}, 2014)</small></p>",
        "<div>{day}. März 2014 schrieb <b><a rel='nofollow' href='http://{n}.example/'>{name}</a></b></div>",
    ],
)
def test_a_name_in_a_sentence_has_the_address_that_it_links_to(byline: str) -> None:
    """Wherever in the comment that link stands."""
    comments = comments_of(BOX + "<p>{text}</p>" + byline + "</div>")
    assert [(c.author.name, c.author.url) for c in comments] == [(name, f"http://{n}.example/") for n, name in enumerate(PEOPLE, 1)]


def test_a_box_of_nothing_but_a_badge_breaks_no_reading() -> None:
    """The name itself stands in the badge: it is read, or not, but the words are."""
    item = BOX + "<div><p class='t'><span class='badge'>{name}</span></p><p class='w'>{text}</p></div></div>"
    assert [c.text for c in comments_of(item)] == list(SAID)


@pytest.mark.parametrize("ends", ["van der linde", "da silva pinto", "de la cruz"])
def test_a_family_that_writes_its_name_small_keeps_it(ends: str) -> None:
    """A surname of small words is no phrase of the theme, though two end in it."""
    names = [f"Ines {ends}", "Tam", f"Odile {ends}", "Runa", f"Ines {ends}"]
    parts = [Parts(author=name) for name in names]
    take_off_name_tails(parts)
    assert [part.author for part in parts] == names


def test_readers_of_one_first_name_keep_it_where_some_print_it_alone() -> None:
    """A word that is all of a name, or has but a number behind it, is no word of the theme's in front of one."""
    names = ["Ada Berg", "Ada Lund", "Ada Holm", "Ada", "Ada 2"]
    parts = [Parts(author=name) for name in names]
    take_off_name_words(parts)
    assert [part.author for part in parts] == names

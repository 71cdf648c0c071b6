"""Numbers, waits and shares in words, at their borders."""

from __future__ import annotations

from datetime import date

import pytest

from checkup.report import clean
from checkup.text import in_words as words
from checkup.text.printable import masked_text

NB = words.NBSP


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "under a minute"),
        (59, "under a minute"),
        (60, "1 minute"),
        (7 * 60 + 59, "7 minutes"),
        (3599, "59 minutes"),
        (3600, "1 hour"),
        (47 * 3600, "47 hours"),
        (48 * 3600, "2 days"),
        (34 * 86400, "34 days"),
        (35 * 86400, "5 weeks"),
        (364 * 86400, "11 months"),
        (365.25 * 86400, "1 year"),
        (3.34 * 365.25 * 86400, "3 years and 4 months"),
        (18 * 365.25 * 86400, "18 years"),
    ],
)
def test_waits(seconds: float, text: str) -> None:
    """The largest fitting unit, truncated, at most two units, blanks inside do not break."""
    assert words.wait(seconds).replace(NB, " ") == text


@pytest.mark.parametrize(
    ("hits", "of", "text"),
    [
        (1, 4, "1 of 4"),
        (19, 19, "19 of 19"),
        (11, 20, "55%"),
        (1, 200, "under 1%"),
        (0, 200, "0%"),
        (199, 200, "over 99%"),
        (200, 200, "100%"),
        (25, 1000, "3%"),
    ],
)
def test_shares(hits: int, of: int, text: str) -> None:
    """Percentages from 20 cases on and never below; none and all are said only where they are so; halves go up."""
    assert words.share(hits, of) == text


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [(1535, 0, "1,535"), (0.5, 0, "1"), (2.5, 0, "3"), (3.0, 1, "3"), (-0.39, 2, "\u22120.39"), (-0.001, 2, "0")],
)
def test_numbers(value: float, digits: int, text: str) -> None:
    """Thousands with a comma, halves up, no needless zeros, a true minus."""
    assert words.number(value, digits) == text


def test_counts_and_lists() -> None:
    """Numerals in sentences, letters at their start up to twelve, lists with "and"."""
    assert words.plural(1, "comment") == f"1{NB}comment"
    assert words.spelled(9, "reader") == "Nine readers"
    assert words.spelled(13, "reader") == "13 readers"
    assert words.spelled(0, "reader") == "No readers"
    assert words.listed(["a", "b", "c"]) == "a, b and c"
    assert words.listed(list("abcdefg"), 3) == "a, b, c and 4 more"
    assert words.listed([]) == ""
    assert words.day(date(2026, 11, 21)) == f"21{NB}Nov{NB}2026"
    assert words.iso_day("broken") is None


@pytest.mark.parametrize(
    ("count", "one", "more", "word"),
    [
        (1, "reader", None, "reader"),
        (0, "reader", None, "readers"),
        (2, "person", None, "people"),
        (1, "is", None, "is"),
        (3, "it", None, "them"),
        (1, "ends", "end", "ends"),
        (2, "ends", "end", "end"),
        (None, "post", None, "posts"),
    ],
)
def test_words_agree_with_their_number(count: int | None, one: str, more: str | None, word: str) -> None:
    """One or many, also of words that do not end in s, and of verbs."""
    assert words.agree(count, one, more) == word


def test_counts_inside_and_at_the_start_of_a_sentence() -> None:
    """Numerals inside, letters up to twelve at the start; of all, of both, of none."""
    assert (words.count(0, "reader"), words.count(1, "person"), words.count(1535, "person")) == ("no readers", "1 person", "1,535 people")
    assert (words.at_start(12), words.at_start(13), words.years(8.4)) == ("Twelve", "13", "Eight years")
    assert (words.of(11, 14, "post"), words.of(0, 3, "post"), words.of(2, 2, "post")) == (
        "Eleven of 14 posts",
        "None of 3 posts",
        "Both posts",
    )


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://blog.example/a?b=c#d", True),
        ("http://blog.example", True),
        ("javascript:alert(1)", False),
        ("//blog.example/", False),
        ("https://user:pw@blog.example/", False),
        ("https://", False),
        ('https://blog.example/" onclick=x', False),
        ("ftp://blog.example/", False),
        ("https://[::1", False),
        (None, False),
        ("https://blog.example/\u202e", False),
    ],
)
def test_only_http_addresses_become_links(url: str | None, safe: bool) -> None:
    """http and https with a host become links; all else is text."""
    assert (clean.href(url) == url) is safe or url is None


def test_addresses_are_defanged_and_masked() -> None:
    """Links are shown as text; readers' e-mail and IP addresses are not shown at all; in Checkup's own words addresses stay."""
    assert clean.defang("https://site.example/buy.html") == "hxxps://site[.]example/buy.html"
    assert clean.defang_links("see http://a.example/x and www.b.example") == "see hxxp://a[.]example/x and www[.]b[.]example"
    assert masked_text("write to bo.ek@mail.example or 192.168.1.77") == "write to [e-mail address] or [IP address]"
    assert clean.text("http://127.0.0.1:8000/ did not answer 10.0.0.1") == "http://127.0.0.1:8000/ did not answer 10.0.0.1"
    assert clean.excerpt("one\n\n\n two  three", 400) == (("one", 400), ("two three", 395))
    assert len(clean.cut("word " * 200, 400)) <= 400

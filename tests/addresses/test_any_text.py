"""Every function of the package answers to every text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checkup import addresses
from checkup.addresses import clean, is_web, join, wanted
from tests.quick import examples

FRONTS = ["", "http://", "https://", "//", "HTTP:", "javascript:", "mailto:", "data:,", "ftp://", "\0http://", " http://"]
NAMES = ["", "b.example", "[::1", "[::1]", "]", "b.example:99999", "b.example:x", "b.example:", "a:b@c@b.example", "..", "xn--a"]
NAMES += ["xn--zzzzzz99999.example", "ẞ.example", "\u2100.example", "b\0.example", "b c.example", "١٢.example", "\ud800.example"]
PATHS = ["", "/", "/%", "/%zz", "/²/comment-page-²", "/2012/05/a", "/\ud800", "/" + "a/" * 3000, "/\n\t", "/[x]", "/a "]
ENDS = ["", "?", "?m=²", "?cpage=²", "?cpage=12", "?m=200812", "?a=\ud800&utm_source=%ff", "?" + "&" * 3000, "#comment-9", "#"]
NASTY = st.one_of(
    st.text(max_size=80),
    st.tuples(*map(st.sampled_from, (FRONTS, NAMES, PATHS, ENDS)), st.text(max_size=8)).map("".join),
)


@settings(deadline=None, max_examples=examples(6))
@given(NASTY, NASTY)
def test_no_address_is_too_bad(one: str, other: str) -> None:
    """Every function answers to every text, and what was cleaned is a web address that stays as it is."""
    for name in addresses.__all__:
        function = getattr(addresses, name)
        if name in ("belongs", "join", "same_name", "same_site"):
            function(one, other)
        elif name == "further_list_pages":
            function(one, [other, one])
        elif name not in ("PATH_SAFE", "Parts", "Period", "Sort", "TOPIC_WORDS", "View", "wanted", "encoded_query"):
            function(one)
    wanted(one, ("*/a/*",), ())
    for cleaned in (clean(one), clean(one, other)):
        assert cleaned == "" or is_web(cleaned)
        assert clean(cleaned) == cleaned
    assert clean(join(other, one)) == clean(one, other)
    assert addresses.encoded_query([("a", one), ("b", 2)]).endswith("&b=2")

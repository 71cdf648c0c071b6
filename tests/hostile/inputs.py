"""Strategies of damaged input: a sound document with pieces cut out, doubled, moved, and replaced by what breaks readers."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

# what readers of text stumble over: ends of everything, odd letters, numbers out of range, nesting
TOKENS = (
    *(
        "<",
        ">",
        "&",
        '"',
        "'",
        "]]>",
        "<![CDATA[",
        "<!--",
        "-->",
        "</",
        "/>",
        "<?xml",
        "&#0;",
        "&#x110000;",
        "&amp",
        "\x00",
        "\x0b",
        "\ufeff",
    ),
    *("\ud800", "\u202e", "a\u0301\u0301\u0301", "\U0001f600", "ß", "İ", "٣", "²", "\u2028", "\r", "\n", "\n\n", "\t", "\xa0"),
    *("{", "}", "[", "]", ":", ",", "null", "true", "-1", "1e999", "NaN", "9" * 400, "0" * 40, "[" * 3000, '{"a":' * 3000),
    *("0001-01-01", "9999-12-31T23:59:59+14:00", "2012-02-31", "1969-12-31", "12/31/99999 99:99:99 PM", "Fri, 31 Feb 0000 25:61:61 +9999"),
    *(
        "http://",
        "http://[",
        "http://[::1]:99999999/",
        "//",
        "javascript:alert(1)",
        "http://a:b@c/",
        "?" + "a=b&" * 90,
        "../" * 50,
        "%",
        "%ff%00",
    ),
    *("<div>" * 300, "<b " * 90, "-----\n", "--------\n", "COMMENT:\n", "#" * 90, "=" * 90, '"""', "x = [", "a.b.c = 1\n"),
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(allow_nan=False),
    st.sampled_from(TOKENS[:40]),
    st.sampled_from(("[]", "{}", "[[]]", '{"rendered": 7}')).map(json.loads),  # each a value of its own, as it may be changed later
)


@st.composite
def damaged(draw: st.DrawFn, *seeds: str) -> str:
    """One of the documents, damaged in up to six places; sometimes nothing but rubbish."""
    text = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 6))):
        at, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        end = min(end, at + draw(st.sampled_from((0, 1, 5, 40, 10_000))))
        piece = draw(st.one_of(st.just(""), st.sampled_from(TOKENS), st.text(max_size=12), st.just(text[at:end] * 2)))
        text = (text[:at] + piece + text[end:])[:100_000]
    return text


@st.composite
def damaged_bytes(draw: st.DrawFn, *seeds: str) -> bytes:
    """The same as bytes in some encoding, with a few bytes of another one or none."""
    body = draw(damaged(*seeds)).encode(draw(st.sampled_from(("utf-8", "utf-16", "latin-1", "cp1252"))), "replace")
    at = draw(st.integers(0, len(body)))
    return body[:at] + draw(st.binary(max_size=6)) + body[at:]


@st.composite
def odd_json(draw: st.DrawFn, seed: Any) -> Any:
    """A sound value of JSON with up to four of its parts replaced by something of another type or size, or taken away."""
    value = json.loads(json.dumps(seed))
    for _ in range(draw(st.integers(0, 4))):
        value = _with_one_odd(draw, value)
    return value


def _with_one_odd(draw: st.DrawFn, value: Any) -> Any:
    places = [*value] if isinstance(value, dict) else [*range(len(value))] if isinstance(value, list) else []
    if not places or draw(st.integers(0, 3)) == 0:
        return draw(SCALARS)
    place = draw(st.sampled_from(places))
    if isinstance(value, dict) and draw(st.integers(0, 5)) == 0:
        return {key: one for key, one in value.items() if key != place}
    value[place] = _with_one_odd(draw, value[place])
    return value

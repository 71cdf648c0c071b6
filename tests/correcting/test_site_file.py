"""Answers go into the site file, and every other line stays as the owner wrote it."""

from __future__ import annotations

import tomllib

import pytest

from checkup.correcting import Setting, with_settings

FILE = """# my blog
[blog]
url = "https://blog.example/"   # the new address

[spam]
not_spam = ["a", "b"]  # cousins

[[note]]
text = "Hello."
"""


def test_values_are_added_and_the_rest_stays() -> None:
    """Into a list that is there, into a new list of a table that is there, into a new table; comments and order stay."""
    added = [Setting("spam", "not_spam", "c"), Setting("blog", "authors", 'Ada "the baker"'), Setting("waiting", "not_owed", "7")]
    text = with_settings(FILE, added)
    found = tomllib.loads(text)
    assert found["spam"]["not_spam"] == ["a", "b", "c"]
    assert found["blog"]["authors"] == ['Ada "the baker"']
    assert found["waiting"]["not_owed"] == ["7"]
    assert found["note"] == [{"text": "Hello."}]
    assert [line for line in FILE.splitlines() if "not_spam" not in line and line not in text.splitlines()] == []
    assert "# cousins" in text


def test_the_same_answer_twice_is_one_value() -> None:
    """Nothing changes the second time."""
    once = with_settings(FILE, [Setting("spam", "not_spam", "c")])
    assert with_settings(once, [Setting("spam", "not_spam", "c")]) == once


def test_many_long_values_stand_one_a_line() -> None:
    """A list of addresses is readable."""
    text = with_settings("", [Setting("spam", "is_spam", f"https://blog.example/a-rather-long-address/{n}") for n in range(4)])
    assert len(text.splitlines()) >= 6
    assert len(tomllib.loads(text)["spam"]["is_spam"]) == 4


@pytest.mark.parametrize("text", ['spam = "x"', '[spam]\nnot_spam = "a"'])
def test_what_is_no_list_is_not_overwritten(text: str) -> None:
    """A value of another kind is the owner's to mend."""
    with pytest.raises(TypeError):
        with_settings(text, [Setting("spam", "not_spam", "c")])

"""Contacts in texts: what is looked for first stands in every text that has one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checkup.text import contact_masks


@settings(max_examples=20)
@given(st.from_regex(contact_masks._NUMBER.compiled(), fullmatch=True))
def test_the_first_look_loses_no_telephone_number(number: str) -> None:
    """Digits in the shape of a number, as many as the shortest has, are always looked at."""
    if sum(sign.isdecimal() for sign in number) >= contact_masks._LONG_CALLED:
        assert contact_masks._ENOUGH.search(number)


@settings(max_examples=20)
@given(
    st.one_of(st.from_regex(contact_masks._MAIL.compiled(), fullmatch=True), st.from_regex(contact_masks._SAID.compiled(), fullmatch=True))
)
def test_the_first_look_loses_no_mail_address(address: str) -> None:
    """Whatever was masked by looking for the signs one after the other still is."""
    low = address.casefold()
    marked = any(mark in low for mark in (*contact_masks._AT_MARKS, *contact_masks._CODED_MARKS, *contact_masks._SPOKEN_MARKS))
    assert contact_masks._MARKS.stands_in(low) == marked


def test_an_address_in_the_digits_of_another_script_is_masked() -> None:
    """The cheap look asks for the digits of ASCII, and of other texts for any."""
    assert contact_masks.masked("It is ١٢.٣٤.٥٦.٧٨, mine.") == "It is [IP address], mine."

"""The index of a page, and what is done to its source before it is parsed."""

from __future__ import annotations

import pytest

from checkup.reading.dom import Dom, tidy


def test_elements_with_one_of_several_attributes_come_once_and_in_order() -> None:
    """An element that bears two of the attributes stands once in the list, at its place."""
    dom = Dom("<body><p name=one>1</p><p id=two name=two>2</p><p>3</p><p id=four>4</p></body>")
    assert [node.tag + dom.line(node) for node in dom.with_attributes(("id", "name"))] == ["p1", "p2", "p4"]


@pytest.mark.parametrize("length", [9_000, 20_000])
def test_a_tag_of_thousands_of_attributes_loses_them_and_its_neighbours_nothing(length: int) -> None:
    """Long parts of a page are left as they are, unless they are one tag with more attributes than any honest one."""
    many = " ".join(f'a{number}="x"' for number in range(2_000))
    dom = Dom(f"<body><p>{'word ' * (length // 5)}</p><p {many}>kept</p><p title=t>{'z' * length}</p></body>")
    assert [len(node.at) for node in dom.tags("p")] == [0, 0, 1]
    assert [len(dom.line(node)) for node in dom.tags("p")] == [length - 1, 4, length]


def test_any_number_of_blank_lines_is_one() -> None:
    """Paragraphs are divided by one blank line, whatever stood between them; single breaks stay."""
    assert tidy("\n\n  a \n \n\n\n\n \n b\nc  d\n\n") == "a\n\nb\nc d"

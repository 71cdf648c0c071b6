"""What an answer to robots.txt means: each status, each way to ask for a delay, each size."""

from __future__ import annotations

import pytest

from checkup.web.robots import MAX_BYTES, understand


@pytest.mark.parametrize(
    ("status", "answer", "allowed"),
    [
        (None, "unreachable", False), (199, "unreachable", False), (200, "rules", True), (299, "rules", True), (300, "unreachable", False),
        (400, "none", True), (401, "refused", False), (402, "none", True), (403, "refused", False), (404, "none", True),
        (429, "unreachable", False), (499, "none", True), (500, "unreachable", False), (503, "unreachable", False),
    ],
)  # fmt: skip
def test_each_status_has_its_meaning(status: int | None, answer: str, allowed: bool) -> None:
    """4xx allow all but for three; errors and silence forbid all for now; the host stands in the words."""
    found = understand("b.example", status)
    assert (found.answer, found.allows("https://b.example/a")) == (answer, allowed)
    assert "b.example" in found.words


@pytest.mark.parametrize(
    ("rules", "delay", "words"),
    [
        ("", 0.0, "was read and obeyed."),
        ("Crawl-delay: 5", 5.0, "asks for 5 s between two requests."),
        ("Crawl-delay: 60", 60.0, "asks for 60 s between two requests."),
        ("Crawl-delay: 61", 60.0, "asks for 61 s between two requests, of which 60 s were kept."),
        ("Crawl-delay: -3", 0.0, "was read and obeyed."),
        ("Request-rate: 1/10", 10.0, "asks for 10 s between two requests."),
        ("Request-rate: 4/10", 2.5, "asks for 2.5 s between two requests."),
        ("Request-rate: 1/10\nCrawl-delay: 2", 2.0, "asks for 2 s between two requests."),
    ],
)
def test_a_delay_is_capped_and_said(rules: str, delay: float, words: str) -> None:
    """A minute is the most that is kept of a delay; a rate is one where no delay is given."""
    found = understand("b.example", 200, f"User-agent: *\n{rules}\n".encode())
    assert found.delay == delay
    assert found.words.endswith(words)


def test_rules_for_checkup_go_before_rules_for_all() -> None:
    """The group of our own name counts, with its delay; sitemaps stand for everybody."""
    text = "\ufeffUser-agent: *\nDisallow: /\nCrawl-delay: 9\n\nUser-agent: checkup\nDisallow: /own/\n\nSitemap: https://b.example/map.xml"
    found = understand("b.example", 200, text.encode())
    assert [found.allows(f"https://b.example/{path}") for path in ("a", "own/a")] == [True, False]
    assert (found.delay, found.sitemaps) == (0.0, ("https://b.example/map.xml",))


@pytest.mark.parametrize(("over", "read"), [(0, "/private"), (1, "/privat")])
def test_only_the_first_half_megabyte_is_read(over: int, read: str) -> None:
    """A rule that ends exactly at the limit is read whole; of one that ends a byte later that byte is cut off."""
    rule = "User-agent: *\nDisallow: /private"
    filler = "#" * (MAX_BYTES - len(rule) - 1 + over) + "\n"
    found = understand("b.example", 200, (filler + rule).encode())
    assert MAX_BYTES == 512 * 1024
    assert not found.allows(f"https://b.example{read}")
    assert found.allows(f"https://b.example{read[:-1]}")

"""Comments that wait for approval: counted with an account where the site file says so, and never a word of them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from checkup.config import SiteConfig
from checkup.crawling.held_comments import with_held
from checkup.crawling.source_context import Context
from checkup.model import Blog, Held
from tests.clearing.small_wordpress import ENVIRON, SmallWordPress, small_wordpress
from tests.sources.reading import NOW, parse


@pytest.fixture
def wordpress() -> Iterator[SmallWordPress]:
    with small_wordpress() as made:
        yield made


def counted(
    url: str, *, asked: bool = True, platform: str = "wordpress", private: bool = True, before: Blog | None = None, **env: str
) -> Blog:
    """A blog at an address, as an earlier run left it where it did not change, with what is known of its held comments."""
    site = SiteConfig.model_validate({"blog": {"url": url}, "crawl": {"allow_private_hosts": private}, "comments": {"held": asked}})
    blog = before or Blog(url=url, platform=platform)
    return asyncio.run(with_held(blog, site, Context(parse=parse, now=NOW, environ={**ENVIRON, **env})))


def address(wordpress: SmallWordPress) -> str:
    assert wordpress.site
    return f"{wordpress.site.url}/"


@pytest.mark.parametrize("plain", [False, True])
def test_how_many_and_since_when(wordpress: SmallWordPress, plain: bool) -> None:
    """The number and the time of the oldest; none waiting is 0 and no time, which is not the same as not known."""
    wordpress.plain = plain
    wordpress.states |= {"2": "hold", "3": "hold"}
    assert counted(address(wordpress)).coverage.held == Held(2, datetime(2026, 5, 2, 10, tzinfo=UTC))
    wordpress.states |= {"2": "spam", "3": "approved"}
    assert counted(address(wordpress)).coverage.held == Held(0)
    assert counted(address(wordpress)).coverage.notes == ()


def test_nobody_is_asked_without_the_setting(wordpress: SmallWordPress) -> None:
    """Also where the environment holds an account."""
    blog = counted(address(wordpress), asked=False)
    assert (blog.coverage.held, blog.coverage.notes) == (None, ())
    assert wordpress.site
    assert wordpress.site.asked == []


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("not both set", {"CHECKUP_WP_USER": ""}),
        ("not both set", {"CHECKUP_WP_APP_PASSWORD": ""}),
        ("did not accept", {"CHECKUP_WP_APP_PASSWORD": "wrong"}),
        ("not known", {"platform": "blogger"}),
        ("private network", {"private": False}),
    ],
)
def test_why_they_were_not_counted_is_said(wordpress: SmallWordPress, words: str, more: dict[str, str]) -> None:
    """In a note of the coverage, which holds no password; the number is not known then."""
    blog = counted(address(wordpress), **more)  # type: ignore[arg-type]
    assert blog.coverage.held is None
    [note] = blog.coverage.notes
    assert words in note
    assert "wrong" not in note


def test_what_an_earlier_run_said_is_not_said_again(wordpress: SmallWordPress) -> None:
    """An unchanged blog comes with the last run's coverage: its note is replaced, by today's or by the number."""
    url = address(wordpress)
    first = counted(url, CHECKUP_WP_USER="")
    second = counted(url, before=first, CHECKUP_WP_APP_PASSWORD="wrong")
    assert ["did not accept" in note for note in second.coverage.notes] == [True]
    assert (counted(url, before=second).coverage.notes, counted(url, before=second).coverage.held) == ((), Held(0))


def test_another_machine_is_asked_over_https_only(wordpress: SmallWordPress) -> None:
    """The password does not leave for an address where it could be read on its way; a blog that is away is said to be."""
    assert "could be read on its way" in counted("http://crumbs.example/").coverage.notes[0]
    assert "did not answer" in counted("http://127.0.0.1:1/").coverage.notes[0]
    wordpress.home = "https://other.example"
    assert "Another blog answers" in counted(address(wordpress)).coverage.notes[0]

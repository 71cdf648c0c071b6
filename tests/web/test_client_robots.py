"""What robots.txt says is kept, through redirects and failures."""

from __future__ import annotations

import asyncio

import pytest

from checkup.errors import Refused
from tests.web._client import PAGE, client, get
from tests.web.loopback import Reply, serve


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /private",
        "User-agent: checkup\nDisallow: /private\nUser-agent: *\nAllow: /",
        "\ufeffUser-agent:*\nDisallow:/*vate",
    ],
)
def test_robots_txt_is_obeyed(rules: str) -> None:
    """What robots.txt forbids is refused without a request, what it allows is read, and it is asked for once."""
    with serve({"/robots.txt": Reply(rules.encode()), "/private/x": PAGE, "/open": PAGE}) as site:

        async def go() -> None:
            async with client() as c:
                with pytest.raises(Refused, match=r"robots\.txt"):
                    await c.get(site.url + "/private/x")
                await c.get(site.url + "/open")
                assert "obeyed" in c.robots_words()

        asyncio.run(go())
    assert [a.path for a in site.asked] == ["/robots.txt", "/open"]


def test_the_longest_rule_wins_as_rfc_9309_says() -> None:
    """A longer Allow beats a shorter Disallow, in any order."""
    with serve({"/robots.txt": Reply(b"User-agent: *\nDisallow: /a\nAllow: /a/b\n"), "/a/b": PAGE}) as site:
        assert get(site, "/a/b").body == PAGE.body
        assert isinstance(get(site, "/a/c"), Refused)


@pytest.mark.parametrize(
    ("status", "reads"), [(404, True), (410, True), (400, True), (401, False), (403, False), (429, False), (500, False), (503, False)]
)
def test_what_an_answer_to_robots_txt_means(status: int, reads: bool) -> None:
    """4xx allows everything but 401 and 403; 429 and 5xx forbid everything; each is said in words."""
    with serve({"/robots.txt": Reply(b"", status), "/a": PAGE}) as site:
        got = get(site, "/a")
    assert isinstance(got, Refused) is not reads
    if not reads:
        assert "robots.txt" in got.sentence
        assert "/a" not in site.paths()


def test_robots_txt_is_followed_through_redirects() -> None:
    """A redirected robots.txt counts for the host that was asked."""
    with serve(
        {
            "/robots.txt": Reply(status=301, headers={"Location": "/r2"}),
            "/r2": Reply(status=302, headers={"Location": "/r3"}),
            "/r3": Reply(b"User-agent: *\nDisallow: /"),
            "/a": PAGE,
        }
    ) as site:
        assert isinstance(get(site, "/a"), Refused)

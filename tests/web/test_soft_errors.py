"""Pages that come with status 200 and are none of the blog's."""

from __future__ import annotations

import pytest

from checkup import platforms
from checkup.errors import Refused, Unreachable
from checkup.web.answers import check_status
from checkup.web.kinds import soft_error

PAGE = b"<html><body><h1>Rye</h1><p>It rose.</p></body></html>"


@pytest.mark.parametrize(
    ("asked", "final", "words"),
    [
        ("https://rye.typepad.com/", "https://rye.typepad.com/", "TypePad closed on 30 September 2025"),
        ("https://rye.typepad.com/", "https://www.example.com/", "TypePad closed on 30 September 2025"),
        ("https://typepad.com/rye", "https://typepad.com/rye", "TypePad closed on 30 September 2025"),
        ("https://nottypepad.com/", "https://nottypepad.com/", ""),
    ],
)
def test_a_service_that_has_ended_is_nobodys_blog(asked: str, final: str, words: str) -> None:
    """What answers at a host of a platform that has closed, or after a redirect from there, is refused in the platform's words."""
    found = soft_error(asked, final, PAGE, platforms.closed_services())
    assert (isinstance(found, Unreachable) and words in found.sentence) if words else found is None
    assert soft_error(asked, final, PAGE, {}) is None


def test_a_login_and_a_parking_page_are_told() -> None:
    """Being sent to a login, or to a page that offers the domain for sale, is no blog; a post about parking is none of these."""
    sent = soft_error("https://rye.example/", "https://rye.example/wp-login.php?x=1", PAGE, {})
    assert isinstance(sent, Refused)
    assert isinstance(
        soft_error("https://rye.example/", "https://rye.example/", b"<p>This domain may be for sale. sedoparking", {}), Unreachable
    )
    assert soft_error("https://rye.example/", "https://rye.example/", b"<p>We parked near the mill.", {}) is None


@pytest.mark.parametrize(
    "head",
    [
        b'<link rel="alternate" type="application/rss+xml" href="/feed/">',
        b"<link href='/atom.xml' type='application/atom+xml' rel=alternate>",
        b"<article>",
        b'<meta name="generator" content="Hugo 0.1">',
    ],
)
def test_a_page_of_a_blog_may_write_of_domains_for_sale_and_load_a_shield(head: bytes) -> None:
    """What announces a feed, holds an article or names the program that made it is a page of a blog, whatever it is about."""
    about = b"<p>This domain is for sale, said the page, and domain parking pays for it.</p>"
    for words in (about, b'<p>The shield asked.</p><script src="/_Incapsula_Resource?x=1"></script>'):
        page = b"<html>" + head + words + b"</html>"
        assert soft_error("https://rye.example/", "https://rye.example/", page, {}) is None


@pytest.mark.parametrize(
    "script",
    [
        b"<script>a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js';</script>",
        b"<script src='/cdn-cgi/challenge-platform/h/b/scripts/jsd/1a2b/main.js'></script>",
        b'<form><script src="https://challenges.cloudflare.com/turnstile/v0/api.js" async></script></form>',
    ],
)
def test_a_short_page_behind_a_shield_that_let_it_pass_is_a_page(script: bytes) -> None:
    """The script that watches visitors, and the box in a comment form, stand on pages that everybody may read."""
    page = b"<html><title>Rye</title><body><h1>Rye</h1><p>It rose.</p>" + script
    assert soft_error("https://rye.example/", "https://rye.example/", page, {}) is None


@pytest.mark.parametrize(
    "marks",
    [
        b'<html><head><title>Just a moment...</title></head><body><script src="/cdn-cgi/challenge-platform/h/b/x"></script>',
        b'<iframe src="/_Incapsula_Resource?x=1"></iframe>',
        b"<script>var sucuri_cloudproxy_js='';</script>",
        b'<script src="https://1a.awswaf.com/1a/2b/challenge.js"></script>',
        b'<script src="https://ct.captcha-delivery.com/c.js"></script>',
    ],
)
def test_a_challenge_page_is_told_as_one(marks: bytes) -> None:
    """With status 200 and with an error's status, in words that say what came and what its owner can do; a post about one is a post."""
    found = soft_error("https://rye.example/", "https://rye.example/", marks, {})
    assert isinstance(found, Refused)
    assert "challenge page" in found.sentence
    with pytest.raises(Refused, match="challenge page"):
        check_status("https://rye.example/", 503, {}, marks)
    article = b"<html><head><title>Shields</title></head><body>" + b"<p>How it rose.</p>" * 2000 + marks
    assert soft_error("https://rye.example/", "https://rye.example/", article, {}) is None

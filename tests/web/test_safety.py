"""Which addresses may be contacted."""

from __future__ import annotations

import pytest

from checkup.errors import Refused
from checkup.web.safety import check_url, is_public


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "8.8.8.8"])
def test_public_addresses_are_public(address: str) -> None:
    """Ordinary addresses of both families pass."""
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "172.16.5.5",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "ff02::1",
        "not an address",
    ],
)
def test_everything_inside_is_not(address: str) -> None:
    """Private, loopback, link-local, shared, reserved and multicast addresses fail, also wrapped in IPv6."""
    assert not is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://blog.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://user:pw@blog.example/",
        "http://[::1",
        "https://b.example/" + "x" * 3000,
        "http://b.example:99999/",
    ],
)
def test_what_is_no_address_of_a_blog_is_refused(url: str) -> None:
    """Other schemes, no host, a password in the address, endless and malformed ones end in one sentence."""
    with pytest.raises(Refused) as caught:
        check_url(url)
    assert len(caught.value.sentence) < 400

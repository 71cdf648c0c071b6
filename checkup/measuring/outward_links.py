"""Links and names in posts: which of them point at somebody else."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses import host_of, shares, split
from checkup.model import Link, Post
from checkup.remembered import remembered
from checkup.text.promotion import OwnSites

# buttons and files, no credit to anybody
_MACHINERY = re.compile(
    r"(?:^|\.)(?:addthis|addtoany|sharethis|feedburner|feeds2?\.feedburner|technorati|gravatar|doubleclick|googlesyndication|google-analytics"
    r"|bp\.blogspot|blogblog|googleusercontent|photobucket|imageshack|imgur|staticflickr|amazonaws|cloudfront|tinypic|del\.icio\.us|digg|stumbleupon)"
    r"\.[a-z]{2,}$|(?:^|\.)wp\.com$"  # and not the portal wp.pl
)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)$", re.IGNORECASE)


def outward(post: Post, own: OwnSites) -> list[Link]:
    """Links of a post's body to other people's sites: not to the blog itself, its shop or its kin, not share buttons, not pictures."""
    ours = own.shops | own.kin
    host = own.host or host_of(post.url)
    return [link for link in post.links if is_outward(link.url, host) and host_of(link.url) not in ours]


@remembered(65_536)
def is_outward(url: str, own: str | None) -> bool:
    """Whether an address is somebody else's page."""
    parts, host = split(url), host_of(url)
    if not parts.is_web:
        return False
    if own and (host == own or host.endswith(f".{own}") or own.endswith(f".{host}")):
        return False
    if _MACHINERY.search(host) or _FILE.search(parts.path):
        return False
    return not shares(url)

"""The people page: identified readers over every comment that was read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from checkup.addresses import host_of
from checkup.facts import Facts, Remark
from checkup.findings import PersonRow
from checkup.measuring.folded_words import name_parts
from checkup.measuring.sample import owner_known, remarks
from checkup.people.person import SHARED_HOSTS, address, is_member_page, site_host
from checkup.text.persons import given_names


def people(facts: Facts) -> tuple[PersonRow, ...]:
    """One row for each identified reader, most comments first."""
    rows: dict[str, list[Remark]] = {}
    for remark in remarks(facts, facts.blog.posts):
        if remark.who is not None:
            rows.setdefault(remark.who, []).append(remark)
    known, regular, linked = owner_known(facts) and not facts.overrun, facts.regulars, _linked_places(facts)
    found = [_row(facts, identity, said, known, identity in regular, linked) for identity, said in rows.items()]
    return tuple(sorted(found, key=lambda r: (-r.comments, r.name, r.identity)))


def _row(facts: Facts, identity: str, said: list[Remark], known: bool, regular: bool, linked: frozenset[str]) -> PersonRow:
    times = [r.at for r in said if r.at is not None]
    names = [r.comment.author.name for r in said if r.comment.author.name]
    homes = {home for r in said if (home := _home(r.comment.author.url, linked))}
    last = max(said, key=lambda r: (r.at is not None, r.at or 0.0, r.post.url))
    group: Literal["regular", "returning", "newcomer"] = "regular" if regular else "returning" if len(said) > 1 else "newcomer"
    return PersonRow(
        identity=identity,
        name=_called(names) or identity,
        since=min(times, default=None),
        comments=len(said),
        answered=sum(r.key in facts.answers for r in said) if known else None,
        posts=len({r.post.url for r in said}),
        group=group,
        linked=bool(homes & linked) if homes else None,
        last=max(times, default=None),
        post_url=last.post.url,
        comment_id=last.comment.id,
    )


def _called(names: Sequence[str]) -> str:
    """The name of somebody who signed with these: the commonest, of those that begin with a given name where one does; "" for none."""
    given = [name for name in names if name_parts(name)[:1] and name_parts(name)[0] in given_names()]
    known = given or names
    return max(sorted(set(known)), key=known.count, default="")


def _linked_places(facts: Facts) -> frozenset[str]:
    """What the blog's posts link to, its own pages left out: each address, its first folder, and its host unless that is many people's."""
    own, found = host_of(facts.blog.url), set[str]()
    for url in {link.url for p in facts.blog.posts for link in p.links}:
        if (there := address(url)) is not None and host_of(url) != own:
            found |= {there, _first_folder(there)}
            if site_host(there) not in SHARED_HOSTS:
                found.add(f"{site_host(there)} and all below")
    return frozenset(found)


def _home(url: str | None, linked: frozenset[str]) -> str:
    """A reader's site in the words of `linked`; "" for none, and for a page on a host of many people's that nothing links to.

    A site that is a host of its own is linked by any of its pages; one in a folder of a host, by what is in that folder and by the host's
    home page. A profile is nobody's site: it counts where just that page is linked.
    """
    there = address(url)
    if there is None:
        return ""
    host = site_host(there)
    if host in SHARED_HOSTS or is_member_page(url):
        return there if there in linked else ""
    if "/" not in there:
        return f"{host} and all below"
    return host if host in linked else _first_folder(there)


def _first_folder(there: str) -> str:
    """The host with the first folder of a path: two blogs of one host differ in it."""
    return "/".join(there.split("/", 2)[:2])


def linked_hosts(facts: Facts) -> frozenset[str]:
    """Hosts that the blog's posts link to, its own left out."""
    own = host_of(facts.blog.url)
    return frozenset(host for p in facts.blog.posts for link in p.links if (host := host_of(link.url)) and host != own)

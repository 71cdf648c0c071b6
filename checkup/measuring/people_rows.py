"""The people page: identified readers over every comment that was read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from checkup.addresses import host_of
from checkup.facts import Facts, Remark
from checkup.findings import PersonRow
from checkup.measuring.folded_words import name_parts
from checkup.measuring.linked_places import linked_places, reader_home
from checkup.measuring.sample import owner_known, remarks
from checkup.text.persons import given_names

SOME = 0.25
"""Share of somebody's comments whose name begins with a given name, from which on that is who it is; a convention: one in four."""


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
    homes = {home for r in said if (home := reader_home(r.comment.author.url, linked))}
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
    """The name of somebody who signed with these: the commonest, of those that begin with a given name where some do; "" for none.

    Not where hardly any does: then somebody else wrote from the same place once.
    """
    given = [name for name in names if name_parts(name)[:1] and name_parts(name)[0] in given_names()]
    known = given if len(given) >= SOME * len(names) else names
    return max(sorted(set(known)), key=known.count, default="")


def _linked_places(facts: Facts) -> frozenset[str]:
    """What the blog's posts link to, its own pages left out."""
    return linked_places((link.url for p in facts.blog.posts for link in p.links), host_of(facts.blog.url))


def linked_hosts(facts: Facts) -> frozenset[str]:
    """Hosts that the blog's posts link to, its own left out."""
    own = host_of(facts.blog.url)
    return frozenset(host for p in facts.blog.posts for link in p.links if (host := host_of(link.url)) and host != own)

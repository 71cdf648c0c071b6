"""Profiles that everybody on a platform has, as evidence: a writer's earlier one, or the only one of that name."""

from __future__ import annotations

from checkup.i18n import gettext
from checkup.people.case import Case
from checkup.people.evidence import learn
from checkup.people.signed import Signed

POSTS, SHARE = 3, 0.1  # posts that a profile must stand on, and their share of the posts where any profile is shown


def by_profile(case: Case) -> None:
    """A profile under a writer's name: on three posts and a tenth of those that show profiles, or the only profile with a rare name."""
    shown = [one for one in case.signatures.all if one.profile]
    everywhere = len({one.post for one in shown})
    profiles: dict[tuple[str, str], list[Signed]] = {}
    for one in shown:
        if one.account and case.writers.named(one.name):
            profiles.setdefault((one.name, one.account), []).append(one)
    bearers: dict[str, set[str]] = {}
    for name, own in profiles:
        bearers.setdefault(name, set()).add(own)
    for (name, own), some in sorted(profiles.items()):
        writer = case.writers.named(name)
        posts = case.signatures.posts_of(some)
        only = len(bearers[name]) == 1 and case.signatures.rare(name)
        often = posts >= case.signatures.several(POSTS) and posts >= SHARE * everywhere
        if writer and (often or only):
            case.writers.learn_account(writer, own)
            for one in case.open(shown):
                if one.account == own:
                    case.give(
                        one,
                        writer,
                        gettext("the profile bears the author's name again and again")
                        if often
                        else gettext("the only profile of that name"),
                    )
                    learn(case, writer, one)

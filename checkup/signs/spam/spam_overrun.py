"""The finding that spammers speak so much on a blog that its readers cannot be counted."""

from __future__ import annotations

from collections.abc import Iterator

from checkup import platforms
from checkup.findings import Change, Finding
from checkup.measuring.judged import Judged
from checkup.measuring.sample import everything, shown
from checkup.text.in_words import count, number, percent

STEPS = "Hold all new comments for approval, delete what is listed as spam in one go, then look through what is left."


def overrun(judged: Judged) -> Iterator[Finding]:
    """The blog's estimated share of spam, what of it is found, what is left in what reads as honest, and one action in bulk."""
    share = judged.facts.spam
    if share is None or not share.overrun:
        return
    dated = [(p, c) for p, c in everything(judged.facts) if c.kind == "comment" and c.posted is not None]
    spam = [(p, c) for p, c in dated if c.is_spam]
    every = [(p, c) for p, c in everything(judged.facts) if c.is_spam]
    believed = round(share.share * share.dated)
    left = max(0, believed - len(spam))
    still = f" About {number(left)} of them are still among those that we do not call spam." if left else ""
    command = platforms.spam_command(judged.facts.blog, every)
    yield judged.make(
        "S-overrun",
        f"Spam has overrun this blog: by our estimate {percent(share.share)} of its {count(share.dated, 'dated comment')} are spam, "
        f"about {number(believed)}, and {number(len(spam))} of those are surely so.{still}",
        evidence=[shown(p, c) for p, c in every],
        items=len(every),
        change=Change(remove=tuple(p.key(c) for p, c in every)),
        command=command[1] if command else None,
        where=platforms.how_to_remove(judged.facts.blog),
        action=f"Mark {count(len(every), 'comment')} as spam with one command, then hold new ones for approval" if command else STEPS,
    )

"""A batch -> carried out with an account on the blog's own server, and kept, so that it can be brought back."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from contextlib import aclosing
from pathlib import Path

from checkup.clearing.cleared_record import add_cleared
from checkup.clearing.spam_batch import SpamBatch
from checkup.errors import UsageError
from checkup.model import Entry
from checkup.reading.adapter import AccountWork, Fate
from checkup.web import Account


def carry_out(
    batch: SpamBatch, work: AccountWork, environ: Mapping[str, str], folder: Path, *, back: bool, private: bool
) -> Mapping[Fate, int]:
    """Move the comments, and give how many came to which end. What was moved is kept in `folder`, also where it breaks off.

    Raises UsageError where the environment names no account, Refused or Unreachable where the server does not do it.
    """
    user, password = environ.get(work.user, ""), environ.get(work.password, "")
    if not user or not password:
        raise UsageError(f"{work.user} and {work.password} are not both set in the environment.", "They are read from nowhere else.")
    fates: Counter[Fate] = Counter()
    moved: list[Entry] = []
    by_id = {one.id: one for one in batch.comments}

    async def all_of_them() -> None:
        async with (
            Account(batch.home, user, password, private=private) as account,
            aclosing(work.move(account, batch.home, batch.comments, back)) as told,
        ):
            async for number, fate in told:
                fates[fate] += 1
                if fate == "moved":
                    moved.append(by_id[number])

    try:
        asyncio.run(all_of_them())
    finally:
        if moved:
            add_cleared(folder, batch.format, moved, back=back)
    return fates

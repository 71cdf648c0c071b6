"""Which of several writers of a blog leave their readers alone: one share over all of them hides that one answers and the others do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checkup.facts import Facts, Remark
from checkup.findings import Measure, Number
from checkup.measuring.judged import figure_beside
from checkup.text.words import fold

# Comments that call for an answer on a writer's posts, from which on it tells whether the writer's readers are answered; such comments on
# the posts of all silent writers together; the share that is answered on the posts of one who is not silent at least. Conventions.
ASKED, ASKED_THE_SILENT, HEARD = 3, 8, 0.5


def writers_apart(facts: Facts, asked: Sequence[Remark]) -> Mapping[str, Number]:
    """How many writers were asked on their posts, and on the posts of how many of them nobody got an answer.

    Nothing where no writer's readers are answered, and where hardly anybody asked the silent ones.
    """
    heard: dict[str, list[bool]] = defaultdict(list)
    for remark in asked:
        author = remark.post.author
        if author is not None and author.name:
            heard[fold(author.name)].append(remark.key in facts.answers)
    told = [one for one in heard.values() if len(one) >= ASKED]
    silent = [one for one in told if not any(one)]
    attentive = any(sum(one) >= HEARD * len(one) for one in told)
    if not attentive or sum(map(len, silent)) < ASKED_THE_SILENT:
        return {}
    return {"writers": len(told), "silent_writers": len(silent)}


def are_some_silent(share: Measure) -> tuple[int, int] | None:
    """The writers on whose posts nobody got an answer, and all of them; None where there is nothing to say."""
    silent, all_of_them = (int(figure_beside(share, key) or 0) for key in ("silent_writers", "writers"))
    return (silent, all_of_them) if silent else None

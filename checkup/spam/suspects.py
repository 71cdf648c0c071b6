"""Which of the doubtful comments the owner is asked about: so few on a clean blog, and so likely on a spammed one, that looking pays."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

SPAMMED = 0.10  # share of spam from which on a third of the suspects can be spam: on quieter blogs no trial reached it
# The same where comments could only be judged by themselves: they show the spam that looks like spam, and seldom more than half of all.
# With the dates taken away, .09 was told where .12 of the comments were labelled spam, .07 for .41, .06 for .51, .23 for .81; of eight
# honest blogs the highest was .02.
SPAMMED_ALONE = 0.05
LIKELY = 0.25  # score from which on one is doubtful there; set looking at blogs A and B, where .92 and .64 of the suspects are spam
WORTH = 2 / 3  # of the suspects of a spammed blog that shows no days are spam: .68 and .92 of two
# Readers' comments; where fewer were judged by themselves, their share runs off: that of a how-to blog with two adverts among sixteen late
# comments came out as .99. There no more are doubted than convicted.
SMALL = 40
# Comments that came half a year late from which on they tell who comes late, and the share of spam up to which that is readers who search.
# Of five blogs of how-tos .00 to .15 of them were spam, of four spammed ones .50 to .99; the border lies between.
LATE, SEARCHED = 20, 0.25
FEW, SHARE, MOST = 3, 0.005, 20  # on a cleaner blog, a convention: one in two hundred, three on a small one, twenty on a large one


def is_spammed(share: float, *, whole: bool) -> bool:
    """Whether a blog is spammed: by its estimated share, of the whole-blog model (`whole`) or of the comments by themselves."""
    return share >= (SPAMMED if whole else SPAMMED_ALONE)


def is_searched(late: int, spam: int) -> bool:
    """Whether readers find a blog's old posts: of what came half a year late hardly any is spam, so that to be late is no sign of it."""
    return late >= LATE and spam < SEARCHED * late


def chosen(
    numbers: Sequence[int], doubt: Callable[[int], float], readers: int, *, spammed: bool, convicted: int | None = None
) -> frozenset[int]:
    """The numbers of the suspects: every doubtful comment of a spammed blog; of another one only the most doubtful.

    `convicted` = how many are spam, where comments were judged by themselves: a small blog has no more suspects than that, or three.
    """
    doubtful = [(one, number) for number in numbers if (one := doubt(number)) > 0]
    small = convicted is not None and readers < SMALL
    if spammed and not small:
        return frozenset(number for _, number in doubtful)
    most = max(FEW, convicted or 0) if spammed else min(MOST, max(FEW, int(SHARE * readers)))
    doubtful.sort(key=lambda one: (-one[0], one[1]))
    return frozenset(number for _, number in doubtful[:most])


def with_their_like(
    suspects: frozenset[int], numbers: Sequence[int], doubt: Callable[[int], float], hosts: Callable[[int], Collection[str]]
) -> frozenset[int]:
    """The suspects, and what is doubtful as well and leads to the site of one of them: one look of the owner's settles all of these."""
    asked = {name for number in suspects for name in hosts(number)}
    if not asked:
        return suspects
    return suspects | {n for n in numbers if n not in suspects and not asked.isdisjoint(hosts(n)) and doubt(n) > 0}

"""The share of readers' comments that were answered, and the same share once it is held against how all but a few readers fared.

Who answers the three readers who write most and hardly anybody else talks with friends; and whoever invents readers, asks in their names
and answers them, would have a good share by it. So the score counts no more than what the others got, with the benefit of the doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from checkup import lazy_numpy as np
from checkup.findings import Number
from checkup.measuring.measured import FAIR, Counts, Floats
from checkup.measuring.tallies import CASES, Ratio

FEW = 3  # readers; by convention: as many friends as somebody may ask to write
MUCH = 9  # comments of theirs together, three each: where everybody wrote once or twice, chance would say who the three are
# Comments of the others: up to the first number the share stands as it is, from the second on theirs bounds it, between them in proportion,
# so that no single comment decides. A convention.
FROM, WHOLE = 4, 12
_DOUBT = 0.6744897501960817  # the normal distribution's 75th percentile: the others' share may be as high as the upper quartile around it


class Said(NamedTuple):
    """One comment that counts: its post's address, who wrote it (a key of a person, or of the comment alone), whether it was answered."""

    url: str
    who: str
    answered: bool


@dataclass(frozen=True)
class FairShare:
    """A tally of the share answered: over everybody's comments, and over those of all but the few who wrote most."""

    everybody: Ratio
    others: Ratio

    def resample(self, weights: Mapping[str, Counts]) -> Mapping[str, Floats]:
        """The plain share (`value`) and the fair one in each resample; who the few are is not drawn again."""
        plain, rest = self.everybody.resample(weights), self.others.resample(weights)
        return {**plain, FAIR: _fair(plain["value"], rest["value"], rest[CASES])}

    def posts(self) -> int:
        """How many posts have a comment that counts."""
        return self.everybody.posts()

    def value(self) -> float | None:
        """The share of everybody's comments; None without any."""
        return self.everybody.value

    def fair(self) -> float | None:
        """The share that is scored; None without any comment."""
        plain = self.value()
        if plain is None:
            return None
        rest, n = self.others.value, sum(self.others.bottom.values())
        return float(_fair(np.array([plain]), np.array([rest or 0.0]), np.array([n]))[0])

    def beside(self) -> Mapping[str, Number]:
        """Nothing where both shares are the same; else the fair one, how many comments are by the few, by others, and of those answered."""
        fair, plain = self.fair(), self.value()
        if fair is None or plain is None or fair > plain - 1e-9:
            return {}
        others = round(sum(self.others.bottom.values()))
        few = round(sum(self.everybody.bottom.values())) - others
        return {FAIR: fair, "by_few": few, "others": others, "others_answered": round(sum(self.others.top.values()))}


@dataclass(frozen=True)
class FairShares:
    """Several such shares of one measure, by the name of the part; `main` is the one that is its value. `fair_name` names the fair ones."""

    parts: Mapping[str, FairShare]
    main: str

    def resample(self, weights: Mapping[str, Counts]) -> Mapping[str, Floats]:
        """Each share in each resample, plain and fair."""
        found = {name: one.resample(weights) for name, one in self.parts.items()}
        plain = {name: drawn["value"] for name, drawn in found.items()}
        return {**plain, **{fair_name(name): drawn[FAIR] for name, drawn in found.items()}, **found[self.main]}

    def posts(self) -> int:
        """How many posts have a case of the main part."""
        return self.parts[self.main].posts()


def fair_name(part: str) -> str:
    """The name of a part's fair share."""
    return f"{FAIR}_{part}"


def few_voices(said: Collection[Said]) -> Collection[str]:
    """The three who wrote most of these comments, by their keys; nobody where they wrote little.

    Among equals those who were answered least: the doubt is to the blog's benefit, and the share does not depend on names.
    """
    wrote, heard = Counter(one.who for one in said), Counter(one.who for one in said if one.answered)
    most = dict(sorted(wrote.items(), key=lambda one: (-one[1], heard[one[0]], one[0]))[:FEW])
    return most.keys() if sum(most.values()) >= MUCH else ()


def share_of(said: Collection[Said]) -> FairShare:
    """The tally of the share answered of these comments."""
    few = few_voices(said)
    return FairShare(_ratio(said), _ratio([one for one in said if one.who not in few]))


def _ratio(said: Collection[Said]) -> Ratio:
    top, bottom = Counter(one.url for one in said if one.answered), Counter(one.url for one in said)
    return Ratio({url: float(n) for url, n in top.items()}, {url: float(n) for url, n in bottom.items()})


def _fair(plain: Floats, others: Floats, n: Floats) -> Floats:
    """The plain shares, lowered towards the upper end of the others' (Wilson 1927) where they are above it. NaN stays NaN."""
    known = np.maximum(n, 1.0)
    share, z2 = np.where(n > 0, others, 1.0), _DOUBT * _DOUBT
    upper = (share + z2 / (2 * known) + _DOUBT * np.sqrt(share * (1 - share) / known + z2 / (4 * known * known))) / (1 + z2 / known)
    lowered: Floats = plain - np.clip((n - FROM) / (WHOLE - FROM), 0.0, 1.0) * np.maximum(plain - upper, 0.0)
    return lowered

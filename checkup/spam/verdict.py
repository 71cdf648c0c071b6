"""From clues to a verdict: the score ranks, rules guard the honest reader, and every `spam` has its reasons.

Order: the comment by itself -> who is trusted -> histories of accounts -> the whole blog -> copies, hosts and ping robots -> suspects.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checkup.config import SpamTable
from checkup.model import ReasonKind, Verdict
from checkup.spam import suspects, weighed
from checkup.spam.accounts import LATE_DAYS, account_of, accounts, days_late
from checkup.spam.campaigns import campaigns
from checkup.spam.clue import Clue
from checkup.spam.clues import gather
from checkup.spam.context import Context
from checkup.spam.convicted import by_copy, by_host, by_repetition, by_robot, hosts_of
from checkup.spam.figures import Figures
from checkup.spam.owners_word import owners_word
from checkup.spam.prior import share_of
from checkup.spam.reasons import told_in_order
from checkup.spam.seen_comment import Around, Seen, asks
from checkup.spam.trusted import is_harmless, trusted
from checkup.spam.undated import opinions
from checkup.spam.weighed import SURE, Weighed
from checkup.spam.weights import Weights, score_of
from checkup.spam.whole_blog import Alone, Trial, WholeBlog
from checkup.spam.whole_reasons import in_another_alphabet, like_the_spam, reads_like_spam, statistical
from checkup.spam.whole_weights import WholeWeights

# Score on a whole blog that convicts, set looking at blogs A and B (docs/spam.md). By weights that A had no part in, .8 finds .59 of its
# spam, .9 finds .52; .7 finds .63 and would call six honest comments of B spam instead of three.
CONVICTS = 0.8
TAUGHT = 1.0  # log-odds of the blog's own model that may convict where dates are missing: a third of the most it can say, a convention
LIKELY = 0.5  # even odds: a comment that is certain by itself is not where the whole blog finds it likelier honest
STATISTICAL = 2  # reasons that are no clue of the comment's own, to convict without one: "spam needs two kinds"
LEADING: frozenset[ReasonKind] = frozenset(["link", "identity", "copy"])  # reasons of something that an advert is left for
EMPTY = Verdict("ok", 0.0)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict for every comment, in their order, what the whole blog says (None where it is too small or undated), whether it is so
    full of adverts that every doubtful comment is a suspect, and whether readers find its old posts, so that who comes late is a reader.
    """

    verdicts: list[Verdict]
    whole: WholeBlog | None
    spammed: bool
    searched: bool = False


def weigh(seen: Sequence[Seen], around: Mapping[str, Around], owner: SpamTable, weights: Weights, whole: WholeWeights) -> Judgement:
    """Give each comment of one blog a score and a verdict."""
    return _Court(Context(seen, around), owner, weights, whole).judge()


def _speaks_for_itself(one: Weighed, plain: float) -> bool:
    """Whether a comment's own clues may convict it: something firm, clues of two kinds, or one that is likely without the blog's own model.

    On an overrun blog that model convicts whoever writes as everybody does there, such as a reader who tells how it went with his own site.
    """
    kinds = one.kinds - {"time"}
    return one.firm or len(kinds) > 1 or (bool(kinds) and plain >= LIKELY)


class _Court:
    """One blog's comments with all that is known of them."""

    def __init__(self, context: Context, owner: SpamTable, weights: Weights, whole: WholeWeights) -> None:
        self.context, self.owner, self.weights = context, owner, weights
        self.seen = context.comments
        alone, alike = Alone(), dict[Clue, Clue]()
        self.alone = [self._by_clues(number, alone, alike) for number in range(len(self.seen))]
        del alike
        context.forget_talk()
        keys = [account_of(c) for c in self.seen]
        known = accounts(self.seen, keys)
        self.vouched = trusted(self.seen, keys, known, alone.odds)
        weighed.add_histories(self.seen, keys, self.alone, weights, self.vouched)
        alone.odds = array("d", [one.odds for one in self.alone])
        self.whole = Trial(context, keys, known, alone, whole).judge()
        self.taught, self.adverts = (Figures(0), 0) if self.whole else opinions(context, alone.odds, self.vouched)
        self.robots = by_robot(context)
        self.words = [owners_word(c, owner) for c in self.seen]
        self.spammed = suspects.is_spammed(self._share(), whole=self.whole is not None)
        self.searched = False  # told when all that is convicted is known

    def _by_clues(self, number: int, alone: Alone, alike: dict[Clue, Clue]) -> Weighed:
        clues = gather(self.context, number)
        one = weighed.of(clues, self.weights, alike)
        alone.add(one.odds, clues)
        return one

    def judge(self) -> Judgement:
        """Convict, then let the hosts of what was convicted convict others, then choose the suspects."""
        found: dict[int, list[Clue]] = {}
        for number, word in enumerate(self.words):
            if (word is None or word.label == "ok") and self._is_open(number) and (why := self._certain(number)) is not None:
                found[number] = why
        for number, clue in campaigns(self.context, self.vouched).items():
            if self.words[number] is None and not asks(self.seen[number].text) and not self.alone[number].takes_part:
                found.setdefault(number, []).append(clue)
        adverts = {n for n in found if self.words[n] is None and self._is_advert(n, found[n])}
        for number, clue in by_host(self.context, adverts, self.vouched).items():
            if number in found or (self.words[number] is None and self._is_open(number) and self._may_follow(number)):
                found.setdefault(number, []).append(clue)
        self.searched = searched = suspects.is_searched(*self._late(found))
        self.spammed = self.spammed and not searched
        left = [n for n, word in enumerate(self.words) if n not in found or word is not None]
        convicted = len(self.seen) - len(left) if self.whole is None else None
        doubtful = suspects.chosen(left, self._doubt, self._readers(), spammed=self.spammed, convicted=convicted)
        doubtful = suspects.with_their_like(doubtful, left, self._doubt, lambda number: hosts_of(self.context, self.seen[number]))
        return Judgement([self._verdict(n, found.get(n), doubtful) for n in range(len(self.seen))], self.whole, self.spammed, searched)

    def _late(self, found: Mapping[int, list[Clue]]) -> tuple[int, int]:
        """How many comments came half a year after their post, and how many of them are spam."""
        late = [n for n, c in enumerate(self.seen) if c.kind == "comment" and not c.by_author and (days_late(c) or 0.0) >= LATE_DAYS]
        return len(late), sum(n in found for n in late)

    def _is_advert(self, number: int, why: list[Clue]) -> bool:
        """Whether something tangible convicted a comment, so that its host may convict others."""
        return self.alone[number].is_certain(self.weights) or any(clue.kind == "copy" for clue in why)

    def _may_follow(self, number: int) -> bool:
        """Whether a comment may be convicted by the host it carries: the whole blog does not find it likelier honest."""
        if self._is_harmless(number) or self.alone[number].takes_part:
            return False
        return self.whole is None or self.whole.scores.get(number, 0.0) >= LIKELY

    def _is_open(self, number: int) -> bool:
        """Whether anything can be said against it: it is not a writer's, nor one of the blog's own pings."""
        comment = self.seen[number]
        return comment.by_author is not True and not (comment.kind != "comment" and comment.own)

    def _certain(self, number: int) -> list[Clue] | None:
        """The further reasons of what is certainly spam ([] = its own clues will do); None for all else."""
        comment, one = self.seen[number], self.alone[number]
        robot = self.robots.get(number)
        if robot and not self.vouched[number]:
            return [robot]
        if comment.kind != "comment":
            return [] if self._by_itself(one) else None
        if self.vouched[number]:
            return [] if comment.answered and one.is_certain(self.weights) and one.firm and one.score >= SURE else None
        if self._is_harmless(number) or one.takes_part:
            return None
        copy = by_copy(self.context, number, self.vouched)
        if copy is None and one.may_be(self.weights):
            copy = by_repetition(self.context, number)
        if copy is not None:
            return [copy]
        return self._by_the_blog(self.whole, number, one) if self.whole else self._alone(number, one)

    def _is_harmless(self, number: int) -> bool:
        """Whether nothing can be gained by it: soon, and nothing in it leads anywhere, a telephone number included."""
        return is_harmless(self.seen[number]) and "link" not in self.alone[number].kinds

    def _by_itself(self, one: Weighed) -> bool:
        return one.is_certain(self.weights) and not one.takes_part

    def _alone(self, number: int, one: Weighed) -> list[Clue] | None:
        """By the comment itself and, where dates are missing, by what the blog's own spam taught."""
        if one.is_certain(self.weights):
            return []
        opinion = self.taught.get(number)
        if opinion is not None and opinion >= TAUGHT and score_of(one.odds + opinion) >= SURE and one.kinds and not one.short_praise:
            return [like_the_spam(self.adverts)]
        if one.score >= SURE and not one.short_praise:
            return [reads_like_spam(one.score, whole=False)]
        return None

    def _by_the_blog(self, whole: WholeBlog, number: int, one: Weighed) -> list[Clue] | None:
        score = whole.scores[number]
        certain = one.is_certain(self.weights) and whole.plain[number] >= LIKELY
        if not certain and score < CONVICTS:
            return None
        why = statistical(self.context, whole, number)
        if certain:
            return why
        if not one.firm and not self.context.leads(number):
            abroad = in_another_alphabet(self.context, number)
            if abroad is None:
                return None  # whoever leads nowhere gains nothing, however many adverts stand around
            why.append(abroad)
        days = days_late(self.seen[number])
        late = days is not None and days >= LATE_DAYS
        if not _speaks_for_itself(one, whole.plain[number]) and (not late or len(why) < STATISTICAL or asks(self.seen[number].text)):
            return None
        return why if any(clue.kind == "model" for clue in why) else [*why, reads_like_spam(score, whole=True)]

    # suspects

    def _doubt(self, number: int) -> float:
        """How doubtful a comment is that was not convicted; 0 = not at all."""
        one, comment = self.alone[number], self.seen[number]
        if self.words[number] is not None or not self._is_open(number) or self.vouched[number] or one.takes_part:
            return 0.0
        if self._gains_nothing(number):
            return 0.0
        if self.whole is None or comment.kind != "comment":
            return one.score if one.marks or one.may_be(self.weights) else 0.0
        score = self.whole.scores[number]
        glaring = self._is_glaring(number)
        if self.spammed:
            likely = score >= suspects.LIKELY and not one.short_praise and not self._is_harmless(number)
            return max(score, one.score * glaring) if likely or glaring else 0.0
        plain = self.whole.plain[number]
        return max(plain, one.score * glaring) if glaring or (one.may_be(self.weights) and plain >= LIKELY) else 0.0

    def _is_glaring(self, number: int) -> bool:
        """Whether a comment shows what readers hardly ever do, and leads somewhere: doubtful, however quiet or honest all around it is."""
        one, comment = self.alone[number], self.seen[number]
        leads = bool(comment.url or comment.links) or not one.kinds.isdisjoint(LEADING)
        return bool(one.marks) or (one.firm and leads and one.score >= LIKELY and one.may_be(self.weights))

    def _gains_nothing(self, number: int) -> bool:
        """Whether a comment asks, or on a quiet blog only thanks, and leads nowhere: a reader would get no answer or thanks.

        Where readers find old posts, nobody gains anything by a comment without marks that leads at most to a site of the commenter's
        own name. Elsewhere robots leave thanks without a site to see whether they are let in; they ask nothing.
        """
        one, comment = self.alone[number], self.seen[number]
        if one.firm or comment.kind != "comment":
            return False
        quiet = not one.marks and one.kinds.isdisjoint(LEADING)
        if self.searched and not one.marks and not comment.links and (self.context.personal(number) if comment.url else quiet):
            return True
        if self.context.leads(number):
            return False
        return asks(comment.text) or (not self.spammed and one.only_praise and quiet)

    def _share(self) -> float:
        """The blog's share of spam: of the whole-blog model, else of the comments by themselves."""
        if self.whole is not None:
            return self.whole.share
        return share_of([one.odds for one, c in zip(self.alone, self.seen, strict=True) if c.kind == "comment"], self.weights.share)

    def _readers(self) -> int:
        return sum(c.by_author is not True for c in self.seen)

    def _verdict(self, number: int, why: list[Clue] | None, doubtful: frozenset[int]) -> Verdict:
        """The verdict of a comment that these clues convict (None = nothing does). Whom the owner's word frees is ok and keeps them."""
        word, one = self.words[number], self.alone[number]
        if word is not None and (word.label != "ok" or why is None):
            return word
        if not self._is_open(number):
            return EMPTY
        score = self._score(number)
        if why is not None:
            mine = [clue for clue in one.told if clue.kind not in {w.kind for w in why} & {"copy"}]  # told once, by what convicted
            return Verdict("ok" if word is not None else "spam", round(max(score, SURE), 4), told_in_order([*mine, *why]))
        if one.takes_part and one.may_be(self.weights):
            return Verdict("promo", round(score, 4), told_in_order(one.told))
        if number in doubtful:
            return Verdict("suspect", round(score, 4), told_in_order(self._told_of_suspect(number)))
        return Verdict("ok", round(score, 4))

    def _told_of_suspect(self, number: int) -> list[Clue]:
        one = self.alone[number]
        told = [*one.told, *(mark for mark in one.marks if mark.words)]
        if self.whole is not None and number in self.whole.scores:
            told += statistical(self.context, self.whole, number)
        return told if {c.kind for c in told} - {"time"} else [*told, reads_like_spam(self._score(number), whole=self.whole is not None)]

    def _score(self, number: int) -> float:
        if self.whole is not None and number in self.whole.scores:
            # on a clean blog the prior presses all scores to nothing
            return self.whole.scores[number] if self.spammed else self.whole.plain[number]
        return score_of(self.alone[number].odds)

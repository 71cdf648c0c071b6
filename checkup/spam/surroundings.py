"""What stands around a comment on a whole blog: its account's habits, its place and time in the thread, who else says or links the same.

No list of words and no look at how an address is spelt: only what the blog itself shows, so that it holds in any language.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from checkup.moments import DAY
from checkup.spam.accounts import Account, days_late
from checkup.spam.below_posts import BelowPosts
from checkup.spam.clue import log
from checkup.spam.context import Context, said_by
from checkup.spam.hosts import host, is_known, site
from checkup.spam.lists import WORD

EARLY = 10  # comments of a thread that set its topic, a convention
QUIET = 200  # words said most on a blog's fresh posts are its common talk, a convention
OPENING, TELLING = 40, 12  # letters of a text by which two are the same: seven words; those of less than two tell nothing
UNDATED = -1  # the place in the thread where it is not known
YEAR = log(365)  # an account that is there for a year is as lasting as one can be

Features = dict[str, float]


class Surroundings:
    """Everything is learnt once, in one pass; `features` only looks up."""

    def __init__(self, context: Context, keys: Sequence[str], known: Mapping[str, Account]) -> None:
        """`keys`: the account of each comment; `known`: the accounts by key."""
        self.context, self.keys, self.known = context, keys, known
        self.homes = [self._home(c.url) for c in context.comments]
        self._learn_threads()
        self._learn_talk()
        self._learn_hosts()

    @staticmethod
    def _home(url: str | None) -> str:
        name = host(url or "")
        return "" if not name or is_known(name) else name

    def _learn_threads(self) -> None:
        """Each comment's place in its thread, the days since the comment before it by somebody else, and the thread's early words."""
        by_post: dict[str, list[int]] = defaultdict(list)
        for number, comment in enumerate(self.context.comments):
            if comment.kind == "comment" and comment.at is not None:
                by_post[comment.post].append(number)
        self.place = array("i", [UNDATED]) * len(self.keys)
        self.gap = array("d", [0.0]) * len(self.keys)
        self.early = BelowPosts(partial(said_by, self.context.content))
        for post, numbers in by_post.items():
            numbers.sort(key=lambda n: (self.context.comments[n].at or 0.0, self.context.copies.rank[n]))
            for place, number in enumerate(numbers):
                self.place[number] = place
                self.gap[number] = self._gap(numbers, place)
                if place < EARLY:
                    self.early.add(post, number)

    def _gap(self, numbers: list[int], place: int) -> float:
        mine = self.context.comments[numbers[place]]
        for back in range(place - 1, max(-1, place - 4), -1):
            other = self.context.comments[numbers[back]]
            if self.keys[numbers[back]] != self.keys[numbers[place]]:
                return ((mine.at or 0.0) - (other.at or 0.0)) / DAY
        return ((mine.at or 0.0) - mine.posted) / DAY if mine.posted is not None else 0.0

    def _learn_talk(self) -> None:
        """The words said most within a month of the posts, and how many accounts each comment's opening was used by."""
        said: Counter[str] = Counter()
        openings: list[str] = []
        for number, comment in enumerate(self.context.comments):
            days = days_late(comment)
            if days is not None and days < 30 and comment.kind == "comment":
                said.update(self.context.content[number])
            opening = "".join(self.context.words[number])[:OPENING]
            openings.append(opening if len(opening) >= TELLING and comment.kind == "comment" else "")
        users = Counter(opening for opening, _ in set(zip(openings, self.keys, strict=True)) if opening)
        self.users = array("I", map(users.__getitem__, openings))
        self.talk = frozenset(word for word, _ in sorted(said.items(), key=lambda one: (-one[1], one[0]))[:QUIET])

    def _learn_hosts(self) -> None:
        """The names that a host stands with, and on how many posts it does."""
        names: dict[str, set[str]] = defaultdict(set)
        posts: dict[str, set[str]] = defaultdict(set)
        for number, comment in enumerate(self.context.comments):
            home = self.homes[number]
            if home and comment.kind == "comment":
                names[site(home)].add(self.keys[number].partition("@")[0])
                posts[site(home)].add(comment.post)
        self.names = {home: len(some) for home, some in names.items()}
        self.posts = {home: len(some) for home, some in posts.items()}

    def features(self, number: int) -> Features:
        """What stands around comment `number`, each about 0 to 1; what the page does not show is left out."""
        comment, context = self.context.comments[number], self.context
        out: Features = {}
        account = self.known.get(self.keys[number])
        if account is not None and account.comments > 1:
            out["lasting account"] = min(1.0, log(account.span) / YEAR)
            out["many posts"] = min(1.0, log(account.posts - 1) / 2)
        days = days_late(comment)
        if days is not None:
            out["days after"] = min(1.0, log(days) / 8)
            out["half a year"] = float(days > 182)
            if account is not None and account.lateness is not None:
                out["account late"] = min(1.0, log(account.lateness) / 8)
        if self.place[number] != UNDATED:
            out["place"] = min(1.0, log(self.place[number]) / 6)
            out["gap"] = min(1.0, log(self.gap[number]) / 7)
        self._of_words(number, out)
        self._of_name(number, out)
        home = self.homes[number]
        out["site"] = float(bool(home))
        out["site with a path"] = float(bool(home) and (comment.url or "").rstrip("/").count("/") > 2)
        out["bare"] = float(not comment.url and not comment.links)
        out["names of the site"] = min(1.0, log(self.names.get(site(home), 0) - 1) / 2) if home else 0.0
        out["posts of the site"] = min(1.0, log(self.posts.get(site(home), 0) - 1) / 3) if home else 0.0
        out["shared text"] = min(1.0, log(self.users[number] - 1) / 2)
        out["short"] = float(context.words.size(number) <= 15)
        return out

    def _of_words(self, number: int, out: Features) -> None:
        """How much of what it says stands in the post, in the thread's early comments, and in the blog's common talk."""
        words, post = self.context.content[number], self.context.comments[number].post
        if not words:
            out["wordless"] = 1.0
            return
        topic, early = self.context.topics.of(post), self.early[post]
        own = 1 if UNDATED < self.place[number] < EARLY else 0
        size = len(words) + 2
        out["topic"] = sum(map(topic.__contains__, words)) / size
        out["thread topic"] = sum(early[w] > own for w in words if w in early) / size
        out["common talk"] = sum(map(self.talk.__contains__, words)) / size

    def _of_name(self, number: int, out: Features) -> None:
        """The shape of the name: how many words, small letters only, words that the blog's talk uses as words."""
        name = self.context.comments[number].name or ""
        words = WORD.findall(name)
        out["long name"] = float(len(words) >= 3)
        out["small letters"] = float(name.islower() and len(words) >= 2)
        vocabulary = self.context.vocabulary
        spoken = sum(1 for w in words if vocabulary.get(w.casefold(), 0) >= 3)
        out["name of words"] = spoken / len(words) if words else 0.0
        out["nameless"] = float(not words)

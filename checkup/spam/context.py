"""What surrounds a comment: the words of its post and of its blog, and which sites turn up under many names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from checkup.spam.copies import WORD, Copies, person
from checkup.spam.hosts import COMMON, host, site
from checkup.spam.letters import script
from checkup.spam.lists import load, word_set
from checkup.spam.seen import Around, Seen

SMALL = word_set("small words")


def content(words: Sequence[str]) -> list[str]:
    """The words that carry the topic, each once, in order; plural s taken off so that "loan" meets "loans"."""
    return list(dict.fromkeys(stem(w) for w in words if len(w) > 2 and w not in SMALL and not w.isdigit()))


def stem(word: str) -> str:
    """A word without the endings that differ between a post and those who answer it; crude on purpose."""
    for ending in ("'s", "’s", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


class Context:
    """One blog's comments with everything they are compared with. Built once; every look-up after that is a set or dict look-up."""

    def __init__(self, comments: Sequence[Seen], around: Mapping[str, Around]) -> None:
        self.comments = comments
        self.around = around
        self.words = [[m.casefold() for m in WORD.findall(c.text)][:600] for c in comments]
        self.content = [content(w) for w in self.words]
        self.topic = {place: frozenset(content(WORD.findall(f"{a.title} {a.text}".casefold()))) for place, a in around.items()}
        self.has_text = {place: len(a.text.split()) >= 30 for place, a in around.items()}
        self.script = {place: script(a.text or a.title) for place, a in around.items()}
        self.hosts = {site(host(a.host)) for a in around.values() if a.host}
        self.copies = Copies(comments)
        self._learn_words()
        self._learn_sites()
        self._learn_names()

    def _learn_words(self) -> None:
        """Words of the blog's own talk: posts, and comments that carry neither links nor trade words."""
        commercial = load().commercial
        self.vocabulary: Counter[str] = Counter()
        self.thread: dict[str, Counter[str]] = defaultdict(Counter)
        self.clean: list[bool] = []
        for number, comment in enumerate(self.comments):
            trade = sum(1 for word in self.words[number] if word in commercial)
            clean = not comment.links and trade * 25 <= len(self.words[number]) and number not in self.copies.copy
            self.clean.append(clean or comment.by_author is True)
            if self.clean[-1]:
                self.vocabulary.update(self.content[number])
                self.thread[comment.post].update(self.content[number])
        for place in self.topic:
            self.vocabulary.update(dict.fromkeys(self.topic[place], 2))

    def _learn_sites(self) -> None:
        """Sites that commenters link to, with the people who do."""
        self.linked_by: dict[str, set[str]] = defaultdict(set)
        for comment in self.comments:
            if comment.by_author:
                continue
            for link in (*comment.links[:20], *([comment.url] if comment.url else [])):
                name = site(host(link))
                if name and name not in COMMON and name not in self.hosts:
                    self.linked_by[name].add(person(comment))

    def _learn_names(self) -> None:
        """First names and nicknames of the people on each post, so that a comment that speaks to one of them is known."""
        self.people: dict[str, set[str]] = defaultdict(set)
        for comment in self.comments:
            first = (comment.name or "").casefold().split()[:1]
            if first and len(first[0]) > 2 and first[0] not in load().commercial and first[0] not in SMALL:
                self.people[comment.post].add(first[0])

    def overlap(self, number: int) -> float | None:
        """The share of a comment's topic words that its post, or the talk of others below it, uses too; None where that is unknown."""
        words, place = self.content[number], self.comments[number].post
        thread, own = self.thread[place], self.clean[number]
        if len(words) < 3 or not (self.has_text.get(place) or len(thread) > 60):
            return None
        topic = self.topic.get(place, frozenset())
        return sum(1 for w in words if w in topic or thread[w] > own) / len(words)

    def strange(self, number: int) -> float | None:
        """The share of a comment's topic words that nobody else on the blog uses; None on a blog too small to tell."""
        words = self.content[number]
        if len(words) < 3 or len(self.vocabulary) < 800:
            return None
        own = self.clean[number]
        return sum(1 for w in words if self.vocabulary[w] <= own) / len(words)

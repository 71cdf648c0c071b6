"""What surrounds a comment: the words of its post and of its blog, and which sites turn up under many names."""

from __future__ import annotations

import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from checkup import lazy_re as re
from checkup.remembered import remembered
from checkup.spam.below_posts import BelowPosts
from checkup.spam.copies import Copies, may_hold_quotation, person, without_quotations
from checkup.spam.hosts import host, is_article, is_known, path_words, site, trade_words
from checkup.spam.letters import script
from checkup.spam.lists import WORD, load, word_set, words_in
from checkup.spam.offers import number_apart, offering
from checkup.spam.raw_markup import link_code
from checkup.spam.seen_comment import Around, Seen, written_out
from checkup.spam.topics import Topics
from checkup.spam.word_lists import Vocabulary, WordLists

SLUG = re.compile(r"[a-z]{4,}")  # the words of an address; shorter ones are chance
PLAIN = frozenset(["http", "https", "html", "index", "blog", "post", "site", "page", "wordpres", "blogspot", "www", "article", "online"])
COMMON_WORDS = 150  # words said most tell a blog's language, a convention: they are its small words
MOST_WORDS = 600  # of one comment, a bound for time: longer ones are stories
PINGED_WORDS = 3000  # of a post, a bound for time: excerpts are cut from its beginning
OWN_NAME = 5  # letters of a personal site's name: shorter ones stand in many names
LONGER = 6  # letters of a word that a post and a comment do not share by chance, as they do days, numbers and money: a convention
IN_TITLE = 5  # letters of a word of its title, which is what a post is about: a convention
SPEAKS = 2  # words that a brief comment shares with its post, not by chance: a convention
SHOPS = "shop"  # the group of trade words that are of no trade: they stand in the address of any shop
MANY_NAMES = 3  # that link to one site, a convention: two are a couple
SMALL = word_set("small words")
FEWEST_DIGITS = 9  # of a telephone number with its area
NO_TOPIC = -1  # in the place of the number of a word that carries no topic


def content(words: Sequence[str]) -> list[str]:
    """The words that carry the topic, each once, in order; plural s taken off so that "loan" meets "loans"."""
    return list(dict.fromkeys(filter(None, map(_topical, words))))


@remembered(16_384)
def _topical(word: str) -> str:
    """The stem of a word that carries the topic; "" for small words and numbers."""
    return stem(word) if len(word) > 2 and word not in SMALL and not word.isdigit() else ""


@remembered(16_384)
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
        known = Vocabulary()
        self.words = WordLists((words_in(c.text)[:MOST_WORDS] for c in comments), known)
        self.names = WordLists((map(str.casefold, WORD.findall(c.name or "")) for c in comments), known)
        self.content = WordLists(self._contents(known), known)
        self.topics = Topics(((place, content(sorted(self.plain_topic(place)))) for place in around), known)
        self.has_text = {place: len(a.text.split()) >= 30 for place, a in around.items()}
        self.script = {place: script(a.text or a.title) for place, a in around.items()}
        self.hosts = {site(host(url)) for a in around.values() for url in (a.url, *a.links) if url}
        self.hosts |= {site(host(url)) for a in around.values() for url in written_out(a.text)}
        self.first = _first(comments)
        self.copies = Copies(comments, self.words)
        self.shows_sites = any(c.url for c in comments)  # without any, nobody can tell who has none
        self._runs: dict[str, frozenset[tuple[str, ...]]] = {}
        self.shows_code = any(c.by_author and link_code(c.text) for c in comments)  # an import that prints every link as code
        lists = load()
        self.trades, self.praised = self.words.counts(lists.commercial), self.words.counts(lists.praise)
        self.skeletons = self.content.counts(lists.skeleton_of)
        self._digits = self.words.sums(_digits)
        self.may_sell = self.words.may_hold(lists.pitch) | self.words.may_hold(lists.pitch, lists.in_general)
        self.may_sell |= self.words.may_hold(lists.templates, lambda word: lists.classes.get(word, word))
        self.may_offer = self.words.may_hold(offering(), number_apart)
        self._learn_words()
        self._learn_sites()
        self._learn_names()

    def _contents(self, known: Vocabulary) -> Iterator[array[int]]:
        """The numbers of each comment's `content`; the stem of a word is looked up once."""
        stems = [known[base] if (base := _topical(word)) else NO_TOPIC for word in list(known.words)]
        for number in range(len(self.words)):
            found = dict.fromkeys(map(stems.__getitem__, self.words.numbers(number)))
            found.pop(NO_TOPIC, None)
            yield array("I", found)

    def plain_topic(self, place: str) -> frozenset[str]:
        """The words of a post as they stand there."""
        around = self.around.get(place)
        return frozenset(words_in(f"{around.title} {around.text}")) if around else frozenset()

    def _learn_words(self) -> None:
        """Words of the blog's own talk: posts, and comments that carry neither links nor trade words."""
        self.thread = BelowPosts(partial(said_by, self.content))
        self.clean: list[bool] = []
        for number, comment in enumerate(self.comments):
            clean = not comment.links and self.trades[number] * 25 <= self.words.size(number) and number not in self.copies.copy
            self.clean.append(clean or comment.by_author is True)
            if self.clean[-1]:
                self.thread.add(comment.post, number)
        self.usual = max(6, sum(self.clean) // 50)
        self.vocabulary = self.content.uses(self.clean)
        most = sorted(self.words.uses(self.clean).items(), key=lambda item: (-item[1], item[0]))[:COMMON_WORDS]
        self.commons = self.words.counts({word for word, _ in most})
        for topic in self.topics:
            self.vocabulary.update(dict.fromkeys(topic, 2))

    def _learn_sites(self) -> None:
        """Sites that commenters link to, and how many names do, where these are many; the name of a ping is the title of its page."""
        linked_by: dict[str, set[str]] = defaultdict(set)
        for comment in self.comments:
            if comment.by_author:
                self.hosts |= {site(host(link)) for link in comment.links}
        for comment in self.comments:
            if comment.by_author or comment.kind != "comment":
                continue
            for link in (*comment.links[:20], *([comment.url] if comment.url else [])):
                name = host(link)
                if name and not is_known(name) and site(name) not in self.hosts:
                    linked_by[name].add(person(comment))
        self.names_of = {name: len(people) for name, people in linked_by.items() if len(people) >= MANY_NAMES}

    def _learn_names(self) -> None:
        """First names and nicknames of the people on each post, so that a comment that speaks to one of them is known."""
        self.people = BelowPosts(partial(_first_names, self.comments))
        for number, comment in enumerate(self.comments):
            self.people.add(comment.post, number)

    def forget_talk(self) -> None:
        """Let go of what only the clues of single comments and copies ask for, or a large blog takes twice the memory."""
        self.copies.words.clear()
        self.thread.clear()
        self.people.clear()

    def spoken(self, number: int) -> list[str]:
        """The words of a text that do not stand in quotation marks: what others said is not the commenter's offer."""
        text = self.comments[number].text
        unquoted = without_quotations(text)
        return self.words[number] if unquoted == text else words_in(unquoted)[:MOST_WORDS]

    def spoken_where(self, may_stand: NDArray[np.bool_], number: int) -> list[str]:
        """The same where phrases may stand among a comment's words, or in what is left without quotations; none where they cannot."""
        return self.spoken(number) if may_stand[number] or may_hold_quotation(self.comments[number].text) else []

    def may_give_a_number(self, number: int) -> bool:
        """Whether a comment has as many digits as a telephone number, or more words than are known of it."""
        return self._digits[number] >= FEWEST_DIGITS or self.words.size(number) >= MOST_WORDS

    def begins_with_name(self, number: int) -> bool:
        """Whether a comment begins with all words of its writer's name, and goes on."""
        name, words = self.names.numbers(number), self.words.numbers(number)
        return 0 < len(name) < len(words) and words[: len(name)] == name

    def leads(self, number: int) -> bool:
        """Whether a comment leads to a site, by a link or behind its name; also where a blog shows no sites, as nobody can tell."""
        comment = self.comments[number]
        return bool(comment.url) or any(host(link) for link in comment.links) or not self.shows_sites

    def runs(self, place: str) -> frozenset[tuple[str, ...]]:
        """Each four words in a row of a post, for telling what a ping copied of it; kept once asked for."""
        if place not in self._runs:
            text = self.around[place].text if place in self.around else ""
            words = words_in(text)[:PINGED_WORDS]
            self._runs[place] = frozenset(zip(words, words[1:], words[2:], words[3:], strict=False))
        return self._runs[place]

    def personal(self, number: int) -> str:
        """The site that bears its owner's name ("Ida Moe", idamoe.example), as readers have it; "" where it sells or bears another."""
        comment = self.comments[number]
        home = host(comment.url or "")
        name = [_plain_letters(word) for word in WORD.findall((comment.name or "").casefold())]
        label = _plain_letters(site(home).split(".")[0]) if home else ""
        mine = len(label) >= OWN_NAME and (label in "".join(name) or (len(name) > 1 and "".join(name) in label))
        return site(home) if mine and not trade_words(comment.url or "") and not any(w in load().commercial for w in name) else ""

    def speaks_alike(self, number: int) -> bool:
        """Whether a comment is in the language of the blog's talk, told by its commonest words; without that, topics cannot be compared."""
        size = self.words.size(number)
        return size >= 6 and self.commons[number] * 6 >= size

    def overlap(self, number: int) -> float | None:
        """The share of a comment's topic words that its post, or the talk of others below it, uses too; None where that is unknown.

        Asked only of comments that speak the blog's language, as `strange` is.
        """
        words, place = self.content[number], self.comments[number].post
        thread, own = self.thread[place], self.clean[number]
        if len(words) < 3 or not (self.has_text.get(place) or len(thread) > 60):
            return None
        topic = self.topics.of(place)
        return sum(1 for w in words if w in topic or thread.get(w, 0) > own) / len(words)

    def strange(self, number: int) -> float | None:
        """The share of a comment's topic words that nobody else on the blog uses; None on a blog too small to tell."""
        words = self.content[number]
        if len(words) < 3 or len(self.vocabulary) < 800:
            return None
        own, uses = self.clean[number], self.vocabulary.get
        return sum(1 for w in words if uses(w, 0) <= own) / len(words)

    def shared(self, number: int) -> list[str]:
        """The words that a comment has in common with its post, without those that any praise is made of."""
        topic, praise = self.topics.of(self.comments[number].post), load().praise
        return [word for word in self.content[number] if word in topic and word not in praise]

    def is_said(self, number: int, word: str) -> bool:
        """Whether a word stands in a post or in another comment: a comment does not vouch for its own words."""
        return self.vocabulary.get(stem(word), 0) > self.clean[number]

    def is_beside_the_post(self, number: int) -> bool:
        """Whether no longer word of a comment stands in its post, in any language, nor a word of the title but of trade and praise.

        False where the text of the post is unknown.
        """
        place = self.comments[number].post
        if not self.has_text.get(place, False):
            return False
        topic, words = self.topics.of(place), self.content[number]
        return not any(len(word) >= LONGER and word in topic for word in words) and not self._speaks_of_title(place, words)

    def _speaks_of_title(self, place: str, words: Sequence[str]) -> bool:
        """Whether a word of a post's title, too short to count in its text, stands in a comment."""
        lists, title = load(), set(content(words_in(self.around[place].title)))
        return any(len(word) >= IN_TITLE and word in title and word not in lists.commercial and word not in lists.praise for word in words)

    def at_home(self, number: int, word: str) -> bool:
        """Whether a trade word belongs to the post's own topic, or to the talk of this blog."""
        topic = self.topics.of(self.comments[number].post)
        base = stem(word)
        return base in topic or word in topic or (word not in load().strong and self.vocabulary.get(base, 0) >= self.usual)

    def wares_of(self, number: int, link: str) -> tuple[str, ...]:
        """The trade words of a host that says what it sells without the post's own words.

        Under a post about generators a site of one is no shop; one that names a shop, or what no post is about, is one everywhere.
        """
        found = trade_words(link)
        if not found:
            return found
        topic, lists = self.topics.of(self.comments[number].post), load()
        if any(word in lists.strong or lists.commercial[word] == SHOPS for word in found):
            return found
        return tuple(word for word in found if not (word in topic or stem(word) in topic))

    def sells(self, number: int, link: str) -> bool:
        """Whether an address is that of a shop: by its host, or by two trade words behind it that the post does not use itself."""
        if is_known(host(link)):
            return False
        if self.wares_of(number, link):
            return True
        found = [word for word in path_words(link) if not self.at_home(number, word) and word not in load().everyday]
        return (len(found) >= 2 and not is_article(link)) or any(word in load().strong for word in found)

    def explains(self, number: int, link: str) -> bool:
        """Whether a link needs no excuse: everybody links there, the blog does, or the address speaks of the post's topic."""
        name = host(link)
        if not name or is_known(name) or site(name) in self.hosts or site(name) == self.personal(number):
            return True
        place = self.comments[number].post
        topic, thread = self.topics.of(place), self.thread[place]
        wares = [word for word in path_words(link) if not self.at_home(number, word) and word not in load().everyday]
        if self.sells(number, link) or len(wares) >= 2:
            return False
        words = {stem(w) for w in SLUG.findall(link.casefold().split("//", 1)[-1])} - PLAIN
        return any(w in topic or thread.get(w, 0) > 1 for w in words) or any(len(w) > 5 and w in name for w in topic)


def _digits(word: str) -> int:
    return sum(map(str.isdecimal, word))


def said_by(content: WordLists, numbers: Iterable[int]) -> Counter[str]:
    """How often each topic word stands in some comments."""
    return Counter(chain.from_iterable(map(content.__getitem__, numbers)))


def _first_names(comments: Sequence[Seen], numbers: Iterable[int]) -> frozenset[str]:
    """The first words of the names of some comments, but for small words and those of a trade."""
    first = (word for number in numbers for word in (comments[number].name or "").casefold().split()[:1])
    return frozenset(word for word in first if len(word) > 2 and word not in load().commercial and word not in SMALL)


def _plain_letters(text: str) -> str:
    """The letters of a text without accents, hyphens and digits."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if letter.isalpha())


def _first(comments: Sequence[Seen]) -> dict[str, float]:
    """When the first comment of each post came."""
    first: dict[str, float] = {}
    for comment in comments:
        if comment.at is not None:
            first[comment.post] = min(comment.at, first.get(comment.post, comment.at))
    return first

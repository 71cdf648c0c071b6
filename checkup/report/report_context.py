"""What the pages of one blog are made from: its checkup, the addresses of its pages, and the lookups that several pages need."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from checkup.findings import Checkup, WaitingItem
from checkup.i18n import gettext
from checkup.measuring.came_again import SeenHere, seen_here
from checkup.measuring.linkbacks import Mentions, mentions
from checkup.measuring.new_names import first_of_name
from checkup.measuring.sample import owner_known
from checkup.measuring.waiting_list import waiting
from checkup.measuring.written_below import written_below
from checkup.model import Comment, Post, comment_key
from checkup.reader_words import ReaderWords, Wording, parts_of, sentence, with_start
from checkup.report import clean
from checkup.report.blog_report import BlogReport
from checkup.report.comment_sorts import Sorted, sorted_comments
from checkup.report.paths import Places, relative
from checkup.report.post_tally import PostTally, tally
from checkup.report.redaction import NAMELESS, Redactor
from checkup.report.verdict_reasons import distinct_reasons
from checkup.spam.seen_comment import answered_in
from checkup.text import in_words as words
from checkup.text.printable import may_run_leftwards

_FIRST_WORDS = 60  # characters of a post without a title that stand for one; a convention: a line of a list


@dataclass(frozen=True, slots=True)
class Day:
    """A day for <time>: ISO and in words."""

    iso: str
    text: str


def day(when: date) -> Day:
    """A date as the report prints it."""
    return Day(f"{when:%Y-%m-%d}", words.day(when))


def post_title(post: Post, limit: int = 140) -> str:
    """A post's title for people, as the blog prints it; without one its first words, or its address. Its date where it is not quoted."""
    if not post.quotable:
        if post.published is None:
            return gettext("A page that is not quoted")
        return gettext("A page that is not quoted ({day})", day=f"{post.published:%Y-%m-%d}")
    plain = clean.line(post.title, limit)
    return (
        plain
        or clean.line(post.text, min(limit, _FIRST_WORDS))
        or clean.line(post.url.split("://", 1)[-1], limit)
        or gettext("A post without a title")
    )


class BlogContext:
    """One blog with a checkup. Views ask it for titles, people, quotes, links and counts; it never changes what was measured."""

    def __init__(self, report: BlogReport, folder: str, checkup: Checkup, version: str) -> None:
        """Work out addresses and readers' names once for all pages."""
        self.report = report
        self.folder = folder
        self.checkup = checkup
        self.version = version
        self.facts = checkup.facts
        self.blog = checkup.facts.blog
        self.places = Places(folder, self.blog.posts, self.facts.clock)
        self.redactor = Redactor(checkup.facts, report.names)
        self.name = clean.line(report.name, 120) or folder
        self.card_url: str | None = None  # absolute address of card.png, once it has been written
        self._last_sorted: tuple[Post, tuple[Sorted, ...]] | None = None
        self._last_readers: tuple[Post, tuple[Sorted, ...]] | None = None
        self._tallies: dict[str, PostTally] = {}
        self._standing: dict[tuple[str, bool, bool], str] = {}
        self.checked = (checkup.as_of or checkup.facts.as_of).date()

    def page(self, name: str) -> str:
        """A page of this blog from the site's root."""
        return self.places.path(name)

    def comment_link(self, here: str, post_url: str | None, comment_id: str | None) -> str | None:
        """The link from page `here` to a comment of this blog, None where it is unknown."""
        there = self.places.comment(post_url, comment_id)
        return None if there is None else relative(here, there)

    def post_link(self, here: str, post: Post) -> tuple[str, bool]:
        """Where the title of a post leads to from page `here`, and whether that is outside: to the blog itself where the post has no page.

        The address is empty where it cannot be linked.
        """
        page = self.places.post(post.url)
        return (clean.href(post.url) or "", True) if page is None else (relative(here, page), False)

    def title(self, post: Post, limit: int = 140) -> str:
        """The post's title for people."""
        return post_title(post, limit)

    def person(self, post: Post, comment: Comment, key: str = "") -> Wording:
        """Who wrote a comment, whose key may be given. The blog's authors signed the blog and keep their names."""
        if self.redactor.is_writers(comment):
            return clean.line(comment.author.name, 80) or gettext(NAMELESS)
        return ReaderWords(comment.author.name or "", "name", key or post.key(comment))

    def sorted_comments(self, post: Post) -> tuple[Sorted, ...]:
        """The comments of a post with what each is; those of the post that was asked for last are kept."""
        if self._last_sorted is None or self._last_sorted[0] is not post:
            self._last_sorted = (post, sorted_comments(self.facts, post))
        return self._last_sorted[1]

    def readers_on(self, post: Post) -> tuple[Sorted, ...]:
        """Those of them that readers wrote, as the facts count them: no pings, nothing by the author, no spam, nothing to check."""
        if self._last_readers is None or self._last_readers[0] is not post:
            self._last_readers = (post, tuple(one for one in self.sorted_comments(post) if one.sort in ("reader", "promo")))
        return self._last_readers[1]

    def shown(self, reader_text: Wording, limit: int = 600) -> str:
        """A sentence as plain text for files and for pages of several blogs: readers' words as this blog's setting says."""
        return self.redactor.show(clean.wording(reader_text, limit))

    @cached_property
    def _in_person(self) -> frozenset[str]:
        """Keys of the comments that the author answered in the thread or by name."""
        return frozenset(comment_key(post.url, one) for post in self.blog.posts for one in answered_in(post))

    def evidence(self, post: Post, comment: Comment) -> tuple[Wording, ...]:
        """The reasons of a comment's verdict as pages print them: each fact once, capitalised, addresses defanged.

        That the author answered it speaks against the verdict, and stands first, so that nobody deletes it unseen.
        """
        if comment.verdict is None:
            return ()
        against = (
            (gettext("You answered it, so look before you delete it"),) if comment.is_spam and post.key(comment) in self._in_person else ()
        )
        return (*against, *map(_reason, distinct_reasons(comment.verdict.reasons)))

    def quote(self, post: Post, comment: Comment, key: str = "", *, limit: int = 400, spam: bool = False) -> tuple[Wording, ...]:
        """Paragraphs of a comment, whose key may be given; links of spam are defanged; none of a page that asks robots not to show it."""
        if post.quotable is None:
            return ("Not quoted: nobody has looked yet whether the page lets robots show it.",)
        if not post.quotable:
            return (gettext("Not quoted: the page asks robots not to show it."),)
        key = key or post.key(comment)
        return tuple([ReaderWords(words, "text", key, spam, most) for words, most in clean.excerpt(comment.text, limit)])

    def runs_leftwards(self, comment: Comment) -> bool:
        """Whether the text of a comment may run from right to left."""
        return may_run_leftwards(comment.text)

    def holds_links(self, comment: Comment) -> bool:
        """Whether a comment holds links, which no page shows as such."""
        return bool(comment.links) or "://" in comment.text

    def comment(self, post_url: str | None, comment_id: str | None) -> Comment | None:
        """The comment of a post's address and an id, None where there is none."""
        return self.redactor.comments.get(comment_key(post_url or "", comment_id or ""))

    @cached_property
    def posts(self) -> dict[str, Post]:
        """Every post by its address."""
        return {p.url: p for p in self.blog.posts}

    @cached_property
    def window_urls(self) -> frozenset[str]:
        """Addresses of the posts that bound the signs."""
        return frozenset(p.url for p in self.facts.posts_in_window)

    @cached_property
    def author_known(self) -> bool:
        """Whether the author's comments can be told from those of readers; not while the owner is asked who writes the blog."""
        return owner_known(self.facts)

    @cached_property
    def sorts(self) -> Counter[str]:
        """How many comments of each sort were read."""
        total: Counter[str] = Counter()
        for post in self.blog.posts:
            total.update(self.tally(post).sorts)
        return total

    @cached_property
    def _reader_counts(self) -> tuple[Counter[str], dict[str, str]]:
        count: Counter[str] = Counter()
        first: dict[str, tuple[float, str]] = {}
        never = (float("inf"), "")
        for post in self.blog.posts:
            for said in self.facts.remarks(post):
                if said.who is None:
                    continue
                count[said.who] += 1
                if said.at is not None:
                    first[said.who] = min(first.get(said.who, never), (said.at, said.key))
        return count, {who: key for who, (_, key) in first.items()}

    def tally(self, post: Post) -> PostTally:
        """What the comments of a post come to, counted once; no wait where it is not known whose answers are the author's."""
        if post.url not in self._tallies:
            counted = tally(self.facts, post)
            self._tallies[post.url] = counted if self.author_known else counted._replace(wait=None)
        return self._tallies[post.url]

    def standing(self, key: str) -> str:
        """Who the reader is who wrote the comment with this key: "regular, 9 comments", "first comment"; "" where nobody can tell."""
        count, first = self._reader_counts
        who = self.facts.identities.get(key)
        if who is None or who not in count:
            return ""
        case = (who, first.get(who) == key, key in first_of_name(self.facts))
        if case not in self._standing:
            self._standing[case] = self._told_standing(*case)
        return self._standing[case]

    def _told_standing(self, who: str, first: bool, new: bool) -> str:
        """The words of `standing` for a reader's first dated comment or for a later one; `new` = nobody signed with this name before."""
        comments = words.plural(self._reader_counts[0][who], "comment")
        if who in self.facts.regulars:
            return gettext("regular, {comments}", comments=comments)
        if first and new:
            return gettext("first comment under this name")
        if self._reader_counts[0][who] > 1:
            return comments
        return "" if new or not first else gettext("this name stood here before")

    @cached_property
    def waiting_now(self) -> frozenset[str]:
        """Keys of readers who wait and can still be answered in time."""
        return frozenset(w.key for w in self.checkup.waiting if not w.late)

    @cached_property
    def waiting_of(self) -> dict[str, WaitingItem]:
        """Key of each comment that is owed an answer and has none, of whatever age -> its place on the list.

        Filled also where spam has overrun the blog and the waiting page lists nobody: whoever works with the files can judge each row.
        """
        listed = self.checkup.waiting if self.checkup.state != "overrun" else waiting(self.checkup.facts)
        return {w.key: w for w in listed}

    @cached_property
    def seen_here(self) -> SeenHere | None:
        """Whether readers who were answered came back more often."""
        return seen_here(self.facts)

    @cached_property
    def mentions(self) -> Mentions:
        """Who wrote about the blog elsewhere."""
        return mentions(self.facts)

    @cached_property
    def acknowledged(self) -> frozenset[str]:
        """Keys of readers' comments without a known answer below which the author wrote something."""
        return written_below(self.facts)

    @cached_property
    def own_pings(self) -> frozenset[str]:
        """Keys of the pings that the blog itself or its writers left: a post that links to an older one is nobody else's word."""
        return frozenset(m.key for m in self.mentions.rows if m.standing == "own" and m.kind != "reply")

    @cached_property
    def answered_by(self) -> dict[str, tuple[str, ...]]:
        """Key of an author's comment -> keys of the reader comments whose first answer it is."""
        out: dict[str, list[str]] = {}
        for post in self.blog.posts:
            for key in map(post.key, post.comments):
                answer = self.facts.answers.get(key)
                if answer is not None and answer.by is not None:
                    out.setdefault(comment_key(post.url, answer.by), []).append(key)
        return {k: tuple(sorted(v)) for k, v in out.items()}


@lru_cache(maxsize=4_096)  # most spam is alike, and what is said of it stands on two pages
def _reason(told: Wording) -> Wording:
    """A reason of a verdict as pages print it: capitalised, addresses defanged."""
    parts = parts_of(clean.wording(told, 240))
    harmless = sentence(*(part if isinstance(part, str) else replace(part, defang=True) for part in parts))
    return with_start(harmless, words.cap)

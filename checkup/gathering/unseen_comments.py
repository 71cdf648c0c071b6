"""The posts of a blog whose comments were not found, or not surely -> the same pages with the pattern that they show together.

One page alone does not tell a reader's words from the theme's where nothing calls them comments; thirty pages do. Pages are kept until all
of the blog was read; where comments were surely read on others, the form is known, and nothing is learnt.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checkup.gathering.lone_comments import common_division, is_silent
from checkup.model import OWN_SYSTEMS, Comment, Page, Pattern, Post, Reading

_KEPT_MAX = 2_000  # pages; a convention, as for dates (date_order)
_TAUGHT_BY, _QUIET = 24, 12  # pages that say something below their text, and with the least there, that teach a pattern; a convention
_PAGES_MIN = 5  # posts; a convention: of fewer nothing can be said of what differs between them
_FOUND_MIN, _POSTS_MIN = 5, 3  # comments, and posts that hold them; conventions: of fewer it may be something else that these posts have
_SURE_MAX = 0.2  # share of the posts with comments that are surely read, beyond which the form is known; a convention
# share of the comments with a name and a day, where no page has a heading for comments or a place to write one; a convention
_TOLD = 0.9
_MORE = 1.02  # times as many names and days as were read before, where the pattern finds as many comments; a convention
_SAME = 0.8  # share of the comments that two ways of reading agree on; a convention: below it the one that takes less with it is right
_WHOLE = 0.8  # of the names and days that a comment told before; a convention: paragraphs taken for comments tell none
_ALIKE = 0.95  # share of the comments that both ways find, where the pattern is right about the other pages; a convention
_MANY_MORE = 2  # times as many comments as were read before, which tell by themselves that these were something else; a convention
# share of the comments that are called as a post is, say its title, or say what one says; a convention: readers quote posts now and then
_LISTED = 0.3
# characters without blanks that are held against the posts, at least and at most; conventions: some eight words, and some forty
_EXCERPT, _MOST = 40, 200
_LOST = 0.2  # share of the posts' words that a pattern loses; a convention: heads that stood among them have a name and a day each

Learn = Callable[[Sequence[Page], Sequence[str]], Awaitable[Pattern | None]]


class Unseen:
    """Collects posts whose comments may stand in a form that nobody knows."""

    def __init__(self) -> None:
        self._sure: set[str] = set()
        self._kept: dict[str, tuple[Page, bytes, Reading]] = {}
        self._pattern: Pattern | None = None

    def note(self, page: Page, reading: Reading) -> None:
        """One page as it was read; what was noted of it before is forgotten."""
        self._sure.discard(page.url)
        self._kept.pop(page.url, None)
        post = _post(reading)
        if post is None or reading.page_type == "list" or post.protected:
            return
        if post.comments and reading.confidence >= 1:
            self._sure.add(page.url)
            return
        untold = post.comments_status in ("none", "external-unread") and post.comment_system in OWN_SYSTEMS
        if (post.comments or untold) and len(self._kept) < _KEPT_MAX:
            self._kept[page.url] = (replace(page, body=b""), zlib.compress(page.body, 1), reading)

    async def again(self, learn: Learn) -> list[Page]:
        """The kept pages with the pattern that they show, none where they show none."""
        if self._is_known() or len(self._kept) < _PAGES_MIN:
            return []
        taught_by = self._teachers()
        self._pattern = pattern = await learn([self._page(url) for url in taught_by], [_text(self._kept[url][2]) for url in taught_by])
        return [replace(self._page(url), pattern=pattern) for url in self._kept] if pattern else []

    def alone(self, believed: Collection[str]) -> list[Page]:
        """The pages on which one comment may stand that repeats nothing, with what divides the others; `believed` are read by now."""
        silent = [url for url, (*_, reading) in self._kept.items() if url not in believed and is_silent(_post(reading))]
        division = common_division(reading for *_, reading in self._kept.values()) if silent and not self._is_known() else ""
        return [replace(self._page(url), division=division) for url in silent] if division else []

    def _is_known(self) -> bool:
        """Whether comments were surely read on so many posts that the form is known."""
        doubtful = sum(bool(_comments(reading)) for *_, reading in self._kept.values())
        return bool(self._sure) and len(self._sure) >= _SURE_MAX * (len(self._sure) + doubtful)

    def _page(self, url: str) -> Page:
        page, body, _ = self._kept[url]
        return replace(page, body=zlib.decompress(body))

    def _teachers(self) -> list[str]:
        """The pages that a pattern is learnt from: as many of one number of things below a text as of another, and some with the least.

        Were they only those with the most, all might say one number of things (the most that a page shows), as only the theme does.
        """
        ordered = sorted(self._kept, key=lambda url: (-self._says(url), url))
        if len(ordered) <= _TAUGHT_BY + _QUIET:
            return ordered
        alike: Counter[int] = Counter()
        turns: dict[str, tuple[bool, int]] = {}
        for url in ordered[:-_QUIET]:
            says = self._says(url)
            turns[url] = (not says, alike[says])
            alike[says] += 1
        return [*sorted(turns, key=turns.__getitem__)[:_TAUGHT_BY], *ordered[-_QUIET:]]

    def _says(self, url: str) -> int:
        """How much stands below the text of a post that may be comments."""
        reading = self._kept[url][2]
        return len(reading.below) + len(_comments(reading))

    def by_now(self, believed: Mapping[str, Reading]) -> dict[str, Reading]:
        """The kept pages as they are read by now, none where comments are surely read elsewhere: then the form is known."""
        return {} if self._is_known() else {url: believed.get(url, reading) for url, (*_, reading) in self._kept.items()}

    def believed(self, readings: Mapping[str, Reading]) -> Mapping[str, Reading]:
        """The pages read with the pattern that are to be believed.

        All where they tell more than before; else, where they say what was read before, those on which nothing was.
        """
        return readings if self._tell_more(readings) else self._unread_before(readings)

    def _unread_before(self, readings: Mapping[str, Reading]) -> Mapping[str, Reading]:
        """The pages without comments so far on which the pattern finds some that tell as much as those that both ways find elsewhere.

        A lone comment repeats nothing, so that its page alone does not show it.
        """
        both = [(old, readings[url]) for url, (*_, old) in self._kept.items() if url in readings and _comments(old)]
        old, new = _told(reading for reading, _ in both), _told(reading for _, reading in both)
        if old.comments < _FOUND_MIN or (old.words & new.words).total() < _ALIKE * max(old.comments, new.comments):
            return {}
        silent = {url: readings[url] for url, (*_, old) in self._kept.items() if url in readings and not _comments(old)}
        spoken = {url: reading for url, reading in silent.items() if _comments(reading)}
        if not spoken or _are_posts(spoken.values()):
            return {}
        tells = [told for told in (_is_named, _is_dated) if sum(map(told, _all(new_one for _, new_one in both))) >= _TOLD * new.comments]
        return {url: reading for url, reading in spoken.items() if all(told(c) for c in _comments(reading) for told in tells)}

    def _tell_more(self, readings: Mapping[str, Reading]) -> bool:
        """Whether the pages read with the pattern tell more than before."""
        before = [reading for *_, reading in self._kept.values()]
        old, new = _told(before), _told(readings.values())
        if new.comments < max(_FOUND_MIN, old.comments) or new.posts < _POSTS_MIN or _are_posts(readings.values()):
            return False
        if not old.comments and self._lose_text(readings):
            return False
        if old.comments:
            whole = new.facts / new.comments >= _WHOLE * old.facts / old.comments
            cleaner = new.letters <= old.letters and (old.words & new.words).total() < _SAME * new.comments
            many_more = new.comments >= _MANY_MORE * old.comments and new.whole >= _WHOLE * old.whole
            return many_more or (whole and (cleaner or new.facts > _MORE * old.facts))
        announced = self._pattern is not None and self._pattern.announced
        if announced or any(reading.below for reading in before):
            return True
        return new.whole >= _TOLD * new.comments and new.comments > new.posts  # one for each post may be a fact of the post

    def _lose_text(self, readings: Mapping[str, Reading]) -> bool:
        """Whether posts lose words that become no comment's: then the pattern took their own text for the head of comments."""
        lost = total = 0
        for url, reading in readings.items():
            old = Counter(_text(self._kept[url][2]).split())
            rest = old - Counter(_text(reading).split())
            for comment in _comments(reading) if rest else ():
                rest -= Counter(f"{comment.author.name or ''} {comment.text}".split())
            lost, total = lost + rest.total(), total + old.total()
        return lost > _LOST * total


@dataclass(frozen=True, slots=True)
class _Told:
    """Comments with words, the posts that have some, the names and days that they tell, how many tell both, their words and the letters."""

    comments: int
    posts: int
    facts: int
    whole: int
    words: Counter[str]
    letters: int


def _told(readings: Iterable[Reading]) -> _Told:
    said = [kept for reading in readings if (kept := [c for c in _comments(reading) if c.text.strip()])]
    facts = [_is_named(c) + _is_dated(c) for comments in said for c in comments]
    words = Counter(_squeezed(c) for comments in said for c in comments)
    return _Told(len(facts), len(said), sum(facts), facts.count(2), words, sum(len(text) * n for text, n in words.items()))


def _all(readings: Iterable[Reading]) -> Iterable[Comment]:
    return (comment for reading in readings for comment in _comments(reading))


def _is_named(comment: Comment) -> bool:
    return comment.author.name is not None


def _is_dated(comment: Comment) -> bool:
    return comment.posted is not None


def _comments(reading: Reading) -> tuple[Comment, ...]:
    post = _post(reading)
    return post.comments if post else ()


def _text(reading: Reading) -> str:
    post = _post(reading)
    return post.text if post else ""


def _post(reading: Reading) -> Post | None:
    """What a page says as a post, also where it does not look like one by itself."""
    return reading.post or reading.maybe_post


def _squeezed(comment: Comment) -> str:
    return "".join(comment.text.casefold().split())


def _are_posts(readings: Collection[Reading]) -> bool:
    """Whether many of the comments bear or say titles of the blog's posts, or say what posts say: then they are lists of these."""
    posts = [post for reading in readings if (post := _post(reading))]
    titles = {"".join(post.title.casefold().split()) for post in posts if post.title}
    texts = "\n".join("".join(post.text.casefold().split()) for post in posts)
    comments = [comment for post in posts for comment in post.comments]
    named = sum("".join((c.author.name or "").casefold().split()) in titles or _squeezed(c) in titles for c in comments)
    words = (_squeezed(comment).rstrip(".…[]")[:_MOST] for comment in comments)
    said = sum(len(text) >= _EXCERPT and text in texts for text in words)
    return max(named, said) >= _LISTED * len(comments) > 0

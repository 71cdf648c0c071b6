"""The posts of two blogs -> which post of the new one is which of the old one: by address, name, title and day, text, and comments.

Each way only takes what the surer ones before it left, and only where exactly one post on either side has the mark in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence

from checkup.addresses import post_key
from checkup.comparing.same_words import TELLING, plain, plain_name, same_title
from checkup.gathering.near_text import nearly_same, says_enough
from checkup.model import Blog, Post
from checkup.moments import CLOCKS_APART
from checkup.text.words import words

_NAME = 3  # letters of an address's last part that name a post; shorter ones are numbers and "p"
# A word that more posts have names none of them; so many posts that share the rarest words are compared. Conventions.
_RARE, _COMPARED = 5, 3
_SHARED_COMMENTS = 2  # comments that two posts share, in words that nobody writes twice, and half of all: then they are one

Marks = Callable[[Post], Hashable | None]


def same_posts(old: Blog, new: Blog) -> dict[str, Post]:
    """The address of each old post that is found -> the post that it is in the new blog."""
    left, right = {p.url: p for p in old.posts}, {p.url: p for p in new.posts}
    found: dict[str, Post] = {}

    def take(pairs: Mapping[str, str]) -> None:
        for one, other in pairs.items():
            found[one] = right.pop(other)
            del left[one]

    here, there = home_path(old.url), home_path(new.url)
    take(_by_mark(left, right, place_of, place_of, _is_no_other))
    take(_by_mark(left, right, lambda p: place_of(p, here), lambda p: place_of(p, there), _is_no_other))
    take(_by_mark(left, right, _name, _name, _has_a_witness))
    take(_by_mark(left, right, _title_and_day, _title_and_day, _is_no_other))
    take(_by_mark(left, right, _title, _title, _has_no_other_text))
    take(_by_candidates(left, right, _sharing_words(right.values()), _has_near_text))
    take(_by_candidates(left, right, _sharing_comments(right.values()), lambda one, other: True))
    return found


def is_thread_only(post: Post) -> bool:
    """Whether nothing of a post is told but its address and its comments, as in an export of comments: neither text nor date nor author."""
    return not (post.text or post.published or post.author)


def tells_posts(blog: Blog) -> bool:
    """Whether a blog, as it was read, tells its posts and not only the comments on them."""
    return not all(map(is_thread_only, blog.posts))


def home_path(url: str) -> str:
    """The folder of its host in which a blog stands, as `place_of` takes it away; "" where it is the host itself or not known."""
    return post_key(url).partition("/")[2]


def place_of(post: Post, home: str = "") -> str:
    """Where a post stands on its host, without view, ending and case; with `home` from the blog's own folder on."""
    path = post_key(post.url).partition("/")[2]
    return path.removeprefix(f"{home}/") if home else path


def _name(post: Post) -> str | None:
    """The last part of an address, which most platforms make of the title."""
    name = plain(place_of(post).rpartition("/")[2])
    return name if len(name) >= _NAME and not name.isdigit() else None


def _title(post: Post) -> str | None:
    return plain(post.title or "") or None


def _title_and_day(post: Post) -> Hashable | None:
    title = _title(post)
    return (title, post.published.date()) if title and post.published is not None else None


def _by_mark(
    left: Mapping[str, Post], right: Mapping[str, Post], mark: Marks, other_mark: Marks, fits: Callable[[Post, Post], bool]
) -> dict[str, str]:
    """Pairs of addresses of posts that alone have a mark on their side, where they fit."""
    here, there = _by(left, mark), _by(right, other_mark)
    alone = ((one[0], there[value][0]) for value, one in here.items() if len(one) == 1 and len(there.get(value, ())) == 1)
    return {one: other for one, other in alone if fits(left[one], right[other])}


def _by(posts: Mapping[str, Post], mark: Marks) -> dict[Hashable, list[str]]:
    found: dict[Hashable, list[str]] = defaultdict(list)
    for url, post in posts.items():
        if (value := mark(post)) is not None:
            found[value].append(url)
    return found


def _is_no_other(old: Post, new: Post) -> bool:
    """Whether nothing says that they are two posts: where title, day and text are all told, not all of them differ."""
    told = (_titles(old, new), _days(old, new), _texts(old, new))
    return any(agree is not False for agree in told)


def _has_a_witness(old: Post, new: Post) -> bool:
    """Whether title, day or text speaks for two posts of one name, or nothing is told that speaks against it."""
    told = (_titles(old, new), _days(old, new), _texts(old, new))
    return True in told or False not in told


def _has_no_other_text(old: Post, new: Post) -> bool:
    """Whether two posts of one title may be one: not where both their texts and their days differ."""
    return _texts(old, new) is not False or _days(old, new) is True


def _titles(old: Post, new: Post) -> bool | None:
    return same_title(old.title, new.title) if old.title and new.title else None


def _days(old: Post, new: Post) -> bool | None:
    if old.published is None or new.published is None:
        return None
    return abs(old.published.replace(tzinfo=None) - new.published.replace(tzinfo=None)) <= CLOCKS_APART


def _texts(old: Post, new: Post) -> bool | None:
    return nearly_same(old.text, new.text) if says_enough(old.text) and says_enough(new.text) else None


def _has_near_text(old: Post, new: Post) -> bool:
    return _texts(old, new) is True


Votes = Callable[[Post], Counter[str]]


def _by_candidates(left: Mapping[str, Post], right: Mapping[str, Post], votes: Votes, fits: Callable[[Post, Post], bool]) -> dict[str, str]:
    """Pairs where the old post's best candidate that fits is nobody else's."""
    best: dict[str, str] = {}
    for url, post in left.items():
        ranked = sorted(votes(post).items(), key=lambda vote: (-vote[1], vote[0]))[:_COMPARED]
        chosen = next((other for other, _ in ranked if fits(post, right[other])), None)
        if chosen is not None:
            best[url] = chosen
    claims = Counter(best.values())
    return {one: other for one, other in best.items() if claims[other] == 1}


def _sharing_words(right: Collection[Post]) -> Votes:
    """Votes for the new posts that have the old post's rarest words."""
    holders: dict[str, list[str]] = defaultdict(list)
    for post in right:
        for word in _vocabulary(post):
            holders[word].append(post.url)

    def votes(post: Post) -> Counter[str]:
        rare = (holders[word] for word in _vocabulary(post) if 0 < len(holders.get(word, ())) <= _RARE)
        return Counter(url for urls in rare for url in urls)

    return votes


def _vocabulary(post: Post) -> frozenset[str]:
    return frozenset(map(str.casefold, words(post.text)))


def _sharing_comments(right: Collection[Post]) -> Votes:
    """Votes for the new posts on which the old post's comments stand."""
    holders: dict[Hashable, list[str]] = defaultdict(list)
    for post in right:
        for mark in _telling_comments(post):
            holders[mark].append(post.url)

    def votes(post: Post) -> Counter[str]:
        marks = _telling_comments(post)
        found = Counter(url for mark in marks if len(urls := holders.get(mark, ())) == 1 for url in urls)
        return Counter({url: n for url, n in found.items() if n >= _SHARED_COMMENTS and 2 * n >= len(marks)})

    return votes


def _telling_comments(post: Post) -> frozenset[Hashable]:
    said: Sequence[tuple[str, str]] = [(plain_name(c.author.name), plain(c.text)) for c in post.comments]
    return frozenset(mark for mark in said if len(mark[1]) >= TELLING)

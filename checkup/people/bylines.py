"""Bylines: the names under posts without the words around them, and which of them are the blog's writers rather than a credit.

No list of words of any language is used. What is no part of a name is told by the blog itself: its texts write those words in lower case,
or all its bylines share them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from checkup import lazy_re as re
from checkup.i18n import gettext
from checkup.model import Blog, Person, Post
from checkup.people.person import SHARED_HOSTS, address, author_slug, letters, nameless, site_host
from checkup.people.signed import Signatures
from checkup.people.writers import Writers
from checkup.text.words import fold

LOWER_TIMES, LOWER_MORE = 3, 3  # a word is no name if written in lower case three times, and over three times as often as with a capital
# characters that are counted, of all posts' texts and of one post's, so that no long post decides alone; a convention: 70,000 words show
# which are common
MOST_TEXT, LONGEST_TEXT = 400_000, 20_000
SIGNED_MIN = 10  # posts with a byline, of which a single one is a guest's; a convention: of fewer a second writer may have just begun
LONGEST = 100  # characters of a byline; a convention: a longer one is a sentence, and no part of it is taken for a name
PROFILES = frozenset(("blogger.com", "plus.google.com", "profiles.google.com"))

_TOKEN = re.compile(r"[^\W\d_]+")  # a run of letters
_EDGE = ' \t\n,.;:|/\\–—-_·•«»"“”()[]{}<>*~+#'
# a number with an ending ("3rd", "2008,"), or two with a divider ("5/3/2008"): parts of a date in a byline
_NUMBER = re.compile(r"\d{1,4}\S{0,3}|\d{1,4}[./:-]\d{1,4}\S{0,8}")

_Is = Callable[[str], bool]


def clean(blog: Blog) -> Blog:
    """The blog with its posts' authors as names: label words, dates and post addresses gone, and no author where nothing is left."""
    raw = [p.author.name or "" for p in blog.posts if p.author]
    if not raw:
        return blog
    common = _common_words(blog.posts)
    shared = _shared_ends(raw)
    people = {fold(c.author.name) for p in blog.posts for c in p.comments if c.author.name} | {
        fold(o.person.name) for o in blog.owners if o.person.name
    }
    own = {address(p.url) for p in blog.posts}
    names = {name: _clean_name(name, common, shared, people) for name in set(raw)}
    return replace(blog, posts=tuple(_with_author(p, names, own) for p in blog.posts))


def _with_author(post: Post, names: dict[str, str], posts: set[str | None]) -> Post:
    if post.author is None:
        return post
    name = names[post.author.name or ""]
    url = post.author.url
    if url and ("#" in url or address(url) in posts):
        url = None  # the address of a post, or of its comments, is nobody's profile
    person = Person(name or None, url, post.author.platform_id)
    return post if person == post.author else replace(post, author=person if person != Person() else None)


def _common_words(posts: Sequence[Post]) -> _Is:
    """Tells the words that the blog writes in lower case, names aside."""
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    left = MOST_TEXT
    for post in posts:
        text = post.text[: min(left, LONGEST_TEXT)]
        left -= len(text)
        for word in _TOKEN.findall(text):
            (lower if word[0].islower() else upper)[word.casefold()] += 1

    def common(word: str) -> bool:
        word = word.casefold()
        return lower[word] >= LOWER_TIMES and lower[word] > LOWER_MORE * upper[word]

    return common


def _shared_ends(raw: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """First and last words that all bylines of a blog with three different ones and more share."""
    kinds = {tuple(fold(name).split()) for name in raw} - {()}
    if len(kinds) < 3:
        return frozenset(), frozenset()
    firsts, lasts = {k[0] for k in kinds}, {k[-1] for k in kinds}
    return frozenset(firsts if len(firsts) == 1 else ()), frozenset(lasts if len(lasts) == 1 else ())


def _clean_name(raw: str, common: _Is, shared: tuple[frozenset[str], frozenset[str]], people: set[str]) -> str:
    """The name in a byline: from either end, words that are no names go; at least one word stays."""
    name = " ".join(raw[:LONGEST].split()).strip(_EDGE)
    if fold(name) in people or nameless(name):
        return name
    name = name.rpartition(":")[2].strip(_EDGE)
    head, _, tail = name.partition(",")
    after = tail.strip()[:1]
    name = head.strip(_EDGE) if after.islower() or after.isdigit() else name
    words = name.split()
    dated = next((i for i, w in enumerate(words) if i and _NUMBER.fullmatch(w)), None)
    words = words[:dated]
    whole = list(words)
    while len(words) > 1 and (fold(words[-1]) in shared[1] or (common(_bare(words[-1])) and words[-1][:1].islower())):
        words.pop()
    stripped = 0
    while len(words) > 1 and (fold(words[0]) in shared[0] or common(_bare(words[0]))):
        words.pop(0)
        stripped += 1
    name = " ".join(words).strip(_EDGE)
    sure = stripped != 1 or fold(whole[0]) in shared[0] or whole[0][:1].islower() or fold(name) in people
    return name if sure else " ".join(whole).strip(_EDGE)  # one capital word alone may be a name: "Will Hart"


def _bare(word: str) -> str:
    return word.strip(_EDGE)


@dataclass(frozen=True, slots=True)
class _Byline:
    posts: int
    person: Person
    linked: bool


def add_writers(blog: Blog, signatures: Signatures, writers: Writers) -> None:
    """Take as writers the people whose bylines count.

    With a link to a page of their own on the blog, or a profile: a full name always, a name of one word on three posts. Without one: where
    half of the posts have a byline, and it stands on three. Others are credits ("adapted from ..."), interviewed or quoted people.
    Who signs a single post of many, most of which are another one's, is a guest.
    """
    seen = _bylines(blog)
    signed = sum(one.posts for one in seen)
    dense = 2 * signed >= len(blog.posts)
    enough = signatures.several()
    one_writes = signed >= SIGNED_MIN and 2 * max((one.posts for one in seen), default=0) >= signed
    for one in sorted(seen, key=lambda b: -b.posts):
        name = fold(one.person.name or "")
        if (one.posts >= enough and (one.linked or dense)) or (one.linked and " " in name):
            known = writers.find(one.person)
            writer = writers.add(one.person, gettext("named as the author of a post"))
            writer.guest = known is None and one_writes and one.posts == 1


def _bylines(blog: Blog) -> list[_Byline]:
    host = site_host(address(blog.url))
    counts: Counter[str] = Counter()
    people: dict[str, Person] = {}
    for post in blog.posts:
        if post.author is None or (nameless(post.author.name) and not post.author.platform_id):
            continue
        key = letters(post.author.name or "") or str(post.author.platform_id)
        counts[key] += 1
        best = people.get(key)
        if best is None or _worth(post.author, host) > _worth(best, host):
            people[key] = post.author
    shared = Counter(address(person.url) for person in people.values())
    common = {site for site, bearers in shared.items() if bearers > 1} | {address(blog.url)}
    return [_Byline(n, _without(people[key], common), _worth(people[key], host) > 0) for key, n in counts.items()]


def _worth(person: Person, host: str) -> int:
    """How much an author's link says: 2 an account, or an author's page or a profile; 1 another page of the blog; 0 none or elsewhere."""
    site = address(person.url)
    if person.platform_id or author_slug(person.url) or site_host(site) in PROFILES:
        return 2
    return 1 if site and site_host(site) == host and host not in SHARED_HOSTS else 0


def _without(person: Person, common: set[str | None]) -> Person:
    """The person without an address that the blog itself or several writers have."""
    return Person(person.name, None, person.platform_id) if address(person.url) in common else person

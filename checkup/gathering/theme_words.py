"""Posts -> the same without what the theme prints around every comment: beside the names, and as first or last line of the texts.

On one page with few comments nobody can tell "от Anna" from a name, or "left this on" from a reader's words. The blog's pages together can:
that all who speak on a page begin alike, and so on other pages of as few comments, happens to no readers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from checkup import lazy_re as re
from checkup.model import Comment, Post

_OF_A_POST = 0.8  # share of a post's comments with the same words; a convention: one of them may be printed in another way
_POSTS_MIN = 4  # posts with them; a convention
_OF_ALL = 0.8  # share of the comments with these words that stand on such posts; a convention: what people are called stands among others
_OF_SMALL = 0.5  # share of the posts with as few comments that bear them; a convention
_PEOPLE_MIN = 4  # different names beside a word of the theme, or writers of its line; a convention: three may be of one family
_CAPITAL_MIN = 8  # the same where the word begins with a capital, as names of a family do
_LINES_MIN = 6  # comments with a line; a convention: fewer may greet alike
_LINE_MAX = 100  # characters; a convention: a byline fits, a longer line is somebody's words
_ROUNDS = 6  # words and lines that are taken away one by one
_DIGITS = re.compile(r"\d+")  # figures are alike wherever they stand: numbers of comments, days, times
_LETTER = re.compile(r"[^\W\d_]")  # a name has one
_NAME_MARK, _TITLE_MARK = "\1", "\2"  # stand for the writer's name and the post's title in a line that is compared

# of a comment and its post's title: the words looked at and what stands beside them; None where there is nothing to look at
Cut = Callable[[Comment, str], tuple[str, str] | None]


def without_theme_words(posts: Sequence[Post], read_from_pages: Collection[str]) -> list[Post]:
    """The posts; only those at the addresses `read_from_pages` are compared and changed: what an API or an export tells is exact."""
    chosen = [post for post in posts if post.url in read_from_pages and post.comments]
    for last in (False, True):
        chosen = _without(chosen, _name_cut(last=last), _renamed, 0, last=last)
        chosen = _without(chosen, _line_cut(last=last), _shortened, _LINES_MIN, last=last)
    plain = {post.url: post for post in chosen}
    return [plain.get(post.url, post) for post in posts]


@dataclass(slots=True)
class _Seen:
    """Of some words: comments of posts that bear them throughout, those posts, who stands beside them; comments that bear them anywhere."""

    comments: int = 0
    posts: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    most: int = 0  # comments of a post that bears them
    anywhere: int = 0
    capital: bool = False


def _without(posts: list[Post], cut: Cut, change: Callable[[Comment, str], Comment], least: int, *, last: bool) -> list[Post]:
    """The posts without the words that a cut finds to be the theme's, again and again until none is.

    `least` comments must bear them: 0 where names are cut, whose rests are counted; of lines it is the writers who are.
    """
    names = least == 0
    for _ in range(_ROUNDS):
        seen, sizes = _seen(posts, cut, names=names)
        words = max(
            (w for w, s in seen.items() if _is_theme(s, sizes, least, last=last)), key=lambda w: (seen[w].comments, w), default=None
        )
        if words is None:
            break
        posts = [_changed(post, cut, change, words) if post.url in seen[words].posts else post for post in posts]
        posts = [_nameless(post, words) for post in posts] if names else posts
    return posts


def _nameless(post: Post, words: str) -> Post:
    """The post; who left no name is not called by the words that the theme prints beside one."""
    alone = [c for c in post.comments if c.kind == "comment" and c.author.name and _folded(c.author.name) == words]
    return post if not alone else replace(post, comments=tuple(_renamed(c, None) if c in alone else c for c in post.comments))


def _seen(posts: Sequence[Post], cut: Cut, *, names: bool) -> tuple[dict[str, _Seen], list[int]]:
    """The words of all posts, and how many comments each post has."""
    seen: defaultdict[str, _Seen] = defaultdict(_Seen)
    sizes = []
    for post in posts:
        comments = _talk(post)
        sizes.append(len(comments))
        found = [(c, told) for c in comments if (told := cut(c, post.title or "")) is not None]
        for words, count in Counter(told[0] for _, told in found).items():
            seen[words].anywhere += count
            if count >= _OF_A_POST * len(comments):
                _note(seen[words], post, [(c, told[1]) for c, told in found if told[0] == words], names=names)
    return seen, sizes


def _note(seen: _Seen, post: Post, found: Sequence[tuple[Comment, str]], *, names: bool) -> None:
    """Add the comments of a post that bears the words throughout, each with what stands beside them."""
    seen.comments += len(found)
    seen.posts.add(post.url)
    seen.people.update(rest if names else comment.author.name or "" for comment, rest in found)
    seen.most = max(seen.most, len(found))
    seen.capital = seen.capital or (names and any(_word(comment, rest)[:1].isupper() for comment, rest in found))


def _word(comment: Comment, rest: str) -> str:
    """The word before or behind the rest of a name."""
    return (comment.author.name or "").replace(rest, "", 1).strip()


def _is_theme(seen: _Seen, sizes: Iterable[int], least: int, *, last: bool) -> bool:
    """Whether words are the theme's. A capital makes a word more of a name; with one, the last word of names is never the theme's."""
    small = sum(0 < size <= seen.most for size in sizes)
    if len(seen.posts) < max(_POSTS_MIN, _OF_SMALL * small) or seen.comments < max(least, _OF_ALL * seen.anywhere):
        return False
    if seen.capital:
        return not last and len(seen.people) >= _CAPITAL_MIN
    return len(seen.people) >= _PEOPLE_MIN


def _changed(post: Post, cut: Cut, change: Callable[[Comment, str], Comment], words: str) -> Post:
    def of(comment: Comment) -> Comment:
        told = cut(comment, post.title or "") if comment.kind == "comment" else None
        return change(comment, told[1]) if told is not None and told[0] == words else comment

    return replace(post, comments=tuple(map(of, post.comments)))


def _talk(post: Post) -> list[Comment]:
    """What readers say under a name; a theme may print the writer's own answers in another way."""
    return [c for c in post.comments if c.kind == "comment" and c.author.name and not c.by_post_author]


# names


def _name_cut(*, last: bool) -> Cut:
    def cut(comment: Comment, title: str) -> tuple[str, str] | None:
        name = comment.author.name or ""
        rest, _, word = name.rpartition(" ") if last else (name.partition(" ")[2], "", name.partition(" ")[0])
        return (_folded(word), rest.strip()) if _LETTER.search(rest) else None

    return cut


def _renamed(comment: Comment, rest: str | None) -> Comment:
    return replace(comment, author=replace(comment.author, name=rest))


def _folded(words: str) -> str:
    return _DIGITS.sub("0", words.casefold())


# texts


def _line_cut(*, last: bool) -> Cut:
    def cut(comment: Comment, title: str) -> tuple[str, str] | None:
        before, _, behind = comment.text.rpartition("\n") if last else comment.text.partition("\n")
        line, rest = (behind, before.rstrip()) if last else (before, behind.lstrip())
        return (_compared(line, comment, title), rest) if rest and len(line) <= _LINE_MAX else None

    return cut


def _shortened(comment: Comment, rest: str) -> Comment:
    return replace(comment, text=rest)


def _compared(line: str, comment: Comment, title: str) -> str:
    """A line as it is compared: without the writer's name, the post's title and figures."""
    name = comment.author.name
    line = line.replace(title, _TITLE_MARK) if title else line
    line = line.replace(name, _NAME_MARK) if name else line
    return _folded(" ".join(line.split()))

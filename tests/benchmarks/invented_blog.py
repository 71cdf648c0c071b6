"""A blog of any size whose posts and comments nobody wrote: the same number gives the same blog."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from checkup.model import Blog, Comment, Coverage, Link, Person, Post

NOW = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)
OWNER = Person("Ada Owner", "https://blog.example/")
SUBJECTS = [
    "the oven",
    "my neighbour",
    "a wet summer",
    "the old recipe",
    "our garden",
    "the train",
    "this bread",
    "the teacher",
    "a second loaf",
    "the river",
]
VERBS = ["rises", "waits", "needs", "keeps", "breaks", "changes", "carries", "teaches", "answers", "spoils"]
OBJECTS = [
    "a little salt",
    "the whole morning",
    "more patience than I had",
    "two long winters",
    "a better map",
    "the last of the flour",
    "nobody",
]
ENDS = [
    "when it rains",
    "before breakfast",
    "in every town",
    "as my mother said",
    "for no good reason",
    "since the spring",
    "and that is all",
]
ASKED = ("Where would you start with {}?", "Do you know whether {} {} {}?", "How long does {} keep?", "Could you write about {}?")
NAMES = [
    "Priya",
    "Tomasz",
    "Marisol",
    "Sam",
    "Anneke",
    "Joan",
    "Ravi",
    "Bo",
    "Ilse",
    "Karim",
    "Noor",
    "Pavel",
    "Greta",
    "Hugo",
    "Ines",
    "Yuki",
]
SURNAMES = [
    "Narayan",
    "Abelski",
    "Vega",
    "Okoro",
    "Lindqvist",
    "Menon",
    "Crumb",
    "Tilde",
    "Marsh",
    "Fennel",
    "Quill",
    "Harrow",
    "Stone",
    "Wick",
    "Barley",
    "Rowe",
    "Sands",
]
WARES = ["cheap-pans", "roof-repair", "travel-deals", "vitamin-shop", "loan-online"]
DAYS_APART = 1.3


def invented(posts: int, comments: int = 10, seed: int = 7) -> Blog:
    """A blog of so many posts with so many comments each: one in six by the author, one in twenty an advert."""
    dice = random.Random(seed)
    listed = tuple(_post(number, posts, comments, dice) for number in range(1, posts + 1))
    return Blog(
        "https://blog.example/", "The Invented", "wordpress", posts=listed, coverage=Coverage(posts, posts, captured_at=NOW), language="en"
    )


def sentence(dice: random.Random) -> str:
    """One sentence with a number that makes most of them different."""
    said = f"{dice.choice(SUBJECTS)} {dice.choice(VERBS)} {dice.choice(OBJECTS)} {dice.choice(ENDS)}"
    return f"{said[0].upper()}{said[1:]}{f', {dice.randrange(2000)} times' if dice.random() < 0.5 else ''}."


def words(dice: random.Random, count: int) -> str:
    """So many sentences."""
    return " ".join(sentence(dice) for _ in range(count))


def _post(number: int, of: int, comments: int, dice: random.Random) -> Post:
    start = NOW - timedelta(days=DAYS_APART * (of - number) + 2, minutes=dice.randrange(600))
    made: list[Comment] = []
    for place in range(comments):
        made.append(_comment(f"{number}x{place}", made, start + timedelta(hours=3.0 * (place + 1), minutes=dice.randrange(90)), dice))
    return Post(
        f"https://blog.example/{start:%Y/%m}/post-{number}/",
        f"{sentence(dice)[:-1]} ({number})",
        start,
        "second",
        OWNER,
        f"{words(dice, dice.randint(8, 30))}\n\n{words(dice, 6)} What would you do?",
        comments=tuple(made),
        comments_status="present" if made else "none",
        language="en",
        platform="wordpress",
    )


def _comment(key: str, before: list[Comment], when: datetime, dice: random.Random) -> Comment:
    kind = dice.random()
    asked = [c for c in before if not c.by_post_author]
    if kind < 1 / 6 and asked:
        answered = dice.choice(asked)
        text = f"Thank you, {(answered.author.name or '').split()[0]}. {words(dice, dice.randint(1, 3))}"
        return Comment(key, OWNER, text, when, "second", parent=answered.id, by_post_author=True, by_blog_author=True)
    if kind < 1 / 6 + 1 / 20:
        ware = f"https://{dice.choice(WARES)}-{dice.randrange(900)}.example/buy"
        text = f"Great post, very useful site. {sentence(dice)} Visit {ware}"
        return Comment(key, Person(ware.split("/")[2].split(".")[0], ware), text, when, "second", links=(Link(ware, ware),))
    # few readers write much, many write once
    reader = int(3000 * dice.random() ** 3)
    name = f"{NAMES[reader % len(NAMES)]} {SURNAMES[reader // len(NAMES) % len(SURNAMES)]} {reader // 272 or ''}".strip()
    text = words(dice, dice.randint(1, 5))
    if dice.random() < 0.25:
        text = f"{text} {dice.choice(ASKED).format(dice.choice(SUBJECTS), dice.choice(VERBS), dice.choice(OBJECTS))}"
    return Comment(key, Person(name, f"https://reader{reader}.example/" if reader % 3 == 0 else None), text, when, "second")


def page(post: Post) -> str:
    """The post as a theme prints it, each comment in the list after those before it."""
    assert post.published is not None
    paragraphs = "".join(f"<p>{part}</p>" for part in post.text.split("\n\n"))
    return (
        f'<!doctype html><html lang="en"><head><title>{post.title} | The Invented</title><link rel="canonical" href="{post.url}">'
        '<meta name="generator" content="WordPress 6.4"><meta property="og:site_name" content="The Invented"></head>'
        f'<body class="single single-post"><article class="post hentry"><h1 class="entry-title">{post.title}</h1><p class="byline">By '
        f'<a class="url fn" rel="author" href="{OWNER.url}">{OWNER.name}</a> <time class="entry-date published" '
        f'datetime="{post.published.isoformat()}">{post.published:%B %d, %Y}</time></p><div class="entry-content">{paragraphs}</div>'
        f'</article><div id="comments"><ol class="comment-list">{"".join(map(_listed, post.comments))}</ol></div></body></html>'
    )


def _listed(comment: Comment) -> str:
    assert comment.posted is not None
    name = comment.author.name or ""
    shown = f'<a class="url" href="{comment.author.url}">{name}</a>' if comment.author.url else name
    mine = " bypostauthor" if comment.by_post_author else ""
    return (
        f'<li id="comment-{comment.id}" class="comment{mine}"><article><cite class="fn">{shown}</cite> <time '
        f'datetime="{comment.posted.isoformat()}">{comment.posted:%B %d, %Y at %H:%M}</time><div class="comment-content">'
        f"<p>{comment.text}</p></div></article></li>"
    )

"""An invented honest blog with comments scattered over it: a single comment without its blog cannot be judged.

The posts and what their readers say stand in kinds/blogs.jsonl, the comments to be judged in kinds/KIND.HALF.jsonl (see kinds/README.md).
Nothing is random: what a row leaves open (its post, how late it came) is drawn from a checksum of its text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zlib import crc32

from checkup.model import Blog, Comment, Link, Person, Post
from checkup.reader_words import unredacted
from checkup.spam import judge

KINDS = Path(__file__).with_name("kinds")
FEW = 10  # comments put on one blog at a time, so that it stays an honest blog with some spam
BEGIN = datetime(2019, 1, 6, 8, 0, tzinfo=UTC)
WRITERS = {
    "en": "Maren Holt",
    "es": "Lola Cuesta",
    "pl": "Hanna Rojek",
    "de": "Konrad Wiese",
    "pt": "Inês Carvalhal",
    "fr": "Armelle Quéré",
}
READERS = (
    "Jo Farrow", "Ada Winslow", "Ingmar Lund", "Petra Sommer", "Old Ned", "Lucia B.", "Tom Ashdown", "Rita Moss", "K. Varga", "Nils",
    "Oona Kelly", "Sam the Baker", "Vera Lindt", "Pablo Iriarte", "Zosia", "Amos Reed",
)  # fmt: skip
ANSWERS = {
    "en": ("Thank you, that made my evening.", "Good question, I shall look it up on the boat.", "Yes, the red hat is still in use.",
           "I had not thought of that, you are right.", "Mine is no better, I am afraid.", "We shall see in spring."),
    "es": ("Gracias, qué alegría leerte.", "Buena pregunta, lo miro esta tarde.", "Así es, y no aprendo."),
    "pl": ("Dziękuję, miło to czytać.", "Dobre pytanie, sprawdzę wieczorem.", "Tak właśnie było."),
    "de": ("Danke, das freut mich.", "Gute Frage, ich schaue heute Abend nach.", "Genau so war es."),
    "pt": ("Obrigada, que bom ler isto.", "Boa pergunta, vou ver logo à noite.", "Foi assim mesmo."),
    "fr": ("Merci, ça me fait plaisir.", "Bonne question, je regarde ce soir.", "C'était bien comme ça."),
}  # fmt: skip
WRITTEN_OUT = re.compile(r"(?<![\w/@.-])[\w-]{2,40}\.example\b(?:/[\w./?=-]{0,60})?")  # as one writes "moe.com"
ADDRESS = re.compile(r"https?://\S{1,200}")
PLACE = re.compile(r"<<(title|slug|words (\d{1,2})-(\d{1,2}))>>")


@dataclass(frozen=True)
class Judged:
    """A row of a kind with the verdict it got."""

    row: dict[str, Any]
    verdict: str
    score: float
    reasons: tuple[str, ...]


def rows_of(name: str) -> list[dict[str, Any]]:
    """The lines of a file in kinds/."""
    return [json.loads(line) for line in (KINDS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@cache
def _posts(language: str) -> tuple[dict[str, Any], ...]:
    return tuple(row for row in rows_of("blogs") if row["blog"] == language)


@cache
def _more_posts(language: str) -> tuple[dict[str, Any], ...]:
    """Posts that only the rows that name them stand under: they have no talk of their own."""
    return tuple(row for row in rows_of("more_posts") if row["blog"] == language)


def blog_of(language: str, *, more: bool = False) -> Blog:
    """The honest blog of a language: one post in five weeks, each with its talk and the writer's answers; `more`: all posts."""
    url = f"https://{language}.holt.example/"
    writer = Person(WRITERS[language], url)
    posts = []
    for number, row in enumerate((*_posts(language), *(_more_posts(language) if more else ()))):
        published = datetime.fromisoformat(f"{row['published']}T08:00Z") if "published" in row else BEGIN + timedelta(weeks=5 * number)
        comments: list[Comment] = []
        for place, text in enumerate(row["talk"]):
            name = READERS[(number * 5 + place * 3) % len(READERS)]
            at = published + timedelta(hours=4 + 17 * place, minutes=7 * number)
            home = f"https://{name.split()[0].casefold().strip('.')}.example/" if crc32(name.encode()) % 2 else None
            one = Comment(f"r{place}", Person(name, home), text, at, "second", by_post_author=False, by_blog_author=False)
            comments.append(one)
            if (number + place) % 2:
                answers = ANSWERS[language]
                comments.append(
                    Comment(
                        f"w{place}",
                        writer,
                        answers[(number + place) % len(answers)],
                        at + timedelta(hours=9),
                        "second",
                        parent=one.id,
                        by_post_author=True,
                        by_blog_author=True,
                    )
                )
        posts.append(
            Post(
                f"{url}{row['slug']}/",
                row["title"],
                published,
                "second",
                writer,
                row["text"],
                comments=tuple(comments),
                comments_status="present",
                language=language,
            )
        )
    return Blog(url, WRITERS[language], posts=tuple(posts))


def _drawn(row: dict[str, Any]) -> tuple[int, float]:
    """The post of a row and how many days after it the comment came: half of those left open within 200 days, the others in five years."""
    number = crc32(row["text"].encode() + row["author"].encode())
    slugs = [post["slug"] for post in (*_posts(row["blog"]), *_more_posts(row["blog"]))]
    place = slugs.index(row["post"]) if "post" in row else number % len(_posts(row["blog"]))
    drawn = (number // 7 % 10, number // 71 % 190 + 10, number // 71 % 1600 + 200)[(0, 1, 2, 2)[number // 13 % 4]]
    return place, row.get("days", drawn) + number % 24 / 24


def _filled(text: str, post: dict[str, Any]) -> str:
    """A text with the post's own words where the row names them: `<<title>>`, `<<words 3-30>>`."""

    def fill(match: re.Match[str]) -> str:
        if match[2]:
            return " ".join(post["text"].split()[int(match[2]) : int(match[3])])
        return str(post[match[1]])

    return PLACE.sub(fill, text)


def _comment(row: dict[str, Any], post: Post, days: float, number: int) -> Comment:
    words = next(p for p in (*_posts(row["blog"]), *_more_posts(row["blog"])) if p["title"] == post.title)
    text, url = _filled(row["text"], words), row.get("author_url")
    assert post.published is not None
    return Comment(
        f"k{number}", Person(_filled(row["author"], words), _filled(url, words) if url else None), text,
        post.published + timedelta(days=days), "second", kind=row.get("kind", "comment"),
        links=tuple(Link(f"http://{m.group()}") for m in WRITTEN_OUT.finditer(text)), by_post_author=False, by_blog_author=False,
    )  # fmt: skip


def judged(kind: str, half: str) -> Iterator[Judged]:
    """Each comment of a half of a kind with its verdict, a few at a time on the honest blog of its language."""
    by_blog: dict[str, list[dict[str, Any]]] = {}
    for row in rows_of(f"{kind}.{half}"):
        by_blog.setdefault(row["blog"], []).append(row)
    for language, rows in by_blog.items():
        together = _of_one_site(rows)
        step = -(-len(rows) // FEW)
        for start in range(step):
            yield from _scattered(language, [row for group in together[start::step] for row in group])


def _of_one_site(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The rows in groups: those that lead to one site, or pings of the same words, stand on one blog together."""
    groups: list[tuple[set[str], list[dict[str, Any]]]] = []
    for row in rows:
        ties = {urlsplit(url).netloc for url in (*ADDRESS.findall(row["text"]), row.get("author_url") or "") if "<<" not in url} - {""}
        ties |= {row["text"]} if "kind" in row else set()
        mine = [group for group in groups if group[0] & ties]
        for group in mine[1:]:
            groups.remove(group)
        known, listed = mine[0] if mine else (set[str](), [])
        if not mine:
            groups.append((known, listed))
        known |= ties.union(*(group[0] for group in mine[1:]))
        listed += [row, *(one for group in mine[1:] for one in group[1])]
    return [listed for _, listed in groups]


def scattered(kind: str) -> Blog:
    """The English blog with the English comments of a kind's half A, judged."""
    return _together("en", [row for row in rows_of(f"{kind}.a") if row["blog"] == "en"])[0]


def _together(language: str, rows: list[dict[str, Any]]) -> tuple[Blog, list[int]]:
    """The judged blog with these comments on it, and the number of the post of each."""
    drawn = [_drawn(row) for row in rows]
    one = blog_of(language, more=any(place >= len(_posts(language)) for place, _ in drawn))
    posts = list(one.posts)
    places = []
    for number, (row, (place, days)) in enumerate(zip(rows, drawn, strict=True)):
        comments = (*posts[place].comments, _comment(row, posts[place], days, number))
        posts[place] = replace(posts[place], comments=comments)
        places.append(place)
    return judge(replace(one, posts=tuple(posts))), places


def _scattered(language: str, rows: list[dict[str, Any]]) -> Iterator[Judged]:
    found, places = _together(language, rows)
    for number, (row, place) in enumerate(zip(rows, places, strict=True)):
        verdict = next(c.verdict for c in found.posts[place].comments if c.id == f"k{number}")
        assert verdict is not None
        yield Judged(row, verdict.label, verdict.score, tuple(unredacted(reason.words) for reason in verdict.reasons))

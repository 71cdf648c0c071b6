"""A seed -> the page of a post whose line of facts is put together at random, and what it tells of the post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from tests.reading.header_words import WORDS, WRITERS, HeaderWords
from tests.reading.template_words import LANGUAGES, NAMES, Language

URL = "https://shed.example/mending"
_SITE = "The shed"
_LINES = ("post-meta", "entry-meta", "byline", "meta", "article-info", "datos", "angaben", "text-sm text-gray-600 mb-4", "")
_WRITER = ("author", "post-author", "byline-name", "autor", "auteur", "redakteur", "font-medium", "")
_DIVIDERS = (" | ", " · ", " – ", ", ", " ", " / ", "<br>")
_TEXTS = ("entry-content", "content", "post-body", "text", "")
_BOXES = ("author-box", "post-author-info", "about-author", "autorbox", "author_bio")
_PLACES = ("below", "below", "below", "above", "foot", "split", "inside", "box")


@dataclass(frozen=True)
class Told:
    """What the page says: the post's title, writer and day, the beginning of each paragraph, and how many comments stand on it."""

    title: str
    writer: str
    day: datetime
    paragraphs: tuple[str, ...]
    comments: int


@dataclass(frozen=True)
class Facts:
    """The pieces of a line of facts: the writer with what announces it, the day, and what stands before or behind them."""

    writer: str
    day: str
    more: tuple[str, ...]
    divider: str
    css: str


def drawn(seed: int) -> tuple[str, Told]:
    """The page, and what it tells."""
    random = Random(seed)
    language = random.choice(LANGUAGES)
    words = WORDS[language.code]
    years = [2006, 2010, 2014, 2018, 2022]
    day = datetime(random.choice(years), random.randint(1, 12), random.randint(1, 28), random.randint(7, 22), tzinfo=UTC)
    shape = random.choice(["words", "words", "numbers", "iso", "time", "clock"])
    writer = random.choice(WRITERS)
    facts = _facts(random, language, words, writer, day, shape)
    paragraphs = tuple(" ".join(random.sample(language.sentences, 6)) for _ in range(4))
    related = _related(random, language, day, shape) if random.random() < 0.5 else ""
    comments = _comments(language, day) if random.random() < 0.5 else ""
    article = _article(random, words, facts, writer, "".join(f"<p>{p}</p>" for p in paragraphs), language)
    crumbs = '<nav><a href="/">Home</a> » <a href="/boats/">Boats</a></nav>' if random.random() < 0.3 else ""
    title = words.title
    head = random.choice([f"{title} | {_SITE}", f"{title} - {_SITE}", f"{_SITE}: {title}", title, f"{_SITE} » {title}"])
    html = (
        f'<!DOCTYPE html><html lang="{language.code}"><head><meta charset="utf-8"><title>{head}</title></head>'
        f'<body><header><div><a href="/">{_SITE}</a></div></header>'
        f"<main>{crumbs}<article>{article}</article>{related}{comments}</main><footer>© {day.year} {_SITE}</footer></body></html>"
    )
    return html, Told(title, writer, day, paragraphs, 2 if comments else 0)


def _facts(random: Random, language: Language, words: HeaderWords, writer: str, day: datetime, shape: str) -> Facts:
    css = random.choice(_WRITER)
    href = random.choice(["", "", "/author/x/", "/about/", f"/team/{writer.split()[0].lower()}", "#"])
    named = f'<a href="{href}"{_class(css)}>{writer}</a>' if href else f"<span{_class(css)}>{writer}</span>" if css else writer
    more = (
        (words.minutes, 0.35),
        ('<a href="/category/boats/" rel="category tag">Boats</a>', 0.35),
        (f'<a href="#comments">{language.count.format(3)}</a>', 0.35),
        (words.changed.format(_printed(language, day + timedelta(days=200), "words")), 0.15),
    )
    return Facts(
        random.choice(words.by).format(named),
        random.choice(words.on).format(_printed(language, day, shape)),
        tuple(text for text, share in more if random.random() < share),
        random.choice(_DIVIDERS),
        random.choice(_LINES),
    )


def _article(random: Random, words: HeaderWords, facts: Facts, writer: str, text: str, language: Language) -> str:
    """Title, text and facts, in the places that were drawn."""
    pieces = [facts.writer, facts.day] if random.random() < 0.6 else [facts.day, facts.writer]
    pieces = [*facts.more, *pieces] if random.random() < 0.3 else [*pieces, *facts.more]
    tag, place = random.choice(["p", "div", "div", "span", "small"]), random.choice(_PLACES)
    title = f"<h1>{words.title}</h1>"
    line = f"<{tag}{_class(facts.css)}>{facts.divider.join(pieces)}</{tag}>"
    box = f"<div{_class(random.choice(_TEXTS))}>{text}</div>"
    if place == "split":
        foot = facts.divider.join([facts.writer, *facts.more])
        return f"<div>{facts.day}</div>{title}{box}<p{_class(facts.css)}>{foot}</p>"
    if place == "box":
        head = random.choice(["h3", "h4", "strong", "a"])
        start, about = ('<a href="/about/">' if head == "a" else f"<{head}>"), words.about.format(writer)
        about = f"{start}{about}</{head}><p>{random.choice(language.sentences)}</p>"
        facts_line = f"<div{_class(facts.css)}>{facts.divider.join([facts.day, *facts.more])}</div>"
        return f'{title}{facts_line}{box}<div class="{random.choice(_BOXES)}"><img src="/a.png" alt="">{about}</div>'
    orders = {"below": f"{title}{line}{box}", "above": f"{line}{title}{box}", "foot": f"{title}{box}{line}"}
    return orders.get(place) or f'<div class="entry">{title}{line}{text}</div>'


def _related(random: Random, language: Language, day: datetime, shape: str) -> str:
    """Three older posts, each with its day and its writer."""
    older = (day - timedelta(days=99 * n + 40) for n in range(3))
    rows = (
        f'<a href="/p{n}/">Clay {n}</a> <span>{_printed(language, at, shape)}</span> {random.choice(WRITERS)}' for n, at in enumerate(older)
    )
    return '<div class="related"><h3>…</h3>' + "".join(f"<div>{row}</div>" for row in rows) + "</div>"


def _comments(language: Language, day: datetime) -> str:
    """Two comments of the days after the post."""
    items = (
        f'<div class="comment" id="comment-{n}"><b>{NAMES[n]}</b> <i>{_printed(language, day + timedelta(days=n + 1), "words")}</i>'
        f"<p>{language.sentences[n]}</p></div>"
        for n in range(2)
    )
    return f'<h3 id="comments">{language.count.format(2)}</h3>{"".join(items)}'


def _printed(language: Language, when: datetime, shape: str) -> str:
    """A day in words, in numbers, as ISO 8601, in an element for times, or with the time of day."""
    day = language.day.format(day=when.day, month=language.months[when.month - 1], year=when.year)
    shapes = {
        "words": day,
        "numbers": f"{when:{language.numbers}}",
        "iso": f"{when:%Y-%m-%d}",
        "time": f'<time datetime="{when:%Y-%m-%d}">{day}</time>',
        "clock": f"{day} {language.at} {when:{language.clock}}",
    }
    return shapes[shape]


def _class(names: str) -> str:
    return f' class="{names}"' if names else ""

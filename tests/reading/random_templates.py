"""A seed -> the page of a post in a template that is put together at random, and what its comments say: the reader knows none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from tests.reading.template_words import LANGUAGES, NAMES, Language

URL = "https://shed.example/2011/04/clay-and-tide/"
TITLE = "Clay and tide, again"


@dataclass(frozen=True)
class Said:
    """One comment: who wrote what and when, where the name leads (None = nowhere), and which it answers."""

    number: int
    name: str
    paragraphs: tuple[str, ...]
    posted: datetime
    site: str | None
    answers: int | None


@dataclass(frozen=True)
class Template:
    """What was drawn for a page: class names and tags of its parts, and where they stand in a comment.

    order  name, day and text as letters ("ndt"), or a line in words: "line" (name | day), "says", "posted", "trail" (below the text)
    """

    language: Language
    names: dict[str, str]
    box: str
    ids: str
    order: str
    name_tag: str
    date_tag: str
    text_tag: str
    dates: str
    divider: str
    answer_button: bool
    picture: bool
    numbered: bool
    threads: str
    heading: str
    form: str
    sidebar: bool
    related: bool


# class names of a comment, its name, day, text and head, as themes call them
_CLASSES: tuple[tuple[str, str, str, str, str], ...] = (
    ("comment", "comment-author", "comment-date", "comment-text", "comment-head"),
    ("single-comment", "c-name", "c-time", "c-body", "meta"),
    ("cb", "ca", "cd", "ct", "ch"),
    ("", "", "", "", ""),
    ("flex flex-col p-4 mb-4", "font-bold text-sm", "text-xs text-gray-500", "mt-2 leading-6", "flex justify-between"),
    ("Comment_root__1a2b3", "Comment_author__9f8e7", "Comment_date__0c1d2", "Comment_text__5e6f7", "Comment_head__3d4c5"),
)
_PARTS = ("item", "name", "date", "text", "head")
_LISTS = {"ul": "ul", "ol": "ol", "div": "div", "article": "section", "table": "table", "dl": "dl"}
_ITEMS = {"ul": "li", "ol": "li", "div": "div", "article": "article", "table": "td", "dl": "dd"}


def drawn(seed: int) -> tuple[str, list[Said]]:
    """The page, and its comments in the order in which they stand there."""
    random = Random(seed)
    template = _template(random)
    said = _said(random, template)
    return _page(random, template, said), _in_order(said)


def _template(random: Random) -> Template:
    language = random.choice(LANGUAGES)
    classes = random.choice([*_CLASSES, language.classes])
    return Template(
        language=language,
        names=dict(zip(_PARTS, classes, strict=True)),
        box=random.choice(["ul", "ol", "div", "div", "div", "article", "table", "dl"]),
        ids=random.choice(["comment-{}", "c{}", "", ""]),
        order=random.choice(["ndt", "ndt", "ndt", "dnt", "ntd", "tnd", "line", "line", "says", "posted", "trail"]),
        name_tag=random.choice(["strong", "b", "span", "cite", "h4", "div"]),
        date_tag=random.choice(["span", "small", "em", "div", "i"]),
        text_tag=random.choice(["div", "p", "p", "", "blockquote"]),
        dates=random.choice(["long", "long", "numbers", "iso", "time", "day"]),
        divider=random.choice(["|", "-", "·", "—", ","]),
        answer_button=random.random() < 0.5,
        picture=random.random() < 0.4,
        numbered=random.random() < 0.2,
        threads=random.choice(["flat", "flat", "nested", "margin"]),
        heading=random.choice(["count", "count", "word", "box"]),
        form=random.choice(["after", "after", "before", "none"]),
        sidebar=random.random() < 0.5,
        related=random.random() < 0.3,
    )


def _said(random: Random, template: Template) -> list[Said]:
    """One to twelve comments, no two of them alike."""
    posted = datetime(2011, 4, random.randint(1, 28), random.randint(7, 22), random.randint(0, 59), tzinfo=UTC)
    sentences = random.sample(template.language.sentences, 8)
    found: list[Said] = []
    for n in range(random.choice([1, 2, 3, 4, 5, 8, 12])):
        posted += timedelta(minutes=random.randint(20, 3000))
        name = random.choice(NAMES)
        first = sentences[n % 8] if n < 8 else f"{sentences[n % 8]} {sentences[(n * 3 + 1) % 8]}"
        more = (sentences[(n + 3) % 8],) if random.random() < 0.3 else ()
        site = f"http://{''.join(c for c in name.lower() if c.isascii() and c.isalpha())}.example/" if random.random() < 0.4 else None
        answers = random.choice([None, n - 1]) if n and template.threads != "flat" else None
        found.append(Said(700 + 3 * n, name, (first, *more), posted, site, answers))
    return found


def _in_order(said: list[Said]) -> list[Said]:
    """The comments as they stand on the page: each before its answers."""
    found: list[Said] = []

    def put(n: int) -> None:
        found.append(said[n])
        for k, other in enumerate(said):
            if other.answers == n:
                put(k)

    for n, one in enumerate(said):
        if one.answers is None:
            put(n)
    return found


def _page(random: Random, template: Template, said: list[Said]) -> str:
    words = template.language
    prose = "".join(f"<p>{' '.join(random.sample(words.sentences, 5))}</p>" for _ in range(3))
    day = _date(template, datetime(2011, 4, 1, 9, 30, tzinfo=UTC))
    form = (
        f'<form action="/post" method="post"><h3>{words.leave}</h3><label>{words.name}</label><input name="author"><input name="email">'
        f'<textarea name="comment"></textarea><input type="submit"></form>'
    )
    side = "".join(f'<li>{name}: <a href="/p/#c{k}">{random.choice(words.sentences)[:30]}</a></li>' for k, name in enumerate(NAMES[:4]))
    related = "".join(f'<li><a href="/p{k}/">Clay {k}</a> {day}</li>' for k in range(3))
    count = words.count.format(len(said))
    heading = {"count": f"<h3>{count}</h3>", "word": f"<h2>{words.comments}</h2>", "box": f"<div>{words.comments} ({len(said)})</div>"}
    items = "".join(_item(template, said, n, 0) for n, one in enumerate(said) if one.answers is None)
    listed = _LISTS[template.box]
    return (
        f'<!DOCTYPE html><html lang="{words.code}"><head><meta charset="utf-8"><title>{TITLE} | The shed</title></head><body>'
        f'<div><a href="/">The shed</a></div><div><div class="post"><h1>{TITLE}</h1>'
        f'<p class="meta">{words.by} Ada Thornbury · {day}</p>{prose}'
        f"</div>{f'<div class=related><h3>…</h3><ul>{related}</ul></div>' if template.related else ''}"
        f"{form if template.form == 'before' else ''}<div>{heading[template.heading]}<{listed}>{items}</{listed}></div>"
        f"{form if template.form == 'after' else ''}</div>"
        f"{f'<div class=sidebar><h3>{words.recent}</h3><ul>{side}</ul></div>' if template.sidebar else ''}</body></html>"
    )


def _item(template: Template, said: list[Said], n: int, depth: int) -> str:
    """One comment with its answers: inside it, behind it with a margin, or behind it."""
    one, box = said[n], template.box
    number = f' id="{template.ids.format(one.number)}"' if template.ids else ""
    margin = f' style="margin-left:{depth * 30}px"' if template.threads == "margin" and depth else ""
    answers = "".join(_item(template, said, k, depth + 1) for k, other in enumerate(said) if other.answers == n)
    inner = _inner(template, one, n)
    tag = _ITEMS[box]
    if box == "table":
        return f"<tr{number}{_class(template, 'item')}><td{margin}>{inner}</td></tr>{answers}"
    if template.threads == "nested" and box != "dl" and answers:
        held = f"<{box}>{answers}</{box}>" if tag == "li" else f"<div>{answers}</div>"
        return f"<{tag}{number}{_class(template, 'item')}>{inner}{held}</{tag}>"
    return f"<{tag}{number}{_class(template, 'item')}{margin}>{inner}</{tag}>{answers}"


def _inner(template: Template, one: Said, n: int) -> str:
    """The parts of one comment in the order that was drawn."""
    words = template.language
    before = ('<img src="/a.png" width="40" alt="">' if template.picture else "") + (
        f'<a href="#c{n}">#{n + 1}</a> ' if template.numbered else ""
    )
    button = f'<a href="#respond" class="reply">{words.answer}</a>' if template.answer_button else ""
    linked = f'<a href="{one.site}" rel="nofollow">{one.name}</a>' if one.site else one.name
    name = f"<{template.name_tag}{_class(template, 'name')}>{linked}</{template.name_tag}>"
    day = _date(template, one.posted)
    date = f"<{template.date_tag}{_class(template, 'date')}>{day}</{template.date_tag}>"
    plain = linked if one.site else f"<b>{one.name}</b>"
    text, head = _text(template, one), _class(template, "head")
    signed = words.posted.format(name=plain, date=day)
    orders: dict[str, Callable[[], str]] = {
        "ndt": lambda: f"{before}<div{head}>{name} {date}</div>{text}{button}",
        "dnt": lambda: f"{before}<div{head}>{date} {name}</div>{text}{button}",
        "ntd": lambda: f"{before}<div{head}>{name}</div>{text}<div>{date} {button}</div>",
        "tnd": lambda: f"{text}<div{head}>{before}{name} {date} {button}</div>",
        "line": lambda: f"<p{head}>{before}{plain} {template.divider} {day}</p>{text}{button}",
        "says": lambda: f"<div{head}>{before}{name} {words.says}:</div>{text}<div>{date} {button}</div>",
        "posted": lambda: f"<p{head}>{before}{signed}</p>{text}{button}",
        "trail": lambda: f"{text}<p{head}>{before}{signed} {button}</p>",
    }
    return orders[template.order]()


def _text(template: Template, one: Said) -> str:
    if not template.text_tag:
        return f"<br>{'<br><br>'.join(one.paragraphs)}<br>"
    words = _class(template, "text")
    if template.text_tag == "p":
        return "".join(f"<p{words}>{paragraph}</p>" for paragraph in one.paragraphs)
    inside = "".join(f"<p>{paragraph}</p>" for paragraph in one.paragraphs)
    return f"<{template.text_tag}{words}>{inside}</{template.text_tag}>"


def _date(template: Template, when: datetime) -> str:
    """A moment, printed as the template does: in words, in numbers, as ISO 8601, or the day alone."""
    words = template.language
    day = words.day.format(day=when.day, month=words.months[when.month - 1], year=when.year)
    shapes = {
        "long": f"{day} {words.at} {when:{words.clock}}",
        "numbers": f"{when:{words.numbers}} {when:{words.clock}}",
        "iso": f"{when:%Y-%m-%d %H:%M:%S}",
        "time": f'<time datetime="{when:%Y-%m-%dT%H:%M:%S}">{day}</time>',
        "day": day,
    }
    return shapes[template.dates]


def _class(template: Template, part: str) -> str:
    return f' class="{template.names[part]}"' if template.names[part] else ""

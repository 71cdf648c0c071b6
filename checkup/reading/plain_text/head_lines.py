"""The head of a saved post: title, date and author where the text gives them, and the paragraphs of the body."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.dates import When
from checkup.reading.plain_text import sections as saved
from checkup.reading.plain_text.byline_styles import Reader, clean, is_name
from checkup.text.words import fold

# lines around a post that nobody wrote as text: tags, categories, buttons, links to the neighbours
_META = re.compile(
    r"[\W_]{0,4}(?:tags?|tagged|filed under|labels?|categor(?:y|ies)|technorati tags?|keywords|permalink|trackback url|share this|"
    r"like this|"
    r"kategorien?|schlagw[oö]rter|étiquettes|libellés|etiquetas|etichette|bookmark)\s?(?::|\|).{0,300}|"
    r"(?:posted in|filed under|abgelegt unter|veröffentlicht (?:in|unter)|publié dans|classé dans|"
    r"publicado en|pubblicato (?:in|su)|publicado em|geplaatst in)"
    r"\s.{1,200}|"
    r"[«←].{0,80}|.{0,80}[»→]|(?:share|tweet|like|email this|print|permalink|share this:|like this:|digg this.{0,80}|read more)\Z",
    re.IGNORECASE,
)
# "by Ann" alone in its line; 80 characters, as in byline_styles.MAX_NAME
_BY = re.compile(r"(?:by|von|par|por|di|da|door|av|af)\s?:?\s+(?P<name>\S.{0,80})", re.IGNORECASE)
# "Title: ...", as programs that save text write it; 250 characters, a convention: a longer one is a paragraph
_TITLE = re.compile(r"(?:title|titel|titre|título|titolo)\s?:\s?(?P<title>\S.{0,250})", re.IGNORECASE)
# "Date: ..." likewise; 60 characters hold the longest form of a date with its time
_DATE = re.compile(r"(?:date|datum|fecha|data|published|publié|veröffentlicht)(?:\s?:|\son)\s?(?P<date>\S.{3,60})", re.IGNORECASE)
_HEADLINE = re.compile(r"#\s+(?P<title>\S.{0,250}?)\s?#?")  # a heading in Markdown
# the post's title in the heading of its comments (3 comments on “Rye”)
_TITLE_IN_HEADING = re.compile(r"[“\"«„](?P<title>.{2,160})[”\"»“]")
# a time of day alone in its line, below the line with the date
TIME_ALONE = re.compile(r"(?:at\s)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)


class Head:
    """What a saved text says above the post's body: title, date, author."""

    def __init__(self) -> None:
        self.title: str | None = None
        self.when: When | None = None
        self.author: str | None = None


def read_head(layout: saved.Layout, reader: Reader) -> tuple[Head, list[str]]:
    """Title, date and author, where the text gives them, and the paragraphs of the body."""
    head = Head()
    announced = _TITLE_IN_HEADING.search(layout.heading or "")
    blocks = saved.paragraphs(layout.top)
    spaced = "\n\n" in "\n".join(line.strip() for line in layout.top).strip()
    rest: list[str] = []
    for i, block in enumerate(blocks):
        block = block.strip("*_ ") if len(block) < 250 else block
        if len(rest) > 0 or i > 6 or not _takes(head, block, blocks, i, announced, spaced, reader):
            rest.append(block)
    while rest and (_furniture(rest[-1]) or _signature(head, rest[-1], reader)):
        rest.pop()
    return head, saved.once([b for b in rest if not _furniture(b)])


def _takes(head: Head, block: str, blocks: list[str], i: int, announced: re.Match[str] | None, spaced: bool, reader: Reader) -> bool:
    """Whether this block over the body is date, author or title; several lines may be all three."""
    rows = block.split("\n")
    if len(rows) > 4 or any(len(row) > 250 for row in rows):
        return False
    if len(rows) > 1:
        before = (head.title, head.when, head.author)
        if all(_takes_row(head, row, announced, False, reader, alone=False) for row in rows):
            return True
        head.title, head.when, head.author = before
        return False
    after = blocks[i + 1] if i + 1 < len(blocks) else ""
    dated = head.when is not None or any(
        reader.when(b) or _BY.fullmatch(b) or _DATE.fullmatch(b) or reader.line([b], 0) for b in blocks[i + 1 : i + 3] if len(b) < 80
    )
    return _takes_row(
        head, block, announced, spaced and (dated or len(after.split()) >= 15 or len(after) > 80), reader, alone=True, dated=dated
    )


def _takes_row(
    head: Head, row: str, announced: re.Match[str] | None, likely: bool, reader: Reader, *, alone: bool, dated: bool = False
) -> bool:
    """Whether a row above the body tells title, date or author; what it tells is noted in `head`."""
    if _META.fullmatch(row):
        return True
    label = _DATE.fullmatch(row)
    when = reader.when(label["date"] if label else row)
    if when and head.when is None:
        head.when = when
        return True
    byline = reader.line([row], 0)
    if byline and byline.family in ("posted", "name and date") and head.author is None and (head.when is None or byline.when is None):
        by = _BY.fullmatch(byline.name or "")
        head.author, head.when = clean(by["name"]) if by else byline.name, head.when or byline.when
        return True
    by = _BY.fullmatch(row)
    if by and is_name(by["name"]) and head.author is None:
        head.author = clean(by["name"])
        return True
    if head.title is None:
        marked = _TITLE.fullmatch(row) or _HEADLINE.fullmatch(row)
        same = announced is not None and fold(announced["title"]) == fold(row)
        if marked or same or ((likely or not alone) and _like_title(row, dated=dated)):
            head.title = marked["title"] if marked else row
            return True
    return False


def _like_title(row: str, *, dated: bool) -> bool:
    """A short line without the end of a sentence; beside a date even with a full stop."""
    if dated and len(row.split()) <= 15:
        row = row.rstrip(".")
    return 2 <= len(row) <= 160 and len(row.split()) <= 25 and not re.search(r"[.,:;…]\Z|\A[@>]", row) and any(c.isalpha() for c in row)


def _signature(head: Head, block: str, reader: Reader) -> bool:
    """The post's own byline under its body ("Posted by Ann at 9:12 AM"), taken where the head had none."""
    byline = reader.line([block.split("\n")[0]], 0)
    if byline is None or byline.family != "posted":
        return False
    head.author = head.author or byline.name
    clock = TIME_ALONE.search(byline.rest)
    if head.when and head.when.precision == "day" and clock:
        # the date over the post and the time under it are one moment
        head.when = reader.when(f"{head.when.value:%Y-%m-%d} {clock.group().removeprefix('at ')}") or head.when
    head.when = head.when or byline.when
    return True


def _furniture(block: str) -> bool:
    """Whether every line of a block is a label, a button or a pager."""
    return all(_META.fullmatch(row.strip()) for row in block.split("\n"))

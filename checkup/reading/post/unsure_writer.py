"""A post that nobody signs for sure -> the words beside the day below its title, or behind a dash at its end: they sign it where a writer
of the blog is called so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkup import lazy_re as re
from checkup.reading.post.author_elements import headed_about, without_about
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.published import lines_below_title
from checkup.reading.post.signed_line import may_sign
from checkup.reading.post.signed_with_dash import name_behind_dash
from checkup.reading.vocabulary import WHEN, is_residue

_LINE_MAX = 120  # characters; a convention: a day and a name fit, and a longer line is the post's text
_NAME_MAX, _WORDS_MAX = 40, 4  # characters and words of a line that may be a name; conventions
# before a day: the words, and what leads to it ("Ann on"); what follows the day tells of sections
_BEFORE = re.compile(rf"(?P<name>[^\W\d_][^\x00|·•—–\n]{{0,60}}?)(?:\s*+[,|·•—–-])?(?:\s++(?:{WHEN}))?\s*+\x00")
_NO_NAME = re.compile(r"[\d:：@]|[.!?,;…]$")  # in lines that tell something else


def unsure_writer(context: PostContext, facts: PostFacts) -> str | None:
    """The words beside the day in the first lines below the title that hold one: in its line, else in the line above or below a day that
    stands alone; else those behind "About" in a heading, or behind a dash in the last line of the text.

    None where the post is signed, or there are none.
    """
    if facts.author is not None:
        return None
    lines = [line.strip() for line in lines_below_title(context, facts)] if facts.title_node is not None else []
    dated = [n for n, line in enumerate(lines) if len(line) <= _LINE_MAX and any(map(str.isdigit, line))]
    beside = next((words for n in dated for words in _beside(lines, n, context) if words), None)
    return beside or headed_about(context, facts) or name_behind_dash(context, facts)


def _beside(lines: Sequence[str], place: int, context: PostContext) -> Iterator[str | None]:
    line = lines[place]
    yield may_sign(line, context)
    hit = context.clock.find(line)
    if hit is None:
        return
    marked = f"{line[: hit[1]]}\0{line[hit[2] :]}"
    if found := _BEFORE.match(marked):
        yield _may_be_name(found["name"])
    if is_residue(marked.replace("\0", " ")):
        yield from (_may_be_name(without_about(lines[n])) for n in (place - 1, place + 1) if 0 <= n < len(lines))


def _may_be_name(line: str) -> str | None:
    """The line where it is as short as a name and begins like one."""
    words = line.split()
    short = 0 < len(line) <= _NAME_MAX and len(words) <= _WORDS_MAX and line[0].isupper()
    return line if short and not _NO_NAME.search(line) and not is_residue(line) else None

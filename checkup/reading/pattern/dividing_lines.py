"""Lines of a page -> which stand below which dividing line: "Comments", "Related posts", or what else every page of the blog says once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from checkup import lazy_re as re
from checkup.reading.comment_words import HEADING
from checkup.reading.pattern.template_lines import Line, plain, weight

COMMENTS = "comments"  # the section below a line that announces comments, whatever its words
_HEADING, _HEADING_MAX = 6, 60  # words of a line that announces comments, and characters up to what does; conventions
_COUNTED = 4  # words from a number to what is counted, behind which a title may follow; a convention
_DIVIDES = 0.9  # share of the posts on which a line stands that divides the page; a convention: one with a writer's name is on fewer
# where what is quoted begins: the title of the post
_QUOTE = re.compile(r"[“”„\"«»‘’「『]")


def dividing_lines(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """What nearly every page says, and none of them twice; without numbers."""
    counts = [Counter(plain(line.text) for line in lines) for lines in pages]
    seen = Counter(text for page in counts for text in page)
    twice = {text for page in counts for text, n in page.items() if n > 1}
    return frozenset(text for text, n in seen.items() if n >= _DIVIDES * len(pages)) - twice


def repeated_heads(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Kinds of lines that announce comments and stand more than once on a page: "Comment by Ann" heads one, and not all of them."""
    heads = (Counter(line.kind for line in lines if announces(line)) for lines in pages)
    often = Counter(kind for page in heads for kind, n in page.items() if n > 1)
    return frozenset(kind for kind, n in often.items() if n > 1)


def with_sections(lines: Sequence[Line], dividing: Container[str], repeated: Container[str]) -> Iterator[tuple[str, Line]]:
    """Each line that divides nothing, with the dividing line above it; COMMENTS where that announces comments."""
    section = ""
    for line in lines:
        if announces(line) and line.kind not in repeated:
            section = COMMENTS
        elif (text := plain(line.text)) in dividing:
            section = text
        else:
            yield section, line


def announces(line: Line) -> bool:
    """Whether a line says that comments follow, as a heading does: "Comments", "12 responses to “A title of any length”"."""
    said = _QUOTE.split(line.text, maxsplit=1)[0]
    if line.linked or any(c in said for c in ".!?"):
        return False
    found = HEADING.search(said[:_HEADING_MAX])
    return found is not None and (weight(said) <= _HEADING or (said[:1].isdigit() and weight(said[: found.end()]) <= _COUNTED))

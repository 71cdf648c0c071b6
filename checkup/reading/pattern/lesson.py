"""The lines of a blog's posts -> which are the theme's, in which section each stands, and which may be readers' words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Sequence

from checkup.reading.pattern.dividing_lines import COMMENTS, dividing_lines, repeated_heads, with_sections
from checkup.reading.pattern.template_lines import LEAD, Line, base_of, is_label, lead_of, plain, weight

_THEME = 0.2  # share of the posts on which a line stands that is the theme's; a convention
_OWN = 0.7  # share of the lines of a kind that are on no other page, for readers' words; a convention: "Thanks!" is said twice
WORDS = 3.0  # of a line in the mean; a convention: names and days have fewer
_TEXT = 12.0  # words of the first long line of a post, which is of its text; a convention
_BODY = 0.2  # share of the posts whose text begins with a line of a kind; a convention: some begin with a quotation or a picture's words
_LEAD = 0.2  # share of a kind's lines that begin with the same label, which is the theme's then; a convention
_WORD = 0.3  # the same of a word that is not written as a label; a convention: readers begin with "I" less often
_NAMES, _MOST = 5, 0.45  # labels of one kind that are names, and the share of a label among these; conventions: a writer has half at most
_LEAD_POSTS = 3  # posts that a theme's word must stand on; a convention
_ALL = 0.9  # share of the posts with lines of the kind of their own texts; a convention: some have pictures alone
_COUNTS = 3  # different numbers of comments on the posts; a convention: a list of related posts has one number, or one less

Unit = tuple[str, str]  # a section and a kind of lines in it
Row = list[tuple[str, Line]]  # the lines of a section of one page with their kinds


class Lesson:
    """`pages` are the lines of each post, `texts` the posts' own texts as far as they are known."""

    def __init__(self, pages: Sequence[Sequence[Line]], texts: Sequence[str]) -> None:
        self.count = len(pages)
        self.dividing = dividing_lines(pages)
        self.repeated = repeated_heads(pages)
        self._seen = Counter(text for lines in pages for text in {plain(line.text) for line in lines})
        self._posts = [{squeezed for line in text.split("\n") if (squeezed := _squeezed(line))} for text in texts]
        leads = _leads(pages)
        self._pages = [
            [(section, _kind(line, leads), line) for section, line in with_sections(lines, self.dividing, self.repeated)] for lines in pages
        ]

    def is_own(self, line: Line) -> bool:
        """Whether a line stands on few of the posts."""
        return self._seen[plain(line.text)] <= max(1, _THEME * self.count)

    def rows(self, section: str, kind: str) -> list[Row]:
        """The lines of a section on each page; words of the theme tell only those lines apart that are of the same kind as the text."""
        base = base_of(kind)
        return [[(k if base_of(k) == base else base_of(k), line) for s, k, line in page if s == section] for page in self._pages]

    def alike(self, section: str, kind: str) -> frozenset[str]:
        """The kind of words, and the same with a word of the theme before it where that does not stand before a name alone."""
        said: dict[str, list[float]] = defaultdict(list)
        for page in self._pages:
            for s, k, line in page:
                if s == section and base_of(k) == base_of(kind):
                    said[k].append(weight(line.text))
        mean = {k: sum(n) / len(n) for k, n in said.items()}
        return frozenset(k for k, n in mean.items() if 2 * n >= mean[kind])

    def texts(self) -> list[Unit]:
        """Where readers' words may stand, first what says most: own lines of several words, below the post's text and no part of it."""
        begins = Counter(unit for page in self._pages if (unit := self._first_long(page)))
        body = {unit for unit, n in begins.items() if n >= _BODY * self.count}
        above = {section for section, _ in body}
        counts: dict[Unit, list[int]] = defaultdict(list)
        total, on = Counter[Unit](), Counter[Unit]()
        words: dict[Unit, float] = defaultdict(float)
        closing = self._closing(body)
        behind = self._behind(body)
        for page, post in zip(self._pages, self._posts, strict=True):
            here: Counter[Unit] = Counter()
            apart = _stand_below(page, post)
            for unit, line in _below(page, body):
                total[unit] += 1
                free = (unit[0] == COMMENTS and apart) or unit in closing or unit in behind
                if self.is_own(line) and not line.linked and (free or _squeezed(line.text) not in post):
                    here[unit] += 1
                    words[unit] += weight(line.text)
            for unit, n in here.items():
                counts[unit].append(n)
            on.update({(section, kind) for section, kind, _ in page})
        fit = (
            unit
            for unit, ns in counts.items()
            if sum(ns) >= _OWN * total[unit]
            and words[unit] >= WORDS * sum(ns)
            and len({*ns, *([0] if len(ns) < self.count else [])}) >= _COUNTS
            and not (on[unit] >= _ALL * self.count and unit[0] in above and unit not in behind)
        )
        return sorted(fit, key=lambda unit: (-words[unit], unit))

    def _first_long(self, page: Sequence[tuple[str, str, Line]]) -> Unit | None:
        """Where the first long line of a page stands that is its own: there its text begins."""
        return next(((s, k) for s, k, line in page if weight(line.text) >= _TEXT and not line.linked and self.is_own(line)), None)

    def _closing(self, body: Container[Unit]) -> set[Unit]:
        """Lines with a word of the theme that stand behind all of a post's text wherever they stand: they are none of it."""
        begun: set[Unit] = set()
        gone_on: set[Unit] = set()
        for page in self._pages:
            here: set[Unit] = set()
            for section, kind, line in page:
                if (section, kind) in body and weight(line.text) >= WORDS:
                    gone_on |= here
                elif LEAD in kind:
                    here.add((section, kind))
            begun |= here
        return begun - gone_on

    def _behind(self, body: Container[Unit]) -> set[Unit]:
        """Lines that stand behind the last line of a post's text on every page: a part of the text would stand within it on some."""
        found: set[Unit] = set()
        within: set[Unit] = set()
        for page in self._pages:
            last = max((n for n, (section, kind, _) in enumerate(page) if (section, kind) in body), default=-1)
            within.update((section, kind) for section, kind, _ in page[:last])
            found.update((section, kind) for section, kind, _ in page[last + 1 :] if last >= 0)
        return found - within


def _below(page: Sequence[tuple[str, str, Line]], body: Container[Unit]) -> list[tuple[Unit, Line]]:
    """The lines behind the first of the post's text, without those of the same kind and section."""
    first = next((n for n, (section, kind, _) in enumerate(page) if (section, kind) in body), len(page))
    return [((section, kind), line) for section, kind, line in page[first:] if (section, kind) not in body]


def _stand_below(page: Sequence[tuple[str, str, Line]], post: Container[str]) -> bool:
    """Whether the line that announces comments stands below the beginning of the post's text: what is between them is the text's."""
    announced = next((n for n, (section, _, _) in enumerate(page) if section == COMMENTS), len(page))
    return any(_squeezed(line.text) in post for _, _, line in page[:announced])


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _kind(line: Line, leads: Container[tuple[str, str]]) -> str:
    lead = lead_of(line.text)
    return f"{line.kind}{LEAD}{lead}" if (line.kind, lead) in leads else line.kind


def _leads(pages: Sequence[Sequence[Line]]) -> set[tuple[str, str]]:
    """Kinds of lines with a word with which many of them begin: the theme's, as in "No. 5", "Author: Ann" or "Written by Ann"."""
    said: dict[str, list[float]] = defaultdict(list)
    begun: dict[tuple[str, str], list[float]] = defaultdict(list)
    where: Counter[tuple[str, str]] = Counter()
    for lines in pages:
        here: set[tuple[str, str]] = set()
        for line in lines:
            said[line.kind].append(weight(line.text))
            if lead := lead_of(line.text):
                begun[(line.kind, lead)].append(weight(line.text))
                here.add((line.kind, lead))
        where.update(here)
    labels = Counter(kind for kind, lead in begun if is_label(lead) and not lead[-1].isdigit())
    return {
        (kind, lead)
        for (kind, lead), words in begun.items()
        if where[(kind, lead)] >= _LEAD_POSTS
        and len(words) > where[(kind, lead)]
        and _is_of_theme(lead, words, said[kind], named=labels[kind] >= _NAMES)
    }


def _is_of_theme(lead: str, words: Sequence[float], all_words: Sequence[float], *, named: bool) -> bool:
    """Whether a first word is a label, or heads short lines among long ones: readers begin with "The" and "I" as often.

    Where many different words are written as labels (`named`), they are names before what people say, and one is its blog's writer.
    """
    if is_label(lead):
        return len(words) >= (_MOST if named else _LEAD) * len(all_words)
    rest = len(all_words) - len(words)
    short = rest > 0 and 2 * sum(words) / len(words) < (sum(all_words) - sum(words)) / rest
    return short and len(words) >= _WORD * len(all_words)

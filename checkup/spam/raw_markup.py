"""Code that shows in a text: the template of a spam program, and links written as code. Code of programmers and of imports is neither."""

from __future__ import annotations

from collections import Counter

from checkup import lazy_re as re
from checkup.spam.lists import load

# Choices in braces; not `{{ name | filter }}`, not `\begin{x}{l|c|r}`. Then what words may stand in one.
CHOICE = re.compile(r"(?<![{\w%}\\])\{([^{}|\n]{1,60}(?:\|[^{}|\n]{0,60}){1,30})\}(?!\})")
PROSE = re.compile(r"[^\W\d_]+(?:[ ,.!?'’-]{1,2}[^\W\d_]+){0,12}[.,!?]{0,3}")
MANY = 3  # choices of plain words: the usage of a command has one or two
# Links as code: of forums, of either kind with all that stands inside, and of HTML. All repeats are bounded.
FORUM_CODE = re.compile(r"\[/?(?:url|link)\b", re.IGNORECASE)
LINK_CODE = re.compile(r"\[/?(?:url|link)\b[^\[\]\n]{0,300}\]|(?:<|&lt;)/?a\b[^<>\n]{0,300}(?:>|&gt;)", re.IGNORECASE)
ANCHOR = re.compile(r"(?:<|&lt;)a\s{1,3}(?:[a-z]{1,10}=[^\s<>]{0,40}\s{1,3}){0,2}href\s?=", re.IGNORECASE)


def raw_templates(text: str) -> int:
    """How many choices of a spinner's template stand in a text: "{Hello|Hi|Hey} there, {great|nice} {post|article}".

    A choice is one where two alternatives are words that spinners swap, or where there are three choices of plain words. Filters of
    Liquid and Jinja, columns of LaTeX, types, and `service {start|stop}` are none.
    """
    if "{" not in text:
        return 0
    classes = load().classes
    choices = [[part.strip() for part in found.split("|")] for found in CHOICE.findall(text)]
    prose = [parts for parts in choices if all(not part or PROSE.fullmatch(part) for part in parts)]
    for parts in prose:
        swapped = Counter(classes.get(part.casefold(), "") for part in parts)
        if any(count >= 2 for name, count in swapped.items() if name):
            return len(prose)
    return len(prose) if len(prose) >= MANY else 0


def link_code(text: str) -> int:
    """How many links stand in a text as code: `[url=...]` of forums counts twice, for no form takes it.

    What an import left of a link (`< HREF="...">`, `&lt; a href`) is none.
    """
    of_forums = len(FORUM_CODE.findall(text)) if "[" in text else 0
    return 2 * of_forums + (len(ANCHOR.findall(text)) if "<" in text or "&" in text else 0)


def without_link_code(text: str) -> str:
    """A text without the code of its links, which is no programmer's."""
    return LINK_CODE.sub(" ", text)

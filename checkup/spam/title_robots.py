"""Robots that say nothing but their own name and the post's title, cut marks around it: "Cheap flights... [...]My post[...]...".

Somebody who quotes a page quotes some words around the link. One such text may be chance, so a frame is known from its third use
under three names and three sites. Works in any language, and also where a page shows its pings as comments.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checkup import lazy_re as re
from checkup.spam.ping_templates import changes
from checkup.spam.seen_comment import Seen

LONGEST = 600  # characters of a text looked at: two titles and some marks are no longer
NAME, TITLE = "{name}", "{title}"
CUT = r"(?:\[?(?:\.\.\.|…)\]?)"
# The name first, then the title between marks that say that something was cut off; no word besides.
FRAME = re.compile(rf"{re.escape(NAME)}[^\w{{]{{0,20}}?{CUT}\s?{re.escape(TITLE)}\s?{CUT}[^\w{{]{{0,20}}")


def frame(text: str, name: str, title: str) -> str:
    """A text with its own name and the post's title put as blanks; "" where anything else is said."""
    said = " ".join(text[:LONGEST].split())
    name, title = " ".join(name.split()), " ".join(title.split())
    if not name or not title or not said.startswith(name) or title not in said[len(name) :]:
        return ""
    blank = NAME + said[len(name) :].replace(title, TITLE, 1)
    return blank if FRAME.fullmatch(blank) else ""


def title_robots(comments: Sequence[Seen], titles: Mapping[str, str]) -> dict[int, int]:
    """Number of a comment or ping in a known frame -> how many bear the frame. `titles`: the title of each post by its place."""
    uses: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(comments):
        if not one.own and not one.by_author and (found := frame(one.text, one.name or "", titles.get(one.post, ""))):
            uses[found].append(number)
    return {n: len(numbers) for numbers in uses.values() if changes([comments[n] for n in numbers]) for n in numbers}

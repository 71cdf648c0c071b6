"""Templates of a user's own that fill blocks of the shipped ones: whether each block is there to be filled."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from jinja2 import Environment, TemplateError, nodes

from checkup.errors import UsageError

SHIPPED = "!default/"
"""What stands before the name of a shipped template."""


def check_blocks(made: Environment, folder: Path) -> None:
    """Raise UsageError for a block that no template above has: nothing would ever print it. Other mistakes are told when a page is made."""
    for path in sorted(folder.glob("*.html")):
        try:
            parsed = made.parse(path.read_text(encoding="utf-8"))
            above = _parent(parsed)
            known = set(_blocks_above(made, above, set())) if above else set()
        except (TemplateError, UnicodeDecodeError):
            continue
        for name in (one.name for one in parsed.body if isinstance(one, nodes.Block)) if known else ():
            if name not in known:
                near = get_close_matches(name, sorted(known), 1)
                hint = f"Did you mean {near[0]}?" if near else f"It has {', '.join(sorted(known))}."
                raise UsageError(f"{path} fills a block {name}, which {above} does not have.", hint)


def _parent(parsed: nodes.Template) -> str | None:
    """The shipped template that this one extends."""
    found = next((one.template for one in parsed.body if isinstance(one, nodes.Extends)), None)
    name = found.value if isinstance(found, nodes.Const) else None
    return name if isinstance(name, str) and name.startswith(SHIPPED) else None


def _blocks_above(made: Environment, name: str, seen: set[str]) -> Iterator[str]:
    """The blocks of a template and of those that it extends, the user's among them, however deep they stand."""
    seen.add(name)
    parsed = made.parse(_source(made, name))
    yield from (block.name for block in parsed.find_all(nodes.Block))
    for above in parsed.find_all(nodes.Extends):
        if isinstance(above.template, nodes.Const) and above.template.value not in seen:
            yield from _blocks_above(made, above.template.value, seen)


def _source(made: Environment, name: str) -> str:
    if made.loader is None:
        return ""
    return made.loader.get_source(made, name)[0]

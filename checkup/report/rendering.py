"""The Jinja environment: autoescape everywhere, undefined names are mistakes, a user's folder before the shipped templates."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined


def shipped() -> Path:
    """The folder of the shipped templates: inside an installed package, else beside it in a source checkout."""
    package = Path(__file__).parent.parent
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / "base.html").is_file():
            return folder
    raise FileNotFoundError(f"no templates beside {package}")


@lru_cache(maxsize=8)
def environment(user: Path | None = None) -> Environment:
    """Templates by name; the user's folder may hold its own `overview.html` that says `{% extends "!default/overview.html" %}`."""
    default = FileSystemLoader(shipped(), encoding="utf-8")
    loaders: list[BaseLoader] = [FileSystemLoader(user, encoding="utf-8")] if user is not None else []
    return Environment(
        loader=ChoiceLoader([*loaders, PrefixLoader({"!default": default}), default]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(user: Path | None, template: str, **values: object) -> str:
    """One page."""
    return environment(user).get_template(template).render(**values)

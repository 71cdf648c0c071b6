"""What is wrong with a setting, in words for the person who wrote it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from checkup.config.tables import SiteConfig

NOT_KEYS = ("slug", "file", "quick")  # fields of SiteConfig that no site file sets


@cache
def tables() -> Mapping[str, type[BaseModel]]:
    """The plain tables ([blog], ...) by name; lists of tables are in `lists()`."""
    return {name: f.annotation for name, f in SiteConfig.model_fields.items() if isinstance(f.annotation, type) and _is_table(f.annotation)}


@cache
def lists() -> Mapping[str, type[BaseModel]]:
    """The lists of tables ([[note]], ...) by name."""
    found: dict[str, type[BaseModel]] = {}
    for name, f in SiteConfig.model_fields.items():
        inner = get_args(f.annotation)
        if inner and isinstance(inner[0], type) and _is_table(inner[0]):
            found[name] = inner[0]
    return found


def _is_table(kind: type) -> bool:
    return issubclass(kind, BaseModel)


def keys_of(table: str) -> dict[str, FieldInfo]:
    """The keys of a table, in the order in which they are documented."""
    model = tables().get(table) or lists()[table]
    return model.model_fields


def unknown_key(loc: Sequence[str | int], known: Sequence[str] | None = None, what: str = "") -> str:
    """What to say of an unknown key (or value, with `known`): the nearest right one, else where the key belongs, else all there are."""
    name = str(loc[-1])
    table = str(loc[0]) if len(loc) > 1 else ""
    if known is None:
        known = list(keys_of(table)) if table in tables() or table in lists() else [k for k in SiteConfig.model_fields if k not in NOT_KEYS]
    homes = [t for t in tables() if name in keys_of(t) and t != table]
    folded = {one.lower(): one for one in known}
    near = [folded[one] for one in difflib.get_close_matches(name.lower(), list(folded), n=1, cutoff=0.6)]
    start = what or "there is no such key" + ("" if table else " outside of a table" if homes else "")
    if near:
        return f'{start}; did you mean "{near[0]}"{f", or {name} in [{homes[0]}]" if homes and not what else ""}?'
    if homes and not what:
        return f"{start}; it belongs in [{homes[0]}]"
    if what:
        return f'{start}; it is "{name[:60]}"'
    return f"{start}; {f'[{table}]' if table else 'a site file'} has {', '.join(known)}"


def describe(error: Mapping[str, Any]) -> tuple[tuple[str | int, ...], str]:
    """Where a validation error is (without the parts that only pydantic knows) and what was expected there."""
    loc = _known_part(tuple(error["loc"]))
    kind: str = error["type"]
    context: Mapping[str, Any] = error.get("ctx") or {}
    if kind == "extra_forbidden":
        return loc, unknown_key(loc)
    if kind == "missing":
        return loc, "this key is needed"
    if kind == "value_error":
        return loc, str(context.get("error", error["msg"]))
    if kind == "literal_error":
        return loc, _one_of(loc, error)
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return loc, f"a table, as in [{loc[0]}]" if len(loc) == 1 else f"tables, as in [[{loc[0]}]]"
    expected = _expected(loc, kind, context)
    return loc, f"{expected or error['msg'].lower()}{_it_is(error.get('input'))}"


def _expected(loc: tuple[str | int, ...], kind: str, context: Mapping[str, Any]) -> str:
    if loc == ("window", "as_of"):
        return "a day or a moment, as in 2026-11-01 or 2026-11-01T09:30:00Z"
    limits = {"greater_than_equal": ("at least", "ge"), "less_than_equal": ("at most", "le"), "greater_than": ("more than", "gt")}
    if kind in limits:
        words, key = limits[kind]
        return f"{words} {context[key]:g}"
    if kind in ("tuple_type", "list_type"):
        return f"tables, as in [[{loc[0]}]]" if loc[0] in lists() and len(loc) == 1 else 'a list, as in ["one", "two"]'
    if kind == "string_too_short":
        return "a text that is not empty"
    if kind == "string_too_long":
        return f"a text of at most {context['max_length']} characters"
    if kind == "too_long":
        return f"at most {context['max_length']} of them"
    starts = {"string": "a text in quotes", "int": "a whole number", "float": "a number", "finite": "a number", "bool": "true or false"}
    starts["date"] = "a day, as in 2026-11-01"
    return next((words for start, words in starts.items() if kind.startswith(start)), "")


def _one_of(loc: tuple[str | int, ...], error: Mapping[str, Any]) -> str:
    field = keys_of(str(loc[0]))[str(loc[-1])] if len(loc) > 1 else None
    choices = [str(c) for c in _literals(field.annotation)] if field else []
    words = "one of " + ", ".join(f'"{c}"' for c in choices) if len(choices) > 1 else "".join(f'"{c}"' for c in choices)
    value = error.get("input")
    return unknown_key((str(value),), choices, what=words) if isinstance(value, str) else words + _it_is(value)


def _literals(annotation: Any) -> list[Any]:
    found: list[Any] = []
    for arg in get_args(annotation):
        found += _literals(arg) if get_args(arg) else [] if isinstance(arg, type) else [arg]
    return found


def _known_part(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """`loc` without the branch names that pydantic adds for a choice of types (as_of, "date")."""
    if len(loc) > 2 and loc[0] in tables() and isinstance(loc[2], str):
        return loc[:2]
    return loc


def _it_is(value: object) -> str:
    if isinstance(value, str):
        return f'; it is "{value[:60]}"'
    if isinstance(value, bool):
        return f"; it is {str(value).lower()}"
    return f"; it is {value}" if isinstance(value, int | float) else ""

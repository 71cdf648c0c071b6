"""A site file, what its folder shares, the environment and the command line -> one SiteConfig, or every problem at once."""

from __future__ import annotations

import copy
import hashlib
import json
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checkup.config.lines import Lines
from checkup.config.problems import NOT_KEYS, describe, keys_of, tables, unknown_key
from checkup.config.shared_tables import below, shared_beside
from checkup.config.tables import WINDOW_CHOICES, SiteConfig
from checkup.config.toml_mistakes import in_plain_words, not_there
from checkup.errors import ConfigError, ConfigProblem

MAX_BYTES = 1_000_000  # of a site file: a thousand times a long one, so it was given by mistake
LOGO_KINDS = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")  # what every browser shows
MAX_LOGO = 200_000  # bytes: each page carries it
PREFIX = "CHECKUP_"  # of environment variables
Key = tuple[str, str]


class Layers:
    """The raw tables of one site with the environment and the command line laid over them, and where each value came from."""

    def __init__(self, raw: Mapping[str, Any], file: str, lines: Lines | None = None) -> None:
        self.raw = copy.deepcopy(dict(raw))
        self.file = file
        self.lines = lines
        self.problems: list[ConfigProblem] = []
        self._origin: dict[Key, tuple[str, str, int | None]] = {}

    def lay_under(self, site_file: Path) -> None:
        """Lay what holds for all blogs of the folder under what the site file says."""
        shared, path, lines = shared_beside(site_file)
        self.raw, taken = below(self.raw, shared)
        self._origin |= {key: (str(path), dotted(key), lines.of(key) if lines else None) for key in taken}

    def environment(self, environ: Mapping[str, str]) -> None:
        """Lay CHECKUP_TABLE_KEY over the file; an empty value counts as not set."""
        for name in sorted(environ):
            if not name.startswith(PREFIX) or not environ[name].strip():
                continue
            table, _, key = name.removeprefix(PREFIX).lower().partition("_")
            if table in tables():
                self._lay((table, key), environ[name], ("environment", name, None))

    def command_line(self, overrides: Mapping[str, str]) -> None:
        """Lay `table.key` = text over everything below."""
        for dotted, text in overrides.items():
            table, _, key = dotted.partition(".")
            self._lay((table, key), text, ("command line", dotted, None))

    def _lay(self, key: Key, text: str, origin: tuple[str, str, None]) -> None:
        table, name = key
        if table not in tables() or name not in keys_of(table):
            self.problems.append(ConfigProblem(origin[0], origin[1], unknown_key((table, name) if table in tables() else (table,))))
            return
        values = self.raw.setdefault(table, {})
        if not isinstance(values, dict):
            return
        if table == "window" and name in WINDOW_CHOICES:
            for other in WINDOW_CHOICES:  # a choice made above replaces the one made below
                if self._origin.get((table, other), ("",))[0] != origin[0]:
                    values.pop(other, None)
        values[name] = _listed(text) if _is_list(table, name) else text.strip()
        self._origin[key] = origin

    def problem(self, loc: tuple[str | int, ...], expected: str) -> None:
        """Note a problem at `loc`, under the name by which the user gave the value."""
        origin = self._origin.get((str(loc[0]), str(loc[1]))) if len(loc) > 1 else None
        if origin:
            found = ConfigProblem(origin[0], origin[1], expected, origin[2])
        else:
            found = ConfigProblem(self.file, dotted(loc), expected, self.lines.of(loc) if self.lines else None)
        if found not in self.problems:
            self.problems.append(found)


FULL_NAMES = 'written into the site file as names = "full": where a report is published (base_url, CI) nothing else may name readers'
"""What is asked where only environment or command line ask for full names."""


def dotted(loc: tuple[str | int, ...]) -> str:
    """`acknowledge[2].code` for ("acknowledge", 1, "code"): people count from one."""
    text = ""
    for part in loc:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def load(path: Path, *, environ: Mapping[str, str] | None = None, overrides: Mapping[str, str] | None = None, slug: str = "") -> SiteConfig:
    """The site file `path` with the environment and `overrides` ({"crawl.delay": "0"}) laid over it, and what its folder shares under it.

    `environ` is the process's own by default; `slug` replaces the one made from the file's name.
    Raises ConfigError with every problem found.
    """
    layers = Layers({}, str(path))
    text = _read(path, layers)
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([_syntax(path, str(error))]) from None
    except RecursionError:
        raise ConfigError([ConfigProblem(str(path), "", "lists that are not nested in each other without end")]) from None
    except ValueError:
        raise ConfigError([ConfigProblem(str(path), "", "numbers of fewer digits")]) from None
    layers = Layers(raw, str(path), Lines(text))
    layers.lay_under(path)
    return validated(layers, slug=slug or path.stem, file=path, environ=environ, overrides=overrides)


def validated(
    layers: Layers,
    *,
    slug: str,
    file: Path | None,
    environ: Mapping[str, str] | None = None,
    overrides: Mapping[str, str] | None = None,
) -> SiteConfig:
    """The layers as a SiteConfig, checked against the tables and the disk; raises ConfigError with every problem found."""
    environ = os.environ if environ is None else environ
    written = layers.raw.get("report")
    named_in_file = isinstance(written, dict) and written.get("names") == "full"
    layers.environment(environ)
    layers.command_line(overrides or {})
    for key in NOT_KEYS:
        if key in layers.raw:
            layers.problem((key,), unknown_key((key,)))
            del layers.raw[key]
    base = file.parent if file else Path.cwd()
    _check_names(layers)
    _check_paths(layers, base)
    _check_logo(layers, base)
    try:
        site = SiteConfig.model_validate(layers.raw)
    except ValidationError as error:
        for item in error.errors(include_url=False):
            loc, expected = describe(item)
            layers.problem(loc, expected)
    else:
        if site.report.names == "full" and not named_in_file and (site.report.base_url or environ.get("CI")):
            layers.problem(("report", "names"), FULL_NAMES)
    if layers.problems:
        raise ConfigError(sorted(layers.problems, key=lambda p: (p.file, p.line or 0)))
    return _located(site, base).model_copy(update={"slug": slug, "file": file})


def _located(site: SiteConfig, base: Path) -> SiteConfig:
    """The configuration with the paths of its file made absolute; they count from the file's folder."""
    blog = site.blog.model_copy(
        update={"paths": tuple(str((base / p).resolve()) for p in site.blog.paths), "rubric": _rubric(site.blog.rubric, base)}
    )
    report = site.report
    if report.templates:
        report = report.model_copy(update={"templates": str((base / report.templates).resolve())})
    brand = site.brand
    if brand.logo:
        brand = brand.model_copy(update={"logo": str((base / brand.logo).resolve())})
    return site.model_copy(update={"blog": blog, "report": report, "brand": brand})


def config_hash(site: SiteConfig) -> str:
    """A short hash of every setting that can change what a checkup finds: 12 hex digits, the same on every machine.

    Left out: the moment of the checkup, how the report looks, the gate, notes, and the crawl's manners. A default that was written out
    hashes like one left out.
    """
    told = {"blog", "window", "comments", "spam", "selectors", "acknowledge"}
    return _hash_of(site, told, {"include", "exclude", "max_requests"})


def frame_hash(site: SiteConfig) -> str:
    """The same of those settings alone that say what is measured, as window and authors do: across a change of them nothing is compared.

    The owner's word on single comments and findings is none of them.
    """
    same = {
        "name": None,
        "url": None,
        "rubric": "collier-2008",
    }  # a blog that moved is the same blog, and runs tell their rubric themselves
    measured = site.model_copy(update={"blog": site.blog.model_copy(update=same)})
    return _hash_of(measured, {"blog", "window", "comments", "selectors"}, {"include", "exclude"})


def _hash_of(site: SiteConfig, tables: set[str], crawl: set[str]) -> str:
    base = site.file.parent if site.file else Path.cwd()
    facts = site.model_dump(mode="json", exclude_defaults=True, include=tables)
    facts["crawl"] = site.crawl.model_dump(mode="json", exclude_defaults=True, include=crawl)
    blog = facts.get("blog", {})
    for name in ("tags", "owner"):  # group the index, and change nothing that is found
        blog.pop(name, None)
    facts.get("window", {}).pop("as_of", None)  # two checkups of one blog are always of two moments
    if "paths" in blog:
        blog["paths"] = [_portable(p, base) for p in blog["paths"]]
    if blog.get("rubric", "").endswith(".toml"):
        blog["rubric"] = _portable(blog["rubric"], base)
    text = json.dumps({k: v for k, v in facts.items() if v}, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _portable(path: str, base: Path) -> str:
    try:
        return Path(os.path.relpath(path, base.resolve())).as_posix()
    except ValueError:  # another drive on Windows
        return Path(path).as_posix()


def _read(path: Path, layers: Layers) -> str:
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for, a device read without end
            raise ConfigError([ConfigProblem(str(path), "", "a file")])
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            layers.problem((), "a site file of less than one megabyte")
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        expected = "there is no such file"
    except UnicodeDecodeError:
        expected = "text in UTF-8; it is in another encoding, so save it as UTF-8"
    except OSError as error:
        expected = f"a file that can be read ({error.strerror})"
    raise ConfigError([ConfigProblem(str(path), "", expected)])


def _syntax(path: Path, message: str) -> ConfigProblem:
    place = re.search(r" \(at line (\d+), column \d+\)$", message)
    words = message[: place.start()] if place else re.sub(r" \(at end of document\)$", " at the end of the file", message)
    line = int(place[1]) if place else None
    return ConfigProblem(str(path), "", f"{f'line {line}: ' if line else ''}this is no TOML: {in_plain_words(words)}", line)


def _is_list(table: str, key: str) -> bool:
    return isinstance(keys_of(table)[key].default, tuple)


def _listed(text: str) -> list[str] | Any:
    """A list from the environment: JSON where it looks like JSON, else parted by commas."""
    if text.lstrip().startswith("["):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return text
    return [part.strip() for part in text.split(",") if part.strip()]


def _check_names(layers: Layers) -> None:
    """Sources, platforms and comment systems are files in their folders, so that a new file is at once a valid name."""
    comments = layers.raw.get("comments")
    named = comments.get("with_key") if isinstance(comments, dict) else None
    known = units("comment_systems")
    for index, value in enumerate(named if isinstance(named, list) else []):
        if isinstance(value, str) and value not in known:
            layers.problem(("comments", "with_key", index), unknown_key((value,), known, what="a comment system, as in giscus"))
    blog = layers.raw.get("blog")
    if not isinstance(blog, dict):
        return
    for key, folder in (("source", "sources"), ("platform", "platforms")):
        value = blog.get(key, "auto")
        known = ["auto", *units(folder)]
        if isinstance(value, str) and value not in known:
            layers.problem(("blog", key), unknown_key((value,), known, what=f"one of {', '.join(known)}"))


def units(folder: str) -> list[str]:
    """The files and folders of units in one of the listed folders (sources, platforms, ...): those without a "_" in front, by name."""
    room = Path(__file__).parent.parent / folder
    return sorted(p.stem for p in room.iterdir() if not p.name.startswith("_") and (p.suffix == ".py" or (p / "__init__.py").is_file()))


def _is_there(path: Path) -> bool:
    """Whether a path names a file or a folder: no pipe or device, which would be waited for or read without end."""
    try:
        return path.is_file() or path.is_dir()
    except OSError:  # the name is too long, a folder on the way may not be looked into
        return False


def _check_paths(layers: Layers, base: Path) -> None:
    blog = layers.raw.get("blog", {})
    if not isinstance(blog, dict):
        return
    paths = blog.get("paths", [])
    if not blog.get("url") and not paths:
        layers.problem(("blog",), "url (the address of the blog) or paths (saved pages), or both")
    for index, path in enumerate(paths if isinstance(paths, list) else []):
        if isinstance(path, str) and path.strip() and not _is_there(base / path.strip()):
            layers.problem(("blog", "paths", index), f"a file or folder that exists, counted from {base}; {not_there(path.strip())}")
    rubric = blog.get("rubric")
    if isinstance(rubric, str) and rubric.endswith(".toml") and not (base / rubric).is_file():
        layers.problem(("blog", "rubric"), f"a rubric file that exists, counted from {base}; {not_there(rubric)}")
    report = layers.raw.get("report")
    templates = report.get("templates") if isinstance(report, dict) else None
    if isinstance(templates, str) and not (base / templates).is_dir():
        layers.problem(("report", "templates"), f"a folder that exists, counted from {base}; {not_there(templates)}")


def _check_logo(layers: Layers, base: Path) -> None:
    brand = layers.raw.get("brand")
    logo = brand.get("logo") if isinstance(brand, dict) else None
    if not isinstance(logo, str) or not logo.strip():
        return
    path = base / logo
    if path.suffix.lower() not in LOGO_KINDS:
        layers.problem(("brand", "logo"), f"a picture ({', '.join(LOGO_KINDS)}); it is {logo}")
    elif not path.is_file():
        layers.problem(("brand", "logo"), f"a file that exists, counted from {base}; {not_there(logo)}")
    elif path.stat().st_size > MAX_LOGO:
        layers.problem(("brand", "logo"), f"a picture of at most {MAX_LOGO // 1000} kB; {logo} has {path.stat().st_size // 1000}")


def _rubric(rubric: str, base: Path) -> str:
    return str((base / rubric).resolve()) if rubric.endswith(".toml") else rubric

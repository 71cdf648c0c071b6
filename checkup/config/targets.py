"""What a person names on the command line -> the sites to check: site files, folders, addresses, saved pages, texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from unicodedata import normalize

from checkup import lazy_re as re
from checkup.addresses import host_of, origin_of, site_of, split
from checkup.config.address_list import listed_addresses, only_front_pages
from checkup.config.blog_names import SITES, WHAT_A_TARGET_IS, site_file, way_out
from checkup.config.load import Layers, load, validated
from checkup.config.tables import SiteConfig
from checkup.errors import CheckupError, ConfigError, ConfigProblem, NothingRead, UsageError
from checkup.text.words import ascii_words

MAX_SLUG = 60  # characters: with the report's own folders and files well under the 255 of file systems
# Names that the report's own folders bear, and names that Windows keeps for devices.
TAKEN = {"assets", "static", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(/.*)?", re.IGNORECASE)


@dataclass(frozen=True)
class _ListedPosts:
    """The posts of the blog at `home` that a file of addresses names."""

    file: Path
    home: str


_Target = str | Path | _ListedPosts


def slug_for(words: str) -> str:
    """A name for files and folders: lower-case ASCII letters, digits and hyphens, at most 60, never one that a system keeps for itself.

    Where letters are lost (of other scripts, or beyond 60) the name ends in a mark of the whole words: two blogs never share a history.
    """
    whole = re.sub(r"[^a-z0-9]+", "-", ascii_words(words)).strip("-")
    if len(whole) > MAX_SLUG or any(c.isalnum() and not ascii_words(c) for c in words):
        mark = blake2b(normalize("NFC", words).encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()
        return f"{whole[: MAX_SLUG - len(mark) - 1].strip('-') or 'blog'}-{mark}"
    return f"{whole}-blog" if whole in TAKEN else whole or "blog"


def load_many(
    targets: Iterable[str], *, environ: Mapping[str, str] | None = None, overrides: Mapping[str, str] | None = None
) -> list[SiteConfig]:
    """The sites that `targets` name, in their order; raises the first error, or one ConfigError with the problems of all site files."""
    sites, errors = load_each(targets, environ=environ, overrides=overrides)
    problems = [p for e in errors if isinstance(e, ConfigError) for p in e.problems]
    other = next((e for e in errors if not isinstance(e, ConfigError)), None)
    if other:
        raise other
    if problems:
        raise ConfigError(problems)
    return sites


def load_each(
    targets: Iterable[str],
    *,
    environ: Mapping[str, str] | None = None,
    overrides: Mapping[str, str] | None = None,
    blogs: bool = False,
) -> tuple[list[SiteConfig], list[CheckupError]]:
    """The sites that can be used, each with a slug of its own, and an error for each that cannot: one bad file stops no other.

    `blogs`: files of addresses name blogs, not posts.
    """
    sites: list[SiteConfig] = []
    errors: list[CheckupError] = []
    seen: set[str] = set()
    slugs: set[str] = set()
    told: set[ConfigProblem] = set()
    for target in targets:
        try:
            found = _expand(target, blogs=blogs)
        except CheckupError as error:
            errors.append(error)
            continue
        for one in found:
            same = str(one.resolve()) if isinstance(one, Path) else str(one)
            if same in seen:
                continue
            seen.add(same)
            try:
                site = _one(one, environ, overrides)
            except CheckupError as error:
                if not (isinstance(error, ConfigError) and set(error.problems) <= told):  # of the file that all share: once is enough
                    errors.append(error)
                told |= set(error.problems) if isinstance(error, ConfigError) else set()
                continue
            slug = _free(site.slug, slugs)
            slugs.add(slug)
            sites.append(site if slug == site.slug else site.model_copy(update={"slug": slug}))
    return sites, errors


def _expand(target: str, *, blogs: bool) -> list[_Target]:
    if re.match(r"https?://", target, re.IGNORECASE):
        return [target]
    if not target.strip():  # an empty variable of a script: it is not this folder that was meant
        raise UsageError("A target is empty.", WHAT_A_TARGET_IS)
    path = Path(site_file(target)).expanduser()
    if path.is_dir():
        files = sorted(path.glob("[!_]*.toml")) or sorted((path / SITES).glob("[!_]*.toml"))  # the folder around `sites` is as good
        if not files and not any(p.is_file() for p in path.rglob("*")):
            raise NothingRead(f"The folder {target} is empty.", "Put saved pages or a site file (.toml) into it, or name another target.")
        return [*files] or [path]
    addresses = listed_addresses(path)
    if addresses:
        return _listed(path, addresses, blogs=blogs)
    if path.exists():
        return [path]
    if path.suffix.lower() == ".toml":
        raise UsageError(f"There is no file {target}.", way_out(target))
    if _HOST.fullmatch(target) and path.suffix.lower() not in (".html", ".htm", ".txt", ".xml"):
        raise UsageError(f"There is no file or folder {target}.", f"For the blog at this address, write https://{target}")
    raise UsageError(f"There is no file or folder {target}.", way_out(target))


def _listed(path: Path, addresses: tuple[str, ...], *, blogs: bool) -> list[_Target]:
    """A file of addresses as blogs, or as the posts of each blog that it names."""
    if blogs:
        return [*addresses]
    if only_front_pages(addresses):
        raise UsageError(f"{path} lists front pages, not posts.", "With --blogs each address is a blog of its own.")
    homes = {site_of(address): f"{origin_of(address)}/" for address in reversed(addresses)}
    return [_ListedPosts(path, home) for home in sorted(homes.values())]


def _one(target: _Target, environ: Mapping[str, str] | None, overrides: Mapping[str, str] | None) -> SiteConfig:
    if isinstance(target, Path) and target.suffix.lower() == ".toml" and target.is_file():
        return load(target, environ=environ, overrides=overrides, slug=slug_for(target.stem))
    blog: dict[str, object]
    if isinstance(target, _ListedPosts):
        blog = {"url": target.home, "paths": [str(target.file.resolve())]}
        slug = slug_for(f"{target.file.stem}-{host_of(target.home)}")
    elif isinstance(target, Path):
        blog = {"paths": [str(target.resolve())]}
        slug = slug_for(target.resolve().name if target.is_dir() else target.stem)
    else:
        blog = {"url": target}
        slug = slug_of_address(target)
    named = target.file if isinstance(target, _ListedPosts) else target
    return validated(Layers({"blog": blog}, str(named)), slug=slug, file=None, environ=environ, overrides=overrides)


def slug_of_address(url: str) -> str:
    """A name for the files and folders of the blog at this address."""
    parts = split(url)
    return slug_for(f"{parts.netloc.removeprefix('www.')}{parts.path}")  # validated() says what is wrong with an address


def _free(slug: str, taken: set[str]) -> str:
    name, number = slug, 2
    while name in taken:
        name, number = f"{slug[: MAX_SLUG - 3]}-{number}", number + 1
    return name

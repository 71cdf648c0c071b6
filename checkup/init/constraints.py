"""What Checkup needs, in the versions that are installed here -> constraints.txt, so that a job next year installs what works today."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from checkup import lazy_re as re

OF_PYTHON = {"pip", "setuptools", "wheel"}  # each environment brings its own, of an age that says nothing about what works
_RELEASE = re.compile(r"\d+(\.\d+)*(\.post\d+)?")  # versions that an index keeps; what was built here has others
_EXTRA = re.compile(r"\bextra\s{0,9}==")  # a condition on an extra, which nobody asked for
HEAD = "# What Checkup needs, in the versions with which it ran when this was written. Newer ones come as pull requests, or by hand.\n"


def constraints(package: Distribution, find: Callable[[str], Distribution] = distribution) -> str:
    """A line `name==version` for each package that `package` needs and that is installed here, and for all that these need."""
    found = dict(_needed(package, find))
    return HEAD + "".join(f"{name}=={found[name]}\n" for name in sorted(found))


def _needed(package: Distribution, find: Callable[[str], Distribution]) -> Iterator[tuple[str, str]]:
    waiting, seen = [package], {_plain(package.metadata["Name"])}
    while waiting:
        for line in waiting.pop().requires or ():
            name = _plain(re.split(r"[^\w.-]", line, maxsplit=1)[0])
            if name in seen or _EXTRA.search(line.partition(";")[2]):
                continue
            seen.add(name)
            try:
                needed = find(name)
            except PackageNotFoundError:  # for another system or another Python
                continue
            waiting.append(needed)
            if name not in OF_PYTHON and _RELEASE.fullmatch(needed.version):
                yield name, needed.version


def _plain(name: str) -> str:
    """The name as packages are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()

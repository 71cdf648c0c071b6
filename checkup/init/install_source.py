"""How Checkup was installed here, or `--install` -> what a workflow installs: something that exists, and that nobody can exchange later.

A name and version alone is never written: whoever registers the name could then run code with the rights of the workflow.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath
from typing import Any

import checkup
from checkup import lazy_re as re
from checkup.errors import UsageError
from checkup.init.constraints import HEAD, constraints
from checkup.init.wheel import wheel_of
from checkup.json_fields import part

NAME = "blog-checkup"  # of the package, in pyproject.toml
VENDOR = PurePosixPath("vendor")  # the folder of the repository in which a wheel is kept
HOW = (
    "Name one of these: git+https://...@COMMIT (40 digits), a wheel file, https://....whl#sha256=HASH, "
    f"or “{NAME}==VERSION --hash=sha256:HASH”."
)
# What --install takes: each names bytes, by a commit or a hash; a version number alone names what the index gives that day.
_GIT = re.compile(r"git\+https://[\w.~%/:+-]{1,300}@[0-9a-f]{40}")
_ADDRESS = re.compile(r"https://[\w.~%/:+-]{1,300}\.whl#sha256=[0-9a-f]{64}")
_INDEX = re.compile(rf"{NAME}==[\w.+!-]{{1,60}}( --hash=sha256:[0-9a-f]{{64}}){{1,20}}")


@dataclass(frozen=True, slots=True)
class InstallSource:
    """What is installed: `requirement` is a line of requirements.txt, `words` what the user is told.

    wheel        (path, bytes) of a file to keep beside it, None where there is none
    constraints  the text of constraints.txt; of a source that is not installed here nothing is known
    """

    requirement: str
    words: str
    wheel: tuple[PurePosixPath, bytes] | None = None
    constraints: str = HEAD


def given_source(text: str) -> InstallSource:
    """The source that `--install` names. Raises UsageError for one that could change later, or that is none."""
    path = Path(text).expanduser()
    if text.endswith(".whl") and "://" not in text:
        if not path.is_file():
            raise UsageError(f"There is no wheel {text}.", HOW)
        return _vendored(path.name, path.read_bytes())
    if _GIT.fullmatch(text) or _ADDRESS.fullmatch(text):
        return InstallSource(f"{NAME} @ {text}", text)
    if _INDEX.fullmatch(text):
        return InstallSource(text, text)
    raise UsageError(f"--install {text[:200]} does not say what exactly is installed.", HOW)


def installed_source(templates: Path, package: Distribution | None = None) -> InstallSource:
    """The source from which this Checkup was installed: its git commit, else a wheel of what is installed.

    The installer notes it in direct_url.json (PEP 610). `templates` is the folder of the shipped templates, which lies beside the package
    in a checkout. Raises UsageError where Checkup runs without being installed.
    """
    try:
        package = package or distribution(NAME)
    except PackageNotFoundError:
        raise UsageError("Checkup runs here without being installed, so its source is not known.", HOW) from None
    origin = _origin(package)
    commit = part(origin, "vcs_info").get("commit_id")
    git = f"git+{origin.get('url')}@{commit}"
    if part(origin, "vcs_info").get("vcs") == "git" and _GIT.fullmatch(git):
        words = f"{git} (the workflow must be able to read it without a password)"
        return InstallSource(f"{NAME} @ {git}", words, constraints=constraints(package))
    linked = bool(part(origin, "dir_info").get("editable"))
    folders = {"checkup": Path(checkup.__file__).parent, "checkup/templates": templates} if linked else None
    return replace(_vendored(*wheel_of(package, folders)), constraints=constraints(package))


def _vendored(name: str, wheel: bytes) -> InstallSource:
    """A wheel that is kept in the repository, with its hash, which pip compares."""
    if not re.fullmatch(r"[\w.+-]{1,150}\.whl", name):
        raise UsageError(f"{name[:200]} is no name of a wheel.", HOW)
    digest = hashlib.sha256(wheel).hexdigest()
    kept = VENDOR / name
    return InstallSource(f"./{kept} --hash=sha256:{digest}", f"{kept}, a copy of this Checkup (sha256 {digest[:12]}...)", (kept, wheel))


def _origin(package: Distribution) -> Mapping[str, Any]:
    try:
        found = json.loads(package.read_text("direct_url.json") or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}

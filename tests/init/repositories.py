"""The files of a repository as `checkup init` writes them for an invented blog."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from checkup.init import Discovered, Plan, repository_files
from checkup.init.install_source import InstallSource

FOUND = Discovered("https://blog.example/", "Blog", "wordpress", ("Ada",), None, None, False, 3, ())
SOURCE = InstallSource("blog-checkup @ git+https://code.example/checkup@" + "0" * 40, "git+https://code.example/checkup")


def written(*hosts: str, branch: str | None = "main", folder: Path = Path("/srv/blog")) -> dict[PurePosixPath, str]:
    plan = Plan(hosts, SOURCE, folder, 17, repository="ada/checkup", branch=branch)
    return {path: text for path, text in repository_files(FOUND, "blog-example", plan).items() if isinstance(text, str)}

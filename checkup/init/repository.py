"""What was found, and where the checkup will run -> the files of a repository that runs it every week there."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path, PurePosixPath

from checkup.init.discover import Discovered
from checkup.init.files import one_line
from checkup.init.install_source import InstallSource

# host -> path in the repository -> file in the folder beside this one that bears the host's name
HOSTS: Mapping[str, Mapping[str, str]] = {
    "github": {
        ".github/workflows/checkup.yml": "checkup.yml",
        ".github/workflows/weekly.yml": "weekly.yml",
        ".github/dependabot.yml": "dependabot.yml",
    },
    "gitlab": {".gitlab-ci.yml": "gitlab-ci.yml"},
    "cron": {f"cron/{name}": name for name in ("checkup.sh", "crontab", "checkup.service", "checkup.timer")},
}
PUSHES = ("github", "gitlab")  # hosts whose runs push the history
IGNORED = "# what a run makes anew; history/ is kept\n_site/\npublic/\n.checkup/\n.venv/\n"


@dataclass(frozen=True, slots=True)
class Plan:
    """Where and when the checkup will run, and what is installed for it.

    hosts       keys of HOSTS
    repository  its path on the host, as in "owner/name"; None = not known yet
    branch      the branch that is pushed; None = not known yet
    folder      where the repository stands on this machine, whole
    minute      in the hour at which it runs: odd, 1 to 59
    """

    hosts: Sequence[str]
    source: InstallSource
    folder: Path
    minute: int
    repository: str | None = None
    branch: str | None = None


def repository_files(found: Discovered, slug: str, plan: Plan) -> dict[PurePosixPath, str | bytes]:
    """What to set up -> the files of the repository, path -> content."""
    change = {
        "@@MINUTE@@": f"{plan.minute:02}",
        "@@PYTHON@@": f"{sys.version_info.major}.{sys.version_info.minor}",  # for which constraints.txt was written
        "@@BRANCHES@@": json.dumps([one_line(plan.branch)] if plan.branch else ["main", "master"]),
        "@@CRON_COMMAND@@": f"sh {shlex.quote(f'{plan.folder}/cron/checkup.sh')}".replace("%", "\\%"),  # cron ends a command at a %
        "@@UNIT_FOLDER@@": "".join({"\\": "\\\\", '"': '\\"', "%": "%%"}.get(c, c) for c in one_line(str(plan.folder))),
    }
    files: dict[PurePosixPath, str | bytes] = {
        PurePosixPath(path): _filled(_data(host, name), change) for host in plan.hosts for path, name in HOSTS[host].items()
    }
    if set(plan.hosts) & set(PUSHES):
        files[PurePosixPath("ci/history.sh")] = _data("repository", "history.sh")
    files[PurePosixPath(".gitignore")] = IGNORED
    files[PurePosixPath("requirements.txt")] = f"{plan.source.requirement}\n"
    files[PurePosixPath("ci/constraints.txt")] = plan.source.constraints
    if plan.source.wheel:
        files[plan.source.wheel[0]] = plan.source.wheel[1]
    files[PurePosixPath("README.md")] = _readme(found, slug, plan, change)
    return files


def _readme(found: Discovered, slug: str, plan: Plan, change: Mapping[str, str]) -> str:
    page = _page(plan)
    words = {
        "@@BADGES@@": _badges(plan, page, slug),
        "@@TITLE@@": _markdown(found.title or slug),
        "@@URL@@": _markdown(found.url),
        "@@SLUG@@": slug,
        "@@WHERE@@": f"The report is at <{page}>.\n" if page else "",
        "@@ONCE@@": "".join(_filled(_data(host, "once.md"), change) for host in plan.hosts).lstrip(),
        "@@SOURCE@@": _markdown(plan.source.words),
    }
    return _filled(_data("repository", "README.md"), words)


def _page(plan: Plan) -> str | None:
    """The address at which the report will stand, None where no host of `plan` shows pages."""
    host = next((host for host in PUSHES if host in plan.hosts), None)
    owner, _, name = (plan.repository or "OWNER/REPOSITORY").partition("/")
    if host is None:
        return None
    site = f"{owner.lower()}.{host}.io"
    return f"https://{site}/" + ("" if name.lower() == site else f"{name}/")


def _badges(plan: Plan, page: str | None, slug: str) -> str:
    badges = [f"[![Blog checkup]({page}{slug}/badge.svg)]({page}{slug}/index.html)\n"] if page else []
    if "github" in plan.hosts:
        weekly = f"https://github.com/{plan.repository or 'OWNER/REPOSITORY'}/actions/workflows/weekly.yml"
        badges.append(f"[![weekly]({weekly}/badge.svg)]({weekly})\n")
    return "".join([*badges, "\n"] if badges else [])


def _data(host: str, name: str) -> str:
    return (resources.files("checkup.init") / host / name).read_text(encoding="utf-8")


def _filled(text: str, change: Mapping[str, str]) -> str:
    for mark, words in change.items():
        text = text.replace(mark, words)
    return text


def _markdown(words: str) -> str:
    line = one_line(words)
    for char in "\\`*_[]<>|#":
        line = line.replace(char, f"\\{char}")
    return line

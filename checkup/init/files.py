"""The text of the files that `checkup init` writes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import resources
from pathlib import PurePosixPath

from checkup.config.schema import FILE_NAME, schema_text
from checkup.init.discover import Discovered

WORKFLOWS = ("checkup.yml", "weekly.yml")


def site_file(found: Discovered) -> str:
    """A site file with what was found; what the user may want to change stands there as a comment."""
    lines = [
        f"#:schema ./{FILE_NAME}",
        "# Written by `checkup init`; change what is wrong. `checkup config` checks the file and prints every setting in use.",
        "",
        "[blog]",
        f"url = {_text(found.url)}",
    ]
    if found.title:
        lines.append(f"name = {_text(found.title)}")
    if found.platform:
        lines.append(f'platform = {_text(found.platform)} # recognised; "auto" looks again on every run')
    if found.authors:
        lines.append(f"{authors_line(found.authors)} # is this everybody who writes here?")
    elif found.writers.doubt:
        lines.append('# authors = ["Your Name"] # who writes here is in doubt: until you say so, no answer is counted')
    else:
        lines.append('# authors = ["Your Name"] # nothing said who writes here; Checkup then infers it')
    if found.comment_system:
        lines.append(f"# comments: {_comment(found.comment_system)}")
    if found.feed:
        lines.append(f"# feed: {_comment(found.feed)}")
    if found.private:
        lines += ["", "[crawl]", "allow_private_hosts = true # this address is private or loopback"]
    lines += [
        "",
        "[gate] # what makes `checkup run --gate` fail",
        "max_spam = 10",
        '# min_grade = "C"',
        "# max_waiting = 5",
        "# fail_on_regression = true",
        "",
    ]
    return "\n".join(lines)


def authors_line(names: Sequence[str]) -> str:
    """The line of a site file that says who writes the blog."""
    return f"authors = [{', '.join(_text(name) for name in names)}]"


def repository_files(found: Discovered, slug: str, *, repository: str | None, install: str, minute: int) -> dict[PurePosixPath, str]:
    """Path -> text of a GitHub repository that runs a checkup every week and publishes the report on Pages.

    `repository` is "owner/name" (None = not known yet), `install` what pip installs, `minute` (odd, 1 to 59) when in the hour it runs.
    """
    change = {"@@INSTALL@@": _yaml(install), "@@MINUTE@@": str(minute)}
    files = {PurePosixPath(".github/workflows") / name: _filled(_data(name), change) for name in WORKFLOWS}
    files[PurePosixPath(".gitignore")] = "# what a run makes anew; history/ is kept\n_site/\n.checkup/\n"
    owner, _, name = (repository or "OWNER/REPOSITORY").partition("/")
    page = f"https://{owner.lower()}.github.io/" + ("" if name.lower() == f"{owner.lower()}.github.io" else f"{name}/")
    words = {"@@TITLE@@": _markdown(found.title or slug), "@@URL@@": _markdown(found.url), "@@SLUG@@": slug, "@@PAGE@@": page}
    words["@@REPOSITORY@@"] = f"{owner}/{name}"
    files[PurePosixPath("README.md")] = _filled(_data("README.md"), words)
    return files


def schema_file() -> tuple[PurePosixPath, str]:
    """The JSON Schema beside the site file, for editors."""
    return PurePosixPath("sites") / FILE_NAME, schema_text()


def _data(name: str) -> str:
    return (resources.files("checkup.init") / "github" / name).read_text(encoding="utf-8")


def _filled(text: str, change: dict[str, str]) -> str:
    for mark, words in change.items():
        text = text.replace(mark, words)
    return text


def _text(words: str) -> str:
    """A TOML string."""
    return json.dumps(_comment(words), ensure_ascii=False)


def _comment(words: str) -> str:
    """One line without control characters, as strangers' words need before they stand in a file that is parsed."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())[:300]


def _yaml(words: str) -> str:
    """A YAML string in double quotes; the workflow language's ${{ }} does not begin in it."""
    return json.dumps(_comment(words).replace("${{", "$ {{"))


def _markdown(words: str) -> str:
    line = _comment(words)
    for char in "\\`*_[]<>|#":
        line = line.replace(char, f"\\{char}")
    return line

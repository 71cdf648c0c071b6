"""What was found -> the text of a site file, and the schema beside it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePosixPath

from checkup.config.schema import FILE_NAME, schema_text
from checkup.init.discover import Discovered

HEAD = "# Written by `checkup init`; change what is wrong. `checkup config` checks the file and prints every setting in use."
GATE = (
    "",
    "[gate] # what makes `checkup run --gate` fail: what gets worse, not what is there at the first run",
    "fail_on_regression = true",
    'ignore = ["read"] # a blog that was not read, or only in part, has an exit code of its own (3 or 4)',
    "# max_spam = 10",
    "# max_waiting = 5",
    '# min_grade = "C"',
    "",
)


def site_file(found: Discovered) -> str:
    """A site file with what was found; what the user may want to change stands there as a comment."""
    lines = [
        f"#:schema ./{FILE_NAME}",
        HEAD,
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
    elif found.writers.inferred:
        lines.append(f"# {authors_line(found.writers.names)} # only how people talk says so: take the first # away if it is right")
    else:
        lines.append('# authors = ["Your Name"] # nothing said who writes here; Checkup then infers it')
    if found.comment_system:
        lines.append(f"# comments: {one_line(found.comment_system)}")
    if found.feed:
        lines.append(f"# feed: {one_line(found.feed)}")
    if found.private:
        lines += ["", "[crawl]", "allow_private_hosts = true # this address is private or loopback"]
    return "\n".join((*lines, *GATE))


def site_file_of_files(path: str) -> str:
    """A site file for an export or saved pages at a path, counted from the site file; what they do not say stands there as a comment."""
    lines = [
        f"#:schema ./{FILE_NAME}",
        HEAD,
        "",
        "[blog]",
        f"paths = [{_text(path)}] # counted from the folder of this file",
        '# url = "https://blog.example.org/" # the blog\'s address, where the files do not name it',
        '# name = "My Blog" # else as the files call it',
        '# authors = ["Your Name"] # who writes here; left out, Checkup finds out and says how',
    ]
    return "\n".join((*lines, *GATE))


def authors_line(names: Sequence[str]) -> str:
    """The line of a site file that says who writes the blog."""
    return f"authors = [{', '.join(_text(name) for name in names)}]"


def schema_file() -> tuple[PurePosixPath, str]:
    """The JSON Schema beside the site file, for editors."""
    return PurePosixPath("sites") / FILE_NAME, schema_text()


def _text(words: str) -> str:
    """A text as a TOML string."""
    return json.dumps(one_line(words), ensure_ascii=False)


def one_line(words: str) -> str:
    """One line without control characters, as strangers' words need before they stand in a file that is parsed."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())[:300]

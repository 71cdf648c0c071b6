"""One GitHub issue a blog with the prescription: opened when there is something to do, kept up to date, closed when all is done."""

from __future__ import annotations

from typing import Literal

from checkup.gate.github_markdown import markdown, prescription
from checkup.gate.rules import GateResult
from checkup.web.github_issues import GitHub

Deed = Literal["opened", "updated", "unchanged", "closed", "nothing to do"]
MAX_BODY = 60_000  # characters; GitHub takes 65,536 and counts some as several


def keep_issue(blog: GateResult, api: GitHub) -> Deed:
    """Bring the blog's issue up to date. A blog that could not be read leaves its issue as it is. Raises ReadError."""
    if blog.checkup is None:
        return "nothing to do"
    marker = f"<!-- checkup: {blog.slug} -->"
    there = api.open_issue_with(marker)
    if not blog.checkup.prescription:
        if there is None:
            return "nothing to do"
        api.update(there["number"], state="closed")
        return "closed"
    title, body = f"Blog checkup: {_title(blog.name)}", f"{_body(blog)}\n\n{marker}\n"
    if there is None:
        api.create(title, body)
        return "opened"
    if (there.get("title"), (there.get("body") or "").replace("\r\n", "\n").strip()) == (title, body.strip()):
        return "unchanged"
    api.update(there["number"], title=title, body=body)
    return "updated"


def _title(name: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in name).split())[:100].replace("@", "@\u200b")


def _body(blog: GateResult) -> str:
    lines = prescription(blog)
    checkup = blog.checkup
    if checkup and checkup.grade:
        lines.insert(0, f"**Grade {checkup.grade.letter}, {markdown(checkup.grade.word)}, {checkup.score} of 100.**\n")
    text = "\n".join(lines)
    return text if len(text) <= MAX_BODY else text[:MAX_BODY].rsplit("\n", 1)[0] + "\n\n_Cut here; the report has everything._"

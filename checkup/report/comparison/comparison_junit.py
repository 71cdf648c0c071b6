"""A comparison as JUnit XML: one test case a post of the old blog, failed where it or one of its comments is not as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from checkup.comparing import CLASHES, Finding
from checkup.i18n import use
from checkup.i18n.catalogues import ENGLISH
from checkup.report.comparison.changes import change_rows, why
from checkup.report.comparison.compared import Compared
from checkup.report.comparison.sentences import gap_words, never_visible, said_once
from checkup.text.xml_text import xml_text


def junit(made: Compared) -> str:
    """In English and without any time, so that the same comparison is the same text. What could not be compared is an error."""
    with use(ENGLISH):
        cases = [*_of_blog(made), *_of_posts(made)]
    counts = {kind: str(sum(case.find(kind) is not None for case in cases)) for kind in ("failure", "error", "skipped")}
    totals = {"tests": str(len(cases)), "failures": counts["failure"], "errors": counts["error"], "skipped": counts["skipped"]}
    root = ET.Element("testsuites", {"name": "checkup compare", **totals})
    ET.SubElement(root, "testsuite", {"name": "compare", **totals}).extend(cases)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _of_blog(made: Compared) -> Iterator[ET.Element]:
    """The whole blog: what could not be read, what all posts or comments lost, and as its output what an export holds back."""
    case = ET.Element("testcase", classname="checkup.compare", name="the whole blog")
    lost = [said_once(one) for one in made.found.whole if one.is_loss]
    if lost:
        _put(case, "failure", "the whole blog", lost)
    elif made.found.gaps:
        _put(case, "error", "not read in full", [gap_words(gap) for gap in made.found.gaps])
    if unseen := list(never_visible(made.found)):
        ET.SubElement(case, "system-out").text = xml_text("\n".join(unseen))
    yield case


def _of_posts(made: Compared) -> Iterator[ET.Element]:
    by_post: dict[str, list[Finding]] = defaultdict(list)
    for finding in made.found.findings:
        if finding.old is not None:
            by_post[finding.old.post.url].append(finding)
    for post in made.found.old.posts:
        case = ET.Element("testcase", classname="checkup.compare", name=xml_text(post.url))
        failed = [f for f in by_post[post.url] if f.status in CLASHES]
        unsure = [f for f in by_post[post.url] if f.status == "unknown"]
        if failed:
            _put(case, "failure", failed[0].status, [_words(made, f) for f in failed])
        elif unsure:
            _put(case, "error" if made.found.gaps else "skipped", "cannot tell", [_words(made, f) for f in unsure])
        yield case


def _put(case: ET.Element, kind: str, name: str, told: Sequence[str]) -> None:
    text = xml_text("\n".join(told))
    ET.SubElement(case, kind, type=name, message=xml_text(told[0])).text = text


def _words(made: Compared, finding: Finding) -> str:
    what = "post" if finding.is_post else f"comment by {made.old.who(finding.side)} of {made.old.when(finding.side)}"
    changed = "; ".join(f"{row.field}: {row.how or f'{row.old} -> {row.new}'}" for row in change_rows(finding, made.old, made.new))
    return f"{finding.status}: {what}{f' ({changed})' if changed else ''}{f'. {why(finding)}' if why(finding) else ''}"

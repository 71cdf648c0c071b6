"""The gate as JUnit XML, which every CI service can show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from checkup.gate.rules import GateResult

# What XML 1.0 cannot hold even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(blogs: Sequence[GateResult]) -> str:
    """One test suite a blog, one test case a rule; without any time, so that the same result is the same text."""
    root = ET.Element("testsuites", name="checkup", tests=str(sum(len(b.checks) for b in blogs)), failures=str(_failures(blogs)))
    for blog in blogs:
        suite = ET.SubElement(
            root, "testsuite", name=_clean(blog.slug), tests=str(len(blog.checks)), failures=str(_failures([blog])), errors="0", skipped="0"
        )
        for check in blog.checks:
            case = ET.SubElement(suite, "testcase", classname=f"checkup.{_clean(blog.slug)}", name=check.rule)
            if not check.passed:
                ET.SubElement(case, "failure", type=check.rule, message=_clean(check.words)).text = _clean(check.words)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _failures(blogs: Sequence[GateResult]) -> int:
    return sum(not check.passed for blog in blogs for check in blog.checks)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub(" ", text)

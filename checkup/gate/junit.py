"""The gate as JUnit XML, which every CI service can show."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from checkup.gate.rules import GateResult
from checkup.text.xml_text import xml_text


def junit(blogs: Sequence[GateResult]) -> str:
    """One test suite a blog, one test case a rule; without any time, so that the same result is the same text."""
    root = ET.Element("testsuites", name="checkup", tests=str(sum(len(b.checks) for b in blogs)), failures=str(_failures(blogs)))
    for blog in blogs:
        suite = ET.SubElement(
            root,
            "testsuite",
            name=xml_text(blog.slug),
            tests=str(len(blog.checks)),
            failures=str(_failures([blog])),
            errors="0",
            skipped="0",
        )
        for check in blog.checks:
            case = ET.SubElement(suite, "testcase", classname=f"checkup.{xml_text(blog.slug)}", name=check.rule)
            if not check.passed:
                ET.SubElement(case, "failure", type=check.rule, message=xml_text(check.words)).text = xml_text(check.words)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _failures(blogs: Sequence[GateResult]) -> int:
    return sum(not check.passed for blog in blogs for check in blog.checks)

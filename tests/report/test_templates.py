"""Templates place and compute nothing; every page has its template, every template its page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from jinja2 import nodes

from checkup.report import comparison, front_page, site_pages, unread_blog, views
from checkup.report.comment_item import CommentItem
from checkup.report.rendering import environment, shipped
from checkup.report.translated_blocks import PRINTS

LONGEST = 160
WITHOUT_A_VIEW = {"base.html"}
"""What other templates extend."""
WRITTEN_ALONE = {"badge.svg", "card.svg", "feed.xml", "robots.txt"}
"""Files that are no pages: each has its own dataclass or none."""
CHOICES = (nodes.Not, nodes.And, nodes.Or, nodes.Compare, nodes.Getattr, nodes.Name, nodes.Const)
PLACES = (nodes.Getattr, nodes.Name, nodes.Const, nodes.Or, nodes.TemplateData, nodes.Call)


def shipped_templates() -> list[str]:
    return sorted(
        p.relative_to(shipped()).as_posix() for p in shipped().rglob("*") if p.is_file() and p.parent.name not in ("static", "__pycache__")
    )


def parsed(source: str) -> nodes.Template:
    return environment().parse(source)


def faults(tree: nodes.Template) -> Iterator[str]:
    """What a template does beyond placing, choosing and repeating."""
    known = {m.name for m in tree.find_all(nodes.Macro)} | {
        name if isinstance(name, str) else name[1] for found in tree.find_all(nodes.FromImport) for name in found.names
    }
    known |= {PRINTS, "_"}  # what asks the catalogue for a sentence
    for node in tree.find_all(
        (nodes.Filter, nodes.BinExpr, nodes.UnaryExpr, nodes.Concat, nodes.CondExpr, nodes.Getitem, nodes.Test, nodes.FilterBlock)
    ):
        if not isinstance(node, (nodes.And, nodes.Or, nodes.Not)):
            yield f"line {node.lineno}: {type(node).__name__}"
    for call in tree.find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name in known):
            yield f"line {call.lineno}: calls what is no macro"
    for compare in tree.find_all(nodes.Compare):
        constant = isinstance(compare.expr, nodes.Const) or isinstance(compare.ops[0].expr, nodes.Const)
        if len(compare.ops) != 1 or compare.ops[0].op not in ("eq", "in") or not constant:
            yield f"line {compare.lineno}: compares two values"
    for choice in tree.find_all(nodes.If):
        if not isinstance(choice.test, CHOICES):
            yield f"line {choice.lineno}: chooses by more than a value"
    for output in tree.find_all(nodes.Output):
        yield from (f"line {part.lineno}: makes what it prints" for part in output.nodes if not isinstance(part, PLACES))


@pytest.mark.parametrize("name", shipped_templates())
def test_no_template_computes(name: str) -> None:
    """Templates place values, choose by them, repeat over them and call macros: no filter, no arithmetic, no method, no made string."""
    assert list(faults(parsed((shipped() / name).read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ view.lede.split('|')[0] }}",
        "{% if view.note.startswith('x') %}a{% endif %}",
        "{{ 5 + view.n }}",
        "{{ -view.n }}",
        "{{ 'a' ~ view.n }}",
        "{{ view.rows|length }}",
        "{% if view.rows|length > 1 %}a{% endif %}",
        "{% if view.n == view.m %}a{% endif %}",
        "{% if view.n > 1 %}a{% endif %}",
        "{{ 'a' if view.n else 'b' }}",
        "{{ view.text[:3] }}",
        "{% if view.n is even %}a{% endif %}",
        "{{ range(3) }}",
        "{{ (view.a, view.b) }}",
        "{% filter upper %}a{% endfilter %}",
    ],
)
def test_a_template_that_computes_is_found(source: str) -> None:
    """Each kind of computing is told apart from placing."""
    assert list(faults(parsed(source)))


@pytest.mark.parametrize("name", shipped_templates())
def test_lines_are_short(name: str) -> None:
    """No line of a template is over 160 characters, so that a change can be read."""
    lines = (shipped() / name).read_text(encoding="utf-8").splitlines()
    assert [i for i, line in enumerate(lines, 1) if len(line) > LONGEST] == []


def test_comments_are_taken_apart_into_the_fields_that_they_have() -> None:
    """The macro of comments names the fields of an item in their order."""
    loop = next(parsed((shipped() / "macros/comment.html").read_text(encoding="utf-8")).find_all(nodes.For))
    assert isinstance(loop.target, nodes.Tuple)
    assert tuple(name.name for name in loop.target.items if isinstance(name, nodes.Name)) == CommentItem._fields


def used_by_pages() -> set[str]:
    listed = {kind.template for kind in views.all()} | {page.template for page in site_pages.all()}
    return listed | {unread_blog.TEMPLATE, front_page.TEMPLATE, comparison.TEMPLATE}


def test_every_page_has_its_template_and_every_template_its_page() -> None:
    """A view without a template and a template without a view are named."""
    pages = {name for name in shipped_templates() if "/" not in name}
    assert used_by_pages() - pages == set(), "views without a template"
    assert pages - used_by_pages() - WITHOUT_A_VIEW - WRITTEN_ALONE == set(), "templates without a view"


def test_every_part_and_macro_file_is_used() -> None:
    """Each partial and each file of macros is taken by another template."""
    taken = set()
    for name in shipped_templates():
        for node in parsed((shipped() / name).read_text(encoding="utf-8")).find_all((nodes.Include, nodes.FromImport, nodes.Extends)):
            if isinstance(node.template, nodes.Const):
                taken.add(node.template.value)
    assert {name for name in shipped_templates() if "/" in name} - taken == set()

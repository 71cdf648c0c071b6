"""Which settings of a site file some part of the package reads, told from the source.

A key counts as read where it is taken from its table: `site.crawl.delay`, or `crawl.delay` where `crawl` (or `self._crawl`) is annotated as
CrawlTable or assigned from `site.crawl`, or by `getattr(table, name)` in a file that has the key as a text.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence

from tests.parsed_package import syntax_nodes

SITE = "SiteConfig"


def read_keys(sources: Iterable[str], tables: Mapping[str, str]) -> set[tuple[str, str]]:
    """(table, key) of every setting that one of the source texts reads; `tables` is field of SiteConfig -> name of the table's class."""
    found: set[tuple[str, str]] = set()
    for text in sources:
        found |= _File(syntax_nodes(text), tables).read()
    return found


class _File:
    """One source file: which of its names stand for a table, and what is read from them."""

    def __init__(self, parsed: Sequence[ast.AST], tables: Mapping[str, str]) -> None:
        self.nodes = parsed
        self.tables = tables
        self.field_of = {kind: field for field, kind in tables.items()}
        self.names: dict[str, set[str]] = {}  # name of a variable or attribute -> what it may be: "site", or a table's field
        self._learn()

    def read(self) -> set[tuple[str, str]]:
        found: set[tuple[str, str]] = set()
        texts = {n.value for n in self.nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
        for node in self.nodes:
            if isinstance(node, ast.Attribute):
                found |= {(table, node.attr) for table in self._tables_of(node.value)}
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "getattr":
                found |= {(table, text) for table in self._tables_of(node.args[0]) for text in texts}
        return found

    def _learn(self) -> None:
        for node in self.nodes:
            if isinstance(node, ast.arg) and node.annotation:
                self._annotated(node.arg, node.annotation)
            elif isinstance(node, ast.AnnAssign):
                self._annotated(_last(node.target), node.annotation)
        for _ in range(2):  # a name may be assigned from another that is learnt later in the file
            for node in self.nodes:
                if isinstance(node, ast.Assign) and len(node.targets) == 1:
                    self._assigned(node.targets[0], node.value)
                elif isinstance(node, ast.For | ast.comprehension):
                    self._assigned(node.target, node.iter)

    def _annotated(self, name: str, annotation: ast.expr) -> None:
        words = {n.id for n in ast.walk(annotation) if isinstance(n, ast.Name)}
        self.names.setdefault(name, set()).update(
            {"site"} if SITE in words else set(), {self.field_of[w] for w in words if w in self.field_of}
        )

    def _assigned(self, target: ast.expr, value: ast.expr) -> None:
        pairs = (
            zip(target.elts, value.elts, strict=False)
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
            else [(target, value)]
        )
        for one, what in pairs:
            if isinstance(one, ast.Name | ast.Attribute):
                self.names.setdefault(_last(one), set()).update(self._kinds_of(what))

    def _tables_of(self, node: ast.expr) -> set[str]:
        return self._kinds_of(node) - {"site"}

    def _kinds_of(self, node: ast.expr) -> set[str]:
        """What an expression may be: "site", or the field of a table."""
        if isinstance(node, ast.Attribute) and node.attr in self.tables and "site" in self._kinds_of(node.value):
            return {node.attr}
        if isinstance(node, ast.Attribute) and node.attr in ("site", "_site"):
            return {"site"}
        if isinstance(node, ast.Name) and node.id == "site":
            return {"site"}
        if isinstance(node, ast.IfExp):
            return self._kinds_of(node.body) | self._kinds_of(node.orelse)
        if isinstance(node, ast.BoolOp):
            return {kind for value in node.values for kind in self._kinds_of(value)}
        return self.names.get(_last(node), set())


def _last(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""

"""Compiled templates that escape what they print to plain text: Jinja's own make an object of each piece, only to join it with the next.

What is printed is escaped by the same function (markupsafe's), where it holds anything to be escaped.
"""

from __future__ import annotations

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import escape

PRINTS = "environment.printed"
"""What the code calls for each value that is printed: with the context and the value."""


class PlainPieces(CodeGenerator):
    """Code whose printed values go through the environment's `printed`, which finalizes and escapes them.

    Where a template turns escaping off or leaves it open, the code is Jinja's own.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"{PRINTS}(context, (")  # two brackets, as Jinja closes two


def escaped(text: str) -> str:
    """The text with the five characters that mean something in HTML escaped; most texts hold none of them."""
    if "'" in text or "&" in text or "<" in text or ">" in text or '"' in text:
        return escape(text)
    return text

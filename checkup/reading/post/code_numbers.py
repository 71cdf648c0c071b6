"""The box of a post's text -> the numbers that stand beside the lines of program code in it, which nobody wrote."""

from __future__ import annotations

from checkup.reading.dom import Dom, Node
from checkup.reading.vocabulary import row

# what highlighters call the column, or each single number: Pygments, Rouge, Chroma, highlight.js and its extensions, Prism
_COLUMNS = row(
    """
    gutter rouge-gutter linenos lineno linenodiv line-numbers line-numbers-rows line-number linenumber linenumbers lnt ln hljs-ln-numbers
    """
)


def code_numbers(dom: Dom, body: Node) -> list[Node]:
    """Columns of line numbers: elements called so that hold figures and no letter."""
    columns = dom.classes(_COLUMNS, (body.i, body.end))
    return [n for n in columns if any(map(str.isdigit, line := dom.line(n))) and not any(map(str.isalpha, line))]

"""ExpressionEngine and pMachine."""

from __future__ import annotations

from checkup.reading.adapter import Adapter

# its actions bear numbers, and its front serves the style sheets; forums and shops have words and scripts there
_QUERIES = (*(f"?act={digit}" for digit in range(1, 10)), "/?css=", "index.php?css=")

ADAPTER = Adapter(
    name="expressionengine",
    generators=("expressionengine", "pmachine"),
    marks=(*_QUERIES, "exp:comment", "/themes/site_themes/", 'name="act" value'),
)

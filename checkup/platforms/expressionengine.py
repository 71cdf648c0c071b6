"""ExpressionEngine and pMachine."""

from __future__ import annotations

from checkup.reading.adapter import Adapter

ADAPTER = Adapter(
    name="expressionengine",
    generators=("expressionengine", "pmachine"),
    marks=("?act=", "?css=", "exp:comment", "/themes/site_themes/", 'name="act" value'),
)

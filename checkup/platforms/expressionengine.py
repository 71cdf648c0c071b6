"""ExpressionEngine and pMachine."""

from __future__ import annotations

from checkup.platforms._adapter import Adapter

ADAPTER = Adapter(
    name="expressionengine",
    generators=("expressionengine", "pmachine"),
    marks=("?act=", "?css=", "exp:comment", "/themes/site_themes/", 'name="act" value'),
)

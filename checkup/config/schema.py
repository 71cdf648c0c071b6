"""The JSON Schema of a site file, for completion and checks in editors."""

from __future__ import annotations

import json
from typing import Any

from checkup.config.problems import NOT_KEYS
from checkup.config.tables import WINDOW_CHOICES, SiteConfig

FILE_NAME = "checkup.schema.json"


def schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a site file; what only the loader can tell (files that exist) is not in it."""
    found = SiteConfig.model_json_schema()
    for key in NOT_KEYS:
        found["properties"].pop(key)
    _tidy(found)
    found["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    found["title"] = "Checkup site file"
    found["description"] = "One blog to check."
    found["required"] = ["blog"]
    tables = found["$defs"]
    tables["BlogTable"]["anyOf"] = [{"required": ["url"]}, {"required": ["paths"]}]
    pairs = [(a, b) for i, a in enumerate(WINDOW_CHOICES) for b in WINDOW_CHOICES[i + 1 :]]
    chosen: dict[str, Any] = {"all": {"properties": {"all": {"const": True}}}}  # all = false chooses nothing
    tables["WindowTable"]["not"] = {"anyOf": [{"required": list(pair), **chosen.get(pair[1], {})} for pair in pairs]}
    for table, key in (("BlogTable", "url"), ("ReportTable", "base_url"), ("BrandTable", "url")):
        tables[table]["properties"][key] |= {"pattern": "^[hH][tT][tT][pP][sS]?://"}
    for key in ("colour", "colour_dark"):
        tables["BrandTable"]["properties"][key] |= {"pattern": "^#[0-9a-fA-F]{6}$"}
    return found


def schema_text() -> str:
    """The schema as the file in sites/ holds it."""
    return json.dumps(schema(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _tidy(node: Any) -> None:
    """Leave out what TOML has no word for (null), whole tables as defaults, and the titles that pydantic makes up."""
    if isinstance(node, dict):
        if isinstance(node.get("title"), str):
            del node["title"]
        choices = [c for c in node.get("anyOf", []) if c != {"type": "null"}]
        if choices != node.get("anyOf", []):
            del node["anyOf"]
            node.update(choices[0] if len(choices) == 1 else {"anyOf": choices})
        if node.get("default", 0) is None or isinstance(node.get("default"), dict):
            del node["default"]
        for value in list(node.values()):
            _tidy(value)
    elif isinstance(node, list):
        for value in node:
            _tidy(value)

"""Units are whole: each file of a listed folder is what its name says, and nothing can be set that nothing reads."""

from __future__ import annotations

from pathlib import Path

import checkup
from checkup import comment_systems, platforms, signs, sources
from checkup.cli import main
from checkup.config import GateTable, SiteConfig
from checkup.config.load import units
from checkup.config.problems import NOT_KEYS, lists, tables
from checkup.gate.rules import rules
from tests.settings import read_keys

PACKAGE = Path(checkup.__file__).parent
NO_RULES = {"ignore"}  # keys of [gate] that are no rule but change what the rules look at


def test_every_setting_is_read_by_something() -> None:
    """A key in config/tables.py that no other part of the package takes from its table has no effect: it is named here."""
    models = {**tables(), **lists()}
    texts = [p.read_text(encoding="utf-8") for p in sorted(PACKAGE.rglob("*.py")) if p.parent.name != "config"]
    read = read_keys(texts, {name: model.__name__ for name, model in models.items()})
    read |= {("gate", key) for key in rules()}  # the gate takes each key of its table that a rule, its own or a sign's, bears
    unread = [f"[{table}] {key}" for table, model in models.items() for key in model.model_fields if (table, key) not in read]
    assert not unread, f"nothing reads {', '.join(unread)}"


def test_every_key_of_the_gate_has_a_rule() -> None:
    """A key of [gate] without a rule would never fail a run, a rule without a key could never be set."""
    keys = set(GateTable.model_fields) - NO_RULES
    assert keys == set(rules()), f"key without rule, or rule without key: {', '.join(sorted(keys ^ set(rules())))}"


def test_every_table_is_a_field_of_the_site() -> None:
    """Every table that is documented can be written into a site file."""
    assert {*tables(), *lists()} == set(SiteConfig.model_fields) - set(NOT_KEYS)


def test_units_bear_the_names_of_their_files() -> None:
    """Each file of a listed folder is found, under its own name; a file that says another name raises with its path."""
    assert sorted(a.name for a in platforms.adapters()) == units("platforms")
    assert sorted(s.name for s in comment_systems.systems()) == units("comment_systems")
    assert sorted(sources.modules()) == units("sources")
    assert sorted(s.id for s in signs.all()) == units("signs")
    assert sorted(main.commands) == units("cli")

"""[run] in sites/_run.toml: how a run of many blogs is made."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from checkup.config.load import units
from checkup.config.shared_tables import RUN_FILE, SHARED, read_run_file
from checkup.errors import ConfigError, ConfigProblem


class RunTable(BaseModel):
    """[run]: how many hosts and processes, and who does the work."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    hosts: int = Field(64, ge=1, le=1000, description="Hosts that are read at a time; each still gets one request at a time, at its pace.")
    jobs: int | None = Field(None, ge=1, le=64, description="Processes that read and judge pages. Default: the cores, up to 4.")
    engine: str = Field("local", description="Who does the work (a file name in checkup/engines).")

    scheduler: str | None = Field(None, description="Address of the Dask scheduler. Default: a cluster on this machine.")

    @field_validator("engine")
    @classmethod
    def _there_is_one(cls, name: str) -> str:
        if name not in units("engines"):
            raise ValueError(f"one of {', '.join(units('engines'))}")
        return name


def load_run(folders: Iterable[Path]) -> RunTable:
    """The table of the first of these folders that has one, else the defaults. Raises ConfigError with every problem found."""
    path = next((file for folder in folders if (file := folder / RUN_FILE).is_file()), None)
    if path is None:
        return RunTable.model_validate({})
    raw, lines = read_run_file(path)
    problems = [
        ConfigProblem(str(path), name, f"only the tables {MAY} stand here", lines.of((name,)))
        for name, value in raw.items()
        if name != "run" and (name not in SHARED or not isinstance(value, dict))
    ]
    try:
        found = RunTable.model_validate(raw.get("run", {}))
    except ValidationError as error:
        problems += [_problem(path, item["loc"], item["msg"]) for item in error.errors(include_url=False)]
        raise ConfigError(problems) from None
    if problems:
        raise ConfigError(problems)
    return found


def _problem(path: Path, loc: tuple[str | int, ...], words: str) -> ConfigProblem:
    return ConfigProblem(str(path), ".".join(("run", *map(str, loc))), f"{words.removeprefix('Value error, ')} (keys: {KEYS})")


KEYS = ", ".join(RunTable.model_fields)
MAY = f"[run], {', '.join(f'[{name}]' for name in SHARED[:-1])} and [{SHARED[-1]}]"

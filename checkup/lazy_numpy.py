"""`numpy`, but it is loaded when something of it is first used: `from checkup import lazy_numpy as np`.

Loading it takes 0.2 s of CPU and 16 MB, and a program that only writes a report counts nothing with it. What is used once stands
here from then on, as quick as numpy's own.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import *  # noqa: F403 - all that numpy calls its own
else:

    def __getattr__(name: str) -> Any:
        """What numpy calls by that name."""
        if name.startswith("__"):  # what Python itself asks of a module is no part of it
            raise AttributeError(name)
        globals()[name] = getattr(import_module("numpy"), name)
        return globals()[name]

"""Finer errors of this room, where the caller does something else about them than about their parents."""

from __future__ import annotations

from checkup.errors import Refused, TooMuch, Unreachable


class NotThere(Unreachable):
    """404 or 410: the server is fine, the page is not there."""


class BudgetSpent(TooMuch):
    """The request budget of the run is used up: no further request will be made."""


class HostBlocked(Refused):
    """The host asked to be left alone for longer than a run lasts, or stopped answering: no further request will be made to it."""

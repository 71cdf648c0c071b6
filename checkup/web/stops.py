"""Errors that end reading for a host or for the run: the budget is spent, or the host asks to be left alone."""

from __future__ import annotations

from checkup.errors import Refused, TooMuch, Unreachable

MOVED = frozenset((301, 302, 303, 307, 308))
"""Statuses that lead to another address."""
GONE = frozenset((404, 410))
"""Statuses of an address at which there is nothing."""


class NotThere(Unreachable):
    """404 or 410: the server is fine, the page is not there."""


class BudgetSpent(TooMuch):
    """The request budget of the run is used up: no further request will be made."""


class HostBlocked(Refused):
    """The host asked to be left alone for longer than a run lasts, or stopped answering: no further request will be made to it."""

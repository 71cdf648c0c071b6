"""Fetching from the web, politely and safely. The only package that imports httpx."""

from checkup.web.account import Account
from checkup.web.answers import check_status
from checkup.web.call import Call, Response
from checkup.web.client import Client
from checkup.web.kept_answers import Answer
from checkup.web.kinds import looks_like_html
from checkup.web.robots import Robots
from checkup.web.run_hosts import Hosts
from checkup.web.stops import BudgetSpent, HostBlocked, NotThere
from checkup.web.store import Kept, PageStore

__all__ = [
    "Account",
    "Answer",
    "BudgetSpent",
    "Call",
    "Client",
    "HostBlocked",
    "Hosts",
    "Kept",
    "NotThere",
    "PageStore",
    "Response",
    "Robots",
    "check_status",
    "looks_like_html",
]

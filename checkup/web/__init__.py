"""Fetching from the web, politely and safely. The only package that imports httpx."""

from checkup.web.client import Answer, Client
from checkup.web.kinds import looks_like_html
from checkup.web.robots import Robots
from checkup.web.run_hosts import Hosts
from checkup.web.stops import BudgetSpent, HostBlocked, NotThere
from checkup.web.store import PageStore

__all__ = ["Answer", "BudgetSpent", "Client", "HostBlocked", "Hosts", "NotThere", "PageStore", "Robots", "looks_like_html"]

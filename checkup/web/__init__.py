"""Fetching from the web, politely and safely. The only package that imports httpx."""

from checkup.web.client import Answer, Client
from checkup.web.kinds import looks_like_html
from checkup.web.robots import Robots
from checkup.web.run_hosts import Hosts
from checkup.web.stops import BudgetSpent, HostBlocked, NotThere

__all__ = ["Answer", "BudgetSpent", "Client", "HostBlocked", "Hosts", "NotThere", "Robots", "looks_like_html"]

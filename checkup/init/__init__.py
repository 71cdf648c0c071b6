"""`checkup init`: look at a blog once, politely, and write its site file, and a repository that runs a checkup every week."""

from checkup.init.discover import Discovered, discover
from checkup.init.files import site_file
from checkup.init.repository import Plan, repository_files

__all__ = ["Discovered", "Plan", "discover", "repository_files", "site_file"]

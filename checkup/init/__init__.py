"""`checkup init`: look at a blog once, politely, and write its site file, and a repository that runs a checkup every week."""

from checkup.init.discover import Discovered, discover
from checkup.init.files import repository_files, site_file

__all__ = ["Discovered", "discover", "repository_files", "site_file"]

"""`checkup init`: look at a blog once, politely, and write its site file, and a repository that runs a checkup every week."""

from checkup.init.files import repository_files, site_file
from checkup.init.look import Found, look

__all__ = ["Found", "look", "repository_files", "site_file"]

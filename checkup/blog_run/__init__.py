"""The steps of one blog in a run: read it, judge it, write its pages. Each takes an outcome and gives the next; none raises."""

from checkup.blog_run.examine_blog import examined, kept_checkup, nothing_kept
from checkup.blog_run.finish_blog import Finished, brand_of, finished, from_site_file, report_of, report_without_checkup, written
from checkup.blog_run.old_pages import drop_old_pages
from checkup.blog_run.read_blog import APART, context, read, read_now

__all__ = [
    "APART",
    "Finished",
    "brand_of",
    "context",
    "drop_old_pages",
    "examined",
    "finished",
    "from_site_file",
    "kept_checkup",
    "nothing_kept",
    "read",
    "read_now",
    "report_of",
    "report_without_checkup",
    "written",
]

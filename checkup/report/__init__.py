"""The report: a static site from finished checkups. Views decide what a page shows, charts are geometry, templates only place."""

from checkup.report.blog_report import BlogReport, Problem
from checkup.report.previous_site import check_place
from checkup.report.site import write

__all__ = ["BlogReport", "Problem", "check_place", "write"]

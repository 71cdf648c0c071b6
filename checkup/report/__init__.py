"""The report: a static site from finished checkups. Views decide what a page shows, charts are geometry, templates only place."""

from checkup.report.blog_report import BlogReport, Problem
from checkup.report.brand import Brand
from checkup.report.bundle import write_bundle
from checkup.report.join import blogs_in, join, without_site_files
from checkup.report.pdf import overview_pdf
from checkup.report.previous_site import check_place
from checkup.report.single_file import single_file
from checkup.report.site import new_site, publish, write, write_blog
from checkup.report.site_context import Written

__all__ = [
    "BlogReport",
    "Brand",
    "Problem",
    "Written",
    "blogs_in",
    "check_place",
    "join",
    "new_site",
    "overview_pdf",
    "publish",
    "single_file",
    "without_site_files",
    "write",
    "write_blog",
    "write_bundle",
]

"""A comparison of two blogs as a static page, a CSV table, JUnit XML and lines for the terminal, names as the report shows them."""

from checkup.report.comparison.compared import Compared
from checkup.report.comparison.comparison_junit import junit
from checkup.report.comparison.comparison_lines import summary
from checkup.report.comparison.write_comparison import TEMPLATE, check_folder, write_comparison

__all__ = ["TEMPLATE", "Compared", "check_folder", "junit", "summary", "write_comparison"]

"""The gate: rules of a site file that make a run fail, and how a CI service is told."""

from checkup.gate.github_markdown import log_commands, summary
from checkup.gate.issue import keep_issue
from checkup.gate.junit import junit
from checkup.gate.rules import Check, GateResult, check_rules

__all__ = ["Check", "GateResult", "check_rules", "junit", "keep_issue", "log_commands", "summary"]

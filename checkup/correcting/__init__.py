"""The judgements of a checkup that are most in doubt, as questions to the owner; and the answers, written into the site file."""

from checkup.correcting.doubtful_judgements import Question, Setting, questions
from checkup.correcting.site_file import with_settings

__all__ = ["Question", "Setting", "questions", "with_settings"]

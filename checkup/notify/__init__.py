"""A digest of a run -> the people who asked to be told: by mail or webhook, when there is news or once a week."""

from checkup.notify.due import is_due, missed, remember, still_missed
from checkup.notify.sending import send

__all__ = ["is_due", "missed", "remember", "send", "still_missed"]

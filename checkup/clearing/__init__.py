"""The comments of a checkup that look like spam -> a batch that puts them out of sight where they live, or brings them back."""

from checkup.clearing.carry_out import carry_out
from checkup.clearing.cleared_record import add_cleared, cleared
from checkup.clearing.spam_batch import CSV, SpamBatch, all_formats, spam_batch

__all__ = ["CSV", "SpamBatch", "add_cleared", "all_formats", "carry_out", "cleared", "spam_batch"]

"""People who asked to be forgotten: a list of keyed hashes of names, and a blog with these people taken out of it."""

from checkup.hiding.hidden_people import without_hidden
from checkup.hiding.hide_list import EMPTY, FILE, KEY_VARIABLE, HideList, add, join, load

__all__ = ["EMPTY", "FILE", "KEY_VARIABLE", "HideList", "add", "join", "load", "without_hidden"]

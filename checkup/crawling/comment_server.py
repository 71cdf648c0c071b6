"""The name of a comment system -> whether a run asks its server for comments, in a sentence that is said before the run."""

from __future__ import annotations

from collections.abc import Mapping

from checkup import comment_systems
from checkup.config import CommentsTable


def is_asked(name: str, settings: CommentsTable, environ: Mapping[str, str]) -> bool:
    """Whether a run asks the server: somebody knows how, the site file lets it, and a key is there where one is needed."""
    system = next((s for s in comment_systems.systems() if s.name == name), None)
    if system is None or system.reader is None or not settings.read:
        return False
    key = system.reader.key
    return key is None or not key.needed or (name in settings.with_key and bool(environ.get(key.variable, "").strip()))


def server_words(name: str, settings: CommentsTable, environ: Mapping[str, str]) -> str:
    """One or two sentences; "" for a name that is no comment system."""
    found = comment_systems.way_out(name)
    if found is None:
        return ""
    title = comment_systems.title_of(name)
    if is_asked(name, settings, environ):
        return f"Comments stand with {title}, which is asked for them, thread by thread."
    return f"Comments stand with {title}, which is not asked. {'[comments] read = false says so.' if not settings.read else found.sentence}"

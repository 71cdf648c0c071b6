"""What would let a checkup read the comments of a system that it could not read, in sentences with the lines of the site file."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.comment_systems._system import System
from checkup.i18n import N_, gettext

_KEY = N_(
    "{system} gives comments only to those who have a key: put one into the environment as {variable}, and write "
    'with_key = ["{name}"] under [comments] in the site file.'
)
_SERVER = N_(
    "{system} gives comments to everyone, but this run could not read them (the method page says why). If the pages do not say where it "
    'answers, write server = "https://comments.example.org" (its address) under [comments] in the site file.'
)
_HOSTED = N_(
    "{system} gives comments to everyone, but this run could not read them (the method page says why). If it was asked too often, put a "
    'key into the environment as {variable}, and write with_key = ["{name}"] under [comments] in the site file.'
)
_THREAD = N_(
    "{system} gives comments to everyone, but this run could not read them (the method page says why). If the pages name no thread, write "
    "{line} (posts and their threads) under [comments] in the site file."
)
_CLOSED = N_(
    '{system} has ended. If you kept an export of its comments, write exports = ["export.xml"] (the file) under [blog] in the site file.'
)
_OWN = N_(
    'No checkup can ask {system} for comments. Export them there, and write exports = ["{file}"] (the file) under [blog] in the site file.'
)
_OTHER = N_(
    "No checkup can ask {system} for comments. If they can be exported as WordPress, Movable Type, Blogger, Disqus, Isso, Waline, "
    'Commento, Comentario or Staticman do it, write exports = ["export.xml"] (the file) under [blog] in the site file.'
)
_OR_EXPORT = N_('Or export them from {system}, and write exports = ["{file}"] (the file) under [blog].')


@dataclass(frozen=True, slots=True)
class WayOut:
    """What to do about comments that were not read.

    action    in a few words; "" = only an export of them helps
    sentence  how it is done, with the lines of the site file
    """

    action: str
    sentence: str


def way_out_of(system: System) -> WayOut:
    """What would make the comments of a system readable."""
    action, sentence = _way(system)
    if system.reader is not None and system.export:
        sentence = f"{sentence} {gettext(_OR_EXPORT, system=system.title, file=system.export)}"
    return WayOut(action, sentence)


def _way(system: System) -> tuple[str, str]:
    """What to do in a few words, and how."""
    reader = system.reader
    if reader is None:
        if system.export:
            return "", gettext(_OWN, system=system.title, file=system.export)
        return "", gettext(_CLOSED if system.closed else _OTHER, system=system.title)
    if reader.key is not None and reader.key.needed:
        words = gettext(_KEY, system=system.title, name=system.name, variable=reader.key.variable)
        return gettext("Let the checkup read {system} with a key of yours", system=system.title), words
    action = gettext("Let the checkup read {system}", system=system.title)
    if reader.example:
        line = f'threads = {{"https://blog.example.org/post/"="{reader.example}"}}'
        return action, gettext(_THREAD, system=system.title, line=line)
    if reader.api and reader.key is not None:
        return action, gettext(_HOSTED, system=system.title, variable=reader.key.variable, name=system.name)
    return action, gettext(_SERVER, system=system.title)

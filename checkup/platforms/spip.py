"""SPIP: a forum of messages below each article ("5 mars 2011, 10:12, par Ann")."""

from __future__ import annotations

from checkup.reading.adapter import Adapter
from checkup.reading.comments.class_names import Extra

ADAPTER = Adapter(
    name="spip",
    generators=("spip",),
    marks=("spip.php", "spip_in", "spip_out", "/squelettes/", "forum-fil"),
    extra=Extra(
        body=("forum-texte",), drop=frozenset(("forum-titre", "forum-repondre-message", "forum-repondre", "repondre", "hyperlien"))
    ),
    items=("forum-message",),
)

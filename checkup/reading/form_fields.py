"""What can be written into a form: a place for words or a field, or nothing but buttons to press."""

from __future__ import annotations

from checkup.reading.dom import Dom, Node

# types of fields into which nothing is written
_PRESSED = frozenset(("hidden", "submit", "button", "image", "reset", "checkbox", "radio"))


def takes_words(dom: Dom, form: Node) -> bool:
    """Whether something can be written into a form; one around a button to delete or to like takes nothing."""
    inside = (form.i, form.end)
    fields = (field.get("type").lower() for field in dom.tags("input", inside))
    return any(kind not in _PRESSED for kind in fields) or any(dom.tags(tag, inside) for tag in ("textarea", "iframe"))

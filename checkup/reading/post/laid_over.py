"""An element -> whether it stands in a box laid over the page: a notice about cookies, a dialog, an invitation that pops up.

Such a box comes before or behind all that belongs to the page, and its heading is no post's title.
"""

from __future__ import annotations

from itertools import chain

from checkup import lazy_re as re
from checkup.reading.dom import Node

_ROLES = ("dialog", "alertdialog")
# parts of class names and ids of such boxes. "cookies" alone is none: it is what bakers write about.
_NAMES = re.compile(
    r"cookie[-_]?(?:banner|bar|box|notice|law|consent|pop|dialog|message|policy|info|alert|overlay|modal|wall|notification|bot|container|bubble)|"
    r"(?:^|[-_])(?:gdpr|consent|popup|pop-up|modal|lightbox|optin)(?:$|[-_])"
)


def is_laid_over(node: Node) -> bool:
    """Whether the element, or a box around it, says that it lies over the page, by its role or by its class or id."""
    around = (one for one in chain((node,), node.ancestors()) if one.tag not in ("html", "body"))
    return any(one.get("role") in _ROLES or any(map(_NAMES.search, (one.id.lower(), *one.cls))) for one in around)

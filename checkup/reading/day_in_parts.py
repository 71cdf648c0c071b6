"""Write a day in numbers that is printed in three elements as one: "27", "03", "2007", each called what it is by its class."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.dom import Dom, Node

# class names that end in what the number is: "date_day", "entry-month", "year"
_ROLE = re.compile(r"(?:^|[-_])(day|month|year)$", re.IGNORECASE)
# a number and nothing else
_NUMBER = re.compile(r"\s*+(\d{1,4})\s*+")


def join(dom: Dom) -> None:
    """The first element of such a day gets the whole day, in the order that cannot be misread; the others get a blank."""
    roles = {name: found[1].lower() for name in dom.by_class if (found := _ROLE.search(name))}
    if len(set(roles.values())) < 3:
        return
    days: dict[int, dict[str, tuple[Node, int]]] = {}
    for name, role in roles.items():
        for node in dom.by_class[name]:
            found = _NUMBER.fullmatch("".join(dom.chunks[node.t0 : node.t1])) if node.up is not None and node.t1 - node.t0 <= 3 else None
            if found and node.up is not None:
                days.setdefault(node.up.i, {}).setdefault(role, (node, int(found[1])))
    for parts in days.values():
        if len(parts) == 3 and parts["year"][1] > 1900 and 1 <= parts["month"][1] <= 12 and 1 <= parts["day"][1] <= 31:
            whole = "{:04}-{:02}-{:02}".format(*(parts[role][1] for role in ("year", "month", "day")))
            for k, node in enumerate(sorted((node for node, _ in parts.values()), key=lambda n: n.i)):
                dom.chunks[node.t0 : node.t1] = [whole if k == 0 else " ", *([""] * (node.t1 - node.t0 - 1))]

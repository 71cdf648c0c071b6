"""Two readings of one blog, before and after a move -> what became of every post and comment of the old one.

`compare(old, new)` is pure: two blogs in, a Comparison out. Matching comes first (posts, then the comments of each pair, then comments that
went to another post), then what differs within each pair, then what all pairs have in common and is said once. What could not be read is
never called missing.
"""

from checkup.comparing.comparison_types import (
    CLASHES,
    Change,
    Comparison,
    Field,
    Finding,
    Gap,
    How,
    Side,
    Status,
    WholeBlog,
)
from checkup.comparing.two_readings import compare

__all__ = ["CLASHES", "Change", "Comparison", "Field", "Finding", "Gap", "How", "Side", "Status", "WholeBlog", "compare"]

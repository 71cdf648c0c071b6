"""Web addresses: taken apart, made absolute, compared, and told apart by their form. Nothing else in Checkup takes an address apart.

Every function takes any text, however broken, and none raises: what is no address gives "" (or None, or False).
"""

from checkup.addresses._acts import acts, grows, shares
from checkup.addresses._comments import comment_number, comment_page
from checkup.addresses._forms import TOPIC_WORDS, Sort, belongs, dated_by_path, home_of, numbers_post, shape, sort_of, wanted
from checkup.addresses._list_pages import further_list_pages
from checkup.addresses._periods import Period, period_of
from checkup.addresses._sameness import clean, identity, key
from checkup.addresses._split_address import (
    Parts,
    decoded,
    encoded,
    encoded_query,
    host_of,
    is_web,
    join,
    origin_of,
    same_site,
    site_of,
    split,
    without_fragment,
)
from checkup.addresses._views import PATH_SAFE, View, from_mirror, numbered_stem, opens_reply, plainness, post_key, same_name, view_of

__all__ = [
    "PATH_SAFE",
    "TOPIC_WORDS",
    "Parts",
    "Period",
    "Sort",
    "View",
    "acts",
    "belongs",
    "clean",
    "comment_number",
    "comment_page",
    "dated_by_path",
    "decoded",
    "encoded",
    "encoded_query",
    "from_mirror",
    "further_list_pages",
    "grows",
    "home_of",
    "host_of",
    "identity",
    "is_web",
    "join",
    "key",
    "numbered_stem",
    "numbers_post",
    "opens_reply",
    "origin_of",
    "period_of",
    "plainness",
    "post_key",
    "same_name",
    "same_site",
    "shape",
    "shares",
    "site_of",
    "sort_of",
    "split",
    "view_of",
    "wanted",
    "without_fragment",
]

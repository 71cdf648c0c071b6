"""Whether a colour can be seen on the report's pages: WCAG 2.2 contrast against the paper of the light and of the dark theme."""

from __future__ import annotations

from checkup import lazy_re as re

PAPER_LIGHT, PAPER_DARK = "#faf8f3", "#14171a"  # --paper in templates/static/checkup.css; a test holds them together
LEAST = 3.0
"""WCAG 2.2, 1.4.11: graphics, which is all that the brand's colour is used for."""
EXAMPLE = "#b5651d"
"""What is named as an example: a colour that does for both pages."""
STEPS = 50  # of a mixture, from the colour to black or white: finer is not seen
_HEX = re.compile(r"#[0-9a-fA-F]{6}")  # one spelling of colours, so that their contrast can be reckoned


def contrast(one: str, other: str) -> float:
    """The contrast of two colours written #rrggbb: 1 (none) to 21 (black on white)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def colour_of(text: str) -> str:
    """The colour in lower case; ValueError where it is none."""
    if not _HEX.fullmatch(text.strip()):
        raise ValueError(f'a colour of six hex digits, as in "{EXAMPLE}"')
    return text.strip().lower()


def too_faint(colour: str, paper: str, theme: str) -> str:
    """Why the colour cannot be used on that paper, with a way out; "" where it can."""
    has = contrast(colour, paper)
    if has >= LEAST:
        return ""
    way = "a darker one" if paper == PAPER_LIGHT else "a lighter one in colour_dark"
    seen = standing_out(colour, paper)
    return f"a colour that stands out on the {theme} page ({paper}) by {LEAST:g}:1; {colour} has {has:.1f}:1, so take {way}, as {seen}"


def standing_out(colour: str, paper: str) -> str:
    """The colour itself where it stands out from the paper, else the nearest mixture with black or white that does."""
    far = 0 if paper == PAPER_LIGHT else 255
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    mixed = ("#" + "".join(f"{round(part + (far - part) * share / STEPS):02x}" for part in parts) for share in range(STEPS + 1))
    return next(one for one in mixed if contrast(one, paper) >= LEAST)

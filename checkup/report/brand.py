"""[brand] -> what stands on the pages: name, logo and colour at their head, who prepared them at their foot, and the files for that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from checkup.i18n import gettext
from checkup.report import clean

FOLDER = "assets"
"""Where the brand's files stand, in the site's root for pages of several blogs, and in a blog's own folder: kept blogs keep their own."""


@dataclass(frozen=True, slots=True)
class Brand:
    """Whose report it is, as the config says: all may be missing. `logo` is a file on this machine."""

    name: str | None = None
    logo: Path | None = None
    colour: str | None = None
    colour_dark: str | None = None
    by: str | None = None
    url: str | None = None

    def files(self) -> dict[str, bytes]:
        """Name -> content of the files that its pages need."""
        found = {}
        if self.colour:
            found["brand.css"] = style(self.colour, self.colour_dark or self.colour).encode()
        if self.logo is not None:
            found[f"logo{self.logo.suffix.lower()}"] = self.logo.read_bytes()
        return found

    def shown(self, folder: str) -> FrameBrand:
        """The brand as a page's frame places it; `folder` leads from the page to the folder of its files."""
        return FrameBrand(
            name=clean.line(self.name, 40) or gettext("Blog checkup"),
            logo=f"{folder}{FOLDER}/logo{self.logo.suffix.lower()}" if self.logo else None,
            style=f"{folder}{FOLDER}/brand.css" if self.colour else None,
            prepared=_prepared(self),
            url=clean.href(self.url),
        )


@dataclass(frozen=True, slots=True)
class FrameBrand:
    """What base.html places: `prepared` says who made the report ("" = unsaid), `url` is theirs."""

    name: str
    logo: str | None = None
    style: str | None = None
    prepared: str = ""
    url: str | None = None


NONE = Brand()
OURS = FrameBrand("Blog checkup")
"""What stands there without a [brand]: Checkup's own name and sign."""


def style(light: str, dark: str) -> str:
    """brand.css: the colour for both themes, and the bar that shows it."""
    return (
        f":root{{--brand:{light}}}@media screen and (prefers-color-scheme:dark){{:root{{--brand:{dark}}}}}"
        'body::before{content:"";display:block;height:.5rem;background:var(--brand)}'
        "@media print{body::before{height:.2rem}}\n"
    )


def common(brands: list[Brand]) -> Brand:
    """The brand of pages of several blogs: the one that all have, else none."""
    first = brands[0] if brands else NONE
    return first if all(b == first for b in brands) else NONE


def _prepared(brand: Brand) -> str:
    """ "Mira Dahl, Northlight", or whichever of the two is said."""
    parts = [clean.line(part, 40) for part in (brand.by, brand.name) if part]
    return ", ".join(dict.fromkeys(parts))


def unplaced(brand: FrameBrand) -> FrameBrand:
    """The same for a page whose place is not known: without files."""
    return replace(brand, logo=None, style=None)

"""Finding a browser that prints, on each system, and what is said where there is none."""

from __future__ import annotations

import stat
import sys
from datetime import date
from pathlib import Path

import pytest

from checkup.report import pdf

FAKE = """#!{python}
import sys
target = next((a.partition("=")[2] for a in sys.argv if a.startswith("--print-to-pdf=")), "")
if {prints}:
    open(target, "wb").write(b"%PDF /CreationDate (D:20300405060708+00'00') /ModDate (D:20300405060708+00'00') " + sys.argv[-1].encode())
else:
    sys.exit("no such display")
"""


def fake(folder: Path, name: str = "chromium", *, prints: bool = True) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(FAKE.format(python=sys.executable, prints=prints))
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.mark.parametrize("name", pdf.NAMES)
def test_a_browser_on_the_path_is_found(tmp_path: Path, name: str) -> None:
    """Chromium and its kin under each of their names."""
    assert pdf.browser({"PATH": str(tmp_path)}, "linux") is None
    assert pdf.browser({"PATH": str(fake(tmp_path, name).parent)}, "linux") == str(tmp_path / name)


def test_a_named_browser_wins(tmp_path: Path) -> None:
    """CHECKUP_CHROMIUM is the one, and where it leads nowhere no other is taken in its place."""
    mine = fake(tmp_path / "mine", "browser")
    fake(tmp_path / "path")
    known = {"PATH": str(tmp_path / "path"), "CHECKUP_CHROMIUM": str(mine)}
    assert pdf.browser(known, "linux") == str(mine)
    assert pdf.browser({**known, "CHECKUP_CHROMIUM": str(tmp_path / "gone")}, "linux") is None


@pytest.mark.parametrize(("name", "platform"), [*((n, "darwin") for n in pdf.MAC), *((n, "win32") for n in pdf.WINDOWS)])
def test_installed_browsers_are_found(tmp_path: Path, name: str, platform: str) -> None:
    """Where installers of macOS and Windows put them, though no PATH leads there."""
    inside = f"Applications/{name}.app/Contents/MacOS/{name}" if platform == "darwin" else name
    path = fake((tmp_path / inside).parent, Path(inside).name)
    known = {"PATH": "", "HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    assert pdf.browser(known, platform) == str(path)
    assert pdf.browser(known, "linux") is None


def test_the_pdf_bears_the_day_of_the_checkup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is handed over as an address of a file, and the clock's time in the PDF becomes the checkup's day."""
    monkeypatch.setenv("CHECKUP_CHROMIUM", str(fake(tmp_path)))
    page = tmp_path / "a page.html"
    made = pdf.overview_pdf(page, date(2026, 11, 21))
    assert made.startswith(b"%PDF /CreationDate (D:20261121000000+00'00') /ModDate (D:20261121000000")
    assert made.endswith(b"/a%20page.html")


def test_where_nothing_prints_there_is_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a browser the hint says how to print by hand; one that fails is named with what it said."""
    monkeypatch.setenv("CHECKUP_CHROMIUM", str(tmp_path / "gone"))
    with pytest.raises(pdf.NoBrowser, match="No Chromium") as caught:
        pdf.overview_pdf(tmp_path / "x.html", date(2026, 11, 21))
    assert "Save as PDF" in caught.value.hint
    monkeypatch.setenv("CHECKUP_CHROMIUM", str(fake(tmp_path, prints=False)))
    with pytest.raises(pdf.NoBrowser, match="printed nothing") as caught:
        pdf.overview_pdf(tmp_path / "x.html", date(2026, 11, 21))
    assert caught.value.hint == "no such display"

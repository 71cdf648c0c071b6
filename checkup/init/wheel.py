"""A package as it is installed here -> a wheel of it, the same bytes each time, without asking any network."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution
from pathlib import Path

# what installers (pip, uv) wrote, which a wheel does not hold
OF_THE_INSTALLER = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "uv_cache.json", "uv_build.json"}
OLDEST = (1980, 1, 1, 0, 0, 0)  # the first moment that zip can write: the time of packing would make other bytes each time


def wheel_of(package: Distribution, folders: Mapping[str, Path] | None = None) -> tuple[str, bytes]:
    """The file name of a wheel and its bytes.

    `folders` (name in the wheel -> where it is) take the place of the listed files where a package is installed as a link to its source.
    """
    about = package.read_text("WHEEL") or ""
    tags = [line.removeprefix("Tag:").strip().split("-") for line in about.splitlines() if line.startswith("Tag:")]
    tag = "-".join(".".join(dict.fromkeys(parts)) for parts in zip(*tags, strict=True))
    name = f"{package.metadata['Name'].replace('-', '_').replace('.', '_').lower()}-{package.version}"
    files = dict(_listed(package, only_about=folders is not None))
    for inside, folder in (folders or {}).items():
        files |= {f"{inside}/{path.relative_to(folder).as_posix()}": path for path in folder.rglob("*") if _is_source(path)}
    return f"{name}-{tag}.whl", _packed({path: where.read_bytes() for path, where in files.items()}, f"{name}.dist-info")


def _listed(package: Distribution, *, only_about: bool) -> Iterable[tuple[str, Path]]:
    """The installed files that a wheel holds too; scripts are made anew from the entry points when it is installed."""
    for file in package.files or ():
        about = file.parts[0].endswith(".dist-info")
        own = file.name not in OF_THE_INSTALLER if about else not only_about
        where = Path(str(package.locate_file(file)))
        if own and ".." not in file.parts and _is_source(where):
            yield file.as_posix(), where


def _is_source(path: Path) -> bool:
    return path.is_file() and path.suffix != ".pyc" and "__pycache__" not in path.parts


def _packed(files: Mapping[str, bytes], about: str) -> bytes:
    """A zip of the files in a fixed order, with the list of their hashes that a wheel must have."""
    listed = [f"{path},sha256={_digest(files[path])},{len(files[path])}\n" for path in sorted(files)]
    record = f"{about}/RECORD"
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, data in [*sorted(files.items()), (record, "".join([*listed, f"{record},,\n"]).encode())]:
            entry = zipfile.ZipInfo(path, OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return written.getvalue()


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")

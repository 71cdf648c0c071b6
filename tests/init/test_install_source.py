"""What a workflow installs exists, is ours, and cannot be exchanged by anybody later."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path

import pytest

from checkup.errors import UsageError
from checkup.init.install_source import given_source, installed_source
from checkup.init.wheel import wheel_of
from checkup.report.rendering import shipped

COMMIT = "0123456789abcdef0123456789abcdef01234567"
HASH = "ab" * 32


def installed(folder: Path, origin: object = None) -> Distribution:
    """A small package as an installer leaves it: a module, its bytecode, a script, and what is said of it."""
    about = folder / "blog_checkup-1.2.dist-info"
    about.mkdir(parents=True)
    (folder / "tiny.py").write_text("WORD = 'loom'\n", encoding="utf-8")
    (folder / "tiny.pyc").write_bytes(b"\0")
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: blog-checkup\nVersion: 1.2\n", encoding="utf-8")
    (about / "WHEEL").write_text("Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n", encoding="utf-8")
    (about / "INSTALLER").write_text("pip\n", encoding="utf-8")
    if origin is not None:
        (about / "direct_url.json").write_text(json.dumps(origin), encoding="utf-8")
    names = ["tiny.py", "tiny.pyc", "../../bin/tiny", *(f"{about.name}/{path.name}" for path in about.iterdir()), f"{about.name}/RECORD"]
    (about / "RECORD").write_text("".join(f"{name},,\n" for name in names), encoding="utf-8")
    return PathDistribution(about)


def test_a_git_install_is_written_with_its_commit(tmp_path: Path) -> None:
    """An address in git and a commit: exactly that commit is installed again, and nothing is copied."""
    vcs = {"vcs": "git", "requested_revision": "main", "commit_id": COMMIT}
    source = installed_source(shipped(), installed(tmp_path, {"url": "https://code.example/checkup.git", "vcs_info": vcs}))
    assert source.requirement == f"blog-checkup @ git+https://code.example/checkup.git@{COMMIT}"
    assert source.wheel is None


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "no object",
        {"url": "file:///home/ada/checkup", "dir_info": {}},
        {"url": "file:///home/ada/blog_checkup-1.2.whl", "archive_info": {"hash": f"sha256={HASH}"}},
        {"url": "file:///home/ada/checkup", "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
        {"url": "ssh://git@code.example/checkup.git", "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
        {"url": "https://code.example/checkup.git", "vcs_info": {"vcs": "git", "commit_id": "main"}},
        {"url": 'https://code.example/"\nevil', "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
    ],
)
def test_every_other_install_becomes_a_wheel_with_its_hash(tmp_path: Path, origin: object) -> None:
    """From an index, a folder, a file, or a repository that others cannot read: what is installed here is kept, pip compares its hash."""
    source = installed_source(shipped(), installed(tmp_path, origin))
    assert source.wheel is not None
    path, wheel = source.wheel
    assert path.as_posix() == "vendor/blog_checkup-1.2-py3-none-any.whl"
    assert source.requirement == f"./{path} --hash=sha256:{hashlib.sha256(wheel).hexdigest()}"


def test_a_wheel_holds_what_was_installed_and_is_the_same_each_time(tmp_path: Path) -> None:
    """Module and metadata are in it, bytecode, scripts and the installer's notes are not; its list of hashes is right."""
    package = installed(tmp_path, {"url": "file:///home/ada", "dir_info": {}})
    name, wheel = wheel_of(package)
    assert (name, wheel) == wheel_of(package)
    archive = zipfile.ZipFile(io.BytesIO(wheel))
    about = "blog_checkup-1.2.dist-info"
    assert archive.namelist() == [f"{about}/METADATA", f"{about}/WHEEL", "tiny.py", f"{about}/RECORD"]
    assert "tiny.py,sha256=" in archive.read(f"{about}/RECORD").decode()


def test_an_editable_install_becomes_the_source_that_runs(tmp_path: Path) -> None:
    """A link to a checkout is packed with the package and its templates, not with the link."""
    source = installed_source(shipped(), installed(tmp_path, {"url": "file:///home/ada/checkup", "dir_info": {"editable": True}}))
    assert source.wheel is not None
    names = zipfile.ZipFile(io.BytesIO(source.wheel[1])).namelist()
    assert {"checkup/__init__.py", "checkup/cli/init.py", "checkup/templates/base.html", "checkup/locale/de.po"} <= set(names)
    assert not [name for name in names if "__pycache__" in name or name == "tiny.py"]


@pytest.mark.parametrize(
    "text",
    [
        f"git+https://code.example/ada/checkup.git@{COMMIT}",
        f"https://code.example/blog_checkup-1.2-py3-none-any.whl#sha256={HASH}",
        f"blog-checkup==1.2 --hash=sha256:{HASH}",
    ],
)
def test_install_takes_what_is_fixed(text: str) -> None:
    """A commit, a file with its hash, a version with its hash."""
    assert given_source(text).requirement.removeprefix("blog-checkup @ ") == text


@pytest.mark.parametrize(
    "text",
    [
        "blog-checkup",
        "blog-checkup==1.2",
        "checkup",
        "git+https://code.example/ada/checkup.git",
        "git+https://code.example/ada/checkup.git@main",
        f"git+http://code.example/ada/checkup.git@{COMMIT}",
        "https://code.example/blog_checkup-1.2-py3-none-any.whl",
        f"blog-checkup==1.2 --hash=sha256:{HASH}\n--index-url https://evil.example/",
        "no-such.whl",
        "",
    ],
)
def test_install_refuses_what_somebody_could_exchange(text: str) -> None:
    """A name, a version, a branch, an address without a hash, plain http and a second line are no source."""
    with pytest.raises(UsageError) as raised:
        given_source(text)
    assert "git+https" in raised.value.hint


def test_install_takes_a_wheel_file(tmp_path: Path) -> None:
    """A wheel that lies here is copied into the repository."""
    (tmp_path / "blog_checkup-9-py3-none-any.whl").write_bytes(b"wheel")
    source = given_source(str(tmp_path / "blog_checkup-9-py3-none-any.whl"))
    assert source.wheel is not None
    assert source.wheel[1] == b"wheel"

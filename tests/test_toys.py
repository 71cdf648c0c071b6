"""CONTRIBUTING.md keeps its word: in a copy of the house each new unit is one new file, works at once, and is refused by name when half."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.slow  # tests/signs/test_toy.py has halves of a unit in `make test`

# One file each, as CONTRIBUTING.md says.
TOYS = {
    "checkup/platforms/toyland.py": '''"""Toyland: a platform of our own."""

from checkup.reading.adapter import Adapter

ADAPTER = Adapter(name="toyland", generators=("toyland",), marks=("/toyland-theme/",), items=("toy-word",))
''',
    "checkup/comment_systems/toybox.py": '''"""Toybox: comments in a box."""

from checkup.comment_systems._system import System

SYSTEM = System(name="toybox", title="Toybox", hints=("toybox",), marks=(r"toybox\\.example/embed\\.js",))
''',
    "checkup/sources/toyfile.py": '''"""A blog in a toy file."""

from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.model import Blog

NAME = "toyfile"
RANK = 9


def accepts(site: SiteConfig) -> bool:
    """Files that end in .toy."""
    return any(path.endswith(".toy") for path in site.blog.paths)


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """An empty blog that bears the file's name."""
    return Blog(url="", title=site.blog.paths[0])
''',
    "checkup/cli/toot.py": '''"""checkup toot: say what stands in a setting."""

import click

from checkup.cli import _options as shared


@click.command()
@click.argument("target")
def toot(target: str) -> None:
    """Blow the horn of a site."""
    (site,), _ = shared.sites_for([target], {})
    click.echo(f"toot {site.crawl.toot} times")
''',
}
RULE = '    max_toots: int | None = Field(None, ge=0, description="How often the horn may be blown.")\n'
SETTING = '    toot: int = Field(2, ge=1, description="How often the horn is blown.")\n'

SCRIPT = """
import json, os, sys
from click.testing import CliRunner
from checkup import sources
from checkup.cli import main
from checkup.cli._generated_docs import pages
from checkup.config import load_many
from pathlib import Path

def said(*args, **env):
    done = CliRunner(env=env).invoke(main, list(args))
    assert done.exit_code == 0, (args, done.output, done.exception)
    return done.output

site, toys = sys.argv[1:]
docs = pages(main)
print(json.dumps({
    "help": said("--help"),
    "toot": [said("toot", site), said("toot", site, CHECKUP_CRAWL_TOOT="5")],
    "config": said("config", site, "--set", "crawl.toot=7"),
    "config page": docs[Path("docs/config.md")],
    "cli page": docs[Path("docs/cli.md")],
    "page": json.loads(said("inspect", str(Path(site).parent / "toy.html"), "--json")),
    "source": sources.choose(load_many([toys])[0]).NAME,
}))
"""

PAGE = """<html><head><meta name="generator" content="Toyland 2"><title>A kite</title></head><body><article><h1>A kite</h1>
<p>We built a kite of paper and string, and it flew over the pond until the wind went to sleep at six.</p></article>
<div id="words"><div class="toy-word" id="w1"><b class="author">Ida</b><p>Which paper did you take?</p></div>
<div class="toy-word" id="w2"><b class="author">Jon</b><p>Ours fell into the pond at once.</p></div></div>
<script src="https://toybox.example/embed.js"></script></body></html>"""


def copy_of_the_house(folder: Path) -> Path:
    """The package with its sample sites and rules for tests, as a checkout holds them, and as Python has compiled it."""
    for name in ("checkup", "templates", "sites"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy2(ROOT / "pyproject.toml", folder / "pyproject.toml")
    return folder


def add(path: Path, text: str, before: str) -> None:
    """Put `text` before the first place that reads `before`."""
    old = path.read_text(encoding="utf-8")
    assert before in old
    path.write_text(old.replace(before, text + before, 1), encoding="utf-8")


def python(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Python in the copy, which is imported before the installed package; `given` is what it reads."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, input=given, capture_output=True, text=True, check=False, env=environment(folder))


def environment(folder: Path) -> dict[str, str]:
    return {"PYTHONPATH": str(folder), "PATH": "", "PYTHONDONTWRITEBYTECODE": "1", "SOURCE_DATE_EPOCH": "1790000000"}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What the copy with a toy of each kind says when it is used."""
    folder = copy_of_the_house(tmp_path_factory.mktemp("house"))
    for name, text in TOYS.items():
        (folder / name).write_text(text, encoding="utf-8")
    add(folder / "checkup/config/tables.py", SETTING, "    max_requests: int")
    (folder / "toy.html").write_text(PAGE, encoding="utf-8")
    (folder / "box.toy").write_text("A kite", encoding="utf-8")
    (folder / "toy.toml").write_text('[blog]\nurl = "https://toy.example/"\n', encoding="utf-8")
    done = python(folder, "-c", SCRIPT, str(folder / "toy.toml"), str(folder / "box.toy"))
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_a_toy_command_is_listed_and_runs(seen: dict[str, object]) -> None:
    """A new file in cli/ stands in --help and in the page of all commands, and can be called."""
    assert "toot Blow the horn of a site." in " ".join(str(seen["help"]).split())
    assert "## checkup toot" in str(seen["cli page"])
    assert seen["toot"] == ["toot 2 times\n", "toot 5 times\n"]


def test_a_toy_setting_is_one_line(seen: dict[str, object]) -> None:
    """A new line in tables.py is known to the environment, to --set, to `checkup config` and to the docs."""
    assert "toot = 7" in str(seen["config"]).splitlines()
    assert "| `toot` | whole number | `2` | How often the horn is blown. |" in str(seen["config page"])


def test_a_toy_platform_and_comment_system_are_recognised(seen: dict[str, object]) -> None:
    """New files in platforms/ and comment_systems/ are asked for every page."""
    page = seen["page"]
    assert isinstance(page, dict)
    assert (page["platform"], page["comment_system"]) == ("toyland", "toybox")
    assert [c["author"] for c in page["comments"]] == ["Ida", "Jon"]


def test_a_toy_source_is_chosen(seen: dict[str, object]) -> None:
    """A new file in sources/ is asked whether it accepts a site."""
    assert seen["source"] == "toyfile"


# Half a unit each: what is changed in a whole toy, and the words in which it must be refused.
HALVES = {
    "a platform under another name": ("checkup/platforms/toyland.py", '"toyland"', '"toyLAND"', "platforms/toyland.py declares toyLAND"),
    "a comment system under another name": ("checkup/comment_systems/toybox.py", 'name="toybox"', 'name="box"', "toybox.py declares box"),
    "a source under another name": ("checkup/sources/toyfile.py", '"toyfile"', '"toys"', "sources/toyfile.py must say NAME = 'toyfile'"),
    "a command under another name": ("checkup/cli/toot.py", "def toot", "def horn", "cli/toot.py must define the command toot"),
    "a setting that nothing reads": ("checkup/cli/toot.py", "site.crawl.toot", "2", "[crawl] toot"),
    "a key of the gate without a rule": ("checkup/config/tables.py", "    min_pages: int", f"{RULE}    min_pages: int", "max_toots"),
}

HALF_SCRIPT = """
import json, sys
from pathlib import Path

def refusal(step):
    try:
        step()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "accepted"

def command():
    import checkup.cli

found = {"a command under another name": refusal(command)}
path = Path("checkup/cli/toot.py")
path.write_text(path.read_text().replace("def horn", "def toot"))
for name in [name for name in sys.modules if name.startswith("checkup.cli")]:
    del sys.modules[name]
from checkup import comment_systems, platforms, sources
found["a platform under another name"] = refusal(platforms.adapters)
found["a comment system under another name"] = refusal(comment_systems.systems)
found["a source under another name"] = refusal(sources.modules)
from tests import test_units
found["a setting that nothing reads"] = refusal(test_units.test_every_setting_is_read_by_something)
found["a key of the gate without a rule"] = refusal(test_units.test_every_key_of_the_gate_has_a_rule)
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the copy says of each half unit."""
    folder = copy_of_the_house(tmp_path_factory.mktemp("half"))
    for name in ("__init__", "parsed_package", "settings", "test_units"):
        (folder / "tests").mkdir(exist_ok=True)
        shutil.copy2(ROOT / f"tests/{name}.py", folder / f"tests/{name}.py")
    for name, text in TOYS.items():
        (folder / name).write_text(text, encoding="utf-8")
    add(folder / "checkup/config/tables.py", SETTING, "    max_requests: int")
    for name, old, new, _ in HALVES.values():
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    done = python(folder, "-c", HALF_SCRIPT)
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("half", HALVES)
def test_half_a_unit_is_refused_by_name(half: str, refused: dict[str, str]) -> None:
    """A file that does not declare what its name says, and a key that nothing reads, are named where they are refused."""
    assert HALVES[half][3] in refused[half]

"""Spam cleared away on a real WordPress with an application password: exactly the listed comments move, and come back."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import pytest

from tests._command import checkup, places
from tests.rigs.test_wordpress import URL, rig, truth, wordpress

__all__ = ["wordpress"]

pytestmark = pytest.mark.rig

RIG = Path(os.environ.get("WP_RIG_DIR", Path(gettempdir()) / "checkup-rig" / "wp"))
PLUGIN = RIG / "www" / "wp-content" / "mu-plugins" / "application-passwords.php"
PROGRAM = """<?php
$_SERVER['HTTP_HOST'] = '127.0.0.1:8081';
require getenv('WP_ROOT').'/wp-load.php';
WP_Application_Passwords::delete_all_application_passwords(1);
foreach (get_comments(['status' => 'spam', 'meta_key' => '_wp_trash_meta_status']) as $c) wp_unspam_comment($c);
if (($argv[1] ?? '') === 'new') echo WP_Application_Passwords::create_new_application_password(1, ['name' => 'checkup'])[0];
"""
SITE = """[blog]
url = "{url}"
[crawl]
delay = 0
allow_private_hosts = true
[spam]
is_spam = [{ids}]
{more}"""


def php(folder: Path, *words: str) -> str:
    script = folder / "password.php"
    script.write_text(PROGRAM)
    command = ["php", "-d", "error_reporting=6135", str(script), *words]
    environ = {**os.environ, "WP_ROOT": str(RIG / "www")}
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60, env=environ).stdout


@pytest.fixture
def account(wordpress: None, tmp_path: Path) -> Iterator[dict[str, str]]:
    """Maya's account with a new application password, which WordPress takes on this machine without https for as long as it lasts.

    Afterwards every comment is back in its first state, also where a test failed between the two.
    """
    if not RIG.is_dir():
        pytest.skip(f"the rig's folder is not {RIG}: set WP_RIG_DIR")
    PLUGIN.write_text("<?php add_filter('wp_is_application_passwords_available', '__return_true');")
    try:
        yield {"CHECKUP_WP_USER": "maya", "CHECKUP_WP_APP_PASSWORD": php(tmp_path, "new")}
    finally:
        php(tmp_path)
        PLUGIN.unlink()


def states(folder: Path) -> dict[str, str]:
    """The state of every comment of the database."""
    return {str(c["id"]): c["approved"] for c in truth(folder)}


def chosen(comments: list[dict[str, Any]]) -> list[str]:
    """Some comments and a pingback that everybody sees."""
    visible = [c for c in comments if c["visible"] and c.get("shown_in_thread", True)]
    return [str(c["id"]) for c in (*visible[5:200:20], next(c for c in visible if c["type"] == "pingback"))]


def spam_in(folder: Path) -> list[str]:
    """The ids that the report says look like spam."""
    with (folder / "_site" / "oven" / "comments.csv").open(encoding="utf-8", newline="") as file:
        return sorted((row["id"] for row in csv.DictReader(file) if row["verdict"] == "spam"), key=int)


def test_exactly_the_listed_comments_move_and_come_back(account: dict[str, str], tmp_path: Path) -> None:
    """A dry run changes nothing; --apply moves what the report lists; the next report has none; --undo puts every one back as it was."""
    before = states(tmp_path)
    site = tmp_path / "oven.toml"
    site.write_text(SITE.format(url=URL, ids=", ".join(f'"{one}"' for one in chosen(truth(tmp_path))), more=""))
    assert checkup("run", site, *places(tmp_path)).exit_code == 0
    listed = spam_in(tmp_path)
    assert len(listed) >= 11
    words = ["moderation", site, "--format", "wp-rest", "--state", tmp_path / ".checkup", "--history", tmp_path / "history"]

    dry = checkup(*words, **account)
    assert [line.split("/comments/")[1].split(" ")[0] for line in dry.stdout.splitlines()] == listed
    assert states(tmp_path) == before

    done = checkup(*words, "--apply", **account)
    assert (done.exit_code, done.stdout) == (0, f"{len(listed)} moved to spam on {URL.rstrip('/')}\n")
    after = states(tmp_path)
    assert {one for one in before if before[one] != after[one]} == set(listed)
    assert {after[one] for one in listed} == {"spam"}

    assert checkup("run", site, *places(tmp_path)).exit_code == 0
    assert spam_in(tmp_path) == []
    assert checkup(*words, **account).stdout == ""

    back = checkup(*words, "--apply", "--undo", **account)
    assert (back.exit_code, back.stdout) == (0, f"{len(listed)} brought back on {URL.rstrip('/')}\n")
    assert states(tmp_path) == before
    kept = "".join(p.read_text(encoding="utf-8", errors="replace") for p in tmp_path.rglob("*") if p.is_file() and p.name != "password.php")
    assert account["CHECKUP_WP_APP_PASSWORD"] not in kept


def test_a_wrong_password_changes_nothing(account: dict[str, str], tmp_path: Path) -> None:
    """It is said which way leads out, and the password stands in no word of it."""
    before = states(tmp_path)
    site = tmp_path / "oven.toml"
    site.write_text(SITE.format(url=URL, ids=", ".join(f'"{one}"' for one in chosen(truth(tmp_path))), more=""))
    assert checkup("run", site, *places(tmp_path)).exit_code == 0
    words = ["moderation", site, "--format", "wp-rest", "--apply", "--state", tmp_path / ".checkup", "--history", tmp_path / "history"]
    done = checkup(*words, **{**account, "CHECKUP_WP_APP_PASSWORD": "not the one"})
    assert (done.exit_code, "did not accept" in done.output, "not the one" in done.output) == (3, True, False)
    assert states(tmp_path) == before


@pytest.mark.parametrize("open_doors", ["on", "off"])
def test_held_comments_are_counted_and_not_read(account: dict[str, str], tmp_path: Path, open_doors: str) -> None:
    """Their number and the day of the oldest are those of the database, also where the API is shut to visitors; no word of them is kept."""
    rig("rest", open_doors)
    held = [c for c in truth(tmp_path) if c["approved"] == "0"]
    (tmp_path / "truth.json").unlink()
    site = tmp_path / "oven.toml"
    site.write_text(SITE.format(url=URL, ids="", more="[comments]\nheld = true\n"))
    assert checkup("run", site, *places(tmp_path), **account).exit_code == 0
    found = json.loads((tmp_path / "_site" / "oven" / "data.json").read_text(encoding="utf-8"))["coverage"]
    oldest = min(c["date_gmt"] for c in held)
    assert (found["held"], found["held_since"]) == (len(held), f"{oldest.replace(' ', 'T')}+00:00")
    page = (tmp_path / "_site" / "oven" / "index.html").read_text(encoding="utf-8")
    assert f"{len(held)} comments wait for your approval, the oldest since " in page
    kept = "".join(p.read_text(encoding="utf-8", errors="replace") for p in tmp_path.rglob("*") if p.is_file() and p.name != "password.php")
    assert "HIDDEN-" not in kept
    assert account["CHECKUP_WP_APP_PASSWORD"] not in kept

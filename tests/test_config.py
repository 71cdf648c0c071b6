"""Site files, environment and command line become one SiteConfig, or every problem is told at once."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from checkup.config import SiteConfig, WindowTable, config_hash, frame_hash, load
from checkup.config.lines import Lines
from checkup.config.problems import keys_of, lists, tables
from checkup.config.schema import schema
from checkup.errors import ConfigError

URL = '[blog]\nurl = "https://blog.example/"\n'


def write(folder: Path, text: str, name: str = "site.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, text: str, **more: object) -> dict[str, tuple[int | None, str]]:
    """Key -> (line, expected) of every problem in `text`."""
    with pytest.raises(ConfigError) as caught:
        load(write(folder, text), environ={}, **more)  # type: ignore[arg-type]
    return {p.key: (p.line, p.expected) for p in caught.value.problems}


def test_a_url_is_enough(tmp_path: Path) -> None:
    """The smallest site file gives every default, the file's name as slug, and the file itself."""
    path = write(tmp_path, URL, "my-blog.toml")
    site = load(path, environ={})
    assert site.slug == "my-blog"
    assert site.file == path
    assert site.model_dump() == SiteConfig(blog={"url": "https://blog.example/"}).model_dump()  # type: ignore[arg-type]


def test_all_problems_come_at_once_with_line_and_nearest_key(tmp_path: Path) -> None:
    """Each of many mistakes is told with its own line and what was expected."""
    found = problems(
        tmp_path,
        'slug = "x"\n[blog]\nulr = "https://blog.example/"\nnames = "full"\nauthors = "Ada"\n[crawl]\ndelay = -1\n'
        '[window]\nmonths = 3\nposts = 4\n[report]\nnames = "initial"\n[[note]]\ntext = "a"\n[[note]]\ntxt = "b"\n',
    )
    assert found["slug"][0] == 1
    assert found["blog.ulr"] == (3, 'there is no such key; did you mean "url"?')
    assert found["blog.names"] == (4, 'there is no such key; did you mean "name", or names in [report]?')
    assert found["blog.authors"] == (5, 'a list, as in ["one", "two"]; it is "Ada"')
    assert found["blog"] == (2, "url (the address of the blog) or paths (saved pages), or both")
    assert found["crawl.delay"] == (7, "at least 0; it is -1")
    assert found["window"] == (8, "only one of months, posts, since and all; this table has months and posts")
    assert found["report.names"] == (12, 'one of "full", "initials", "hidden"; did you mean "initials"?')
    assert found["note[2].txt"] == (16, 'there is no such key; did you mean "text"?')
    assert found["note[2].text"] == (15, "this key is needed")


@pytest.mark.parametrize(
    ("table", "line", "expected"),
    [
        ("blog", 'url = "blog.example"', "an address that starts with http"),
        ("blog", 'url = "ftp://blog.example/"', "an address that starts with http"),
        ("blog", 'url = "https://bl og.example/"', "an address that starts with http"),
        ("blog", 'url = "https://"', "an address that starts with http"),
        ("blog", 'url = "https://x:notaport/"', "an address that starts with http"),
        ("blog", 'platform = "no-such-platform"', "one of auto"),
        ("blog", 'source = "no-such-source"', "one of auto"),
        ("blog", 'rubric = "mine.toml"', "a rubric file that exists"),
        ("blog", 'paths = ["gone/"]', "a file or folder that exists"),
        ("report", 'templates = "gone"', "a folder that exists"),
        ("report", 'language = "tlh"', "one of "),
        ("report", "index = 7", "true or false"),
        ("window", 'as_of = "soon"', "a day or a moment"),
        ("window", "months = 1.5", "a whole number"),
        ("gate", "min_answered = 70", "at most 1"),
        ("crawl", "timeout = 0", "more than 0"),
        ("spam", 'block = [""]', "a text that is not empty"),
    ],
)
def test_each_kind_of_wrong_value_is_told(tmp_path: Path, table: str, line: str, expected: str) -> None:
    """Shapes, names, ranges and files are checked, and the problem names the line."""
    text = f"{'' if table == 'blog' else URL}[{table}]\n{line}\n"
    found = problems(tmp_path, text)
    key = next(k for k in found if k.startswith(f"{table}.{line.split(' =')[0]}"))
    assert found[key][1].startswith(expected)
    assert found[key][0] == text.splitlines().index(line) + 1


def test_broken_toml_missing_file_and_wrong_encoding(tmp_path: Path) -> None:
    """What is no TOML, not there or not UTF-8 is one sentence, not a trace."""
    with pytest.raises(ConfigError, match="line 2: this is no TOML"):
        load(write(tmp_path, "[blog]\nurl = \n"), environ={})
    with pytest.raises(ConfigError, match="there is no such file"):
        load(tmp_path / "gone.toml", environ={})
    (tmp_path / "latin.toml").write_bytes('[blog]\nname = "Café"\n'.encode("latin-1"))
    with pytest.raises(ConfigError, match="text in UTF-8"):
        load(tmp_path / "latin.toml", environ={})
    with pytest.raises(ConfigError, match="a table, as in"):
        load(write(tmp_path, "blog = 3\n"), environ={})


@pytest.mark.parametrize(
    ("text", "line", "way_out"),
    [
        ('[blog]\nurl = "https://blog.example/\n', 2, "the quotation mark at the end of a text is missing"),
        ('[blog]\nurl = "https://blog.example/', None, "the quotation mark at the end of a text is missing"),
        ("[blog]\nurl = https://blog.example/\n", 2, 'a text stands in straight quotes, as in "Ada"'),
        ("[blog]\nurl = \u201chttps://blog.example/\u201d\n", 2, 'a text stands in straight quotes, as in "Ada"'),
        ("[crawl]\nallow_private_hosts = True\n", 2, "yes and no are true and false"),
        ("[window]\nas_of = 2026-13-01\n", 2, "a day is written 2026-11-01"),
        ('[blog]\npaths = ["C:\\Users\\ann"]\n', 2, "in single quotes it does not: 'C:\\blog'"),
        ('[blog]\npaths = ["D:\\pages"]\n', 2, "in single quotes it does not: 'C:\\blog'"),
        ('[blog]\nname = "A"\nname = "B"\n', 3, "this key stands in the table twice"),
        ('[blog]\nname = "A"\n[blog]\n', 3, "this table stands in the file twice"),
        ('[blog]\nauthors = ["Ann" "Bo"]\n', 2, "a comma between two of its texts"),
        ("[blog\n", 1, "the ] behind the name of the table is missing"),
        ('[blog]\nname: "A"\n', 2, "= stands between a key and its value"),
        ('{"blog": {}}\n', 1, "as in [blog]"),
    ],
)
def test_a_mistake_in_toml_names_its_remedy(tmp_path: Path, text: str, line: int | None, way_out: str) -> None:
    """What a parser says in its own words is told in an owner's, with how the line is written right."""
    with pytest.raises(ConfigError) as told:
        load(write(tmp_path, text), environ={})
    assert way_out in told.value.sentence
    assert told.value.problems[0].line == line


def test_command_line_over_environment_over_file_over_default(tmp_path: Path) -> None:
    """Each layer wins over those below, list values are parted by commas, empty values count as not set."""
    path = write(tmp_path, URL + "[crawl]\ndelay = 2\ntimeout = 5\nmax_requests = 9\n")
    environ = {"CHECKUP_CRAWL_DELAY": "3", "CHECKUP_CRAWL_TIMEOUT": "6", "CHECKUP_REPORT_NAMES": "", "CHECKUP_BLOG_AUTHORS": "Ada, Rita"}
    environ |= {"CHECKUP_CRAWL_EXCLUDE": '["*/a,b/*"]', "CHECKUP_REPORT_INDEX": "true", "CHECKUP_SHARED": "ignored"}
    site = load(path, environ=environ, overrides={"crawl.delay": "4"})
    assert (site.crawl.delay, site.crawl.timeout, site.crawl.max_requests) == (4, 6, 9)
    assert site.report.names == "initials"
    assert site.report.index is True
    assert site.blog.authors == ("Ada", "Rita")
    assert site.crawl.exclude == ("*/a,b/*",)


def test_a_window_chosen_above_replaces_the_one_below(tmp_path: Path) -> None:
    """`--set window.all=true` does not clash with months in the file."""
    path = write(tmp_path, URL + "[window]\nmonths = 3\n")
    site = load(path, environ={"CHECKUP_WINDOW_POSTS": "5"}, overrides={"window.all": "true", "window.as_of": "2026-01-02"})
    assert (site.window.months, site.window.posts, site.window.all) == (None, None, True)
    assert site.window.as_of == date(2026, 1, 2)


def test_problems_above_the_file_are_named_as_the_user_gave_them(tmp_path: Path) -> None:
    """A wrong variable or --set is told by its own name, not by the file's."""
    with pytest.raises(ConfigError) as caught:
        load(write(tmp_path, URL), environ={"CHECKUP_CRAWL_DELAI": "1", "CHECKUP_CRAWL_DELAY": "soon"}, overrides={"repotr.names": "full"})
    found = {(p.file, p.key): p.expected for p in caught.value.problems}
    assert found["environment", "CHECKUP_CRAWL_DELAI"].endswith('did you mean "delay"?')
    assert found["environment", "CHECKUP_CRAWL_DELAY"] == 'a number; it is "soon"'
    assert found["command line", "repotr.names"].endswith('did you mean "report"?')


def test_paths_count_from_the_site_file(tmp_path: Path) -> None:
    """Relative paths in a site file do not depend on where the command runs."""
    (tmp_path / "sites" / "saved").mkdir(parents=True)
    site = load(write(tmp_path / "sites", '[blog]\npaths = ["saved"]\n'), environ={})
    assert site.blog.paths == (str((tmp_path / "sites" / "saved").resolve()),)


def test_config_hash_tells_findings_apart_but_not_places(tmp_path: Path) -> None:
    """The hash follows what can change a finding; folder, look of the report, crawl manners and the moment do not matter."""
    hashes = []
    for folder, more in (
        ("a", ""),
        ("b", "[report]\nnames = 'full'\n[crawl]\ndelay = 7\n[window]\nas_of = 2026-03-01\n"),
        ("c", "[window]\nmonths = 3\n"),
    ):
        (tmp_path / folder / "saved").mkdir(parents=True)
        hashes.append(config_hash(load(write(tmp_path / folder, f"[blog]\npaths = ['saved']\n{more}"), environ={})))
    assert hashes[0] == hashes[1] == "3be7747c7e3d"
    assert hashes[2] != hashes[0]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2026-11-01", date(2026, 11, 1)),
        ("2026-11-01T00:00:00Z", datetime(2026, 11, 1, tzinfo=UTC)),
        (" 2026-11-01 00:00", datetime(2026, 11, 1)),  # noqa: DTZ001 - as in TOML
        ("2026-11-01T09:30:00Z", datetime(2026, 11, 1, 9, 30, tzinfo=UTC)),
    ],
)
def test_midnight_is_a_moment_and_no_day(text: str, when: date) -> None:
    """A day on the command line counts to its end, a moment as it is: also one at midnight."""
    found = WindowTable.model_validate({"as_of": text}).as_of
    assert (type(found), found) == (type(when), when)


def test_lines_are_not_fooled_by_values() -> None:
    """Text that looks like a header or key inside strings and lists is no header or key."""
    text = (
        'a = """\n[b]\nc = 1\n"""\nd = [ # ] not closed\n  "e = 2 ]",\n]\n[b]\n"c" = \'"""\'\nf.g = { h = 1 }\n'
        '[[n]]\nx = 1\n[[ n ]]\nx = "\\""\ny=2\n'
    )  # fmt: skip
    lines = Lines(text)
    assert [lines.of(loc) for loc in [("a",), ("c",), ("d",), ("e",), ("b",), ("b", "c"), ("b", "f", "g", "h")]] == [
        1,
        None,
        5,
        None,
        8,
        9,
        10,
    ]
    assert [lines.of(loc) for loc in [("n", 0, "x"), ("n", 1), ("n", 1, "x"), ("n", 1, "y")]] == [12, 13, 14, 15]


def test_schema_knows_every_key_and_says_what_it_means() -> None:
    """The JSON Schema names every table and key with a description, closes tables, and is stable JSON."""
    found = schema()
    assert set(found["properties"]) == {*tables(), *lists()}
    for name, model in {**tables(), **lists()}.items():
        definition = found["$defs"][model.__name__]
        assert set(definition["properties"]) == set(keys_of(name))
        assert definition["additionalProperties"] is False
        assert all(p.get("description") for p in definition["properties"].values()), name
    assert "null" not in json.dumps(found)


@pytest.mark.parametrize(
    ("file", "environ", "over", "fine"),
    [
        ('names = "full"', {"CI": "true"}, {}, True),
        ('names = "full"\nbase_url = "https://a.example/"', {}, {}, True),
        ("", {}, {"report.names": "full"}, True),
        ("", {"CI": "true"}, {"report.names": "full"}, False),
        ("", {"CI": "true", "CHECKUP_REPORT_NAMES": "full"}, {}, False),
        ('base_url = "https://a.example/"', {}, {"report.names": "full"}, False),
        ('names = "full"', {"CI": "true"}, {"report.names": "full"}, True),
        ('names = "full"', {"CI": "true"}, {"report.names": "initials"}, True),
    ],
)
def test_full_names_are_published_only_where_the_site_file_says_so(
    file: str, environ: dict[str, str], over: dict[str, str], fine: bool, tmp_path: Path
) -> None:
    """Where a report is published (CI, base_url) the environment and the command line alone cannot ask for readers' full names."""
    path = tmp_path / "a.toml"
    path.write_text(f'[blog]\nurl = "https://a.example/"\n[report]\n{file}\n', encoding="utf-8")
    if fine:
        assert load(path, environ=environ, overrides=over).report.names in ("full", "initials")
    else:
        with pytest.raises(ConfigError, match="written into the site file"):
            load(path, environ=environ, overrides=over)


@pytest.mark.parametrize(
    ("more", "same"),
    [
        ("", True),
        ("name = 'Ovens'", True),
        ("url = 'https://new.example/'", True),
        ("rubric = 'mine.toml'", True),
        ("[spam]\nis_spam = ['12']", True),
        ("[[acknowledge]]\ncode = 'S-spam'\nreason = 'Known.'", True),
        ("[crawl]\nmax_requests = 12", True),
        ("[window]\nas_of = 2026-03-01", True),
        ("authors = ['Ada']", False),
        ("[window]\nposts = 10", False),
        ("[crawl]\nexclude = ['*/2025/*']", False),
        ("[comments]\nread = false", False),
    ],
)
def test_the_frame_is_what_is_measured(tmp_path: Path, more: str, same: bool) -> None:
    """Not where the blog stands, how it is called or judged, nor the owner's word on single comments."""

    (tmp_path / "saved").mkdir()
    (tmp_path / "mine.toml").write_text("", encoding="utf-8")

    def frame(text: str) -> str:
        return frame_hash(load(write(tmp_path, f"[blog]\npaths = ['saved']\n{text}"), environ={}))

    assert (frame(more) == frame("")) is same


@pytest.mark.parametrize("written", [r'"C:\blog"', r'"pages\new"', r'"pages\tables"'])
def test_a_code_in_a_path_is_told_as_one(written: str, tmp_path: Path) -> None:
    """A backslash of Windows that TOML reads as a code: the path is shown as it was read, without control characters, with the remedy."""
    file = tmp_path / "my-blog.toml"
    file.write_text(f'[blog]\nurl = "https://blog.example/"\npaths = [{written}]\n', encoding="utf-8")
    with pytest.raises(ConfigError) as told:
        load(file)
    assert "in double quotes begins a code" in str(told.value)
    assert str(told.value).isprintable()

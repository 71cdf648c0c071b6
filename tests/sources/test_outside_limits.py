"""Keys and limits of comment servers: a key goes nowhere but there, a limit is said, and the next run goes on where this one stopped."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from checkup.model import Blog
from tests.quick import quick
from tests.sources import tiny_blog
from tests.sources.comment_servers import ByPath
from tests.sources.outside_blog import read
from tests.sources.reading import NOW
from tests.web.loopback import Asked, Reply, serve

JSON = {"Content-Type": "application/json"}
SPENT = Reply(b'{"code": 13}', 400, {**JSON, "X-Ratelimit-Remaining": "0"})
TOKEN = "very-secret-7"
POSTS = 4


class Talk:
    """A comment server that answers so many threads of a run, and notes which were asked for."""

    def __init__(self) -> None:
        self.most = POSTS
        self.said = "Yes."
        self.asked: list[str] = []

    def waline(self, asked: Asked) -> Reply:
        path = parse_qs(urlsplit(asked.path).query)["path"][0]
        if len(self.asked) >= self.most:
            return SPENT
        self.asked.append(path.strip("/").rpartition("/")[2])
        comment = {"objectId": len(path), "nick": "Ann", "comment": f"<p>{self.said}</p>", "time": 1_336_000_000_000}
        return Reply(json.dumps({"errno": 0, "data": {"count": 1, "totalPages": 1, "data": [comment]}}).encode(), headers=JSON)


def pages(embed: str) -> dict[str, Reply]:
    entries = tiny_blog.entries(POSTS)
    for entry in entries:
        entry.pages = [[]]
    return dict(tiny_blog.served({p: h.replace("</body>", f"{embed}</body>") for p, h in tiny_blog.pages_of(entries, 10).items()}))


def statuses(blog: Blog) -> dict[str, str]:
    return {p.url.strip("/").rpartition("/")[2]: p.comments_status for p in blog.posts}


def notes(blog: Blog) -> str:
    return " ".join(blog.coverage.notes).replace("\N{NO-BREAK SPACE}", " ")


def test_the_next_run_goes_on_where_the_limit_ended_this_one(tmp_path: Path) -> None:
    """Unread threads come first, then the oldest; what was read stands until it is read again; nothing unread is ever none."""
    talk = Talk()
    with serve({}) as server:
        embed = f"<script>Waline.init({{el: '#w', serverURL: '{server.url}'}})</script>"
        paths = pages(embed)
        with serve(dict(paths)) as blog:
            for path in paths:
                query = f"path={path.replace('/', '%2F')}&page=1&pageSize=100&sortBy=insertedAt_asc"
                server.pages[f"/api/comment?{query}"] = talk.waline
            talk.most = 3
            first = read(blog, tmp_path)
            assert talk.asked == ["post-4", "post-3", "post-2"]
            assert statuses(first)["post-1"] == "external-unread"
            assert sorted(statuses(first).values()) == ["external-unread", "present", "present", "present"]
            assert "takes only so many requests" in notes(first)
            assert "kept by Waline, were not read: 1. The next run asks for them first." in notes(first)

            talk.asked, talk.most, talk.said = [], 2, "No."
            second = read(blog, tmp_path, first, NOW + timedelta(days=1))
            assert talk.asked == ["post-1", "post-4"]
            assert set(statuses(second).values()) == {"present"}
            assert {p.url[-2]: p.comments[0].text for p in second.posts} == {"1": "No.", "4": "No.", "3": "Yes.", "2": "Yes."}
            assert "stand as an earlier run read them: 2 (the oldest: 1 Jun 2012)" in notes(second)

            talk.asked, talk.most = [], 2
            third = read(blog, tmp_path, second, NOW + timedelta(days=2))
            assert talk.asked == ["post-3", "post-2"]
            assert {p.comments[0].text for p in third.posts} == {"No."}

            talk.asked, talk.most = [], POSTS
            fourth = read(blog, tmp_path, third, NOW + timedelta(days=3))
            assert talk.asked == ["post-4", "post-1", "post-3", "post-2"]
            assert "earlier run" not in notes(fourth)


DAMAGED = ("{", "7", '{"read": 3, "limited": {}}', '{"read": {"x": "soon"}, "limited": [1]}')


@pytest.mark.parametrize("damaged", quick(DAMAGED, DAMAGED[::3]))
def test_a_damaged_note_is_none(tmp_path: Path, damaged: str) -> None:
    """A run whose notes cannot be read asks as if it were the first."""
    (tmp_path / "threads.json").write_text(damaged, encoding="utf-8")
    with serve({}) as server, serve(dict(pages(f"<script>Waline.init({{el: '#w', serverURL: '{server.url}'}})</script>"))) as blog:
        assert set(statuses(read(blog, tmp_path)).values()) == {"external-unread"}


GISCUS = '<script src="https://giscus.app/client.js" data-repo="ada/loaves" data-mapping="pathname"></script>'
EMPTY = {"data": {"repository": {"id": "R"}, "search": {"nodes": []}}}


def test_a_key_is_used_only_where_the_site_file_asks_for_it() -> None:
    """Without the line, or without the key, nothing is asked, and the coverage says what is missing."""
    with serve({"/graphql": Reply(json.dumps(EMPTY).encode(), headers=JSON)}) as server, serve(dict(pages(GISCUS))) as blog:
        environ = {"GITHUB_TOKEN": TOKEN, "GITHUB_GRAPHQL_URL": f"{server.url}/graphql"}
        no_line = read(blog, environ=environ)
        no_key = read(blog, environ={**environ, "GITHUB_TOKEN": ""}, with_key=["giscus"])
        switched_off = read(blog, environ=environ, with_key=["giscus"], read=False)
        assert server.asked == []
        both = read(blog, environ=environ, with_key=["giscus"])
    for left in (no_line, no_key, switched_off):
        assert set(statuses(left).values()) == {"external-unread"}
    for left in (no_line, no_key):
        assert 'environment as GITHUB_TOKEN, and write with_key = ["giscus"] under [comments]' in notes(left)
    assert set(statuses(both).values()) == {"none"}


def test_a_key_is_sent_to_its_service_only_and_kept_nowhere(tmp_path: Path) -> None:
    """It stands in the header of the API's requests, in no other request, and in no file, note or address."""
    with (
        serve({"/graphql": Reply(json.dumps(EMPTY).encode(), headers={**JSON, "ETag": '"1"'})}) as server,
        serve(dict(pages(GISCUS))) as blog,
    ):
        environ = {"GITHUB_TOKEN": TOKEN, "GITHUB_GRAPHQL_URL": f"{server.url}/graphql"}
        found = read(blog, tmp_path, environ=environ, with_key=["giscus"])
        assert {a.headers.get("authorization") for a in server.asked if a.path == "/graphql"} == {f"Bearer {TOKEN}"}
        assert [a for a in server.asked if a.path != "/graphql" and TOKEN in repr(a)] == []
        assert TOKEN not in repr(blog.asked)
        assert TOKEN not in repr(found)
    for file in tmp_path.iterdir():
        assert TOKEN.encode() not in file.read_bytes()


def test_no_page_leads_into_the_network_that_checkup_runs_in() -> None:
    """A comment server under another private name than the blog's own is not asked, and the coverage says why."""
    with serve(ByPath({"/api/comment": Reply(b"{}", headers=JSON)})) as server:
        inside = server.url.replace("127.0.0.1", "localhost")
        with serve(dict(pages(f"<script>Waline.init({{el: '#w', serverURL: '{inside}'}})</script>"))) as blog:
            found = read(blog)
        assert server.asked == []
    assert set(statuses(found).values()) == {"external-unread"}
    assert "inside a private network" in notes(found)


def test_a_server_that_never_ends_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers that are more than is read of a thread, or a conversation without an end, leave the post unread, with a note."""
    monkeypatch.setattr("checkup.crawling.outside_comments._MOST_BYTES", 2000)
    comment = {"objectId": 1, "nick": "Ann", "comment": f"<p>{'x' * 500}</p>", "time": 1_336_000_000_000}
    endless = json.dumps({"errno": 0, "data": {"count": 9, "totalPages": 99, "data": [comment]}}).encode()
    talk = ByPath({"/api/comment": Reply(endless, headers=JSON)})
    with serve(talk) as server, serve(dict(pages(f"<script>Waline.init({{el: '#w', serverURL: '{server.url}'}})</script>"))) as blog:
        found = read(blog)
        monkeypatch.setattr("checkup.crawling.outside_comments._MOST_BYTES", 10**9)
        monkeypatch.setattr("checkup.crawling.outside_comments._MOST_REQUESTS", 5)
        again = read(blog)
    assert set(statuses(found).values()) == set(statuses(again).values()) == {"external-unread"}
    assert "told more of one thread than is read" in notes(found)
    assert "did not answer like Waline" in notes(again)


@pytest.mark.parametrize("status", [401, 403, 404, 500])
def test_a_refused_key_leaves_all_unread(status: int) -> None:
    """One note that does not hold the key; no thread is taken for silent."""
    with serve({"/graphql": Reply(b'{"message": "Bad credentials"}', status, JSON)}) as server, serve(dict(pages(GISCUS))) as blog:
        environ = {"GITHUB_TOKEN": TOKEN, "GITHUB_GRAPHQL_URL": f"{server.url}/graphql"}
        found = read(blog, environ=environ, with_key=["giscus"])
    assert set(statuses(found).values()) == {"external-unread"}
    assert len([n for n in found.coverage.notes if "could not be read" in n]) == 1
    assert TOKEN not in repr(found)


def test_a_thread_that_the_site_file_names_is_read(tmp_path: Path) -> None:
    """Of a post whose page says nothing of it; other posts stay as they are, and an address that no system knows is said."""
    reply = {
        "id": "2",
        "in_reply_to_id": "114000000000000001",
        "content": "<p>Yes.</p>",
        "created_at": "2012-05-03T10:00:00Z",
        "account": {},
    }
    answer = Reply(json.dumps({"descendants": [reply]}).encode(), headers=JSON)
    with serve({"/api/v1/statuses/114000000000000001/context": answer}) as server, serve(dict(pages(""))) as blog:
        path = next(p for p in blog.pages if p.endswith("/post-2/"))
        other = next(p for p in blog.pages if p.endswith("/post-3/"))
        threads = {blog.url + path: f"{server.url}/@ada/114000000000000001", blog.url + other: "https://nobody.example/x"}
        found = read(blog, tmp_path, threads=threads)
        assert statuses(found) == {"post-1": "none", "post-2": "present", "post-3": "none", "post-4": "none"}
        assert [(p.comment_system, p.comments[0].text) for p in found.posts if p.comments] == [("mastodon", "Yes.")]
        assert "names: https://nobody.example/x" in notes(found)

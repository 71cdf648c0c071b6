"""A real web server on loopback whose every answer a test writes down."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass
class Reply:
    """One answer; `hold` seconds pass between its bytes, `cut` breaks the connection off before the end.

    raw  all that is sent, head included, before the connection is closed
    """

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    hold: float = 0.0
    cut: bool = False
    raw: bytes | None = None


@dataclass(frozen=True)
class Asked:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: bytes = b""


Answer = Reply | Callable[[Asked], Reply]


class LoopbackSite:
    """Answers by path (query included); unknown paths are 404. `asked` lists the requests in order."""

    def __init__(self, pages: dict[str, Answer]) -> None:
        self.pages = pages
        self.asked: list[Asked] = []
        self.busy = 0
        self.most_busy = 0
        self.lock = threading.Lock()
        self.url = ""
        self.stopping = threading.Event()

    def paths(self) -> list[str]:
        """The paths asked for, robots.txt left out."""
        return [a.path for a in self.asked if a.path != "/robots.txt"]


@contextmanager
def serve(pages: dict[str, Answer], address: str = "127.0.0.1") -> Iterator[LoopbackSite]:
    """A server on a free port of an address of loopback for the time of the block."""
    site = LoopbackSite(pages)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # else each answer waits 40 ms for the word that its head has come

        def do_GET(self) -> None:
            with site.lock:
                site.busy += 1
                site.most_busy = max(site.most_busy, site.busy)
            try:
                self._answer()
            finally:
                with site.lock:
                    site.busy -= 1

        do_POST = do_GET  # noqa: N815 - the name that the server looks for

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            asked = Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, body)
            site.asked.append(asked)
            found = site.pages.get(self.path, Reply(b"not here", 404, {"Content-Type": "text/plain"}))
            reply = found(asked) if callable(found) else found
            if reply.raw is None:
                self.send_response(reply.status)
                head = {**reply.headers, "Content-Length": str(len(reply.body) + (100 if reply.cut else 0))}
                for name, value in head.items():
                    self.send_header(name, value)
                self.end_headers()
            self._send(reply.body if reply.raw is None else reply.raw, reply.hold)
            self.close_connection |= reply.cut or reply.raw is not None

        def _send(self, body: bytes, hold: float) -> None:
            try:
                if not hold:
                    self.wfile.write(body)
                    return
                for at in range(len(body)):
                    self.wfile.write(body[at : at + 1])
                    self.wfile.flush()
                    if site.stopping.wait(hold):
                        return
            except OSError:
                self.close_connection = True

        def log_message(self, *args: Any) -> None:
            """Keep the tests quiet."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *args: Any) -> None:
            """A client that hangs up in the middle is part of the tests."""

    server = Server((address, 0), Handler)
    site.url = f"http://{address}:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()

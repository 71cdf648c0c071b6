"""Faults of what goes over the wire before a page is read: heads, lengths, chunks, packing, redirects, cookies, robots.txt."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import replace

from tests.hostile.fault_pages import FRONT, POST, POSTS, Fault, blog, everywhere, html, posts_fail, status
from tests.web.loopback import Answer, Asked, Reply

TYPE = b"Content-Type: text/html; charset=utf-8\r\n"
PAGE = FRONT.encode()


def raw(*head: bytes, body: bytes = PAGE, line: bytes = b"HTTP/1.1 200 OK") -> Reply:
    """An answer as it is sent: its first line, its header lines, and its body."""
    return Reply(raw=b"".join([line, b"\r\n", TYPE, *(one + b"\r\n" for one in head), b"\r\n", body]))


def length(body: bytes) -> bytes:
    return b"Content-Length: %d" % len(body)


def packed(body: bytes, how: str) -> Reply:
    return html(body, **{"Content-Encoding": how})


def with_cookie(asked: Asked) -> Reply:
    """A page that is only shown to who sends back its cookie."""
    return html(FRONT) if "cookie" in asked.headers else status(302, Location="/", **{"Set-Cookie": "seen=1; Path=/"})


def dated(when: str) -> dict[str, Answer]:
    """The blog on a server whose clock says this."""
    return {path: _with_clock(answer, when) for path, answer in blog().items()}


def _with_clock(answer: Answer, when: str) -> Answer:
    def reply(asked: Asked) -> Reply:
        found = answer(asked) if callable(answer) else answer
        return replace(found, headers={**found.headers, "Date": when, "Last-Modified": when, "Expires": when})

    return reply


def ring(asked: Asked) -> Reply:
    """Each page leads to the next of a ring of two under a new parameter."""
    return status(308, Location="/b?n=1" if asked.path.startswith("/a") else "/a?n=1")


CHUNKED = b"Transfer-Encoding: chunked"
STARS = "User-agent: *\n" + "".join(f"Disallow: /{'*a' * 40}{n}$\n" for n in range(400))
FAULTS: dict[str, Fault] = {
    # heads and lengths
    "front hangs up": Fault(everywhere(Reply(raw=b"")), None, "did not answer"),
    "front without a head": Fault(everywhere(Reply(raw=PAGE)), None, "did not answer"),
    "front of a strange status line": Fault(everywhere(raw(line=b"HTTP/1.1 yes sir")), None, "did not answer"),
    "front of a strange status": Fault(everywhere(raw(length(PAGE), line=b"HTTP/1.1 999 Denied")), None, "999"),
    "front of two lengths": Fault(everywhere(raw(length(PAGE), length(PAGE + b"x"))), None, "did not answer"),
    "front of a length that is none": Fault(everywhere(raw(b"Content-Length: -5")), None, "did not answer"),
    "front of too short a length": Fault(everywhere(raw(b"Content-Length: 6")), None, "No post was found"),
    "front of a large header": Fault(everywhere(raw(length(PAGE), b"X-A: " + b"a" * 300_000)), None, "did not answer"),
    "front of many headers": Fault(everywhere(raw(length(PAGE), *(b"X-%d: a" % n for n in range(20_000)))), None, "did not answer"),
    "front of folded headers": Fault(blog(front=raw(length(PAGE), b"X-A: a\r\n b\r\n c")), POSTS),
    "front switches protocols": Fault(everywhere(raw(b"Upgrade: h2c", line=b"HTTP/1.1 101 Switching")), None, ""),
    "front with early hints": Fault(blog(front=Reply(raw=b"HTTP/1.1 103 Early\r\n\r\n" * 30 + (raw(length(PAGE)).raw or b""))), POSTS),
    "front 204": Fault(everywhere(raw(line=b"HTTP/1.1 204 No Content", body=b"")), None, ""),
    "front 206": Fault(everywhere(raw(length(PAGE), b"Content-Range: bytes 0-9/10", line=b"HTTP/1.1 206 Partial")), None, ""),
    "front 304 that nobody asked for": Fault(everywhere(raw(line=b"HTTP/1.1 304 Not Modified", body=b"")), None, ""),
    "chunks that are cut": Fault(everywhere(raw(CHUNKED, body=b"ffff\r\n" + PAGE)), None, "the connection was cut"),
    "chunks of no number": Fault(everywhere(raw(CHUNKED, body=b"zz\r\n" + PAGE)), None, "did not answer"),
    "chunks of one byte": Fault(blog(front=raw(CHUNKED, body=b"".join(b"1\r\n%c\r\n" % b for b in PAGE) + b"0\r\n\r\n")), POSTS),
    "chunks with long notes": Fault(everywhere(raw(CHUNKED, body=b"5;" + b"a" * 200_000 + b"\r\nhello\r\n0\r\n\r\n")), None, "not answer"),
    "chunks and a length": Fault(blog(front=raw(CHUNKED, b"Content-Length: 3", body=b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE))), POSTS),
    "chunks with trailers": Fault(
        blog(front=raw(CHUNKED, b"Trailer: X-Robots-Tag", body=b"%x\r\n%b\r\n0\r\nX-Robots-Tag: noindex\r\n\r\n" % (len(PAGE), PAGE))),
        POSTS,
    ),
    "front of a length without end": Fault(everywhere(raw(b"Content-Length: " + b"9" * 30)), None, "did not answer"),
    "front of a large length": Fault(everywhere(raw(b"Content-Length: 999999999999")), None, "the connection was cut"),
    "front whose head drips": Fault(
        everywhere(Reply(raw=b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 90, hold=0.2)), None, "longer than", timeout=1
    ),
    "front of bare line ends": Fault(blog(front=Reply(raw=(raw(length(PAGE)).raw or b"").replace(b"\r\n", b"\n"))), POSTS),
    "front of two answers": Fault(
        blog(front=Reply(raw=(raw(length(PAGE)).raw or b"") + b"HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n")), POSTS
    ),
    "front 300": Fault(everywhere(status(300)), None, "300"),
    "front 305": Fault(everywhere(status(305, Location="http://127.0.0.1:9/")), None, "305"),
    "front asks for a day that is over": Fault(
        everywhere(status(503, **{"Retry-After": "Fri, 01 Jun 2012 10:00:00 GMT"})), None, "answered with an error (503)"
    ),
    "front asks for less than nothing": Fault(everywhere(status(429, **{"Retry-After": "-30"})), None, "too many requests (429)"),
    "posts ask for a day that is over": Fault(
        posts_fail(status(429, **{"Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT"})), None, "too many requests (429)"
    ),
    "server ten years ahead": Fault(dated("Thu, 27 Nov 2036 10:00:00 GMT"), POSTS),
    "server of the year one": Fault(dated("Mon, 01 Jan 0001 00:00:00 GMT"), POSTS),
    # packing
    "front packed with a false length": Fault(
        everywhere(packed(gzip.compress(PAGE)[:-4] + b"\0\0\0\1", "gzip")), None, "packed body is damaged"
    ),
    "one post packed with a false sum": Fault(
        blog(post=packed(gzip.compress(POST.encode())[:-8] + b"\0" * 8, "gzip")), POSTS - 1, "packed body is damaged"
    ),
    "front packed twice": Fault(everywhere(packed(gzip.compress(gzip.compress(PAGE)), "gzip, gzip")), None, "packed as gzip, gzip"),
    "front packed and cut": Fault(everywhere(packed(gzip.compress(PAGE)[:-20], "gzip")), None, ""),
    "front packed with rubbish behind": Fault(blog(front=packed(gzip.compress(PAGE) + b"rubbish", "gzip")), POSTS),
    "front in bare deflate": Fault(blog(front=packed(zlib.compress(PAGE, wbits=-15), "deflate")), POSTS),
    "front that is not packed": Fault(everywhere(packed(PAGE, "gzip")), None, ""),
    "front packed without a word": Fault(everywhere(html(gzip.compress(PAGE))), None, ""),
    # redirects, cookies, TLS
    "front goes to a script": Fault(everywhere(status(302, Location="javascript:alert(1)")), None, "not a web address"),
    "front goes to no port": Fault(everywhere(status(302, Location="http://127.0.0.1:99999/")), None, ""),
    "front goes to a number": Fault(everywhere(status(302, Location="http://2852039166/")), None, ""),
    "front goes to octal": Fault(everywhere(status(302, Location="http://0251.0376.0251.0376/")), None, ""),
    "front goes to TLS that is none": Fault(everywhere(lambda asked: status(302, Location=f"https://{asked.headers['host']}/")), None, ""),
    "front goes in a ring of two": Fault({"/": ring, "/a?": ring, "/b?": ring}, None, "redirected more than"),
    "front wants its cookie back": Fault(blog(front=with_cookie), None, "redirected more than"),
    "front of many cookies": Fault(blog(front=raw(length(PAGE), *(b"Set-Cookie: c%d=1" % n for n in range(90)))), POSTS),
    "front refreshes itself": Fault(
        blog(front=html(FRONT.replace("<head>", '<head><meta http-equiv="refresh" content="0;url=/">'), Refresh="0")), POSTS
    ),
    # robots.txt
    "robots of stars": Fault(blog(robots=Reply(STARS.encode())), POSTS),
    "robots in HTML": Fault(blog(robots=html(FRONT)), POSTS),
    "robots in UTF-16": Fault(blog(robots=Reply("User-agent: *\nDisallow: /".encode("utf-16"))), POSTS),
    "robots leads away": Fault(blog(robots=status(302, Location="http://other.invalid/robots.txt")), None, "There is no host"),
    "robots drips": Fault(blog(robots=Reply(b"User-agent: *\n" * 20, hold=0.2)), None, "robots.txt", timeout=1),
    "robots names many sitemaps": Fault(blog(robots=Reply(b"".join(b"Sitemap: /s%d.xml\n" % n for n in range(5000)))), POSTS),
}

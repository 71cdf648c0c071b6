"""checkup serve: look at the report in a browser, from this machine only."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup.cli._examples import examples
from checkup.errors import UsageError

if TYPE_CHECKING:
    from http.server import ThreadingHTTPServer

PORT = 8000  # as Python's own http.server

SECTION = "First steps"  # of `checkup --help`


@click.command(epilog=examples("serve", "serve --port 8000"))
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path("_site"), show_default=True, envvar="CHECKUP_OUT")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="Where it is taken, a free one is chosen.")
def serve(out: Path, port: int) -> None:
    """Preview the report on http://127.0.0.1, until Ctrl-C."""
    server = server_for(out, port)
    click.echo(f"http://127.0.0.1:{server.server_address[1]}/  (Ctrl-C ends it)")
    with server:
        server.serve_forever()


def server_for(out: Path, port: int) -> ThreadingHTTPServer:
    """A server of `out` on loopback, on `port` or a free one; raises UsageError where there is no report."""
    from functools import partial
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

    if not (out / "index.html").is_file():
        raise UsageError(f"There is no report in {out}.", "Write one with `checkup run`.")
    handler = partial(SimpleHTTPRequestHandler, directory=str(out))
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError:
        return ThreadingHTTPServer(("127.0.0.1", 0), handler)

"""A digest and [notify] -> a mail and a message, sent; each failure as a sentence in which no address, name or password stands."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import getaddresses

from checkup.config import NotifyTable
from checkup.errors import CheckupError, UsageError
from checkup.report.digest import Digest
from checkup.report.digest_files import html, plain_text
from checkup.web.mail import mail_server, send_mail
from checkup.web.webhook import post_message

# bytes of a message: Discord takes 2,000 characters, ntfy 4,096 bytes; Slack and Mattermost take more, but nobody reads it in a chat
MOST = {"slack": 4_000, "discord": 2_000, "mattermost": 4_000, "ntfy": 4_000}


def send(
    digest: Digest, table: NotifyTable, environ: Mapping[str, str], only: Collection[str] | None = None
) -> list[tuple[str, CheckupError | None]]:
    """(sink, what went wrong) for each sink that the table names: "mail", "slack", ...; None where it was sent. `only`: these of them."""
    return [(name, _problem(sink)) for name, sink in _sinks(digest, table, environ) if only is None or name in only]


def _sinks(digest: Digest, table: NotifyTable, environ: Mapping[str, str]) -> Iterator[tuple[str, Callable[[], None]]]:
    if table.mail:
        yield "mail", lambda: _mail(digest, table, environ)
    if table.webhook:
        yield table.webhook, lambda: _message(digest, table, environ)


def _problem(sink: Callable[[], None]) -> CheckupError | None:
    """What a sink stumbled over. Whatever it is, its own words may hold an address, so only its kind is told."""
    try:
        sink()
    except CheckupError as error:
        return error
    except Exception as mistake:  # a message that is not sent must not fail the run
        return CheckupError(f"It could not be sent ({type(mistake).__name__}).")
    return None


def _mail(digest: Digest, table: NotifyTable, environ: Mapping[str, str]) -> None:
    server = mail_server(
        _given(environ, table, "SMTP"),
        environ.get(f"{table.variables}_USER", ""),
        environ.get(f"{table.variables}_PASSWORD", ""),
        private=table.allow_private_hosts,
    )
    message = EmailMessage()
    message["Subject"] = digest.title
    message["From"] = _addresses(environ, table, "FROM")[:1]
    message["To"] = _addresses(environ, table, "TO")
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no machine answers it
    message.set_content(plain_text(digest))
    message.add_alternative(html(digest), subtype="html")
    send_mail(server, message)


def _addresses(environ: Mapping[str, str], table: NotifyTable, name: str) -> list[Address]:
    found = getaddresses([_given(environ, table, name)])
    try:
        return [Address(display_name=shown, addr_spec=address) for shown, address in found]
    except Exception:  # what the parser stumbles over depends on the text
        raise UsageError(f"{table.variables}_{name} holds no mail address.") from None


def _message(digest: Digest, table: NotifyTable, environ: Mapping[str, str]) -> None:
    url, token = _given(environ, table, "WEBHOOK"), environ.get(f"{table.variables}_TOKEN", "")
    body, headers = shape(digest, table.webhook or "")
    if token:
        headers["Authorization"] = f"Bearer {token}"
    post_message(url, body, headers, private=table.allow_private_hosts)


def shape(digest: Digest, service: str) -> tuple[bytes, dict[str, str]]:
    """A message as this service takes it: body and headers. Nothing in it calls somebody or becomes markup."""
    text, most = plain_text(digest), MOST[service]
    if service == "ntfy":
        return _cut(text, most).encode(), {"Content-Type": "text/plain; charset=utf-8"}
    made: dict[str, object]
    if service == "discord":
        made = {"content": _cut(_literal(text), most), "allowed_mentions": {"parse": []}}
    elif service == "slack":
        made = {"text": _cut(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), most), "mrkdwn": False}
    else:
        made = {"text": _cut(_literal(text), most)}
    return json.dumps(made, ensure_ascii=False).encode(), {"Content-Type": "application/json"}


def _literal(text: str) -> str:
    """Text in which no @ calls anybody and no character is markup, for services that read Markdown; addresses stay whole."""
    lines = (line if line.lstrip().startswith("http") else _escaped(line) for line in text.split("\n"))
    return "\n".join(lines)


def _escaped(line: str) -> str:
    words = (word if word.startswith(("http://", "https://")) else _escaped_word(word) for word in line.split(" "))
    return " ".join(words)


def _escaped_word(word: str) -> str:
    for char in "\\`*_~|[]<>#":
        word = word.replace(char, f"\\{char}")
    return word.replace("@", "@\u200b")


def _cut(text: str, most: int) -> str:
    """As many lines as fit into so many bytes, and a mark where some are left out."""
    if len(text.encode()) <= most:
        return text
    room, kept = most - len("…".encode()), []
    for line in text.split("\n"):
        room -= len(line.encode()) + 1
        if room < 0:
            break
        kept.append(line)
    return "\n".join([*kept, "…"])


def _given(environ: Mapping[str, str], table: NotifyTable, name: str) -> str:
    value = environ.get(f"{table.variables}_{name}", "").strip()
    if not value:
        raise UsageError(f"{table.variables}_{name} is not set in the environment.", "docs/notify.md lists what is needed.")
    return value

"""A mail -> a mail server, over a connection that is encrypted wherever a password is sent."""

from __future__ import annotations

import smtplib
import socket
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any

from checkup import lazy_re as re
from checkup.errors import Refused, Unreachable, UsageError
from checkup.web.address_ranges import is_metadata, is_public

SECONDS = 30.0  # a convention: a mail server answers within a few; a run must not hang on it
PORTS = {"smtp": 587, "smtps": 465}  # of RFC 6409 and RFC 8314, where none is named
# what NOTIFY_SMTP may be: a scheme, a host (253 characters at most, RFC 1035) and a port; no login, which would stand in logs of others
_ADDRESS = re.compile(r"(smtps?)://([\w.-]{1,253})(?::(\d{1,5}))?/?")


@dataclass(frozen=True, repr=False)
class MailServer:
    """Where mails are handed in; never printed.

    scheme   "smtps": encrypted from the first byte; "smtp": encrypted by STARTTLS, without which no password is sent
    private  whether the server may stand in a private network or on this machine
    """

    scheme: str
    host: str
    port: int
    user: str = ""
    password: str = ""
    private: bool = False


def mail_server(address: str, user: str, password: str, *, private: bool) -> MailServer:
    """The server at "smtps://mail.example" or "smtp://mail.example:587". Raises UsageError without repeating the address."""
    found = _ADDRESS.fullmatch(address.strip())
    if found is None:
        raise UsageError(
            "The address of the mail server is none.", "Write smtps://HOST or smtp://HOST:PORT; user and password stand apart."
        )
    return MailServer(found[1], found[2], int(found[3] or PORTS[found[1]]), user, password, private)


def send_mail(server: MailServer, message: EmailMessage) -> None:
    """Hand a mail in. Raises Refused or Unreachable, in whose words no address and no password stand."""
    try:
        with _connected(server) as client:
            if server.scheme == "smtp" and client.has_extn("starttls"):
                client.starttls(context=ssl.create_default_context())
                client.ehlo()
            elif server.scheme == "smtp" and server.user:
                raise Refused(
                    "The mail server offers no encryption, so the password was not sent.", "Use smtps://, or a server with STARTTLS."
                )
            if server.user:
                client.login(server.user, server.password)
            client.send_message(message)
    except smtplib.SMTPResponseException as error:
        raise Refused(f"The mail server refused ({error.smtp_code}).") from None
    except smtplib.SMTPRecipientsRefused as error:
        codes = sorted({code for code, _ in error.recipients.values()})
        raise Refused(f"The mail server takes no mail for these addresses ({', '.join(map(str, codes))}).") from None
    except (smtplib.SMTPException, OSError) as error:
        raise Unreachable(f"The mail server could not be used ({type(error).__name__}).") from None


def _connected(server: MailServer) -> smtplib.SMTP:
    if server.scheme == "smtps":
        return _Encrypted(server)
    return _Plain(server)


def _connect(server: MailServer, timeout: float) -> socket.socket:
    """A connection to an address that was checked, never to the name again."""
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(server.host, server.port, type=socket.SOCK_STREAM)]
    if any(is_metadata(address) for address in found) or not (server.private or all(is_public(address) for address in found)):
        raise Refused("The mail server is inside a private network.", "Allow it with allow_private_hosts under [notify].")
    problem: OSError | None = None
    for address in dict.fromkeys(found[:4]):
        try:
            return socket.create_connection((address, server.port), timeout)
        except OSError as error:
            problem = error
    raise problem or OSError("no address")


class _Plain(smtplib.SMTP):
    def __init__(self, server: MailServer) -> None:
        self._server = server
        super().__init__(server.host, server.port, timeout=SECONDS)
        self.ehlo()

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        return _connect(self._server, timeout)


class _Encrypted(smtplib.SMTP_SSL):
    def __init__(self, server: MailServer) -> None:
        self._server = server
        super().__init__(server.host, server.port, timeout=SECONDS, context=ssl.create_default_context())
        self.ehlo()

    def _get_socket(self, host: str, port: int, timeout: float) -> Any:
        context = ssl.create_default_context()
        return context.wrap_socket(_connect(self._server, timeout), server_hostname=self._server.host)

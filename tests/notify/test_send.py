"""A digest reaches a real mail server and a real webhook, each service in its shape; what fails is told without a secret."""

from __future__ import annotations

import json
import ssl
from dataclasses import replace
from pathlib import Path

import pytest

from checkup.config import NotifyTable
from checkup.notify import send
from checkup.notify.sending import shape
from checkup.report.blog_report import BlogReport
from checkup.report.digest import Digest, Line, digest
from tests.notify.sinks import PASSWORD, SECRETS, USER, certificate, mail_server
from tests.web.loopback import Asked, Reply, serve

LINE = Line("R. R., Loaf number 6, 4 days", "https://blog.example/2026/loaf_6/#comment-12")
TEXT = "Nobody *shouts* @everyone <b>here</b> [x](https://y.example/)"
DIGEST = Digest(
    "The Quiet Loom", None, "B, good", "", TEXT, "One reader is waiting for you", (LINE,), "Two spam comments are new", "", (), None, "f1"
)
PLACES = {"NOTIFY_FROM": "Checkup <checkup@blog.example>", "NOTIFY_TO": "Ada <ada@blog.example>, bo@blog.example"}
MAIL = NotifyTable(mail=True, allow_private_hosts=True)


def told(table: NotifyTable, environ: dict[str, str]) -> str:
    """What went wrong at the one sink; "" where nothing did. No secret stands in it."""
    ((_, problem),) = send(DIGEST, table, environ)
    words = f"{problem.sentence} {problem.hint}" if problem else ""
    assert not [secret for secret in SECRETS if secret in words]
    return words


@pytest.mark.parametrize(("slug", "folder"), [("loom", "loom"), ("posts", "posts-blog"), ("index", "index-blog")])
def test_a_digest_leads_to_the_folder_of_the_report(slug: str, folder: str) -> None:
    """Also of a blog that is called as a file of the report's own."""
    made = digest(BlogReport(slug, "The Quiet Loom", None, base_url="https://checks.example/"))
    assert made.address is not None
    assert made.address.href == f"https://checks.example/{folder}/index.html"


def test_a_mail_arrives_as_text_and_html() -> None:
    """Subject, both parts and every recipient, without a login where none is set."""
    with mail_server() as (inbox, address):
        assert told(MAIL, {"NOTIFY_SMTP": address, **PLACES}) == ""
    (mail,) = inbox.mails
    assert inbox.recipients == ["ada@blog.example", "bo@blog.example"]
    assert (mail["Subject"], mail["Auto-Submitted"]) == ("The Quiet Loom: B, good", "auto-generated")
    plain, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain is not None
    assert html is not None
    text = plain.get_content().replace("\r\n", "\n")
    assert "One reader is waiting for you\n- R. R., Loaf number 6, 4 days\n  https://blog.example/" in text
    assert "&lt;b&gt;here&lt;/b&gt;" in html.get_content()


def test_a_password_is_sent_over_an_encrypted_connection_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With STARTTLS and a known certificate the login works; with an unknown one, or without encryption, the password is never sent."""
    own = certificate(tmp_path)
    if own is None:
        pytest.skip("there is no openssl to make a certificate with")
    secret = {"NOTIFY_USER": USER, "NOTIFY_PASSWORD": PASSWORD, **PLACES}
    with mail_server(own) as (inbox, address):
        assert "could not be used (SSLCertVerificationError)" in told(MAIL, {"NOTIFY_SMTP": address, **secret})
        monkeypatch.setenv("SSL_CERT_FILE", str(own))
        assert ssl.create_default_context().get_ca_certs()
        assert inbox.logins == []
        assert told(MAIL, {"NOTIFY_SMTP": address, **secret}) == ""
        assert "refused (535)" in told(MAIL, {"NOTIFY_SMTP": address, **secret, "NOTIFY_PASSWORD": f"{PASSWORD}x"})
    assert len(inbox.mails) == 1
    with mail_server() as (inbox, address):
        assert "no encryption" in told(MAIL, {"NOTIFY_SMTP": address, **secret})
    assert (inbox.mails, inbox.logins) == ([], [])


def test_what_a_mail_server_refuses_is_told_without_addresses() -> None:
    """Unknown recipients, a closed port, a place that is none, a missing variable, an address that is none."""
    with mail_server() as (inbox, address):
        inbox.refuse = True
        assert "takes no mail for these addresses (550)" in told(MAIL, {"NOTIFY_SMTP": address, **PLACES})
        assert "inside a private network" in told(NotifyTable(mail=True), {"NOTIFY_SMTP": address, **PLACES})
    assert "could not be used" in told(MAIL, {"NOTIFY_SMTP": "smtp://127.0.0.1:9", **PLACES})
    assert "is none" in told(MAIL, {"NOTIFY_SMTP": f"smtps://{USER}:{PASSWORD}@mail.example", **PLACES})
    assert "NOTIFY_SMTP is not set" in told(MAIL, PLACES)
    injected = {**PLACES, "NOTIFY_TO": "ada@blog.example\nBcc: x"}
    assert "NOTIFY_TO holds no mail address" in told(MAIL, {"NOTIFY_SMTP": "smtp://127.0.0.1:9", **injected})


@pytest.mark.parametrize("service", ["slack", "discord", "mattermost", "ntfy"])
def test_a_message_has_the_shape_of_its_service(service: str) -> None:
    """One POST with the text; nobody is called, nothing becomes markup, addresses stay whole; a token goes along."""
    asked: list[Asked] = []

    def take(request: Asked) -> Reply:
        asked.append(request)
        return Reply(b"ok", status=200)

    table = NotifyTable.model_validate({"webhook": service, "allow_private_hosts": True, "variables": "LOOM"})
    with serve({"/T000-secret-path": take}) as server:
        assert told(table, {"LOOM_WEBHOOK": f"{server.url}/T000-secret-path", "LOOM_TOKEN": "tk_1"}) == ""
    (request,) = asked
    assert {name.lower(): value for name, value in request.headers.items()}["authorization"] == "Bearer tk_1"
    text = request.body.decode()
    assert "https://blog.example/2026/loaf_6/#comment-12" in text
    if service != "ntfy":
        made = json.loads(text)
        said = made["content" if service == "discord" else "text"]
        assert "<b>" not in said.replace("\\<b\\>", "")
        if service == "discord":
            assert made["allowed_mentions"] == {"parse": []}
        if service != "slack":
            assert "\\*shouts\\* @\u200beveryone" in said


@pytest.mark.parametrize("word", ["x" * 300, "*_" * 150, "\U0001f35e" * 75])
def test_a_message_fits_its_service(word: str) -> None:
    """What is longer than the service takes is cut between two lines, also where escapes or long characters make it longer."""
    long = replace(DIGEST, since="Since then", changes=(word,) * 40)
    discord, ntfy = json.loads(shape(long, "discord")[0])["content"], shape(long, "ntfy")[0]
    assert len(discord) <= 2_000
    assert len(ntfy) <= 4_096
    assert discord.endswith("\n…")
    assert ntfy.decode().endswith("\n…")
    assert ntfy.decode().split("\n")[-2] in (f"- {word}", "Since then")


def test_what_a_webhook_refuses_is_told_without_its_address() -> None:
    """A refusal, a redirect that is not followed, a closed port, plain http, a private address."""
    hook = NotifyTable(webhook="slack", allow_private_hosts=True)
    moved = Reply(status=302, headers={"Location": "/x"})
    with serve({"/gone/T000-secret-path": Reply(status=404), "/moved/T000-secret-path": moved}) as server:
        for path, status in (("gone", 404), ("moved", 302)):
            assert f"({status})" in told(hook, {"NOTIFY_WEBHOOK": f"{server.url}/{path}/T000-secret-path"})
        assert server.paths() == ["/gone/T000-secret-path", "/moved/T000-secret-path"]
    assert "did not answer" in told(hook, {"NOTIFY_WEBHOOK": "http://127.0.0.1:9/T000-secret-path"})
    assert "is none" in told(NotifyTable(webhook="slack"), {"NOTIFY_WEBHOOK": "http://127.0.0.1:9/T000-secret-path"})
    assert "private network" in told(NotifyTable(webhook="slack"), {"NOTIFY_WEBHOOK": "https://127.0.0.1:9/T000-secret-path"})


def test_one_sink_does_not_stop_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mail and message are both tried; a mistake of ours is told by its kind alone."""
    both = NotifyTable(mail=True, webhook="ntfy", allow_private_hosts=True)
    with serve({"/T000-secret-path": Reply(b"ok")}) as server:
        places = {"NOTIFY_WEBHOOK": f"{server.url}/T000-secret-path"}
        assert [(name, bool(problem)) for name, problem in send(DIGEST, both, places)] == [("mail", True), ("ntfy", False)]

    def stumble(*_: object) -> None:
        raise RuntimeError(f"cannot reach {PASSWORD}")

    monkeypatch.setattr("checkup.notify.sending.send_mail", stumble)
    assert told(MAIL, {"NOTIFY_SMTP": "smtp://127.0.0.1:9", **PLACES}) == "It could not be sent (RuntimeError). "

"""A message -> an address that takes messages (Slack, Discord, Mattermost, ntfy), by one POST that follows no redirect."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import httpx

from checkup import __version__
from checkup.addresses import Parts, split
from checkup.errors import Refused, Unreachable, UsageError
from checkup.web.safety import guarded_transport

SECONDS = 20.0  # a convention: these services answer within a second; a run must not hang on one


def post_message(url: str, body: bytes, headers: Mapping[str, str], *, private: bool) -> None:
    """Send a message. Raises UsageError, Refused or Unreachable; the address is a secret, so none of their words repeats it."""
    parts = split(url)
    if not parts.is_web or parts.login or (parts.scheme != "https" and not private):
        raise UsageError("The address for messages is none.", "It begins with https:// and has no password in it.")
    try:
        status = asyncio.run(_posted(url, body, headers, Parts("http", parts.name.rstrip(".")).host if private else ""))
    except Refused:
        raise Refused(
            "The address for messages is inside a private network.", "Allow it with allow_private_hosts under [notify]."
        ) from None
    except (httpx.HTTPError, Unreachable) as error:
        raise Unreachable(f"The address for messages did not answer ({type(error).__name__}).") from None
    if not 200 <= status < 300:
        raise Refused(f"The message was refused ({status}).")


async def _posted(url: str, body: bytes, headers: Mapping[str, str], private_host: str) -> int:
    async with httpx.AsyncClient(
        transport=guarded_transport(private_host), timeout=SECONDS, follow_redirects=False, trust_env=False
    ) as client:
        answer = await client.post(url, content=body, headers={"User-Agent": f"checkup/{__version__}", **headers})
        return answer.status_code

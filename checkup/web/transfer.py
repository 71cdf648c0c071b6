"""One request on the wire and its answer, with what can go wrong in words. What of a call is secret is in none of them."""

from __future__ import annotations

import asyncio

import httpx

from checkup.addresses import encoded_query, split
from checkup.errors import Unreachable
from checkup.web import answers
from checkup.web.call import Call, Response
from checkup.web.inflate import read_capped
from checkup.web.safety import shown


async def transfer(http: httpx.AsyncClient, call: Call, *, limit: int, seconds: float, patience: float) -> Response:
    """The answer to a call, its body inflated and at most `limit` bytes.

    seconds   for the whole answer
    patience  seconds from one piece to the next, as told in the sentence
    Raises Dripping or Transient where no answer came, Unreachable where none can, TooMuch where the body is too large.
    """
    url = call.address
    method = "GET" if call.query is None else "POST"
    sent = f"{url}{'&' if '?' in url else '?'}{encoded_query(call.secret.items())}" if call.secret else url
    try:
        async with asyncio.timeout(seconds), http.stream(method, sent, headers=dict(call.headers), content=call.query) as response:
            if response.status_code == 304 or response.is_redirect:
                return Response(response.status_code, answers.lower(response.headers), b"")
            body = await read_capped(response.aiter_raw(), response.headers.get("content-encoding", ""), limit, shown(url))
            return Response(response.status_code, answers.lower(response.headers), body)
    except TimeoutError:
        raise answers.Dripping(f"{shown(url)} took longer than {seconds:g} s to arrive and was not read.") from None
    except httpx.TimeoutException:
        raise answers.Transient(f"no answer within {patience:g} s") from None
    except httpx.TransportError as error:
        if "CERTIFICATE" in str(error).upper():
            raise Unreachable(f"The certificate of {split(url).netloc} is not valid, so nothing was read.") from None
        raise answers.Transient(answers.reason(error)) from None
    except (httpx.InvalidURL, UnicodeError):
        raise Unreachable(f"{shown(url)} is not a web address.") from None
    finally:
        http.cookies.clear()

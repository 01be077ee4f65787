"""Read the forms that a browser sends, and write the answers that are not a page of their own."""

import asyncio
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import parse_qsl, urlsplit

from fastapi import Request
from fastapi.responses import HTMLResponse, Response
from starlette.requests import HTTPConnection

from zal_web.server.html_pages import Here, page, spoken
from zal_web.server.languages import pick

MOST_BODY = 8192
"""Bytes. A rating with the longest comment fits."""
BODY_S = 10.0
"""A body that comes a byte at a time would hold a connection for ever."""
_MOST_FIELDS = 8
_TOO_MANY = 429
_HERE = Here()


def language_of(request: HTTPConnection, otherwise: str = "") -> str:
    """Return the language to speak to a browser; ``otherwise``: of one that asks for none."""
    chosen = request.query_params.get("lang", "")
    header = request.headers.get("accept-language", "")
    return pick(spoken(), chosen, header, otherwise)


def notice(
    key: str,
    status: int,
    language: str,
    why: str = "",
    back: str = "",
    *,
    back_says: str = "back",
    here: Here = _HERE,
    headers: Mapping[str, str] = MappingProxyType({}),
) -> HTMLResponse:
    """Return a page that says why there is nothing else."""
    told = {"key": key, "hall": "", "why": why, "back": back, "back_says": back_says, "here": here}
    body = page("notice", language, **told)
    return html(body, status, headers)


def html(
    body: str, status: int = 200, headers: Mapping[str, str] = MappingProxyType({})
) -> HTMLResponse:
    """Return a page that nobody keeps."""
    told = {"cache-control": "no-store"} | dict(headers)
    if status == _TOO_MANY:
        told["retry-after"] = "60"
    return HTMLResponse(body, status, told)


async def read_form(request: Request) -> dict[str, str] | Response:
    """Return a form's fields, or the refusal of one that is foreign, large, slow or broken."""
    language = language_of(request)
    if is_foreign(request.headers):
        return notice("foreign", 403, language)
    body = b""
    try:
        async with asyncio.timeout(BODY_S):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MOST_BODY:
                    return notice("large", 413, language)
        return dict(parse_qsl(body.decode(), max_num_fields=_MOST_FIELDS))
    except TimeoutError:
        return notice("slow", 408, language, headers={"connection": "close"})
    except ValueError:
        return notice("refused", 400, language)


def is_foreign(headers: Mapping[str, str]) -> bool:
    """Return whether a form was sent by another site's page.

    A browser that tells neither of the two is too old to tell; whoever sends a visitor's form knows
    its link. An ``Origin`` of "null" counts only beside a browser's word that it is our own page.
    """
    site, origin = headers.get("sec-fetch-site", ""), headers.get("origin", "")
    if site not in ("", "same-origin", "none"):
        return True
    if origin == "null":
        return site != "same-origin"
    return bool(origin) and urlsplit(origin).netloc.lower() != headers.get("host", "").lower()

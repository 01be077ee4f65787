"""What a browser sends is read here, and what it is told besides the pages is written here."""

import asyncio
from urllib.parse import parse_qsl

from fastapi import Request
from fastapi.responses import HTMLResponse, Response

from zal_web.drawing import page, spoken
from zal_web.guard import MOST_BODY
from zal_web.tongues import pick
from zal_web.visits import Visit

BODY_S = 10.0
_MOST_FIELDS = 8


def language_of(request: Request, visit: Visit | None = None) -> str:
    """Return the language to speak to a browser."""
    chosen = request.query_params.get("lang", "")
    header = request.headers.get("accept-language", "")
    return pick(spoken(), chosen, header, visit.language if visit else "")


def notice(key: str, status: int, language: str, why: str = "", back: str = "") -> HTMLResponse:
    """Return a page that says why there is nothing else."""
    body = page("notice", language, key=key, hall="", why=why, back=back)
    headers = {"cache-control": "no-store"}
    if status == 429:  # noqa: PLR2004
        headers["retry-after"] = "60"
    return HTMLResponse(body, status, headers)


def html(body: str) -> HTMLResponse:
    """Return a page that nobody keeps."""
    return HTMLResponse(body, headers={"cache-control": "no-store"})


async def read_form(request: Request) -> dict[str, str] | Response:
    """Return a form's fields, or the refusal of one that is foreign, large, slow or broken."""
    language = language_of(request)
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return notice("refused", 403, language)
    body = b""
    try:
        async with asyncio.timeout(BODY_S):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MOST_BODY:
                    return notice("refused", 413, language)
        return dict(parse_qsl(body.decode(), max_num_fields=_MOST_FIELDS))
    except TimeoutError:
        return notice("refused", 408, language)
    except ValueError:
        return notice("refused", 400, language)

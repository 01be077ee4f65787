"""A link's visit, or the page that says why it is not shown."""

from typing import Annotated

from fastapi import Path, Request
from fastapi.responses import Response

from zal.domain.errors import HallError
from zal.domain.visits import VisitView
from zal_web.server.answers import language_of, notice
from zal_web.visitor.pages import LINK, VisitorPages

Token = Annotated[str, Path(pattern=f"^{LINK}$")]


async def found(pages: VisitorPages, request: Request, token: str) -> VisitView | Response:
    """Return the visit of a link as it is now; of an expired one not even its code is told."""
    language = language_of(request)
    if not pages.may_read(token):
        return notice("limit", 429, language)
    try:
        visit = await pages.look(token)
    except HallError:
        return notice("trouble", 503, language)
    if visit is None:
        return notice("unknown", 404, language)
    if visit.is_expired:
        return notice("gone", 410, language_of(request, visit))
    return visit

"""Links of one kind that the hall gave: who knows one may see and do what is behind it."""

import re
from collections.abc import Awaitable, Callable
from typing import Annotated, Generic, NamedTuple, Protocol, TypeVar

from fastapi import Path, Request
from fastapi.responses import RedirectResponse, Response

from zal.domain.errors import HallError, WrongMove
from zal.hall.hall import Hall
from zal_web.server.answers import language_of, notice
from zal_web.server.pages import Pages
from zal_web.server.rate_limits import Buckets, Rate

READS = Rate(burst=30, per_s=1.0)
"""Of one link."""
ACTS = Rate(burst=10, per_s=0.1)
"""Of one link: what changes something."""
_MOST_KNOWN = 5000
LINK = "[A-Za-z0-9_-]{16,64}"
Token = Annotated[str, Path(pattern=f"^{LINK}$")]
HallAct = Callable[[Hall], object]
Refused = Callable[[HallError, str, str], Awaitable[Response]]
"""Returns what says why an act was not done: of the reason, the language, where the page is."""


class Linked(Protocol):
    """What is behind a link. ``is_expired``: no more can be done or told."""

    @property
    def is_expired(self) -> bool:
        """Return whether not even its code is told any more."""

    @property
    def language(self) -> str:
        """Return the language that its visitor chose, "" if none was."""


V = TypeVar("V", bound=Linked)


class LinkWords(NamedTuple):
    """Which notices and words pages of a kind of link have, by their keys in the texts."""

    unknown: str = "unknown"
    gone: str = "gone"
    trouble: str = "trouble"
    back: str = "back"


_OF_TICKETS = LinkWords()


class Links(Generic[V]):
    """What is behind links whose paths begin with ``/{kind}/``, and how much each may ask for."""

    def __init__(
        self,
        kind: str,
        pages: Pages,
        view: Callable[[str], Awaitable[V | None]],
        words: LinkWords = _OF_TICKETS,
    ) -> None:
        self._kind = kind
        self.words = words
        self.act = pages.act
        self._steady = pages.steady
        self._view = view
        self._reads = Buckets(READS)
        self._writes = Buckets(ACTS)
        self._known: dict[str, None] = {}

    def known_as(self, path: str) -> str | None:
        """Return whose a path is that belongs to a link which has opened a page before."""
        token = self._token(path)
        return f"link {token}" if token in self._known else None

    async def recognise(self, path: str) -> bool:
        """Return whether a path belongs to a link of the hall's. Raises ``HallError``."""
        token = self._token(path)
        return re.fullmatch(LINK, token) is not None and await self.look(token) is not None

    async def look(self, token: str) -> V | None:
        """Return what is behind a link now, None if it is not known."""
        found = await self._view(token)
        if found is not None:
            self._known.pop(token, None)
            self._known[token] = None
            if len(self._known) > _MOST_KNOWN:
                del self._known[next(iter(self._known))]
        return found

    def may_read(self, token: str) -> bool:
        """Count a read of a link."""
        return self._reads.take(token, self._steady())

    def may_act(self, token: str) -> bool:
        """Count an act of a link."""
        return self._writes.take(token, self._steady())

    def page_of(self, token: str, language: str) -> str:
        """Return where a link's page is."""
        return f"/{self._kind}/{token}?lang={language}"

    async def found(self, request: Request, token: str) -> V | Response:
        """Return what is behind a link as it is now, or the page that says why it is not shown.

        Of an expired one not even its code is told.
        """
        language = language_of(request)
        if not self.may_read(token):
            return notice("limit", 429, language)
        try:
            found = await self.look(token)
        except HallError:
            return notice(self.words.trouble, 503, language)
        if found is None:
            return notice(self.words.unknown, 404, language)
        if found.is_expired:
            return notice(self.words.gone, 410, language_of(request, found.language))
        return found

    async def do(
        self,
        request: Request,
        token: str,
        act: HallAct,
        is_done: Callable[[V], bool],
        refused: Refused,
    ) -> Response:
        """Do an act and lead back to the page, or say why it was not done.

        ``is_done``: whether it is already as asked, for whoever presses twice.
        """
        found = await self.found(request, token)
        if isinstance(found, Response):
            return found
        language = language_of(request, found.language)
        back = self.page_of(token, language)
        if is_done(found):
            return RedirectResponse(back, 303)
        if not self.may_act(token):
            return notice("limit", 429, language, back=back, back_says=self.words.back)
        try:
            await self._act(token, act, is_done)
        except WrongMove as error:
            return await refused(error, language, back)
        except HallError:
            return notice(self.words.trouble, 503, language, back=back, back_says=self.words.back)
        return RedirectResponse(back, 303)

    async def _act(self, token: str, act: HallAct, is_done: Callable[[V], bool]) -> None:
        """Do an act, or raise why it cannot be done; another press may just have done it."""
        try:
            await self.act(act)
        except WrongMove:
            found = await self.look(token)
            if found is None or not is_done(found):
                raise

    def _token(self, path: str) -> str:
        """Return the token of a path under ``/{kind}/``, "" of any other; ``.ics`` is not of it."""
        parts = path.split("/")
        is_ours = len(parts) > 2 and parts[1] == self._kind  # noqa: PLR2004
        return parts[2].removesuffix(".ics") if is_ours else ""

"""Who may open what in the demo: phones only visitors' pages, this machine's browser everything."""

from starlette.types import ASGIApp, Receive, Scope, Send

from zal.domain.hosts import is_loopback
from zal_web.server.addresses import called

_FOR_PHONES = ("/t/", "/static/")
_NOWHERE = "/nowhere"


class DemoAccess:
    """ASGI middleware. A page that somebody may not open is answered as unknown."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, if need be as one for a page that is not there."""
        if scope["type"] in ("http", "websocket") and not _may(scope):
            scope = {**scope, "path": _NOWHERE, "raw_path": _NOWHERE.encode()}
        await self._app(scope, receive, send)


def _may(scope: Scope) -> bool:
    """Return whether somebody may open a path: neither from afar nor under a foreign name.

    A foreign name that leads to this machine is how a page of the internet would read ours.
    """
    if scope["type"] == "http" and _is_for_phones(scope["path"]):
        return True
    client = scope.get("client")
    return client is not None and is_loopback(client[0]) and is_loopback(called(scope))


def _is_for_phones(path: str) -> bool:
    return path == "/" or path.startswith(_FOR_PHONES)

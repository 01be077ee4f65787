"""The event loop of the server: one that does not wait long for those who say nothing."""

import asyncio
from typing import Any

HANDSHAKE_S = 10.0
"""For the beginning of TLS; asyncio itself would give a minute to whoever says nothing."""
_PARTING_S = 3.0


class Loop(asyncio.SelectorEventLoop):
    """asyncio's own, with limits of time for the beginning and the end of TLS."""

    async def create_server(self, *args: Any, **options: Any) -> asyncio.Server:
        """Serve as asyncio does."""
        if options.get("ssl") is not None:
            options |= {"ssl_handshake_timeout": HANDSHAKE_S, "ssl_shutdown_timeout": _PARTING_S}
        return await super().create_server(*args, **options)

"""Where a request comes from, and by which name it asks for a server."""

from ipaddress import IPv6Address, ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import Scope


def address_of(scope: Scope) -> str:
    """Return the address that a request comes from, as ``network_of``."""
    client = scope.get("client")
    return network_of(client[0]) if client else ""


def network_of(host: str) -> str:
    """Return an address, of IPv6 the network of one subscriber."""
    try:
        found = ip_address(host)
    except ValueError:
        return host
    if isinstance(found, IPv6Address):
        return found.exploded[:19]
    return host


def called(scope: Scope) -> str:
    """Return the host by which a server was asked for, without its port, "" if it was none."""
    return host_in("//" + Headers(scope=scope).get("host", ""))


def host_in(address: str) -> str:
    """Return the host of an address, "" if it has none."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""

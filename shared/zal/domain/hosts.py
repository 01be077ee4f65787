"""What a host's name says of where it is. This code does no I/O."""

from ipaddress import ip_address
from urllib.parse import urlsplit

_PLACEHOLDERS = (".invalid", ".example", ".example.com", ".example.net", ".example.org")
"""How the hosts of examples end (RFC 2606), those of our own texts among them."""


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine by its loopback, named or numbered."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def is_to_itself(address: str) -> bool:
    """Return whether an address leads each device that opens it to itself."""
    return is_loopback(_host(address))


def is_found(address: str) -> bool:
    """Return whether other devices can find an address: it is no example's and no loopback."""
    host = _host(address)
    return bool(host) and not f".{host}".endswith(_PLACEHOLDERS) and not is_loopback(host)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""

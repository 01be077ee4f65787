"""Addresses as browsers have them, and what a host's name says of where it is. No I/O here."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

_PLACEHOLDERS = (".invalid", ".example", ".example.com", ".example.net", ".example.org")
"""How the hosts of examples end (RFC 2606), those of our own texts among them."""


ADDRESS_LIMIT = 200
"""Characters of an address: more of them make a QR code that a phone hardly reads from paper."""
EXAMPLE = "http://192.168.1.5:8080"
_SIGNS = r"[\w.~!$&'()*+,;=:@%-]"
_ADDRESS = re.compile(
    rf"https?://(?P<host>\[[0-9a-f:.]+\]|[\w.-]+)(?::(?P<port>[0-9]{{1,5}}))?"
    rf"(?:/(?:{_SIGNS}|/)*)?(?:\?(?:{_SIGNS}|[/?])*)?",
    re.ASCII | re.IGNORECASE,
)
_LABEL = re.compile(r"\w(?:[\w-]{0,61}\w)?", re.ASCII)
_PORTS = range(1, 65_536)
_BEFORE_HOST = re.compile(r"(?:(?P<scheme>https?)://)?(?:[^/@\s]*@)?", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Return whether phones and browsers open a text as an address, from a QR code as well.

    It tells no user and no password, and its letters are Latin: of others each program makes
    something else.
    """
    found = _ADDRESS.fullmatch(text)
    if found is None or len(text) > ADDRESS_LIMIT:
        return False
    return _is_host(found["host"]) and (found["port"] is None or int(found["port"]) in _PORTS)


def nearest_address(text: str) -> str:
    """Return the address that was probably meant, an example where that cannot be told."""
    begin = _BEFORE_HOST.match(text)
    assert begin is not None  # both parts may be missing
    host, slash, path = text[begin.end() :].partition("/")
    try:
        host = host.encode("idna").decode()
    except UnicodeError:
        return EXAMPLE
    near = f"{(begin['scheme'] or 'http').lower()}://{host}{slash}{path}"
    return near if "." in host and is_address(near) else EXAMPLE


def _is_host(text: str) -> bool:
    if text.startswith("[") or text.rpartition(".")[2].isdecimal():
        try:
            ip_address(text.strip("[]"))
        except ValueError:
            return False
        return True
    return all(map(_LABEL.fullmatch, text.split(".")))


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

"""Addresses as browsers have them, and what a host's name says of where it is. No I/O here."""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

_PLACEHOLDERS = (".invalid", ".example", ".example.com", ".example.net", ".example.org")
"""How the hosts of examples end (RFC 2606), those of our own texts among them."""
_OWN = (".localhost", ".localdomain")
"""How each computer calls itself (RFC 6761, and what Linux writes into ``/etc/hosts``)."""
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+", re.ASCII)
"""A last label by which browsers take a whole name for a number, ``0x7f000001`` for 127.0.0.1."""

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
    return near if "." in host and is_address(near) and is_found(near) else EXAMPLE


def _is_host(text: str) -> bool:
    if text.startswith("[") or text.rpartition(".")[2].isdecimal():
        return _number(text.strip("[]")) is not None
    return all(map(_LABEL.fullmatch, text.split(".")))


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine by its loopback, named or numbered."""
    if host == "localhost":
        return True
    number = _number(host)
    return number is not None and number.is_loopback


def is_to_itself(address: str) -> bool:
    """Return whether an address leads each device that opens it to itself."""
    host = _host(address)
    number = _number(host)
    is_any = number is not None and number.is_unspecified
    return is_any or is_loopback(host) or f".{host}".endswith(_OWN)


def is_found(address: str) -> bool:
    """Return whether other devices can find an address: it is no example's, and one computer's."""
    host = _host(address)
    number = _number(host)
    if number is None:
        is_own = f".{host}".endswith((*_PLACEHOLDERS, *_OWN))
        return bool(host) and not is_own and _NUMBER.fullmatch(host.rpartition(".")[2]) is None
    leads_nowhere = number.is_unspecified or number.is_multicast or number.is_reserved
    return not (leads_nowhere or number.is_loopback or number.is_link_local)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _number(host: str) -> IPv4Address | IPv6Address | None:
    """Return the number that a host is, None for a name."""
    try:
        return ip_address(host)
    except ValueError:
        return None

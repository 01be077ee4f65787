"""What a host's name says of where it is. This code does no I/O."""

from ipaddress import ip_address


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine by its loopback, named or numbered."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False

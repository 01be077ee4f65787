"""Where browsers find a hall: the address of its ``zal web``, without a slash at its end."""

from zal.domain.errors import HallError
from zal.domain.hosts import ADDRESS_LIMIT, is_address, nearest_address
from zal.domain.settings.hall import HallConfig
from zal.domain.text import clean

_PAGE = "/t/{token}"
"""How the address of a ticket's page goes on."""
_SHOWN = 80


def web_address(typed: str) -> str:
    """Return an address as it was typed."""
    found = typed.strip().rstrip("/")
    if "?" in found or not is_address(found):
        near = nearest_address(found.partition("?")[0])
        got = clean(typed, _SHOWN)
        raise HallError("web-address", got=got, example=near, limit=str(ADDRESS_LIMIT))
    return found


def address_of(config: HallConfig) -> str:
    """Return the address that a hall's settings tell, "" where they tell none that is found."""
    page = config.page_address
    address = page.removesuffix(_PAGE)
    return address if config.has_pages and page != address and is_address(address) else ""


def page_address(address: str) -> str:
    """Return where tickets' pages stand, as ``hall.toml`` says it."""
    return address + _PAGE

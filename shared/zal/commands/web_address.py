"""Where browsers find a hall: the address of its ``zal web``, without a slash at its end."""

import re

from zal.domain.errors import HallError
from zal.domain.settings.hall import HallConfig

_PAGE = "/t/{token}"
"""How the address of a ticket's page goes on."""
_ADDRESS = re.compile(r"https?://[^\s{}/?#]+(?:/[^\s{}?#]*)?")


def web_address(typed: str) -> str:
    """Return an address as it was typed."""
    found = typed.strip().rstrip("/")
    if not _ADDRESS.fullmatch(found):
        raise HallError("web-address", got=typed)
    return found


def address_of(config: HallConfig) -> str:
    """Return the address that a hall's settings tell, "" where they tell none that is found."""
    page = config.page_address
    return page.removesuffix(_PAGE) if config.has_pages and page.endswith(_PAGE) else ""


def page_address(address: str) -> str:
    """Return where tickets' pages stand, as ``hall.toml`` says it."""
    return address + _PAGE

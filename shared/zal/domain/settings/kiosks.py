"""The hall's kiosks: what they have in common, and each by itself with its printer."""

from dataclasses import field

from zal.domain.dataclass import dataclass
from zal.domain.names import Names
from zal.domain.settings.printers import Printer


@dataclass(frozen=True, slots=True)
class KioskPolicy:
    """Times of the kiosks' screens, seconds, whether they ask for a category, and how they speak.

    ``services_at_most``: so many services one ticket can be taken for, 1: there is no list.
    ``read_key``: reads the screen aloud. ``volume_key``: how loud. ``ask_key``: says who is called
    now, empty: none does. ``name_rights``: whether rights may be told by name to everybody near.
    ``headphones``: a device for them alone, as the player names it, empty: there is none.
    """

    idle_s: int = 30
    warning_s: int = 20
    result_s: int = 20
    unprinted_s: int = 60
    ask_category: bool = True
    services_at_most: int = 1
    read_key: str = "f2"
    volume_key: str = "f3"
    ask_key: str = ""
    name_rights: bool = False
    headphones: str = ""


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A kiosk, known by its code: ``zal kiosk --name kiosk-1``. ``names`` empty: its code.

    ``zone``: where it stands, "": of the whole hall.
    """

    code: str
    names: Names = field(default_factory=dict)
    printer: Printer | None = None
    zone: str = ""

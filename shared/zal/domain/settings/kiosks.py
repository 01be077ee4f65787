"""What the hall's kiosks have in common, and the printers."""

from dataclasses import dataclass

from zal.domain.settings.printers import Printer


@dataclass(frozen=True, slots=True)
class KioskPolicy:
    """Times of the kiosk's screens, seconds, whether it asks for a category, and the printers."""

    idle_s: int = 30
    warning_s: int = 15
    result_s: int = 15
    ask_category: bool = True
    printers: tuple[Printer, ...] = ()

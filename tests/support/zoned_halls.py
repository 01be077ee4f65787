"""The small hall on two floors."""

from dataclasses import replace

from halls import small_config
from zal.domain.settings.boards import Board
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.kiosks import Kiosk
from zal.domain.settings.people import Desk
from zal.domain.settings.zones import Zone

FIRST, SECOND = "first", "second"


def desk(code: str, zone: str, *services: str, number: str = "") -> Desk:
    names = {"ru": f"Окно {number or code}", "en": f"Desk {number or code}"}
    return Desk(code, names, frozenset(services) or None, zone=zone)


def zoned_config() -> HallConfig:
    """Return the small hall: passports on the first floor, land and pensions on the second.

    Boards ``up`` and ``down`` and kiosk ``up`` are of a floor, all others of the whole hall.
    """
    return replace(
        small_config(),
        zones=(
            Zone(FIRST, {"ru": "1 этаж", "en": "1st floor"}),
            Zone(SECOND, {"ru": "2 этаж", "en": "2nd floor"}),
        ),
        desks=(
            desk("1", FIRST, "passport"),
            desk("2", FIRST, "passport"),
            desk("3", SECOND, "land", "pension"),
        ),
        boards=(Board("down", zone=FIRST), Board("up", zone=SECOND)),
        kiosks=(Kiosk("up", zone=SECOND),),
    )

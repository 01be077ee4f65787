"""What ``zal status`` is told from: the hall as it is seen, and what lies and runs beside it."""

import shutil
from pathlib import Path

from zal.address import HallAddress
from zal.bootstrap import glance_at_hall, short_look_at_hall, time_is_tended
from zal.commands.cards_folder import cards_with_pins
from zal.domain.dataclass import dataclass
from zal.domain.errors import HallError
from zal.domain.places import Place, Present, places
from zal.hall.seen.status import HallStatus, hall_status
from zal.last_backup import Backup, newest
from zal.presence import present
from zal.speech.player import no_player
from zal.speech.readiness import unready
from zal.store.soundness import ShortLook
from zal.system_clock import wall_ms

_LOOK_S = 0.5
"""So long the hall's pages are looked at: some hundred megabytes that are in memory."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the lines are told from, read once.

    ``here``: the hall's programs. ``backup``: the newest, None: none is known. ``cards``: the
    folder in which cards with PINs lie, None: in none that is known. ``is_tended``: whether
    somebody lets time pass, None: that cannot be told. ``unready``: why the voice cannot speak;
    ``unheard``: why it is heard in browsers only. ``file``: how far the hall's file was looked at
    and is whole, or why it cannot be. ``free``: bytes on the disk. ``wall_ms``: the clock's now.
    """

    seen: HallStatus
    hall: HallAddress
    here: tuple[Present, ...]
    backup: Backup | None
    cards: Path | None
    is_tended: bool | None
    unready: HallError | None
    unheard: HallError | None
    file: ShortLook | HallError
    free: int
    wall_ms: int

    @property
    def places(self) -> tuple[Place, ...]:
        """Return the places where a program should run or does."""
        return places(self.seen.config, self.here)


def facts(hall: HallAddress) -> Facts:
    """Return how a hall stands; nothing is made or changed. Raises ``HallError``."""
    looker = glance_at_hall(hall)
    try:
        seen = looker.see(hall_status)
    finally:
        looker.close()
    now, config = wall_ms(), seen.config
    return Facts(
        seen=seen,
        hall=hall,
        here=present(hall, now),
        backup=newest(hall, seen.code),
        cards=cards_with_pins(hall),
        is_tended=_is_tended(hall),
        unready=unready(config.voice, hall.folder, config.languages),
        unheard=no_player(),
        file=_file(hall),
        free=shutil.disk_usage(hall.folder).free,
        wall_ms=now,
    )


def _is_tended(hall: HallAddress) -> bool | None:
    try:
        return time_is_tended(hall)
    except HallError:  # its lock is another user's
        return None


def _file(hall: HallAddress) -> ShortLook | HallError:
    try:
        return short_look_at_hall(hall, _LOOK_S)
    except HallError as error:
        return error

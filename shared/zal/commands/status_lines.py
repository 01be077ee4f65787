"""The lines of ``zal status``: what lives in a hall, each with what to do where it does not."""

import shutil
from collections.abc import Iterator
from typing import NamedTuple

from zal.address import HallAddress
from zal.bootstrap import time_is_tended
from zal.commands.warnings import series_alike
from zal.domain.clock import local
from zal.domain.dataclass import dataclass
from zal.domain.dates import written_instant
from zal.domain.errors import HallError
from zal.domain.places import Place, PlaceState, Present, places
from zal.domain.printing import PrinterStatus
from zal.hall.seen.status import HallStatus
from zal.last_backup import newest
from zal.speech.desk_names import spoken_languages
from zal.speech.readiness import unready
from zal.texts import Say, sentence
from zal.texts.naming import Naming

_LITTLE_ROOM = 200 * 2**20
"""So few bytes free: a hall of a thousand tickets a day writes as much in some weeks."""
_OLD_MS = 7 * 86_400_000
"""A backup that old needs a person."""
_NAMED = 3
"""So many of a kind stand in one line with what to do for each; of the others their number."""


class Told(NamedTuple):
    """``what`` it is about, in words for programs; the sentence; does it need a person?"""

    what: str
    message: str
    needs_person: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What the lines are told from; ``here``: the hall's programs; ``wall_ms``: the clock's now."""

    seen: HallStatus
    hall: HallAddress
    say: Say
    naming: Naming
    here: tuple[Present, ...]
    wall_ms: int

    def instant(self, at: int) -> str:
        """Return an instant as it is read in the hall."""
        return instant(at, self.seen.config.time_zone)


def instant(at: int, zone: str) -> str:
    """Return an instant, epoch ms, as it is read in a time zone."""
    return written_instant(local(at, zone))


def lines(asked: Asked) -> Iterator[Told]:
    """Give nine lines of what lives, and further ones of what is left out only if all is well."""
    yield _screens(asked)
    yield _printers(asked)
    yield _voice(asked)
    yield _web(asked)
    yield _backup(asked)
    yield _clock(asked)
    yield _page_address(asked)
    yield _pins(asked)
    yield _room(asked)
    yield from _services(asked)
    yield from _laws(asked)
    yield from (Told("series", each) for each in series_alike(asked.seen.config, asked.say))


def _screens(asked: Asked) -> Told:
    found, say = places(asked.seen.config, asked.here), asked.say
    is_open = asked.seen.moment.opening.is_open
    running = [each for each in found if each.running]
    silent = [each for each in found if each.state is PlaceState.SILENT]
    absent = [each for each in found if each.is_listed and not each.running and is_open]
    parts = []
    if running:
        parts.append(say("status-running", screens=", ".join(map(_counted, running))))
    parts += [_silent(asked, each) for each in silent[:_NAMED]]
    absent = [each for each in absent if each not in silent]
    parts += [say("status-absent", screen=each.name, command=_begin(each)) for each in absent]
    if not parts:
        parts.append(say("status-no-screens" if is_open else "status-no-screens-closed"))
    needs = bool(silent or absent) or (is_open and not running)
    return Told("screens", say("status-screens", told=" ".join(parts)), needs_person=needs)


def _counted(place: Place) -> str:
    return place.name if place.running == 1 else f"{place.name} ×{place.running}"


def _silent(asked: Asked, place: Place) -> str:
    since = asked.instant(place.since or 0)
    return asked.say("status-silent", screen=place.name, since=since, command=_begin(place))


def _begin(place: Place) -> str:
    return f"zal {place.face} --name {place.name}"


def _printers(asked: Asked) -> Told:
    say, printers = asked.say, asked.seen.printers
    parts = [_printer(asked, kiosk, told) for kiosk, told in printers.items()]
    told = " ".join(parts) if parts else say("status-printers-none")
    needs = any(each is not None and _needs_person(each) for each in printers.values())
    return Told("printers", say("status-printers", told=told), needs_person=needs)


def _printer(asked: Asked, code: str, told: PrinterStatus | None) -> str:
    kiosk = asked.naming.inside("kiosk", code)
    if told is None:
        return asked.say("status-printer-untold", kiosk=kiosk)
    if not told.detail:
        return asked.say("status-printer-well", kiosk=kiosk)
    why = sentence(HallError(told.detail), asked.naming.language)
    return asked.say("status-printer", kiosk=kiosk, sentence=why)


def _needs_person(told: PrinterStatus) -> bool:
    """Return whether somebody has to go there: not for a printer that never tells its state."""
    return bool(told.detail) and (not told.takes_slips or told.state.prints)


def _voice(asked: Asked) -> Told:
    config, say = asked.seen.config, asked.say
    fault = unready(config.voice, asked.hall.folder, config.languages)
    if fault is not None:
        why = sentence(fault, asked.naming.language)
        return Told("voice", say("status-voice", told=why), needs_person=True)
    spoken = ", ".join(spoken_languages(config.voice, config.languages))
    told = say(f"status-voice-{config.voice.engine}", languages=spoken)
    return Told("voice", say("status-voice", told=told))


def _web(asked: Asked) -> Told:
    served = [each for each in asked.here if each.kind == "web"]
    at_work = [each.address for each in served if not each.is_silent]
    if at_work:
        return Told("web", asked.say("status-web", address=", ".join(at_work)))
    if served:
        since = asked.instant(max(each.seen_at for each in served))
        return Told("web", asked.say("status-web-silent", since=since), needs_person=True)
    if asked.seen.config.has_pages:
        return Told("web", asked.say("status-web-missing"), needs_person=True)
    return Told("web", asked.say("status-web-none"))


def _backup(asked: Asked) -> Told:
    made, say = newest(asked.hall, asked.seen.code), asked.say
    if made is None:
        return Told("backup", say("status-backup-none"), needs_person=True)
    values = {"file": made.file, "at": asked.instant(made.at), "rev": str(made.rev)}
    is_old = asked.wall_ms - made.at > _OLD_MS
    key = "status-backup-old" if is_old else "status-backup"
    return Told("backup", say(key, **values), needs_person=is_old)


def _clock(asked: Asked) -> Told:
    ahead_s, say = asked.seen.moment.clock_ahead_s, asked.say
    if ahead_s:
        which = "sound-clock-ahead" if ahead_s < 0 else "sound-clock-behind"
        told = say(which, minutes=abs(ahead_s) // 60)
        return Told("clock", f"{told[0].upper()}{told[1:]}", needs_person=True)
    return Told("clock", say("status-clock", tended=say(_tended(asked.hall))))


def _tended(hall: HallAddress) -> str:
    try:
        return "status-steward" if time_is_tended(hall) else "status-steward-none"
    except HallError:  # its lock is another user's
        return "status-steward-untold"


def _page_address(asked: Asked) -> Told:
    config = asked.seen.config
    if config.has_pages:
        return Told("page_address", asked.say("status-page-address", address=config.page_address))
    is_served = any(each.kind == "web" for each in asked.here)
    return Told("page_address", asked.say("status-no-page-address"), needs_person=is_served)


def _pins(asked: Asked) -> Told:
    say, seen = asked.say, asked.seen
    parts = [
        say("status-pin", operator=asked.naming.name("operator", each), code=each)
        for each in seen.without_pin[:_NAMED]
    ]
    if len(seen.without_pin) > _NAMED:
        parts.append(say("status-pins-more", count=len(seen.without_pin) - _NAMED))
    if not seen.has_staff_code:
        parts.append(say("status-staff-code"))
    if not parts:
        return Told("pins", say("status-pins-well"))
    return Told("pins", say("status-pins", told="; ".join(parts)), needs_person=True)


def _room(asked: Asked) -> Told:
    free = shutil.disk_usage(asked.hall.folder).free
    key = "status-room-little" if free < _LITTLE_ROOM else "status-room"
    said = asked.say(key, megabytes=str(free // 2**20))
    return Told("room", said, needs_person=free < _LITTLE_ROOM)


def _services(asked: Asked) -> Iterator[Told]:
    """Give the services that nobody serves, those first for which somebody waits."""
    unserved = asked.seen.unserved
    for wait, key in ((True, "status-unserved-wait"), (False, "status-unserved")):
        found = [code for code, waiting in unserved.items() if bool(waiting) == wait]
        if found:
            names = (asked.naming.name("service", each) for each in found)
            listed = "; ".join(names)  # names have commas
            yield Told("unserved", asked.say(key, services=listed), needs_person=wait)


def _laws(asked: Asked) -> Iterator[Told]:
    lawless = [e for e in asked.seen.config.categories if e.out_of_turn and not e.legal_basis]
    found = ", ".join(asked.naming.typed("category", each.code) for each in lawless)
    if found:
        yield Told("legal_basis", asked.say("status-no-legal-basis", categories=found))

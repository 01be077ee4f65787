"""The lines of ``zal status``: what lives in a hall, each with what to do where it does not.

There are ten at most. Each is about one thing, so what else there is to tell of it stands in the
same line, and of many of a kind the gravest stand there with the number of the others.
"""

from collections.abc import Iterator
from shlex import quote

from zal.commands.status_told import NAMED, Asked, Line, Told
from zal.commands.warnings import series_alike
from zal.domain.clock import local
from zal.domain.dates import written_day
from zal.domain.errors import HallError
from zal.domain.names import name_in
from zal.domain.places import Place, PlaceState
from zal.domain.printing import PrinterStatus
from zal.domain.quotas import Quota
from zal.domain.settings.voice import Engine
from zal.speech.places import spoken_languages
from zal.store.soundness import ShortLook
from zal.texts import sentence

_LITTLE_ROOM = 200 * 2**20
"""So few bytes free: a hall of a thousand tickets a day writes as much in some weeks."""
_OLD_MS = 7 * 86_400_000
"""A backup that old needs a person."""


def lines(asked: Asked) -> Iterator[Line]:
    """Give the lines: nine, and a tenth if somebody should see to the services."""
    yield _head(asked)
    yield (_screens(asked),)
    yield (_printers(asked),)
    yield (_voice(asked),)
    yield _web(asked), _page_address(asked)
    yield (_backup(asked),)
    yield (_clock(asked),)
    yield (_pins(asked), *_cards(asked))
    yield _room(asked), _file(asked)
    settings = (*_services(asked), *_quotas(asked), *_laws(asked), *_series(asked))
    if settings:
        yield settings


def _head(asked: Asked) -> Line:
    """Tell which hall it is, whether it is open, how many wait."""
    seen, say = asked.facts.seen, asked.say
    name = name_in(seen.config.names, asked.naming.language)
    return (
        Told("hall", say("status-hall", name=name, path=str(asked.facts.hall))),
        Told("day", _day(asked)),
        Told("waiting", say("status-waiting", count=seen.waiting, desks=len(seen.desks))),
    )


def _day(asked: Asked) -> str:
    moment, say = asked.facts.seen.moment, asked.say
    at = local(moment.at, asked.facts.seen.config.time_zone)  # past midnight still yesterday's day
    values = {"day": written_day(at.date().isoformat()), "time": f"{at:%H:%M}"}
    if moment.is_day_closed:
        return say("status-day-closed", **values)
    if moment.opening.is_open:
        return say("status-open", **values)
    if moment.opening.opens_at is None:
        return say("status-closed", **values)
    return say("status-closed-opens", at=asked.instant(moment.opening.opens_at), **values)


def _screens(asked: Asked) -> Told:
    found, say = asked.facts.places, asked.say
    is_open = asked.facts.seen.moment.opening.is_open
    running = [_counted(each) for each in found if each.running]
    silent = [each for each in found if each.state is PlaceState.SILENT]
    absent = [each for each in found if each.is_listed and not each.running and is_open]
    absent = [each for each in absent if each not in silent]
    parts = [say("status-running", screens=asked.named(running, ", "))] if running else []
    missing = [_silent(asked, each) for each in silent]
    missing += [say("status-absent", screen=each.name, command=_begin(each)) for each in absent]
    parts += missing[:NAMED]
    if len(missing) > NAMED:
        parts.append(say("status-screens-more", count=len(missing) - NAMED))
    if not parts:
        parts.append(say("status-no-screens" if is_open else "status-no-screens-closed"))
    needs = bool(missing) or (is_open and not running)
    return Told("screens", say("status-screens", told=" ".join(parts)), needs_person=needs)


def _counted(place: Place) -> str:
    return place.name if place.running == 1 else f"{place.name} ×{place.running}"


def _silent(asked: Asked, place: Place) -> str:
    since = asked.instant(place.since or 0)
    return asked.say("status-silent", screen=place.name, since=since, command=_begin(place))


def _begin(place: Place) -> str:
    return f"zal {place.face} --name {place.name}"


def _printers(asked: Asked) -> Told:
    say = asked.say
    found = sorted(asked.facts.seen.printers.items(), key=lambda each: -_gravity(each[1]))
    parts = [_printer(asked, kiosk, told) for kiosk, told in found[:NAMED]]
    if len(found) > NAMED:
        parts.append(say("status-printers-more", count=len(found) - NAMED))
    told = " ".join(parts) if parts else say("status-printers-none")
    needs = any(_needs_person(each) for _, each in found)
    return Told("printers", say("status-printers", told=told), needs_person=needs)


def _printer(asked: Asked, code: str, told: PrinterStatus | None) -> str:
    kiosk = asked.naming.inside("kiosk", code)
    if told is None:
        return asked.say("status-printer-untold", kiosk=kiosk)
    if not told.detail:
        return asked.say("status-printer-well", kiosk=kiosk)
    why = sentence(HallError(told.detail), asked.naming.language)
    return asked.say("status-printer", kiosk=kiosk, sentence=why)


def _gravity(told: PrinterStatus | None) -> int:
    return 2 if _needs_person(told) else int(told is None or bool(told.detail))


def _needs_person(told: PrinterStatus | None) -> bool:
    """Return whether somebody has to go there: not for a printer that never tells its state."""
    if told is None or not told.detail:
        return False
    return not told.takes_slips or told.state.prints


def _voice(asked: Asked) -> Told:
    config, say = asked.facts.seen.config, asked.say
    if asked.facts.unready is not None:
        why = sentence(asked.facts.unready, asked.naming.language)
        return Told("voice", say("status-voice", told=why), needs_person=True)
    spoken = ", ".join(spoken_languages(config.voice, config.languages))
    told = say(f"status-voice-{config.voice.engine}", languages=spoken)
    if config.voice.engine is not Engine.SILENT and asked.facts.unheard is not None:
        why = sentence(asked.facts.unheard, asked.naming.language)
        told = f"{told} {say('status-voice-browsers', told=why)}"
        is_missed = any(each.speaks and not each.is_silent for each in asked.facts.here)
        return Told("voice", say("status-voice", told=told), needs_person=is_missed)
    return Told("voice", say("status-voice", told=told))


def _web(asked: Asked) -> Told:
    served = [each for each in asked.facts.here if each.kind == "web"]
    at_work = [each.address for each in served if not each.is_silent]
    if at_work:
        return Told("web", asked.say("status-web", address=asked.named(at_work, ", ")))
    if served:
        since = asked.instant(max(each.seen_at for each in served))
        return Told("web", asked.say("status-web-silent", since=since), needs_person=True)
    if asked.facts.seen.config.has_pages:
        return Told("web", asked.say("status-web-missing"), needs_person=True)
    return Told("web", asked.say("status-web-none"))


def _page_address(asked: Asked) -> Told:
    config = asked.facts.seen.config
    if config.has_pages:
        return Told("page_address", asked.say("status-page-address", address=config.page_address))
    is_served = any(each.kind == "web" for each in asked.facts.here)
    return Told("page_address", asked.say("status-no-page-address"), needs_person=is_served)


def _backup(asked: Asked) -> Told:
    made, say = asked.facts.backup, asked.say
    if made is None:
        return Told("backup", say("status-backup-none"), needs_person=True)
    values = {"file": made.file, "at": asked.instant(made.at), "rev": str(made.rev)}
    is_old = asked.facts.wall_ms - made.at > _OLD_MS
    key = "status-backup-old" if is_old else "status-backup"
    return Told("backup", say(key, **values), needs_person=is_old)


def _clock(asked: Asked) -> Told:
    ahead_s, say = asked.facts.seen.moment.clock_ahead_s, asked.say
    if ahead_s:
        which = "sound-clock-ahead" if ahead_s < 0 else "sound-clock-behind"
        told = say(which, minutes=abs(ahead_s) // 60)
        return Told("clock", f"{told[0].upper()}{told[1:]}", needs_person=True)
    ends = {True: "", False: "-none", None: "-untold"}[asked.facts.is_tended]
    return Told("clock", say("status-clock", tended=say(f"status-steward{ends}")))


def _pins(asked: Asked) -> Told:
    say, seen = asked.say, asked.facts.seen
    parts = [
        say("status-pin", operator=asked.naming.name("operator", each), code=each)
        for each in seen.without_pin[:NAMED]
    ]
    if len(seen.without_pin) > NAMED:
        parts.append(say("status-pins-more", count=len(seen.without_pin) - NAMED))
    if not seen.has_staff_code:
        parts.append(say("status-staff-code"))
    if not parts:
        return Told("pins", say("status-pins-well"))
    return Told("pins", say("status-pins", told="; ".join(parts)), needs_person=True)


def _cards(asked: Asked) -> Iterator[Told]:
    if asked.facts.cards is not None:
        folder = quote(str(asked.facts.cards))
        yield Told("cards", asked.say("status-cards", folder=folder), needs_person=True)


def _room(asked: Asked) -> Told:
    is_little = asked.facts.free < _LITTLE_ROOM
    key = "status-room-little" if is_little else "status-room"
    said = asked.say(key, megabytes=str(asked.facts.free // 2**20))
    return Told("room", said, needs_person=is_little)


def _file(asked: Asked) -> Told:
    found, language = asked.facts.file, asked.naming.language
    if isinstance(found, ShortLook) and found.damage is not None:
        found = HallError("unsound-file", path=str(asked.facts.hall), error=found.damage)
    if isinstance(found, HallError):
        return Told("file", sentence(found, language), needs_person=True)
    key = "status-file" if found.seen == found.tables else "status-file-part"
    return Told("file", asked.say(key, seen=str(found.seen), tables=str(found.tables)))


def _services(asked: Asked) -> Iterator[Told]:
    """Give the services that nobody serves, those first for which somebody waits.

    While nobody is signed in at all, that is all there is to tell of the others.
    """
    seen = asked.facts.seen
    for wait, key in ((True, "status-unserved-wait"), (False, "status-unserved")):
        found = [code for code, waiting in seen.unserved.items() if bool(waiting) == wait]
        found.sort(key=lambda each: -seen.unserved[each])
        if found and (wait or seen.desks):
            names = asked.named([asked.naming.name("service", each) for each in found])
            yield Told("unserved", asked.say(key, services=names), needs_person=wait)


def _quotas(asked: Asked) -> Iterator[Told]:
    """Give the services of which few of the day's tickets are left, and those of which none is."""
    for is_left, key in ((False, "status-quota-full"), (True, "status-quota-short")):
        found = [each for each in asked.facts.seen.short if bool(each[1].left) == is_left]
        if found:
            services = asked.named([_quota(asked, *each, is_left=is_left) for each in found])
            yield Told("quota", asked.say(key, services=services))


def _quota(asked: Asked, service: str, quota: Quota, *, is_left: bool) -> str:
    name = asked.naming.name("service", service)
    if not is_left:
        return name
    return asked.say("status-quota-of", service=name, left=str(quota.left), of=str(quota.of))


def _laws(asked: Asked) -> Iterator[Told]:
    categories = asked.facts.seen.config.categories
    lawless = [each.code for each in categories if each.out_of_turn and not each.legal_basis]
    if lawless:
        found = asked.named([asked.naming.typed("category", each) for each in lawless], ", ")
        yield Told("legal_basis", asked.say("status-no-legal-basis", categories=found))


def _series(asked: Asked) -> Iterator[Told]:
    for each in series_alike(asked.facts.seen.config, asked.say):
        yield Told("series", each)

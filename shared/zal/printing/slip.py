"""What a slip says, in the visitor's language."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from zal.domain.appointments import code_shown
from zal.domain.clock import local
from zal.domain.names import Names, name_in
from zal.domain.return_passes import ReturnPass
from zal.domain.settings.hall import HallConfig
from zal.domain.text import clean
from zal.domain.tickets import VisitStage
from zal.texts import Say, texts

Draws = Callable[[str], bool]
"""Whether the slip's typeface has every letter of a text."""

_LONGEST = 1000
_MOMENT = {"day": "%d", "mm": "%m", "year": "%Y", "time": "%H:%M"}


@dataclass(frozen=True, slots=True)
class SlipWords:
    """The words of a slip, from top to bottom; "" where there is nothing to say.

    ``logo``: a picture's path, None: none. ``where``: in which zone to wait. ``right``: by what
    right it goes out of turn, and what to show. ``look``: where the call is seen. ``follow``: what
    the QR code is for, ``address``: what it holds.
    """

    hall: str
    logo: Path | None
    code: str
    service: str
    issued: str
    where: str
    ahead: str
    right: str
    look: str
    follow: str
    address: str
    footer: str


def slip_words(
    found: VisitStage,
    config: HallConfig,
    folder: Path,
    draws: Draws,
    again: ReturnPass | None = None,
) -> SlipWords:
    """Return what the slip of a ticket says; ``folder`` is the hall's, where its logo lies.

    ``again``: it is a slip of this return pass instead.

    A name whose letters cannot be drawn is given in the hall's next language that can.
    """
    ticket = found.ticket
    say = texts("zal.printing", ticket.language)

    def named(names: Names) -> str:
        return drawn_name(names, ticket.language, draws)

    address = config.page_of(ticket.token)
    slip = SlipWords(
        hall=named(config.names),
        logo=folder / config.slip.logo if config.slip.logo else None,
        code=ticket.code,
        service=_service(found, config, named, say),
        issued=_issued(ticket.issued_at, config.time_zone, say),
        where=_where(named(config.where_to_wait(found.stage.service)), say),
        ahead=_ahead(found, config, say),
        right=_right(found.stage.category, config, named, say),
        look=say("look"),
        follow=say("follow") if address else "",
        address=address,
        footer=named(config.slip.footer),
    )
    return slip if again is None else _of_pass(slip, again, say)


def _of_pass(slip: SlipWords, again: ReturnPass, say: Say) -> SlipWords:
    """Return the slip of a return pass: of the visit it has the service."""
    until = date.fromisoformat(again.until_day)
    written = {each: until.strftime(form) for each, form in _MOMENT.items() if each != "time"}
    return replace(
        slip,
        code=code_shown(again.code),
        issued="",
        ahead=say("return-pass", **written, month=until.month),
        where="",
        right="",
        look=say("return-pass-how"),
        follow="",
        address=again.code,  # what a kiosk's scanner types
    )


def drawn_name(names: Names, language: str, draws: Draws) -> str:
    """Return a name in a language, or in the next one whose letters can be drawn."""
    wanted = clean(name_in(names, language), _LONGEST)
    others = (clean(each, _LONGEST) for each in names.values())
    return next((each for each in (wanted, *others) if each and draws(each)), wanted)


def _service(found: VisitStage, config: HallConfig, named: Callable[[Names], str], say: Say) -> str:
    """Return what the ticket is for; of several services also how many they are."""
    whole = config.bundle_by_code.get(found.ticket.bundle)
    of = whole or config.service_by_code.get(found.stage.service)
    name = "" if of is None else named(of.names)
    count = found.ticket.services
    told = say("several", name=name, count=count) if count > 1 else name
    people = found.ticket.people
    return f"{told} · {say('for-people', count=people)}" if people > 1 else told


def _ahead(found: VisitStage, config: HallConfig, say: Say) -> str:
    """Return how many are ahead; to who has come before the slot, when they are called."""
    booked_for, ahead = found.stage.booked_for, found.ticket.ahead
    if found.stage.is_early and booked_for is not None:
        return say("early", time=f"{local(booked_for, config.time_zone):%H:%M}")
    return say("unserved") if ahead is None else say("ahead", count=ahead)


def _where(zone: str, say: Say) -> str:
    return say("where", zone=zone) if zone else ""


def _issued(at: int, time_zone: str, say: Say) -> str:
    moment = local(at, time_zone)
    written = {each: moment.strftime(form) for each, form in _MOMENT.items()}
    return say("issued", **written, month=moment.month)


def _right(code: str, config: HallConfig, named: Callable[[Names], str], say: Say) -> str:
    category = config.category_by_code.get(code)
    if category is None or not category.out_of_turn:
        return ""
    name, proof = named(category.names), named(category.proof)
    key = "out-of-turn-show" if proof else "out-of-turn"
    return say(key, category=name, proof=proof)

"""Who serves, and where: desks and operators."""

from collections.abc import Iterable, Iterator
from typing import Any

from zal.config.row import Setting, Told
from zal.config.rows.hours import OpeningHours
from zal.config.rows.zones import InZone
from zal.config.table import Table
from zal.config.table_rows import Entries, Form
from zal.config.texts import Code, Named, Text, must_be_known
from zal.config.value_kinds import Flag
from zal.domain.settings.people import Desk, Operator
from zal.domain.settings.services import codes_apart


def known_services(table: Table) -> tuple[str, ...]:
    """Return what may be named as a service: a whole one, or one with a purpose."""
    services = table.known.services
    return tuple(dict.fromkeys((*(each.code for each in services), *codes_apart(services))))


def _apart(table: Table, codes: Iterable[str]) -> Iterator[str]:
    """Give under which codes one waits for what was named."""
    whole = {each.code: each for each in table.known.services}
    return (e for code in codes for e in (whole[code].codes if code in whole else (code,)))


class Served(Setting):
    """Services named one by one under ``services`` and by their groups under ``groups``."""

    def value(self, table: Table) -> frozenset[str] | None:
        codes = table.texts("services", ["passport", "address"])
        groups = table.texts("groups", ["passport"])
        if codes is None and groups is None:
            return None
        services = table.known.services
        must_be_known(table, "services", "service", codes or [], known_services(table))
        known_groups = (each.code for each in table.known.groups)
        must_be_known(table, "groups", "group", groups or [], known_groups)
        of_groups = (each for each in services if each.group in (groups or ()))
        return frozenset((*_apart(table, codes or ()), *codes_apart(of_groups)))

    def shown(self, value: frozenset[str] | None) -> Any:
        return None if value is None else sorted(value)

    @property
    def takes(self) -> str:
        return "a list of codes of services"

    @property
    def told(self) -> tuple[Told, ...]:
        groups = "a list of codes of service groups"
        whole = "The same by whole groups. With both, what either of them names."
        return (*super().told, Told("groups", groups, self.otherwise, whole))


class _Reserve(Setting):
    """Services that are served besides, none of those that are served at any time."""

    def value(self, table: Table) -> frozenset[str] | None:
        codes = table.texts(self.key, ["passport"])
        if codes is not None:
            must_be_known(table, self.key, "service", codes, known_services(table))
        return None if codes is None else frozenset(_apart(table, codes))

    def shown(self, value: frozenset[str]) -> Any:
        return sorted(value) or None

    @property
    def takes(self) -> str:
        return "a list of codes of services"


_RESERVE = (
    "are served as well while nobody waits for the others, and in any case once somebody has "
    "waited for them for `reserve_after_minutes` of the service."
)

DESKS = Entries(
    "desk",
    "desks",
    Form(
        Desk,
        Code("code", "code", example="7"),
        Named("name", "names", example="Окно 7", doc="What the board and the voice call it."),
        Served(
            "services",
            "services",
            left_out="every service",
            doc="What can be served there.",
        ),
        _Reserve(
            "reserve",
            "reserve",
            example=["passport"],
            left_out="none",
            doc=f"Services besides those. They {_RESERVE} The operator must serve them, too, in "
            "reserve or not.",
        ),
        InZone("zone", "zone", example="…", left_out="none", doc="Where it stands."),
        Flag(
            "gives_tickets",
            "gives_tickets",
            doc="Whether its operator may give tickets, at a reception for instance. A desk that "
            "gives tickets needs no services.",
        ),
        Text(
            "slips_at",
            "slips_at",
            example="kiosk-1",
            left_out="no printer: the console shows the ticket's code",
            doc="The kiosk whose printer prints the slips of the tickets that are given there.",
        ),
        OpeningHours(
            "roster",
            "roster",
            example={"mon": "09:00-13:00"},
            left_out="all the while",
            doc="When somebody sits there as a rule; a day that is not named: nobody does. So much "
            "of the desk's time is there for appointments, see `booked_share_at_most`. Nobody is "
            "kept from working there at other times.",
        ),
    ),
    doc="The windows. A visitor is called by an operator at a desk for what both of them serve.",
)

OPERATORS = Entries(
    "operator",
    "operators",
    Form(
        Operator,
        Code("code", "code", example="ivanova"),
        Text("name", "name", example="Иванова А. П.", doc="The operator's name, for staff."),
        Served(
            "services",
            "services",
            left_out="every service",
            doc="What this person is skilled in.",
        ),
        _Reserve(
            "reserve",
            "reserve",
            example=["passport"],
            left_out="none",
            doc=f"Services besides those. They {_RESERVE} The desk must serve them, too, in "
            "reserve or not.",
        ),
        Flag(
            "see_names",
            "see_names",
            doc="Whether this person sees the names of all who have an appointment, in the list of "
            "Ctrl+T. Each look stands in the log. Else an operator sees the name of whoever is "
            "called to the desk or served there, and no other.",
        ),
    ),
    doc="The people who call. Each has a PIN of their own: `zal pin CODE`.",
)

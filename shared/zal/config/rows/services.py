"""What visitors come for, and the headings under which the kiosk shows it."""

from collections.abc import Mapping
from typing import Any

from zal.config.row import Fields, Setting
from zal.config.rows.hours import OpeningHours
from zal.config.table import Table
from zal.config.table_rows import Entries, Form
from zal.config.texts import Code, Named, Text, must_be_known
from zal.config.times import DAY_MIN
from zal.config.value_kinds import Flag, TimeOfDay, Whole
from zal.domain.settings.services import (
    MOST_PEOPLE,
    MOST_PURPOSES,
    OwnOfPurpose,
    Purpose,
    Service,
    ServiceGroup,
)

MOST_PER_DAY = 10_000


class GroupOfService(Text):
    """The heading of a choice on the kiosk: it must have one where there are any."""

    def read(self, table: Table) -> Fields:
        if table.known.groups:
            table.require(self.key, self.line)
        return {self.name: self.value(table) or ""}

    def value(self, table: Table) -> str | None:
        found = super().value(table)
        if found is not None:
            codes = (each.code for each in table.known.groups)
            must_be_known(table, self.key, "group", [found], codes)
        return found

    @property
    def takes(self) -> str:
        return "the code of a `[[group]]`"


class _Series(Text):
    @property
    def takes(self) -> str:
        return "one or two capital letters, Latin or Russian, not `З Э О Ч O I`"


class _PerCategory(Setting):
    """A table of whole numbers by visitor category."""

    def value(self, table: Table) -> dict[str, int] | None:
        inside = table.table(self.key, self.line)
        if inside.absent:
            return None
        bounds = {"low": 1, "high": MOST_PER_DAY}
        found = {key: inside.whole(key, f"{key} = 10", **bounds) for key in inside.keys()}  # noqa: SIM118
        inside.end()
        return {key: most for key, most in found.items() if most is not None}

    def shown(self, value: Mapping[str, int]) -> dict[str, int] | None:
        return dict(value) or None

    @property
    def takes(self) -> str:
        return f"categories with whole numbers from 1 to {MOST_PER_DAY}"


_OF_PURPOSE = Form(
    OwnOfPurpose,
    Whole("service_minutes", "service_min", low=1, high=DAY_MIN, example=5),
    Whole("wait_norm_minutes", "wait_norm_min", low=1, high=DAY_MIN, example=10),
)


class _Purposes(Setting):
    """A table by purpose of what each has of its own."""

    def value(self, table: Table) -> dict[str, OwnOfPurpose] | None:
        inside = table.table(self.key, self.line)
        if inside.absent:
            return None
        codes = inside.keys()
        if len(codes) > MOST_PURPOSES:
            limits = {"low": "1", "high": str(MOST_PURPOSES)}
            table.note("config-range", self.key, got=str(len(codes)), **limits)
        must_be_known(table, self.key, "purpose", codes, (e.code for e in table.known.purposes))
        found = {each: _OF_PURPOSE.read(inside.table(each, f"{each} = {{}}")) for each in codes}
        inside.end()
        return found

    def shown(self, value: Mapping[str, OwnOfPurpose]) -> Any:
        return {code: _OF_PURPOSE.write(own) for code, own in value.items()} or None

    @property
    def takes(self) -> str:
        return (
            f"codes of `[[purpose]]`, {MOST_PURPOSES} at most, each with its own `service_minutes` "
            "and `wait_norm_minutes` or without"
        )


GROUPS = Entries(
    "group",
    "groups",
    Form(
        ServiceGroup,
        Code("code", "code", example="passport"),
        Named("name", "names", example="Паспорт и прописка", doc="The heading on the kiosk."),
    ),
    lent=True,
    doc="Headings on the kiosk's first screen, in this order. "
    "Without any, it shows the services at once.",
)

PURPOSES = Entries(
    "purpose",
    "purposes",
    Form(
        Purpose,
        Code("code", "code", example="collect"),
        Named("name", "names", example="Получить документ", doc="What visitors read."),
    ),
    lent=True,
    doc="To which ends visitors come: to submit papers, to ask, to collect. A service that names "
    "some of them in `purposes` is then several: a queue, a norm and figures for each.",
)

SERVICES = Entries(
    "service",
    "services",
    Form(
        Service,
        Code("code", "code", example="passport"),
        Named("name", "names", example="Замена паспорта", doc="What visitors read."),
        GroupOfService(
            "group",
            "group",
            example="…",
            doc="The heading under which it appears. Where there are no groups it is left out.",
        ),
        _Series(
            "series",
            "series",
            example="Р",
            doc="The letter of its tickets, which several services may share. Letters that are "
            "misread or misheard are refused, and so are two that look or sound alike in one of "
            "the hall's languages. А В Е К М Н Р С Т У are read by Russian and by Latin readers.",
        ),
        Whole(
            "service_minutes",
            "service_min",
            low=1,
            high=DAY_MIN,
            doc="How long one visitor usually takes.",
        ),
        Whole(
            "wait_norm_minutes",
            "wait_norm_min",
            low=1,
            high=DAY_MIN,
            example=15,
            left_out="the hall's",
            doc="Its visitors should be called within that time.",
        ),
        Whole(
            "reserve_after_minutes",
            "reserve_after_min",
            low=1,
            high=DAY_MIN,
            example=15,
            left_out="its `wait_norm_minutes`",
            doc="Once somebody has waited for so long, desks and operators serve it that have it "
            "in `reserve`.",
        ),
        Whole(
            "per_day",
            "per_day",
            low=1,
            high=MOST_PER_DAY,
            example=40,
            left_out="any number",
            doc="So many tickets are given for it on a business day. Those that were cancelled "
            "give nothing back; visits that return or are sent on count no second time.",
        ),
        _PerCategory(
            "per_day_by_category",
            "per_day_by_category",
            example={"booked": 10},
            left_out="any number",
            doc="So many of them at most to visitors of a category.",
        ),
        Whole(
            "people_at_most",
            "people_at_most",
            low=1,
            high=MOST_PEOPLE,
            doc="So many people can come on one ticket, a family for instance. From 2 on the kiosk "
            "asks how many have come; whoever is at a desk can set it there.",
        ),
        _Purposes(
            "purposes",
            "purposes",
            example={"submit": {}, "collect": {"service_minutes": 5, "wait_norm_minutes": 10}},
            left_out="none, and the kiosk does not ask",
            doc="To which ends visitors come to it; the kiosk asks where there are two or more. "
            "What else the service says, its quota too, holds for each of them apart. Desks, "
            "operators and slots that name the service have all its purposes; `passport:collect` "
            "is one of them alone.",
        ),
        Flag(
            "shared_end",
            "shared_end",
            doc="A cashier for instance: of a visit for several services it comes once, when all "
            "the others have ended, also those that are added later.",
        ),
        TimeOfDay(
            "last_ticket",
            "last_ticket_min",
            example="19:30",
            left_out="closing time",
            doc="When the last ticket is given in the stretch of hours that includes it; in the "
            "others it is given until closing.",
        ),
        OpeningHours(
            "hours",
            "hours",
            example={"mon": "09:00-13:00"},
            left_out="the hall's",
            doc="Its own hours, within those of the hall; a day that is not named is closed.",
        ),
    ),
    lent=True,
    doc="What visitors come for, in the order in which the kiosk shows it.",
)

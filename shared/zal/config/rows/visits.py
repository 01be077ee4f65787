"""Visits for several services, and how a service can end."""

from collections.abc import Iterable
from typing import Any

from zal.config.row import Setting
from zal.config.rows.services import GroupOfService
from zal.config.table import Table
from zal.config.table_rows import Entries, Form
from zal.config.texts import Code, Named, must_be_known
from zal.config.value_kinds import Flag, Word
from zal.domain.settings.services import codes_apart
from zal.domain.settings.visits import After, Bundle, Order, Outcome

_EXAMPLE = ["medical", "exam", "duty"]


class _Services(Setting):
    """The services of a bundle, in their order."""

    def value(self, table: Table) -> tuple[str, ...] | None:
        found = table.texts(self.key, _EXAMPLE)
        if found is not None:
            known = codes_apart(table.known.services)
            must_be_known(table, self.key, "service", found, known)
        return None if found is None else tuple(found)

    def shown(self, value: Iterable[str]) -> list[str]:
        return list(value)

    def nothing(self) -> tuple[str, ...]:
        return ()

    @property
    def takes(self) -> str:
        return "a list of codes of services"


class _After(Setting):
    """For each service that says so, which others it follows, and when."""

    def value(self, table: Table) -> dict[str, dict[str, After]] | None:
        inside = table.table(self.key, self.line)
        if inside.absent:
            return None
        services = table.given("services")
        own = services if isinstance(services, list) else ()
        must_be_known(table, self.key, "service", inside.keys(), map(str, own))
        found = {each: _forerunners(inside, each, own) for each in inside.keys()}  # noqa: SIM118
        inside.end()
        return found

    def shown(self, value: dict[str, dict[str, After]] | None) -> Any:
        if value is None:
            return None
        return {
            service: {each: str(when) for each, when in of.items()} for service, of in value.items()
        }

    @property
    def takes(self) -> str:
        return 'a service, what it follows, and `"done"` or `"ended"`'


def _forerunners(table: Table, service: str, own: Iterable[Any]) -> dict[str, After]:
    inside = table.table(service, f'{service} = {{ {_EXAMPLE[0]} = "done" }}')
    must_be_known(table, service, "service", inside.keys(), map(str, own))
    rows = [Word(each, each, words=After, example="done") for each in inside.keys()]  # noqa: SIM118
    found = {row.key: row.value(inside) for row in rows}
    inside.end()
    return {each: After(when) for each, when in found.items() if when is not None}


BUNDLES = Entries(
    "bundle",
    "bundles",
    Form(
        Bundle,
        Code("code", "code", example="licence"),
        Named(
            "name", "names", example="Водительское удостоверение", doc="What visitors read of it."
        ),
        GroupOfService(
            "group",
            "group",
            example="…",
            doc="The heading under which it appears. Where there are no groups it is left out.",
        ),
        _Services(
            "services",
            "services",
            example=_EXAMPLE,
            doc="Two to nine services, which one ticket is for.",
        ),
        Word(
            "order",
            "order",
            words=Order,
            doc="Fixed: one after the other, each once the one before is done. Free: they wait at "
            "once, and the visitor is called to whichever desk is free first.",
        ),
        _After(
            "after",
            "after",
            example={"duty": {"medical": "done", "exam": "ended"}},
            left_out="as the order says",
            doc="What a service follows that the order does not tell: once the other is `done`, or "
            "however it `ended`. Where the other is not done, what follows it is left out.",
        ),
    ),
    doc="Situations of life for which a visitor needs several services: the kiosk offers them like "
    "services, and one ticket is for all of them.",
)

OUTCOMES = Entries(
    "outcome",
    "outcomes",
    Form(
        Outcome,
        Code("code", "code", example="papers"),
        Named("name", "names", example="Не хватает документов", doc="What the operator chooses."),
        Flag(
            "done",
            "is_done",
            doc="Whether the visitor then got what they came for, so that what follows can begin.",
        ),
        Flag(
            "return_pass",
            "gives_pass",
            doc="Whether the visitor is to come again, for instance with papers that were missing, "
            "and gets a return pass for it: see `[return_pass]`.",
        ),
    ),
    doc="How a service can end. With any, the console asks at the end of each service, and Enter "
    "is the first of them; without, it does not ask.",
)

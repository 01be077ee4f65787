"""The entries of a hall: groups, services, desks, operators, categories, breaks."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from zal.config.fields import day, hours, names, required_names, time_of_day
from zal.config.problems import shown
from zal.config.table import Table
from zal.domain.settings.categories import Category
from zal.domain.settings.consoles import BreakReason
from zal.domain.settings.hours import Hours
from zal.domain.settings.people import Desk, Operator
from zal.domain.settings.services import Service, ServiceGroup

PROOF_LIMIT = 200
RATE_LIMIT = 1000
_MINUTES_LIMIT = 24 * 60

Languages = tuple[str, ...]
Groups = tuple[ServiceGroup, ...]
Services = tuple[Service, ...]


class _HasCode(Protocol):
    @property
    def code(self) -> str: ...


_Entry = TypeVar("_Entry", bound=_HasCode)


def groups(top: Table, languages: Languages) -> Groups:
    """Return the service groups."""

    def build(table: Table) -> ServiceGroup:
        code = table.code("passport")
        return ServiceGroup(code, required_names(table, languages, "Паспорт и прописка"))

    return coded(top, "group", build)


def services(top: Table, languages: Languages, groups: Groups) -> Services:
    """Return the services; their groups must be known."""
    group_codes = [each.code for each in groups]

    def build(table: Table) -> Service:
        return Service(
            code=table.code("passport"),
            names=required_names(table, languages, "Замена паспорта"),
            group=_reference(table, "group", group_codes),
            series=_series(table),
            service_min=table.whole("service_minutes", 10, low=1, high=_MINUTES_LIMIT),
            wait_norm_min=_wait_norm(table),
            last_ticket_min=time_of_day(table, "last_ticket", "19:30"),
            hours=_own_hours(table),
        )

    return coded(top, "service", build)


def desks(top: Table, languages: Languages, groups: Groups, services: Services) -> tuple[Desk, ...]:
    """Return the desks; what they serve must be known."""

    def build(table: Table) -> Desk:
        code = table.code("7")
        called = required_names(table, languages, "Окно 7")
        return Desk(code, called, _served(table, groups, services))

    return coded(top, "desk", build)


def operators(top: Table, groups: Groups, services: Services) -> tuple[Operator, ...]:
    """Return the operators; what they serve must be known."""

    def build(table: Table) -> Operator:
        code = table.code("ivanova")
        table.require("name", 'name = "Иванова А. П."')
        name = table.text("name", "Иванова А. П.")
        return Operator(code, name, _served(table, groups, services))

    return coded(top, "operator", build)


def categories(top: Table, languages: Languages) -> tuple[Category, ...]:
    """Return the visitor categories."""
    return coded(top, "category", lambda table: _category(table, languages))


def break_reasons(console: Table, languages: Languages) -> tuple[BreakReason, ...]:
    """Return the reasons for a break."""

    def build(table: Table) -> BreakReason:
        return BreakReason(table.code("lunch"), required_names(table, languages, "Обед"))

    return coded(console, "break", build, header="console.break", required=False)


def coded(
    parent: Table,
    key: str,
    build: Callable[[Table], _Entry],
    *,
    header: str = "",
    required: bool = True,
) -> tuple[_Entry, ...]:
    """Return the entries under a key, each with a code of its own; ``header``: as it is written."""
    if required:
        parent.require(key, f"[[{key}]]")
    found: list[_Entry] = []
    seen: set[str] = set()
    for table in parent.tables(key, header or key):
        entry = build(table)
        table.end()
        if entry.code in seen:
            table.note("config-code-twice", "code")
        if entry.code:
            seen.add(entry.code)
        found.append(entry)
    return tuple(found)


def _category(table: Table, languages: Languages) -> Category:
    code = table.code("veteran")
    out_of_turn = table.flag("out_of_turn", default=False)
    if out_of_turn:
        table.require("legal_basis", 'legal_basis = { ru = "…", en = "…" }')
        table.require("proof", 'proof = { ru = "…", en = "…" }')
    category = Category(
        code=code,
        names=required_names(table, languages, "Ветеран"),
        tier=0 if out_of_turn else 1,
        rate=table.number("rate", 1.0, high=RATE_LIMIT),
        legal_basis=names(table, "legal_basis", languages, PROOF_LIMIT),
        proof=names(table, "proof", languages, PROOF_LIMIT),
        valid_from=day(table, "valid_from"),
        valid_to=day(table, "valid_to"),
        wait_norm_min=_wait_norm(table),
    )
    first, last = category.valid_from, category.valid_to
    if first is not None and last is not None and last < first:
        table.note("config-dates-backwards", "valid_to", got=str(last), first=str(first))
    return category


def _wait_norm(table: Table) -> int | None:
    return table.whole_or_none("wait_norm_minutes", 15, low=1, high=_MINUTES_LIMIT)


def _series(table: Table) -> str:
    table.require("series", 'series = "Б"')
    return table.text("series", "Б")


def _own_hours(table: Table) -> Hours | None:
    """Return a service's own hours; a day that is not named there is closed."""
    found = table.table("hours", 'hours = { mon = "09:00-13:00" }')
    return None if found.absent else hours(found, every_day=False)


def _reference(table: Table, key: str, known: Iterable[str]) -> str:
    table.require(key, f'{key} = "…"')
    name = table.text(key, "…")
    if name:
        _must_be_known(table, key, "group", [name], known)
    return name


def _served(table: Table, groups: Groups, services: Services) -> frozenset[str] | None:
    """Return the services named one by one and by their groups, None if neither is given."""
    codes = table.texts("services", ["passport", "address"])
    group_codes = table.texts("groups", ["passport"])
    if codes is None and group_codes is None:
        return None
    _must_be_known(table, "services", "service", codes or [], (each.code for each in services))
    _must_be_known(table, "groups", "group", group_codes or [], (each.code for each in groups))
    by_code, by_group = frozenset(codes or ()), frozenset(group_codes or ())
    named = [each for each in services if each.code in by_code or each.group in by_group]
    return frozenset(each.code for each in named)


def _must_be_known(
    table: Table, key: str, kind: str, given: Iterable[str], known: Iterable[str]
) -> None:
    choices = list(dict.fromkeys(each for each in known if each))
    for name in given:
        if name not in choices:
            path = table.path(key)
            table.problems.add_unknown(
                f"config-unknown-{kind}", path, name, choices, got=shown(name)
            )

"""A day's figures of the hall, of its services and of its desks, each with its name."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Literal, Protocol, TypeVar

from zal.bootstrap import look_at_hall
from zal.command_line.common import naming_in
from zal.domain.names import Kind, name_in
from zal.domain.settings.hall import HallConfig
from zal.texts.naming import Naming

F = TypeVar("F")
F_co = TypeVar("F_co", covariant=True)


class Figured(Protocol[F_co]):
    """Figures of a day by what they are of."""

    @property
    def total(self) -> F_co: ...
    @property
    def by_service(self) -> Mapping[str, F_co]: ...
    @property
    def by_desk(self) -> Mapping[str, F_co]: ...


def named_parts(
    args: Namespace,
    found: Figured[F],
    config: HallConfig,
    by_purpose: Mapping[str, F] = MappingProxyType({}),
) -> list[tuple[str, str, str, F]]:
    """Return part (total, service, purpose or desk), code, name and figures.

    ``config``: that of the reported day's end, whose names and order they have; what it does not
    list comes last.
    """
    looker = look_at_hall(args.hall)
    try:
        now = naming_in(args, looker)
        naming = replace(now, names_of=lambda *it: config.names_of(*it) or now.names_of(*it))
        return [
            ("total", "", name_in(config.names, naming.language), found.total),
            *_of_kind("service", found.by_service, config, naming),
            *_of_kind("purpose", by_purpose, config, naming),
            *_of_kind("desk", found.by_desk, config, naming),
        ]
    finally:
        looker.close()


def _of_kind(
    part: Literal["service", "purpose", "desk"],
    found: Mapping[str, F],
    config: HallConfig,
    naming: Naming,
) -> Iterator[tuple[str, str, str, F]]:
    kind: Kind = "desk" if part == "desk" else "service"
    listed = [code for each, code in config.names_by_code if each == kind]
    for code in [*listed, *sorted(found.keys() - set(listed))]:
        if code in found:
            yield part, code, naming.name(kind, code), found[code]

"""Names of what stands in the log, also of what the settings have let go of."""

from collections.abc import Iterable

from zal.domain.names import Names
from zal.hall.config_in_force import Kind
from zal.hall.look import Look


def names_by_code(look: Look, kind: Kind, codes: Iterable[str]) -> dict[str, Names]:
    """Return by code the names of services, desks or categories; empty: the hall never had it."""
    return {each: look.names_of(kind, each) for each in codes}

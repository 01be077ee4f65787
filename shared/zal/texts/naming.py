"""Refusals with the hall's names where they have codes: on a screen people read no codes."""

from collections.abc import Mapping

from zal.domain.errors import HallError
from zal.domain.names import name_in
from zal.domain.settings.categories import Category
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk
from zal.domain.settings.services import Service
from zal.domain.text import clean

_MARKS = {"ru": ("«", "»")}
_OTHER_MARKS = ("“", "”")
_KINDS = ("service", "desk", "operator", "category")


def named(error: HallError, config: HallConfig, language: str) -> HallError:
    """Return a refusal that calls services, desks, operators and categories by their names.

    A code that the hall does not have stands for itself.
    """
    unknown = next((each for each in _KINDS if error.key.startswith(f"unknown-{each}")), "")
    values = dict(error.args_by_name)
    for key, value in error.args_by_name.items():
        kind = unknown if key in ("near", "known") else key
        if kind in _KINDS and isinstance(value, str):
            codes = value.split(", ")
            values[key] = ", ".join(_name(kind, each, config, language) for each in codes)
    return error if values == error.args_by_name else type(error)(error.key, **values)


def _name(kind: str, code: str, config: HallConfig, language: str) -> str:
    if kind == "operator":
        person = config.operator_by_code.get(code)
        return clean(person.name) if person else code
    entry = _entries(kind, config).get(code)
    name = clean(name_in(entry.names, language)) if entry else ""
    if not name or (kind == "desk" and code in name.split()):
        return code  # “desk 7” says all that “desk “Desk 7”” would
    before, after = _MARKS.get(language, _OTHER_MARKS)
    return f"{before}{name}{after}"


def _entries(kind: str, config: HallConfig) -> Mapping[str, Service | Desk | Category]:
    if kind == "service":
        return config.service_by_code
    return config.desk_by_code if kind == "desk" else config.category_by_code

"""Every statement that acts, views and reports send to a store, by its name."""

import re
from types import ModuleType

from zal.store.queries import devices, hall, ratings, reports, shifts, slips, tickets, waiting

MODULES: tuple[ModuleType, ...] = (
    *(devices, hall, ratings, reports),
    *(shifts, slips, tickets, waiting),
)
_BEGINNINGS = ("SELECT", "UPDATE", "INSERT", "DELETE", "WITH")


def statements() -> dict[str, str]:
    """Return statement texts by ``module.NAME``; those made for a number of codes for three."""
    found = {
        f"{module.__name__.rpartition('.')[2]}.{name}": text
        for module in MODULES
        for name, text in vars(module).items()
        if name[0] != "_" and isinstance(text, str) and text.lstrip().startswith(_BEGINNINGS)
    }
    return found | {
        "waiting.waiting_for": waiting.waiting_for(3),
        "waiting.heads": waiting.heads(3),
    }


def parameters(sql: str) -> list[str]:
    """Return the names of a statement's parameters, each once."""
    return list(dict.fromkeys(re.findall(r"(?<!:):([a-z]\w*)", sql)))

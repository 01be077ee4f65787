"""Every statement that acts, views and reports send to a store, by its name."""

from importlib import import_module
from pkgutil import iter_modules

from zal.store import queries
from zal.store.queries import floor, tickets, waiting

MODULES = [
    import_module(f"{queries.__name__}.{each.name}") for each in iter_modules(queries.__path__)
]
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
        "tickets.stages_by_link": tickets.stages_by_link(3),
        "waiting.waiting_for": waiting.waiting_for(3),
        "waiting.heads": waiting.heads(3, 2),
        "waiting.heads_booked": waiting.heads(3, 2, booked=True),
        "waiting.queue_lines": waiting.queue_lines(3),
        "floor.visits": floor.visits(floor.OF_VISITS),
        "floor.stages": floor.stages(floor.OF_VISITS),
        "floor.shifts": floor.shifts(floor.OF_SHIFTS),
        "floor.breaks": floor.breaks(floor.OF_SHIFTS),
        "floor.slips": floor.slips(floor.OF_SLIPS),
        "floor.ratings": floor.ratings(floor.OF_RATINGS),
        "floor.browsers": floor.browsers(floor.OF_BROWSERS),
        "floor.appointments": floor.appointments(floor.OF_APPOINTMENTS),
        "floor.places": floor.places(floor.OF_APPOINTMENTS),
        "floor.wishes": floor.wishes(floor.OF_WISHES),
        "floor.configs": floor.configs(floor.OF_CONFIGS),
    }

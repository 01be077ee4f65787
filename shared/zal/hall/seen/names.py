"""Names of what stands in the log, also of what the settings have let go of."""

from zal.domain.names import Kind, Names
from zal.hall.look import Look


def names_of(look: Look, kind: Kind, code: str) -> Names:
    """Return the names of what has a code, empty: the hall never had it, or it has no name."""
    return look.names_of(kind, code)

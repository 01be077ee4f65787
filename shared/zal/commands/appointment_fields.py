"""An appointment as its fields, without what lets others act for its visitor."""

from zal.command_line.answers import plain
from zal.domain.appointments import Appointment, code_end

_KEYS = ("token", "contact", "source")


def without_keys(found: Appointment, *, code: bool = False) -> dict[str, object]:
    """Return the fields of an appointment; ``code``: the whole code too, not how it ends alone."""
    fields = plain(found)
    assert isinstance(fields, dict)
    gone = {*_KEYS} if code else {*_KEYS, "code"}
    shown = {key: each for key, each in fields.items() if key not in gone}
    return shown | {"code_end": code_end(found.code)}

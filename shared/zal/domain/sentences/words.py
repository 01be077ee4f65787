"""What stands inside a sentence: errors of the system, days, codes that are no words."""

import errno
from types import MappingProxyType

from zal.domain.dates import written_day
from zal.domain.text import quoted

FAULTS = MappingProxyType(
    {
        errno.ENOENT: "there is no such file or folder",
        errno.EACCES: "no permission",
        errno.EPERM: "the system does not allow it",
        errno.EROFS: "the disk can only be read",
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "the disk quota is used up",
        errno.EISDIR: "it is a folder",
        errno.ENOTDIR: "part of its path is not a folder",
        errno.EEXIST: "it exists already",
        errno.EIO: "the disk does not answer properly",
        errno.EBUSY: "another program keeps it busy",
        errno.EMFILE: "too many files are open",
        errno.ENFILE: "too many files are open",
        errno.ENAMETOOLONG: "its name is too long",
        errno.ELOOP: "its links lead in a circle",
        errno.ENODEV: "the device is not there",
        errno.ENXIO: "the device is not there",
        errno.ESTALE: "the disk was taken away",
        errno.ETXTBSY: "another program keeps it busy",
        errno.EFBIG: "the file would be too large",
        errno.EADDRINUSE: "another program has this port",
        errno.EADDRNOTAVAIL: "this machine has no such address",
    }
)
"""The usual errors of an operating system, by number, as they stand in brackets in a sentence."""

NOT_TEXT = "it is not text in UTF-8"

WORDS = MappingProxyType(
    {
        "state": {
            "new": "not given yet",
            "serving": "being served",
            "held": "set aside",
            "missed": "marked as missed",
            "transferred": "sent on",
            "expired": "ended with the day",
        },
        "booked": {
            "new": "not made yet",
            "held": "not made yet, only kept for a while",
            "expected": "open",
            "checked-in": "used, for its visitor has come",
            "lapsed": "over, for nobody came",
            "dropped": "not made in time",
        },
        "weekday": {
            "mon": "Monday",
            "tue": "Tuesday",
            "wed": "Wednesday",
            "thu": "Thursday",
            "fri": "Friday",
            "sat": "Saturday",
            "sun": "Sunday",
        },
    }
)
"""Codes in values of a name that are no words of English by themselves, as they are said."""

DAYS = frozenset({"day", "was"})
"""Values of these names are business days."""


def told(name: str, value: object) -> object:
    """Return the value of a name as it stands in an English sentence; an act's code is words."""
    if name in DAYS:
        return quoted(written_day(str(value)))
    if name == "act":
        return quoted(str(value).replace("-", " "))
    return reason(WORDS.get(name, {}).get(str(value), value))


def reason(value: object) -> object:
    """Return an error as words, one that is not usual in quotes; texts and paths harmless.

    Several refusals are sentences, told one after the other.
    """
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    if isinstance(value, UnicodeDecodeError):
        return NOT_TEXT
    if isinstance(value, OSError):
        usual = FAULTS.get(value.errno or 0)
        return f"“{quoted(value.strerror or str(value))}”" if usual is None else usual
    return f"“{quoted(str(value))}”" if isinstance(value, Exception) else quoted(value)

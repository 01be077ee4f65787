"""Calls, desks and waits as the board writes them."""

import re
from collections.abc import Sequence

from rich.cells import cell_len

from zal.domain.dataclass import dataclass
from zal.domain.names import Names, name_in
from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardCall
from zal.texts import Say, texts
from zal_board.drawing.lines import left

_SIGN = re.compile(r"[\w№/-]*\d[\w/-]*")
_SHORT = 8
LONGEST_MARK = 10
"""What is longer is not drawn beside a code."""
_MINUTE_MS = 60_000
BETWEEN = " · "
PACKAGE = "zal_board"
"""Whose texts the board's are."""


@dataclass(frozen=True, slots=True)
class CallText:
    """A call in words. ``mark``: the desk in short; ``names``: the desk's, the visitor's first.

    ``zone``: the name of the desk's zone, in the visitor's language, "": it need not be told. On
    another zone's board that is the mark: to whoever stands there a desk's number would mean the
    desk of that number there.
    ``step``: which of several services the visitor is called for, "": they came for one.
    """

    code: str
    mark: str
    names: tuple[str, ...]
    zone: str = ""
    step: str = ""


def call_text(call: BoardCall, config: HallConfig, zone: str = "") -> CallText:
    """Return a call as it is written; a desk that is no longer configured is named by its code.

    ``zone``: whose desks the board shows; a desk elsewhere is named with its zone.
    """
    languages = sorted(config.languages, key=lambda each: each != call.language)
    names = config.place_of(call.desk, zone)
    said = [name_in(names, each) or call.desk for each in languages]
    mark, own = mark_of(call.desk, config, languages, zone), config.zone_of(call.desk)
    there = "" if own == zone else name_in(config.names_of("zone", own), languages[0])
    mark = there if zone and there and cell_len(there) <= LONGEST_MARK else mark
    return CallText(call.code, mark, tuple(dict.fromkeys(said)), there, _step(call, languages[0]))


def _step(call: BoardCall, language: str) -> str:
    if call.services <= 1:
        return ""
    return texts(PACKAGE, language)("step", place=str(call.place), count=str(call.services))


def mark_of(desk: str, config: HallConfig, languages: Sequence[str], zone: str) -> str:
    """Return a desk's mark, its code where a desk of another zone on the board has the same."""
    mark = desk_mark(config.names_of("desk", desk), desk, languages)
    own = config.zone_of(desk)
    others = (e for e in config.desks if e.zone != own and config.is_in(zone, e.code))
    is_twice = any(desk_mark(each.names, each.code, languages) == mark for each in others)
    return desk if is_twice else mark


def desk_mark(names: Names, code: str, languages: Sequence[str]) -> str:
    """Return what is drawn large for a desk.

    The one number in its name where every language's name has exactly one («Окно 12, второй
    этаж» → 12); else a name that is short itself («Касса»); else the desk's code. Two numbers in
    a name («Этаж 2, окно 12») could send people astray, so none of them is picked.
    """
    signs = [_SIGN.findall(name_in(names, each)) for each in languages]
    if all(len(each) == 1 for each in signs):
        return str(signs[0][0])
    name = name_in(names, languages[0])
    return name if name and cell_len(name) <= _SHORT else code


def name_and_mark(name: str, mark: str, width: int) -> str:
    """Return a desk's name in at most ``width`` cells; if it is cut, its mark stands whole."""
    if cell_len(name) <= width:
        return name
    cut = left(name, width)
    kept = cut.rstrip(" …")
    is_word_cut = name[len(kept) : len(kept) + 1].strip(" ,;.:") != ""
    if mark in _SIGN.findall(kept.rpartition(" ")[0] if is_word_cut else kept):
        return cut
    room = width - cell_len(mark) - 1
    return f"{left(name, room).rstrip()} {mark}" if room > 1 else mark


def together(texts: Sequence[str], width: int) -> str | None:
    """Return the texts of all languages side by side, None where they do not fit."""
    joined = BETWEEN.join(dict.fromkeys(each for each in texts if each))
    return joined if cell_len(joined) <= width else None


def alternating(texts: Sequence[str], width: int, number: int) -> str:
    """Return the texts of all languages side by side, or the one of that number."""
    joined = together(texts, width)
    return texts[number % len(texts)] if joined is None else joined


def waited(since: int | None, now: int, say: Say) -> str:
    """Return how long somebody has waited, in whole minutes; empty if nobody does."""
    if since is None:
        return ""
    minutes = max(0, now - since) // _MINUTE_MS
    if minutes < 60:  # noqa: PLR2004 - an hour
        return say("minutes", minutes=str(minutes))
    return say("hours", hours=str(minutes // 60), minutes=f"{minutes % 60:02}")

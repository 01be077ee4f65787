"""The devices of a hall: printers, the slip, the voice, the hall's colour."""

import re
from enum import StrEnum
from typing import TypeVar

from zal.config.entries import coded
from zal.config.fields import minutes, names, spans_at
from zal.config.problems import shown
from zal.config.table import Table
from zal.domain.settings.printers import Connection, Cut, Printer
from zal.domain.settings.slips import SlipPolicy
from zal.domain.settings.voice import Engine, VoicePolicy

WIDTHS = (384, 512, 576)
BAUDS = (9600, 19_200, 38_400, 57_600, 115_200)
TEXT_LIMIT = 200
_ADDRESSES = {
    Connection.NETWORK: (r"[A-Za-z0-9._-]+(:[0-9]{1,5})?|\[[0-9a-fA-F:]+\](:[0-9]{1,5})?",
                         "192.0.2.10:9100"),
    Connection.USB: (r"[0-9a-fA-F]{4}:[0-9a-fA-F]{4}", "04b8:0e15"),
    Connection.SERIAL: (r"/.*", "/dev/ttyUSB0"),
    Connection.FILE: (r"/.*", "/dev/usb/lp0"),
}  # fmt: skip
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_DAY_MIN = 24 * 60

_Word = TypeVar("_Word", bound=StrEnum)


def printers(kiosk: Table) -> tuple[Printer, ...]:
    """Return the printers, each of the kiosk whose name is its code."""
    return coded(kiosk, "printer", _printer, header="kiosk.printer", required=False)


def slip(table: Table, languages: tuple[str, ...]) -> SlipPolicy:
    """Return what stands on every slip."""
    usual = SlipPolicy()
    found = SlipPolicy(
        logo=table.text("logo", "logo.png", limit=TEXT_LIMIT),
        footer=names(table, "footer", languages, TEXT_LIMIT),
        keep_s=table.whole("keep_seconds", usual.keep_s, low=10, high=3600),
    )
    table.end()
    return found


def voice(table: Table, languages: tuple[str, ...]) -> VoicePolicy:
    """Return how calls are spoken."""
    usual = VoicePolicy()
    engine = _word(table, "engine", Engine, usual.engine)
    if engine in (Engine.CLIPS, Engine.COMMAND):
        example = {"clips": "recordings", "command": "piper-say {wav} {text}"}[engine]
        table.require(engine, f'{engine} = "{example}"')
    found = VoicePolicy(
        engine=engine,
        clips=table.text("clips", "recordings", limit=TEXT_LIMIT),
        command=_command(table),
        languages=_spoken(table, languages),
        times=table.whole("times", usual.times, low=1, high=3),
        stale_s=table.whole("stale_seconds", usual.stale_s, low=5, high=600),
        volume=table.whole("volume", usual.volume, low=0, high=100),
        volume_from=_volumes(table.table("volume_from", 'volume_from = { "08:00" = 60 }')),
        quiet=spans_at(table, "quiet"),
    )
    table.end()
    return found


def accent(hall: Table) -> str:
    """Return the hall's own colour as ``#rrggbb``, empty if it has none."""
    found = hall.text("accent", "#1b5495")
    if found and not _COLOUR.fullmatch(found):
        hall.note("config-colour", "accent", got=shown(found), example='accent = "#1b5495"')
        return ""
    return found.lower()


def _printer(table: Table) -> Printer:
    code = table.code("kiosk-1")
    table.require("connection", 'connection = "network"')
    connection = _word(table, "connection", Connection, Connection.NONE)
    usual = Printer(code, connection)
    return Printer(
        code=code,
        connection=connection,
        address=_address(table, connection),
        profile=table.text("profile", usual.profile) or usual.profile,
        width=_one_of(table, "width", usual.width, WIDTHS),
        cut=_word(table, "cut", Cut, usual.cut),
        baud=_one_of(table, "baud", usual.baud, BAUDS),
        answers=table.flag("answers", default=usual.answers),
    )


def _address(table: Table, connection: Connection) -> str:
    """Return where the printer is reached, of the form that its connection asks for."""
    found = table.text("address", "192.0.2.10:9100", limit=TEXT_LIMIT)
    if connection is Connection.NONE:
        return found
    pattern, example = _ADDRESSES[connection]
    table.require("address", f'address = "{example}"')
    if found and not re.fullmatch(pattern, found):
        line = f'address = "{example}"'
        table.note("config-printer-address", "address", got=shown(found), example=line)
    return found


def _command(table: Table) -> str:
    """Return the program that speaks: it must be told what to write, and where."""
    found = table.text("command", "piper-say {wav} {text}", limit=TEXT_LIMIT)
    for each in ("{text}", "{wav}"):
        if found and each not in found:
            table.note("config-voice-command", "command", got=shown(found), missing=each)
    return found


def _spoken(table: Table, languages: tuple[str, ...]) -> tuple[str, ...]:
    found = table.texts("languages", list(languages)) or []
    for each in found:
        if languages and each not in languages:
            path = table.path("languages")
            table.problems.add_unknown("config-unknown-language", path, each, languages)
    return tuple(dict.fromkeys(found))


def _volumes(table: Table) -> tuple[tuple[int, int], ...]:
    found: dict[int, int] = {}
    for key in table.keys():  # noqa: SIM118 - a table is no dictionary
        percent = table.whole(key, 100, low=0, high=100)
        begins = minutes(key)
        if begins is None or begins == _DAY_MIN:
            table.note("config-time", key, got=shown(key), example='"08:00" = 60')
        else:
            found[begins] = percent
    table.end()
    return tuple(sorted(found.items()))


def _word(table: Table, key: str, words: type[_Word], default: _Word) -> _Word:
    """Return one of the words of a list."""
    found = table.text(key, default)
    known = [str(each) for each in words]
    if found and found not in known:
        table.problems.add_unknown(
            "config-unknown-word", table.path(key), found, known, got=shown(found)
        )
    return words(found) if found in known else default


def _one_of(table: Table, key: str, default: int, known: tuple[int, ...]) -> int:
    """Return one of the numbers of a list."""
    found = table.whole(key, default, low=0, high=10**6)
    if found not in known:
        listed = ", ".join(map(str, known))
        table.note("config-want-one-of", key, got=shown(found), known=listed)
        return default
    return found

"""The kiosks: what they have in common, and each by itself with its printer."""

import re
from dataclasses import replace
from functools import partial
from typing import Any

from zal.config.key_names import Key
from zal.config.problems import shown
from zal.config.row import Row
from zal.config.rows.zones import InZone
from zal.config.table import Table
from zal.config.table_rows import Entries, Form, Section
from zal.config.texts import LINE_LIMIT, Code, Named, Text
from zal.config.value_kinds import Flag, OneOf, Whole, Word
from zal.domain.settings.kiosks import Kiosk, KioskPolicy
from zal.domain.settings.printers import Connection, Cut, Printer
from zal.domain.settings.visits import MOST_SERVICES

_ADDRESSES: dict[str, tuple[str, str]] = {
    Connection.NETWORK: (r"[A-Za-z0-9._-]+(:[0-9]{1,5})?|\[[0-9a-fA-F:]+\](:[0-9]{1,5})?",
                         "192.0.2.10:9100"),
    Connection.USB: (r"[0-9a-fA-F]{4}:[0-9a-fA-F]{4}", "04b8:0e15"),
    Connection.SERIAL: (r"/.*", "/dev/ttyUSB0"),
    Connection.FILE: (r"/.*", "/dev/usb/lp0"),
}  # fmt: skip


class _Address(Text):
    """Where the printer is reached, of the form that its connection asks for."""

    def value(self, table: Table) -> str | None:
        found = super().value(table)
        pattern, example = _ADDRESSES.get(str(table.given("connection")), ("", ""))
        if pattern:
            line = f'address = "{example}"'
            table.require(self.key, line)
            if found is not None and not re.fullmatch(pattern, found):
                table.note("config-printer-address", self.key, got=shown(found), example=line)
        return found

    @property
    def takes(self) -> str:
        shown = ", ".join(f"`{kind}`: `{example}`" for kind, (_, example) in _ADDRESSES.items())
        return f"what the connection asks for: {shown}"


PRINTER = Section(
    "printer",
    "printer",
    Form(
        Printer,
        Word(
            "connection",
            "connection",
            words=Connection,
            example="network",
            doc="How the printer is reached.",
        ),
        _Address(
            "address",
            "address",
            limit=LINE_LIMIT,
            example="192.0.2.10:9100",
            left_out="nothing; needed with every connection but `none`",
            doc="Where it is reached.",
        ),
        Text("profile", "profile", doc="The printer's name in python-escpos."),
        OneOf(
            "width",
            "width",
            numbers=(384, 512, 576),
            doc="Dots across the paper: 384 on paper of 58 mm, 512 or 576 on 80 mm.",
        ),
        Word("cut", "cut", words=Cut, doc="How the paper is cut after a slip."),
        OneOf(
            "baud",
            "baud",
            numbers=(9600, 19_200, 38_400, 57_600, 115_200),
            doc="The speed of a serial line.",
        ),
        Flag(
            "answers",
            "answers",
            doc="Whether it reports its state when asked. One that never does is trusted to print.",
        ),
        build=partial(Printer, ""),
    ),
    header="kiosk.printer",
    doc="The printer of the kiosk above it.",
)


def _kiosk(**given: Any) -> Kiosk:
    """Return a kiosk whose printer bears its code."""
    kiosk = Kiosk(**given)
    printer = kiosk.printer and replace(kiosk.printer, code=kiosk.code)
    return replace(kiosk, printer=printer)


KIOSKS: tuple[Row, ...] = (
    Section(
        "kiosks",
        "kiosk",
        Form(
            KioskPolicy,
            Whole(
                "idle_seconds",
                "idle_s",
                low=5,
                high=600,
                doc="After that long without a touch a kiosk asks whether somebody is there.",
            ),
            Whole(
                "warning_seconds",
                "warning_s",
                low=5,
                high=600,
                doc="It asks for that long, then it goes home.",
            ),
            Whole(
                "result_seconds",
                "result_s",
                low=3,
                high=600,
                doc="A ticket that was printed stays on the screen for that long.",
            ),
            Whole(
                "unprinted_seconds",
                "unprinted_s",
                low=20,
                high=600,
                doc="One that is on no paper stays for that long; then a kiosk asks, too.",
            ),
            Flag(
                "ask_category",
                "ask_category",
                doc="Whether a kiosk asks for a right to go first.",
            ),
            Whole(
                "services_per_ticket_at_most",
                "services_at_most",
                low=1,
                high=MOST_SERVICES,
                doc="For so many services a visitor can take one ticket at a kiosk. From 2 on it "
                "shows what was chosen before it gives the ticket, and offers to add a service or "
                "leave one out: one touch more for everybody.",
            ),
            Key(
                "read_key",
                "read_key",
                doc="At this key a kiosk that was started with `--speak` reads its screen aloud, "
                "pauses and goes on. A long press on the screen does the same.",
            ),
            Key(
                "volume_key",
                "volume_key",
                doc="At this key such a kiosk speaks more quietly, and after the quietest as "
                "loudly as at first. The next visitor finds the usual volume.",
            ),
            Key(
                "ask_key",
                "ask_key",
                example="f1",
                left_out="none",
                doc="At this key such a kiosk says all numbers that are called now.",
            ),
            Flag(
                "name_rights",
                "name_rights",
                doc="Whether rights to go first are read aloud by name where others hear them. "
                "Else “right number one of six” is said there, and names through headphones only.",
            ),
            Text(
                "headphones",
                "headphones",
                limit=LINE_LIMIT,
                example="plughw:CARD=Headset,DEV=0",
                left_out="none; headphones in the usual sound card's jack are found all the same",
                doc="A device that is heard through headphones alone, by its name in `pactl list "
                "sinks` or, without a sound server, in `aplay -L`. While it is there, such a kiosk "
                "reads through it.",
            ),
        ),
        doc="All kiosks.",
    ),
    Entries(
        "kiosk",
        "kiosks",
        Form(
            Kiosk,
            Code("code", "code", example="kiosk-1", doc="What `zal kiosk --name` is started with."),
            Named("name", "names", left_out="its code", doc="What people call it."),
            InZone(
                "zone",
                "zone",
                example="…",
                left_out="the whole hall",
                doc="It offers first what is served in that zone, and names the zone of the rest.",
            ),
            PRINTER,
            build=_kiosk,
        ),
        doc="A kiosk by itself. One that is not listed works all the same, without a printer.",
    ),
)

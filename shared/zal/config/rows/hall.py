"""The hall itself: its names, languages, clock, codes and colour, and how the next is chosen."""

import re

from zal.config.problems import literal, nearest, shown
from zal.config.row import Setting
from zal.config.rows.hours import OpeningHours
from zal.config.table import Table
from zal.config.table_rows import Part
from zal.config.texts import LINE_LIMIT, Named, Text
from zal.config.times import DAY_MIN
from zal.config.value_kinds import Flag, TimeOfDay, Whole
from zal.domain.clock import zone
from zal.domain.hosts import is_address, nearest_address
from zal.domain.text import RIGHT_TO_LEFT

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_PLACE = "{token}"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class _Languages(Setting):
    def value(self, table: Table) -> tuple[str, ...] | None:
        found = table.texts(self.key, self.example) or []
        wrong = [each for each in found if not _LANGUAGE.fullmatch(each)]
        for each in wrong:
            example = 'languages = ["ru"]'
            table.note("config-language", self.key, got=shown(each), example=example)
        for each in found:
            if each in RIGHT_TO_LEFT:
                table.note("config-language-right-to-left", self.key, got=shown(each))
        return None if wrong else tuple(dict.fromkeys(found))

    def shown(self, value: tuple[str, ...]) -> list[str]:
        return list(value)

    def nothing(self) -> tuple[str, ...]:
        return ()

    @property
    def takes(self) -> str:
        return "a list of languages, two or three small Latin letters each"


class _TimeZone(Text):
    def value(self, table: Table) -> str | None:
        name = super().value(table)
        if name is not None:
            try:
                zone(name)
            except (KeyError, ValueError, OSError, ImportError):
                self._note(table, name)
        return name

    def _note(self, table: Table, name: str) -> None:
        from zoneinfo import available_timezones

        near = nearest(name, sorted(available_timezones()))
        if near is None:
            table.note("config-time-zone", self.key, got=shown(name), example=self.line)
        else:
            table.note("config-time-zone-near", self.key, got=shown(name), near=near)

    @property
    def takes(self) -> str:
        return f"a name of the IANA list, such as `{self.example}`"


class _PageAddress(Text):
    def value(self, table: Table) -> str | None:
        found = super().value(table)
        if found and len(found) <= self.limit and not _is_page_address(found):
            near = nearest_address(found.partition(_PLACE)[0].removesuffix("/t/"))
            example = f"page_address = {literal(f'{near}/t/{_PLACE}')}"
            table.note("config-address", self.key, got=shown(found), example=example)
        return found

    @property
    def takes(self) -> str:
        return f"a web address with `{{token}}` in it once, up to {self.limit} characters"


def _is_page_address(text: str) -> bool:
    before, token, after = text.partition(_PLACE)
    is_in_host = before.count("/") < len("///") and "?" not in before
    return bool(token) and not is_in_host and is_address(f"{before}x{after}")


class _Colour(Text):
    def value(self, table: Table) -> str | None:
        found = super().value(table)
        if found is not None and not _COLOUR.fullmatch(found):
            table.note("config-colour", self.key, got=shown(found), example=self.line)
            return None
        return found and found.lower()

    @property
    def takes(self) -> str:
        return f"a colour such as `{self.example}`, legible on light or on dark screens"


class _Boost(Whole):
    """Minutes in the file, seconds in the value; ``beside``: the key that it needs."""

    beside: str

    def value(self, table: Table) -> float | None:
        found = super().value(table)
        if table.given(self.key) is not None:
            table.require(self.beside, f"{self.beside} = {_BOOST[self.beside]}")
        return None if found is None else 60.0 * found

    def shown(self, value: float | None) -> int | None:
        return round(value / 60) if value else None


_BOOST = {"boost_after_minutes": 12, "boost_minutes": 10}


def _boost(key: str, name: str, beside: str, doc: str) -> _Boost:
    return _Boost(
        key,
        name,
        low=1,
        high=DAY_MIN,
        beside=beside,
        example=_BOOST[key],
        left_out=f"nobody is put ahead; needed with {beside}",
        doc=doc,
    )


HALL = Part(
    "hall",
    (
        Named("name", "names", example="МФЦ района Пресненский", doc="What the hall is called."),
        _Languages(
            "languages",
            "languages",
            lent=True,
            example=["ru", "en"],
            doc="The hall's languages; the first one is shown and spoken first.",
        ),
        _TimeZone(
            "time_zone", "time_zone", example="Europe/Moscow", doc="The time zone of its clocks."
        ),
        TimeOfDay(
            "day_turns_at",
            "day_turns_at_min",
            last=DAY_MIN - 1,
            doc="When the business day turns: numbers start again, and tickets that are still open "
            "expire, but for whoever is at a desk.",
        ),
        Flag(
            "carry_over",
            "carry_over",
            doc="Whether nothing ends when the day turns, for a hall that is open then: who waits "
            "keeps the place, the ticket and its link, and shifts go on.",
        ),
        Whole(
            "wait_norm_minutes",
            "wait_norm_min",
            low=1,
            high=DAY_MIN,
            doc="Visitors should be called within that time, unless their category or service "
            "says otherwise.",
        ),
        _PageAddress(
            "page_address",
            "page_address",
            limit=LINE_LIMIT,
            example="https://hall.example/t/{token}",
            left_out="tickets have no pages, and slip and kiosk no QR code",
            doc="Where a ticket's own page is: its QR code leads there.",
        ),
        Whole(
            "first_number",
            "first_number",
            low=0,
            high=99_999,
            doc="The number with which the codes of each series start every day.",
        ),
        Whole(
            "digits",
            "digits",
            low=1,
            high=6,
            doc="How many digits a code has at least: with 3 it is Р001, not Р1.",
        ),
        _Colour(
            "accent",
            "accent",
            example="#1b5495",
            left_out="Zal's own",
            doc="The hall's own colour for what is called.",
        ),
    ),
    required=True,
    lent=True,
    doc="The hall itself.",
)

HOURS = OpeningHours(
    "hours",
    "hours",
    every_day=True,
    doc="When the hall is open.",
)

CHOICE = Part(
    "choice",
    (
        _boost(
            "boost_after_minutes",
            "boost_after_s",
            "boost_minutes",
            "Whoever has waited for longer than that is put ahead of others of the same tier.",
        ),
        _boost(
            "boost_minutes",
            "boost",
            "boost_after_minutes",
            "They then count as if they had waited that many minutes more.",
        ),
        Whole(
            "out_of_turn_at_most",
            "out_of_turn_at_most",
            low=1,
            high=1000,
            example=3,
            left_out="any number, as laws mostly have it",
            doc="How many may be called out of turn in a row at a desk; then whoever has gathered "
            "most priority there goes. Tickets called by name or sent to a desk do not count.",
        ),
    ),
    doc="Who is called next, beyond what the visitor categories say.",
)

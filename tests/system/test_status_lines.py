"""Whatever a hall lacks, it is told in ten lines, and each kind has its place in one of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from halls import kiosks_of
from own_texts import TRANSLATED, lay_examples
from variants import mostly_long
from zal import config
from zal.address import HallAddress
from zal.bootstrap import create_hall
from zal.commands.status_facts import Facts, facts
from zal.commands.status_lines import lines
from zal.commands.status_told import Asked, shown
from zal.config import read
from zal.domain.errors import HallError
from zal.domain.places import Present
from zal.domain.printing import PrinterState, PrinterStatus
from zal.domain.quotas import Quota
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.printers import Connection, Printer
from zal.presence import Presence, present
from zal.store.soundness import ShortLook
from zal.system_clock import wall_ms
from zal.texts import texts
from zal.texts.naming import Naming
from zal.texts.own import OF_THIS_HALL

MANY = 20
SERIES = ("Р", "П", "Т", "Д", "К", "Г", "В", "Б")
LANGUAGES = ("en", "ru", *TRANSLATED)


def settings(hall: HallConfig) -> HallConfig:
    """Return settings with many printers, categories without a law, series alike by ear."""
    lawless = next(each for each in hall.categories if each.out_of_turn)
    return replace(
        hall,
        categories=(*hall.categories, *(replace(lawless, code=f"c{n}") for n in range(MANY))),
        services=tuple(
            replace(hall.services[0], code=f"s{number}", series=SERIES[number % len(SERIES)])
            for number in range(MANY)
        ),
        kiosks=kiosks_of(
            *(Printer(f"kiosk-{n}", Connection.FILE, f"/dev/p{n}") for n in range(MANY))
        ),
        page_address="",
    )


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facts]:
    """What is found in a hall of many things, in which all is well."""
    folder = tmp_path_factory.mktemp("many")
    lay_examples(folder)
    path = folder / "hall.db"
    create_hall(path, config.demo_text())
    OF_THIS_HALL.beside = folder
    found = facts(HallAddress.parse(path))
    made = settings(read(config.demo_text()))
    ordinary = tuple(each for each in made.categories if not each.out_of_turn)
    well = replace(made, categories=ordinary, services=made.services[:1])
    printers: dict[str, PrinterStatus | None] = {
        each: PrinterStatus(each, PrinterState.OK) for each in made.printer_by_kiosk
    }
    seen = replace(
        found.seen,
        config=replace(well, page_address="https://mfc.test/t/{token}"),
        printers=printers,
        unserved={},
        without_pin=(),
        has_staff_code=True,
        desks=("1",),
    )
    here = tuple(Present("kiosk", each, "", 0, is_silent=False) for each in printers)
    web = Present("web", "web", "http://10.0.0.5:8080/", 0, is_silent=False)
    whole = ShortLook(None, 9, 9)
    here = (*here, web)
    yield replace(found, seen=seen, here=here, free=2**40, file=whole, unready=None, unheard=None)
    OF_THIS_HALL.beside = None


def with_settings(found: Facts, config: HallConfig) -> Facts:
    return replace(found, seen=replace(found.seen, config=config))


def silent(found: Facts) -> Facts:
    return replace(found, here=tuple(replace(each, is_silent=True) for each in found.here))


def without_paper(found: Facts) -> Facts:
    out: dict[str, PrinterStatus | None] = {
        each: PrinterStatus(each, PrinterState.PAPER_OUT, "printer-paper-out")
        for each in found.seen.printers
    }
    return replace(found, seen=replace(found.seen, printers=out))


def unserved(found: Facts) -> Facts:
    waiting = {f"s{number}": number % 2 for number in range(MANY)}
    return replace(found, seen=replace(found.seen, unserved=waiting))


def without_pins(found: Facts) -> Facts:
    people = tuple(f"person-{number}" for number in range(MANY))
    return replace(found, seen=replace(found.seen, without_pin=people, has_staff_code=False))


def lawless(found: Facts) -> Facts:
    made = settings(read(config.demo_text()))
    return with_settings(found, replace(found.seen.config, categories=made.categories))


def alike(found: Facts) -> Facts:
    made = settings(read(config.demo_text()))
    return with_settings(found, replace(found.seen.config, services=made.services))


def without_pages(found: Facts) -> Facts:
    return with_settings(found, replace(found.seen.config, page_address=""))


def with_few_left(found: Facts) -> Facts:
    short = tuple((f"s{number}", Quota(10, 8 + number % 3)) for number in range(MANY))
    return replace(found, seen=replace(found.seen, short=short))


LACKS: dict[str, Callable[[Facts], Facts]] = {
    "screens": lambda found: replace(silent(found), here=silent(found).here[:-1]),
    "absent": lambda found: replace(found, here=()),
    "printers": without_paper,
    "voice": lambda found: replace(found, unready=HallError("voice-broken")),
    "page_address": without_pages,
    "backup": lambda found: replace(found, backup=None),
    "clock": lambda found: replace(
        found,
        seen=replace(found.seen, moment=replace(found.seen.moment, clock_ahead_s=7200)),
    ),
    "pins": without_pins,
    "cards": lambda found: replace(found, cards=Path("/home/anna/cards to print")),
    "room": lambda found: replace(found, free=1),
    "file": lambda found: replace(found, file=ShortLook("page 7 of 9 is never used", 0, 9)),
    "unserved": unserved,
    "quotas": with_few_left,
    "laws": lawless,
    "series": alike,
}


def told(found: Facts, language: str) -> list[str]:
    naming = Naming(language, found.seen.config.names_of, has_codes=True)
    say = texts("zal.commands", language)
    return [shown(line, say) for line in lines(Asked(found, say, naming))]


def subsets() -> Iterator[tuple[str, ...]]:
    for few in (0, 1, 2):
        for some in combinations(LACKS, few):
            yield some
            yield tuple(each for each in LACKS if each not in some)


@pytest.mark.parametrize("language", mostly_long(LANGUAGES, short=["ru", "de"]))
def test_whatever_is_missing_stands_in_ten_lines(language: str, many: Facts) -> None:
    seen = set()
    for missing in subsets():
        found = many
        for each in missing:
            found = LACKS[each](found)
        lines = told(found, language)
        assert len(lines) <= 10, missing
        assert not any("\n" in each for each in lines), missing
        seen.add(len(lines))
    assert seen == {9, 10}


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_many_three_are_named_and_the_others_counted(language: str, many: Facts) -> None:
    for each, names in (
        ("screens", [f"kiosk-{number}" for number in range(MANY)]),
        ("absent", [f"kiosk-{number}" for number in range(MANY)]),
        ("printers", [f"kiosk-{number}" for number in range(MANY)]),
        ("pins", [f"person-{number}" for number in range(MANY)]),
    ):
        changed = set(told(LACKS[each](many), language)) - set(told(many, language))
        [line] = [line for line in changed if "-0" in line]
        assert line.startswith("! ")
        assert sum(f"{name} " in f"{line} ".replace(")", " ").replace(":", " ") for name in names)
        assert not [name for name in names[3:] if f"{name} " in line or f"{name})" in line]
        assert str(MANY - 3) in line


def test_a_voice_that_nothing_here_plays_is_heard_in_browsers_only(many: Facts) -> None:
    missing = HallError("voice-no-player", packages="alsa-utils")
    [line] = set(told(replace(many, unheard=missing), "en")) - set(told(many, "en"))
    assert line.startswith("  Voice: ")
    assert "heard in browsers only. Nothing here can play a sound. Install one" in line


def test_a_place_that_should_speak_and_cannot_be_heard_needs_somebody(many: Facts) -> None:
    missing = HallError("voice-no-player", packages="alsa-utils")
    kiosk = Present("kiosk", "kiosk-1", "", 0, is_silent=False, speaks=True)
    for here, mark in ((kiosk, "! "), (replace(kiosk, is_silent=True), "  ")):
        found = told(replace(many, unheard=missing, here=(*many.here, here)), "en")
        [line] = [each for each in found if each[2:].startswith("Voice: ")]
        assert line.startswith(f"{mark}Voice: ")
    well = told(replace(many, here=(*many.here, kiosk)), "en")
    assert [each for each in well if each.startswith("  Voice: ")] != []


def test_a_program_that_speaks_says_so_beside_the_halls_file(tmp_path: Path) -> None:
    hall = HallAddress.parse(tmp_path / "hall.db")
    for speaks in (True, False):
        program = Presence(hall, "kiosk", "kiosk-1", speaks=speaks)
        assert [each.speaks for each in present(hall, wall_ms())] == [speaks]
        program.close()


def test_while_nobody_is_signed_in_no_service_is_listed_as_unserved(many: Facts) -> None:
    waiting = {"s1": 0}
    at_work = replace(many, seen=replace(many.seen, unserved=waiting))
    assert "No desk at work gives" in told(at_work, "en")[-1]
    before = replace(at_work, seen=replace(at_work.seen, desks=()))
    assert len(told(before, "en")) == 9
    urgent = replace(before, seen=replace(before.seen, unserved={"s1": 1}))
    assert "Visitors are waiting for services" in told(urgent, "en")[-1]


def test_those_for_whom_most_wait_are_named_first(many: Facts) -> None:
    waits = {"a": 1, "b": 7, "c": 2, "d": 5}
    found = replace(many, seen=replace(many.seen, unserved=waits))
    assert ": b; d; c and 1 more. Have" in told(found, "en")[-1]


def test_what_was_looked_at_of_a_large_file_is_told(many: Facts) -> None:
    assert "The hall's file is whole." in told(many, "en")[8]
    part = replace(many, file=ShortLook(None, 7, 9))
    assert "Of the hall's file 7 of 9 tables were looked at" in told(part, "en")[8]
    assert told(part, "en")[8].startswith("  ")
    damaged = told(LACKS["file"](many), "en")[8]
    assert damaged.startswith("! Disk: ")
    assert "is damaged (page 7 of 9 is never used)" in damaged


def test_few_tickets_left_are_told_without_calling_for_a_person(many: Facts) -> None:
    short = (("s1", Quota(40, 40)), ("s2", Quota(40, 38)), ("s3", Quota(5, 4)))
    [line] = set(told(replace(many, seen=replace(many.seen, short=short)), "en")) - set(
        told(many, "en")
    )
    assert line == (
        "  All tickets of today are given: s1. Few of today’s tickets are left: s2 (2 of 40); "
        "s3 (1 of 5)."
    )

"""Every text of settings that a hall ever stored is read for ever, and means what it meant.

``forms/`` keeps one file of each form. A new way to write the settings adds a file; none is edited.
"""

import tomllib
from pathlib import Path

import pytest

from chains import hall_founded_with
from halls import OWNER
from variants import in_one_test
from zal import config
from zal.bootstrap import check_hall, open_hall
from zal.commands.warnings import warnings
from zal.domain.errors import ConfigProblems
from zal.domain.settings.boards import Board
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.kiosks import Kiosk, KioskPolicy
from zal.domain.settings.printers import Connection, Cut, Printer
from zal.hall.seen.hall import hall_settings

FORMS = {each.stem: each.read_text("utf-8") for each in Path(__file__).parent.glob("forms/*.toml")}
OTHERS = ("no-page-address", "no-legal-basis", "series-alike")
FORMER = sorted(set(FORMS) - {"kiosk-entries", "whole-visit"})
NETWORK = Printer("kiosk-1", Connection.NETWORK, "192.0.2.10:9100", "TM-T88V", 512, Cut.PART)


def stored(form: str) -> HallConfig:
    return config.read_stored(FORMS[form])


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_hall_that_stored_it_opens_acts_and_is_proved_sound(form: str, tmp_path: Path) -> None:
    path = tmp_path / "hall.db"
    hall_founded_with(path, FORMS[form])
    hall = open_hall(path)
    hall.day.close_service(OWNER, stored(form).services[0].code, reason="")
    assert hall.see(hall_settings) == stored(form)
    hall.close()
    check_hall(path)


@pytest.mark.parametrize("form", sorted(FORMS))
def test_it_is_read_as_what_it_is_written_as_now(form: str) -> None:
    assert config.read_stored(config.write(stored(form))) == stored(form)


@pytest.mark.parametrize("form", FORMER)
def test_no_value_of_a_former_form_is_lost(form: str) -> None:
    values, now = tomllib.loads(FORMS[form]), tomllib.loads(config.write(stored(form)))
    printers = values["kiosk"].pop("printer", [])
    assert values["kiosk"].items() <= now["kiosks"].items()
    assert values["board"].items() <= now["boards"].items()
    for printer, kiosk in zip(printers, now.get("kiosk", []), strict=True):
        assert kiosk["code"] == printer.pop("code")
        assert printer.items() <= kiosk["printer"].items()


def test_printers_that_named_their_kiosks_stand_inside_them() -> None:
    hall = stored("kiosk-printer")
    file = Printer("kiosk-2", Connection.FILE, "paper.bin", answers=False)
    assert hall.kiosks == (
        Kiosk("kiosk-1", printer=NETWORK),
        Kiosk("kiosk-2", printer=file),
    )
    assert hall.kiosk == KioskPolicy(40, 20, 10, ask_category=False)
    assert hall.board.message == {"ru": "Добро пожаловать.", "en": "Welcome."}


def test_kiosks_and_boards_are_entries_with_names() -> None:
    hall = stored("kiosk-entries")
    first, second, third = hall.kiosks
    assert first == Kiosk("kiosk-1", {"ru": "У входа", "en": "By the entrance"}, NETWORK)
    assert second.printer == hall.printer("kiosk-2")
    assert third == Kiosk("kiosk-3", dict.fromkeys(("ru", "en"), "Зал 2"))
    assert hall.boards == (Board("board-1", {"ru": "Главное табло", "en": "Main board"}),)
    assert config.formers(FORMS["kiosk-entries"]) == ()


def test_a_visit_of_several_services_with_an_appointment_means_what_it_meant() -> None:
    hall = stored("whole-visit")
    (moving,), (done, papers) = hall.bundles, hall.outcomes
    assert moving.services == ("address", "passport")
    assert (done.is_done, papers.is_done) == (True, False)
    assert hall.desks[0].zone == hall.zones[0].code == "upstairs"
    rules, (slots,) = hall.appointments, hall.slots
    assert (rules.check_in_before_min, rules.open_per_contact) == (20, 1)
    assert (rules.public_page, rules.check_in_by_link) == (True, False)
    assert (slots.services, slots.minutes) == (frozenset({"passport"}), 20)
    assert hall.privacy.keep_days == 3


def test_what_is_no_longer_let_in_is_still_what_a_hall_runs_with() -> None:
    for form in ("kiosk-printer", "without-devices"):
        with pytest.raises(ConfigProblems):
            config.read(FORMS[form])
    assert stored("kiosk-printer").accent == "#e30613"
    assert [each.series for each in stored("without-devices").services] == ["Б", "B"]


def test_a_number_beyond_todays_bounds_is_the_stored_one() -> None:
    text = config.SAMPLE.replace("idle_seconds = 30", "idle_seconds = 4000\nidle_minutes = 1")
    assert config.read_stored(text).kiosk.idle_s == 4000


def test_a_stored_text_of_which_no_hall_can_be_made_is_refused_for_that_alone() -> None:
    text = config.SAMPLE.replace("idle_seconds = 30", 'idle_seconds = 4000\nresult_second = "x"')
    with pytest.raises(ConfigProblems) as caught:
        config.read_stored(text.replace('time_zone = "Europe/Moscow"', ""), "hall.db")
    assert [str(each) for each in caught.value.problems] == [
        'hall.db: [hall]: time_zone is missing. Add it, such as: time_zone = "Europe/Moscow"'
    ]


KIOSK_HINT = (
    "hall.toml: what applies to all kiosks now goes under [kiosks]. [kiosk] is still read; write "
    "[kiosks] there instead."
)
PRINTER_HINT = (
    "hall.toml: a printer now belongs inside its kiosk. [[kiosk.printer]] is still read; write "
    "[[kiosk]] there instead, with its code and, if you like, its name, then [kiosk.printer] "
    "with the other lines."
)
BOARD_HINT = (
    "hall.toml: what applies to all boards now goes under [boards]. [board] is still read; write "
    "[boards] there instead, and [boards.message] for [board.message]."
)


@pytest.mark.parametrize(
    ("form", "hints"),
    [
        ("sample-cc1bc0b", [KIOSK_HINT, BOARD_HINT]),
        ("written-cc1bc0b", [KIOSK_HINT, PRINTER_HINT, BOARD_HINT]),
    ],
)
def test_whoever_wrote_it_is_told_how_to_write_it_now(form: str, hints: list[str]) -> None:
    told, russian = (
        [
            each
            for each in warnings(FORMS[form], "hall.toml", language, stored(form).series)
            if each["warning"] not in OTHERS
        ]
        for language in ("en", "ru")
    )
    assert [each["message"] for each in told] == hints
    assert [each["key"] for each in russian] == [each["key"] for each in told]
    assert all("по-прежнему читается" in each["message"] for each in russian)


def test_who_follows_the_hints_has_the_same_hall() -> None:
    text = former = FORMS["sample-cc1bc0b"]
    for before, now in (("[kiosk]", "[kiosks]"), ("[board", "[boards")):
        text = text.replace(before, now)
    assert config.formers(text) == ()
    assert config.difference(former, text) == ()


@in_one_test(
    ("old", "new", "says"),
    [
        ("idle_seconds = 40", "idle_second = 40", "[kiosk]: idle_second"),
        ("recent = 6", "recent = 60", "[board]: recent is 60"),
        (', en = "Welcome."', "", "[board]: message.en is missing"),
        ("width = 512", "width = 500", '[[kiosk.printer]] "kiosk-1": width is 500'),
        ('code = "kiosk-1"', "", "[[kiosk.printer]] #1: code is missing"),
        ('code = "kiosk-1"', 'code = "K 1"', '[[kiosk.printer]] "K 1": code is "K 1"'),
        ('code = "kiosk-2"', 'code = "kiosk-1"', '[[kiosk.printer]] "kiosk-1": code appears twice'),
        ('connection = "file"', "", '[[kiosk.printer]] "kiosk-2": connection is missing'),
        ('cut = "part"', 'cutt = "part"', '[[kiosk.printer]] "kiosk-1": cutt is not known here.'),
    ],
)
def test_a_mistake_in_a_former_form_is_told_where_it_stands(old: str, new: str, says: str) -> None:
    text = FORMS["written-cc1bc0b"]
    assert old in text
    assert any(each.startswith(f"my.toml: {says}") for each in refused(text.replace(old, new, 1)))


@pytest.mark.parametrize(
    "table",
    [
        '[kiosk]\ncode = "kiosk-1"',
        '[kiosk.printer]\nconnection = "none"',
        "[kiosk]\nidle_seconds = 30",
        '[board]\nname = "Board 1"',
    ],
)
def test_an_entry_in_single_brackets_is_not_taken_for_a_former_form(table: str) -> None:
    key = table[1:6]
    (told,) = refused(f"{config.SAMPLE}\n{table}\n")
    assert told == (
        f"my.toml: [{key}] is {{…}}. Write double brackets for each entry, such as: [[{key}]]"
    )


def refused(text: str) -> list[str]:
    """Return what is told of a text that is refused."""
    with pytest.raises(ConfigProblems) as caught:
        config.read(text, "my.toml")
    return [str(each) for each in caught.value.problems]

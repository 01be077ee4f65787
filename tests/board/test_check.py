"""Whether a board can be read from where people sit: ``zal board --check``."""

import json
import struct
import sys
from dataclasses import replace
from functools import cache
from math import atan, degrees
from pathlib import Path

import pytest

from commands import zal
from halls import small_config
from ttys import ttys
from walls import hall as hall_of_sample
from zal.bootstrap import create_hall
from zal.config import SAMPLE, demo_text, read
from zal.domain.legibility import diagonal_inches, needed_mm, read_from_m, sides_mm
from zal.texts import texts
from zal_board.check.letter_heights import LetterHeights, letter_heights
from zal_board.check.report import report_lines
from zal_board.check.screen_size import (
    ScreenSize,
    Source,
    Tty,
    read_edid,
    screen_size,
    size_from_edid,
)
from zal_board.check.verdict import KINDS, MOST_ROWS, Verdict, judge

pytestmark = pytest.mark.xdist_group("reading")  # verdicts take seconds; one process keeps them
SIZES = ((80, 24), (120, 40), (200, 60), (240, 70))


@pytest.mark.parametrize(("metres", "mm"), [(0.5, 6.1), (3, 37), (5, 61), (10, 122)])
def test_a_capital_letter_is_as_high_as_the_standard_says(metres: float, mm: float) -> None:
    needed = needed_mm(metres)
    assert needed == pytest.approx(mm, rel=0.01)
    assert degrees(2 * atan(needed / 2 / (1000 * metres))) == pytest.approx(0.7)
    assert read_from_m(needed) == pytest.approx(metres)


def test_a_diagonal_is_that_of_its_sides() -> None:
    width, height = sides_mm(55, 16 / 9)
    assert (round(width), round(height)) == (1218, 685)
    assert diagonal_inches(height, 16 / 9) == pytest.approx(55)


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_newest_call_is_measured_as_it_is_drawn(columns: int, rows: int) -> None:
    found = letter_heights(small_config(), columns, rows)
    assert 0.15 * rows < found.newest < 0.45 * rows
    assert found.name is not None
    assert found.name < found.newest


def test_all_else_is_measured_as_small_as_it_is_drawn_or_written() -> None:
    assert letter_heights(small_config(), 80, 24).rest == 0.62
    for size in ((120, 40), (160, 45), (240, 70)):
        found = letter_heights(small_config(), *size).rest
        assert found is not None
        assert 5 < found < 7  # a capital among drawn letters of seven rows, tails included


def test_what_a_wall_leaves_out_is_said_to_be_left_out() -> None:
    config = hall_of_sample("ru", "en")
    assert letter_heights(config, 40, 34).rest is None
    judged = judge(config, screen_size(Tty(40, 34), 55, None))
    for language, told in (
        ("en", "– Services, the message and all else: left out, there is no room for it now."),
        ("ru", "– Услуги, объявление и всё остальное: не показано, сейчас не помещается."),
    ):
        lines = report_lines(judged, texts("zal_board", language))
        assert [each for each in lines if each.startswith(told)]


def test_the_widest_ticket_and_desk_that_a_hall_has_are_measured() -> None:
    forty = hall_of_sample("ru", "en")
    few = replace(forty, desks=forty.desks[:9])
    narrow = replace(forty, services=tuple(each for each in forty.services if each.series != "М"))
    assert letter_heights(forty, 80, 24).newest == 0.62
    assert letter_heights(few, 80, 24).newest > 5
    assert letter_heights(narrow, 80, 24).newest > 5


def test_a_call_that_cannot_be_drawn_so_that_it_is_read_is_measured_as_it_is_written() -> None:
    assert letter_heights(small_config(), 40, 12).newest == 0.62


def test_calls_in_the_list_are_measured_drawn_where_they_are_and_written_where_not() -> None:
    config = read(SAMPLE)
    assert letter_heights(config, 80, 24).recent == 0.62
    found = letter_heights(config, 240, 100).recent
    assert found is not None
    assert 5 < found < 15


@cache
def measured(columns: int, rows: int) -> LetterHeights:
    return letter_heights(small_config(), columns, rows)


@cache
def verdict(inches: float | None) -> Verdict:
    with pytest.MonkeyPatch.context() as patch:  # each measures the same 139 sizes of the same hall
        patch.setattr("zal_board.check.verdict.letter_heights", lambda _, *size: measured(*size))
        return judge(small_config(), screen_size(Tty(80, 24, 1920, 1080), inches, None))


def test_a_large_screen_will_do_and_a_small_one_will_not() -> None:
    large, small = verdict(55), verdict(10)
    assert large.is_enough
    assert not small.is_enough
    newest = small.kinds[0]
    assert newest.inches is not None
    assert 10 < newest.inches < 55
    just = screen_size(large.glass.tty, newest.inches, None)
    assert letter_heights(small_config(), 80, 24).newest * just.row_mm == pytest.approx(
        needed_mm(5)
    )


def test_the_smallest_font_is_told_and_the_next_smaller_one_does_not_do() -> None:
    for kind in verdict(55).kinds:
        if kind.fonts is None or kind.fonts.smallest.rows == MOST_ROWS:
            continue
        font = kind.fonts.smallest
        assert font.pixels == pytest.approx(0.85 * 1080 / font.rows)
        for rows, is_enough in ((font.rows, True), (font.rows + 1, False)):
            glass = ScreenSize(Tty(round(rows * 80 / 24), rows), 1218, 685, Source.ASKED)
            found = getattr(measured(glass.tty.columns, rows), kind.name)
            assert (found is not None and found * glass.row_mm >= needed_mm(5)) == is_enough


def test_what_the_screen_tells_counts_where_nothing_is_typed() -> None:
    tty = Tty(80, 24)
    assert screen_size(tty, None, (1218, 685)) == ScreenSize(tty, 1218, 685, Source.SCREEN)
    upright = screen_size(Tty(60, 80, 1080, 1920), None, (1218, 685))
    assert (upright.width_mm, upright.height_mm) == (685, 1218)
    asked = screen_size(tty, 10, (1218, 685))
    assert (asked.source, asked.is_usual) == (Source.ASKED, True)
    assert asked.aspect == pytest.approx(16 / 9)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_cannot_be_known_is_said_to_be_unknown_with_what_to_type(language: str) -> None:
    lines = report_lines(verdict(None), texts("zal_board", language))
    assert lines[-1].endswith("zal board --check --screen 55")
    assert not [each for each in lines if each.startswith(("✓", "✗"))]
    assert sum(each.startswith("?") for each in lines) == len(KINDS)


def test_every_kind_is_told_with_its_height_and_its_distance() -> None:
    for language, unit in (("en", "mm"), ("ru", "мм")):
        lines = report_lines(verdict(55), texts("zal_board", language))
        kinds = [each for each in lines if each[:1] in "✓✗" and each]
        assert len(kinds) == len(KINDS)
        assert all(f" {unit}, " in each for each in kinds)
    assert "61,1 мм" in lines[0]


def edid(width: int, height: int) -> bytes:
    """Return a screen's description with a size in millimetres."""
    timing = bytearray(18)
    timing[0:2] = struct.pack("<H", 14850)
    timing[12:15] = bytes((width & 255, height & 255, (width >> 8) << 4 | height >> 8))
    block = bytearray(b"\x00\xff\xff\xff\xff\xff\xff\x00").ljust(54, b"\0") + timing
    block = block.ljust(127, b"\0")
    return bytes(block) + bytes([-sum(block) % 256])


def test_a_screens_own_description_is_read_and_a_broken_one_is_not(tmp_path: Path) -> None:
    whole = edid(1218, 685)
    assert read_edid(whole) == (1218, 685)
    assert read_edid(edid(0, 0)) is None
    assert read_edid(whole[:127]) is None
    assert read_edid(b"") is None
    assert read_edid(whole[:20] + b"\1" + whole[21:]) is None
    for name, content in (("card0-DP-1", b""), ("card0-HDMI-A-1", whole)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "edid").write_bytes(content)
    assert size_from_edid(tmp_path, {}) == (1218, 685)
    assert size_from_edid(tmp_path, {"SSH_CONNECTION": "a"}) is None
    (tmp_path / "card0-DP-1" / "edid").write_bytes(edid(500, 300))
    assert size_from_edid(tmp_path, {}) is None
    assert size_from_edid(tmp_path / "none", {}) is None


@pytest.mark.parametrize(("inches", "code"), [("55", 0), ("10", 1)])
def test_the_command_tells_it_in_a_tty(tmp_path: Path, inches: str, code: int) -> None:
    path, answer = tmp_path / "hall.db", tmp_path / "answer"
    create_hall(path, demo_text())
    ours = f"{sys.executable} -m zal board --check --json --screen {inches} --hall {path}"
    with ttys() as open_tty:
        told_to = f"{ours} > {answer}; echo code=$?; read it"
        open_tty((80, 24), "sh", "-c", told_to).shows(f"code={code}")
    value = json.loads(answer.read_text("utf-8"))
    assert value["distance_m"] == 5
    assert [each["name"] for each in value["kinds"]] == list(KINDS)
    assert value["kinds"][0]["is_enough"] is (code == 0)
    assert value["glass"]["tty"] == {
        "columns": 80,
        "rows": 24,
        "width_px": 0,
        "height_px": 0,
    }


def test_without_a_tty_or_with_a_strange_diagonal_it_is_refused_in_a_sentence(
    tmp_path: Path,
) -> None:
    nowhere = zal("board", "--check", "--hall", tmp_path / "no.db")
    assert (nowhere.returncode, nowhere.stdout) == (1, "")
    assert "there is none here" in nowhere.stderr
    assert "in inches, from 5 to 300, such as 55" in zal("board", "--check", "--screen", "1").stderr

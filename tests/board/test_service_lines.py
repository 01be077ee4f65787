"""For what people wait, below the calls of a wall: with its heading, on each page, never cut."""

import pytest

from halls import NOON
from variants import in_one_test
from zal.domain.views import Availability, ServiceStatus
from zal.texts import texts
from zal_board.drawing.lines import drawn
from zal_board.drawing.service_lines import service_lines
from zal_board.drawing.sight import Sight
from zal_board.drawing.wall_share import columns_of

SIGHT = Sight(7, writes_rest=False)
NAMES = {
    "passport": {"ru": "Паспорт", "en": "Passport"},
    "housing": {"ru": "Недвижимость и земля", "en": "Real estate and land"},
}
SERIES = {"passport": "М", "housing": "Е"}


def shown(
    width: int,
    height: int,
    language: str = "ru",
    page: int = 0,
    tallest: int = 99,
    **waiting: int,
) -> list[str]:
    statuses = [
        ServiceStatus(code, NAMES[code], "", count, NOON, Availability.OPEN)
        for code, count in waiting.items()
    ]
    voice = language, texts("zal_board", language)
    lines = service_lines(statuses, SERIES, voice, page, (width, height, tallest, SIGHT))
    assert len(lines) == height
    return ["".join(text for text, _ in line) for line in lines]


def tells(rows: list[str], word: str) -> bool:
    """Return whether a word stands there whole, in one of the sizes of drawn letters."""
    whole = "\n".join(rows)
    found = (drawn(word, 9999, high) for high in range(7, 22))
    return any(each and all(line.strip() in whole for line in each) for each in found)


@pytest.mark.parametrize("width", [122, 160])
def test_in_one_line_the_count_stands_beside_the_heading(width: int) -> None:
    for page in (0, 1):
        rows = shown(width, 8, page=page, passport=11)
        assert tells(rows, "Ждут")
        assert tells(rows, "М 11") or tells(rows, "Паспорт 11")


def test_a_name_that_does_not_fit_beside_the_heading_gives_way_to_its_letter() -> None:
    room = sum(columns_of(each, 7) for each in ("Ждут", "00", "Паспорт 11"))
    assert tells(shown(room + 2, 8, passport=11), "Паспорт 11")
    rows = shown(room + 1, 8, passport=11)
    assert tells(rows, "Ждут")
    assert tells(rows, "М 11")


def test_what_fits_without_its_heading_only_stands_alone() -> None:
    rows = shown(120, 8, passport=11)
    assert tells(rows, "Паспорт 11")
    assert not tells(rows, "Ждут")


def test_where_there_are_two_lines_a_name_stands_below_its_heading() -> None:
    rows = shown(columns_of("Паспорт 11", 7) + 2, 16, passport=11)
    assert tells(rows, "Ждут")
    assert tells(rows, "Паспорт 11")


@in_one_test("height", [8, 16, 24, 48])
@in_one_test("language", ["ru", "en"])
def test_a_heading_is_whole_or_left_out_and_a_count_stands_on_every_page(
    height: int, language: str
) -> None:
    heading = texts("zal_board", language)("waiting")
    for width in range(60, 240, 6):
        for page in (0, 1):
            rows = shown(width, height, language, page=page, passport=2, housing=5)
            written = "".join(rows)
            assert "…" not in written
            counts = ("М 2", "Паспорт 2", "Passport 2", "Е 5", "Недвижимость и земля 5")
            assert any(tells(rows, each) for each in (*counts, "Real estate and land 5"))
            assert tells(rows, heading) or height == 8 or columns_of(heading, 7) > width - 2


@pytest.mark.parametrize(("tallest", "rows"), [(99, 21), (12, 12), (7, 7), (3, 7)])
def test_no_line_is_larger_than_the_smallest_call_unless_it_could_not_be_read(
    tallest: int, rows: int
) -> None:
    lines = shown(600, 22, tallest=tallest, passport=2)
    assert sum(bool(each.strip()) for each in lines) == rows


def test_nobody_waits_nothing_is_told() -> None:
    assert not "".join(shown(160, 16, passport=0)).strip()

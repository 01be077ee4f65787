"""Large letters: they fill the box, whatever the box and the script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.color import Color

from zal.tui.large_text import draw_wrapped
from zal.tui.large_type import LargeType, draw

INK = set("▄▀█")


@given(
    text=st.text(st.sampled_from("БДЖЩ0123456789 AZ➜"), min_size=1, max_size=9),
    columns=st.integers(1, 240),
    rows=st.integers(1, 40),
)
def test_a_drawing_never_leaves_its_box(text: str, columns: int, rows: int) -> None:
    lines = draw(text, columns, rows)
    assert len(lines) <= rows
    assert len({len(each) for each in lines}) <= 1
    assert all(len(each) <= columns for each in lines)


@pytest.mark.parametrize("text", ["Б105", "A7", "ОКНО 7", "Ωμέγα", "Խ12"])
def test_a_code_in_any_script_touches_two_sides_of_its_box(text: str) -> None:
    lines = draw(text, 80, 12)
    assert len(lines) >= 11 or len(lines[0]) >= 78
    assert set("".join(lines)) <= INK | {" "}
    assert set(lines[0]) & INK
    assert any(each[-1] in INK for each in lines)


def test_different_codes_are_drawn_differently() -> None:
    codes = [f"{letter}{number}" for letter in "БДПРНГ" for number in range(101, 120)]
    assert len({draw(each, 40, 8) for each in codes}) == len(codes)


def test_a_larger_box_gives_larger_letters() -> None:
    heights = [len(draw("Б105", 4 * rows * 2, rows)) for rows in (4, 8, 16, 32)]
    assert heights == sorted(set(heights))


def test_where_letters_cannot_be_drawn_the_text_itself_stands() -> None:
    assert draw("Б105", 6, 2) == ("Б105",)
    assert draw("Б105", 3, 2) == ("Б10",)
    assert draw("", 10, 10) == ()


def test_neighbouring_letters_do_not_run_together() -> None:
    lines = draw("НН", 30, 6)
    columns = {"".join(line[x] for line in lines) for x in range(len(lines[0]))}
    assert " " * len(lines) in columns


class Wall(App[None]):
    CSS = """
    #groups { width: 52; height: 24; }
    #code { width: 40; height: 8; color: #ffd54a; background: #101010; text-align: right; }
    """

    def compose(self) -> ComposeResult:
        yield LargeType("[b]7", id="code")
        yield LargeType("1234-5678-90123", id="groups")


async def test_a_code_in_groups_that_is_too_wide_for_one_line_stands_in_several() -> None:
    app = Wall()
    async with app.run_test(size=(80, 40)):
        widget = app.query_one("#groups", LargeType)
        rows = [widget.render_line(y).text.strip() for y in range(24)]
    drawn = draw_wrapped("1234 5678 90123", 52, 24)
    assert drawn is not None
    assert [each for each in rows if each] == [each.strip() for each in drawn if each.strip()]


async def test_the_widget_draws_markup_as_text_in_its_colour_on_its_side() -> None:
    app = Wall()
    async with app.run_test(size=(80, 24)):
        widget = app.query_one("#code", LargeType)
        strips = [widget.render_line(y) for y in range(8)]
        assert all(each.cell_length == 40 for each in strips)
        [segment] = strips[4]
        assert segment.style is not None
        assert segment.style.color is not None
        assert Color.from_rich_color(segment.style.color) == Color.parse("#ffd54a")
        assert segment.text.rstrip()
        drawn = draw("[b]7", 40, 8)
        assert [each.text.strip() for each in strips if each.text.strip()] == [
            each.strip() for each in drawn if each.strip()
        ]
        assert any(each.text[-1] in INK for each in strips)

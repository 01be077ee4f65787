"""What reads the contrast off a screen sees what is there: else no walk could fail."""

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.widget import Widget
from textual.widgets import Label

from contrasts import colours, hard_to_read, written
from zal.tui.large_type import LargeType


class Page(App[None]):
    """One widget in #6f6f6f on white: 5.0, enough for a text and too little for a code."""

    CSS = "Screen { background: #ffffff; } Screen > * { color: #6f6f6f; }"

    def __init__(self, what: Widget) -> None:
        super().__init__()
        self.what = what

    def compose(self) -> ComposeResult:
        yield self.what


def styled(text: str, css: str) -> Widget:
    label = Label(text, markup=False)
    for each in css.split(";"):
        name, value = each.split(":")
        setattr(label.styles, name.strip(), value.strip())
    return label


@pytest.mark.parametrize(
    ("what", "wrong"),
    [
        (Label("Возьмите талон"), ""),
        (Label("Талон Б101 ждёт"), "5.02 < 7.0"),
        (Label("Пройдите: окно 7"), "5.02 < 7.0"),
        (Label("Desk 12"), "5.02 < 7.0"),
        (LargeType("Б101"), "5.02 < 7.0"),
        (Label("───┤ ▌"), ""),
        (styled("дата", "color: #777777"), "'дата' #777777 on #FFFFFF = 4.48 < 4.5 (Label()"),
        (styled("дата", "color: #ffffff; background: #777777"), "4.48 < 4.5"),
        (styled("дата", "text_style: reverse; color: #777777"), "4.48 < 4.5"),
        (styled("дата", "text_style: dim"), "< 4.5"),
        (styled("дата", "text_opacity: 50%"), "< 4.5"),
        (styled("дата", "opacity: 50%"), "< 4.5"),
    ],
    ids=str,
)
async def test_what_is_hard_to_read_is_found_with_its_colours(what: Widget, wrong: str) -> None:
    app = Page(what)
    async with app.run_test(size=(40, 8)):
        found = hard_to_read(app, written(app))
    assert bool(found) == bool(wrong)
    assert all(wrong in each for each in found)


def test_ink_and_ground_are_those_that_a_tty_shows() -> None:
    style = Style(color="#000000", bgcolor="#ffffff")
    assert colours(style) == ("#000000", "#FFFFFF")
    assert colours(style + Style(reverse=True)) == ("#FFFFFF", "#000000")
    assert colours(style + Style(dim=True)) == ("#7F7F7F", "#FFFFFF")

"""A page of choices: what must be known first, the targets, and the way to the next page."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Grid as GridBox
from textual.containers import Vertical
from textual.reactive import reactive

from zal.domain.dataclass import dataclass
from zal.texts import Say
from zal.tui.alike import Alike
from zal.tui.large_text import LargeText, rows_needed
from zal_kiosk.layout import (
    AIRY_ROWS,
    GAP,
    LEAST_HEIGHT,
    MOST_ROWS,
    Grid,
    arrange,
    card_columns,
    rows_written,
)
from zal_kiosk.question import MORE, Option, Question
from zal_kiosk.target import Target, show_targets

_DRAWN_BAR = 5
_HINT_MARGIN = 1
PAD_COLUMNS = 4
_PAD_HINT = 2
_PAD_WITH_GAPS = 14
"""Rows from which a pad and what is said above it have empty rows between them."""
_PAGE_AT_LEAST = 2 * LEAST_HEIGHT + GAP
"""Rows of one row of choices and the way to the next page."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows.

    ``airy``: for a visitor who asked for larger letters than there are; ``roomy``: a very fine
    screen.
    """

    question: Question
    page: int
    say: Say
    airy: bool
    roomy: bool


@dataclass(frozen=True, slots=True)
class _Arranged:
    """In which grid which choices stand, and whether their labels are drawn.

    ``tight``: without an empty row between them, a line parts them.
    """

    grid: Grid
    options: tuple[Option, ...]
    drawn: bool = True
    tight: bool = False


class ChoicePage(Vertical):
    """The choices of a question, as many as there is room for."""

    shown: reactive[Shown | None] = reactive[Shown | None](None)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._alike = Alike()

    def compose(self) -> ComposeResult:
        yield LargeText(id="hint")
        yield GridBox(id="targets")
        yield Target(Option(MORE, ""), id="more")

    def watch_shown(self) -> None:
        """Show a question, keeping the targets where only their notes differ."""
        self._lay_out()

    def on_resize(self) -> None:
        """Let the targets fill the new box."""
        self._lay_out()

    def _lay_out(self) -> None:
        shown = self.shown
        if shown is None or not self.is_mounted or not self.size.area:
            return
        found = self._arranged(shown, self.size.height - self._show_hint(shown))
        visible = [found.options[n] for n in found.grid.shown(shown.page, len(found.options))]
        self._show_targets(found, visible, shown)
        self._show_more(found, shown)

    def _show_hint(self, shown: Shown) -> int:
        """Show what must be known first and return the rows that it takes."""
        hint = self.query_one("#hint", LargeText)
        hint.text = shown.question.hint
        hint.drawn = shown.roomy
        hint.display = bool(hint.text)
        half, width = self.size.height // 2, self.size.width - 2 * _HINT_MARGIN
        needed = rows_written(hint.text, "", width)
        least = _PAGE_AT_LEAST + needed + GAP
        if shown.question.is_pad:  # its keys stay where they are, whatever is said above them
            needed, least = max(needed, _PAD_HINT), _PAD_WITH_GAPS
        gap = GAP if self.size.height >= least else 0
        rows = half if shown.roomy else min(half, needed + gap)
        hint.styles.height = rows
        return rows if hint.text else 0

    def _arranged(self, shown: Shown, height: int) -> "_Arranged":
        """Return how the choices stand."""
        options = shown.question.options
        if shown.question.is_pad:
            return self._pad(options, height, roomy=shown.roomy)
        tried = [(options, AIRY_ROWS if shown.airy else MOST_ROWS, shown.roomy)]
        if shown.question.on_one_page:
            bare = tuple(replace(each, note="") for each in options)
            for drawn in (True, False) if shown.roomy else (False,):
                tried += [(options, MOST_ROWS, drawn), (bare, MOST_ROWS, drawn)]
        ways = [self._way(each, most, height, roomy=roomy) for each, most, roomy in tried]
        return next((each for each in ways if each.grid.pages == 1), ways[0])

    def _pad(self, options: tuple[Option, ...], height: int, *, roomy: bool) -> "_Arranged":
        """Return the keys of a telephone, all on one page."""
        rows = -(-len(options) // PAD_COLUMNS)
        needs = [LEAST_HEIGHT] * len(options)
        gap = GAP if rows * LEAST_HEIGHT + (rows - 1) * GAP <= height else 0
        grid = arrange(height, PAD_COLUMNS, needs, most_rows=rows, gap=gap)
        return _Arranged(grid, options, drawn=roomy, tight=not gap)

    def _way(
        self, options: tuple[Option, ...], most_rows: int, height: int, *, roomy: bool
    ) -> "_Arranged":
        """Return how choices stand in so many rows a page: all their labels are drawn, or none."""
        columns = 1 if len(options) == 1 else 2
        if roomy:
            found = self._drawn_rows(options, columns, height)
            needs = [each for each in found if each is not None]
            if len(needs) == len(found):
                return _Arranged(arrange(height, columns, needs, _DRAWN_BAR, most_rows), options)
        needs = self._written_rows(options, columns)
        grid = arrange(height, columns, needs, most_rows=most_rows)
        return _Arranged(grid, options, drawn=False)

    def _drawn_rows(
        self, options: tuple[Option, ...], columns: int, height: int
    ) -> list[int | None]:
        """Return how few rows each option can be drawn in, None where it must be written."""
        width = card_columns(self.size.width, columns)
        found = []
        for each in options:
            label = rows_needed(each.label, width)
            need = None if label is None else label + rows_written("", each.note, width)
            fits = need is not None and need <= height - _DRAWN_BAR - GAP
            found.append(need if fits else None)
        return found

    def _written_rows(self, options: tuple[Option, ...], columns: int) -> list[int]:
        width = card_columns(self.size.width, columns)
        return [rows_written(each.label, each.note, width) for each in options]

    def _show_targets(self, found: "_Arranged", visible: list[Option], shown: Shown) -> None:
        box, grid = self.query_one("#targets", GridBox), found.grid
        box.set_class(found.tight, "-tight")
        box.styles.grid_size_columns = grid.columns
        box.styles.grid_size_rows = grid.rows
        box.styles.grid_rows = " ".join(map(str, grid.heights[shown.page % grid.pages]))
        for target in show_targets(box, visible, self._alike):
            target.drawn, target.airy = found.drawn, shown.airy

    def _show_more(self, found: "_Arranged", shown: Shown) -> None:
        more, grid = self.query_one("#more", Target), found.grid
        more.display = grid.pages > 1
        if grid.pages == 1:
            return
        more.drawn = found.drawn
        more.styles.height = _DRAWN_BAR if found.drawn else LEAST_HEIGHT
        page, pages = place = shown.page % grid.pages + 1, grid.pages
        label = shown.say(shown.question.more, page=str(page), pages=str(pages))
        more.option = Option(MORE, label, place=place)

"""A page of choices: what must be known first, the targets, and the way to the next page."""

from textual.app import ComposeResult
from textual.containers import Grid as GridBox
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive

from zal.domain.dataclass import dataclass
from zal.texts import Say
from zal.tui.drawn_letters import SMALLEST_LINE_ROWS
from zal.tui.large_text import LargeText, line_height, rows_needed
from zal_kiosk.layout import GAP, LEAST_HEIGHT, Grid, arrange, card_columns, rows_written
from zal_kiosk.question import Option, Question
from zal_kiosk.target import Target, show_targets

MORE = ":more"
_DRAWN_BAR = 5
_NOTE_ROWS = 6
_HINT_ROWS = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows. ``large``: asked for by the visitor; ``roomy``: a very fine screen."""

    question: Question
    page: int
    say: Say
    large: bool
    roomy: bool


class ChoicePage(Vertical):
    """The choices of a question. Says ``NextPage`` when the next page is wanted."""

    shown: reactive[Shown | None] = reactive[Shown | None](None)

    class NextPage(Message):
        """The visitor wants the next page."""

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

    def on_target_chosen(self, message: Target.Chosen) -> None:
        """Ask for the next page here; every other choice is not this page's."""
        if message.option.key == MORE:
            message.stop()
            self.post_message(self.NextPage())

    def _lay_out(self) -> None:
        shown = self.shown
        if shown is None or not self.is_mounted or not self.size.area:
            return
        hint_rows = self._show_hint(shown)
        grid, drawn = self._arranged(shown, self.size.height - hint_rows)
        options = shown.question.options
        visible = [options[n] for n in grid.shown(shown.page, len(options))]
        self._show_targets(grid, visible, drawn=drawn)
        self._show_more(grid, shown, drawn=drawn)

    def _show_hint(self, shown: Shown) -> int:
        """Show what must be known first and return the rows that it takes."""
        hint = self.query_one("#hint", LargeText)
        hint.text = shown.question.hint
        hint.drawn = shown.large or shown.roomy
        hint.display = bool(hint.text)
        rows = max(_HINT_ROWS, self.size.height // 2) if hint.text else 0
        hint.styles.height = rows
        return rows

    def _arranged(self, shown: Shown, height: int) -> tuple[Grid, bool]:
        """Return how the targets stand and whether their labels are drawn.

        For a visitor who asked for large letters each label that can be is drawn; on other
        screens all of a page's are, or none.
        """
        options = shown.question.options
        columns = 1 if shown.large or len(options) == 1 else 2
        if shown.large or shown.roomy or shown.question.drawn:
            for fewer in range(columns, 0 if shown.question.drawn else columns - 1, -1):
                found = self._drawn_rows(options, fewer, height)
                grid = arrange(height, fewer, [each or 0 for each in found], _DRAWN_BAR)
                if None not in found and (grid.pages == 1 or not shown.question.drawn):
                    return grid, True
        written = self._written_rows(options, columns)
        if not shown.large:
            return arrange(height, columns, written), False
        found = self._drawn_rows(options, columns, height)
        needs = [each or fallback for each, fallback in zip(found, written, strict=True)]
        return arrange(height, columns, needs, _DRAWN_BAR), True

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

    def _show_targets(self, grid: Grid, visible: list[Option], *, drawn: bool) -> None:
        box = self.query_one("#targets", GridBox)
        box.styles.grid_size_columns = grid.columns
        box.styles.grid_size_rows = grid.rows
        tallest = self._tallest(grid, visible) if drawn else 0
        for target in show_targets(box, visible):
            target.drawn, target.tallest = drawn, tallest

    def _tallest(self, grid: Grid, visible: list[Option]) -> int:
        """Return the height in dots at which every label of the page can be drawn."""
        width = card_columns(self.size.width, grid.columns)
        height = (self.size.height - GAP * (grid.rows - 1)) // grid.rows - _NOTE_ROWS
        found = (line_height(each.label, width, height) for each in visible)
        return min((each for each in found if each is not None), default=2 * SMALLEST_LINE_ROWS)

    def _show_more(self, grid: Grid, shown: Shown, *, drawn: bool) -> None:
        more = self.query_one("#more", Target)
        more.display = grid.pages > 1
        if grid.pages == 1:
            return
        more.drawn = drawn
        more.styles.height = _DRAWN_BAR if drawn else LEAST_HEIGHT
        pages = {"page": str(shown.page % grid.pages + 1), "pages": str(grid.pages)}
        more.option = Option(MORE, shown.say("more", **pages))

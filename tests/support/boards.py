"""What tests of the board share: who stands on it."""

from zal_board.app import Board
from zal_board.drawing.lines import Lines


def standing(app: Board) -> list[tuple[str, str]]:
    """Return who stands across the screen now with the desk, newest first."""
    showing = app.progress.showing
    rows = () if showing is None else showing.on_screen()
    return [(row.call.code, row.call.desk) for row in rows]


def area(app: Board, name: str) -> str:
    """Return what is drawn in an area, a line a row."""
    lines = app.query_one(f"#{name}", Lines).lines
    return "\n".join("".join(text for text, _ in line) for line in lines)

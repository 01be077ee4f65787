"""Show a board's content on the screen: each area gets its lines."""

from textual.screen import Screen

from zal_board.drawing.lines import Lines
from zal_board.drawing.screen_content import NOTICE, ScreenContent, draw_areas


def update_screen(content: ScreenContent, screen: Screen[object]) -> None:
    """Draw what changed."""
    areas = draw_areas(content, *screen.app.size)
    screen.set_class(NOTICE in areas, "-notice")
    for name, lines in areas.items():
        area = screen.query_one(f"#{name}", Lines)
        area.styles.height = len(lines)
        area.show(lines)

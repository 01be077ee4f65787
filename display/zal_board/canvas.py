"""The scene on the screen: each area gets its lines."""

from textual.screen import Screen

from zal_board.lines import Lines
from zal_board.scene import AWAY, Scene, paint


def draw(scene: Scene, screen: Screen[object]) -> None:
    """Draw what changed of a scene."""
    areas = paint(scene, *screen.app.size)
    screen.set_class(AWAY in areas, "-away")
    for name, lines in areas.items():
        area = screen.query_one(f"#{name}", Lines)
        area.styles.height = len(lines)
        area.show(lines)

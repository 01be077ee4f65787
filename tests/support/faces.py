"""Open a face on a small hall's file, as a pilot test needs it."""

from pathlib import Path

from halls import ToldClock, enter, small_config
from zal.domain.settings.hall import HallConfig
from zal.hall.look import Looker
from zal.store.sqlite.connections import SqliteReader
from zal.tui.face import FaceSetup


def place(path: Path, clock: ToldClock, name: str, config: HallConfig | None = None) -> FaceSetup:
    """Return what a face is opened with; ``config`` None: the small hall's."""
    settings = config or small_config()

    def open_looker() -> Looker:
        return Looker(SqliteReader(path, clock), lambda _: settings)

    hall = enter(path, clock, config=settings, device=name)
    return FaceSetup(hall, open_looker, name, clock)

"""The board without its feed: the same screen, read once."""

import sys
from functools import partial
from pathlib import Path

import zal.tui.face
from zal.bootstrap import open_hall, open_looker
from zal.hall.threads import Feed
from zal.tui.face import FaceSetup, Picture
from zal_board.app import Board


class Once(Feed[Picture]):
    """A feed that ends after its first picture."""

    def run(self) -> None:
        """Read a picture and hand it over."""
        looker = self._open_looker()
        self._shown(looker.see(self._read))
        looker.close()


if __name__ == "__main__":
    vars(zal.tui.face)["Feed"] = Once  # the one thing that differs
    hall_file = Path(sys.argv[1])
    Board(FaceSetup(open_hall(hall_file), partial(open_looker, hall_file), "still")).run()

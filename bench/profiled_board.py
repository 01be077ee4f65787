"""The board, with a profile of its own thread kept in a file when it ends."""

import cProfile
import sys
from functools import partial
from pathlib import Path

from zal.bootstrap import open_hall, open_looker
from zal.tui.face import FaceSetup
from zal_board.app import Board

if __name__ == "__main__":
    hall_file, kept = Path(sys.argv[1]), sys.argv[2]
    board = Board(FaceSetup(open_hall(hall_file), partial(open_looker, hall_file), "profiled"))
    profile = cProfile.Profile()
    profile.runcall(board.run)
    profile.dump_stats(kept)

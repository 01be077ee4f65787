"""Touches and keys that arrive together at a board, which knows F12 alone."""

from pathlib import Path

import pytest

from faces import place
from halls import ToldClock
from pairs import KEYS, pairs, send, settled
from pilots import until
from zal.tui.closing import AGAIN_MS
from zal_board.app import Board

F12 = b"\x1b[24~"
TOUCH = b"\x1b[<0;9;9M\x1b[<0;9;9m"


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.long)])
async def test_no_pair_breaks_a_board(every: bool, hall_path: Path, clock: ToldClock) -> None:
    board = Board(place(hall_path, clock, "board-1"), steady=clock)
    async with board.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: board.progress.view is not None)
        for pair in pairs([TOUCH, *KEYS], every=every):
            if pair != (F12, F12):  # by which staff end it
                clock.at += AGAIN_MS + 1
                await until(pilot, lambda: len(board.screen_stack) == 1)
                send(board, *pair)
                await settled(pilot)
                assert board.is_running

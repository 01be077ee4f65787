"""A board that speaks against one that does not: both redraw from the same flow of calls."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter, sleep

from furnish import AT_DESK, config_text, furnished, serve
from measure import Line, Samples, Size, flat, ms, quantile
from redraw import TERMINAL
from screen import PATIENCE_S, screen
from zal import config
from zal.address import HallAddress
from zal.bootstrap import create_hall
from zal.domain.settings.voice import VoicePolicy
from zal.hall.hall import Hall
from zal.logs import log_path

ROUNDS = 4
BOARD = Path(__file__).with_name("calm_board.py")
QUIET_S = 0.2
MINIMUM_S = 0.1
"""A call is gone when it has been served, so each is drawn where none stands."""
PLAYER = """#!/bin/sh
# A loudspeaker that nobody hears, and that is soon through.
echo played >> "$0.log"
exec sleep 0.1
"""


def speaking(folder: Path, size: Size) -> Sequence[Line]:
    """Time calls on a board with espeak-ng and on a mute one, in turn.

    An announcement is over before the next call comes, so each is made into sound just while the
    board draws it: that is when speaking could cost most. Playing it costs a board nothing, so
    the player does not take as long as the sound; nor do the calls blink, on either board.
    """
    path = folder / "speak.db"
    hall = config.read(config_text())
    board = replace(hall.board, minimum_s=MINIMUM_S)
    voice = VoicePolicy(languages=("ru",))
    create_hall(path, config.write(replace(hall, board=board, voice=voice)))
    found = Samples([], [])
    rounds = ROUNDS if size.redraws >= ROUNDS else 1
    calls = max(1, size.redraws // ROUNDS)
    program = sys.executable, str(BOARD), "--hall", str(path)
    with furnished(path, 2 * size.redraws) as opened:
        for _ in range(rounds):
            found.measured.append(_timed(opened, _loud(folder, program), calls, folder))
            found.against.append(_timed(opened, (*program, "--mute"), calls))
    _must_have_spoken(folder, path, calls * rounds)
    rare = [quantile(flat(each), 0.99) for each in (found.measured, found.against)]
    return [
        Line(
            "board that speaks, commit to redraw, p50",
            ms(found.measured),
            f"mute {ms(found.against)}",
            found.ratio(),
            target=1.2,
        ),
        Line(
            "board that speaks, commit to redraw, p99",
            f"{rare[0]:.3g} ms",
            f"mute {rare[1]:.3g} ms",
            rare[0] / rare[1],
            target=1.2,
        ),
    ]


def _timed(
    hall: Hall, command: Sequence[str], calls: int, said_in: Path | None = None
) -> list[float]:
    """Return how long each call took to be seen; where it is said, that is over before the next."""
    took = []
    with screen(TERMINAL, *command) as board:
        board.until_open(2.0)
        for _ in range(calls):
            before = _played(said_in)
            board.forget()
            hall.tickets.call(AT_DESK)
            committed = perf_counter()
            took.append((board.until_frame() - committed) * 1000)
            board.until_quiet(QUIET_S)
            _until_played(said_in, before)
            serve(hall)
            board.until_quiet(2 * QUIET_S)
    return took


def _until_played(said_in: Path | None, before: int) -> None:
    """Wait until one more call was played, but not for ever: that it was is asked at the end."""
    end = perf_counter() + PATIENCE_S
    while said_in is not None and _played(said_in) == before and perf_counter() < end:
        sleep(0.02)


def _played(said_in: Path | None) -> int:
    told = None if said_in is None else said_in / "paplay.log"
    return told.read_text().count("played") if told is not None and told.exists() else 0


def _loud(folder: Path, program: Sequence[str]) -> Sequence[str]:
    """Return the command of a board that finds our player first."""
    player = folder / "paplay"
    player.write_text(PLAYER)
    player.chmod(0o755)
    found_first = f"PATH={folder.absolute()}{os.pathsep}{os.environ['PATH']}"
    return "env", found_first, *program


def _must_have_spoken(folder: Path, path: Path, calls: int) -> None:
    """Raise ``OSError`` if the board that speaks was mute: the figures would say nothing."""
    played = _played(folder)
    log = log_path(HallAddress(path), "board-1")
    told = log.read_text("utf-8") if log.exists() else ""
    if played < calls or "the voice fails" in told:
        raise OSError(f"{played} of {calls} calls were said\n{told[-2000:]}")

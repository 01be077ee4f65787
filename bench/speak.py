"""A board that speaks against one that does not: both redraw from the same flow of calls."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from furnish import config_text, furnished
from measure import Line, Samples, Size, flat, ms, quantile
from redraw import QUIET_S, TERMINAL, redrawn
from screen import program, screen
from zal import config
from zal.bootstrap import create_hall
from zal.domain.devices import VoicePolicy
from zal.hall.hall import Hall
from zal.logs import log_path

ROUNDS = 4
PLAYER = """#!/bin/sh
# A loudspeaker that nobody hears: it takes as long as the sound does.
echo played >> "$0.log"
exec sleep $(($(stat -c %s "$1") / 44100))
"""


def speaking(folder: Path, size: Size) -> Sequence[Line]:
    """Time calls on a board with espeak-ng and on a mute one, in turn.

    In one language an announcement is over before the next call comes, so each is made into
    sound just while the board draws it: that is when speaking could cost most.
    """
    path = folder / "speak.db"
    hall = replace(config.read(config_text()), voice=VoicePolicy(languages=("ru",)))
    create_hall(path, config.write(hall))
    found = Samples([], [])
    rounds = ROUNDS if size.redraws >= ROUNDS else 1
    calls = max(1, size.redraws // ROUNDS)
    with furnished(path, 2 * size.redraws) as opened:
        for _ in range(rounds):
            found.measured.append(_timed(opened, _loud(folder, path), calls))
            found.against.append(_timed(opened, (*program("board", path), "--mute"), calls))
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


def _timed(hall: Hall, command: Sequence[str], calls: int) -> list[float]:
    with screen(TERMINAL, *command) as board:
        board.until_quiet(QUIET_S * 3)
        return [redrawn(hall, board) for _ in range(calls)]


def _loud(folder: Path, path: Path) -> Sequence[str]:
    """Return the command of a board that finds our player first."""
    player = folder / "paplay"
    player.write_text(PLAYER)
    player.chmod(0o755)
    found_first = f"PATH={folder.absolute()}{os.pathsep}{os.environ['PATH']}"
    return "env", found_first, *program("board", path)


def _must_have_spoken(folder: Path, path: Path, calls: int) -> None:
    """Raise ``OSError`` if the board that speaks was mute: the figures would say nothing."""
    played = (folder / "paplay.log").read_text().count("played")
    log = log_path(path, "board-1")
    told = log.read_text("utf-8") if log.exists() else ""
    if played < calls or "the voice fails" in told:
        raise OSError(f"{played} of {calls} calls were said\n{told[-2000:]}")

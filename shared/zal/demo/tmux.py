"""Several full-screen programs in one tty, through tmux, in a session of their own."""

import os
import signal
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PANES_FROM = (200, 50)
"""Columns and rows from which three faces fit side by side, each at least 80×24."""

_SETTINGS = """\
set -g default-terminal screen-256color
set -as terminal-features ",*:RGB"
set -g escape-time 10
set -g mouse on
set -g base-index 1
set -g pane-base-index 1
set -g automatic-rename off
set -g allow-rename off
set -g remain-on-exit failed
set -g status-style "bg=#243040,fg=#eef2f6"
set -g window-status-current-style "bg=#ffd54a,fg=#101820"
set -g window-status-separator ""
set -g window-status-format " #I #W"
set -g window-status-current-format " #I #W "
set -g status-left ""
set -g status-right "{right} "
set -g status-right-length 150
set -g pane-border-style "fg=#6d7a88"
set -g pane-active-border-style "fg=#ffd54a"
set -g prefix None
unbind -a -T prefix
bind -n M-q kill-session
set-hook -g client-attached "set -g destroy-unattached on"
"""
_OF_THIS_TTY = ("TMUX", "TMUX_PANE", "COLUMNS", "LINES")
"""What the environment says of the tty outside; a pane is another one."""
_ENDS_WITHIN_S = 5.0
_BURIED_WITHIN_S = 1.0


@dataclass(frozen=True, slots=True)
class Window:
    """A program: its name on the status line and its command."""

    title: str
    command: list[str]


def open_session(windows: Sequence[Window], leave: str, note: str, folder: Path) -> None:
    """Show the programs until the person leaves with Alt+Q or the last of them ends.

    As panes when the tty is large enough, else as windows. On the status line stand the
    keys, ``leave`` as the word for Alt+Q, and ``note``. The session's server, settings and keys
    are its own; ``folder`` takes its settings. It ends with the tty that shows it, and every
    program with it.
    """
    size = os.get_terminal_size()
    as_panes = size.columns >= PANES_FROM[0] and size.lines >= PANES_FROM[1]
    conf = folder / "tmux.conf"
    conf.write_text(_settings(windows, leave, note, as_panes=as_panes), encoding="utf-8")
    tmux = ["tmux", "-u", "-L", f"zal-demo-{os.getpid()}", "-f", str(conf)]
    env = {key: value for key, value in os.environ.items() if key not in _OF_THIS_TTY}
    programs: list[int] = []
    try:
        for command in _layout(windows, size, as_panes=as_panes):
            subprocess.run([*tmux, *command], check=True, env=env)
        list_panes = [*tmux, "list-panes", "-s", "-t", "zal", "-F", "#{pane_pid}"]
        listed = subprocess.run(list_panes, check=True, env=env, capture_output=True, text=True)
        programs += map(int, listed.stdout.split())
        with subprocess.Popen([*tmux, "attach-session", "-t", "zal"], env=env) as client:
            try:
                client.wait()
            finally:  # so that it gives the tty back as it was
                _kill_server(tmux, env)
    finally:
        _kill_server(tmux, env)
        _wait_for_the_end(programs)


def _settings(windows: Sequence[Window], leave: str, note: str, *, as_panes: bool) -> str:
    numbers = range(1, len(windows) + 1)
    keys = "  ".join(f"Alt+{n} {windows[n - 1].title}" for n in numbers)
    keys = keys if as_panes else f"Alt+1–{len(windows)}"
    select = "select-pane" if as_panes else "select-window"
    lines = [f"bind -n M-{n} {select} -t {n}\n" for n in numbers]
    if as_panes:
        lines.append('set -g window-status-current-format " Zal "\n')
    return _SETTINGS.format(right=f"{keys}  Alt+Q {leave} · {note}") + "".join(lines)


def _layout(
    windows: Sequence[Window], size: os.terminal_size, *, as_panes: bool
) -> list[list[str]]:
    """Return the tmux commands that start the programs: the first left, the others right."""
    first, *others = windows
    shape = ["-x", str(size.columns), "-y", str(size.lines)]
    start = ["new-session", "-d", "-s", "zal", *shape, "-n", first.title, *first.command]
    if not as_panes:
        more = [["new-window", "-d", "-n", each.title, *each.command] for each in others]
        return [start, *more]
    commands = [start]
    for n, each in enumerate(others):
        split = ["-h"] if n == 0 else ["-v"]
        commands.append(["split-window", *split, *each.command])
    return [*commands, ["select-pane", "-t", "zal:1.1"]]


def _kill_server(tmux: list[str], env: dict[str, str]) -> None:
    subprocess.run(
        [*tmux, "kill-server"], check=False, env=env, stderr=subprocess.DEVNULL
    )  # fmt: skip


def _wait_for_the_end(programs: Sequence[int]) -> None:
    """Wait until the programs, told by the hang-up of their tty, have ended; kill the slow."""
    left = _left_after(_ENDS_WITHIN_S, programs)
    for each in left:
        with suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)
    _left_after(_BURIED_WITHIN_S, left)  # not for ever: a driver may hold one even then


def _left_after(seconds: float, programs: Sequence[int]) -> list[int]:
    """Wait until the programs have ended, but no longer than so; return those that have not."""
    deadline = time.monotonic() + seconds
    while (left := [each for each in programs if _is_alive(each)]) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


def _is_alive(pid: int) -> bool:
    """Return whether a process runs; one that has ended but is not buried yet does not."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2]
    except (ProcessLookupError, PermissionError):
        return False
    except OSError:  # a system without /proc
        return True
    return not state.startswith(" Z")

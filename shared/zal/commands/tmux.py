"""Several full-screen programs in one terminal, through tmux, in a session of their own."""

import os
import shutil
import subprocess
from collections.abc import Sequence
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
set -g status-style "bg=#243040,fg=#eef2f6"
set -g status-left "{left}"
set -g status-left-length 12
set -g status-right "{right}"
set -g status-right-length 150
set -g pane-border-style "fg=#6d7a88"
set -g pane-active-border-style "fg=#ffd54a"
set -g prefix None
unbind -a -T prefix
bind -n M-q kill-session
"""


@dataclass(frozen=True, slots=True)
class Window:
    """A program: its name on the status line and its command."""

    title: str
    command: list[str]


def open_session(windows: Sequence[Window], note: str, folder: Path) -> None:
    """Show the programs until the person leaves with Alt+Q or the last of them ends.

    As panes when the terminal is large enough, else as windows. ``note`` stands on the status
    line. The session's server, settings and keys are its own; ``folder`` takes its settings.
    """
    size = shutil.get_terminal_size()
    as_panes = size.columns >= PANES_FROM[0] and size.lines >= PANES_FROM[1]
    keys = "  ".join(f"Alt+{n} {each.title}" for n, each in enumerate(windows, 1))
    right = f"{keys}  Alt+Q leave · {note} " if as_panes else f"Alt+1-3 Alt+Q leave · {note} "
    conf = folder / "tmux.conf"
    conf.write_text(
        _SETTINGS.format(left=" Zal demo " if as_panes else "", right=right)
        + "".join(_select(n, as_panes=as_panes) for n in range(1, len(windows) + 1)),
        encoding="utf-8",
    )
    tmux = ["tmux", "-u", "-L", f"zal-demo-{os.getpid()}", "-f", str(conf)]
    env = {key: value for key, value in os.environ.items() if key not in ("TMUX", "TMUX_PANE")}
    try:
        for command in _layout(windows, size, as_panes=as_panes):
            subprocess.run([*tmux, *command], check=True, env=env)
        subprocess.run([*tmux, "attach-session", "-t", "zal"], check=False, env=env)
    finally:
        subprocess.run([*tmux, "kill-server"], check=False, env=env, stderr=subprocess.DEVNULL)


def _select(number: int, *, as_panes: bool) -> str:
    act = f"select-pane -t {number}" if as_panes else f"select-window -t {number}"
    return f"bind -n M-{number} {act}\n"


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

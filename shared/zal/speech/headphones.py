"""Whether what is said is heard through headphones, as far as this machine can tell.

A sound server that sees headphones plugged in plays through them by itself, and so does a sound
card without one that mutes its loudspeaker. What cannot be known counts as heard by everybody.
"""

import os
import re
import subprocess

from zal.domain.dataclass import dataclass

LIMIT_S = 1.0
"""Each program is given up after so long: a visitor waits for the first word."""

_WORN = re.compile(r"head(?:phone|set)|handset", re.IGNORECASE)
_CARD = re.compile(r"CARD=(\w+)")
_JACK = re.compile(r"name='[^']*Headphone[^']*Jack'.*?: values=(on|off)", re.DOTALL)
_AUTO_MUTE = re.compile(r"name='Auto-Mute Mode'.*?: values=(\d)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Outlet:
    """Where a sound goes: a device as the players name it, "": the usual one.

    ``is_private``: whether nobody but the listener hears it.
    """

    device: str = ""
    is_private: bool = False


def outlet(headphones: str) -> Outlet:
    """Return where to play now. ``headphones``: a device for them alone, "": the hall has none."""
    sinks = _told("pactl", "list", "sinks")
    if headphones:
        there = _is_there(headphones, sinks) if sinks else _is_card_there(headphones)
        if there:
            return Outlet(headphones, is_private=True)
    return Outlet(is_private=_is_worn(sinks) if sinks else _is_plugged(_told("amixer", "contents")))


def _is_there(sink: str, sinks: str) -> bool:
    """Return whether the sound server has a sink, and knows of nothing that is not plugged in."""
    found = _sinks(sinks).get(sink)
    return found is not None and not _port(found).endswith("not available)")


def _is_worn(sinks: str) -> bool:
    """Return whether the sound server plays through headphones that it sees plugged in."""
    usual = re.search(r"^Default Sink: (.+)$", _told("pactl", "info"), re.MULTILINE)
    port = _port(_sinks(sinks).get(usual[1], "")) if usual else ""
    is_plugged = port.endswith("available)") and not port.endswith("not available)")
    return is_plugged and _WORN.search(port) is not None


def _sinks(told: str) -> dict[str, str]:
    """Return what is told of each sink, by its name."""
    sinks = re.split(r"^Sink #\d+$", told, flags=re.MULTILINE)
    named = ((re.search(r"^\s*Name: (.+)$", each, re.MULTILINE), each) for each in sinks)
    return {name[1]: each for name, each in named if name}


def _port(sink: str) -> str:
    """Return the line of the port that a sink plays through, "" if it has none."""
    active = re.search(r"^\s*Active Port: (.+)$", sink, re.MULTILINE)
    line = active and re.search(rf"^\s*{re.escape(active[1])}: .+$", sink, re.MULTILINE)
    return line[0].strip() if line else ""


def _is_card_there(device: str) -> bool:
    """Return whether ALSA has a device, and its card knows of nothing that is not plugged in."""
    if device not in _told("aplay", "-L").splitlines():
        return False
    card = _CARD.search(device)
    jacks = _JACK.findall(_told("amixer", "-c", card[1], "contents")) if card else []
    return not jacks or "on" in jacks


def _is_plugged(controls: str) -> bool:
    """Return whether headphones are plugged into a card that then mutes its loudspeaker."""
    auto_mute = _AUTO_MUTE.search(controls)
    return "on" in _JACK.findall(controls) and auto_mute is not None and auto_mute[1] != "0"


def _told(*words: str) -> str:
    """Return what a program of the system tells, "" if it is missing, fails or takes too long."""
    plain = {**os.environ, "LC_ALL": "C"}
    try:
        told = subprocess.run(  # noqa: S603 - no shell; a device's name is one of its words
            words, env=plain, capture_output=True, timeout=LIMIT_S, check=True, text=True
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return told.stdout

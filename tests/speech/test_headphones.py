"""Headphones are known of where the machine tells so, and nowhere else."""

from pathlib import Path

import pytest

from zal.speech import headphones
from zal.speech.headphones import Outlet, outlet

INFO = "Server Name: pulseaudio\nDefault Sink: alsa_output.pci.analog-stereo\n"
SINKS = """Sink #0
\tState: SUSPENDED
\tName: alsa_output.pci.analog-stereo
\tDescription: Built-in Audio Analog Stereo
\tPorts:
\t\tanalog-output-speaker: Speakers (type: Speaker, priority: 10000, {speaker})
\t\tanalog-output-headphones: Headphones (type: Headphones, priority: 9900, {jack})
\tActive Port: {active}
\tFormats:
\t\tpcm

Sink #1
\tState: SUSPENDED
\tName: alsa_output.usb-handset
\tDescription: Handset
\tPorts:
\t\tanalog-output: Analog Output (type: Analog, priority: 9900, {usb})
\tActive Port: analog-output
\tFormats:
\t\tpcm
"""
JACK = """numid=9,iface=MIXER,name='Auto-Mute Mode'
  ; type=ENUMERATED,access=rw------,values=1,items=2
  ; Item #0 'Disabled'
  ; Item #1 'Enabled'
  : values={mutes}
numid=10,iface=CARD,name='Front Headphone Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values={jack}
numid=11,iface=CARD,name='Mic Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values=on
"""
IN, OUT, UNKNOWN = "available", "not available", "availability unknown"
HEADPHONES, SPEAKER = "analog-output-headphones", "analog-output-speaker"


class Machine:
    """A folder of the programs that a machine has, each telling what it is given to tell."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def has(self, name: str, *answers: tuple[str, str]) -> None:
        """Add a program: words it is called with, and what it tells then."""
        cases = ""
        for n, (words, told) in enumerate(answers):
            file = self.folder / f"{name}.{n}"
            file.write_text(told, encoding="utf-8")
            cases += f'"{words}") exec /bin/cat "{file}" ;;\n'
        program = self.folder / name
        program.write_text(f'#!/bin/sh\ncase "$*" in\n{cases}*) exit 1 ;;\nesac\n', "utf-8")
        program.chmod(0o755)

    def has_sinks(self, *, jack: str, active: str, usb: str = UNKNOWN) -> None:
        """Add a sound server."""
        sinks = SINKS.format(speaker=UNKNOWN, jack=jack, active=active, usb=usb)
        self.has("pactl", ("list sinks", sinks), ("info", INFO))


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setenv("PATH", str(tmp_path))
    return Machine(tmp_path)


@pytest.mark.parametrize(
    ("jack", "active", "is_private"),
    [
        (IN, HEADPHONES, True),
        (f"availability group: Legacy 4, {IN}", HEADPHONES, True),
        (f"availability group: Legacy 4, {OUT}", HEADPHONES, False),
        (OUT, HEADPHONES, False),
        (UNKNOWN, HEADPHONES, False),
        (IN, SPEAKER, False),
    ],
)
def test_a_sound_server_tells_what_it_plays_through(
    machine: Machine, jack: str, active: str, is_private: bool
) -> None:
    machine.has_sinks(jack=jack, active=active)
    assert outlet("") == Outlet("", is_private)


@pytest.mark.parametrize(
    ("jack", "mutes", "is_private"), [("on", 1, True), ("off", 1, False), ("on", 0, False)]
)
def test_a_card_without_a_server_tells_it_by_its_jack_if_its_loudspeaker_then_falls_silent(
    machine: Machine, jack: str, mutes: int, is_private: bool
) -> None:
    machine.has("amixer", ("contents", JACK.format(jack=jack, mutes=mutes)))
    assert outlet("") == Outlet("", is_private)


def test_where_nothing_is_told_everybody_hears(machine: Machine) -> None:
    assert outlet("") == Outlet()
    assert outlet("alsa_output.usb-handset") == Outlet()
    machine.has("amixer", ("contents", "numid=1,iface=MIXER,name='Master Playback Volume'\n"))
    assert outlet("") == Outlet()


@pytest.mark.parametrize(("usb", "is_there"), [(UNKNOWN, True), (IN, True), (OUT, False)])
def test_a_device_for_headphones_alone_is_played_through_while_it_is_there(
    machine: Machine, usb: str, is_there: bool
) -> None:
    machine.has_sinks(jack=OUT, active=SPEAKER, usb=usb)
    device = "alsa_output.usb-handset"
    assert outlet(device) == (Outlet(device, is_private=True) if is_there else Outlet())
    assert outlet("alsa_output.of-nobody") == Outlet()


@pytest.mark.parametrize(("jack", "is_there"), [("on", True), ("off", False)])
def test_so_it_is_with_a_device_of_a_card_without_a_server(
    machine: Machine, jack: str, is_there: bool
) -> None:
    device = "plughw:CARD=Headset,DEV=0"
    assert outlet(device) == Outlet()
    machine.has("aplay", ("-L", f"null\n    Discard\n{device}\n    USB Headset\n"))
    assert outlet(device) == Outlet(device, is_private=True)
    machine.has("amixer", ("-c Headset contents", JACK.format(jack=jack, mutes=1)))
    assert outlet(device) == (Outlet(device, is_private=True) if is_there else Outlet())


def test_a_program_that_hangs_is_given_up(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = machine.folder / "pactl"
    program.write_text("#!/bin/sh\nexec /bin/sleep 600\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(headphones, "LIMIT_S", 0.1)
    assert outlet("") == Outlet()

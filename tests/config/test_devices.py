"""Printers, the slip, the voice and the hall's colour: what the file says is what the hall has."""

from zal import config
from zal.domain.settings.hours import Span
from zal.domain.settings.printers import Connection, Cut, Printer
from zal.domain.settings.slips import SlipPolicy
from zal.domain.settings.voice import Engine, VoicePolicy

PRINTERS = """
[[kiosk.printer]]
code = "kiosk-1"
connection = "network"
address = "printer.hall:9100"
profile = "TM-T88V"
width = 512
cut = "part"

[[kiosk.printer]]
code = "kiosk-2"
connection = "serial"
address = "/dev/ttyUSB0"
baud = 115200
answers = false

[[kiosk.printer]]
code = "kiosk-3"
connection = "none"
"""
VOICE = """
[voice]
engine = "command"
command = "piper-say {wav} {text}"
clips = "recordings"
languages = ["en", "ru"]
times = 2
stale_seconds = 30
volume = 80
volume_from = { "10:00" = 100, "08:00" = 60 }
quiet = "00:00-08:00, 20:00-24:00"
"""


def with_devices() -> str:
    head, _, tail = config.SAMPLE.partition("[console]\n")
    tail, _, rest = tail.partition("[voice]")
    rest = rest[rest.index("[[group]]") :]
    text = f"{head}{PRINTERS}\n[console]\n{tail}{VOICE}\n{rest}"
    return text.replace("# accent =", "accent =").replace("# logo =", "logo =")


def test_every_setting_of_a_device_is_read() -> None:
    hall = config.read(with_devices())
    assert hall.kiosk.printers == (
        Printer("kiosk-1", Connection.NETWORK, "printer.hall:9100", "TM-T88V", 512, Cut.PART),
        Printer("kiosk-2", Connection.SERIAL, "/dev/ttyUSB0", baud=115200, answers=False),
        Printer("kiosk-3", Connection.NONE),
    )
    assert hall.printer("kiosk-2") == hall.kiosk.printers[1]
    assert hall.printer("kiosk-9") is None
    assert hall.accent == "#1b5495"
    assert (hall.slip.logo, hall.slip.keep_s) == ("logo.png", 120)
    assert hall.slip.footer["en"] == "Please keep this slip until you have been served."
    assert hall.voice == VoicePolicy(
        engine=Engine.COMMAND,
        clips="recordings",
        command="piper-say {wav} {text}",
        languages=("en", "ru"),
        times=2,
        stale_s=30,
        volume=80,
        volume_from=((480, 60), (600, 100)),
        quiet=(Span(0, 480), Span(1200, 1440)),
    )


def test_devices_are_written_as_they_were_read() -> None:
    hall = config.read(with_devices())
    assert config.read(config.write(hall)) == hall


def test_a_hall_that_says_nothing_of_devices_has_no_printer_and_speaks_by_espeak() -> None:
    text = config.SAMPLE.partition("[slip]")
    hall = config.read(text[0] + text[2][text[2].index("[[group]]") :])
    assert hall.kiosk.printers == ()
    assert (hall.slip, hall.voice, hall.accent) == (SlipPolicy(), VoicePolicy(), "")


def test_a_printer_that_comes_goes_or_moves_is_told_with_its_address() -> None:
    told = [
        (each.kind, each.path, each.before, each.after)
        for each in config.difference(
            config.SAMPLE, config.SAMPLE.replace("[console]\n", f"{PRINTERS}\n[console]\n")
        )
    ]
    assert told == [
        ("added", "kiosk printer kiosk-1", None, "printer.hall:9100"),
        ("added", "kiosk printer kiosk-2", None, "/dev/ttyUSB0"),
        ("added", "kiosk printer kiosk-3", None, "kiosk-3"),
    ]


def test_the_volume_goes_by_the_time_of_day_and_quiet_hours_are_silent() -> None:
    voice = VoicePolicy(volume=80, volume_from=((480, 60), (600, 100)), quiet=(Span(1200, 1440),))
    minutes = {0: 80, 479: 80, 480: 60, 599: 60, 600: 100, 1199: 100, 1200: 0, 1439: 0}
    assert {each: voice.volume_at(each) for each in minutes} == minutes

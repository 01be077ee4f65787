"""Halls that speak at ten desks, and calls that come all at once."""

from dataclasses import replace
from pathlib import Path

from halls import AT_KIOSK, at_desk
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.config.sample import demo_text
from zal.domain.settings.voice import Engine, VoicePolicy

DESKS = 10
NUMBERS = (
    *("один", "два", "три", "четыре", "пять"),
    *("шесть", "семь", "восемь", "девять", "десять"),
)
CLIPS = VoicePolicy(engine=Engine.CLIPS, clips="clips")


def make_hall(path: Path, voice: VoicePolicy) -> Path:
    """Make the demonstration's hall with ten desks that serve everything, and a voice."""
    hall = config.read(demo_text())
    first, operator = hall.desks[0], hall.operators[0]
    numbers = [str(n) for n in range(1, DESKS + 1)]
    changed = replace(
        hall,
        desks=tuple(
            replace(first, code=n, names={"ru": f"Окно {n}", "en": f"Desk {n}"}, services=None)
            for n in numbers
        ),
        operators=tuple(replace(operator, code=f"o{n}", services=None) for n in numbers),
        services=tuple(replace(each, series="Б") for each in hall.services),
        voice=voice,
    )
    create_hall(path, config.write(changed))
    return path


def call_at_once(path: Path, desks: int) -> None:
    """Call Б101 to desk 1, Б102 to desk 2 and so on."""
    hall = open_hall(path)
    for n in range(1, desks + 1):
        hall.desks.sign_in(at_desk(str(n), f"o{n}"))
        hall.tickets.issue(AT_KIOSK, "passport", language="ru")
    for n in range(1, desks + 1):
        hall.tickets.call(at_desk(str(n)))
    hall.close()

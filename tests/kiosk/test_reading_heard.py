"""What a kiosk reads is heard: by the real espeak-ng, to the last program before the sound card."""

import os
import signal
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from commands import wait_until_dead
from faces import place
from halls import ToldClock, small_config
from missing_programs import need
from pilots import until
from speaking_halls import make_hall
from ttys import face_command, ttys
from visitor import Visitor
from zal.domain.settings.voice import VoicePolicy
from zal.hall.hall import Hall
from zal.speech import sound
from zal.speech.programs import Programs
from zal.speech.speaker import Speaker
from zal_kiosk.app import KioskApp
from zal_kiosk.question import LISTEN

pytestmark = pytest.mark.usefixtures("player")
PHRASE_S = 0.4
"""«Выберите услугу» and each service take longer than that."""


@pytest.mark.needs("espeak-ng")
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_each_phrase_of_a_page_makes_a_sound_that_lasts(
    hall_path: Path, clock: ToldClock, served: Hall, language: str
) -> None:
    heard: list[sound.Sound] = []

    def play(wav: Path, _programs: Programs) -> None:
        heard.append(sound.read(wav))

    given = place(hall_path, clock, "kiosk-1", small_config())
    folder = hall_path.parent
    app = KioskApp(given, steady=clock, folder=folder, speaker=lambda: Speaker(folder, play))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.kiosk_view is not None)
        someone = Visitor(app, pilot, clock)
        await someone.touches(language, LISTEN)
        await until(pilot, lambda: len(heard) == 5 and not app.listening.is_speaking)
    assert min(each.seconds for each in heard) > PHRASE_S
    assert min(max(each.samples) for each in heard) > 2_000
    assert sum(each.seconds for each in heard) > 10


async def test_headphones_are_named_to_the_player(
    hall_path: Path, clock: ToldClock, served: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, device = hall_path.parent / "bin", "plughw:CARD=Headset,DEV=0"
    folder.mkdir()
    told = folder / "told"
    player = folder / "aplay"
    player.write_text(
        f"#!{sys.executable}\nimport sys\n"
        f"if sys.argv[1:] == ['-L']:\n    print({device!r})\nelse:\n"
        f"    print(*sys.argv[1:], file=open({str(told)!r}, 'a'))\n",
        encoding="utf-8",
    )
    player.chmod(0o755)
    (folder / "espeak-ng").symlink_to(need("espeak-ng"))
    monkeypatch.setenv("PATH", str(folder))
    config = small_config()
    config = replace(config, kiosk=replace(config.kiosk, headphones=device))
    given = place(hall_path, clock, "kiosk-1", config)
    app = KioskApp(given, steady=clock, folder=folder, speaker=lambda: Speaker(folder))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.kiosk_view is not None)
        await Visitor(app, pilot, clock).touches("ru", LISTEN)
        await until(pilot, lambda: told.exists() and bool(told.read_text()))
    assert told.read_text().startswith(f"-q --device={device} /")


PLAYER = """
import pathlib, shutil, sys, time
wav = pathlib.Path(__file__).with_name("heard.wav")
shutil.copy(sys.argv[-1], f"{wav}.part")
pathlib.Path(f"{wav}.part").rename(wav)
time.sleep(600)
"""


@pytest.mark.needs("espeak-ng")
def test_a_real_kiosk_speaks_at_its_key_and_falls_silent_when_it_is_ended(tmp_path: Path) -> None:
    hall, heard = make_hall(tmp_path / "hall.db", VoicePolicy()), tmp_path / "heard.wav"
    player = tmp_path / "paplay"
    player.write_text(f"#!{sys.executable}\n{PLAYER}", encoding="utf-8")
    player.chmod(0o755)
    path = f"PATH={tmp_path}{os.pathsep}{os.environ['PATH']}"
    with ttys() as opened:
        kiosk = opened((80, 24), "env", path, *face_command(hall, "kiosk", "--speak"))
        kiosk.shows("Добро пожаловать", "F2")
        assert not heard.exists()
        kiosk.press("F2")
        kiosk.until(lambda _: heard.exists())
        assert sound.read(heard).seconds > PHRASE_S
        kiosk.shows("пауза")
        os.kill(kiosk.pid, signal.SIGTERM)
        wait_until_dead(kiosk.pid)
    assert not [each for each in running() if str(player) in each]


def running() -> list[str]:
    """Return the command lines of all that runs."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            found.append(each.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
    return found

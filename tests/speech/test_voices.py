"""Each voice makes a sound file of a phrase, or says in a sentence why it cannot."""

import subprocess
import sys
from array import array
from pathlib import Path

import pytest

from commands import wait_until_dead
from executables import executable
from missing_programs import need
from zal.domain.errors import HallError
from zal.speech import sound, voices
from zal.speech.errors import VoiceError
from zal.speech.phrase import Phrase, phrase
from zal.speech.player import Player
from zal.speech.programs import Programs
from zal.speech.voice_protocol import Voice
from zal.speech.voices import Clips, Command, Espeak

CALL = phrase("Б105", "7", "ru")


@pytest.fixture
def wav(tmp_path: Path) -> Path:
    return tmp_path / "call.wav"


@pytest.fixture
def espeak() -> Espeak:
    need("espeak-ng")
    return Espeak()


def program(folder: Path, source: str) -> Path:
    """Return a speaking program of our own that does what it is told to."""
    return executable(folder / "speaker", f"#!{sys.executable}\n{source}\n")


def refused(voice: Voice, wav: Path, sentence: str) -> None:
    with pytest.raises(HallError, match=sentence):
        voice.record(CALL, wav)


@pytest.mark.parametrize(("language", "usual_s"), [("ru", 2.8), ("en", 4.2)])
def test_espeak_says_a_call_without_haste_and_without_long_pauses(
    espeak: Espeak, wav: Path, language: str, usual_s: float
) -> None:
    espeak.record(phrase("Б105", "7", language), wav)
    told = sound.read(wav)
    assert told.seconds == pytest.approx(usual_s, rel=0.15)
    assert max(told.samples) > 5_000
    espeak.record(phrase("Б342601", "12", language), wav)
    assert sound.read(wav).seconds > told.seconds + 0.5


def phonemes(said: Phrase) -> str:
    how = ("espeak-ng", "-q", "-x", "-m", "-b", "1", "-v", said.language, "--stdin")
    typed = voices._marked_up(said).encode()
    return subprocess.run(how, input=typed, capture_output=True, check=True).stdout.decode()


def test_espeak_reads_letters_by_their_names(espeak: Espeak) -> None:
    assert espeak
    assert "'eI" in phonemes(phrase("A105", "7", "en"))
    assert "a#" not in phonemes(phrase("A105", "7 A", "en")).split()
    russian = phonemes(CALL).split()
    assert russian[:4] == ["tal'on_", "b'E", "st'o", "p;'At;"]
    assert russian[4:] == ["Vkn'o", "s;'em;"]


def test_a_program_that_is_not_there_is_told(wav: Path) -> None:
    refused(
        Espeak("espeak-of-nobody"),
        wav,
        r"espeak-of-nobody cannot be started \(there is no such file or folder\)\. Install it",
    )


def test_of_a_known_program_that_is_not_there_the_package_is_told(
    wav: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(wav.parent))
    refused(Espeak(), wav, r"espeak-ng is not installed\. On Debian: apt-get install espeak-ng$")
    with pytest.raises(VoiceError, match=r"Install one of these packages: pulse\S+, alsa-utils"):
        Player()(wav, Programs())


def test_a_program_that_fails_is_told_with_its_last_words(tmp_path: Path, wav: Path) -> None:
    speaker = program(
        tmp_path, "import sys\nprint('first\\n\\x1b[2Jno voice ru', file=sys.stderr)\nsys.exit(3)"
    )
    refused(Espeak(str(speaker)), wav, r"speaker failed \(\[2Jno voice ru\)")
    speaker = program(tmp_path, "raise SystemExit(3)")
    refused(Espeak(str(speaker)), wav, r"speaker failed \(3\)")


def test_a_program_that_does_not_end_is_killed_with_its_children(tmp_path: Path, wav: Path) -> None:
    told = tmp_path / "pids"
    speaker = program(
        tmp_path,
        "import os, pathlib, subprocess, time\nchild = subprocess.Popen(['sleep', '600'])\n"
        f"pathlib.Path({str(told)!r}).write_text(f'{{os.getpid()}} {{child.pid}}')\n"
        "time.sleep(600)",
    )
    refused(Espeak(str(speaker), limit_s=4), wav, "took longer than 4 s and was stopped")
    pids = told.read_text().split()
    assert len(pids) == 2
    for each in pids:
        wait_until_dead(int(each))


def test_what_a_program_has_started_ends_with_it(tmp_path: Path, wav: Path) -> None:
    told = tmp_path / "pid"
    speaker = program(
        tmp_path,
        "import pathlib, subprocess\nchild = subprocess.Popen(['sleep', '600'])\n"
        f"pathlib.Path({str(told)!r}).write_text(str(child.pid))",
    )
    sound.write(sound.silence(0.1), wav)
    Espeak(str(speaker)).record(CALL, wav)
    wait_until_dead(int(told.read_text()))


def test_a_sound_without_end_is_told_and_taken_away(tmp_path: Path, wav: Path) -> None:
    speaker = program(
        tmp_path,
        "import sys, wave\nto = sys.argv[1]\nwith wave.open(to, 'wb') as file:\n"
        "    file.setparams((1, 2, 16000, 0, 'NONE', ''))\n    file.writeframes(bytes(64))\n"
        "with open(to, 'r+b') as file:\n    file.seek(40)\n"
        "    file.write((500_000_000).to_bytes(4, 'little'))\n    file.truncate(500_000_044)\n",
    )
    refused(Command(f"{speaker} {{wav}}"), wav, r"call\.wav lasts longer than 60 s")
    assert not wav.exists()


def test_a_program_that_leaves_no_sound_is_told(tmp_path: Path, wav: Path) -> None:
    refused(Espeak(str(program(tmp_path, "pass"))), wav, "ended without an error but made no sound")
    sound.write(sound.silence(0), wav)
    refused(Espeak(str(program(tmp_path, "pass"))), wav, "ended without an error but made no sound")


SPEAKER = """
import pathlib, sys, wave
_, text, to, language = sys.argv
pathlib.Path(to + ".told").write_text("|".join((text, language, sys.stdin.read())))
with wave.open(to, "wb") as file:
    file.setparams((1, 2, 16000, 0, "NONE", ""))
    file.writeframes(bytes(32000))
"""


def test_a_command_is_given_text_file_and_language_and_no_shell_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wav = tmp_path / "a folder; touch hit" / "$(touch hit).wav"
    wav.parent.mkdir()
    speaker = program(tmp_path, SPEAKER)
    Command(f"'{speaker}' {{text}} {{wav}} 'voice-{{language}};touch hit'").record(CALL, wav)
    assert sound.read(wav).seconds == 1
    told = Path(f"{wav}.told").read_text(encoding="utf-8")
    assert told == f"{CALL.text}|voice-ru;touch hit|{CALL.text}\n"
    assert not (tmp_path / "hit").exists()


@pytest.mark.parametrize("command", ["", "piper", "piper {text}", "{wav}", "piper 'x {wav}"])
def test_a_command_that_can_make_no_file_is_refused(command: str) -> None:
    with pytest.raises(HallError, match=r"is not a command for a voice.*\{wav\}.*\{text\}"):
        Command(command)


def recorded(folder: Path, word: str, level: int, rate: int = 16_000) -> None:
    clip = sound.Sound(rate, array("h", [level] * (rate // 10)))
    (folder / "ru").mkdir(exist_ok=True)
    sound.write(clip, folder / "ru" / f"{word}.wav")


def test_clips_are_put_together_in_the_order_of_the_words(tmp_path: Path, wav: Path) -> None:
    levels = {"талон": 1, "бэ": 2, "сто": 3, "пять": 4, "окно": 5, "семь": 6}
    for word, level in levels.items():
        recorded(tmp_path, word, level, rate=8_000 if level == 3 else 16_000)
    Clips(tmp_path).record(CALL, wav)
    heard = [each for each in sound.read(wav).samples if each]
    assert list(dict.fromkeys(heard)) == list(levels.values())
    assert heard == sorted(heard)
    assert 1.0 < sound.read(wav).seconds < 1.3


def test_a_clip_that_is_missing_or_no_sound_is_told(tmp_path: Path, wav: Path) -> None:
    recorded(tmp_path, "талон", 1)
    refused(Clips(tmp_path), wav, "no recording of “бэ”. Record it as .*/ru/бэ.wav")
    (tmp_path / "ru" / "бэ.wav").write_bytes(b"RIFF....WAVEfmt ")
    refused(Clips(tmp_path), wav, "бэ.wav is not a sound that can be used")
    assert not wav.exists()


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    for word in ("талон", "бэ", "сто", "пять", "окно", "семь"):
        recorded(tmp_path, word, 1)
    refused(Clips(tmp_path), tmp_path / "none" / "call.wav", "cannot be written")

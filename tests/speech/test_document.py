"""What docs/VOICE.md tells people to set and to type works, with programs that stand in."""

import os
import re
import shlex
import sys
import textwrap
from pathlib import Path

import pytest

import recordings
from commands import zal
from executables import executable
from zal import config
from zal.bootstrap import create_hall
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Span
from zal.domain.settings.voice import Engine
from zal.speech import sound
from zal.speech.phrase import phrase
from zal.speech.voices import voice_of

PAGE = (Path(__file__).parents[2] / "docs" / "VOICE.md").read_text("utf-8")
SPEAKS = """
import sys, wave
to = sys.argv[sys.argv.index(OPTION) + 1]
with wave.open(to, "wb") as file:
    file.setparams((1, 2, 22050, 0, "NONE", ""))
    file.writeframes(bytes(2000))
    said = sys.stdin.read() if OPTION == "-o" else sys.argv[-1]
open(to + ".told", "w").write(" ".join(sys.argv[1:3]) + "|" + said)
"""


def blocks(first: str) -> list[str]:
    found = re.findall(r"(?:^ {4}.*\n)+", PAGE, re.MULTILINE)
    return [textwrap.dedent(each) for each in found if each.lstrip().startswith(first)]


def hall_with(block: str) -> HallConfig:
    """Return the sample's hall with other settings of the voice."""
    head, _, tail = config.SAMPLE.partition("[voice]")
    return config.read(f"{head}{block}\n{tail[tail.index('[boards.message]') :]}")


def program(file: Path, source: str, first: str = sys.executable) -> None:
    file.parent.mkdir(exist_ok=True)
    executable(file, f"#!{first}\n{source}")


def test_the_settings_that_it_shows_are_those_of_a_hall() -> None:
    shown = [hall_with(each).voice for each in blocks("[voice]")]
    usual, *others = shown
    assert [each.engine for each in others] == [Engine.COMMAND, Engine.COMMAND, Engine.CLIPS]
    assert usual.engine is Engine.ESPEAK
    assert usual.volume_from == ((480, 60), (600, 100), (1080, 70))
    assert usual.quiet == (Span(0, 480), Span(1200, 1440))
    assert usual.stale_s == config.read(config.SAMPLE).voice.stale_s


@pytest.mark.parametrize("name", ["piper", "rhvoice"])
def test_the_commands_of_other_programs_are_given_what_they_ask_for(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (block,) = (each for each in blocks("[voice]") if name in each)
    if name == "rhvoice":
        (script,) = blocks("#!/bin/sh")
        program(tmp_path / "voices" / "rhvoice", script.partition("\n")[2], "/bin/sh")
        program(tmp_path / "bin" / "RHVoice-test", SPEAKS.replace("OPTION", '"-o"'))
        monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    else:
        program(tmp_path / "bin" / "python", SPEAKS.replace("OPTION", '"-f"'))
        block = block.replace("/opt/piper/bin/", "bin/")
    policy = hall_with(block).voice
    for language, model in (("ru", "anna"), ("en", "slt")):
        said, wav = phrase("Р105", "7", language), tmp_path / f"{language}.wav"
        voice_of(policy, tmp_path).record(said, wav)
        told = Path(f"{wav}.told").read_text("utf-8")
        asked = {"piper": "-m piper", "rhvoice": f"-p {model}"}[name]
        assert told.strip() == f"{asked}|{said.text}"


@pytest.mark.needs("espeak-ng")
def test_the_commands_that_it_shows_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    create_hall(tmp_path / "hall.db", config.SAMPLE)
    Path("hall.toml").write_text(config.SAMPLE, encoding="utf-8")
    recordings.record(Path("recordings"))
    program(tmp_path / "voices" / "rhvoice", 'cp recordings/ru/сто.wav "$3"', "/bin/sh")
    program(tmp_path / "bin" / "paplay", "exit 0", "/bin/sh")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    typed = re.findall(r"^ {4}(zal .*)$|`(zal [^`]+)`", PAGE, re.MULTILINE)
    lines = [shlex.split(a or b, comments=True)[1:] for a, b in typed]
    spoken = [each for each in lines if each[:3] == ["voice", "say", "Р105"]]
    assert len(spoken) == 5
    for words in spoken:
        Path("call.wav").unlink(missing_ok=True)
        done = zal(*words)
        assert done.returncode == 0, (words, done.stderr)
        assert done.stdout.startswith("Талон эр сто пять. Окно семь.\n")
        if "--wav" in words:
            assert sound.read(Path("call.wav")).seconds > sound.chime().seconds
    for words in (each for each in lines if each[0] == "config"):
        assert zal(*words, *([] if "hall.toml" in words else ["hall.toml"])).returncode == 0, words
    assert "--mute" in zal("board", "--help").stdout


def test_every_recording_that_it_names_is_a_word_that_is_said() -> None:
    table = PAGE[PAGE.index("| the frame |") : PAGE.index("That is some forty words")]
    named = set(re.findall(r"`([a-zа-яё]+)`", table)) - {"касса"}
    said = {
        word.text.lower()
        for language in ("ru", "en")
        for code in (*(f"Р{n}" for n in range(1000)), "К1", "Т1", "С1", "М1", "Б1", "A0")
        for sentence in phrase(code, "7", language).sentences
        for word in sentence
    }
    assert named <= said, named - said

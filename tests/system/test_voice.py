"""``zal voice say`` lets people hear how a call will sound, before the hall opens."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import recordings
from commands import zal
from missing_programs import need
from zal import config
from zal.bootstrap import create_hall
from zal.cli import main
from zal.domain.settings.voice import Engine, VoicePolicy
from zal.speech import sound

RUSSIAN = "Талон бэ сто пять. Окно семь."
ENGLISH = "Ticket beh one hundred and five. Desk seven."


@pytest.mark.needs("espeak-ng")
def test_a_call_is_written_with_its_chime_in_one_language_or_all(tmp_path: Path) -> None:
    chime_s = sound.chime().seconds
    lengths = []
    for words, told in (
        (("--language", "ru"), f"{RUSSIAN}\n"),
        (("--language", "en"), f"{ENGLISH}\n"),
        ((), f"{RUSSIAN}\n{ENGLISH}\n"),
    ):
        wav = tmp_path / "call.wav"
        done = zal("voice", "say", "б105", "7", *words, "--wav", wav)
        assert (done.returncode, done.stdout, done.stderr) == (0, told, "")
        heard = sound.read(wav)
        length = len(sound.chime().samples)
        assert heard.samples[:length] == sound.chime().samples
        assert max(heard.samples[length:]) > 5_000
        lengths.append(heard.seconds - chime_s)
    assert 2 < lengths[0] < 5
    assert 2 < lengths[1] < 6
    assert lengths[2] == pytest.approx(lengths[0] + lengths[1], abs=0.01)


def test_recordings_or_another_program_can_be_tried(tmp_path: Path) -> None:
    clips, wav = tmp_path / "clips", tmp_path / "call.wav"
    (clips / "ru").mkdir(parents=True)
    for word in ("талон", "бэ", "сто", "пять", "окно", "семь"):
        sound.write(sound.chime(), clips / "ru" / f"{word}.wav")
    words = ("voice", "say", "Б105", "7", "--language", "ru", "--wav", wav)
    assert zal(*words, "--clips", clips).stdout == f"{RUSSIAN}\n"
    assert sound.read(wav).seconds > 7 * sound.chime().seconds
    missing = zal(*words, "--clips", tmp_path)
    assert missing.returncode == 1
    assert "Record it as" in missing.stderr
    copied = zal(*words, "--command", f"cp {clips / 'ru' / 'сто.wav'} {{wav}}")
    assert copied.returncode == 0
    both = zal(*words, "--clips", clips, "--command", "cp a {wav}")
    assert both.returncode == 2


def test_a_hall_is_heard_as_its_people_set_it(tmp_path: Path) -> None:
    hall = config.read(config.SAMPLE)
    cashier = replace(hall.desks[6], names={"ru": "Касса 7", "en": "Cashier 7"})
    desks = tuple(cashier if each.code == "7" else each for each in hall.desks)
    policy = VoicePolicy(engine=Engine.CLIPS, clips="clips", languages=("ru",), times=2, volume=40)
    (tmp_path / "hall").mkdir()
    path, wav = tmp_path / "hall" / "hall.db", tmp_path / "call.wav"
    create_hall(path, config.write(replace(hall, desks=desks, voice=policy)))
    recordings.record(tmp_path / "hall" / "clips")
    (tmp_path / "hall" / "clips" / "ru" / "окно.wav").rename(
        tmp_path / "hall" / "clips" / "ru" / "касса.wav"
    )
    done = zal("--hall", path, "voice", "say", "Б101", "7", "--wav", wav)
    assert (done.stdout, done.stderr) == ("Талон бэ сто один. Касса семь.\n", "")
    once = "талон бэ сто один окно семь"  # the recording was renamed, its sound was not
    assert recordings.heard(wav, 40) == f"{once} {once}"
    asked = zal("voice", "say", "Б101", "7", "--hall", path, "--language", "en", "--wav", wav)
    assert asked.stderr.startswith("zal: There is no recording of “Cashier”.")
    gone = zal("voice", "say", "Б101", "7", "--hall", tmp_path / "none.db", "--wav", wav)
    assert (gone.returncode, gone.stdout) == (1, "")
    assert "none.db" in gone.stderr


@pytest.mark.needs("espeak-ng")
def test_a_program_is_told_what_was_said_and_for_how_long(tmp_path: Path) -> None:
    wav = tmp_path / "call.wav"
    done = zal("--json", "voice", "say", "Б105", "7", "--wav", wav)
    told = json.loads(done.stdout)
    assert told["said"] == {"ru": RUSSIAN, "en": ENGLISH}
    assert told["wav"] == str(wav)
    assert told["seconds"] == pytest.approx(sound.read(wav).seconds, abs=0.01)


def test_a_file_that_is_no_sound_is_left_as_it_is(tmp_path: Path) -> None:
    hall = tmp_path / "hall.db"
    hall.write_bytes(b"SQLite format 3\x00")
    done = zal("voice", "say", "Б105", "7", "--wav", hall, "--language", "ru")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"zal: {hall} exists already and was left as it is.\n"
    assert hall.read_bytes() == b"SQLite format 3\x00"


def test_without_a_file_it_is_played_and_a_missing_player_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "espeak-ng").symlink_to(need("espeak-ng"))
    monkeypatch.setenv("PATH", str(tmp_path))
    words = ["--language", "ru", "voice", "say", "Б105", "7", "--language", "ru"]
    assert main(words) == 1
    assert "Звук здесь воспроизвести нечем." in capsys.readouterr().err
    player = tmp_path / "aplay"
    player.write_text(f'#!/bin/sh\nfor last; do :; done\n/bin/cat "$last" > {tmp_path}/heard\n')
    player.chmod(0o755)
    assert main(words) == 0
    assert capsys.readouterr().out == f"{RUSSIAN}\n"
    assert sound.read(tmp_path / "heard").seconds > sound.chime().seconds + 2


def test_a_code_that_is_none_and_a_missing_voice_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    assert main(["voice", "say", "сто", "7"]) == 1
    assert "сто нельзя прочитать вслух" in capsys.readouterr().err
    assert main(["voice", "say", "Б105", "7"]) == 1
    said = capsys.readouterr().err
    assert "Программа espeak-ng не установлена. В Debian: apt-get install espeak-ng" in said

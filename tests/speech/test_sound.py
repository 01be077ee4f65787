"""Sounds are read, joined, written and played as they are."""

import tracemalloc
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from zal.domain.errors import HallError
from zal.speech import sound
from zal.speech.announce import announcement, say_aloud
from zal.speech.phrase import Phrase, phrase
from zal.speech.player import PLAYERS
from zal.speech.sound import Sound


class Numbered:
    """A voice that says each phrase as a level of its own."""

    def __init__(self) -> None:
        self.said: list[Phrase] = []

    def record(self, phrase: Phrase, wav: Path) -> None:
        self.said.append(phrase)
        sound.write(Sound(16_000, array("h", [20_000 + len(self.said)] * 1_600)), wav)


def test_the_chime_goes_before_the_phrases_and_they_keep_their_order() -> None:
    phrases = [phrase("Б105", "7", each) for each in ("ru", "en")]
    voice = Numbered()
    told = announcement(phrases, voice)
    assert voice.said == phrases
    length = len(sound.chime().samples)
    assert told.samples[:length] == sound.chime().samples
    rest = [each for each in told.samples[length:] if each]
    assert list(dict.fromkeys(rest)) == [20_001, 20_002]


def test_the_chime_is_heard_and_clicks_nowhere() -> None:
    samples = sound.chime().samples
    assert max(samples) > 8_000
    assert max(abs(a - b) for a, b in pairwise(samples)) < 5_000
    assert max(map(abs, samples[-100:])) < 300


def test_two_channels_become_one_and_half_a_sample_is_left_out(tmp_path: Path) -> None:
    wav = tmp_path / "stereo.wav"
    with wave.open(str(wav), "wb") as file:
        file.setparams((2, 2, 22_050, 0, "NONE", ""))
        file.writeframes(array("h", [100, 300, -5, -7]).tobytes())
    assert sound.read(wav) == Sound(22_050, array("h", [200, -6]))
    wav.write_bytes(wav.read_bytes()[:-3])
    assert sound.read(wav).samples == array("h", [200])


def test_a_length_that_was_not_known_yet_is_no_length(tmp_path: Path) -> None:
    wav = tmp_path / "streamed.wav"
    sound.write(Sound(22_050, array("h", [7] * 50)), wav)
    streamed = bytearray(wav.read_bytes())
    streamed[40:44] = (0x7FFF_FFFE).to_bytes(4, "little")
    wav.write_bytes(streamed)
    assert sound.read(wav).samples == array("h", [7] * 50)


@pytest.mark.parametrize(("width", "rate"), [(1, 22_050), (3, 22_050), (2, 1), (2, 1_000_000_000)])
def test_a_sound_of_another_kind_is_refused(tmp_path: Path, width: int, rate: int) -> None:
    wav = tmp_path / "other.wav"
    with wave.open(str(wav), "wb") as file:
        file.setparams((1, width, rate, 0, "NONE", ""))
        file.writeframes(bytes(60))
    with pytest.raises(HallError, match="Give a WAV file of 16 bits"):
        sound.read(wav)


def test_sounds_of_different_rates_last_as_long_together_as_apart() -> None:
    parts = [Sound(rate, array("h", [1] * rate)) for rate in (8_000, 24_000, 22_050)]
    together = sound.joined(parts)
    assert (together.rate, together.seconds) == (24_000, 3)


@pytest.mark.parametrize("name", [each[0] for each in PLAYERS])
def test_a_sound_is_played_by_what_is_there(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = tmp_path / name
    player.write_text(f'#!/bin/sh\nfor last; do :; done\n/bin/cat "$last" > {tmp_path}/heard\n')
    player.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    say_aloud(sound.chime())
    assert sound.read(tmp_path / "heard") == sound.chime()


def test_a_player_that_fails_or_is_missing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(HallError, match=r"packages: pulseaudio-utils, alsa-utils\."):
        say_aloud(sound.chime())
    player = tmp_path / "aplay"
    player.write_text("#!/bin/sh\necho 'no sound card' >&2\nexit 1\n")
    player.chmod(0o755)
    with pytest.raises(HallError, match=r"aplay failed \(no sound card\)"):
        say_aloud(sound.chime())


def test_a_player_without_its_sound_server_leaves_the_card_to_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, does in (("paplay", "exit 1"), ("aplay", f"echo played >> {tmp_path}/heard")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{does}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    say_aloud(sound.chime())
    assert (tmp_path / "heard").read_text() == "played\n"


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(HallError, match="cannot be written and was left as it is"):
        sound.write(sound.chime(), tmp_path)
    assert not list(tmp_path.parent.glob("*.part"))


def test_a_sound_of_hundreds_of_megabytes_is_refused_by_its_header_alone(tmp_path: Path) -> None:
    wav = tmp_path / "endless.wav"
    sound.write(Sound(22_050, array("h", [1])), wav)
    header = bytearray(wav.read_bytes()[:44])
    header[40:44] = (500_000_000).to_bytes(4, "little")
    with wav.open("wb") as file:
        file.write(header)
        file.truncate(500_000_044)  # nothing of it stands on the disk
    tracemalloc.start()
    try:
        with pytest.raises(HallError, match=r"endless\.wav lasts longer than 60 s"):
            sound.read(wav)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
    assert sound.seconds_of(wav) > 3 * 3600


def test_a_minute_is_read_and_more_is_not(tmp_path: Path) -> None:
    wav = tmp_path / "long.wav"
    sound.write(Sound(8_000, array("h", bytes(2 * 8_000 * 60))), wav)
    assert sound.read(wav).seconds == 60
    sound.write(Sound(8_000, array("h", bytes(2 * 8_000 * 60 + 2))), wav)
    with pytest.raises(HallError, match="longer than 60 s"):
        sound.read(wav)

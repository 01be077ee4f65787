"""Who speaks goes on whatever goes wrong, tells what did, and falls silent when told to."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

import recordings
from commands import wait_until_dead
from executables import executable
from zal.domain.settings.voice import Engine, VoicePolicy
from zal.speech import player, sound
from zal.speech.called_to import Place
from zal.speech.errors import Ended
from zal.speech.places import spoken_languages
from zal.speech.programs import Programs
from zal.speech.sound_folder import SoundFolder
from zal.speech.speaker import Play, Speaker

DESKS = {"ru": Place("Окно 7"), "en": Place("Desk 7")}
RUSSIAN = "талон бэ сто один окно семь"
ENGLISH = "ticket beh one hundred and one desk seven"
CLIPS = VoicePolicy(engine=Engine.CLIPS, clips="clips")


class Loudspeaker:
    """A player that keeps what it plays."""

    def __init__(self, percent: int = 100) -> None:
        self.percent = percent
        self.heard: list[str] = []
        self.seconds: list[float] = []

    def __call__(self, wav: Path, _programs: Programs) -> None:
        self.seconds.append(sound.read(wav).seconds)
        self.heard.append(recordings.heard(wav, self.percent))


Open = Callable[..., Speaker]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    with ExitStack() as left:

        def speaker(*args: Play, limit_s: float = 10) -> Speaker:
            made = Speaker(tmp_path, *args, limit_s=limit_s)
            left.callback(made.close)
            return made

        yield speaker


def program(folder: Path, name: str, source: str) -> Path:
    return executable(folder / name, f"#!{sys.executable}\n{source}\n")


def test_a_call_is_its_chime_and_each_language_as_often_as_the_hall_wants(
    tmp_path: Path, opened: Open
) -> None:
    recordings.record(tmp_path / "clips")
    played = Loudspeaker()
    speaker = opened(played)
    assert speaker.say("Б101", DESKS, CLIPS, 100) == ()
    assert speaker.say("Б101", DESKS, replace(CLIPS, times=2), 100) == ()
    once = f"{RUSSIAN} {ENGLISH}"
    assert played.heard == [once, f"{once} {once}"]


def test_it_is_as_loud_as_the_hour_asks_for(tmp_path: Path, opened: Open) -> None:
    recordings.record(tmp_path / "clips")
    played = Loudspeaker(percent=40)
    assert opened(played).say("Б101", DESKS, CLIPS, 40) == ()
    assert played.heard == [f"{RUSSIAN} {ENGLISH}"]


def test_a_language_that_fails_leaves_the_other_and_no_language_the_chime(
    tmp_path: Path, opened: Open
) -> None:
    clips = recordings.record(tmp_path / "clips")
    played = Loudspeaker()
    speaker = opened(played)
    (clips / "ru" / "бэ.wav").unlink()
    told = [str(each) for each in speaker.say("Б101", DESKS, CLIPS, 100)]
    assert [each.split(".")[0] for each in told] == ["There is no recording of “бэ”"]
    told = [str(each) for each in speaker.say("Қ101", DESKS, CLIPS, 100)]
    assert [each.split(".")[0] for each in told] == ["Қ101 cannot be read out"] * 2
    assert played.heard == [ENGLISH, ""]


def test_a_zone_is_said_before_the_desk_and_left_out_where_no_recording_says_it(
    tmp_path: Path, opened: Open
) -> None:
    clips = recordings.record(tmp_path / "clips")
    played, up = Loudspeaker(), {"ru": Place("Окно 7", "Крыло сто")}
    speaker = opened(played)
    assert speaker.say("Б101", up, CLIPS, 100) == ()
    shutil.copy(clips / "ru" / "окно.wav", clips / "ru" / "крыло.wav")
    assert speaker.say("Б101", up, CLIPS, 100) == ()
    assert played.heard == [RUSSIAN, "талон бэ сто один окно сто окно семь"]


def test_a_silent_hall_has_not_even_a_chime(tmp_path: Path, opened: Open) -> None:
    played = Loudspeaker()
    silent = VoicePolicy(engine=Engine.SILENT)
    assert opened(played).say("Б101", DESKS, silent, 100) == ()
    assert played.heard == []


def test_what_a_command_names_is_found_beside_the_hall(tmp_path: Path, opened: Open) -> None:
    clips = recordings.record(tmp_path / "clips")
    (tmp_path / "voices").mkdir()
    copies = "import shutil, sys\nshutil.copy(f'clips/{sys.argv[1]}/' + sys.argv[2], sys.argv[3])"
    program(tmp_path / "voices", "say", copies)
    shutil.copy(clips / "en" / "one.wav", clips / "ru" / "one.wav")
    command = VoicePolicy(engine=Engine.COMMAND, command="voices/say {language} one.wav {wav}")
    played = Loudspeaker()
    assert opened(played).say("Б101", DESKS, command, 100) == ()
    assert played.heard == ["one one"]


def test_an_engine_that_hangs_is_given_up_and_the_chime_sounds(
    tmp_path: Path, opened: Open
) -> None:
    told = tmp_path / "pid"
    hangs = program(
        tmp_path,
        "hangs",
        f"import os, pathlib, time\npathlib.Path({str(told)!r}).write_text(str(os.getpid()))\n"
        "time.sleep(600)",
    )
    command = VoicePolicy(engine=Engine.COMMAND, command=f"{hangs} {{wav}}")
    played = Loudspeaker()
    speaker = opened(played, limit_s=1)
    (fault,) = speaker.say("Б101", {"ru": Place("7")}, command, 100)
    assert "took longer than 1 s and was stopped" in str(fault)
    assert played.heard == [""]
    wait_until_dead(int(told.read_text()))


def test_a_voice_that_hung_is_left_alone_for_five_minutes_and_its_chime_comes_at_once(
    tmp_path: Path,
) -> None:
    tries = tmp_path / "tries"
    source = f"import time\nopen({str(tries)!r}, 'a').write('.')\ntime.sleep(600)"
    hangs = program(tmp_path, "hangs", source)
    command = VoicePolicy(engine=Engine.COMMAND, command=f"{hangs} {{wav}}")
    played = Loudspeaker()
    now = [1000.0]
    speaker = Speaker(tmp_path, played, limit_s=1, steady=lambda: now[0])
    try:
        for passes, tried in ((0, 1), (0, 1), (299, 1), (1, 2)):
            now[0] += passes
            faults = [str(each) for each in speaker.say("Б101", DESKS, command, 100)]
            assert len(faults) == 2
            assert all("took longer than 1 s" in each for each in faults)
            assert len(tries.read_text()) == tried
        assert played.heard == [""] * 4
        recordings.record(tmp_path / "clips")
        assert speaker.say("Б101", DESKS, CLIPS, 100) == ()  # another voice is tried at once
    finally:
        speaker.close()


def test_a_player_that_hangs_is_ended_soon_after_the_sound_would_have_been(
    tmp_path: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    recordings.record(tmp_path / "clips")
    program(tmp_path, "aplay", "import time\ntime.sleep(600)")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(player, "_SLACK_S", 0.1)
    begun = time.monotonic()
    (fault,) = opened().say("Б101", {"ru": Place("7")}, CLIPS, 100)
    assert "aplay took longer than" in str(fault)
    assert time.monotonic() - begun < 300


def test_a_player_that_hung_is_left_alone_for_five_minutes_and_the_next_one_plays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recordings.record(tmp_path / "clips")
    tries, heard = tmp_path / "tries", tmp_path / "heard"
    program(
        tmp_path, "paplay", f"import time\nopen({str(tries)!r}, 'a').write('.')\ntime.sleep(600)"
    )
    program(tmp_path, "aplay", f"open({str(heard)!r}, 'a').write('.')")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(player, "_limit_s", lambda _: 1.0)
    now = [1000.0]
    speaker = Speaker(tmp_path, steady=lambda: now[0])
    try:
        for passes, tried, played, told in (
            (0, 1, 0, 1),
            (0, 1, 1, 0),
            (299, 1, 2, 0),
            (1, 2, 2, 1),
        ):
            now[0] += passes
            faults = speaker.say("Б101", DESKS, CLIPS, 100)
            assert [each.key for each in faults] == ["voice-slow"] * told
            assert len(tries.read_text()) == tried
            assert (len(heard.read_text()) if heard.exists() else 0) == played
    finally:
        speaker.close()


def test_a_failing_player_is_told_in_the_same_words_each_time(
    tmp_path: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    recordings.record(tmp_path / "clips")
    program(tmp_path, "aplay", "import sys\nsys.exit(f'cannot play {sys.argv[2]}')")
    monkeypatch.setenv("PATH", str(tmp_path))
    speaker = opened()
    told = {str(each) for _ in range(3) for each in speaker.say("Б101", DESKS, CLIPS, 100)}
    assert len(told) == 1
    assert "aplay failed (cannot play " in told.pop()


def test_what_is_said_is_broken_off_from_another_thread_and_nothing_is_left(
    tmp_path: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    recordings.record(tmp_path / "clips")
    told = tmp_path / "pid"
    program(
        tmp_path,
        "aplay",
        f"import os, pathlib, sys, time\nfile = pathlib.Path({str(told)!r})\n"
        "file.with_name('part').write_text(f'{os.getpid()} {sys.argv[2]}')\n"
        "file.with_name('part').replace(file)\ntime.sleep(600)",
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    speaker = opened()
    raised: list[type[BaseException]] = []

    def speak() -> None:
        for _ in range(2):
            try:
                speaker.say("Б101", DESKS, CLIPS, 100)
            except Ended:
                raised.append(Ended)

    thread = threading.Thread(target=speak)
    thread.start()
    end = time.monotonic() + 60
    while not told.exists():
        assert time.monotonic() < end
        time.sleep(0.01)
    speaker.end()
    thread.join(5)
    assert raised == [Ended, Ended]
    speaker.close()
    pid, wav = told.read_text().split()
    wait_until_dead(int(pid))
    assert not Path(wav).parent.exists()


@pytest.mark.needs("espeak-ng")
def test_espeak_takes_as_long_for_a_call_as_a_person_would(tmp_path: Path, opened: Open) -> None:
    for code, words in (("Б101", 11), ("A007", 12), ("ЩЮ42", 11)):
        lengths: list[float] = []

        def play(wav: Path, _: Programs, lengths: list[float] = lengths) -> None:
            lengths.append(sound.read(wav).seconds - sound.chime().seconds)

        assert opened(play).say(code, DESKS, VoicePolicy(), 100) == ()
        assert 0.45 * words < lengths[0] < 0.95 * words, (code, lengths)


def test_the_hall_speaks_its_own_languages_unless_told_otherwise() -> None:
    assert spoken_languages(VoicePolicy(), ("kk", "en", "ru")) == ("en", "ru")
    assert spoken_languages(VoicePolicy(languages=("ru",)), ("en", "ru")) == ("ru",)


def test_what_a_killed_speaker_left_is_taken_away_and_what_another_uses_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    in_use = SoundFolder()
    source = (
        "import os; from zal.speech.sound_folder import SoundFolder; "
        "SoundFolder(); os.kill(os.getpid(), 9)"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    subprocess.run([sys.executable, "-c", source], check=False, env=environment)
    assert len(list(tmp_path.iterdir())) == 2
    ours = SoundFolder()
    assert set(tmp_path.iterdir()) == {in_use.path, ours.path}
    for each in (in_use, ours):
        each.close()
    assert not list(tmp_path.iterdir())

"""What the operating system says of a file is told in the language of the sentence."""

import errno
import os
from pathlib import Path

import pytest

from variants import in_one_test
from zal import config, texts
from zal.bootstrap import check_hall, create_hall
from zal.commands.settings import text_of
from zal.domain.errors import ConfigError, HallError, StorageError
from zal.domain.sentences import FAULTS

STRANGE = OSError(errno.ENOTUNIQ, "Name not unique on network")


def told(error: Exception, language: str) -> str:
    return texts.sentence(StorageError("disk-error", error=error), language)


def test_every_usual_fault_stands_in_russian_and_no_other() -> None:
    ours = {f"fault-{errno.errorcode[each]}" for each in FAULTS} | {"fault-not-text"}
    russian = {each for each in texts.keys("zal.texts", "ru") if each.startswith("fault-")}
    assert ours == russian


@in_one_test("number", sorted(FAULTS))
def test_the_systems_own_words_are_in_no_sentence(number: int) -> None:
    error = OSError(number, os.strerror(number), "hall.db")
    for language in ("en", "ru"):
        assert os.strerror(number) not in told(error, language)
        assert "Errno" not in told(error, language)
    assert f"({FAULTS[number]})" in told(error, "en")


def test_a_fault_that_is_not_usual_stays_as_it_is_in_quotes() -> None:
    assert "(“Name not unique on network”)" in told(STRANGE, "en")
    assert "(«Name not unique on network»)" in told(STRANGE, "ru")
    assert "(«it broke»)" in told(OSError("it broke"), "ru")
    assert "(«it broke»)" in told(RuntimeError("it broke"), "ru")


def test_real_files_are_told_of_so(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b"\xff")
    for name, russian in (
        ("no.toml", "нет такого файла или папки"),
        (".", "это папка"),
        ("latin.toml/x", "в пути к нему не папка"),
        ("latin.toml", "это не текст в UTF-8"),
    ):
        with pytest.raises(ConfigError) as caught:
            text_of(tmp_path / name)
        assert f"({russian})" in texts.sentence(caught.value, "ru")
    with pytest.raises(HallError) as missing:
        check_hall(tmp_path / "no.db")
    assert "(нет такого файла или папки)" in texts.sentence(missing.value, "ru")
    assert "(there is no such file or folder)" in str(missing.value)


def test_a_hall_that_cannot_be_made_is_refused_with_the_reason() -> None:
    with pytest.raises(StorageError) as caught:
        create_hall("/proc/hall.db", config.SAMPLE)  # a folder in which even root makes no file
    assert "(нет такого файла или папки)" in texts.sentence(caught.value, "ru")

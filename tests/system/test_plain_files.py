"""What a person names as a file and is none waits for nobody, and is told as what it is."""

import os
from pathlib import Path

import pytest

from commands import zal
from zal.domain.errors import ConfigError
from zal.plain_files import read_plain


def refusal(path: Path) -> str:
    with pytest.raises(ConfigError) as told:
        read_plain(path)
    return told.value.key


def test_a_plain_file_alone_is_read_also_by_a_link(tmp_path: Path) -> None:
    plain, link, pipe = (tmp_path / each for each in ("plain", "link", "pipe"))
    plain.write_bytes(b"a = 1\r\n")
    link.symlink_to(plain)
    os.mkfifo(pipe)
    assert read_plain(plain) == read_plain(link) == b"a = 1\r\n"
    for each in (tmp_path / "none", tmp_path):
        assert refusal(each) == "file-unreadable"
    for each in (pipe, Path("/dev/zero")):
        assert refusal(each) == "no-plain-file"


def test_a_pipe_named_as_settings_keeps_no_command_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "hall.toml"
    os.mkfifo(pipe)
    hall = ("--hall", tmp_path / "hall.db")
    for words in (("config", "check"), ("config", "fix-languages"), ("init",)):
        found = zal(*words, pipe, *hall)
        assert found.returncode == 1, found
        assert f"{pipe} is not a plain file" in found.stderr

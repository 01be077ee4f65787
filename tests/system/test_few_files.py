"""Where a process may have few files open, it says so."""

import os
import pty
import subprocess
from pathlib import Path

import pytest

from commands import PROGRAM, environment
from variants import mostly_long
from zal import config
from zal.bootstrap import create_hall

SAID = "Only {} files may be open at once, too few for this command."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


def limited(files: int, *words: str) -> list[str]:
    return ["sh", "-c", f'ulimit -n {files}; exec "$@"', "zal", *PROGRAM, *words]


@pytest.mark.parametrize("face", ["kiosk", "console", "board"])
def test_a_face_is_refused_before_it_stands(face: str, path: Path) -> None:
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(
            limited(12, face, "--hall", str(path)),
            stdin=theirs,
            stdout=theirs,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
            check=False,
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert done.returncode == 1
    assert done.stderr.startswith("zal: " + SAID.format(12))


@pytest.mark.parametrize("files", mostly_long([14, 18, 24, 63], short=[14]))
@pytest.mark.parametrize("words", [("web", "--port", "0"), ("steward",), ("demo", "--no-browser")])
def test_what_runs_all_day_does_not_begin(words: tuple[str, ...], files: int, path: Path) -> None:
    hall = path.with_name("demo.db") if words[0] == "demo" else path
    done = subprocess.run(
        limited(files, *words, "--hall", str(hall)),
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("zal: " + SAID.format(files))
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("files", range(6, 13))
def test_no_command_ends_in_a_traceback_of_zal(files: int, path: Path) -> None:
    done = subprocess.run(
        limited(files, "issue", "passport", "--hall", str(path)),
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    assert done.returncode in (0, 1)
    if done.returncode:
        assert SAID.format(files) in done.stderr
        assert "Traceback" not in done.stderr

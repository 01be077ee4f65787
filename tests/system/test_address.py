"""Where a hall lives: a file or a server, the folder beside it, and what is never shown of it."""

from pathlib import Path

import pytest

from commands import zal
from variants import in_one_test
from zal import texts
from zal.address import HallAddress
from zal.bootstrap import check_hall, create_hall, open_hall, open_steward, report_of_day
from zal.config import demo_text
from zal.domain.errors import StorageError
from zal.logs import log_path

SERVER = "postgresql://zal:s3cret@db.example:5432/hall"
SHOWN = "postgresql://zal@db.example:5432/hall"


def test_a_path_is_a_file_and_its_folder_is_beside_it(tmp_path: Path) -> None:
    address = HallAddress.parse(str(tmp_path / "hall.db"))
    assert address.url is None
    assert address.file == tmp_path / "hall.db"
    assert address.folder == tmp_path
    assert str(address) == address.argument == str(tmp_path / "hall.db")
    assert log_path(address, "kiosk 1") == tmp_path / "hall.db.kiosk-1.log"


def test_a_file_is_shown_as_it_was_typed_and_told_to_others_from_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    address = HallAddress.parse("hall.db")
    assert str(address) == "hall.db"
    assert address.argument == str(tmp_path / "hall.db")
    assert address.folder == tmp_path


def test_a_servers_folder_is_where_we_are_or_the_one_that_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    address = HallAddress.parse(SERVER)
    assert address.url == address.argument == SERVER
    assert log_path(address, "web") == tmp_path / "hall.web.log"
    assert HallAddress.parse(SERVER, tmp_path / "own").folder == tmp_path / "own"
    assert HallAddress.parse("hall.db", tmp_path / "own").folder == tmp_path / "own"


@in_one_test(
    ("url", "shown"),
    [
        (SERVER, SHOWN),
        ("postgres://db/hall", "postgres://db/hall"),
        ("PostgreSQL:///hall", "PostgreSQL:///hall"),
        ("postgresql://zal:s3cret@", "postgresql://zal@"),
        ("postgresql://zal:s3@cret@db/hall", "postgresql://zal@db/hall"),
        ("postgresql://zal:s3/cret@db/hall", "postgresql://…"),
        ("postgresql://zal:s3?cret@db/hall", "postgresql://…"),
        ("postgresql://zal:s3#cret@db/hall", "postgresql://…"),
        ("postgresql://zal@db/hall?password=s3cret", "postgresql://zal@db/hall"),
        ("postgresql://db:5432?password=s3@cret", "postgresql://…"),
    ],
)
def test_a_password_is_never_shown(url: str, shown: str) -> None:
    address = HallAddress.parse(url)
    assert str(address) == shown
    assert repr(address) == f"HallAddress({shown!r})"
    assert address.url == url


def test_a_server_is_refused_by_whatever_opens_a_hall() -> None:
    for act in (open_hall, check_hall, report_of_day):
        with pytest.raises(StorageError, match="in files only") as told:
            act(SERVER)
        assert "s3cret" not in str(told.value)
    with pytest.raises(StorageError, match="in files only"):
        create_hall(SERVER, demo_text())
    with pytest.raises(StorageError, match="in files only"):
        open_steward(SERVER, "steward")


def test_each_language_says_that_halls_are_kept_in_files() -> None:
    with pytest.raises(StorageError) as refused:
        open_hall(SERVER)
    assert texts.sentence(refused.value, "en") == (
        f"This version keeps halls in files only, and {SHOWN} is not a file. Name a file instead."
    )
    assert texts.sentence(refused.value, "ru") == (
        f"Эта версия хранит залы только в файлах, а {SHOWN} — не файл. Укажите файл."
    )


@pytest.mark.parametrize(
    "words",
    [
        ("queue", "--hall", SERVER),
        ("init", "--sample", "--hall", SERVER),
        ("check", SERVER),
        ("report", "--hall", SERVER),
        ("report", "--ratings", "--csv", "--hall", SERVER),
        ("browser", "--hall", SERVER),
        ("backup", "copy.db", "--hall", SERVER),
        ("steward", "--hall", SERVER),
        ("simulate", "--hall", SERVER),
        ("voice", "say", "Р101", "1", "--hall", SERVER),
        ("web", "--hall", SERVER),
        ("demo", "--no-browser", "--hall", SERVER),
    ],
    ids=lambda words: words[0],
)
def test_a_command_refuses_a_server_in_one_sentence_and_leaves_no_file(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = zal(*words)
    assert done.returncode == 1
    assert done.stderr == (
        f"zal: This version keeps halls in files only, and {SHOWN} is not a file. "
        "Name a file instead.\n"
    )
    assert list(tmp_path.iterdir()) == []

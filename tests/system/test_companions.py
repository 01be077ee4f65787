"""The files beside a hall's own belong to its owner, also when root made them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from commands import environment
from halls import OWNER, enter, make_hall

NOBODY = 65534
ACT = """
import os, sys
from pathlib import Path
from halls import OWNER, enter
from zal.domain.errors import StorageError
import zal.hall.day, zal.store.sqlite.turnstile
os.setgid(65534), os.setuid(65534)
try:
    enter(Path(sys.argv[1])).day.open_service(OWNER, "passport")
    print("done")
except StorageError as error:
    print(error)
"""
needs_root = pytest.mark.skipif(os.getuid() != 0, reason="only root makes files for others")


@pytest.fixture
def hall() -> Iterator[Path]:
    """A hall of the user ``nobody``, in a folder of theirs that others may reach."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "hall.db"
        make_hall(path)
        for each in path.parent.glob("hall.db-*"):
            each.unlink()
        for each in (path.parent, path):
            os.chown(each, NOBODY, NOBODY)
        path.chmod(0o640)
        yield path


def opened_by_its_owner(hall: Path) -> str:
    """Open a service as the hall's owner; return what is said."""
    words = [sys.executable, "-c", ACT, str(hall)]
    found = {**environment(), "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(words, capture_output=True, text=True, env=found, check=True).stdout


def acted_on_by_root(hall: Path) -> None:
    """Close a service as root, as a command line does."""
    opened = enter(hall)
    opened.day.close_service(OWNER, "passport")
    opened.close()


def rights(hall: Path) -> dict[str, tuple[int, int, str]]:
    """Return owner, group and mode of all that lies beside a hall's file, by its name."""
    found = {each.name: each.stat() for each in hall.parent.iterdir() if each != hall}
    return {name: (at.st_uid, at.st_gid, oct(at.st_mode & 0o777)) for name, at in found.items()}


@needs_root
def test_what_root_makes_beside_a_hall_is_its_owners(hall: Path) -> None:
    acted_on_by_root(hall)
    made = rights(hall)
    assert {"hall.db-gate", "hall.db-lock"} <= made.keys()
    assert set(made.values()) == {(NOBODY, NOBODY, "0o640")}
    assert opened_by_its_owner(hall) == "done\n"


@needs_root
def test_a_lock_that_root_made_once_is_named_and_given_back_by_roots_next_command(
    hall: Path,
) -> None:
    lock = hall.with_name("hall.db-lock")
    lock.touch(0o600)
    assert f"{lock} cannot be written" in opened_by_its_owner(hall)
    acted_on_by_root(hall)
    assert rights(hall)["hall.db-lock"] == (NOBODY, NOBODY, "0o640")
    assert opened_by_its_owner(hall) == "done\n"


@needs_root
def test_a_log_that_root_writes_first_is_the_owners(hall: Path) -> None:
    writing = (
        "import sys, logging; from zal.address import HallAddress;"
        "from zal.logs import log_to_file;"
        "log_to_file(HallAddress.parse(sys.argv[1]), 'web'); logging.warning('x')"
    )
    subprocess.run([sys.executable, "-c", writing, hall], env=environment(), check=True)
    assert rights(hall)["hall.db.web.log"] == (NOBODY, NOBODY, "0o640")

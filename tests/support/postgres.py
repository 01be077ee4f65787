"""A throw-away PostgreSQL server on a Unix socket, for tests that ask a real one."""

import os
import pwd
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from missing_programs import need
from zal.store.parameters import numbered

SCHEMA = files("zal.store.postgres").joinpath("schema.sql").read_text("utf-8")
PATIENCE_S = 60.0
_USER = "zal"
_HASTY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")
"""What is written need not outlive the machine, and nothing runs by itself."""


def prepared(sql: str) -> str:
    """Return the command that has a statement of ours prepared, with numbered parameters."""
    return f"PREPARE asked AS {numbered(sql, '$')};"


class PostgresRefused(Exception):
    """The server refused a statement; the text is its own."""


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server. ``programs``: the folder of its programs; ``folder``: of its socket."""

    programs: Path
    folder: Path

    def run(self, sql: str) -> str:
        """Run statements in one session and return their rows: a line a row, ``|`` in between.

        The first statement that is refused ends them; raises ``PostgresRefused``.
        """
        how = ("-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1")
        to = ("-h", str(self.folder), "-U", _USER, "-d", "postgres")
        words = [str(self.programs / "psql"), *how, *to]
        done = subprocess.run(words, input=sql, capture_output=True, text=True, check=False)
        if done.returncode:
            raise PostgresRefused(done.stderr)
        return done.stdout.rstrip("\n")


@contextmanager
def running_server() -> Iterator[Postgres]:
    """Run a server for as long as the block lasts; without its programs the test ends here.

    It has no TCP port, keeps what it has in a temporary folder, and orders text by its bytes, as
    SQLite does.
    """
    programs = Path(need("initdb")).resolve().parent
    with tempfile.TemporaryDirectory(prefix="zal-pg-") as name:  # short: a socket's path must be
        folder, user = Path(name), _plain_user()
        if user:
            os.chown(folder, user["user"], user["group"])
        _make_cluster(programs, folder, user)
        settings = (f"unix_socket_directories={folder}", "listen_addresses=", *_HASTY)
        words = [str(programs / "postgres"), "-D", str(folder / "data")]
        words += [word for each in settings for word in ("-c", each)]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(words, cwd=folder, stdout=log, stderr=log, **user)
        try:
            _wait_until_ready(server, folder)
            yield Postgres(programs, folder)
        finally:
            server.send_signal(signal.SIGINT)  # it ends its sessions, and does not wait for them
            server.wait(PATIENCE_S)


def _plain_user() -> dict[str, Any]:
    """Return as whom to run the server's programs: they refuse root, and need no other."""
    if os.geteuid() != 0:
        return {}
    names = {each.pw_name: each for each in pwd.getpwall()}
    found = names.get("postgres") or names["nobody"]
    return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": ()}


def _make_cluster(programs: Path, folder: Path, user: dict[str, Any]) -> None:
    how = ("--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", f"--username={_USER}")
    words = [str(programs / "initdb"), *how, "-D", str(folder / "data")]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False, **user)
    assert done.returncode == 0, done.stderr


def _wait_until_ready(server: subprocess.Popen[bytes], folder: Path) -> None:
    told, end = folder / "data" / "postmaster.pid", time.monotonic() + PATIENCE_S
    while not (told.exists() and told.read_text("utf-8").split()[-1:] == ["ready"]):
        is_waiting = server.poll() is None and time.monotonic() < end
        assert is_waiting, (folder / "log").read_text("utf-8")
        time.sleep(0.02)

"""``zal web`` as a process: where it listens, what it writes down."""

import os
import re
import signal
import subprocess
from pathlib import Path

import httpx
import pytest

from commands import PROGRAM, environment, zal
from zal.bootstrap import open_hall
from zal.logs import log_path

UNKNOWN = "B" * 22


@pytest.fixture
def real_hall(tmp_path: Path) -> Path:
    toml, path = tmp_path / "hall.toml", tmp_path / "hall.db"
    assert zal("init", toml, "--sample", "--hall", path).returncode == 0
    return path


def test_it_listens_on_this_machine_only_and_logs_no_link(real_hall: Path) -> None:
    hall = open_hall(real_hall)
    service = hall.views.config().services[0].code
    hall.day.open_service(service)
    token = hall.tickets.issue(service).token
    hall.close()
    words = [*PROGRAM, "web", "--hall", str(real_hall), "--port", "0"]
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment()
    )
    try:
        assert process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert found is not None
        with httpx.Client(base_url=found[0], trust_env=False) as client:
            assert client.get(f"/t/{token}").status_code == 200
            assert client.get(f"/t/{UNKNOWN}").status_code == 404
            client.post(f"/t/{token}/cancel", content=b"\xff")
    finally:
        os.kill(process.pid, signal.SIGTERM)
        told = process.communicate(timeout=20)[0]
    written = log_path(real_hall, "web").read_text(encoding="utf-8")
    for each in (token, UNKNOWN):
        assert each not in told + written


def test_a_link_in_a_line_or_a_traceback_is_taken_out() -> None:
    import logging

    from zal_web.discreet import Discreet

    record = logging.LogRecord("x", 20, "f", 1, 'GET /t/%s/live?lang=en "x"', (UNKNOWN,), None)
    assert Discreet("%(message)s").format(record) == 'GET /t/…/live?lang=en "x"'


def test_a_certificate_without_its_key_is_refused(real_hall: Path) -> None:
    done = zal("web", "--hall", real_hall, "--certificate", "x.pem")
    assert done.returncode == 2
    assert "--certificate and --key go together" in done.stderr

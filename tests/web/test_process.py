"""``zal web`` as a process: where it listens, what it writes down."""

import os
import re
import shutil
import signal
import ssl
import subprocess
from pathlib import Path

import httpx
import pytest

from commands import PROGRAM, environment, zal
from halls import ci_or_skip
from zal.bootstrap import open_hall
from zal.logs import log_path

UNKNOWN = "B" * 22


@pytest.fixture
def real_hall(tmp_path: Path) -> Path:
    toml, path = tmp_path / "hall.toml", tmp_path / "hall.db"
    assert zal("init", toml, "--sample", "--hall", path).returncode == 0
    return path


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    """Return a certificate of this machine that vouches for itself, and its key."""
    if shutil.which("openssl") is None:
        ci_or_skip("openssl is not installed")
    made, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
    subject = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    files = ("-out", str(made), "-keyout", str(key))
    subprocess.run(["openssl", *words.split(), *subject, *files], check=True, capture_output=True)
    return made, key


def do_everything(client: httpx.Client, hall: Path, token: str) -> None:
    """Do what a visitor can, well and badly, while the hall is there and while it is not."""
    path = f"/t/{token}"
    assert client.get(path).status_code == 200
    assert client.get(f"/t/{UNKNOWN}").status_code == 404
    assert client.post(f"{path}/postpone").status_code == 303
    assert client.post(f"{path}/return").status_code == 303
    assert client.post(f"{path}/rating", data={"comfort": "5"}).status_code == 409
    assert client.post(f"{path}/cancel", content=b"\xff").status_code == 400
    assert client.post(path, headers={"origin": "https://evil.example"}).status_code == 405
    assert client.get(f"{path}/nothing").status_code == 404
    aside = hall.rename(hall.with_suffix(".aside"))
    assert client.get(path).status_code == 503
    assert client.post(f"{path}/cancel", data={"sure": "yes"}).status_code == 503
    aside.rename(hall)
    assert client.post(f"{path}/cancel", data={"sure": "yes"}).status_code == 303


def test_over_tls_everything_works_on_this_machine_only_and_no_link_is_written_down(
    real_hall: Path, certificate: tuple[Path, Path]
) -> None:
    hall = open_hall(real_hall)
    service = hall.views.config().services[0].code
    hall.day.open_service(service)
    token = hall.tickets.issue(service).token
    hall.close()
    words = [*PROGRAM, "web", "--hall", str(real_hall), "--port", "0"]
    words += ["--certificate", str(certificate[0]), "--key", str(certificate[1])]
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment()
    )
    trust = ssl.create_default_context(cafile=certificate[0])
    try:
        assert process.stdout is not None
        found = re.search(r"https://127\.0\.0\.1:\d+", process.stdout.readline())
        assert found is not None
        with httpx.Client(base_url=found[0], verify=trust, trust_env=False) as client:
            do_everything(client, real_hall, token)
            with pytest.raises(httpx.TransportError):
                httpx.get(found[0].replace("https", "http"), trust_env=False)
            with client.stream("GET", f"/t/{token}/live") as stream:
                assert next(stream.iter_lines()) == "retry: 2000"
                os.kill(process.pid, signal.SIGTERM)
                told = process.communicate(timeout=20)[0]
    finally:
        process.kill()
        process.wait()
    assert process.returncode == -signal.SIGTERM
    written = log_path(real_hall, "web").read_text(encoding="utf-8")
    assert "Started server process" in written
    assert "Traceback" not in written
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

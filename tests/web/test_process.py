"""``zal web`` as a process: where it listens, what it writes down."""

import os
import re
import signal
import ssl
import subprocess
from pathlib import Path
from socket import gethostname

import httpx
import pytest

from commands import PROGRAM, environment, wait_until_dead, zal
from halls import AT_KIOSK, OWNER
from missing_programs import need
from variants import mostly_long
from web_terminals import hall_of, terminal, web_process
from zal.address import HallAddress
from zal.bootstrap import open_hall
from zal.hall.seen.hall import hall_settings
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
    made, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
    subject = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    files = ("-out", str(made), "-keyout", str(key))
    subprocess.run(
        [need("openssl"), *words.split(), *subject, *files], check=True, capture_output=True
    )
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
    service = hall.see(hall_settings).services[0].code
    hall.day.open_service(OWNER, service)
    token = hall.tickets.issue(AT_KIOSK, service).token
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
    written = log_path(HallAddress(real_hall), "web").read_text(encoding="utf-8")
    assert "lets time pass" in written
    assert "Traceback" not in written
    for each in (token, UNKNOWN):
        assert each not in told + written


def test_a_link_in_a_line_or_a_traceback_is_taken_out() -> None:
    import logging

    from zal_web.server.log_redaction import RedactedFormatter

    record = logging.LogRecord("x", 20, "f", 1, 'GET /t/%s/live?lang=en "x"', (UNKNOWN,), None)
    assert RedactedFormatter("%(message)s").format(record) == 'GET /t/…/live?… "x"'


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--certificate x.pem", "--certificate and --key go together"),
        ("--certificate x.pem --key y.pem", "x.pem and y.pem cannot be used as a certificate"),
        ("--certificate /dev/null --key /dev/null", "cannot be used as a certificate"),
        ("--terminals -1", "--terminals: must be a whole number from 0 to 500"),
        ("--terminals 501", "--terminals: must be a whole number from 0 to 500"),
        ("--port 99999", "--port: must be a whole number from 0 to 65535"),
    ],
)
def test_what_it_cannot_be_started_with_is_refused(real_hall: Path, words: str, told: str) -> None:
    done = zal("web", "--hall", real_hall, *words.split())
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("times", mostly_long([1, 3], short=[3]))
def test_it_ends_with_all_its_faces_however_often_it_is_told_to(tmp_path: Path, times: int) -> None:
    with web_process(hall_of(tmp_path)) as web:
        secret = web.pair("board/board-1")
        with terminal(web.address, "board/board-1", secret) as wall:
            wall.until("Услуга")
            (face,) = web.children
            for _ in range(times):
                web.process.send_signal(signal.SIGINT)
            told = web.process.communicate(timeout=20)[0]
            wait_until_dead(face)
    assert "Traceback" not in told + log_path(HallAddress(web.made.hall), "web").read_text("utf-8")


@pytest.mark.parametrize(
    ("host", "said"),
    [
        pytest.param("127.0.0.1", r"http://127\.0\.0\.1:\d+/", marks=pytest.mark.long),
        ("0.0.0.0", rf"http://{re.escape(gethostname())}:\d+/"),
        ("::1", r"http://\[::1\]:\d+/"),
    ],
)
def test_it_tells_an_address_that_a_browser_can_open_and_status_tells_it_too(
    real_hall: Path, host: str, said: str
) -> None:
    words = [*PROGRAM, "web", "--hall", str(real_hall), "--port", "0", "--host", host]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment()) as process:
        assert process.stdout is not None
        try:
            found = re.search(said, process.stdout.readline())
            assert found is not None
            assert f"zal web runs ({found[0]})" in zal("status", "--hall", real_hall).stdout
        finally:
            process.send_signal(signal.SIGTERM)
    assert "Browsers and phones: zal web does not run" in zal("status", "--hall", real_hall).stdout
    assert not list(real_hall.parent.glob("*.here"))

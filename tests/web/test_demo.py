"""``zal demo`` as a real process: who reaches what, and what is left of it."""

import re
import signal
import socket
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from commands import zal
from demo_pages import FACES
from demos import events, running
from variants import mostly_long
from web_servers import until
from zal_web.demo.browser_window import open_page
from zal_web.demo.listeners import network_address, open_listeners


@pytest.fixture
def network() -> str:
    """Return the machine's own address on its network."""
    found = network_address()
    if not found:
        pytest.skip("this machine is on no private network: there is no afar to try it from")
    return found


def test_a_phone_reaches_visitors_pages_and_nothing_else(network: str) -> None:
    with running("--no-browser", "--no-visitors") as demo, httpx.Client(trust_env=False) as client:
        here = client.get(f"{demo.inside}/demo")
        assert here.status_code == 200
        assert "frame-ancestors 'none'" in here.headers["content-security-policy"]
        assert set(here.headers.get_list("set-cookie")[0].lower().split("; ")) >= {
            "httponly",
            "samesite=strict",
            f"path=/{FACES[0]}",
        }
        assert client.get(f"{demo.inside}/kiosk/kiosk-1").status_code == 200
        assert urlsplit(demo.outside).hostname == network
        assert client.get(demo.outside).status_code == 200
        assert client.get(f"{demo.outside}/static/page.css").status_code == 200
        for path in ("/demo", "/demo/phone", *(f"/{each}" for each in FACES), "/pair"):
            assert client.get(f"{demo.outside}{path}").status_code == 404
            foreign = client.get(f"{demo.inside}{path}", headers={"host": "rebound.example"})
            assert foreign.status_code == 421
        assert client.post(f"{demo.outside}/demo/phone").status_code == 404
        site = {"sec-fetch-site": "cross-site"}
        assert client.post(f"{demo.inside}/demo/phone", headers=site).status_code == 403
        with pytest.raises(InvalidStatus), _kiosk(demo.outside, here) as kiosk:
            kiosk.recv(20)
        assert client.post(f"{demo.outside}/pair").status_code == 404
        assert events(demo.hall, "issue") == []


@contextmanager
def _kiosk(address: str, page: httpx.Response) -> Iterator[ClientConnection]:
    """Open the kiosk's terminal at an address as the demo's page does."""
    cookies = (each.partition(";") for each in page.headers.get_list("set-cookie"))
    cookie = next(each for each, _, rest in cookies if f"path=/{FACES[0]}" in rest.lower())
    with connect(
        f"{address.replace('http', 'ws', 1)}/{FACES[0]}/ws?width=80&height=24",
        origin=Origin(address),
        additional_headers={"cookie": cookie},
        proxy=None,
    ) as opened:
        yield opened


@pytest.mark.parametrize(
    "number", mostly_long([signal.SIGHUP, signal.SIGKILL], short=[signal.SIGKILL])
)
def test_however_a_demo_ends_no_process_is_left(number: signal.Signals) -> None:
    with running("--no-browser") as demo:
        with httpx.Client(trust_env=False) as client:
            page = client.get(f"{demo.inside}/demo")
        with _kiosk(demo.inside, page) as kiosk:
            assert b"\x1b" in kiosk.recv(20)
            assert demo.processes(" kiosk ")
            assert demo.processes(" simulate ")
            demo.end(number)
            until(lambda: demo.processes() == [])
        assert bool(list(demo.folder.iterdir())) is (number == signal.SIGKILL)


def test_it_opens_a_browser_with_a_window_and_ends_when_told_to(tmp_path: Path) -> None:
    program, asked = tmp_path / "firefox-of-the-person", tmp_path / "asked"
    program.write_text(f'#!/bin/sh\nprintf %s "$1" > {asked}.new && mv {asked}.new {asked}\n')
    program.chmod(0o700)
    words = ("--no-visitors", "--language", "en", "--host", "localhost")
    with running(*words, DISPLAY=":9", BROWSER=str(program)) as demo:
        until(asked.exists)
        assert asked.read_text() == f"{demo.inside}/demo?lang=en"
        assert demo.outside == ""
        told = httpx.get(f"{demo.inside}/demo/phone?lang=en", trust_env=False).text
        page = httpx.get(f"{demo.inside}/demo?lang=en", trust_env=False).text
        assert re.search("sign in as [A-Z][a-z]+ [A-Z]", page), "its operators have English names"
        assert "not on a private network: phones cannot open the page" in told
        assert demo.end(signal.SIGTERM) == 128 + signal.SIGTERM
        assert list(demo.folder.iterdir()) == []


def test_a_browser_of_the_terminal_is_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("/usr/bin/w3m"))
    monkeypatch.setenv("DISPLAY", ":9")
    assert open_page("http://localhost:1/demo") is None
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("/bin/true"))
    opening = open_page("http://localhost:1/demo")
    assert opening is not None
    opening.join()
    for each in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(each, raising=False)
    assert open_page("http://localhost:1/demo") is None


def test_a_taken_port_is_left_to_who_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        monkeypatch.setattr("zal_web.demo.listeners.USUAL_PORT", taken)
        listeners = open_listeners("localhost")
        listeners.close()
        assert listeners.port != taken
        assert listeners.outside == ""
        assert (
            listeners.visitor_address
            == listeners.inside_address
            == f"http://localhost:{listeners.port}"
        )
        with pytest.raises(OSError, match="in use"):
            open_listeners(port=taken)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--terminal", "--port", "1"), "are not for --terminal"),
        (("--mute",), "--mute is for --terminal"),
        (("--host", "0.0.0.0"), "can ask for"),
    ],
)
def test_what_does_not_go_together_is_told(words: tuple[str, ...], told: str) -> None:
    done = zal("demo", *words)
    assert done.returncode == 2
    assert told in done.stderr

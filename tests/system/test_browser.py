"""``zal browser`` as a process: who is paired, since when, and no more."""

import json
import re
from pathlib import Path

import pytest

from commands import zal
from halls import AT_KIOSK, OWNER
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.domain.pairing import PairedBrowser
from zal.hall.pins import KIOSK
from zal.hall.seen.browsers import paired_browser

CODE = "4071"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


def pair(path: Path, *terminals: str) -> list[tuple[PairedBrowser, str]]:
    hall = open_hall(path)
    hall.pins.set(OWNER, KIOSK, CODE)
    paired = [
        hall.browsers.pair(AT_KIOSK, CODE, each, label="192.0.2.7 X11; Linux") for each in terminals
    ]
    hall.close()
    return paired


def test_browsers_are_listed_and_one_is_revoked(path: Path) -> None:
    (_, first), (_, second) = pair(path, "kiosk/kiosk-1", "console")
    revoked = zal("browser", "revoke", "2", "--hall", path)
    assert revoked.stdout == "Browser 2 no longer shows console.\n"
    listed = zal("browser", "--hall", path, locale="ru_RU.UTF-8").stdout
    head, kiosk, console = (re.split(" {2,}", each) for each in listed.splitlines())
    assert head[0] == "№"
    assert (kiosk[:2], kiosk[-1]) == (["1", "kiosk/kiosk-1"], "192.0.2.7 X11; Linux")
    assert ("—" in kiosk, "—" in console) == (True, False)
    assert first not in listed
    assert second not in listed
    hall = open_hall(path)
    assert [hall.see(paired_browser, each) is None for each in (first, second)] == [False, True]
    hall.close()


def test_programs_get_instants_and_no_secret(path: Path) -> None:
    assert json.loads(zal("browser", "--json", "--hall", path).stdout) == []
    ((browser, _),) = pair(path, "board/board-1")
    (told,) = json.loads(zal("browser", "--json", "--hall", path).stdout)
    assert told == {
        "number": 1,
        "terminal": "board/board-1",
        "label": "192.0.2.7 X11; Linux",
        "paired_at": browser.paired_at,
        "revoked_at": None,
    }
    ended = json.loads(zal("browser", "revoke", "--json", "1", "--hall", path).stdout)
    assert ended["revoked_at"] >= browser.paired_at


def test_the_commands_former_name_is_understood_with_a_hint(path: Path) -> None:
    pair(path, "console")
    former, now = zal("device", "--hall", path), zal("browser", "--hall", path)
    assert (former.returncode, former.stdout) == (0, now.stdout)
    assert "zal device has a new name: zal browser" in former.stderr
    revoked = zal("--json", "device", "revoke", "1", "--hall", path)
    assert json.loads(revoked.stdout)["number"] == 1
    assert revoked.stderr == now.stderr == ""


def test_what_cannot_be_revoked_is_told(path: Path) -> None:
    assert "type the kiosk's staff code" in zal("browser", "--hall", path).stdout
    unknown = zal("browser", "revoke", "999", "--hall", path)
    assert (unknown.returncode, unknown.stdout) == (1, "")
    assert unknown.stderr == "zal: No browser 999 has ever been paired. List them: zal browser\n"
    unsaid = zal("browser", "revoke", "--hall", path, locale="ru_RU.UTF-8")
    assert unsaid.returncode == 2
    assert "для revoke нужен номер браузера: его покажет zal browser" in unsaid.stderr

"""What docs/DEPLOY.md tells to do is done here: TLS by files, the settings, and a restore."""

import os
import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from commands import environment, zal
from deployed import MANUAL, NGINX_FILE, ROOT, blocks, certificate
from halls import AT_KIOSK
from web_terminals import hall_of, terminal, web_process
from zal import config
from zal.bootstrap import open_hall
from zal.command_line.parser import Parser
from zal.texts import texts
from zal_web.command import web
from zal_web.server.answers import MOST_BODY
from zal_web.server.event_stream import BEAT_S
from zal_web.terminal.open_terminals import USUAL_MOST
from zal_web.terminal.pairing import COOKIE

COPY = "hall-2026-11-23.db"


def commands_of_units() -> list[list[str]]:
    """Return what the manual has units run, without the program."""
    found = re.findall(r"ZAL_COMMAND=/opt/zal/\.venv/bin/zal ([^\"\n]*)", MANUAL.read_text("utf-8"))
    return [each.split() for each in found]


def test_what_the_servers_unit_runs_serves_over_tls_and_by_default_this_machine_only(
    tmp_path: Path,
) -> None:
    plain, steward, secure = commands_of_units()
    assert steward == ["steward", "--hall", "/var/lib/zal/hall.db"]
    assert plain == ["web", "--hall", "/var/lib/zal/hall.db"]
    assert secure[: len(plain)] == plain
    options = dict(zip(secure[3::2], secure[4::2], strict=True))
    assert options == {
        "--host": "0.0.0.0",
        "--port": "8443",
        "--certificate": "/etc/zal/hall.crt",
        "--key": "/etc/zal/hall.key",
    }
    own = certificate(tmp_path)
    files = ("--certificate", str(own.file), "--key", str(own.key))
    with web_process(hall_of(tmp_path), *files) as served:
        assert served.address.startswith("https://")
        with httpx.Client(base_url=served.address, verify=own.trust, trust_env=False) as desk:
            form = {"to": "console", "code": served.made.staff_code}
            paired = desk.post("/pair", data=form)
        assert paired.status_code == 303
        assert "Secure" in paired.headers["set-cookie"]
        secret = paired.cookies[COOKIE]
        with terminal(served.address, "console", secret, trust=own.trust) as face:
            face.until("Who are you?")


def test_the_figures_told_are_those_of_the_server() -> None:
    text, proxy = MANUAL.read_text("utf-8"), NGINX_FILE.read_text("utf-8")
    parser = Parser(texts("zal.commands", "en"), as_json=False)
    web(parser)
    address = f"http://{parser.get_default('host')}:{parser.get_default('port')}"
    assert f"`{address}/`" in text
    assert f"proxy_pass {address};" in proxy
    assert f"At most {USUAL_MOST} terminals" in text
    assert f"client_max_body_size  {MOST_BODY // 1024}k;" in proxy
    assert f"a sign of life every {BEAT_S:.0f} s." in proxy
    read_timeout = re.search(r"proxy_read_timeout (\d+)s;", proxy)
    assert read_timeout is not None
    assert int(read_timeout[1]) > 2 * BEAT_S


def test_the_visitors_address_can_be_set_as_told() -> None:
    told = next(each for each in blocks("### Visitors' phones"))
    text, count = re.subn(r"^# page_address = .*\n", told, config.SAMPLE, flags=re.MULTILINE)
    assert count == 1
    assert config.read(text).page_address == "https://hall.example/t/{token}"


def test_a_day_is_brought_back_by_the_steps_of_a_restore(tmp_path: Path) -> None:
    made = hall_of(tmp_path)
    hall = open_hall(made.hall)
    kept = hall.tickets.issue(AT_KIOSK, "passport")
    stop, restore, start = blocks("## Restore")
    (backup, _) = blocks("## Backup")
    told = as_told(backup, tmp_path)
    assert f"{COPY} is sound" in told.stdout
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    with made.hall.open("r+b") as file:
        file.write(b"\0" * 4096)
    assert zal("queue", "--hall", made.hall).returncode == 1
    done = as_told(stop + restore + start, tmp_path)
    assert "hall.db is sound" in done.stdout
    assert [each for each in done.stdout.split() if each.startswith(("Р1", "P1"))] == [kept.code]
    assert (tmp_path / "aside" / "hall.db").exists()
    units = "zal-web zal-steward zal-kiosk@tty1 zal-board@tty2"
    assert (tmp_path / "units").read_text("utf-8") == f"stop {units}\nstart {units}\n"


def as_told(commands: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the manual's commands where the hall is; units are only written down."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    made = {
        "zal": f'exec {sys.executable} -m zal "$@"',
        "systemctl": f'echo "$*" >> {folder}/units',
    }
    for name, does in made.items():
        (tools / name).write_text(f"#!/bin/sh\n{does}\n", encoding="ascii")
        (tools / name).chmod(0o700)
    (folder / "usb").mkdir(exist_ok=True)
    done = subprocess.run(
        ["sh", "-ec", commands.replace("/media/usb", f"{folder}/usb")],
        cwd=folder,
        env=environment() | {"PATH": f"{tools}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done


@pytest.mark.parametrize(
    "heading",
    ["### Behind nginx", "## One server and many browsers", "### Time passes by itself"],
)
def test_the_files_that_are_to_be_copied_are_there(heading: str) -> None:
    copied = [each for block in blocks(heading) for each in re.findall(r"cp /opt/zal/(\S+)", block)]
    assert copied
    assert all((ROOT / each).is_file() for each in copied)


def test_every_name_in_the_proxys_file_is_replaced_by_the_command_told() -> None:
    block = next(each for each in blocks("### Behind nginx") if "sed -i" in each)
    script = re.search(r"sed -i '([^']+)'", block)
    assert script is not None
    text = NGINX_FILE.read_text("utf-8")
    done = subprocess.run(
        ["sed", script[1]], input=text, capture_output=True, text=True, check=True
    )
    settings = [each for each in done.stdout.splitlines() if not each.startswith("#")]
    assert not [each for each in settings if "hall.example" in each]

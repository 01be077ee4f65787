"""The systemd units and the terminals' settings that a hall's machines start with."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from missing_programs import need

ROOT = Path(__file__).parents[2]
UNITS = sorted(ROOT.glob("*/systemd/*.service"))
SETTINGS = sorted(ROOT.glob("*/systemd/*.foot.ini"))
EXPOSURE = 2.5
"""The most that systemd-analyze may count against a unit, of 10."""


def run(program: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [need(program), *words], capture_output=True, text=True, timeout=60, check=False
    )


def test_each_face_has_a_unit_and_a_terminal_and_what_has_no_screen_a_unit() -> None:
    assert [each.name for each in UNITS] == [
        "zal-board@.service",
        "zal-kiosk@.service",
        "zal-console@.service",
        "zal-steward.service",
        "zal-web.service",
    ]
    on_screens = [each for each in UNITS if "@" in each.name]
    assert [each.parent for each in SETTINGS] == [each.parent for each in on_screens]


@pytest.mark.parametrize("unit", UNITS, ids=lambda each: each.stem)
def test_systemd_understands_every_line_of_a_unit(unit: Path, tmp_path: Path) -> None:
    for each in sorted({*re.findall(r"/usr/bin/(\S+)", unit.read_text("utf-8"))} - {"env"}):
        need(each)  # systemd asks for each program that a unit names
    on_tty = shutil.copy(unit, tmp_path / unit.name.replace("@", "@tty1"))
    done = run("systemd-analyze", "verify", str(on_tty))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("unit", UNITS, ids=lambda each: each.stem)
def test_a_unit_is_started_again_for_ever_and_can_do_little_else(unit: Path) -> None:
    text = unit.read_text("utf-8")
    assert {"Restart=always", "StartLimitIntervalSec=0"} <= set(text.splitlines())
    threshold = f"--threshold={EXPOSURE * 10:.0f}"
    done = run("systemd-analyze", "security", "--offline=true", threshold, str(unit))
    assert done.returncode == 0, done.stdout[-200:]


@pytest.mark.parametrize("unit", UNITS, ids=lambda each: each.stem)
def test_a_unit_may_fill_neither_the_memory_nor_the_table_of_processes(unit: Path) -> None:
    lines = unit.read_text("utf-8").splitlines()
    limits = dict(each.split("=", 1) for each in lines if "=" in each)
    assert re.fullmatch("[0-9]+[MG]", limits["MemoryMax"])
    assert limits["TasksMax"].isdigit()
    if "@" not in unit.name:
        assert "yes" in limits.get("PrivateDevices", "") or limits["DevicePolicy"] == "closed"


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda each: each.stem)
def test_foot_understands_every_setting_and_binds_none_of_its_keys(settings: Path) -> None:
    done = run("foot", "--check-config", f"--config={settings}")
    assert done.returncode == 0, done.stderr
    keys = settings.read_text("utf-8").partition("[key-bindings]\n")[2]
    assert re.fullmatch(r"([a-z-]+=none\n)+", keys)


@pytest.mark.parametrize("unit", UNITS, ids=lambda each: each.stem)
def test_the_manual_names_the_files_that_a_unit_reads(unit: Path) -> None:
    is_on_screen = "@" in unit.name
    page = "HARDWARE.md" if is_on_screen else "DEPLOY.md"
    manual = (ROOT / "docs" / page).read_text("utf-8")
    read = re.findall(r"/etc/zal/[a-z.]+\b", unit.read_text("utf-8"))
    assert len(set(read)) == (2 if is_on_screen else 1)
    assert all(each in manual for each in read)
    assert f"{unit.relative_to(ROOT).parent}" in manual
    assert unit.name in manual

"""The systemd units and the terminals' settings that a hall's machines start with."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from executables import executable
from missing_programs import need
from zal.domain.legibility import are_letters_small

ROOT = Path(__file__).parents[2]
UNITS = sorted(ROOT.glob("*/systemd/*.service"))
SETTINGS = sorted(ROOT.glob("*/systemd/*.foot.ini"))
FOOT = ROOT / "shared" / "systemd" / "foot.sh"
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
    by_script = "foot.sh" in unit.read_text("utf-8")
    assert len(set(read)) == (2 + by_script if is_on_screen else 1)
    assert all(each in manual for each in read)
    assert f"{unit.relative_to(ROOT).parent}" in manual
    assert unit.name in manual


def started(tmp_path: Path, **env: str) -> list[str]:
    """Return with what words ``foot.sh`` starts foot on the screens in ``tmp_path``."""
    executable(tmp_path / "foot", '#!/bin/sh\nprintf "%s\\n" "$@"\n')
    path = f"{tmp_path}:{os.environ['PATH']}"
    words = ["sh", str(FOOT), "90", "26", "kiosk.foot.ini", "zal", "--hall", "a b.db", "kiosk"]
    known = {"PATH": path, "ZAL_SCREENS": str(tmp_path), **env}
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True, env=known)
    assert not done.stderr
    return done.stdout.splitlines()


def screen(folder: Path, name: str, status: str, *modes: str) -> None:
    (folder / name).mkdir()
    (folder / name / "status").write_text(f"{status}\n", "utf-8")
    (folder / name / "modes").write_text("".join(f"{each}\n" for each in modes), "utf-8")


@pytest.mark.parametrize(
    ("mode", "size"),
    [
        ("1920x1080", 32),  # 96 columns, 27 rows
        ("3840x2160", 64),
        ("1024x768", 18),
        ("1080x1920", 19),
        ("1920x1080i", 32),
    ],
)
def test_letters_are_so_large_that_the_screen_has_as_many_columns_as_the_face_needs(
    tmp_path: Path, mode: str, size: int
) -> None:
    (tmp_path / "card0").mkdir()  # the card itself has no modes
    screen(tmp_path, "card0-HDMI-A-1", "disconnected", "640x480")
    screen(tmp_path, "card0-HDMI-A-2", "connected", mode, "800x600")
    command = ["--", "zal", "--hall", "a b.db", "kiosk"]
    font = f"--font=DejaVu Sans Mono:pixelsize={size}"
    assert started(tmp_path) == ["--config=kiosk.foot.ini", font, *command]
    asked = started(tmp_path, ZAL_LETTERS="41")
    assert asked == ["--config=kiosk.foot.ini", "--font=DejaVu Sans Mono:pixelsize=41", *command]


@pytest.mark.parametrize("modes", [(), ("",), ("preferred",), ("1920",), ("x",)])
def test_a_screen_that_does_not_tell_its_dots_has_the_size_of_the_settings(
    tmp_path: Path, modes: tuple[str, ...]
) -> None:
    screen(tmp_path, "card0-HDMI-A-1", "connected", *modes)
    assert started(tmp_path)[:2] == ["--config=kiosk.foot.ini", "--"]


@pytest.mark.parametrize("unit", ["kiosk", "console"])
def test_a_kiosk_and_a_console_start_by_the_script_that_works_their_letters_out(unit: str) -> None:
    [text] = [each.read_text("utf-8") for each in UNITS if each.name == f"zal-{unit}@.service"]
    found = re.search(r"/bin/sh /etc/zal/foot.sh (\d+) (\d+) (\S+) \$ZAL_COMMAND\n", text)
    assert found is not None
    assert found[3] == f"/etc/zal/{unit}.foot.ini"
    columns, rows = int(found[1]), int(found[2])
    assert 80 <= columns <= 100
    assert not are_letters_small(columns, rows)


def test_foot_takes_a_size_in_dots() -> None:
    done = run(
        "foot", "--check-config", "--config=/dev/null", "--font=DejaVu Sans Mono:pixelsize=32"
    )
    assert done.returncode == 0, done.stderr

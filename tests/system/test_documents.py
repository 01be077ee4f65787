"""What the documents tell people to type works, and nothing that can be typed is left untold."""

import io
import re
import shlex
import textwrap
import tomllib
from contextlib import redirect_stdout, suppress
from functools import cache
from pathlib import Path

import pytest

from commands import zal
from missing_programs import need
from packages import found
from variants import in_one_test
from zal import config
from zal.cli import COMMANDS, main

ROOT = Path(__file__).parents[2]
SUPPORT = ROOT / "tests" / "support"
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    SUPPORT / "README.md",
    *sorted(ROOT.glob("*/README.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
SCREENS = ("kiosk", "console", "board", "demo", "simulate", "web", "steward")
"""They go on until they are left: what they take is asked of their help."""
ASKS = {"pin": "4071\n", "sign-in": "4071\n"}
ENDS = {"status": (0, 1)}
"""Exit codes of commands that tell something by them."""
TYPED = re.compile(r"^ {4}((?:zal|make) .*)$|`((?:zal|make) [^`]+)`", re.MULTILINE)


def typed(page: Path, program: str) -> list[list[str]]:
    """Return the command lines of a page, without the words after #."""
    found = (a or b for a, b in TYPED.findall(page.read_text(encoding="utf-8")))
    words = (shlex.split(each, comments=True) for each in found)
    return [each for each in words if each[0] == program]


def test_a_key_that_reaches_the_halls_pc_may_run_one_command_there_and_nothing_else() -> None:
    keys = [
        line.strip()
        for page in PAGES
        for line in page.read_text(encoding="utf-8").splitlines()
        if " ssh-ed25519 " in line
    ]
    assert keys
    for each in keys:
        command = re.fullmatch(r'restrict,pty,command="/opt/zal/\.venv/bin/(zal [^"]+)" .*', each)
        assert command is not None, each
        assert shlex.split(command[1])[1] in SCREENS


@cache
def help_of(command: str) -> str:
    """Return what a command's help says, "" for that of zal itself."""
    said = io.StringIO()
    with redirect_stdout(said), suppress(SystemExit):
        main([*command.split(), "--help"])
    return said.getvalue()


@in_one_test("page", PAGES)
def test_every_zal_command_and_option_exists(page: Path) -> None:
    for words in typed(page, "zal"):
        given = {each.partition("=")[0] for each in words[1:] if each.startswith("--")}
        command = next((each for each in words[1:] if each in COMMANDS), None)
        assert given <= set(re.findall(r"--[a-z-]+", help_of(command or ""))), words
        assert command or given, words


def test_the_settings_that_the_documents_show_can_be_read() -> None:
    text = (ROOT / "docs" / "HARDWARE.md").read_text("utf-8")
    block = re.search(r"(?:^ {4}.*\n)+", text[text.index("    [[kiosk]]") :], re.MULTILINE)
    assert block
    shown = textwrap.dedent(block[0])
    hall = config.read(config.SAMPLE.replace("[console]\n", f"{shown}\n[console]\n", 1))
    assert hall.printer("kiosk-1")


@in_one_test("page", PAGES)
def test_every_link_and_picture_is_there(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]*)#?([^)]*)\)", page.read_text(encoding="utf-8"))
    for path, heading in (each for each in links if ":" not in each[0]):
        target = page.parent / path if path else page
        assert target.exists(), path
        assert not heading or heading in headings(target), (path, heading)


def headings(page: Path) -> set[str]:
    """Return a page's headings as links name them."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in found}


def test_every_helper_of_the_tests_stands_on_their_map() -> None:
    told = re.findall(r"`(\w+\.py)`", (SUPPORT / "README.md").read_text("utf-8"))
    assert sorted(told) == sorted(each.name for each in SUPPORT.glob("*.py"))


def test_every_top_folder_tells_what_it_holds() -> None:
    untold = []
    for name in ("kiosk", "operator", "display", "shared", "tests"):
        text = (ROOT / name / "README.md").read_text("utf-8")
        folders = {each.parent for each in (ROOT / name).glob("*/*/*.py")}
        untold += [str(each) for each in folders if f"{each.name}/" not in text]
    assert not untold


def test_the_layers_stand_in_the_architecture() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    of_zal = next(each for each in contracts["contracts"] if each.get("containers") == ["zal"])
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text("utf-8")
    told = text.partition("From the\nbottom up:")[2].partition("Each may import")[0]
    layers = re.findall(r"[\w.]+", " ".join(of_zal["layers"]))
    whole = {each for each in layers if not each.startswith(("simulation.", "__main__"))}
    assert whole <= set(re.findall(r"`(\w+)`", told))


def test_every_make_command_is_one_of_the_makefiles() -> None:
    rules = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    told = {each[1] for page in PAGES for each in typed(page, "make")}
    assert told <= rules
    assert rules - told <= {"install", "check", "clean", "compiled"}  # parts of the others


def test_every_command_is_told_of_in_the_manual() -> None:
    text = (ROOT / "docs" / "HALL.md").read_text("utf-8")
    words = set(re.findall(r"[a-z-]+", text))
    assert not set(COMMANDS) - words
    assert not [each for each in COMMANDS if not re.search(rf"`(zal )?{each}\b|zal {each}\b", text)]


def test_the_manuals_commands_work_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall, usb = tmp_path / "hall", tmp_path / "usb"
    hall.mkdir()
    usb.mkdir()
    monkeypatch.chdir(hall)
    lines = typed(ROOT / "docs" / "HALL.md", "zal")
    assert lines[0] == ["zal", "new"]
    assert zal("init", "--sample").returncode == 0  # the manual's names are those of the sample
    unheard: list[list[str]] = []
    for line in lines:
        words = [each.replace("/media/usb", str(usb)) for each in line[1:]]
        words = ["ivanova" if each == "CODE" else each for each in words]
        if words[0] in (*SCREENS, "new", "init") or "--follow" in words:
            known = help_of(words[0])
            assert all(each in known for each in words if each.startswith("--")), line
            continue
        if words[0] == "voice" and found("espeak-ng") is None:
            unheard.append(line)
            continue
        if words[0] == "pin" and "--once" not in words:
            words.append("--stdin")  # here nobody types it twice
        done = zal(*words, typed=ASKS.get(words[0], ""))
        none = (
            "There is no ticket",
            "There is nobody left",
            "nothing to decide",
        )  # in the sample's hall
        refused = any(each in done.stderr for each in none)
        assert done.returncode in ENDS.get(words[0], (0,)) or refused, (line, done.stderr)
    if unheard:
        need("espeak-ng")  # all others were done

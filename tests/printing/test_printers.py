"""A drawn picture as a printer's bytes: they decode back to exactly that picture."""

import json
import os
import random
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from PIL import Image

from paper import Paper, Slip
from variants import in_one_test
from zal.domain.settings.printers import Connection, Cut, Printer
from zal.printing import raster
from zal.printing.errors import PrinterTrouble
from zal.printing.raster import Command

KNOWN = json.loads(files("escpos").joinpath("capabilities.json").read_text("utf-8"))["profiles"]
WITHOUT_PICTURES = {"AF-240", "OCD-100", "OCD-300"}
HEIGHT = 500


def drawn(width: int = 576, height: int = HEIGHT, seed: int = 1) -> Image.Image:
    """Return a picture of which no two rows are alike."""
    dots = random.Random(seed).randbytes((width + 7) // 8 * height)
    return Image.frombytes("1", (width, height), dots)


def printer(profile: str = "default", width: int = 576, cut: Cut = Cut.FULL) -> Printer:
    return Printer("kiosk-1", Connection.NONE, profile=profile, width=width, cut=cut)


def printed(data: bytes) -> Paper:
    """Return the paper after a job, which came a few bytes at a time."""
    paper = Paper()
    for start in range(0, len(data), 1000):
        assert paper.take(data[start : start + 1000]) == b""
    assert (paper.strange, paper.scraps, len(paper.slips)) == ([], [], 1)
    return paper


def shows(slip: Slip, image: Image.Image) -> bool:
    """Return whether a slip is the image, with nothing but white around it."""
    whole = Image.new("1", slip.image.size, 1)
    whole.paste(image, (0, 0))
    return slip.image.tobytes() == whole.tobytes() and slip.image.height < image.height + 24


def widest(profile: str) -> int:
    dots = raster.ability(profile).dots
    return min(576, dots or 576)


@pytest.mark.parametrize("profile", sorted(set(KNOWN) - WITHOUT_PICTURES))
def test_every_profile_prints_exactly_what_was_drawn(profile: str) -> None:
    width = widest(profile)
    image = drawn(width)
    for command in raster.ability(profile).commands:
        paper = printed(raster.job(image, printer(profile, width), command))
        assert shows(paper.slips[0], image), command
        assert max(paper.heights) <= 256
    best = raster.ability(profile).commands[0]
    assert KNOWN[profile]["features"][best]
    assert raster.job(image, printer(profile, width)) == raster.job(
        image, printer(profile, width), best
    )


def test_the_better_command_is_chosen_of_those_that_a_profile_has() -> None:
    chosen = {each: raster.ability(each).commands[:1] for each in KNOWN}
    assert {each for each, commands in chosen.items() if not commands} == WITHOUT_PICTURES
    assert chosen["TM-T88V"] == (Command.RASTER,)
    assert chosen["TM-U220"] == (Command.COLUMNS,)
    assert raster.ability("TM-T88V").commands == tuple(Command)


@in_one_test("command", list(Command))
@in_one_test("height", [1, 23, 24, 240, 241, 256, 481])
def test_strips_follow_each_other_without_a_gap_whatever_the_height(
    command: Command, height: int
) -> None:
    image = drawn(383, height)
    paper = printed(raster.job(image, printer(width=384), command))
    assert shows(paper.slips[0], image)


def test_paper_is_cut_as_set_and_as_the_profile_can() -> None:
    image = drawn(384, 10)
    for profile, cut, byte in (
        *(("default", Cut.FULL, 0), ("default", Cut.PART, 1), ("default", Cut.NONE, None)),
        *(("POS-5890", Cut.FULL, None), ("POS-5890", Cut.PART, None)),
        *(("TM-U220B", Cut.FULL, 1), ("TM-U220B", Cut.NONE, None)),
    ):
        slip = printed(raster.job(image, printer(profile, 384, cut))).slips[0]
        assert slip.cut == byte, (profile, cut)


def test_a_job_begins_anew_whatever_was_left_in_the_printer() -> None:
    paper = Paper()
    paper.take(b"\x1dv0\x00\x01\x00\x01\x00\xff")
    image = drawn(384, 10)
    paper.take(raster.job(image, printer(width=384)))
    assert (len(paper.scraps), len(paper.slips)) == (1, 1)
    assert shows(paper.slips[0], image)


@pytest.mark.parametrize(
    ("profile", "width", "drawn_width", "sentence"),
    [
        ("TM-T88VX", 576, 576, "printer-no-profile"),
        ("", 576, 576, "printer-no-profile"),
        ("OCD-300", 384, 384, "printer-no-pictures"),
        ("TM-T88V", 576, 576, "printer-too-wide"),
        ("TM-T88V", 512, 576, "printer-too-wide"),
    ],
)
def test_what_a_printer_cannot_print_is_refused_with_a_sentence(
    profile: str, width: int, drawn_width: int, sentence: str
) -> None:
    with pytest.raises(PrinterTrouble) as refusal:
        raster.job(drawn(drawn_width, 10), printer(profile, width))
    assert refusal.value.key == sentence
    assert str(refusal.value)


def test_the_library_says_nothing_leaves_nothing_and_reads_no_yaml(
    tmp_path: Path,
) -> None:
    program = """
import logging, os, sys
from PIL import Image
from zal.domain.settings.printers import Connection, Printer
from zal.printing import raster
assert "escpos" not in sys.modules
raster.job(Image.new("1", (576, 300), 1), Printer("kiosk-1", Connection.NONE, profile="RP326"))
import escpos.capabilities as known
assert not logging.getLogger().handlers
assert "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ
assert not known.full_load
"""
    done = subprocess.run(
        [sys.executable, "-W", "error::ResourceWarning", "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert not list(tmp_path.iterdir())
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

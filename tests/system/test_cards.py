"""Cards to print: written where they were asked for, read back, deleted."""

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from cards import pin_of, qr_of, sheets_of
from commands import zal
from web_servers import until
from zal import config
from zal.commands.cards_folder import write_cards
from zal.printing.card import HEIGHT, WIDTH, Card
from zal.printing.card_sheet import LEFT, TOP

HALL = (
    "--template",
    "post",
    "--desks",
    "3",
    "--languages",
    "ru",
    "--people",
    "Иванова А. П., Stone I.",
)
ADDRESS = "http://10.0.0.5:8080"
PLACES = [
    f"{ADDRESS}/kiosk/kiosk-1",
    f"{ADDRESS}/board/board-1",
    *(f"{ADDRESS}/console?desk={number}" for number in (1, 2, 3)),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for a hall, in which commands run; cards lie beside it."""
    made = tmp_path / "hall"
    made.mkdir()
    monkeypatch.chdir(made)
    return made


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    return tmp_path / "cards"


def new(*words: str) -> None:
    made = zal("new", *HALL, *words)
    assert made.returncode == 0, made.stderr


def test_every_card_is_read_back_from_its_picture_and_from_the_sheets(cards: Path) -> None:
    new("--cards", str(cards), "--address", ADDRESS)
    people = [pin_of(each) for each in sorted(cards.glob("person-*.png"))]
    assert len(set(people)) == 2
    assert all(len(each) == 6 for each in people)
    places = [
        qr_of(Image.open(each))
        for each in sorted(cards.glob("*.png"))
        if not each.name.startswith("person-")
    ]
    assert sorted(each for [each] in places) == sorted(PLACES)
    [sheet] = sheets_of(cards / "places.pdf")
    assert qr_of(sheet) == PLACES
    [sheet] = sheets_of(cards / "people.pdf")
    assert qr_of(sheet) == []  # a PIN stands in no code
    first = sheet.crop((LEFT + 5, TOP + 5, LEFT + WIDTH - 5, TOP + HEIGHT - 5))  # within its lines
    assert pin_of(first) == people[0]


def test_nobody_else_may_look_into_the_folder_and_the_hall_keeps_no_pin(
    cards: Path, folder: Path
) -> None:
    before = os.umask(0)  # whatever the user's is
    try:
        new("--cards", str(cards))
    finally:
        os.umask(before)
    assert stat.S_IMODE(cards.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in cards.iterdir()} == {0o600}
    assert sorted(each.name for each in cards.iterdir()) == [
        *(".zal-cards.json", "people.pdf", "person-ivanova.png", "person-stone.png")
    ]
    pin = pin_of(cards / "person-ivanova.png").encode()
    for each in folder.iterdir():
        assert pin not in each.read_bytes()


def test_how_far_the_drawing_is_is_told_after_each_card(folder: Path) -> None:
    told: list[float] = []
    some = [Card(f"place-{n}", "Зал", "Киоск", "", "", "http://hall/k") for n in range(4)]
    write_cards(folder / "cards", "Зал", some[:1], some[1:], told.append)
    assert told == [0.25, 0.5, 0.75, 1.0]


def test_without_a_wish_no_card_is_written(cards: Path, folder: Path) -> None:
    new()
    assert not cards.exists()
    assert not list(folder.glob("*.png"))
    told = zal("new", *HALL, "--hall", "other.db", "--file", "other.toml", "--json").stdout
    assert json.loads(told)["cards"] is None


def test_cards_that_cannot_be_written_make_no_hall(cards: Path, folder: Path) -> None:
    where = "/proc/cards"  # a folder in which even root makes none
    refused = zal("new", *HALL, "--cards", where)
    assert (refused.returncode, "cannot be written" in refused.stderr) == (1, True)
    assert not list(folder.iterdir())


def test_a_hall_that_cannot_be_made_leaves_no_cards(cards: Path, folder: Path) -> None:
    refused = zal("new", *HALL, "--cards", str(cards), "--hall", "nowhere/hall.db")
    assert refused.returncode == 1, refused.stderr
    assert not cards.exists()
    assert not list(folder.iterdir())


def test_whoever_is_interrupted_while_cards_are_drawn_has_nothing(
    cards: Path, folder: Path
) -> None:
    people = ", ".join(f"Operator {number}" for number in range(120))
    words = [sys.executable, "-m", "zal", "new", "--template", "post", "--people", people]
    with subprocess.Popen([*words, "--cards", str(cards)], stdout=subprocess.PIPE) as drawing:
        until(lambda: drawing.poll() is not None or any(cards.glob("*.png")))
        assert drawing.poll() is None
        drawing.send_signal(signal.SIGINT)
        assert drawing.wait() == 130
    assert not cards.exists()
    assert not list(folder.iterdir())


def test_a_hall_that_is_there_has_cards_of_its_places_alone(cards: Path) -> None:
    new()
    unknown = zal("cards", cards)
    assert (unknown.returncode, "Add --address" in unknown.stderr) == (1, True)
    assert not cards.exists()
    written = zal("cards", cards, "--address", f"{ADDRESS}/", "--json")
    assert json.loads(written.stdout) == {"folder": str(cards), "places": 5, "lacking": ""}
    [sheet] = sheets_of(cards / "places.pdf")
    assert qr_of(sheet) == PLACES
    assert not list(cards.glob("person*"))


def test_the_places_address_is_that_of_the_halls_pages(cards: Path, folder: Path) -> None:
    new("--address", "https://queue.mfc.ru")
    assert config.read((folder / "hall.toml").read_text("utf-8")).page_address == (
        "https://queue.mfc.ru/t/{token}"
    )
    assert zal("cards", cards).returncode == 0
    assert qr_of(Image.open(cards / "desk-2.png")) == ["https://queue.mfc.ru/console?desk=2"]


@pytest.mark.parametrize(
    "nowhere", ["http://127.0.0.1:8191", "http://hall.example", "http://0.0.0.0:8080"]
)
def test_no_card_has_an_address_that_nobody_finds(cards: Path, nowhere: str) -> None:
    made = zal("new", "--template", "bank", "--address", nowhere, "--cards", cards)
    assert made.returncode == 0, made.stderr
    assert "page_address" in made.stdout
    assert "show no QR code" in made.stdout
    assert "places.pdf" not in made.stdout
    assert not [*cards.glob("place*"), *cards.glob("desk*"), *cards.glob("kiosk*")]
    refused = zal("cards", cards.with_name("more"), "--address", nowhere)
    assert (refused.returncode, "do not find" in refused.stderr) == (1, True)
    assert not cards.with_name("more").exists()


def test_letters_that_no_card_can_show_are_told_in_words(cards: Path) -> None:
    answers = ("--name", "Centre 🏛", "--people", "李, 漢 A", "--address", ADDRESS)
    made = zal("new", "--template", "post", *answers, "--cards", cards)
    assert (made.returncode, made.stderr) == (0, "")
    assert "The font has no letters for 李漢🏛: " in made.stdout
    again = zal("cards", cards.with_name("more"))
    assert (again.returncode, again.stderr) == (0, "")
    assert "The font has no letters for 🏛: " in again.stdout
    value = json.loads(zal("cards", cards.with_name("third"), "--json").stdout)
    assert value["lacking"] == "🏛"


@pytest.mark.parametrize(
    "typed", ['http://<b>"x', "http://a:b@10.0.0.5", "http://мфц.рф", f"http://{'a' * 500}"]
)
def test_what_no_phone_opens_is_refused_and_no_card_written(typed: str, cards: Path) -> None:
    new()
    refused = zal("cards", cards, "--address", typed)
    assert (refused.returncode, "is not an address that phones open" in refused.stderr) == (1, True)
    assert not cards.exists()


@pytest.mark.parametrize("where", ["cards", ".", "deep/cards"])
def test_cards_never_lie_in_the_halls_folder(where: str, folder: Path) -> None:
    new("--address", ADDRESS)
    before = sorted(folder.iterdir())
    refused = zal("cards", where)
    assert (refused.returncode, "is inside the hall's folder" in refused.stderr) == (1, True)
    assert sorted(folder.iterdir()) == before


def test_cards_are_deleted_and_what_else_lies_there_stays(cards: Path) -> None:
    new("--cards", str(cards), "--address", ADDRESS)
    mine, picture = cards / "notes.txt", cards / "board-meeting.png"
    mine.write_text("mine")
    picture.write_text("mine")
    kept = zal("cards", "--delete", cards)
    assert "9 files are deleted." in kept.stdout
    assert sorted(each.name for each in cards.iterdir()) == ["board-meeting.png", "notes.txt"]
    none = zal("cards", "--delete", cards)
    assert (none.returncode, "There are no cards in" in none.stderr) == (1, True)
    mine.unlink()
    picture.unlink()
    cards.rmdir()
    assert zal("cards", cards).returncode == 0
    assert json.loads(zal("cards", "--delete", cards, "--json").stdout)["deleted"] == 6
    assert not cards.exists()

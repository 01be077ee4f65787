"""``zal new``: a hall from a few answers, by options and at a tty, and bare ``zal`` beside it.

With the cards that it writes to be printed.
"""

import json
import sys
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest

from cards import pin_of
from commands import zal
from ttys import Tty, ttys
from zal import config
from zal.bootstrap import open_hall
from zal.commands.new_hall.letters import series_letters
from zal.commands.new_hall.templates import KINDS, templates
from zal.domain.letters import alike_by
from zal.domain.settings.hall import HallConfig
from zal.hall.seen.kiosk import kiosk_view

ALWAYS_OPEN = ("--hours", "mon-sun 00:00-24:00")
COMMON = set("АВЕКМНРСТУ")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which commands run."""
    made = tmp_path / "hall"
    made.mkdir()
    monkeypatch.chdir(made)
    return made


@pytest.fixture
def tty(folder: Path) -> Iterator[Callable[..., Tty]]:
    """Open a tty in which ``zal new`` asks, in English."""
    with ttys() as opened:

        def new(*words: str) -> Tty:
            program = ("env", "-C", str(folder), "LC_ALL=C.UTF-8", "TZ=Asia/Omsk")
            return opened((100, 40), *program, sys.executable, "-m", "zal", "new", *words)

        yield new


def answer(tty: Tty, question: str, typed: str = "") -> None:
    """Wait for a question and answer it, with what stands in brackets if nothing is typed."""
    tty.shows(question)
    if typed:
        tty.write(typed)
    tty.press("Enter")


def done(*words: str, typed: str = "") -> str:
    """Return what a command says that must be done."""
    ended = zal(*words, typed=typed)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_a_hall_of_each_kind_is_made_without_a_terminal_and_serves_a_visitor(
    kind: str, folder: Path
) -> None:
    said = done("new", "--template", kind, *ALWAYS_OPEN)
    assert [line.split()[:2] for line in said.splitlines()[-3:]] == [
        ["zal", "kiosk"],
        ["zal", "console"],
        ["zal", "board"],
    ]
    made = config.read((folder / "hall.toml").read_text("utf-8"))
    assert len(made.desks) == len(made.operators) == templates()[kind].desks
    assert {each.names["ru"] for each in made.services} == {
        each.names["ru"] for each in templates()[kind].services
    }
    done("pin", made.operators[0].code, "--stdin", typed="4071\n")
    serve_a_visitor(made, "4071")


def serve_a_visitor(made: HallConfig, pin: str) -> None:
    """Sign the first operator in, take a ticket, call it and serve it, each as a process."""
    done("sign-in", made.operators[0].code, "--desk", "1", typed=f"{pin}\n")
    code = json.loads(done("issue", made.services[0].code, "--json"))["code"]
    for act in ("call", "start", "finish"):
        assert code in done(act, "--desk", "1")
    done("check", "hall.db")


def test_each_answer_is_an_option(folder: Path) -> None:
    done(
        *("new", "--name", "Прокат", "--languages", "ru", "--services", "Взять, Вернуть, Взять"),
        *("--desks", "2", "--people", "Ёлкина А., Елкина Б., 李, Ёлкина А."),
        *("--time-zone", "Asia/Omsk"),
        *("--hours", "пн-пт 10:00-13:00, пн-пт 14:00-19:00; сб 10:00-15:00"),
    )
    text = (folder / "hall.toml").read_text("utf-8")
    made = config.read(text)
    assert (made.names, made.languages, made.time_zone) == ({"ru": "Прокат"}, ("ru",), "Asia/Omsk")
    assert [(each.code, each.series) for each in made.services] == [("vzyat", "А"), ("vernut", "Т")]
    assert [each.code for each in made.operators] == ["elkina", "elkina-2", "operator", "elkina-3"]
    assert [len(each) for each in made.hours.week] == [2, 2, 2, 2, 2, 1, 0]
    assert "[[group]]" not in text
    assert made.groups == ()
    hall = open_hall(folder / "hall.db")
    groups = hall.see(kiosk_view).groups
    hall.close()
    assert [(each.names, len(each.services)) for each in groups] == [({"ru": "Прокат"}, 2)]
    assert config.read(config.write(made)) == made


@pytest.mark.parametrize(
    ("option", "typed", "said"),
    [
        ("--desks", "0", "not a number of desks"),
        ("--hours", "9-18", "not opening hours"),
        ("--hours", "xxx 09:00-18:00", "not opening hours"),
        ("--hours", "18:00-09:00", "not opening hours"),
        ("--languages", "Russian", "not a language"),
        ("--languages", "en ar", "ar is written from right to left"),
        ("--name", "אבג", "letters that run from right to left"),
        ("--hours", "mon 09:00-12:00, mon 11:00-18:00", "[hours]: mon"),
        ("--time-zone", "Mars/Base", "no time zone Mars/Base"),
        ("--people", " , ", "Nothing was typed"),
        ("--name", "x" * 81, "at most 80"),
        ("--address", "10.0.0.5", "without a user name, in up to 200 Latin letters"),
        ("--address", "http://мфц.рф", "digits: http://xn--l1aqg.xn--p1ai"),
        ("--address", f"http://{'a' * 500}.ru", "is not an address that phones open"),
        ("--cards", "cards", "PINs do not belong there"),
        ("--cards", "..", "is there already"),
        ("--cards", "../nowhere/cards", "There is no folder"),
    ],
)
def test_a_bad_answer_is_told_and_nothing_is_written(
    option: str, typed: str, said: str, folder: Path
) -> None:
    refused = zal("new", "--template", "bank", option, typed)
    assert (refused.returncode, said in refused.stderr) == (1, True), refused.stderr
    assert not list(folder.iterdir())


def test_without_a_terminal_what_is_not_told_is_not_asked(folder: Path) -> None:
    refused = zal("new", "--desks", "2")
    assert refused.returncode == 2
    assert "give --name, --services, or --template" in refused.stderr
    assert not list(folder.iterdir())


@pytest.mark.parametrize("name", ["hall.db", "hall.toml"])
def test_a_hall_that_is_there_is_never_touched(name: str, folder: Path) -> None:
    (folder / name).write_text("mine")
    refused = zal("new", "--template", "post")
    assert (refused.returncode, f"{name} is there already" in refused.stderr) == (1, True)
    assert {each.name: each.read_text() for each in folder.iterdir()} == {name: "mine"}


def test_series_are_read_alike_in_both_scripts_and_told_apart_by_ear() -> None:
    assert set(series_letters(30)) == COMMON
    for kind in KINDS:
        assert {each.series for each in templates()[kind].services} <= COMMON
    for one, other in combinations(COMMON, 2):
        assert alike_by(one, other, ("ru", "en")) is None


def test_letters_that_a_loudspeaker_makes_one_are_told_and_not_refused(folder: Path) -> None:
    names = "; ".join(f"Service {each}" for each in range(8))
    said = done("new", "--name", "Hall", "--languages", "ru en", "--services", names)
    assert said.startswith("Warning: ")
    assert "“Т” and “Р” are easily taken for one another" in " ".join(said.split())
    known = "“Т” and “Р” are easily taken for one another"
    (folder / "hall.db").unlink()
    for command in (("config", "check"), ("init",), ("config", "apply"), ("status",)):
        assert known in zal(*command).stdout, command


def test_a_language_without_words_is_told_and_commands_can_be_copied(folder: Path) -> None:
    named = ("--hall", "my hall.db", "--languages", "ru zz")
    said = done("new", "--template", "bank", *named)
    assert "has “zz”, and the screens have no words of their own in it" in said
    assert "  zal pin --kiosk --hall 'my hall.db'\n" in said


def test_where_nobody_reads_cyrillic_the_letters_are_latin(folder: Path) -> None:
    done("new", "--template", "tax", "--languages", "en")
    made = config.read((folder / "hall.toml").read_text("utf-8"))
    assert {each.series for each in made.services} <= set("ABEKMHPCTY")


def test_the_questions_are_answered_at_a_tty(tty: Callable[..., Tty], folder: Path) -> None:
    asks = tty()
    asks.shows("1. What is the hall called?\n>")
    asks.press("Left")  # an arrow begins with Esc too, and is none: the line begins anew
    asks.until(lambda screen: screen.count("\n>") == 2)
    answer(asks, "1. What is the hall called?", "Mill Street Clinic")
    answer(asks, "2. Which languages", "en")
    answer(asks, "3. What do visitors come for?", "clinic")
    answer(asks, "4. How many desks", "two")
    asks.shows("two is not a number of desks.")
    asks.write("2")
    asks.press("Enter")
    answer(asks, "5. Who works at them?", "Ivy Stone, Max Reed")
    asks.shows("open: mon-fri 09:00-18:00", "time zone: Asia/Omsk")
    assert not list(folder.iterdir())
    answer(asks, "The rest is assumed", "mon-sat 08:00-20:00")
    answer(asks, "open: mon-sat 08:00-20:00", "http://10.0.0.5:8080/")
    asks.shows("address in a browser: http://10.0.0.5:8080")
    answer(asks, "open: mon-sat 08:00-20:00")
    answer(asks, "Cards to print", "cards")
    asks.shows("cards is inside the hall's folder", "PINs do not belong there")
    assert not list(folder.iterdir())
    asks.press("Enter")
    asks.shows(
        "The hall is ready: hall.db.", "zal pin ivy", "zal kiosk", "zal console", "zal board"
    )
    made = config.read((folder / "hall.toml").read_text("utf-8"))
    assert (made.names, made.languages, len(made.desks)) == (
        {"en": "Mill Street Clinic"},
        ("en",),
        2,
    )
    assert made.time_zone == "Asia/Omsk"
    assert made.page_address == "http://10.0.0.5:8080/t/{token}"
    done("check", "hall.db")


def test_what_no_hall_could_be_made_with_is_refused_at_its_question(
    tty: Callable[..., Tty], folder: Path
) -> None:
    asks = tty()
    answer(asks, "1. What is the hall called?", "אבג")
    asks.shows("letters that run from right to left")
    asks.write("Rent")
    asks.press("Enter")
    answer(asks, "2. Which languages", "ru ar")
    asks.shows("ar is written from right to left, and screens cannot show that. Leave it out.")
    asks.write("ru")
    asks.press("Enter")
    answer(asks, "3. What do visitors come for?", "אבג, Вернуть")
    asks.until(lambda screen: screen.count("letters that run from right to left") == 2)
    asks.write("Взять, Вернуть")
    asks.press("Enter")
    answer(asks, "4. How many desks", "1")
    answer(asks, "5. Who works at them?", "Ли")
    answer(asks, "The rest is assumed", "mon 09:00-12:00, mon 11:00-18:00")
    asks.shows("[hours]: mon")
    for typed, refused in (
        ("8-17", "8-17 is not opening hours. Write hours such as 09:00-18:00"),
        ("192.168.1.5:8080", "192.168.1.5:8080 is not an address that phones open."),
        ("Mars/Base", "There is no time zone Mars/Base."),
        ("hello", "hello is none of the three. Write hours such as 09:00-18:00"),
    ):
        asks.write(typed)
        asks.press("Enter")
        asks.shows(refused)
    asks.press("Enter")
    answer(asks, "Cards to print")
    asks.shows("The hall is ready")
    made = config.read((folder / "hall.toml").read_text("utf-8"))
    assert (made.names, made.languages, made.desks[0].names["ru"]) == (
        *({"ru": "Rent"}, ("ru",)),
        "Окно 1",
    )


def test_questions_are_broken_between_words_and_esc_leaves_no_sign(folder: Path) -> None:
    with ttys() as opened:
        program = ("env", "-C", str(folder), "LC_ALL=ru_RU.UTF-8", sys.executable, "-m", "zal")
        asks = opened((80, 24), *program, "new")
        begun = asks.shows("1. Как называется зал?")
        assert "вернуться" in begun
        assert "Ctrl+C" in begun
        answer(asks, "1. Как называется зал?", "Прокат")
        asks.shows("2. На каких языках")
        asks.write("ru")
        asks.press("Escape")
        asks.shows("[Прокат] >")
        answer(asks, "[Прокат] >")
        asks.until(lambda screen: screen.count("2. На каких языках") == 2)
        asks.press("Enter")
        asked = asks.shows("3. За чем приходят посетители?", "налоговая")
        assert "или возьмите готовый список: МФЦ, поликлиника, банк" in " ".join(asked.split())
        assert "^[" not in asked
        answer(asks, "3. За чем", "Поликлиника")
        answer(asks, "4. Сколько в зале окон?")
        asks.press("C-c")


def test_many_proposed_names_are_two_and_what_is_told_last_is_broken_between_words(
    folder: Path,
) -> None:
    with ttys() as opened:
        program = ("env", "-C", str(folder), "LC_ALL=ru_RU.UTF-8", sys.executable, "-m", "zal")
        asks = opened((80, 40), *program, "new", "--template", "банк", "--desks", "12")
        answer(asks, "1. Как называется зал?", "Банк")
        answer(asks, "2. На каких языках")
        answer(asks, "[Оператор 1 … Оператор 12] >")
        answer(asks, "Остальное пока так:")
        answer(asks, "Карточки для печати", "../cards")
        answer(asks, "Напечатайте карточки сейчас.")
        told = asks.shows("Карточки с ПИН-кодами лежат")
    last = " ".join(told[told.index("Карточки с ПИН-кодами") :].split())
    assert "Напечатаете — удалите их: zal cards --delete" in last
    made = config.read((folder / "hall.toml").read_text("utf-8"))
    assert [each.name for each in made.operators][::11] == ["Оператор 1", "Оператор 12"]


@pytest.mark.parametrize(
    ("named", "kind"),
    [("мфц", "centre"), ("Поликлиника", "clinic"), ("Почта", "post"), ("налоговая", "tax")],
)
def test_a_kind_of_hall_is_known_by_its_name_in_each_language(
    named: str, kind: str, folder: Path
) -> None:
    done("new", "--template", named, "--languages", "kk ru")
    made = config.read((folder / "hall.toml").read_text("utf-8"))
    assert [each.code for each in made.services] == [
        each.code for each in templates()[kind].services
    ]
    assert all(each.names["kk"] == each.names["ru"] for each in made.services)
    assert made.desks[0].names["kk"] == made.desks[0].names["ru"] == "Окно 1"
    (folder / "other").mkdir()
    done("new", "--services", named, "--name", "x", "--hall", "other/h.db", "--file", "other/t")
    other = config.read((folder / "other" / "t").read_text("utf-8"))
    assert len(other.services) == len(made.services)


def test_esc_goes_one_question_back_and_the_answer_given_there_stands(
    tty: Callable[..., Tty], folder: Path
) -> None:
    asks = tty("--template", "post", "--people", "Ivy, Max")
    answer(asks, "1. What is the hall called?", "Pots Office")
    asks.shows("2. Which languages")
    asks.press("Escape")
    asks.shows("[Pots Office]")
    asks.write("Post Office")
    asks.press("Enter")
    asks.until(lambda screen: screen.count("2. Which languages") == 2)
    asks.press("Enter")
    answer(asks, "4. How many desks")
    answer(asks, "The rest is assumed", "esc")
    asks.until(lambda screen: screen.count("4. How many desks") == 2)
    asks.write("1")
    asks.press("Enter")
    asks.until(lambda screen: screen.count("The rest is assumed") == 2)
    asks.press("Enter")
    answer(asks, "Cards to print", "esc")
    asks.until(lambda screen: screen.count("The rest is assumed") == 3)
    asks.press("Enter")
    asks.until(lambda screen: screen.count("Cards to print") == 2)
    asks.press("Enter")
    asks.shows("The hall is ready")
    made = config.read((folder / "hall.toml").read_text("utf-8"))
    assert made.names["en"] == "Post Office"
    assert len(made.desks) == 1


@pytest.mark.parametrize("at", ["2. Which languages", "The rest is assumed", "Cards to print"])
def test_ctrl_c_leaves_nothing(at: str, tty: Callable[..., Tty], folder: Path) -> None:
    options = () if at.startswith("2") else ("--languages", "en", "--template", "tax")
    asks = tty(*options)
    answer(asks, "1. What is the hall called?", "Tax office")
    if options:
        answer(asks, "4. How many desks")
        answer(asks, "5. Who works at them?")
    if at.startswith("Cards"):
        answer(asks, "The rest is assumed")
    asks.shows(at)
    if at.startswith("Cards"):
        asks.write("../cards")
    asks.press("C-c")
    asks.until(lambda _: asks.has_ended)
    assert not list(folder.iterdir())
    assert [each.name for each in folder.parent.iterdir()] == [folder.name]


@pytest.mark.parametrize("kind", KINDS)
def test_a_hall_of_each_kind_is_made_at_a_tty_and_a_card_signs_in_once(
    kind: str, tty: Callable[..., Tty], folder: Path
) -> None:
    asks = tty(*ALWAYS_OPEN)
    answer(asks, "1. What is the hall called?", "Hall")
    answer(asks, "2. Which languages")
    answer(asks, "3. What do visitors come for?", kind)
    answer(asks, "4. How many desks")
    answer(asks, "5. Who works at them?")
    answer(asks, "The rest is assumed")
    answer(asks, "Cards to print", "../cards")
    asks.shows("The hall is ready: hall.db.", "people.pdf", "zal cards --delete ../cards")
    made = config.read((folder / "hall.toml").read_text("utf-8"))
    pin = pin_of(folder.parent / "cards" / f"person-{made.operators[0].code}.png")
    refused = zal("sign-in", made.operators[0].code, "--desk", "1", typed=f"{pin}\n")
    assert (refused.returncode, "This is a one-time PIN" in refused.stderr) == (1, True)
    serve_a_visitor(made, f"{pin}\n4071")
    again = zal("sign-in", made.operators[0].code, "--desk", "1", typed=f"{pin}\n9713\n")
    assert (again.returncode, "The PIN is wrong" in again.stderr) == (1, True)
    done("cards", "--delete", "../cards")
    assert [each.name for each in folder.parent.iterdir()] == [folder.name]


@pytest.mark.parametrize(("typed", "are_left"), [("yes", False), ("", True)])
def test_cards_go_on_a_yes_alone_once_they_are_printed(
    tty: Callable[..., Tty], folder: Path, typed: str, are_left: bool
) -> None:
    answers = ("--name", "Hall", "--desks", "1", "--people", "Ivy", "--time-zone", "UTC")
    asks = tty("--template", "tax", *answers, "--languages", "en", *ALWAYS_OPEN, "--address", "")
    answer(asks, "Cards to print", "../cards")
    asks.shows("The hall is ready", "Once they are printed: delete them from ../cards?")
    assert (folder.parent / "cards" / "people.pdf").exists()
    answer(asks, "leaves them there.", typed)
    asks.until(lambda _: asks.has_ended)
    asks.shows("The cards with the PINs lie in ../cards." if are_left else "are deleted")
    assert (folder.parent / "cards").exists() is are_left
    done("check", "hall.db")


def test_zal_alone_says_how_to_begin_and_beside_a_hall_how_it_stands(folder: Path) -> None:
    lost = done()
    assert all(each in lost for each in ("zal new", "zal demo", "zal --help"))
    assert "зала ещё нет" in zal(locale="ru_RU.UTF-8").stdout
    assert zal("--json").returncode == zal("--hall", "other.db").returncode == 2
    assert not list(folder.iterdir())
    done("new", "--template", "bank")
    bare, status = zal("--json"), zal("status", "--json")
    told, known = (json.loads(each.stdout)["told"] for each in (bare, status))
    assert [each["what"] for each in told] == [each["what"] for each in known]
    assert bare.returncode == status.returncode == zal().returncode == 1
    assert "! Backup: none found" in zal().stdout
    assert "zal COMMAND --help" in done("--help")

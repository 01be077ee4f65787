"""A question is answered by Enter alone: numbers mark, words are one's own."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App, ComposeResult

from consoles import Console, at_desk_1, console_config, opened
from halls import AT_KIOSK, ToldClock, at_desk, both
from pilots import until
from zal.domain.settings.consoles import BreakReason, ConsolePolicy
from zal.domain.settings.hall import HallConfig
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.sign_in import sign_in_view
from zal_console.chooser import Chooser
from zal_console.question import Answer, Option, Question
from zal_console.sign_in_questions import where
from zal_console.words import Words
from zoned_halls import SECOND, zoned_config

TWELVE = tuple(Option(f"v{n}", f"Причина {n}") for n in range(1, 13))
ONE_OF = Question("Что?", TWELVE)
FREE = replace(ONE_OF, free=True)


class Asking(App[None]):
    """One question by itself."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.answers: list[Answer] = []

    def compose(self) -> ComposeResult:
        yield Chooser(self.question)

    def on_chooser_answered(self, event: Chooser.Answered) -> None:
        self.answers.append(event.answer)


async def answered(question: Question, *keys: str) -> list[Answer]:
    app = Asking(question)
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        return app.answers


@pytest.mark.parametrize("question", [ONE_OF, FREE], ids=["one of", "free"])
@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (("enter",), "v1"),
        (("2", "enter"), "v2"),
        (("1", "2", "enter"), "v12"),
        (("1", "2", "backspace", "enter"), "v1"),
        (("2", "down", "enter"), "v3"),
        (("x", "down", "down", "enter"), "v2"),
        (("x", "backspace", "enter"), "v1"),
    ],
    ids=lambda given: "+".join(given) if isinstance(given, tuple) else given,
)
async def test_enter_answers_with_the_option_that_a_number_or_an_arrow_marked(
    question: Question, keys: tuple[str, ...], value: str
) -> None:
    assert await answered(question, *keys) == [Answer(value, "")]


@pytest.mark.parametrize("number", ["1", "12", "13"])
async def test_a_number_alone_answers_nothing_yet(number: str) -> None:
    assert await answered(ONE_OF, *number) == []


@pytest.mark.parametrize("text", ["15 минут", "1 из двух", "13", "0", "врач"])
async def test_words_are_the_answer_of_a_free_question_even_if_they_begin_with_a_digit(
    text: str,
) -> None:
    assert await answered(FREE, *text, "enter") == [Answer(None, text)]


@pytest.mark.parametrize("text", ["13", "0", "1x", "врач"])
async def test_what_is_no_options_number_marks_none_and_answers_nothing(text: str) -> None:
    assert await answered(ONE_OF, *text, "enter") == []


def many_breaks() -> HallConfig:
    breaks = tuple(BreakReason(f"b{n}", both(f"Причина {n}")) for n in range(1, 13))
    return replace(console_config(), console=ConsolePolicy(300, breaks))


async def break_of(console: Console, hall: Hall, text: str) -> str:
    await console.press("f9")
    await console.asked("Какой перерыв?")
    await console.shows("Номер причины или свои слова", "Номер или ↑↓ выбрать · Enter ответить")
    await console.write(text)
    await console.press("enter")
    await console.shows("ПЕРЕРЫВ")
    shift = hall.see(desk_view, "1").shift
    assert shift is not None
    await console.press("f9")
    await console.shows("СВОБОДНО")
    return str(shift.break_reason)


async def test_a_break_is_given_by_its_number_past_nine_or_in_words_that_begin_with_one(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock, config=many_breaks()) as console:
        assert await break_of(console, hall, "12") == "b12"
        assert await break_of(console, hall, "15 минут, чай") == "15 минут, чай"


async def test_a_colleague_is_replaced_for_a_reason_that_begins_with_a_digit(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.desks.sign_in(at_desk("1", "sidorova"))
    async with opened(hall_path, clock, desk="1") as console:
        await console.shows("Иванова")
        await console.press("enter")
        await console.shows("ПИН-код")
        await console.write("2580")
        await console.press("left", "enter")
        await console.shows("Почему здесь начинаете вы?")
        await console.write("2 часа никого нет")
        hall.tickets.issue(AT_KIOSK, "passport")  # a new picture leaves what was typed alone
        console.app.refresh_view()
        await console.press("enter")
        await until(console.pilot, lambda: hall.see(sign_in_view).open_desks == {"1": "ivanova"})
        detail = hall.see(logged_events)[-1].detail
        assert detail is not None
        assert detail["reason"] == "2 часа никого нет"


async def test_who_only_presses_enter_puts_nobody_out(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.desks.sign_in(at_desk("1", "sidorova"))
    async with opened(hall_path, clock, desk="1") as console:
        await console.shows("Иванова")
        await console.press("enter")
        await console.shows("ПИН-код")
        await console.write("2580")
        await console.press("left", "enter")
        await console.shows("Почему здесь начинаете вы?", "Оставить всё как есть")
        await console.press("enter")
        await console.shows("Кто вы?")
        assert hall.see(sign_in_view).open_desks == {"1": "sidorova"}


async def test_who_has_come_to_the_desk_meanwhile_is_not_put_out_by_a_reason_for_another(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.desks.sign_in(at_desk("1", "sidorova"))
    async with opened(hall_path, clock, desk="1") as console:
        await console.shows("Иванова")
        await console.press("enter")
        await console.shows("ПИН-код")
        await console.write("2580")
        await console.press("left", "enter")
        await console.shows("здесь работает Сидорова В. Почему здесь начинаете вы?")
        hall.desks.sign_out(at_desk("1", "sidorova"))
        hall.desks.sign_in(at_desk("1", "petrov"))
        await console.press("2", "enter")
        await console.shows("здесь работает Петров Б. Почему здесь начинаете вы?")
        assert hall.see(sign_in_view).open_desks == {"1": "petrov"}
        await console.press("2", "enter")
        await until(console.pilot, lambda: hall.see(sign_in_view).open_desks == {"1": "ivanova"})


@pytest.mark.parametrize(
    ("keys", "value"), [("1", "1"), ("12", "12"), ("2", "12"), ("окно 1", "1"), ("касса", "till")]
)
async def test_a_narrowed_list_marks_what_was_typed_whole(keys: str, value: str) -> None:
    desks = (Option("12", "Окно 12", "ваше"), Option("1", "Окно 1"), Option("till", "Касса"))
    question = Question("За каким окном?", desks, filters=True)
    typed = ["space" if each == " " else each for each in keys]
    assert await answered(question, *typed, "enter") == [Answer(value, "")]


def test_desks_are_offered_zone_by_zone_with_the_zones_name(hall: Hall) -> None:
    settings = zoned_config()
    first, *others = settings.desks
    words = Words(replace(settings, desks=(*others[1:], first, others[0])), "ru")
    found = where(hall.see(sign_in_view), words, "ivanova").options
    assert [each.label for each in found] == [
        *("1 этаж · Окно 1", "1 этаж · Окно 2", "2 этаж · Окно 3"),
    ]
    assert words.place("3", SECOND) == "Окно 3"
    assert sorted("123", key=lambda code: words.by_zone(code, SECOND)) == ["3", "1", "2"]

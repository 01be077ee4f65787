"""The questions that a new hall is made from, asked one by one or answered by options."""

import os
from argparse import Namespace
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from zal import config as settings
from zal.command_line.answers import SPOKEN, language_of
from zal.command_line.typed_lines import typed_line
from zal.command_line.wrapped import wrapped
from zal.commands.cards_folder import must_be_apart
from zal.commands.new_hall import read_answers as read
from zal.commands.new_hall.answers import NewHall
from zal.commands.new_hall.hall_text import hall_text
from zal.commands.new_hall.templates import kind_names, kind_of, templates
from zal.config.table import NAME_LIMIT
from zal.domain.errors import HallError
from zal.domain.names import name_in
from zal.domain.text import clean
from zal.texts import Say, sentence

_USUAL_DESKS = 3
_MOST_PROPOSED = 3
_UNSET = frozenset({"", "UTC", "Etc/UTC"})
"""What a computer has whose time zone nobody has set: halls are seldom there."""
Typed = dict[str, str]
"""Question → what was typed, as it was typed."""


class Question(NamedTuple):
    """A question by the name of its option; ``read`` refuses what is no answer to it."""

    key: str
    read: Callable[[str], Any]


QUESTIONS = (
    Question("name", read.name),
    Question("languages", read.languages),
    Question("services", read.services),
    Question("desks", read.desks),
    Question("people", read.people),
)
ASSUMED = (
    Question("hours", read.hours),
    Question("time_zone", read.time_zone),
    Question("address", read.address),
)
"""What is shown as assumed, and changed by whoever knows better."""


def hall_from(typed: Mapping[str, str]) -> NewHall:
    """Return the hall that the answers describe; the first bad one is refused."""
    found = {each.key: each.read(typed[each.key]) for each in (*QUESTIONS, *ASSUMED)}
    return NewHall(
        found["name"],
        found["languages"],
        found["services"],
        found["desks"],
        found["people"],
        found["hours"],
        found["time_zone"],
        found["address"],
    )


_ANY = MappingProxyType(
    {
        "name": "Hall",
        "languages": "en",
        "services": "Service",
        "desks": "1",
        "people": "A",
        "hours": "09:00-18:00",
        "time_zone": "UTC",
        "address": "",
        "cards": "",
    }
)
"""Answers that stand for those not given yet while one is tried."""


def try_answer(question: Question, line: str, typed: Mapping[str, str], args: Namespace) -> None:
    """Refuse what is no answer, and one with which no hall could be made of those before.

    So nothing is left to be refused after the last question.
    """
    question.read(line)
    text = hall_text(hall_from({**_ANY, **typed, question.key: line}), str)
    settings.read(text, args.file)


def usual(key: str, typed: Mapping[str, str], kind: str | None, args: Namespace, say: Say) -> str:
    """Return the answer to a question where none is given, "" where there is none."""
    template = templates().get(kind or kind_of(typed.get("services", "")) or "")
    usual_answers: Mapping[str, Callable[[], str]] = {
        "name": lambda: "" if template is None else name_in(template.names, language_of(args)),
        "languages": lambda: " ".join(dict.fromkeys((language_of(args), *SPOKEN))),
        "services": lambda: kind or "",
        "desks": lambda: str(_USUAL_DESKS if template is None else template.desks),
        "people": lambda: _operators(read.desks(typed["desks"]), say),
        "hours": lambda: say("new-usual-hours"),
        "time_zone": lambda: _time_zone_here(language_of(args)),
        "address": lambda: "",
        "cards": lambda: "",
    }
    return usual_answers[key]()


def _operators(count: int, say: Say) -> str:
    return ", ".join(say("new-operator", number=str(number + 1)) for number in range(count))


def given(args: Namespace) -> Typed:
    """Return what was answered by options, each answer looked at."""
    all_questions = (*QUESTIONS, *ASSUMED, cards_question(args))
    found = {each.key: getattr(args, each.key) for each in all_questions}
    typed = {key: each for key, each in found.items() if each is not None}
    if args.template is not None:
        typed.setdefault("services", args.template)
    for each in all_questions:
        if each.key in typed:
            try_answer(each, typed[each.key], typed, args)
    return typed


def without_asking(args: Namespace, say: Say) -> tuple[Typed, list[str]]:
    """Return all answers, the usual ones where none was given, and the questions left open."""
    typed = given(args)
    for each in (*QUESTIONS, *ASSUMED, cards_question(args)):
        if each.key not in typed:
            typed[each.key] = usual(each.key, typed, args.template, args, say)
    return typed, [each.key for each in QUESTIONS if not typed[each.key]]


def asked(args: Namespace, say: Say) -> Typed:
    """Return all answers, asked for at the tty; nothing is written meanwhile.

    Esc goes one question back. Ctrl+C ends it all.
    """
    typed = given(args)
    steps = [partial(_ask, each, typed, args, say) for each in QUESTIONS if each.key not in typed]
    if any(each.key not in typed for each in ASSUMED):
        steps.append(partial(_agree, typed, args, say))
    if "cards" not in typed:
        steps.append(partial(_ask, cards_question(args), typed, args, say))
    print(wrapped(say("new-begin")))
    at = 0
    while at < len(steps):
        at = at + 1 if steps[at]() else max(0, at - 1)
    return typed


def _ask(question: Question, typed: Typed, args: Namespace, say: Say) -> bool:
    """Ask until there is an answer that can be used; False if the question before is wanted."""
    known = typed.get(question.key) or usual(question.key, typed, args.template, args, say)
    asked = say(f"new-ask-{question.key}", kinds=", ".join(kind_names(say)))
    print("\n" + wrapped(asked))
    while True:
        line = typed_line(_prompt(question.key, known, typed))
        if line is None:
            return False
        if _take(question, line or known, typed, args):
            return True


def _prompt(key: str, known: str, typed: Typed) -> str:
    """Return what stands before the line in which an answer is typed, what Enter takes in it.

    Many proposed names are told by the first and the last one.
    """
    if not known:
        return "> "
    names = known.split(", ")
    if key not in typed and len(names) > _MOST_PROPOSED:
        known = f"{names[0]} … {names[-1]}"
    shown = wrapped(f"[{known}]")
    return f"{shown}\n> " if "\n" in shown else f"{shown} > "


def _agree(typed: Typed, args: Namespace, say: Say) -> bool:
    """Show what is assumed until it is agreed to; False if the question before is wanted."""
    for each in ASSUMED:
        typed.setdefault(each.key, usual(each.key, typed, args.template, args, say))
    while True:
        where = typed["address"] or say("new-no-address")
        told = {"hours": typed["hours"], "zone": typed["time_zone"], "address": where}
        print("\n" + wrapped(say("new-assumed", **told)))
        line = typed_line("> ")
        if not line:
            return line is not None
        _take(_assumed(line), line, typed, args)


def _assumed(line: str) -> Question:
    """Return what of the assumed a line changes, or is like; what is like none is refused so."""
    for each in ASSUMED:
        with suppress(HallError):
            each.read(line)
            return each
    like = read.like(line)
    return next((each for each in ASSUMED if each.key == like), Question("assumed", _refuse))


def _refuse(line: str) -> None:
    raise HallError("new-assumed", got=clean(line, NAME_LIMIT))


def cards_question(args: Namespace) -> Question:
    """Return the last question: whether cards are wanted, and in which folder."""
    folders = args.hall.folder, Path(args.file).absolute().parent

    def folder(typed: str) -> Path | None:
        if not typed:
            return None
        found = Path(clean(typed, len(typed))).expanduser()
        must_be_apart(found, *folders)
        return found

    return Question("cards", folder)


def _take(question: Question, line: str, typed: Typed, args: Namespace) -> bool:
    """Keep an answer, or say why it is none."""
    try:
        try_answer(question, line, typed, args)
    except HallError as error:
        print(wrapped(sentence(error, language_of(args))))
        return False
    typed[question.key] = line
    return True


def _time_zone_here(language: str) -> str:
    """Return this computer's time zone by its name, a likely one where nobody has set it."""
    named = os.environ.get("TZ", "").removeprefix(":")
    linked = str(Path("/etc/localtime").resolve()).rpartition("/zoneinfo/")[2]
    for each in (named, linked):
        with suppress(HallError):
            if each not in _UNSET:
                return read.time_zone(each)
    return "Europe/Moscow" if language == "ru" else "UTC"

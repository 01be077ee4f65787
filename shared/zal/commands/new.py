"""``zal new``: a hall from a few answers, asked for or given as options."""

import os
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from shlex import quote
from shutil import rmtree

from zal import config as settings
from zal.address import HallAddress
from zal.bootstrap import create_hall
from zal.command_line.answers import Done, Run, language_of
from zal.command_line.common import say_in
from zal.command_line.ending import leave_when_told
from zal.command_line.parser import Parser
from zal.command_line.progress import proving
from zal.command_line.typed_lines import typed_line
from zal.command_line.wrapped import wrapped
from zal.commands.cards import deleted
from zal.commands.cards_folder import remember_cards, write_cards
from zal.commands.new_hall.hall_text import hall_text
from zal.commands.new_hall.questions import asked, cards_question, hall_from, without_asking
from zal.commands.new_hall.templates import kind_names, kind_of
from zal.commands.output_files import write_settings
from zal.commands.warnings import lines, warnings
from zal.commands.web_address import address_of
from zal.domain.errors import HallError
from zal.domain.names import name_in
from zal.domain.pins import pin_good_once
from zal.domain.settings.hall import HallConfig
from zal.domain.text import quoted
from zal.printing.slip import Draws
from zal.printing.typeface import Lacking
from zal.texts import Say

_ABOUT = {
    "name": "name",
    "languages": "list",
    "services": "list",
    "desks": "number",
    "people": "list",
    "hours": "hours",
    "time-zone": "zone",
    "address": "address",
}


_OF_ANSWERS = frozenset({"series-alike", "language-unspoken"})
_OF_ADDRESSES = frozenset({"page-address-of-itself", "no-page-address"})
"""Warnings of what was answered; the others are of what nobody was asked for."""


def new(parser: Parser) -> Run:
    """Make a hall and its ``hall.toml``, where there is neither."""
    kinds = f"{{{','.join(kind_names(parser.say))}}}"
    parser.take("--template", about="new-template", metavar=kinds, type=_kind(parser.say))
    for option, word in _ABOUT.items():
        parser.take(f"--{option}", about=f"new-{option}", word=word)
    parser.take("--cards", about="new-cards", word="folder")
    parser.take("--file", about="new-file", word="file", default="hall.toml")

    def run(args: Namespace) -> Done:
        say = say_in(args)
        must_be_free(args.hall, Path(args.file))
        is_asked = not args.json and sys.stdin.isatty() and sys.stdout.isatty()
        if is_asked:
            typed = asked(args, say)
        else:
            typed, open_questions = without_asking(args, say)
            if open_questions:
                options = ", ".join(f"--{each}" for each in open_questions)
                parser.error(say("new-unanswered", options=options))
        done, cards = _make(args, typed, say)
        if cards is None or not is_asked:
            return done
        print(wrapped(done.text))
        return replace(done, text=_offered_to_delete(cards, say))

    return run


def _make(args: Namespace, typed: Mapping[str, str], say: Say) -> tuple[Done, Path | None]:
    """Make all of it or nothing; return what to tell, and where cards lie."""
    text, path = hall_text(hall_from(typed), say), Path(args.file)
    made = settings.read(text, args.file)
    cards = cards_question(args).read(typed["cards"])
    letters = Lacking()
    leave_when_told()
    with ExitStack() as undo:  # what we have written, unless all of it is
        pins = {} if cards is None else _write_cards(cards, made, letters.draws, undo, say)
        write_settings(path, text)
        undo.callback(path.unlink)
        create_hall(args.hall, text, pins=pins)
        undo.pop_all()
    if cards is not None:
        remember_cards(args.hall, cards)
    worth = _OF_ANSWERS | (_OF_ADDRESSES if typed["address"] else set())
    found = warnings(text, args.file, language_of(args))
    warned = [each for each in found if each["warning"] in worth]
    told = [*lines(warned, say), _told(args, made, cards, say)]
    if letters.letters:
        told.insert(0, say("slip-lacking", letters=str(letters)))
    value = _value(args, made, cards) | {"warnings": warned, "lacking": str(letters)}
    return Done("\n".join(told), value), cards


def _offered_to_delete(cards: Path, say: Say) -> str:
    """Ask whether cards may go once they are printed, delete them on a yes alone; tell it."""
    folder = quote(str(cards))
    print("\n" + wrapped(say("new-ask-delete", folder=folder)))
    try:
        line = typed_line("> ")
    except KeyboardInterrupt:  # the hall is made
        line = ""
    if (line or "").lower() not in {"yes", *say("new-yes").split(", ")}:
        return say("new-cards-stay", folder=folder)
    _, told = deleted(cards, say)
    return told


def _kind(say: Say) -> Callable[[str], str]:
    """Return what reads the name of a kind of hall."""

    def read(text: str) -> str:
        kind = kind_of(text)
        if kind is None:
            known = ", ".join(kind_names(say))
            raise ArgumentTypeError(say("new-no-kind", got=quoted(text), known=known))
        return kind

    return read


def _write_cards(
    folder: Path, made: HallConfig, draws: Draws, undo: ExitStack, say: Say
) -> dict[str, str]:
    """Write the cards of people, and of places whose address is known; return the PINs."""
    from zal.printing.card import person_card, place_cards

    pins = {each.code: pin_good_once(os.urandom) for each in made.operators}
    people = [person_card(each, pins[each.code], made, draws) for each in made.operators]
    address = address_of(made)
    places = list(place_cards(made, address, draws)) if address else []
    with proving(say, "drawing-cards") as show:
        write_cards(folder, name_in(made.names, made.languages[0]), people, places, show)
    undo.callback(rmtree, folder)
    return pins


def must_be_free(hall: HallAddress, config_file: Path) -> None:
    """Refuse to begin where a hall or its settings are."""
    for each in (hall.file, config_file):
        if os.path.lexists(each):
            raise HallError("new-is-there", path=each)


def _told(args: Namespace, made: HallConfig, cards: Path | None, say: Say) -> str:
    at = "" if str(args.hall) == "hall.db" else f" --hall {quote(str(args.hall))}"
    lines = [
        say("new-made", hall=str(args.hall), file=args.file),
        *_way_to_pins(made, cards, at, say),
        f"  zal pin --kiosk{at}",
        say("new-next"),
        *(f"  {f'zal {each}{at}':<14}  {say(f'new-{each}')}" for each in _FACES),
    ]
    return "\n".join(lines)


def _way_to_pins(made: HallConfig, cards: Path | None, at: str, say: Say) -> Iterator[str]:
    """Tell how each who works there comes to a PIN, and introduce the staff code."""
    if cards is None:
        yield say("new-pins")
        yield from (f"  zal pin {each.code}{at}" for each in made.operators)
        return
    yield say("new-cards", folder=quote(str(cards)))
    yield say("new-places" if address_of(made) else "new-no-places")
    yield say("new-staff-code")


_FACES = ("kiosk", "console", "board")


def _value(args: Namespace, made: HallConfig, cards: Path | None) -> dict[str, object]:
    return {
        "hall": str(args.hall),
        "config": args.file,
        "state": "ready",
        "operators": [each.code for each in made.operators],
        "cards": None if cards is None else str(cards),
    }

"""``zal cards``: cards for the places of a hall that is there, and the end of all cards."""

from argparse import Namespace
from pathlib import Path

from zal.bootstrap import look_at_hall
from zal.command_line.answers import Done, Run, language_of
from zal.command_line.common import say_in
from zal.command_line.parser import Parser
from zal.command_line.progress import proving
from zal.commands.cards_folder import delete_cards, must_be_apart, write_cards
from zal.commands.web_address import address_of, web_address
from zal.domain.errors import HallError
from zal.domain.hosts import is_found
from zal.domain.names import name_in
from zal.hall.seen.hall import hall_settings
from zal.printing.card import place_cards
from zal.printing.typeface import Lacking
from zal.texts import Say


def cards(parser: Parser) -> Run:
    """Write the cards of a hall's places, or delete cards that are printed.

    A person's is ``zal pin --once``: the hall keeps no PIN that could be printed again.
    """
    parser.take("folder", about="cards-folder", word="folder", type=Path)
    either = parser.add_mutually_exclusive_group()
    parser.take("--address", about="cards-address", word="address", group=either)
    parser.take("--delete", about="cards-delete", action="store_true", group=either)

    def run(args: Namespace) -> Done:
        return _delete(args) if args.delete else _write(args)

    return run


def _delete(args: Namespace) -> Done:
    count, said = deleted(args.folder, say_in(args))
    return Done(said, {"folder": str(args.folder), "deleted": count})


def deleted(folder: Path, say: Say) -> tuple[int, str]:
    """Delete the cards in a folder; return how many files that were, and what to tell."""
    count = delete_cards(folder)
    key = "cards-deleted-not-folder" if folder.exists() else "cards-deleted"
    return count, say(key, count=count, folder=str(folder))


def _write(args: Namespace) -> Done:
    given = None if args.address is None else web_address(args.address)
    if given is not None and not is_found(given):
        raise HallError("cards-address-not-found", address=given)
    looker = look_at_hall(args.hall)
    try:
        config = looker.see(hall_settings)
    finally:
        looker.close()
    address = given or address_of(config)
    if not address:
        raise HallError("cards-no-address")
    must_be_apart(args.folder, args.hall.folder)
    letters, say = Lacking(), say_in(args)
    places = tuple(place_cards(config, address, letters.draws))
    with proving(say, "drawing-cards") as show:
        write_cards(args.folder, name_in(config.names, language_of(args)), (), places, show)
    told = {"folder": str(args.folder), "places": len(places), "lacking": str(letters)}
    said = [say("cards-places", count=len(places), folder=str(args.folder))]
    said += [say("slip-lacking", letters=str(letters))] if letters.letters else []
    return Done("\n".join(said), told)

"""``zal slip``: a ticket's paper."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from zal.bootstrap import look_at_hall
from zal.command_line.answers import Done, Run
from zal.command_line.common import say_in
from zal.command_line.parser import Parser
from zal.commands.output_files import to_write
from zal.commands.slip_print import print_again
from zal.domain.errors import HallError
from zal.domain.log import Event
from zal.hall.lookups import known
from zal.hall.seen.hall import hall_moment, hall_settings
from zal.hall.seen.ticket import ticket_story
from zal.printing import logo
from zal.printing.image import paper_width, picture_of
from zal.printing.slip import Draws, SlipWords, slip_words
from zal.printing.typeface import Lacking
from zal.texts import Say

_PNG_BEGINS = b"\x89PNG\r\n\x1a\n"
_ACTS = ("preview", "print")
_WIDTHS = (384, 512, 576)
_DOTS_PER_INCH = (203, 203)


def slip(parser: Parser) -> Run:
    """Write a ticket's slip to a picture, or print it again."""
    parser.take("what", about="slip-what", choices=_ACTS, metavar="{preview,print}")
    parser.take("code", about="code", word="code")
    parser.take("--png", about="slip-png", word="file")
    parser.take("--width", about="slip-width", type=int, choices=_WIDTHS)
    parser.take("--language", about="slip-language", word="language", dest="of_visitor")
    parser.take("--kiosk", about="slip-kiosk", word="name")

    def run(args: Namespace) -> Done:
        for_preview = [args.png, args.width, args.of_visitor]
        if args.what == "preview" and (args.png is None or args.kiosk is not None):
            parser.error(parser.say("slip-preview-takes"))
        if args.what == "print" and for_preview != [None] * 3:
            parser.error(parser.say("slip-print-takes"))
        return _preview(args) if args.what == "preview" else print_again(args)

    return run


def _preview(args: Namespace) -> Done:
    target, found = to_write(args.png, _PNG_BEGINS), Lacking()
    words, width = _slip(args, found.draws)
    picture = picture_of(words, width)
    png = BytesIO()
    picture.save(png, "PNG", dpi=_DOTS_PER_INCH)
    _write(target, png.getvalue())
    value = {
        "code": words.code,
        "png": args.png,
        "width": picture.width,
        "height": picture.height,
        "logo": words.logo is not None and logo.size(words.logo) is not None,
        "lacking": str(found),
    }
    return Done("\n".join(_lines(words, value, say_in(args))), value)


def _lines(words: SlipWords, value: Mapping[str, object], say: Say) -> Iterator[str]:
    """Tell what was written, and what a person should know of it."""
    yield say("slip-written", **{key: str(each) for key, each in value.items()})
    if words.logo is not None and not value["logo"]:
        yield say("slip-without-logo", logo=words.logo)
    if value["lacking"]:
        yield say("slip-lacking", letters=value["lacking"])


def _slip(args: Namespace, draws: Draws) -> tuple[SlipWords, int]:
    """Return what the slip says and how wide its paper is."""
    looker = look_at_hall(args.hall)
    try:
        story = looker.see(ticket_story, args.code)
        ticket, events = story.ticket, story.events
        config = looker.see(hall_settings)
        today = looker.see(hall_moment).day
        good = (e for e in story.passes if e.used_ticket is None and e.until_day >= today)
    finally:
        looker.close()
    if args.of_visitor is not None:
        language = known("language", args.of_visitor, config.languages)
        ticket = replace(ticket, ticket=ticket.ticket._replace(language=language))
    width = args.width or paper_width(config, _kiosk(events))
    return slip_words(ticket, config, args.hall.folder, draws, next(good, None)), width


def _kiosk(events: Iterable[Event]) -> str:
    """Return the name of the device that gave the ticket."""
    return next((each.device or "" for each in events if each.act == "issue"), "")


def _write(target: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    part = Path(f"{target}.part")
    try:
        part.write_bytes(content)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise HallError("file-unwritable", file=target, error=error) from error

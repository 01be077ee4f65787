"""``zal browser``: the browsers that are paired as terminals."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from zal.bootstrap import look_at_hall
from zal.command_line.answers import Done, Run
from zal.command_line.arguments import whole
from zal.command_line.common import opened, owner, say_in
from zal.command_line.parser import Parser
from zal.domain.clock import local
from zal.domain.dates import written_instant
from zal.domain.pairing import CODE_DIGITS, INVITED_MS, PairedBrowser
from zal.hall.seen.browsers import paired_browsers
from zal.hall.seen.hall import hall_settings
from zal.texts import Say

WHAT = ("invite", "revoke")
_NOT_YET = "—"
_GAP = "  "


def browser(parser: Parser) -> Run:
    """List the browsers that were ever paired, make a code that pairs one, or revoke one."""
    parser.take("what", about="browser-what", choices=WHAT, metavar="{invite,revoke}", nargs="?")
    parser.take("number", about="browser-number", word="number", type=whole(parser.say), nargs="?")

    def run(args: Namespace) -> Done:
        if args.what is None:
            return _all(args)
        if args.what == "invite":
            if args.number is not None:
                parser.error(parser.say("browser-invite-takes"))
            return _invite(args)
        if args.number is None:
            parser.error(parser.say("browser-takes"))
        return _revoke(args)

    return run


def _all(args: Namespace) -> Done:
    looker = look_at_hall(args.hall)
    try:
        browsers, time_zone = looker.see(paired_browsers), looker.see(hall_settings).time_zone
    finally:
        looker.close()
    say = say_in(args)
    lines = _lines(browsers, time_zone, say) if browsers else [say("browser-none")]
    return Done("\n".join(lines), browsers)


def _invite(args: Namespace) -> Done:
    with opened(args) as hall:
        made = hall.browsers.invite(owner(args))
    shown = f"{made.code[: CODE_DIGITS // 2]} {made.code[CODE_DIGITS // 2 :]}"
    return Done(
        say_in(args)("browser-invited", code=shown, minutes=str(INVITED_MS // 60_000)), made
    )


def _revoke(args: Namespace) -> Done:
    with opened(args) as hall:
        revoked = hall.browsers.revoke(owner(args), args.number)
    told = {"number": str(revoked.number), "terminal": revoked.terminal}
    return Done(say_in(args)("browser-ended", **told), revoked)


def _lines(browsers: Sequence[PairedBrowser], time_zone: str, say: Say) -> Iterator[str]:
    columns = ("number", "terminal", "paired", "revoked", "label")
    rows = [tuple(say(f"browser-{each}") for each in columns)]
    rows += [_row(each, time_zone) for each in browsers]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for number, *others in rows:
        cells = (text.ljust(width) for text, width in zip(others, widths[1:], strict=True))
        yield _GAP.join([number.rjust(widths[0]), *cells]).rstrip()


def _row(browser: PairedBrowser, time_zone: str) -> tuple[str, ...]:
    times = (_moment(each, time_zone) for each in (browser.paired_at, browser.revoked_at))
    return (str(browser.number), browser.terminal, *times, browser.label)


def _moment(at: int | None, time_zone: str) -> str:
    return _NOT_YET if at is None else written_instant(local(at, time_zone))

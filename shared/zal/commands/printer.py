"""``zal printer``: how the printers are, and a test slip from each."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zal.bootstrap import look_at_hall
from zal.command_line.answers import Done, Run, language_of
from zal.command_line.common import say_in
from zal.command_line.parser import Parser
from zal.domain.clock import local
from zal.domain.dates import written_instant
from zal.domain.errors import HallError, UnknownName
from zal.domain.names import name_in
from zal.domain.printing import JobState, PrinterStatus, Sent
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.printers import Connection, Printer
from zal.hall.seen.hall import hall_settings
from zal.printing.sending import check, send
from zal.printing.trial_slip import Trial, trial_image
from zal.system_clock import wall_ms
from zal.texts import Say, sentence
from zal.texts.naming import Naming

_PRINTED_AS = {
    JobState.PRINTED: "trial-printed",
    JobState.UNKNOWN: "trial-unknown",
    JobState.FAILED: "trial-failed",
}


def printer(parser: Parser) -> Run:
    """Say how the printers are, and print a test slip on each that can."""
    parser.take("what", about="printer-what", choices=("check",), metavar="{check}")
    parser.take("--kiosk", about="printer-kiosk", word="name")
    parser.take("--no-test-slip", about="printer-no-test-slip", action="store_true")
    return _check


@dataclass(frozen=True, slots=True)
class _Tried:
    """What was found: the printer, its state, and what became of the test slip if one was sent."""

    printer: Printer
    status: PrinterStatus
    sent: Sent | None

    @property
    def is_well(self) -> bool:
        """True when the printer prints, as far as anybody can know."""
        printed = self.sent is None or self.sent.outcome is JobState.PRINTED
        return self.status.takes_slips and printed


def _check(args: Namespace) -> Done:
    looker = look_at_hall(args.hall)
    try:
        config = looker.see(hall_settings)
    finally:
        looker.close()
    tried = [_try(each, config, args) for each in _asked_for(config, args.kiosk)]
    naming, say = Naming(language_of(args), config.names_of, has_codes=True), say_in(args)
    lines = (line for each in tried for line in _lines(each, say, naming))
    values = [_value(each, language_of(args)) for each in tried]
    failed = any(not each.is_well and not _is_meant(each, args) for each in tried)
    return Done("\n".join(lines), {"printers": values}, int(failed))


def _asked_for(config: HallConfig, kiosk: str | None) -> Sequence[Printer]:
    """Return the printer of a kiosk, those of all if none is named."""
    printers = config.printers
    if not printers:
        raise UnknownName("no-printers")
    if kiosk is None:
        return printers
    found = config.printer(kiosk)
    if found is None:
        known = ", ".join(each.code for each in printers)
        raise UnknownName("no-printer", kiosk=kiosk, known=known)
    return (found,)


def _try(printer: Printer, config: HallConfig, args: Namespace) -> _Tried:
    status, sent = check(printer), None
    if status.takes_slips and not args.no_test_slip:
        language = language_of(args)
        moment = written_instant(local(wall_ms(), config.time_zone))
        trial = Trial(name_in(config.names, language), printer, moment, language)
        sent = send(printer, trial_image(trial))
    return _Tried(printer, status, sent)


def _is_meant(tried: _Tried, args: Namespace) -> bool:
    """Return whether a kiosk is set to have no printer and nobody asked for that one's."""
    return tried.printer.connection is Connection.NONE and args.kiosk is None


def _lines(tried: _Tried, say: Say, naming: Naming) -> Iterator[str]:
    told = _sentence(tried.status.detail, naming.language) or say("printer-ready")
    told = told[:1].lower() + told[1:]
    yield say("printer-is", kiosk=naming.inside("kiosk", tried.printer.code), told=told)
    if tried.sent is not None:
        yield say(
            _PRINTED_AS[tried.sent.outcome], why=_sentence(tried.sent.detail, naming.language)
        ).rstrip()


def _sentence(detail: str, language: str) -> str:
    return sentence(HallError(detail), language) if detail else ""


def _value(tried: _Tried, language: str) -> dict[str, object]:
    sent = tried.sent
    return {
        "kiosk": tried.printer.code,
        "connection": tried.printer.connection,
        "state": tried.status.state,
        "detail": tried.status.detail,
        "message": _sentence(tried.status.detail, language),
        "prints": tried.is_well,
        "test_slip": None if sent is None else sent.outcome,
        "test_slip_detail": "" if sent is None else sent.detail,
    }

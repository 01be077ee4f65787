"""Ctrl+P: print a slip once more, at a kiosk that has a printer."""

from zal.domain.errors import WrongMove
from zal.domain.printing import JobState, PrinterStatus, PrintJob
from zal.domain.text import clean
from zal_console.flow import Flow
from zal_console.question import Option, Question


async def print_slip(flow: Flow) -> str:
    """Ask which ticket and at which kiosk, and have it printed; return what to say."""
    say, kiosks = flow.words.say, tuple(flow.words.config.printer_by_kiosk)
    if not kiosks:
        raise WrongMove("no-printers")
    chosen = await flow.ask(
        Question(say("ask-slip"), _tickets(flow), say("field-code"), filters=True, free=True)
    )
    if chosen is None:
        return ""
    kiosk: str | None = None
    if len(kiosks) > 1:
        asked = say("ask-kiosk", code=clean(chosen.words))
        where = await flow.ask(Question(asked, _kiosks(flow, kiosks), say("field-number")))
        if where is None:
            return ""
        kiosk = where.value or None
    ask = flow.face.hall.slips.ask
    return _done(flow, await flow.face.act(ask, flow.by, chosen.words, kiosk=kiosk))


def _tickets(flow: Flow) -> tuple[Option, ...]:
    """Return the visitor in front, then those whose slips may be missing, newest first."""
    view, words = flow.view, flow.words
    lost = {each.code: _lost(flow, each) for each in view.signs.slips}
    codes = list(lost)
    if view.ticket is not None:
        lost.setdefault(view.ticket.code, words.service(view.ticket.stage.service))
        codes = list(dict.fromkeys((view.ticket.code, *codes)))
    return tuple(Option(code, clean(code), lost[code]) for code in codes)


def _lost(flow: Flow, job: PrintJob) -> str:
    words = flow.words
    is_unknown = job.state is JobState.UNKNOWN
    why = words.say("slip-unknown") if is_unknown else words.say("slip-late")
    return f"{why} · {words.time(job.asked_at)} · {words.say('kiosk', code=words.kiosk(job.kiosk))}"


def _kiosks(flow: Flow, kiosks: tuple[str, ...]) -> tuple[Option, ...]:
    """Return the ticket's own kiosk, then each with what ails its printer."""
    words = flow.words
    own = Option("", words.say("kiosk-own"))
    return own, *(
        Option(each, words.say("kiosk-named", code=words.kiosk(each)), _ails(flow, each))
        for each in kiosks
    )


def _trouble(flow: Flow, kiosk: str) -> PrinterStatus | None:
    """Return what keeps a printer from taking slips, None: nothing is known to."""
    told = (each for each in flow.view.signs.printers if each.kiosk == kiosk)
    return next((each for each in told if not each.takes_slips), None)


def _ails(flow: Flow, kiosk: str) -> str:
    trouble = _trouble(flow, kiosk)
    return "" if trouble is None else f"! {flow.words.printer_state(trouble.state)}"


def _done(flow: Flow, job: PrintJob) -> str:
    words, trouble = flow.words, _trouble(flow, job.kiosk)
    code, kiosk = clean(job.code), words.kiosk(job.kiosk)
    if trouble is None:
        return words.say("done-print-slip", code=code, kiosk=kiosk)
    why = words.printer_state(trouble.state)
    return words.say("done-print-slip-later", code=code, kiosk=kiosk, why=why)

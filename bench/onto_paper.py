"""A slip drawn, and a ticket from its issue to the last byte that its printer takes."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path
from time import perf_counter

from acts import WAITING, issuing
from furnish import AT_DESK, AT_KIOSK, config_text, furnished, next_service, serve
from measure import (
    Line,
    Samples,
    Size,
    Step,
    Timed,
    flat,
    in_turn,
    ms,
    nothing,
    profile_of,
    quantile,
)
from zal import config
from zal.bootstrap import create_hall
from zal.domain.printing import JobState, Sent, Slip
from zal.domain.settings.printers import Connection, Printer
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.open_tickets import open_tickets
from zal.printing.image import slip_image
from zal.printing.print_slip import print_slip

KIOSK = "bench"
ROOT = Path(__file__).parents[1]
LOCAL_PRINTER = ROOT / "bench" / "local_printer.py"

DRAWN, PRINTED, FIRST = 30, 100, 600
"""Some three times what was measured (9, 37 and 216): drawing takes the processor and an issue the
disk, and a disk may well be twice as fast. Even so a slip is on its way in a twentieth of a second.
"""


def from_ticket(folder: Path, size: Size) -> Sequence[Line]:
    """Compare drawing a slip, and having it at the printer, with giving the ticket durably.

    The first slip of a process loads Pillow, qrcode, escpos and the typeface: told apart.
    """
    with ExitStack() as stack:
        address = stack.enter_context(_local_printer())
        printing = stack.enter_context(_hall_that_prints(folder / "paper.db", address))
        plain = stack.enter_context(furnished(folder / "paper-floor.db", WAITING))
        to_paper = Printing(printing, folder)
        begun = perf_counter()
        to_paper.run()
        first_ms = (perf_counter() - begun) * 1000
        to_paper.restore()
        drawing = Timed(_drawing(printing, folder), nothing)
        step, issue, steps = to_paper.timed(), issuing(plain), max(1, size.steps // 5)
        drawn = in_turn(drawing, issue, size.rounds, steps)
        printed = in_turn(step, issue, size.rounds, steps)
    issue_ms = quantile(flat(printed.against), 0.5)
    first = f"{first_ms:.0f} ms", f"durable issue {issue_ms:.3g} ms", first_ms / issue_ms
    return [
        _line("slip drawn", drawn, DRAWN, drawing),
        _line("issue to last byte at the printer", printed, PRINTED, step),
        Line("the same, first slip since the start", *first, target=FIRST),
    ]


def _line(what: str, found: Samples, target: float, step: Timed) -> Line:
    against = f"durable issue {ms(found.against)}"
    profile = partial(profile_of, step, 20)
    return Line(what, ms(found.measured), against, found.ratio(), "×", target, profile)


class Printing:
    """A kiosk that issues and prints, as its press does: claimed, drawn, sent, answered for.

    ``run`` ends once the printer has answered the question behind the last byte, so the time is
    never less than until that byte was taken.
    """

    def __init__(self, hall: Hall, folder: Path) -> None:
        self._hall = hall
        self._folder = folder
        self._config = hall.see(hall_settings)
        self._services = next_service(hall)
        self._done: tuple[Slip, Sent] | None = None

    def timed(self) -> Timed:
        """Return it as a step."""
        return Timed(self.run, self.restore)

    def run(self) -> None:
        """Issue a ticket and print its slip; raises ``OSError`` if it did not come out."""
        self._hall.tickets.issue(AT_KIOSK, next(self._services))
        slip = self._hall.slips.begin(AT_KIOSK, KIOSK)
        assert slip is not None
        sent = print_slip(slip, self._config, self._folder)
        if sent.outcome is not JobState.PRINTED:
            raise OSError(f"the slip was not printed: {sent}")
        self._done = slip, sent

    def restore(self) -> None:
        """Record that it was printed, and serve somebody, so that as many wait."""
        assert self._done is not None
        slip, sent = self._done
        self._hall.slips.end(AT_KIOSK, slip.job.job_id, sent.outcome, sent.detail)
        self._hall.tickets.call(AT_DESK)
        serve(self._hall)


def _drawing(hall: Hall, folder: Path) -> Step:
    tickets, settings = cycle(hall.see(open_tickets)), hall.see(hall_settings)
    return lambda: slip_image(next(tickets), settings, KIOSK, folder)


@contextmanager
def _hall_that_prints(path: Path, address: str) -> Iterator[Hall]:
    hall = config.read(config_text())
    printer = Printer(KIOSK, Connection.NETWORK, address)
    create_hall(path, config.write(replace(hall, kiosk=replace(hall.kiosk, printers=(printer,)))))
    with furnished(path, WAITING) as opened:
        while (slip := opened.slips.begin(AT_KIOSK, KIOSK)) is not None:  # those were there before
            opened.slips.end(AT_KIOSK, slip.job.job_id, JobState.PRINTED)
        yield opened


@contextmanager
def _local_printer() -> Iterator[str]:
    """Start the tests' printer in a process of its own and return its address."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests" / "support")}
    started = subprocess.Popen(
        [sys.executable, str(LOCAL_PRINTER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        assert started.stdout is not None
        yield started.stdout.readline().strip()
    finally:
        started.kill()
        started.wait()
        for each in (started.stdin, started.stdout):
            assert each is not None
            each.close()

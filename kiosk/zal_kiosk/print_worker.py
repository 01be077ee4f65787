"""Prints this kiosk's slips, one at a time, and tells the hall how the printer is.

The screen never waits for it: what talks to the printer runs on a thread that ends with the
process, and everything that must be remembered is a row in the hall's file before and after.
"""

import asyncio
import contextlib
import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, Protocol, TypeVar

from zal.domain.by import By, Role
from zal.domain.errors import HallBusy, HallError, StorageError
from zal.domain.printing import MUTE, JobState, PrinterStatus, Sent
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.printers import Connection, Printer
from zal.hall.slips import Slips

log = logging.getLogger(__name__)
P = ParamSpec("P")
R = TypeVar("R")
_BY = By(Role.KIOSK)

REST_S, RETRY_S = 30.0, 3.0
"""How often a printer is asked how it is: while it is well, and while it is not."""
_DOUBLINGS = 4
"""A printer that says it is well and takes no slip is tried ever more seldom."""


class Act(Protocol):
    """Does an act on the act thread, as ``Face.act``."""

    async def __call__(self, method: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R: ...


class PrintWorker:
    """One kiosk's printer at work.

    ``config`` returns the hall's configuration as it is now; ``folder`` is the hall's, where its
    logo lies.
    """

    def __init__(
        self, kiosk: str, slips: Slips, act: Act, config: Callable[[], HallConfig], folder: Path
    ) -> None:
        self._kiosk = kiosk
        self._slips = slips
        self._act = act
        self._config = config
        self._folder = folder
        self._is_held = False
        self._is_well = False
        self._is_recovered = False
        self._failures = 0
        self._unwritten: tuple[int, Sent] | None = None
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Look for slips now; a printer that was down is asked again at its own pace."""
        if self._is_well:
            self._woken.set()

    def hold(self) -> None:
        """Begin no slip: a ticket is being made that must be on the screen first."""
        self._is_held = True

    def release(self) -> None:
        """Go on: the ticket is on the screen."""
        self._is_held = False
        self.wake()

    async def run(self) -> None:
        """Print until cancelled."""
        while True:
            try:
                rest_s = await self._work()
            except HallError as error:
                log.warning("the press waits for the hall: %s", error)
                self._is_recovered &= isinstance(error, HallBusy)  # else it may be another file
                rest_s = RETRY_S
            except Exception:  # no visitor loses the screen for a printer
                log.exception("the press broke down and begins anew")
                self._is_recovered = False
                rest_s = REST_S
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), rest_s)
            self._woken.clear()

    async def _work(self) -> float:
        """Print what waits, as far as the printer can, and return how long to rest."""
        printer = self._config().printer(self._kiosk)
        if printer is None or printer.connection is Connection.NONE:
            return RETRY_S
        await self._settle()
        if not self._is_well or not await self._print_next():
            await self._ask(printer)
        while self._is_well and await self._print_next():
            pass
        again_s = RETRY_S * 2 ** min(_DOUBLINGS, max(0, self._failures - 1))
        return REST_S if self._is_well else min(REST_S, again_s)

    async def _settle(self) -> None:
        """Write down what an earlier life left open, and what could not be written before."""
        if self._unwritten is not None:
            await self._end(*self._unwritten)
        if not self._is_recovered:
            for each in await self._act(self._slips.recover, _BY, self._kiosk):
                log.warning("whether the slip of %s was printed is not known", each.code)
            self._is_recovered = True

    async def _ask(self, printer: Printer) -> None:
        from zal.printing.sending import check

        told = await in_background(check, printer)
        if told.detail == MUTE and self._failures:  # only paper proves such a one well
            self._is_well = True
            return
        await self._tell(told)

    async def _print_next(self) -> bool:
        """Print the oldest slip that waits; return False if none does, or none may be begun."""
        if self._is_held:
            return False
        slip = await self._act(self._slips.begin, _BY, self._kiosk)
        if slip is None:
            return False
        from zal.printing.print_slip import print_slip

        sent = await in_background(print_slip, slip, self._config(), self._folder)
        if sent.outcome is not JobState.PRINTED:
            log.warning("slip of %s: %s, %s", slip.ticket.code, sent.outcome, sent.detail)
        self._unwritten = slip.job.job_id, sent
        await self._end(slip.job.job_id, sent)
        return True

    async def _end(self, job_id: int, sent: Sent) -> None:
        try:
            await self._act(self._slips.end, _BY, job_id, sent.outcome, sent.detail)
        except StorageError as error:
            if error.key != "state-changed":
                raise
            log.warning("the slip was not this kiosk's to end any more: %s", error)
        self._unwritten = None
        self._failures = self._failures + 1 if sent.outcome is JobState.FAILED else 0
        is_mute = sent.outcome is JobState.PRINTED and not sent.printer.prints
        detail = MUTE if is_mute else sent.detail
        await self._tell(PrinterStatus(self._kiosk, sent.printer, detail))

    async def _tell(self, told: PrinterStatus) -> None:
        self._is_well = told.takes_slips
        await self._act(self._slips.tell, _BY, self._kiosk, told.state, told.detail)


async def in_background(work: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
    """Run something slow on a thread of its own, which ends with the process whatever it does."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[R] = loop.create_future()

    def end(result: R | None, error: BaseException | None) -> None:
        if done.cancelled():
            return
        if error is None:
            done.set_result(result)  # type: ignore[arg-type]  # R itself may be None
        else:
            done.set_exception(error)

    def run() -> None:
        result, error = None, None
        try:
            result = work(*args, **kwargs)
        except Exception as caught:  # noqa: BLE001 - it is raised where it is waited for
            error = caught
        with contextlib.suppress(RuntimeError):  # the program has ended meanwhile
            loop.call_soon_threadsafe(end, result, error)

    threading.Thread(target=run, name="zal-press", daemon=True).start()
    return await done

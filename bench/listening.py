"""Phones and browser terminals on one hall's events: what they are told, and what that costs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from flooded import bad_requests
from furnish import DESK
from measure import Line, Samples, Size, ms, quantile
from obeying import Worker, worker
from phone_scene import BOARD, QUIET_S, Scene, Visit, scene
from screen import PATIENCE_S
from web_process import WebProcess, web_process

ROUNDS = 4
PACE_S = 0.1
"""From one call at the console to the next: eight desks call a tenth as often."""


@dataclass(slots=True)
class Heard:
    """From a commit to what shows it, ms; and what the server did for that.

    ``everybody``: each phone that was told of one. ``most``: drawings of one visit at one revision
    in one language.
    """

    phone: list[float] = field(default_factory=list)
    everybody: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    browser: list[float] = field(default_factory=list)
    commits: int = 0
    reads: int = 0
    drawn: int = 0
    most: int = 0
    news: int = 0


def many_phones(folder: Path, size: Size) -> Sequence[Line]:
    """Call tickets while phones listen and while none does, in turn."""
    heard, calls = Heard(), Samples([], [])
    rounds = ROUNDS if size.redraws >= ROUNDS else 1
    with scene(folder / "phones.db", size) as made:
        alone_kib = _warm_kib(made.web, made.phones, [each[1:] for each in made.visits(2)])
        for n in range(rounds):
            visits = made.join(size.phones)
            _listen(made, visits, max(1, size.redraws // rounds), heard)
            if n == 0:
                each_kib = (made.web.memory_kib() - alone_kib) / size.phones
            calls.measured.append(_calls(made, size.steps // 3))
            if n == rounds - 1:
                links = sorted({link for _, link, _ in visits})
                limits = bad_requests(made.web, links, size.bad_requests)
            if made.phones.ask("leave") != size.phones:
                raise OSError("not all phones have listened to the end")
            made.board.until_quiet(QUIET_S)
            calls.against.append(_calls(made, size.steps // 3))
    memory = _memory(each_kib, _bare_kib(size.phones))
    return [*_latencies(heard), *_counts(heard), memory, _console(calls, size.phones), *limits]


def _listen(made: Scene, visits: Sequence[Visit], calls: int, heard: Heard) -> None:
    """Call so many tickets, and time each until the phones and boards have shown it."""
    made.web.counts()
    for _ in range(calls):
        _one(made, visits, heard)
        made.serve()
        made.board.until_quiet(QUIET_S)
        heard.commits += 4
        heard.news += made.phones.ask("news")
    reads, drawn, most = made.web.counts()
    heard.reads += reads
    heard.drawn += drawn
    heard.most = max(heard.most, most)


def _one(made: Scene, visits: Sequence[Visit], heard: Heard) -> None:
    for each in (made.phones, made.terminals):
        each.ask("forget")
    made.board.forget()
    ticket = made.hall.tickets.call(DESK)
    committed = perf_counter()
    assert ticket is not None
    code = ticket.code
    own = next(n for n, visit in enumerate(visits) if visit[0] == code)
    heard.wall.append((made.board.until_frame() - committed) * 1000)
    end = committed + PATIENCE_S
    while True:
        made.board.until_quiet(QUIET_S)
        told, frames = made.phones.ask("told"), made.terminals.ask("framed")
        if told[own] is not None and frames[BOARD] is not None:
            break
        if perf_counter() > end:
            raise TimeoutError(f"{code} was not shown everywhere")
    if told[own][1] != "called":
        raise OSError(f"{code} was called, and its phone was told: {told[own][1]}")
    heard.phone.append((told[own][0] - committed) * 1000)
    heard.everybody += [(each[0] - committed) * 1000 for each in told if each is not None]
    heard.browser.append((frames[BOARD] - committed) * 1000)


def _calls(made: Scene, calls: int) -> list[float]:
    """Call at an even pace, whether or not everybody has been told of the last one; return ms."""
    took = []
    due = perf_counter()
    for _ in range(calls):
        begun = perf_counter()
        made.hall.tickets.call(DESK)
        took.append((perf_counter() - begun) * 1000)
        made.serve()
        due += PACE_S
        while (rest := due - perf_counter()) > 0:
            made.board.read(rest)
    made.board.until_quiet(QUIET_S)
    return took


def _warm_kib(server: WebProcess, phones: Worker, visits: Sequence[tuple[str, str]]) -> int:
    """Return the memory of a server that has served phones before, and serves none now."""
    phones.ask("join", server.port, visits)
    phones.ask("leave")
    return server.memory_kib()


def _bare_kib(phones: int) -> float:
    """Return what one listener takes of the least server of events."""
    visits = [("x", "ru")] * phones
    with web_process("bare_stream.py") as bare, worker("phone_crowd.py") as crowd:
        alone_kib = _warm_kib(bare, crowd, visits[:2])
        crowd.ask("join", bare.port, visits)
        return (bare.memory_kib() - alone_kib) / phones


def _latencies(heard: Heard) -> list[Line]:
    def line(what: str, took: list[float], share: float, target: float | None = None) -> Line:
        own, wall = quantile(took, share), quantile(heard.wall, share)
        title = f"commit to {what}, p{share * 100:.0f}"
        return Line(
            title, f"{own:.3g} ms", f"terminal board {wall:.3g} ms", own / wall, "×", target
        )

    return [
        line("the called phone", heard.phone, 0.5),
        line("the called phone", heard.phone, 0.99),
        line("any phone told of it", heard.everybody, 0.99),
        line("a board in a browser", heard.browser, 0.5),
        line("a board in a browser", heard.browser, 0.99),
    ]


def _counts(heard: Heard) -> list[Line]:
    return [
        Line(
            "phones' visits read, for each commit",
            f"{heard.reads} reads",
            f"{heard.commits} commits",
            heard.reads / heard.commits,
            target=1,
        ),
        Line(
            "a visit drawn, for each rev and language",
            f"{heard.drawn:,} drawn",
            f"{heard.news:,} told",
            heard.most,
            target=1,
        ),
    ]


def _memory(each_kib: float, bare_kib: float) -> Line:
    against = f"bare Starlette stream {bare_kib:.3g} KiB"
    return Line("server memory of a phone", f"{each_kib:.3g} KiB", against, each_kib / bare_kib)


def _console(calls: Samples, phones: int) -> Line:
    title = f"call at a console, {phones} phones, p50"
    against = f"without phones {ms(calls.against)}"
    return Line(title, ms(calls.measured), against, calls.ratio(), "×", 1.2)

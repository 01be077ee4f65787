"""Phones and browser terminals on one hall's events: what they are told, and what that costs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from flooded import bad_requests
from furnish import AT_DESK
from measure import Line, Samples, Size, ms, quantile
from phone_scene import BOARD, Scene, Visit, scene
from screen import PATIENCE_S
from told_process import Worker, worker
from web_process import WebProcess, web_process

ROUNDS = 4
PACE_S = 0.25
"""From a call to the serving, and from that to the next call: five times as busy as eight desks."""
QUIET_S = 0.1


@dataclass(slots=True)
class Heard:
    """Calls at the console, ms, a list a round; from a commit to what shows it, ms; and the work.

    ``everybody``: each phone that was told of a call. ``most``: drawings of one visit at one
    revision in one language.
    """

    calls: list[list[float]] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    browser: list[float] = field(default_factory=list)
    phone: list[float] = field(default_factory=list)
    everybody: list[float] = field(default_factory=list)
    commits: int = 0
    reads: int = 0
    drawn: int = 0
    most: int = 0
    news: int = 0


def many_phones(folder: Path, size: Size) -> Sequence[Line]:
    """Call tickets while phones listen and while none does, in turn."""
    listening, alone = Heard(), Heard()
    rounds = ROUNDS if size.redraws >= ROUNDS else 1
    with scene(folder / "phones.db", size) as made:
        _round(made, size.redraws // rounds, Heard())  # terminals and caches fill, phones or not
        alone_kib = _warm_kib(made.web, made.phones, [each[1:] for each in made.visits(2)])
        for n in range(rounds):
            visits = made.join(size.phones)
            _round(made, size.redraws // rounds, listening, visits)
            if n == 0:
                each_kib = (made.web.memory_kib() - alone_kib) / size.phones
            if n == rounds - 1:
                links = sorted({link for _, link, _ in visits})
                limits = bad_requests(made.web, links, size.bad_requests)
            if made.phones.ask("leave") != size.phones:
                raise OSError("not all phones have listened to the end")
            _round(made, size.redraws // rounds, alone)
    memory = _memory(each_kib, _bare_kib(size.phones))
    console = _console(Samples(listening.calls, alone.calls), size.phones)
    return [*_latencies(listening), *_counts(listening), memory, console, *limits]


def _round(made: Scene, calls: int, heard: Heard, visits: Sequence[Visit] = ()) -> None:
    """Call at an even pace, whether or not everybody has been told of the call before."""
    made.web.counts()
    heard.calls.append([])
    due = perf_counter()
    for _ in range(calls):
        _call(made, heard, visits, due + PACE_S)
        made.serve()
        due += 2 * PACE_S
        _pass(made, due)
        heard.news += made.phones.ask("news")
    reads, drawn, most = made.web.counts()
    heard.commits += 4 * calls
    heard.reads += reads
    heard.drawn += drawn
    heard.most = max(heard.most, most)


def _call(made: Scene, heard: Heard, visits: Sequence[Visit], due: float) -> None:
    for each in (made.phones, made.terminals):
        each.ask("forget")
    made.board.forget()
    begun = perf_counter()
    ticket = made.hall.tickets.call(AT_DESK)
    committed = perf_counter()
    heard.calls[-1].append((committed - begun) * 1000)
    heard.wall.append((made.board.until_frame() - committed) * 1000)
    own = next((n for n, visit in enumerate(visits) if ticket and visit[0] == ticket.code), None)
    end = committed + PATIENCE_S
    while True:
        _pass(made, due)
        told, frames = made.phones.ask("told"), made.terminals.ask("framed")
        if (own is None or told[own][0] is not None) and frames[BOARD] is not None:
            break
        if perf_counter() > end:
            raise TimeoutError("a call was not shown everywhere")
    heard.browser.append((frames[BOARD] - committed) * 1000)
    if own is not None:
        heard.phone.append((told[own][0] - committed) * 1000)
    heard.everybody += [(last - committed) * 1000 for _, last in told if last is not None]


def _pass(made: Scene, due: float) -> None:
    """Let the time pass; a machine that is behind gets what it needs."""
    made.board.read_until(due - QUIET_S)
    made.board.until_quiet(QUIET_S)


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

"""Two quantities measured in turn, and the lines of the report that compare them."""

import cProfile
import io
import pstats
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter

from zal.domain.errors import HallError

Step = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured.

    Rounds and steps, days of a year, tickets past, tickets whose log is told again (and four times
    as many), visitors waiting, for a call and at a console, seconds, starts of a face, phones.
    """

    rounds: int = 20
    steps: int = 75
    days: int = 365
    past: int = 1_000_000
    told: int = 50_000
    waiting: int = 10_000
    listed: int = 2_000
    crowd_s: float = 8.0
    redraws: int = 40
    idle_s: float = 20.0
    starts: int = 9
    phones: int = 300
    bad_requests: int = 3000


QUICK = Size(
    2,
    5,
    days=2,
    past=2_000,
    told=500,
    waiting=300,
    listed=200,
    crowd_s=0.5,
    redraws=2,
    idle_s=1.0,
    starts=1,
    phones=12,
    bad_requests=200,
)
"""Enough to see that everything runs; its figures say nothing."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A step that is timed, and the untimed one after it that puts all back as it was."""

    run: Step
    restore: Step


@dataclass(frozen=True, slots=True)
class Samples:
    """Durations of the two steps in ms, one list a round."""

    measured: list[list[float]]
    against: list[list[float]]

    def ratio(self, share: float = 0.5) -> float:
        """Return the median over the rounds of how the ``share`` quantiles compare."""
        pairs = zip(self.measured, self.against, strict=True)
        return statistics.median(quantile(a, share) / quantile(b, share) for a, b in pairs)

    def rare_ratio(self, share: float, blocks: int = 5) -> float:
        """Return the same for a rare quantile, over blocks of rounds that hold enough samples."""
        pairs = zip(_blocks(self.measured, blocks), _blocks(self.against, blocks), strict=True)
        return statistics.median(quantile(a, share) / quantile(b, share) for a, b in pairs)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the report: a figure and, where one was set, the ``target`` it must not pass.

    ``profile``: by what the time is spent; shown when the target is missed.
    """

    what: str
    measured: str
    against: str
    figure: float
    unit: str = "×"
    target: float | None = None
    profile: Callable[[], str] | None = None

    @property
    def verdict(self) -> str:
        """Say whether the target is met."""
        if self.target is None:
            return "–"
        return "met" if self.figure <= self.target else "NOT MET"


def in_turn(measured: Timed, against: Timed, rounds: int, steps: int) -> Samples:
    """Time A, B, A, B … so that whatever else the machine does falls on both alike."""
    found = Samples([], [])
    for _ in range(rounds):
        a: list[float] = []
        b: list[float] = []
        for _ in range(steps):
            a.append(_ms(measured.run))
            measured.restore()
            b.append(_ms(against.run))
            against.restore()
        found.measured.append(a)
        found.against.append(b)
    return found


def _ms(step: Step) -> float:
    begun = perf_counter()
    step()
    return (perf_counter() - begun) * 1000


def nothing() -> None:
    """Restore nothing."""


def flat(rounds: Iterable[Iterable[float]]) -> list[float]:
    """Return the durations of all rounds in one list."""
    return [each for durations in rounds for each in durations]


def _blocks(rounds: list[list[float]], blocks: int) -> list[list[float]]:
    """Return the durations in so many lists, or in one a round if there are fewer rounds."""
    length = max(1, len(rounds) // blocks)
    return [flat(rounds[first : first + length]) for first in range(0, len(rounds), length)]


def quantile(values: Iterable[float], share: float) -> float:
    """Return the value below which ``share`` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def ms(rounds: Iterable[Iterable[float]], share: float = 0.5) -> str:
    """Return a quantile of all rounds as text."""
    return f"{quantile(flat(rounds), share):.3g} ms"


def profile_of(timed: Timed, steps: int = 300, lines: int = 8) -> str:
    """Return the functions in which the step spends its time, the costliest first."""
    profile = cProfile.Profile()
    for _ in range(steps):
        profile.runcall(timed.run)
        timed.restore()
    return table_of(pstats.Stats(profile), lines)


def table_of(profile: pstats.Stats, lines: int = 12) -> str:
    """Return the functions that cost most themselves."""
    text = io.StringIO()
    profile.stream = text  # type: ignore[attr-defined]
    profile.sort_stats("tottime").print_stats(lines)
    table = text.getvalue().partition("   ncalls")
    return (table[1] + table[2]).rstrip()


def section(title: str, make: Callable[[], Sequence[Line]]) -> None:
    """Measure and print one part of the report; a part that cannot be measured says why."""
    print(f"\n{title}")
    try:
        lines = make()
    except (HallError, OSError, TimeoutError) as error:
        print(f"  not measured: {error}")
        return
    for each in lines:
        target = "" if each.target is None else f"≤ {each.target:g} {each.unit}"
        figure = f"{each.figure:.3g} {each.unit}"
        print(
            f"  {each.what:<44} {each.measured:>11}  {each.against:<34}"
            f" {figure:>8}  {target:<9} {each.verdict}"
        )
    for each in lines:
        if each.verdict == "NOT MET" and each.profile is not None:
            print(f"\n  where the time of “{each.what}” goes:\n{each.profile()}")

"""The lines of a bench's report, and two commits' lines side by side: pure, no I/O."""

import re
import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

HEAD = f"{'':46} {'old':>9} {'new':>9} {'new/old':>8}  {'':9} measured / against, old → new"
MOST_MORE = 1.1
"""A figure that has grown by no more is as good as it was."""
_LINE = re.compile(
    r"^  (?P<what>.{44,}?) +(?P<measured>\S+(?: \S+)*)  (?P<against>.*?) +"
    r"(?P<figure>[\d.]+(?:e[+-]\d+)?) (?P<unit>×|ms)  (?:≤ \S+ (?:×|ms))? *(?:met|NOT MET|–)$"
)
_NOT_MEASURED = re.compile(r"^  not measured: .*$", re.MULTILINE)
_NUMBER = re.compile(r"\d[\d.,]*(?:e[+-]\d+)?")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a report: a figure with its unit, and both texts that it was made from."""

    what: str
    measured: str
    against: str
    figure: float
    unit: str


def figures(report: str) -> list[Figure]:
    """Return the figures of a report as ``make bench`` prints it."""
    found = map(_LINE.match, report.splitlines())
    return [
        Figure(
            each["what"].strip(),
            each["measured"],
            each["against"].strip(),
            float(each["figure"]),
            each["unit"],
        )
        for each in found
        if each is not None
    ]


def table(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Return lines that compare the reports of one part at two commits, a report a round.

    Each figure is the median of its rounds, and so are the numbers beside it. A figure that only
    one commit has is told as such.
    """
    before, after = _by_name(old), _by_name(new)
    faults = [each for report in (*old, *new) for each in _NOT_MEASURED.findall(report)]
    return faults + [
        _compared(what, before.get(what, []), after.get(what, []))
        for what in dict.fromkeys((*before, *after))
    ]


def _by_name(reports: Iterable[str]) -> Mapping[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for report in reports:
        for each in figures(report):
            found.setdefault(each.what, []).append(each)
    return found


def _compared(what: str, old: Sequence[Figure], new: Sequence[Figure]) -> str:
    told = [f"{_figure(each):>9}" for each in (old, new)]
    more, verdict = "", "only old" if old else "only new"
    if old and new:
        change = _median(new) / _median(old)
        more, verdict = f"{change:.2f}", "as good" if change <= MOST_MORE else "WORSE"
    numbers = f"{_numbers(old) or '–'} → {_numbers(new) or '–'}"
    return f"  {what:<44} {told[0]} {told[1]} {more:>8}  {verdict:<8}  {numbers}"


def _median(found: Sequence[Figure]) -> float:
    return statistics.median(each.figure for each in found)


def _figure(found: Sequence[Figure]) -> str:
    return f"{_median(found):.3g} {found[0].unit}" if found else "–"


def _numbers(found: Sequence[Figure]) -> str:
    """Return what was measured and what it was measured against, with the medians in them."""
    parts = (_text([getattr(e, name) for e in found]) for name in ("measured", "against"))
    return " / ".join(each for each in parts if each)


def _text(texts: Sequence[str]) -> str:
    """Return the first of texts that are the same but for their numbers, with each one's median."""
    if not texts:
        return ""
    columns = zip(*(_NUMBER.findall(each) for each in texts), strict=False)
    medians: Iterator[str] = (
        f"{statistics.median(float(n.replace(',', '')) for n in column):.4g}" for column in columns
    )
    return _NUMBER.sub(lambda found: next(medians, found[0]), texts[0])

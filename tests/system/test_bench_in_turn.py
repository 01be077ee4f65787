"""Two commits' reports side by side: each figure's median, and which commit lacks it."""

import pytest

from bench_figures import figures, table


def line(what: str, measured: str, against: str, figure: str, target: str = "") -> str:
    """Return a line as ``bench/measure.py`` prints it."""
    verdict = "met" if target else "–"
    return f"  {what:<44} {measured:>11}  {against:<34} {figure:>8}  {target:<9} {verdict}"


@pytest.mark.parametrize(
    ("what", "measured", "against", "figure", "target"),
    [
        ("call, 10,000 waiting", "3.1 ms", "with 200 2.9 ms", "1.07 ×", "≤ 1.3 ×"),
        ("commit to redrawn board, p99", "worst 80 ms", "", "71 ms", "≤ 75 ms"),
        ("a visit drawn, for each rev and language", "10,888 drawn", "11,723 told", "1 ×", ""),
        ("commit to a board in a browser, p99", "1.1e+03 ms", "terminal board 99 ms", "11 ×", ""),
    ],
)
def test_a_line_of_a_report_is_read(
    what: str, measured: str, against: str, figure: str, target: str
) -> None:
    (found,) = figures(line(what, measured, against, figure, target))
    assert (found.what, found.measured, found.against) == (what, measured, against)
    assert f"{found.figure:g} {found.unit}" == figure


def test_what_is_no_figure_is_passed_over() -> None:
    report = f"""Ratios are medians over rounds in which both were measured in turn.

One act, one process
{issue(2, 1, 2)}

  where the time of “issue” goes:
   ncalls  tottime  percall  cumtime  percall filename:lineno(function)
"""
    assert [each.what for each in figures(report)] == ["issue"]


def issue(ms: float, bare_ms: float, figure: float) -> str:
    return line("issue", f"{ms} ms", f"bare transaction {bare_ms} ms", f"{figure} ×")


def test_a_figure_is_the_median_of_its_rounds_and_so_is_each_number_beside_it() -> None:
    old = [issue(2, 1, 2), issue(9, 3, 3), issue(3, 2, 1.5)]
    (told,) = table(old, [issue(4, 2, 2.1)])
    assert told.split()[:6] == ["issue", "2", "×", "2.1", "×", "1.05"]
    assert "as good" in told
    assert told.endswith("3 ms / bare transaction 2 ms → 4 ms / bare transaction 2 ms")


def test_more_than_a_tenth_is_worse() -> None:
    assert "WORSE" in table([issue(2, 1, 2)], [issue(2, 1, 2.3)])[0]


def test_what_only_one_commit_has_is_told_as_such() -> None:
    new = [issue(2, 1, 2) + "\n" + line("call", "3 ms", "bare 1 ms", "3 ×")]
    told = table([issue(2, 1, 2)], new)
    assert "only new" in told[1]
    assert told[1].endswith("– → 3 ms / bare 1 ms")


def test_what_could_not_be_measured_is_told() -> None:
    fault = "  not measured: the disk is full"
    assert table([fault], [issue(2, 1, 2)])[0] == fault

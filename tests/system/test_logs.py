"""What a program writes down stays there, whoever makes it say much."""

import logging
from pathlib import Path

from zal.logs import LONGEST_LINE, MOST_A_MINUTE, CutFormatter, Sparing
from zal_web.server.log_redaction import RedactedFormatter

log = logging.getLogger("test")


def record(text: str, *values: object) -> logging.LogRecord:
    return log.makeRecord("test", logging.WARNING, __file__, 1, text, values, None)


def test_a_line_is_cut() -> None:
    line = CutFormatter("%(message)s").format(record("%s", "x" * 100_000))
    assert line == "x" * LONGEST_LINE + "…"
    assert CutFormatter("%(message)s").format(record("short")) == "short"


def test_of_lines_of_one_kind_so_many_are_written_in_a_minute_and_the_last_says_so() -> None:
    told_s = [0.0]
    sparing = Sparing(lambda: told_s[0])
    records = [record("it is %s", n) for n in range(1000)]
    written = [each.getMessage() for each in records if sparing.filter(each)]
    assert len(written) == MOST_A_MINUTE
    assert written[-1] == f"it is {MOST_A_MINUTE - 1} (and more of this kind, not written)"
    assert sparing.filter(record("another"))
    told_s[0] += 60
    assert sparing.filter(record("it is %s", 5))


def test_what_was_asked_for_beside_a_path_is_not_written(tmp_path: Path) -> None:
    line = RedactedFormatter("%(message)s").format(
        record('192.0.2.7 - "GET /t/AAAAAAAAAAAAAAAAAAAAAA/live?seen=secret&lang=en" 404')
    )
    assert line == '192.0.2.7 - "GET /t/…/live?…" 404'

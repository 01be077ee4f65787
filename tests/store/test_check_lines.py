"""``zal check``: lines of the log that were removed, forged, or written wrong by a program."""

import shutil
from pathlib import Path

import pytest

from chains import chain_anew
from checks import change, proved, rev_of
from lived_in_hall import everything_else, lived_in_hall
from zal.domain.errors import StorageError

REMOVED = ["issue", "call", "start", "finish", "transfer", "hold", "rate", "sign-in", "printer"]


@pytest.mark.parametrize("act", [*REMOVED, "postpone", "recall", "break", "apply-config", "pin"])
def test_an_event_that_was_removed_and_its_number_given_to_the_next_is_told(
    path: Path, act: str
) -> None:
    act = {"pin": "set-pin"}.get(act, act)
    rev = rev_of(path, act)
    change(
        path,
        f"""
DELETE FROM event WHERE rev = {rev};
UPDATE event SET rev = -rev WHERE rev > {rev}; UPDATE event SET rev = -rev - 1 WHERE rev < 0;
UPDATE hall SET rev = rev - 1""",
    )
    with pytest.raises(StorageError, match="not sound"):
        proved(path)


EVENTS = {
    "at event {call} ticket Б101 was waiting": "state_before = 'held' WHERE rev = {call}",
    "event {call} (call, ticket Б999)": "code = 'Б999' WHERE rev = {call}",
    "event {call} (call) does not fit the shift of ivanova at desk 2": "desk = '2'"
    " WHERE act IN ('call', 'start', 'finish') AND day = '2026-11-23'",
    "Event {call} (call, version 9) ": "version = 9 WHERE rev = {call}",
    "Event {issue} (issue, version 1)": "detail = '{{' WHERE rev = {issue}",
    "Event {issue} (issue, version 1) ": "detail = '[1]' WHERE rev = {issue}",
    "(issue, version 1)": 'detail = \'{{"series": "Б", "number": "x", "category": "", "language":'
    ' ""}}\' WHERE rev = {issue}',
    "event {call} (call) cannot have happened on business day 23.11.2026": "day = '2026-11-22'"
    " WHERE rev = {call}",
    "with event 1 (close day) no hall can begin": "act = 'close-day', detail = NULL WHERE rev = 1",
}


@pytest.mark.parametrize("sentence", EVENTS)
def test_an_event_that_a_program_wrote_wrong_is_told(path: Path, sentence: str) -> None:
    revs = {act: rev_of(path, act) for act in ("issue", "call")}
    change(path, f"UPDATE event SET {EVENTS[sentence].format(**revs)}")
    chain_anew(path)
    with pytest.raises(StorageError) as refused:
        proved(path)
    assert sentence.format(**revs).strip() in str(refused.value)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same hall, whose day was closed and opened again."""
    return lived_in_hall(tmp_path_factory.mktemp("closed") / "hall.db", everything_else)


WRITTEN_WRONG = {
    "the seal of ticket Б102": "detail = json_remove(detail, '$.seal') WHERE act = 'hold'",
    "the seal of ticket Б101": "detail = json_remove(detail, '$.seal') WHERE act = 'transfer'",
    "the rating of ticket Б103": "detail = json_remove(detail, '$.seal')"
    " WHERE act = 'rate' AND detail LIKE '%seal%'",
    "(turn day) does not follow from": "detail = json_remove(detail, '$.seal')"
    " WHERE act = 'set-pin'",
    "about browser 2": "detail = json_remove(detail, '$.seal')"
    " WHERE act = 'pair-browser' AND detail LIKE '%console%'",
    "the request of ticket": "detail = json_remove(detail, '$.request') WHERE act = 'issue'",
    "(call) cannot have been done in the role of board": "role = 'board' WHERE act = 'call'",
    "(call) cannot have been done by — in the role of operator": "actor = NULL"
    " WHERE act = 'call' AND role = 'operator'",
    "(release) cannot have been done in the role of owner": "role = 'owner'"
    " WHERE act = 'release' AND role = 'time'",
}
"""What is said → what a program wrote that was wrong, with digests that fit."""


@pytest.mark.parametrize("sentence", WRITTEN_WRONG)
def test_a_line_that_fits_its_digest_and_not_the_rows_is_told(
    closed: Path, tmp_path: Path, sentence: str
) -> None:
    path = Path(shutil.copy(closed, tmp_path / "hall.db"))
    change(path, f"UPDATE event SET {WRITTEN_WRONG[sentence]}")
    chain_anew(path)
    with pytest.raises(StorageError) as refused:
        proved(path)
    assert sentence in str(refused.value)


FORGED = {
    # what is not the hall's
    "holds mine, which is not Zal's": "CREATE TRIGGER mine AFTER INSERT ON stage"
    " BEGIN UPDATE stage SET calls = 0; END",
    "holds another, which is not Zal's": "CREATE UNIQUE INDEX another ON stage (hall_id, stage_id)",
    "holds seen, which is not Zal's": "CREATE VIEW seen AS SELECT * FROM stage",
    # rows that the log does not tell of
    "numbers of series Ж on 20.11.2026": "INSERT INTO series_counter"
    " VALUES (1, '2026-11-20', 'Ж', 5)",
    "service land was opened or closed by hand on 20.11.2026": "INSERT INTO service_override"
    " VALUES (1, '2026-11-20', 'land', 1, '')",
    "settings, version 9": "INSERT INTO config (hall_id, version, applied_at, body,"
    " former_categories) VALUES (1, 9, 1, 'x', '')",
    "lacks the hall's settings, version 2": "PRAGMA foreign_keys = OFF; DELETE FROM config",
}
"""What is said → what was done by hand to a hall whose day was closed."""


@pytest.mark.parametrize("sentence", FORGED)
def test_what_was_put_into_a_hall_whose_day_was_closed_is_told(
    closed: Path, tmp_path: Path, sentence: str
) -> None:
    path = Path(shutil.copy(closed, tmp_path / "hall.db"))
    change(path, FORGED[sentence])
    with pytest.raises(StorageError) as refused:
        proved(path)
    assert sentence in str(refused.value)

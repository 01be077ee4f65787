"""Every statement about slips and printers; like ``zal.store.queries.tickets``.

The states that a partial index is for stand as it has them, or the planner does not find it.
"""

from zal.store.queries.tickets import AS_THE_VISIT_STANDS

_COLUMNS = """
j.job_id, j.ticket_id, t.code, j.kiosk, j.state, j.asked_at, j.changed_at, j.is_reprint, j.detail"""
_STATE_OF_VISIT = f"""
(SELECT s.state FROM stage s WHERE s.ticket_id = j.ticket_id AND s.hall_id = j.hall_id
 ORDER BY {AS_THE_VISIT_STANDS} LIMIT 1)"""
_FROM = " FROM print_job j JOIN ticket t ON t.ticket_id = j.ticket_id "
_SLIPS = f"SELECT {_COLUMNS}{_FROM}"
_OPEN = "WHERE j.hall_id = :hall AND j.state IN ('queued', 'sending', 'failed') "
_WAITING = _OPEN + "AND j.state <> 'sending' "

# --- acts -----------------------------------------------------------------------------------
NEW_SLIP = """
INSERT INTO print_job (hall_id, ticket_id, kiosk, day, state, is_reprint, asked_at, changed_at)
VALUES (:hall, :ticket_id, :kiosk, :day, 'queued', :is_reprint, :at, :at) RETURNING job_id"""
SLIP = _SLIPS + "WHERE j.hall_id = :hall AND j.job_id = :job_id"
BEGIN_SLIP = """
UPDATE print_job SET state = 'sending', changed_at = :at
WHERE job_id = :job_id AND state IN ('queued', 'failed')"""
END_SLIP = """
UPDATE print_job SET state = :after, changed_at = :at, detail = :detail
WHERE job_id = :job_id AND state = :before"""
OPEN_SLIPS_OF_TICKET = _SLIPS + _OPEN + "AND j.ticket_id = :ticket_id ORDER BY j.job_id"
WAITING_SLIPS = f"""
SELECT {_COLUMNS}, {_STATE_OF_VISIT} AS visit_state{_FROM}{_WAITING}AND j.kiosk = :kiosk
ORDER BY j.job_id"""
ALL_WAITING_SLIPS = _SLIPS + _WAITING + "ORDER BY j.job_id"
SENDING_SLIPS = _SLIPS + _OPEN + "AND j.state = 'sending' AND j.kiosk = :kiosk ORDER BY j.job_id"
PRINTER = """
SELECT p.kiosk, p.state, p.detail, p.since FROM printer_state p
WHERE p.hall_id = :hall AND p.kiosk = :kiosk"""
SET_PRINTER = """
INSERT INTO printer_state (hall_id, kiosk, state, detail, since)
VALUES (:hall, :kiosk, :state, :detail, :since)
ON CONFLICT (hall_id, kiosk) DO UPDATE SET state = :state, detail = :detail, since = :since"""

# --- views ----------------------------------------------------------------------------------
PRINTERS = """
SELECT p.kiosk, p.state, p.detail, p.since FROM printer_state p
WHERE p.hall_id = :hall ORDER BY p.kiosk"""
COUNT_WAITING_SLIPS = (
    "SELECT COUNT(*) AS how_many FROM print_job j " + _WAITING + "AND j.kiosk = :kiosk"
)
NEWEST_SLIPS = _SLIPS + (
    "WHERE j.day = :day AND j.kiosk = :kiosk AND j.hall_id = :hall"
    " ORDER BY j.job_id DESC LIMIT :limit"
)
_LOST_TO_A_VISITOR = f"""
AND {_STATE_OF_VISIT} IN ('waiting', 'called', 'held', 'missed')
AND NOT EXISTS (SELECT 1 FROM print_job n WHERE n.ticket_id = j.ticket_id AND n.is_reprint = 1
                AND n.job_id > j.job_id) """
_NEWEST_FIRST = "ORDER BY j.job_id DESC LIMIT :limit"
# Three statements, not an OR in one: each has an index of its own. A slip's day is its ticket's.
_LOST = f" AND j.state IN ('unknown', 'abandoned'){_LOST_TO_A_VISITOR}{_NEWEST_FIRST}"
LOST_SLIPS = f"{_SLIPS}WHERE j.hall_id = :hall AND j.day = :day{_LOST}"
LOST_SLIPS_OF_CARRIED = (
    f"SELECT {_COLUMNS} FROM ticket t"
    " JOIN print_job j ON j.ticket_id = t.ticket_id AND j.day = t.day AND j.hall_id = t.hall_id"
    f" WHERE t.hall_id = :hall AND t.carried_to = :day{_LOST}"
)
LATE_SLIPS = f"{_SLIPS}{_WAITING}AND j.asked_at < :asked_before{_LOST_TO_A_VISITOR}{_NEWEST_FIRST}"

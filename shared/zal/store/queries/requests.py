"""Every statement about requests that were done; like ``zal.store.queries.tickets``."""

REQUEST = """
SELECT r.act, r.digest, r.rev, r.ticket_id, r.stage_id, r.at FROM request r
WHERE r.hall_id = :hall AND r.request_id = :request_id"""
NEW_REQUEST = """
INSERT INTO request (hall_id, request_id, act, digest, rev, ticket_id, stage_id, at)
VALUES (:hall, :request_id, :act, :digest, :rev, :ticket_id, :stage_id, :at)"""
# A few at a time: no act waits while a week is swept, and each sweeps more than it leaves.
FORGET_REQUESTS = """
DELETE FROM request WHERE hall_id = :hall AND request_id IN (
  SELECT o.request_id FROM request o WHERE o.hall_id = :hall AND o.at < :oldest
  ORDER BY o.at LIMIT 4)"""

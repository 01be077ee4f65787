"""Every statement about requests that were done; like ``zal.store.queries.tickets``."""

REQUEST = """
SELECT r.act, r.digest, r.rev, r.ticket_id, r.stage_id, r.at FROM request r
WHERE r.hall_id = :hall AND r.request_id = :request_id"""
# In the place of one that is too old to be known and was not swept yet.
NEW_REQUEST = """
INSERT INTO request (hall_id, request_id, act, digest, rev, ticket_id, stage_id, at)
VALUES (:hall, :request_id, :act, :digest, :rev, :ticket_id, :stage_id, :at)
ON CONFLICT (hall_id, request_id)
DO UPDATE SET act = :act, digest = :digest, rev = :rev, ticket_id = :ticket_id,
  stage_id = :stage_id, at = :at"""
# A few at a time: no act waits while a week is swept, and each sweeps more than it leaves.
FORGET_REQUESTS = """
DELETE FROM request WHERE hall_id = :hall AND request_id IN (
  SELECT o.request_id FROM request o WHERE o.hall_id = :hall AND o.at < :oldest
  ORDER BY o.at LIMIT 4)"""

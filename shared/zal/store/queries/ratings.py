"""Every statement about ratings; like ``zal.store.queries.tickets``."""

from zal.store.queries.tickets import AS_THE_VISIT_STANDS

_MARKS = "r.waiting, r.politeness, r.comfort, r.information"
"""Named as ``zal.domain.ratings.Criterion``."""

RATING = f"""
SELECT r.ticket_id, r.rated_at, r.changed_at, r.comment, {_MARKS} FROM rating r
WHERE r.ticket_id = :ticket_id AND +r.hall_id = :hall"""
NEW_RATING = """
INSERT INTO rating (hall_id, ticket_id, day, rated_at, changed_at, waiting, politeness, comfort,
                    information, comment)
VALUES (:hall, :ticket_id, :of_day, :at, :at, :waiting, :politeness, :comfort, :information,
        :comment)"""
CHANGE_RATING = """
UPDATE rating SET changed_at = :at, waiting = :waiting, politeness = :politeness,
                  comfort = :comfort, information = :information, comment = :comment
WHERE ticket_id = :ticket_id AND rated_at = :rated_at"""
RATINGS_OF_DAY = f"""
SELECT s.service, s.desk, r.comment, {_MARKS} FROM rating r
JOIN stage s ON s.stage_id = (
  SELECT s.stage_id FROM stage s WHERE s.ticket_id = r.ticket_id AND s.hall_id = r.hall_id
  ORDER BY CASE s.state WHEN 'served' THEN 0 ELSE 1 END, {AS_THE_VISIT_STANDS} LIMIT 1)
WHERE r.day = :day AND r.hall_id = :hall ORDER BY r.rated_at, r.ticket_id"""
"""With the stage that was served last; while its finish is undone, with how the visit stands."""

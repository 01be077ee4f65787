-- A planned stage is a row of stage, held back until its turn comes: see zal.domain.visit_plan. The
-- table that was made for them never had a row.
DROP TABLE planned_stage;

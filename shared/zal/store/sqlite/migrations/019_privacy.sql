-- Notes are destroyed some time after their stage has ended: those that are left are few.
CREATE INDEX stage_note ON stage (hall_id, ended_at) WHERE note <> '';

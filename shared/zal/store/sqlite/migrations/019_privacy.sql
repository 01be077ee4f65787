-- Notes, and what is kept of a contact, are destroyed some time after what they were for has ended:
-- those that are left are few.
CREATE INDEX stage_note ON stage (hall_id, ended_at) WHERE note <> '';
CREATE INDEX appointment_contact_left ON appointment (hall_id, ended_at) WHERE contact IS NOT NULL;

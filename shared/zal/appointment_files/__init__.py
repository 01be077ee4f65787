"""Appointments as files of other programs: calendars (iCalendar) and spreadsheets (CSV)."""

"""What is told of a file of appointments that cannot be read, and of its lines."""

IMPORTS = {
    "appointment-file-form": "{typed} is neither a calendar (.ics) nor a spreadsheet (.csv).",
    "calendar-unreadable": "This is no calendar that can be read. Save it as iCalendar (.ics).",
    "calendar-too-large": "A calendar may have {megabytes} MiB. Save a shorter time.",
    "import-not-utf-8": "The file is not in UTF-8. Save it as “CSV UTF-8”.",
    "import-not-csv": "The file cannot be read as CSV. Save it as “CSV UTF-8”.",
    "import-too-long": "The file has more than {limit} lines. Import it in parts.",
    "import-columns": "The first line names no column {missing}. It needs service, date and time; "
    "name and contact may be there.",
    "import-day": "“{typed}” is no date: write 2026-12-01 or 01.12.2026.",
    "import-time": "“{typed}” is no time of day: write 09:30.",
    "import-skipped-time": "{typed} is a time that no clock shows on that day.",
    "import-entry-without-time": "The entry has no time at which it begins.",
    "import-whole-day": "The entry is for the whole of {day}: an appointment has a time.",
    "import-other-service": "The appointment of {day} at {time} is for another service. Cancel it, "
    "and make another one.",
    "import-sequence": "“{typed}” is no number of a version.",
}

"""What is said of the hall's file."""

STORAGE = {
    "hall-busy": "The program is busy. Nothing was done; try again.",
    "hall-held": "The hall's file is busy: process {pid} ({program}) does not let go of it. "
    "Nothing was done; try again. If that program hangs, end it: kill {pid}",
    "hall-held-stopped": "The hall's file is busy: process {pid} ({program}) has been stopped "
    "while it acted. Nothing was done. Let it go on: kill -CONT {pid} – or end it: kill -9 "
    "{pid}",
    "hall-missing": "There is no hall at {path}. Make one: zal new",
    "hall-gone": "The hall's file is not at {path} any more, or was replaced. "
    "Nothing was done. Put it back; or, to restore a backup, stop every Zal program on it, "
    "move {path}-wal and {path}-shm to another folder too, and copy the backup there.",
    "log-of-another": "{path} is a copy, and beside it are the last changes of the file that "
    "was there before. Opened together the two would be mixed. Stop every Zal program on this "
    "hall, move {path}-wal and {path}-shm to another folder, put the copy there again, and "
    "start the programs.",
    "hall-replaced": "There is another file at {path} now. Read its log from the beginning: "
    "zal events --since 0 --follow",
    "halls-in-files-only": "This version keeps halls in files only, and {hall} is not a file. "
    "Name a file instead.",
    "not-a-hall": "{path} is not a Zal hall. Put a backup in its place, "
    "or move it away and make a hall: zal new",
    "earlier-schema": "{path} was made by an earlier version of Zal and was left as it is. The "
    "first command that works on it, such as zal queue, puts a copy beside it and brings it up "
    "to date.",
    "newer-schema": "{path} was written by a newer version of Zal (schema {version}, this one "
    "knows {known}). Install the newer version.",
    "program-too-old": "The hall was brought up to date by a newer version of Zal (schema "
    "{schema}, this one knows {known}). Nothing was done: start this program again in its new "
    "version.",
    "unreadable-event": "Event {rev} ({act}, version {version}) of the hall's log cannot be read.",
    "file-damaged": "{path} is damaged. Stop the programs and restore a backup ({error}).",
    "file-exists": "{path} exists already and was left as it is.",
    "cannot-open": "{path} cannot be opened. Check that it exists and may be read ({error}).",
    "read-only": "{path} cannot be written. Check the rights of the file and its folder.",
    "folder-read-only": "The folder {folder} cannot be written, and {path} needs files beside "
    "it. Let this program's user write into the folder; nothing was done.",
    "no-copy-before-upgrade": "{path} was made by an earlier version of Zal. Before it is "
    "brought up to date, a copy is put beside it, and that failed ({error}). Free {megabytes} "
    "MB and check the rights of the folder; nothing was done.",
    "disk-full": "The disk is full. Free some space; nothing was done.",
    "disk-error": "The disk does not answer properly ({error}). Nothing was done.",
    "sqlite-too-old": "SQLite {version} is too old: 3.37 or newer is needed.",
    "storage": "The hall's file {path} refused: {error}. Nothing was done.",
    "broken-down": "The hall could not be shown ({error}). Trying again.",
    "state-changed": "The ticket has changed in the meantime. Nothing was done; look again.",
    "no-hall": "The file holds no hall. Put a backup in its place, "
    "or move it away and make a hall: zal new",
    "no-settings": "The file lacks the hall's settings, version {version}. "
    "Do not work with it: use a sound backup.",
}

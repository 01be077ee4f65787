"""What staff and visitors are told when an act is refused, in English.

Each says why and what to do next. Other languages stand in ``zal/texts``; a test holds
that none lacks a sentence.
"""

import errno
from types import MappingProxyType

from zal.domain.dates import written_day
from zal.domain.text import quoted

ENGLISH = MappingProxyType(
    {
        # tickets
        "wrong-move": "Ticket {code} is {state}: “{act}” is not possible now.",
        "unknown-ticket": "There is no ticket {code} today. Check the code on the slip.",
        "unknown-ticket-then": "There is no ticket {code} of {day}. Check the code and the day.",
        "unknown-ticket-lately": "There is no ticket {code} today, nor on the last seven days with "
        "tickets. Check the code on the slip, or name the day: "
        "zal show {code} --day YEAR-MONTH-DAY",
        "ticket-at-desk": "Ticket {code} is already at desk {desk}. Next: {next}.",
        "not-this-desk": "Ticket {code} waits for {service}, which desk {desk} does not serve now. "
        "Ask a desk that does, or call it there.",
        "for-other-desk": "Ticket {code} was sent to desk {desk} and waits for it.",
        "for-other-operator": "Ticket {code} was sent to {operator} and waits for them.",
        "which-service": "Ticket {code} is for several services: {service}. "
        "Say which one is meant.",
        "not-for-service": "Ticket {code} is not for {service}.",
        "stage-of-another": "What was chosen does not belong to ticket {code}. "
        "Nothing was done; look again.",
        "stage-moved": "Ticket {code} is {state} now ({service}). Nothing was done; look again.",
        "call-served": "Ticket {code} has been served. Next: {next}.",
        "call-transferred": "Ticket {code} was sent on. Next: {next}.",
        "call-cancelled": "Ticket {code} was cancelled. Next: {next}.",
        "call-expired": "Ticket {code} ended with the day. Give the visitor a new ticket.",
        "reason-needed": "Say why {code} is called before the others: a few words are enough.",
        "nothing-to-reopen": "Desk {desk} has nothing to reopen: "
        "a finish or a no-show can be undone for two minutes.",
        "no-show-too-early": "Ticket {code} was called {since} s ago and has not missed its call "
        "yet: {calls} of {wanted} calls, each {apart} s after the one before. Call again; it "
        "can be marked as missed in {left} s at the earliest. Nothing was done.",
        "nothing-to-reinstate": "Ticket {code} has nothing to bring back: a cancelled visit can be "
        "brought back for two minutes, by whoever cancelled it or runs the hall.",
        "cancel-sure": "Ticket {code} ({state}, {service}) would lose its place. Nothing was done. "
        "If you mean it: zal cancel {code} --sure",
        "category-reason-needed": "Say why {code} is given the category {category}: a few words "
        "are enough.",
        "category-same": "Ticket {code} has the category {category} already.",
        "category-at-desk": "Ticket {code} is at desk {desk}: its category is changed there.",
        "no-category-to-restore": "Ticket {code} has nothing to undo: a change of category "
        "can be undone for two minutes, while the ticket is at no desk, by whoever made it or "
        "runs the hall.",
        "transfer-nowhere": "Say where {code} goes: a service, a desk or an operator.",
        "transfer-desk-empty": "Nobody is at desk {desk} now. Send {code} elsewhere, or there "
        "anyway: then anybody who serves it may call it.",
        "transfer-operator-away": "{operator} is at no desk now. Send {code} elsewhere, or to them "
        "anyway: then anybody who serves it may call it.",
        "transfer-unserved": "Nobody who serves {service} is here now. Send {code} elsewhere, or "
        "there anyway: then it waits until somebody comes.",
        "transfer-service-closed": "{service} is closed at this hour. Send {code} elsewhere, or "
        "there anyway.",
        "transfer-service-closed-by-hand": "{service} is closed today: {reason}. Send {code} "
        "elsewhere, or there anyway.",
        "postpone-minutes": "Others can be let go first for 1 to {limit} minutes.",
        "postpone-too-often": "Ticket {code} cannot let others go first any more: "
        "it waits in its place.",
        "postpone-too-long": "Ticket {code} can let others go first for {left} more minutes. "
        "Choose a shorter time.",
        "unknown-link": "This link belongs to no ticket. Scan the code on the slip again.",
        "link-expired": "This link no longer works: ticket {code} was given on {day}.",
        # ratings
        "rate-not-served": "Ticket {code} can be rated after it has been served.",
        "rate-too-late": "Ticket {code} can no longer be rated: the time for that is over.",
        "rate-again": "Ticket {code} has been rated already.",
        "rate-nothing": "Give at least one mark.",
        "rate-mark": "A mark is a number from 1 to 5.",
        "unknown-criterion": "There is no criterion {code}. Known: {known}.",
        "unknown-criterion-near": "There is no criterion {code}. Did you mean {near}?",
        # who acts, and what was asked for before
        "role-may-not": "This may not be done in the role of {role}: “{act}”. Ask whoever runs the "
        "hall.",
        "request-other-body": "Under the request {request} something else was asked for before. "
        "Give each new request an id of its own.",
        "request-past-day": "The request {request} was given ticket {code} on {day}, and that "
        "visit is over. Give each new request an id of its own.",
        "secret-told-once": "This request has paired a browser already, and its secret is shown "
        "only once. Revoke that browser and pair it again.",
        "code-told-once": "This request has made a code already, and it is shown only once. Ask "
        "for another: zal browser invite",
        "bad-request-id": "A request id is 1–{limit} printable characters.",
        # desks
        "desk-closed": "Nobody is signed in at desk {desk}. Sign in first.",
        "desk-empty": "There is no visitor at desk {desk}: “{act}” is not possible. "
        "Call one first.",
        "desk-busy": "Desk {desk} has ticket {code} ({state}). Finish it first.",
        "desk-not-free": "Ticket {code} is still at desk {desk}. "
        "Finish it, return it or send it on first.",
        "desk-other-ticket": "Desk {desk} now has ticket {code}, not {expected}. Nothing was done.",
        "desk-ended-other": "The last ticket at desk {desk} was {code}, not {expected}. "
        "Nothing was done.",
        "desk-taken": "{operator} is signed in at desk {desk}. "
        "Choose another desk, or take it over and say why.",
        "desk-taken-over": "{operator} has taken over desk {desk}. Nothing was done. "
        "Sign in again at a desk of your own.",
        "no-common-service": "{operator} serves none of the services of desk {desk}. "
        "Choose another desk.",
        "on-break": "Desk {desk} is on a break. End the break first.",
        "not-on-break": "Desk {desk} is not on a break.",
        "break-reason-needed": "Say why desk {desk} takes a break.",
        # services and the day
        "day-closed": "The hall has closed for today. There are no more tickets.",
        "day-closed-opens": "The hall has closed for today. Tickets for {service} will be "
        "available again on {day} at {time}.",
        "day-already-closed": "The day is closed already.",
        "day-not-closed": "The day is not closed. To give out no more tickets: zal close-day",
        "nobody-to-expire": "There is nobody left whose visit could be ended.",
        "expire-how-many": "{does} Nothing was done. If that is what you want, type their number: "
        "zal expire-visits --expire {visits}",
        "clock-believed": "The hall believes the computer's clock, so there is nothing to decide. "
        "If the clock is wrong, set it right first; zal clock then says what can be done.",
        "clock-is-behind": "The computer's clock is behind the hall's time: what was done after "
        "that must be taken back. Nothing was done. If the clock is right: zal clock forget",
        "clock-is-ahead": "The computer's clock is ahead of the hall's time: the hall has done "
        "nothing by it, so there is nothing to take back. If the clock is right: zal clock accept",
        "clock-before-founding": "The computer's clock shows a time from before this hall was "
        "made. Set it right; the hall then believes it by itself. If it is right, the hall was "
        "made under a wrong one: create it again.",
        "clock-accept-how-many": "It would be {day} then. {does} Nothing was done. If the "
        "computer's clock is right, type their number: zal clock accept --expire {visits}",
        "clock-forget-how-many": "It would be {day} then, and all from event {rev} on would get "
        "its true time. Visits that change: {visits} (given since: {given}; stages that expired "
        "and would go on: {back}). Nothing was done. If the computer's clock is right, type their "
        "number: zal clock forget --visits {visits}",
        "config-how-many": "{does} Nothing was done. If that is what you want, type how many "
        "visitors that is in all: zal config apply FILE --visits {visits}",
        "config-turns-day": "By these settings the day {was} is over and it is {day}. Whoever is "
        "at a desk stays. {does}",
        "config-day-ends": "By these settings the day {was} already ends at {time}, during "
        "opening hours. Whoever is at a desk then stays; whoever is waiting does not. {does}",
        "loses-place": "Visitors who would lose their place: {visits} (waiting: {waiting}, set "
        "aside: {held}, missed: {missed}).",
        "loses-service": "Visitors who can be served at a desk now, and at none then: {visits} "
        "({services}).",
        "loses-precedence": "Visitors whose category would give them less right to go first, or a "
        "longer waiting norm: {visits} ({categories}).",
        "simulate-how-many": "There are real people in this hall: visitors {visits}, operators at "
        "desks {operators}. Simulated operators would call these visitors too, and act at these "
        "desks. Nothing was done. Simulate in another hall, or type how many people that is in "
        "all: zal simulate --visits {people}",
        "last-to-serve": "Still waiting: {visits}, and nobody but you at desk {desk} can serve "
        "them. Stay, let a colleague sign in at this desk, or give a reason.",
        "leaves-alone": "Still waiting: {visits}, and nobody could serve them once you sign in at "
        "desk {desk}. Leave everything as it is, choose another desk, or give a reason.",
        "service-closed": "There are no tickets for {service} now. See its opening hours.",
        "service-closed-opens": "There are no tickets for {service} now. It opens on {day} at "
        "{time}.",
        "service-closed-by-hand": "There are no tickets for {service} today: {reason}",
        "category-not-valid": "The category {category} is not valid today.",
        "few-files": "Only {limit} files may be open at once, too few for this command. "
        "Allow more, such as: ulimit -n 1024",
        "stdout-closed": "Standard output is closed, so there is nowhere to answer, and nothing "
        "was done. Send it to a file or a program.",
        "file-refused": "{file} cannot be used ({error}). Check its name and rights.",
        "no-tty": "This command shows a full screen. Start it in a terminal window, "
        "its input and output not redirected.",
        "no-cells": "How large letters are depends on the terminal window, and there is none here. "
        "Start this in the window where the board will run.",
        "day-form": "{typed} is not a date. Write it as year-month-day, such as 2026-12-31.",
        # names
        "unknown-service": "There is no service {code}. Known: {known}.",
        "unknown-service-near": "There is no service {code}. Did you mean {near}?",
        "unknown-desk": "There is no desk {code}. Known: {known}.",
        "unknown-desk-near": "There is no desk {code}. Did you mean {near}?",
        "unknown-operator": "There is no operator {code}. Known: {known}.",
        "unknown-operator-near": "There is no operator {code}. Did you mean {near}?",
        "unknown-category": "There is no visitor category {code}. Known: {known}.",
        "unknown-category-near": "There is no visitor category {code}. Did you mean {near}?",
        "unknown-language": "The hall does not speak {code}. Known: {known}.",
        "unknown-language-near": "The hall does not speak {code}. Did you mean {near}?",
        # paired browsers
        "unknown-terminal": "There is no terminal {code}. There are kiosk/NAME, board/NAME and "
        "console; a name is at most 32 Latin letters, digits and hyphens, no hyphen in front.",
        "unknown-browser": "No browser {code} has ever been paired. List them: zal browser",
        "browser-revoked": "Browser {number} is revoked already.",
        # a new hall
        "new-is-there": "{path} is there already and was left as it is. "
        "Make a new hall in a folder of its own, or name others: --hall, --file",
        "new-nothing": "Nothing was typed.",
        "new-too-long": "That is too long: {length} characters, at most {limit}.",
        "new-language": "{got} is not a language. Write two or three small Latin letters for each: "
        "ru en",
        "new-desks": "{got} is not a number of desks. Write one from 1 to {limit}.",
        "new-hours": "{got} is not a time. Write hours such as 09:00-18:00, or with days: "
        "mon-fri 09:00-18:00, sat 10:00-14:00",
        "new-time-zone": "There is no time zone {got}. Write a name such as Europe/Moscow.",
        # cards
        "cards-beside": "{folder} is inside the hall's folder, which is copied and backed up: PINs "
        "do not belong there. Name a folder elsewhere, such as one on a stick.",
        "cards-folder-there": "{folder} is there already. Name a folder that is not: it is made, "
        "and nobody else may look into it.",
        "cards-no-folder": "There is no folder {folder}.",
        "cards-none": "There are no cards in {folder}. Nothing was deleted.",
        "web-address": "{got} is not an address. Write it as in a browser: http://192.168.1.5:8080",
        "cards-no-address": "Where browsers find this hall is not known. Add --address "
        "http://192.168.1.5:8080, or page_address to hall.toml.",
        # PINs
        "pin-form": "A PIN is 4 to 12 digits, not all the same and not in a row, as 1234 is.",
        "pin-unset": "{operator} has no PIN yet. Set one: zal pin {subject}",
        "code-wrong": "The code is wrong or no longer valid.",
        "pin-unset-kiosk": "The kiosk's staff code is not set yet. Set it: zal pin --kiosk",
        "pin-once": "This is a one-time PIN. Sign in with it and choose your own.",
        "pin-is-own": "This PIN is not a one-time PIN. To set another: zal pin {operator}",
        "pin-same": "This is the one-time PIN itself. Choose another.",
        "pin-once-of-all": "The staff code is known to many, so it cannot be a one-time code. Set "
        "it: zal pin --kiosk",
        "pin-none": "No PIN was given. Nothing was done.",
        "pin-unasked": "Nobody can be asked for a PIN here: standard input is not a keyboard. "
        "A script gives it as a line of standard input: zal pin --stdin",
        "pin-differs": "The two PINs differ, so one was mistyped. Nothing was done; try again.",
        "pin-wrong": "The PIN is wrong.",
        "pin-wrong-wait": "The PIN is wrong. Try again in {seconds} s.",
        "pin-wait": "Too many wrong PINs. Try again in {seconds} s.",
        # storage
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
        "not-a-hall": "{path} is not a Zal hall. Make one: zal new",
        "earlier-schema": "{path} was made by an earlier version of Zal and was left as it is. The "
        "first command that works on it, such as zal queue, puts a copy beside it and brings it up "
        "to date.",
        "newer-schema": "{path} was written by a newer version of Zal (schema {version}, this one "
        "knows {known}). Install the newer version.",
        "program-too-old": "The hall was brought up to date by a newer version of Zal (schema "
        "{schema}, this one knows {known}). Nothing was done: start this program again in its new "
        "version.",
        "unreadable-event": "Event {rev} ({act}, version {version}) of the hall's log cannot be "
        "read.",
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
        "no-hall": "The file holds no hall. Make one: zal new",
        "no-settings": "The file lacks the hall's settings, version {version}. "
        "Do not work with it: use a sound backup.",
        # slips: what is refused, then why one was not printed
        "no-printer": "There is no printer at {kiosk}. Kiosks that have one: {known}.",
        "no-printers": "No kiosk of this hall has a printer. Set one in the hall's settings.",
        "slip-visit-over": "Ticket {code} is {state}. Its visit is over: no slip is printed.",
        "slip-on-its-way": "A slip of ticket {code} is on its way at {kiosk} already. Wait for it.",
        "slip-interrupted": "The kiosk stopped while the slip was sent. Check whether it was "
        "printed; if not, print it again.",
        "slip-too-old": "The slip could not be printed in time.",
        "slip-not-needed": "The visit was over before the slip was printed.",
        "slip-day-ended": "The day ended before the slip was printed.",
        "slip-asked-again": "The slip was asked for again.",
        # a file that zal check finds unsound
        "changed-meanwhile": "{path} was written to while it was being checked. Check it again.",
        "unsound-file": "{path} is damaged ({error}). Do not work with it: use a sound backup.",
        "unsound-schema": "{path} lacks {name} of schema {version}. "
        "Do not work with it: use a sound backup.",
        "unsound-foreign": "{path} holds {name}, which is not Zal's and can change what acts "
        "write. Do not work with it: use a sound backup.",
        "unsound-halls": "{path} is not sound: it holds another hall, number {number}.",
        "unsound-reference": "{path} is not sound: a row of {table} belongs to no {parent}.",
        "unsound-log": "{path} is not sound: its log should have the events 1 to {rev} "
        "without a gap and has {events}.",
        "unsound-newest": "{path} is not sound: its log does not end with the event that was "
        "written last: {rev} is another one.",
        "unsound-hall": "{path} is not sound: the log says otherwise about the hall's own {what}.",
        "unsound-counter": "{path} is not sound: ticket {code} of {day} is past the last number "
        "counted, which would be given again.",
        "unsound-series": "{path} is not sound: the log says otherwise about the numbers of series "
        "{series} on {day}.",
        "unsound-stageless": "{path} is not sound: ticket {code} of {day} is for no service.",
        "unsound-gone": "{path} is not sound: ticket {code} of {day} is in the log but not in its "
        "table.",
        "unsound-untold": "{path} is not sound: the log says nothing of ticket {code} of {day}.",
        "unsound-ticket": "{path} is not sound: the log says otherwise about the {what} of ticket "
        "{code} of {day}.",
        "unsound-rating": "{path} is not sound: the log says otherwise about the rating of ticket "
        "{code} of {day}.",
        "unsound-slip": "{path} is not sound: the log says otherwise about a slip of ticket "
        "{code} of {day}.",
        "unsound-shift": "{path} is not sound: the log says otherwise about the shift of "
        "{operator} at desk {desk} on {day}.",
        "unsound-service": "{path} is not sound: the log says otherwise about how service "
        "{service} was opened or closed by hand on {day}.",
        "unsound-browser": "{path} is not sound: the log says otherwise about browser {code}.",
        "unsound-invitation": "{path} is not sound: the log says otherwise about the pairing code.",
        "unsound-config": "{path} is not sound: the log says otherwise about the hall's settings, "
        "version {code}.",
        "unsound-printer": "{path} is not sound: the log says otherwise about the printer of "
        "{code}.",
        "unsound-pin": "{path} is not sound: the log says otherwise about the PIN of {subject}.",
        "unsound-request": "{path} is not sound: the log says otherwise about the {what} of "
        "request {request}.",
        "unsound-rows": "{path} is not sound: table {table} has {rows} rows, and by the log there "
        "should be {told}.",
        # a log that cannot be told
        "impossible-line": "The hall's log is not sound: event {rev} ({act}) is not as it was "
        "written, or not the one before it.",
        "impossible-gap": "The hall's log is not sound: event {rev} is missing from it.",
        "impossible-beginning": "The hall's log is not sound: with event {rev} ({act}) "
        "no hall can begin.",
        "impossible-day": "The hall's log is not sound: event {rev} ({act}) cannot have happened "
        "on business day {day} as it is written.",
        "impossible-hall": "The hall's log is not sound: event {rev} ({act}) does not follow from "
        "what the hall was before it.",
        "impossible-ticket": "The hall's log is not sound: event {rev} ({act}, ticket {code}) is "
        "of a ticket or a stage that was not as it says.",
        "impossible-move": "The hall's log is not sound: at event {rev} ticket {code} was {state}, "
        "and “{act}” was not possible.",
        "impossible-desk": "The hall's log is not sound: with event {rev} ticket {code} came to "
        "desk {desk}, where it cannot have been.",
        "impossible-shift": "The hall's log is not sound: event {rev} ({act}) does not fit the "
        "shift of {operator} at desk {desk}.",
        "impossible-slip": "The hall's log is not sound: event {rev} ({act}) does not fit slip "
        "{job} of ticket {code}.",
        "impossible-browser": "The hall's log is not sound: event {rev} ({act}) does not fit "
        "browser {number}.",
        "impossible-instant": "The hall's log is not sound: event {rev} ({act}) is older than the "
        "one before it.",
        "impossible-role": "The hall's log is not sound: event {rev} ({act}) cannot have been done "
        "in the role of {role}.",
        "impossible-actor": "The hall's log is not sound: event {rev} ({act}) cannot have been "
        "done by {actor} in the role of {role}.",
        "impossible-column": "The hall's log is not sound: event {rev} ({act}) names a ticket, "
        "service, desk, operator or state that it cannot be about.",
        # printers
        "printer-paper-low": "The paper is running out. Have a new roll ready.",
        "printer-paper-out": "There is no paper. Put in a new roll.",
        "printer-cover-open": "The cover is open. Close it.",
        "printer-fault": "The printer reports a fault. Clear the paper from its cutter, then "
        "switch it off and on; if that does not help, have it repaired.",
        "slip-undrawn": "The slip could not be prepared for printing. The kiosk's log says why.",
        "printer-broken-down": "The program cannot talk to the printer. Its log says why.",
        "printer-none": "This kiosk is set to have no printer: it shows tickets on its screen.",
        "printer-mute": "This printer never reports its state. Look at its paper and its lights.",
        "printer-silent": "The printer accepts a connection but does not answer. Switch it off and "
        "on; if it never reports its state, set answers = false in its settings.",
        "printer-rubbish": "What answers is not a printer, or not one that reports its state. "
        "Check the address; if it is right, set answers = false in the printer's settings.",
        "printer-broke-off": "The printer broke the connection off. Check its cable and switch it "
        "off and on.",
        "printer-stalled": "The printer stopped taking what it was sent. Check its paper and its "
        "cover, switch it off and on.",
        "printer-refused": "The printer's address refuses the connection. Switch the printer on "
        "and check the port, which is usually 9100.",
        "printer-unreachable": "Nothing answers at the printer's address. Switch the printer on, "
        "check its cable and the address.",
        "printer-gone": "The printer was not found. Switch it on, check its cable and its address "
        "in the settings.",
        "printer-busy": "Another program keeps the printer busy. End that one, or let both print "
        "through CUPS.",
        "printer-forbidden": "Zal may not write to the printer. Give its user that right: on "
        "Debian the group lp, for a serial port dialout.",
        "printer-full": "There is no room on the disk for the slip. Free some space.",
        "printer-no-reader": "No program reads what is written for the printer. Start the program "
        "that passes it on.",
        "printer-no-libusb": "A printer on USB needs the library libusb. Install it: apt install "
        "libusb-1.0-0",
        "printer-address": "The printer's address cannot be understood. Correct address in its "
        "settings.",
        "printer-no-profile": "The printer's profile is not known. Correct profile in its "
        "settings; default fits most printers.",
        "printer-no-pictures": "A printer of this profile prints no pictures, and a slip is one. "
        "Choose another printer.",
        "printer-too-wide": "The slip is wider than the printer prints. Correct width or profile "
        "in its settings.",
        # the voice
        "voice-code": "{code} cannot be read out. A ticket's code is at most two letters, "
        "Latin or Cyrillic, and a number, such as Р105.",
        "voice-language": "The voice has no words in {code}. Known: {known}.",
        "voice-no-program": "{program} cannot be started ({error}). "
        "Install it, or check its name and rights.",
        "voice-not-installed": "{program} is not installed. On Debian: apt-get install {package}",
        "voice-broken": "The voice broke down. See the board's log file beside the hall's.",
        "voice-failed": "{program} failed ({error}). Try it by itself, then check its settings.",
        "voice-slow": "{program} took longer than {seconds} s and was stopped. Try again; if it "
        "keeps happening, choose another voice.",
        "voice-no-wav": "{program} ended without an error but made no sound. Check its settings.",
        "voice-bad-wav": "{file} is not a sound that can be used. Give a WAV file of 16 bits.",
        "voice-long": "{file} lasts longer than {seconds} s: no call does. It is not played; run "
        "by itself what made it, then check its settings.",
        "voice-no-clip": "There is no recording of “{word}”. Record it as {file}",
        "voice-no-clips": "There are no recordings in {folder}. Put them there, or choose "
        "another voice.",
        "voice-command": "{command} is not a command for a voice. Write a program and what it is "
        "given, {{wav}} for the file to make and {{text}} for what to say.",
        "voice-no-player": "Nothing here can play a sound. Install one of these packages: "
        "{packages}.",
        # configuration
        "config-service-in-use": "{count} ticket(s) for service {service} are open or may come "
        "back, {code} among them: close the service, finish its queue, then remove it.",
        "config-category-in-use": "{count} ticket(s) of category {category} are open or may come "
        "back, {code} among them, and would lose their right to go first. Finish them, then remove "
        "it; valid_to keeps it from new visitors until then.",
        "config-language-in-use": "{count} ticket(s) in language {language} are open or may come "
        "back, {code} among them: their visitors would hear and read another one. Finish them, "
        "then remove it.",
        "config-slips-in-use": "{count} slip(s) wait to be printed at {kiosk}, that of {code} "
        "among them. Let them be printed, or print them at another kiosk, then remove its "
        "printer.",
        "config-series-in-use": "Service {service} cannot have series {series} now: it looks like "
        "{other}, and two visitors would have one code. Change it when the day has turned.",
        "config-carry-over-in-use": "[hall]: carry_over cannot be taken away while shifts go on "
        "that began on an earlier day: {count}, one at desk {desk}. Have them sign out and in "
        "again first.",
        "config-shift-in-use": "{operator} is signed in at desk {desk}: sign out before removing.",
        "file-unreadable": "{file} cannot be read ({error}). Check its name and rights, "
        "or make one: zal init --sample",
        "file-unwritable": "{file} cannot be written and was left as it is ({error}).",
        "config-problems": "{file} has {count} problem(s). Nothing was changed.",
        "config-syntax": "{file}, line {line}: this is not TOML ({error}). "
        "Check quotes, brackets and commas on that line and the one above.",
        "config-too-deep": "{file}: brackets are nested too deeply. Remove some.",
        "config-unknown-key": "{file}: {path} is not known here. "
        "Remove it, or use one of: {known}.",
        "config-unknown-key-near": "{file}: {path} is not known here. Did you mean {near}?",
        "config-missing": "{file}: {path} is missing. Add it, such as: {example}",
        "config-want-text": "{file}: {path} is {got}. Write a text in quotes, such as: {example}",
        "config-want-whole": "{file}: {path} is {got}. "
        "Write a whole number without quotes, such as: {example}",
        "config-want-number": "{file}: {path} is {got}. "
        "Write a number without quotes, such as: {example}",
        "config-want-flag": "{file}: {path} is {got}. "
        "Write true or false without quotes, such as: {example}",
        "config-want-names": "{file}: {path} is {got}. "
        "Write one text, or one for each language, such as: {example}",
        "config-want-list": "{file}: {path} is {got}. "
        "Write a list of texts in square brackets, such as: {example}",
        "config-want-table": "{file}: {path} is {got}. Write a table, such as: {example}",
        "config-want-tables": "{file}: {path} is {got}. "
        "Write double brackets for each entry, such as: {example}",
        "config-empty": "{file}: {path} is empty. Write what people should read.",
        "config-too-long": "{file}: {path} has {length} characters. "
        "Shorten it to {limit}, or it will not fit the screens.",
        "config-range": "{file}: {path} is {got}. Write a number from {low} to {high}.",
        "config-unknown-word": "{file}: {path} is {got}. Write one of: {known}.",
        "config-unknown-word-near": "{file}: {path} is {got}. Did you mean {near}?",
        "config-want-one-of": "{file}: {path} is {got}. Write one of: {known}.",
        "config-accent": "{file}: {path} is {got}. Codes in it would be hard to read across the "
        "hall: its contrast with light screens is {light}:1, with dark ones {dark}:1, and one of "
        "the two must be {needed}:1. The nearest shade that will do: {near}",
        "config-colour": "{file}: {path} is {got}. Write a colour as # and six hexadecimal digits, "
        "such as: {example}",
        "config-printer-address": "{file}: {path} is {got}. For this connection write, for "
        "example: {example}",
        "printer-profile-unknown": "{file}: {path} is {got}, which python-escpos does not know. "
        "The nearest is {near}.",
        "printer-profile-no-pictures": "{file}: {path} is {got}. A printer of this profile prints "
        "no pictures, and a slip is one. Choose another, such as: {near}",
        "printer-profile-too-wide": "{file}: {path} is {got}, and a printer of the profile "
        "{profile} prints {dots} dots at most. Correct the width or the profile.",
        "config-voice-command": "{file}: {path} is {got}, which lacks {missing}. The program must "
        "be told what to say, {{text}}, and the file to write, {{wav}}.",
        "config-not-positive": "{file}: {path} is {got}. "
        "Write a number above 0 and not above {high}.",
        "config-code": "{file}: {path} is {got}. A code has small Latin letters, digits and "
        "hyphens only, at most {limit}; write it such as: {example}",
        "config-code-twice": "{file}: {path} appears twice. Give one of the two another code.",
        "config-listed-twice": "{file}: {path} lists {got} twice. Remove one of them.",
        "config-list-empty": "{file}: {path} is empty. Name at least one, or remove the line.",
        "config-time": "{file}: {path} is {got}. Write a time from 00:00 to 24:00 in quotes, "
        "such as: {example}",
        "config-hours": "{file}: {path} is {got}. Write hours such as “08:00-20:00” or "
        "“08:00-13:00, 14:00-20:00”, or “” when closed.",
        "config-hours-backwards": "{file}: {path}: {span} ends before it begins. "
        "Swap the times; hours past midnight end at 24:00 and go on at 00:00 of the next day.",
        "config-hours-overlap": "{file}: {path}: {first} and {second} overlap or touch. "
        "Write them as one.",
        "config-never-open": "{file}: {path} has no open hours. Write hours for at least one day.",
        "config-hours-outside": "{file}: {path} is {got}, but the hall is open {hall}. "
        "Keep a service's hours within the hall's.",
        "config-last-ticket": "{file}: {path} is {got}, which is not within the opening hours of "
        "{weekday} ({hours}). Choose a time in them.",
        "config-last-ticket-late": "{file}: {path} is {got}, which is after closing time on every "
        "day. Choose an earlier time, or remove the line.",
        "config-date": "{file}: {path} is {got}. Write a date as year-month-day, "
        "such as: {example}",
        "config-dates-backwards": "{file}: {path} is {got}, which is before valid_from "
        "({first}). Swap the dates.",
        "config-language": "{file}: {path} is {got}. Write two or three small Latin letters, "
        "such as: {example}",
        "config-language-right-to-left": "{file}: {path} has {got}, which is written from right to "
        "left, and screens cannot show that. Remove it.",
        "config-right-to-left": "{file}: {path} has letters that run from right to left, and "
        "screens cannot show them. Write it in another script.",
        "config-unknown-language": "{file}: {path}: the hall does not speak this language. "
        "Remove it, or add it to languages ({known}).",
        "config-unknown-language-near": "{file}: {path}: the hall does not speak this language. "
        "Did you mean {near}?",
        "config-name-missing": "{file}: {path} is missing. Add the text in this language, "
        "or write one text for all languages.",
        "config-texts-too-many": "{file}: {count} texts are in “{language}”, which the hall does "
        "not speak, the first one at {path}. Remove them with zal config fix-languages, or add "
        "“{language}” to languages below [hall].",
        "config-texts-missing": "{file}: {count} texts are missing in “{language}”, the first one "
        "at {path}. Let zal config fix-languages fill them in from another language, then "
        "translate them.",
        "texts-by-hand": "{file}: some texts are written in a way that only a person can change, "
        "such as over several lines. Nothing was changed: bring them to the hall's languages by "
        "hand.",
        "config-time-zone": "{file}: {path} is {got}, which is not a time zone. "
        "Write a name from the IANA list, such as: {example}",
        "config-time-zone-near": "{file}: {path} is {got}, which is not a time zone. "
        "Did you mean {near}?",
        "config-unknown-service": "{file}: {path} names the service {got}, which does not exist. "
        "Known: {known}.",
        "config-unknown-service-near": "{file}: {path} names the service {got}, which does not "
        "exist. Did you mean {near}?",
        "config-unknown-group": "{file}: {path} names the group {got}, which does not exist. "
        "Known: {known}.",
        "config-unknown-group-near": "{file}: {path} names the group {got}, which does not exist. "
        "Did you mean {near}?",
        "config-no-desk-serves": "{file}: {path}: no desk serves it. "
        "Add it to the services of a desk.",
        "config-no-operator-serves": "{file}: {path}: no operator serves it. "
        "Add it to the services of an operator.",
        "config-series": "{file}: {path} is {got}. Write one or two capital letters, "
        "Latin or Cyrillic, such as: {example}",
        "config-series-misread": "{file}: {path} is {got}: {letter} is easily taken for a digit or "
        "another letter, by eye or by ear. Choose another letter.",
        "config-series-sight": "{file}: {path} is {got}, which looks like {other} of the service "
        "{service}. Copy that one, or choose another letter. A hall that has both may keep them.",
        "config-series-sound": "{file}: {path} is {got}, which sounds like {other} of the service "
        "{service} when it is said aloud. Choose another letter. A hall that has both may keep "
        "them.",
        "config-printer-twice": "{file}: {path} is {got}, the printer of the kiosk {kiosk}. "
        "Each kiosk needs a printer of its own, or none.",
        "config-key-used": "{file}: {path} is {got}, a key that Zal's screens use themselves. "
        "Take another one, such as: {example}",
        "config-key-twice": "{file}: {path} is {got}, and so is {other}. "
        "Give each a key of its own.",
        "config-address": "{file}: {path} is {got}. Write a web address with {{token}} in it once "
        "and no other braces, such as: {example}",
        "config-no-ordinary": "{file}: {path}: every category goes out of turn. "
        "Add an ordinary one without out_of_turn.",
        "config-ordinary-dates": "{file}: {path}: the first category that does not go out of turn "
        "is every visitor's and cannot end. Remove its dates, or put the ordinary one first.",
        # a hall's own texts
        "texts-none": "There are no texts in “{language}” at {folder}. Start with: zal config "
        "texts --language {language}",
        "texts-all-there": "All files of texts in “{language}” are there already, at {folder}, and "
        "were left as they are. See what they lack: zal config check --language {language}",
        "texts-no-file": "{file} is not a plain file, so no text is read from it. Put the file "
        "itself there.",
        "texts-too-large": "{file} is larger than {limit} KB, so no text is read from it. Check "
        "what it is.",
        "texts-unknown-file": "Nothing reads {file}. The files are: {known}.",
        "texts-unknown-file-near": "Nothing reads {file}. Did you mean {near}?",
        "texts-syntax": "{file}, line {line}: {name} cannot be read ({error}). "
        "Check the braces there.",
        "texts-twice": "{file}, line {line}: {name} appears twice. Remove one of them.",
        "texts-unknown-key": "{file}, line {line}: there is no text {name}. Remove it.",
        "texts-unknown-key-near": "{file}, line {line}: there is no text {name}. "
        "Did you mean {near}?",
        "texts-unspoken": "{file}, line {line}: {name} has something that Zal does not understand. "
        "Keep only text, values and choices by one of them.",
        "texts-unknown-value": "{file}, line {line}: {name} uses {what}, which is not one of its "
        "values. They are: {known}.",
        "texts-valueless": "{file}, line {line}: {name} uses {what}, but it takes no values. "
        "Remove it.",
        "texts-missing-value": "{file}, line {line}: {name} lacks {what}. Add it.",
        "texts-plural": "{file}, line {line}: {name} lacks plural forms of {what}: {missing}. "
        "Add them.",
        "texts-choice": "{file}, line {line}: {name} lacks choices by {what}: {missing}. Add them.",
        "texts-letters": "{file}, line {line}: {name} has letters that Zal cannot draw: {letters}. "
        "Use others.",
        "texts-right-to-left": "{file}, line {line}: {name} has letters that run from right to "
        "left, and screens cannot show them. Write it in another script.",
    }
)

FAULTS = MappingProxyType(
    {
        errno.ENOENT: "there is no such file or folder",
        errno.EACCES: "no permission",
        errno.EPERM: "the system does not allow it",
        errno.EROFS: "the disk can only be read",
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "the disk quota is used up",
        errno.EISDIR: "it is a folder",
        errno.ENOTDIR: "part of its path is not a folder",
        errno.EEXIST: "it exists already",
        errno.EIO: "the disk does not answer properly",
        errno.EBUSY: "another program keeps it busy",
        errno.EMFILE: "too many files are open",
        errno.ENFILE: "too many files are open",
        errno.ENAMETOOLONG: "its name is too long",
        errno.ELOOP: "its links lead in a circle",
        errno.ENODEV: "the device is not there",
        errno.ENXIO: "the device is not there",
        errno.ESTALE: "the disk was taken away",
        errno.ETXTBSY: "another program keeps it busy",
        errno.EFBIG: "the file would be too large",
        errno.EADDRINUSE: "another program has this port",
        errno.EADDRNOTAVAIL: "this machine has no such address",
    }
)
"""The usual errors of an operating system, by number, as they stand in brackets in a sentence."""

NOT_TEXT = "it is not text in UTF-8"

WORDS = MappingProxyType(
    {
        "state": {
            "new": "not given yet",
            "serving": "being served",
            "held": "set aside",
            "missed": "marked as missed",
            "transferred": "sent on",
            "expired": "ended with the day",
        },
        "weekday": {
            "mon": "Monday",
            "tue": "Tuesday",
            "wed": "Wednesday",
            "thu": "Thursday",
            "fri": "Friday",
            "sat": "Saturday",
            "sun": "Sunday",
        },
    }
)
"""Codes in values of a name that are no words of English by themselves, as they are said."""

DAYS = frozenset({"day", "was"})
"""Values of these names are business days."""


def told(name: str, value: object) -> object:
    """Return the value of a name as it stands in an English sentence."""
    if name in DAYS:
        return quoted(written_day(str(value)))
    return reason(WORDS.get(name, {}).get(str(value), value))


def reason(value: object) -> object:
    """Return an error as words, one that is not usual in quotes; texts and paths harmless.

    Several refusals are sentences, told one after the other.
    """
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    if isinstance(value, UnicodeDecodeError):
        return NOT_TEXT
    if isinstance(value, OSError):
        usual = FAULTS.get(value.errno or 0)
        return f"“{quoted(value.strerror or str(value))}”" if usual is None else usual
    return f"“{quoted(str(value))}”" if isinstance(value, Exception) else quoted(value)

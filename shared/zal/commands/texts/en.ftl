# What the command line answers.

waits = The hall's file is busy. Waiting for a turn; Ctrl+C gives up.
ask-pin = PIN:{ " " }
ask-new-pin = New PIN:{ " " }
ask-new-staff-code = New staff code:{ " " }
ask-new-pin-again = Again:{ " " }
pin-set = The PIN of { $operator } is set.
pin-choose = This is a one-time PIN. Choose your own, 4 to 12 digits.
pin-set-once = The one-time PIN of { $operator }: { $pin }. At the first sign-in they choose their own.
pin-set-kiosk = The kiosk's staff code is set.

## check and backup

sound = { $path } is sound.
sound-file = the file: whole, every reference kept, schema { $schema }
sound-file-day = the file: whole, schema { $schema }
sound-log = { $events ->
        [0] no event yet
        [one] 1 event
       *[other] { $events } events, numbered without a gap
    }
sound-tickets = { $tickets ->
        [0] no ticket yet
        [one] 1 ticket
       *[other] { $tickets } tickets
    } on { $days ->
        [one] 1 business day
       *[other] { $days } business days
    }, { $stages ->
        [one] 1 stage
       *[other] { $stages } stages
    }: every number once, no ticket at two desks, no two at one desk
sound-told = the rows: they match the log, from event { $rev } on
sound-told-day = the rows of the newest day: they match the log, from event { $rev } on
sound-unproven = { $tickets ->
    [one] { $tickets } ticket is older than that: what the log does not say cannot be proved
   *[other] { $tickets } tickets are older than that: what the log does not say cannot be proved
 }
sound-untold = the rows: cannot be proved, the log of this old file says nothing of them
proving = checking: { $percent } %
drawing-cards = cards: { $percent } %
sound-chained = the events: each as it was written, from event { $rev } on; the digest of the newest is { $digest }
sound-unchained = the events: an older Zal wrote them, so only the rows can show whether one was changed
sound-beyond = no log can prove: how far boards have shown the calls, tries of PINs, the computer's clock (docs/HALL.md lists everything)
sound-clock-ahead = { $minutes ->
    [one] the computer's clock is { $minutes } minute ahead of the hall's time and is not believed (see zal clock)
   *[other] the computer's clock is { $minutes } minutes ahead of the hall's time and is not believed (see zal clock)
 }
sound-clock-behind = { $minutes ->
    [one] the computer's clock is { $minutes } minute behind the hall's time and is not believed (see zal clock)
   *[other] the computer's clock is { $minutes } minutes behind the hall's time and is not believed (see zal clock)
 }
sound-config = the settings: version { $version }, every key understood

## report

show-several = Service { $place } of { $count }.
show-stands = { $code }, given on { $day }: { $state }.
show-former-day = This ticket is from an earlier day; there is no { $code } today.
show-service = service
show-state = state
show-desk = desk
show-operator = operator
show-queued = queued
show-called = called
show-started = started
show-ended = ended
queue-code = ticket
queue-state = state
queue-service = service
queue-ahead = ahead
show-booked = The visitor has an appointment at { $at }.
announced = The call was announced at { $at }.
walked = The call was announced at { $at }; walking to the desk took { $time }.
shut-out = The day ended at { $at } before the turn of { $code } came. { $told ->
        [yes] The visitor had been told beforehand that this was likely.
       *[no] The visitor had not been told that this was likely.
    }
came-early = { $code } came before the time of the appointment.
lets-by = { $code } lets others go first for { $minutes } min.
of-day = Ticket { $code } is from { $day } and was carried over when the day turned.
report-nobody = Nobody came on { $day }.
report-of = { $name }, { $day }
report-visitors = { $count ->
        [one] 1 visitor came:
       *[other] { $count } visitors came:
    }
report-people = { "  " }{ $count } people in all, with those on one ticket
report-without-ticket = { "  " }{ $count } without a ticket: they did not wait, and count in no norm
report-channels = Tickets given: { $told }.
channel-kiosk = at ticket machines
channel-desk = by operators
channel-link = by phone
channel-command = by commands
report-served = { "  " }{ $count } served
report-transferred = { "  " }{ $count } sent on to another service or desk
report-missed = { "  " }{ $count } did not come
report-cancelled = { "  " }{ $count } cancelled
report-expired = { "  " }{ $count } still open when the day ended
report-shut_out = { "    " }{ $count } of these still waited: you closed before their turn came
report-shut_out_told = { "      " }{ $count } of these had been told so beforehand
report-left = { "    " }{ $count } of these had left by then: set aside, or missed
report-waiting = { "  " }{ $count } waiting now
report-in_progress = { "  " }{ $count } called, being served or set aside now
report-waits = Waiting until the call: { $mean } on average, 9 of 10 no longer than { $p90 }, longest { $max }. Within the norm: { $share }.
report-service-time = Serving: { $mean } on average.
report-several = { $count ->
        [one] 1 visit was for several services; all was done for { $whole }.
       *[other] { $count } visits were for several services; all was done for { $whole }.
    }
report-skipped = { "  " }{ $count ->
        [one] 1 service was left out
       *[other] { $count } services were left out
    }
report-left-after = { "  " }{ $count } left after { $served } of { $services }
report-several-waits = Their first wait: { $first } on average, within the norm { $within } of { $waits }. All their waits together: { $whole } on average.
report-walk = Walking from the announced call to the desk: { $mean } on average.
report-repeats = Came again: { $count } of { $served }; once was enough for { $percent } %.
report-repeats-of = { $name }: { $count } of { $served }
report-share = { $within } of { $waits } ({ $percent } %)
ratings-none = There are no ratings for { $day }.
ratings-of = { $name }, { $day }. Visitors' ratings
ratings-total = Marks of 4–5: { $share }; the norm is { $norm } %; visits rated: { $ratings }
ratings-share = { $good } of { $marks } ({ $percent } %)
ratings-comments = What visitors wrote
column-ratings = visits
column-good = 4–5
criterion-waiting = waiting
criterion-politeness = politeness
criterion-comfort = comfort
criterion-information = information
csv-part = part
csv-part-total = total
csv-part-service = service
csv-part-desk = desk
csv-code = code
csv-name = name
csv-ratings = visits rated
csv-visitors = visitors
csv-stages = stages
csv-served = served
csv-transferred = sent on
csv-missed = no-show
csv-cancelled = cancelled
csv-expired = open when the day ended
csv-shut_out = still waiting when the day ended
csv-shut_out_told = still waiting, told beforehand
csv-waiting = waiting
csv-in_progress = in progress
csv-waits = called
csv-within_norm = called within the norm
csv-mean_wait_s = mean wait, s
csv-p90_wait_s = 9 of 10 waited at most, s
csv-max_wait_s = longest wait, s
csv-mean_service_s = mean serving time, s
csv-mean_walk_s = mean walking time, s
csv-all_good = all criteria: 4–5
csv-all_marks = all criteria: marks
csv-all_mean = all criteria: mean
csv-waiting_good = waiting: 4–5
csv-waiting_marks = waiting: marks
csv-waiting_mean = waiting: mean
csv-politeness_good = politeness: 4–5
csv-politeness_marks = politeness: marks
csv-politeness_mean = politeness: mean
csv-comfort_good = comfort: 4–5
csv-comfort_marks = comfort: marks
csv-comfort_mean = comfort: mean
csv-information_good = information: 4–5
csv-information_marks = information: marks
csv-information_mean = information: mean
report-plain-takes = --plain goes with --csv only
report-by-service = By service
report-by-purpose = By purpose
report-by-desk = By desk
column-visitors = came
column-served = served
column-missed = no-show
column-waiting = waiting
column-mean = mean wait
column-p90 = 9 of 10
column-max = longest
column-norm = within the norm

## printer

printer-is = Printer of { $kiosk }: { $told }
printer-ready = ready, there is paper.
trial-printed = { "  " }A test slip was printed: both thick bars of its ruler must be whole, and the last line must be there.
trial-unknown = { "  " }A test slip was sent, and it is not known whether it was printed. { $why }
trial-failed = { "  " }The test slip was not printed. { $why }

## slip

slip-written = The slip of { $code } is in { $png }: { $width } × { $height } dots.
slip-without-logo = It has no logo: { $logo } cannot be used. Put a PNG or JPEG picture there, dark on white and not larger than a camera's.
slip-lacking = The font has no letters for { $letters }: that name is printed in another language, or with empty boxes. Change it in hall.toml.

## browser

browser-none = No browser has been paired yet. Open a terminal's address in one, such as /kiosk/kiosk-1, /board/board-1 or /console of zal web, and type the kiosk's staff code, or a code from zal browser invite.
browser-number = no.
browser-terminal = terminal
browser-paired = paired
browser-revoked = revoked
browser-label = browser
browser-ended = Browser { $number } no longer shows { $terminal }.
browser-invited = { $code } pairs one browser within { $minutes } min: type it on the page of its terminal. Make another for the next: zal browser invite
browser-invite-takes = invite takes nothing else
browser-takes = revoke needs the number of a browser: zal browser shows it

## demo

demo-kiosk = kiosk
demo-console = console
demo-board = board
demo-leave = leave
demo-pins = PIN { $pin } · staff code { $code }
demo-no-tmux = tmux is not installed. Start these in three terminal windows:
demo-press-enter = Press Enter to open the kiosk in this one.
demo-people-ended = The simulated people ended before the demo did. The end of their log:
demo-at = The demo hall is open in a browser on this computer: { $address }
demo-phones = Phones on the same network open tickets' pages, and nothing else, at { $address }
demo-no-network = This computer is not on a private network: phones cannot open tickets' pages. --host names another address.
demo-stop = Ctrl+C ends the demo and removes its hall.
demo-terminal-takes = --host, --port and --no-browser are not for --terminal
demo-mute-takes = --mute is for --terminal: in a browser the board is silent until its sound is turned on there
demo-any-address = { $address } is not an address that a phone can ask for; name this computer's own

## init, config, queue, call and show

hall-ready = { $path } is ready. Next, by each operator's code in { $file }: zal pin CODE --hall { $path }
config-sound = { $file } is sound.
languages-well = { $file }: every text is there in every language of the hall.
languages-taken-out = Removed in “{ $language }”: { $count ->
    [one] { $count } text.
   *[other] { $count } texts.
 }
languages-filled-in = Filled in for “{ $language }” from another language, to be translated: { $count ->
    [one] { $count } text.
   *[other] { $count } texts.
 }
languages-sure = Nothing is changed yet. To do it: zal config fix-languages { $file } --sure
languages-fixed = { $file } is changed; as it was it is kept in { $kept }.
languages-left = { $count ->
    [one] One other problem is
   *[other] { $count } other problems are
 } left: zal config check { $file }
config-same = There are no differences.
no-page-address = { $file }, [hall]: page_address is not set, or phones find nothing by it (an example leads nowhere), so slips and kiosks show no QR code and visitors cannot follow their tickets on their phones. With zal web, write its address: page_address = "https://hall.example/t/{"{token}"}"
page-address-of-itself = { $file }, [hall]: page_address leads each phone to itself, so slips, kiosks and cards show no QR code. Write the name or number by which other computers find this one: page_address = "https://hall.example/t/{"{token}"}"
no-legal-basis = { $file }, these categories go out of turn, and no law is named for them: { $categories }. Ask your lawyer for the law and article: legal_basis = "…"
law-may-not-allow = { $file }: out_of_turn_at_most lets others go between those who go out of turn by law. That law may not allow it: ask your lawyer first.
open-at-turn = { $file }: the hall is open at { $time }, when the business day turns, and whoever is waiting then loses their place, every day. To let everybody keep it: carry_over = true below [hall]. Else choose another hour for day_turns_at.
slots-of-nobody = { $file }, [[slots]]: visitors can book no time for { $services }: no desk or operator has it in services, and what is served in reserve has no time of its own for appointments. Write it into services of a desk and of an operator, or public = 0 in its slots.
warning = Warning: { $message }
former-kiosk = { $file }: what applies to all kiosks now goes under { $now }. { $path } is still read; write { $now } there instead.
former-printer = { $file }: a printer now belongs inside its kiosk. { $path } is still read; write [[kiosk]] there instead, with its code and, if you like, its name, then { $now } with the other lines.
former-board = { $file }: what applies to all boards now goes under { $now }. { $path } is still read; write { $now } there instead, and [boards.message] for [board.message].
series-alike = Tickets with the letters “{ $one }” and “{ $other }” { $by ->
    [sight] look
   *[sound] sound
} alike, and a visitor may answer someone else's call. The hall may keep both, but it is better to choose another letter for one of them once the day has turned: one of А В Е К М Н Р С Т У, which both alphabets have.
series-near = When they are called through a loudspeaker, tickets with the letters “{ $one }” and “{ $other }” are easily taken for one another. It is better to choose another letter for one of them.
language-undrawn = { $file }: the slip's typeface has no letters for names in “{ $language }” ({ $letters }). On paper they are printed in the next language that it has; screens and phones show them as they are.
language-unspoken = { $file }: [hall]: languages has “{ $language }”, and the screens have no words of their own in it (they have { $known }). Names and services will show in it, everything else in “{ $next }”. To add the hall's own words: zal config texts --language { $language }
language-incomplete = { $file }: the hall's own texts in “{ $language }”: { $missing } of { $count } are missing, { $faults } are wrong. What is missing is shown in “{ $next }”. To see which: zal config check --language { $language }
language-unsaid = { $file }: no voice speaks “{ $language }”: calls in it are shown but not spoken.
language-code = { $got } is no language: two or three small Latin letters are needed, such as de
texts-language = name the language: zal config texts --language de
texts-whole = “{ $language }”: all { $count } texts are there, and none is wrong.
texts-missing = { $file }: { $missing } of { $count } texts are missing: { $names }
texts-written = { $files } were written to { $folder }, with { $count } texts. Remove the # before each text that you translate, then: zal config check --language { $language }
texts-beginning = Zal's texts, to be translated into “{ $language }”. Remove the # before a text and write it in that language; what you leave is shown in the hall's next language.
service-opened-day-closed = { $service } is open, but there are no tickets today: the day is closed. To give them out again: zal open-day
service-opened-by-hours = { $service } is no longer closed by hand, but there are no tickets outside its hours. To give them out anyway: zal open-service { $code }
service-opened = Tickets for { $service } are available today.
service-closed = No more tickets for { $service } today.
appointments-shut-out = { $count ->
    [one] One appointment for today is open: nobody can check in for it while this is closed. The list: zal appointment list
   *[other] { $count } appointments for today are open: nobody can check in for them while this is closed. The list: zal appointment list
 }
day-closed = No more tickets today. { $count ->
    [0] Nobody is waiting.
    [one] One visitor is waiting and will still be served; for whoever is left at the end: zal expire-visits
   *[other] { $count } visitors are waiting and will still be served; for whoever is left at the end: zal expire-visits
 }
day-opened = { $count ->
    [0] Tickets are available again.
    [one] Tickets are available again. One visit that had been ended goes on in its old place.
   *[other] Tickets are available again. { $count } visits that had been ended go on, each in its old place.
 }
visits-expired = { $count ->
    [one] One visit was ended. Until the day turns, zal open-day brings it back.
   *[other] { $count } visits were ended. Until the day turns, zal open-day brings them back.
 }
status-hall = { $name } ({ $path })
status-open = { $day }, { $time }: the hall is open.
status-closed = { $day }, { $time }: the hall is closed, and will not open within two weeks by its hours.
status-closed-opens = { $day }, { $time }: the hall is closed and opens on { $at }.
status-day-closed = { $day }, { $time }: the day was closed by hand, no tickets are given. To give them again: zal open-day
status-waiting = { $count ->
    [0] Nobody is waiting
    [one] One visitor is waiting
   *[other] { $count } visitors are waiting
 }, { $desks ->
    [0] nobody is signed in.
    [one] one desk is at work.
   *[other] { $desks } desks are at work.
 }
status-unserved-wait = Visitors are waiting for services that no desk at work gives: { $services }. Have somebody sign in who can.
status-unserved = No desk at work gives: { $services }.
status-quota-short = Few of today’s tickets are left: { $services }.
status-quota-of = { $service } ({ $left } of { $of })
status-quota-full = All tickets of today are given: { $services }.
status-screens = Screens: { $told }
status-running = running: { $screens }.
status-silent = { $screen } has not answered since { $since }; start it again: { $command }.
status-absent = { $screen } is in the settings but does not run; start it: { $command }.
status-screens-more = { $count ->
    [one] One more screen does not run.
   *[other] { $count } more screens do not run.
 }
status-no-screens = none runs. Start them: zal kiosk, zal console, zal board.
status-no-screens-closed = none runs; the hall is closed.
status-printers = Printers: { $told }
status-printers-none = none; visitors take a photo of the screen.
status-printer = { $kiosk }: { $sentence }
status-printer-untold = { $kiosk } has told nothing yet; to ask it: zal printer check.
status-printer-well = { $kiosk } prints.
status-printers-more = { $count ->
    [one] One more printer: zal printer check.
   *[other] { $count } more printers: zal printer check.
 }
status-voice = Voice: { $told }
status-voice-espeak = espeak-ng speaks: { $languages }.
status-voice-clips = recordings speak: { $languages }.
status-voice-command = the hall's own program speaks: { $languages }.
status-voice-silent = turned off in the settings: calls are shown and not heard.
status-voice-browsers = Calls are heard in browsers only. { $told }
status-web = Browsers and phones: zal web runs ({ $address }).
status-web-none = Browsers and phones: zal web does not run, so there are no tickets' pages and no screens in browsers.
status-web-missing = Browsers and phones: zal web does not run, so nobody can open the page that a slip leads to; start it: zal web.
status-web-silent = Browsers and phones: zal web has not answered since { $since }; start it again: zal web.
status-backup = Backup: the newest was made on { $at }, up to event { $rev }: { $file }
status-backup-old = Backup: the newest is more than a week old, of { $at }: { $file }. Make one: zal backup FILE
status-backup-none = Backup: none found. Make one: zal backup FILE
status-clock = The computer's clock: all is well. { $tended }
status-steward = A screen or zal steward sees to the turn of the day and to what falls due.
status-steward-none = Nobody sees to the turn of the day and to what falls due just now: it happens with the next act, or with zal steward.
status-steward-untold = Whether somebody sees to the turn of the day cannot be told: the lock beside the file is another user's.
status-page-address = Tickets' pages: { $address }.
status-no-page-address = Tickets' pages: no address is set that phones find, so slips and kiosks show no QR code. With zal web, write page_address below [hall] in hall.toml.
status-pins-well = PINs: all operators have one, and there is a staff code.
status-pins = PINs: not set yet: { $told }.
status-pin = { $operator } (zal pin { $code })
status-staff-code = the staff code of kiosks, boards and browsers (zal pin --kiosk)
status-pins-more = { $count ->
    [one] { $count } more operator
   *[other] { $count } more operators
 }
status-cards = Cards with one-time PINs lie in { $folder }. Once they are printed: zal cards --delete { $folder }
status-room = Disk: { $megabytes } MB are free.
status-room-little = Disk: only { $megabytes } MB are free. Make room, or the hall will stop giving tickets.
status-file = The hall's file is whole.
status-file-part = Of the hall's file { $seen } of { $tables } tables were looked at and are whole; for all of them: zal check.
status-no-legal-basis = No law is named (legal_basis) for categories that go out of turn: { $categories }.
status-and-more = { $told } and { $count } more
status-more = { $count ->
    [one] There is one more such.
   *[other] There are { $count } more such.
 }
clock-hall = By the hall's time it is { $at }, and the business day is { $day }.
clock-well = The computer's clock says the same. Should the hall have believed a wrong clock before, set the computer's clock right: this command then says what can be taken back.
clock-machine-ahead = The computer's clock shows { $at }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 } ahead. The hall does not believe it, and nothing ends by it.
clock-machine-behind = The computer's clock shows { $at }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 } behind. The hall does not believe it.
clock-if-wrong = If the computer's clock is wrong, set it right. The hall sees that by itself, and nothing else needs to be done.
clock-accept = If it is right: zal clock accept --expire { $number }. Then:
clock-forget = If it is right, the hall has believed a wrong clock: zal clock forget --visits { $number }. Then:
clock-day-then = the business day is { $day };
clock-lost = { $count ->
    [0] nobody loses their place;
    [one] one visitor loses their place;
   *[other] { $count } visitors lose their place;
 }
clock-back = { $count ->
    [0] no expired stage goes on;
    [one] one expired stage goes on, in its old place;
   *[other] { $count } expired stages go on, each in its old place;
 }
clock-given = { $count ->
    [0] all since event { $rev } gets its true time, and no ticket was given since;
    [one] all since event { $rev } gets its true time; one ticket given since keeps its code;
   *[other] all since event { $rev } gets its true time; { $count } tickets given since keep their codes;
 }
clock-open-then = the hall is open.
clock-opens-then = the hall is closed and opens on { $at }.
clock-closed-then = the hall is closed, and by its hours does not open within two weeks.
goes-with = { $option } goes with zal { $command } only
did-issue = { $code } was given: { $service }.
did-call = { $code } is called to desk { $desk }: { $service }.
did-recall = { $code } is called to desk { $desk } once more.
did-start = { $code } is being served at desk { $desk }: { $service }.
did-finish = { $code } has been served at desk { $desk }. Within two minutes zal reopen undoes it.
did-finish-shift-ended = { $code } has been served at desk { $desk }. The day has turned, so the shift there has ended too.
return-pass = Return pass: { $code }. It is good up to { $until }{ $used ->
    [yes] , and a ticket was taken with it
   *[no] { "" }
  }.
did-reopen-serving = { $code } is being served at desk { $desk } again.
did-reopen-called = { $code } is called to desk { $desk } again; the call is not announced again.
did-no-show = { $code } did not come to desk { $desk }. Within two minutes zal reopen undoes it; if they come later: zal return --code { $code }
did-no-show-shift-ended = { $code } did not come to desk { $desk }. The day has turned, so the shift there has ended too. If they come later: zal return --code { $code }
did-change-category = { $code } now has the category “{ $category }”; the time waited counts.
did-return = { $code } is waiting again, in the old place: { $service }.
did-return-early = { $code } is waiting for its appointment, or until nobody else waits: { $service }.
did-come-back = { $code } is back after a missed call and is waiting again: { $service }.
did-hold = { $code } is set aside and will not be called until: zal release { $code }
did-release = { $code } is waiting again, in the old place: { $service }.
did-postpone = { $code } lets others go first until { $time } and keeps the place.
did-add = { $code } is for one more service: { $service }. To undo: zal skip
did-people = { $code } is now for so many people: { $people }
did-record = Desk { $desk } serves a visitor without a ticket: { $service }. To undo: zal unrecord
did-unrecord = Taken back: desk { $desk } has served nobody without a ticket.
did-skip = { $service } is left out for { $code }. To undo within two minutes: zal reinstate { $code }
did-transfer = { $code } was sent on and is waiting: { $service }.
did-cancel = The visit of { $code } has ended. Within two minutes it can be brought back: zal reinstate { $code }
did-undo-pass = The ticket { $code } is cancelled: its return pass is good again.
did-appointment-book = Booked for { $when }. Code: { $code }
did-appointment-move = Moved to { $when }. The code is still { $code }
did-appointment-cancel = The appointment of { $when } was cancelled. To undo it within two minutes: zal appointment undo { $code }
did-appointment-undo = The appointment of { $when } holds again. Code: { $code }
did-appointment-wait = On the waiting list of { $day }. What is freed is offered for { $minutes } min. To look for it and book it: zal appointment take { $typed }
did-appointment-wait-link = On the waiting list of { $day }. What is freed is offered for { $minutes } min on this page, which the visitor keeps: { $link } To book it for them: zal appointment take { $typed }
did-appointment-take = Booked for { $when }. Code: { $code }
did-privacy-purge = Destroyed: names with phone numbers: { $people }, contacts: { $contacts }, notes: { $notes }, reasons: { $texts }, comments: { $comments }.
privacy-in-log = Lines of the log with a reason that an older Zal wrote into them: { $count }. They stay: nothing can be taken out of the log.
privacy-code-for-export = zal privacy export takes the code of an appointment, a phone number or a mail address
command-privacy = destroy what is told of people once it is of no use, or at once of one person, or tell them all that is known
help-privacy-what = purge: destroy what is older than the settings keep it, as each turn of the day does, or all of one person; export: all that is known of one person, as JSON
help-privacy-code = one person: the code of the appointment, or the phone number or mail address it was made with
help-privacy-sure = with purge of one person: yes, destroy it
did-appointment-export = Written: { $count ->
    [one] { $count } appointment.
   *[other] { $count } appointments.
 }
did-appointment-import = Booked: { $count }.
appointment-import-moved = Moved: { $count }.
appointment-import-cancelled = Cancelled: { $count }.
appointment-import-here = Already here: { $count }.
appointment-import-ended = Cancelled here since, not booked again: { $count }. To book one again, give its line a higher sequence, or: zal appointment book
appointment-import-refused = { $count ->
    [one] One line was not booked:
   *[other] { $count } lines were not booked:
 }
appointment-import-line = line { $line }: { $why }
appointment-import-more = … and { $count } more; --json tells all of them
config-to-ring = cancelled: { $when }, { $service } · to ring: { $name } { $phone } · next free: { $next }
config-to-ring-nobody = cancelled: { $when }, { $service } · no phone number: { $who } · next free: { $next }
appointment-free = { $day }: { $times }
appointment-none-free = Nothing is free.
appointment-nobody = No appointments.
appointment-list-time = time
appointment-list-service = service
appointment-list-state = state
appointment-list-code = code
appointment-list-name = name
appointment-list-phone = phone
appointment-minutes = { $time }  { $service }: { $booked } of { $rostered } min of the desks are booked ({ $share } %)
appointment-minutes-over = { $time }  { $service }: { $booked } of { $rostered } min of the desks are booked ({ $share } %), too much: the public can book no more
appointment-needs-item = zal appointment { $what } needs a service, a code or a file
appointment-needs-day = zal appointment { $what } needs --day
appointment-needs-time = zal appointment { $what } needs --time
appointment-state = { $state ->
    [checked-in] checked in
    [cancelled] cancelled
    [lapsed] nobody came
    [held] being filled in
   *[expected] open
 }
did-reinstate = { $code } has its place back: { $service }.
did-sign-in = { $operator } is working at desk { $desk }.
did-break = Desk { $desk } is on a break: { $reason }.
did-resume = Desk { $desk } is working again.
did-stop-next = Nobody is called to desk { $desk } by itself. Call the next one there.
signed-out = The shift at desk { $desk } has ended.
change-added = { $path } added: { $name }
change-removed = { $path } removed: { $name }
change-changed = { $path } { $before } → { $after }
change-reordered = { $path } in another order: { $before } → { $after }
change-nothing = not set
unwritten = It was done, but the answer could not be written ({ $error }).
sample-written = { $file } describes the sample hall; change it to yours and apply it: zal config apply
reason-without-code = --reason says why a certain ticket is called: name it with --code
undo-without-code = --undo takes back a certain ticket's change of category: name it with --code
category-or-undo = give either the new category or --undo
service-without-code = --service chooses among the services of a certain ticket: name it with --code
queue-nobody = Nobody is waiting.
ahead = { $count ->
        [0] nobody is ahead
        [one] { $count } person is ahead
       *[other] { $count } people are ahead
    }
unserved-yet = no desk is open for this service yet
call-nobody = Nobody is waiting for this desk.
state-waiting = waiting
state-called = called
state-serving = serving
state-held = held
state-missed = did not come
state-served = served
state-planned = comes later
state-suspended = waits for the visitor to be back
state-skipped = left out
state-transferred = sent on
state-cancelled = cancelled
state-expired = ended with the day
called = { $code } was called to desk { $desk } by { $operator }:{ " " }
why-named = by number, { $reason } (score { $score }).
reason-destroyed = what was typed is destroyed
why-only-one = nobody else was waiting for this desk.
why-early = it came before the time of its appointment, and nobody else was waiting for this desk.
why-out-of-turn = it goes out of turn by law; score { $score } before { $runner_up } with { $runner_up_score }.
why-enough-out-of-turn = as many had gone out of turn in a row at this desk as the settings allow; score { $score }, next { $runner_up } with { $runner_up_score }.
why-tier = its category goes first; score { $score } before { $runner_up } with { $runner_up_score }.
why-accumulating-priority = it had gained more priority by waiting; score { $score } before { $runner_up } with { $runner_up_score }.
why-earlier-ticket = it was taken earlier; score { $score } before { $runner_up } with { $runner_up_score }.
category-changed = { $code } now has the category “{ $category }” (it was “{ $was }”).
category-changed-because = { $code } now has the category “{ $category }” (it was “{ $was }”): { $reason }
category-restored = { $code } has the category “{ $category }” again.
slip-printed = The slip was printed at { $kiosk }.
slip-failed = The slip could not be printed at { $kiosk }.
slip-unknown = It is not known whether { $kiosk } printed the slip. If it is needed, print it again: zal slip print { $code }
slip-queued = The slip is waiting to be printed at { $kiosk }.
slip-sending = The slip is still being printed at { $kiosk }.
slip-preview-takes = preview needs --png, and --kiosk is for print only
slip-print-takes = --png, --width and --language are for preview only
slip-abandoned = Printing the slip at { $kiosk } was given up.

## events: what was done, then what more is told of it

log-desk = desk { $desk }
log-by = { $role ->
    [visitor] by the visitor
    [kiosk] at the kiosk { $device }
    [board] by the board { $device }
    [manager] by the manager { $actor }
    [administrator] by the administrator { $actor }
    [time] by itself
    [nobody] at { $device }
   *[owner] by { $actor } at the command line
 }
log-found = the hall was made
log-adopt = the hall of an older Zal goes on
log-restore = the hall goes on from a copy
log-apply-config = settings applied
log-apply-config-config = version { $value }
log-decline-ticket = told that they would hardly be called before closing, and comes another day
log-issue = ticket given
log-issue-category = as { $value }
log-issue-chance = told that it would hardly be called before closing ({ $value } %)
log-issue-booked-for = by appointment for { $value }
log-issue-people = for { $value } people
log-issue-given-at = at desk { $value }
log-issue-slip-at = slip at { $value }
log-count-people = number of people changed
log-count-people-people = now { $value }
log-count-people-was = was { $value }
log-record = served without a ticket
log-record-people = for { $value } people
log-record-category = as { $value }
log-unrecord = taken back: nobody was served without a ticket
log-call = called
log-recall = called once more
log-start = serving started
log-start-announced-at = call announced at { $value }
log-finish = serving ended
log-finish-next-at = next call by itself from { $value } on
log-reopen = finish or no-show undone
log-no-show = did not come
log-no-show-is-early = marked by staff before it had been called often and long enough
log-no-show-announced-at = call announced at { $value }
log-no-show-next-at = next call by itself from { $value } on
log-return = put back in the queue
log-return-clock-at = back after a missed call, waits as if since { $value }
log-hold = set aside
log-hold-has-note = with a note
log-come-early = came before the time of the appointment
log-postpone = lets others go first
log-postpone-minutes = for { $value } min
log-release = waits again
log-release-why = { $value ->
    [postponed] the time to let others go first was over
   *[other] { $value }
 }
log-change-category = category changed
log-change-category-category = now { $value }
log-change-category-was = was { $value }
log-change-category-why = { $value ->
    [undone] a change was taken back
   *[other] { $value }
 }
log-transfer = sent on
log-transfer-to-service = for { $value }
log-transfer-to-desk = to desk { $value }
log-transfer-to-operator = to { $value }
log-transfer-has-note = with a note
log-cancel = visit cancelled
log-expire = ended with the day
log-reinstate = waits again, the visit was reinstated
log-add = one more service
log-plan = a further service is planned
log-queue = waits for the next service
log-replan = planned again, the end before it was undone
log-suspend = kept back until the visitor is back
log-go-on = waits again, the visitor is back
log-finish-outcome = outcome: { $value }
log-issue-bundle = { $value }
log-skip = service left out
log-reinstate-held = set aside again, the visit was reinstated
log-reinstate-missed = missed again, the visit was reinstated
log-sign-in = signed in
log-sign-in-why = { $value ->
    [resumed] goes on with an open shift
   *[other] { $value }
 }
log-sign-in-taken-over-from = took the desk over from { $value }
log-sign-out = shift ended
log-sign-out-why = { $value ->
    [signed-out] signed out
    [moved] moved to another desk
    [taken-over] a colleague took the desk over
    [day-end] the day ended
   *[other] { $value }
 }
log-break = break started
log-break-reason = { $value }
log-resume = break ended
log-stop-next = next call stopped
log-open-service = service opened by hand
log-open-service-by-hours = no longer closed, its hours decide
log-close-service = service closed by hand
log-close-day = day closed by hand
log-open-day = day opened again
log-open-day-visits = { $count ->
    [one] { $count } visit goes on
   *[other] { $count } visits go on
 }
log-purge-personal-data = personal data destroyed
log-purge-personal-data-people = { $count ->
    [one] { $count } name
   *[other] { $count } names
 }
log-purge-personal-data-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
 }
log-purge-personal-data-contacts = { $count ->
    [one] what was kept of { $count } contact
   *[other] what was kept of { $count } contacts
 }
log-purge-personal-data-texts = { $count ->
    [one] { $count } reason
   *[other] { $count } reasons
 }
log-purge-personal-data-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
 }
log-forget-person = personal data of one person destroyed
log-forget-person-appointment = of appointment { $value }
log-tell-personal-data = what is known of one person was told
log-tell-personal-data-appointment = appointment { $value }
log-see-name = name seen at the desk
log-see-name-appointment = of appointment { $value }
log-see-names = names of appointments seen
log-see-names-appointments = numbers { $value }
log-see-names-of-day = for { $value }
log-expire-visits = the rest of the day's visits ended by hand
log-expire-visits-visits = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
 }
log-turn-day = the day turned
log-turn-day-was = from { $value }
log-turn-day-to = to { $value }
log-clock-leapt = the computer's clock is not believed
log-clock-leapt-wall = it showed { $value }
log-clock-leapt-expected = by the hall's time it was { $value }
log-clock-agrees = the computer's clock is believed again
log-accept-clock = the computer's clock was taken
log-accept-clock-was = the hall's time was { $value }
log-accept-clock-visits = { $count ->
    [one] { $count } visitor lost their place
   *[other] { $count } visitors lost their place
 }
log-forget-clock = what was done under a wrong clock was taken back
log-forget-clock-since = from event { $value } on
log-forget-clock-visits = { $count ->
    [one] { $count } visit changed
   *[other] { $count } visits changed
 }
log-hold-slot = a time was kept for a while
log-hold-slot-slot-at = for { $value }
log-hold-slot-wish = offered to the waiting list
log-book-slot = appointment made
log-book-slot-instead = { $value ->
    [late] instead of a ticket: it would hardly have been called
    [full] instead of a ticket: those of the day had been given
   *[closed] instead of a ticket: none was given then
 }
log-drop-slot = a time that was kept is free again
log-drop-slot-waits-on = who was offered it stays on the waiting list
log-move-appointment = appointment moved
log-move-appointment-slot-at = to { $value }
log-cancel-appointment = appointment cancelled
log-cancel-appointment-ended-by = { $value ->
    [visitor] by the visitor
    [hall] by the hall
   *[desk] by staff for the visitor
}
log-reinstate-appointment = cancelled appointment brought back
log-lapse-appointment = appointment lapsed, nobody came
log-check-in = checked in for an appointment
log-undo-check-in = check-in undone: it was another person
log-import-appointment = appointment imported from a file
log-import-appointment-came = { $value ->
    [booked] booked
    [moved] moved
    [cancelled] cancelled
   *[here] nothing changed
}
log-give-pass = got a return pass
log-give-pass-until-day = good up to { $value }
log-use-pass = took a ticket with a return pass
log-return-places = freed places can be booked again
log-join-waiting-list = joined the waiting list
log-join-waiting-list-of-day = for { $value }
log-leave-waiting-list = left the waiting list
log-set-pin = PIN set
log-set-pin-subject = of { $value }
log-set-pin-subject-kiosk = the kiosk's staff code
log-set-pin-is-once = one-time
log-replace-pin = one-time PIN replaced by their own
log-replace-pin-subject = of { $value }
log-pin-refused = wrong PIN
log-pin-refused-subject = for { $value }
log-pin-refused-subject-kiosk = for the kiosk's staff code
log-pin-refused-failures = in a row: { $value }
log-rate = rated
log-rate-has-comment = with a comment
log-ask-slip = slip asked for again
log-ask-slip-kiosk = at { $value }
log-send-slip = slip sent to the printer
log-send-slip-kiosk = at { $value }
log-end-slip = slip
log-end-slip-kiosk = at { $value }
log-end-slip-outcome = { $value ->
    [printed] printed
    [failed] not printed
    [unknown] not known whether it was printed
    [abandoned] given up
   *[other] { $value }
 }
log-printer = printer
log-printer-kiosk = at { $value }
log-printer-state = { $value ->
    [ok] ready
    [paper-low] paper is low
    [paper-out] no paper
    [cover-open] cover open
    [fault] fault
   *[unknown] no answer
 }
log-pair-browser = browser paired
log-pair-browser-number = no. { $value }
log-pair-browser-terminal = as { $value }
log-pair-browser-is-invited = with a pairing code
log-invite-browser = pairing code made
log-invite-browser-until = valid until { $value }
log-revoke-browser = browser revoked
log-revoke-browser-number = no. { $value }
log-revoke-browser-terminal = it showed { $value }
log-pair-device = browser paired
log-revoke-device = browser revoked

## help

usage-zal = zal [--hall FILE] [--json] [--language LANGUAGE] COMMAND …
commands = commands (for more: zal COMMAND --help):
former-command = zal { $former } has a new name: zal { $now }. The old one still works.
unknown-command = there is no command { $name }. See: zal --help
unknown-command-near = there is no command { $name }. Did you mean { $near }? See: zal --help
pin-whose = give either an operator or --kiosk
whole-range = must be a whole number from 0 to { $most }
number-range = must be above 0 and at most { $most }

command-new = make a hall from a few answers
command-init = make a hall from a file of settings
command-config = check, mend, export or apply the settings, start or check texts in another language
command-pin = set a PIN
command-open-service = give tickets for a service today
command-close-service = give no more tickets for a service today
command-close-day = give no more tickets today; whoever has one is served
command-expire-visits = end the visits left over from a closed day
command-open-day = undo close-day and expire-visits: give tickets again
command-status = show in ten lines how the hall is doing and what needs doing; also: zal doctor
command-clock = show the hall's time, and decide about a wrong clock
command-issue = give a ticket
command-call = call the next visitor to a desk, or a named one
command-recall = announce the called ticket once more
command-start = start serving
command-finish = end serving
command-reopen = undo a finish or a no-show within two minutes
command-no-show = mark the called visitor as missed, once they have been called often enough
command-return = put a ticket back in its old place
command-hold = set the desk's visitor aside
command-postpone = let others go first: a ticket is not called for a while and keeps its place
command-release = let a ticket that was set aside wait again
command-wait-in-turn = let a visitor wait in turn; the time waited counts
command-change-category = change a visitor’s category, and say why
command-transfer = send the desk's visitor on
command-add = let the desk's visitor have one more service
command-skip = leave out one of a visit's services, and say why
command-people = say how many people came on one ticket
command-record = serve somebody without a ticket from now on
command-unrecord = undo zal record: nobody was served without a ticket
command-cancel = end a visit that waits, was set aside or missed
command-appointment = what can be booked; book, move or cancel an appointment, check in
command-reinstate = bring a cancelled visit back within two minutes
command-sign-in = open or resume a shift
command-sign-out = end a shift
command-break = take a break
command-resume = end a break
command-stop-next = stop the next call by itself
command-queue = list today's open tickets
command-show = show a ticket's story and why it was called
command-demo = open a throw-away hall with its three screens
command-simulate = let simulated visitors and operators into a hall
command-kiosk = open a kiosk in this terminal window
command-console = open an operator's console in this terminal window
command-board = open a board in this terminal window
command-web = serve visitors' pages to phones, and terminals to browsers
command-cards = write cards for the hall's places, or delete cards that are printed
command-browser = list the browsers that are paired as terminals, make a code that pairs one, or revoke one
command-printer = show how the printers are, and print a test slip
command-slip = write a ticket's slip to a picture, or print it again
command-steward = end the day and bring back those who let others go first, even while nobody does anything
command-voice = say a call aloud, or write it to a sound file
command-report = show a day's figures by service and by desk
command-backup = copy the hall's file while everything runs
command-check = check that a hall's file, or a copy of it, is sound
command-events = show the hall's log, one line for each event

word-category = CATEGORY
word-minutes = MINUTES
word-code = CODE
word-day = YYYY-MM-DD
word-item = SERVICE|CODE
word-time = HH:MM
word-contact = CONTACT
word-desk = DESK
word-command = COMMAND
word-file = FILE
word-folder = FOLDER
word-host = ADDRESS
word-port = PORT
word-id = ID
word-language = LANGUAGE
word-name = NAME
word-note = NOTE
word-number = NUMBER
word-operator = OPERATOR
word-purpose = PURPOSE
word-reason = REASON
word-rev = REV
word-bundle = situation
word-outcome = outcome
word-service = SERVICE

help-hall = the hall's file
help-web-host = the address to listen on; this computer only, unless told otherwise
help-web-port = the port; 0: any free one
help-web-terminals = how many terminals browsers may show at once
help-web-certificate = TLS certificate with its chain, PEM; needs --key
help-web-key = the certificate's private key, PEM
web-certificate-and-key = --certificate and --key go together
web-bad-certificate = { $certificate } and { $key } cannot be used as a certificate and its key, both PEM: { $error }
path-empty = a file needs a name
path-not-utf8 = { $path } is not a name in UTF-8
web-cannot-listen = cannot listen on { $address }: { $error }
help-steward-name = its name in the log
steward-serves = This program ends the day and brings back those who let others go first. Ctrl+C stops it.
web-serves = The start page, visitors' pages and terminals are served at { $address } Ctrl+C ends it.
help-json = print JSON
help-language = the language to answer in
help-version = print the version
help-service = the service's code, as in hall.toml
help-desk = the desk's code
help-operator = the operator's code, as in hall.toml
help-operator-at = who acts; refused if somebody else is now signed in at the desk
help-code = the ticket's code, such as Р105
help-note = a note for whoever serves the visitor next
help-init-file = the file of settings to use
help-init-sample = write the sample to FILE first
help-config-what = what to do; fix-languages brings the texts to the languages of the hall
help-config-file = the file of settings; export needs none
help-config-sure = for fix-languages: do what the command without it says; the old file is kept
help-config-visits = for apply, if visitors lose something by it: how many they are, as the command without it says
help-appointment-what = slots: what is free; book, move, cancel, undo (a cancel), check-in; wait: for a freed time; take: book what is offered then; list: of a day; check: booked minutes of the desks; export, import: a file .ics or .csv
help-appointment-item = the service (slots, book, wait), the code of the appointment, what wait told (take), or the file (export, import)
help-config-keep = for apply: appointments that the new settings would not give stand all the same
help-config-cancel = for apply: they are cancelled, and the answer says whom to ring
help-appointment-day = the day; for slots the next free times without it, for list and check today
help-appointment-time = when the slot begins, such as 14:20
help-appointment-channel = whose places: public: of those who book by themselves; phone: by phone; desk: at a desk, if nothing is said
help-appointment-contact = phone number or mail address, of which a hash is kept to count appointments by
help-appointment-names = with list: also names and phone numbers; the log keeps who looked
help-appointment-codes = with list: whole codes; who has one can move and cancel
help-appointment-to-ring = with list: whom to ring: what the hall cancelled of today and later, with names and phone numbers; the log keeps who looked
help-appointment-name = the visitor's name, kept apart until it is of no use any more
help-config-language = the language whose texts are checked or started, such as de; the answer is in it too, if possible
help-new-template = start with the services, the name and the desks of such a hall
help-new-name = the hall's name
help-new-languages = languages, such as "ru en"; the first is the main one
help-new-services = services, with commas between them, or the name of a template
help-new-desks = how many desks
help-new-people = who works there: names, with commas between them
help-new-hours = when it is open: 09:00-18:00 from Monday to Friday, or "mon-sat 08:00-20:00, sun 10:00-14:00"
help-new-time-zone = its time zone, such as Europe/Moscow; this computer's unless given
help-new-file = where its settings are written, hall.toml unless given
word-list = LIST
word-hours = HOURS
word-zone = ZONE
help-cards-folder = a folder, which is made; not in the hall's own
help-cards-address = where browsers find the hall, such as http://192.168.1.5:8080; what page_address says unless given
help-cards-delete = delete the cards in the folder, and the folder if nothing else is in it
help-new-address = where browsers find it, such as http://192.168.1.5:8080
help-new-cards = a folder for cards to print: a one-time PIN for each person, and the places' addresses
word-address = ADDRESS
help-pin-operator = whose PIN; their code, as in hall.toml
help-pin-kiosk = the code with which staff leave the kiosk
help-pin-once = draw a one-time PIN and show it; at the first sign-in its owner chooses their own
help-pin-stdin = read the PIN from a line of standard input and ask nothing, for scripts
help-close-service-reason = why; visitors read it
help-issue-category = the visitor's category; an ordinary one if none
help-issue-language = the visitor's language; the hall's first if none. The language to answer in goes before issue: zal --language ru issue …
help-issue-request-id = the same id returns the same ticket; after seven days it is refused if the visit is over
help-call-code = a certain ticket, before the others
help-call-reason = why that one; needed with --code
help-which-service = of a ticket for several services, this one
help-return-code = a missed ticket
help-services = the service; several, apart by spaces, for one ticket that is for all of them
help-purpose = to which end: the code of a purpose, as in hall.toml
help-issue-bundle = for all services of this situation of life
help-finish-outcome = how it ended: one of the settings' outcomes
help-add-service = this service
help-add-after = once what is served at the desk has ended; without it, at once
help-add-anyway = even if nobody serves it now or it is closed
help-skip-code = of this ticket
help-skip-service = this service
help-skip-reason = why, in a few words
help-people = so many people
help-record-service = for this service
help-record-category = with this category
help-issue-people = for so many people
help-transfer-service = to this service
help-transfer-desk = to this desk
help-transfer-operator = to this operator
help-postpone-minutes = for how many minutes, 1 to 60
help-category-code = a ticket that waits
help-category-undo = undo the last change of category, within two minutes
help-category-to = the category from now on
help-category-reason = why; it is kept in the log
help-transfer-anyway = send it there even if nobody is there or the service is closed
help-issue-anyway = give it even if it will most likely not be called before closing
help-no-show-anyway = even before it was called as often, and for as long, as the settings want
help-cancel-reason = why
help-cancel-sure = yes, the visitor loses the place
help-take-over = end a colleague's open shift, and say why
help-leave-reason = why you sign in anyway, if after that nobody could serve some of those who are waiting: at the desk that you leave or take over
help-break-reason = why
help-sign-out-reason = why you leave, although nobody else can serve those who wait
help-expire-number = how many lose their place, as the command without it says
help-close-appointments = how many appointments for today nobody could check in for, as the command without it says
help-clock-what = take the computer's clock, or take back what was done under a wrong one; if neither, say what each would do
help-clock-visits = how many visits it changes, as the command without it says
help-show-day = for a ticket from long ago, its business day, such as 2026-11-23
help-report-day = the business day; today if none
help-report-ratings = show visitors' ratings: share of 4–5 by criterion, service and desk
help-report-csv = print CSV for a spreadsheet, in the language to answer in; times in seconds
help-report-plain = with --csv: for programs, the same in every language
help-events-since = only what came after this number
help-events-follow = go on with what happens, until Ctrl+C
help-backup-file = where the copy goes; nothing may be there
help-backup-quick = check only the file itself and the newest day: fast, however many years there are
help-check-file = a copy; the hall itself if none
help-demo-terminal = show it in this terminal window, not in a browser
help-demo-visitors = let simulated people fill it, or not; in a browser they do, unless told otherwise
help-demo-host = this computer's address on the network that phones are on; that of its private network if none
help-demo-port = the port; if none, 8080 or, where that is taken, any free one
help-demo-no-browser = print the address and open no browser
help-speed = how much faster than the clock simulated people live
help-simulate-leave = desks to leave to real operators
help-simulate-seed = the same number brings the same people
help-simulate-minutes = end after this many of their minutes
help-simulate-visits = how many real visitors and operators are in the hall, as the command without it says
help-simulate-verbose = show what each act did
help-simulate-while-open = end also when standard input is closed
help-face-name = this device's name in the log
help-face-theme = the colours
help-console-desk = the desk it is at; if none, it asks
help-browser-what = make a code that pairs one browser, or take a browser's terminal away; if none, list all
help-browser-number = which browser, by its number in the list
help-printer-what = ask them
help-printer-kiosk = only the printer of this kiosk
help-printer-no-test-slip = print nothing
help-slip-what = write it to a picture, or print it again
help-slip-png = the picture to write
help-slip-kiosk = on the printer of which kiosk; if none, of the one that gave the ticket
help-slip-width = dots across the paper: 384 for 58 mm, 576 or 512 for 80 mm; if none, those of the printer of the kiosk that gave the ticket
help-slip-language = the language of the slip; the visitor's if none. The language to answer in goes before slip: zal --language ru slip preview …
help-voice-what = say it
help-voice-desk = the desk as it is said aloud: 7, or a name such as “Room 2”
help-voice-language = the language to say it in; all of them if none. The language to answer in goes before voice: zal --language ru voice say …
help-voice-clips = speak with recordings of words in this folder: FOLDER/en/seven.wav
help-voice-command = speak with another program; {"{wav}"} is the file to make, {"{text}"} is what to say
help-voice-hall = With --hall a call sounds as that hall says it: with its voice, in its languages, with the names of its desks.
help-voice-wav = write this sound file and say nothing aloud
help-board-desk = the desk whose own sign this board is: it shows who is called or served there, or that the desk is free, on a break or closed. It is silent without --speak

help-board-speak = say the calls to the desk of --desk aloud

help-board-mute = show calls and say nothing aloud
help-kiosk-speak = read the screen aloud to a visitor who asks for it by a key or a long press
help-board-sound = where the chime and the voice are heard: on this computer, unless told otherwise, or in the browser that shows the board
board-sound-nowhere = --sound browser needs a browser that shows the board: start zal web and open the board there
board-speak-alone = --speak goes with --desk only: without that a board speaks anyhow, unless told to --mute
word-inches = INCHES
help-board-check = say whether a board on this screen can be read from the distance in hall.toml, and which font will do
help-board-screen = the diagonal of the screen that the board fills: what cannot be read from the distance in hall.toml is left out; for --check, if not given, what the screen reports
help-board-leaving = The board needs no keyboard. To end it press F12 and type the staff code (if none is set, press F12 twice within three seconds), or send it SIGTERM. Started again under the same name, it continues where it was.

## what argparse says; %s and the like are filled by it

argparse-usage = usage:
argparse-positionals = arguments
argparse-options = options
argparse-help = show this help
argparse-error = %(prog)s: error: %(message)s{ "\u000A" }
argparse-argument = argument %(argument_name)s: %(message)s
argparse-unrecognized = unrecognized arguments: %s
argparse-not-with = not allowed with argument %s
argparse-no-value = it takes no value, but got %r
argparse-required = the following arguments are required: %s
argparse-one-required = one of the arguments %s is required
argparse-one-value = expected one value
argparse-at-most-one = expected at most one value
argparse-at-least-one = expected at least one value
argparse-values = { $count ->
        [one] expected %s value
       *[other] expected %s values
    }
argparse-ambiguous = ambiguous option: %(option)s could match %(matches)s
argparse-unexpected = unexpected option: %s
argparse-invalid = invalid value: %(value)r
argparse-choice = invalid choice: %(value)r (choose from %(choices)s)

## new

how-to-begin =
    There is no hall in this folder yet.
      zal new      make one: five questions
      zal demo     look at one with simulated visitors; nothing of it stays
      zal --help   every command
new-begin = A new hall, in five questions. Enter takes what stands in [brackets], Esc goes one question back, Ctrl+C leaves everything as it was.
new-ask-name = 1. What is the hall called?
new-ask-languages = 2. Which languages do visitors read? The first is shown first.
new-ask-services = 3. What do visitors come for? Name the services with commas between them, or take a ready list: { $kinds }
new-kind-centre = centre
new-kind-clinic = clinic
new-kind-bank = bank
new-kind-post = post
new-kind-tax = tax
new-no-kind = there is no list { $got }. Known: { $known }
new-ask-desks = 4. How many desks are there?
new-ask-people = 5. Who works at them? Names with commas between them.
new-assumed =
    The rest is assumed:
      open: { $hours }
      time zone: { $zone }
      address in a browser: { $address }
    Enter agrees. To change it, type other hours (mon-fri 08:00-20:00, sat 10:00-14:00), another time zone (Asia/Omsk) or an address (http://192.168.1.5:8080).
new-no-address = unknown; needed only for zal web
new-ask-cards = Cards to print: for each person a one-time PIN, for each place its address. In which folder, such as ~/cards? Enter: no cards.
new-usual-hours = mon-fri 09:00-18:00
new-unanswered = nobody can be asked here: give { $options }, or --template
new-operator = Operator { $number }
new-desk = Desk { $number }
new-lunch = Lunch
new-ordinary = Ordinary
new-made = The hall is ready: { $hall }. Its settings stand in { $file }; change them there, then: zal config apply { $file }
new-pins = Set the PIN of each who works there, and the code with which staff leave the kiosk:
new-cards = Cards lie in { $folder }. Print people.pdf, hand each person theirs, then: zal cards --delete { $folder }
new-ask-delete = Print the cards now. Once they are printed: delete them from { $folder }? “yes” deletes them, Enter leaves them there.
new-yes = yes, y
new-cards-stay = The cards with the PINs lie in { $folder }. When they are printed, delete them: zal cards --delete { $folder }
new-places = Hang each card of places.pdf where it belongs; zal browser invite gives the code that its address asks for.
new-no-places = The places' cards need the hall's address: zal cards FOLDER --address http://192.168.1.5:8080
new-staff-code = Set the code with which staff leave the kiosk:
new-next = Then, each in a terminal window of its own:
new-kiosk = visitors take tickets
new-console = operators call them
new-board = shows who goes where
## cards

cards-places = { $count ->
        [one] One card is
       *[other] { $count } cards are
    } in { $folder }. Print places.pdf and hang each where it belongs; zal browser invite gives the code that the address asks for.
cards-deleted = { $count ->
        [one] One file is
       *[other] { $count } files are
    } deleted, and the folder { $folder }. What was printed or copied is not.
cards-deleted-not-folder = { $count ->
        [one] One file is
       *[other] { $count } files are
    } deleted. There is something else in { $folder }, so it stays.

## hall.toml

toml-head =
    The settings of this hall. Everything else that can be set here: docs/SETTINGS.md.
    After a change: zal config check, then zal config apply. The hall keeps working meanwhile.
toml-languages = the first one is shown first
toml-page-address = With zal web: its address, so that a QR code leads visitors to their ticket's page.
toml-hours = "08:00-13:00, 14:00-20:00" has a break, "" is closed
toml-dates = Dates that differ from the week:
toml-services =
    Services, in the order in which the kiosk shows them. series: the letter of the tickets, which
    several services may share. service_minutes: how long one visitor usually takes.
    Codes never change; names may.
toml-staff =
    Desks and operators. Whoever serves only some: services = ["code", "code"]
toml-categories =
    Visitor categories; the first one is every visitor's. Whoever goes first by law gets one with
    out_of_turn = true, and what to show: proof = "…"

## Signing in

loading = Opening the hall…
ask-who = Who are you?
ask-pin = { $name }, type your PIN
ask-desk = Which desk are you working at?
ask-take-over = { $desk }: { $name } is working here. Why are you taking over?
take-over-1 = The shift is over, my colleague forgot to sign out
take-over-2 = I am standing in, as the administrator asked
field-name = Start typing your name or code
no-such-name = Nobody by that name. Type the beginning of your surname, in Russian or Latin letters, or your code. If you are not in the list, ask the administrator: people are added in the hall’s settings.
no-such-desk = You have no such desk. Type its number; the administrator decides which desks you may use.
nothing-fits = Nothing matches. Delete some letters, or press Esc.
ask-own-pin = { $name }, this is a one-time PIN. Choose your own
ask-own-pin-again = Type your new PIN once more
own-pin-hint = 4 to 12 digits, not all the same and not in a row. Nobody else knows it; from now on you sign in with it.
field-own-pin = new PIN
field-pin = PIN
field-desk = Desk number
field-reason = A reason’s number, or your own words
no-pin = no PIN yet
set-pin = No PIN is set yet. The administrator sets it: zal pin { $code }
desk-free = free
own-shift = your open shift
own-shift-elsewhere = Your shift is open: { $desk }. If you start at another desk, that shift ends.
keys-sign-in = ↑↓ choose · Enter go on · Esc start again
keys-sign-in-code = Enter go on · Esc start again
move-leave = Close the program
ask-close = Who is closing the program?
close-hint = You need an operator's PIN or the staff code.
staff-code = Staff code
locked = Locked. The shift goes on, and the visitor stays at your desk.
move-somebody-else = Sign in as another operator

ended-taken = { $desk }: { $name } is working here now. Your shift has ended, your visitor was handed over.
ended-day = { $desk }: the business day has ended and so has the shift. Sign in to start a new one.
ended-elsewhere = { $desk }: your shift was ended from elsewhere. Sign in to start a new one.

## The visitor

state-called = CALLED · { $since }{ $calls ->
        [1] {""}
       *[other] {" "}· calls: { $calls }
    }
state-serving = SERVING · { $since } of { $norm }
unanswered = ! { $code } was called { $n } min ago: did they come?
out-of-turn = ★ OUT OF TURN: { $name }
proof = Check: { $text }
unproven = No document: { $key } { $does }
basis = Basis: { $text }
waited = waited { $time } { $sign }
about = { $language } · ticket { $time }
note = ✎ { $text }
no-ticket = no ticket
for-people = for { $count } people
more = PgDn: read on
idle = FREE
idle-nobody = Nobody is waiting for you. You will hear a signal when somebody comes.
idle-reception = Enter gives whoever comes a ticket. Nobody is called here.
idle-first = First in the queue: { $code }
next-by-itself = The next one is called by itself in { $time }. F9 stops it
next-at-once = The next one is called by itself when they come. F9 stops it
next-stopped = Nobody is called by itself now. Enter calls the next one.
called-by-itself = { $code } was called by itself.
missed-by-itself = { $code } did not come, which was marked by itself. F5 undoes it.
arrived = A VISITOR HAS COME
arrived-press = Press Enter to call
on-break = BREAK · { $since }

language = { $code ->
        [ru] Russian
        [en] English
        [tt] Tatar
        [ba] Bashkir
        [kk] Kazakh
        [ky] Kyrgyz
        [uz] Uzbek
        [tg] Tajik
        [hy] Armenian
        [az] Azerbaijani
        [zh] Chinese
        [de] German
       *[other] language: { $code }
    }

## The queue

queue-count = My queue · { $n }
queue-empty = Nobody is waiting
queue-more = … and { $n } more
hall-waiting = Hall: { $n } waiting
hall-longest = {" "}· longest { $time }
hall-closed = The hall is closed, no new tickets
minutes = { $n } min
calm = {""}
soon = soon
late = !norm
mine = for you
served = served { $n }
mean = {" "}· average { $time }

## Keys

move-call = Call the next
move-start = Here: start
move-nobody = Nobody came
nobody-recall = Nobody: call again ({ $n } of { $of })
nobody-recall-more = Nobody: call again
nobody-missed = Nobody: mark as missed
nobody-when = in { $time }
move-finish = Finish
move-resume = Go on
move-newcomer = Give a ticket…
move-keys = Keys
move-call-named = By number…
move-recall = Call again
move-transfer = Transfer…
move-undo = Undo
move-undo-finish = Reopen
move-undo-no-show = Came
move-undo-cancel = Reinstate
move-undo-issue = Take back
move-undo-record = Take back
move-undo-change-category = Category
move-undo-check-in = Not them
move-undo-book-slot = Take back
move-hold = Set aside…
move-return = To queue
move-break = Break…
move-sign-out = Sign out
move-aside = Set aside
move-lock = Lock
move-category = Wait in turn
move-print-slip = Print a slip…
keys-ask = ↑↓ choose · Enter answer · Esc cancel
keys-ask-number = Number or ↑↓ choose · Enter answer · Esc cancel
keys-ask-at-once = A digit answers at once · or ↑↓ and Enter · Esc cancel
keys-ask-text = Enter answer · Esc cancel
keys-title = Keys
keys-close = Any key goes back to work
keys-more = Any key shows the other keys
about-enter = what comes next: call, start, finish
about-keys = this help
about-call-named = call a ticket by its number, and say why
about-recall = announce the called visitor once more
about-transfer = send the visitor to a desk, an operator or a service
about-undo = 2 minutes: undo a finish, no-show, cancel or category
about-hold = set the visitor aside; the place in the queue is kept
about-return = put the called visitor back in the old place
about-nobody = nobody came: calls again, then marks as missed
about-break = a break with its reason; once more: go on
about-sign-out = end the shift
about-aside = visitors set aside or missed: call, bring back, cancel
about-appointments = today’s appointments: check in who has come, book
about-newcomer = give a ticket here, or serve somebody without one
about-see-name = the visitor’s name, if they gave it when they booked
about-print-slip = print a slip again
about-services = one more service for the visitor, or one less
about-category = let the visitor wait in turn, or in another category
about-more = read on about the visitor; PgUp: back
about-lock = lock until the PIN is typed; the shift goes on

## Paper

printer-is = { $who }: { $state }.
printer-whole = { $n ->
        [1] Printer of kiosk { $kiosks }
       *[other] Printers of kiosks { $kiosks }
    }
printer-names = { $n ->
        [1] Kiosk { $kiosks }
       *[other] Kiosks { $kiosks }
    }
printer-count = { $n ->
        [1] 1 printer
       *[other] { $n } printers
    }
printer-ok = ready
printer-paper-low = paper is low
printer-paper-out = no paper
printer-cover-open = cover open
printer-fault = fault
printer-unknown = no answer
printer-do-paper-low = Have a roll ready.
printer-do-paper-out = Put in a roll.
printer-do-cover-open = Close the cover.
printer-do-fault = Switch it off and on; if that does not help, tell the administrator.
printer-do-unknown = Check power and cable.
slips-lost = Perhaps not printed: { $n }
kiosk = kiosk { $code }
slip-unknown = not known whether it was printed
slip-late = not printed in time

## Questions

ask-code = Which ticket?
field-code = Ticket code
ask-reason = Why is { $code } called before the others?
reason-missed = Did not hear the call
reason-back = Came back with a missing document
reason-was-missed = Came after the call
reason-was-held = Was set aside and is back
reason-unwell = Feels unwell, or has a small child
reason-asked = The hall's administrator asked for it
ask-target = Where should { $code } go?
field-service = Name of the service
field-target = Desk number, name or service
kind-service = service
desk-closed = nobody there
operator-away = not here
transfer-stay = Choose another place
transfer-anyway = Send there anyway
ask-note = A note for whoever serves { $code } next
field-note = May be left empty
ask-hold = Set { $code } aside. What should be remembered?
ask-aside = Who is back?
aside-held = set aside
aside-postponed = lets others go first until { $time }
aside-missed = did not come
aside-empty = Nobody has been set aside or marked as missed.
ask-way = What should happen to { $code }?
aside-call = Call now, to this desk
aside-back = Put back in the old place in the queue
aside-back-missed = Put back in the queue, after the next ones
ask-cancel = Cancel the visit { $code }? The visitor loses the place; for 2 minutes F5 gives it back.
cancel-keep = No, keep the visitor's place
cancel-end = Yes, the visitor has left for good
aside-cancel = Cancel the visit: the visitor has left
field-number = A number or ↑↓
ask-appointment = Today’s appointments. Who has come?
appointments-empty = There are no appointments today.
appointments-not-here = This hall takes no appointments.
appointments-not-at-desks = Nothing can be booked at a desk: the hall’s settings have no places for desks.
appointments-nothing-free = { $service }: there is no free time to book.
appointment-book = Book for a visitor…
by-code = By a return pass…
ask-pass = Which return pass?
field-pass = 13 digits
field-appointment = Time, service or end of the code
coming-expected = expected
coming-late = late
coming-here = has come
coming-lapsed = lapsed
coming-cancelled = cancelled
ask-check-in = Appointment at { $time }, { $service }. Does the visitor’s code end in { $end }?
ask-undo-check-in = Appointment at { $time }, code …{ $end }: ticket { $code } was given.
appointment-stays = That is right
appointment-undo = Undo the check-in: it is another person
appointment-code-end = code …{ $end }
appointment-minutes = for { $minutes } min
appointment-come = Yes, it is theirs: give a ticket
appointment-leave = No, do nothing
ask-book-service = Book which service?
ask-book-day = { $service }: on which day?
day-free = { $count ->
        [one] { $count } free time
       *[other] { $count } free times
    }
ask-book-time = { $service }: at what time?
field-time = Time, such as 1030
ask-book-phone = Whom to ring if the hall cancels?
field-book-phone = Phone number or mail address; Enter: nobody
book-phone-unclear = “{ $typed }” is neither a phone number nor a mail address.
ask-book-name = What is the visitor’s name?
field-book-name = Name; Enter: not said
booked = { $service }, { $when }
booked-tell = Tell the visitor the code: it is for checking in at the hall.
booked-close = Enter: the code is written down
return-pass = Return pass, good up to { $until }
ask-slip = Which slip should be printed again?
ask-kiosk = Where should { $code } be printed?
kiosk-named = Kiosk { $code }
kiosk-own = Where the ticket was taken
ask-whose = Whose category?
ask-outcome = How did it end for { $code }?
ask-outcome-recorded = How did it end for the visitor without a ticket?
ask-newcomer = What should be done for the visitor?
newcomer-give = Give a ticket
newcomer-record = Serve the visitor now, without a ticket
ask-give = What is the ticket for?
ask-record = Which service for the visitor without a ticket?
ask-newcomer-category = Is there a right to go first?
ask-people = How many people have come together?
people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
ask-language = In which language?
ask-may-close = { $ahead } are ahead, and the day ends at { $closes }: there may be no time.
give-not = Give no ticket
give-anyway = Give it all the same
ahead = { $count ->
        [0] nobody is ahead
        [one] { $count } ahead
       *[other] { $count } ahead
    }
given-unserved = no desk is open for it yet
given-tell = Tell the visitor the number.
given-tell-phone = Tell the visitor the number; a phone reads the square.
given-close = Enter: the visitor has it
service-people = How many people
ask-services = Which service for { $code }?
service-add = add
service-skip = leave out
ask-service-when = When is { $code } to wait for the service { $service }?
service-at-once = At once, in the old place by time
service-after = After what is served here now
service-other = Another service
service-anyway = Add it all the same
ask-service-reason = Why is the service { $service } left out for { $code }?
field-service-reason = A few words
booked-for = ◷ APPOINTMENT at { $time }
name = { $name }
name-hidden = name: { $key }
visit-next = Service { $place } of { $count } · then: { $services } · { $key }
visit-last = Service { $place } of { $count }, the last one
ask-category = Which category for { $code } from now on?
in-turn = In turn, like everybody
ask-category-reason = Why is { $code } given this category?
field-category-reason = Which document was shown
ask-break = What kind of break?

## What came of it

nobody-to-call = There is nobody to call: nobody is waiting for this desk.
done-finish = { $code } is finished. F5 undoes it.
done-finish-recorded = The visitor without a ticket has been served. F5 undoes that.
done-give = Ticket { $code } is given. F5 takes it back.
done-give-print = Ticket { $code } is given and printed at kiosk { $kiosk }. F5 takes it back.
done-record = The visitor is served without a ticket. F5 takes it back.
done-undo-record = Taken back: no visitor is served without a ticket.
done-undo-issue = Ticket { $code } is taken back.
done-undo-pass = The return pass with the code …{ $end } is void. If there is a new one, tell it to the visitor.
done-people = { $code }: number of people now { $count }.
done-finish-next = { $code } is finished and waits for: { $services }. F5 undoes it.
done-service-add = { $code }: the service { $service } was added.
done-service-skip = { $code }: the service { $service } is left out. F5 undoes it.
done-recall = { $code } was announced again.
done-return = { $code } is waiting again, in the old place.
done-return-early = { $code } waits for the appointment at { $time }. Earlier if nobody else waits.
done-no-show = { $code } did not come. F5 undoes it, F11 brings them back.
done-hold = { $code } is set aside. To bring back: F11.
done-transfer = { $code } was sent on: { $target }.
done-undo-change-category = { $code }: category is “{ $name }” again.
done-category-undo = { $code }: category is now “{ $name }”. F5 undoes it.
done-back = { $code } is waiting again.
done-cancel = { $code } was cancelled. F5 undoes it.
done-undo-cancel = { $code } has its place back.
nobody-waits-recall = { $code } was called { $since } s ago. F8 calls again in { $left } s.
nobody-waits-no-show = { $code } was called { $since } s ago. F8 marks as missed in { $left } s.
just-changed = This key has only just changed. Look, then press it again.
done-check-in = Appointment at { $time }: ticket { $code }. Tell the visitor its number; { $key } prints it.
done-pass = Ticket { $code } for the return pass. Tell the visitor its number; { $key } prints it.
done-pass-undo = Return pass: ticket { $code }. { $key } prints it, F5 takes it back.
done-pass-back = Ticket { $code } is cancelled, and its return pass is good again.
done-check-in-undo = Appointment at { $time }: ticket { $code }. { $key }: print it, F5: wrong visitor.
done-undo-check-in = The check-in is undone and ticket { $code } cancelled: the visitor is expected again.
done-book = The visitor is booked { $when }. F5 undoes it.
done-undo-book-slot = The appointment { $when } is cancelled again.
done-print-slip = Ticket { $code }: printing at kiosk { $kiosk }.
done-print-slip-later = Ticket { $code }: will be printed at kiosk { $kiosk } if its printer works again soon. Now: { $why }.
disk-full = The disk is full: tell whoever looks after the hall's computer.
busy = The program is busy, please wait…
clock-ahead = This computer's clock is { $n } min behind the hall's time. Tell the administrator: zal clock
pin-guessed = Somebody keeps typing wrong PINs for { $name }. You can go on working. If it is not { $name }, tell the administrator.
code-guessed = Somebody keeps typing wrong staff codes at the kiosk. You can go on working. Tell the administrator.
quota-short = { $service }: tickets left today: { $left } of { $of }.
quota-full = { $service }: all tickets of today are given ({ $of }).
clock-leapt = This computer's clock is wrong, { $n } min ahead of the hall's time. Tell the administrator: zal clock
letters-small = The letters on this screen are small. Tell the administrator: it needs a larger font
last-stay = Stay and serve them
last-hand-over = Let a colleague take over this desk
last-hint = Or type why you are leaving now, and press Enter
field-leave-reason = why you are leaving
leave-as-it-is = Leave everything as it is
come-hint = Or type why you are signing in anyway, and press Enter
field-come-reason = why you are signing in

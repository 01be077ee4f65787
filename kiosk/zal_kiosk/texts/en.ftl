# The kiosk: a visitor takes a ticket.

## Questions

welcome = Welcome
choose-group = What brings you here?
choose-service = Choose a service
choose-purpose = What would you like to do?
choose-category = Do you have the right to go first?
list-title = { $count ->
        [one] You have chosen { $count } service
       *[other] You have chosen { $count } services
    }
list-take = Take the ticket
list-add = Add another service
list-without = Leave out: { $name }
chosen = chosen already
to-list = Back to the list
choose-people = How many of you have come?
people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
for-people = for { $count } people
ordinary = No, I will wait in turn

waiting = { $count ->
        [0] nobody waiting
        [one] { $count } waiting
       *[other] { $count } waiting
    }
left = { $count ->
        [one] { $count } ticket left
       *[other] { $count } tickets left
    }
opens = ✕ opens { $when }
closed-today = ✕ no tickets today
unserved-note = ! no desk open now
proof = you need: { $proof }
more = More › { $page } of { $pages }
more-aloud = More. This is page { $page } of { $pages }.
more-rights = Other rights › { $page } of { $pages }
more-rights-aloud = Other rights. This is page { $page } of { $pages }.
right-unnamed = Right number { $number } of { $count }

## Before the ticket

unserved = No desk is serving this right now. You can take a ticket, but nobody knows yet when it will be called. { $waiting ->
        [0] Nobody is waiting yet.
        [one] { $waiting } person is waiting already.
       *[other] { $waiting } people are waiting already.
    }
take-all-the-same = Take a ticket and wait
may-close-first = Your turn may not come today. { $ahead ->
        [one] { $ahead } person is ahead of you,
       *[other] { $ahead } people are ahead of you,
    } and we close at { $closes }.
come-another-day = Come another day
open-again = we open { $when }
book-instead = Make an appointment
booking = Making your appointment…
your-appointment = Your appointment
booked-instead = You are expected { $when }
booked-instead-next = Take a photo and come with this number.
booked-instead-phone = Keep it on your phone →
other-service = Choose another service
opens-hint = No tickets right now. Tickets will be available again { $when }.
past-last-ticket-hint = No more tickets today. Tickets will be available again { $when }.
full-hint = Today’s tickets for this service have all been given ({ $count }). New ones will be available { $when }.
full-hint-book = Today’s tickets for this service have all been given ({ $count }). Ask the staff for an appointment. New tickets will be available { $when }.
full-today-hint = Today’s tickets for this service have all been given ({ $count }). Ask the staff when there will be new ones.
closed-today-because = ✕ no tickets today: { $reason }
closed-today-hint = No tickets for this service today.
closed-because = No tickets for this service today: { $reason }
service-gone = This service is no longer offered

## Appointments

have-appointment = I have an appointment
have-code = or a ticket already
have-code-or-pass = or a return pass, or a ticket already
have-either = I have an appointment or a ticket
code-title-either = Number of the ticket, or code of the appointment
code-hint-appointment = The code of an appointment has 13 digits.
code-hint-pass = The code of an appointment or a return pass has 13 digits.
appointment-unknown = There is no such code: check the digits.
codes-wait = Too many wrong codes: try again in { $seconds } s.
code-looked-for = Looking for your appointment…
not-checked-in = You cannot check in now
appointment-later-today = Your appointment is { $when }. You can check in from { $opens }.
appointment-other-day = You have no appointment today. Yours is { $when }: come on that day; you can check in from { $opens }.
appointment-lapsed = Your appointment was { $when }. That time has passed, and it is no longer valid. You can take an ordinary ticket.
appointment-void = { $state ->
        [cancelled] The appointment { $when } was cancelled.
       *[other] The appointment { $when } is no longer valid.
    } You can take an ordinary ticket.
take-ordinary = Take an ordinary ticket

## The ticket

issuing = Getting your ticket…
issuing-busy = One more moment, the ticket machine is busy. No need to press again.
your-ticket = Your ticket
ahead = { $count ->
        [0] Nobody is ahead of you
        [one] { $count } person is ahead of you
       *[other] { $count } people are ahead of you
    }
booked-for = Appointment at { $time }.
booked-early = You are early: you will be called at { $time }, or before if nobody else waits.
booked-late = Your appointment was at { $time }: now you wait as everybody does.
called-now = You are called: { $desk }
no-longer-waits = This ticket is not called any more
unserved-yet = No desk is open for this service yet
several = { $count ->
        [one] { $count } service
       *[other] { $count } services
    }, one ticket for all of them: { $name }
several-chosen = { $count ->
        [one] { $count } service
       *[other] { $count } services
    }, one ticket for all of them: { $name } and { $others } more
several-in-order = Service 1 of { $count }: { $first } · { $name }
served-now = A desk has opened for this service
out-of-turn = ★ Out of turn: { $category }. Show at the desk: { $proof }
out-of-turn-unnamed = Out of turn. The screen tells what to show at the desk.
what-next-none = Take a photo of this screen. Watch the board.
what-next-coming = Printing your ticket… Then watch the board.
what-next-ready = Take your ticket below, then watch the board.
what-next-missing = ! Ticket { $code } is yours, but not printed: take a photo of the screen.
where = Where to wait: { $zone }
phone = Follow it on your phone →
done = Done
minute = One more minute
closes = closes in { $seconds } s

not-issued = No ticket yet
not-issued-hint = The ticket machine is busy. Wait a moment and try again. If it does not work, please ask a member of staff.
not-issued-fault = This ticket machine cannot give a ticket now. The hall's staff will give you one.
not-given = No tickets for this service now
try-again = Try again
to-start = Back to the start

## Always on the screen

back = ‹ Back
back-aloud = Back
home = ⌂ Start
home-aloud = Back to the start
larger = A+ larger
larger-aloud = Larger letters
smaller = A− normal
smaller-aloud = Normal letters
listen-begin = ♪ listen
listen-pause = ♪ pause
listen-go-on = ♪ go on
listen-quieter = quieter
how-to-listen = Touch a field to hear it, and again to choose it. { $read } pauses and resumes, { $volume } changes the volume.
contrast = ◐ contrast
contrast-aloud = Strong colours
plain = ◐ normal
plain-aloud = Normal colours

still-here = Are you still here?
still-here-aloud = Are you still here? Touch the screen or press any key.
still-here-yes = Yes, I am here
still-here-in = The screen goes back to the start in { $seconds } s

closed = The hall is closed
day-closed = No more tickets today
day-closed-waiting = If you have a ticket, you will be called.
closed-opens = Tickets will be available again { $when }.
closed-because-all = No tickets right now: { $reason }
closed-for-today = No more tickets are given out today.
trouble = This ticket machine is not giving out tickets right now
trouble-hint = The hall's staff will give you a ticket. The ticket machine will work again by itself; there is nothing to press.
starting = One moment…

## For staff

staff-title = Staff only
staff-erase = ⌫ erase
staff-enter = ✓ enter
staff-cancel = Cancel
staff-menu = Kiosk { $name }
staff-well = All is well.
staff-clock = This computer's clock is { $minutes } min behind the hall's time, so the hall does not believe it. Set it right, or decide which clock to trust: zal clock
staff-pin-guessed = Somebody keeps typing wrong PINs of operator { $operator } in this hall. Everybody can go on working.
staff-code-guessed = Somebody keeps typing wrong staff codes in this hall. Everybody can go on working.
staff-clock-leapt = This computer's clock is wrong, { $minutes } min ahead of the hall's time, so the hall does not believe it. Set it right, or decide which clock to trust: zal clock
staff-trouble = The hall cannot be used: { $sentence }
staff-close = Close the kiosk
staff-stay = Back to the visitors
staff-print = Print a ticket again
staff-slips = Which ticket should be printed again?
staff-no-slips = Nothing has been printed here today.
staff-asked = Ticket { $code }: printing it again.
staff-back = Back

## The printer, for staff

slip-state = { $state ->
        [queued] waiting to be printed
        [sending] is being printed
        [printed] printed
        [failed] not printed yet
        [unknown] not known whether printed
       *[abandoned] not printed
    }
staff-printer = Printer: { $sentence }
staff-voice = Reading aloud: { $sentence }
sign-disk-full = ! The disk is full
sign-disk-error = ! Disk fault
sign-hall = ! No hall
sign-clock = ! Wrong clock
sign-slip = ! Check the ticket
sign-letters = ! Small letters
printer-paper-low = ! Paper is low
printer-paper-out = ! No paper
printer-cover-open = ! Cover open
printer-fault = ! Printer at fault
printer-unknown = ! No answer from the printer

have-ticket = I have a ticket
code-title = The number of your ticket
code-hint = Type the digits of the ticket: for Б105 type 105.
code-unknown = There is no ticket with the number { $number } today. Check the digits on the ticket.
link-unknown = There is no such ticket today. Take a new one, or ask the staff.
code-which = Which ticket is yours?
erase = Erase
find = Find
own-ticket = Ticket { $code }
is-back = I am here: back to the queue
own-missed-back = You were called at { $at } but did not come. Until { $until } you can come back to the queue. Others may be called before you.
own-missed = You were called at { $at } but did not come. Ask the staff or take a new ticket.
own-waiting = { $count ->
    [0] You are next. Please wait: the board and the voice will call you.
    [one] You have not been called yet. One person is before you.
   *[other] You have not been called yet. { $count } people are before you.
}
own-unserved = You have not been called yet. Nobody is here for this service now: ask the staff.
own-called = You are called. Please go to: { $desk }.
own-serving = You are being served: { $desk }.
own-held = You are not being called now: you asked to wait, or were asked to come later.
own-served = You have been served.
own-cancelled = This visit was cancelled. Take a new ticket.
own-expired = This ticket no longer holds. Take a new one.
own-shut-out = We closed before your turn came. Please come on another day, or ask a member of staff.
own-transferred = You are not being called now: you asked to wait, or were asked to come later.

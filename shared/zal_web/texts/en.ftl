# The visitor's page

ticket = Ticket
languages = Language of this page
title = { $code }: { $sentence }
services = { $count ->
        [one] { $count } service on this ticket
       *[other] { $count } services on this ticket
    }
for-people = for { $count } people
service-waiting = you are waiting for it
service-called = you are called for it
service-serving = being done now
service-held = set aside
service-missed = your call has passed
service-served = done
service-cancelled = cancelled
service-expired = not done, the day is over
service-planned = comes later
service-suspended = when you are back
service-skipped = left out
service-skipped-because = not today: the service “{ $because }” is needed first
of-day = Ticket of { $day }
return-pass = When you come again, type your return pass at the ticket machine: { $code }. It is good up to { $until }.
stand-waiting = { $ahead ->
        [0] Nobody is ahead of you
        [one] { $ahead } person is ahead of you
       *[other] { $ahead } people are ahead of you
    }
stand-waiting-unserved = No desk is open for this service yet
in-turn = You are now waiting in turn. The time you have waited still counts.
about-waiting = Keep this page open: it will tell you where to go.
about-waiting-closed = No more tickets today, but you will still be called. Keep this page open: it will tell you where to go.
stand-postponed = You let others go first until { $until }
about-postponed = After that you will be called as usual. You keep your place.
stand-early = Your appointment is at { $until }
about-early = You are called then. Before that only where nobody else waits, so stay close by.
where = Where to wait: { $zone }
stand-called = Please go to: { $desk }
stand-called-somewhere = You are being called: please look at the board
about-called = They are waiting for you there.
stand-serving = You are being served: { $desk }
stand-serving-somewhere = You are being served
about-serving = Afterwards you can rate the service here.
stand-held = Your ticket is set aside
about-held = Your place is kept. The staff will call you again: please watch this page.
stand-missed = You were called at { $at } but did not come
about-missed = Please ask the staff: they can put you back in the queue.
about-missed-back = Are you still in the hall? Until { $until } press “I am here” to wait again. Others may be called before you.
stand-transferred = You are being sent on
about-transferred = Keep this page open: it will tell you where to go.
stand-served = You have been served
about-served = Thank you for coming!
stand-cancelled = The ticket is cancelled
about-cancelled = To queue again, please take a new ticket.
about-cancelled-closed = No more tickets today. If you still need help, please ask the staff.
about-cancelled-back = Pressed by mistake? For two minutes you can have your place back.
stand-expired = The ticket is no longer valid
about-expired = To queue again, please take a new ticket.
about-expired-closed = We have finished for today. If you were not served, please ask the staff.
stand-shut-out = We closed before your turn came
about-shut-out = We are sorry. Please come on another day and take a new ticket. If it cannot wait, please ask the staff.
about-shut-out-book = We are sorry. Please make an appointment, or come on another day.
sound-on = Turn on the sound
sound-check = Check the sound
sound-is-on = The sound is on. You will hear the call as long as the screen is on.
offline = No connection. Watch the board: this page updates itself when the connection is back.
blind = No connection to the hall right now. Watch the board: this page updates itself.
unsent = No connection: nothing was sent, and nothing is lost. Please try again when the connection is back.
no-script = This page refreshes by itself every 20 seconds.
unloaded = Part of this page did not load. Watch the board: the page tries again by itself.
postpone = Let others go first for 10 minutes
postpone-about = You will not be called for 10 minutes. You keep your place in the queue.
return = I am here, please call me
here = I am here
reinstate = That was a mistake: give me my place back
cancel = Cancel the ticket
cancel-sure = Cancel ticket { $code }?
cancel-about = You will lose your place in the queue. You can change your mind for two minutes.
cancel-yes = Yes, cancel it
cancel-no = No, keep it
rate = Tell us how you were served
rate-about = 1 is bad, 5 is excellent. You do not have to answer every question.
rate-waiting = Waiting time
rate-politeness = Politeness and competence
rate-comfort = Comfort of the hall
rate-information = Clear information
rate-change = Change your rating
rate-later = No connection to the hall right now: your rating was not sent. Please send it again in a minute.
comment = Comment (optional)
send-rating = Send the rating
rated = Thank you! Your rating has been received.
again = Try again
back = Back to the ticket

unknown-title = There is no such ticket
unknown-about = Check the link, or scan the code on the slip again. A ticket's page works until the end of the day.
gone-title = This ticket is no longer valid
gone-about = A ticket's page opens only on the day the ticket was taken. If you need help, please take a new ticket in the hall.
refused-title = That did not work
refused-about = The ticket has changed in the meantime. Please open its page and look.
foreign-title = That did not work
foreign-about = The request came from another site, so nothing was done. Scan the code on your slip and press the button on its page.
large-title = Too much text
large-about = Nothing was saved. Please go back and write less.
slow-title = The connection is too slow
slow-about = Nothing was saved. Please go back and send it again.
trouble-title = No connection to the hall right now
trouble-about = Please watch the board, and try again in a minute.
limit-title = Too many attempts
limit-about = Please wait a minute and try again.
misdirected-title = This hall's pages have another address
misdirected-about = Scan the code on your slip. Staff: write this server's name into page_address in hall.toml, or open it by its number.
door-title = Scan the code on your slip
door-about = Your ticket's page shows how many people are ahead of you and where to go. Open your phone's camera and point it at the code.

# Booking

book-title = Book an appointment
book-nothing = Nothing can be booked right now. Take a ticket in the hall, or ask the staff.
book-service = Choose a service.
book-day = { $service }: choose a day
book-day-move = { $service }: to which day?
book-free = { $count ->
    [0] all taken
    [one] { $count } time free
   *[other] { $count } times free
 }
book-no-days = Nothing can be booked on these days.
book-later = Later days
book-earlier = Earlier days
book-other-service = Another service
book-other-day = Another day
book-keep = Do not move it
book-time = { $service }: choose a time
book-time-move = { $service }: to which time?
book-time-about = The time you choose is kept for you while you book it.
book-time-move-about = Your former time is given up as soon as you choose another.
book-full = Everything is taken on this day. Please choose another.
book-shut = Nothing can be booked on this day. Please choose another.
book-wait = Tell me if a time becomes free
book-wait-about = You get a page: if somebody gives up their time, it is offered to you there. Nobody rings or writes, so look at it now and then.
book-contact = Phone number or email address
book-contact-about = It is asked for so that nobody books too much. The number or address is not kept, only a checksum of it.
book-ring = If the hall cancels the appointment, you may ring or write to me
book-name = Name (optional)
book-name-about = If you allow it, we keep the number or address and the name, to know whom to speak to. Only the staff see them. They are destroyed at most { $days ->
    [one] { $days } day
   *[other] { $days } days
 } after that day.
book-done = Book this time
book-drop = Give up this time
book-again = Book again
book-error = That did not work.
book-back = Back
book-slot-unknown = { $time } cannot be booked. Please choose another time.
book-slot-taken = { $time } has just been taken. The nearest free time: { $nearest }.
book-slot-taken-day = { $time } has just been taken, and nothing else is free on this day. Please choose another day.
book-limit-title = Too many attempts
book-limit-about = Many times were chosen from this address already. Please wait a few minutes and try again.
book-trouble-title = No connection to the hall right now
book-trouble-about = Please try again in a minute.
book-unknown-title = Nothing can be booked here
book-unknown-about = Check the link, or choose a service and a day again.
book-choose = Choose a service
no-booking-title = There is no such appointment
no-booking-about = Check the link: it has to be whole.
booking-gone-title = That day is over
booking-gone-about = An appointment's page works until the end of its day. If you still need help, book again or take a ticket in the hall.
booking-held = This time is yours for now
booking-held-about = Book it by { $until }: { $minutes ->
    [one] { $minutes } minute is left
   *[other] { $minutes } minutes are left
 }. After that it is free again.
booking-expected = You are booked
booking-expected-about = When you come, type the code at a ticket machine or tell it to the staff.
booking-expected-opens = Come a little earlier: you can check in from { $time }. Type the code at a ticket machine or tell it to the staff.
booking-checked-in = You have checked in
booking-checked-in-about = You have a ticket: its page tells you where to go, and when.
booking-cancelled = The appointment is cancelled
booking-cancelled-about = If you still need help, book again or take a ticket in the hall.
booking-cancelled-back = Pressed by accident? You can bring the appointment back within two minutes.
booking-closed = The hall cannot see you at that time
booking-closed-about = We are sorry: this is closed today. Your appointment can still be moved to another day.
booking-withdrawn = The hall has cancelled the appointment
booking-withdrawn-about = We are sorry: the hall cannot see you at that time. Please book another time, or take a ticket in the hall.
booking-next-free = The next free time: { $time }, { $day }.
booking-take-next = Book on that day
booking-move-back = Back to { $time }, { $day }
booking-move-back-about = Your former time is kept for you for a while. Then others can have it.
booking-lapsed = The appointment has lapsed
booking-lapsed-about = You were expected, and the time is over. Take a ticket in the hall, or book again.
booking-dropped = This time is free again
booking-dropped-about = It was kept for a while, and nobody booked it. Please choose a time once more.
booking-moved = Your appointment was moved to this time.
booking-check-in = I am here
booking-check-in-about = Press it once you are in the hall: you get a ticket and can be called.
booking-code = Appointment code
booking-code-about = Type it at a ticket machine, or tell it to the staff.
booking-qr = QR code of this appointment's page
booking-link-about = Keep this link: it shows, moves and cancels your appointment. Show it to nobody.
booking-no-link-about = Keep this page among your bookmarks: it shows, moves and cancels your appointment.
booking-file = Add to my calendar
booking-file-cancel = Take it out of my calendar
booking-move = Move it
booking-cancel = Cancel the appointment
booking-cancel-sure = Cancel the appointment?
booking-cancel-about = Somebody else gets your time. You can change your mind for two minutes.
booking-reinstate = That was a mistake: bring it back
booking-ticket = Open the ticket
wish-waiting = Nothing has become free yet
wish-waiting-about = This page looks again by itself. A time that becomes free is offered here, for a short while. Keep this page and look at it now and then.
wish-offered = A time has become free
wish-offered-about = It is yours until { $until }. After that others are offered it.
wish-taken = You are booked
wish-taken-about = The time that became free is now yours.
wish-over = You are no longer waiting
wish-over-about = The time was offered to others, or you chose to wait no more. Please choose another day.
wish-take = Book this time
wish-leave = Wait no more
wish-booking = Open the appointment

# The start page

start-title = The hall's screens
start-visitors = Visitors: scan the code on your slip, it opens your ticket's page. This page is for the staff.
start-no-code = No staff code is set, so no browser can be paired. Set one: zal pin --kiosk
start-kiosk = Kiosks
start-console = Operators' consoles
start-board = Boards
start-phone = Visitors' phones
start-who-kiosk = Visitors take tickets here. It opens only in a browser that staff have paired.
start-who-console = Operators call visitors from here, each with a PIN of their own. It opens only in a browser that staff have paired.
start-who-board = Everybody in the hall sees it. It opens only in a browser that staff have paired.
start-who-phone = The link on a slip shows that one ticket and nothing else.
start-open-console = Console
start-desks = { $count ->
    [0] No desk is at work.
    [one] { $count } desk is at work.
   *[other] { $count } desks are at work.
 }
start-phones = { $count ->
    [0] nobody is following a ticket
    [one] { $count } phone is following its ticket
   *[other] { $count } phones are following their tickets
 }
start-no-address = No page_address is set in hall.toml: slips show no QR code.
start-unset = not set
start-at = As of { $at }.
start-again = Look again
place-running = { $count ->
    [one] running
   *[other] running: { $count }
 }
place-silent = no answer since { $since }
place-off = not running
place-unpaired = needs pairing

# Terminals in the browser

terminal-kiosk = Kiosk: take a ticket
terminal-console = Operator's console
terminal-board = Board: who is called
terminal-no-sound = No sound: the browser plays none until somebody touches this page.
terminal-no-loudspeaker = No sound: this computer gives the browser no loudspeaker. See that one is connected and turned on.
terminal-no-audio = No sound: this browser cannot play any. Open the board in Chromium or Firefox.
terminal-sound-unloaded = No sound: the part of this page that plays it did not load. The page tries again by itself.
terminal-sound = Turn on the sound
terminal-again = Open again
terminal-lost = No connection to the hall. It comes back by itself.
terminal-left = This terminal was closed.
terminal-elsewhere = This terminal was opened in another window.
terminal-full = Too many terminals are open. This one will open by itself when there is room.
terminal-stopped = One moment, please. This screen is starting again. Your place in the queue is kept.
terminal-often = For staff: this screen keeps stopping. The cause is written beside the hall's file, in the log whose name ends in { $name }.log or in web.log.
terminal-unloaded = Part of this screen did not load. It tries again by itself; if that does not help, please tell the staff.
terminal-no-script = This terminal needs scripts. Please allow them in the browser's settings.
pair-title = This browser is not paired yet
pair-about = It should show: { $terminal }. A member of staff types the staff code, or a pairing code, once; after that it opens by itself.
pair-code = Staff code or pairing code
pair-send = Pair this browser

# The demo

demo-title = Demo hall
demo-kiosk = Kiosk
demo-console = Console
demo-board = Board
demo-phone = Ticket for the phone
demo-try-kiosk = Kiosk: take a ticket.
demo-try-console = Console: sign in as { $operator } and call the next visitor.
demo-try-phone = Phone: take a ticket here and scan its code. The page tells you when and where to go.
demo-pin = Operators' PIN
demo-code = Staff code
demo-people = All other visitors and operators are simulated. Time goes faster for them: ×{ $times }.
demo-take = Take a ticket for my phone
demo-another = Another ticket
demo-qr = QR code of the page of ticket { $code }
demo-open = { $code }: open its page here
demo-same-network = Your phone must be on the same network as this computer.
demo-no-network = This computer is not on a private network: phones cannot open the page.

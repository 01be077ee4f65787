# The visitor's page

ticket = Ticket
languages = Language of this page
title = { $code }: { $sentence }
of-day = Ticket of { $day }
stand-waiting = { $ahead ->
        [0] You are next
        [one] { $ahead } person before you
       *[other] { $ahead } people before you
    }
stand-waiting-unserved = No desk is open for this yet
in-turn = You are in the general queue; the time you have waited is kept.
about-waiting = Keep this page open: it will tell you where to go.
about-waiting-closed = No more tickets are given today; you will be called yet. Keep this page open: it will say where to go.
stand-postponed = Others go first until { $until }
about-postponed = After that you are called as usual. Your place is kept.
stand-called = Please go to: { $desk }
stand-called-somewhere = You are called: please look at the board
about-called = You are expected there now.
stand-serving = You are being served: { $desk }
stand-serving-somewhere = You are being served
about-serving = Afterwards you can rate the service here.
stand-held = Your ticket is set aside
about-held = Your place is kept. The staff will call you again: keep an eye on this page.
stand-missed = You were called and did not come
about-missed = Please ask the staff: they can put you back in the queue.
stand-transferred = Your ticket is being sent on
about-transferred = Keep this page open: it will tell you where to go.
stand-served = You have been served
about-served = Thank you for coming!
stand-cancelled = The ticket is cancelled
about-cancelled = To queue again, please take a new ticket.
about-cancelled-closed = No more tickets are given today. If you still need help, please ask the staff.
about-cancelled-back = Pressed by mistake? For two minutes you can have your place back.
stand-expired = The ticket is no longer valid
about-expired = To queue again, please take a new ticket.
about-expired-closed = We have finished for today. If you were not served, please ask the staff.
sound-on = Turn on the sound
sound-check = Check the sound
sound-is-on = The sound is on. The call is heard while the screen is lit.
offline = No connection. Watch the board: this page goes on by itself once the connection is back.
blind = The hall does not answer right now. Watch the board: this page goes on by itself.
unsent = No connection: nothing was sent, and nothing is lost. Please try again once the connection is back.
no-script = This page refreshes by itself every 20 seconds.
unloaded = Part of this page did not load. Watch the board: the page tries again by itself.
postpone = Let others go first: 10 minutes
postpone-about = For these 10 minutes you are not called, and your place is kept.
return = I am here, please call me
reinstate = I did not mean that: keep my place
cancel = Cancel the ticket
cancel-sure = Cancel ticket { $code }?
cancel-about = You lose your place. For two minutes you can still take that back.
cancel-yes = Yes, cancel it
cancel-no = No, keep it
rate = Tell us how you were served
rate-about = 1 is bad, 5 is excellent. You need not answer all.
rate-waiting = Waiting time
rate-politeness = Politeness and competence
rate-comfort = Comfort of the hall
rate-information = Clear information
rate-change = Change your rating
rate-later = The hall does not answer right now: your rating was not sent. Please send it again in a minute.
comment = Comment (if you like)
send-rating = Send
rated = Thank you! Your rating has been received.
again = Try again
back = To the ticket

unknown-title = There is no such ticket
unknown-about = Check the link, or scan the code on the slip again. A ticket's page works until the end of the day.
gone-title = This ticket is no longer valid
gone-about = A ticket's page works on the day it was taken. If you need help, please take a new ticket in the hall.
refused-title = That did not work
refused-about = Something has happened to the ticket meanwhile. Please look at its page.
foreign-title = That did not work
foreign-about = The request came from another site, so nothing was done. Scan the code on your slip and press the button on its page.
large-title = Too much text
large-about = Nothing was saved. Please go back and write less.
slow-title = The connection is too slow
slow-about = Nothing was saved. Please go back and send it again.
trouble-title = The hall cannot be reached right now
trouble-about = Please watch the board, and try again in a minute.
limit-title = Too often
limit-about = Please wait a minute and try again.
misdirected-title = This hall's pages have another address
misdirected-about = Scan the code on your slip. Staff: write this server's name into page_address in hall.toml, or open it by its number.
door-title = Scan the code on your slip
door-about = It shows how many people are before you and where to go. Open your phone's camera and point it at the code.

# The start page

start-title = The hall's screens
start-visitors = Visitors: scan the code on your slip, it opens your ticket's page. This page is for the staff.
start-no-code = No staff code is set, so no browser can be paired. Set one: zal pin --kiosk
start-kiosk = Kiosks
start-console = Operators' consoles
start-board = Boards
start-phone = Visitors' phones
start-who-kiosk = Visitors take tickets here. It opens only in a browser that staff have paired.
start-who-console = Operators call here, each with their PIN. It opens only in a browser that staff have paired.
start-who-board = Everybody in the hall sees it. It opens only in a browser that staff have paired.
start-who-phone = Who has a slip's link sees that one ticket, and nothing else.
start-open-console = Console
start-desks = { $count ->
    [0] No desk is at work.
    [one] { $count } desk is at work.
   *[other] { $count } desks are at work.
 }
start-phones = { $count ->
    [0] nobody follows a ticket now
    [one] { $count } phone follows its ticket
   *[other] { $count } phones follow their tickets
 }
start-no-address = No page_address is set in hall.toml: slips show no QR code.
start-unset = not set
start-at = As it was at { $at }.
start-again = Look again
place-running = { $count ->
    [one] running
   *[other] running, { $count } at once
 }
place-silent = silent since { $since }
place-off = not running
place-unpaired = needs pairing

# Terminals in the browser

terminal-kiosk = Kiosk: take a ticket
terminal-console = Operator's console
terminal-board = Board: who is called
terminal-no-sound = No sound: the browser plays none before somebody touches this page.
terminal-sound = Turn on the sound
terminal-again = Open again
terminal-lost = No connection to the hall. It comes back by itself.
terminal-left = This terminal was closed.
terminal-elsewhere = This terminal was opened in another window.
terminal-full = Too many terminals are open. This one is tried again by itself.
terminal-stopped = One moment, please. This screen is starting again. Your place in the queue is kept.
terminal-often = For staff: this screen keeps stopping. The cause stands beside the hall's file, in the log whose name ends in { $name }.log or in web.log.
terminal-unloaded = This screen did not load whole. It tries again by itself; if it stays so, please tell the staff.
terminal-no-script = This terminal needs scripts. Please allow them in the browser's settings.
pair-title = This browser is not paired yet
pair-about = It is to show: { $terminal }. A member of staff types the staff code, or a pairing code, once; after that it opens by itself.
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
demo-try-phone = Phone: take a ticket here and scan its code. The page tells you when to go where.
demo-pin = Operators' PIN
demo-code = Kiosk's staff code
demo-people = All the others in the hall are simulated. They live at ×{ $times } speed.
demo-take = Take a ticket for my phone
demo-another = Another ticket
demo-qr = QR code of the page of ticket { $code }
demo-open = { $code }: open its page here
demo-same-network = Your phone must be on the same network as this computer.
demo-no-network = This computer is on no private network: phones cannot open the page.

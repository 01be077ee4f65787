# The visitor's page

ticket = Ticket
languages = Language of this page
title = { $code }: { $sentence }
stand-waiting = { $ahead ->
        [0] You are next
        [one] { $ahead } person before you
       *[other] { $ahead } people before you
    }
stand-called = Please go to: { $desk }
stand-serving = You are being served: { $desk }
stand-held = Your ticket is set aside
stand-missed = You were called and did not come. Please ask the staff
stand-served = Served. Thank you for coming!
stand-cancelled = The ticket is cancelled
stand-expired = The ticket is no longer valid
keep-open = Keep this page open: it will tell you where to go.
sound-on = Turn on the sound of the call
offline = No connection. Watch the board: this page goes on by itself once the connection is back.
no-script = This page refreshes by itself every 20 seconds.
postpone = Let others go first: 10 minutes
postpone-about = You get your place back after 10 minutes.
cancel = Cancel the ticket
cancel-sure = Cancel ticket { $code }?
cancel-about = This cannot be undone: to queue again you take a new one.
cancel-yes = Yes, cancel it
cancel-no = No, I am waiting
rate = Tell us how you were served
rate-waiting = Waiting time
rate-politeness = Politeness and competence
rate-comfort = Comfort of the hall
rate-information = Clear information
comment = Comment (if you like)
send-rating = Send
rated = Thank you, your rating has been received.
back = To the ticket

unknown-title = There is no such ticket
unknown-about = Check the link, or scan the code on the slip again. A ticket's page works until the end of the day.
gone-title = This ticket is no longer valid
gone-about = This visit is over. If you need help again, please take a new ticket in the hall.
refused-title = That did not work
refused-about = Something has happened to the ticket meanwhile. Please look at its page.
trouble-title = The hall cannot be reached right now
trouble-about = Please watch the board. Refresh this page in a minute.
limit-title = Too often
limit-about = Please wait a minute and refresh the page.
door-title = Scan the code on your slip
door-about = It shows how many people are before you and where to go. Open your phone's camera and point it at the code.

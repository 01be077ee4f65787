# What the board says.

welcome = Welcome
welcome-hint = Please take a ticket at the kiosk. Your number will appear here.
recent = Recent calls
service = Service
waiting = Waiting
longest = Longest
services-more = { $count ->
        [one] and { $count } more service
       *[other] and { $count } more services
    }
service-closed = closed
minutes = { $minutes } min
hours = { $hours } h { $minutes } min

closed = We are closed now
day-closed = We have finished for today
opens = We open { $when }.
opens-unknown = Staff will tell you when we open.
trouble = The board is out of order for a moment
trouble-hint = Please wait: staff will call you in person.

unheard = no sound
leave-again = Press F12 again to close the board.

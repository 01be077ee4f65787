# What the board says.

welcome = Welcome
welcome-hint = Please take a ticket from the ticket machine. Your number will appear here.
recent = Called
served = Being served
service = Service
waiting = Waiting
longest = Longest
services-more = { $count ->
        [one] and { $count } more service
       *[other] and { $count } more services
    }
service-closed = closed
step = { $place } of { $count }
minutes = { $minutes } min
hours = { $hours } h { $minutes } min

desk-called = Please come
desk-serving = Being served
desk-free = Free
desk-break = Break
desk-nobody = Nobody here

closed = We are closed now
day-closed = We have finished for today
opens = We open { $when }.
opens-unknown = Staff will tell you when we open.
trouble = The board is not working at the moment
trouble-hint = Please wait: staff will call you in person.

no-more-tickets = No more tickets today. If you have one, you will be called.
missed = Missed: { $codes }
disk-full = ! The disk is full
unwritable = ! The hall's file cannot be written
wrong-clock = ! Wrong clock
unheard = no sound: { $why ->
        [voice-not-installed] install { $package }
        [voice-no-player] install { $packages }
        [voice-no-program] { $program } cannot be started
        [voice-failed] { $program } failed
        [voice-slow] { $program } is too slow
        [voice-no-clip] no recording of “{ $word }”
       *[other] see the board's log file
    }
too-many = another board is needed
font-too-large = a smaller font is needed

## zal board --check

decimal-mark = .
check-distance = The board should be readable from { $distance } m. A capital letter must then be { $needed } mm high (0.7 degrees: EN 301 549, 5.1.4).
check-screen = The screen is { $width } × { $height } mm, { $source ->
        [asked] by the diagonal that you gave
       *[screen] as it reports
    }. The board has { $columns } × { $rows } cells (columns × rows), a row is { $row } mm high.
check-assumed = Assumed: the board fills the screen, and a capital letter of its font is 0.62 of a row.
check-unknown = How large the screen is cannot be known here. The board has { $columns } × { $rows } cells (columns × rows).
check-usual = The screen's proportion is taken to be 16:9: nothing here says otherwise.
check-type = Type the screen's diagonal in inches to know for sure, such as: zal board --check --screen 55

check-newest = The newest call, its code and its desk
check-name = The desk's name below it
check-recent = The calls listed under it
check-rest = Services, the message and all else

check-can = ✓ { $what }: { $mm } mm, can be read from { $far } m.
check-cannot = ✗ { $what }: { $mm } mm, can be read from { $far } m only.
check-absent = – { $what }: left out, there is no room for it now.
check-part = ? { $what }: { $part } % of the screen's height, enough on a screen of { $inches } inches or more.
check-font = The smallest font that will do: { $font }.
check-any-font = Any font will do, down to { $font }.
check-nearest = The nearest to the present one: { $font }.
check-no-font = There is no font with which it fits.
check-larger-screen = No font will do here: it takes a screen of { $inches } inches or more, or seats that are nearer.
check-rows = the present one × { $times }, which makes { $rows } rows
check-pixels = { $pixels } px ({ $points } pt at 96 dpi), the present one × { $times }, which makes { $rows } rows
check-enough = A call can be read from { $distance } m.
check-small = A call cannot be read from { $distance } m.
check-together = For calls, the desk's name and the list together: { $fonts }
check-together-none = There is no font with which calls, the desk's name and the list can all be read here.

# What several screens say.

stopped = One moment, please
stopped-hint = This screen is starting again. Your place in the queue is kept.
stopped-often = For staff: this screen keeps stopping. It is started again every 30 seconds; the cause is written here:

ask-staff-code = Enter the staff code
staff-code = staff code
code-checking = Checking…
code-slow = ! No answer yet. Please wait a little.
code-digits = Digits only.
code-keys = Enter go on · Esc cancel
close-again = Press { $key } again to close.

too-small = The window has { $size } characters, it needs at least { $least }. Make it larger or its font smaller.

today-at = today at { $time }
tomorrow-at = tomorrow at { $time }
day-at = on { $weekday ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }, { $day } { $month ->
        [jan] January
        [feb] February
        [mar] March
        [apr] April
        [may] May
        [jun] June
        [jul] July
        [aug] August
        [sep] September
        [oct] October
        [nov] November
       *[dec] December
    }, at { $time }

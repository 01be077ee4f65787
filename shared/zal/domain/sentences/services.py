"""What is said of services, the day, the clock and of settings that take something away."""

SERVICES = {
    "day-closed": "The hall has closed for today. There are no more tickets.",
    "day-closed-opens": "The hall has closed for today. Tickets for {service} will be "
    "available again on {day} at {time}.",
    "day-already-closed": "The day is closed already.",
    "day-not-closed": "The day is not closed. To give out no more tickets: zal close-day",
    "nobody-to-expire": "There is nobody left whose visit could be ended.",
    "expire-how-many": "{does} Nothing was done. If that is what you want, type their number: "
    "zal expire-visits --expire {visits}",
    "close-how-many": "{does} Nothing was done. If that is what you want, type their number after "
    "the same command: --appointments {visits}",
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
    "loses-appointment": "Appointments that would lapse: {count}.",
    "loses-check-in": "Appointments for today that nobody could check in for: {count}.",
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
    "service-closed-opens": "There are no tickets for {service} now. It opens on {day} at {time}.",
    "service-closed-by-hand": "There are no tickets for {service} today: {reason}",
    "quota-full": "There are no more tickets for {service} today ({count} a day). Ask the staff "
    "when there are some again.",
    "quota-full-opens": "There are no more tickets for {service} today ({count} a day). Come on "
    "{day} from {time}.",
    "quota-full-book": "There are no more tickets for {service} today ({count} a day). Make an "
    "appointment, or come on {day} from {time}.",
    "quota-category-full": "There are no more tickets for {service} and {category} today "
    "({count} a day). Take one without this category, or ask the staff when there are some again.",
    "quota-category-full-opens": "There are no more tickets for {service} and {category} today "
    "({count} a day). Take one without this category, or come on {day} from {time}.",
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
    "screen-inches": "{typed} is not a screen's diagonal. Write it in inches, from {low} to "
    "{high}, such as 55.",
    "time-form": "{typed} is not a time. Write it as hours:minutes, such as 14:20.",
    "day-form": "{typed} is not a date. Write it as year-month-day, such as 2026-12-31.",
}

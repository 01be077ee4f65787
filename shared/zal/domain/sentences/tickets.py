"""What visitors and operators are told of tickets and their ratings."""

TICKETS = {
    # tickets
    "wrong-move": "Ticket {code} is {state}: “{act}” is not possible now.",
    "unknown-ticket": "There is no ticket {code} today. Check the code on the slip.",
    "unknown-ticket-then": "There is no ticket {code} of {day}. Check the code and the day.",
    "unknown-ticket-lately": "There is no ticket {code} today, nor on the last seven days with "
    "tickets. Check the code on the slip, or name the day: "
    "zal show {code} --day YEAR-MONTH-DAY",
    "ticket-at-desk": "Ticket {code} is already at desk {desk}. Next: {next}.",
    "not-this-desk": "Ticket {code} waits for {service}, which desk {desk} does not serve now. "
    "Ask a desk that does, or call it there.",
    "for-other-desk": "Ticket {code} was sent to desk {desk} and waits for it.",
    "for-other-operator": "Ticket {code} was sent to {operator} and waits for them.",
    "pass-used": "The return pass was used already, for ticket {code}, and that visit is over. "
    "Take a ticket.",
    "pass-lapsed": "The return pass was good up to {day}. Take a ticket.",
    "pass-was-used": "This cannot be undone: with the return pass of {code} ticket {used} "
    "was taken.",
    "which-purpose": "Say to which end: {service}.",
    "which-service": "Ticket {code} is for several services: {service}. Say which one is meant.",
    "not-for-service": "Ticket {code} is not for {service}.",
    "stage-of-another": "What was chosen does not belong to ticket {code}. "
    "Nothing was done; look again.",
    "stage-moved": "Ticket {code} is {state} now ({service}). Nothing was done; look again.",
    "call-served": "Ticket {code} has been served. Next: {next}.",
    "call-transferred": "Ticket {code} was sent on. Next: {next}.",
    "call-cancelled": "Ticket {code} was cancelled. Next: {next}.",
    "call-expired": "Ticket {code} ended with the day. Give the visitor a new ticket.",
    "may-close-first": "{ahead} are ahead, and the day ends at {closes}: {service} will most "
    "likely not begin before that. Nothing was done; if the visitor wants the ticket all the "
    "same: --anyway",
    "call-planned": "Ticket {code} is not due for {service} yet: something else comes first.",
    "issue-for-what": "Say what the ticket is for: services, or one situation.",
    "services-too-many": "One ticket is for {limit} services at most. Give another ticket.",
    "people-too-many": "One ticket is for 1 to {limit} people. Give the others a ticket of "
    "their own.",
    "recorded-only-ends": "Whoever is served without a ticket cannot wait: nobody could call them. "
    "Finish, and give them a ticket if they have to wait.",
    "unrecord-ticket": "Ticket {code} was given to its visitor: there is nothing to take back.",
    "people-same": "Ticket {code} is for {count} already.",
    "service-already": "Ticket {code} is for {service} already.",
    "skip-reason-needed": "Say why {service} is left out for {code}: a few words are enough.",
    "skip-last": "Ticket {code} is for nothing but {service}. To end the visit, cancel it.",
    "reason-needed": "Say why {code} is called before the others: a few words are enough.",
    "nothing-to-reopen": "Desk {desk} has nothing to reopen: "
    "a finish or a no-show can be undone for two minutes.",
    "no-show-too-early": "Ticket {code} was called {since} s ago and has not missed its call "
    "yet: {calls} of {wanted} calls, each {apart} s after the one before. Call again; it "
    "can be marked as missed in {left} s at the earliest. Nothing was done.",
    "return-too-late": "Ticket {code} missed its call more than {minutes} minutes ago. Take a new "
    "ticket, or ask the staff.",
    "return-too-often": "Ticket {code} has come back after a missed call before. Take a new "
    "ticket, or ask the staff.",
    "return-by-staff": "Ticket {code} missed its call. Ask the staff, or take a new ticket.",
    "nothing-to-reinstate": "Ticket {code} has nothing to bring back: a cancelled visit can be "
    "brought back for two minutes, by whoever cancelled it or runs the hall.",
    "cancel-sure": "Ticket {code} ({state}, {service}) would lose its place. Nothing was done. "
    "If you mean it: zal cancel {code} --sure",
    "category-reason-needed": "Say why {code} is given the category {category}: a few words "
    "are enough.",
    "category-same": "Ticket {code} has the category {category} already.",
    "category-at-desk": "Ticket {code} is at desk {desk}: its category is changed there.",
    "no-category-to-restore": "Ticket {code} has nothing to undo: a change of category "
    "can be undone for two minutes, while the ticket is at no desk, by whoever made it or "
    "runs the hall.",
    "transfer-nowhere": "Say where {code} goes: a service, a desk or an operator.",
    "transfer-desk-empty": "Nobody is at desk {desk} now. Send {code} elsewhere, or there "
    "anyway: then anybody who serves it may call it.",
    "transfer-operator-away": "{operator} is at no desk now. Send {code} elsewhere, or to them "
    "anyway: then anybody who serves it may call it.",
    "transfer-unserved": "Nobody who serves {service} is here now. Send {code} elsewhere, or "
    "there anyway: then it waits until somebody comes.",
    "transfer-service-closed": "{service} is closed at this hour. Send {code} elsewhere, or "
    "there anyway.",
    "transfer-service-closed-by-hand": "{service} is closed today: {reason}. Send {code} "
    "elsewhere, or there anyway.",
    "postpone-minutes": "Others can be let go first for 1 to {limit} minutes.",
    "postpone-too-often": "Ticket {code} cannot let others go first any more: "
    "it waits in its place.",
    "postpone-too-long": "Ticket {code} can let others go first for {left} more minutes. "
    "Choose a shorter time.",
    "unknown-link": "This link belongs to no ticket. Scan the code on the slip again.",
    "link-expired": "This link no longer works: ticket {code} was given on {day}.",
    # ratings
    "rate-not-served": "Ticket {code} can be rated after it has been served.",
    "rate-too-late": "Ticket {code} can no longer be rated: the time for that is over.",
    "rate-again": "Ticket {code} has been rated already.",
    "rate-nothing": "Give at least one mark.",
    "rate-mark": "A mark is a number from 1 to 5.",
    "unknown-criterion": "There is no criterion {code}. Known: {known}.",
    "unknown-criterion-near": "There is no criterion {code}. Did you mean {near}?",
}

"""What people are told of appointments, slots and waiting lists."""

APPOINTMENTS = {
    "unknown-appointment": "There is no appointment with this code in this hall, and no return "
    "pass. Check the code.",
    "codes-wait": "Too many wrong codes. Try again in {seconds} s.",
    "appointment-move": "The appointment of {day} at {time} is {booked}: “{act}” is not possible "
    "now.",
    "appointment-too-early": "The appointment is on {day} at {time}. Check-in is from {opens} on "
    "that day.",
    "appointment-lapsed": "The appointment of {day} at {time} has lapsed: it was too late to check "
    "in. Take a ticket, or make another appointment.",
    "appointment-used": "The visit for the appointment of {day} at {time} is over: ticket {code} "
    "is {state}. Take a new ticket, or ask staff.",
    "check-in-in-the-hall": "The appointment is on {day} at {time}. Check in in the hall, "
    "at a ticket machine or a desk.",
    "nothing-to-reinstate-booked": "The appointment of {day} at {time} cannot be brought back: "
    "that is possible for two minutes after it was cancelled. Make another one.",
    "nothing-to-undo-booked": "Nothing can be undone of the appointment of {day} at {time}: a "
    "check-in can until its ticket is called, a move while the former time is kept back.",
    "nothing-to-undo-pass": "There is nothing to undo: the ticket of a return pass can be taken "
    "back until it is called.",
    "pass-no-appointment": "This is the code of a return pass, not of an appointment: it has no "
    "time of its own. It is taken at check-in, and that can be undone until the ticket is called.",
    "appointment-moved-lately": "The appointment of {day} at {time} was moved a short while ago. "
    "It can be moved again from {again}, and until then only back to the former time.",
    "slot-unknown": "{service}: nothing can be booked on {day} at {time}. Choose another time: "
    "zal appointment slots",
    "slot-taken": "{service}: {day} at {time} is taken. The nearest free time on that day: "
    "{nearest}.",
    "slot-taken-day": "{service}: {day} at {time} is taken, and nothing else is free on that day. "
    "Choose another day, or wait for a freed one: zal appointment wait",
    "slot-hold-over": "{day} at {time} was kept for a while, and that time is over. Choose again.",
    "kiosk-books-none": "No more appointments can be made here. Ask a member of staff.",
    "visitors-do-not-book": "In this hall visitors do not book by themselves. Ring the hall, or "
    "ask staff.",
    "slots-none": "{service}: nothing can be booked on {day}.",
    "touches-appointment": "Touched: {day} at {time}, {service}.",
    "touches-more": "And {count} more.",
    "config-touches-appointments": "There are appointments that these settings would not give. "
    "{does} Nothing was done. Either they stand, and only new ones follow these settings: zal "
    "config apply FILE --keep. Or they are cancelled, and you are told whom to ring: zal config "
    "apply FILE --cancel",
    "config-appointments-of-service": "The new settings lack {service}, for which appointments are "
    "open ({count}): they cannot stand. Nothing was done. To cancel them: zal config apply FILE "
    "--cancel",
    "contact-needed": "A phone number or a mail address is needed, so that nobody books too many "
    "appointments.",
    "contact-unclear": "“{typed}” is neither a phone number nor a mail address.",
    "contact-has-many": "With this phone number or mail address {count} appointments are open "
    "already. Cancel or move one of them.",
    "unknown-wish": "This link belongs to no waiting list.",
    "wish-not-offered": "{service}, {day}: nothing is offered to you at the moment.",
    "waiting-list-full": "{service}, {day}: the waiting list is full. Choose another day.",
    "waiting-list-joined": "{service}, {day}: this phone number or mail address is on the waiting "
    "list already.",
    "waiting-list-free": "{service}: something is free on {day}. Book it instead of waiting.",
    "waiting-list-left": "{service}, {day}: nobody waits for a freed time by this link any more.",
    "unknown-person": "Nothing is booked in this hall by this code, phone number or mail address, "
    "or what was kept of it is destroyed.",
    "forget-person-sure": "This would destroy: names with phone numbers {people}, contacts "
    "{contacts}, notes {notes}, reasons {texts}, comments {comments}. It cannot be taken back. If "
    "that is meant, say it once more with --sure.",
    "no-name": "Ticket {code} has no name: whoever has it came without an appointment, or gave no "
    "name, or it is destroyed.",
    "names-not-seen": "{operator} may not see the names of everybody: that is see_names in the "
    "settings. The name of whoever is at the desk is shown there.",
}

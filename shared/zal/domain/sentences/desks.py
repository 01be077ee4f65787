"""What operators are told of their desk and their shift."""

DESKS = {
    "no-next-to-stop": "At desk {desk} nobody is about to be called by itself.",
    "desk-closed": "Nobody is signed in at desk {desk}. Sign in first.",
    "desk-gives-no-tickets": "Desk {desk} gives no tickets: in the settings it has no "
    "“gives_tickets = true”.",
    "desk-empty": "There is no visitor at desk {desk}: “{act}” is not possible. Call one first.",
    "desk-busy": "Desk {desk} has ticket {code} ({state}). Finish it first.",
    "desk-calls": "Desk {desk} has called ticket {code}. Return it to the queue first.",
    "desk-not-free": "Ticket {code} is still at desk {desk}. "
    "Finish it, return it or send it on first.",
    "desk-other-ticket": "Desk {desk} now has ticket {code}, not {expected}. Nothing was done.",
    "desk-ended-other": "The last ticket at desk {desk} was {code}, not {expected}. "
    "Nothing was done.",
    "desk-taken": "{operator} is signed in at desk {desk}. "
    "Choose another desk, or take it over and say why.",
    "desk-taken-over": "{operator} has taken over desk {desk}. Nothing was done. "
    "Sign in again at a desk of your own.",
    "no-common-service": "{operator} serves none of the services of desk {desk}. "
    "Choose another desk.",
    "on-break": "Desk {desk} is on a break. End the break first.",
    "not-on-break": "Desk {desk} is not on a break.",
    "break-reason-needed": "Say why desk {desk} takes a break.",
}

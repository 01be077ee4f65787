"""Why a slip is refused, or was not printed."""

SLIPS = {
    "no-printer": "There is no printer at {kiosk}. Kiosks that have one: {known}.",
    "no-printers": "No kiosk of this hall has a printer. Set one in the hall's settings.",
    "slip-visit-over": "Ticket {code} is {state}. Its visit is over: no slip is printed.",
    "slip-on-its-way": "A slip of ticket {code} is on its way at {kiosk} already. Wait for it.",
    "slip-interrupted": "The kiosk stopped while the slip was sent. Check whether it was "
    "printed; if not, print it again.",
    "slip-too-old": "The slip could not be printed in time.",
    "slip-not-needed": "The visit was over before the slip was printed.",
    "slip-day-ended": "The day ended before the slip was printed.",
    "slip-asked-again": "The slip was asked for again.",
}

"""What ``zal check`` says of a file, and of a log, that is not sound."""

SOUNDNESS = {
    # a file that zal check finds unsound
    "changed-meanwhile": "{path} was written to while it was being checked. Check it again.",
    "unsound-file": "{path} is damaged ({error}). Do not work with it: use a sound backup.",
    "unsound-schema": "{path} lacks {name} of schema {version}. "
    "Do not work with it: use a sound backup.",
    "unsound-foreign": "{path} holds {name}, which is not Zal's and can change what acts "
    "write. Do not work with it: use a sound backup.",
    "unsound-halls": "{path} is not sound: it holds another hall, number {number}.",
    "unsound-reference": "{path} is not sound: a row of {table} belongs to no {parent}.",
    "unsound-log": "{path} is not sound: its log should have the events 1 to {rev} "
    "without a gap and has {events}.",
    "unsound-newest": "{path} is not sound: its log does not end with the event that was "
    "written last: {rev} is another one.",
    "unsound-hall": "{path} is not sound: the log says otherwise about the hall's own {what}.",
    "unsound-counter": "{path} is not sound: ticket {code} of {day} is past the last number "
    "counted, which would be given again.",
    "unsound-series": "{path} is not sound: the log says otherwise about the numbers of series "
    "{series} on {day}.",
    "unsound-stageless": "{path} is not sound: ticket {code} of {day} is for no service.",
    "unsound-gone": "{path} is not sound: ticket {code} of {day} is in the log but not in its "
    "table.",
    "unsound-untold": "{path} is not sound: the log says nothing of ticket {code} of {day}.",
    "unsound-ticket": "{path} is not sound: the log says otherwise about the {what} of ticket "
    "{code} of {day}.",
    "unsound-rating": "{path} is not sound: the log says otherwise about the rating of ticket "
    "{code} of {day}.",
    "unsound-slip": "{path} is not sound: the log says otherwise about a slip of ticket "
    "{code} of {day}.",
    "unsound-shift": "{path} is not sound: the log says otherwise about the shift of "
    "{operator} at desk {desk} on {day}.",
    "unsound-service": "{path} is not sound: the log says otherwise about how service "
    "{service} was opened or closed by hand on {day}.",
    "unsound-appointment": "{path} is not sound: the log says otherwise about appointment "
    "number {code}.",
    "unsound-wish": "{path} is not sound: the log says otherwise about number {code} on the "
    "waiting lists.",
    "unsound-browser": "{path} is not sound: the log says otherwise about browser {code}.",
    "unsound-invitation": "{path} is not sound: the log says otherwise about the pairing code.",
    "unsound-config": "{path} is not sound: the log says otherwise about the hall's settings, "
    "version {code}.",
    "unsound-printer": "{path} is not sound: the log says otherwise about the printer of {code}.",
    "unsound-pin": "{path} is not sound: the log says otherwise about the PIN of {subject}.",
    "unsound-typed": "{path} is not sound: what was typed for event {rev} was changed, or is gone "
    "before its time.",
    "unsound-request": "{path} is not sound: the log says otherwise about the {what} of "
    "request {request}.",
    "unsound-rows": "{path} is not sound: table {table} has {rows} rows, and by the log there "
    "should be {told}.",
    # a log that cannot be told
    "impossible-line": "The hall's log is not sound: event {rev} ({act}) is not as it was "
    "written, or not the one before it.",
    "impossible-gap": "The hall's log is not sound: event {rev} is missing from it.",
    "impossible-beginning": "The hall's log is not sound: with event {rev} ({act}) "
    "no hall can begin.",
    "impossible-day": "The hall's log is not sound: event {rev} ({act}) cannot have happened "
    "on business day {day} as it is written.",
    "impossible-hall": "The hall's log is not sound: event {rev} ({act}) does not follow from "
    "what the hall was before it.",
    "impossible-ticket": "The hall's log is not sound: event {rev} ({act}, ticket {code}) is "
    "of a ticket or a stage that was not as it says.",
    "impossible-move": "The hall's log is not sound: at event {rev} ticket {code} was {state}, "
    "and “{act}” was not possible.",
    "impossible-desk": "The hall's log is not sound: with event {rev} ticket {code} came to "
    "desk {desk}, where it cannot have been.",
    "impossible-shift": "The hall's log is not sound: event {rev} ({act}) does not fit the "
    "shift of {operator} at desk {desk}.",
    "impossible-appointment": "The hall's log is not sound: event {rev} ({act}) does not fit the "
    "appointments or waiting lists of those before it.",
    "impossible-slip": "The hall's log is not sound: event {rev} ({act}) does not fit slip "
    "{job} of ticket {code}.",
    "impossible-browser": "The hall's log is not sound: event {rev} ({act}) does not fit "
    "browser {number}.",
    "impossible-instant": "The hall's log is not sound: event {rev} ({act}) is older than the "
    "one before it.",
    "impossible-role": "The hall's log is not sound: event {rev} ({act}) cannot have been done "
    "in the role of {role}.",
    "impossible-actor": "The hall's log is not sound: event {rev} ({act}) cannot have been "
    "done by {actor} in the role of {role}.",
    "impossible-column": "The hall's log is not sound: event {rev} ({act}) names a ticket, "
    "service, desk, operator or state that it cannot be about.",
}

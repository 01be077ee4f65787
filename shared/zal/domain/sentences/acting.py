"""What is said of who acts, and of requests that came before."""

ACTING = {
    "role-may-not": "This may not be done in the role of {role}: “{act}”. Ask whoever runs the "
    "hall.",
    "request-other-body": "Under the request {request} something else was asked for before. "
    "Give each new request an id of its own.",
    "request-past-day": "The request {request} was given ticket {code} on {day}, and that "
    "visit is over. Give each new request an id of its own.",
    "secret-told-once": "This request has paired a browser already, and its secret is shown "
    "only once. Revoke that browser and pair it again.",
    "code-told-once": "This request has made a code already, and it is shown only once. Ask "
    "for another: zal browser invite",
    "bad-request-id": "A request id is 1–{limit} printable characters.",
}

"""Who may close the console: one of those who work here, or whoever knows the staff's code."""

from zal.domain.by import By, Role
from zal.domain.views import SignInView
from zal.hall.pins import KIOSK, of_operator
from zal.tui.code_pad import CodeAsked, asks_staff_code
from zal_console.people import person
from zal_console.question import Option, Question
from zal_console.sign_in_questions import pin
from zal_console.words import Words

STAFF = ":staff"
"""The staff's code in place of an operator's; no operator's code begins with that sign."""


def may_anybody(view: SignInView) -> bool:
    """Return whether nobody could prove anything: no PIN and no code is set in this hall."""
    return not view.operators_with_pin and not view.has_staff_code


def who(view: SignInView, words: Words) -> Question:
    """Ask who closes the console."""
    say = words.say
    code = (Option(STAFF, say("staff-code")),) if view.has_staff_code else ()
    people = (
        person(each.code, words)
        for each in words.config.operators
        if each.code in view.operators_with_pin
    )
    options, hint = (*code, *people), say("close-hint")
    nothing = say("no-such-name")
    return Question(
        say("ask-close"), options, say("field-name"), hint, filters=True, nothing=nothing
    )


def proof(closer: str, words: Words) -> CodeAsked:
    """Ask for what proves it."""
    return asks_staff_code(words.naming) if closer == STAFF else pin(None, words, closer)


def whose(closer: str) -> tuple[By, str]:
    """Return who tries a PIN, and whose it is."""
    if closer == STAFF:
        return By(Role.KIOSK), KIOSK
    return By(Role.OPERATOR, closer), of_operator(closer)

"""What is asked of whoever signs in: who, which PIN, which desk, and why."""

from zal.domain.errors import HallError
from zal.domain.views import SignInView
from zal.tui.code_pad import CodeAsked
from zal_console.people import called, person
from zal_console.question import Option, Question
from zal_console.words import Words

STAY = "stay"
"""The first answer where another would do something to others."""


def who(view: SignInView | None, words: Words) -> Question:
    """Ask for the operator; before the first picture there is nobody to choose."""
    say = words.say
    people = () if view is None else (each.code for each in words.config.operators)
    options = tuple(person(each, words, _where_now(view, words, each)) for each in people)
    asked, field, nothing = say("ask-who"), say("field-name"), say("no-such-name")
    return Question(asked, options, field, filters=True, nothing=nothing)


def _where_now(view: SignInView | None, words: Words, operator: str) -> str:
    if view is not None and operator not in view.operators_with_pin:
        return words.say("no-pin")
    desk = own_desk(view, operator)
    return words.desk(desk) if desk else ""


def own_desk(view: SignInView | None, operator: str) -> str:
    """Return the desk at which an operator's shift is open, "": at none."""
    desks = {} if view is None else view.open_desks
    return next((desk for desk, who in desks.items() if who == operator), "")


def pin(
    view: SignInView | None, words: Words, operator: str, fixed_desk: str | None = None
) -> CodeAsked:
    """Ask for an operator's PIN."""
    say, hint = words.say, ""
    own = own_desk(view, operator)
    if view is not None and operator not in view.operators_with_pin:
        hint = say("set-pin", code=operator)
    elif fixed_desk and own not in ("", fixed_desk):
        hint = say("own-shift-elsewhere", desk=words.desk(own))
    return CodeAsked(say("ask-pin", name=called(operator, words)), say("field-pin"), hint)


def where(view: SignInView | None, words: Words, operator: str) -> Question:
    """Ask for the desk; one's own comes first, the rest keep their order."""
    say, config, own = words.say, words.config, own_desk(view, operator)
    taken = {} if view is None else view.open_desks
    desks = [each.code for each in config.desks if config.can_serve(each.code, operator)]
    desks.sort(key=lambda code: (code != own, words.by_zone(code)))

    def stands(code: str) -> str:
        if code == own:
            return say("own-shift")
        return called(taken[code], words) if code in taken else say("desk-free")

    options = tuple(Option(code, words.place(code), stands(code)) for code in desks)
    hint = say("own-shift-elsewhere", desk=words.desk(own)) if own else ""
    asked, field, nothing = say("ask-desk"), say("field-desk"), say("no-such-desk")
    return Question(asked, options, field, hint, filters=True, nothing=nothing)


def why_take_over(words: Words, desk: str, holder: str) -> Question:
    """Ask why a colleague is put out."""
    say = words.say
    usual = (Option(text, text) for text in (say("take-over-1"), say("take-over-2")))
    asked = say("ask-take-over", desk=words.desk(desk), name=called(holder, words))
    return Question(asked, (_stay(words), *usual), say("field-reason"), free=True)


def why_leave(words: Words, refusal: HallError) -> Question:
    """Ask why some who wait are left alone."""
    asked, field, hint = words.refusal(refusal), words.say("field-come-reason"), "come-hint"
    return Question(asked, (_stay(words),), field, words.say(hint), free=True)


def _stay(words: Words) -> Option:
    return Option(STAY, words.say("leave-as-it-is"))

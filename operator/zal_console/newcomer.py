"""Ctrl+G: give whoever has come a ticket, or serve them at once without one."""

from datetime import date

from zal.domain.errors import HallError, WrongMove
from zal.domain.names import name_in
from zal.domain.states import Act
from zal.domain.text import clean
from zal.domain.tickets import VisitStage
from zal.texts.language_names import language_name
from zal_console.flow import Flow
from zal_console.given_screen import GivenScreen
from zal_console.moves import gives_tickets, may_record
from zal_console.question import Answer, Option, Question

_GIVE, _RECORD, _ANYWAY = "give", "record", "anyway"
_BUNDLE = "bundle:"
MAY_CLOSE_FIRST = "may-close-first"


async def newcomer(flow: Flow) -> str:
    """Ask what to do for whoever stands at the desk, and do it; return what to say."""
    say, config = flow.words.say, flow.words.config
    ways = [_GIVE] if gives_tickets(flow.view, config) else []
    ways += [_RECORD] if may_record(flow.view, config) else []
    if not ways:
        raise WrongMove("desk-gives-no-tickets", desk=flow.view.desk)
    way: str | None = ways[0]
    if len(ways) > 1:
        options = tuple(Option(each, say(f"newcomer-{each}")) for each in ways)
        answer = await flow.ask(Question(say("ask-newcomer"), options, say("field-number")))
        way = None if answer is None else answer.value
    if way is None:
        return ""
    return await (_give(flow) if way == _GIVE else _record(flow))


# --- a ticket ---------------------------------------------------------------------------------
async def _give(flow: Flow) -> str:
    chosen = await _chosen(flow, _services(flow, with_bundles=True), say_key="ask-give")
    if chosen is None:
        return ""
    service, category, people = chosen
    language = await _language(flow)
    if language is None:
        return ""
    told = category, language, people
    try:
        given = await _issue(flow, service, *told, anyway=False)
    except HallError as refusal:
        if refusal.key != MAY_CLOSE_FIRST:
            raise
        if not await _is_wanted(flow, refusal):
            return ""
        given = await _issue(flow, service, *told, anyway=True)
    flow.by_code.remember(Act.ISSUE, given, flow.face.now())
    return await _hand_over(flow, given)


async def _issue(
    flow: Flow, service: str, category: str, language: str, people: int, *, anyway: bool
) -> VisitStage:
    is_bundle = service.startswith(_BUNDLE)
    return await flow.face.act(
        flow.face.hall.tickets.issue,
        flow.by_on(None),
        None if is_bundle else service,
        bundle=service.removeprefix(_BUNDLE) if is_bundle else None,
        category=category,
        language=language,
        people=people,
        anyway=anyway,
    )


async def _is_wanted(flow: Flow, refusal: HallError) -> bool:
    """Ask whether a ticket is wanted although service will hardly begin before closing."""
    say, told = flow.words.say, refusal.args_by_name
    options = Option("", say("give-not")), Option(_ANYWAY, say("give-anyway"))
    asked = say("ask-may-close", ahead=told["ahead"], closes=told["closes"])
    answer = await flow.ask(Question(asked, options, say("field-number")))
    return answer is not None and answer.value == _ANYWAY


async def _hand_over(flow: Flow, given: VisitStage) -> str:
    """Say where the slip is printed; where none is, show the ticket so that a phone can read it."""
    words, config = flow.words, flow.words.config
    code, desk = clean(given.code), config.desk_by_code[flow.view.desk]
    if desk.slips_at in config.printer_by_kiosk:
        return words.say("done-give-print", code=code, kiosk=words.kiosk(desk.slips_at))
    if not flow.face.locked:
        ahead = given.ticket.ahead
        told = words.say("given-unserved") if ahead is None else words.say("ahead", count=ahead)
        title = f"{words.service(given.stage.service)} · {told}"
        page = config.page_of(given.token)
        await flow.face.push_screen_wait(GivenScreen(flow.face.steady, words, title, code, page))
    return words.say("done-give", code=code)


# --- without one ------------------------------------------------------------------------------
async def _record(flow: Flow) -> str:
    chosen = await _chosen(flow, _services(flow, with_bundles=False), say_key="ask-record")
    if chosen is None:
        return ""
    service, category, people = chosen
    record = flow.face.hall.tickets.record
    await flow.face.act(record, flow.by_on(None), service, category=category, people=people)
    return flow.words.say("done-record")


# --- what is asked for both -------------------------------------------------------------------
def _services(flow: Flow, *, with_bundles: bool) -> tuple[Option, ...]:
    """Return what there is to choose; what the desk itself serves stands first."""
    words, config, view = flow.words, flow.words.config, flow.view
    own = config.desk_by_code[view.desk]
    listed = sorted(config.waited_for, key=lambda each: not own.can_serve(each.code))
    bundles = config.bundles if with_bundles else ()
    return (
        *(Option(each.code, words.service(each.code)) for each in listed),
        *(Option(f"{_BUNDLE}{e.code}", clean(name_in(e.names, words.language))) for e in bundles),
    )


async def _chosen(
    flow: Flow, services: tuple[Option, ...], *, say_key: str
) -> tuple[str, str, int] | None:
    """Return for which service, in which category and for how many people; None: for none."""
    say = flow.words.say
    asked, nothing = say(say_key), say("nothing-fits")
    question = Question(asked, services, say("field-service"), filters=True, nothing=nothing)
    service = await flow.ask(question)
    if service is None or service.value is None:
        return None
    category = await _category(flow)
    people = None if category is None else await _people(flow, service.value)
    return None if category is None or people is None else (service.value, category, people)


async def _category(flow: Flow) -> str | None:
    """Return the visitor category; it is asked for where there are several today."""
    words, config = flow.words, flow.words.config
    today = date.fromisoformat(flow.view.moment.day)
    others = [e for e in config.categories if e is not config.ordinary and e.valid_on(today)]
    if not others:
        return config.ordinary.code
    options = (
        Option(config.ordinary.code, words.say("in-turn")),
        *(
            Option(e.code, words.category(e.code), clean(name_in(e.proof, words.language)))
            for e in others
        ),
    )
    question = Question(words.say("ask-newcomer-category"), options, words.say("field-number"))
    return _value(await flow.ask(question))


async def _people(flow: Flow, service: str) -> int | None:
    """Return for how many people; it is asked for where the service lets several come."""
    config = flow.words.config
    found = config.service_by_code.get(service)
    most = 1 if found is None else found.people_at_most
    if most == 1:
        return 1
    answer = _value(await flow.ask(how_many(flow, most)))
    return None if answer is None else int(answer)


def how_many(flow: Flow, most: int) -> Question:
    """Return the question for how many people a ticket is."""
    say = flow.words.say
    options = tuple(Option(str(n), say("people", count=n)) for n in range(1, most + 1))
    return Question(say("ask-people"), options, say("field-number"))


async def _language(flow: Flow) -> str | None:
    """Return in which language the ticket is; it is asked for where the hall has several."""
    languages = flow.words.config.languages
    if len(languages) == 1:
        return languages[0]
    options = tuple(Option(each, language_name(each)) for each in languages)
    say = flow.words.say
    return _value(await flow.ask(Question(say("ask-language"), options, say("field-number"))))


def _value(answer: Answer | None) -> str | None:
    return None if answer is None else answer.value

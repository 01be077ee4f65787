"""What the page says and shows, drawn from a visit by itself."""

import re
from dataclasses import replace

import pytest

from halls import MINUTE, NOON, both
from variants import in_one_test
from zal.domain.clock import Opening
from zal.domain.errors import WrongMove
from zal.domain.ratings import Criterion, Rating
from zal.domain.states import State
from zal.domain.views import Moment
from zal.domain.visits import ServiceOfVisit, VisitView
from zal.tui.themes import DARK, LIGHT
from zal_web.server.html_pages import accent_sheet
from zal_web.server.static_files import content
from zal_web.visitor.state_text import STANDS, state_text
from zal_web.visitor.visit_html import draw

NO = WrongMove("rate-not-served", code="Б105")
VISIT = VisitView(
    moment=Moment(1, NOON, "2026-11-23", Opening(is_open=True)),
    code="Б105",
    day="2026-11-23",
    language="ru",
    state=State.WAITING,
    service=both("Паспорт"),
    hall=both("Зал"),
    languages=("ru", "en"),
    time_zone="Europe/Moscow",
    ahead=3,
    missed_at=NOON,
    no_rate=NO,
)
SERVED = replace(VISIT, state=State.SERVED, ahead=None, no_cancel=NO, no_postpone=NO, no_rate=None)


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (0, "Перед вами никого нет"),
        (1, "Перед вами 1 человек"),
        (3, "Перед вами 3 человека"),
        (12, "Перед вами 12 человек"),
        (None, "Окно для этой услуги ещё не открыто"),
    ],
)
def test_how_many_are_ahead_is_said_in_good_russian(ahead: int | None, said: str) -> None:
    assert state_text(replace(VISIT, ahead=ahead), "ru").sentence == said


def test_whose_precedence_was_taken_away_reads_that_the_time_is_kept_and_no_ground() -> None:
    told = state_text(replace(VISIT, is_in_turn=True), "ru")
    assert told.sentence == "Перед вами 3 человека"
    assert told.about.startswith("Вы в общей очереди. Время ожидания не пропало.")
    assert "общей очереди" not in state_text(VISIT, "ru").about


def test_a_page_goes_on_asking_while_a_cancel_can_be_taken_back_by_staff_too() -> None:
    cancelled = replace(VISIT, state=State.CANCELLED)
    told = state_text(replace(cancelled, may_go_on=True), "en")
    assert told.may_change
    assert "take a new ticket" in told.about
    assert not state_text(cancelled, "en").may_change


@in_one_test("stand", STANDS)
@in_one_test("has_desk", [True, False])
def test_every_stand_says_in_both_languages_how_it_is_and_what_to_do(
    stand: str, has_desk: bool
) -> None:
    is_until, is_shut_out = stand in ("postponed", "early"), stand == "shut-out"
    visit = replace(
        VISIT,
        state=State.HELD if is_until else State.EXPIRED if is_shut_out else State(stand),
        is_shut_out=is_shut_out,
        postponed_until=NOON + 10 * MINUTE if is_until else None,
        is_early=stand == "early",
        desk=both("Окно 7") if has_desk else None,
    )
    for language in ("ru", "en"):
        told = state_text(visit, language)
        assert told.stand == stand
        assert not told.sentence.startswith("stand-")
        assert not told.about.startswith("about-")
        assert ("Окно 7" in told.sentence) is (has_desk and stand in ("called", "serving"))
        assert ("12:10" in told.sentence) is is_until


def test_whose_turn_did_not_come_before_closing_reads_what_to_do_next() -> None:
    shut_out = replace(VISIT, state=State.EXPIRED, ahead=None, is_shut_out=True)
    alone = draw(shut_out, "x", "ru")
    assert alone.said == "Зал закрылся раньше, чем вас успели принять"
    assert "Приходите в другой день" in alone.html
    assert "/book" not in alone.html
    booked = draw(replace(shut_out, may_book=True), "x", "en").html
    assert "make an appointment" in booked
    assert 'href="/book?lang=en"' in booked


def test_who_missed_the_call_reads_until_when_one_touch_brings_them_back() -> None:
    missed = replace(VISIT, state=State.MISSED, ahead=None)
    assert "/here" not in draw(missed, "x", "ru").html
    back = draw(replace(missed, back_until=NOON + 30 * MINUTE), "x", "ru")
    assert back.said == "Вас вызывали в 12:00, но вы не подошли"
    assert "До 12:30 нажмите «Я здесь»" in back.html
    assert 'action="/t/x/here?lang=ru"' in back.html


def test_a_mark_changes_with_what_is_shown_and_with_nothing_else() -> None:
    mark = draw(VISIT, "x", "ru").mark
    assert (
        draw(replace(VISIT, moment=replace(VISIT.moment, rev=99, at=NOON + 1)), "x", "ru").mark
        == mark
    )
    assert draw(replace(VISIT, ahead=2), "x", "ru").mark != mark
    assert draw(replace(VISIT, calls=1), "x", "ru").mark != mark


def test_the_page_of_a_ticket_of_a_former_day_tells_that_day() -> None:
    carried = replace(VISIT, moment=replace(VISIT.moment, day="2026-11-24"))
    assert "Ticket of 23.11.2026" in draw(carried, "x", "en").html
    assert "Талон выдан 23.11.2026" in draw(carried, "x", "ru").html
    assert "Ticket of" not in draw(VISIT, "x", "en").html


def test_who_has_cancelled_is_sent_to_the_kiosk_only_while_it_gives_tickets() -> None:
    gone = replace(VISIT, state=State.CANCELLED, ahead=None)
    closed = replace(gone, moment=replace(gone.moment, is_day_closed=True))
    assert state_text(gone, "en").about == "To queue again, please take a new ticket."
    assert state_text(closed, "en").about.startswith("No more tickets today.")
    back = state_text(replace(closed, may_go_on=True, may_reinstate=True), "en").about
    assert back.startswith("Pressed by mistake?")


def test_what_may_be_undone_is_read_again_but_not_from_under_a_rating() -> None:
    gone = replace(VISIT, state=State.CANCELLED, ahead=None)
    assert not state_text(gone, "en").may_change
    assert state_text(replace(gone, may_go_on=True), "en").may_change
    assert not state_text(replace(gone, may_go_on=True, no_rate=None), "en").may_change


def test_names_from_outside_are_never_markup() -> None:
    hostile = replace(VISIT, service=both("<script>alert(1)</script>[/x]"), code="<b>")
    html = draw(hostile, "x", "en").html
    assert "<script>" not in html
    assert "<b>" not in html


def test_a_rating_is_asked_once_and_can_then_be_changed_for_a_while() -> None:
    html = draw(SERVED, "x", "en").html
    assert len(re.findall(r'type="radio"', html)) == 4 * 5
    assert "checked" not in html
    rating = Rating(1, NOON, NOON, {Criterion.COMFORT: 4}, "тихо </textarea><b>")
    rated = draw(replace(SERVED, is_rated=True, rating=rating), "x", "en").html
    assert "Thank you! Your rating" in rated
    assert re.findall(r'name="(.*)" value="(.*)" checked', rated) == [("comfort", "4")]
    assert "тихо &lt;/textarea&gt;&lt;b&gt;" in rated
    later = draw(replace(SERVED, is_rated=True, no_rate=NO), "x", "en").html
    assert "Thank you! Your rating" in later
    assert 'type="radio"' not in later


def test_who_can_let_others_by_no_more_is_told_why() -> None:
    why = WrongMove("postpone-too-often", code="Б105")
    html = draw(replace(VISIT, no_postpone=why), "x", "en").html
    assert "cannot let others go first any more" in html
    assert "/postpone" not in html


def test_the_page_has_the_colours_of_the_screens() -> None:
    sheet = content("page.css").decode()
    light, dark = re.findall(r":root\{([^}]*)\}", sheet)
    for theme, found in ((LIGHT, light), (DARK, dark)):
        colours = dict(each.split(":") for each in found.split(";"))
        whole = {name: "#ffffff" if each == "#fff" else each for name, each in colours.items()}
        for name in ("calm", "on-calm", "called", "on-called", "good", "late", "on-late", "quiet"):
            assert whole[f"--{name}"] == theme.variables[name]
        assert whole["--text"] == theme.foreground


def test_the_halls_own_colour_takes_the_place_of_what_is_called() -> None:
    assert accent_sheet("") == ""
    assert "--called:#7a0019" in accent_sheet("#7a0019")


def test_a_page_says_where_to_wait_where_that_is_known() -> None:
    above = replace(VISIT, where={"ru": "2 этаж", "en": "2nd floor"})
    assert "Где ждать: 2 этаж" in draw(above, "token", "ru").html
    assert "Where to wait: 2nd floor" in draw(above, "token", "en").html
    assert "Где ждать" not in draw(VISIT, "token", "ru").html


def test_each_service_of_a_visit_is_told_with_how_it_stands_and_why_one_is_left_out() -> None:
    services = (
        ServiceOfVisit(both("Медсправка"), "served", False, both("нет документов"), {}),
        ServiceOfVisit(both("Экзамен"), "skipped", False, {}, both("Медсправка")),
        ServiceOfVisit(both("<b>Фото</b>"), "waiting", True, {}, {}),
        ServiceOfVisit(both("Касса"), "planned", False, {}, {}),
    )
    html = draw(replace(VISIT, services=services), "x", "ru").html
    told = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert "4 услуги по этому талону Медсправка нет документов" in told
    assert "Экзамен сегодня не будет: сначала нужна услуга «Медсправка»" in told
    assert "&lt;b&gt;Фото&lt;/b&gt; вы в очереди Касса потом" in told
    assert html.count('aria-current="step"') == 1
    assert "по этому талону" not in draw(VISIT, "x", "ru").html


def test_how_many_come_on_a_ticket_is_said_where_they_are_several() -> None:
    assert "на 5 человек" in draw(replace(VISIT, people=5), "x", "ru").html
    assert "человек</p>" not in draw(VISIT, "x", "ru").html


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "наберите на терминале код повторного визита: 7251-3079-50638. Он действует по"),
        ("en", "type your return pass at the ticket machine: 7251-3079-50638. It is good up to"),
    ],
)
def test_whoever_was_sent_away_for_papers_reads_the_return_pass(language: str, said: str) -> None:
    away = replace(SERVED, pass_code="7251307950638", pass_until="2026-12-07")
    assert said in draw(away, "token", language).html
    assert said not in draw(SERVED, "token", language).html

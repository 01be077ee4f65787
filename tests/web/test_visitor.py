"""The ticket's page as a browser without scripts gets it, from a real server."""

from halls import AT_KIOSK, at_desk
from web_servers import Server
from zal.hall.hall import Hall
from zal.texts import keys, languages

UNKNOWN = "A" * 22


def test_a_link_shows_its_own_ticket_and_nobody_elses(
    server: Server, hall: Hall, desk: str
) -> None:
    first, mine = hall.tickets.issue(AT_KIOSK, "passport"), hall.tickets.issue(AT_KIOSK, "passport")
    with server.client() as client:
        page = client.get(f"/t/{mine.token}")
    assert page.status_code == 200
    assert mine.code in page.text
    assert "1 person is ahead of you" in page.text
    assert first.code not in page.text
    assert first.token not in page.text


def test_the_page_says_where_to_go_when_the_visitor_is_called(
    server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    with server.client("ru") as client:
        assert "Перед вами никого нет" in client.get(f"/t/{ticket.token}").text
        hall.tickets.call(at_desk(desk))
        assert "Проходите: Окно 1" in client.get(f"/t/{ticket.token}").text
        assert "Please go to" in client.get(f"/t/{ticket.token}?lang=en").text


def test_an_unknown_link_is_told_so_politely(server: Server) -> None:
    with server.client("ru") as client:
        for path in (f"/t/{UNKNOWN}", "/t/short", "/t/" + "я" * 22, "/nothing"):
            page = client.get(path)
            assert page.status_code == 404
            assert "Такого талона нет" in page.text


def test_pages_have_every_text_in_every_language() -> None:
    assert languages("zal_web") == ("en", "ru")
    assert keys("zal_web", "ru") == keys("zal_web", "en")

"""On the command line a ticket for several services is asked about, and --service answers."""

from pathlib import Path

import pytest

from halls import AT_KIOSK, OWNER
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.cli import main
from zal.hall.issue import new_stage
from zal.hall.seen.ticket import ticket_story


def test_a_held_ticket_is_released_for_the_service_that_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    hall = open_hall(path)
    issued = hall.tickets.issue(AT_KIOSK, "passport")
    code, ticket_id, clock_at = issued.code, issued.ticket.ticket_id, issued.stage.clock_at
    with hall.acts.turn(OWNER) as turn:
        new_stage(turn, ticket_id, 2, "address", "ordinary", clock_at=clock_at)
        turn.run("UPDATE stage SET state = 'held'")
    where = ("--hall", str(path), "--language", "en")
    assert main(["release", code, *where]) == 1
    assert f"Ticket {code} is for several services:" in capsys.readouterr().err
    assert main(["release", code, "--service", "address", *where]) == 0
    stood = [each.state for each in hall.see(ticket_story, code).stages]
    assert stood == ["held", "waiting"]
    hall.close()


@pytest.mark.parametrize("command", ["call", "return"])
def test_a_service_alone_chooses_nothing(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--desk", "1", "--service", "passport", "--language", "en"])
    assert "name it with --code" in capsys.readouterr().err

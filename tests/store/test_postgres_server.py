"""The throw-away PostgreSQL server that tests ask is a real one, and leaves nothing."""

import pytest

from postgres import PostgresRefused, running_server


def test_a_server_answers_refuses_and_orders_text_as_sqlite_does_and_is_gone_afterwards() -> None:
    with running_server() as server:
        assert server.run("SELECT 1") == "1"
        assert server.run("SELECT 'Б', 2; SELECT true") == "Б|2\nt"
        assert server.run("SELECT x FROM (VALUES ('б'), ('a'), ('B')) v(x) ORDER BY x") == "B\na\nб"
        with pytest.raises(PostgresRefused, match='relation "nothing" does not exist'):
            server.run("PREPARE asked AS SELECT * FROM nothing; SELECT 1")
        assert server.run("SHOW listen_addresses") == ""
        assert (server.folder / ".s.PGSQL.5432").is_socket()
    assert not server.folder.exists()
    with pytest.raises(PostgresRefused, match="No such file or directory"):
        server.run("SELECT 1")

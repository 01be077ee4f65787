"""A server as a process: where it listens, what memory it takes, how it pairs a browser."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from screen import proportional_kib
from zal_web.terminal.pairing import COOKIE


class WebProcess:
    """A server that runs. ``address``: without a slash at its end."""

    def __init__(self, process: "subprocess.Popen[str]", address: str) -> None:
        self._process = process
        self.address = address
        self.port = int(address.rpartition(":")[2])

    def memory_kib(self) -> int:
        """Return the proportional set size of the server alone, KiB."""
        return proportional_kib(self._process.pid)

    def counts(self) -> tuple[int, int, int]:
        """Return how often it read and drew since it was last asked, and one visit's most."""
        assert self._process.stdout is not None
        os.kill(self._process.pid, signal.SIGUSR1)
        reads, drawn, most = json.loads(self._process.stdout.readline())
        return reads, drawn, most

    def pair(self, terminal: str, code: str) -> str:
        """Pair a browser with the staff's code and return the secret of its cookie."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        form = urlencode({"to": terminal, "code": code})
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", "/pair", form, kind)
        told = connection.getresponse()
        found = re.search(f"{COOKIE}=([^;]+)", told.getheader("Set-Cookie") or "")
        connection.close()
        if found is None:
            raise OSError(f"{terminal} was not paired: {told.status}")
        return found[1]


@contextmanager
def web_process(script: str, *words: str) -> Iterator[WebProcess]:
    """Run one of the bench's servers, which prints its address, and end it on leaving."""
    command = [sys.executable, str(Path(__file__).with_name(script)), *words]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"http://[\w.]+:\d+", line)
        if found is None:
            raise OSError(f"{script} does not serve: {line}")
        yield WebProcess(process, found[0])
    finally:
        process.terminate()
        try:
            process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()

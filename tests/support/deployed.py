"""What docs/DEPLOY.md tells to set up, as tests set it up: its commands, a certificate, nginx."""

import re
import signal
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from missing_programs import need
from web_servers import until

ROOT = Path(__file__).parents[2]
MANUAL = ROOT / "docs" / "DEPLOY.md"
NGINX_FILE = ROOT / "shared" / "nginx" / "zal.conf"
VISITORS = "127.0.9.0/24"
"""The network to which pairing and terminals are closed here."""
_PATIENCE_S = 20.0


def blocks(heading: str) -> list[str]:
    """Return the blocks of commands under a heading of the manual."""
    text = MANUAL.read_text("utf-8")
    _, found, rest = text.partition(f"\n{heading}\n")
    assert found, heading
    section = re.split(r"^#", rest, maxsplit=1, flags=re.MULTILINE)[0]
    shown = re.findall(r"(?:^ {4}.*\n)+", section, re.MULTILINE)
    return [re.sub(r"^ {4}", "", each, flags=re.MULTILINE) for each in shown]


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate made as the manual tells, for this machine's own address."""

    file: Path
    key: Path

    @property
    def trust(self) -> ssl.SSLContext:
        """Return what a browser has that was told to trust it."""
        return ssl.create_default_context(cafile=self.file)


def certificate(folder: Path) -> Certificate:
    """Make a certificate by the manual's command."""
    need("openssl")
    command = next(each for each in blocks("## TLS") if each.startswith("openssl"))
    command = re.match(r"(?:.*\\\n)*.*\n", command)[0]  # type: ignore[index]
    for told, here in (("/etc/zal", str(folder)), ("192.0.2.10", "127.0.0.1")):
        assert told in command
        command = command.replace(told, here)
    subprocess.run(["sh", "-ec", command], check=True, capture_output=True)
    return Certificate(folder / "hall.crt", folder / "hall.key")


@dataclass(frozen=True, slots=True)
class Nginx:
    """A running nginx with the repository's file. ``plain``: where it speaks HTTP."""

    address: str
    plain: str
    trust: ssl.SSLContext
    folder: Path

    def client(self, host: str = "127.0.0.1", **headers: str) -> httpx.Client:
        """Return a browser without scripts that stands on another machine of this network."""
        transport = httpx.HTTPTransport(verify=self.trust, local_address=host)
        told = {"accept-language": "en"} | headers
        return httpx.Client(base_url=self.address, transport=transport, headers=told)


@contextmanager
def nginx(folder: Path, made: Certificate, behind: int) -> Iterator[Nginx]:
    """Run nginx before the server on a port; only ports and paths of its file are replaced."""
    found = need("nginx")
    plain, secure = free_ports(2)
    text = NGINX_FILE.read_text("utf-8")
    for told, here, times in (
        ("listen      80", f"listen 127.0.0.1:{plain}", 2),
        ("listen      443 ssl", f"listen 127.0.0.1:{secure} ssl", 2),
        ("server_name hall.example 192.0.2.10;", "server_name hall.example 127.0.0.1;", 2),
        ("/etc/zal/hall.crt", str(made.file), 2),
        ("/etc/zal/hall.key", str(made.key), 2),
        ("http://127.0.0.1:8080;", f"http://127.0.0.1:{behind};", 3),
        ("# deny 198.51.100.0/24;", f"deny {VISITORS};", 2),
    ):
        assert text.count(told) == times, told
        text = text.replace(told, here)
    (folder / "zal.conf").write_text(text, encoding="utf-8")
    (folder / "nginx.conf").write_text(_main(folder), encoding="utf-8")
    words = [found, "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        until(lambda: process.poll() is not None or answers(secure))
        assert process.poll() is None, process.communicate()[0]
        yield Nginx(f"https://127.0.0.1:{secure}", f"http://127.0.0.1:{plain}", made.trust, folder)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.communicate(timeout=_PATIENCE_S)


def _main(folder: Path) -> str:
    """Return a main file that logs as Debian's does, in a folder of its own."""
    own = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    paths = "\n".join(f"{each}_temp_path {folder}/{each};" for each in own)
    return f"""
daemon off;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log info;
events {{ worker_connections 256; }}
http {{
access_log {folder}/access.log;
gzip on;
{paths}
include {folder}/zal.conf;
}}
"""


def free_ports(n: int) -> list[int]:
    """Return ports of this machine that nobody listens on."""
    found = [socket.create_server(("127.0.0.1", 0)) for _ in range(n)]
    ports = [each.getsockname()[1] for each in found]
    for each in found:
        each.close()
    return ports


def answers(port: int) -> bool:
    """Return whether somebody listens on a port."""
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0

"""``zal web``."""

from argparse import Namespace
from ipaddress import ip_address
from pathlib import Path
from socket import gethostname

from zal.bootstrap import open_hall, open_looker, open_steward
from zal.command_line.answers import Run, language_of
from zal.command_line.arguments import port, whole
from zal.command_line.common import cannot_listen
from zal.command_line.parser import Parser
from zal.open_files import must_suffice_all_day
from zal.presence import Presence, present
from zal.system_clock import wall_ms
from zal.texts import reason
from zal_web.terminal.open_terminals import USUAL_MOST

MOST_TERMINALS = 500
DEVICE = "web"
"""What acts are done on that come by a page; also where the network types codes."""


def web(parser: Parser) -> Run:
    """Serve visitors' pages and terminals until told to stop."""
    parser.take("--host", about="web-host", word="host", default="127.0.0.1")
    parser.take("--port", about="web-port", word="port", type=port(parser.say), default=8080)
    parser.take("--certificate", about="web-certificate", word="file", type=Path)
    parser.take("--key", about="web-key", word="file", type=Path)
    parser.take(
        "--terminals",
        about="web-terminals",
        type=whole(parser.say, MOST_TERMINALS),
        default=USUAL_MOST,
        word="number",
    )

    def run(args: Namespace) -> None:
        if (args.certificate is None) != (args.key is None):
            parser.error(parser.say("web-certificate-and-key"))
        _check_certificate(parser, args)
        _serve(parser, args)

    return run


def _check_certificate(parser: Parser, args: Namespace) -> None:
    if args.certificate is None:
        return
    import ssl

    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(args.certificate, args.key)
    except OSError as error:
        files = {"certificate": str(args.certificate), "key": str(args.key)}
        why = reason(error, language_of(args))
        parser.error(parser.say("web-bad-certificate", error=why, **files))


def _address(args: Namespace, port: int) -> str:
    """Return where a browser on this machine finds the start page."""
    scheme = "http" if args.certificate is None else "https"
    try:
        number = ip_address(args.host)
    except ValueError:
        return f"{scheme}://{args.host}:{port}/"
    host = gethostname() if number.is_unspecified else args.host
    return f"{scheme}://[{host}]:{port}/" if ":" in host else f"{scheme}://{host}:{port}/"


def _serve(parser: Parser, args: Namespace) -> None:
    from zal_web.app import web_app
    from zal_web.server.connections import Connections
    from zal_web.server.http_server import (
        allow_descriptors,
        listener,
        log_without_links,
        serve,
        settings,
    )
    from zal_web.server.pages import HallSource
    from zal_web.terminal.face_commands import face_commands

    must_suffice_all_day()
    hall, connections = open_hall(args.hall, device=DEVICE), Connections()
    try:
        try:
            socket = listener(args.host, args.port, connections)
        except (OSError, OverflowError) as error:
            parser.error(cannot_listen(parser, args, args.host, error))
        log_without_links(args.hall)
        allow_descriptors()
        address = _address(args, socket.getsockname()[1])
        source = HallSource(
            hall,
            lambda: open_looker(args.hall),
            lambda: open_hall(args.hall, device=DEVICE),
            connections=connections,
            presence=Presence(args.hall, "web", DEVICE, address),
            programs=lambda: present(args.hall, wall_ms()),
        )
        app = web_app(source, face_commands(args.hall), most_terminals=args.terminals)
        print(parser.say("web-serves", address=address), flush=True)  # noqa: T201
        steward = open_steward(args.hall, DEVICE)
        steward.start()
        try:
            serve(settings(app, args.certificate, args.key), [socket])
        finally:
            steward.close()
    finally:
        hall.close()

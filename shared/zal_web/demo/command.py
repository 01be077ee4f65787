"""``zal demo``: a throw-away hall with its three faces in a browser, or in one terminal."""

import argparse
from argparse import Namespace
from contextlib import closing
from ipaddress import ip_address
from typing import TYPE_CHECKING

from zal.address import HallAddress
from zal.bootstrap import open_hall, open_looker
from zal.command_line.answers import Run
from zal.command_line.arguments import port, speed
from zal.command_line.common import cannot_listen
from zal.command_line.parser import Parser
from zal.demo.demo_hall import DESK, Demo, demo_hall, scratch
from zal.demo.in_terminal import run as run_in_terminal
from zal.hall.hall import Hall
from zal.open_files import must_suffice_all_day

if TYPE_CHECKING:
    from fastapi import FastAPI

    from zal_web.demo.listeners import Listeners

TERMINALS = ("kiosk/kiosk-1", "console", "board/board-1")
IN_TERMINAL, IN_BROWSER = 10.0, 20.0
"""How fast simulated people live unless told otherwise. On one page all is seen at once, so quiet
is noticed: at 10 half a minute can pass without a call, at 20 seldom a quarter."""


def demo(parser: Parser) -> Run:
    """Open the demo hall."""
    parser.set_defaults(hall=None)
    parser.take("--terminal", about="demo-terminal", action="store_true")
    either = argparse.BooleanOptionalAction
    parser.take("--visitors", about="demo-visitors", action=either, default=None)
    parser.take("--speed", about="speed", word="number", type=speed(parser.say))
    parser.take("--mute", about="board-mute", action="store_true")
    parser.take("--host", about="demo-host", word="host")
    parser.take("--port", about="demo-port", word="port", type=port(parser.say))
    parser.take("--no-browser", about="demo-no-browser", action="store_true")

    def run(args: Namespace) -> None:
        args.speed = args.speed or (IN_TERMINAL if args.terminal else IN_BROWSER)
        if not args.terminal:
            if args.mute:
                parser.error(parser.say("demo-mute-takes"))
            _browse(parser, args)
        elif args.host is not None or args.port is not None or args.no_browser:
            parser.error(parser.say("demo-terminal-takes"))
        else:
            run_in_terminal(args)

    return run


def _browse(parser: Parser, args: Namespace) -> None:
    from zal_web.demo.browser_window import open_page
    from zal_web.server.http_server import serve, settings

    must_suffice_all_day()
    peopled = args.visitors is not False
    with (
        scratch() as folder,
        closing(_listeners(parser, args)) as listeners,
        demo_hall(
            args,
            folder,
            peopled=peopled,
            page_address=f"{listeners.visitor_address}/t/{{token}}",
            terminals=TERMINALS,
        ) as made,
        closing(open_hall(made.hall, device="web")) as hall,
    ):
        app = _app(hall, made, args, listeners)
        spoken = f"?lang={args.language}" if args.language else ""
        address = f"{listeners.inside_address}/demo{spoken}"
        _tell(parser, listeners, address)
        if not args.no_browser:
            open_page(address)
        serve(settings(app), listeners.sockets)


def _listeners(parser: Parser, args: Namespace) -> "Listeners":
    from zal_web.demo.listeners import open_listeners

    if _is_any(args.host):
        parser.error(parser.say("demo-any-address", address=args.host))
    try:
        return open_listeners(args.host, args.port)
    except (OSError, OverflowError) as error:
        parser.error(cannot_listen(parser, args, args.host or "localhost", error))


def _is_any(host: str | None) -> bool:
    try:
        return host is not None and ip_address(host).is_unspecified
    except ValueError:
        return False


def _app(hall: Hall, made: Demo, args: Namespace, listeners: "Listeners") -> "FastAPI":
    from zal_web.app import web_app
    from zal_web.demo.access import DemoAccess
    from zal_web.demo.page import DemoPage, Shown
    from zal_web.server.pages import HallSource
    from zal_web.terminal.face_commands import face_commands

    source = HallSource(
        hall,
        lambda: open_looker(made.hall),
        lambda: open_hall(made.hall, device="web"),
        connections=listeners.connections,
    )
    app = web_app(source, face_commands(HallAddress(made.hall)), is_framed=True)
    speed_shown = args.speed if args.visitors is not False else None
    shown = Shown(made, DESK, speed_shown, has_network=bool(listeners.outside))
    app.include_router(DemoPage(app.state.parts.pages, shown).router)
    app.add_middleware(DemoAccess)
    return app


def _tell(parser: Parser, listeners: "Listeners", address: str) -> None:
    say = parser.say
    told = say("demo-phones", address=listeners.visitor_address) if listeners.outside else ""
    lines = (say("demo-at", address=address), told or say("demo-no-network"), say("demo-stop"))
    print("\n".join(lines), flush=True)  # noqa: T201

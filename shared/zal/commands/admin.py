"""The commands of the person who runs the hall."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from zal import config as settings
from zal.bootstrap import create_hall
from zal.cli import Run
from zal.commands.opened import ask_pin, opened, say_in
from zal.domain.errors import ConfigError
from zal.hall.pins import KIOSK, of_operator


def init(parser: ArgumentParser) -> Run:
    """Make a hall file from ``hall.toml`` or from the sample."""
    parser.add_argument("file", nargs="?", default="hall.toml", help="the configuration to use")
    parser.add_argument("--sample", action="store_true", help="write the sample to FILE first")

    def run(args: Namespace) -> str:
        path = Path(args.file)
        if args.sample:
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write(settings.SAMPLE)
            except OSError as error:
                raise ConfigError("file-unwritable", file=path, error=error) from error
        create_hall(args.hall, _text(path))
        return say_in(args)("hall-ready", path=args.hall)

    return run


def config(parser: ArgumentParser) -> Run:
    """Check, export or apply a configuration."""
    parser.add_argument("what", choices=("check", "export", "apply"))
    parser.add_argument("file", nargs="?", default="hall.toml")

    def run(args: Namespace) -> object:
        if args.what == "check":
            settings.read(_text(Path(args.file)), args.file)
            return say_in(args)("config-sound", file=args.file)
        with opened(args) as hall:
            before = hall.views.config_text()
            if args.what == "export":
                return before
            after = _text(Path(args.file))
            settings.read(after, args.file)
            changes = settings.difference(before, after)
            if changes or before != after:
                hall.day.apply_config(after)
            return (changes if args.json else [str(each) for each in changes]) or say_in(args)(
                "config-same"
            )

    return run


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("file-unreadable", file=path, error=error) from error


def pin(parser: ArgumentParser) -> Run:
    """Set an operator's PIN or the kiosk's staff code; it is never an argument."""
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("operator", nargs="?")
    who.add_argument("--kiosk", action="store_true")

    def run(args: Namespace) -> str:
        subject = KIOSK if args.kiosk else of_operator(args.operator)
        new = ask_pin(args, "ask-new-pin")
        with opened(args) as hall:
            hall.pins.set(subject, new)
        return say_in(args)("pin-set-kiosk" if args.kiosk else "pin-set", operator=args.operator)

    return run


def open_service(parser: ArgumentParser) -> Run:
    """Give tickets for a service today."""
    parser.add_argument("service")

    def run(args: Namespace) -> None:
        with opened(args) as hall:
            hall.day.open_service(args.service)

    return run


def close_service(parser: ArgumentParser) -> Run:
    """Give no more tickets for a service today."""
    parser.add_argument("service")
    parser.add_argument("--reason", default="")

    def run(args: Namespace) -> None:
        with opened(args) as hall:
            hall.day.close_service(args.service, args.reason)

    return run


def close_day(_parser: ArgumentParser) -> Run:
    """End today's work."""

    def run(args: Namespace) -> None:
        with opened(args) as hall:
            hall.day.close_day()

    return run


def open_day(_parser: ArgumentParser) -> Run:
    """Give tickets again."""

    def run(args: Namespace) -> None:
        with opened(args) as hall:
            hall.day.open_day()

    return run

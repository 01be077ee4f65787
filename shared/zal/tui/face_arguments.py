"""The arguments that every face takes; they are read before Textual is loaded."""

from zal.command_line.parser import Parser
from zal.domain.colours import CONTRAST, DARK, LIGHT


def face_arguments(parser: Parser, name: str | None, theme: str) -> None:
    """Add the arguments that every face takes; ``name`` and ``theme`` are the defaults.

    ``name`` None: the face finds its own.
    """
    parser.take("--name", about="face-name", word="name", default=name)
    parser.take("--theme", about="face-theme", default=theme, choices=(LIGHT, DARK, CONTRAST))

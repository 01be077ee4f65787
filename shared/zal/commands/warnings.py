"""What is allowed in a configuration, but its author should be told of."""

from zal.domain.settings.hall import HallConfig
from zal.texts import Say, languages

Warned = list[dict[str, str]]


def warnings(config: HallConfig, file: str, say: Say) -> Warned:
    """Return a warning for each language of the hall in which the screens have no words of theirs.

    Names and services can be in any language; what the programs themselves say is then English.
    """
    spoken = languages("zal.tui")
    return [
        {
            "file": file,
            "key": "[hall]: languages",
            "warning": "language-unspoken",
            "language": each,
            "message": say("language-unspoken", file=file, language=each, known=", ".join(spoken)),
        }
        for each in config.languages
        if each not in spoken
    ]


def lines(warned: Warned, say: Say) -> list[str]:
    """Return warnings as lines for people."""
    return [say("warning", message=each["message"]) for each in warned]

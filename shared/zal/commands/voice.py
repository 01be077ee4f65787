"""``zal voice``: how a call sounds."""

from argparse import Namespace
from pathlib import Path

from zal.cli import Done, Run
from zal.commands.parser import Parser
from zal.domain.errors import HallError
from zal.speech import sound
from zal.speech.announce import announcement, say_aloud
from zal.speech.phrase import LANGUAGES, phrase
from zal.speech.port import Voice
from zal.speech.voices import Clips, Command, Espeak

_WAV_BEGINS = b"RIFF"


def voice(parser: Parser) -> Run:
    """Say a call aloud, or write it to a sound file."""
    parser.take("what", about="voice-what", choices=("say",), metavar="{say}")
    parser.take("code", about="code", word="code")
    parser.take("desk", about="voice-desk", word="desk")
    parser.take("--language", about="voice-language", dest="spoken", choices=LANGUAGES)
    parser.take("--wav", about="voice-wav", word="file")
    voices = parser.add_mutually_exclusive_group()
    parser.take("--clips", about="voice-clips", word="folder", group=voices)
    parser.take("--command", about="voice-command", word="command", group=voices)
    return _say


def _say(args: Namespace) -> Done:
    languages = LANGUAGES if args.spoken is None else (args.spoken,)
    phrases = [phrase(args.code, args.desk, each) for each in languages]
    wav = None if args.wav is None else _to_write(Path(args.wav))
    told = announcement(phrases, _voice(args))
    if wav is None:
        say_aloud(told)
    else:
        sound.write(told, wav)
    said = {each.language: each.text for each in phrases}
    value = {"said": said, "seconds": round(told.seconds, 2), "wav": args.wav}
    return Done("\n".join(said.values()), value)


def _voice(args: Namespace) -> Voice:
    """Return the voice to try: recordings, another program, or espeak-ng."""
    if args.clips is not None:
        return Clips(Path(args.clips))
    return Espeak() if args.command is None else Command(args.command)


def _to_write(wav: Path) -> Path:
    """Return the file to write; refuse one that is there and holds something else than sound."""
    try:
        begins = b""
        if wav.is_file():
            with wav.open("rb") as file:
                begins = file.read(len(_WAV_BEGINS))
    except OSError as error:
        raise HallError("file-unwritable", file=wav, error=error) from error
    if begins not in (b"", _WAV_BEGINS):
        raise HallError("file-exists", path=wav)
    return wav

"""``zal voice``: how a call sounds."""

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from zal.address import HallAddress
from zal.command_line.answers import Done, Run
from zal.command_line.parser import Parser
from zal.commands.output_files import to_write
from zal.domain.names import name_in
from zal.domain.settings.hall import HallConfig
from zal.hall.seen.hall import hall_settings
from zal.speech import sound
from zal.speech.announce import announcement, say_aloud
from zal.speech.called_to import Place, call_phrase
from zal.speech.phrase import LANGUAGES
from zal.speech.places import spoken_languages
from zal.speech.voice_protocol import Voice
from zal.speech.voices import Clips, Command, Espeak, voice_of

_WAV_BEGINS = b"RIFF"


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a call is said: who says it, in which languages, how often and how loud."""

    voice: Voice
    languages: tuple[str, ...] = LANGUAGES
    times: int = 1
    percent: int = 100


def voice(parser: Parser) -> Run:
    """Say a call aloud, or write it to a sound file, in the manner of a hall if one is named."""
    parser.set_defaults(hall=None)
    parser.take("what", about="voice-what", choices=("say",), metavar="{say}")
    parser.take("code", about="code", word="code")
    parser.take("desk", about="voice-desk", word="desk")
    parser.take("--language", about="voice-language", dest="spoken", choices=LANGUAGES)
    parser.take("--wav", about="voice-wav", word="file")
    voices = parser.add_mutually_exclusive_group()
    parser.take("--clips", about="voice-clips", word="folder", group=voices)
    parser.take("--command", about="voice-command", word="command", group=voices)
    parser.epilog = parser.say("help-voice-hall")
    return _say


def _say(args: Namespace) -> Done:
    hall = None if args.hall is None else _settings(args.hall)
    manner = _manner(args, hall)
    languages = manner.languages if args.spoken is None else (args.spoken,)
    phrases = [call_phrase(args.code, _place(args.desk, hall, each), each) for each in languages]
    wav = None if args.wav is None else to_write(args.wav, _WAV_BEGINS)
    told = sound.scaled(announcement(phrases, manner.voice, manner.times), manner.percent)
    if wav is None:
        say_aloud(told)
    else:
        sound.write(told, wav)
    said = {each.language: each.text for each in phrases}
    value = {"said": said, "seconds": round(told.seconds, 2), "wav": args.wav}
    return Done("\n".join(said.values()), value)


def _manner(args: Namespace, hall: HallConfig | None) -> _Manner:
    """Return the manner to try: recordings or another program, else the hall's, else espeak-ng."""
    if args.clips is not None:
        return _Manner(Clips(Path(args.clips)))
    if args.command is not None:
        return _Manner(Command(args.command))
    if hall is None:
        return _Manner(Espeak())
    languages = spoken_languages(hall.voice, hall.languages) or LANGUAGES
    chosen = voice_of(hall.voice, args.hall.folder)
    return _Manner(chosen, languages, hall.voice.times, hall.voice.volume)


def _settings(address: HallAddress) -> HallConfig:
    from zal.bootstrap import look_at_hall

    looker = look_at_hall(address)
    try:
        return looker.see(hall_settings)
    finally:
        looker.close()


def _place(typed: str, hall: HallConfig | None, language: str) -> Place:
    """Return where a desk of the hall is by its code, else the desk as it was typed."""
    if hall is None or typed not in hall.desk_by_code:
        return Place(typed)
    zone = hall.names_of("zone", hall.zone_of(typed))
    return Place(name_in(hall.desk_by_code[typed].names, language), name_in(zone, language))

"""How calls are spoken."""

from zal.config.problems import shown
from zal.config.row import Setting
from zal.config.table import Table
from zal.config.table_rows import Form, Section
from zal.config.texts import LINE_LIMIT, Text
from zal.config.times import DAY_MIN, minutes, time_text
from zal.config.value_kinds import Spans, Whole, Word
from zal.domain.settings.voice import Engine, VoicePolicy

_NEEDED = {
    Engine.CLIPS: 'clips = "recordings"',
    Engine.COMMAND: 'command = "piper-say {wav} {text}"',
}
"""What an engine cannot speak without."""
Volumes = tuple[tuple[int, int], ...]


class _Engine(Word):
    def value(self, table: Table) -> Engine | None:
        found = super().value(table)
        if found in (Engine.CLIPS, Engine.COMMAND):
            table.require(found, _NEEDED[Engine(found)])
        return None if found is None else Engine(found)


class _Command(Text):
    """The program that speaks: it must be told what to write, and where."""

    def value(self, table: Table) -> str | None:
        found = super().value(table)
        for each in ("{text}", "{wav}"):
            if found and each not in found:
                table.note("config-voice-command", self.key, got=shown(found), missing=each)
        return found

    @property
    def takes(self) -> str:
        return f"a command with `{{text}}` and `{{wav}}` in it, up to {self.limit} characters"


class _Spoken(Setting):
    def value(self, table: Table) -> tuple[str, ...] | None:
        found = table.texts(self.key, list(table.known.languages))
        for each in found or ():
            if table.known.languages and each not in table.known.languages:
                path = table.path(self.key)
                table.problems.add_unknown(
                    "config-unknown-language", path, each, table.known.languages
                )
        return tuple(dict.fromkeys(found)) if found else None

    def shown(self, value: tuple[str, ...]) -> list[str] | None:
        return list(value) or None

    @property
    def takes(self) -> str:
        return "a list of languages of the hall"


class _VolumeFrom(Setting):
    def value(self, table: Table) -> Volumes | None:
        inside = table.table(self.key, self.line)
        if inside.absent:
            return None
        found: dict[int, int] = {}
        for key in inside.keys():  # noqa: SIM118 - a table is no dictionary
            percent = inside.whole(key, f"{shown(key)} = 100", low=0, high=100)
            begins = minutes(key)
            if begins is None or begins == DAY_MIN:
                inside.note("config-time", key, got=shown(key), example='"08:00" = 60')
            elif percent is not None:
                found[begins] = percent
        return tuple(sorted(found.items()))

    def shown(self, value: Volumes) -> dict[str, int]:
        return {time_text(begins): percent for begins, percent in value}

    @property
    def takes(self) -> str:
        return 'times and percent, such as `{ "08:00" = 60, "10:00" = 100 }`'


VOICE = Section(
    "voice",
    "voice",
    Form(
        VoicePolicy,
        _Engine("engine", "engine", words=Engine, doc="What gives the hall its voice."),
        Text(
            "clips",
            "clips",
            limit=LINE_LIMIT,
            example="recordings",
            left_out="no folder; needed with `clips`",
            doc="The folder of recordings, its path seen from the hall's file.",
        ),
        _Command(
            "command",
            "command",
            limit=LINE_LIMIT,
            example="piper-say {wav} {text}",
            left_out="no program; needed with `command`",
            doc="The program that writes what is said into a sound file.",
        ),
        _Spoken(
            "languages",
            "languages",
            left_out="the hall's",
            doc="In which languages calls are said, in this order.",
        ),
        Whole("times", "times", low=1, high=3, doc="How often each call is said."),
        Whole(
            "stale_seconds",
            "stale_s",
            low=5,
            high=600,
            doc="A call that had to wait longer than that to be said is not said any more.",
        ),
        Whole("volume", "volume", low=0, high=100, doc="How loud, in percent."),
        _VolumeFrom(
            "volume_from",
            "volume_from",
            example={"08:00": 60},
            left_out="`volume` all day",
            doc="How loud from each of these times of day on.",
        ),
        Spans("quiet", "quiet", left_out="never", doc="When nothing is said."),
    ),
    doc="How the boards say calls.",
)

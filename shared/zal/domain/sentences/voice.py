"""What is said of voices and sounds."""

VOICE = {
    "voice-code": "{code} cannot be read out. A ticket's code is at most two letters, "
    "Latin or Cyrillic, and a number, such as Р105.",
    "voice-language": "The voice has no words in {code}. Known: {known}.",
    "voice-no-program": "{program} cannot be started ({error}). "
    "Install it, or check its name and rights.",
    "voice-not-installed": "{program} is not installed. On Debian: apt-get install {package}",
    "voice-broken": "The voice broke down. See its program's log file beside the hall's.",
    "voice-failed": "{program} failed ({error}). Try it by itself, then check its settings.",
    "voice-slow": "{program} took longer than {seconds} s and was stopped. Try again; if it "
    "keeps happening, choose another voice.",
    "voice-no-wav": "{program} ended without an error but made no sound. Check its settings.",
    "voice-bad-wav": "{file} is not a sound that can be used. Give a WAV file of 16 bits.",
    "voice-long": "{file} lasts longer than {seconds} s: no call does. It is not played; run "
    "by itself what made it, then check its settings.",
    "voice-no-clip": "There is no recording of “{word}”. Record it as {file}",
    "voice-no-clips": "There are no recordings in {folder}. Put them there, or choose "
    "another voice.",
    "voice-command": "{command} is not a command for a voice. Write a program and what it is "
    "given, {{wav}} for the file to make and {{text}} for what to say.",
    "voice-no-player": "Nothing here can play a sound. Install one of these packages: {packages}.",
}

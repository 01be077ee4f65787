"""What is said of ``hall.toml``."""

CONFIGURATION = {
    "config-service-in-use": "{count} ticket(s) for service {service} are open or may come "
    "back, {code} among them: close the service, finish its queue, then remove it.",
    "config-category-in-use": "{count} ticket(s) of category {category} are open or may come "
    "back, {code} among them, and would lose their right to go first. Finish them, then remove "
    "it; valid_to keeps it from new visitors until then.",
    "config-language-in-use": "{count} ticket(s) in language {language} are open or may come "
    "back, {code} among them: their visitors would hear and read another one. Finish them, "
    "then remove it.",
    "config-slips-in-use": "{count} slip(s) wait to be printed at {kiosk}, that of {code} "
    "among them. Let them be printed, or print them at another kiosk, then remove its "
    "printer.",
    "config-series-in-use": "Service {service} cannot have series {series} now: it looks like "
    "{other}, and two visitors would have one code. Change it when the day has turned.",
    "config-carry-over-in-use": "[hall]: carry_over cannot be taken away while shifts go on "
    "that began on an earlier day: {count}, one at desk {desk}. Have them sign out and in "
    "again first.",
    "config-shift-in-use": "{operator} is signed in at desk {desk}: sign out before removing.",
    "file-unreadable": "{file} cannot be read ({error}). Check its name and rights, "
    "or make one: zal init --sample",
    "no-plain-file": "{file} is not a plain file, so it is not read. Put the file itself there.",
    "file-unwritable": "{file} cannot be written and was left as it is ({error}).",
    "config-problems": "{file} has {count} problem(s). Nothing was changed.",
    "config-syntax": "{file}, line {line}: this is not TOML ({error}). "
    "Check quotes, brackets and commas on that line and the one above.",
    "config-too-deep": "{file}: brackets are nested too deeply. Remove some.",
    "config-unknown-key": "{file}: {path} is not known here. Remove it, or use one of: {known}.",
    "config-unknown-key-near": "{file}: {path} is not known here. Did you mean {near}?",
    "config-missing": "{file}: {path} is missing. Add it, such as: {example}",
    "config-want-text": "{file}: {path} is {got}. Write a text in quotes, such as: {example}",
    "config-want-whole": "{file}: {path} is {got}. "
    "Write a whole number without quotes, such as: {example}",
    "config-want-number": "{file}: {path} is {got}. "
    "Write a number without quotes, such as: {example}",
    "config-want-flag": "{file}: {path} is {got}. "
    "Write true or false without quotes, such as: {example}",
    "config-want-names": "{file}: {path} is {got}. "
    "Write one text, or one for each language, such as: {example}",
    "config-want-list": "{file}: {path} is {got}. "
    "Write a list of texts in square brackets, such as: {example}",
    "config-want-table": "{file}: {path} is {got}. Write a table, such as: {example}",
    "config-want-tables": "{file}: {path} is {got}. "
    "Write double brackets for each entry, such as: {example}",
    "config-empty": "{file}: {path} is empty. Write what people should read.",
    "config-too-long": "{file}: {path} has {length} characters. "
    "Shorten it to {limit}, or it will not fit the screens.",
    "config-range": "{file}: {path} is {got}. Write a number from {low} to {high}.",
    "config-unknown-word": "{file}: {path} is {got}. Write one of: {known}.",
    "config-unknown-word-near": "{file}: {path} is {got}. Did you mean {near}?",
    "config-want-one-of": "{file}: {path} is {got}. Write one of: {known}.",
    "config-accent": "{file}: {path} is {got}. Codes in it would be hard to read across the "
    "hall: its contrast with light screens is {light}:1, with dark ones {dark}:1, and one of "
    "the two must be {needed}:1. The nearest shade that will do: {near}",
    "config-colour": "{file}: {path} is {got}. Write a colour as # and six hexadecimal digits, "
    "such as: {example}",
    "config-printer-address": "{file}: {path} is {got}. For this connection write, for "
    "example: {example}",
    "printer-profile-unknown": "{file}: {path} is {got}, which python-escpos does not know. "
    "The nearest is {near}.",
    "printer-profile-no-pictures": "{file}: {path} is {got}. A printer of this profile prints "
    "no pictures, and a slip is one. Choose another, such as: {near}",
    "printer-profile-too-wide": "{file}: {path} is {got}, and a printer of the profile "
    "{profile} prints {dots} dots at most. Correct the width or the profile.",
    "config-voice-command": "{file}: {path} is {got}, which lacks {missing}. The program must "
    "be told what to say, {{text}}, and the file to write, {{wav}}.",
    "config-not-positive": "{file}: {path} is {got}. Write a number above 0 and not above {high}.",
    "config-code": "{file}: {path} is {got}. A code has small Latin letters, digits and "
    "hyphens only, at most {limit}; write it such as: {example}",
    "config-code-twice": "{file}: {path} appears twice. Give one of the two another code.",
    "config-listed-twice": "{file}: {path} lists {got} twice. Remove one of them.",
    "config-list-empty": "{file}: {path} is empty. Name at least one, or remove the line.",
    "config-time": "{file}: {path} is {got}. Write a time from 00:00 to 24:00 in quotes, "
    "such as: {example}",
    "config-hours": "{file}: {path} is {got}. Write hours such as “08:00-20:00” or "
    "“08:00-13:00, 14:00-20:00”, or “” when closed.",
    "config-hours-backwards": "{file}: {path}: {span} ends before it begins. "
    "Swap the times; hours past midnight end at 24:00 and go on at 00:00 of the next day.",
    "config-hours-overlap": "{file}: {path}: {first} and {second} overlap or touch. "
    "Write them as one.",
    "config-never-open": "{file}: {path} has no open hours. Write hours for at least one day.",
    "config-hours-outside": "{file}: {path} is {got}, but the hall is open {hall}. "
    "Keep a service's hours within the hall's.",
    "config-last-ticket": "{file}: {path} is {got}, which is not within the opening hours of "
    "{weekday} ({hours}). Choose a time in them.",
    "config-last-ticket-late": "{file}: {path} is {got}, which is after closing time on every "
    "day. Choose an earlier time, or remove the line.",
    "config-date": "{file}: {path} is {got}. Write a date as year-month-day, such as: {example}",
    "config-dates-backwards": "{file}: {path} is {got}, which is before valid_from "
    "({first}). Swap the dates.",
    "config-language": "{file}: {path} is {got}. Write two or three small Latin letters, "
    "such as: {example}",
    "config-language-right-to-left": "{file}: {path} has {got}, which is written from right to "
    "left, and screens cannot show that. Remove it.",
    "config-right-to-left": "{file}: {path} has letters that run from right to left, and "
    "screens cannot show them. Write it in another script.",
    "config-unknown-language": "{file}: {path}: the hall does not speak this language. "
    "Remove it, or add it to languages ({known}).",
    "config-unknown-language-near": "{file}: {path}: the hall does not speak this language. "
    "Did you mean {near}?",
    "config-name-missing": "{file}: {path} is missing. Add the text in this language, "
    "or write one text for all languages.",
    "config-texts-too-many": "{file}: {count} texts are in “{language}”, which the hall does "
    "not speak, the first one at {path}. Remove them with zal config fix-languages, or add "
    "“{language}” to languages below [hall].",
    "config-texts-missing": "{file}: {count} texts are missing in “{language}”, the first one "
    "at {path}. Let zal config fix-languages fill them in from another language, then "
    "translate them.",
    "texts-by-hand": "{file}: some texts are written in a way that only a person can change, "
    "such as over several lines. Nothing was changed: bring them to the hall's languages by "
    "hand.",
    "config-time-zone": "{file}: {path} is {got}, which is not a time zone. "
    "Write a name from the IANA list, such as: {example}",
    "config-time-zone-near": "{file}: {path} is {got}, which is not a time zone. "
    "Did you mean {near}?",
    "config-unknown-service": "{file}: {path} names the service {got}, which does not exist. "
    "Known: {known}.",
    "config-unknown-service-near": "{file}: {path} names the service {got}, which does not "
    "exist. Did you mean {near}?",
    "config-passes-in-use": "The new settings lack service {service}, for which visitors have "
    "return passes ({count}).",
    "config-unknown-purpose": "{file}: {path} names the purpose {got}, which does not exist. "
    "Known: {known}.",
    "config-unknown-purpose-near": "{file}: {path} names the purpose {got}, which does not exist. "
    "Did you mean {near}?",
    "config-unknown-group": "{file}: {path} names the group {got}, which does not exist. "
    "Known: {known}.",
    "config-unknown-group-near": "{file}: {path} names the group {got}, which does not exist. "
    "Did you mean {near}?",
    "config-unknown-category": "{file}: {path} names the category {got}, which does not exist. "
    "Known: {known}.",
    "config-unknown-category-near": "{file}: {path} names the category {got}, which does not "
    "exist. Did you mean {near}?",
    "config-unknown-zone": "{file}: {path} names the zone {got}, which does not exist. "
    "Known: {known}.",
    "config-unknown-zone-near": "{file}: {path} names the zone {got}, which does not exist. "
    "Did you mean {near}?",
    "config-zone-without-desk": '{file}: {path}: no desk stands there. Write zone = "{zone}" '
    "below its desks, or remove the zone.",
    "config-reserve-served": "{file}: {path} names {got}, which is served there at any time. "
    "Name in reserve only what is served besides, and write the others in services.",
    "config-no-desk-serves": "{file}: {path}: no desk serves it. Add it to the services of a desk.",
    "config-no-operator-serves": "{file}: {path}: no operator serves it. "
    "Add it to the services of an operator.",
    "config-bundle-code": "{file}: {path} is {got}, which is the code of a service. "
    "Choose another code.",
    "config-bundle-number": "{file}: {path} names {got}. A bundle is for {low} to {high} services.",
    "config-bundle-loop": "{file}: {path}: {services} follow one another in a circle, and none of "
    "them could ever begin. Remove one of the lines between them.",
    "config-outcome-first": "{file}: {path}: the first outcome is what Enter chooses. "
    "Put one first with which the visitor got what they came for.",
    "config-series": "{file}: {path} is {got}. Write one or two capital letters, "
    "Latin or Cyrillic, such as: {example}",
    "config-series-misread": "{file}: {path} is {got}: {letter} is easily taken for a digit or "
    "another letter, by eye or by ear. Choose another letter.",
    "config-series-sight": "{file}: {path} is {got}, which looks like {other} of the service "
    "{service}. Copy that one, or choose another letter. A hall that has both may keep them.",
    "config-series-sound": "{file}: {path} is {got}, which sounds like {other} of the service "
    "{service} when it is said aloud. Choose another letter. A hall that has both may keep "
    "them.",
    "config-no-printer": "{file}: {path} is {got}, which is no kiosk with a printer. Those are: "
    "{known}.",
    "config-printer-twice": "{file}: {path} is {got}, the printer of the kiosk {kiosk}. "
    "Each kiosk needs a printer of its own, or none.",
    "config-key-used": "{file}: {path} is {got}, a key that Zal's screens use themselves. "
    "Take another one, such as: {example}",
    "config-key-twice": "{file}: {path} is {got}, and so is {other}. Give each a key of its own.",
    "config-address": "{file}: {path} is {got}. Write a web address that phones open, in Latin "
    "letters and without a user name, with {{token}} in it once and no other braces, such as: "
    "{example}",
    "config-no-ordinary": "{file}: {path}: every category goes out of turn. "
    "Add an ordinary one without out_of_turn.",
    "config-ordinary-dates": "{file}: {path}: the first category that does not go out of turn "
    "is every visitor's and cannot end. Remove its dates, or put the ordinary one first.",
}

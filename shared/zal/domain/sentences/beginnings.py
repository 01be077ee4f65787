"""What is said to whoever makes a hall: its answers, its cards, its PINs."""

BEGINNINGS = {
    # a new hall
    "new-is-there": "{path} is there already and was left as it is. "
    "Make a new hall in a folder of its own, or name others: --hall, --file",
    "new-nothing": "Nothing was typed.",
    "new-too-long": "That is too long: {length} characters, at most {limit}.",
    "new-language": "{got} is not a language. Write two or three small Latin letters for each: "
    "ru en",
    "language-right-to-left": "The language {language} is written from right to left, and "
    "screens cannot show that. Leave it out.",
    "new-desks": "{got} is not a number of desks. Write one from 1 to {limit}.",
    "new-hours": "{got} is not opening hours. Write hours such as 09:00-18:00, or with days: "
    "mon-fri 09:00-18:00, sat 10:00-14:00",
    "new-time-zone": "There is no time zone {got}. Write a name such as Europe/Moscow.",
    "new-assumed": "{got} is none of the three. Write hours such as 09:00-18:00 or mon-fri "
    "09:00-18:00, sat 10:00-14:00, a time zone such as Europe/Moscow, or an address such as "
    "http://192.168.1.5:8080",
    # cards
    "cards-beside": "{folder} is inside the hall's folder, which is copied and backed up: PINs "
    "do not belong there. Name a folder elsewhere, such as one on a USB stick.",
    "cards-folder-there": "{folder} is there already. Name a folder that is not: it is made, "
    "and nobody else may look into it.",
    "cards-no-folder": "There is no folder {folder}.",
    "cards-none": "There are no cards in {folder}. Nothing was deleted.",
    "web-address": "{got} is not an address that phones open. Write http:// or https:// and the "
    "name or number of this computer, without a user name, in up to {limit} Latin letters and "
    "digits: {example}",
    "cards-no-address": "Where browsers find this hall is not known. Add --address "
    "http://192.168.1.5:8080, or page_address to hall.toml.",
    "cards-address-not-found": "Other devices do not find {address}: it is an example, or leads "
    "each to itself or nowhere. Write the name or number by which they find this computer: "
    "http://192.168.1.5:8080",
    # PINs
    "pin-form": "It takes 4 to 12 digits, not all the same and not in a row, as 1234 is.",
    "pin-unset": "{operator} has no PIN yet. Set one: zal pin {subject}",
    "code-wrong": "The code is wrong or no longer valid.",
    "pin-unset-kiosk": "The kiosk's staff code is not set yet. Set it: zal pin --kiosk",
    "pin-once": "This is a one-time PIN. Sign in with it and choose your own.",
    "pin-is-own": "This PIN is not a one-time PIN. To set another: zal pin {operator}",
    "pin-same": "This is the one-time PIN itself. Choose another.",
    "pin-once-of-all": "The staff code is known to many, so it cannot be a one-time code. Set "
    "it: zal pin --kiosk",
    "pin-none": "No digits were given. Nothing was done.",
    "pin-unasked": "Nobody can be asked for the digits here: standard input is not a keyboard. "
    "A script gives it as a line of standard input: zal pin --stdin",
    "pin-differs": "The digits differ, so they were mistyped once. Nothing was done; try again.",
    "pin-wrong": "The PIN is wrong.",
    "pin-wrong-wait": "The PIN is wrong. Try again in {seconds} s.",
    "pin-wait": "Too many wrong PINs. Try again in {seconds} s.",
    "staff-code-wrong": "The code is wrong.",
    "staff-code-wrong-wait": "The code is wrong. Try again in {seconds} s.",
    "staff-code-wait": "Too many wrong codes. Try again in {seconds} s.",
}

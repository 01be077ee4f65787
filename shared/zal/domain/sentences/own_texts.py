"""What is said of a hall's own texts."""

OWN_TEXTS = {
    "texts-none": "There are no texts in “{language}” at {folder}. Start with: zal config "
    "texts --language {language}",
    "texts-all-there": "All files of texts in “{language}” are there already, at {folder}, and "
    "were left as they are. See what they lack: zal config check --language {language}",
    "texts-link": "{folder} is a link, and no text is read or written through one. Put the folder "
    "itself there.",
    "texts-too-large": "{file} is larger than {limit} KB, so no text is read from it. Check "
    "what it is.",
    "texts-unknown-file": "Nothing reads {file}. The files are: {known}.",
    "texts-unknown-file-near": "Nothing reads {file}. Did you mean {near}?",
    "texts-syntax": "{file}, line {line}: {name} cannot be read ({error}). Check the braces there.",
    "texts-blank": "{file}, line {line}: {name} says nothing. Write its text, or remove it.",
    "texts-twice": "{file}, line {line}: {name} appears twice. Remove one of them.",
    "texts-unknown-key": "{file}, line {line}: there is no text {name}. Remove it.",
    "texts-unknown-key-near": "{file}, line {line}: there is no text {name}. Did you mean {near}?",
    "texts-unspoken": "{file}, line {line}: {name} has something that Zal does not understand. "
    "Keep only text, values and choices by one of them.",
    "texts-unknown-value": "{file}, line {line}: {name} uses {what}, which is not one of its "
    "values. They are: {known}.",
    "texts-valueless": "{file}, line {line}: {name} uses {what}, but it takes no values. "
    "Remove it.",
    "texts-missing-value": "{file}, line {line}: {name} lacks {what}. Add it.",
    "texts-code": "{file}, line {line}: visitors take “{what}” in {name} for a ticket's code, and "
    "in English there is none. Write other words, or the value that stands in its place.",
    "texts-plural": "{file}, line {line}: {name} lacks plural forms of {what}: {missing}. "
    "Add them.",
    "texts-choice": "{file}, line {line}: {name} lacks choices by {what}: {missing}. Add them.",
    "texts-letters": "{file}, line {line}: {name} has letters that Zal cannot draw: {letters}. "
    "Use others.",
    "texts-right-to-left": "{file}, line {line}: {name} has letters that run from right to "
    "left, and screens cannot show them. Write it in another script.",
}

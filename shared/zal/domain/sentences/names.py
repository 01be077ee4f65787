"""What is said of names that the hall does not have, and of paired browsers."""

NAMES = {
    # names
    "unknown-service": "There is no service {code}. Known: {known}.",
    "unknown-service-near": "There is no service {code}. Did you mean {near}?",
    "unknown-service-bundle": "{code} is a situation, not a service: zal issue --bundle {code}",
    "unknown-bundle": "There is no situation {code}. Known: {known}.",
    "unknown-bundle-near": "There is no situation {code}. Did you mean {near}?",
    "unknown-outcome": "There is no outcome {code}. Known: {known}.",
    "unknown-outcome-near": "There is no outcome {code}. Did you mean {near}?",
    "unknown-desk": "There is no desk {code}. Known: {known}.",
    "unknown-desk-near": "There is no desk {code}. Did you mean {near}?",
    "unknown-operator": "There is no operator {code}. Known: {known}.",
    "unknown-operator-near": "There is no operator {code}. Did you mean {near}?",
    "unknown-operator-which": "{code} may be any of these: {known}. Type the code of one.",
    "unknown-category": "There is no visitor category {code}. Known: {known}.",
    "unknown-category-near": "There is no visitor category {code}. Did you mean {near}?",
    "unknown-language": "The hall does not speak {code}. Known: {known}.",
    "unknown-language-near": "The hall does not speak {code}. Did you mean {near}?",
    # paired browsers
    "unknown-terminal": "There is no terminal {code}. There are kiosk/NAME, board/NAME and "
    "console; a name is at most 32 Latin letters, digits and hyphens, no hyphen in front.",
    "unknown-browser": "No browser {code} has ever been paired. List them: zal browser",
    "browser-revoked": "Browser {number} is revoked already.",
}

"""What a configuration must not hold: what is replaced in the sample, by what, and what is told."""

CONSOLE = "[console]\n"
K = '[[kiosk]]\ncode = "k"\n[kiosk.printer]\n'
NET = K + 'connection = "network"\n'
SHARED = NET + 'address = "10.0.0.9"\n'
FILE = K + 'connection = "file"\n'
USB = K + 'connection = "usb"\n'
P = '"k": printer.'
BUNDLE = '[[bundle]]\ncode = "licence"\nname = "x"\ngroup = "passport"\n'
BOTH = 'services = ["passport", "address"]\n'
TO_COLLECT = 'series = "Р"\npurposes = { collect = {} }'
SERVICE = '[[service]] "passport": '
PAGE = '# page_address = "https://hall.example/t/{token}"'
ADDRESS = ("address", "[hall]: page_address")
EACH: list[tuple[str, str, str, str, str]] = [
    # what is replaced in the sample, by what, the sentence, its path, what else it says
    ("languages = [", "langages = [", "unknown-key-near", "[hall]: langages", "languages"),
    ("languages = [", "langages = [", "missing", "[hall]: languages", 'languages = ["ru", "en"]'),
    ("[kiosks]", "[kisoks]", "unknown-key-near", "[kisoks]", "kiosks"),
    ("[[desk]]", "[[dekc]]", "unknown-key-near", "[[dekc]]", "desk"),
    ("idle_seconds", "qqq", "unknown-key", "[kiosks]: qqq", "idle_seconds"),
    ("[hall]\n", '[hall]\n"a\\u001b[2J b" = 1\n', "unknown-key", '[hall]: "a\\u001b[2J b"', ""),
    ("[console]\n", "[console]\nlok = 1\n", "unknown-key", "[console]: lok", ""),
    (
        "minimum_seconds",
        "minimum_second",
        "unknown-key-near",
        "[boards]: minimum_second",
        "seconds",
    ),
    (
        'code = "lunch"\n',
        'code = "lunch"\nnmae = ""\n',
        "unknown-key-near",
        '"lunch": nmae',
        "name",
    ),
    ('mon = "08', 'mno = "08', "unknown-key-near", "[hours]: mno", "mon"),
    ('series = "Р"', 'serie = "Р"', "unknown-key-near", SERVICE + "serie", "series"),
    ("rate = 3", "rats = 3", "unknown-key-near", '[[category]] "booked": rats', "rate"),
    # types
    ('"Europe/Moscow"', "3", "want-text", "[hall]: time_zone", '"Europe/Moscow"'),
    ("first_number = 101", 'first_number = "101"', "want-whole", "[hall]: first_number", "= 101"),
    ("digits = 3", "digits = true", "want-whole", "[hall]: digits", "digits = 3"),
    ("rate = 3", 'rate = "3"', "want-number", '[[category]] "booked": rate', "rate = 1"),
    ("ask_category = true", "ask_category = 1", "want-flag", "[kiosks]: ask_category", "true"),
    ('name = { ru = "Обед", en = "Lunch" }', "name = 1", "want-names", '"lunch": name', "ru ="),
    ('languages = ["ru", "en"]', 'languages = "ru"', "want-list", "[hall]: languages", '["ru"'),
    ('services = ["collect"]', "services = [1]", "want-list", '"kovalenko": services', "["),
    ("hours = { mon", "hours = 7 # { mon", "want-table", '"family-capital": hours', "hours = {"),
    # missing, empty, too long, out of range
    ('code = "lunch"\n', "", "missing", "[[console.break]] #1: code", 'code = "lunch"'),
    ('series = "Р"\n', "", "missing", SERVICE + "series", 'series = "Р"'),
    ('name = "Петров С. В."\n', "", "missing", '[[operator]] "petrov": name', "name ="),
    ('mon = "08:00-20:00"\n', "", "missing", "[hours]: mon", 'mon = "08:00-20:00"'),
    ('proof = { ru = "Паспорт", en = "Passport" }', "", "missing", '"age-80": proof', "proof ="),
    ('name = "Петров С. В."', 'name = " \\u200b\\u001b "', "empty", '"petrov": name', ""),
    ('en = "Lunch"', 'en = ""', "empty", '[[console.break]] "lunch": name.en', ""),
    ('# legal_basis = "…"', 'legal_basis = "…"', "empty", '"war-veteran": legal_basis', ""),
    (
        'proof = { ru = "Паспорт", en = "Passport" }',
        'proof = { ru = "…", en = "Passport" }',
        "empty",
        '"age-80": proof.ru',
        "",
    ),
    ('"Петров С. В."', f'"{"П" * 81}"', "too-long", '"petrov": name', "81"),
    ("digits = 3", "digits = 7", "range", "[hall]: digits", "from 1 to 6"),
    ("service_minutes = 15", "service_minutes = 0", "range", SERVICE + "service_minutes", "1"),
    ("wait_norm_minutes = 15", "wait_norm_minutes = -1", "range", "[hall]: wait_norm_minutes", "1"),
    ("wait_norm_minutes = 5", "wait_norm_minutes = 0", "range", '"booked": wait_norm_minutes', "1"),
    ("rate = 3", "rate = 0", "not-positive", '[[category]] "booked": rate', "above 0"),
    ("rate = 3", "rate = nan", "not-positive", '[[category]] "booked": rate', "above 0"),
    ("rate = 3", "rate = inf", "not-positive", '[[category]] "booked": rate', "1000"),
    ("minimum_seconds = 6", "minimum_seconds = -1", "not-positive", "[boards]", "60"),
    # codes
    ('code = "petrov"', 'code = "Петров"', "code", '[[operator]] "Петров": code', "ivanova"),
    ('code = "petrov"', 'code = "ivanova"', "code-twice", '[[operator]] "ivanova": code', ""),
    ('code = "2"', 'code = "1"', "code-twice", '[[desk]] "1": code', ""),
    ('code = "booked"', 'code = "ordinary"', "code-twice", '[[category]] "ordinary": code', ""),
    ('code = "cadastre"', 'code = "extract"', "code-twice", '[[service]] "extract": code', ""),
    ('code = "property"', 'code = "family"', "code-twice", '[[group]] "family": code', ""),
    ('code = "lunch"', 'code = "personal"', "code-twice", '[[console.break]] "personal"', ""),
    ('["ru", "en"]', '["ru", "ru", "en"]', "listed-twice", "[hall]: languages", '"ru"'),
    ('services = ["collect"]', "services = []", "list-empty", '"kovalenko": services', ""),
    ("groups = ", "groups = []\n#", "list-empty", '[[desk]] "2": groups', ""),
    # times, hours, dates
    ('last_ticket = "19:30"', "last_ticket = 19", "time", SERVICE + "last_ticket", '"19:30"'),
    ('last_ticket = "19:30"', 'last_ticket = "24:01"', "time", SERVICE + "last_ticket", ""),
    ('day_turns_at = "04:00"', 'day_turns_at = "24:00"', "time", "[hall]: day_turns_at", "00:00"),
    ('tue = "08:00-20:00"', 'tue = "8-20"', "hours", "[hours]: tue", "“08:00-20:00”"),
    ('tue = "08:00-20:00"', 'tue = "08:00-13:00,"', "hours", "[hours]: tue", ""),
    ('"2027-01-02" = ""', '"2027-01-02" = 0', "hours", "[hours]: dates.2027-01-02", ""),
    (
        'mon = "08:00-20:00"',
        'mon = "20:00-08:00"',
        "hours-backwards",
        "[hours]: mon",
        "20:00-08:00",
    ),
    ('mon = "08:00-20:00"', 'mon = "08:00-08:00"', "hours-backwards", "[hours]: mon", "24:00"),
    (
        'mon = "08:00-20:00"',
        'mon = "12:00-20:00, 08:00-13:00"',
        "hours-overlap",
        "[hours]: mon",
        "08:00-13:00 and 12:00-20:00",
    ),
    (
        'mon = "08:00-20:00"',
        'mon = "08:00-12:00, 12:00-20:00"',
        "hours-overlap",
        "[hours]: mon",
        "Write them as one",
    ),
    ("hours = { mon", 'hours = { mon = "" } # {', "never-open", '"family-capital": hours', ""),
    ('fri = "09:00-17:00" }', 'sun = "09:00-19:00" }', "hours-outside", "hours.sun", "18:00"),
    (
        'last_ticket = "19:30"',
        'last_ticket = "08:00"',
        "last-ticket",
        SERVICE,
        "Monday (08:00-20:00)",
    ),
    (
        'last_ticket = "19:30"',
        'last_ticket = "20:01"',
        "last-ticket-late",
        SERVICE,
        "after closing",
    ),
    ('"2026-12-31" =', '"2026-12-32" =', "date", "[hours]: dates.2026-12-32", "2026-12-31"),
    ('"2026-12-31" =', '"20261231" =', "date", "[hours]: dates.20261231", "2026-12-31"),
    ("rate = 3", 'valid_to = "soon"', "date", '[[category]] "booked": valid_to', "2026-12-31"),
    ("rate = 3", "valid_to = 2026-12-31T10:00:00", "date", '"booked": valid_to', "2026-12-31"),
    (
        "rate = 3",
        'valid_from = 2027-01-02\nvalid_to = "2027-01-01"',
        "dates-backwards",
        '[[category]] "booked": valid_to',
        "2027-01-02",
    ),
    # languages and names
    ('languages = ["ru", "en"]', 'languages = ["rus1"]', "language", "[hall]: languages", '"rus1"'),
    ('en = "Lunch"', 'eng = "Lunch"', "unknown-language-near", '"lunch": name.eng', "en"),
    ('en = "Lunch" }', 'en = "L", tt = "T" }', "unknown-language", '"lunch": name.tt', "ru, en"),
    ('["ru", "en"]', '["ru", "he"]', "language-right-to-left", "[hall]: languages", '"he"'),
    ("Lunch", "אבג", "right-to-left", '[[console.break]] "lunch": name.en', ""),
    (', en = "Lunch"', "", "name-missing", '[[console.break]] "lunch": name.en', ""),
    (
        *('languages = ["ru", "en"]', 'languages = ["ru"]', "texts-too-many"),
        *("[hall]: name.en", "44 texts are in “en”"),
    ),
    (
        *('languages = ["ru", "en"]', 'languages = ["ru", "en", "kk"]', "texts-missing"),
        *("[hall]: name.kk", "44 texts are missing in “kk”"),
    ),
    ('en = "Open through', '# "', "name-missing", "[boards]: message.en", ""),
    # names of other things
    ("Europe/Moscow", "Europe/Moskow", "time-zone-near", "[hall]: time_zone", "Europe/Moscow"),
    ("Europe/Moscow", "Europe", "time-zone-near", "[hall]: time_zone", ""),
    ("Europe/Moscow", "../../etc/passwd", "time-zone", "[hall]: time_zone", ""),
    ("Europe/Moscow", "Раменки", "time-zone", "[hall]: time_zone", "Europe/Moscow"),
    ('["collect"]', '["colect"]', "unknown-service-near", '"kovalenko": services', "collect"),
    ('["collect"]', '["wwww"]', "unknown-service", '"kovalenko": services', "passport-abroad"),
    ('groups = ["property"]', 'groups = ["propety"]', "unknown-group-near", '"4"', "property"),
    ('group = "passport"', 'group = "pasport"', "unknown-group-near", SERVICE, "passport?"),
    ('group = "passport"', 'group = "wwww"', "unknown-group", SERVICE + "group", "driver-pension"),
    ('series = "Р"', TO_COLLECT, "unknown-purpose", SERVICE + "purposes", "—"),
    # series
    ('series = "Р"', 'series = "р"', "series", SERVICE + "series", 'series = "Р"'),
    ('series = "Р"', 'series = "Р1"', "series", SERVICE + "series", ""),
    ('series = "К"', 'series = "ЭЮ"', "series-misread", '"address": series', "Э"),
    ('series = "К"', 'series = "З"', "series-misread", '"address": series', "З"),
    ('series = "К"', 'series = "O"', "series-misread", '"address": series', "O"),
    ('series = "К"', 'series = "M"', "series-sight", '"ownership": series', "address"),
    ('series = "К"', 'series = "R"', "series-sound", '"address": series', 'like "Р"'),
    ('series = "К"', 'series = "П"', "series-sound", '"address": series', 'like "Р"'),
    # the rest
    (PAGE, 'page_address = "https://hall.example/t/"', *ADDRESS, "{token}"),
    (PAGE, 'page_address = "https://hall.example/t/{token}/{x}"', *ADDRESS, "{token}"),
    (PAGE, 'page_address = "hall.test/t/{token}"', *ADDRESS, "http://hall.test/t/{token}"),
    (PAGE, 'page_address = "https://{token}.hall.test/"', *ADDRESS, "{token}"),
    (PAGE, 'page_address = "https://a:b@hall.test/t/{token}"', *ADDRESS, "https://hall.test/t/"),
    (PAGE, 'page_address = "https://мфц.рф/t/{token}"', *ADDRESS, "xn--l1aqg.xn--p1ai/t/{token}"),
    (PAGE, "page_address = 'https://<b>\"x/t/{token}'", *ADDRESS, "{token}"),
    ('code = "ordinary"', 'valid_to = 2027-01-01\ncode = "ordinary"', "ordinary-dates", "", ""),
    ("# boost_minutes", "boost_minutes", "missing", "[choice]: boost_after_minutes", "= 12"),
    ("# boost_after", "boost_after", "missing", "[choice]: boost_minutes", "= 10"),
    # devices
    ("metres = 5", "metres = 0", "not-positive", "[boards]: reading_distance", "50"),
    ('# accent = "#1b5495"', 'accent = "#1f5fa8"', "accent", "[hall]: accent", '"#1b5495"'),
    ('# accent = "#1b5495"', 'accent = "blue"', "colour", "[hall]: accent", "#1b5495"),
    (
        CONSOLE,
        K + CONSOLE,
        "missing",
        P + "connection",
        '= "network"',
    ),
    (
        CONSOLE,
        K + 'connection = "netwrk"\n' + CONSOLE,
        "unknown-word-near",
        P + "connection",
        "network",
    ),
    (
        CONSOLE,
        K + 'connection = "wifi"\n' + CONSOLE,
        "unknown-word",
        P + "connection",
        "usb, serial",
    ),
    (CONSOLE, NET + CONSOLE, "missing", P + "address", "9100"),
    (
        CONSOLE,
        NET + 'address = "a b"\n' + CONSOLE,
        "printer-address",
        P + "address",
        "9100",
    ),
    (
        CONSOLE,
        FILE + 'address = "a"\n' + CONSOLE,
        "printer-address",
        P + "address",
        "/dev/usb",
    ),
    (
        CONSOLE,
        NET
        + 'address = "10.0.0.9"\n'
        + NET.replace('"k"', '"other"')
        + 'address = "10.0.0.9"\n'
        + CONSOLE,
        "printer-twice",
        '"other": printer.address',
        'the kiosk "k"',
    ),
    ("[kiosks]", '[kiosks]\nread_key = "f12"', "key-used", "[kiosks]: read_key", '"f2"'),
    ("[kiosks]", '[kiosks]\nask_key = "Esc"', "key-used", "[kiosks]: ask_key", '"Esc"'),
    ("[kiosks]", '[kiosks]\nask_key = "space"', "key-used", "[kiosks]: ask_key", '"f1"'),
    ("[boards]", '[boards]\nask_key = "f12"', "key-used", "[boards]: ask_key", '"space"'),
    ("[boards]", '[boards]\nask_key = "F7"', "unknown-word-near", "[boards]: ask_key", "f7"),
    ("[kiosks]", '[kiosks]\nask_key = "f2"', "key-twice", "[kiosks]: ask_key", "read_key"),
    ("[kiosks]", '[kiosks]\nread_key = "f3"', "key-twice", "volume_key", "read_key"),
    (
        CONSOLE,
        NET
        + 'address = "Printer-1.hall"\n'
        + NET.replace('"k"', '"other"')
        + 'address = "printer-1.hall:9100"\n'
        + CONSOLE,
        "printer-twice",
        '"other": printer.address',
        'the kiosk "k"',
    ),
    (
        CONSOLE,
        USB
        + 'address = "04B8:0E15"\n'
        + USB.replace('"k"', '"other"')
        + 'address = "04b8:0e15"\n'
        + CONSOLE,
        "printer-twice",
        '"other": printer.address',
        'the kiosk "k"',
    ),
    (
        CONSOLE,
        USB + 'address = "epson"\n' + CONSOLE,
        "printer-address",
        P + "address",
        "04b8:0e15",
    ),
    (
        CONSOLE,
        USB + "width = 500\n" + CONSOLE,
        "want-one-of",
        P + "width",
        "384, 512, 576",
    ),
    (CONSOLE, USB + "baud = 1\n" + CONSOLE, "want-one-of", P + "baud", "9600"),
    (
        CONSOLE,
        USB + 'cut = "half"\n' + CONSOLE,
        "unknown-word",
        P + "cut",
        "full, part, none",
    ),
    (CONSOLE, USB + "answers = 1\n" + CONSOLE, "want-flag", P + "answers", "true"),
    (CONSOLE, USB + USB + CONSOLE, "code-twice", '[[kiosk]] "k": code', ""),
    ("keep_seconds = 120", "keep_seconds = 1", "range", "[slip]: keep_seconds", "from 10"),
    ('engine = "espeak"', 'engine = "espek"', "unknown-word-near", "[voice]: engine", "espeak"),
    ('engine = "espeak"', 'engine = "clips"', "missing", "[voice]: clips", "recordings"),
    ('engine = "espeak"', 'engine = "command"', "missing", "[voice]: command", "{wav}"),
    ('engine = "espeak"', 'command = "say {text}"', "voice-command", "[voice]: command", "{wav}"),
    ("times = 1", 'languages = ["tt"]', "unknown-language", "[voice]: languages", "ru, en"),
    ("times = 1", "times = 4", "range", "[voice]: times", "from 1 to 3"),
    ("volume = 100", "volume = 101", "range", "[voice]: volume", "100"),
    ("volume = 100", 'volume_from = { "8" = 5 }', "time", "[voice]: volume_from.8", '"08:00" = 60'),
    ("volume = 100", 'volume_from = { "08:00" = -5 }', "range", "[voice]: volume_from", "100"),
    *(
        (CONSOLE, BUNDLE + written + CONSOLE, key, path, told)
        for written, key, path, told in (
            ('services = ["passport"]\n', "bundle-number", '"licence": services', "names 1"),
            (BOTH.replace("address", "adress"), "unknown-service-near", '"licence"', "address"),
            (
                BOTH.replace("address", "passport"),
                "listed-twice",
                '"licence": services',
                "passport",
            ),
            (BOTH + 'order = "fre"\n', "unknown-word-near", '"licence": order', "free"),
            (BOTH + "after = { address = 1 }\n", "want-table", "after.address", "medical"),
            (
                BOTH + 'after = { address = { pasport = "done" } }\n',
                "unknown-service-near",
                '"licence": after.address',
                "passport",
            ),
            (
                BOTH + 'after = { adress = { passport = "done" } }\n',
                "unknown-service-near",
                '"licence": after',
                "address",
            ),
            (
                BOTH + 'after = { address = { passport = "end" } }\n',
                "unknown-word-near",
                "after.address.passport",
                "ended",
            ),
            (
                BOTH + 'after = { passport = { address = "done" } }\n',
                "bundle-loop",
                '"licence": after',
                "passport, address",
            ),
            (
                BOTH + 'after = { address = { address = "ended" } }\n',
                "bundle-loop",
                '"licence": after',
                "address follow",
            ),
            (BOTH + BUNDLE + BOTH, "code-twice", '"licence": code', ""),
            (
                BOTH.replace("\n", "\n", 1) + '[[outcome]]\ncode = "papers"\nname = "x"\n'
                "done = false\n",
                "outcome-first",
                '[[outcome]] "papers": done',
                "Enter",
            ),
        )
    ),
    (
        CONSOLE,
        BUNDLE.replace("licence", "passport") + BOTH + CONSOLE,
        "bundle-code",
        '[[bundle]] "passport": code',
        "",
    ),
    ("volume = 100", 'quiet = "20:00-08:00"', "hours-backwards", "[voice]: quiet", "24:00"),
]

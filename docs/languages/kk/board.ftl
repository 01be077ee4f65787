# Табло не айтады.

welcome = Қош келдіңіз
welcome-hint = Терминалдан талон алыңыз. Нөміріңіз осында шығады.
recent = Шақырылды
served = Қызмет көрсетілуде
service = Қызмет
waiting = Күтуде
longest = Ең ұзақ
services-more = { $count ->
        [one] және тағы { $count } қызмет
       *[other] және тағы { $count } қызмет
    }
service-closed = жабық
step = { $count } ішінен { $place }
minutes = { $minutes } мин
hours = { $hours } сағ { $minutes } мин
desk-called = Келіңіз
desk-serving = Қызмет көрсетілуде
desk-free = Бос
desk-break = Үзіліс
desk-nobody = Ешкім жоқ

closed = Қазір жабықпыз
day-closed = Бүгінгі жұмыс аяқталды
opens = Ашыламыз: { $when }.
opens-unknown = Қашан ашылатынын қызметкерлер айтады.
trouble = Табло қазір істемей тұр
trouble-hint = Күте тұрыңыз: қызметкерлер сізді өздері шақырады.

no-more-tickets = Бүгін енді талон берілмейді. Талоныңыз болса, шақырыласыз.
missed = Келмегендер: { $codes }
disk-full = ! Диск толы
unwritable = ! Зал файлына жазу мүмкін емес
wrong-clock = ! Сағат қате
unheard = дыбыс жоқ: { $why ->
        [voice-not-installed] { $package } пакетін орнатыңыз
        [voice-no-player] { $packages } пакетін орнатыңыз
        [voice-no-program] { $program } іске қосылмайды
        [voice-failed] { $program } қатесі
        [voice-slow] { $program } тым баяу
        [voice-no-clip] «{ $word }» жазылмаған
       *[other] себебі табло журналында
    }
too-many = тағы бір табло керек
font-too-large = кішірек қаріп керек

## zal board --check

decimal-mark = ,
check-distance = Табло { $distance } м жерден оқылуы керек. Ол үшін бас әріптің биіктігі { $needed } мм болуы тиіс (0,7 градус: EN 301 549, 5.1.4).
check-screen = Экран { $width } × { $height } мм, { $source ->
        [asked] көрсетілген диагональ бойынша
       *[screen] экранның өз мәліметі бойынша
    }. Таблода { $columns } × { $rows } ұяшық бар (баған × жол), бір жолдың биіктігі { $row } мм.
check-assumed = Есепте: табло экранды толық алып тұр, ал қаріпінің бас әрпі жолдың 0,62 бөлігін алады.
check-unknown = Экранның өлшемін бұл жерден білу мүмкін емес. Таблода { $columns } × { $rows } ұяшық бар (баған × жол).
check-usual = Экранның қатынасы 16:9 деп алынды: оны мұнда ештеңе айтпайды.
check-type = Дәл білу үшін экран диагоналін дюйммен жазыңыз, мысалы: zal board --check --screen 55

check-newest = Соңғы шақыру, оның коды мен терезесі
check-name = Астындағы терезе атауы
check-recent = Астындағы шақырулар тізімі
check-rest = Қызметтер, залдың хабары және қалғандары

check-can = ✓ { $what }: { $mm } мм, { $far } м жерден оқылады.
check-cannot = ✗ { $what }: { $mm } мм, тек { $far } м жерден оқылады.
check-absent = – { $what }: көрсетілмейді, қазір оған орын жоқ.
check-part = ? { $what }: экран биіктігінің { $part } %, { $inches } дюйм не одан үлкен экранда жеткілікті.
check-font = Жеткілікті ең кіші қаріп: { $font }.
check-any-font = Кез келген қаріп жарайды, { $font } дейін.
check-nearest = Қазіргісіне ең жақыны: { $font }.
check-no-font = Ешбір қаріппен оған орын жетпейді.
check-larger-screen = Мұнда ешбір қаріп жарамайды: { $inches } дюйм не одан үлкен экран керек, немесе орындықтар жақынырақ тұруы керек.
check-rows = қазіргісі × { $times }, сонда { $rows } жол болады
check-pixels = { $pixels } px (96 dpi кезінде { $points } pt), қазіргісі × { $times }, сонда { $rows } жол болады
check-enough = Шақыру { $distance } м жерден оқылады.
check-small = Шақыру { $distance } м жерден оқылмайды.
check-together = Шақыруға, терезе атауына және тізімге бірге: { $fonts }
check-together-none = Мұнда шақыруды, терезе атауын және тізімді бірге оқытатын қаріп жоқ.

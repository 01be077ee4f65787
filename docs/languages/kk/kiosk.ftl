# Киоск: келуші талон алады.

## Сұрақтар

welcome = Қош келдіңіз
choose-group = Қандай шаруамен келдіңіз?
choose-service = Қызметті таңдаңыз
choose-category = Кезексіз өтуге құқығыңыз бар ма?
ordinary = Жоқ, кезекпен күтемін

waiting = { $count ->
        [0] ешкім күтіп тұрған жоқ
        [one] күтіп тұр: { $count }
       *[other] күтіп тұр: { $count }
    }
left = { $count } талон қалды
opens = ✕ ашылады: { $when }
closed-today = ✕ бүгін талон жоқ
unserved-note = ! қазір терезе ашық емес
proof = қажет: { $proof }
more = Тағы › { $page } / { $pages }
more-aloud = Тағы. Бұл { $page }-бет, барлығы { $pages }.
more-rights = Басқа құқықтар › { $page } / { $pages }
more-rights-aloud = Басқа құқықтар. Бұл { $page }-бет, барлығы { $pages }.
right-unnamed = { $number }-құқық, барлығы { $count }

## Талонға дейін

unserved = Бұл қызметті қазір ешбір терезе көрсетпейді. Талон ала аласыз, бірақ қашан шақырылатыны әзірге белгісіз. { $waiting ->
        [0] Әзірге ешкім күтіп тұрған жоқ.
        [one] Күтіп тұрғандар: { $waiting }.
       *[other] Күтіп тұрғандар: { $waiting }.
    }
take-all-the-same = Талон алып, күту
may-close-first = Бүгін сізге кезек жетпеуі мүмкін. Алдыңызда { $ahead } адам бар, қабылдау { $closes } аяқталады.
come-another-day = Басқа күні келу
open-again = ашыламыз: { $when }
other-service = Басқа қызметті таңдау
opens-hint = Қазір талон берілмейді. Талон қайта беріледі: { $when }.
past-last-ticket-hint = Бүгін енді талон берілмейді. Талон қайта беріледі: { $when }.
full-hint = Бұл қызметтің бүгінгі талондары түгел берілді ({ $count }). Жаңасы беріле бастайды: { $when }.
full-hint-book = Бұл қызметтің бүгінгі талондары түгел берілді ({ $count }). Қызметкер арқылы алдын ала жазылыңыз. Жаңа талон беріле бастайды: { $when }.
full-today-hint = Бұл қызметтің бүгінгі талондары түгел берілді ({ $count }). Жаңасы қашан болатынын қызметкерден сұраңыз.
closed-today-because = ✕ бүгін талон жоқ: { $reason }
closed-today-hint = Бұл қызметке бүгін талон берілмейді.
closed-because = Бұл қызметке бүгін талон берілмейді: { $reason }
service-gone = Бұл қызмет енді көрсетілмейді

## Талон

issuing = Талоныңыз дайындалуда…
issuing-busy = Сәл күтіңіз, терминал бос емес. Қайта басудың қажеті жоқ.
your-ticket = Сіздің талоныңыз
ahead = { $count ->
        [0] Алдыңызда ешкім жоқ
        [one] Алдыңызда { $count } адам бар
       *[other] Алдыңызда { $count } адам бар
    }
unserved-yet = Бұл қызметке әзірге терезе ашылған жоқ
several = { $name }: { $count ->
        [one] { $count } қызмет
       *[other] { $count } қызмет
    }, бәріне бір талон
several-in-order = { $name }: { $count } қызметтің 1-іншісі, { $first }
served-now = Бұл қызметке терезе ашылды
out-of-turn = ★ Кезексіз: { $category }. Терезеде көрсетіңіз: { $proof }
what-next-none = Экранды суретке түсіріп алыңыз да, таблоға қараңыз.
what-next-coming = Талон басылып жатыр… Содан кейін таблоға қараңыз.
what-next-ready = Талонды төменнен алып, таблоға қараңыз.
out-of-turn-unnamed = Кезексіз. Терезеде не көрсету керегі экранда жазылған.
what-next-missing = ! { $code } талоны сіздікі, бірақ басылып шықпады: экранды суретке түсіріп алыңыз.
where = Күтетін жер: { $zone }
phone = Телефоннан бақылаңыз
done = Дайын
minute = Тағы бір минут
closes = { $seconds } с кейін жабылады

not-issued = Талон әзірге жоқ
not-issued-hint = Терминал бос емес. Сәл күтіп, қайталап көріңіз. Шықпаса, қызметкерден сұраңыз.
not-issued-fault = Бұл терминал қазір талон бере алмайды. Талонды зал қызметкерлері береді.
not-given = Бұл қызметке қазір талон берілмейді
try-again = Қайталау
to-start = Басына

## Экранда әрқашан

back = ‹ Артқа
back-aloud = Артқа
home = ⌂ Басы
home-aloud = Басына
larger = A+ ірірек
larger-aloud = Әріптер ірірек
smaller = A− қалыпты
smaller-aloud = Қалыпты әріптер
listen-begin = ♪ тыңдау
listen-pause = ♪ үзіліс
listen-go-on = ♪ жалғастыру
listen-quieter = бәсең
how-to-listen = Өрісті тыңдау үшін түртіңіз, таңдау үшін тағы бір рет түртіңіз. { $read } пернесі оқуды тоқтатады және жалғастырады, { $volume } дыбысты өзгертеді.
contrast = ◐ контраст
contrast-aloud = Айқын түстер
plain = ◐ қалыпты
plain-aloud = Қалыпты түстер

still-here = Сіз әлі осындасыз ба?
still-here-aloud = Сіз әлі осындасыз ба? Экранды түртіңіз немесе кез келген пернені басыңыз.
still-here-yes = Иә, осындамын
still-here-in = Экран { $seconds } с кейін басына қайтады

closed = Зал жабық
day-closed = Бүгін енді талон жоқ
day-closed-waiting = Талоны барлар шақырылады.
closed-opens = Талон қайта беріледі: { $when }.
closed-because-all = Қазір талон берілмейді: { $reason }
closed-for-today = Бүгін енді талон берілмейді.
trouble = Бұл терминал қазір талон бермейді
trouble-hint = Талонды зал қызметкерлері береді. Терминал өзі қайта іске қосылады, ештеңе басудың қажеті жоқ.
starting = Сәл күтіңіз…

## Қызметкерлерге

staff-title = Тек қызметкерлерге
staff-erase = ⌫ өшіру
staff-enter = ✓ енгізу
staff-cancel = Болдырмау
staff-menu = Киоск { $name }
staff-well = Бәрі дұрыс.
staff-clock = Бұл компьютердің сағаты зал уақытынан { $minutes } мин қалып тұр, зал оған сенбейді. Сағатты дұрыстаңыз немесе қай сағатқа сену керегін шешіңіз: zal clock
staff-pin-guessed = Бұл залда біреу { $operator } операторының ПИН-кодын қайта-қайта қате теруде. Бәрі жұмысты жалғастыра береді.
staff-code-guessed = Бұл залда біреу қызметтік кодты қайта-қайта қате теруде. Бәрі жұмысты жалғастыра береді.
staff-clock-leapt = Бұл компьютердің сағаты қате: зал уақытынан { $minutes } мин озып тұр, зал оған сенбейді. Сағатты дұрыстаңыз немесе қай сағатқа сену керегін шешіңіз: zal clock
staff-trouble = Залды пайдалану мүмкін емес: { $sentence }
staff-close = Киоскіні жабу
staff-stay = Келушілерге қайту
staff-print = Талонды қайта басу
staff-slips = Қай талонды қайта басу керек?
staff-no-slips = Бүгін мұнда ештеңе басылған жоқ.
staff-asked = { $code } талоны: қайта басылады.
staff-back = Артқа

## Принтер, қызметкерлерге

slip-state = { $state ->
        [queued] басылуын күтуде
        [sending] басылып жатыр
        [printed] басылды
        [failed] әлі басылған жоқ
        [unknown] басылғаны белгісіз
       *[abandoned] басылмады
    }
staff-printer = Принтер: { $sentence }
staff-voice = Дауыстап оқу: { $sentence }
sign-disk-full = ! Диск толы
sign-disk-error = ! Диск ақаулы
sign-hall = ! Зал жоқ
sign-clock = ! Сағат қате
sign-slip = ! Талонды тексеру
sign-letters = ! Қаріп ұсақ
printer-paper-low = ! Қағаз аз
printer-paper-out = ! Қағаз жоқ
printer-cover-open = ! Қақпақ ашық
printer-fault = ! Принтер ақаулы
printer-unknown = ! Принтер жауап бермейді

## Кіру

loading = Зал ашылуда…
ask-who = Сіз кімсіз?
no-such-name = Ондай атты ешкім жоқ. Тегіңіздің басын орысша не латынша теріңіз немесе кодыңызды теріңіз. Тізімде болмасаңыз, әкімшіге айтыңыз: адамдар зал баптауында қосылады.
no-such-desk = Сізге ондай терезе жоқ. Нөмірін теріңіз; қай терезелер сіздікі екенін әкімші шешеді.
nothing-fits = Ештеңе сай емес. Бірнеше әріпті өшіріңіз немесе Esc басыңыз.
ask-pin = { $name }, ПИН-кодты теріңіз
ask-desk = Қай терезеде жұмыс істейсіз?
ask-take-over = { $desk }: мұнда { $name } жұмыс істейді. Неге орнына отырасыз?
take-over-1 = Ауысым бітті, шығуды ұмытып кетті
take-over-2 = Әкімшінің сұрауымен орнын басамын
field-name = Атыңызды немесе кодыңызды тере бастаңыз
field-pin = ПИН-код
field-desk = Терезе нөмірі
field-reason = Себептің нөмірі немесе өз сөзіңіз
no-pin = ПИН-код әлі жоқ
set-pin = ПИН-код әлі қойылмаған. Оны әкімші қояды: zal pin { $code }
desk-free = бос
own-shift = сіздің ашық ауысымыңыз
own-shift-elsewhere = Ауысымыңыз ашық: { $desk }. Басқа терезеде бастасаңыз, ол ауысым аяқталады.
keys-sign-in = ↑↓ таңдау · Enter әрі қарай · Esc басынан
keys-sign-in-code = Enter әрі қарай · Esc басынан
move-leave = Бағдарламаны жабу
ask-close = Бағдарламаны кім жабады?
close-hint = Оператордың ПИН-коды немесе қызметтік код керек.
staff-code = Қызметтік код
locked = Құлыптаулы. Ауысым жалғасуда, келуші терезеңізде қалады.
move-somebody-else = Басқа оператор болып кіру

ended-taken = { $desk }: қазір мұнда { $name } жұмыс істейді. Ауысымыңыз аяқталды, келушіңіз соған өтті.
ended-day = { $desk }: жұмыс күні де, ауысым да аяқталды. Жаңасын бастау үшін кіріңіз.
ended-elsewhere = { $desk }: ауысымыңыз басқа жерден аяқталды. Жаңасын бастау үшін кіріңіз.

## Келуші

state-called = ШАҚЫРЫЛДЫ · { $since }{ $calls ->
        [1] {""}
       *[other] {" "}· шақыру: { $calls }
    }
state-serving = ҚЫЗМЕТ КӨРСЕТІЛУДЕ · { $since } / { $norm }
unanswered = ! { $code } { $n } мин бұрын шақырылды: келді ме?
out-of-turn = ★ КЕЗЕКСІЗ: { $name }
proof = Тексеріңіз: { $text }
unproven = Құжаты жоқ: { $key } { $does }
basis = Негізі: { $text }
waited = күтті: { $time } { $sign }
about = { $language } · талон { $time }
note = ✎ { $text }
no-ticket = талонсыз
for-people = { $count } адамға
more = PgDn: әрі қарай оқу
idle = БОС
idle-nobody = Сізді ешкім күтіп тұрған жоқ. Біреу келсе, дыбыс естисіз.
idle-reception = Enter келген адамға талон береді. Бұл терезеге ешкім шақырылмайды.
idle-first = Кезекте бірінші: { $code }
next-by-itself = Келесі адам { $time } кейін өздігінен шақырылады. Тоқтату: F9
next-at-once = Келесі адам келісімен өздігінен шақырылады. Тоқтату: F9
next-stopped = Енді ешкім өздігінен шақырылмайды. Enter келесі адамды шақырады.
called-by-itself = { $code } өздігінен шақырылды.
missed-by-itself = { $code } келмеді, өздігінен белгіленді. F5 болдырмайды.
arrived = КЕЛУШІ КЕЛДІ
arrived-press = Шақыру үшін Enter басыңыз
on-break = ҮЗІЛІС · { $since }

language = { $code ->
        [ru] орысша
        [en] ағылшынша
        [tt] татарша
        [ba] башқұртша
        [kk] қазақша
        [ky] қырғызша
        [uz] өзбекше
        [tg] тәжікше
        [hy] армянша
        [az] әзербайжанша
        [zh] қытайша
        [de] немісше
       *[other] тілі: { $code }
    }

## Кезек

queue-count = Менің кезегім · { $n }
queue-empty = Ешкім күтіп тұрған жоқ
queue-more = … және тағы { $n }
hall-waiting = Зал: { $n } күтуде
hall-longest = {" "}· ең ұзағы { $time }
hall-closed = Зал жабық, жаңа талон жоқ
minutes = { $n } мин
calm = {""}
soon = жақында
late = !норма
mine = сізге
served = қабылданды { $n }
mean = {" "}· орташа { $time }

## Пернелер

move-call = Келесіні шақыру
move-start = Келді: бастау
move-nobody = Ешкім келмеді
nobody-recall = Келмеді: қайта шақыру ({ $n } / { $of })
nobody-recall-more = Келмеді: қайта шақыру
nobody-missed = Келмеді деп белгілеу
nobody-when = { $time } кейін
move-finish = Аяқтау
move-resume = Жалғастыру
move-newcomer = Талон беру…
move-keys = Пернелер
move-call-named = Нөмірімен…
move-recall = Қайта шақыру
move-transfer = Жіберу…
move-undo = Қайтару
move-undo-finish = Қайта ашу
move-undo-no-show = Келді
move-undo-cancel = Қалпына
move-undo-issue = Қайтару
move-undo-record = Қайтару
move-undo-change-category = Санат
move-undo-check-in = Ол емес
move-undo-book-slot = Қайтару
move-hold = Кейінге…
move-return = Кезекке
move-break = Үзіліс…
move-sign-out = Шығу
move-aside = Кейінгілер
move-lock = Құлыптау
move-category = Кезекпен
move-print-slip = Талон басу…
keys-ask = ↑↓ таңдау · Enter жауап беру · Esc болдырмау
keys-ask-number = Нөмір не ↑↓ таңдау · Enter жауап беру · Esc болдырмау
keys-ask-at-once = Цифр бірден жауап береді · не ↑↓ және Enter · Esc болдырмау
keys-ask-text = Enter жауап беру · Esc болдырмау
keys-title = Пернелер
keys-close = Кез келген перне жұмысқа қайтарады
keys-more = Кез келген перне қалған пернелерді көрсетеді
about-enter = келесі қадам: шақыру, бастау, аяқтау
about-keys = осы анықтама
about-call-named = талонды нөмірімен кезексіз шақыру; себебін айту
about-recall = шақырылған келушіні тағы бір рет жариялау
about-transfer = келушіні жіберу: терезеге, операторға, қызметке
about-undo = 2 минут: аяқтауды, келмеуді, жоюды, санатты қайтару
about-hold = келушіні кейінге қою; кезектегі орны сақталады
about-return = шақырылған келушіні бұрынғы орнына қайтару
about-nobody = ешкім келмеді: қайта шақырады, сосын белгілейді
about-break = себебі бар үзіліс; тағы бассаңыз — жалғастыру
about-sign-out = ауысымды аяқтау
about-aside = кейінгілер мен келмегендер: шақыру, қайтару, жою
about-appointments = бүгінгі жазылулар: келгенді тіркеу, жазу
about-newcomer = осы жерде талон беру немесе талонсыз қабылдау
about-see-name = терезедегі келушінің аты, жазылғанда айтса
about-print-slip = талонды қайта басу
about-services = келушіге қызмет қосу немесе алып тастау
about-category = келушіні кезекпен немесе басқа санатпен күттіру
about-more = келуші туралы әрі қарай оқу; PgUp: артқа
about-lock = ПИН-код терілгенше құлыптау; ауысым жүре береді

## Қағаз

printer-is = { $who }: { $state }.
printer-whole = { $n ->
        [1] { $kiosks } киоскісінің принтері
       *[other] { $kiosks } киоскілерінің принтерлері
    }
printer-names = { $n ->
        [1] { $kiosks } киоскісі
       *[other] { $kiosks } киоскілері
    }
printer-count = { $n } принтер
printer-ok = дайын
printer-paper-low = қағаз аз
printer-paper-out = қағаз жоқ
printer-cover-open = қақпақ ашық
printer-fault = ақаулы
printer-unknown = жауап жоқ
printer-do-paper-low = Жаңа орам дайындап қойыңыз.
printer-do-paper-out = Қағаз орамын салыңыз.
printer-do-cover-open = Қақпағын жабыңыз.
printer-do-fault = Өшіріп, қайта қосыңыз; көмектеспесе, әкімшіге айтыңыз.
printer-do-unknown = Қуаты мен кабелін тексеріңіз.
slips-lost = Басылмаған болуы мүмкін: { $n }
kiosk = { $code } киоскісі
slip-unknown = басылып шыққаны белгісіз
slip-late = уақытында шықпады

## Сұрақтар

ask-code = Қай талон?
field-code = Талон коды
ask-reason = { $code } неге басқалардан бұрын шақырылады?
reason-missed = Шақыруды естімеді
reason-back = Жетіспеген құжатпен қайтып келді
reason-was-missed = Шақырудан кейін келді
reason-was-held = Кейінге қойылған еді, қайтып келді
reason-unwell = Жағдайы нашар немесе кішкентай баласы бар
reason-asked = Зал әкімшісі сұрады
ask-target = { $code } қайда барсын?
field-service = Қызметтің атауы
field-target = Терезе нөмірі, аты немесе қызмет
kind-service = қызмет
desk-closed = ешкім жоқ
operator-away = орнында жоқ
transfer-stay = Басқа жерді таңдау
transfer-anyway = Бәрібір сонда жіберу
ask-note = { $code } талонына келесі қызмет көрсететін адамға ескертпе
field-note = Бос қалдыруға болады
ask-hold = { $code } кейінге қойылады. Нені есте сақтау керек?
ask-aside = Кім қайтып келді?
aside-held = кейінге қойылған
aside-postponed = { $time } дейін басқаларды алға жіберіп тұр
aside-missed = келмеді
aside-empty = Кейінге қойылғандар да, келмегендер де жоқ.
ask-way = { $code } талонымен не істейміз?
aside-call = Қазір осы терезеге шақыру
aside-back = Кезектегі бұрынғы орнына қайтару
aside-back-missed = Кезекке қайтару, келесілерден кейін
ask-cancel = { $code } келуі жойылсын ба? Келуші орнынан айырылады; F5 оны 2 минут ішінде қайтарады.
cancel-keep = Жоқ, келушінің орны қалсын
cancel-end = Иә, келуші біржола кетті
aside-cancel = Келуді жою: келуші кетіп қалды
field-number = Нөмір немесе ↑↓
ask-appointment = Бүгінгі жазылулар. Кім келді?
appointments-empty = Бүгінге жазылу жоқ.
appointments-not-here = Бұл залда жазылу жоқ.
appointments-not-at-desks = Терезеде жазуға болмайды: зал баптауларында терезелерге орын жоқ.
appointments-nothing-free = { $service }: жазылуға бос уақыт жоқ.
appointment-book = Келушіні жазу…
by-code = Қайта келу коды бойынша…
ask-pass = Қайта келу коды қандай?
field-pass = 13 цифр
field-appointment = Уақыт, қызмет немесе код соңы
coming-expected = күтілуде
coming-late = кешігіп жатыр
coming-here = келді
coming-lapsed = келмеді
coming-cancelled = тоқтатылған
ask-check-in = Жазылу: { $time }, { $service }. Келушінің коды { $end } деп бітеді ме?
ask-undo-check-in = Жазылу { $time }, код …{ $end }: { $code } талоны берілген.
appointment-stays = Бәрі дұрыс
appointment-undo = Тіркеуді қайтару: басқа адам
appointment-code-end = код …{ $end }
appointment-minutes = { $minutes } минутқа
appointment-come = Иә, соныкі: талон беру
appointment-leave = Жоқ, ештеңе істемеу
ask-book-service = Қай қызметке жазу керек?
ask-book-day = { $service }: қай күнге?
day-free = бос уақыт: { $count }
ask-book-time = { $service }: қай уақытқа?
field-time = Уақыт, мысалы 1030
ask-book-phone = Зал жазылуды тоқтатса, кімге хабарлау керек?
field-book-phone = Телефон не пошта; Enter — көрсетпеу
book-phone-unclear = «{ $typed }» — телефон да, пошта да емес.
ask-book-name = Келушінің аты кім?
field-book-name = Аты; Enter — көрсетпеу
booked = { $service }, { $when }
booked-tell = Келушіге кодты айтыңыз: залда сол кодпен тіркеледі.
booked-close = Enter: код жазып алынды
return-pass = Қайта келу коды, { $until } дейін жарамды
ask-slip = Қай талонды қайта басу керек?
ask-kiosk = { $code } қай жерде басылсын?
kiosk-named = { $code } киоскісі
kiosk-own = Талон алынған жерде
ask-whose = Кімнің санаты?
ask-outcome = { $code } үшін немен аяқталды?
ask-outcome-recorded = Талонсыз қабылдау немен аяқталды?
ask-newcomer = Келуші үшін не істеу керек?
newcomer-give = Талон беру
newcomer-record = Қазір талонсыз қабылдау
ask-give = Талон қай қызметке?
ask-record = Талонсыз қай қызмет көрсетіледі?
ask-newcomer-category = Кезексіз өту құқығы бар ма?
ask-people = Бірге неше адам келді?
people = { $count } адам
ask-language = Қай тілде?
ask-may-close = Алда { $ahead }, қабылдау { $closes } аяқталады: кезек жетпеуі мүмкін.
give-not = Бермеу
give-anyway = Бәрібір беру
ahead = { $count ->
        [0] алда ешкім жоқ
        [one] алда { $count }
       *[other] алда { $count }
    }
given-unserved = терезе әлі ашылған жоқ
given-tell = Келушіге нөмірді айтыңыз.
given-tell-phone = Келушіге нөмірді айтыңыз; телефон шаршыны оқиды.
given-close = Enter: келуші жазып алды
service-people = Адам саны
ask-services = { $code } үшін қай қызмет?
service-add = қосу
service-skip = алып тастау
ask-service-when = { $code } «{ $service }» қызметін қашан күтеді?
service-at-once = Бірден, бұрынғы күту уақытымен
service-after = Қазір істеліп жатқаннан кейін
service-other = Басқа қызмет таңдау
service-anyway = Бәрібір қосу
ask-service-reason = { $code } неге «{ $service }» қызметінсіз болады?
field-service-reason = Бірнеше сөз
booked-for = ◷ ЖАЗЫЛУ: { $time }
name = { $name }
name-hidden = аты: { $key }
visit-next = { $count } қызметтің { $place }-сі · әрі қарай: { $services } · { $key }
visit-last = { $count } қызметтің { $place }-сі, соңғысы
ask-category = { $code } енді қай санатта?
in-turn = Басқалармен бірге кезекпен
ask-category-reason = { $code } неге бұл санатқа өтеді?
field-category-reason = Қандай құжат көрсетілді
ask-break = Қандай үзіліс?

## Не болды

nobody-to-call = Шақыратын ешкім жоқ: бұл терезені қазір ешкім күтіп тұрған жоқ.
done-finish = { $code } аяқталды. F5 қайтарады.
done-finish-recorded = Талонсыз қабылдау аяқталды. F5 қайтарады.
done-give = { $code } талоны берілді. F5 қайтарады.
done-give-print = { $code } талоны берілді, { $kiosk } киоскінде басылады. F5 қайтарады.
done-record = Талонсыз қабылдау жүріп жатыр. F5 қайтарады.
done-undo-record = Қайтарылды: талонсыз қабылдау жоқ.
done-undo-issue = { $code } талоны қайтарылды.
done-undo-pass = …{ $end } коды енді жарамсыз. Жаңасы болса, келушіге айтыңыз.
done-people = { $code }: енді адам саны { $count }.
done-finish-next = { $code } аяқталды, енді күтетіні: { $services }. F5 қайтарады.
done-service-add = { $code }: «{ $service }» қызметі қосылды.
done-service-skip = { $code }: «{ $service }» қызметі алынды. F5 қайтарады.
done-recall = { $code } тағы жарияланды.
done-return = { $code } қайтадан бұрынғы орнында күтеді.
done-return-early = { $code } жазылған уақытын күтеді: { $time }. Басқа ешкім болмаса — ертерек.
done-no-show = { $code } келмеді. F5 қайтарады, F11 кезекке қосады.
done-hold = { $code } кейінге қойылды. Қайтару: F11.
done-transfer = { $code } жіберілді: { $target }.
done-undo-change-category = { $code } бұрынғыша күтеді: { $name }.
done-category-undo = { $code } енді мына санатта күтеді: { $name }. F5 қайтарады.
done-back = { $code } қайта күтуде.
done-cancel = { $code } жойылды. F5 қайтарады.
done-undo-cancel = { $code } өз орнына қайтты.
nobody-waits-recall = { $code } { $since } с бұрын шақырылды. F8 { $left } с кейін қайта шақырады.
nobody-waits-no-show = { $code } { $since } с бұрын шақырылды. F8 { $left } с кейін келмеді деп белгілейді.
just-changed = Бұл перне жаңа ғана өзгерді. Қараңыз да, қайта басыңыз.
done-check-in = Жазылу { $time }: талон { $code }. Нөмірін келушіге айтыңыз, { $key } басып шығарады.
done-pass = Қайта келу коды бойынша { $code } талоны берілді. Нөмірін келушіге айтыңыз, { $key } басып шығарады.
done-pass-undo = Қайта келу: талон { $code }. { $key } — басып шығару, F5 — басқа адам.
done-pass-back = { $code } талоны жойылды, қайта келу коды қайтадан жарамды.
done-check-in-undo = Жазылу { $time }: талон { $code }. { $key } — басып шығару, F5 — басқа адам.
done-undo-check-in = Тіркеу қайтарылды, { $code } талоны жойылды: келуші қайта күтілуде.
done-book = Келуші жазылды: { $when }. F5 қайтарады.
done-undo-book-slot = Жазылу қайтарылды: { $when }.
done-print-slip = { $code } талоны: { $kiosk } киоскісінде басылуда.
done-print-slip-later = { $code } талоны: { $kiosk } киоскісінің принтері жақын арада іске қосылса, сонда басылады. Қазір: { $why }.
disk-full = Диск толы: залдың компьютеріне қарайтын адамды шақырыңыз.
busy = Зал бос емес, күте тұрыңыз…
clock-ahead = Бұл компьютердің сағаты зал уақытынан { $n } мин қалып тұр. Әкімшіге айтыңыз: zal clock
pin-guessed = Біреу { $name } ПИН-кодын қайта-қайта қате теруде. Жұмысты жалғастыра беріңіз. Ол { $name } болмаса, әкімшіге айтыңыз.
code-guessed = Біреу киоскіде қызметтік кодты қайта-қайта қате теруде. Жұмысты жалғастыра беріңіз. Әкімшіге айтыңыз.
quota-short = { $service }: бүгінге { $of } талонның { $left } қалды.
quota-full = { $service }: бүгінгі талондар түгел берілді ({ $of }).
clock-leapt = Бұл компьютердің сағаты қате, зал уақытынан { $n } мин озып тұр. Әкімшіге айтыңыз: zal clock
letters-small = Бұл экрандағы әріптер ұсақ. Әкімшіге айтыңыз: қаріпті үлкейту керек
last-stay = Қалып, қызмет көрсету
last-hand-over = Бұл терезені әріптеске беру
last-hint = Немесе неге кететініңізді жазып, Enter басыңыз
field-leave-reason = неге кетесіз
leave-as-it-is = Бәрі сол күйінде қалсын
come-hint = Немесе бәрібір неге кіретініңізді жазып, Enter басыңыз
field-come-reason = неге кіресіз

## Бір рет жарайтын ПИН-код

ask-own-pin = { $name }, ПИН-кодыңыз бір рет жарайды. Өзіңіздікін таңдаңыз
ask-own-pin-again = Жаңа ПИН-кодты тағы бір рет теріңіз
own-pin-hint = 4-тен 12-ге дейінгі цифр, бәрі бірдей де, қатар да емес. Оны басқа ешкім білмейді; енді сонымен кіресіз.
field-own-pin = жаңа ПИН-код

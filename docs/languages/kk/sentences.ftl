# Бас тартулар: неге болмайды және әрі қарай не істеу керек.

## Талондар

error-wrong-move = { $code } талоны { $state }: «{ $act }» қазір мүмкін емес.
error-unknown-ticket = Бүгін { $code } талоны жоқ. Талондағы кодты тексеріңіз.
error-unknown-ticket-then = { $day } күні { $code } талоны болмаған. Код пен күнді тексеріңіз.
error-unknown-ticket-lately = { $code } талоны бүгін де, талон берілген соңғы жеті күнде де жоқ. Талондағы кодты тексеріңіз немесе күнін айтыңыз: zal show { $code } --day ЖЫЛ-АЙ-КҮН
error-ticket-at-desk = { $code } талоны { $desk } терезесінде тұр. Келесі: { $next }.
error-not-this-desk = { $code } талоны { $service } қызметін күтуде, ал { $desk } терезесі оны қазір көрсетпейді. Көрсететін терезеге айтыңыз немесе талонды сонда шақырыңыз.
error-for-other-desk = { $code } талоны { $desk } терезесіне жіберілген, соны күтуде.
error-for-other-operator = { $code } талоны { $operator } операторына жіберілген, соны күтуде.
error-which-service = { $code } талоны бірнеше қызметке арналған: { $service }. Қайсысы екенін айтыңыз.
error-not-for-service = { $code } талоны { $service } қызметіне арналмаған.
error-stage-of-another = Таңдалғаны { $code } талонына қатысты емес. Ештеңе жасалған жоқ: қайта қараңыз.
error-stage-moved = { $code } талоны енді { $state } ({ $service }). Ештеңе жасалған жоқ: қайта қараңыз.
error-call-served = { $code } талонына қызмет көрсетілді. Келесі: { $next }.
error-call-transferred = { $code } талоны басқа жерге жіберілді. Келесі: { $next }.
error-call-cancelled = { $code } талоны жойылды. Келесі: { $next }.
error-call-expired = { $code } талоны күн соңында жабылды. Келушіге жаңа талон беріңіз.
error-may-close-first = Келушінің алдында { $ahead } адам бар, қабылдау { $closes } аяқталады: { $service } қызметіне бүгін кезек жетпеуі әбден мүмкін. Ештеңе жасалған жоқ; талон бәрібір керек болса: --anyway
error-call-planned = { $code } талонына { $service } қызметі әлі ерте: алдымен басқа қызмет.
error-issue-for-what = Талон неге берілетінін айтыңыз: қызметтер немесе бір өмірлік жағдай.
error-services-too-many = Бір талонда ең көбі { $limit } қызмет болады. Тағы бір талон беріңіз.
error-service-already = { $code } талонында { $service } қызметі бар.
error-skip-reason-needed = { $code } неге { $service } қызметінсіз болатынын айтыңыз: бірнеше сөз жеткілікті.
error-skip-last = { $code } талонында тек { $service } қызметі қалды. Келуді аяқтау үшін оны жойыңыз.
error-reason-needed = { $code } неге басқалардан бұрын шақырылатынын айтыңыз: бірнеше сөз жеткілікті.
error-nothing-to-reopen = { $desk } терезесінде қайтаратын ештеңе жоқ: аяқтауды немесе келмеуді екі минут ішінде қайтаруға болады.
error-no-show-too-early = { $code } талоны { $since } с бұрын шақырылды, келмеді деуге әлі ерте: { $wanted } шақырудың { $calls } болды, арасы кемінде { $apart } с. Қайта шақырыңыз; келмеді деп ең ерте { $left } с кейін белгілеуге болады. Ештеңе жасалған жоқ.
error-return-too-late = { $code } талоны шақыруды { $minutes } минуттан артық бұрын өткізіп алған. Жаңа талон алыңыз немесе қызметкерге жүгініңіз.
error-return-too-often = { $code } талоны өткізіп алған шақырудан кейін бір рет қайтып келген. Жаңа талон алыңыз немесе қызметкерге жүгініңіз.
error-return-by-staff = { $code } талоны шақыруды өткізіп алды. Қызметкерге жүгініңіз немесе жаңа талон алыңыз.
error-nothing-to-reinstate = { $code } талонында қайтаратын ештеңе жоқ: жойылған келуді екі минут ішінде оны жойған адам немесе зал жетекшісі қайтара алады.
error-cancel-sure = { $code } талоны ({ $state }, { $service }) орнынан айырылады. Ештеңе жасалған жоқ. Солай керек болса: zal cancel { $code } --sure
error-category-reason-needed = { $code } неге { $category } санатына өтетінін айтыңыз: бірнеше сөз жеткілікті.
error-category-same = { $code } талоны онсыз да { $category } санатында.
error-category-at-desk = { $code } талоны { $desk } терезесінде: санаты сонда өзгертіледі.
error-no-category-to-restore = { $code } талонында қайтаратын ештеңе жоқ: санат өзгерісін екі минут ішінде, талон терезеде тұрмағанда, оны жасаған адам немесе зал жетекшісі қайтара алады.
error-transfer-nowhere = { $code } қайда баратынын айтыңыз: қызмет, терезе немесе оператор.
error-transfer-desk-empty = { $desk } терезесінде қазір ешкім жоқ. { $code } талонын басқа жерге немесе бәрібір сонда жіберіңіз: сонда бұл қызметті көрсететін басқа адам шақыра алады.
error-transfer-operator-away = { $operator } қазір ешбір терезеде жоқ. { $code } талонын басқа жерге немесе бәрібір соған жіберіңіз: сонда бұл қызметті көрсететін басқа адам шақыра алады.
error-transfer-unserved = { $service } қызметін көрсететін ешкім қазір жоқ. { $code } талонын басқа жерге немесе бәрібір сонда жіберіңіз: біреу келгенше күтеді.
error-transfer-service-closed = { $service } қызметі бұл уақытта жабық. { $code } талонын басқа жерге немесе бәрібір сонда жіберіңіз.
error-transfer-service-closed-by-hand = { $service } қызметі бүгін жабық: { $reason }. { $code } талонын басқа жерге немесе бәрібір сонда жіберіңіз.
error-postpone-minutes = Басқаларды 1 минуттан { $limit } минутқа дейін алға жіберуге болады.
error-postpone-too-often = { $code } талоны басқаларды алға барынша көп жіберді. Ол өз орнында күтеді.
error-postpone-too-long = { $code } талоны басқаларды енді тек { $left } минут алға жібере алады. Қысқарақ уақыт таңдаңыз.
error-unknown-appointment = Бұл залда мұндай кодпен жазылу жоқ. Кодты тексеріңіз.
error-codes-wait = Қате код тым көп. { $seconds } с кейін қайталаңыз.
error-appointment-move = { $day } күнгі { $time } жазылуы: { $booked }. «{ $act }» қазір мүмкін емес.
error-appointment-too-early = Жазылу { $day } күні { $time } уақытына. Сол күні { $opens } бастап белгіленуге болады.
error-appointment-lapsed = { $day } күнгі { $time } жазылуының уақыты өтіп кетті. Талон алыңыз немесе қайта жазылыңыз.
error-appointment-used = { $day } күнгі { $time } жазылуы бойынша келу аяқталды: { $code } талоны { $state }. Жаңа талон алыңыз немесе қызметкерге хабарласыңыз.
error-check-in-in-the-hall = Жазылу { $day } күні { $time } уақытына. Залда белгіленіңіз: терминалда немесе терезеде.
error-nothing-to-reinstate-booked = { $day } күнгі { $time } жазылуын енді қайтару мүмкін емес: оны бас тартқаннан кейін екі минут ішінде ғана қайтаруға болады. Қайта жазылыңыз.
error-slot-unknown = { $service }: { $day } күні { $time } уақытына жазылуға болмайды. Басқа уақыт таңдаңыз: zal appointment slots
error-slot-taken = { $service }: { $day } күні { $time } бос емес. Сол күнгі ең жақын бос уақыт: { $nearest }.
error-slot-taken-day = { $service }: { $day } күні { $time } бос емес, ол күні басқа бос уақыт жоқ. Басқа күн таңдаңыз немесе күту тізіміне тұрыңыз: zal appointment wait
error-slot-hold-over = { $day } күні { $time } уақыты сізге аз уақытқа сақталды, ол мерзім өтті. Қайта таңдаңыз.
error-visitors-do-not-book = Бұл залға келушілер өздері жазылмайды. Залға қоңырау шалыңыз немесе қызметкерге айтыңыз.
error-slots-none = { $service }: { $day } күніне жазылу жоқ.
error-touches-appointment = Қатысты жазылу: { $day }, { $time }, { $service }.
error-touches-more = Және тағы { $count }.
error-config-touches-appointments = Бұл баптауларда болмайтын жазылулар бар. { $does } Ештеңе жасалған жоқ. Не олар қалады, ал жаңа баптауларға тек жаңа жазылулар бағынады: zal config apply ФАЙЛ --keep. Не олардан бас тартылады, кімге қоңырау шалу керегі айтылады: zal config apply ФАЙЛ --cancel
error-config-appointments-of-service = Жаңа баптауларда жоқ { $service } қызметіне жазылулар бар: { $count }. Олар қала алмайды. Ештеңе жасалған жоқ. Олардан бас тарту үшін: zal config apply ФАЙЛ --cancel
error-contact-needed = Ешкім тым көп уақыт алып қоймауы үшін телефон нөмірі немесе электрондық пошта керек.
error-contact-unclear = «{ $typed }» — телефон нөмірі де, электрондық пошта да емес.
error-contact-has-many = Бұл нөмір немесе пошта бойынша ашық жазылулар бар: { $count }. Біреуінен бас тартыңыз немесе ауыстырыңыз.
error-unknown-wish = Бұл сілтеме ешқандай күту тізіміне жатпайды.
error-wish-not-offered = { $service }, { $day }: қазір сізге ештеңе ұсынылған жоқ.
error-waiting-list-full = { $service }, { $day }: күту тізімінде орын жоқ. Басқа күн таңдаңыз.
error-waiting-list-joined = { $service }, { $day }: бұл нөмір немесе пошта күту тізімінде бар.
error-waiting-list-free = { $service }: { $day } күні бос уақыт бар. Күтпей, соған жазылыңыз.
error-waiting-list-left = { $service }, { $day }: бұл сілтеме бойынша енді ешкім күтпейді.
error-unknown-link = Бұл сілтемеде талон жоқ. Талондағы кодты қайта сканерлеңіз.
error-link-expired = Сілтеменің мерзімі өткен: { $code } талоны { $day } күні берілген.

## Бағалар

error-rate-not-served = { $code } талонын қызмет көрсетілгеннен кейін бағалауға болады.
error-rate-too-late = { $code } талонын енді бағалауға болмайды: уақыты өтті.
error-rate-again = { $code } талоны бағаланып қойған.
error-rate-nothing = Кемінде бір баға қойыңыз.
error-rate-mark = Баға — 1-ден 5-ке дейінгі сан.
error-unknown-criterion = { $code } өлшемі жоқ. Барлары: { $known }.
error-unknown-criterion-near = { $code } өлшемі жоқ. Мүмкін, { $near } шығар?

## Кім әрекет етеді

error-role-may-not = «{ $role }» рөлі мұны істей алмайды: «{ $act }». Зал жетекшісіне айтыңыз.
error-request-other-body = { $request } сұрауымен бұрын басқа нәрсе сұралған. Әр жаңа сұрауға жеке идентификатор беріңіз.
error-request-past-day = { $request } сұрауымен { $day } күні { $code } талоны берілген, ол келу аяқталды. Әр жаңа сұрауға жеке идентификатор беріңіз.
error-secret-told-once = Бұл сұрау браузерді қосып қойған, құпиясы бір рет қана айтылады. Ол браузерді ажыратып, қайта қосыңыз.
error-code-told-once = Бұл сұрау код жасап қойған, ол бір рет қана айтылады. Басқасын сұраңыз: zal browser invite
error-bad-request-id = Сұрау идентификаторы 1–{ $limit } басылатын таңбадан тұрады.

## Терезелер

error-desk-closed = { $desk } терезесіне ешкім кірмеген. Алдымен кіріңіз.
error-no-next-to-stop = { $desk } терезеге ешкім өздігінен шақырылмайды.
error-desk-empty = { $desk } терезесінде келуші жоқ: «{ $act }» мүмкін емес. Алдымен біреуді шақырыңыз.
error-desk-busy = { $desk } терезесінде { $code } талоны бар ({ $state }). Алдымен оны аяқтаңыз.
error-desk-not-free = { $code } талоны әлі { $desk } терезесінде. Алдымен оны аяқтаңыз, қайтарыңыз немесе жіберіңіз.
error-desk-other-ticket = { $desk } терезесінде қазір { $expected } емес, { $code } талоны. Ештеңе жасалған жоқ.
error-desk-ended-other = { $desk } терезесі соңғы рет { $expected } емес, { $code } талонын аяқтады. Ештеңе жасалған жоқ.
error-desk-taken = { $desk } терезесінде { $operator } отыр. Басқа терезе таңдаңыз немесе себебін айтып, орнына отырыңыз.
error-desk-taken-over = { $desk } терезесіне { $operator } отырды. Ештеңе жасалған жоқ. Өз терезеңізге қайта кіріңіз.
error-no-common-service = { $operator } { $desk } терезесінің ешбір қызметін көрсетпейді. Басқа терезе таңдаңыз.
error-on-break = { $desk } терезесінде үзіліс. Алдымен жұмысты жалғастырыңыз.
error-not-on-break = { $desk } терезесінде үзіліс жоқ.
error-break-reason-needed = { $desk } терезесіндегі үзілістің себебін айтыңыз.

## Қызметтер мен күн

error-day-closed = Зал бүгінге жабылды. Талон берілмейді.
error-day-closed-opens = Зал бүгінге жабылды. { $service } қызметіне талон { $day } күні { $time } қайта беріледі.
error-day-already-closed = Күн онсыз да жабық.
error-day-not-closed = Күн жабылмаған. Талон беруді тоқтату: zal close-day
error-nobody-to-expire = Келуін жабатын ешкім қалмады.
error-expire-how-many = { $does } Ештеңе жасалған жоқ. Солай керек болса, санын жазыңыз: zal expire-visits --expire { $visits }
error-clock-believed = Зал компьютер сағатына сенеді, шешетін ештеңе жоқ. Сағат қате болса, алдымен дұрыстаңыз; сонда zal clock не істеуге болатынын айтады.
error-clock-is-behind = Компьютер сағаты зал уақытынан қалып тұр: одан кейінгіні қайтару керек. Ештеңе жасалған жоқ. Сағат дұрыс болса: zal clock forget
error-clock-is-ahead = Компьютер сағаты зал уақытынан озып тұр: зал ол бойынша қайтаратын ештеңе жасаған жоқ. Сағат дұрыс болса: zal clock accept
error-clock-before-founding = Компьютер сағаты зал жасалғанға дейінгі уақытты көрсетеді. Дұрыстаңыз, сонда зал өзі сенеді. Сағат дұрыс болса, зал қате сағатпен жасалған: оны қайта жасаңыз.
error-clock-accept-how-many = Сонда { $day } болады. { $does } Ештеңе жасалған жоқ. Компьютер сағаты дұрыс болса, санын жазыңыз: zal clock accept --expire { $visits }
error-clock-forget-how-many = Сонда { $day } болады, { $rev } оқиғасынан бастап бәрі нақты уақытын алады. Өзгеретін келулер: { $visits } (содан бері берілгені: { $given }; мерзімі өтіп, жалғасатын кезеңдер: { $back }). Ештеңе жасалған жоқ. Компьютер сағаты дұрыс болса, санын жазыңыз: zal clock forget --visits { $visits }
error-config-how-many = { $does } Ештеңе жасалған жоқ. Баптаулар осылай керек болса, барлығы қанша келуші екенін жазыңыз: zal config apply ФАЙЛ --visits { $visits }
error-config-turns-day = Бұл баптаулар бойынша { $was } күні бітіп, { $day } басталды. Терезеде тұрғандар қалады. { $does }
error-config-day-ends = Бұл баптаулар бойынша { $was } күні { $time } болғанда, жұмыс уақытының ортасында бітеді. Терезеде тұрғандар қалады, күтіп тұрғандар қалмайды. { $does }
error-loses-place = Орнынан айырылатын келушілер: { $visits } (күтуде: { $waiting }, кейінге қойылған: { $held }, шақырылып, келмеген: { $missed }).
error-loses-appointment = Уақыты өтіп кететін жазылулар: { $count }.
error-loses-service = Қазір терезесі бар, сонда болмай қалатын келушілер: { $visits } ({ $services }).
error-loses-precedence = Санаты бойынша артықшылығы азаятын немесе күту нормасы ұзаратын келушілер: { $visits } ({ $categories }).
error-simulate-how-many = Бұл залда адамдар бар: келушілер { $visits }, терезедегі операторлар { $operators }. Имитациялық операторлар біріншілерін шақырып, екіншілерінің терезесінде де әрекет етер еді. Ештеңе жасалған жоқ. Жеке залда имитация жасаңыз немесе бұлар қанша адам екенін жазыңыз: zal simulate --visits { $people }
error-last-to-serve = Әлі күтіп тұрғандар: { $visits }, оларға { $desk } терезесіндегі сізден басқа ешкім қызмет көрсете алмайды. Қалыңыз, әріптесіңіз осы терезеге кірсін немесе себебін айтыңыз.
error-leaves-alone = Әлі күтіп тұрғандар: { $visits }, сіз { $desk } терезесіне кірсеңіз, оларға ешкім қызмет көрсете алмайды. Бәрін сол күйінде қалдырыңыз, басқа терезе таңдаңыз немесе себебін айтыңыз.
error-quota-full = { $service } қызметіне бүгін талон қалмады (күніне { $count }). Жаңасы қашан болатынын қызметкерден сұраңыз.
error-quota-full-opens = { $service } қызметіне бүгін талон қалмады (күніне { $count }). { $day } күні { $time } бастап келіңіз.
error-quota-full-book = { $service } қызметіне бүгін талон қалмады (күніне { $count }). Алдын ала жазылыңыз немесе { $day } күні { $time } бастап келіңіз.
error-quota-category-full = { $service } қызметіне { $category } санаты үшін бүгін талон қалмады (күніне { $count }). Осы санатсыз талон алыңыз немесе жаңасы қашан болатынын қызметкерден сұраңыз.
error-quota-category-full-opens = { $service } қызметіне { $category } санаты үшін бүгін талон қалмады (күніне { $count }). Осы санатсыз талон алыңыз немесе { $day } күні { $time } бастап келіңіз.
error-service-closed = { $service } қызметіне талон берілмейді. Жұмыс уақытын қараңыз.
error-service-closed-opens = { $service } қызметіне қазір талон берілмейді. Ол { $day } күні { $time } ашылады.
error-service-closed-by-hand = { $service } қызметіне бүгін талон берілмейді: { $reason }
error-category-not-valid = { $category } санаты бүгін берілмейді.
error-few-files = Бір мезгілде тек { $limit } файл ашуға болады, бұл команда үшін аз. Көбірек рұқсат беріңіз, мысалы: ulimit -n 1024
error-stdout-closed = Стандартты шығыс жабық, жауап айту мүмкін емес, сондықтан ештеңе жасалған жоқ. Оны файлға немесе бағдарламаға бағыттаңыз.
error-file-refused = { $file } пайдалануға келмейді ({ $error }). Аты мен құқықтарын тексеріңіз.
error-no-tty = Бұл команда бүкіл экранды алады. Оны терминал терезесінде, енгізу мен шығаруды басқа жаққа бұрмай іске қосыңыз.
error-screen-inches = { $typed } экран диагоналі емес. Оны дюйммен жазыңыз, { $low } бен { $high } арасында, мысалы 55.
error-no-cells = Әріптердің өлшемі терминал терезесіне байланысты, ал мұнда ол жоқ. Мұны табло тұратын терезеде іске қосыңыз.
error-day-form = { $typed } күн емес. Жыл-ай-күн деп жазыңыз, мысалы 2026-12-31.
error-time-form = { $typed } уақыт емес. Сағат:минут деп жазыңыз, мысалы 14:20.

## Атаулар

error-unknown-service = { $code } қызметі жоқ. Барлары: { $known }.
error-unknown-service-near = { $code } қызметі жоқ. Мүмкін, { $near } шығар?
error-unknown-bundle = { $code } өмірлік жағдайы жоқ. Барлары: { $known }.
error-unknown-bundle-near = { $code } өмірлік жағдайы жоқ. Мүмкін, { $near } шығар?
error-unknown-outcome = { $code } нәтижесі жоқ. Барлары: { $known }.
error-unknown-outcome-near = { $code } нәтижесі жоқ. Мүмкін, { $near } шығар?
error-unknown-desk = { $code } терезесі жоқ. Барлары: { $known }.
error-unknown-desk-near = { $code } терезесі жоқ. Мүмкін, { $near } шығар?
error-unknown-operator = { $code } операторы жоқ. Барлары: { $known }.
error-unknown-operator-near = { $code } операторы жоқ. Мүмкін, { $near } шығар?
error-unknown-operator-which = { $code } деген бірнеше адам бар: { $known }. Осы кодтардың бірін теріңіз.
error-unknown-category = { $code } келуші санаты жоқ. Барлары: { $known }.
error-unknown-category-near = { $code } келуші санаты жоқ. Мүмкін, { $near } шығар?
error-unknown-language = Бұл зал { $code } тілінде сөйлемейді. Барлары: { $known }.
error-unknown-language-near = Бұл зал { $code } тілінде сөйлемейді. Мүмкін, { $near } шығар?

## Қосылған браузерлер

error-unknown-terminal = { $code } терминалы жоқ. kiosk/АТЫ, board/АТЫ және console бар; аты ең көбі 32 латын әрпінен, цифрдан және дефистен тұрады, дефиспен басталмайды.
error-unknown-browser = { $code } браузері ешқашан қосылмаған. Тізімі: zal browser
error-browser-revoked = { $number } браузері ажыратылып қойған.

## Жаңа зал

error-new-is-there = { $path } бұрыннан бар, оған ештеңе тиген жоқ. Жаңа залды жеке қалтада жасаңыз немесе басқа аттар беріңіз: --hall, --file
error-new-nothing = Ештеңе аталмаған.
error-new-too-long = Тым ұзын: { $length } таңба, ең көбі { $limit }.
error-new-language = { $got } тіл емес. Әрқайсысына екі-үш кіші латын әрпін жазыңыз: ru en
error-language-right-to-left = { $language } тілінде оңнан солға қарай жазады, экрандар оны көрсете алмайды. Онсыз жазыңыз.
error-new-desks = { $got } терезе саны емес. 1-ден { $limit } дейінгі сан жазыңыз.
error-new-hours = { $got } жұмыс уақыты емес. 09:00-18:00 сияқты уақыт немесе күндерімен жазыңыз: mon-fri 09:00-18:00, sat 10:00-14:00
error-new-time-zone = { $got } уақыт белдеуі жоқ. Asia/Almaty сияқты атау жазыңыз.
error-new-assumed = { $got } үшеуінің ешқайсысы емес. 09:00-18:00 немесе mon-fri 09:00-18:00, sat 10:00-14:00 сияқты уақыт, Asia/Almaty сияқты уақыт белдеуін немесе http://192.168.1.5:8080 сияқты мекенжай жазыңыз

## ПИН-кодтар

error-pin-form = 4-тен 12-ге дейін цифр керек, бәрі бірдей де, 1234 сияқты қатар да болмайды.
error-pin-unset = { $operator } операторының ПИН-коды әлі жоқ. Қойыңыз: zal pin { $subject }
error-code-wrong = Код қате немесе енді жарамсыз.
error-pin-unset-kiosk = Киоскінің қызметтік коды әлі қойылмаған. Қойыңыз: zal pin --kiosk
error-pin-none = Цифрлар берілмеді. Ештеңе жасалған жоқ.
error-pin-unasked = Мұнда цифрларды сұрайтын ешкім жоқ: стандартты кіріс терминал емес. Скрипт оларды стандартты кірістің жолымен береді: zal pin --stdin
error-pin-differs = Цифрлар әртүрлі, бір рет қате терілген. Ештеңе жасалған жоқ, қайталаңыз.
error-pin-wrong = ПИН-код қате.
error-pin-wrong-wait = ПИН-код қате. { $seconds } с кейін қайталаңыз.
error-pin-wait = Қате ПИН-код тым көп. { $seconds } с кейін қайталаңыз.
error-staff-code-wrong = Код қате.
error-staff-code-wrong-wait = Код қате. { $seconds } с кейін қайталаңыз.
error-staff-code-wait = Қате код тым көп. { $seconds } с кейін қайталаңыз.

## Сақтау

error-hall-busy = Зал бос емес. Ештеңе жасалған жоқ, қайталаңыз.
error-hall-held = Зал бос емес: { $pid } процесі ({ $program }) оны босатпай тұр. Ештеңе жасалған жоқ, қайталаңыз. Ол бағдарлама тұрып қалса, тоқтатыңыз: kill { $pid }
error-hall-held-stopped = Зал бос емес: { $pid } процесі ({ $program }) әрекет үстінде тоқтатылған. Ештеңе жасалған жоқ. Жалғастырыңыз: kill -CONT { $pid } – немесе аяқтаңыз: kill -9 { $pid }
error-hall-missing = { $path } жерінде зал жоқ. Жасаңыз: zal init
error-hall-gone = Зал файлы енді { $path } жерінде емес немесе ауыстырылған. Ештеңе жасалған жоқ. Оны орнына қойыңыз; сақтық көшірмеден қалпына келтіру үшін Zal бағдарламаларының бәрін тоқтатып, { $path }-wal мен { $path }-shm файлдарын да басқа қалтаға көшіріп, көшірмені сонда қойыңыз.
error-log-of-another = { $path } — көшірме, ал қасында бұрын сонда тұрған файлдың соңғы өзгерістері жатыр. Бірге ашылса, екеуі араласып кетеді. Осы залдағы Zal бағдарламаларының бәрін тоқтатып, { $path }-wal мен { $path }-shm файлдарын басқа қалтаға көшіріп, көшірмені қайта қойып, іске қосыңыз.
error-hall-replaced = { $path } жерінде енді басқа файл. Оның журналы басынан оқылады: zal events --since 0 --follow
error-halls-in-files-only = Бұл нұсқа залды тек файлда сақтайды, ал { $hall } файл емес. Файл атаңыз.
error-not-a-hall = { $path } Zal залы емес. Жасаңыз: zal init
error-earlier-schema = { $path } Zal-дың бұрынғы нұсқасынан қалған, өзгеріссіз қалды. Онымен жұмыс істейтін алғашқы команда, мысалы zal queue, қасына көшірмесін қойып, оны жаңартады.
error-newer-schema = { $path } файлын жаңарақ Zal жазған (схема { $version }, мұндағысы { $known } дейін біледі). Жаңа нұсқасын орнатыңыз.
error-program-too-old = Залды жаңарақ Zal жаңартқан (схема { $schema }, мұндағысы { $known } дейін біледі). Ештеңе жасалған жоқ: бұл бағдарламаның жаңа нұсқасын іске қосыңыз.
error-unreadable-event = Зал журналындағы { $rev } оқиғасы ({ $act }, нұсқа { $version }) оқылмайды.
error-file-damaged = { $path } зақымдалған. Бағдарламаларды тоқтатып, сақтық көшірмені қойыңыз ({ $error }).
error-file-exists = { $path } бұрыннан бар, сол күйінде қалды.
error-cannot-open = { $path } ашылмайды. Бар екенін және оқуға рұқсат барын тексеріңіз ({ $error }).
error-read-only = { $path } файлына жазу мүмкін емес. Файл мен қалтаның құқықтарын тексеріңіз.
error-folder-read-only = { $folder } қалтасына жазу мүмкін емес, ал { $path } қасында файлдар керек. Бұл бағдарламаның пайдаланушысына қалтаға жазуға рұқсат беріңіз; ештеңе жасалған жоқ.
error-no-copy-before-upgrade = { $path } бұрынғы Zal нұсқасынан. Жаңартар алдында қасына көшірме қойылады, ол шықпады ({ $error }). { $megabytes } МБ орын босатып, қалта құқықтарын тексеріңіз; ештеңе жасалған жоқ.
error-disk-full = Диск толы. Орын босатыңыз; ештеңе жасалған жоқ.
error-disk-error = Диск дұрыс жауап бермейді ({ $error }). Ештеңе жасалған жоқ.
error-sqlite-too-old = SQLite { $version } тым ескі: 3.37 немесе жаңарағы керек.
error-storage = { $path } зал файлы бас тартты: { $error }. Ештеңе жасалған жоқ.
error-broken-down = Залды көрсету мүмкін болмады ({ $error }). Қайталап көруде.
error-state-changed = Талон енді бұрынғыдай емес. Ештеңе жасалған жоқ, қайта қараңыз.
error-no-hall = Файлда зал жоқ. Жасаңыз: zal init
error-no-settings = Файлда залдың { $version } нұсқалы баптаулары жоқ. Онымен жұмыс істемеңіз: бүтін сақтық көшірмені алыңыз.

## Қағаз талондар

error-no-printer = { $kiosk } жанында принтер жоқ. Принтері бар киоскілер: { $known }.
error-no-printers = Бұл залдың ешбір киоскісінде принтер жоқ. Зал баптауларына біреуін жазыңыз.
error-slip-visit-over = { $code } талоны { $state }. Келу аяқталды: ештеңе басылмайды.
error-slip-on-its-way = { $code } талоны { $kiosk } киоскісінде басылып жатыр. Күтіңіз.
error-slip-interrupted = Талон жіберілгенде киоск тоқтап қалды. Басылғанын қараңыз; басылмаса, қайта басыңыз.
error-slip-too-old = Талонды уақытында басу мүмкін болмады.
error-slip-not-needed = Талон басылғанша келу аяқталды.
error-slip-day-ended = Талон басылғанша күн аяқталды.
error-slip-asked-again = Талонды қайта басу сұралды.

## zal check ақау тапқан файл

error-changed-meanwhile = Тексеру кезінде { $path } файлына жазылды. Қайта тексеріңіз.
error-unsound-file = { $path } зақымдалған ({ $error }). Онымен жұмыс істемеңіз: бүтін сақтық көшірмені алыңыз.
error-unsound-schema = { $path } файлында { $version } схемасының { $name } бөлігі жоқ. Онымен жұмыс істемеңіз: бүтін сақтық көшірмені алыңыз.
error-unsound-foreign = { $path } файлында { $name } бар, ол Zal-дікі емес және жазылатынды өзгерте алады. Онымен жұмыс істемеңіз: бүтін сақтық көшірмені алыңыз.
error-unsound-halls = { $path } дұрыс емес: онда тағы бір зал бар, нөмірі { $number }.
error-unsound-reference = { $path } дұрыс емес: { $table } жолы ешбір { $parent } жолына қатысты емес.
error-unsound-log = { $path } дұрыс емес: журналында 1-ден { $rev } дейінгі оқиғалар үзіліссіз болуы керек, ал онда { $events } бар.
error-unsound-newest = { $path } дұрыс емес: журналы соңғы жазылған оқиғамен бітпейді: { $rev } басқа.
error-unsound-hall = { $path } дұрыс емес: журнал залдың өзіндегі { $what } туралы басқаша айтады.
error-unsound-counter = { $path } дұрыс емес: { $day } күнгі { $code } талоны соңғы саналған нөмірден асып кеткен, ол нөмір қайта берілер еді.
error-unsound-series = { $path } дұрыс емес: журнал { $day } күнгі { $series } сериясының нөмірлері туралы басқаша айтады.
error-unsound-stageless = { $path } дұрыс емес: { $day } күнгі { $code } талоны ешбір қызметке арналмаған.
error-unsound-gone = { $path } дұрыс емес: { $day } күнгі { $code } талоны журналда бар, кестесінде жоқ.
error-unsound-untold = { $path } дұрыс емес: журнал { $day } күнгі { $code } талоны туралы айтпайды.
error-unsound-ticket = { $path } дұрыс емес: журнал { $day } күнгі { $code } талонының { $what } мәні туралы басқаша айтады.
error-unsound-rating = { $path } дұрыс емес: журнал { $day } күнгі { $code } талонының бағасы туралы басқаша айтады.
error-unsound-slip = { $path } дұрыс емес: журнал { $day } күнгі { $code } талонының басылуы туралы басқаша айтады.
error-unsound-shift = { $path } дұрыс емес: журнал { $operator } операторының { $desk } терезесіндегі { $day } күнгі ауысымы туралы басқаша айтады.
error-unsound-service = { $path } дұрыс емес: журнал { $service } қызметінің { $day } күні қолмен ашылып-жабылуы туралы басқаша айтады.
error-unsound-browser = { $path } дұрыс емес: журнал { $code } браузері туралы басқаша айтады.
error-unsound-appointment = { $path } дұрыс емес: журнал { $code } нөмірлі жазылу туралы басқаша айтады.
error-unsound-wish = { $path } дұрыс емес: журнал күту тізімдеріндегі { $code } нөмірі туралы басқаша айтады.
error-unsound-invitation = { $path } дұрыс емес: журнал қосу коды туралы басқаша айтады.
error-unsound-config = { $path } дұрыс емес: журнал залдың { $code } нұсқалы баптаулары туралы басқаша айтады.
error-unsound-printer = { $path } дұрыс емес: журнал { $code } принтері туралы басқаша айтады.
error-unsound-pin = { $path } дұрыс емес: журнал { $subject } ПИН-коды туралы басқаша айтады.
error-unsound-request = { $path } дұрыс емес: журнал { $request } сұрауының { $what } мәні туралы басқаша айтады.
error-unsound-rows = { $path } дұрыс емес: { $table } кестесінде { $rows } жол бар, ал журнал { $told } туралы айтады.

## Айтып шығуға келмейтін журнал

error-impossible-line = Зал журналы дұрыс емес: { $rev } оқиғасы ({ $act }) немесе оның алдындағысы жазылған күйінде емес.
error-impossible-gap = Зал журналы дұрыс емес: { $rev } оқиғасы жоқ.
error-impossible-beginning = Зал журналы дұрыс емес: { $rev } оқиғасымен ({ $act }) ешбір зал басталмайды.
error-impossible-day = Зал журналы дұрыс емес: { $rev } оқиғасы ({ $act }) { $day } жұмыс күнінде бұлай болуы мүмкін емес.
error-impossible-hall = Зал журналы дұрыс емес: { $rev } оқиғасы ({ $act }) залдың оған дейінгі күйінен шықпайды.
error-impossible-ticket = Зал журналы дұрыс емес: { $rev } оқиғасындағы ({ $act }, { $code } талоны) талон не кезең ол айтқандай болмаған.
error-impossible-move = Зал журналы дұрыс емес: { $rev } оқиғасында { $code } талоны { $state } еді, «{ $act }» мүмкін емес еді.
error-impossible-desk = Зал журналы дұрыс емес: { $rev } оқиғасымен { $code } талоны болуы мүмкін емес { $desk } терезесіне келді.
error-impossible-shift = Зал журналы дұрыс емес: { $rev } оқиғасы ({ $act }) { $operator } операторының { $desk } терезесіндегі ауысымына сай емес.
error-impossible-slip = Зал журналы дұрыс емес: { $rev } оқиғасы ({ $act }) { $code } талонының { $job } басылуына сай емес.
error-impossible-appointment = Зал журналы дұрыс емес: { $rev } оқиғасы ({ $act }) бұрынғы жазылуларға немесе күту тізімдеріне сай емес.
error-impossible-browser = Зал журналы дұрыс емес: { $rev } оқиғасы ({ $act }) { $number } браузеріне сай емес.
error-impossible-instant = Зал журналы дұрыс емес: { $rev } оқиғасы ({ $act }) алдындағысынан ерте.
error-impossible-role = Зал журналы дұрыс емес: { $rev } оқиғасы ({ $act }) «{ $role }» рөлінде жасалуы мүмкін емес.
error-impossible-actor = Зал журналы дұрыс емес: { $rev } оқиғасын ({ $act }) { $actor } «{ $role }» рөлінде жасауы мүмкін емес.
error-impossible-column = Зал журналы дұрыс емес: { $rev } оқиғасы ({ $act }) оған қатысы жоқ талонды, қызметті, терезені, операторды немесе күйді атайды.

## Принтерлер

error-printer-paper-low = Қағаз бітіп барады. Жаңа орам дайындаңыз.
error-printer-paper-out = Қағаз жоқ. Жаңа орам салыңыз.
error-printer-cover-open = Қақпақ ашық. Жабыңыз.
error-printer-fault = Принтер ақау туралы хабарлайды. Пышағын қағаздан тазартып, өшіріп-қосыңыз; көмектеспесе, жөндетіңіз.
error-slip-undrawn = Талонды салу мүмкін емес. Себебі киоск журналында.
error-printer-broken-down = Бағдарлама принтермен сөйлесе алмайды. Себебі оның журналында.
error-printer-none = Бұл киоскіге принтер қойылмаған: ол талонды экранда көрсетеді.
error-printer-mute = Бұл принтер күйін ешқашан айтпайды. Қағазы мен шамдарына қараңыз.
error-printer-silent = Принтер байланысты қабылдайды да, үндемейді. Өшіріп-қосыңыз; күйін мүлдем айтпаса, баптауларына answers = false қойыңыз.
error-printer-rubbish = Жауап беріп тұрған принтер емес немесе күйін айтпайтын принтер. Мекенжайды тексеріңіз; дұрыс болса, принтер баптауларына answers = false қойыңыз.
error-printer-broke-off = Принтер байланысты үзді. Кабелін тексеріп, өшіріп-қосыңыз.
error-printer-stalled = Принтер жіберілгенді қабылдауды тоқтатты. Қағазы мен қақпағын тексеріп, өшіріп-қосыңыз.
error-printer-refused = Принтер мекенжайы байланыстан бас тартады. Принтерді қосып, портты тексеріңіз, әдетте ол 9100.
error-printer-unreachable = Принтер мекенжайында ешкім жауап бермейді. Принтерді қосып, кабелі мен мекенжайын тексеріңіз.
error-printer-gone = Принтер жоқ. Оны қосып, кабелі мен баптаулардағы мекенжайын тексеріңіз.
error-printer-busy = Принтер басқа бағдарламамен бос емес. Оны аяқтаңыз немесе екеуі де CUPS арқылы бассын.
error-printer-forbidden = Принтерге жазуға құқық жоқ. Zal пайдаланушысына беріңіз: Debian-да lp тобы, тізбекті порт үшін dialout.
error-printer-full = Талонды жазуға орын жоқ. Дискіде орын босатыңыз.
error-printer-no-reader = Принтерге жазылғанды ешкім оқымайды. Оны әрі қарай беретін бағдарламаны іске қосыңыз.
error-printer-no-libusb = USB принтеріне libusb кітапханасы керек. Орнатыңыз: apt install libusb-1.0-0
error-printer-address = Принтер мекенжайы түсініксіз. Баптауларындағы address мәнін түзетіңіз.
error-printer-no-profile = Принтер профилі белгісіз. Баптауларындағы profile мәнін түзетіңіз; default көпшілігіне жарайды.
error-printer-no-pictures = Бұл профильдегі принтер сурет баспайды, ал талон — сурет. Басқа принтер таңдаңыз.
error-printer-too-wide = Талон принтер баса алатыннан кең. Баптауларындағы width немесе profile мәнін түзетіңіз.

## Дауыс

error-voice-code = { $code } дауыстап оқылмайды. Талон коды ең көбі екі латын не кирилл әрпінен және саннан тұрады, мысалы Р105.
error-voice-language = Дауыста { $code } тілінің сөздері жоқ. Барлары: { $known }.
error-voice-no-program = { $program } іске қосылмайды ({ $error }). Орнатыңыз немесе аты мен құқықтарын тексеріңіз.
error-voice-not-installed = { $program } орнатылмаған. Debian жүйесінде: apt-get install { $package }
error-voice-broken = Дауыс істен шықты. Зал файлының жанындағы бағдарлама журналын қараңыз.
error-voice-failed = { $program } орындалмады ({ $error }). Жеке іске қосып көріп, баптауларын тексеріңіз.
error-voice-slow = { $program } { $seconds } секундтан ұзаққа созылып, тоқтатылды. Қайталаңыз; өзгермесе, басқа дауыс таңдаңыз.
error-voice-no-wav = { $program } жақсы аяқталды, бірақ дыбыс қалдырмады. Баптауларын тексеріңіз.
error-voice-bad-wav = { $file } пайдалануға болатын дыбыс емес. 16 биттік WAV файлын беріңіз.
error-voice-long = { $file } { $seconds } секундтан ұзақ: шақыру ондай болмайды. Ол ойнатылмайды; оны жасаған бағдарламаны жеке іске қосып, баптауларын тексеріңіз.
error-voice-no-clip = «{ $word }» сөзінің жазбасы жоқ. Мына файлға жазыңыз: { $file }
error-voice-no-clips = { $folder } ішінде жазба жоқ. Сонда салыңыз немесе басқа дауыс таңдаңыз.
error-voice-command = { $command } дауыс командасы емес. Бағдарламаны және оған берілетінді жазыңыз: {"{wav}"} — жасалатын файл, {"{text}"} — айтылатын сөз.
error-voice-no-player = Мұнда дыбыс ойнататын ештеңе жоқ. Мына пакеттердің бірін орнатыңыз: { $packages }.

## Баптаулар

error-config-service-in-use = { $service } қызметінің ашық немесе қайта келуі мүмкін талондары: { $count }, ішінде { $code }. Қызметті жауып, кезегін аяқтап, сосын алып тастаңыз.
error-config-category-in-use = { $category } санатының ашық немесе қайта келуі мүмкін талондары: { $count }, ішінде { $code }; олар артықшылығынан айырылар еді. Оларды аяқтап, сосын алып тастаңыз; оған дейін valid_to жаңа келушілерді бөгейді.
error-config-language-in-use = { $language } тіліндегі ашық немесе қайта келуі мүмкін талондар: { $count }, ішінде { $code }; келушілері басқа тілді естіп, оқыр еді. Оларды аяқтап, сосын алып тастаңыз.
error-config-slips-in-use = { $kiosk } киоскісінде басылуын күтуде: { $count }, ішінде { $code }. Басылсын немесе басқа киоскіде басыңыз, сосын принтерін алып тастаңыз.
error-config-series-in-use = { $service } қызметіне қазір { $series } сериясын беруге болмайды: ол { $other } сериясына ұқсас, екі келушінің коды бірдей болар еді. Күн ауысқанда өзгертіңіз.
error-config-carry-over-in-use = Бұрынғы күннен басталған ауысымдар жүріп жатқанда [hall]: carry_over алып тасталмайды: { $count }, біреуі { $desk } терезесінде. Алдымен олар шығып, қайта кірсін.
error-config-shift-in-use = { $operator } { $desk } терезесінде отыр: алып тастамас бұрын шығыңыз.
error-file-unreadable = { $file } оқылмайды ({ $error }). Аты мен құқықтарын тексеріңіз немесе жасаңыз: zal init --sample
error-file-unwritable = { $file } файлына жазу мүмкін емес, сол күйінде қалды ({ $error }).
error-config-problems = { $file } файлындағы қателер: { $count }. Ештеңе өзгерген жоқ.
error-config-syntax = { $file }, { $line }-жол: бұл TOML емес ({ $error }). Осы жол мен алдыңғысындағы тырнақша, жақша, үтірлерді тексеріңіз.
error-config-too-deep = { $file }: жақшалар бірінің ішінде бірі тым терең тұр. Кейбірін алып тастаңыз.
error-config-unknown-key = { $file }: { $path } мұнда белгісіз. Алып тастаңыз немесе біреуін алыңыз: { $known }.
error-config-unknown-key-near = { $file }: { $path } мұнда белгісіз. Мүмкін, { $near } шығар?
error-config-missing = { $file }: { $path } жетіспейді. Қосыңыз, мысалы: { $example }
error-config-want-text = { $file }: { $path } мәні { $got }. Тырнақша ішінде мәтін жазыңыз, мысалы: { $example }
error-config-want-whole = { $file }: { $path } мәні { $got }. Тырнақшасыз бүтін сан жазыңыз, мысалы: { $example }
error-config-want-number = { $file }: { $path } мәні { $got }. Тырнақшасыз сан жазыңыз, мысалы: { $example }
error-config-want-flag = { $file }: { $path } мәні { $got }. Тырнақшасыз true немесе false жазыңыз, мысалы: { $example }
error-config-want-names = { $file }: { $path } мәні { $got }. Бір мәтін немесе әр тілге бір мәтін жазыңыз, мысалы: { $example }
error-config-want-list = { $file }: { $path } мәні { $got }. Төртбұрышты жақшада мәтіндер тізімін жазыңыз, мысалы: { $example }
error-config-want-table = { $file }: { $path } мәні { $got }. Кесте жазыңыз, мысалы: { $example }
error-config-want-tables = { $file }: { $path } мәні { $got }. Әр жазбаға қос жақша қойыңыз, мысалы: { $example }
error-config-empty = { $file }: { $path } бос. Адамдар оқитын мәтінді жазыңыз.
error-config-too-long = { $file }: { $path } ұзындығы { $length } таңба. { $limit } таңбаға дейін қысқартыңыз, әйтпесе экрандарға сыймайды.
error-config-range = { $file }: { $path } мәні { $got }. { $low } мен { $high } арасындағы сан жазыңыз.
error-config-unknown-word = { $file }: { $path } мәні { $got }. Біреуін жазыңыз: { $known }.
error-config-unknown-word-near = { $file }: { $path } мәні { $got }. Мүмкін, { $near } шығар?
error-config-want-one-of = { $file }: { $path } мәні { $got }. Біреуін жазыңыз: { $known }.
error-config-accent = { $file }: { $path } мәні { $got }. Мұндай түсті кодтар залдан қиын оқылар еді: ақшыл экрандағы контрасты { $light }:1, қараңғысында { $dark }:1, ал біреуі { $needed }:1 болуы керек. Жарайтын ең жақын реңк: { $near }
error-config-colour = { $file }: { $path } мәні { $got }. Түсті # және алты он алтылық цифрмен жазыңыз, мысалы: { $example }
error-config-printer-address = { $file }: { $path } мәні { $got }. Мұндай қосылымда былай жазыңыз, мысалы: { $example }
error-printer-profile-unknown = { $file }: { $path } мәні { $got }, оны python-escpos білмейді. Ең жақыны { $near }.
error-printer-profile-no-pictures = { $file }: { $path } мәні { $got }. Бұл профильдегі принтер сурет баспайды, ал талон — сурет. Басқасын таңдаңыз, мысалы: { $near }
error-printer-profile-too-wide = { $file }: { $path } мәні { $got }, ал { $profile } профиліндегі принтер ең көбі { $dots } нүкте басады. Енін немесе профилін түзетіңіз.
error-config-voice-command = { $file }: { $path } мәні { $got }, онда { $missing } жоқ. Бағдарламаға не айтатынын, {"{text}"}, және жазатын файлын, {"{wav}"}, айту керек.
error-config-not-positive = { $file }: { $path } мәні { $got }. 0-ден үлкен, { $high } санынан аспайтын сан жазыңыз.
error-config-code = { $file }: { $path } мәні { $got }. Код тек кіші латын әріптерінен, цифрлардан және дефистен тұрады, ең көбі { $limit }; былай жазыңыз, мысалы: { $example }
error-config-code-twice = { $file }: { $path } екі рет тұр. Біреуіне басқа код беріңіз.
error-config-listed-twice = { $file }: { $path } ішінде { $got } екі рет аталған. Біреуін алып тастаңыз.
error-config-list-empty = { $file }: { $path } ештеңе бермейді. Кемінде біреуін атаңыз немесе жолды алып тастаңыз.
error-config-time = { $file }: { $path } мәні { $got }. Тырнақша ішінде 00:00-ден 24:00-ге дейінгі уақытты жазыңыз, мысалы: { $example }
error-config-hours = { $file }: { $path } мәні { $got }. «08:00-20:00» немесе «08:00-13:00, 14:00-20:00» сияқты уақыт жазыңыз, жабық болса «».
error-config-hours-backwards = { $file }: { $path }: { $span } басталғанша бітеді. Уақыттарды ауыстырыңыз; түн ортасынан асатыны 24:00-де бітіп, келесі күні 00:00-де жалғасады.
error-config-hours-overlap = { $file }: { $path }: { $first } мен { $second } қабаттасады немесе түйіседі. Бір етіп жазыңыз.
error-config-never-open = { $file }: { $path } ішінде жұмыс уақыты жоқ. Кемінде бір күнге уақыт жазыңыз.
error-config-hours-outside = { $file }: { $path } мәні { $got }, ал зал { $hall } ашық. Қызмет уақыты зал уақытынан аспасын.
error-config-last-ticket = { $file }: { $path } мәні { $got }, ол { $weekday } жұмыс уақытына кірмейді ({ $hours }). Соның ішінен уақыт таңдаңыз.
error-config-last-ticket-late = { $file }: { $path } мәні { $got }, ол әр күні жабылғаннан кейін. Ертерек уақыт таңдаңыз немесе жолды алып тастаңыз.
error-config-date = { $file }: { $path } мәні { $got }. Күнді жыл-ай-күн деп жазыңыз, мысалы: { $example }
error-config-dates-backwards = { $file }: { $path } мәні { $got }, ол valid_from күнінен бұрын ({ $first }). Күндерді ауыстырыңыз.
error-config-language = { $file }: { $path } мәні { $got }. Екі-үш кіші латын әрпін жазыңыз, мысалы: { $example }
error-config-language-right-to-left = { $file }: { $path } ішінде { $got } бар, ол оңнан солға жазылады, экрандар оны көрсете алмайды. Алып тастаңыз.
error-config-right-to-left = { $file }: { $path } ішінде оңнан солға жазылатын әріптер бар, экрандар оларды көрсете алмайды. Басқа жазумен жазыңыз.
error-config-unknown-language = { $file }: { $path }: зал бұл тілде сөйлемейді. Алып тастаңыз немесе languages ішіне қосыңыз ({ $known }).
error-config-unknown-language-near = { $file }: { $path }: зал бұл тілде сөйлемейді. Мүмкін, { $near } шығар?
error-config-name-missing = { $file }: { $path } жетіспейді. Осы тілдегі мәтінді қосыңыз немесе барлық тілге бір мәтін жазыңыз.
error-config-texts-too-many = { $file }: зал сөйлемейтін «{ $language }» тілінде мәтіндер бар ({ $count }), біріншісі: { $path }. Оларды zal config fix-languages арқылы алып тастаңыз немесе «{ $language }» тілін [hall] астындағы languages тізіміне қосыңыз.
error-config-texts-missing = { $file }: «{ $language }» тілінде мәтіндер жетіспейді ({ $count }), біріншісі: { $path }. zal config fix-languages оларды басқа тілден енгізсін, содан кейін аударыңыз.
error-texts-by-hand = { $file }: кейбір мәтінді тек адам өзгерте алады, мысалы, ол бірнеше жолға жазылған. Ештеңе өзгертілген жоқ: оларды залдың тілдеріне қолмен келтіріңіз.
error-config-time-zone = { $file }: { $path } мәні { $got }, ондай уақыт белдеуі жоқ. IANA тізіміндегі атауды жазыңыз, мысалы: { $example }
error-config-time-zone-near = { $file }: { $path } мәні { $got }, ондай уақыт белдеуі жоқ. Мүмкін, { $near } шығар?
error-config-unknown-service = { $file }: { $path } жоқ { $got } қызметін атайды. Барлары: { $known }.
error-config-unknown-service-near = { $file }: { $path } жоқ { $got } қызметін атайды. Мүмкін, { $near } шығар?
error-config-unknown-group = { $file }: { $path } жоқ { $got } тобын атайды. Барлары: { $known }.
error-config-unknown-group-near = { $file }: { $path } жоқ { $got } тобын атайды. Мүмкін, { $near } шығар?
error-config-unknown-category = { $file }: { $path } жоқ { $got } санатын атайды. Барлары: { $known }.
error-config-unknown-category-near = { $file }: { $path } жоқ { $got } санатын атайды. Мүмкін, { $near } шығар?
error-config-unknown-zone = { $file }: { $path } жоқ { $got } аймағын атайды. Барлары: { $known }.
error-config-unknown-zone-near = { $file }: { $path } жоқ { $got } аймағын атайды. Мүмкін, { $near } шығар?
error-config-zone-without-desk = { $file }: { $path }: бұл аймақта бірде-бір терезе жоқ. Терезелеріне zone = "{ $zone }" деп жазыңыз немесе аймақты алып тастаңыз.
error-config-reserve-served = { $file }: { $path } мынаны атайды: { $got }, ал ол мұнда онсыз да әрқашан көрсетіледі. reserve ішінде тек қосымша қызметтерді атаңыз, қалғандарын services ішіне жазыңыз.
error-config-no-desk-serves = { $file }: { $path }: оны ешбір терезе көрсетпейді. Бір терезенің қызметтеріне қосыңыз.
error-config-no-operator-serves = { $file }: { $path }: оны ешбір оператор көрсетпейді. Бір оператордың қызметтеріне қосыңыз.
error-config-bundle-code = { $file }: { $path } мәні { $got }, ал бұл қызметтің коды. Басқа код таңдаңыз.
error-config-bundle-number = { $file }: { $path } ішінде аталған қызмет саны: { $got }. Өмірлік жағдайда { $low }–{ $high } қызмет болады.
error-config-bundle-loop = { $file }: { $path }: { $services } бірінің артынан бірі шеңбермен жүреді, сондықтан ешқайсысы басталмас еді. Араларындағы бір жолды алып тастаңыз.
error-config-outcome-first = { $file }: { $path }: бірінші нәтижені енгізу пернесі таңдайды. Келуші не үшін келсе, соны алған нәтижені бірінші қойыңыз.
error-config-series = { $file }: { $path } мәні { $got }. Бір немесе екі бас әріп, латын не кирилл, жазыңыз, мысалы: { $example }
error-config-series-misread = { $file }: { $path } мәні { $got }: { $letter } цифр не басқа әріп болып оқылады не естіледі. Басқа әріп таңдаңыз.
error-config-series-sight = { $file }: { $path } мәні { $got }, ол { $service } қызметінің { $other } сериясына ұқсас. Соны көшіріңіз немесе басқа әріп таңдаңыз. Екеуі де бар зал қалдыра алады.
error-config-series-sound = { $file }: { $path } мәні { $got }, ол дауыстап айтқанда { $service } қызметінің { $other } сериясындай естіледі. Басқа әріп таңдаңыз. Екеуі де бар зал қалдыра алады.
error-config-printer-twice = { $file }: { $path } мәні { $got }, ол { $kiosk } киоскісінің принтері. Әр киоскіге жеке принтер керек, немесе мүлдем керек емес.
error-config-key-used = { $file }: { $path } мәні { $got }, ал бұл перне Zal экрандарының өзіне керек. Басқасын алыңыз, мысалы: { $example }
error-config-key-twice = { $file }: { $path } мәні { $got }, { $other } мәні де сондай. Әрқайсысына жеке перне беріңіз.
error-config-address = { $file }: { $path } мәні { $got }. Телефон ашатын веб-мекенжай жазыңыз: латын әріптерімен, пайдаланушы атынсыз, ішінде {"{token}"} бір рет тұрсын, басқа фигуралық жақша болмасын, мысалы: { $example }
error-config-no-ordinary = { $file }: { $path }: барлық санат кезексіз. out_of_turn жоқ кәдімгі санат қосыңыз.
error-config-ordinary-dates = { $file }: { $path }: кезексіз емес бірінші санат барлық келушінікі, оның мерзімі бітпейді. Күндерін алып тастаңыз немесе кәдімгісін бірінші қойыңыз.

## Залдың өз мәтіндері

error-texts-none = «{ $language }» тіліндегі мәтіндер { $folder } жерінде жоқ. Былай бастаңыз: zal config texts --language { $language }
error-texts-all-there = «{ $language }» тіліндегі барлық мәтін файлдары { $folder } жерінде бар, сол күйінде қалды. Не жетіспейтінін айтады: zal config check --language { $language }
error-texts-no-file = { $file } кәдімгі файл емес, одан мәтін оқылмайды. Файлдың өзін қойыңыз.
error-texts-link = { $folder } — сілтеме, ол арқылы мәтін оқылмайды да, жазылмайды да. Қалтаның өзін қойыңыз.
error-texts-too-large = { $file } { $limit } КБ-тан үлкен, одан мәтін оқылмайды. Не екенін қараңыз.
error-texts-unknown-file = { $file } файлын ешкім оқымайды. Файлдар былай аталады: { $known }.
error-texts-unknown-file-near = { $file } файлын ешкім оқымайды. Мүмкін, { $near } шығар?
error-texts-syntax = { $file }, { $line }-жол: { $name } оқылмайды ({ $error }). Сондағы фигуралық жақшаларды тексеріңіз.
error-texts-blank = { $file }, { $line }-жол: { $name } бос. Мәтінін жазыңыз немесе оны алып тастаңыз.
error-texts-twice = { $file }, { $line }-жол: { $name } екі рет тұр. Біреуін алып тастаңыз.
error-texts-unknown-key = { $file }, { $line }-жол: { $name } мәтіні жоқ. Алып тастаңыз.
error-texts-unknown-key-near = { $file }, { $line }-жол: { $name } мәтіні жоқ. Мүмкін, { $near } шығар?
error-texts-unspoken = { $file }, { $line }-жол: { $name } ішінде мәтін, мән және мән бойынша таңдаудан басқа нәрсе бар. Тек солармен жазыңыз.
error-texts-unknown-value = { $file }, { $line }-жол: { $name } ішінде { $what } тұр, ол мұнда берілмейді. Берілетіні: { $known }.
error-texts-valueless = { $file }, { $line }-жол: { $name } ішінде { $what } тұр, ал бұл мәтінде мәндер жоқ. Оны алып тастаңыз.
error-texts-missing-value = { $file }, { $line }-жол: { $name } ішінде { $what } жетіспейді. Қосыңыз.
error-texts-code = { $file }, { $line }-жол: { $name } ішіндегі «{ $what }» келушілерге талон нөмірі болып көрінеді, ал ағылшынша мәтінде нөмір жоқ. Басқа сөзбен жазыңыз немесе сол жердегі мәнді қойыңыз.
error-texts-plural = { $file }, { $line }-жол: { $name } ішінде { $what } сан формалары жетіспейді: { $missing }. Қосыңыз.
error-texts-choice = { $file }, { $line }-жол: { $name } ішінде { $what } нұсқалары жетіспейді: { $missing }. Қосыңыз.
error-texts-letters = { $file }, { $line }-жол: { $name } ішінде Zal сала алмайтын әріптер бар: { $letters }. Басқа әріптермен жазыңыз.
error-texts-right-to-left = { $file }, { $line }-жол: { $name } ішінде оңнан солға жазылатын әріптер бар, экрандар оларды көрсете алмайды. Басқа жазумен жазыңыз.

## Жоғарыдағы сөйлемдердегі күйлер, әрекеттер, апта күндері және рөлдер

state-new = әлі берілмеген
state-waiting = күтуде
state-called = шақырылған
state-serving = қызмет алуда
state-held = кейінге қойылған
state-missed = шақырылып, келмеген
state-served = қызмет алған
state-transferred = жіберілген
state-cancelled = жойылған
state-expired = күн соңында жабылған
booked-new = әлі жасалмаған
booked-held = әлі жасалмаған, уақыт тек сақталып тұр
booked-expected = күшінде
booked-checked-in = келуші келді
booked-moved = ауыстырылған
booked-cancelled = бас тартылған
booked-lapsed = ешкім келмеді
booked-dropped = уақытында жасалмаған

act-issue = беру
act-call = шақыру
act-recall = қайта шақыру
act-start = бастау
act-finish = аяқтау
act-reopen = аяқтауды немесе келмеуді қайтару
act-no-show = келмеді
act-return = кезекке қайтару
act-hold = кейінге қою
act-release = кейінге қойылғанды қайтару
act-postpone = басқаларды алға жіберу
act-change-category = санатты өзгерту
act-transfer = жіберу
act-add = қызмет қосу
act-plan = қызметті жоспарлау
act-queue = келесі қызметке кезекке қою
act-replan = қызметті жоспарға қайтару
act-suspend = келудің басқа қызметтерін тоқтата тұру
act-go-on = келудің басқа қызметтерін жалғастыру
act-cancel = жою
act-reinstate = жабылған немесе жойылған келуді қайтару
act-reinstate-held = кейінге қойылғандарға қайтару
act-reinstate-missed = келмегендерге қайтару
act-hold-slot = уақытты сақтау
act-book-slot = жазу
act-drop-slot = сақталған уақытты босату
act-move-appointment = жазылуды ауыстыру
act-cancel-appointment = жазылудан бас тарту
act-reinstate-appointment = бас тартылған жазылуды қайтару
act-lapse-appointment = келмеген жазылуды жабу
act-check-in = жазылу бойынша келгенін белгілеу
act-return-places = босаған орындарды қайтару
act-join-waiting-list = күту тізіміне тұру
act-leave-waiting-list = күту тізімінен шығу
act-expire-visits = қалған келулерді жабу
act-purge-personal-data = аттарды, телефондарды, ескертпелерді жою
act-tell-personal-data = адам туралы белгілінің бәрін көрсету
act-expire = күн соңында жабу
act-rate = бағалау
act-sign-in = ауысымды бастау
act-sign-out = ауысымды аяқтау
act-break = үзіліс жасау
act-resume = үзілісті аяқтау
act-stop-next = келесі шақыруды тоқтату
act-verify-pin = ПИН-кодты тексеру
act-open-service = қызметті ашу
act-close-service = қызметті жабу
act-open-day = күнді ашу
act-close-day = күнді жабу
act-turn-day = жаңа күнді бастау
act-found = залды құру
act-adopt = бұрынғы нұсқадағы залды қабылдау
act-restore = залды көшірмеден жалғастыру
act-clock-leapt = сағаттың секіргенін белгілеу
act-clock-agrees = сағаттың дұрыстығын белгілеу
act-accept-clock = компьютер сағатын қабылдау
act-forget-clock = қате сағатпен жасалғанды қайтару
act-apply-config = баптауларды қолдану
act-set-pin = ПИН-код қою
act-pin-refused = қате ПИН-кодты белгілеу
act-invite-browser = қосу кодын беру
act-pair-browser = браузерді қосу
act-revoke-browser = браузерді ажырату
act-pair-device = браузерді қосу
act-revoke-device = браузерді ажырату
act-save-cursor = таблода көрсетілгенді белгілеу
act-ask-slip = талонды басуды сұрау
act-send-slip = талонды басу
act-end-slip = басу нәтижесін белгілеу
act-recover-slips = үзілген басуды анықтау
act-printer = принтер туралы хабарлау

weekday-mon = дүйсенбі
weekday-tue = сейсенбі
weekday-wed = сәрсенбі
weekday-thu = бейсенбі
weekday-fri = жұма
weekday-sat = сенбі
weekday-sun = жексенбі

role-visitor = келуші
role-kiosk = киоск
role-board = табло
role-operator = оператор
role-manager = зал жетекшісі
role-administrator = әкімші
role-auditor = тексеруші
role-time = уақыт
role-owner = иесі

## Жүйенің хабарлағаны, жақшада

fault-ENOENT = ондай файл не қалта жоқ
fault-EACCES = рұқсат жоқ
fault-EPERM = жүйе рұқсат етпейді
fault-EROFS = диск тек оқуға арналған
fault-ENOSPC = диск толы
fault-EDQUOT = дискідегі квота бітті
fault-EISDIR = бұл қалта
fault-ENOTDIR = жолының бір бөлігі қалта емес
fault-EEXIST = бұрыннан бар
fault-EIO = диск дұрыс жауап бермейді
fault-EBUSY = басқа бағдарламамен бос емес
fault-EMFILE = тым көп файл ашық
fault-ENFILE = тым көп файл ашық
fault-ENAMETOOLONG = аты тым ұзын
fault-ELOOP = сілтемелер шеңбермен жүреді
fault-ENODEV = құрылғы жоқ
fault-ENXIO = құрылғы жоқ
fault-ESTALE = диск ажыратылған
fault-ETXTBSY = басқа бағдарламамен бос емес
fault-EFBIG = файл тым үлкен болар еді
fault-EADDRINUSE = бұл порт басқа бағдарламада
fault-EADDRNOTAVAIL = бұл компьютерде ондай мекенжай жоқ
fault-not-text = бұл UTF-8 мәтіні емес

## Карточкалар және бір рет жарайтын ПИН-кодтар

error-cards-beside = { $folder } зал қалтасының ішінде, ал ол көшіріледі: ПИН-кодтар онда жатпауы керек. Басқа жердегі қалтаны атаңыз, мысалы флешкадағы.
error-cards-folder-there = { $folder } бұрыннан бар. Жоқ қалтаны атаңыз: ол жасалады, оған басқа ешкім қарай алмайды.
error-cards-no-folder = { $folder } қалтасы жоқ.
error-cards-none = { $folder } ішінде карточка жоқ. Ештеңе өшірілген жоқ.
error-web-address = { $got } — телефон ашатын мекенжай емес. http:// немесе https:// және осы компьютердің атын не нөмірін жазыңыз, пайдаланушы атынсыз, { $limit } латын әрпі мен цифрынан аспасын: { $example }
error-cards-no-address = Браузерлер бұл залды қайдан табатыны белгісіз. --address http://192.168.1.5:8080 немесе hall.toml ішіне page_address қосыңыз.
error-cards-address-not-found = { $address } мекенжайынан басқа құрылғылар ештеңе таппайды: бұл мысал немесе әрқайсысын өзіне әкеледі, не ешқайда апармайды. Олар осы компьютерді табатын атты не нөмірді жазыңыз: http://192.168.1.5:8080
error-pin-once = Бұл ПИН-код бір рет жарайды. Сонымен кіріп, өзіңіздікін таңдаңыз.
error-pin-is-own = Бұл бір рет жарайтын ПИН-код емес. Басқасын қояды: zal pin { $operator }
error-pin-same = Бұл бір рет жараған ПИН-код. Басқасын таңдаңыз.
error-pin-once-of-all = Қызметтік кодты көп адам біледі, сондықтан ол бір рет жарайтын бола алмайды. Қойыңыз: zal pin --kiosk
act-replace-pin = ПИН-кодты ауыстыру

## Файлдардағы жазылулар

error-appointment-file-form = { $typed } күнтізбе де (.ics), кесте де (.csv) емес.
error-calendar-unreadable = Бұл күнтізбені оқу мүмкін емес. Оны iCalendar (.ics) түрінде сақтаңыз.
error-calendar-too-large = Күнтізбе { $megabytes } МиБ-тан аспауы керек. Қысқарақ мерзімді сақтаңыз.
error-import-not-utf-8 = Файл UTF-8 кодтауында емес. Оны «CSV UTF-8» түрінде сақтаңыз.
error-import-not-csv = Файл CSV ретінде оқылмайды. Оны «CSV UTF-8» түрінде сақтаңыз.
error-import-too-long = Файлда { $limit } жолдан көп. Оны бөліп жүктеңіз.
error-import-columns = Бірінші жолда { $missing } бағаны жоқ. service, date және time керек; name мен contact болуы мүмкін.
error-import-day = «{ $typed }» күн емес: 2026-12-01 не 01.12.2026 деп жазыңыз.
error-import-time = «{ $typed }» уақыт емес: 09:30 деп жазыңыз.
error-import-skipped-time = Ол күні сағат { $typed } болмайды.
error-import-entry-without-time = Жазбаның басталу уақыты жоқ.
error-import-whole-day = Жазба бүкіл { $day } күніне арналған, ал жазылудың уақыты болады.

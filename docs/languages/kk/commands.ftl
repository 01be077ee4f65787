# Командалық жолдың жауаптары.

waits = Зал бос емес. Кезек күтілуде; Ctrl+C тоқтатады.
ask-pin = ПИН-код:{ " " }
ask-new-pin = Жаңа ПИН-код:{ " " }
ask-new-staff-code = Жаңа қызметтік код:{ " " }
ask-new-pin-again = Тағы бір рет:{ " " }
pin-set = { $operator } операторының ПИН-коды қойылды.
pin-set-kiosk = Киоскінің қызметтік коды қойылды.

## check және backup

sound = { $path } дұрыс.
sound-file = файл: бүтін, барлық сілтемелері сақталған, схема { $schema }
sound-file-day = файл: бүтін, схема { $schema }
sound-log = { $events ->
        [0] әзірге оқиға жоқ
        [one] { $events } оқиға, нөмірлері үзіліссіз
       *[other] { $events } оқиға, нөмірлері үзіліссіз
    }
sound-tickets = { $days } жұмыс күнінде { $tickets } талон, { $stages } кезең: әр нөмір бір рет, екі терезеде бір талон жоқ, бір терезеде екі талон жоқ
sound-told = жолдар: журнал айтқандай, { $rev } оқиғасынан бастап
sound-told-day = соңғы күннің жолдары: журнал айтқандай, { $rev } оқиғасынан бастап
sound-unproven = оған дейінгі талон саны { $tickets }: журнал айтпағанды дәлелдеу мүмкін емес
sound-untold = жолдар: дәлелдеу мүмкін емес, бұл ескі файлдың журналы оларды айтпайды
proving = тексеру: { $percent } %
drawing-cards = карточкалар: { $percent } %
sound-chained = оқиғалар: { $rev } оқиғасынан бастап әрқайсысы жазылған күйінде; соңғысының қосындысы { $digest }
sound-unchained = оқиғалар: оларды ескі Zal жазған, өзгертілгенін тек жолдардан білуге болады
sound-beyond = ешбір журналмен дәлелденбейді: таблолардың тұрған жері, ПИН-код теру әрекеттері, компьютер сағаты (бәрі docs/HALL.md ішінде)
sound-clock-ahead = сағат: компьютердікі зал уақытынан { $minutes } минут озып тұр, зал оған сенбейді (zal clock қараңыз)
sound-clock-behind = сағат: компьютердікі зал уақытынан { $minutes } минут қалып тұр, зал оған сенбейді (zal clock қараңыз)
sound-config = баптаулар: нұсқасы { $version }, барлық кілті түсінікті

## report

show-several = { $count } қызметтің { $place }-сі.
show-stands = { $code }, { $day } күні берілген: { $state }.
show-former-day = Бұл бұрынғы күннің талоны; бүгін { $code } белгісіз.
show-service = қызмет
show-state = күйі
show-desk = терезе
show-operator = оператор
show-queued = кезекке тұрды
show-called = шақырылды
show-started = басталды
show-ended = аяқталды
queue-code = талон
queue-state = күйі
queue-service = қызмет
queue-ahead = алдында
show-booked = Келушінің жазылу уақыты: { $at }.
announced = Шақыру { $at } жарияланды.
walked = Шақыру { $at } жарияланды; терезеге дейінгі жол { $time } алды.
shut-out = Күн { $at } аяқталды, ал { $code } кезегі әлі келмеген еді. { $told ->
        [yes] Келушіге бұл туралы алдын ала ескертілген.
       *[no] Келушіге бұл туралы ескертілмеген.
    }
came-early = { $code } жазылған уақытынан бұрын келді.
lets-by = { $code } басқаларды { $minutes } мин алға жібереді.
of-day = { $code } талоны { $day } күнгі, күн ауысқанда сақталған.
report-nobody = { $day } күні ешкім келмеді.
report-of = { $name }, { $day }
report-visitors = Келушілер: { $count }, оның ішінде:
report-people = { "  " }бір талонмен келгендерді қоса, барлығы { $count } адам
report-without-ticket = { "  " }талонсыз: { $count } (олар күткен жоқ, нормаға кірмейді)
report-channels = Талондар берілді: { $told }.
channel-kiosk = терминалда
channel-desk = оператор
channel-link = телефоннан
channel-command = командамен
report-served = { "  " }{ $count } қызмет алды
report-transferred = { "  " }{ $count } басқа қызметке не терезеге жіберілді
report-missed = { "  " }{ $count } келмеді
report-cancelled = { "  " }{ $count } жойылды
report-expired = { "  " }{ $count } күн соңында ашық қалды
report-shut_out = { "    " }солардың жабылғанда әлі күткені: { $count }
report-shut_out_told = { "      " }солардың алдын ала ескертілгені: { $count }
report-left = { "    " }солардың ол кезде кетіп қалғаны (кейінге қойылған не келмеген): { $count }
report-waiting = { "  " }{ $count } қазір күтуде
report-in_progress = { "  " }{ $count } қазір шақырылған, қызмет алуда немесе кейінге қойылған
report-waits = Шақырғанға дейін күту: орташа { $mean }, 10 адамның 9-ы { $p90 } асырмай, ең ұзағы { $max }. Норма ішінде: { $share }.
report-service-time = Қызмет көрсету: орташа { $mean }.
report-several = { $count ->
        [one] { $count } келу бірнеше қызметке болды; бәрі көрсетілді: { $whole }.
       *[other] { $count } келу бірнеше қызметке болды; бәрі көрсетілді: { $whole }.
    }
report-skipped = { "  " }{ $count ->
        [one] { $count } қызмет алып тасталды
       *[other] { $count } қызмет алып тасталды
    }
report-left-after = { "  " }{ $services } қызметтің { $served }-нен кейін кеткендер: { $count }
report-several-waits = Бірінші күту: орташа { $first }, нормада { $waits } ішінен { $within }. Келудегі бүкіл күту: орташа { $whole }.
report-walk = Жарияланған шақырудан терезеге дейінгі жол: орташа { $mean }.
report-repeats = Қайта келгендер: { $served } ішінен { $count }; { $percent } % бір келумен бітірді.
report-repeats-of = { $name }: { $served } ішінен { $count }
report-share = { $waits } ішінен { $within } ({ $percent } %)
ratings-none = { $day } күнгі баға жоқ.
ratings-of = { $name }, { $day }. Келушілердің бағалары
ratings-total = 4–5 бағалары: { $share }, норма { $norm } %; бағаланған келулер: { $ratings }
ratings-share = { $marks } ішінен { $good } ({ $percent } %)
ratings-comments = Келушілер не жазды
column-ratings = келу
column-good = 4–5
criterion-waiting = күту
criterion-politeness = сыпайылық
criterion-comfort = жайлылық
criterion-information = ақпарат
csv-part = бөлік
csv-part-total = барлығы
csv-part-service = қызмет
csv-part-desk = терезе
csv-code = код
csv-name = атауы
csv-ratings = бағаланған келулер
csv-visitors = келушілер
csv-stages = кезеңдер
csv-served = қызмет алды
csv-transferred = жіберілді
csv-missed = келмеді
csv-cancelled = жойылды
csv-expired = күн соңында ашық
csv-shut_out = жабылғанда күткен
csv-shut_out_told = күткен, алдын ала ескертілген
csv-waiting = күтуде
csv-in_progress = жұмыста
csv-waits = шақырылды
csv-within_norm = норма ішінде шақырылды
csv-mean_wait_s = орташа күту, с
csv-p90_wait_s = 10 адамның 9-ы ең көбі күтті, с
csv-max_wait_s = ең ұзақ күту, с
csv-mean_service_s = орташа қызмет көрсету, с
csv-mean_walk_s = терезеге дейінгі жол орташа, с
csv-all_good = барлық өлшем: 4–5
csv-all_marks = барлық өлшем: баға саны
csv-all_mean = барлық өлшем: орташа
csv-waiting_good = күту: 4–5
csv-waiting_marks = күту: баға саны
csv-waiting_mean = күту: орташа
csv-politeness_good = сыпайылық: 4–5
csv-politeness_marks = сыпайылық: баға саны
csv-politeness_mean = сыпайылық: орташа
csv-comfort_good = жайлылық: 4–5
csv-comfort_marks = жайлылық: баға саны
csv-comfort_mean = жайлылық: орташа
csv-information_good = ақпарат: 4–5
csv-information_marks = ақпарат: баға саны
csv-information_mean = ақпарат: орташа
report-plain-takes = --plain тек --csv кілтімен
report-by-service = Қызмет бойынша
report-by-purpose = Мақсаты бойынша
report-by-desk = Терезе бойынша
column-visitors = келді
column-served = қабылданды
column-missed = келмеді
column-waiting = күтуде
column-mean = орт. күту
column-p90 = 10-ның 9-ы
column-max = ең ұзағы
column-norm = нормада

## printer

printer-is = { $kiosk } принтері: { $told }
printer-ready = дайын, қағазы бар.
trial-printed = { "  " }Сынақ талоны басылды: сызғышының екі қалың жолағы бүтін, соңғы жолы бар болуы керек.
trial-unknown = { "  " }Сынақ талоны жіберілді, басылғаны белгісіз. { $why }
trial-failed = { "  " }Сынақ талоны басылмады. { $why }

## slip

slip-written = { $code } талоны { $png } файлында: { $width } × { $height } нүкте.
slip-without-logo = Логотипі жоқ: { $logo } пайдалануға келмейді. Сонда ақ фондағы қара, камера суретінен үлкен емес PNG немесе JPEG қойыңыз.
slip-lacking = { $letters } әріптері жоқ: атау басқа тілде немесе бос шаршылармен тұр. Оны hall.toml ішінде өзгертіңіз.

## browser

browser-none = Ешқашан браузер қосылмаған. Браузерде zal web терминалының мекенжайын ашыңыз, мысалы /kiosk/kiosk-1, /board/board-1 немесе /console, сосын киоскінің қызметтік кодын немесе zal browser invite кодын теріңіз.
browser-number = №
browser-terminal = терминал
browser-paired = қосылды
browser-revoked = ажыратылды
browser-label = браузер
browser-ended = { $number } браузері енді { $terminal } көрсетпейді.
browser-invited = { $code } коды { $minutes } мин ішінде бір браузерді қосады: оны терминал бетінде теріңіз. Келесісіне басқасын жасаңыз: zal browser invite
browser-invite-takes = invite басқа ештеңе алмайды
browser-takes = revoke үшін браузер нөмірі керек: оны zal browser айтады

## demo

demo-kiosk = киоск
demo-console = пульт
demo-board = табло
demo-leave = шығу
demo-pins = ПИН-код { $pin } · киоск коды { $code }
demo-no-tmux = tmux орнатылмаған. Мыналарды үш терминал терезесінде іске қосыңыз:
demo-press-enter = Киоскіні осы терезеде ашу үшін Enter басыңыз.
demo-people-ended = Имитациялық адамдар демодан бұрын аяқталды. Журналының соңы:
demo-at = Демо-зал осы компьютердің браузерінде ашық: { $address }
demo-phones = Осы желідегі телефондар тек талон беттерін ашады: { $address }
demo-no-network = Бұл компьютер ешбір жеке желіде емес: телефондар талон беттерін аша алмайды. Басқа мекенжайды --host береді.
demo-stop = Ctrl+C оны аяқтайды, ештеңесі қалмайды.
demo-terminal-takes = --host, --port және --no-browser --terminal кілтімен болмайды
demo-mute-takes = --mute --terminal үшін: браузердегі таблоның дыбысы сонда қосылғанша үнсіз
demo-any-address = { $address } — телефон сұрай алмайтын мекенжай; осы компьютердің өз мекенжайын беріңіз

## init, config, queue, call және show

hall-ready = { $path } дайын. Келесі, { $file } ішіндегі әр оператордың коды бойынша: zal pin КОД --hall { $path }
config-sound = { $file } дұрыс.
languages-well = { $file }: барлық мәтін залдың барлық тілінде бар.
languages-taken-out = «{ $language }» тілінен алынған мәтін: { $count }.
languages-filled-in = «{ $language }» тіліне басқа тілден енгізілген, аудару керек мәтін: { $count }.
languages-sure = Әзірге ештеңе өзгертілген жоқ. Жасау үшін: zal config fix-languages { $file } --sure
languages-fixed = { $file } өзгертілді; бұрынғысы сақталды: { $kept }.
languages-left = Қалған басқа қате: { $count }. Көру: zal config check { $file }
config-same = Айырмасы жоқ.
no-page-address = { $file }, [hall]: page_address қойылмаған немесе телефондар ол бойынша ештеңе таппайды (мысал ешқайда апармайды), сондықтан талон мен киоскіде QR-код жоқ, келушілер талонын телефоннан бақылай алмайды. zal web болса, мекенжайын жазыңыз: page_address = "https://hall.example/t/{"{token}"}"
page-address-of-itself = { $file }, [hall]: page_address әр телефонды өзіне әкеледі, сондықтан талондарда, киоскіде және карточкаларда QR-код жоқ. Басқа компьютерлер осыны табатын атты не нөмірді жазыңыз: page_address = "https://hall.example/t/{"{token}"}"
no-legal-basis = { $file }, мына санаттар кезексіз, бірақ заңы аталмаған: { $categories }. Заңгеріңіз заң мен бапты берсін: legal_basis = "…"
law-may-not-allow = { $file }: out_of_turn_at_most заң бойынша кезексіз өтетіндердің арасына басқаларды жібереді. Заң оған рұқсат етпеуі мүмкін: алдымен заңгерден сұраңыз.
open-at-turn = { $file }: жұмыс күні ауысатын { $time } уақытында зал ашық, сол кезде күтіп тұрғандар күн сайын орнынан айырылады. Бәрінің орны сақталсын десеңіз: [hall] астында carry_over = true. Әйтпесе day_turns_at үшін басқа сағат таңдаңыз.
slots-of-nobody = { $file }, [[slots]]: келушілер { $services } үшін уақытқа жазыла алмайды: ол бірде-бір терезенің не бірде-бір оператордың services тізімінде жоқ, ал резервте (reserve) көрсетілетін қызметтің жазылуға бөлек уақыты жоқ. Оны терезе мен оператордың services тізіміне жазыңыз немесе [[slots]] ішінде public = 0 қойыңыз.
warning = Назар аударыңыз: { $message }
former-kiosk = { $file }: барлық киоскіге ортақ баптау енді { $now } астында. { $path } әлі оқылады; орнына { $now } жазыңыз.
former-printer = { $file }: принтер енді өз киоскісінің ішінде тұрады. { $path } әлі оқылады; орнына [[kiosk]], оның кодын, қаласаңыз атын, сосын қалған жолдарымен { $now } жазыңыз.
former-board = { $file }: барлық таблоға ортақ баптау енді { $now } астында. { $path } әлі оқылады; орнына { $now }, ал [board.message] орнына [boards.message] жазыңыз.
series-alike = «{ $one }» және «{ $other }» әріптері бар талондарды { $by ->
    [sight] көріп
   *[sound] естіп
} шатастырады, келушілер бір-бірінің шақыруына баруы мүмкін. Зал екеуін де қалдыра алады; дұрысы, күн ауысқанда біреуіне басқа әріп таңдаңыз: екі жазуға да ортақ А В Е К М Н Р С Т У әріптерінің бірі.
series-near = Дауыс зорайтқыштан шақырғанда «{ $one }» және «{ $other }» әріптері бар талондарды шатастыру оңай. Дұрысы, біреуіне басқа әріп таңдаңыз.
language-undrawn = { $file }: талон қарпінде «{ $language }» тіліндегі атаулардың әріптері жоқ ({ $letters }). Қағазда олар әріптері бар келесі тілде басылады; экран мен телефон сол күйінде көрсетеді.
language-unspoken = { $file }: [hall]: languages ішінде «{ $language }» бар, ал экрандардың ол тілде өз сөздері жоқ (бары: { $known }). Атаулар мен қызметтер сол тілде, қалғаны «{ $next }» тілінде көрсетіледі. Сөздерді залдың қасына қою: zal config texts --language { $language }
language-incomplete = { $file }: залдың «{ $language }» тіліндегі өз мәтіндері: { $count } ішінен { $missing } жетіспейді, қатесі { $faults }. Жетіспегені «{ $next }» тілінде айтылады. Қайсысы екені: zal config check --language { $language }
language-unsaid = { $file }: «{ $language }» тілінде сөйлейтін дауыс жоқ: ол тілдегі шақыру көрсетіледі, бірақ айтылмайды.
language-code = { $got } тіл емес: екі-үш кіші латын әрпі керек, мысалы kk
texts-language = тілін айтыңыз: zal config texts --language kk
texts-whole = «{ $language }»: барлық мәтін бар ({ $count }), қатесі жоқ.
texts-missing = { $file }: { $count } мәтіннің { $missing } жетіспейді: { $names }
texts-written = { $folder } ішіне { $files } жазылды, онда { $count } мәтін бар. Аударған әр мәтіннің алдындағы # белгісін алып тастаңыз, сосын: zal config check --language { $language }
texts-beginning = Zal мәтіндері, «{ $language }» тіліне аударуға. Мәтіннің алдындағы # белгісін алып, сол тілде жазыңыз; қалғаны залдың келесі тілінде айтылады.
service-opened-day-closed = { $service } ашық, бірақ бүгін талон берілмейді: күн жабық. Қайта беру: zal open-day
service-opened-by-hours = { $service } енді қолмен жабылмаған, бірақ кестесі бойынша қазір талон берілмейді. Бәрібір беру: zal open-service { $code }
service-opened = { $service } қызметіне бүгін талон беріледі.
service-closed = { $service } қызметіне бүгін енді талон берілмейді.
appointments-shut-out = { $count ->
    [one] Бүгінге { $count } жазылу қалды: жабық кезде ол бойынша белгіленуге болмайды. Тізім: zal appointment list
   *[other] Бүгінге { $count } жазылу қалды: жабық кезде олар бойынша белгіленуге болмайды. Тізім: zal appointment list
 }
day-closed = Бүгін енді талон берілмейді. { $count ->
    [0] Ешкім күтіп тұрған жоқ.
    [one] Күтіп тұрған { $count } келушіге қызмет көрсетіледі; соңында қалғандарға: zal expire-visits
   *[other] Күтіп тұрған { $count } келушіге қызмет көрсетіледі; соңында қалғандарға: zal expire-visits
 }
day-opened = { $count ->
    [0] Талон қайта беріледі.
    [one] Талон қайта беріледі. Жабылған { $count } келу бұрынғы орнында жалғасады.
   *[other] Талон қайта беріледі. Жабылған { $count } келу бұрынғы орнында жалғасады.
 }
visits-expired = { $count } келу жабылды. Күн ауысқанша zal open-day қайтарады.
status-hall = { $name } ({ $path })
status-open = { $day }, { $time }: зал ашық.
status-closed = { $day }, { $time }: зал жабық, кестесі бойынша екі апта ішінде ашылмайды.
status-closed-opens = { $day }, { $time }: зал жабық, { $at } ашылады.
status-day-closed = { $day }, { $time }: күн қолмен жабылған, талон берілмейді. Қайта беру: zal open-day
status-waiting = { $count ->
    [0] Ешкім күтіп тұрған жоқ
    [one] { $count } келуші күтуде
   *[other] { $count } келуші күтуде
 }, { $desks ->
    [0] ешкім кірмеген.
    [one] { $desks } терезе жұмыс істеуде.
   *[other] { $desks } терезе жұмыс істеуде.
 }
status-unserved-wait = Келушілер күтуде, ал бұл қызметтерді жұмыстағы терезелердің ешқайсысы көрсетпейді: { $services }. Көрсете алатын адам ауысымын бастасын.
status-unserved = Жұмыстағы терезелердің ешқайсысы көрсетпейді: { $services }.
status-quota-short = Бүгінге талон аз қалды: { $services }.
status-quota-of = { $service } ({ $of } ішінен { $left })
status-quota-full = Бүгінгі талондар түгел берілді: { $services }.
status-screens = Экрандар: { $told }
status-running = жұмыс істеуде: { $screens }.
status-silent = { $screen } жауап бермейді, соңғы белгі: { $since }; қайта іске қосыңыз: { $command }.
status-absent = { $screen } баптауда бар, бірақ жұмыс істемейді; іске қосыңыз: { $command }.
status-screens-more = Тағы { $count } экран жұмыс істемейді.
status-no-screens = ешқайсысы жұмыс істемейді. Іске қосыңыз: zal kiosk, zal console, zal board.
status-no-screens-closed = ешқайсысы жұмыс істемейді; зал жабық.
status-printers = Принтерлер: { $told }
status-printers-none = жоқ; келушілер экранды суретке түсіреді.
status-printer = { $kiosk }: { $sentence }
status-printer-untold = { $kiosk } әлі ештеңе хабарлаған жоқ; тексеру: zal printer check.
status-printer-well = { $kiosk } басып шығаруда.
status-printers-more = Тағы { $count } принтер, тексеру: zal printer check.
status-voice = Дауыс: { $told }
status-voice-espeak = espeak-ng сөйлейді: { $languages }.
status-voice-clips = жазбалар сөйлейді: { $languages }.
status-voice-command = залдың өз бағдарламасы сөйлейді: { $languages }.
status-voice-silent = баптауда өшірілген: шақыру көрінеді, бірақ естілмейді.
status-voice-browsers = Шақыру тек браузерлерде естіледі. { $told }
status-web = Браузерлер мен телефондар: zal web жұмыс істеуде ({ $address }).
status-web-none = Браузерлер мен телефондар: zal web жұмыс істемейді, сондықтан талон беттері де, браузердегі экрандар да жоқ.
status-web-missing = Браузерлер мен телефондар: zal web жұмыс істемейді, сондықтан талон апаратын бетті ешкім аша алмайды; іске қосыңыз: zal web.
status-web-silent = Браузерлер мен телефондар: zal web жауап бермейді, соңғы белгі: { $since }; қайта іске қосыңыз: zal web.
status-backup = Сақтық көшірме: соңғысы { $at } жасалған, { $rev } оқиғасына дейін: { $file }
status-backup-old = Сақтық көшірме: соңғысына аптадан асты, { $at } жасалған: { $file }. Жасаңыз: zal backup ФАЙЛ
status-backup-none = Сақтық көшірме: табылмады. Жасаңыз: zal backup ФАЙЛ
status-clock = Компьютер сағаты: бәрі дұрыс. { $tended }
status-steward = Күн ауысуын және мерзімдерді зал экраны немесе zal steward қадағалайды.
status-steward-none = Күн ауысуын және мерзімдерді қазір ешкім қадағаламайды: олар келесі әрекетпен немесе zal steward арқылы орындалады.
status-steward-untold = Күн ауысуын біреу қадағалай ма, белгісіз: файл қасындағы құлып басқа пайдаланушынікі.
status-page-address = Талон беттері: { $address }.
status-no-page-address = Талон беттері: телефондар табатын мекенжай көрсетілмеген, сондықтан талон мен киоскіде QR-код жоқ. zal web жұмыс істесе, hall.toml ішіндегі [hall] астына page_address жазыңыз.
status-pins-well = ПИН-кодтар: барлық операторда бар, қызметтік код қойылған.
status-pins = ПИН-кодтар: әлі қойылмаған: { $told }.
status-pin = { $operator } (zal pin { $code })
status-staff-code = киоскілердің, таблолардың және браузерлердің қызметтік коды (zal pin --kiosk)
status-pins-more = тағы { $count } оператор
status-cards = Бір реттік ПИН-коды бар карточкалар { $folder } қалтасында жатыр. Басып шығарған соң: zal cards --delete { $folder }
status-room = Диск: { $megabytes } МБ бос.
status-room-little = Диск: тек { $megabytes } МБ бос. Орын босатыңыз, әйтпесе зал талон беруді тоқтатады.
status-file = Зал файлы бүтін.
status-file-part = Зал файлында { $tables } кестенің { $seen } тексерілді, олар бүтін; бәрін тексеру: zal check.
status-no-legal-basis = Кезексіз санаттардың заңы аталмаған (legal_basis): { $categories }.
status-and-more = { $told } және тағы { $count }
status-more = Тағы осындай { $count }.
clock-hall = Зал уақыты бойынша { $at }, жұмыс күні { $day }.
clock-well = Компьютер сағаты да соны айтады. Зал бұрын қате сағатқа сенген болса, компьютер сағатын дұрыстаңыз: сонда бұл команда нені қайтаруға болатынын айтады.
clock-machine-ahead = Компьютер сағаты { $at } көрсетеді, { $minutes } минут озып тұр. Зал оған сенбейді, ол бойынша ештеңе аяқталмайды.
clock-machine-behind = Компьютер сағаты { $at } көрсетеді, { $minutes } минут қалып тұр. Зал оған сенбейді.
clock-if-wrong = Компьютер сағаты қате болса, дұрыстаңыз. Зал оны өзі көреді, басқа ештеңе істеудің қажеті жоқ.
clock-accept = Дұрыс болса: zal clock accept --expire { $number }. Сонда:
clock-forget = Дұрыс болса, зал қате сағатқа сенген: zal clock forget --visits { $number }. Сонда:
clock-day-then = жұмыс күні { $day };
clock-lost = { $count ->
    [0] ешкім орнынан айырылмайды;
    [one] { $count } келуші орнынан айырылады;
   *[other] { $count } келуші орнынан айырылады;
 }
clock-back = { $count ->
    [0] мерзімі өткендердің ешқайсысы жалғаспайды;
    [one] мерзімі өткен { $count } кезең бұрынғы орнында жалғасады;
   *[other] мерзімі өткен { $count } кезең бұрынғы орнында жалғасады;
 }
clock-given = { $count ->
    [0] { $rev } оқиғасынан бастап бәрі нақты уақытын алады, содан бері талон берілмеген;
    [one] { $rev } оқиғасынан бастап бәрі нақты уақытын алады; содан бері берілген { $count } талонның коды сақталады;
   *[other] { $rev } оқиғасынан бастап бәрі нақты уақытын алады; содан бері берілген { $count } талонның коды сақталады;
 }
clock-open-then = зал ашық.
clock-opens-then = зал жабық, { $at } ашылады.
clock-closed-then = зал жабық, кестесі бойынша екі апта ішінде ашылмайды.
goes-with = { $option } тек zal { $command } командасымен
did-issue = { $code } берілді: { $service }.
did-call = { $code } { $desk } терезесіне шақырылды: { $service }.
did-recall = { $code } { $desk } терезесіне тағы шақырылды.
did-start = { $code } { $desk } терезесінде қызмет алуда: { $service }.
did-finish = { $code } { $desk } терезесінде қызмет алды. Екі минут ішінде zal reopen қайтарады.
did-finish-shift-ended = { $code } { $desk } терезесінде қызмет алды. Күн ауысты, сондықтан ондағы ауысым да аяқталды.
return-pass = Қайта келу коды: { $code }. { $until } дейін жарамды{ $used ->
    [yes] ; онымен талон алынған
   *[no] { "" }
  }.
did-reopen-serving = { $code } { $desk } терезесінде қайта қызмет алуда.
did-reopen-called = { $code } қайтадан { $desk } терезесіне шақырулы; шақыру қайта жарияланбайды.
did-no-show = { $code } { $desk } терезесіне келмеді. Екі минут ішінде zal reopen қайтарады; кейін келсе: zal return --code { $code }
did-no-show-shift-ended = { $code } { $desk } терезесіне келмеді. Күн ауысты, сондықтан ондағы ауысым да аяқталды. Кейін келсе: zal return --code { $code }
did-change-category = { $code } енді «{ $category }» санатында; күткен уақыты есептеледі.
did-return = { $code } бұрынғы орнында қайта күтуде: { $service }.
did-return-early = { $code } жазылған уақытын күтеді, басқа ешкім болмаса — ертерек: { $service }.
did-come-back = { $code } өткізіп алған шақырудан кейін қайтып келді, қайта күтуде: { $service }.
did-hold = { $code } кейінге қойылды, шақыру үшін: zal release { $code }
did-release = { $code } бұрынғы орнында қайта күтуде: { $service }.
did-postpone = { $code } { $time } дейін басқаларды алға жібереді, орны сақталады.
did-add = { $code }: { $service } қызметі қосылды. Алып тастау: zal skip
did-people = { $code }: енді талон бойынша адам саны { $people }
did-record = Талонсыз қабылдау басталды: { $desk }, { $service }. Қайтару: zal unrecord
did-unrecord = Талонсыз қабылдау жазбасы қайтарылды: { $desk }.
did-skip = { $code } талоны { $service } қызметінсіз болады. Екі минут ішінде қайтару: zal reinstate { $code }
did-transfer = { $code } жіберілді, күтуде: { $service }.
did-cancel = { $code } келуі аяқталды. Екі минут ішінде қайтаруға болады: zal reinstate { $code }
did-undo-pass = { $code } талоны жойылды: қайта келу коды қайтадан жарамды.
did-appointment-book = { $when } уақытына жазылды. Коды: { $code }
did-appointment-move = { $when } уақытына ауыстырылды. Коды бұрынғыдай: { $code }
did-appointment-cancel = { $when } жазылуынан бас тартылды. Екі минут ішінде қайтаруға болады: zal appointment undo { $code }
did-appointment-undo = { $when } жазылуы қайта күшінде. Коды: { $code }
did-appointment-wait = { $day } күнінің күту тізімінде. Босаған уақыт { $minutes } минут ұсынылады. Тексеру және жазу: zal appointment take { $typed }
did-appointment-wait-link = { $day } күнінің күту тізімінде. Босаған уақыт { $minutes } минут осы бетте ұсынылады, мекенжайы келушіге керек: { $link } Ол үшін жазу: zal appointment take { $typed }
did-appointment-take = { $when } уақытына жазылды. Коды: { $code }
did-privacy-purge = Жойылды: телефонымен бірге аттар: { $people }, байланыстар: { $contacts }, ескертпелер: { $notes }, себептер: { $texts }, пікірлер: { $comments }.
privacy-in-log = Ескі Zal себебін жазған журнал жолдары: { $count }. Олар қалады: журналдан ештеңе алып тастауға болмайды.
privacy-code-for-export = zal privacy export жазылу кодын, телефон нөмірін немесе пошта мекенжайын алады
command-privacy = енді керек емес жеке деректерді немесе бір адамның деректерін бірден жою, не оған бәрін көрсету
help-privacy-what = purge — баптаулардағы мерзімінен ескісін жою, күн ауысқан сайынғыдай, немесе бір адамның бәрін; export — бір адам туралы белгілінің бәрі, JSON түрінде
help-privacy-code = бір адам: жазылу коды немесе жазылған телефон не пошта
help-privacy-sure = бір адамды purge еткенде: иә, жою
did-appointment-export = Жазылды: { $count }.
did-appointment-import = Тіркелді: { $count }.
appointment-import-moved = Ауыстырылды: { $count }.
appointment-import-cancelled = Тоқтатылды: { $count }.
appointment-import-here = Бұрыннан бар: { $count }.
appointment-import-ended = Мұнда бұрын тоқтатылған, қайта тіркелмеді: { $count }. Қайта жазу үшін жолдағы sequence санын көбейтіңіз немесе: zal appointment book
appointment-import-refused = Тіркелмеген жолдар: { $count }
appointment-import-line = { $line }-жол: { $why }
appointment-import-more = … және тағы { $count }; --json бәрін көрсетеді
config-to-ring = бас тартылды: { $when }, { $service } · қоңырау шалу: { $name } { $phone } · ең жақын бос уақыт: { $next }
config-to-ring-nobody = бас тартылды: { $when }, { $service } · телефоны жоқ: { $who } · ең жақын бос уақыт: { $next }
appointment-free = { $day }: { $times }
appointment-none-free = Бос уақыт жоқ.
appointment-nobody = Жазылу жоқ.
appointment-list-time = уақыты
appointment-list-service = қызмет
appointment-list-state = күйі
appointment-list-code = коды
appointment-list-name = аты
appointment-list-phone = телефон
appointment-minutes = { $time }  { $service }: терезелердің { $rostered } минутының { $booked } минуты жазылған ({ $share } %)
appointment-minutes-over = { $time }  { $service }: терезелердің { $rostered } минутының { $booked } минуты жазылған ({ $share } %), тым көп: келушілер өздері енді жазыла алмайды
appointment-needs-item = zal appointment { $what } үшін қызмет, код немесе файл керек
appointment-needs-day = zal appointment { $what } үшін --day керек
appointment-needs-time = zal appointment { $what } үшін --time керек
appointment-state = { $state ->
    [checked-in] келді
    [cancelled] бас тартылды
    [lapsed] келмеді
    [held] толтырылуда
   *[expected] күтілуде
}
did-reinstate = { $code } бұрынғыша жалғасады: { $service }.
did-sign-in = { $operator } { $desk } терезесінде жұмыста.
did-break = { $desk } терезесінде үзіліс: { $reason }.
did-resume = { $desk } терезесі қайта жұмыста.
did-stop-next = { $desk } терезеге ешкім өздігінен шақырылмайды. Келесі адамды сол жерден шақырыңыз.
signed-out = { $desk } терезесіндегі ауысым аяқталды.
change-added = { $path } қосылды: { $name }
change-removed = { $path } алынды: { $name }
change-changed = { $path } { $before } → { $after }
change-reordered = { $path } реті өзгерді: { $before } → { $after }
change-nothing = қойылмаған
unwritten = Сұралғаны орындалды, бірақ жауабын жазу мүмкін болмады ({ $error }).
sample-written = { $file } үлгі залды сипаттайды; өзіңізге лайықтап, қолданыңыз: zal config apply
reason-without-code = --reason белгілі бір талон неге шақырылатынын айтады: оны --code арқылы атаңыз
undo-without-code = --undo белгілі бір талонның өзгерісін қайтарады: оны --code арқылы атаңыз
category-or-undo = жаңа санатты немесе --undo айтыңыз
service-without-code = --service белгілі бір талонның қызметін таңдайды: оны --code арқылы атаңыз
queue-nobody = Ешкім күтіп тұрған жоқ.
ahead = { $count ->
        [0] алдында ешкім жоқ
        [one] алдында { $count } адам бар
       *[other] алдында { $count } адам бар
    }
unserved-yet = бұл қызметке әзірге терезе ашылған жоқ
call-nobody = Бұл терезе қызмет көрсететін ешкім күтіп тұрған жоқ.
state-waiting = күтуде
state-called = шақырылды
state-serving = қызмет алуда
state-held = кейінге қойылды
state-missed = шақырылды, келмеді
state-served = қызмет алды
state-planned = кейін болады
state-suspended = келуші оралғанша күтеді
state-skipped = алып тасталды
state-transferred = жіберілді
state-cancelled = жойылды
state-expired = күн соңында жабылды
called = { $code } талонын { $operator } { $desk } терезесіне шақырды:{ " " }
why-named = атап шақырды, { $reason } (ұпайы { $score }).
reason-destroyed = терілген сөздер жойылған
why-only-one = бұл терезені басқа ешкім күткен жоқ.
why-early = жазылған уақытынан ерте келді, ал бұл терезені басқа ешкім күткен жоқ.
why-out-of-turn = заң бойынша кезексіз; ұпайы { $score }, одан кейін { $runner_up }, { $runner_up_score }.
why-enough-out-of-turn = бұл терезеде қатарынан баптау рұқсат еткенше кезексіз өтті; ұпайы { $score }, одан кейін { $runner_up }, { $runner_up_score }.
why-tier = санаты бірінші; ұпайы { $score }, одан кейін { $runner_up }, { $runner_up_score }.
why-accumulating-priority = күту арқылы артықшылығы көбірек жиналды; ұпайы { $score }, одан кейін { $runner_up }, { $runner_up_score }.
why-earlier-ticket = талоны ертерек берілген; ұпайы { $score }, одан кейін { $runner_up }, { $runner_up_score }.
category-changed = { $code } енді «{ $was }» емес, «{ $category }» болып күтеді.
category-changed-because = { $code } енді «{ $was }» емес, «{ $category }» болып күтеді: { $reason }
category-restored = { $code } қайтадан «{ $category }» болып күтеді.
slip-printed = Талон { $kiosk } киоскісінде басылды.
slip-failed = Талонды { $kiosk } киоскісінде басу мүмкін болмады.
slip-unknown = { $kiosk } киоскісі талонды басқаны белгісіз. Керек болса, қайта басыңыз: zal slip print { $code }
slip-queued = Талон { $kiosk } киоскісінде басылуын күтуде.
slip-sending = Талон { $kiosk } киоскісінде әлі басылуда.
slip-preview-takes = preview үшін --png керек, ал --kiosk тек print үшін
slip-print-takes = --png, --width және --language тек preview үшін
slip-abandoned = { $kiosk } киоскісіндегі басудан бас тартылды.

## events: не жасалды, сосын ол туралы тағы не айтылады

log-desk = { $desk } терезесі
log-by = { $role ->
    [visitor] келуші
    [kiosk] { $device } киоскісінде
    [board] { $device } таблосы
    [manager] жетекші { $actor }
    [administrator] әкімші { $actor }
    [time] өздігінен
    [nobody] { $device } жерінде
   *[owner] { $actor }, командалық жол
 }
log-found = зал құрылды
log-adopt = ескі Zal залы жалғасады
log-restore = зал көшірмеден жалғасады
log-apply-config = баптаулар қолданылды
log-apply-config-config = нұсқа { $value }
log-decline-ticket = жабылғанға дейін үлгермеуі мүмкін екені айтылды, басқа күні келеді
log-issue = талон берілді
log-issue-category = { $value } ретінде
log-issue-chance = жабылғанға дейін шақырылмауы мүмкін екені айтылды ({ $value } %)
log-issue-booked-for = { $value } уақытына жазылу бойынша
log-issue-people = адам саны: { $value }
log-issue-given-at = { $value } терезесінде
log-issue-slip-at = басып шығару: { $value }
log-count-people = адам саны өзгертілді
log-count-people-people = енді { $value }
log-count-people-was = бұрын { $value }
log-record = талонсыз қабылдау
log-record-people = адам саны: { $value }
log-record-category = { $value } ретінде
log-unrecord = талонсыз қабылдау жазбасы қайтарылды
log-call = шақырылды
log-recall = тағы шақырылды
log-start = қызмет басталды
log-start-announced-at = шақыру { $value } жарияланды
log-finish = қызмет аяқталды
log-finish-next-at = келесі шақыру { $value } бастап өздігінен
log-reopen = аяқтау не келмеу қайтарылды
log-no-show = келмеді
log-no-show-is-early = жеткілікті рет және уақыт шақырылмай, қызметкер сөзімен
log-no-show-announced-at = шақыру { $value } жарияланды
log-no-show-next-at = келесі шақыру { $value } бастап өздігінен
log-return = кезекке қайтарылды
log-return-clock-at = өткізіп алған шақырудан кейін қайтып келді, { $value } бері күткендей
log-hold = кейінге қойылды
log-hold-has-note = ескертпесі бар
log-come-early = жазылған уақытынан бұрын келді
log-postpone = басқаларды алға жібереді
log-postpone-minutes = { $value } мин
log-release = қайта күтуде
log-release-why = { $value ->
    [postponed] басқаларды жіберу уақыты бітті
   *[other] { $value }
 }
log-change-category = санаты өзгерді
log-change-category-category = енді { $value }
log-change-category-was = бұрын { $value }
log-change-category-why = { $value ->
    [undone] өзгеріс қайтарылды
   *[other] { $value }
 }
log-transfer = жіберілді
log-transfer-to-service = { $value } қызметіне
log-transfer-to-desk = { $value } терезесіне
log-transfer-to-operator = { $value } операторына
log-transfer-has-note = ескертпесі бар
log-cancel = келу жойылды
log-expire = күн соңында жабылды
log-reinstate = қайта күтуде, аяқталуы қайтарылды
log-add = тағы бір қызмет
log-plan = келесі қызмет жоспарланды
log-queue = келесі қызметті күтеді
log-replan = қайта жоспарда: алдыңғысының аяқталуы қайтарылды
log-suspend = келуші оралғанша тоқтатылды
log-go-on = қайта күтеді: келуші оралды
log-finish-outcome = нәтиже: { $value }
log-issue-bundle = { $value }
log-skip = қызмет алып тасталды
log-reinstate-held = қайта кейінге қойылды, аяқталуы қайтарылды
log-reinstate-missed = қайта келмегендерде, аяқталуы қайтарылды
log-sign-in = кірді
log-sign-in-why = { $value ->
    [resumed] ашық ауысымын жалғастырады
   *[other] { $value }
 }
log-sign-in-taken-over-from = { $value } орнына отырды
log-sign-out = ауысым аяқталды
log-sign-out-why = { $value ->
    [signed-out] шықты
    [moved] басқа терезеге ауысты
    [taken-over] орнына әріптесі отырды
    [day-end] күн аяқталды
   *[other] { $value }
 }
log-break = үзіліс басталды
log-break-reason = { $value }
log-resume = үзіліс аяқталды
log-stop-next = келесі шақыру тоқтатылды
log-open-service = қызмет қолмен ашылды
log-open-service-by-hours = енді жабық емес, кестесі шешеді
log-close-service = қызмет қолмен жабылды
log-close-day = күн қолмен жабылды
log-open-day = күн қайта ашылды
log-open-day-visits = { $count } келу жалғасады
log-purge-personal-data = жеке деректер жойылды
log-purge-personal-data-people = аттар: { $count }
log-purge-personal-data-notes = ескертпелер: { $count }
log-purge-personal-data-contacts = байланыстар: { $count }
log-purge-personal-data-texts = себептер: { $count }
log-purge-personal-data-comments = пікірлер: { $count }
log-forget-person = бір адамның жеке деректері жойылды
log-forget-person-appointment = { $value } жазылуы бойынша
log-tell-personal-data = бір адам туралы белгілінің бәрі көрсетілді
log-tell-personal-data-appointment = { $value } жазылуы
log-see-name = ат терезеде қаралды
log-see-name-appointment = { $value } жазылуы бойынша
log-see-names = жазылулардағы аттар қаралды
log-see-names-appointments = нөмірлері { $value }
log-see-names-of-day = { $value } күнінің
log-expire-visits = күннің қалған келулері қолмен жабылды
log-expire-visits-visits = { $count } келу
log-turn-day = күн ауысты
log-turn-day-was = { $value } күнінен
log-turn-day-to = { $value } күніне
log-clock-leapt = компьютер сағатына сенбейді
log-clock-leapt-wall = ол { $value } көрсетті
log-clock-leapt-expected = зал уақыты { $value } еді
log-clock-agrees = компьютер сағатына қайта сенеді
log-accept-clock = компьютер сағаты қабылданды
log-accept-clock-was = зал уақыты { $value } еді
log-accept-clock-visits = { $count } келуші орнынан айырылды
log-forget-clock = қате сағатпен жасалған қайтарылды
log-forget-clock-since = { $value } оқиғасынан бастап
log-forget-clock-visits = { $count } келу өзгерді
log-hold-slot = уақыт сақталды
log-hold-slot-slot-at = { $value } уақытына
log-hold-slot-wish = күту тізіміне ұсынылды
log-book-slot = жазылу жасалды
log-book-slot-instead = { $value ->
    [late] талон орнына: жабылғанға дейін үлгермес еді
    [full] талон орнына: күннің талондары таусылған
   *[closed] талон орнына: ол кезде талон берілмеген
 }
log-drop-slot = сақталған уақыт босатылды
log-drop-slot-waits-on = ұсынылған адам күту тізімінде қалады
log-move-appointment = жазылу ауыстырылды
log-move-appointment-slot-at = { $value } уақытына
log-cancel-appointment = жазылудан бас тартылды
log-cancel-appointment-ended-by = { $value ->
    [visitor] келуші
    [hall] зал
   *[desk] келушінің өтінішімен қызметкер
}
log-reinstate-appointment = бас тартылған жазылу қайтарылды
log-lapse-appointment = жазылуға ешкім келмеді
log-check-in = жазылу бойынша келді
log-undo-check-in = тіркеу қайтарылды: басқа адам келген
log-import-appointment = жазылу файлдан енгізілді
log-import-appointment-came = { $value ->
    [booked] жазылды
    [moved] ауыстырылды
    [cancelled] тоқтатылды
   *[here] өзгеріссіз
}
log-give-pass = қайта келу коды берілді
log-give-pass-until-day = { $value } дейін жарамды
log-use-pass = қайта келу кодымен талон алды
log-return-places = босаған орындарға қайта жазылуға болады
log-join-waiting-list = күту тізіміне тұрды
log-join-waiting-list-of-day = { $value } күніне
log-leave-waiting-list = күту тізімінен шықты
log-set-pin = ПИН-код қойылды
log-set-pin-subject = { $value }
log-set-pin-subject-kiosk = киоскінің қызметтік коды
log-pin-refused = қате ПИН-код
log-pin-refused-subject = { $value }
log-pin-refused-subject-kiosk = киоскінің қызметтік коды
log-pin-refused-failures = қатарынан: { $value }
log-rate = бағаланды
log-rate-has-comment = пікірі бар
log-ask-slip = талонды қайта басу сұралды
log-ask-slip-kiosk = { $value } киоскісінде
log-send-slip = талон принтерге жіберілді
log-send-slip-kiosk = { $value } киоскісінде
log-end-slip = талон
log-end-slip-kiosk = { $value } киоскісінде
log-end-slip-outcome = { $value ->
    [printed] басылды
    [failed] басылмады
    [unknown] басылғаны белгісіз
    [abandoned] бас тартылды
   *[other] { $value }
 }
log-printer = принтер
log-printer-kiosk = { $value } киоскісінде
log-printer-state = { $value ->
    [ok] дайын
    [paper-low] қағаз аз
    [paper-out] қағаз жоқ
    [cover-open] қақпақ ашық
    [fault] ақаулы
   *[unknown] жауап жоқ
 }
log-pair-browser = браузер қосылды
log-pair-browser-number = № { $value }
log-pair-browser-terminal = { $value } ретінде
log-pair-browser-is-invited = арнайы жасалған кодпен
log-invite-browser = браузерді қосатын код жасалды
log-invite-browser-until = { $value } дейін жарамды
log-revoke-browser = браузер ажыратылды
log-revoke-browser-number = № { $value }
log-revoke-browser-terminal = ол { $value } көрсеткен
log-pair-device = браузер қосылды
log-revoke-device = браузер ажыратылды

## анықтама

usage-zal = zal [--hall ФАЙЛ] [--json] [--language ТІЛ] КОМАНДА …
commands = командалар (zal КОМАНДА --help көбірек айтады):
former-command = zal { $former } енді zal { $now } деп аталады. Бұрынғы аты әлі түсінікті.
unknown-command = { $name } командасы жоқ. Қараңыз: zal --help
unknown-command-near = { $name } командасы жоқ. Мүмкін, { $near } шығар? Қараңыз: zal --help
pin-whose = операторды немесе --kiosk айтыңыз
whole-range = 0 мен { $most } арасындағы бүтін сан керек
number-range = 0-ден үлкен, { $most } санынан аспайтын сан керек

command-new = бірнеше жауаптан зал жасау
command-init = баптаудан зал жасау
command-config = баптауды тексеру, шығару, қолдану; басқа тілдегі мәтіндерді бастау, тексеру
command-pin = ПИН-код қою
command-open-service = бүгін қызметке талон беру
command-close-service = бүгін қызметке талон беруді тоқтату
command-close-day = бүгін талон беруді тоқтату; талоны барларға қызмет көрсетіледі
command-expire-visits = жабылған күннен қалған келулерді жабу
command-open-day = close-day мен expire-visits қайтару: талонды қайта беру
command-status = залдың жайын және адам керек нәрсені айту
command-clock = зал қай уақытқа сенетінін айту, секірген сағат туралы шешу
command-issue = талон беру
command-call = келесі немесе аталған келушіні терезеге шақыру
command-recall = шақырылған талонды тағы жариялау
command-start = қызметті бастау
command-finish = қызметті аяқтау
command-reopen = аяқтауды не келмеуді екі минут ішінде қайтару
command-no-show = жеткілікті рет шақырылған талонды келмеді деп белгілеу
command-return = талонды бұрынғы орнына қайтару
command-hold = терезедегі келушіні кейінге қою
command-postpone = басқаларды алға жіберу: талон біраз шақырылмайды, орны сақталады
command-release = кейінге қойылған талонды қайта күттіру
command-wait-in-turn = келушіні кезекпен, кәдімгі санатта күттіру
command-change-category = келушінің санатын өзгертіп, себебін айту
command-transfer = терезедегі келушіні басқа жерге жіберу
command-add = терезедегі келушіге қызмет қосу
command-skip = келудің бір қызметін алып тастау және себебін айту
command-people = бір талонмен неше адам келгенін көрсету
command-record = талонсыз қабылдауды бастау
command-unrecord = талонсыз қабылдау жазбасын қайтару
command-cancel = күтудегі, кейінге қойылған не келмеген келуді аяқтау
command-appointment = жазылуға не бос; жазу, ауыстыру, бас тарту, келгенін белгілеу
command-reinstate = жойылған келуді екі минут ішінде қайтару
command-sign-in = ауысымды ашу не жалғастыру
command-sign-out = ауысымды аяқтау
command-break = ауысымда үзіліс жасау
command-resume = үзілісті аяқтау
command-stop-next = келесі адамды өздігінен шақыруды тоқтату
command-queue = бүгінгі ашық талондар тізімі
command-show = талонның тарихын және неге шақырылғанын айту
command-demo = үш экраны бар уақытша залды ашу
command-simulate = залға имитациялық келушілер мен операторларды жіберу
command-kiosk = осы терминал терезесінде киоскіні ашу
command-console = осы терминал терезесінде оператор пультін ашу
command-board = осы терминал терезесінде таблоны ашу
command-web = келуші беттерін телефондарға, экрандарды браузерлерге көрсету
command-browser = терминал ретінде қосылған браузерлер тізімі, қосу коды не ажырату
command-printer = принтерлердің жайын айтып, сынақ талонын басу
command-slip = талонды суретке жазу немесе қайта басу
command-steward = ешкім әрекет етпегенде де залда уақытты жүргізу
command-voice = шақыруды дауыстап айту немесе дыбыс файлына жазу
command-report = күннің көрсеткіштерін қызмет пен терезе бойынша айту
command-backup = бәрі жұмыс істеп тұрғанда зал файлын көшіру
command-check = зал файлының немесе көшірмесінің дұрыстығын дәлелдеу
command-events = зал журналын айту, әр оқиғаға бір жол

word-category = САНАТ
word-minutes = МИНУТ
word-code = КОД
word-day = ЖЖЖЖ-АА-КК
word-item = ҚЫЗМЕТ|КОД
word-time = СС:ММ
word-contact = БАЙЛАНЫС
word-desk = ТЕРЕЗЕ
word-command = КОМАНДА
word-file = ФАЙЛ
word-folder = ҚАЛТА
word-host = МЕКЕНЖАЙ
word-port = ПОРТ
word-id = ИДЕНТИФИКАТОР
word-language = ТІЛ
word-name = АТЫ
word-note = ЕСКЕРТПЕ
word-number = САН
word-operator = ОПЕРАТОР
word-purpose = МАҚСАТ
word-reason = СЕБЕП
word-rev = ОҚИҒА
word-bundle = жағдай
word-outcome = нәтиже
word-service = ҚЫЗМЕТ

help-hall = зал файлы
help-web-host = тыңдайтын мекенжай; басқасы айтылмаса, тек осы компьютер
help-web-port = порт; 0: кез келген бос порт
help-web-terminals = браузерлер бір мезгілде қанша экран көрсете алады
help-web-certificate = TLS сертификаты тізбегімен, PEM; --key керек
help-web-key = сертификаттың жабық кілті, PEM
web-certificate-and-key = --certificate мен --key бірге жүреді
web-bad-certificate = { $certificate } мен { $key } сертификат пен кілт ретінде жарамайды, екеуі де PEM: { $error }
path-empty = файлдың аты болуы керек
path-not-utf8 = { $path } UTF-8 атауы емес
web-cannot-listen = { $address } тыңдалмайды: { $error }
help-steward-name = журналдағы аты
steward-serves = Бұл залда уақыт ешкім әрекет етпесе де жүреді. Ctrl+C аяқтайды.
web-serves = Келуші беттері мен терминалдар мына мекенжайда: { $address } Ctrl+C аяқтайды.
help-json = JSON шығару
help-language = жауап тілі
help-version = нұсқасын шығару
help-service = қызмет коды, hall.toml ішіндегідей
help-desk = терезе коды
help-operator = оператор коды, hall.toml ішіндегідей
help-operator-at = кім әрекет етеді; терезеге басқа адам кіріп қойса, бас тартылады
help-code = талон коды, мысалы Р105
help-note = келушіні келесі қабылдайтын адамға ескертпе
help-init-file = қолданылатын баптау
help-init-sample = алдымен үлгіні ФАЙЛҒА жазу
help-config-what = не істеу керек; fix-languages мәтіндерді залдың тілдеріне келтіреді
help-config-file = баптау; export үшін керек емес
help-config-sure = fix-languages үшін: кілтсіз команда айтқанды жасау; бұрынғы файл сақталады
help-config-visits = apply келушілерден бірдеңе алса: олар қанша, кілтсіз команда айтады
help-appointment-what = slots — не бос; book — жазу, move — ауыстыру, cancel — бас тарту, undo — қайтару, check-in — келгенін белгілеу; wait — босағанын күту, take — ұсынылғанын алу; list — күннің жазылулары; check — терезелердің жазылған минуттары; export, import — .ics не .csv файлы
help-appointment-item = қызмет (slots, book, wait) жазылу коды, wait жауабы (take) немесе файл (export, import)
help-config-keep = apply үшін: жаңа баптауларда болмайтын жазылулар қалады
help-config-cancel = apply үшін: олардан бас тартылады, жауапта кімге қоңырау шалу керегі айтылады
help-appointment-day = күні; онсыз slots ең жақын бос уақыттарды, list пен check бүгінді көрсетеді
help-appointment-time = уақыттың басталуы, мысалы 14:20
help-appointment-channel = кімнің орындары: public — өздері жазылатындардың; phone — телефонмен; desk — терезеде, кілт болмаса
help-appointment-contact = телефон нөмірі немесе пошта; жазылуларды санау үшін тек хеш сақталады
help-appointment-names = list сөзімен: аттар мен телефондарды да көрсету; журналда кім қарағаны қалады
help-appointment-codes = list сөзімен: кодтарды толық көрсету; код арқылы жазылуды ауыстыруға және тоқтатуға болады
help-appointment-to-ring = list сөзімен: кімге қоңырау шалу керек: бүгіннен бастап зал тоқтатқан жазылулар, аттары және телефондарымен; журналда кім қарағаны қалады
help-appointment-name = келушінің аты; керек болғанша бөлек сақталады
help-config-language = мәтіндері тексерілетін не басталатын тіл, мысалы kk; болса, жауап та сол тілде
help-new-template = осындай залдың қызметтерінен, атынан, терезелерінен бастау
help-new-name = зал қалай аталады
help-new-languages = тілдер, мысалы "kk ru"; біріншісі бірінші көрсетіледі
help-new-services = үтірмен бөлінген қызметтер немесе үлгінің аты
help-new-desks = қанша терезе
help-new-people = кім жұмыс істейді, үтірмен бөлінген аттар
help-new-hours = қашан ашық: дүйсенбіден жұмаға дейін 09:00-18:00 немесе "mon-sat 08:00-20:00, sun 10:00-14:00"
help-new-time-zone = уақыт белдеуі, мысалы Asia/Almaty; айтылмаса, осы компьютердікі
help-new-file = баптауы жазылатын файл; айтылмаса, hall.toml
word-list = ТІЗІМ
word-hours = УАҚЫТ
word-zone = БЕЛДЕУ
help-pin-operator = кімнің ПИН-коды; hall.toml ішіндегі коды
help-pin-kiosk = қызметкерлер киоскіден шығатын код
help-pin-stdin = ПИН-кодты стандартты кіріс жолынан оқу, ештеңе сұрамау; скриптке
help-close-service-reason = себебі; келушілер оқиды
help-issue-category = келушінің санаты; айтылмаса, кәдімгісі
help-issue-language = келушінің тілі; айтылмаса, залдың біріншісі. Жауап тілі issue алдында тұрады: zal --language ru issue …
help-issue-request-id = сол идентификатор сол талонды қайтарады, келу бітсе, жеті күннен кейін бас тартылады
help-call-code = басқалардан бұрын белгілі бір талон
help-call-reason = неге осы; --code болса, айту керек
help-which-service = бірнеше қызметке арналған талонның осысы
help-return-code = келмегендердің талоны
help-services = қызмет; бірнешеуі бос орын арқылы — бәріне бір талон
help-purpose = қандай мақсатпен: қызметтің purposes ішіндегі код
help-issue-bundle = осы өмірлік жағдайдың барлық қызметіне
help-finish-outcome = немен аяқталды: баптаулардағы нәтижелердің бірі
help-add-service = осы қызметті
help-add-after = терезеде істеліп жатқан аяқталғанда; онсыз — бірден
help-add-anyway = оны қазір ешкім көрсетпесе немесе жабық болса да
help-skip-code = осы талонның
help-skip-service = осы қызметті
help-skip-reason = неге, бірнеше сөзбен
help-people = осынша адам
help-record-service = осы қызмет бойынша
help-record-category = келушінің санаты
help-issue-people = осынша адамға
help-transfer-service = осы қызметке
help-transfer-desk = осы терезеге
help-transfer-operator = осы операторға
help-postpone-minutes = қанша минут, 1-ден 60-қа дейін
help-category-code = күтудегі талон
help-category-undo = соңғы өзгерісті екі минут ішінде қайтару
help-category-to = енді қай санат
help-category-reason = себебі; журналда сақталады
help-transfer-anyway = ешкім жоқ не қызмет жабық болса да сонда жіберу
help-issue-anyway = жабылғанға дейін кезек жетпеуі мүмкін болса да беру
help-no-show-anyway = баптау талап еткендей жиі не ұзақ шақырылмаса да
help-cancel-reason = себебі
help-cancel-sure = келуші орнынан айырылсын
help-take-over = әріптестің ашық ауысымын аяқтау, себебі
help-leave-reason = кететін не отыратын терезеде ешкім қызмет көрсете алмай қалатындар күтсе, бәрібір неге кіретініңіз
help-break-reason = себебі
help-sign-out-reason = күтіп тұрғандарға қалған соңғы оператор неге кетеді
help-expire-number = қанша адам орнынан айырылады, кілтсіз команда айтады
help-close-appointments = бүгінге жазылған қанша адам тіркеле алмайды, кілтсіз команда айтады
help-clock-what = компьютер сағатын қабылдау немесе қате сағатпен жасалғанды қайтару; ештеңе айтылмаса, әрқайсысы не істейтінін айту
help-clock-visits = қанша келу өзгереді, кілтсіз команда айтады
help-show-day = бұрынғы талонның жұмыс күні, мысалы 2026-11-23
help-report-day = жұмыс күні; айтылмаса, бүгін
help-report-ratings = келушілердің бағалары: өлшем, қызмет, терезе бойынша 4–5 үлесі
help-report-csv = кестеге арналған CSV, жауап тілінде; уақыт секундпен
help-report-plain = --csv болса: бағдарламаларға, кез келген тілде бірдей
help-events-since = тек осы оқиғадан кейінгілер
help-events-follow = болып жатқанды Ctrl+C дейін жалғастыру
help-backup-file = көшірме қойылатын жер; онда ештеңе болмауы керек
help-backup-quick = тек файл мен соңғы күнді тексеру: өткені қанша ұзақ болса да жылдам
help-check-file = көшірме; айтылмаса, залдың өзі
help-demo-terminal = браузерде емес, осы терминал терезесінде көрсету
help-demo-visitors = имитациялық адамдармен толтыру не толтырмау; браузерде айтылмаса, толтырылады
help-demo-host = осы компьютердің телефондар желісіндегі мекенжайы; айтылмаса, жеке желісіндегісі
help-demo-port = порт; айтылмаса, 8080, бос болмаса, кез келген бос порт
help-demo-no-browser = мекенжайын шығару, браузер ашпау
help-speed = имитациялық адамдар сағаттан неше есе жылдам өмір сүреді
help-simulate-leave = нақты операторларға қалдырылатын терезелер
help-simulate-seed = бірдей бастапқы сан бірдей адамдарды береді
help-simulate-minutes = олардың осынша минутынан кейін аяқтау
help-simulate-visits = залда имитациялық емес қанша келуші мен оператор бар, кілтсіз команда айтады
help-simulate-verbose = әр әрекеттің нәтижесін шығару
help-simulate-while-open = стандартты кіріс жабылса да аяқтау
help-face-name = осы құрылғының журналдағы аты
help-face-theme = түстері
help-console-desk = ол тұрған терезе; берілмесе, сұралады
help-browser-what = браузерді қосатын код жасау немесе браузердің терминалын алу; айтылмаса, тізімі
help-browser-number = тізімдегі қай браузер
help-printer-what = оларды сұрау
help-printer-kiosk = тек осы киоскінің принтері
help-printer-no-test-slip = ештеңе баспау
help-slip-what = суретке жазу немесе қайта басу
help-slip-png = жазылатын сурет
help-slip-kiosk = қай киоскінің принтерінде; айтылмаса, талон берген киоскіде
help-slip-width = қағаз еніндегі нүктелер: 58 мм үшін 384, 80 мм үшін 576 не 512; айтылмаса, талон берген киоскінің принтеріндегідей
help-slip-language = талон тілі; айтылмаса, келушінікі. Жауап тілі slip алдында тұрады: zal --language ru slip preview …
help-voice-what = айту
help-voice-desk = терезенің айтылатын аты: 7 немесе «2-бөлме» сияқты атау
help-voice-language = айтылатын тіл; айтылмаса, бәрі. Жауап тілі voice алдында тұрады: zal --language ru voice say …
help-voice-clips = осы қалтадағы сөз жазбаларымен сөйлеу: ҚАЛТА/ru/семь.wav
help-voice-command = басқа бағдарламамен сөйлеу; {"{wav}"} — жасалатын файл, {"{text}"} — айтылатын сөз
help-voice-hall = --hall болса, шақыру сол зал айтқандай естіледі: оның дауысымен, тілдерінде, терезе атауларымен.
help-voice-wav = осы дыбыс файлын жазып, дауыстап ештеңе айтпау
help-board-desk = бұл табло қай терезенің өз белгісі: сонда шақырылған не қызмет көрсетілген талон немесе терезенің жайы. --speak болмаса, үнсіз
help-board-speak = --desk терезесіне шақыруды дауыстап айту
help-board-mute = шақыруды көрсету, дауыстап айтпау
help-kiosk-speak = келуші пернемен не ұзақ басумен сұраса, экранды дауыстап оқу
help-board-sound = қоңырау мен дауыс қайда естіледі: айтылмаса, осы компьютерде, немесе таблоны көрсететін браузерде
board-sound-nowhere = --sound browser үшін таблоны көрсететін браузер керек: zal web іске қосып, таблоны сонда ашыңыз
board-speak-alone = --speak тек --desk кілтімен: онсыз табло --mute болмаса, өзі сөйлейді
word-inches = ДЮЙМ
help-board-check = осы экрандағы табло hall.toml ішіндегі қашықтықтан оқыла ма және қай қаріп жарайды
help-board-screen = табло толық алып тұрған экранның диагоналі: hall.toml ішіндегі қашықтықтан оқылмайтыны көрсетілмейді; --check үшін айтылмаса, экранның өз мәліметі
help-board-leaving = Таблоға пернетақта керек емес. Жабу үшін F12 басып, қызметтік кодты теріңіз (коды жоқ залда үш секунд ішінде F12 екі рет) немесе SIGTERM жіберіңіз. Сол атпен қайта қосылса, тоқтаған жерінен жалғастырады.

## argparse айтатыны; %s және сол сияқтыларды ол өзі толтырады

argparse-usage = пайдалану:
argparse-positionals = аргументтер
argparse-options = кілттер
argparse-help = осы анықтаманы көрсету
argparse-error = %(prog)s: қате: %(message)s{ "\u000A" }
argparse-argument = %(argument_name)s: %(message)s
argparse-unrecognized = белгісіз аргументтер: %s
argparse-not-with = %s кілтімен бірге болмайды
argparse-no-value = мән алмайды, ал %r берілді
argparse-required = жетіспейді: %s
argparse-one-required = біреуі керек: %s
argparse-one-value = бір мән керек
argparse-at-most-one = ең көбі бір мән
argparse-at-least-one = кемінде бір мән керек
argparse-values = %s мән керек
argparse-ambiguous = екіұшты кілт: %(option)s мыналар болуы мүмкін: %(matches)s
argparse-unexpected = күтпеген кілт: %s
argparse-invalid = жарамсыз мән: %(value)r
argparse-choice = жарамсыз таңдау: %(value)r (мыналардан таңдаңыз: %(choices)s)

## new

how-to-begin =
    Бұл қалтада әзірге зал жоқ.
      zal new      жасау: бес сұрақ
      zal demo     имитациялық келушілері бар залды көру; одан ештеңе қалмайды
      zal --help   барлық командалар
new-begin = Бес сұрақпен жаңа зал. Enter [жақшадағыны] алады, Esc бір сұрақ артқа қайтарады, Ctrl+C бәрін сол күйінде қалдырады.
new-ask-name = 1. Зал қалай аталады?
new-ask-languages = 2. Келушілер қай тілдерде оқиды? Біріншісі бірінші көрсетіледі.
new-ask-services = 3. Келушілер не үшін келеді? Қызметтерді үтірмен атаңыз немесе дайын тізімді алыңыз: { $kinds }
new-kind-centre = ХҚКО
new-kind-clinic = емхана
new-kind-bank = банк
new-kind-post = пошта
new-kind-tax = салық
new-no-kind = { $got } деген дайын тізім жоқ. Барлары: { $known }
new-ask-desks = 4. Қанша терезе бар?
new-ask-people = 5. Онда кім жұмыс істейді? Аттарын үтірмен жазыңыз.
new-assumed =
    Қалғаны былай алынды:
      ашық: { $hours }
      уақыт белдеуі: { $zone }
      браузердегі мекенжайы: { $address }
    Enter келіседі. Өзгерту үшін басқа уақыт (mon-fri 08:00-20:00, sat 10:00-14:00), басқа белдеу (Asia/Almaty) немесе мекенжай (http://192.168.1.5:8080) теріңіз.
new-usual-hours = mon-fri 09:00-18:00
new-unanswered = мұнда сұрайтын ешкім жоқ: { $options } немесе --template беріңіз
new-operator = { $number }-оператор
new-desk = { $number }-терезе
new-lunch = Түскі ас
new-ordinary = Кәдімгі
new-made = Зал дайын: { $hall }. Баптауы { $file } файлында; сонда өзгертіп, сосын: zal config apply { $file }
new-pins = Жұмыс істейтін әр адамның ПИН-кодын және қызметкерлер киоскіден шығатын кодты қойыңыз:
new-next = Сосын, әрқайсысы жеке терминал терезесінде:
new-kiosk = келушілер талон алады
new-console = операторлар шақырады
new-board = кім қайда баратынын көрсетеді
toml-head =
    Осы залдың баптауы. Мұнда тағы не тұра алады: docs/SETTINGS.md.
    Өзгерткен соң: zal config check, сосын zal config apply. Зал жұмысын тоқтатпайды.
toml-languages = біріншісі бірінші көрсетіледі
toml-page-address = zal web болса: мекенжайы, сонда QR-код келушіні талонының бетіне апарады.
toml-hours = "08:00-13:00, 14:00-20:00" үзілісі бар, "" жабық
toml-dates = Аптадан өзгеше күндер:
toml-services =
    Қызметтер, киоскідегі ретімен. series: талондардың әрпі, бірнеше қызметке ортақ бола алады.
    service_minutes: бір келушіге әдетте кететін уақыт. Кодтар өзгермейді, атаулар өзгере алады.
toml-staff =
    Терезелер мен операторлар. Кейбірін ғана көрсететіндерге: services = ["код", "код"]
toml-categories =
    Келуші санаттары; біріншісі барлық келушінікі. Заң бойынша бірінші өтетіндерге
    out_of_turn = true және не көрсететіні жазылады: proof = "…"

## Карточкалар және бір рет жарайтын ПИН-кодтар

pin-choose = Бұл ПИН-код бір рет жарайды. 4-тен 12-ге дейінгі цифрдан өзіңіздікін таңдаңыз.
pin-set-once = { $operator } операторының ПИН-коды: { $pin }. Ол бір рет жарайды: алғаш кіргенде иесі басқасын таңдайды.
log-set-pin-is-once = бір рет жарайды
log-replace-pin = бір рет жарайтын ПИН-код өзінікіне ауыстырылды
log-replace-pin-subject = { $value }
command-cards = зал орындарына карточка жазу немесе басылғандарын өшіру
help-cards-folder = жасалатын қалта; залдың өз қалтасында емес
help-cards-address = браузерлер залды қайдан табады, мысалы http://192.168.1.5:8080; айтылмаса, page_address
help-cards-delete = қалтадағы карточкаларды, басқа ештеңе болмаса, қалтаны да өшіру
help-new-address = браузерлер оны қайдан табады, мысалы http://192.168.1.5:8080
help-new-cards = басылатын карточкалар қалтасы: әр адамға бір рет жарайтын ПИН-код, орындардың мекенжайлары
word-address = МЕКЕНЖАЙ
help-pin-once = бір рет жарайтын ПИН-кодты шығарып айту; алғаш кіргенде иесі басқасын таңдайды
new-no-address = белгісіз; тек zal web үшін керек
new-ask-cards = Басылатын карточкалар: әр адамға бір рет жарайтын ПИН-код, әр орынға мекенжайы. Қай қалтада, мысалы ~/cards? Enter: карточкасыз.
new-cards = Карточкалар { $folder } ішінде. people.pdf басып, әркімге өзінікін беріңіз, сосын: zal cards --delete { $folder }
new-ask-delete = Карточкаларды қазір басыңыз. Басылған соң { $folder } ішінен өшірейік пе? «иә» өшіреді, Enter қалдырады.
new-yes = иә, и
new-cards-stay = ПИН-кодтары бар карточкалар { $folder } ішінде жатыр. Басқан соң өшіріңіз: zal cards --delete { $folder }
new-places = places.pdf карточкаларын орнына іліңіз; мекенжай сұрайтын кодты zal browser invite айтады.
new-no-places = Орындардың карточкаларына зал мекенжайы керек: zal cards ҚАЛТА --address http://192.168.1.5:8080
new-staff-code = Қызметкерлер киоскіден шығатын кодты қойыңыз:
cards-places = { $folder } ішінде { $count } карточка бар. places.pdf басып, әрқайсысын орнына іліңіз; мекенжай сұрайтын кодты zal browser invite айтады.
cards-deleted = { $count } файл және { $folder } қалтасы өшірілді. Басылғаны мен көшірілгені өшкен жоқ.
cards-deleted-not-folder = { $count } файл өшірілді. { $folder } ішінде басқа нәрсе бар, ол қалады.

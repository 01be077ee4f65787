# То же, что zal/domain/sentences.py, по-русски: почему отказано и что делать дальше.

## Талоны

error-wrong-move = Талон { $code } { $state }: «{ $act }» сейчас невозможно.
error-unknown-ticket-then = Талона { $code } за { $day } нет. Проверьте номер и день.
error-unknown-ticket-lately = Талона { $code } нет ни сегодня, ни за последние семь дней с талонами. Проверьте номер на талоне или назовите день: zal show { $code } --day ГОД-МЕСЯЦ-ДЕНЬ
error-unknown-ticket = Талона { $code } сегодня нет. Проверьте номер на талоне.
error-ticket-at-desk = Талон { $code } уже у окна { $desk }. Следующий: { $next }.
error-not-this-desk = Талон { $code } ждёт услугу { $service }, которую окно { $desk } сейчас не оказывает. Обратитесь в окно, где её оказывают, или вызовите талон там.
error-for-other-desk = Талон { $code } направлен в окно { $desk } и ждёт его.
error-for-other-operator = Талон { $code } направлен к оператору { $operator } и ждёт его.
error-which-service = Талон { $code } на несколько услуг: { $service }. Укажите, какую из них вы имеете в виду.
error-not-for-service = Талон { $code } не на услугу { $service }.
error-stage-of-another = Выбранное не относится к талону { $code }. Ничего не сделано, посмотрите ещё раз.
error-stage-moved = Талон { $code } уже { $state } ({ $service }). Ничего не сделано, посмотрите ещё раз.
error-call-served = Талон { $code } уже обслужен. Следующий: { $next }.
error-call-transferred = Талон { $code } передан дальше. Следующий: { $next }.
error-call-cancelled = Талон { $code } отменён. Следующий: { $next }.
error-call-expired = Талон { $code } закрыт по окончании дня. Выдайте посетителю новый.
error-reason-needed = Укажите, почему { $code } вызывают раньше других: достаточно нескольких слов.
error-nothing-to-reopen = Окну { $desk } нечего отменить: завершение и неявку можно отменить в течение двух минут.
error-no-show-too-early = Талон { $code } вызван { $since } с назад, неявку отмечать рано: засчитано вызовов { $calls } из { $wanted }, между ними не меньше { $apart } с. Вызовите ещё раз; неявку можно отметить не раньше чем через { $left } с. Ничего не сделано.
error-nothing-to-reinstate = По талону { $code } нечего вернуть: отменённый визит в течение двух минут может вернуть тот, кто его отменил или руководит залом.
error-cancel-sure = Талон { $code } ({ $state }, { $service }) потеряет место. Ничего не сделано. Если так и нужно: zal cancel { $code } --sure
error-category-reason-needed = Напишите, почему у { $code } теперь категория { $category }: хватит нескольких слов.
error-category-same = У талона { $code } и так категория { $category }.
error-category-at-desk = Талон { $code } у окна { $desk }: категорию меняют там.
error-no-category-to-restore = У талона { $code } нечего отменять: смену категории две минуты, пока он не у окна, может отменить тот, кто её сделал или руководит залом.
error-transfer-nowhere = Укажите, куда передать { $code }: услуга, окно или оператор.
error-transfer-desk-empty = Окно { $desk }: сейчас там никого нет. Передайте { $code } в другое место или всё равно туда: тогда его сможет вызвать любой, кто оказывает эту услугу.
error-transfer-operator-away = { $operator }: сейчас не на месте. Передайте { $code } кому-то другому или всё равно туда: тогда его сможет вызвать любой, кто оказывает эту услугу.
error-transfer-unserved = { $service }: сейчас эту услугу никто не оказывает. Передайте { $code } в другое место или всё равно туда: он подождёт, пока кто-нибудь придёт.
error-transfer-service-closed = { $service }: в это время услуга закрыта. Передайте { $code } в другое место или всё равно туда.
error-transfer-service-closed-by-hand = { $service }: сегодня услуга закрыта ({ $reason }). Передайте { $code } в другое место или всё равно туда.
error-postpone-minutes = Пропустить других вперёд можно на срок от 1 до { $limit } минут.
error-postpone-too-often = С талоном { $code } больше нельзя пропускать других: он ждёт на своём месте.
error-postpone-too-long = С талоном { $code } можно пропускать других ещё { $left } мин, не больше. Выберите меньший срок.
error-unknown-link = По этой ссылке талона нет. Отсканируйте код на талоне ещё раз.
error-link-expired = Ссылка больше не действует: талон { $code } выдан { $day }.
error-rate-not-served = Талон { $code } можно оценить после обслуживания.
error-rate-too-late = Талон { $code } оценить уже нельзя: срок истёк.
error-rate-again = Талон { $code } уже оценён.
error-rate-nothing = Поставьте хотя бы одну оценку.
error-rate-mark = Оценка — число от 1 до 5.
error-unknown-criterion = Критерия { $code } нет. Есть: { $known }.
error-unknown-criterion-near = Критерия { $code } нет. Возможно, { $near }?
error-role-may-not = Роль «{ $role }» этого не может: «{ $act }». Обратитесь к тому, кто ведёт зал.
error-request-other-body = По запросу { $request } раньше просили о другом. Дайте каждому новому запросу свой идентификатор.
error-request-past-day = По запросу { $request } талон { $code } выдан { $day }, и этот визит окончен. Дайте каждому новому запросу свой идентификатор.
error-code-told-once = По этому запросу код уже выдан, а сообщается он один раз. Попросите новый: zal browser invite
error-secret-told-once = По этому запросу браузер уже подключён, а его секрет сообщается один раз. Отзовите тот браузер и подключите заново.
error-bad-request-id = Идентификатор запроса — от 1 до { $limit } печатных знаков.

## Окна

error-desk-closed = В окне { $desk } никто не работает. Сначала войдите.
error-desk-empty = У окна { $desk } нет посетителя: «{ $act }» невозможно. Сначала вызовите следующего.
error-desk-busy = У окна { $desk } уже есть талон { $code } ({ $state }). Сначала завершите его.
error-desk-not-free = Талон { $code } ещё у окна { $desk }. Сначала завершите, верните или передайте его.
error-desk-other-ticket = У окна { $desk } теперь талон { $code }, а не { $expected }. Ничего не сделано.
error-desk-ended-other = Окно { $desk } последним отпустило талон { $code }, а не { $expected }. Ничего не сделано.
error-desk-taken = В окне { $desk } работает { $operator }. Выберите другое окно или примите смену, указав причину.
error-desk-taken-over = Окно { $desk } теперь ведёт { $operator }. Ничего не сделано. Войдите заново в своём окне.
error-no-common-service = Оператор { $operator } не оказывает ни одной услуги окна { $desk }. Выберите другое окно.
error-on-break = В окне { $desk } перерыв. Сначала возобновите работу.
error-not-on-break = В окне { $desk } сейчас нет перерыва.
error-break-reason-needed = Укажите, почему в окне { $desk } перерыв.

## Услуги и день

error-day-closed = На сегодня зал закрыт. Талоны не выдаются.
error-day-closed-opens = На сегодня зал закрыт. Талоны на услугу { $service } снова начнут выдавать { $day } в { $time }.
error-day-already-closed = День уже закрыт.
error-day-not-closed = День не закрыт. Чтобы больше не выдавать талоны: zal close-day
error-nobody-to-expire = Не осталось никого, чей визит можно закрыть.
error-clock-believed = Зал верит часам компьютера, решать нечего. Если часы неверны, сначала поправьте их: zal clock скажет, что можно сделать.
error-clock-is-behind = Часы компьютера отстают от времени зала: всё, что позже, нужно отозвать. Ничего не сделано. Если часы верны: zal clock forget
error-clock-is-ahead = Часы компьютера спешат против времени зала: по ним зал ничего не сделал, отзывать нечего. Если часы верны: zal clock accept
error-clock-before-founding = Часы компьютера показывают время, когда этого зала ещё не было. Поправьте часы: зал сам им поверит. Если они верны, зал создан при неверных часах: создайте его заново.
error-clock-accept-how-many = Тогда будет { $day }. { $does } Ничего не сделано. Если часы компьютера верны, введите их число: zal clock accept --expire { $visits }
error-clock-forget-how-many = Тогда будет { $day }, и всё начиная с события { $rev } получит верное время. Изменятся визиты: { $visits } (выдано с тех пор: { $given }; закрытых этапов продолжится: { $back }). Ничего не сделано. Если часы компьютера верны, введите число визитов: zal clock forget --visits { $visits }
error-config-how-many = { $does } Ничего не сделано. Если настройки так и задуманы, введите, сколько всего этих посетителей: zal config apply ФАЙЛ --visits { $visits }
error-config-turns-day = По этим настройкам день { $was } закончился, идёт { $day }. Кто у окна, остаётся. { $does }
error-config-day-ends = По этим настройкам день { $was } закончится уже в { $time }, посреди часов работы. Кто тогда у окна, останется, кто ещё ждёт — нет. { $does }
error-loses-place = Место потеряют посетители: { $visits } (ждут: { $waiting }, отложены: { $held }, не подошли: { $missed }).
error-loses-service = Посетители, которых сейчас может принять хоть одно окно, а потом ни одно: { $visits } ({ $services }).
error-loses-precedence = Посетители, чья категория даст им меньше преимущества или более долгую норму ожидания: { $visits } ({ $categories }).
error-expire-how-many = { $does } Ничего не сделано. Если так и нужно, введите их число: zal expire-visits --expire { $visits }
error-simulate-how-many = В этом зале люди: посетителей { $visits }, операторов в окнах { $operators }. Виртуальные операторы вызвали бы и этих посетителей и действовали бы в этих окнах. Ничего не сделано. Пустите их в другой зал или введите, сколько всего людей: zal simulate --visits { $people }
error-last-to-serve = Ещё ждут: { $visits }, и кроме вас у окна { $desk } принять их некому. Останьтесь, пусть коллега начнёт смену в этом окне, или укажите причину.
error-leaves-alone = Ещё ждут: { $visits }, и если вы займёте окно { $desk }, принять их будет некому. Оставьте всё как есть, выберите другое окно или укажите причину.
error-service-closed = Талоны на услугу { $service } не выдаются. Посмотрите часы её работы.
error-service-closed-opens = Талоны на услугу { $service } сейчас не выдаются. Приём откроется { $day } в { $time }.
error-service-closed-by-hand = Талоны на услугу { $service } сегодня не выдаются: { $reason }
error-category-not-valid = Категория { $category } сегодня не действует.
error-day-form = { $typed } — не дата. Напишите её в виде год-месяц-день, например 2026-12-31.

## Имена

error-unknown-service = Услуги { $code } нет. Есть: { $known }.
error-unknown-service-near = Услуги { $code } нет. Может быть, { $near }?
error-unknown-desk = Окна { $code } нет. Есть: { $known }.
error-unknown-desk-near = Окна { $code } нет. Может быть, { $near }?
error-unknown-operator = Оператора { $code } нет. Есть: { $known }.
error-unknown-operator-near = Оператора { $code } нет. Может быть, { $near }?
error-unknown-category = Категории посетителей { $code } нет. Есть: { $known }.
error-unknown-category-near = Категории посетителей { $code } нет. Может быть, { $near }?
error-unknown-language = Языка { $code } в этом зале нет. Есть: { $known }.
error-unknown-language-near = Языка { $code } в этом зале нет. Может быть, { $near }?

## Подключённые браузеры

error-unknown-terminal = Терминала { $code } не бывает. Бывают kiosk/ИМЯ, board/ИМЯ и console; в имени не больше 32 латинских букв, цифр и дефисов, первым дефис не стоит.
error-unknown-browser = Браузер { $code } никогда не подключали. Список подключённых: zal browser
error-browser-revoked = Браузер { $number } уже отключён.

## ПИН-коды

error-new-is-there = { $path } уже есть, здесь ничего не изменено. Создайте зал в отдельной папке или назовите другие файлы: --hall, --file
error-new-nothing = Ничего не названо.
error-new-too-long = Слишком длинно: { $length } знаков, а можно не больше { $limit }.
error-new-language = { $got } — не язык. Каждый пишется двумя или тремя маленькими латинскими буквами: ru en
error-new-desks = { $got } — не число окон. Напишите число от 1 до { $limit }.
error-new-hours = { $got } — не часы работы. Напишите, например, 09:00-18:00 или с днями: пн-пт 09:00-18:00, сб 10:00-14:00
error-new-time-zone = Часового пояса { $got } нет. Напишите имя, например Europe/Moscow.
error-cards-beside = Папка { $folder } — внутри папки зала, а её копируют: ПИН-кодам там не место. Укажите другую папку, например на флешке.
error-cards-folder-there = Папка { $folder } уже есть. Укажите ту, которой нет: она будет создана, и никто другой её не откроет.
error-cards-no-folder = Папки { $folder } нет.
error-cards-none = В папке { $folder } карточек нет. Ничего не удалено.
error-web-address = { $got } — это не адрес. Напишите его как в браузере: http://192.168.1.5:8080
error-cards-no-address = По какому адресу зал открывают в браузере, неизвестно. Добавьте --address http://192.168.1.5:8080 или page_address в hall.toml.
error-pin-form = ПИН-код — от 4 до 12 цифр, не все одинаковые и не подряд, как 1234.
error-pin-unset = У оператора { $operator } ещё нет ПИН-кода. Задайте его: zal pin { $subject }
error-code-wrong = Код неверен или уже не действует.
error-pin-unset-kiosk = Служебный код киоска ещё не задан. Задайте его: zal pin --kiosk
error-pin-once = Этот ПИН-код одноразовый. Войдите с ним и придумайте свой.
error-pin-is-own = Этот ПИН-код не одноразовый. Другой задают командой zal pin { $operator }
error-pin-same = Это и есть одноразовый ПИН-код. Придумайте другой.
error-pin-once-of-all = Служебный код знают многие, одноразовым он не бывает. Задайте его: zal pin --kiosk
error-pin-none = ПИН-код не введён. Ничего не сделано.
error-pin-unasked = Спросить ПИН-код не у кого: ввод идёт не с клавиатуры. Скрипт передаёт его строкой на стандартный ввод: zal pin --stdin
error-pin-differs = ПИН-коды не совпали: один из них набран с ошибкой. Ничего не сделано, попробуйте ещё раз.
error-pin-wrong = Неверный ПИН-код.
error-pin-wrong-wait = Неверный ПИН-код. Повторите через { $seconds } с.
error-pin-wait = Слишком много неверных ПИН-кодов. Повторите через { $seconds } с.

## Хранилище

error-hall-busy = Зал занят. Ничего не сделано; повторите.
error-hall-held = Зал занят: его не отпускает процесс { $pid } ({ $program }). Ничего не сделано; повторите. Если эта программа зависла, завершите её: kill { $pid }
error-hall-held-stopped = Зал занят: процесс { $pid } ({ $program }) остановлен посреди действия. Ничего не сделано. Продолжите его: kill -CONT { $pid } – или завершите: kill -9 { $pid }
error-hall-missing = Зала { $path } нет. Создайте его: zal init.
error-halls-in-files-only = Эта версия хранит залы только в файлах, а { $hall } — не файл. Укажите файл.
error-hall-gone = Файла зала больше нет по пути { $path }, или его подменили. Ничего не сделано. Верните файл на место; а чтобы восстановить резервную копию, остановите все программы Zal этого зала, перенесите также { $path }-wal и { $path }-shm в другую папку и скопируйте копию на это место.
error-log-of-another = { $path } — копия, а рядом лежат последние изменения файла, который был здесь прежде. Открытые вместе, они смешались бы. Остановите все программы Zal этого зала, перенесите { $path }-wal и { $path }-shm в другую папку, положите копию ещё раз и запустите программы.
error-hall-replaced = По пути { $path } теперь лежит другой файл. Его журнал читают сначала: zal events --since 0 --follow
error-not-a-hall = { $path } — не файл зала Zal. Создайте зал: zal init
error-newer-schema = Файл { $path } записан более новой версией Zal (схема { $version }, эта программа знает { $known }). Установите новую версию.
error-program-too-old = Зал обновлён более новой версией Zal (схема { $schema }, эта программа знает { $known }). Ничего не сделано: запустите эту программу заново в новой версии.
error-unreadable-event = Событие { $rev } ({ $act }, версия { $version }) в журнале зала нельзя прочесть.
error-file-damaged = Файл { $path } повреждён. Остановите программы и восстановите резервную копию ({ $error }).
error-file-exists = { $path } уже существует и оставлен без изменений.
error-cannot-open = Не удаётся открыть { $path }. Проверьте, что файл есть и его можно читать ({ $error }).
error-read-only = В { $path } нельзя записать. Проверьте права на файл и его папку.
error-folder-read-only = В папку { $folder } нельзя записать, а рядом с { $path } нужны ещё файлы. Разрешите пользователю этой программы запись в папку; ничего не сделано.
error-no-copy-before-upgrade = { $path } создан прежней версией Zal. Прежде чем обновить файл, рядом кладут его копию, и сделать её не удалось ({ $error }). Освободите { $megabytes } МБ и проверьте права на папку; ничего не сделано.
error-disk-full = Диск заполнен. Освободите место; ничего не сделано.
error-disk-error = Диск отвечает с ошибкой ({ $error }). Ничего не сделано.
error-sqlite-too-old = SQLite { $version } слишком стара: нужна 3.37 или новее.
error-broken-down = Не удалось показать зал ({ $error }). Пробуем снова.
error-storage = Файл зала { $path } ответил отказом: { $error }. Ничего не сделано.
error-state-changed = Талон уже не в том состоянии, что прежде. Ничего не сделано; посмотрите ещё раз.
error-no-hall = В файле нет зала. Создайте его: zal init
error-no-settings = В файле не хватает настроек зала версии { $version }. Не работайте с ним: возьмите исправную резервную копию.

## Талон на бумаге: что невозможно и почему не напечатан

error-no-printer = У киоска { $kiosk } нет принтера. Принтер есть у: { $known }.
error-no-printers = Ни у одного киоска зала нет принтера. Задайте его в настройках зала.
error-slip-visit-over = Талон { $code } { $state }. Визит окончен, на бумаге он больше не нужен.
error-slip-on-its-way = Талон { $code } уже печатается: { $kiosk }. Подождите.
error-slip-interrupted = Киоск остановился, когда талон отправляли на печать. Посмотрите, напечатан ли он; если нет, напечатайте ещё раз.
error-slip-too-old = Талон не удалось напечатать вовремя.
error-slip-not-needed = Визит закончился раньше, чем талон напечатали.
error-slip-day-ended = День закончился раньше, чем талон напечатали.
error-slip-asked-again = Талон запросили на печать ещё раз.

## Файл, в котором zal check находит ошибки

error-changed-meanwhile = В файл { $path } записали, пока он проверялся. Проверьте его ещё раз.
error-unsound-file = Файл { $path } повреждён ({ $error }). Не работайте с ним: возьмите исправную резервную копию.
error-unsound-schema = В файле { $path } не хватает { $name } из схемы { $version }. Не работайте с ним: возьмите исправную резервную копию.
error-unsound-foreign = В файле { $path } есть { $name }: это не от «Зала» и может менять то, что записывают действия. Не работайте с ним: возьмите исправную резервную копию.
error-unsound-halls = Файл { $path } неисправен: в нём есть ещё один зал, номер { $number }.
error-unsound-reference = Файл { $path } неисправен: запись в { $table } ссылается на { $parent }, но такой записи нет.
error-unsound-log = Файл { $path } неисправен: в журнале должны быть события от 1 до { $rev } без пропусков, а их { $events }.
error-unsound-newest = Файл { $path } неисправен: журнал кончается не тем событием, которое было записано последним: { $rev } — другое.
error-unsound-hall = Файл { $path } неисправен: журнал говорит о самом зале ({ $what }) иное.
error-unsound-counter = Файл { $path } неисправен: талон { $code } за { $day } идёт после последнего учтённого номера, и этот номер выдали бы снова.
error-unsound-series = Файл { $path } неисправен: журнал говорит о номерах серии { $series } за { $day } иное.
error-unsound-stageless = Файл { $path } неисправен: талон { $code } за { $day } не относится ни к одной услуге.
error-unsound-gone = Файл { $path } неисправен: талон { $code } за { $day } есть в журнале, но не в таблице.
error-unsound-untold = Файл { $path } неисправен: в журнале ничего нет о талоне { $code } за { $day }.
error-unsound-ticket = Файл { $path } неисправен: журнал говорит о талоне { $code } за { $day } ({ $what }) иное.
error-unsound-rating = Файл { $path } неисправен: журнал говорит об оценке талона { $code } за { $day } иное.
error-unsound-slip = Файл { $path } неисправен: журнал говорит о печати талона { $code } за { $day } иное.
error-unsound-shift = Файл { $path } неисправен: журнал говорит о смене { $operator } в окне { $desk } за { $day } иное.
error-unsound-service = Файл { $path } неисправен: журнал говорит иное о том, как услугу { $service } открывали или закрывали вручную { $day }.
error-unsound-browser = Файл { $path } неисправен: журнал говорит о подключённом браузере { $code } иное.
error-unsound-invitation = Файл { $path } неисправен: журнал говорит о коде для подключения браузера иное.
error-unsound-config = Файл { $path } неисправен: журнал говорит о настройках зала версии { $code } иное.
error-unsound-printer = Файл { $path } неисправен: журнал говорит о принтере { $code } иное.
error-unsound-pin = Файл { $path } неисправен: журнал говорит о ПИН-коде { $subject } иное.
error-unsound-request = Файл { $path } неисправен: журнал говорит о запросе { $request } ({ $what }) иное.
error-unsound-rows = Файл { $path } неисправен: в таблице { $table } записей { $rows }, а по журналу { $told }.

## Журнал, по которому нельзя восстановить зал

error-impossible-line = Журнал зала неисправен: событие { $rev } ({ $act }) не такое, каким было записано, или не то стоит перед ним.
error-impossible-gap = Журнал зала неисправен: в нём нет события { $rev }.
error-impossible-beginning = Журнал зала неисправен: с события { $rev } ({ $act }) зал начаться не может.
error-impossible-day = Журнал зала неисправен: событие { $rev } ({ $act }) не могло произойти в рабочий день { $day } так, как записано.
error-impossible-hall = Журнал зала неисправен: событие { $rev } ({ $act }) не следует из того, каким зал был до него.
error-impossible-ticket = Журнал зала неисправен: в событии { $rev } ({ $act }, талон { $code }) талон или этап не тот, каким был.
error-impossible-move = Журнал зала неисправен: к событию { $rev } талон { $code } { $state }, и действие «{ $act }» было невозможно.
error-impossible-desk = Журнал зала неисправен: по событию { $rev } талон { $code } оказался у окна { $desk }, где он быть не мог.
error-impossible-shift = Журнал зала неисправен: событие { $rev } ({ $act }) не подходит к смене { $operator } в окне { $desk }.
error-impossible-slip = Журнал зала неисправен: событие { $rev } ({ $act }) не подходит к печати { $job } талона { $code }.
error-impossible-browser = Журнал зала неисправен: событие { $rev } ({ $act }) не подходит к браузеру { $number }.
error-impossible-instant = Журнал зала неисправен: событие { $rev } ({ $act }) раньше того, что записано перед ним.
error-impossible-role = Журнал зала неисправен: событие { $rev } ({ $act }) не могло быть сделано в роли { $role }.
error-impossible-actor = Журнал зала неисправен: событие { $rev } ({ $act }) не мог сделать { $actor } в роли { $role }.
error-impossible-column = Журнал зала неисправен: в событии { $rev } ({ $act }) названы талон, услуга, окно, сотрудник или состояние, к которым оно относиться не могло.

error-few-files = Открытыми могут быть только { $limit } файлов, этой команде мало. Разрешите больше, например: ulimit -n 1024
error-stdout-closed = Стандартный вывод закрыт, ответ сообщить некуда, поэтому ничего не сделано. Направьте его в файл или в программу.
error-file-refused = Файл { $file } использовать нельзя ({ $error }). Проверьте его имя и права.
error-no-tty = Эта команда занимает весь экран. Запустите её в командной строке, не перенаправляя ввод и вывод.
error-no-cells = Высота букв зависит от экрана, на котором работает программа, а здесь его нет. Запустите это там, где будет табло.

## Принтеры

error-printer-paper-low = Бумага заканчивается. Приготовьте новый рулон.
error-printer-paper-out = Нет бумаги. Вставьте новый рулон.
error-printer-cover-open = Открыта крышка. Закройте её.
error-printer-fault = Принтер сообщает о неисправности. Освободите нож от бумаги, выключите и включите принтер; если не поможет, отдайте его в ремонт.
error-slip-undrawn = Талон не удалось подготовить к печати. Причина записана в журнале киоска.
error-printer-broken-down = Программа не может говорить с принтером. Причина в её журнале.
error-printer-none = По настройкам у этого киоска нет принтера: талон показывает экран.
error-printer-mute = Этот принтер никогда не сообщает своего состояния. Посмотрите на бумагу и на его лампочки.
error-printer-silent = Принтер на связи, но не отвечает. Выключите и включите его; если он никогда не сообщает своего состояния, укажите в его настройках answers = false.
error-printer-rubbish = Отвечает не принтер или принтер, который не сообщает своего состояния. Проверьте адрес; если он верен, укажите в настройках принтера answers = false.
error-printer-broke-off = Принтер оборвал связь. Проверьте кабель, выключите и включите принтер.
error-printer-stalled = Принтер перестал принимать данные. Проверьте бумагу и крышку, выключите и включите его.
error-printer-refused = По адресу принтера отказывают в соединении. Включите принтер и проверьте порт, обычно это 9100.
error-printer-unreachable = По адресу принтера никто не отвечает. Включите принтер, проверьте кабель и адрес.
error-printer-gone = Принтера нет на месте. Включите его, проверьте кабель и адрес в настройках.
error-printer-busy = Принтер занят другой программой. Завершите её или печатайте из обеих через CUPS.
error-printer-forbidden = Нет права писать в принтер. Дайте его пользователю, от которого работает Zal: в Debian это группа lp, для последовательного порта — dialout.
error-printer-full = Для талона нет места на диске. Освободите место.
error-printer-no-reader = Никто не читает того, что пишется для принтера. Запустите программу, которая передаёт это дальше.
error-printer-no-libusb = Принтеру на USB нужна библиотека libusb. Установите её: apt install libusb-1.0-0
error-printer-address = Адрес принтера непонятен. Исправьте address в его настройках.
error-printer-no-profile = Профиль принтера неизвестен. Исправьте profile в его настройках; большинству принтеров подходит default.
error-printer-no-pictures = Принтер с таким профилем не печатает картинок, а талон — это картинка. Выберите другой принтер.
error-printer-too-wide = Талон шире, чем печатает принтер. Исправьте width или profile в его настройках.

## Голос

error-voice-code = { $code } нельзя прочитать вслух. Номер талона — не больше двух букв, латинских или русских, и число, например Р105.
error-voice-language = На языке { $code } голос говорить не умеет. Известны: { $known }.
error-voice-no-program = Не удаётся запустить { $program } ({ $error }). Установите эту программу или проверьте её имя и права.
error-voice-failed = Программа { $program } завершилась с ошибкой ({ $error }). Запустите её отдельно, затем проверьте её настройки.
error-voice-slow = Программа { $program } работала дольше { $seconds } с и была остановлена. Попробуйте ещё раз; если так будет и дальше, выберите другой голос.
error-voice-no-wav = Программа { $program } завершилась без ошибки, но звука не оставила. Проверьте её настройки.
error-voice-bad-wav = Файл { $file } не подходит для озвучивания. Нужен файл WAV, 16 бит.
error-voice-long = Файл { $file } звучит дольше { $seconds } с: таких вызовов не бывает. Он не проигрывается; запустите отдельно то, что его создало, и проверьте настройки.
error-voice-no-clip = Слово «{ $word }» не записано. Запишите его в файл { $file }
error-voice-command = { $command } — не команда голоса. Напишите программу и что ей передать: { "{wav}" } — файл, который она создаст, { "{text}" } — что сказать.
error-voice-no-player = Звук здесь воспроизвести нечем. Установите одну из программ: { $programs }.

## Настройки

error-config-service-in-use = На услугу { $service } открыты или могут вернуться талоны: { $count }, среди них { $code }. Закройте услугу, завершите её очередь и лишь затем удалите её.
error-config-category-in-use = Категория { $category } есть у талонов, которые открыты или могут вернуться: { $count }, среди них { $code }. Без неё они потеряют своё преимущество. Завершите их и лишь затем удалите её; до тех пор новым посетителям её не даст valid_to.
error-config-language-in-use = Язык { $language } выбран для талонов, которые открыты или могут вернуться: { $count }, среди них { $code }. Их посетители услышат и прочтут другой. Завершите их и лишь затем удалите его.
error-config-slips-in-use = У { $kiosk } ждут печати талоны: { $count }, среди них { $code }. Дайте их напечатать или напечатайте у другого киоска и лишь затем удалите принтер.
error-config-series-in-use = У услуги { $service } сейчас не может быть буквы { $series }: она выглядит как { $other }, и у двух посетителей был бы один номер. Смените её, когда наступит следующий рабочий день.
error-config-carry-over-in-use = [hall]: carry_over нельзя убрать, пока идут смены, начатые в прежний день: { $count }, одна у окна { $desk }. Пусть сначала выйдут и войдут снова.
error-config-shift-in-use = В окне { $desk } работает { $operator }: прежде чем удалять, завершите смену.
error-file-unreadable = Не удаётся прочитать { $file } ({ $error }). Проверьте имя и права или создайте его: zal init --sample
error-file-unwritable = Не удаётся записать { $file }, файл оставлен без изменений ({ $error }).
error-config-problems = { $file }: найдено ошибок: { $count }. Ничего не изменено.
error-config-syntax = { $file }, строка { $line }: это не TOML ({ $error }). Проверьте кавычки, скобки и запятые в этой строке и в предыдущей.
error-config-too-deep = { $file }: скобки вложены слишком глубоко. Уберите лишние.
error-config-unknown-key = { $file }: параметр { $path } здесь неизвестен. Удалите его или выберите из списка: { $known }.
error-config-unknown-key-near = { $file }: параметр { $path } здесь неизвестен. Может быть, { $near }?
error-config-missing = { $file }: не хватает { $path }. Добавьте, например: { $example }
error-config-want-text = { $file }: { $path } имеет значение { $got }. Напишите текст в кавычках, например: { $example }
error-config-want-whole = { $file }: { $path } имеет значение { $got }. Напишите целое число без кавычек, например: { $example }
error-config-want-number = { $file }: { $path } имеет значение { $got }. Напишите число без кавычек, например: { $example }
error-config-want-flag = { $file }: { $path } имеет значение { $got }. Напишите true или false без кавычек, например: { $example }
error-config-want-names = { $file }: { $path } имеет значение { $got }. Напишите один текст или по одному на каждом языке, например: { $example }
error-config-want-list = { $file }: { $path } имеет значение { $got }. Напишите список текстов в квадратных скобках, например: { $example }
error-config-want-table = { $file }: { $path } имеет значение { $got }. Напишите таблицу, например: { $example }
error-config-want-tables = { $file }: { $path } имеет значение { $got }. Ставьте перед каждой записью двойные скобки, например: { $example }
error-config-empty = { $file }: { $path } без текста. Напишите то, что должны прочитать люди.
error-config-too-long = { $file }: в { $path } знаков: { $length }. Сократите до { $limit }, иначе текст не поместится на экранах.
error-config-range = { $file }: { $path } имеет значение { $got }. Напишите число от { $low } до { $high }.
error-config-unknown-word = { $file }: { $path } имеет значение { $got }. Выберите одно из: { $known }.
error-config-unknown-word-near = { $file }: { $path } имеет значение { $got }. Может быть, { $near }?
error-config-want-one-of = { $file }: { $path } имеет значение { $got }. Выберите одно из: { $known }.
error-config-accent = { $file }: { $path } имеет значение { $got }. Номера в этом цвете трудно прочесть через зал: контраст со светлыми экранами — { $light }:1, с тёмными — { $dark }:1, а хотя бы с одними нужен { $needed }:1. Ближайший подходящий оттенок: { $near }
error-config-colour = { $file }: { $path } имеет значение { $got }. Напишите цвет — знак # и шесть шестнадцатеричных цифр, например: { $example }
error-printer-profile-unknown = { $file }: { $path } имеет значение { $got }, такого профиля в python-escpos нет. Ближайший: { $near }.
error-printer-profile-no-pictures = { $file }: { $path } имеет значение { $got }. Принтер с таким профилем не печатает картинок, а талон — картинка. Выберите другой, например: { $near }
error-printer-profile-too-wide = { $file }: { $path } имеет значение { $got }, а принтер с профилем { $profile } печатает не больше { $dots } точек. Исправьте width или profile.
error-config-printer-address = { $file }: { $path } имеет значение { $got }. При таком подключении напишите, например: { $example }
error-config-voice-command = { $file }: { $path } имеет значение { $got }, где не хватает { $missing }. Программе нужно передать, что сказать, — {"{"}text{"}"} — и в какой файл записать — {"{"}wav{"}"}.
error-config-not-positive = { $file }: { $path } имеет значение { $got }. Напишите число больше 0 и не больше { $high }.
error-config-code = { $file }: { $path } имеет значение { $got }. В коде только строчные латинские буквы, цифры и дефисы, не больше { $limit } знаков; напишите, например: { $example }
error-config-code-twice = { $file }: { $path } встречается дважды. Дайте одной из записей другой код.
error-config-listed-twice = { $file }: в { $path } дважды указано { $got }. Уберите повтор.
error-config-list-empty = { $file }: список { $path } пуст. Укажите хотя бы одно значение или удалите строку.
error-config-time = { $file }: { $path } имеет значение { $got }. Напишите время от 00:00 до 24:00 в кавычках, например: { $example }
error-config-hours = { $file }: { $path } имеет значение { $got }. Напишите часы, например "08:00-20:00" или "08:00-13:00, 14:00-20:00"; если закрыто — "".
error-config-hours-backwards = { $file }: { $path }: { $span } кончается раньше, чем начинается. Поменяйте времена местами; часы за полночь кончаются в 24:00 и продолжаются с 00:00 следующего дня.
error-config-hours-overlap = { $file }: { $path }: { $first } и { $second } пересекаются или соприкасаются. Запишите их одним промежутком.
error-config-never-open = { $file }: в { $path } нет часов работы. Укажите их хотя бы на один день.
error-config-hours-outside = { $file }: { $path } имеет значение { $got }, а зал открыт { $hall }. Часы услуги должны быть в пределах часов зала.
error-config-last-ticket = { $file }: { $path } имеет значение { $got } — это вне часов работы ({ $weekday }: { $hours }). Выберите время в этих пределах.
error-config-last-ticket-late = { $file }: { $path } имеет значение { $got } — это позже закрытия в любой день. Выберите более раннее время или удалите строку.
error-config-date = { $file }: { $path } имеет значение { $got }. Напишите дату в виде год-месяц-день, например: { $example }
error-config-dates-backwards = { $file }: { $path } имеет значение { $got } — это раньше, чем valid_from ({ $first }). Поменяйте даты местами.
error-config-language = { $file }: { $path } имеет значение { $got }. Напишите две или три строчные латинские буквы, например: { $example }
error-config-unknown-language = { $file }: { $path }: такого языка в зале нет. Удалите его или добавьте в languages ({ $known }).
error-config-unknown-language-near = { $file }: { $path }: такого языка в зале нет. Может быть, { $near }?
error-config-name-missing = { $file }: не хватает { $path }. Добавьте текст на этом языке или напишите один текст для всех языков.
error-config-time-zone = { $file }: { $path } имеет значение { $got } — такого часового пояса нет. Напишите название из списка IANA, например: { $example }
error-config-time-zone-near = { $file }: { $path } имеет значение { $got } — такого часового пояса нет. Может быть, { $near }?
error-config-unknown-service = { $file }: в { $path } названа услуга { $got }, которой нет. Есть: { $known }.
error-config-unknown-service-near = { $file }: в { $path } названа услуга { $got }, которой нет. Может быть, { $near }?
error-config-unknown-group = { $file }: в { $path } названа группа { $got }, которой нет. Есть: { $known }.
error-config-unknown-group-near = { $file }: в { $path } названа группа { $got }, которой нет. Может быть, { $near }?
error-config-no-desk-serves = { $file }: { $path }: эту услугу не оказывает ни одно окно. Добавьте её к услугам какого-нибудь окна.
error-config-no-operator-serves = { $file }: { $path }: эту услугу не оказывает ни один оператор. Добавьте её к услугам какого-нибудь оператора.
error-config-series = { $file }: { $path } имеет значение { $got }. Напишите одну или две прописные буквы, латинские или русские, например: { $example }
error-config-series-misread = { $file }: { $path } имеет значение { $got }: { $letter } легко принять на вид или на слух за цифру или за другую букву. Выберите другую.
error-config-series-sight = { $file }: { $path } имеет значение { $got } и выглядит как { $other } у услуги { $service }. Скопируйте оттуда или выберите другую букву. Зал, где обе уже есть, может их оставить.
error-config-series-sound = { $file }: { $path } имеет значение { $got }, а вслух это звучит как { $other } у услуги { $service }. Выберите другую букву. Зал, где обе уже есть, может их оставить.
error-config-printer-twice = { $file }: { $path } имеет значение { $got }, а это принтер киоска { $kiosk }. У каждого киоска должен быть свой принтер, или никакого.
error-config-address = { $file }: { $path } имеет значение { $got }. Напишите веб-адрес, в котором один раз стоит { "{token}" } и нет других фигурных скобок, например: { $example }
error-config-no-ordinary = { $file }: { $path }: все категории идут вне очереди. Добавьте обычную, без out_of_turn.
error-config-ordinary-dates = { $file }: { $path }: первая категория, которая не идёт вне очереди, — для всех посетителей, и срока у неё быть не может. Удалите её даты или поставьте обычную первой.

## Состояния, действия, дни недели и роли, как они стоят в предложениях выше

state-new = ещё не выдан
state-waiting = ждёт
state-called = вызван
state-serving = обслуживается
state-held = отложен
state-missed = пропущен по неявке
state-served = обслужен
state-transferred = передан
state-cancelled = отменён
state-expired = закрыт по окончании дня

act-issue = выдать
act-call = вызвать
act-recall = повторить вызов
act-start = начать
act-finish = завершить
act-reopen = отменить завершение или неявку
act-no-show = не явился
act-return = вернуть в очередь
act-hold = отложить
act-release = вернуть отложенного
act-postpone = пропустить других вперёд
act-change-category = сменить категорию
act-transfer = передать
act-cancel = отменить
act-reinstate = вернуть в очередь закрытый или отменённый визит
act-reinstate-held = вернуть его в отложенные
act-reinstate-missed = вернуть его к неявившимся
act-expire-visits = закрыть оставшиеся визиты
act-expire = закрыть по окончании дня
act-rate = оценить
act-sign-in = начать смену
act-sign-out = закончить смену
act-break = сделать перерыв
act-resume = закончить перерыв
act-verify-pin = проверить ПИН-код
act-open-service = открыть услугу
act-close-service = закрыть услугу
act-open-day = открыть день
act-close-day = закрыть день
act-turn-day = начать новый день
act-found = основать зал
act-adopt = принять зал прежней версии
act-restore = продолжить зал из копии
act-clock-leapt = отметить сбой часов
act-clock-agrees = отметить верные часы
act-accept-clock = принять часы компьютера
act-forget-clock = отозвать сделанное при неверных часах
act-apply-config = применить настройки
act-set-pin = задать ПИН-код
act-replace-pin = заменить одноразовый ПИН-код своим
act-pin-refused = отметить неверный ПИН-код
act-invite-browser = выдать код подключения
act-pair-browser = подключить браузер
act-revoke-browser = отозвать браузер
# Так эти действия называет журнал прежних залов.
act-pair-device = подключить браузер
act-revoke-device = отозвать браузер
act-save-cursor = отметить показанное на табло
act-ask-slip = запросить печать талона
act-send-slip = напечатать талон
act-end-slip = отметить итог печати
act-recover-slips = разобрать прерванную печать
act-printer = сообщить о принтере

weekday-mon = понедельник
weekday-tue = вторник
weekday-wed = среда
weekday-thu = четверг
weekday-fri = пятница
weekday-sat = суббота
weekday-sun = воскресенье

role-visitor = посетитель
role-kiosk = киоск
role-board = табло
role-operator = оператор
role-manager = руководитель зала
role-administrator = администратор
role-auditor = проверяющий
role-time = время
role-owner = владелец

## Ошибки системы, как они стоят в скобках в предложениях выше

fault-ENOENT = нет такого файла или папки
fault-EACCES = нет прав
fault-EPERM = система не разрешает
fault-EROFS = диск только для чтения
fault-ENOSPC = диск заполнен
fault-EDQUOT = исчерпана квота на диске
fault-EISDIR = это папка
fault-ENOTDIR = в пути к нему не папка
fault-EEXIST = уже существует
fault-EIO = диск отвечает с ошибкой
fault-EBUSY = занят другой программой
fault-EMFILE = открыто слишком много файлов
fault-ENFILE = открыто слишком много файлов
fault-ENAMETOOLONG = слишком длинное имя
fault-ELOOP = ссылки ведут по кругу
fault-ENODEV = устройства нет
fault-ENXIO = устройства нет
fault-ESTALE = диск отключён
fault-ETXTBSY = занят другой программой
fault-EFBIG = файл был бы слишком велик
fault-EADDRINUSE = этот порт занят другой программой
fault-EADDRNOTAVAIL = у этого компьютера нет такого адреса
fault-not-text = это не текст в UTF-8

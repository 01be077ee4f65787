# Что отвечает командная строка.

waits = Файл зала занят. Ждём своей очереди; прервать — Ctrl+C.
ask-pin = ПИН-код:{ " " }
ask-new-pin = Новый ПИН-код:{ " " }
ask-new-staff-code = Новый служебный код:{ " " }
ask-new-pin-again = Ещё раз:{ " " }
pin-set = ПИН-код оператора { $operator } задан.
pin-choose = Этот ПИН-код одноразовый. Придумайте свой, от 4 до 12 цифр.
pin-set-once = ПИН-код оператора { $operator }: { $pin }. Он одноразовый: при первом входе его владелец придумает свой.
pin-set-kiosk = Служебный код киоска задан.

## check and backup

sound = Файл { $path } исправен.
sound-file = файл: цел, все ссылки на месте, схема { $schema }
sound-file-day = файл: цел, схема { $schema }
sound-log = { $events ->
        [0] событий пока нет
        [one] { $events } событие, номера без пропусков
        [few] { $events } события, номера без пропусков
       *[many] { $events } событий, номера без пропусков
    }
sound-tickets = { $tickets ->
        [0] талонов пока нет
        [one] { $tickets } талон
        [few] { $tickets } талона
       *[many] { $tickets } талонов
    } за { $days ->
        [one] { $days } рабочий день
        [few] { $days } рабочих дня
       *[many] { $days } рабочих дней
    }, { $stages ->
        [one] { $stages } этап
        [few] { $stages } этапа
       *[many] { $stages } этапов
    }: каждый номер один раз, ни один талон не у двух окон, нет двух у одного окна
sound-told = записи: совпадают с журналом, начиная с события { $rev }
sound-told-day = записи последнего дня: совпадают с журналом, начиная с события { $rev }
sound-unproven = { $tickets ->
    [one] { $tickets } талон выдан раньше: чего нет в журнале, того не доказать
    [few] { $tickets } талона выданы раньше: чего нет в журнале, того не доказать
   *[many] { $tickets } талонов выданы раньше: чего нет в журнале, того не доказать
}
sound-untold = записи: доказать нельзя, в журнале этого старого файла о них ничего нет
proving = проверка: { $percent } %
drawing-cards = карточки: { $percent } %
sound-chained = события: каждое такое, каким было записано, начиная с { $rev }; отпечаток последнего: { $digest }
sound-unchained = события: их записала прежняя версия Zal, и об изменённом событии могут сказать только записи
sound-beyond = чего никакой журнал не доказывает: до каких вызовов дошли табло, попытки ввести ПИН-код, часы компьютера (всё перечислено в docs/HALL.md)
sound-clock-ahead = { $minutes ->
    [one] часы компьютера спешат на { $minutes } минуту, зал живёт по своему времени (см. zal clock)
    [few] часы компьютера спешат на { $minutes } минуты, зал живёт по своему времени (см. zal clock)
   *[many] часы компьютера спешат на { $minutes } минут, зал живёт по своему времени (см. zal clock)
}
sound-clock-behind = { $minutes ->
    [one] часы компьютера отстают на { $minutes } минуту, зал живёт по своему времени (см. zal clock)
    [few] часы компьютера отстают на { $minutes } минуты, зал живёт по своему времени (см. zal clock)
   *[many] часы компьютера отстают на { $minutes } минут, зал живёт по своему времени (см. zal clock)
}
sound-config = настройки: версия { $version }, все параметры понятны

## report

show-several = Услуга { $place } из { $count }.
show-stands = { $code }, выдан { $day }: { $state }.
show-former-day = Это талон прошлого дня, сегодня талона { $code } нет.
show-service = услуга
show-state = состояние
show-desk = окно
show-operator = оператор
show-queued = в очереди
show-called = вызван
show-started = начат
show-ended = завершён
queue-code = талон
queue-state = состояние
queue-service = услуга
queue-ahead = впереди
show-booked = У посетителя запись на { $at }.
announced = Вызов объявлен в { $at }.
walked = Вызов объявлен в { $at }; путь до окна занял { $time }.
shut-out = День закончился в { $at }, а очередь { $code } ещё не подошла. { $told ->
        [yes] Посетителя предупредили заранее, что так может быть.
       *[no] Посетителя об этом не предупреждали.
    }
came-early = { $code }: посетитель пришёл раньше времени, на которое записан.
lets-by = { $code } пропускает других вперёд: { $minutes } мин.
of-day = Талон { $code } выдан { $day } и перенесён на следующий рабочий день.
report-nobody = { $day } посетителей не было.
report-of = { $name }, { $day }
report-visitors = { $count ->
        [one] Пришёл { $count } посетитель:
        [few] Пришли { $count } посетителя:
       *[many] Пришло { $count } посетителей:
    }
report-people = { "  " }всего человек, вместе с пришедшими по одному талону: { $count }
report-without-ticket = { "  " }без талона: { $count } (они не ждали и в норму не входят)
report-channels = Талоны выданы: { $told }.
channel-kiosk = в терминале
channel-desk = оператором
channel-link = с телефона
channel-command = командой
report-served = { "  " }обслужено: { $count }
report-transferred = { "  " }передано в другое окно или на другую услугу: { $count }
report-missed = { "  " }не явились: { $count }
report-cancelled = { "  " }отменено: { $count }
report-expired = { "  " }не завершено к концу дня: { $count }
report-shut_out = { "    " }из них ждали, но их не успели принять: { $count }
report-shut_out_told = { "      " }из них предупреждены заранее: { $count }
report-left = { "    " }из них к тому времени ушли (отложены или не явились): { $count }
report-waiting = { "  " }ждут сейчас: { $count }
report-in_progress = { "  " }вызваны, обслуживаются или отложены сейчас: { $count }
report-waits = Ожидание до вызова: в среднем { $mean }, у 9 из 10 не дольше { $p90 }, самое долгое { $max }. В пределах нормы: { $share }.
report-service-time = Обслуживание: в среднем { $mean }.
report-several = { $count ->
        [one] { $count } визит был на несколько услуг; все оказаны: { $whole }.
        [few] { $count } визита были на несколько услуг; все оказаны: { $whole }.
       *[other] { $count } визитов были на несколько услуг; все оказаны: { $whole }.
    }
report-skipped = { "  " }{ $count ->
        [one] отпала { $count } услуга
        [few] отпали { $count } услуги
       *[other] отпало { $count } услуг
    }
report-left-after = { "  " }ушли после { $served } из { $services }: { $count }
report-several-waits = Первое ожидание: в среднем { $first }, в норме { $within } из { $waits }. Всё ожидание за визит: в среднем { $whole }.
report-walk = Путь до окна после объявленного вызова: в среднем { $mean }.
report-repeats = Пришли повторно: { $count } из { $served }; с одного визита обошлось у { $percent } %.
report-repeats-of = { $name }: { $count } из { $served }
report-share = { $within } из { $waits } ({ $percent } %)
ratings-none = За { $day } оценок нет.
ratings-of = { $name }, { $day }. Оценки посетителей
ratings-total = Оценок 4–5: { $share } при норме { $norm } %; оценили визит: { $ratings }
ratings-share = { $good } из { $marks } ({ $percent } %)
ratings-comments = Что написали посетители
column-ratings = визитов
column-good = 4–5
criterion-waiting = ожидание
criterion-politeness = вежливость
criterion-comfort = комфорт
criterion-information = информация
csv-part = часть
csv-part-total = всего
csv-part-service = услуга
csv-part-desk = окно
csv-code = код
csv-name = название
csv-ratings = оценено визитов
csv-visitors = посетители
csv-stages = этапы
csv-served = обслужено
csv-transferred = передано
csv-missed = неявка
csv-cancelled = отменено
csv-expired = не завершено к концу дня
csv-shut_out = ждали, не успели принять
csv-shut_out_told = ждали, но предупреждены
csv-waiting = ждут
csv-in_progress = в работе
csv-waits = вызвано
csv-within_norm = вызвано в пределах нормы
csv-mean_wait_s = среднее ожидание, с
csv-p90_wait_s = 9 из 10 ждали не дольше, с
csv-max_wait_s = самое долгое ожидание, с
csv-mean_service_s = среднее обслуживание, с
csv-mean_walk_s = путь до окна в среднем, с
csv-all_good = все критерии: 4–5
csv-all_marks = все критерии: оценок
csv-all_mean = все критерии: средняя
csv-waiting_good = ожидание: 4–5
csv-waiting_marks = ожидание: оценок
csv-waiting_mean = ожидание: средняя
csv-politeness_good = вежливость: 4–5
csv-politeness_marks = вежливость: оценок
csv-politeness_mean = вежливость: средняя
csv-comfort_good = комфорт: 4–5
csv-comfort_marks = комфорт: оценок
csv-comfort_mean = комфорт: средняя
csv-information_good = информация: 4–5
csv-information_marks = информация: оценок
csv-information_mean = информация: средняя
report-plain-takes = --plain бывает только с --csv
report-by-service = По услугам
report-by-purpose = По целям
report-by-desk = По окнам
column-visitors = пришли
column-served = обслужено
column-missed = неявка
column-waiting = ждут
column-mean = ждали в среднем
column-p90 = 9 из 10
column-max = дольше всех
column-norm = в пределах нормы

## printer

printer-is = Принтер киоска { $kiosk }: { $told }
printer-ready = готов, бумага есть.
trial-printed = { "  " }Напечатан пробный талон: обе толстые полосы по краям линейки должны быть целы, последняя строка — на месте.
trial-unknown = { "  " }Пробный талон отправлен, но неизвестно, напечатан ли он. { $why }
trial-failed = { "  " }Пробный талон не напечатан. { $why }

## slip

slip-written = Талон { $code } записан в { $png }: { $width } × { $height } точек.
slip-without-logo = На нём нет логотипа: { $logo } не подходит. Положите туда картинку PNG или JPEG, тёмную на белом и не больше фотографии.
slip-lacking = Букв { $letters } в шрифте нет: название дано на другом языке или с пустыми рамками. Измените его в hall.toml.

## browser

browser-none = Ни одного браузера ещё не подключали. Откройте в браузере адрес экрана — /kiosk/kiosk-1, /board/board-1 или /console у zal web — и введите служебный код киоска или код от zal browser invite.
browser-number = №
browser-terminal = экран
browser-paired = подключён
browser-revoked = отключён
browser-label = браузер
browser-ended = Браузер { $number } отключён и больше не показывает { $terminal }.
browser-invited = { $code } — код для одного браузера, действует { $minutes } мин: введите его на странице нужного экрана. Для следующего нужен новый: zal browser invite
browser-invite-takes = invite больше ничего не принимает
browser-takes = для revoke нужен номер браузера: его покажет zal browser

## demo

demo-kiosk = киоск
demo-console = пульт
demo-board = табло
demo-leave = выход
demo-pins = ПИН { $pin } · служебный код { $code }
demo-no-tmux = Программа tmux не установлена. Запустите эти команды в трёх окнах командной строки:
demo-press-enter = Нажмите Enter, чтобы открыть киоск в этом окне.
demo-people-ended = Виртуальные люди ушли раньше, чем закончился показ. Конец их журнала:
demo-at = Пробный зал открыт в браузере этого компьютера: { $address }
demo-phones = Телефоны в той же сети открывают страницы талонов и ничего больше: { $address }
demo-no-network = Этот компьютер не подключён к местной сети: телефоны не откроют страницы талонов. Другой адрес можно указать в --host.
demo-stop = Остановить: Ctrl+C. Пробный зал при этом удаляется.
demo-terminal-takes = --host, --port и --no-browser не для --terminal
demo-mute-takes = --mute только для --terminal: в браузере табло молчит, пока на нём не включат звук
demo-any-address = { $address } — не тот адрес, который откроет телефон; укажите собственный адрес этого компьютера

## init, config, queue, call и show

hall-ready = Зал { $path } готов. Дальше — для каждого оператора, по его коду из { $file }: zal pin КОД --hall { $path }
config-sound = { $file }: ошибок нет.
languages-well = { $file }: все тексты есть на всех языках зала.
languages-taken-out = Убрано на «{ $language }»: { $count ->
    [one] { $count } текст.
    [few] { $count } текста.
   *[many] { $count } текстов.
 }
languages-filled-in = Вписано для «{ $language }» на другом языке, нужно перевести: { $count ->
    [one] { $count } текст.
    [few] { $count } текста.
   *[many] { $count } текстов.
 }
languages-sure = Пока ничего не изменено. Сделать это: zal config fix-languages { $file } --sure
languages-fixed = Файл { $file } изменён; прежний сохранён как { $kept }.
languages-left = Осталось других ошибок: { $count }. Посмотреть: zal config check { $file }
config-same = Отличий нет.
no-page-address = { $file }, [hall]: page_address не задан, или по нему телефоны ничего не найдут (пример никуда не ведёт), поэтому на талонах и киосках нет QR-кода и посетители не могут следить за очередью с телефона. Если работает zal web, укажите его адрес: page_address = "https://hall.example/t/{"{token}"}"
page-address-of-itself = { $file }, [hall]: page_address ведёт телефон к нему самому, поэтому на талонах, киосках и карточках нет QR-кода. Укажите имя или номер, по которому этот компьютер находят другие: page_address = "https://hall.example/t/{"{token}"}"
no-legal-basis = { $file }, эти категории идут вне очереди, а закон для них не назван: { $categories }. Пусть юрист укажет закон и статью: legal_basis = "…"
law-may-not-allow = { $file }: с out_of_turn_at_most между теми, кто идёт вне очереди по закону, проходят и другие. Закон может этого не разрешать: сначала спросите юриста.
open-at-turn = { $file }: в { $time }, когда сменяется рабочий день, зал открыт, и кто тогда ждёт, теряет место — и так каждый день. Чтобы место сохранили все: carry_over = true в разделе [hall]. Иначе выберите другой час для day_turns_at.
slots-of-nobody = { $file }, [[slots]]: посетители не смогут записаться на { $services }: этой услуги нет в services ни у одного окна или ни у одного оператора, а у тех, кто оказывает её в запасе (reserve), своего времени на запись нет. Впишите её в services окна и оператора или поставьте public = 0 в [[slots]].
warning = Внимание: { $message }
former-kiosk = { $file }: то, что общее для всех киосков, теперь пишут под { $now }. Раздел { $path } по-прежнему читается; замените его на { $now }.
former-printer = { $file }: принтер теперь стоит внутри своего киоска. Запись { $path } по-прежнему читается; вместо неё напишите [[kiosk]] с его code и, если хотите, name, а под ним { $now } с остальными строками.
former-board = { $file }: то, что общее для всех табло, теперь пишут под { $now }. Раздел { $path } по-прежнему читается; замените его на { $now }, а [board.message] — на [boards.message].
series-alike = Талоны с буквами «{ $one }» и «{ $other }» путают { $by ->
    [sight] на вид
   *[sound] на слух
}, и посетители могут пойти по чужому вызову. Зал может их оставить, но лучше выбрать для одной из них другую, когда наступит следующий рабочий день: одну из А В Е К М Н Р С Т У, которые есть в обоих алфавитах.
series-near = Если вызов звучит через громкоговоритель, талоны с буквами «{ $one }» и «{ $other }» легко спутать. Лучше выбрать для одной из них другую букву.
language-undrawn = { $file }: в шрифте талона нет букв для названий на «{ $language }» ({ $letters }). На бумаге они печатаются на следующем языке, для которого буквы есть; экраны и телефоны показывают их как есть.
language-unspoken = { $file }: в [hall]: languages есть «{ $language }», а своих слов на этом языке у экранов нет (есть { $known }). На нём покажут названия и услуги, всё остальное — на «{ $next }». Свои слова кладут рядом с залом: zal config texts --language { $language }
language-incomplete = { $file }: свои тексты зала на «{ $language }»: не хватает { $missing } из { $count }, с ошибками { $faults }. Недостающее показывают на «{ $next }». Какие это тексты: zal config check --language { $language }
language-unsaid = { $file }: голоса для «{ $language }» нет: вызовы на нём показывают, но не произносят.
language-code = { $got } — не язык: нужны две-три строчные латинские буквы, например de
texts-language = назовите язык: zal config texts --language de
texts-whole = «{ $language }»: все тексты есть ({ $count }), ошибок нет.
texts-missing = { $file }: не хватает { $missing } из { $count } текстов: { $names }
texts-written = В { $folder } записаны { $files }, текстов в них { $count }. Уберите # перед каждым переведённым текстом, затем: zal config check --language { $language }
texts-beginning = Тексты Zal для перевода на «{ $language }». Уберите # перед текстом и напишите его на этом языке; нетронутое показывают на следующем языке зала.
service-opened-day-closed = Услуга { $service } открыта, но сегодня талоны не выдаются: день закрыт. Чтобы снова выдавать их: zal open-day
service-opened-by-hours = Услуга { $service } больше не закрыта вручную, но по расписанию талоны сейчас не выдаются. Чтобы всё же выдавать их: zal open-service { $code }
service-opened = Талоны на услугу { $service } сегодня выдаются.
service-closed = Талоны на услугу { $service } сегодня больше не выдаются.
appointments-shut-out = { $count ->
    [one] На сегодня остаётся { $count } запись: пока закрыто, отметиться по ней нельзя. Список: zal appointment list
    [few] На сегодня остаются { $count } записи: пока закрыто, отметиться по ним нельзя. Список: zal appointment list
   *[other] На сегодня остаётся { $count } записей: пока закрыто, отметиться по ним нельзя. Список: zal appointment list
 }
day-closed = Сегодня талоны больше не выдаются. { $count ->
    [0] Никто не ждёт.
    [one] Ждёт { $count } посетитель, его ещё примут; кто останется в конце: zal expire-visits
    [few] Ждут { $count } посетителя, их ещё примут; кто останется в конце: zal expire-visits
   *[other] Ждут { $count } посетителей, их ещё примут; кто останется в конце: zal expire-visits
 }
day-opened = { $count ->
    [0] Талоны снова выдаются.
   *[other] Талоны снова выдаются. Закрытые визиты ({ $count }) продолжаются, каждый на прежнем месте.
 }
visits-expired = Закрыто визитов: { $count }. Пока день не сменился, их вернёт zal open-day.
status-hall = { $name } ({ $path })
status-open = { $day }, { $time }: зал открыт.
status-closed = { $day }, { $time }: зал закрыт и в ближайшие две недели по расписанию не откроется.
status-closed-opens = { $day }, { $time }: зал закрыт и откроется { $at }.
status-day-closed = { $day }, { $time }: приём на сегодня закрыт вручную, талоны не выдаются. Открыть снова: zal open-day
status-waiting = Ждут: { $count }. Открыто окон: { $desks }.
status-unserved-wait = Посетители ждут, а ни в одном открытом окне этих услуг не оказывают: { $services }. Пусть начнёт смену тот, кто их оказывает.
status-unserved = Ни в одном открытом окне пока не оказывают: { $services }.
status-quota-short = На сегодня осталось мало талонов: { $services }.
status-quota-of = { $service } ({ $left } из { $of })
status-quota-full = Все талоны на сегодня выданы: { $services }.
status-screens = Экраны: { $told }
status-running = работают { $screens }.
status-silent = { $screen } не отвечает с { $since }; запустите снова: { $command }.
status-absent = { $screen } есть в настройках, но не запущен; запустите: { $command }.
status-screens-more = Не работают ещё экранов: { $count }.
status-no-screens = ни один не запущен. Запустите: zal kiosk, zal console, zal board.
status-no-screens-closed = ни один не запущен; зал закрыт.
status-printers = Принтеры: { $told }
status-printers-none = не подключены; посетители фотографируют талон с экрана.
status-printer = { $kiosk }: { $sentence }
status-printer-untold = { $kiosk } о себе ещё ничего не сообщал; проверить: zal printer check.
status-printer-well = { $kiosk } печатает.
status-printers-more = Ещё принтеров: { $count }, проверить: zal printer check.
status-voice = Голос: { $told }
status-voice-espeak = говорит espeak-ng, языки: { $languages }.
status-voice-clips = говорят записи, языки: { $languages }.
status-voice-command = говорит своя программа зала, языки: { $languages }.
status-voice-silent = выключен в настройках: вызовы видны на табло, но не слышны.
status-voice-browsers = Вызовы слышны только в браузерах. { $told }
status-web = Браузеры и телефоны: zal web работает ({ $address }).
status-web-none = Браузеры и телефоны: zal web не запущен, поэтому нет ни страниц талонов, ни экранов в браузере.
status-web-missing = Браузеры и телефоны: zal web не запущен, и страница, на которую ведёт талон, не откроется; запустите: zal web.
status-web-silent = Браузеры и телефоны: zal web не отвечает с { $since }; запустите снова: zal web.
status-backup = Резервная копия: последняя сделана { $at }, до события { $rev }: { $file }
status-backup-old = Резервная копия: последней больше недели, от { $at }: { $file }. Сделайте новую: zal backup ФАЙЛ
status-backup-none = Резервная копия: не найдена. Сделайте её: zal backup ФАЙЛ
status-clock = Часы компьютера: всё в порядке. { $tended }
status-steward = За сменой дня и сроками следит экран зала или zal steward.
status-steward-none = За сменой дня и сроками сейчас никто не следит: они сработают при следующем действии или с zal steward.
status-steward-untold = Следит ли кто-то за сменой дня и сроками, узнать нельзя: замок рядом с файлом принадлежит другому пользователю.
status-page-address = Страницы талонов: { $address }.
status-no-page-address = Страницы талонов: адреса, который найдут телефоны, нет, поэтому QR-кода нет ни на талонах, ни на киосках. Если работает zal web, укажите page_address в разделе [hall] файла hall.toml.
status-pins-well = ПИН-коды: есть у всех операторов, служебный код задан.
status-pins = ПИН-коды: ещё не заданы: { $told }.
status-pin = { $operator } (zal pin { $code })
status-staff-code = служебный код киосков, табло и браузеров (zal pin --kiosk)
status-pins-more = ещё операторов: { $count }
status-cards = Карточки с одноразовыми ПИН-кодами лежат в { $folder }. Когда напечатаете: zal cards --delete { $folder }
status-room = Диск: свободно { $megabytes } МБ.
status-room-little = Диск: свободно только { $megabytes } МБ. Освободите место, иначе зал перестанет выдавать талоны.
status-file = Файл зала цел.
status-file-part = В файле зала проверено таблиц: { $seen } из { $tables }, они целы; проверить все: zal check.
status-no-legal-basis = Не указан закон (legal_basis) для категорий, которые проходят вне очереди: { $categories }.
status-and-more = { $told } и ещё { $count }
status-more = И ещё таких: { $count }.
clock-hall = По времени зала сейчас { $at }, рабочий день { $day }.
clock-well = Часы компьютера показывают то же. Если раньше зал жил по неверным часам, поправьте часы компьютера: эта команда скажет, что можно отменить.
clock-machine-ahead = Часы компьютера показывают { $at } и спешат на { $minutes } мин. Зал живёт по своему времени, и по этим часам ничего не закрывается.
clock-machine-behind = Часы компьютера показывают { $at } и отстают на { $minutes } мин. Зал живёт по своему времени.
clock-if-wrong = Если часы компьютера неверны, поправьте их. Дальше зал сам пойдёт по ним, больше ничего делать не нужно.
clock-accept = Если они верны: zal clock accept --expire { $number }. Тогда:
clock-forget = Если они верны, зал жил по неверным часам: zal clock forget --visits { $number }. Тогда:
clock-day-then = рабочий день { $day };
clock-lost = { $count ->
    [0] место не потеряет никто;
    [one] место потеряет { $count } посетитель;
    [few] место потеряют { $count } посетителя;
   *[other] место потеряют { $count } посетителей;
 }
clock-back = { $count ->
    [0] из закрытых никто не вернётся;
    [one] { $count } закрытый этап продолжится на прежнем месте;
    [few] { $count } закрытых этапа продолжатся на прежнем месте;
   *[other] { $count } закрытых этапов продолжатся на прежнем месте;
 }
clock-given = всё начиная с события { $rev } получит верное время; талонов выдано с тех пор: { $count }, их номера сохранятся;
clock-open-then = зал открыт.
clock-opens-then = зал закрыт и откроется { $at }.
clock-closed-then = зал закрыт и по расписанию две недели не откроется.
goes-with = { $option } бывает только с zal { $command }
did-issue = Талон { $code } выдан: { $service }.
did-call = { $code } вызван к окну { $desk }: { $service }.
did-recall = { $code } ещё раз вызван к окну { $desk }.
did-start = { $code } обслуживается в окне { $desk }: { $service }.
did-finish = { $code } обслужен в окне { $desk }. Две минуты это можно отменить: zal reopen
did-finish-shift-ended = { $code } обслужен в окне { $desk }. День сменился, поэтому закончилась и смена в нём.
return-pass = Код повторного визита: { $code }. Действует по { $until }{ $used ->
    [yes] ; талон по нему уже взят
   *[no] { "" }
  }.
did-reopen-serving = { $code } снова обслуживается в окне { $desk }.
did-reopen-called = { $code } снова вызван к окну { $desk }; вызов не объявляется ещё раз.
did-no-show = { $code } не подошёл к окну { $desk }. Две минуты это можно отменить: zal reopen; если подойдёт позже: zal return --code { $code }
did-no-show-shift-ended = { $code } не подошёл к окну { $desk }. День сменился, поэтому закончилась и смена в нём. Если подойдёт позже: zal return --code { $code }
did-change-category = У { $code } теперь категория «{ $category }», время ожидания сохранено.
did-return = { $code } снова ждёт на прежнем месте: { $service }.
did-return-early = { $code } ждёт времени записи, раньше — если больше никого нет: { $service }.
did-come-back = { $code } вернулся после неявки по вызову и снова ждёт: { $service }.
did-hold = { $code } отложен, и его не вызывают, пока не введут: zal release { $code }
did-release = { $code } снова ждёт на прежнем месте: { $service }.
did-postpone = { $code } пропускает других вперёд до { $time }, место сохраняется.
did-add = { $code }: добавлена услуга { $service }. Убрать её: zal skip
did-people = { $code }: теперь человек по талону { $people }
did-record = Посетитель без талона обслуживается в окне { $desk }: { $service }. Отменить: zal unrecord
did-unrecord = Отменено: в окне { $desk } без талона никого не обслуживали.
did-skip = { $code } обойдётся без услуги { $service }. Вернуть в течение двух минут: zal reinstate { $code }
did-transfer = { $code } передан и ждёт: { $service }.
did-cancel = Визит { $code } отменён. Две минуты его можно вернуть: zal reinstate { $code }
did-undo-pass = Талон { $code } отменён: код повторного визита снова действует.
did-appointment-book = Записано на { $when }. Код: { $code }
did-appointment-move = Перенесено на { $when }. Код прежний: { $code }
did-appointment-cancel = Запись на { $when } отменена. Вернуть её можно в течение двух минут: zal appointment undo { $code }
did-appointment-undo = Запись на { $when } снова действует. Код: { $code }
did-appointment-wait = В листе ожидания на { $day }. Что освободится, предлагается { $minutes } мин. Проверить и записать: zal appointment take { $typed }
did-appointment-wait-link = В листе ожидания на { $day }. Что освободится, предлагается { $minutes } мин на этой странице, её адрес нужен посетителю: { $link } Записать за него: zal appointment take { $typed }
did-appointment-take = Записано на { $when }. Код: { $code }
did-privacy-purge = Уничтожены: имена с телефонами: { $people }, контакты: { $contacts }, заметки: { $notes }, причины: { $texts }, отзывы: { $comments }.
privacy-in-log = Строк журнала с причиной, которую записал прежний Zal: { $count }. Они останутся: из журнала ничего не убрать.
privacy-code-for-export = zal privacy export принимает код записи, номер телефона или адрес почты
command-privacy = уничтожить личные данные, которые больше не нужны, или сразу данные одного человека, или показать ему всё, что известно
help-privacy-what = purge — уничтожить то, что старше срока в настройках, как при каждой смене дня, или всё об одном человеке; export — всё, что известно об одном человеке, в JSON
help-privacy-code = один человек: код записи, или телефон либо почта, с которыми записывались
help-privacy-sure = с purge одного человека: да, уничтожить
did-appointment-export = Выгружено записей: { $count }.
did-appointment-import = Записано: { $count }.
appointment-import-moved = Перенесено: { $count }.
appointment-import-cancelled = Отменено: { $count }.
appointment-import-here = Уже есть: { $count }.
appointment-import-ended = Здесь уже отменено, снова не записано: { $count }. Чтобы записать снова, увеличьте sequence в строке или: zal appointment book
appointment-import-refused = Не записано строк: { $count }
appointment-import-line = строка { $line }: { $why }
appointment-import-more = … и ещё { $count }; --json покажет все
config-to-ring = отменена: { $when }, { $service } · позвонить: { $name } { $phone } · ближайшее свободное: { $next }
config-to-ring-nobody = отменена: { $when }, { $service } · телефона нет: { $who } · ближайшее свободное: { $next }
appointment-free = { $day }: { $times }
appointment-none-free = Свободного времени нет.
appointment-nobody = Записей нет.
appointment-list-time = время
appointment-list-service = услуга
appointment-list-state = состояние
appointment-list-code = код
appointment-list-name = имя
appointment-list-phone = телефон
appointment-minutes = { $time }  { $service }: по записи занято { $booked } из { $rostered } мин работы окон ({ $share } %)
appointment-minutes-over = { $time }  { $service }: по записи занято { $booked } из { $rostered } мин работы окон ({ $share } %), это слишком много: посетители сами больше не запишутся
appointment-needs-item = для zal appointment { $what } нужны услуга, код или файл
appointment-needs-day = для zal appointment { $what } нужен --day
appointment-needs-time = для zal appointment { $what } нужен --time
appointment-state = { $state ->
    [checked-in] пришёл
    [cancelled] отменена
    [lapsed] не пришёл
    [held] оформляется
   *[expected] ожидается
}
did-reinstate = { $code } снова на своём месте: { $service }.
did-sign-in = { $operator } работает в окне { $desk }.
did-break = В окне { $desk } перерыв: { $reason }.
did-resume = Окно { $desk } снова работает.
did-stop-next = К окну { $desk } никто не будет вызван сам. Вызовите следующего там.
signed-out = Смена в окне { $desk } закончена.
change-added = { $path }: добавлено, { $name }
change-removed = { $path }: удалено, { $name }
change-changed = { $path } { $before } → { $after }
change-reordered = { $path }: другой порядок, { $before } → { $after }
change-nothing = не задано
unwritten = Всё сделано, но ответ не удалось записать ({ $error }).
sample-written = Образец зала описан в { $file }; измените его под свой зал и примените: zal config apply
reason-without-code = --reason говорит, почему вызван именно этот талон: назовите его через --code
undo-without-code = --undo отменяет смену категории у определённого талона: назовите его через --code
category-or-undo = укажите либо новую категорию, либо --undo
service-without-code = --service выбирает одну из услуг определённого талона: назовите его через --code
queue-nobody = Никто не ждёт.
ahead = { $count ->
        [0] впереди никого
        [one] впереди { $count } человек
        [few] впереди { $count } человека
       *[many] впереди { $count } человек
    }
unserved-yet = окно для этой услуги ещё не открыто
call-nobody = К этому окну сейчас никого нет.
state-waiting = ждёт
state-called = вызван
state-serving = обслуживается
state-held = отложен
state-missed = не явился
state-served = обслужен
state-planned = будет позже
state-suspended = ждёт, пока посетитель не вернётся
state-skipped = отпала
state-transferred = передан
state-cancelled = отменён
state-expired = закрыт по окончании дня
called = { $code } вызван к окну { $desk }, оператор { $operator }:{ " " }
why-named = по номеру, { $reason } (приоритет { $score }).
reason-destroyed = набранные слова удалены
why-only-one = больше к этому окну никто не ждал.
why-early = пришёл раньше времени своей записи, а больше к этому окну никто не ждал.
why-out-of-turn = по закону идёт вне очереди; приоритет { $score }, следующий — { $runner_up } ({ $runner_up_score }).
why-enough-out-of-turn = подряд вне очереди в это окно прошло столько, сколько разрешают настройки; приоритет { $score }, следующий — { $runner_up } ({ $runner_up_score }).
why-tier = его категория идёт раньше; приоритет { $score }, следующий — { $runner_up } ({ $runner_up_score }).
why-accumulating-priority = накопил за ожидание больший приоритет; приоритет { $score }, следующий — { $runner_up } ({ $runner_up_score }).
why-earlier-ticket = талон взят раньше; приоритет { $score }, следующий — { $runner_up } ({ $runner_up_score }).
category-changed = У { $code } теперь категория «{ $category }» (была «{ $was }»).
category-changed-because = У { $code } теперь категория «{ $category }» (была «{ $was }»): { $reason }
category-restored = У { $code } снова категория «{ $category }».
slip-printed = Талон напечатан: { $kiosk }.
slip-failed = Талон не удалось напечатать: { $kiosk }.
slip-unknown = Неизвестно, напечатан ли талон: { $kiosk }. Если он нужен, напечатайте ещё раз: zal slip print { $code }
slip-queued = Талон ждёт печати: { $kiosk }.
slip-sending = Талон ещё печатается: { $kiosk }.
slip-preview-takes = для preview нужен --png, а --kiosk — только для print
slip-print-takes = --png, --width и --language — только для preview
slip-abandoned = От печати талона отказались: { $kiosk }.

## events: что сделано, затем подробности

log-desk = окно { $desk }
log-by = { $role ->
    [visitor] сам посетитель
    [kiosk] на киоске { $device }
    [board] табло { $device }
    [manager] руководитель зала { $actor }
    [administrator] администратор { $actor }
    [time] само
    [nobody] на устройстве { $device }
   *[owner] { $actor } в командной строке
 }
log-found = зал создан
log-adopt = зал прежней версии Zal продолжается
log-restore = зал продолжается из копии
log-apply-config = применены настройки
log-apply-config-config = версия { $value }
log-decline-ticket = предупреждён, что до закрытия могут не вызвать, и придёт в другой день
log-issue = выдан талон
log-issue-category = категория { $value }
log-issue-chance = предупреждён: до закрытия, скорее всего, не вызовут ({ $value } %)
log-issue-booked-for = по записи на { $value }
log-issue-people = человек: { $value }
log-issue-given-at = в окне { $value }
log-issue-slip-at = талон печатает { $value }
log-count-people = изменено число человек
log-count-people-people = теперь { $value }
log-count-people-was = было { $value }
log-record = приём без талона
log-record-people = человек: { $value }
log-record-category = категория { $value }
log-unrecord = отменено: без талона никого не обслуживали
log-call = вызван
log-recall = вызван ещё раз
log-start = обслуживание начато
log-start-announced-at = вызов объявлен { $value }
log-finish = обслуживание завершено
log-finish-next-at = следующий вызов автоматически с { $value }
log-reopen = завершение или неявка отменены
log-no-show = не подошёл
log-no-show-is-early = раньше, чем его вызвали достаточно раз: так решил сотрудник
log-no-show-announced-at = вызов объявлен { $value }
log-no-show-next-at = следующий вызов автоматически с { $value }
log-return = возвращён в очередь
log-return-clock-at = не подошёл по вызову и вернулся, ждёт как с { $value }
log-hold = отложен
log-hold-has-note = с заметкой
log-come-early = пришёл раньше времени, на которое записан
log-postpone = пропускает других вперёд
log-postpone-minutes = на { $value } мин
log-release = снова ждёт
log-release-why = { $value ->
    [postponed] истекло время, на которое он пропускал других
   *[other] { $value }
 }
log-change-category = сменена категория
log-change-category-category = теперь { $value }
log-change-category-was = была { $value }
log-change-category-why = { $value ->
    [undone] смена категории отменена
   *[other] { $value }
 }
log-transfer = передан
log-transfer-to-service = на услугу { $value }
log-transfer-to-desk = в окно { $value }
log-transfer-to-operator = оператору { $value }
log-transfer-has-note = с заметкой
log-cancel = визит отменён
log-expire = закрыт по окончании дня
log-reinstate = снова ждёт, визит возвращён
log-add = ещё одна услуга
log-plan = запланирована следующая услуга
log-queue = ждёт следующую услугу
log-replan = снова в плане: завершение предыдущей отменено
log-suspend = придержан, пока посетитель не вернётся
log-go-on = снова ждёт: посетитель вернулся
log-finish-outcome = исход: { $value }
log-issue-bundle = { $value }
log-skip = услуга убрана
log-reinstate-held = снова отложен, визит возвращён
log-reinstate-missed = снова среди неявившихся, визит возвращён
log-sign-in = начата смена
log-sign-in-why = { $value ->
    [resumed] продолжена открытая
   *[other] { $value }
 }
log-sign-in-taken-over-from = окно принято от оператора { $value }
log-sign-out = смена закончена
log-sign-out-why = { $value ->
    [signed-out] сам оператор
    [moved] оператор перешёл в другое окно
    [taken-over] окно принял другой оператор
    [day-end] день закончился
   *[other] { $value }
 }
log-break = начат перерыв
log-break-reason = { $value }
log-resume = перерыв окончен
log-stop-next = следующий вызов остановлен
log-open-service = услуга открыта вручную
log-open-service-by-hours = больше не закрыта, решает расписание
log-close-service = услуга закрыта вручную
log-close-day = день закрыт вручную
log-open-day = день открыт снова
log-open-day-visits = продолжается визитов: { $count }
log-purge-personal-data = личные данные уничтожены
log-purge-personal-data-people = имена: { $count }
log-purge-personal-data-notes = заметки: { $count }
log-purge-personal-data-contacts = контакты: { $count }
log-purge-personal-data-texts = причины: { $count }
log-purge-personal-data-comments = отзывы: { $count }
log-forget-person = личные данные одного человека уничтожены
log-forget-person-appointment = по записи { $value }
log-tell-personal-data = показано всё, что известно об одном человеке
log-tell-personal-data-appointment = запись { $value }
log-see-name = имя просмотрено у окна
log-see-name-appointment = по записи { $value }
log-see-names = просмотрены имена по записям
log-see-names-appointments = номера { $value }
log-see-names-of-day = на { $value }
log-expire-visits = оставшиеся визиты дня закрыты вручную
log-expire-visits-visits = визитов: { $count }
log-turn-day = наступил новый день
log-turn-day-was = был { $value }
log-turn-day-to = теперь { $value }
log-clock-leapt = часы компьютера сбились, зал живёт по своему времени
log-clock-leapt-wall = они показывали { $value }
log-clock-leapt-expected = по времени зала было { $value }
log-clock-agrees = часы компьютера снова верны
log-accept-clock = приняты часы компьютера
log-accept-clock-was = время зала было { $value }
log-accept-clock-visits = посетителей, потерявших место: { $count }
log-forget-clock = отменено сделанное при неверных часах
log-forget-clock-since = с события { $value }
log-forget-clock-visits = изменилось визитов: { $count }
log-hold-slot = время придержано
log-hold-slot-slot-at = на { $value }
log-hold-slot-wish = предложено листу ожидания
log-book-slot = сделана запись
log-book-slot-instead = { $value ->
    [late] вместо талона: до закрытия могли не вызвать
    [full] вместо талона: все на этот день уже выданы
   *[closed] вместо талона: их в это время не выдавали
 }
log-drop-slot = придержанное время освобождено
log-drop-slot-waits-on = кому предложили, остаётся в листе ожидания
log-move-appointment = запись перенесена
log-move-appointment-slot-at = на { $value }
log-cancel-appointment = запись отменена
log-cancel-appointment-ended-by = { $value ->
    [visitor] посетителем
    [hall] залом
   *[desk] сотрудником по просьбе посетителя
}
log-reinstate-appointment = отменённая запись возвращена
log-lapse-appointment = на запись никто не пришёл
log-check-in = отметился по записи
log-undo-check-in = отметка по записи снята: пришёл другой
log-import-appointment = запись внесена из файла
log-import-appointment-came = { $value ->
    [booked] записано
    [moved] перенесено
    [cancelled] отменено
   *[here] без изменений
}
log-give-pass = дан код повторного визита
log-give-pass-until-day = действует по { $value }
log-use-pass = взят талон по коду повторного визита
log-return-places = освободившиеся места снова доступны для записи
log-join-waiting-list = встал в лист ожидания
log-join-waiting-list-of-day = на { $value }
log-leave-waiting-list = вышел из листа ожидания
log-set-pin = задан ПИН-код
log-set-pin-subject = оператора { $value }
log-set-pin-subject-kiosk = служебный код киоска
log-set-pin-is-once = одноразовый
log-replace-pin = одноразовый ПИН-код заменён своим
log-replace-pin-subject = оператора { $value }
log-pin-refused = неверный ПИН-код
log-pin-refused-subject = оператора { $value }
log-pin-refused-subject-kiosk = служебный код киоска
log-pin-refused-failures = подряд: { $value }
log-rate = оценён
log-rate-has-comment = с отзывом
log-ask-slip = талон снова запрошен на печать
log-ask-slip-kiosk = { $value }
log-send-slip = талон отправлен на принтер
log-send-slip-kiosk = { $value }
log-end-slip = печать талона
log-end-slip-kiosk = { $value }
log-end-slip-outcome = { $value ->
    [printed] напечатан
    [failed] не напечатан
    [unknown] неизвестно, напечатан ли
    [abandoned] отменена
   *[other] { $value }
 }
log-printer = принтер
log-printer-kiosk = { $value }
log-printer-state = { $value ->
    [ok] готов
    [paper-low] бумаги мало
    [paper-out] нет бумаги
    [cover-open] открыта крышка
    [fault] неисправность
   *[unknown] нет ответа
 }
log-pair-browser = подключён браузер
log-pair-browser-number = № { $value }
log-pair-browser-terminal = экран { $value }
log-pair-browser-is-invited = по коду подключения
log-invite-browser = выдан код подключения
log-invite-browser-until = действует до { $value }
log-revoke-browser = отключён браузер
log-revoke-browser-number = № { $value }
log-revoke-browser-terminal = экран { $value }
log-pair-device = подключён браузер
log-revoke-device = отключён браузер

## help

usage-zal = zal [--hall ФАЙЛ] [--json] [--language ЯЗЫК] КОМАНДА …
commands = команды (подробнее — zal КОМАНДА --help):
former-command = у команды zal { $former } новое имя: zal { $now }. Прежнее тоже действует.
unknown-command = команды { $name } нет. Все команды: zal --help
unknown-command-near = команды { $name } нет. Может быть, { $near }? Все команды: zal --help
pin-whose = укажите либо оператора, либо --kiosk
whole-range = нужно целое число от 0 до { $most }
number-range = нужно число больше 0 и не больше { $most }

command-new = создать зал по ответам на несколько вопросов
command-init = создать зал по файлу настроек
command-config = проверить, исправить, выгрузить или применить настройки, начать или проверить тексты на другом языке
command-pin = задать ПИН-код
command-open-service = выдавать сегодня талоны на услугу
command-close-service = не выдавать сегодня больше талонов на услугу
command-close-day = больше не выдавать талоны сегодня; у кого талон есть, тех примут
command-expire-visits = закрыть визиты, оставшиеся от закрытого дня
command-open-day = отменить close-day и expire-visits: снова выдавать талоны
command-status = в десяти строках показать, как дела в зале и чем нужно заняться; то же: zal doctor
command-clock = показать время зала и решить, что делать со сбившимися часами
command-issue = выдать талон
command-call = вызвать к окну следующего посетителя или указанный талон
command-recall = ещё раз объявить вызванный талон
command-start = начать обслуживание
command-finish = завершить обслуживание
command-reopen = отменить завершение или неявку в течение двух минут
command-no-show = отметить, что посетитель не явился, когда его вызвали достаточно раз
command-return = вернуть талон на прежнее место в очереди
command-hold = отложить посетителя, который у окна
command-postpone = пропустить других вперёд: талон какое-то время не вызывают, место он сохраняет
command-release = вернуть отложенный талон в очередь
command-wait-in-turn = вернуть посетителя в общую очередь, время сохранится
command-change-category = сменить категорию посетителя и сказать почему
command-transfer = передать посетителя, который у окна
command-add = добавить услугу посетителю у окна
command-skip = убрать одну из услуг визита и указать почему
command-people = указать, сколько человек пришло по одному талону
command-record = начать приём без талона
command-unrecord = отменить zal record: без талона никого не обслуживали
command-cancel = отменить визит того, кто ждёт, отложен или не явился
command-appointment = что свободно для записи; записать, перенести, отменить, отметить приход
command-reinstate = вернуть отменённый визит в течение двух минут
command-sign-in = начать или продолжить смену
command-sign-out = закончить смену
command-break = уйти на перерыв
command-resume = вернуться с перерыва
command-stop-next = остановить автоматический вызов следующего
command-queue = показать открытые талоны дня
command-show = рассказать историю талона и почему его вызвали
command-demo = открыть пробный зал: киоск, пульт и табло
command-simulate = пустить в зал виртуальных посетителей и операторов
command-kiosk = открыть здесь киоск
command-console = открыть здесь пульт оператора
command-board = открыть здесь табло
command-web = страницы посетителей на телефонах и экраны зала в браузерах
command-cards = сделать карточки для мест в зале или удалить напечатанные карточки
command-browser = показать браузеры, подключённые как экраны, выдать код для подключения или отключить один из них
command-printer = показать, что с принтерами, и напечатать пробный талон
command-slip = записать бумажный талон в картинку или напечатать его ещё раз
command-steward = заканчивать день и возвращать в очередь тех, кто пропускал других, когда никто ничего не делает
command-voice = произнести вызов или записать его в звуковой файл
command-report = показать итоги дня по услугам и окнам
command-backup = скопировать файл зала, не прерывая работы
command-check = проверить, что файл зала или его копия исправны
command-events = показать журнал зала, по строке на событие

word-category = КАТЕГОРИЯ
word-minutes = МИНУТЫ
word-code = ТАЛОН
word-day = ГГГГ-ММ-ДД
word-item = УСЛУГА|КОД
word-time = ЧЧ:ММ
word-contact = КОНТАКТ
word-desk = ОКНО
word-command = КОМАНДА
word-file = ФАЙЛ
word-folder = ПАПКА
word-host = АДРЕС
word-port = ПОРТ
word-id = КЛЮЧ
word-language = ЯЗЫК
word-name = ИМЯ
word-note = ЗАМЕТКА
word-number = ЧИСЛО
word-operator = ОПЕРАТОР
word-purpose = ЦЕЛЬ
word-reason = ПРИЧИНА
word-rev = НОМЕР
word-bundle = ситуация
word-outcome = исход
word-service = УСЛУГА

help-hall = файл зала
help-web-host = на каком адресе слушать; если не указать, только на этом компьютере
help-web-port = порт; 0: любой свободный
help-web-terminals = сколько экранов могут показывать браузеры одновременно
help-web-certificate = файл сертификата с цепочкой; нужен и --key
help-web-key = файл закрытого ключа к сертификату
web-certificate-and-key = --certificate и --key указывают вместе
web-bad-certificate = { $certificate } и { $key } не подходят как сертификат и его ключ в формате PEM: { $error }
path-empty = у файла должно быть имя
path-not-utf8 = { $path } — имя не в UTF-8
web-cannot-listen = не удалось открыть { $address }: { $error }
help-steward-name = под каким именем это пишется в журнал
steward-serves = Программа сама закончит день и вернёт в очередь тех, кто пропускал других. Остановить: Ctrl+C.
web-serves = Начальная страница, страницы посетителей и экраны зала: { $address } Остановить: Ctrl+C.
help-json = ответить в JSON
help-language = на каком языке отвечать
help-version = показать версию
help-service = код услуги, как в hall.toml
help-desk = код окна
help-operator = код оператора, как в hall.toml
help-operator-at = кто действует; отказ, если в окне уже работает другой оператор
help-code = номер талона, например Р105
help-note = заметка для того, кто примет посетителя следующим
help-init-file = файл настроек
help-init-sample = сначала записать в этот файл образец
help-config-what = что сделать; fix-languages приводит тексты к языкам зала
help-config-file = файл настроек; для export не нужен
help-config-sure = для fix-languages: сделать то, о чём говорит команда без этого ключа; прежний файл сохраняется
help-config-visits = если посетители что-то потеряют от новых настроек: сколько их; число называет команда без этого ключа
help-appointment-what = slots — что свободно; book — записать, move — перенести, cancel — отменить, undo — вернуть отменённую, check-in — отметить приход; wait — ждать, пока освободится время, take — занять предложенное; list — записи на день; check — сколько времени окон занято; export, import — файл .ics или .csv
help-appointment-item = услуга (slots, book, wait), код записи, ответ wait (take) или файл (export, import)
help-config-keep = к apply: записи, которых при новых настройках не было бы, остаются
help-config-cancel = к apply: такие записи отменяются, а в ответе видно, кому позвонить
help-appointment-day = день; без него slots показывает ближайшее свободное время, list и check — сегодня
help-appointment-time = когда начинается время приёма, например 14:20
help-appointment-channel = чьи места: public — тех, кто записывается сам; phone — по телефону; desk — в окне, если ключа нет
help-appointment-contact = номер телефона или адрес почты; для подсчёта записей хранится только хеш
help-appointment-names = с list: показать и имена с телефонами; в журнале останется, кто смотрел
help-appointment-codes = с list: показать коды целиком; с кодом можно перенести и отменить запись
help-appointment-to-ring = с list: кому позвонить: записи с сегодняшнего дня, которые отменил зал, с именами и телефонами; в журнале останется, кто смотрел
help-appointment-name = имя посетителя; хранится отдельно, пока нужно
help-config-language = язык, тексты на котором проверяют или начинают; на нём и отвечают, если можно
help-new-template = взять услуги, название и число окон такого зала
help-new-name = название зала
help-new-languages = языки, например "ru en"; первый — основной
help-new-services = услуги через запятую или имя готового списка
help-new-desks = сколько окон
help-new-people = кто работает в зале: имена через запятую
help-new-hours = часы работы: 09:00-18:00 с понедельника по пятницу или "пн-сб 08:00-20:00, вс 10:00-14:00"
help-new-time-zone = часовой пояс, например Europe/Moscow; если не указан, пояс этого компьютера
help-new-file = куда записать настройки; если не указано, hall.toml
word-list = СПИСОК
word-hours = ЧАСЫ
word-zone = ПОЯС
help-cards-folder = папка, которая будет создана; не в папке зала
help-cards-address = по какому адресу зал открывают в браузере, например http://192.168.1.5:8080; без него — по page_address
help-cards-delete = удалить карточки из папки, а если в ней больше ничего нет, то и папку
help-new-address = по какому адресу зал открывают в браузере, например http://192.168.1.5:8080
help-new-cards = папка для карточек, которые можно напечатать: одноразовый ПИН-код каждому сотруднику и адреса мест
word-address = АДРЕС
help-pin-operator = чей ПИН-код: код оператора, как в hall.toml
help-pin-kiosk = служебный код, с которым сотрудники выходят из киоска
help-pin-once = выдать случайный одноразовый ПИН-код; при первом входе его владелец придумает свой
help-pin-stdin = взять ПИН-код из строки стандартного ввода и ничего не спрашивать, для скриптов
help-close-service-reason = почему; это прочитают посетители
help-issue-category = категория посетителя; если не указана — обычная
help-issue-language = язык посетителя; если не указан — первый язык зала. Язык ответа указывают до issue: zal --language ru issue …
help-issue-request-id = с тем же ключом вернётся тот же талон; спустя семь дней — отказ, если визит окончен
help-call-code = этот талон, раньше других
help-call-reason = почему именно его; с --code обязательно
help-which-service = если талон на несколько услуг, эту из них
help-return-code = талон того, кто не явился
help-services = услуга; несколько через пробел — один талон на все
help-purpose = с какой целью: код цели, как в hall.toml
help-issue-bundle = на все услуги этой жизненной ситуации
help-finish-outcome = чем закончилось: один из исходов в настройках
help-add-service = эту услугу
help-add-after = когда закончат то, что делают у окна; без этого — сразу
help-add-anyway = даже если её сейчас никто не оказывает или она закрыта
help-skip-code = у этого талона
help-skip-service = эту услугу
help-skip-reason = почему, в нескольких словах
help-people = столько человек
help-record-service = по этой услуге
help-record-category = категория посетителя
help-issue-people = на столько человек
help-transfer-service = на эту услугу
help-transfer-desk = в это окно
help-transfer-operator = этому оператору
help-postpone-minutes = на сколько минут, от 1 до 60
help-category-code = талон, который ждёт
help-category-undo = отменить последнюю смену категории в течение двух минут
help-category-to = новая категория
help-category-reason = почему; причина останется в журнале
help-transfer-anyway = передать, хотя там никого нет или услуга закрыта
help-issue-anyway = выдать, даже если до закрытия, скорее всего, не вызовут
help-no-show-anyway = даже если его ещё не вызвали столько раз и так долго, как велят настройки
help-cancel-reason = почему
help-cancel-sure = да, посетитель теряет место
help-take-over = закончить открытую смену коллеги и указать почему
help-leave-reason = почему всё равно начинаете здесь, если ждут те, кого после этого некому принять: в окне, из которого уходите, или вместо коллеги
help-break-reason = почему
help-sign-out-reason = почему вы уходите, хотя тех, кто ждёт, больше некому принять
help-expire-number = сколько посетителей потеряют место: число называет команда без этого ключа
help-close-appointments = по скольким записям на сегодня будет не отметиться: число называет команда без этого ключа
help-clock-what = принять часы компьютера или отменить сделанное при неверных; если ничего не указано — сказать, что сделает каждое
help-clock-visits = сколько визитов изменится: число называет команда без этого ключа
help-show-day = рабочий день давнего талона, например 2026-11-23
help-report-day = рабочий день; если не указан — сегодня
help-report-ratings = показать оценки посетителей: доля 4–5 по критериям, услугам и окнам
help-report-csv = вывести CSV для таблицы, на языке ответа; время в секундах
help-report-plain = вместе с --csv: для программ, одинаково на всех языках
help-events-since = только то, что было после этого номера
help-events-follow = показывать и дальше, пока не нажмут Ctrl+C
help-backup-file = куда положить копию; там ничего не должно быть
help-backup-quick = проверить только сам файл и последний день: быстро, сколько бы лет ни накопилось
help-check-file = копия; если не указана — сам зал
help-demo-terminal = показать его здесь же, а не в браузере
help-demo-visitors = заполнить его виртуальными людьми или нет; в браузере, если не указать, они есть
help-demo-host = адрес этого компьютера в сети, где телефоны; если не указать, в его местной сети
help-demo-port = порт; если не указать, 8080, а если он занят, любой свободный
help-demo-no-browser = напечатать адрес и не открывать браузер
help-speed = во сколько раз быстрее идёт время для виртуальных людей
help-simulate-leave = какие окна оставить настоящим операторам
help-simulate-seed = с тем же числом придут те же люди
help-simulate-minutes = закончить через столько минут их времени
help-simulate-visits = сколько в зале настоящих посетителей и операторов; число называет команда без этого ключа
help-simulate-verbose = показывать, что сделано каждым действием
help-simulate-while-open = закончить и тогда, когда закроется стандартный ввод
help-face-name = имя этого устройства в журнале
help-face-theme = цвета
help-console-desk = окно, в котором он стоит; если не указано — спросит
help-browser-what = выдать код, который подключит один браузер, или отнять у браузера экран; если не сказано, показать все
help-browser-number = какой браузер: номер из списка
help-printer-what = спросить их
help-printer-kiosk = только принтер этого киоска
help-printer-no-test-slip = ничего не печатать
help-slip-what = записать в картинку или напечатать ещё раз
help-slip-png = какую картинку записать
help-slip-kiosk = на принтере какого киоска; если не указано — того, что выдал талон
help-slip-width = точек по ширине бумаги: 384 для 58 мм, 576 или 512 для 80 мм; если не указано — как у принтера того киоска, который выдал талон
help-slip-language = язык талона; если не указан — язык посетителя. Язык ответа указывают до slip: zal --language ru slip preview …
help-voice-what = произнести
help-voice-desk = окно, как его называют вслух: 7 или «Касса 2»
help-voice-language = на каком языке произнести; если не указан — на всех. Язык ответа указывают до voice: zal --language ru voice say …
help-voice-clips = говорить записями слов из этой папки: ПАПКА/ru/семь.wav
help-voice-command = говорить другой программой; {"{wav}"} — файл, который она создаст, {"{text}"} — что сказать
help-voice-hall = С --hall вызов звучит так, как его произносит этот зал: его голосом, на его языках, с названиями его окон.
help-voice-wav = записать в этот звуковой файл, ничего не произнося
help-board-desk = окно, чьё это табло: показывает, кого сюда вызвали или здесь принимают, либо что окно свободно, на перерыве или закрыто. Молчит, если не указать --speak

help-board-speak = произносить вызовы к окну, названному в --desk

help-board-mute = показывать вызовы, ничего не произнося
help-kiosk-speak = читать экран вслух посетителю, который попросит об этом клавишей или долгим касанием
help-board-sound = где звучат сигнал и голос: на этом компьютере, если не сказано иное, или в браузере, который показывает табло
board-sound-nowhere = для --sound browser нужен браузер, который показывает табло: запустите zal web и откройте табло там
board-speak-alone = --speak указывают только вместе с --desk: без него табло и так говорит, если не указать --mute
word-inches = ДЮЙМЫ
help-board-check = сказать, прочтут ли табло на этом экране с расстояния из hall.toml и какого шрифта хватит
help-board-screen = диагональ экрана, который табло занимает целиком: чего не прочесть с расстояния из hall.toml, того на табло не будет; для --check, если не указана, — та, что экран сообщает о себе сам
help-board-leaving = Клавиатура табло не нужна. Чтобы закрыть его, нажмите F12 и введите служебный код (если он не задан, нажмите F12 дважды за три секунды) или пошлите ему SIGTERM. Запущенное снова под тем же именем, оно продолжит с того же места.

## what argparse says; %s and the like are filled by it

argparse-usage = использование:
argparse-positionals = аргументы
argparse-options = параметры
argparse-help = показать эту справку
argparse-error = %(prog)s: ошибка: %(message)s{ "\u000A" }
argparse-argument = %(argument_name)s: %(message)s
argparse-unrecognized = неизвестные аргументы: %s
argparse-not-with = нельзя вместе с %s
argparse-no-value = значения здесь не бывает, а дано %r
argparse-required = не хватает: %s
argparse-one-required = нужен один из аргументов: %s
argparse-one-value = нужно одно значение
argparse-at-most-one = нужно не больше одного значения
argparse-at-least-one = нужно хотя бы одно значение
argparse-values = { $count ->
        [one] нужно %s значение
        [few] нужно %s значения
       *[many] нужно %s значений
    }
argparse-ambiguous = неясно, что значит %(option)s: %(matches)s?
argparse-unexpected = лишний параметр: %s
argparse-invalid = недопустимое значение %(value)r
argparse-choice = недопустимое значение %(value)r (выберите из %(choices)s)

## new

how-to-begin =
    В этой папке зала ещё нет.
      zal new      создать зал: пять вопросов
      zal demo     посмотреть пробный зал с виртуальными посетителями; после него ничего не останется
      zal --help   все команды
new-begin = Новый зал: пять вопросов. Enter — согласиться с тем, что в [скобках], Esc — вернуться к предыдущему вопросу, Ctrl+C — выйти и ничего не создать.
new-ask-name = 1. Как называется зал?
new-ask-languages = 2. На каких языках говорят с посетителями? Первый — основной.
new-ask-services = 3. За чем приходят посетители? Перечислите услуги через запятую или возьмите готовый список: { $kinds }
new-kind-centre = МФЦ
new-kind-clinic = поликлиника
new-kind-bank = банк
new-kind-post = почта
new-kind-tax = налоговая
new-no-kind = { $got }: такого готового списка нет. Есть: { $known }
new-ask-desks = 4. Сколько в зале окон?
new-ask-people = 5. Кто в них работает? Перечислите через запятую, например: Иванова А. П., Петров С. В.
new-assumed =
    Остальное пока так:
      часы работы: { $hours }
      часовой пояс: { $zone }
      адрес в браузере: { $address }
    Enter — согласиться. Чтобы изменить, наберите другие часы (пн-пт 08:00-20:00, сб 10:00-14:00), другой часовой пояс (Asia/Omsk) или адрес (http://192.168.1.5:8080).
new-no-address = неизвестен; нужен только для zal web
new-ask-cards = Карточки для печати: каждому сотруднику одноразовый ПИН-код, каждому месту его адрес. В какую папку, например ~/cards? Enter — без карточек.
new-usual-hours = пн-пт 09:00-18:00
new-unanswered = спросить здесь некого: укажите { $options } или --template
new-operator = Оператор { $number }
new-desk = Окно { $number }
new-lunch = Обед
new-ordinary = Без льгот
new-made = Зал готов: { $hall }. Его настройки — в файле { $file }; измените их там и примените: zal config apply { $file }
new-pins = Задайте ПИН-код каждому, кто работает в зале, и служебный код киоска:
new-cards = Карточки — в папке { $folder }. Напечатайте people.pdf, раздайте сотрудникам, потом: zal cards --delete { $folder }
new-ask-delete = Напечатайте карточки сейчас. Удалить их из { $folder }, когда они напечатаны? «да» — удалить, Enter — оставить.
new-yes = да, д
new-cards-stay = Карточки с ПИН-кодами лежат в { $folder }. Напечатаете — удалите их: zal cards --delete { $folder }
new-places = Карточки из places.pdf повесьте на их места; код, который спросит браузер, даёт zal browser invite.
new-no-places = Для карточек мест нужен адрес зала: zal cards ПАПКА --address http://192.168.1.5:8080
new-staff-code = Задайте служебный код киоска:
new-next = Потом откройте каждую программу в своём окне командной строки:
new-kiosk = здесь посетители берут талоны
new-console = здесь операторы их вызывают
new-board = показывает, кому куда идти
## cards

cards-places = { $count ->
        [one] { $count } карточка
        [few] { $count } карточки
       *[many] { $count } карточек
    } — в папке { $folder }. Напечатайте places.pdf и повесьте каждую на её место; код, который спросит браузер, даёт zal browser invite.
cards-deleted = Удалено файлов: { $count }, и папка { $folder } тоже. Напечатанное и скопированное осталось.
cards-deleted-not-folder = Удалено файлов: { $count }. В папке { $folder } есть другое, оно осталось.

## hall.toml

toml-head =
    Настройки зала. Что ещё здесь можно задать: docs/SETTINGS.md.
    После правки: zal config check, затем zal config apply. Зал при этом работает.
toml-languages = первый — основной
toml-page-address = Если работает zal web: его адрес, чтобы QR-код вёл посетителя на страницу талона.
toml-hours = "08:00-13:00, 14:00-20:00" — с перерывом, "" — закрыто
toml-dates = Даты, когда часы другие:
toml-services =
    Услуги в том порядке, в каком их показывает киоск. series — буква талонов, у нескольких услуг
    она может быть общей. service_minutes — сколько минут обычно занимает один посетитель.
    code не меняйте никогда, name — когда угодно.
toml-staff =
    Окна и операторы. Если кто-то оказывает не все услуги: services = ["code", "code"]
toml-categories =
    Категории посетителей; первая — для всех. Кого закон пускает без очереди, тому нужна своя
    категория: out_of_turn = true и что показать, proof = "…"

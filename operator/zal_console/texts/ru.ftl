## Вход

loading = Открываю зал…
ask-who = Кто вы?
ask-pin = { $name }, введите ПИН-код
ask-desk = В каком окне вы работаете?
ask-take-over = { $desk }: здесь работает { $name }. Почему здесь начинаете вы?
take-over-1 = Смена закончилась, выйти забыли
take-over-2 = Подменяю по просьбе администратора
field-name = Начните набирать фамилию или код
no-such-name = Никого с таким именем нет. Наберите начало фамилии, русскими или латинскими буквами, или код. Если вас нет в списке, обратитесь к администратору: людей добавляют в настройках зала.
no-such-desk = Такого окна для вас нет. Наберите его номер; какие окна вам доступны, решает администратор.
nothing-fits = Ничего не подходит. Сотрите лишнее или нажмите Esc.
ask-own-pin = { $name }, этот ПИН-код одноразовый. Придумайте свой
ask-own-pin-again = Введите новый ПИН-код ещё раз
own-pin-hint = От 4 до 12 цифр, не все одинаковые и не подряд. Его будете знать только вы; дальше входите с ним.
field-own-pin = новый ПИН-код
field-pin = ПИН-код
field-desk = Номер окна
field-reason = Номер причины или свои слова
no-pin = ПИН-код не задан
set-pin = ПИН-код ещё не задан. Администратор задаёт его командой: zal pin { $code }
desk-free = свободно
own-shift = ваша открытая смена
own-shift-elsewhere = Ваша смена открыта: { $desk }. Если начнёте работу в другом окне, та смена закончится.
keys-sign-in = ↑↓ выбрать · Enter дальше · Esc сначала
keys-sign-in-code = Enter дальше · Esc сначала
move-leave = Закрыть программу
ask-close = Кто закрывает программу?
close-hint = Нужен ПИН-код оператора или служебный код.
staff-code = Служебный код
locked = Экран заблокирован. Смена идёт, посетитель остаётся у вашего окна.
move-somebody-else = Войти другому оператору

ended-taken = { $desk }: теперь здесь работает { $name }. Ваша смена закончена, посетитель передан коллеге.
ended-day = { $desk }: рабочий день закончился, смена закрыта. Войдите, чтобы начать новую.
ended-elsewhere = { $desk }: ваша смена закончена с другого места. Войдите, чтобы начать новую.

## Посетитель

state-called = ВЫЗВАН · { $since }{ $calls ->
        [1] {""}
       *[other] {" "}· вызовов: { $calls }
    }
state-serving = ОБСЛУЖИВАНИЕ · { $since } из { $norm }
unanswered = ! { $code } вызван { $n } мин назад: пришёл?
out-of-turn = ★ ВНЕ ОЧЕРЕДИ: { $name }
proof = Проверьте: { $text }
unproven = Документа нет: { $key } { $does }
basis = Основание: { $text }
waited = ждал { $time } { $sign }
about = { $language } · талон { $time }
note = ✎ { $text }
no-ticket = без талона
for-people = на { $count ->
        [one] { $count } человека
        [few] { $count } человека
       *[many] { $count } человек
    }
more = PgDn: читать дальше
idle = СВОБОДНО
idle-nobody = К вам никого нет. Когда кто-то придёт, прозвучит сигнал.
idle-reception = Enter выдаст талон тому, кто подойдёт. Сюда никого не вызывают.
idle-first = Первый в очереди: { $code }
next-by-itself = Следующего вызовет автоматика через { $time }. F9 остановит
next-at-once = Следующий будет вызван автоматически, как только придёт. F9 остановит
next-stopped = Автоматического вызова не будет. Enter вызовет следующего.
called-by-itself = { $code } вызван автоматически.
missed-by-itself = { $code } не явился, отмечено автоматически. F5 отменит.
arrived = ПРИШЁЛ ПОСЕТИТЕЛЬ
arrived-press = Нажмите Enter, чтобы вызвать
on-break = ПЕРЕРЫВ · { $since }

language = { $code ->
        [ru] русский
        [en] английский
        [tt] татарский
        [ba] башкирский
        [kk] казахский
        [ky] киргизский
        [uz] узбекский
        [tg] таджикский
        [hy] армянский
        [az] азербайджанский
        [zh] китайский
        [de] немецкий
       *[other] язык: { $code }
    }

## Очередь

queue-count = Моя очередь · { $n }
queue-empty = Никто не ждёт
queue-more = … и ещё { $n }
hall-waiting = Зал: ждут { $n }
hall-longest = {" "}· дольше всех { $time }
hall-closed = Зал закрыт, новых талонов нет
minutes = { $n } мин
calm = {""}
soon = скоро
late = !норма
mine = лично к вам
served = обслужено { $n }
mean = {" "}· в среднем { $time }

## Клавиши

move-call = Вызвать следующего
move-start = Пришёл: начать
move-nobody = Никого
nobody-recall = Никого: ещё вызвать ({ $n } из { $of })
nobody-recall-more = Никого: ещё вызвать
nobody-missed = Никого: отметить неявку
nobody-when = через { $time }
move-finish = Завершить
move-resume = Продолжить
move-newcomer = Выдать талон…
move-keys = Клавиши
move-call-named = По номеру…
move-recall = Повторить
move-transfer = Передать…
move-undo = Отменить
move-undo-finish = Вернуть
move-undo-no-show = Пришёл
move-undo-cancel = Вернуть
move-undo-issue = Отменить
move-undo-record = Отменить
move-undo-change-category = Категория
move-undo-check-in = Не тот
move-undo-book-slot = Отменить
move-hold = Отложить…
move-return = В очередь
move-break = Перерыв…
move-sign-out = Выход
move-aside = Отложенные
move-lock = Блокировка
move-category = В общую очередь
move-print-slip = Напечатать талон…
keys-ask = ↑↓ выбрать · Enter ответить · Esc отмена
keys-ask-number = Номер или ↑↓ выбрать · Enter ответить · Esc отмена
keys-ask-at-once = Цифра отвечает сразу · или ↑↓ и Enter · Esc отмена
keys-ask-text = Enter ответить · Esc отмена
keys-title = Клавиши
keys-close = Любая клавиша вернёт к работе
keys-more = Остальные клавиши — любая клавиша
about-enter = следующий шаг: вызвать, начать приём, завершить
about-keys = эта подсказка
about-call-named = вызвать талон по номеру, не по очереди, с причиной
about-recall = объявить вызванного ещё раз
about-transfer = передать посетителя: окно, оператор или услуга
about-undo = 2 мин: отменить завершение, неявку, отмену, категорию
about-hold = отложить посетителя, место в очереди остаётся за ним
about-return = вернуть вызванного в очередь на прежнее место
about-nobody = никого нет: вызвать ещё раз, потом отметить неявку
about-break = перерыв с причиной; ещё раз — продолжить
about-sign-out = закончить смену
about-aside = отложенные и неявившиеся: вызвать, вернуть, отменить
about-appointments = записи на сегодня: отметить пришедшего, записать
about-newcomer = выдать талон здесь или начать приём без талона
about-see-name = имя посетителя, если он назвал его при записи
about-print-slip = напечатать талон ещё раз
about-services = добавить посетителю услугу или убрать её
about-category = посетитель ждёт в общей очереди или в другой категории
about-more = дочитать о посетителе; PgUp — назад
about-lock = заблокировать до ПИН-кода, смена продолжается

## Бумага

printer-is = { $who }: { $state }.
printer-whole = { $n ->
        [1] Принтер киоска { $kiosks }
       *[other] Принтеры киосков { $kiosks }
    }
printer-names = { $n ->
        [1] Киоск { $kiosks }
       *[other] Киоски { $kiosks }
    }
printer-count = { $n ->
        [1] 1 принтер
       *[other] Принтеры, { $n }
    }
printer-ok = готов
printer-paper-low = бумаги мало
printer-paper-out = нет бумаги
printer-cover-open = открыта крышка
printer-fault = неисправность
printer-unknown = нет ответа
printer-do-paper-low = Приготовьте рулон.
printer-do-paper-out = Вставьте рулон.
printer-do-cover-open = Закройте крышку.
printer-do-fault = Выключите и включите; не помогло — скажите администратору.
printer-do-unknown = Проверьте питание и кабель.
slips-lost = Возможно, не напечатаны: { $n }
kiosk = киоск { $code }
slip-unknown = неизвестно, напечатан ли
slip-late = не напечатан вовремя

## Вопросы

ask-code = Какой талон вызвать?
field-code = Номер талона
ask-reason = Почему { $code } вызван не по очереди?
reason-missed = Не услышал вызова
reason-back = Вернулся с недостающим документом
reason-was-missed = Подошёл после вызова
reason-was-held = Был отложен и вернулся
reason-unwell = Плохо себя чувствует или с маленьким ребёнком
reason-asked = Распоряжение администратора зала
ask-target = Куда передать { $code }?
field-service = Название услуги
field-target = Номер окна, фамилия или услуга
kind-service = услуга
desk-closed = никого нет
operator-away = не на месте
transfer-stay = Выбрать другое место
transfer-anyway = Всё равно передать туда
ask-note = Заметка для того, кто примет { $code }
field-note = Можно оставить пустым
ask-hold = Отложить { $code }. Что нужно помнить?
ask-aside = Кого вернуть?
aside-held = отложен
aside-postponed = пропускает других до { $time }
aside-missed = не явился
aside-empty = Отложенных и неявившихся нет.
ask-way = Что сделать с { $code }?
aside-call = Вызвать сейчас, в это окно
aside-back = Вернуть в очередь на прежнее место
aside-back-missed = Вернуть в очередь, после ближайших
ask-cancel = Отменить визит { $code }? Посетитель потеряет место; 2 минуты его вернёт F5.
cancel-keep = Нет, оставить место за посетителем
cancel-end = Да, посетитель ушёл совсем
aside-cancel = Отменить визит: посетитель ушёл
field-number = Номер или ↑↓
ask-appointment = Записи на сегодня. Кто пришёл?
appointments-empty = На сегодня записей нет.
appointments-not-here = В этом зале нет записи.
appointments-not-at-desks = Записать у окна нельзя: в настройках зала для окон нет мест.
appointments-nothing-free = { $service }: свободного времени для записи нет.
appointment-book = Записать посетителя…
by-code = По коду повторного визита…
ask-pass = Код повторного визита?
field-pass = 13 цифр
field-appointment = Время, услуга или конец кода
coming-expected = ждём
coming-late = опаздывает
coming-here = пришёл
coming-lapsed = сгорела
coming-cancelled = отменена
ask-check-in = Запись на { $time }, { $service }. Код посетителя кончается на { $end }?
ask-undo-check-in = Запись на { $time }, код …{ $end }: уже дан талон { $code }.
appointment-stays = Всё верно
appointment-undo = Снять отметку: пришёл не он
appointment-code-end = код …{ $end }
appointment-minutes = на { $minutes } мин
appointment-come = Да, это он: дать талон
appointment-leave = Нет, ничего не делать
ask-book-service = На какую услугу записать?
ask-book-day = { $service }: на какой день?
day-free = { $count ->
        [one] свободно { $count } время
       *[other] свободно: { $count }
    }
ask-book-time = { $service }: на какое время?
field-time = Время, например 1030
ask-book-phone = Куда сообщить, если зал отменит запись?
field-book-phone = Телефон или почта; Enter — не указывать
book-phone-unclear = «{ $typed }» — не телефон и не электронная почта.
ask-book-name = Как обращаться к посетителю?
field-book-name = Имя; Enter — не указывать
booked = { $service }, { $when }
booked-tell = Скажите посетителю код: с ним отмечаются в зале.
booked-close = Enter: код записан
return-pass = Код повторного визита, действует по { $until }
ask-slip = Какой талон напечатать ещё раз?
ask-kiosk = Где напечатать { $code }?
kiosk-named = Киоск { $code }
kiosk-own = Там, где взят талон
ask-whose = Чью категорию сменить?
ask-outcome = Чем закончилось для { $code }?
ask-outcome-recorded = Чем закончилось для посетителя без талона?
ask-newcomer = Что сделать для посетителя?
newcomer-give = Выдать талон
newcomer-record = Принять посетителя сейчас без талона
ask-give = На что выдать талон?
ask-record = По какой услуге принять посетителя без талона?
ask-newcomer-category = Есть ли право пройти без очереди?
ask-people = Сколько человек пришло вместе?
people = { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }
ask-language = На каком языке?
ask-may-close = Впереди { $ahead }, приём заканчивается в { $closes }: могут не успеть.
give-not = Не выдавать талон
give-anyway = Всё равно выдать
ahead = { $count ->
        [0] впереди никого
       *[other] впереди { $count }
    }
given-unserved = окно ещё не открыто
given-tell = Скажите посетителю номер.
given-tell-phone = Скажите посетителю номер; телефон прочтёт квадрат.
given-close = Enter: посетитель записал
service-people = Сколько человек
ask-services = Какая услуга для { $code }?
service-add = добавить
service-skip = убрать
ask-service-when = Когда { $code } ждать услугу «{ $service }»?
service-at-once = Сразу, с прежним временем ожидания
service-after = После того, что делают сейчас
service-other = Выбрать другую услугу
service-anyway = Всё равно добавить
ask-service-reason = Почему { $code } обойдётся без услуги «{ $service }»?
field-service-reason = Несколько слов
booked-for = ◷ ЗАПИСЬ на { $time }
name = { $name }
name-hidden = имя: { $key }
visit-next = Услуга { $place } из { $count } · дальше: { $services } · { $key }
visit-last = Услуга { $place } из { $count }, последняя
ask-category = Какая категория теперь у { $code }?
in-turn = В общей очереди
ask-category-reason = Почему { $code } получает эту категорию?
field-category-reason = Какой документ показан
ask-break = Какой перерыв?

## Что получилось

nobody-to-call = Вызывать некого: к этому окну сейчас никого нет.
done-finish = { $code } завершён. F5 отменит завершение.
done-finish-recorded = Посетитель без талона обслужен. F5 отменит завершение.
done-give = Талон { $code } выдан. F5 отменит.
done-give-print = Талон { $code } выдан, печатается на киоске { $kiosk }. F5 отменит.
done-record = Посетитель обслуживается без талона. F5 отменит.
done-undo-record = Отменено: посетителя без талона нет.
done-undo-issue = Талон { $code } отменён.
done-undo-pass = Код повторного визита …{ $end } больше не действует. Будет новый — скажите его посетителю.
done-people = { $code }: теперь человек { $count }.
done-finish-next = { $code } завершён, теперь ждёт: { $services }. F5 отменит завершение.
done-service-add = { $code }: добавлена услуга «{ $service }».
done-service-skip = { $code }: услуга «{ $service }» убрана. F5 вернёт.
done-recall = { $code } объявлен ещё раз.
done-return = { $code } снова в очереди на прежнем месте.
done-return-early = { $code } ждёт времени записи, { $time }. Раньше — если больше никого нет.
done-no-show = { $code } не явился. F5 отменит, F11 вернёт.
done-hold = { $code } отложен. Вернуть: F11.
done-transfer = { $code } передан: { $target }.
done-undo-change-category = { $code }: снова категория «{ $name }».
done-category-undo = { $code }: теперь категория «{ $name }». F5 отменит.
done-back = { $code } снова в очереди.
done-cancel = { $code } отменён. F5 вернёт.
done-undo-cancel = { $code } снова на своём месте.
nobody-waits-recall = { $code } вызван { $since } с назад. Ещё раз F8 вызовет через { $left } с.
nobody-waits-no-show = { $code } вызван { $since } с назад. Неявку F8 отметит через { $left } с.
just-changed = Клавиша только что сменила действие. Посмотрите и нажмите ещё раз.
done-check-in = Запись на { $time }: талон { $code }. Скажите номер посетителю, напечатает { $key }.
done-pass = По коду повторного визита выдан талон { $code }. Скажите номер посетителю, напечатает { $key }.
done-pass-undo = Талон { $code } по коду повторного визита. { $key } — печать, F5 отменит.
done-pass-back = Талон { $code } отменён, код повторного визита снова действует.
done-check-in-undo = Запись на { $time }: талон { $code }. { $key } — печать, F5 — не тот посетитель.
done-undo-check-in = Отметка снята, талон { $code } отменён: посетителя снова ждут.
done-book = Посетитель записан { $when }. F5 отменит.
done-undo-book-slot = Запись { $when } отменена.
done-print-slip = Талон { $code }: печатается на киоске { $kiosk }.
done-print-slip-later = Талон { $code }: напечатается на киоске { $kiosk }, если принтер скоро заработает. Сейчас: { $why }.
disk-full = Диск заполнен, нужно место: скажите тому, кто отвечает за компьютер зала.
busy = Программа занята, подождите…
clock-ahead = Часы этого компьютера отстают от времени зала на { $n } мин. Скажите администратору: zal clock
pin-guessed = Кто-то подбирает ПИН-код: { $name }. Работать можно. Если это не сам сотрудник, скажите администратору.
code-guessed = Кто-то подбирает служебный код киоска. Работать можно. Скажите администратору.
quota-short = { $service }: на сегодня осталось талонов: { $left } из { $of }.
quota-full = { $service }: все талоны на сегодня выданы ({ $of }).
clock-leapt = Часы этого компьютера сбились и спешат на { $n } мин. Скажите администратору: zal clock
letters-small = Буквы на этом экране мелкие. Скажите администратору: нужен шрифт крупнее
last-stay = Остаться и принять их
last-hand-over = Передать окно коллеге
last-hint = Или напишите, почему уходите сейчас, и нажмите Enter
field-leave-reason = почему уходите
leave-as-it-is = Оставить всё как есть
come-hint = Или напишите, почему всё равно начинаете здесь, и нажмите Enter
field-come-reason = почему начинаете здесь

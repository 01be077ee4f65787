# Киоск: посетитель берёт талон.

## Вопросы

welcome = Добро пожаловать
choose-group = По какому вопросу вы пришли?
choose-service = Выберите услугу
choose-purpose = Что нужно сделать?
choose-category = Есть ли у вас право пройти без очереди?
list-title = { $count ->
        [one] Выбрана { $count } услуга
        [few] Выбрано { $count } услуги
       *[many] Выбрано { $count } услуг
    }
list-take = Взять талон
list-add = Добавить ещё услугу
list-without = Убрать: { $name }
chosen = уже выбрано
to-list = К списку
choose-people = Сколько вас пришло?
people = { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }
for-people = на { $count ->
        [one] { $count } человека
        [few] { $count } человека
       *[many] { $count } человек
    }
ordinary = Нет, жду в общей очереди

waiting = { $count ->
        [0] никто не ждёт
        [one] ждёт { $count }
       *[other] ждут { $count }
    }
left = { $count ->
        [one] остался { $count } талон
        [few] осталось { $count } талона
       *[many] осталось { $count } талонов
    }
opens = ✕ откроется { $when }
closed-today = ✕ сегодня талонов нет
unserved-note = ! сейчас нет приёма
proof = нужно: { $proof }
more = Ещё › { $page } из { $pages }
more-aloud = Ещё. Это страница { $page }, всего { $pages }.
more-rights = Другие льготы › { $page } из { $pages }
more-rights-aloud = Другие льготы. Это страница { $page }, всего { $pages }.
right-unnamed = Льгота номер { $number }, всего { $count }

## До талона

unserved = Сейчас по этой услуге нет приёма. Талон взять можно, но когда вызовут, неизвестно. { $waiting ->
        [0] Пока никто не ждёт.
        [one] Уже ждёт { $waiting } человек.
        [few] Уже ждут { $waiting } человека.
       *[many] Уже ждут { $waiting } человек.
    }
take-all-the-same = Взять талон и ждать
may-close-first = Сегодня очередь до вас может не дойти. { $ahead ->
        [one] Перед вами { $ahead } человек,
        [few] Перед вами { $ahead } человека,
       *[other] Перед вами { $ahead } человек,
    } приём заканчивается в { $closes }.
come-another-day = Прийти в другой день
open-again = откроемся { $when }
book-instead = Записаться на приём
booking = Записываем вас…
your-appointment = Ваша запись
booked-instead = Вас ждут { $when }
booked-instead-next = Сфотографируйте экран и приходите с этим номером.
booked-instead-phone = Сохраните в телефон →
other-service = Выбрать другую услугу
opens-hint = Сейчас талоны не выдаются. Приём начнётся { $when }.
past-last-ticket-hint = На сегодня талоны закончились. Приём начнётся { $when }.
full-hint = Все талоны на эту услугу на сегодня уже выданы ({ $count }). Новые начнут выдавать { $when }.
full-hint-book = Все талоны на эту услугу на сегодня уже выданы ({ $count }). Запишитесь заранее у сотрудника зала. Новые талоны начнут выдавать { $when }.
full-today-hint = Все талоны на эту услугу на сегодня уже выданы ({ $count }). Когда будут новые, подскажет сотрудник зала.
closed-today-because = ✕ сегодня талонов нет: { $reason }
closed-today-hint = Сегодня талоны на эту услугу не выдаются.
closed-because = Сегодня талоны на эту услугу не выдаются: { $reason }
service-gone = Этой услуги больше нет

## Запись

have-appointment = У меня запись
have-code = или уже есть талон
have-code-or-pass = или код повторного визита, или уже есть талон
have-either = У меня запись или талон
code-title-either = Номер талона или код записи
code-hint-appointment = Код записи — 13 цифр.
code-hint-pass = Код записи и код повторного визита — 13 цифр.
appointment-unknown = Такого кода нет: проверьте цифры.
codes-wait = Слишком много неверных кодов: повторите через { $seconds } с.
code-looked-for = Ищем вашу запись…
not-checked-in = Отметиться сейчас нельзя
appointment-later-today = Ваша запись: { $when }. Отметиться можно с { $opens }.
appointment-other-day = Сегодня вашей записи нет. Вы записаны { $when }: приходите в этот день, отметиться можно с { $opens }.
appointment-lapsed = Вы были записаны { $when }. Это время прошло, и запись больше не действует. Можно взять талон в общую очередь.
appointment-void = { $state ->
        [cancelled] Запись { $when } отменена.
       *[other] Запись { $when } не действует.
    } Можно взять талон в общую очередь.
take-ordinary = Взять талон в общую очередь

## Талон

issuing = Готовим ваш талон…
issuing-busy = Ещё немного, терминал занят. Ещё раз нажимать не нужно.
your-ticket = Ваш талон
ahead = { $count ->
        [0] Перед вами никого нет
        [one] Перед вами { $count } человек
        [few] Перед вами { $count } человека
       *[many] Перед вами { $count } человек
    }
booked-for = Запись на { $time }.
booked-early = Вы пришли раньше: вызовем в { $time } или раньше, если никого нет.
booked-late = Запись была на { $time }, теперь вы в общей очереди.
called-now = Вас вызывают: { $desk }
no-longer-waits = По этому талону больше не вызывают
unserved-yet = Окно для этой услуги ещё не открыто
several = { $count ->
        [one] { $count } услуга
        [few] { $count } услуги
       *[other] { $count } услуг
    } по одному талону: { $name }
several-chosen = { $count ->
        [one] { $count } услуга
        [few] { $count } услуги
       *[other] { $count } услуг
    } по одному талону: { $name } и ещё { $others }
several-in-order = Услуга 1 из { $count }: { $first } · { $name }
served-now = Окно для этой услуги открылось
out-of-turn = ★ Вне очереди: { $category }. Покажите в окне: { $proof }
out-of-turn-unnamed = Вне очереди. Что показать в окне, написано на экране.
what-next-none = Сфотографируйте экран и следите за табло.
what-next-coming = Печатаем талон… Потом следите за табло.
what-next-ready = Возьмите талон ниже и следите за табло.
what-next-missing = ! Талон { $code } ваш, но не напечатан: сфотографируйте экран.
where = Где ждать: { $zone }
phone = Следите с телефона →
done = Готово
minute = Ещё минуту
closes = экран закроется через { $seconds } с

not-issued = Талон пока не получен
not-issued-hint = Терминал сейчас занят. Подождите немного и попробуйте ещё раз. Если не получится, обратитесь к сотруднику зала.
not-issued-fault = Терминал сейчас не может выдать талон. Талон даст сотрудник зала.
not-given = Талон на эту услугу сейчас не выдаётся
try-again = Попробовать ещё раз
to-start = В начало

## Всегда на экране

back = ‹ Назад
back-aloud = Назад
home = ⌂ В начало
home-aloud = В начало
larger = А+ крупнее
larger-aloud = Буквы крупнее
smaller = А− обычный
smaller-aloud = Обычные буквы
listen-begin = ♪ вслух
listen-pause = ♪ пауза
listen-go-on = ♪ дальше
listen-quieter = тише
how-to-listen = Коснитесь поля, чтобы услышать его; ещё раз, чтобы выбрать. Клавиша { $read } останавливает чтение и продолжает его, { $volume } меняет громкость.
contrast = ◐ контраст
contrast-aloud = Контрастные цвета
plain = ◐ обычные цвета
plain-aloud = Обычные цвета

still-here = Вы ещё здесь?
still-here-aloud = Вы ещё здесь? Коснитесь экрана или нажмите любую клавишу.
still-here-yes = Да, я здесь
still-here-in = Экран вернётся в начало через { $seconds } с

closed = Зал закрыт
day-closed = Сегодня талонов больше нет
day-closed-waiting = У кого талон есть, того вызовут.
closed-opens = Талоны начнут выдавать { $when }.
closed-because-all = Талоны сейчас не выдаются: { $reason }
closed-for-today = На сегодня талонов больше нет.
trouble = Терминал сейчас не выдаёт талоны
trouble-hint = Талон даст сотрудник зала. Терминал заработает сам, ничего нажимать не нужно.
starting = Одну минуту…

## Для сотрудников

staff-title = Служебный вход
staff-erase = ⌫ стереть
staff-enter = ✓ ввод
staff-cancel = Отмена
staff-menu = Киоск { $name }
staff-well = Всё в порядке.
staff-clock = Часы этого компьютера отстают от времени зала на { $minutes } мин, зал живёт по своему времени. Поправьте их или решите, каким часам верить: zal clock
staff-pin-guessed = В зале подбирают ПИН-код оператора { $operator }. Работать можно.
staff-code-guessed = В зале подбирают служебный код. Работать можно.
staff-clock-leapt = Часы этого компьютера сбились и спешат на { $minutes } мин, зал живёт по своему времени. Поправьте их или решите, каким часам верить: zal clock
staff-trouble = Зал недоступен: { $sentence }
staff-close = Закрыть киоск
staff-stay = Вернуться к посетителям
staff-print = Напечатать талон ещё раз
staff-slips = Какой талон напечатать ещё раз?
staff-no-slips = Сегодня здесь ещё ничего не печатали.
staff-asked = Талон { $code }: печатаем ещё раз.
staff-back = Назад

## Принтер, для сотрудников

slip-state = { $state ->
        [queued] ждёт печати
        [sending] печатается
        [printed] напечатан
        [failed] ещё не напечатан
        [unknown] неизвестно, напечатан ли
       *[abandoned] не напечатан
    }
staff-printer = Принтер: { $sentence }
staff-voice = Чтение вслух: { $sentence }
sign-disk-full = ! Диск заполнен
sign-disk-error = ! Диск неисправен
sign-hall = ! Зал недоступен
sign-clock = ! Часы сбились
sign-slip = ! Проверьте талон
sign-letters = ! Мелкий шрифт
printer-paper-low = ! Бумага кончается
printer-paper-out = ! Нет бумаги
printer-cover-open = ! Открыта крышка
printer-fault = ! Принтер неисправен
printer-unknown = ! Принтер не отвечает

have-ticket = У меня есть талон
code-title = Номер вашего талона
code-hint = Наберите цифры с талона: для Б105 — 105.
code-unknown = Талона с номером { $number } сегодня нет. Проверьте цифры на талоне.
link-unknown = Сегодня такого талона нет. Возьмите новый или обратитесь к сотруднику.
code-which = Какой талон ваш?
erase = Стереть
find = Найти
own-ticket = Талон { $code }
is-back = Я здесь: снова в очередь
own-missed-back = Вас вызывали в { $at }, но вы не подошли. До { $until } можно вернуться в очередь. Кого-то, возможно, вызовут раньше вас.
own-missed = Вас вызывали в { $at }, но вы не подошли. Обратитесь к сотруднику или возьмите новый талон.
own-waiting = { $count ->
    [0] Вы следующий. Ждите: вас пригласит табло и голос.
    [one] Вас ещё не вызывали. Перед вами { $count } человек.
    [few] Вас ещё не вызывали. Перед вами { $count } человека.
   *[many] Вас ещё не вызывали. Перед вами { $count } человек.
}
own-unserved = Вас ещё не вызывали. Сейчас эту услугу никто не ведёт: обратитесь к сотруднику.
own-called = Вас вызвали. Проходите: { $desk }.
own-serving = Вас принимают: { $desk }.
own-held = Вас пока не вызывают: вы попросили подождать или вас попросили подойти позже.
own-served = Вас уже обслужили.
own-cancelled = Этот визит отменён. Возьмите новый талон.
own-expired = Талон больше не действует. Возьмите новый.
own-shut-out = Зал закрылся раньше, чем вас успели принять. Приходите в другой день или обратитесь к сотруднику.
own-transferred = Вас пока не вызывают: вы попросили подождать или вас попросили подойти позже.

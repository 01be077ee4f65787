# Что отвечает командная строка.

waits = Зал занят. Ждём своей очереди; прервать — Ctrl+C.
ask-pin = ПИН-код:{ " " }
ask-new-pin = Новый ПИН-код:{ " " }
pin-set = ПИН-код оператора { $operator } задан.
pin-set-kiosk = Служебный код киоска задан.

## check and backup

sound = Файл { $path } исправен.
sound-file = файл: цел, все ссылки на месте, схема { $schema }
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
    }: каждый номер один раз, ни один не открыт дважды, нет двух у одного окна, каждое состояние как в журнале
sound-config = настройки: версия { $version }, все параметры понятны

## report

report-nobody = { $day } посетителей не было.
report-of = { $name }, { $day }
report-visitors = { $count ->
        [one] Пришёл { $count } посетитель:
        [few] Пришли { $count } посетителя:
       *[many] Пришло { $count } посетителей:
    }
report-served = { "  " }обслужено: { $count }
report-transferred = { "  " }передано в другое окно или на другую услугу: { $count }
report-missed = { "  " }не явились: { $count }
report-cancelled = { "  " }отменено: { $count }
report-expired = { "  " }не завершено к концу дня: { $count }
report-waiting = { "  " }ждут сейчас: { $count }
report-in_progress = { "  " }вызваны, обслуживаются или отложены сейчас: { $count }
report-waits = Ожидание до вызова: в среднем { $mean }, у 9 из 10 не дольше { $p90 }, самое долгое { $max }. В пределах нормы: { $share }.
report-service-time = Обслуживание: в среднем { $mean }.
report-share = { $within } из { $waits } ({ $percent } %)
report-by-service = По услугам
report-by-desk = По окнам
column-visitors = пришли
column-served = обслужено
column-missed = неявка
column-waiting = ждут
column-mean = ждали в среднем
column-p90 = 9 из 10
column-max = дольше всех
column-norm = в пределах нормы

## demo

demo-kiosk = киоск
demo-console = пульт
demo-board = табло
demo-leave = выход
demo-pins = ПИН { $pin } · код киоска { $code }
demo-no-tmux = Программа tmux не установлена. Запустите эти команды в трёх терминалах:
demo-press-enter = Нажмите Enter, чтобы открыть киоск в этом.
demo-people-ended = Посетители и операторы закончили раньше времени. Конец их журнала:

## init, config, queue, call и show

hall-ready = Зал { $path } готов. Дальше: zal pin OPERATOR --hall { $path }
config-sound = { $file }: ошибок нет.
config-same = Отличий нет.
queue-nobody = Никто не ждёт.
call-nobody = К этому окну никто не ждёт.
state-waiting = ждёт
state-called = вызван
state-serving = обслуживается
state-held = отложен
called = { $code } вызван к окну { $desk }, оператор { $operator }:{ " " }
why-named = по номеру, { $reason } (приоритет { $score }).
why-only-one = больше к этому окну никто не ждал.
why-out-of-turn = по закону идёт вне очереди; приоритет { $score }, следующий { $runner_up } с { $runner_up_score }, ждали { $considered }.
why-tier = его категория идёт раньше; приоритет { $score }, следующий { $runner_up } с { $runner_up_score }, ждали { $considered }.
why-accumulating-priority = накопил за ожидание больший приоритет; приоритет { $score }, следующий { $runner_up } с { $runner_up_score }, ждали { $considered }.
why-earlier-ticket = талон взят раньше; приоритет { $score }, следующий { $runner_up } с { $runner_up_score }, ждали { $considered }.

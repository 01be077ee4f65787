# Что говорит табло.

welcome = Добро пожаловать
welcome-hint = Возьмите талон в терминале. Ваш номер появится здесь.
recent = Вызваны
served = Обслуживаются
service = Услуга
waiting = Ждут
longest = Дольше всех
services-more = { $count ->
        [one] и ещё { $count } услуга
        [few] и ещё { $count } услуги
       *[many] и ещё { $count } услуг
    }
service-closed = закрыта
step = { $place } из { $count }
minutes = { $minutes } мин
hours = { $hours } ч { $minutes } мин

desk-called = Проходите
desk-serving = Обслуживание
desk-free = Свободно
desk-break = Перерыв
desk-nobody = Никого нет

closed = Сейчас закрыто
day-closed = На сегодня приём окончен
opens = Откроемся { $when }.
opens-unknown = О времени открытия сообщат сотрудники.
trouble = Табло временно не работает
trouble-hint = Пожалуйста, подождите: сотрудники пригласят вас сами.

no-more-tickets = Талоны сегодня больше не выдаются. У кого талон есть, того вызовут.
missed = Не подошли: { $codes }
disk-full = ! Диск заполнен
unwritable = ! Нет записи в файл зала
wrong-clock = ! Часы сбились
unheard = нет звука: { $why ->
        [voice-not-installed] установите { $package }
        [voice-no-player] установите { $packages }
        [voice-no-program] не запускается { $program }
        [voice-failed] ошибка в { $program }
        [voice-slow] слишком долго работает { $program }
        [voice-no-clip] не записано слово «{ $word }»
       *[other] причина в журнале табло
    }
too-many = нужно ещё одно табло
font-too-large = нужен шрифт помельче

## zal board --check

decimal-mark = ,
check-distance = Табло должны читать с { $distance } м. Для этого прописная буква должна быть высотой { $needed } мм (0,7 градуса: EN 301 549, 5.1.4).
check-screen = Экран { $width } × { $height } мм — { $source ->
        [asked] по указанной диагонали
       *[screen] так он сообщает о себе сам
    }. Табло: { $columns } × { $rows } (столбцы × строки), высота строки { $row } мм.
check-assumed = Считаем, что табло занимает весь экран, а прописная буква его шрифта — 0,62 высоты строки.
check-unknown = Размер экрана отсюда узнать нельзя. Табло: { $columns } × { $rows } (столбцы × строки).
check-usual = Пропорции экрана считаем 16:9: узнать их отсюда нельзя.
check-type = Чтобы знать точно, укажите диагональ экрана в дюймах, например: zal board --check --screen 55

check-newest = Новый вызов, номер и окно
check-name = Название окна под ним
check-recent = Список вызовов ниже
check-rest = Услуги, объявление и всё остальное

check-can = ✓ { $what }: { $mm } мм, читается с { $far } м.
check-cannot = ✗ { $what }: { $mm } мм, читается только с { $far } м.
check-absent = – { $what }: не показано, сейчас не помещается.
check-part = ? { $what }: { $part } % высоты экрана, хватит экрана от { $inches } дюймов.
check-font = Наименьший подходящий шрифт: { $font }.
check-any-font = Подойдёт любой шрифт, наименьший: { $font }.
check-nearest = Ближайший к нынешнему: { $font }.
check-no-font = Не поместится ни с каким шрифтом.
check-larger-screen = Никакой шрифт здесь не поможет: нужен экран от { $inches } дюймов или места поближе.
check-rows = нынешний × { $times }, строк станет { $rows }
check-pixels = { $pixels } пикс. ({ $points } пт при 96 точках на дюйм), нынешний × { $times }, строк станет { $rows }
check-enough = Вызов читается с { $distance } м.
check-small = С { $distance } м вызов прочесть нельзя.
check-together = Чтобы читались и вызов, и название окна, и список: { $fonts }
check-together-none = Шрифта, с которым читались бы и вызов, и название окна, и список, для этого экрана нет.

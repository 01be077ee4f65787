# Что говорит табло.

welcome = Добро пожаловать
welcome-hint = Возьмите талон в киоске. Ваш номер появится здесь.
recent = Недавние вызовы
service = Услуга
waiting = Ждут
longest = Дольше
services-more = { $count ->
        [one] и ещё { $count } услуга
        [few] и ещё { $count } услуги
       *[many] и ещё { $count } услуг
    }
service-closed = закрыта
minutes = { $minutes } мин
hours = { $hours } ч { $minutes } мин

closed = Сейчас закрыто
day-closed = На сегодня приём окончен
opens = Откроемся { $when }.
opens-unknown = О времени открытия сообщат сотрудники.
trouble = Табло временно не работает
trouble-hint = Пожалуйста, подождите: сотрудники пригласят вас сами.

unheard = нет звука
leave-again = Чтобы закрыть табло, нажмите F12 ещё раз.

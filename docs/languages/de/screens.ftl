# Was mehrere Bildschirme sagen.

stopped = Einen Moment bitte
stopped-hint = Dieser Bildschirm startet neu. Ihr Platz in der Warteschlange bleibt erhalten.
stopped-often = Für das Personal: dieser Bildschirm bleibt immer wieder stehen. Er wird alle 30 Sekunden neu gestartet; die Ursache steht hier:

ask-staff-code = Personalcode eingeben
staff-code = Personalcode
code-checking = Wird geprüft…
code-slow = ! Noch keine Antwort. Bitte warten Sie ein wenig.
code-digits = Nur Ziffern.
code-keys = Enter weiter · Esc abbrechen
close-again = Noch einmal { $key } schließt das Programm.

too-small = Zu klein: { $size } Zeichen, mindestens { $least } nötig. Fenster größer oder Schrift kleiner machen.

today-at = heute um { $time }
tomorrow-at = morgen um { $time }
day-at = am { $weekday ->
        [mon] Montag
        [tue] Dienstag
        [wed] Mittwoch
        [thu] Donnerstag
        [fri] Freitag
        [sat] Samstag
       *[sun] Sonntag
    }, { $day }. { $month ->
        [jan] Januar
        [feb] Februar
        [mar] März
        [apr] April
        [may] Mai
        [jun] Juni
        [jul] Juli
        [aug] August
        [sep] September
        [oct] Oktober
        [nov] November
       *[dec] Dezember
    }, um { $time }

# Der Kiosk: ein Besucher zieht ein Ticket.

## Fragen

welcome = Willkommen
choose-group = Was führt Sie zu uns?
choose-service = Wählen Sie Ihr Anliegen
choose-purpose = Was möchten Sie tun?
choose-category = Haben Sie Anspruch auf Vorrang?
list-title = { $count ->
        [one] { $count } Anliegen gewählt
       *[other] { $count } Anliegen gewählt
    }
list-take = Ticket nehmen
list-add = Weiteres Anliegen hinzufügen
list-without = Weglassen: { $name }
chosen = schon gewählt
to-list = Zur Liste
choose-people = Wie viele sind Sie?
people = { $count ->
        [one] { $count } Person
       *[other] { $count } Personen
    }
for-people = für { $count } Personen
ordinary = Nein, ich warte der Reihe nach

waiting = { $count ->
        [0] niemand wartet
        [one] { $count } wartet
       *[other] { $count } warten
    }
left = { $count ->
        [one] noch { $count } Ticket
       *[other] noch { $count } Tickets
    }
opens = ✕ öffnet { $when }
closed-today = ✕ heute keine Tickets
unserved-note = ! zurzeit kein Schalter offen
proof = nötig ist: { $proof }
more = Mehr › { $page } von { $pages }
more-aloud = Mehr. Das ist Seite { $page } von { $pages }.
more-rights = Andere Ansprüche › { $page } von { $pages }
more-rights-aloud = Andere Ansprüche. Das ist Seite { $page } von { $pages }.
right-unnamed = Anspruch Nummer { $number } von { $count }

## Vor dem Ticket

unserved = Dafür ist zurzeit kein Schalter besetzt. Sie können ein Ticket ziehen, aber niemand weiß, wann Sie aufgerufen werden. { $waiting ->
        [0] Noch wartet niemand.
        [one] { $waiting } Person wartet schon.
       *[other] { $waiting } Personen warten schon.
    }
take-all-the-same = Ticket ziehen und warten
may-close-first = Vielleicht kommen Sie heute nicht mehr an die Reihe. { $ahead ->
        [one] { $ahead } Person ist vor Ihnen,
       *[other] { $ahead } Personen sind vor Ihnen,
    } und um { $closes } schließen wir.
come-another-day = An einem anderen Tag kommen
open-again = wir öffnen { $when }
book-instead = Termin vereinbaren
booking = Ihr Termin wird vereinbart…
your-appointment = Ihr Termin
booked-instead = Wir erwarten Sie { $when }
booked-instead-next = Fotografieren Sie es, und bringen Sie diese Nummer mit.
booked-instead-phone = Auf dem Telefon behalten
other-service = Anderes Anliegen wählen
opens-hint = Zurzeit gibt es keine Tickets. Tickets gibt es wieder { $when }.
past-last-ticket-hint = Heute gibt es keine Tickets mehr. Tickets gibt es wieder { $when }.
full-hint = Die heutigen Tickets für dieses Anliegen sind alle vergeben ({ $count }). Neue gibt es { $when }.
full-hint-book = Die heutigen Tickets für dieses Anliegen sind alle vergeben ({ $count }). Bitten Sie das Personal um einen Termin. Neue Tickets gibt es { $when }.
full-today-hint = Die heutigen Tickets für dieses Anliegen sind alle vergeben ({ $count }). Das Personal weiß, wann es neue gibt.
closed-today-because = ✕ heute keine Tickets: { $reason }
closed-today-hint = Für dieses Anliegen gibt es heute keine Tickets.
closed-because = Für dieses Anliegen gibt es heute keine Tickets: { $reason }
service-gone = Dieses Anliegen wird nicht mehr angeboten

## Termine

have-appointment = Ich habe einen Termin
have-code = oder schon ein Ticket
have-code-or-pass = oder einen Code für einen weiteren Besuch, oder schon ein Ticket
have-either = Ich habe einen Termin oder ein Ticket
code-title-either = Nummer des Tickets oder Code des Termins
code-hint-appointment = Der Code eines Termins hat 13 Ziffern.
code-hint-pass = Der Code eines Termins oder eines weiteren Besuchs hat 13 Ziffern.
appointment-unknown = Diesen Code gibt es nicht: Prüfen Sie die Ziffern.
codes-wait = Zu viele falsche Codes: Versuchen Sie es in { $seconds } s noch einmal.
code-looked-for = Ihr Termin wird gesucht …
not-checked-in = Sie können sich jetzt nicht anmelden
appointment-later-today = Ihr Termin ist { $when }. Anmelden können Sie sich ab { $opens }.
appointment-other-day = Heute haben Sie keinen Termin. Ihr Termin ist { $when }: Kommen Sie an diesem Tag; anmelden können Sie sich ab { $opens }.
appointment-lapsed = Ihr Termin war { $when }. Diese Zeit ist vorbei, er gilt nicht mehr. Sie können ein gewöhnliches Ticket nehmen.
appointment-void = { $state ->
        [cancelled] Der Termin { $when } wurde abgesagt.
       *[other] Der Termin { $when } gilt nicht.
    } Sie können ein gewöhnliches Ticket nehmen.
take-ordinary = Gewöhnliches Ticket nehmen

## Das Ticket

issuing = Ihr Ticket kommt…
issuing-busy = Noch einen Moment, der Automat ist beschäftigt. Sie müssen nicht noch einmal drücken.
your-ticket = Ihr Ticket
ahead = { $count ->
        [0] Niemand ist vor Ihnen
        [one] { $count } Person ist vor Ihnen
       *[other] { $count } Personen sind vor Ihnen
    }
booked-for = Termin um { $time }.
booked-early = Sie sind früh da: Sie werden um { $time } aufgerufen, oder früher, wenn sonst niemand wartet.
booked-late = Ihr Termin war um { $time }: Jetzt warten Sie wie alle anderen.
called-now = Sie werden aufgerufen: { $desk }
no-longer-waits = Dieses Ticket wird nicht mehr aufgerufen
unserved-yet = Für dieses Anliegen ist noch kein Schalter besetzt
several = { $count ->
        [one] { $count } Anliegen
       *[other] { $count } Anliegen
    }, ein Ticket für alle: { $name }
several-chosen = { $count ->
        [one] { $count } Anliegen
       *[other] { $count } Anliegen
    }, ein Ticket für alle: { $name } und { $others } mehr
several-in-order = Anliegen 1 von { $count }: { $first } · { $name }
served-now = Für dieses Anliegen ist jetzt ein Schalter besetzt
out-of-turn = ★ Mit Vorrang: { $category }. Am Schalter vorzeigen: { $proof }
what-next-none = Fotografieren Sie den Bildschirm und achten Sie auf die Anzeige.
what-next-coming = Ihr Ticket wird gedruckt… Dann achten Sie auf die Anzeige.
what-next-ready = Nehmen Sie unten Ihr Ticket und achten Sie auf die Anzeige.
out-of-turn-unnamed = Mit Vorrang. Was Sie am Schalter vorzeigen, steht auf dem Bildschirm.
what-next-missing = ! Ticket { $code } gehört Ihnen, ist aber nicht gedruckt: fotografieren Sie den Bildschirm.
where = Warten Sie hier: { $zone }
phone = Auf dem Telefon verfolgen
done = Fertig
minute = Noch eine Minute
closes = schließt in { $seconds } s

not-issued = Noch kein Ticket
not-issued-hint = Der Automat ist beschäftigt. Warten Sie kurz und versuchen Sie es noch einmal. Gelingt es nicht, fragen Sie bitte das Personal.
not-issued-fault = Dieser Automat kann zurzeit kein Ticket ausgeben. Sie bekommen es vom Personal.
not-given = Für dieses Anliegen gibt es jetzt kein Ticket
try-again = Noch einmal
to-start = Zum Anfang

## Immer auf dem Bildschirm

back = ‹ Zurück
back-aloud = Zurück
home = ⌂ Anfang
home-aloud = Zum Anfang
larger = A+ größer
larger-aloud = Größere Schrift
smaller = A− normal
smaller-aloud = Normale Schrift
listen-begin = ♪ vorlesen
listen-pause = ♪ Pause
listen-go-on = ♪ weiter
listen-quieter = leiser
how-to-listen = Berühren Sie ein Feld, um es zu hören, und noch einmal, um es zu wählen. Die Taste { $read } hält das Vorlesen an und setzt es fort, { $volume } ändert die Lautstärke.
contrast = ◐ Kontrast
contrast-aloud = Kräftige Farben
plain = ◐ normal
plain-aloud = Normale Farben

still-here = Sind Sie noch da?
still-here-aloud = Sind Sie noch da? Berühren Sie den Bildschirm oder drücken Sie eine Taste.
still-here-yes = Ja, ich bin noch da
still-here-in = In { $seconds } s geht es zurück zum Anfang

closed = Wir haben geschlossen
day-closed = Heute gibt es keine Tickets mehr
day-closed-waiting = Wer ein Ticket hat, wird noch aufgerufen.
closed-opens = Tickets gibt es wieder { $when }.
closed-because-all = Zurzeit gibt es keine Tickets: { $reason }
closed-for-today = Heute werden keine Tickets mehr ausgegeben.
trouble = Dieser Automat gibt zurzeit keine Tickets aus
trouble-hint = Sie bekommen Ihr Ticket vom Personal. Der Automat arbeitet von selbst wieder; Sie müssen nichts drücken.
starting = Einen Moment…

## Für das Personal

staff-title = Nur für Personal
staff-erase = ⌫ löschen
staff-enter = ✓ eingeben
staff-cancel = Abbrechen
staff-menu = Kiosk { $name }
staff-well = Alles in Ordnung.
staff-clock = Die Uhr dieses Rechners geht gegen die Zeit der Halle { $minutes } min nach; die Halle glaubt ihr nicht. Stellen Sie sie richtig oder entscheiden Sie, welcher Uhr zu glauben ist: zal clock
staff-pin-guessed = Jemand gibt in dieser Halle immer wieder falsche PINs von { $operator } ein. Alle können weiterarbeiten.
staff-code-guessed = Jemand gibt in dieser Halle immer wieder falsche Personalcodes ein. Alle können weiterarbeiten.
staff-clock-leapt = Die Uhr dieses Rechners geht falsch, { $minutes } min vor gegen die Zeit der Halle; die Halle glaubt ihr nicht. Stellen Sie sie richtig oder entscheiden Sie, welcher Uhr zu glauben ist: zal clock
staff-trouble = Die Halle ist nicht zu erreichen: { $sentence }
staff-close = Kiosk beenden
staff-stay = Zurück zu den Besuchern
staff-print = Ein Ticket noch einmal drucken
staff-slips = Welches Ticket soll noch einmal gedruckt werden?
staff-no-slips = Hier wurde heute nichts gedruckt.
staff-asked = Ticket { $code }: wird noch einmal gedruckt.
staff-back = Zurück

## Der Drucker, für das Personal

slip-state = { $state ->
        [queued] wartet auf den Druck
        [sending] wird gedruckt
        [printed] gedruckt
        [failed] noch nicht gedruckt
        [unknown] unklar, ob gedruckt
       *[abandoned] nicht gedruckt
    }
staff-printer = Drucker: { $sentence }
staff-voice = Vorlesen: { $sentence }
sign-disk-full = ! Datenträger voll
sign-disk-error = ! Datenträger gestört
sign-hall = ! Keine Halle
sign-clock = ! Uhr falsch
sign-slip = ! Ticket prüfen
sign-letters = ! Kleine Schrift
printer-paper-low = ! Wenig Papier
printer-paper-out = ! Kein Papier
printer-cover-open = ! Klappe offen
printer-fault = ! Drucker gestört
printer-unknown = ! Drucker antwortet nicht

have-ticket = Ich habe ein Ticket
code-title = Die Nummer Ihres Tickets
code-hint = Tippen Sie die Ziffern des Tickets: für Б105 die 105.
code-unknown = Heute gibt es kein Ticket mit der Nummer { $number }. Prüfen Sie die Ziffern auf dem Ticket.
link-unknown = Dieses Ticket gibt es heute nicht. Nehmen Sie ein neues oder fragen Sie das Personal.
code-which = Welches Ticket ist Ihres?
erase = Löschen
find = Suchen
own-ticket = Ticket { $code }
is-back = Ich bin da: wieder einreihen
own-missed-back = Sie wurden um { $at } aufgerufen, kamen aber nicht. Bis { $until } können Sie sich wieder einreihen. Andere werden vielleicht vor Ihnen aufgerufen.
own-missed = Sie wurden um { $at } aufgerufen, kamen aber nicht. Fragen Sie das Personal oder ziehen Sie ein neues Ticket.
own-waiting = { $count ->
    [0] Sie sind die Nächsten. Bitte warten: Tafel und Stimme rufen Sie auf.
    [one] Sie wurden noch nicht aufgerufen. Vor Ihnen ist eine Person.
   *[other] Sie wurden noch nicht aufgerufen. Vor Ihnen sind { $count } Personen.
}
own-unserved = Sie wurden noch nicht aufgerufen. Zurzeit bedient das niemand: fragen Sie das Personal.
own-called = Sie sind aufgerufen. Bitte gehen Sie zu: { $desk }.
own-serving = Sie werden bedient: { $desk }.
own-held = Sie werden zurzeit nicht aufgerufen: Sie wollten warten oder sollten später kommen.
own-served = Sie wurden bedient.
own-cancelled = Dieser Besuch wurde storniert. Ziehen Sie ein neues Ticket.
own-expired = Dieses Ticket gilt nicht mehr. Ziehen Sie ein neues.
own-shut-out = Wir haben geschlossen, bevor Sie an der Reihe waren. Bitte kommen Sie an einem anderen Tag oder fragen Sie das Personal.
own-transferred = Sie werden zurzeit nicht aufgerufen: Sie wollten warten oder sollten später kommen.

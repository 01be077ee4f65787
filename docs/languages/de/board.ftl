# Was die Anzeige sagt.

welcome = Willkommen
welcome-hint = Bitte ziehen Sie am Automaten ein Ticket. Ihre Nummer erscheint hier.
recent = Aufgerufen
served = In Bedienung
service = Anliegen
waiting = Wartende
longest = Längste
services-more = { $count ->
        [one] und { $count } weiteres Anliegen
       *[other] und { $count } weitere Anliegen
    }
service-closed = zu
step = { $place } von { $count }
minutes = { $minutes } min
hours = { $hours } h { $minutes } min
desk-called = Bitte kommen
desk-serving = In Bedienung
desk-free = Frei
desk-break = Pause
desk-nobody = Nicht besetzt

closed = Wir haben jetzt geschlossen
day-closed = Wir sind für heute fertig
opens = Wir öffnen { $when }.
opens-unknown = Wann wir öffnen, sagt Ihnen das Personal.
trouble = Die Anzeige ist zurzeit gestört
trouble-hint = Bitte warten Sie: das Personal ruft Sie persönlich auf.

no-more-tickets = Heute gibt es keine Tickets mehr. Wer eines hat, wird noch aufgerufen.
missed = Verpasst: { $codes }
disk-full = ! Datenträger voll
unwritable = ! Die Datei der Halle lässt sich nicht schreiben
wrong-clock = ! Uhr falsch
unheard = kein Ton: { $why ->
        [voice-not-installed] { $package } installieren
        [voice-no-player] { $packages } installieren
        [voice-no-program] { $program } startet nicht
        [voice-failed] Fehler in { $program }
        [voice-slow] { $program } ist zu langsam
        [voice-no-clip] „{ $word }“ ist nicht aufgenommen
       *[other] Grund in der Protokolldatei
    }
too-many = eine weitere Anzeige ist nötig
font-too-large = eine kleinere Schrift ist nötig

## zal board --check

decimal-mark = ,
check-distance = Die Anzeige soll aus { $distance } m lesbar sein. Ein Großbuchstabe muss dann { $needed } mm hoch sein (0,7 Grad: EN 301 549, 5.1.4).
check-screen = Der Bildschirm misst { $width } × { $height } mm, { $source ->
        [asked] nach der angegebenen Diagonale
       *[screen] wie er selbst sagt
    }. Die Anzeige hat { $columns } × { $rows } Zellen (Spalten × Zeilen), eine Zeile ist { $row } mm hoch.
check-assumed = Angenommen: die Anzeige füllt den Bildschirm, und ein Großbuchstabe ihrer Schrift nimmt 0,62 einer Zeile ein.
check-unknown = Wie groß der Bildschirm ist, lässt sich hier nicht feststellen. Die Anzeige hat { $columns } × { $rows } Zellen (Spalten × Zeilen).
check-usual = Als Seitenverhältnis gilt 16:9: hier sagt es nichts.
check-type = Für ein sicheres Ergebnis geben Sie die Diagonale in Zoll an, zum Beispiel: zal board --check --screen 55

check-newest = Der neueste Aufruf, sein Code und sein Schalter
check-name = Der Name des Schalters darunter
check-recent = Die Aufrufe darunter
check-rest = Anliegen, die Mitteilung der Halle und alles Übrige

check-can = ✓ { $what }: { $mm } mm, lesbar aus { $far } m.
check-cannot = ✗ { $what }: { $mm } mm, nur aus { $far } m lesbar.
check-absent = – { $what }: weggelassen, dafür ist zurzeit kein Platz.
check-part = ? { $what }: { $part } % der Bildschirmhöhe, genug auf einem Bildschirm ab { $inches } Zoll.
check-font = Die kleinste Schrift, die genügt: { $font }.
check-any-font = Jede Schrift genügt, bis hinunter zu { $font }.
check-nearest = Am nächsten an der jetzigen: { $font }.
check-no-font = Mit keiner Schrift ist dafür Platz.
check-larger-screen = Hier genügt keine Schrift: nötig ist ein Bildschirm ab { $inches } Zoll, oder die Plätze müssen näher sein.
check-rows = die jetzige × { $times }, das ergibt { $rows } Zeilen
check-pixels = { $pixels } px ({ $points } pt bei 96 dpi), die jetzige × { $times }, das ergibt { $rows } Zeilen
check-enough = Ein Aufruf ist aus { $distance } m lesbar.
check-small = Ein Aufruf ist aus { $distance } m nicht lesbar.
check-together = Für Aufrufe, Schalternamen und Liste zusammen: { $fonts }
check-together-none = Keine Schrift macht hier Aufrufe, Schalternamen und Liste zugleich lesbar.

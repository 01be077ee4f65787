# Was die Befehlszeile antwortet.

waits = Es ist viel los. Gewartet wird auf die Reihe; Strg+C bricht ab.
ask-pin = PIN:{ " " }
ask-new-pin = Neue PIN:{ " " }
ask-new-staff-code = Neuer Personalcode:{ " " }
ask-new-pin-again = Noch einmal:{ " " }
pin-set = Die PIN von { $operator } ist gesetzt.
pin-set-kiosk = Der Personalcode des Kiosks ist gesetzt.

## check und backup

sound = { $path } ist in Ordnung.
sound-file = die Datei: ganz, jeder Bezug stimmt, Schema { $schema }
sound-file-day = die Datei: ganz, Schema { $schema }
sound-log = { $events ->
        [0] noch kein Ereignis
        [one] 1 Ereignis
       *[other] { $events } Ereignisse, lückenlos gezählt
    }
sound-tickets = { $tickets ->
        [0] noch kein Ticket
        [one] 1 Ticket
       *[other] { $tickets } Tickets
    } an { $days ->
        [one] 1 Geschäftstag
       *[other] { $days } Geschäftstagen
    }, { $stages ->
        [one] 1 Abschnitt
       *[other] { $stages } Abschnitte
    }: jede Nummer einmal, kein Ticket an zwei Schaltern, keine zwei an einem
sound-told = die Zeilen: wie das Protokoll sie erzählt, ab Ereignis { $rev }
sound-told-day = die Zeilen des neuesten Tages: wie das Protokoll sie erzählt, ab Ereignis { $rev }
sound-unproven = { $tickets ->
    [one] { $tickets } Ticket liegt davor: was das Protokoll nicht erzählt, lässt sich nicht beweisen
   *[other] { $tickets } Tickets liegen davor: was das Protokoll nicht erzählt, lässt sich nicht beweisen
}
sound-untold = die Zeilen: nicht zu beweisen, das Protokoll dieser alten Datei erzählt sie nicht
proving = Prüfung: { $percent } %
drawing-cards = Karten: { $percent } %
sound-chained = die Ereignisse: jedes wie geschrieben, ab Ereignis { $rev }; das neueste hat die Prüfsumme { $digest }
sound-unchained = die Ereignisse: ein älteres Zal schrieb sie, ein geändertes verraten also nur die Zeilen
sound-beyond = durch kein Protokoll zu beweisen: wie weit Anzeigen waren, Versuche mit PINs, die Uhr des Rechners (docs/HALL.md nennt alles)
sound-clock-ahead = { $minutes ->
    [one] die Uhr: die des Rechners geht { $minutes } Minute vor der Zeit der Halle, und die Halle glaubt ihr nicht (siehe zal clock)
   *[other] die Uhr: die des Rechners geht { $minutes } Minuten vor der Zeit der Halle, und die Halle glaubt ihr nicht (siehe zal clock)
}
sound-clock-behind = { $minutes ->
    [one] die Uhr: die des Rechners geht { $minutes } Minute nach der Zeit der Halle, und die Halle glaubt ihr nicht (siehe zal clock)
   *[other] die Uhr: die des Rechners geht { $minutes } Minuten nach der Zeit der Halle, und die Halle glaubt ihr nicht (siehe zal clock)
}
sound-config = die Einstellungen: Version { $version }, jeder Schlüssel verstanden

## report

show-several = Anliegen { $place } von { $count }.
show-stands = { $code }, ausgegeben am { $day }: { $state }.
show-former-day = Das ist von einem früheren Tag; { $code } ist heute nicht bekannt.
show-service = Anliegen
show-state = Zustand
show-desk = Schalter
show-operator = Mitarbeiter
show-queued = angestellt
show-called = aufgerufen
show-started = begonnen
show-ended = beendet
queue-code = Ticket
queue-state = Zustand
queue-service = Anliegen
queue-ahead = davor
show-booked = Der Besucher hat einen Termin um { $at }.
announced = Der Aufruf wurde um { $at } angesagt.
walked = Der Aufruf wurde um { $at } angesagt; der Weg zum Schalter dauerte { $time }.
shut-out = Der Tag endete um { $at }, bevor { $code } an der Reihe war. { $told ->
        [yes] Der Besucher war vorher gewarnt worden.
       *[no] Der Besucher war nicht gewarnt worden.
    }
came-early = { $code } kam vor der Zeit des Termins.
lets-by = { $code } lässt andere { $minutes } min vor.
of-day = Ticket { $code } ist vom { $day } und ging in den neuen Tag mit.
report-nobody = Am { $day } kam niemand.
report-of = { $name }, { $day }
report-visitors = { $count ->
        [one] 1 Besucher kam:
       *[other] { $count } Besucher kamen:
    }
report-people = { "  " }{ $count } Personen insgesamt, mit denen auf einem gemeinsamen Ticket
report-without-ticket = { "  " }{ $count } ohne Ticket: sie haben nicht gewartet und zählen bei keiner Norm
report-channels = Tickets ausgegeben: { $told }.
channel-kiosk = am Automaten
channel-desk = durch Bediener
channel-link = mit dem Telefon
channel-command = per Befehl
report-served = { "  " }{ $count } bedient
report-transferred = { "  " }{ $count } an ein anderes Anliegen oder einen anderen Schalter weitergeleitet
report-missed = { "  " }{ $count } nicht erschienen
report-cancelled = { "  " }{ $count } storniert
report-expired = { "  " }{ $count } beim Ende des Tages noch offen
report-shut_out = { "    " }davon warteten noch, als geschlossen wurde: { $count }
report-shut_out_told = { "      " }davon vorher gewarnt: { $count }
report-left = { "    " }davon waren schon gegangen (zurückgestellt oder nicht erschienen): { $count }
report-waiting = { "  " }{ $count } warten jetzt
report-in_progress = { "  " }{ $count } jetzt aufgerufen, in Bedienung oder zurückgestellt
report-waits = Warten bis zum Aufruf: im Mittel { $mean }, 9 von 10 nicht länger als { $p90 }, am längsten { $max }. Innerhalb der Norm: { $share }.
report-service-time = Bedienung: im Mittel { $mean }.
report-several = { $count ->
        [one] 1 Besuch galt mehreren Anliegen; alle erledigt: { $whole }.
       *[other] { $count } Besuche galten mehreren Anliegen; alle erledigt: { $whole }.
    }
report-skipped = { "  " }{ $count ->
        [one] 1 Anliegen entfiel
       *[other] { $count } Anliegen entfielen
    }
report-left-after = { "  " }{ $count } gegangen nach { $served } von { $services }
report-several-waits = Ihr erstes Warten: im Mittel { $first }, innerhalb der Norm { $within } von { $waits }. All ihr Warten zusammen: im Mittel { $whole }.
report-walk = Weg vom angesagten Aufruf zum Schalter: im Mittel { $mean }.
report-repeats = Kamen noch einmal: { $count } von { $served }; ein Besuch genügte bei { $percent } %.
report-repeats-of = { $name }: { $count } von { $served }
report-share = { $within } von { $waits } ({ $percent } %)
ratings-none = Für den { $day } gibt es keine Urteile.
ratings-of = { $name }, { $day }. Urteile der Besucher
ratings-total = Noten 4–5: { $share }, die Norm ist { $norm } %; beurteilte Besuche: { $ratings }
ratings-share = { $good } von { $marks } ({ $percent } %)
ratings-comments = Was Besucher schrieben
column-ratings = Besuche
column-good = 4–5
criterion-waiting = Wartezeit
criterion-politeness = Höflichkeit
criterion-comfort = Räume
criterion-information = Auskunft
csv-part = Teil
csv-part-total = gesamt
csv-part-service = Anliegen
csv-part-desk = Schalter
csv-code = Code
csv-name = Name
csv-ratings = beurteilte Besuche
csv-visitors = Besucher
csv-stages = Abschnitte
csv-served = bedient
csv-transferred = weitergeleitet
csv-missed = nicht erschienen
csv-cancelled = storniert
csv-expired = beim Ende des Tages offen
csv-shut_out = wartend beim Schließen
csv-shut_out_told = wartend, vorher gewarnt
csv-waiting = wartend
csv-in_progress = in Arbeit
csv-waits = aufgerufen
csv-within_norm = innerhalb der Norm aufgerufen
csv-mean_wait_s = mittlere Wartezeit, s
csv-p90_wait_s = 9 von 10 warteten höchstens, s
csv-max_wait_s = längste Wartezeit, s
csv-mean_service_s = mittlere Bedienung, s
csv-mean_walk_s = mittlerer Weg zum Schalter, s
csv-all_good = alle Merkmale: 4–5
csv-all_marks = alle Merkmale: Noten
csv-all_mean = alle Merkmale: Mittel
csv-waiting_good = Wartezeit: 4–5
csv-waiting_marks = Wartezeit: Noten
csv-waiting_mean = Wartezeit: Mittel
csv-politeness_good = Höflichkeit: 4–5
csv-politeness_marks = Höflichkeit: Noten
csv-politeness_mean = Höflichkeit: Mittel
csv-comfort_good = Räume: 4–5
csv-comfort_marks = Räume: Noten
csv-comfort_mean = Räume: Mittel
csv-information_good = Auskunft: 4–5
csv-information_marks = Auskunft: Noten
csv-information_mean = Auskunft: Mittel
report-plain-takes = --plain gibt es nur mit --csv
report-by-service = Nach Anliegen
report-by-purpose = Nach Zweck
report-by-desk = Nach Schalter
column-visitors = kamen
column-served = bedient
column-missed = fehlten
column-waiting = warten
column-mean = Wartezeit
column-p90 = 9 von 10
column-max = längste
column-norm = in der Norm

## printer

printer-is = Drucker von { $kiosk }: { $told }
printer-ready = bereit, Papier ist da.
trial-printed = { "  " }Ein Probedruck wurde gedruckt: beide dicken Balken seines Lineals müssen ganz sein, und die letzte Zeile muss da sein.
trial-unknown = { "  " }Ein Probedruck wurde gesendet, und es ist unklar, ob er gedruckt wurde. { $why }
trial-failed = { "  " }Der Probedruck wurde nicht gedruckt. { $why }

## slip

slip-written = Das Ticket { $code } steht in { $png }: { $width } × { $height } Punkte.
slip-without-logo = Es hat kein Logo: { $logo } ist nicht zu verwenden. Legen Sie dort ein Bild als PNG oder JPEG ab, dunkel auf weiß und nicht größer als das einer Kamera.
slip-lacking = Für { $letters } gibt es keine Buchstaben: der Name steht dort in einer anderen Sprache oder mit leeren Kästchen. Ändern Sie ihn in hall.toml.

## browser

browser-none = Noch nie wurde ein Browser verbunden. Öffnen Sie in einem die Adresse eines Terminals, zum Beispiel /kiosk/kiosk-1, /board/board-1 oder /console von zal web, und geben Sie den Personalcode des Kiosks oder einen Code von zal browser invite ein.
browser-number = Nr.
browser-terminal = Terminal
browser-paired = verbunden
browser-revoked = getrennt
browser-label = Browser
browser-ended = Browser { $number } zeigt { $terminal } ab jetzt nicht mehr.
browser-invited = { $code } verbindet innerhalb von { $minutes } min einen Browser: geben Sie ihn auf der Seite seines Terminals ein. Für den nächsten: zal browser invite
browser-invite-takes = invite nimmt sonst nichts
browser-takes = revoke braucht die Nummer eines Browsers: zal browser nennt sie

## demo

demo-kiosk = Kiosk
demo-console = Arbeitsplatz
demo-board = Anzeige
demo-leave = beenden
demo-pins = PIN { $pin } · Kiosk-Code { $code }
demo-no-tmux = tmux ist nicht installiert. Starten Sie dies in drei Terminalfenstern:
demo-press-enter = Enter öffnet den Kiosk in diesem.
demo-people-ended = Die simulierten Menschen endeten vor der Vorführung. Das Ende ihres Protokolls:
demo-at = Die Vorführhalle ist in einem Browser auf diesem Rechner offen: { $address }
demo-phones = Telefone im selben Netz öffnen die Seiten von Tickets, und sonst nichts, unter { $address }
demo-no-network = Dieser Rechner ist in keinem privaten Netz: Telefone können die Seiten von Tickets nicht öffnen. --host nennt eine andere Adresse.
demo-stop = Strg+C beendet sie, und nichts bleibt davon übrig.
demo-terminal-takes = --host, --port und --no-browser gelten nicht für --terminal
demo-mute-takes = --mute gilt für --terminal: im Browser ist die Anzeige stumm, bis dort ihr Ton eingeschaltet wird
demo-any-address = { $address } ist keine Adresse, nach der ein Telefon fragen kann; nennen Sie die eigene dieses Rechners

## init, config, queue, call und show

hall-ready = { $path } ist bereit. Als Nächstes mit dem Code jedes Mitarbeiters aus { $file }: zal pin CODE --hall { $path }
config-sound = { $file } ist in Ordnung.
languages-well = { $file }: jeder Text steht in jeder Sprache der Halle da.
languages-taken-out = Herausgenommen in „{ $language }“: { $count ->
    [one] { $count } Text.
   *[other] { $count } Texte.
 }
languages-filled-in = Für „{ $language }“ aus einer anderen Sprache eingetragen und noch zu übersetzen: { $count ->
    [one] { $count } Text.
   *[other] { $count } Texte.
 }
languages-sure = Noch ist nichts geändert. Um es zu tun: zal config fix-languages { $file } --sure
languages-fixed = { $file } ist geändert; die vorige Fassung liegt in { $kept }.
languages-left = { $count ->
    [one] Ein anderer Fehler bleibt
   *[other] { $count } andere Fehler bleiben
 }: zal config check { $file }
config-same = Nichts unterscheidet sich.
no-page-address = { $file }, [hall]: page_address ist nicht gesetzt, oder Telefone finden darunter nichts (ein Beispiel führt nirgendwohin), darum zeigen Tickets und Kioske keinen QR-Code, und Besucher können ihre Tickets nicht auf dem Telefon verfolgen. Mit zal web schreiben Sie seine Adresse: page_address = "https://hall.example/t/{"{token}"}"
page-address-of-itself = { $file }, [hall]: page_address führt jedes Telefon zu sich selbst, darum zeigen Tickets, Automaten und Karten keinen QR-Code. Schreiben Sie den Namen oder die Nummer, unter der andere Rechner diesen finden: page_address = "https://hall.example/t/{"{token}"}"
no-legal-basis = { $file }, diese Kategorien haben Vorrang, und kein Gesetz ist dafür genannt: { $categories }. Lassen Sie sich Gesetz und Paragraf nennen: legal_basis = "…"
law-may-not-allow = { $file }: out_of_turn_at_most lässt andere zwischen die, denen das Gesetz Vorrang gibt. Das Gesetz erlaubt es vielleicht nicht: fragen Sie zuerst Ihren Juristen.
open-at-turn = { $file }: die Halle ist um { $time } offen, wenn der Geschäftstag wechselt, und wer dann wartet, verliert seinen Platz, jeden Tag. Damit alle ihn behalten: carry_over = true unter [hall]. Sonst wählen Sie eine andere Stunde für day_turns_at.
slots-of-nobody = { $file }, [[slots]]: Besucher können für { $services } keine Zeit buchen: kein Schalter oder kein Mitarbeiter hat es in services, und was nur in Reserve bedient wird, hat keine eigene Zeit für Termine. Schreiben Sie es in services eines Schalters und eines Mitarbeiters, oder public = 0 in [[slots]].
warning = Achtung: { $message }
former-kiosk = { $file }: was für alle Kioske gilt, steht jetzt unter { $now }. { $path } wird noch gelesen; schreiben Sie dort stattdessen { $now }.
former-printer = { $file }: ein Drucker steht jetzt in seinem Kiosk. { $path } wird noch gelesen; schreiben Sie dort stattdessen [[kiosk]], mit seinem Code und, wenn Sie möchten, seinem Namen, dann { $now } mit den anderen Zeilen.
former-board = { $file }: was für alle Anzeigen gilt, steht jetzt unter { $now }. { $path } wird noch gelesen; schreiben Sie dort stattdessen { $now }, und [boards.message] für [board.message].
series-alike = Tickets mit den Buchstaben „{ $one }“ und „{ $other }“ werden { $by ->
    [sight] vom Auge
   *[sound] vom Ohr
} verwechselt, und Besucher gehen vielleicht auf den Aufruf der anderen. Die Halle darf beide behalten; besser wählen Sie für eine, sobald der Tag gewechselt hat, einen anderen Buchstaben: einen von А В Е К М Н Р С Т У, die beide Schriften haben.
series-near = Über Lautsprecher aufgerufen, werden Tickets mit den Buchstaben „{ $one }“ und „{ $other }“ leicht verwechselt. Besser wählen Sie für eine einen anderen Buchstaben.
language-undrawn = { $file }: die Schrift des Tickets hat keine Buchstaben für Namen auf „{ $language }“ ({ $letters }). Auf Papier stehen sie in der nächsten Sprache, die sie hat; Bildschirme und Telefone zeigen sie, wie sie sind.
language-unspoken = { $file }: [hall]: languages nennt „{ $language }“, und die Bildschirme haben darin keine eigenen Wörter (sie haben { $known }). Namen und Anliegen erscheinen darin, alles andere auf „{ $next }“. Um Wörter neben die Halle zu legen: zal config texts --language { $language }
language-incomplete = { $file }: den eigenen Texten der Halle auf „{ $language }“ fehlen { $missing } von { $count }, fehlerhaft sind { $faults }. Was fehlt, wird auf „{ $next }“ gesagt. Welche es sind: zal config check --language { $language }
language-unsaid = { $file }: keine Stimme spricht „{ $language }“: Aufrufe darin werden gezeigt und nicht gesagt.
language-code = { $got } ist keine Sprache: nötig sind zwei oder drei kleine lateinische Buchstaben, zum Beispiel de
texts-language = sagen Sie, in welcher Sprache: zal config texts --language de
texts-whole = „{ $language }“: alle { $count } Texte sind da, und keiner ist fehlerhaft.
texts-missing = { $file }: { $missing } von { $count } Texten fehlen: { $names }
texts-written = { $files } wurden in { $folder } geschrieben, mit { $count } Texten. Entfernen Sie das # vor jedem Text, den Sie übersetzen, dann: zal config check --language { $language }
texts-beginning = Die Texte von Zal, zum Übersetzen ins „{ $language }“. Entfernen Sie das # vor einem Text und schreiben Sie ihn in dieser Sprache; was bleibt, wird in der nächsten Sprache der Halle gesagt.
service-opened-day-closed = { $service } ist offen, aber heute gibt es keine Tickets: der Tag ist geschlossen. Um wieder welche zu geben: zal open-day
service-opened-by-hours = { $service } ist nicht mehr von Hand geschlossen, aber nach den Öffnungszeiten gibt es jetzt keine Tickets. Um sie trotzdem zu geben: zal open-service { $code }
service-opened = Für { $service } gibt es heute Tickets.
service-closed = Für { $service } gibt es heute keine Tickets mehr.
appointments-shut-out = { $count ->
    [one] Ein Termin von heute steht noch aus: solange geschlossen ist, kann man sich dazu nicht anmelden. Die Liste: zal appointment list
   *[other] { $count } Termine von heute stehen noch aus: solange geschlossen ist, kann man sich dazu nicht anmelden. Die Liste: zal appointment list
 }
day-closed = Heute gibt es keine Tickets mehr. { $count ->
    [0] Niemand wartet.
    [one] Ein Besucher wartet und wird noch bedient; was am Ende übrig ist: zal expire-visits
   *[other] { $count } Besucher warten und werden noch bedient; wer am Ende übrig ist: zal expire-visits
 }
day-opened = { $count ->
    [0] Es gibt wieder Tickets.
    [one] Es gibt wieder Tickets. Ein beendeter Besuch geht weiter, an seinem alten Platz.
   *[other] Es gibt wieder Tickets. { $count } beendete Besuche gehen weiter, jeder an seinem alten Platz.
 }
visits-expired = { $count ->
    [one] Ein Besuch wurde beendet. Bis der Tag wechselt, holt zal open-day ihn zurück.
   *[other] { $count } Besuche wurden beendet. Bis der Tag wechselt, holt zal open-day sie zurück.
 }
status-hall = { $name } ({ $path })
status-open = { $day }, { $time }: die Halle ist offen.
status-closed = { $day }, { $time }: die Halle ist geschlossen und öffnet nach ihren Zeiten nicht innerhalb von zwei Wochen.
status-closed-opens = { $day }, { $time }: die Halle ist geschlossen und öffnet am { $at }.
status-day-closed = { $day }, { $time }: der Tag wurde von Hand geschlossen, es gibt keine Tickets. Um wieder welche zu geben: zal open-day
status-waiting = { $count ->
    [0] Niemand wartet
    [one] Ein Besucher wartet
   *[other] { $count } Besucher warten
 }, { $desks ->
    [0] niemand ist angemeldet.
    [one] ein Schalter arbeitet.
   *[other] { $desks } Schalter arbeiten.
 }
status-unserved-wait = Besucher warten auf Dienste, die kein arbeitender Schalter anbietet: { $services }. Lassen Sie jemanden sich anmelden, der es kann.
status-unserved = Kein arbeitender Schalter bietet an: { $services }.
status-quota-short = Von heute sind nur noch wenige Tickets übrig: { $services }.
status-quota-of = { $service } ({ $left } von { $of })
status-quota-full = Alle Tickets von heute sind vergeben: { $services }.
status-screens = Bildschirme: { $told }
status-running = es laufen: { $screens }.
status-silent = { $screen } antwortet seit { $since } nicht; starten Sie neu: { $command }.
status-absent = { $screen } steht in den Einstellungen und läuft nicht; starten Sie: { $command }.
status-screens-more = { $count ->
    [one] Ein weiterer Bildschirm läuft nicht.
   *[other] { $count } weitere Bildschirme laufen nicht.
 }
status-no-screens = keiner läuft. Starten Sie sie: zal kiosk, zal console, zal board.
status-no-screens-closed = keiner läuft; die Halle ist geschlossen.
status-printers = Drucker: { $told }
status-printers-none = keine; Besucher fotografieren den Bildschirm.
status-printer = { $kiosk }: { $sentence }
status-printer-untold = { $kiosk } hat noch nichts gemeldet; um nachzufragen: zal printer check.
status-printer-well = { $kiosk } druckt.
status-printers-more = { $count ->
    [one] Ein weiterer Drucker: zal printer check.
   *[other] { $count } weitere Drucker: zal printer check.
 }
status-voice = Stimme: { $told }
status-voice-espeak = espeak-ng spricht { $languages }.
status-voice-clips = Aufnahmen sprechen { $languages }.
status-voice-command = das eigene Programm der Halle spricht { $languages }.
status-voice-silent = in den Einstellungen ausgeschaltet: Aufrufe sind zu sehen und nicht zu hören.
status-voice-browsers = Aufrufe sind nur in Browsern zu hören. { $told }
status-web = Browser und Telefone: zal web läuft ({ $address }).
status-web-none = Browser und Telefone: zal web läuft nicht, darum gibt es keine Seiten zu Tickets und keine Bildschirme in Browsern.
status-web-missing = Browser und Telefone: zal web läuft nicht, darum kann niemand die Seite öffnen, zu der ein Ticket führt; starten Sie: zal web.
status-web-silent = Browser und Telefone: zal web antwortet seit { $since } nicht; starten Sie neu: zal web.
status-backup = Sicherung: die neueste ist vom { $at }, bis Ereignis { $rev }: { $file }
status-backup-old = Sicherung: die neueste ist mehr als eine Woche alt, vom { $at }: { $file }. Machen Sie eine: zal backup DATEI
status-backup-none = Sicherung: keine gefunden. Machen Sie eine: zal backup DATEI
status-clock = Die Uhr des Rechners: alles in Ordnung. { $tended }
status-steward = Um den Tageswechsel und um Fristen kümmert sich ein Bildschirm oder zal steward.
status-steward-none = Um den Tageswechsel und um Fristen kümmert sich gerade niemand: sie kommen mit der nächsten Handlung oder mit zal steward.
status-steward-untold = Ob sich jemand um den Tageswechsel kümmert, ist nicht festzustellen: die Sperre neben der Datei gehört einem anderen Benutzer.
status-page-address = Seiten der Tickets: { $address }.
status-no-page-address = Seiten der Tickets: keine Adresse ist gesetzt, die Telefone finden, darum zeigen Tickets und Kioske keinen QR-Code. Läuft zal web, schreiben Sie page_address unter [hall] in hall.toml.
status-pins-well = PINs: alle Mitarbeiter haben eine, und es gibt einen Personalcode.
status-pins = PINs: noch nicht gesetzt: { $told }.
status-pin = { $operator } (zal pin { $code })
status-staff-code = der Personalcode der Kioske, Anzeigen und Browser (zal pin --kiosk)
status-pins-more = { $count ->
    [one] { $count } weiterer Mitarbeiter
   *[other] { $count } weitere Mitarbeiter
 }
status-cards = Karten mit Einmal-PINs liegen in { $folder }. Sind sie gedruckt: zal cards --delete { $folder }
status-room = Datenträger: { $megabytes } MB sind frei.
status-room-little = Datenträger: nur { $megabytes } MB sind frei. Schaffen Sie Platz, sonst gibt die Halle keine Tickets mehr.
status-file = Die Datei der Halle ist unversehrt.
status-file-part = In der Datei der Halle wurden { $seen } von { $tables } Tabellen angesehen, sie sind unversehrt; für alle: zal check.
status-no-legal-basis = Kein Gesetz ist genannt (legal_basis) für Kategorien mit Vorrang: { $categories }.
status-and-more = { $told } und { $count } weitere
status-more = { $count ->
    [one] Davon gibt es noch eines.
   *[other] Davon gibt es noch { $count }.
 }
clock-hall = Nach der Zeit der Halle ist es { $at }, und der Geschäftstag ist { $day }.
clock-well = Die Uhr des Rechners sagt dasselbe. Hat die Halle zuvor einer falschen Uhr geglaubt, stellen Sie die Uhr des Rechners richtig: dieser Befehl sagt dann, was sich zurücknehmen lässt.
clock-machine-ahead = Die Uhr des Rechners zeigt { $at }, { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
 } vor. Die Halle glaubt ihr nicht, und nichts endet nach ihr.
clock-machine-behind = Die Uhr des Rechners zeigt { $at }, { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
 } nach. Die Halle glaubt ihr nicht.
clock-if-wrong = Geht die Uhr des Rechners falsch, stellen Sie sie richtig. Die Halle sieht es von selbst, und sonst ist nichts zu tun.
clock-accept = Geht sie richtig: zal clock accept --expire { $number }. Dann:
clock-forget = Geht sie richtig, hat die Halle einer falschen Uhr geglaubt: zal clock forget --visits { $number }. Dann:
clock-day-then = ist der Geschäftstag { $day };
clock-lost = { $count ->
    [0] verliert niemand seinen Platz;
    [one] verliert ein Besucher seinen Platz;
   *[other] verlieren { $count } Besucher ihren Platz;
 }
clock-back = { $count ->
    [0] geht niemand weiter, der abgelaufen war;
    [one] geht ein abgelaufener Abschnitt weiter, an seinem alten Platz;
   *[other] gehen { $count } abgelaufene Abschnitte weiter, jeder an seinem alten Platz;
 }
clock-given = { $count ->
    [0] bekommt alles seit Ereignis { $rev } seine wahre Zeit, und kein Ticket wurde seither ausgegeben;
    [one] bekommt alles seit Ereignis { $rev } seine wahre Zeit; ein seither ausgegebenes Ticket behält seinen Code;
   *[other] bekommt alles seit Ereignis { $rev } seine wahre Zeit; { $count } seither ausgegebene Tickets behalten ihre Codes;
 }
clock-open-then = ist die Halle offen.
clock-opens-then = ist die Halle geschlossen und öffnet am { $at }.
clock-closed-then = ist die Halle geschlossen und öffnet nach ihren Zeiten nicht innerhalb von zwei Wochen.
goes-with = { $option } gibt es nur mit zal { $command }
did-issue = { $code } wurde ausgegeben: { $service }.
did-call = { $code } ist an Schalter { $desk } aufgerufen: { $service }.
did-recall = { $code } ist noch einmal an Schalter { $desk } aufgerufen.
did-start = { $code } wird am Schalter { $desk } bedient: { $service }.
did-finish = { $code } wurde am Schalter { $desk } bedient. Zwei Minuten lang nimmt zal reopen es zurück.
did-finish-shift-ended = { $code } wurde am Schalter { $desk } bedient. Der Tag hat gewechselt, darum ist auch die Schicht dort zu Ende.
return-pass = Code für einen weiteren Besuch: { $code }. Er gilt bis { $until }{ $used ->
    [yes] , und ein Ticket wurde damit schon gezogen
   *[no] { "" }
  }.
did-reopen-serving = { $code } wird am Schalter { $desk } wieder bedient.
did-reopen-called = { $code } ist wieder an Schalter { $desk } aufgerufen; der Aufruf wird nicht neu ausgerufen.
did-no-show = { $code } ist am Schalter { $desk } nicht erschienen. Zwei Minuten lang nimmt zal reopen es zurück; kommt er später: zal return --code { $code }
did-no-show-shift-ended = { $code } ist am Schalter { $desk } nicht erschienen. Der Tag hat gewechselt, darum ist auch die Schicht dort zu Ende. Kommt er später: zal return --code { $code }
did-change-category = { $code } hat von jetzt an die Kategorie „{ $category }“; die Wartezeit zählt.
did-return = { $code } wartet wieder am alten Platz: { $service }.
did-return-early = { $code } wartet auf den Termin oder bis sonst niemand wartet: { $service }.
did-come-back = { $code } ist nach verpasstem Aufruf zurück und wartet wieder: { $service }.
did-hold = { $code } ist zurückgestellt und wird nicht aufgerufen bis: zal release { $code }
did-release = { $code } wartet wieder am alten Platz: { $service }.
did-postpone = { $code } lässt andere vor bis { $time } und behält den Platz.
did-add = { $code } gilt für ein weiteres Anliegen: { $service }. Zurücknehmen: zal skip
did-people = { $code } gilt jetzt für so viele Personen: { $people }
did-record = Schalter { $desk } bedient ohne Ticket: { $service }. Zurücknehmen: zal unrecord
did-unrecord = Zurückgenommen: am Schalter { $desk } wurde niemand ohne Ticket bedient.
did-skip = { $service } entfällt bei { $code }. Zwei Minuten lang zurückzunehmen: zal reinstate { $code }
did-transfer = { $code } wurde weitergeleitet und wartet: { $service }.
did-cancel = Der Besuch von { $code } ist beendet. Zwei Minuten lang lässt er sich zurückholen: zal reinstate { $code }
did-undo-pass = Ticket { $code } ist storniert: Der Code für den weiteren Besuch gilt wieder.
did-appointment-book = Termin am { $when }. Code: { $code }
did-appointment-move = Verlegt auf { $when }. Der Code bleibt { $code }
did-appointment-cancel = Der Termin am { $when } wurde abgesagt. Zwei Minuten lang lässt sich das zurücknehmen: zal appointment undo { $code }
did-appointment-undo = Der Termin am { $when } gilt wieder. Code: { $code }
did-appointment-wait = Auf der Warteliste vom { $day }. Was frei wird, wird { $minutes } Min. lang angeboten. Nachsehen und buchen: zal appointment take { $typed }
did-appointment-wait-link = Auf der Warteliste vom { $day }. Was frei wird, wird { $minutes } Min. lang auf dieser Seite angeboten, die der Besucher behält: { $link } Für ihn buchen: zal appointment take { $typed }
did-appointment-take = Termin am { $when }. Code: { $code }
did-privacy-purge = Vernichtet: Namen mit Telefonnummern: { $people }, Kontakte: { $contacts }, Notizen: { $notes }, Gründe: { $texts }, Kommentare: { $comments }.
privacy-in-log = Zeilen des Protokolls mit einem Grund, den ein älteres Zal hineinschrieb: { $count }. Sie bleiben: aus dem Protokoll lässt sich nichts nehmen.
privacy-code-for-export = zal privacy export nimmt den Code eines Termins, eine Telefonnummer oder E-Mail-Adresse
command-privacy = vernichten, was über Menschen nicht mehr gebraucht wird, oder sofort alles eines Menschen, oder ihm alles zeigen
help-privacy-what = purge: vernichten, was älter ist als eingestellt, wie bei jedem Tageswechsel, oder alles eines Menschen; export: alles, was über einen Menschen bekannt ist, als JSON
help-privacy-code = ein Mensch: der Code des Termins, oder Telefonnummer oder E-Mail-Adresse, mit der gebucht wurde
help-privacy-sure = mit purge eines Menschen: ja, vernichten
did-appointment-export = Geschrieben: { $count ->
    [one] { $count } Termin.
   *[other] { $count } Termine.
}
did-appointment-import = Gebucht: { $count }.
appointment-import-moved = Verlegt: { $count }.
appointment-import-cancelled = Abgesagt: { $count }.
appointment-import-here = Schon da: { $count }.
appointment-import-ended = Hier seither abgesagt, nicht noch einmal gebucht: { $count }. Um wieder zu buchen, geben Sie der Zeile eine höhere sequence, oder: zal appointment book
appointment-import-refused = Nicht gebuchte Zeilen: { $count }
appointment-import-line = Zeile { $line }: { $why }
appointment-import-more = … und { $count } weitere; --json nennt alle
config-to-ring = abgesagt: { $when }, { $service } · anrufen: { $name } { $phone } · nächste freie Zeit: { $next }
config-to-ring-nobody = abgesagt: { $when }, { $service } · keine Telefonnummer: { $who } · nächste freie Zeit: { $next }
appointment-free = { $day }: { $times }
appointment-none-free = Nichts ist frei.
appointment-nobody = Keine Termine.
appointment-list-time = Zeit
appointment-list-service = Leistung
appointment-list-state = Stand
appointment-list-code = Code
appointment-list-name = Name
appointment-list-phone = Telefon
appointment-minutes = { $time }  { $service }: { $booked } von { $rostered } Minuten der Schalter sind gebucht ({ $share } %)
appointment-minutes-over = { $time }  { $service }: { $booked } von { $rostered } Minuten der Schalter sind gebucht ({ $share } %), zu viel: Besucher selbst können nichts mehr buchen
appointment-needs-item = zal appointment { $what } braucht eine Leistung, einen Code oder eine Datei
appointment-needs-day = zal appointment { $what } braucht --day
appointment-needs-time = zal appointment { $what } braucht --time
appointment-state = { $state ->
    [checked-in] angemeldet
    [cancelled] abgesagt
    [lapsed] niemand kam
    [held] in Arbeit
   *[expected] offen
}
did-reinstate = { $code } geht weiter wie zuvor: { $service }.
did-sign-in = { $operator } arbeitet am Schalter { $desk }.
did-break = Schalter { $desk } macht Pause: { $reason }.
did-resume = Schalter { $desk } arbeitet wieder.
did-stop-next = An Schalter { $desk } wird niemand von selbst aufgerufen. Rufen Sie dort den Nächsten auf.
signed-out = Die Schicht am Schalter { $desk } ist zu Ende.
change-added = { $path } hinzugefügt: { $name }
change-removed = { $path } entfernt: { $name }
change-changed = { $path } { $before } → { $after }
change-reordered = { $path } in anderer Reihenfolge: { $before } → { $after }
change-nothing = nicht gesetzt
unwritten = Das Verlangte ist getan, aber die Antwort ließ sich nicht schreiben ({ $error }).
sample-written = { $file } beschreibt die Beispielhalle; passen Sie es Ihrer an und wenden Sie es an: zal config apply
reason-without-code = --reason sagt, warum ein bestimmtes Ticket aufgerufen wird: nennen Sie es mit --code
undo-without-code = --undo nimmt die Änderung eines bestimmten Tickets zurück: nennen Sie es mit --code
category-or-undo = sagen Sie entweder die neue Kategorie oder --undo
service-without-code = --service wählt unter den Anliegen eines bestimmten Tickets: nennen Sie es mit --code
queue-nobody = Niemand wartet.
ahead = { $count ->
        [0] niemand ist davor
        [one] { $count } Person ist davor
       *[other] { $count } Personen sind davor
    }
unserved-yet = dafür ist noch kein Schalter besetzt
call-nobody = Niemand wartet, den dieser Schalter bedient.
state-waiting = wartet
state-called = aufgerufen
state-serving = in Bedienung
state-held = zurückgestellt
state-missed = aufgerufen und nicht da
state-served = bedient
state-planned = kommt später
state-suspended = wartet, bis der Besucher zurück ist
state-skipped = entfällt
state-transferred = weitergeleitet
state-cancelled = storniert
state-expired = mit dem Tag beendet
called = { $code } wurde von { $operator } an Schalter { $desk } aufgerufen:{ " " }
why-named = namentlich, { $reason } (Wert { $score }).
reason-destroyed = das Getippte ist vernichtet
why-only-one = niemand sonst wartete auf diesen Schalter.
why-early = kam vor der Zeit des Termins, und sonst wartete niemand auf diesen Schalter.
why-out-of-turn = das Gesetz gibt Vorrang; Wert { $score } vor { $runner_up } mit { $runner_up_score }.
why-enough-out-of-turn = an diesem Schalter waren so viele mit Vorrang nacheinander dran, wie die Einstellungen erlauben; Wert { $score }, danach { $runner_up } mit { $runner_up_score }.
why-tier = diese Kategorie geht vor; Wert { $score } vor { $runner_up } mit { $runner_up_score }.
why-accumulating-priority = durch Warten war mehr Vorrang gesammelt; Wert { $score } vor { $runner_up } mit { $runner_up_score }.
why-earlier-ticket = es wurde früher ausgegeben; Wert { $score } vor { $runner_up } mit { $runner_up_score }.
category-changed = { $code } wartet als „{ $category }“, nicht mehr als „{ $was }“.
category-changed-because = { $code } wartet als „{ $category }“, nicht mehr als „{ $was }“: { $reason }
category-restored = { $code } wartet wieder als „{ $category }“.
slip-printed = Das Ticket wurde bei { $kiosk } gedruckt.
slip-failed = Das Ticket ließ sich bei { $kiosk } nicht drucken.
slip-unknown = Es ist unklar, ob { $kiosk } das Ticket gedruckt hat. Drucken Sie es bei Bedarf noch einmal: zal slip print { $code }
slip-queued = Das Ticket wartet bei { $kiosk } auf den Druck.
slip-sending = Das Ticket wird bei { $kiosk } noch gedruckt.
slip-preview-takes = preview braucht --png, und --kiosk gilt nur für print
slip-print-takes = --png, --width und --language gelten nur für preview
slip-abandoned = Der Ausdruck bei { $kiosk } wurde aufgegeben.

## events: was getan wurde, dann was noch dazu gesagt wird

log-desk = Schalter { $desk }
log-by = { $role ->
    [visitor] vom Besucher
    [kiosk] am Kiosk { $device }
    [board] von der Anzeige { $device }
    [manager] von der Leitung { $actor }
    [administrator] vom Verwalter { $actor }
    [time] von selbst
    [nobody] an { $device }
   *[owner] von { $actor } auf der Befehlszeile
 }
log-found = die Halle wurde angelegt
log-adopt = die Halle eines älteren Zal geht weiter
log-restore = die Halle geht aus einer Kopie weiter
log-apply-config = Einstellungen angewandt
log-apply-config-config = Version { $value }
log-decline-ticket = gewarnt, dass es vor Schluss wohl nicht mehr geht, und kommt an einem anderen Tag
log-issue = Ticket ausgegeben
log-issue-category = als { $value }
log-issue-chance = gewarnt, dass der Aufruf vor Schluss unwahrscheinlich ist ({ $value } %)
log-issue-booked-for = mit Termin um { $value }
log-issue-people = für { $value } Personen
log-issue-given-at = am Schalter { $value }
log-issue-slip-at = Ausdruck bei { $value }
log-count-people = Zahl der Personen geändert
log-count-people-people = jetzt { $value }
log-count-people-was = vorher { $value }
log-record = ohne Ticket bedient
log-record-people = für { $value } Personen
log-record-category = als { $value }
log-unrecord = Bedienung ohne Ticket zurückgenommen
log-call = aufgerufen
log-recall = noch einmal aufgerufen
log-start = Bedienung begonnen
log-start-announced-at = Aufruf angesagt { $value }
log-finish = Bedienung beendet
log-finish-next-at = nächster Aufruf von selbst ab { $value }
log-reopen = Abschluss oder Fehlen zurückgenommen
log-no-show = nicht erschienen
log-no-show-is-early = bevor oft und lange genug aufgerufen war, auf Wort des Personals
log-no-show-announced-at = Aufruf angesagt { $value }
log-no-show-next-at = nächster Aufruf von selbst ab { $value }
log-return = in die Reihe zurückgesetzt
log-return-clock-at = zurück nach verpasstem Aufruf, wartet wie seit { $value }
log-hold = zurückgestellt
log-hold-has-note = mit einem Vermerk
log-come-early = kam vor der Zeit des Termins
log-postpone = lässt andere vor
log-postpone-minutes = für { $value } min
log-release = wartet wieder
log-release-why = { $value ->
    [postponed] die Zeit, andere vorzulassen, war vorbei
   *[other] { $value }
 }
log-change-category = Kategorie geändert
log-change-category-category = jetzt { $value }
log-change-category-was = zuvor { $value }
log-change-category-why = { $value ->
    [undone] eine Änderung wurde zurückgenommen
   *[other] { $value }
 }
log-transfer = weitergeleitet
log-transfer-to-service = für { $value }
log-transfer-to-desk = an Schalter { $value }
log-transfer-to-operator = an { $value }
log-transfer-has-note = mit einem Vermerk
log-cancel = Besuch storniert
log-expire = mit dem Tag beendet
log-reinstate = wartet wieder, das Ende wurde zurückgenommen
log-add = ein weiteres Anliegen
log-plan = ein weiteres Anliegen ist vorgemerkt
log-queue = wartet auf das nächste Anliegen
log-replan = wieder vorgemerkt, der Abschluss davor wurde zurückgenommen
log-suspend = angehalten, bis der Besucher zurück ist
log-go-on = wartet wieder, der Besucher ist zurück
log-finish-outcome = Ergebnis: { $value }
log-issue-bundle = { $value }
log-skip = Anliegen entfällt
log-reinstate-held = wieder zurückgestellt, das Ende wurde zurückgenommen
log-reinstate-missed = wieder nicht erschienen, das Ende wurde zurückgenommen
log-sign-in = angemeldet
log-sign-in-why = { $value ->
    [resumed] führt eine offene Schicht fort
   *[other] { $value }
 }
log-sign-in-taken-over-from = übernahm den Schalter von { $value }
log-sign-out = Schicht beendet
log-sign-out-why = { $value ->
    [signed-out] abgemeldet
    [moved] an einen anderen Schalter gewechselt
    [taken-over] jemand anderes übernahm den Schalter
    [day-end] der Tag endete
   *[other] { $value }
 }
log-break = Pause begonnen
log-break-reason = { $value }
log-resume = Pause beendet
log-stop-next = nächster Aufruf angehalten
log-open-service = Anliegen von Hand geöffnet
log-open-service-by-hours = nicht mehr geschlossen, die Öffnungszeiten entscheiden
log-close-service = Anliegen von Hand geschlossen
log-close-day = Tag von Hand geschlossen
log-open-day = Tag wieder geöffnet
log-open-day-visits = { $count ->
    [one] { $count } Besuch geht weiter
   *[other] { $count } Besuche gehen weiter
 }
log-purge-personal-data = persönliche Daten vernichtet
log-purge-personal-data-people = Namen: { $count }
log-purge-personal-data-notes = Notizen: { $count }
log-purge-personal-data-contacts = Kontakte: { $count }
log-purge-personal-data-texts = Gründe: { $count }
log-purge-personal-data-comments = Kommentare: { $count }
log-forget-person = persönliche Daten eines Menschen vernichtet
log-forget-person-appointment = von Termin { $value }
log-tell-personal-data = was über einen Menschen bekannt ist, wurde gezeigt
log-tell-personal-data-appointment = Termin { $value }
log-see-name = Namen am Schalter angesehen
log-see-name-appointment = von Termin { $value }
log-see-names = Namen von Terminen angesehen
log-see-names-appointments = Nummern { $value }
log-see-names-of-day = vom { $value }
log-expire-visits = die übrigen Besuche des Tages von Hand beendet
log-expire-visits-visits = { $count ->
    [one] { $count } Besuch
   *[other] { $count } Besuche
 }
log-turn-day = der Tag wechselte
log-turn-day-was = von { $value }
log-turn-day-to = auf { $value }
log-clock-leapt = der Uhr des Rechners wird nicht geglaubt
log-clock-leapt-wall = sie zeigte { $value }
log-clock-leapt-expected = nach der Zeit der Halle war es { $value }
log-clock-agrees = der Uhr des Rechners wird wieder geglaubt
log-accept-clock = die Uhr des Rechners wurde angenommen
log-accept-clock-was = die Zeit der Halle war { $value }
log-accept-clock-visits = { $count ->
    [one] { $count } Besucher verlor seinen Platz
   *[other] { $count } Besucher verloren ihren Platz
 }
log-forget-clock = unter einer falschen Uhr Getanes wurde zurückgenommen
log-forget-clock-since = ab Ereignis { $value }
log-forget-clock-visits = { $count ->
    [one] { $count } Besuch änderte sich
   *[other] { $count } Besuche änderten sich
 }
log-hold-slot = Zeit freigehalten
log-hold-slot-slot-at = für { $value }
log-hold-slot-wish = der Warteliste angeboten
log-book-slot = Termin vereinbart
log-book-slot-instead = { $value ->
    [late] statt eines Tickets: es wäre zu spät geworden
    [full] statt eines Tickets: alle des Tages waren vergeben
   *[closed] statt eines Tickets: es gab gerade keine
 }
log-drop-slot = freigehaltene Zeit freigegeben
log-drop-slot-waits-on = wem sie angeboten war, bleibt auf der Warteliste
log-move-appointment = Termin verlegt
log-move-appointment-slot-at = auf { $value }
log-cancel-appointment = Termin abgesagt
log-cancel-appointment-ended-by = { $value ->
    [visitor] vom Besucher
    [hall] von der Halle
   *[desk] vom Personal für den Besucher
}
log-reinstate-appointment = abgesagter Termin zurückgeholt
log-lapse-appointment = Termin verfallen, niemand kam
log-check-in = zum Termin angemeldet
log-undo-check-in = Anmeldung zurückgenommen: Es war jemand anders
log-import-appointment = Termin aus einer Datei übernommen
log-import-appointment-came = { $value ->
    [booked] gebucht
    [moved] verlegt
    [cancelled] abgesagt
   *[here] nichts geändert
}
log-give-pass = bekam einen Code für einen weiteren Besuch
log-give-pass-until-day = gilt bis { $value }
log-use-pass = zog ein Ticket mit dem Code für einen weiteren Besuch
log-return-places = frei gewordene Plätze wieder buchbar
log-join-waiting-list = auf die Warteliste gesetzt
log-join-waiting-list-of-day = für { $value }
log-leave-waiting-list = von der Warteliste genommen
log-set-pin = PIN gesetzt
log-set-pin-subject = von { $value }
log-set-pin-subject-kiosk = der Personalcode des Kiosks
log-pin-refused = falsche PIN
log-pin-refused-subject = für { $value }
log-pin-refused-subject-kiosk = für den Personalcode des Kiosks
log-pin-refused-failures = nacheinander: { $value }
log-rate = beurteilt
log-rate-has-comment = mit einer Anmerkung
log-ask-slip = Ausdruck noch einmal verlangt
log-ask-slip-kiosk = bei { $value }
log-send-slip = Ticket an den Drucker gesendet
log-send-slip-kiosk = bei { $value }
log-end-slip = Ausdruck
log-end-slip-kiosk = bei { $value }
log-end-slip-outcome = { $value ->
    [printed] gedruckt
    [failed] nicht gedruckt
    [unknown] unklar, ob gedruckt
    [abandoned] aufgegeben
   *[other] { $value }
 }
log-printer = Drucker
log-printer-kiosk = bei { $value }
log-printer-state = { $value ->
    [ok] bereit
    [paper-low] wenig Papier
    [paper-out] kein Papier
    [cover-open] Klappe offen
    [fault] gestört
   *[unknown] keine Antwort
 }
log-pair-browser = Browser verbunden
log-pair-browser-number = Nr. { $value }
log-pair-browser-terminal = als { $value }
log-pair-browser-is-invited = mit einem eigens erzeugten Code
log-invite-browser = Code erzeugt, der einen Browser verbindet
log-invite-browser-until = er gilt bis { $value }
log-revoke-browser = Browser getrennt
log-revoke-browser-number = Nr. { $value }
log-revoke-browser-terminal = er zeigte { $value }
log-pair-device = Browser verbunden
log-revoke-device = Browser getrennt

## Hilfe

usage-zal = zal [--hall DATEI] [--json] [--language SPRACHE] BEFEHL …
commands = Befehle (zal BEFEHL --help sagt mehr):
former-command = zal { $former } heißt jetzt zal { $now }. Der frühere Name wird noch verstanden.
unknown-command = einen Befehl { $name } gibt es nicht. Siehe: zal --help
unknown-command-near = einen Befehl { $name } gibt es nicht. Meinten Sie { $near }? Siehe: zal --help
pin-whose = nennen Sie entweder einen Mitarbeiter oder --kiosk
whole-range = nötig ist eine ganze Zahl von 0 bis { $most }
number-range = nötig ist eine Zahl über 0 und höchstens { $most }

command-new = eine Halle aus wenigen Antworten anlegen
command-init = eine Halle aus einer Einstellungsdatei anlegen
command-config = Einstellungen prüfen, ausgeben oder anwenden, Texte in einer anderen Sprache beginnen oder prüfen
command-pin = eine PIN setzen
command-open-service = heute Tickets für ein Anliegen ausgeben
command-close-service = heute keine Tickets mehr für ein Anliegen ausgeben
command-close-day = heute keine Tickets mehr ausgeben; wer eines hat, wird bedient
command-expire-visits = die übrigen Besuche eines geschlossenen Tages beenden
command-open-day = close-day und expire-visits zurücknehmen: wieder Tickets ausgeben
command-status = sagen, wie die Halle steht und was einen Menschen braucht
command-clock = sagen, wie spät es die Halle glaubt, und über eine gesprungene Uhr entscheiden
command-issue = ein Ticket ausgeben
command-call = den nächsten Besucher an einen Schalter rufen, oder einen bestimmten
command-recall = das aufgerufene Ticket noch einmal ausrufen
command-start = die Bedienung beginnen
command-finish = die Bedienung beenden
command-reopen = Abschluss oder Fehlen innerhalb von zwei Minuten zurücknehmen
command-no-show = das aufgerufene Ticket als nicht erschienen ablegen, sobald oft genug gerufen wurde
command-return = ein Ticket an seinen alten Platz zurücksetzen
command-hold = den Besucher des Schalters zurückstellen
command-postpone = andere vorlassen: ein Ticket wird eine Weile nicht aufgerufen und behält seinen Platz
command-release = ein zurückgestelltes Ticket wieder warten lassen
command-wait-in-turn = einen Besucher der Reihe nach warten lassen, in der gewöhnlichen Kategorie
command-change-category = die Kategorie eines Besuchers ändern, mit Grund
command-transfer = den Besucher des Schalters weiterleiten
command-add = dem Besucher am Schalter ein Anliegen hinzufügen
command-skip = eines der Anliegen eines Besuchs weglassen und sagen, warum
command-people = angeben, wie viele Personen mit einem Ticket kamen
command-record = jemanden ohne Ticket bedienen
command-unrecord = Bedienung ohne Ticket zurücknehmen
command-cancel = einen wartenden, zurückgestellten oder versäumten Besuch beenden
command-appointment = was sich buchen lässt; Termin vereinbaren, verlegen, absagen, anmelden
command-reinstate = einen stornierten Besuch innerhalb von zwei Minuten zurückholen
command-sign-in = eine Schicht öffnen oder fortführen
command-sign-out = eine Schicht beenden
command-break = eine Schicht unterbrechen
command-resume = eine Pause beenden
command-stop-next = den nächsten Aufruf von selbst anhalten
command-queue = die offenen Tickets von heute auflisten
command-show = die Geschichte eines Tickets erzählen und warum es aufgerufen wurde
command-demo = eine Wegwerfhalle mit ihren drei Bildschirmen öffnen
command-simulate = simulierte Besucher und Mitarbeiter in einer Halle leben lassen
command-kiosk = einen Kiosk in diesem Terminalfenster öffnen
command-console = einen Arbeitsplatz in diesem Terminalfenster öffnen
command-board = eine Anzeige in diesem Terminalfenster öffnen
command-web = Telefonen die Seiten der Besucher und Browsern die Bildschirme zeigen
command-browser = verbundene Browser auflisten, einen Code zum Verbinden erzeugen oder einen trennen
command-printer = sagen, wie es den Druckern geht, und eine Probe drucken
command-slip = den Ausdruck eines Tickets als Bild schreiben oder noch einmal drucken
command-steward = die Zeit in einer Halle vergehen lassen, auch wenn niemand handelt
command-voice = einen Aufruf laut sagen oder in eine Tondatei schreiben
command-report = die Zahlen eines Tages nach Anliegen und Schalter nennen
command-backup = die Datei der Halle kopieren, während alles läuft
command-check = beweisen, dass die Datei einer Halle oder eine Kopie in Ordnung ist
command-events = das Protokoll der Halle erzählen, eine Zeile je Ereignis

word-category = KATEGORIE
word-minutes = MINUTEN
word-code = CODE
word-day = JJJJ-MM-TT
word-item = LEISTUNG|CODE
word-time = HH:MM
word-contact = KONTAKT
word-desk = SCHALTER
word-command = BEFEHL
word-file = DATEI
word-folder = ORDNER
word-host = ADRESSE
word-port = PORT
word-id = KENNUNG
word-language = SPRACHE
word-name = NAME
word-note = VERMERK
word-number = ZAHL
word-operator = MITARBEITER
word-purpose = ZWECK
word-reason = GRUND
word-rev = EREIGNIS
word-bundle = Lebenslage
word-outcome = Ergebnis
word-service = ANLIEGEN

help-hall = die Datei der Halle
help-web-host = die Adresse, an der bedient wird; nur dieser Rechner, wenn nichts anderes gesagt ist
help-web-port = der Port; 0: irgendein freier
help-web-terminals = wie viele Bildschirme Browser zugleich zeigen dürfen
help-web-certificate = TLS-Zertifikat mit seiner Kette, PEM; braucht --key
help-web-key = der private Schlüssel des Zertifikats, PEM
web-certificate-and-key = --certificate und --key gehören zusammen
web-bad-certificate = { $certificate } und { $key } sind nicht als Zertifikat und Schlüssel zu verwenden, beide PEM: { $error }
path-empty = eine Datei hat einen Namen
path-not-utf8 = { $path } ist kein Name in UTF-8
web-cannot-listen = an { $address } lässt sich nicht bedienen: { $error }
help-steward-name = wie das Protokoll ihn nennt
steward-serves = Die Zeit vergeht in dieser Halle auch, wenn niemand handelt. Strg+C beendet es.
web-serves = Die Seiten der Besucher und die Terminals stehen unter { $address } Strg+C beendet es.
help-json = JSON ausgeben
help-language = die Sprache der Antwort
help-version = die Version ausgeben
help-service = der Code des Anliegens, wie in hall.toml
help-desk = der Code des Schalters
help-operator = der Code des Mitarbeiters, wie in hall.toml
help-operator-at = wer handelt; abgelehnt, wenn inzwischen jemand anderes am Schalter angemeldet ist
help-code = der Code des Tickets, zum Beispiel Р105
help-note = ein Vermerk für den, der den Besucher als Nächstes bedient
help-init-file = die Einstellungen, die gelten sollen
help-init-sample = zuerst das Beispiel in DATEI schreiben
help-config-what = was zu tun ist; fix-languages bringt die Texte auf die Sprachen der Halle
help-config-file = die Einstellungen; export braucht keine
help-config-sure = für fix-languages: tun, was der Befehl ohne dies sagt; die Datei, wie sie war, bleibt erhalten
help-config-visits = zu apply, wenn Besucher dadurch etwas verlieren: wie viele es sind, wie der Befehl ohne dies sagt
help-appointment-what = slots: was frei ist; book: buchen, move: verlegen, cancel: absagen, undo: zurückholen, check-in: anmelden; wait: auf eine frei werdende Zeit warten, take: die angebotene buchen; list: die Termine eines Tages; check: gebuchte Minuten der Schalter; export, import: eine Datei .ics oder .csv
help-appointment-item = die Leistung (slots, book, wait) der Code des Termins, die Antwort von wait (take) oder die Datei (export, import)
help-config-keep = zu apply: Termine, die die neuen Einstellungen nicht hergeben, bleiben bestehen
help-config-cancel = zu apply: sie werden abgesagt, und die Antwort sagt, wen Sie anrufen
help-appointment-day = der Tag; ohne ihn zeigt slots die nächsten freien Zeiten, list und check heute
help-appointment-time = wann die Zeit beginnt, etwa 14:20
help-appointment-channel = wessen Plätze: public: derer, die selbst buchen; phone: am Telefon; desk: am Schalter, wenn nichts gesagt ist
help-appointment-contact = Telefonnummer oder E-Mail-Adresse, von der zum Zählen der Termine ein Hash bleibt
help-appointment-names = mit list: auch Namen und Telefonnummern; das Protokoll behält, wer nachgesehen hat
help-appointment-codes = mit list: ganze Codes; wer einen hat, kann verlegen und absagen
help-appointment-to-ring = mit list: wer anzurufen ist: was die Halle von heute an abgesagt hat, mit Namen und Telefonnummern; das Protokoll behält, wer nachgesehen hat
help-appointment-name = der Name des Besuchers, getrennt aufbewahrt, solange er gebraucht wird
help-config-language = die Sprache, deren Texte geprüft oder begonnen werden, zum Beispiel de; auch die Antwort ist darin, wenn es geht
help-new-template = mit den Anliegen, dem Namen und den Schaltern einer solchen Halle beginnen
help-new-name = wie die Halle heißt
help-new-languages = Sprachen, zum Beispiel "ru en"; die erste erscheint zuerst
help-new-services = Anliegen mit Kommas dazwischen, oder der Name einer Vorlage
help-new-desks = wie viele Schalter
help-new-people = wer dort arbeitet, Namen mit Kommas dazwischen
help-new-hours = wann geöffnet ist: 09:00-18:00 von Montag bis Freitag, oder "mon-sat 08:00-20:00, sun 10:00-14:00"
help-new-time-zone = ihre Zeitzone, zum Beispiel Europe/Berlin; sonst die dieses Rechners
help-new-file = wohin ihre Einstellungen geschrieben werden, sonst hall.toml
word-list = LISTE
word-hours = ZEITEN
word-zone = ZONE
help-pin-operator = wessen PIN; der Code wie in hall.toml
help-pin-kiosk = der Code, mit dem Personal den Kiosk verlässt
help-pin-stdin = die PIN aus einer Zeile der Standardeingabe lesen und nichts fragen, für Skripte
help-close-service-reason = warum; Besucher lesen es
help-issue-category = die Kategorie des Besuchers; sonst eine gewöhnliche
help-issue-language = die Sprache des Besuchers; sonst die erste der Halle. Die Sprache der Antwort steht vor issue: zal --language ru issue …
help-issue-request-id = dieselbe Kennung gibt dasselbe Ticket und wird nach sieben Tagen abgelehnt, wenn der Besuch vorbei ist
help-call-code = ein bestimmtes Ticket, vor den anderen
help-call-reason = warum dieses; mit --code ist es zu sagen
help-which-service = von einem Ticket für mehrere Anliegen dieses
help-return-code = ein versäumtes Ticket
help-services = das Anliegen; mehrere, durch Leerzeichen getrennt, für ein Ticket, das für alle gilt
help-purpose = zu welchem Zweck: ein Code aus purposes des Anliegens
help-issue-bundle = für alle Anliegen dieser Lebenslage
help-finish-outcome = wie es ausging: eines der Ergebnisse der Einstellungen
help-add-service = dieses Anliegen
help-add-after = sobald beendet ist, was am Schalter bearbeitet wird; sonst sofort
help-add-anyway = auch wenn es gerade niemand bearbeitet oder es geschlossen ist
help-skip-code = dieses Tickets
help-skip-service = dieses Anliegen
help-skip-reason = warum, in ein paar Worten
help-people = so viele Personen
help-record-service = für dieses Anliegen
help-record-category = mit dieser Kategorie
help-issue-people = für so viele Personen
help-transfer-service = zu diesem Anliegen
help-transfer-desk = zu diesem Schalter
help-transfer-operator = zu diesem Mitarbeiter
help-postpone-minutes = für wie viele Minuten, 1 bis 60
help-category-code = ein Ticket, das wartet
help-category-undo = die letzte Änderung zurücknehmen, innerhalb von zwei Minuten
help-category-to = die Kategorie von jetzt an
help-category-reason = warum; es bleibt im Protokoll
help-transfer-anyway = dorthin schicken, obwohl niemand da ist oder das Anliegen geschlossen ist
help-issue-anyway = ausgeben, auch wenn der Besuch vor dem Schließen wohl nicht mehr beginnt
help-no-show-anyway = auch bevor so oft und so lange gerufen wurde, wie die Einstellungen wollen
help-cancel-reason = warum
help-cancel-sure = der Besucher soll den Platz verlieren
help-take-over = die offene Schicht eines anderen beenden, und warum
help-leave-reason = warum Sie sich trotzdem anmelden, wenn Menschen warten, die dann niemand bedienen könnte: am Schalter, den Sie verlassen oder übernehmen
help-break-reason = warum
help-sign-out-reason = warum der Letzte für Wartende geht
help-expire-number = wie viele ihren Platz verlieren, wie der Befehl ohne dies sagt
help-close-appointments = zu wie vielen Terminen von heute sich niemand anmelden könnte, wie der Befehl ohne dies sagt
help-clock-what = die Uhr des Rechners annehmen, oder zurücknehmen, was unter einer falschen getan wurde; ohne beides sagen, was jedes täte
help-clock-visits = wie viele Besuche es ändert, wie der Befehl ohne dies sagt
help-show-day = der Geschäftstag eines Tickets von früher, zum Beispiel 2026-11-23
help-report-day = der Geschäftstag; sonst heute
help-report-ratings = die Urteile der Besucher nennen: Anteil von 4–5 nach Merkmal, Anliegen und Schalter
help-report-csv = CSV für eine Tabelle ausgeben, in der Sprache der Antwort; Zeiten in Sekunden
help-report-plain = mit --csv: für Programme, in jeder Sprache gleich
help-events-since = nur was nach diesem Ereignis kam
help-events-follow = weiter mit dem, was geschieht, bis Strg+C
help-backup-file = wohin die Kopie geht; dort darf nichts sein
help-backup-quick = nur die Datei selbst und den neuesten Tag prüfen: schnell, wie lang die Vergangenheit auch ist
help-check-file = eine Kopie; sonst die Halle selbst
help-demo-terminal = in diesem Terminalfenster zeigen, nicht im Browser
help-demo-visitors = sie von simulierten Menschen füllen lassen oder nicht; im Browser geschieht es, wenn nichts anderes gesagt ist
help-demo-host = die Adresse dieses Rechners im Netz der Telefone; sonst die seines privaten Netzes
help-demo-port = der Port; sonst 8080 oder, ist der vergeben, irgendein freier
help-demo-no-browser = die Adresse ausgeben und keinen Browser öffnen
help-speed = wie viel schneller als die Uhr simulierte Menschen leben
help-simulate-leave = Schalter, die echten Mitarbeitern bleiben
help-simulate-seed = derselbe Startwert ergibt dieselben Menschen
help-simulate-minutes = nach so vielen ihrer Minuten enden
help-simulate-visits = wie viele nicht simulierte Besucher und Mitarbeiter in der Halle sind, wie der Befehl ohne dies sagt
help-simulate-verbose = ausgeben, was jede Handlung bewirkte
help-simulate-while-open = auch enden, wenn die Standardeingabe geschlossen wird
help-face-name = der Name dieses Geräts im Protokoll
help-face-theme = die Farben
help-console-desk = der Schalter, an dem es steht; sonst wird gefragt
help-browser-what = einen Code erzeugen, der einen Browser verbindet, oder einem Browser sein Terminal nehmen; sonst alle auflisten
help-browser-number = welcher Browser, wie er in der Liste steht
help-printer-what = sie fragen
help-printer-kiosk = nur der Drucker dieses Kiosks
help-printer-no-test-slip = nichts drucken
help-slip-what = als Bild schreiben oder noch einmal drucken
help-slip-png = das Bild, das zu schreiben ist
help-slip-kiosk = auf dem Drucker welches Kiosks; sonst dessen, der das Ticket ausgab
help-slip-width = Punkte quer übers Papier: 384 für 58 mm, 576 oder 512 für 80 mm; sonst die des Druckers am Kiosk, der das Ticket ausgab
help-slip-language = die Sprache des Tickets; sonst die des Besuchers. Die Sprache der Antwort steht vor slip: zal --language ru slip preview …
help-voice-what = es sagen
help-voice-desk = der Schalter, wie er ausgerufen wird: 7, oder ein Name wie „Raum 2“
help-voice-language = die Sprache, in der es gesagt wird; sonst alle. Die Sprache der Antwort steht vor voice: zal --language ru voice say …
help-voice-clips = mit Aufnahmen von Wörtern in diesem Ordner sprechen: ORDNER/en/seven.wav
help-voice-command = mit einem anderen Programm sprechen; {"{wav}"} steht für die zu erzeugende Datei, {"{text}"} für das zu Sagende
help-voice-hall = Mit --hall klingt ein Aufruf, wie diese Halle ihn sagt: mit ihrer Stimme, in ihren Sprachen, mit den Namen ihrer Schalter.
help-voice-wav = diese Tondatei schreiben und nichts laut sagen
help-board-desk = der Schalter, dessen eigenes Schild diese Anzeige ist: das Ticket, das dorthin aufgerufen ist oder dort bedient wird, oder was am Schalter los ist. Ohne --speak bleibt sie stumm
help-board-speak = die Aufrufe zum Schalter von --desk laut sagen
help-board-mute = Aufrufe zeigen und nichts laut sagen
help-kiosk-speak = den Bildschirm vorlesen, wenn jemand es mit einer Taste oder einem langen Druck verlangt
help-board-sound = wo Gong und Stimme zu hören sind: an diesem Rechner, wenn nichts anderes gesagt ist, oder im Browser, der die Anzeige zeigt
board-sound-nowhere = --sound browser braucht einen Browser, der die Anzeige zeigt: starten Sie zal web und öffnen Sie die Anzeige dort
board-speak-alone = --speak gibt es nur mit --desk: ohne das spricht eine Anzeige ohnehin, wenn --mute es ihr nicht verbietet
word-inches = ZOLL
help-board-check = sagen, ob eine Anzeige auf diesem Bildschirm aus der Entfernung in hall.toml lesbar ist und welche Schrift genügt
help-board-screen = die Diagonale des Bildschirms, den die Anzeige ausfüllt: was aus der Entfernung in hall.toml nicht zu lesen ist, bleibt weg; für --check sonst, was der Bildschirm selbst sagt
help-board-leaving = Die Anzeige braucht keine Tastatur. Zum Beenden drücken Sie F12 und geben den Personalcode ein (in einer Halle ohne ihn zweimal F12 innerhalb von drei Sekunden), oder senden Sie SIGTERM. Unter demselben Namen wieder gestartet, macht sie weiter, wo sie war.

## was argparse sagt; %s und dergleichen füllt es selbst aus

argparse-usage = Aufruf:
argparse-positionals = Angaben
argparse-options = Optionen
argparse-help = diese Hilfe zeigen
argparse-error = %(prog)s: Fehler: %(message)s{ "\u000A" }
argparse-argument = Angabe %(argument_name)s: %(message)s
argparse-unrecognized = unbekannte Angaben: %s
argparse-not-with = nicht zusammen mit %s
argparse-no-value = nimmt keinen Wert, bekam aber %r
argparse-required = diese Angaben fehlen: %s
argparse-one-required = eine dieser Angaben ist nötig: %s
argparse-one-value = ein Wert ist nötig
argparse-at-most-one = höchstens ein Wert ist erlaubt
argparse-at-least-one = mindestens ein Wert ist nötig
argparse-values = { $count ->
        [one] %s Wert ist nötig
       *[other] %s Werte sind nötig
    }
argparse-ambiguous = mehrdeutige Option: %(option)s kann %(matches)s sein
argparse-unexpected = unerwartete Option: %s
argparse-invalid = ungültiger Wert: %(value)r
argparse-choice = ungültige Wahl: %(value)r (möglich sind %(choices)s)

## new

how-to-begin =
    In diesem Ordner ist noch keine Halle.
      zal new      eine anlegen: fünf Fragen
      zal demo     eine mit simulierten Besuchern ansehen; nichts bleibt davon
      zal --help   alle Befehle
new-begin = Eine neue Halle in fünf Fragen. Enter nimmt, was in [Klammern] steht, Esc geht eine Frage zurück, Strg+C lässt alles, wie es war.
new-ask-name = 1. Wie heißt die Halle?
new-ask-languages = 2. Welche Sprachen lesen die Besucher? Die erste erscheint zuerst.
new-ask-services = 3. Weswegen kommen die Besucher? Nennen Sie die Anliegen mit Kommas dazwischen, oder nehmen Sie eine fertige Liste: { $kinds }
new-kind-centre = Bürgeramt
new-kind-clinic = Klinik
new-kind-bank = Bank
new-kind-post = Post
new-kind-tax = Finanzamt
new-no-kind = eine Vorlage { $got } gibt es nicht. Bekannt: { $known }
new-ask-desks = 4. Wie viele Schalter gibt es?
new-ask-people = 5. Wer arbeitet dort? Namen mit Kommas dazwischen.
new-assumed =
    Der Rest ist angenommen:
      geöffnet: { $hours }
      Zeitzone: { $zone }
      Adresse im Browser: { $address }
    Enter stimmt zu. Um es zu ändern, tippen Sie andere Zeiten (mon-fri 08:00-20:00, sat 10:00-14:00), eine andere Zeitzone (Europe/Berlin) oder eine Adresse (http://192.168.1.5:8080).
new-usual-hours = mon-fri 09:00-18:00
new-unanswered = hier lässt sich niemand fragen: geben Sie { $options } an, oder --template
new-operator = Mitarbeiter { $number }
new-desk = Schalter { $number }
new-lunch = Mittag
new-ordinary = Gewöhnlich
new-made = Die Halle ist bereit: { $hall }. Ihre Einstellungen stehen in { $file }; ändern Sie sie dort, dann: zal config apply { $file }
new-pins = Setzen Sie die PIN jedes Mitarbeiters und den Code, mit dem Personal den Kiosk verlässt:
new-next = Dann, jedes in einem eigenen Terminalfenster:
new-kiosk = Besucher ziehen Tickets
new-console = Mitarbeiter rufen sie auf
new-board = zeigt, wer wohin geht
toml-head =
    Die Einstellungen dieser Halle. Alles, was hier noch stehen darf: docs/SETTINGS.md.
    Nach einer Änderung: zal config check, dann zal config apply. Die Halle läuft weiter.
toml-languages = die erste erscheint zuerst
toml-page-address = Mit zal web: seine Adresse, damit ein QR-Code Besucher zur Seite ihres Tickets führt.
toml-hours = "08:00-13:00, 14:00-20:00" hat eine Pause, "" ist geschlossen
toml-dates = Tage, die von der Woche abweichen:
toml-services =
    Anliegen, in der Reihenfolge am Kiosk. series: der Buchstabe der Tickets, den mehrere Anliegen
    teilen dürfen. service_minutes: wie lange ein Besucher gewöhnlich braucht.
    Codes ändern sich nie; Namen dürfen es.
toml-staff =
    Schalter und Mitarbeiter. Wer nur einiges bedient: services = ["code", "code"]
toml-categories =
    Besucherkategorien; die erste gilt für jeden Besucher. Wer nach dem Gesetz zuerst drankommt,
    bekommt eine mit out_of_turn = true und dem, was vorzuzeigen ist: proof = "…"

## Karten und PINs, die einmal gelten

pin-choose = Diese PIN gilt einmal. Wählen Sie eine eigene mit 4 bis 12 Ziffern.
pin-set-once = Die PIN von { $operator }: { $pin }. Sie gilt einmal: beim ersten Anmelden wird eine andere gewählt.
log-set-pin-is-once = gilt einmal
log-replace-pin = einmal gültige PIN durch eine eigene ersetzt
log-replace-pin-subject = von { $value }
command-cards = Karten für die Plätze der Halle schreiben oder gedruckte löschen
help-cards-folder = ein Ordner, der angelegt wird; nicht in dem der Halle
help-cards-address = wo Browser die Halle finden, zum Beispiel http://192.168.1.5:8080; sonst, was page_address sagt
help-cards-delete = die Karten im Ordner löschen, und den Ordner, wenn sonst nichts darin ist
help-new-address = wo Browser sie finden, zum Beispiel http://192.168.1.5:8080
help-new-cards = ein Ordner für Karten zum Drucken: eine einmal gültige PIN je Mensch und die Adressen der Plätze
word-address = ADRESSE
help-pin-once = eine einmal gültige PIN ziehen und nennen; beim ersten Anmelden wird eine andere gewählt
new-no-address = unbekannt; nur für zal web nötig
new-ask-cards = Karten zum Drucken: für jeden Menschen eine einmal gültige PIN, für jeden Platz seine Adresse. In welchem Ordner, zum Beispiel ~/cards? Enter: keine Karten.
new-cards = Karten liegen in { $folder }. Drucken Sie people.pdf, geben Sie jedem die seine, dann: zal cards --delete { $folder }
new-ask-delete = Drucken Sie die Karten jetzt. Sind sie gedruckt: in { $folder } löschen? „ja“ löscht sie, Enter lässt sie dort.
new-yes = ja, j
new-cards-stay = Die Karten mit den PINs liegen in { $folder }. Sind sie gedruckt, löschen Sie sie: zal cards --delete { $folder }
new-places = Hängen Sie jede Karte aus places.pdf an ihren Platz; den Code, nach dem die Adresse fragt, nennt zal browser invite.
new-no-places = Die Karten der Plätze brauchen die Adresse der Halle: zal cards ORDNER --address http://192.168.1.5:8080
new-staff-code = Setzen Sie den Code, mit dem Personal den Kiosk verlässt:
cards-places = { $count ->
        [one] Eine Karte liegt
       *[other] { $count } Karten liegen
    } in { $folder }. Drucken Sie places.pdf und hängen Sie jede an ihren Platz; den Code, nach dem die Adresse fragt, nennt zal browser invite.
cards-deleted = { $count ->
        [one] Eine Datei ist
       *[other] { $count } Dateien sind
    } gelöscht, und der Ordner { $folder }. Gedrucktes und Kopiertes nicht.
cards-deleted-not-folder = { $count ->
        [one] Eine Datei ist
       *[other] { $count } Dateien sind
    } gelöscht. In { $folder } liegt noch anderes und bleibt.

# Die Seite des Besuchers

ticket = Ticket
languages = Sprache dieser Seite
title = { $code }: { $sentence }
services = { $count ->
        [one] { $count } Anliegen auf diesem Ticket
       *[other] { $count } Anliegen auf diesem Ticket
    }
for-people = für { $count } Personen
service-waiting = Sie warten darauf
service-called = Sie sind dafür aufgerufen
service-serving = wird gerade bearbeitet
service-held = zurückgestellt
service-missed = Sie haben den Aufruf versäumt
service-served = erledigt
service-cancelled = storniert
service-expired = nicht erledigt, der Tag ist vorbei
service-planned = kommt später
service-suspended = wenn Sie zurück sind
service-skipped = entfällt
service-skipped-because = heute nicht: Zuerst ist „{ $because }“ nötig
of-day = Ticket vom { $day }
return-pass = Wenn Sie wiederkommen, tippen Sie am Automaten diesen Code: { $code }. Er gilt bis { $until }.
stand-waiting = { $ahead ->
        [0] Niemand ist vor Ihnen
        [one] { $ahead } Person ist vor Ihnen
       *[other] { $ahead } Personen sind vor Ihnen
    }
stand-waiting-unserved = Für dieses Anliegen ist noch kein Schalter besetzt
in-turn = Sie warten jetzt der Reihe nach. Ihre Wartezeit zählt weiter.
about-waiting = Lassen Sie diese Seite offen: sie sagt Ihnen, wohin Sie gehen.
about-waiting-closed = Heute gibt es keine Tickets mehr; Sie werden aber noch aufgerufen. Lassen Sie diese Seite offen: sie sagt Ihnen, wohin Sie gehen.
stand-postponed = Sie lassen andere vor bis { $until }
about-postponed = Danach werden Sie wie gewohnt aufgerufen. Ihr Platz bleibt erhalten.
stand-early = Ihr Termin ist um { $until }
about-early = Dann werden Sie aufgerufen. Früher nur, wenn sonst niemand wartet; bleiben Sie also in der Nähe.
where = Warten Sie hier: { $zone }
stand-called = Bitte gehen Sie zu: { $desk }
stand-called-somewhere = Sie sind aufgerufen: bitte schauen Sie auf die Anzeige
about-called = Sie werden dort jetzt erwartet.
stand-serving = Sie werden bedient: { $desk }
stand-serving-somewhere = Sie werden bedient
about-serving = Danach können Sie hier Ihr Urteil abgeben.
stand-held = Ihr Ticket ist zurückgestellt
about-held = Ihr Platz bleibt erhalten. Das Personal ruft Sie wieder auf: bitte achten Sie auf diese Seite.
stand-missed = Sie wurden um { $at } aufgerufen, kamen aber nicht
about-missed = Bitte fragen Sie das Personal: es kann Sie wieder einreihen.
about-missed-back = Sind Sie noch in der Halle? Bis { $until } stellen Sie sich mit „Ich bin da“ wieder an. Andere werden vielleicht vor Ihnen aufgerufen.
stand-transferred = Ihr Ticket wird weitergeleitet
about-transferred = Lassen Sie diese Seite offen: sie sagt Ihnen, wohin Sie gehen.
stand-served = Sie wurden bedient
about-served = Danke für Ihren Besuch!
stand-cancelled = Das Ticket ist storniert
about-cancelled = Um sich wieder anzustellen, ziehen Sie bitte ein neues Ticket.
about-cancelled-closed = Heute gibt es keine Tickets mehr. Brauchen Sie noch Hilfe, fragen Sie bitte das Personal.
about-cancelled-back = Aus Versehen gedrückt? Zwei Minuten lang bekommen Sie Ihren Platz zurück.
stand-expired = Das Ticket gilt nicht mehr
about-expired = Um sich wieder anzustellen, ziehen Sie bitte ein neues Ticket.
about-expired-closed = Wir sind für heute fertig. Wurden Sie nicht bedient, fragen Sie bitte das Personal.
stand-shut-out = Wir haben geschlossen, bevor Sie an der Reihe waren
about-shut-out = Das tut uns leid. Bitte kommen Sie an einem anderen Tag wieder und ziehen Sie ein neues Ticket. Eilt es, fragen Sie bitte das Personal.
about-shut-out-book = Das tut uns leid. Bitte vereinbaren Sie einen Termin oder kommen Sie an einem anderen Tag wieder.
sound-on = Ton einschalten
sound-check = Ton prüfen
sound-is-on = Der Ton ist an. Sie hören den Aufruf, solange der Bildschirm an ist.
offline = Keine Verbindung. Achten Sie auf die Anzeige: diese Seite erneuert sich von selbst, sobald die Verbindung wieder da ist.
blind = Zurzeit keine Verbindung zur Halle. Achten Sie auf die Anzeige: diese Seite erneuert sich von selbst.
unsent = Keine Verbindung: es wurde nichts gesendet, und nichts ist verloren. Versuchen Sie es noch einmal, sobald die Verbindung wieder da ist.
no-script = Diese Seite erneuert sich alle 20 Sekunden von selbst.
unloaded = Ein Teil dieser Seite wurde nicht geladen. Achten Sie auf die Anzeige: die Seite versucht es von selbst wieder.
postpone = Andere 10 Minuten vorlassen
postpone-about = 10 Minuten lang werden Sie nicht aufgerufen. Ihr Platz in der Reihe bleibt erhalten.
return = Ich bin da, bitte rufen Sie mich auf
here = Ich bin da
reinstate = Das war ein Versehen: Platz zurückgeben
cancel = Ticket stornieren
cancel-sure = Ticket { $code } stornieren?
cancel-about = Sie verlieren Ihren Platz in der Reihe. Zwei Minuten lang können Sie es sich noch anders überlegen.
cancel-yes = Ja, stornieren
cancel-no = Nein, behalten
rate = Wie wurden Sie bedient?
rate-about = 1 ist schlecht, 5 ist ausgezeichnet. Sie müssen nicht jede Frage beantworten.
rate-waiting = Wartezeit
rate-politeness = Höflichkeit und Sachkenntnis
rate-comfort = Angenehme Räume
rate-information = Klare Auskunft
rate-change = Urteil ändern
rate-later = Zurzeit keine Verbindung zur Halle: Ihr Urteil wurde nicht gesendet. Bitte senden Sie es in einer Minute noch einmal.
comment = Anmerkung (wenn Sie möchten)
send-rating = Urteil senden
rated = Danke! Ihr Urteil ist angekommen.
again = Noch einmal versuchen
back = Zurück zum Ticket

unknown-title = Dieses Ticket gibt es nicht
unknown-about = Prüfen Sie den Link oder scannen Sie den Code auf dem Ticket noch einmal. Die Seite eines Tickets gilt bis zum Ende des Tages.
gone-title = Dieses Ticket gilt nicht mehr
gone-about = Die Seite eines Tickets öffnet sich nur an dem Tag, an dem es gezogen wurde. Brauchen Sie Hilfe, ziehen Sie bitte in der Halle ein neues.
refused-title = Das ging nicht
refused-about = Das Ticket hat sich inzwischen geändert. Bitte öffnen Sie seine Seite und sehen Sie nach.
foreign-title = Das ging nicht
foreign-about = Die Anfrage kam von einer fremden Seite, darum ist nichts geschehen. Scannen Sie den Code auf Ihrem Ticket und drücken Sie den Knopf auf dessen Seite.
large-title = Zu viel Text
large-about = Es wurde nichts gespeichert. Bitte gehen Sie zurück und schreiben Sie weniger.
slow-title = Die Verbindung ist zu langsam
slow-about = Es wurde nichts gespeichert. Bitte gehen Sie zurück und senden Sie es noch einmal.
trouble-title = Zurzeit keine Verbindung zur Halle
trouble-about = Bitte achten Sie auf die Anzeige und versuchen Sie es in einer Minute noch einmal.
limit-title = Zu viele Versuche
limit-about = Bitte warten Sie eine Minute und versuchen Sie es noch einmal.
misdirected-title = Die Seiten dieser Halle haben eine andere Adresse
misdirected-about = Scannen Sie den Code auf Ihrem Ticket. Personal: tragen Sie den Namen dieses Servers unter page_address in hall.toml ein, oder öffnen Sie ihn über seine Nummer.
door-title = Scannen Sie den Code auf Ihrem Ticket
door-about = Die Seite Ihres Tickets zeigt, wie viele Personen vor Ihnen sind und wohin Sie gehen. Öffnen Sie die Kamera Ihres Telefons und richten Sie sie auf den Code.

# Buchen

book-title = Termin buchen
book-nothing = Im Moment lässt sich nichts buchen. Nehmen Sie in der Halle ein Ticket oder fragen Sie das Personal.
book-service = Wählen Sie ein Anliegen.
book-day = { $service }: wählen Sie einen Tag
book-day-move = { $service }: auf welchen Tag?
book-free = { $count ->
    [0] alles belegt
    [one] { $count } Zeit frei
   *[other] { $count } Zeiten frei
 }
book-no-days = An diesen Tagen lässt sich nichts buchen.
book-later = Spätere Tage
book-earlier = Frühere Tage
book-other-service = Anderes Anliegen
book-other-day = Anderer Tag
book-keep = Nicht verlegen
book-time = { $service }: wählen Sie eine Zeit
book-time-move = { $service }: auf welche Zeit?
book-time-about = Die gewählte Zeit bleibt für Sie reserviert, während Sie buchen.
book-time-move-about = Ihre bisherige Zeit wird frei, sobald Sie eine andere wählen.
book-full = An diesem Tag ist alles belegt. Bitte wählen Sie einen anderen.
book-shut = An diesem Tag lässt sich nichts buchen. Bitte wählen Sie einen anderen.
book-wait = Sagen Sie mir, wenn etwas frei wird
book-wait-about = Sie bekommen eine Seite: gibt jemand seine Zeit zurück, wird sie Ihnen dort angeboten. Niemand ruft an oder schreibt; sehen Sie also ab und zu nach.
book-contact = Telefonnummer oder E-Mail-Adresse
book-contact-about = Wir fragen danach, damit niemand zu viel bucht. Nummer und Adresse werden nicht aufbewahrt, nur eine Prüfsumme davon.
book-ring = Sagt die Halle den Termin ab, dürfen Sie mich anrufen oder mir schreiben
book-name = Name (freiwillig)
book-name-about = Wenn Sie es erlauben, bewahren wir Nummer oder Adresse und den Namen auf, um zu wissen, wen wir ansprechen. Nur das Personal sieht sie. Gelöscht werden sie spätestens { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
 } nach dem Termin.
book-done = Diese Zeit buchen
book-drop = Diese Zeit freigeben
book-again = Noch einmal buchen
book-error = Das hat nicht geklappt.
book-back = Zurück
book-slot-unknown = { $time } lässt sich nicht buchen. Bitte wählen Sie eine andere Zeit.
book-slot-taken = { $time } wurde gerade belegt. Die nächste freie Zeit: { $nearest }.
book-slot-taken-day = { $time } wurde gerade belegt, und an diesem Tag ist nichts anderes frei. Bitte wählen Sie einen anderen Tag.
book-limit-title = Zu viele Versuche
book-limit-about = Von dieser Adresse wurden schon viele Zeiten gewählt. Bitte warten Sie einige Minuten und versuchen Sie es noch einmal.
book-trouble-title = Gerade keine Verbindung zur Halle
book-trouble-about = Bitte versuchen Sie es in einer Minute noch einmal.
book-unknown-title = Hier kann man nichts buchen
book-unknown-about = Prüfen Sie den Link oder wählen Sie Anliegen und Tag noch einmal.
book-choose = Anliegen wählen
no-booking-title = Diesen Termin gibt es nicht
no-booking-about = Prüfen Sie den Link: er muss vollständig sein.
booking-gone-title = Dieser Tag ist vorbei
booking-gone-about = Die Seite eines Termins gilt bis zum Ende seines Tages. Brauchen Sie noch Hilfe, buchen Sie neu oder nehmen Sie in der Halle ein Ticket.
booking-held = Diese Zeit ist vorerst Ihre
booking-held-about = Buchen Sie bis { $until }: { $minutes ->
    [one] noch { $minutes } Minute
   *[other] noch { $minutes } Minuten
 }. Danach ist die Zeit wieder frei.
booking-expected = Sie haben einen Termin
booking-expected-about = Wenn Sie kommen, geben Sie den Code am Automaten ein oder sagen Sie ihn dem Personal.
booking-expected-opens = Kommen Sie etwas früher: anmelden können Sie sich ab { $time }. Geben Sie den Code am Automaten ein oder sagen Sie ihn dem Personal.
booking-checked-in = Sie sind angemeldet
booking-checked-in-about = Sie haben ein Ticket: seine Seite sagt Ihnen, wohin und wann Sie gehen.
booking-cancelled = Der Termin ist abgesagt
booking-cancelled-about = Brauchen Sie noch Hilfe, buchen Sie neu oder nehmen Sie in der Halle ein Ticket.
booking-cancelled-back = Aus Versehen gedrückt? Zwei Minuten lang können Sie den Termin zurückholen.
booking-closed = Zu dieser Zeit kann die Halle Sie nicht empfangen
booking-closed-about = Es tut uns leid: heute ist dafür geschlossen. Der Termin lässt sich auf einen anderen Tag verlegen.
booking-withdrawn = Die Halle hat den Termin abgesagt
booking-withdrawn-about = Zu dieser Zeit gibt es das nicht mehr. Es tut uns leid: bitte buchen Sie eine andere Zeit, oder nehmen Sie in der Halle ein Ticket.
booking-next-free = Die nächste freie Zeit: { $time }, { $day }.
booking-take-next = An diesem Tag buchen
booking-move-back = Zurück auf { $time }, { $day }
booking-move-back-about = Ihre frühere Zeit wird eine Weile für Sie freigehalten. Danach können andere sie haben.
booking-lapsed = Der Termin ist verfallen
booking-lapsed-about = Sie wurden erwartet, und die Zeit ist um. Nehmen Sie in der Halle ein Ticket oder buchen Sie neu.
booking-dropped = Diese Zeit ist wieder frei
booking-dropped-about = Sie war eine Weile reserviert, und niemand hat sie gebucht. Bitte wählen Sie noch einmal.
booking-moved = Ihr Termin wurde auf diese Zeit verlegt.
booking-check-in = Ich bin da
booking-check-in-about = Drücken Sie, sobald Sie in der Halle sind: Sie bekommen ein Ticket und können aufgerufen werden.
booking-code = Code des Termins
booking-code-about = Geben Sie ihn am Automaten ein oder sagen Sie ihn dem Personal.
booking-qr = QR-Code der Seite dieses Termins
booking-link-about = Bewahren Sie diesen Link auf: er zeigt, verlegt und storniert Ihren Termin. Zeigen Sie ihn niemandem.
booking-no-link-about = Legen Sie diese Seite bei Ihren Lesezeichen ab: sie zeigt, verlegt und storniert Ihren Termin.
booking-file = In meinen Kalender
booking-file-cancel = Aus meinem Kalender nehmen
booking-move = Verlegen
booking-cancel = Termin absagen
booking-cancel-sure = Termin absagen?
booking-cancel-about = Jemand anderes bekommt Ihre Zeit. Zwei Minuten lang können Sie es sich anders überlegen.
booking-reinstate = Das war ein Versehen: Termin zurückholen
booking-ticket = Ticket öffnen
wish-waiting = Noch ist nichts frei geworden
wish-waiting-about = Diese Seite sieht von selbst nach. Wird eine Zeit frei, wird sie hier für kurze Zeit angeboten. Bewahren Sie diese Seite auf und sehen Sie ab und zu nach.
wish-offered = Eine Zeit ist frei geworden
wish-offered-about = Sie ist bis { $until } Ihre. Danach wird sie anderen angeboten.
wish-taken = Sie haben einen Termin
wish-taken-about = Die frei gewordene Zeit ist jetzt Ihre.
wish-over = Sie warten nicht mehr
wish-over-about = Die Zeit wurde anderen angeboten, oder Sie wollten nicht mehr warten. Bitte wählen Sie einen anderen Tag.
wish-take = Diese Zeit buchen
wish-leave = Nicht mehr warten
wish-booking = Termin öffnen

# Die erste Seite

start-title = Die Bildschirme der Halle
start-visitors = Besucher: scannen Sie den Code auf Ihrem Ticket, er öffnet dessen Seite. Diese Seite ist für das Personal.
start-no-code = Es gibt keinen Personalcode, darum lässt sich kein Browser verbinden. Setzen Sie einen: zal pin --kiosk
start-kiosk = Kioske
start-console = Arbeitsplätze der Mitarbeiter
start-board = Anzeigen
start-phone = Telefone der Besucher
start-who-kiosk = Hier ziehen Besucher Tickets. Öffnet sich nur in einem Browser, den das Personal verbunden hat.
start-who-console = Von hier rufen die Mitarbeiter auf, jeder mit seiner PIN. Öffnet sich nur in einem Browser, den das Personal verbunden hat.
start-who-board = Alle in der Halle sehen sie. Öffnet sich nur in einem Browser, den das Personal verbunden hat.
start-who-phone = Wer den Link eines Tickets hat, sieht dieses eine Ticket und sonst nichts.
start-open-console = Arbeitsplatz
start-desks = { $count ->
        [0] Kein Schalter arbeitet.
        [one] { $count } Schalter arbeitet.
       *[other] { $count } Schalter arbeiten.
    }
start-phones = { $count ->
        [0] zurzeit folgt niemand seinem Ticket
        [one] { $count } Telefon folgt seinem Ticket
       *[other] { $count } Telefone folgen ihrem Ticket
    }
start-no-address = In hall.toml ist page_address nicht gesetzt: Tickets zeigen keinen QR-Code.
start-unset = nicht gesetzt
start-at = So war es um { $at }.
start-again = Noch einmal nachsehen
place-running = { $count ->
        [one] läuft
       *[other] läuft { $count }-mal zugleich
    }
place-silent = antwortet nicht seit { $since }
place-off = läuft nicht
place-unpaired = noch zu verbinden

# Terminals im Browser

terminal-kiosk = Kiosk: Ticket ziehen
terminal-console = Arbeitsplatz am Schalter
terminal-board = Anzeige: wer aufgerufen ist
terminal-sound = Ton einschalten
terminal-no-sound = Kein Ton: der Browser spielt keinen, bevor jemand diese Seite berührt.
terminal-no-loudspeaker = Kein Ton: dieser Computer gibt dem Browser keinen Lautsprecher. Prüfen Sie, ob einer angeschlossen und eingeschaltet ist.
terminal-no-audio = Kein Ton: dieser Browser kann keinen spielen. Öffnen Sie die Anzeige in Chromium oder Firefox.
terminal-sound-unloaded = Kein Ton: der Teil dieser Seite, der ihn spielt, wurde nicht geladen. Die Seite versucht es von selbst noch einmal.
terminal-again = Wieder öffnen
terminal-lost = Keine Verbindung zur Halle. Sie kommt von selbst wieder.
terminal-left = Dieses Terminal wurde beendet.
terminal-elsewhere = Dieses Terminal wurde in einem anderen Fenster geöffnet.
terminal-full = Zu viele Terminals sind offen. Dieses öffnet sich von selbst, sobald Platz ist.
terminal-stopped = Einen Moment bitte. Dieser Bildschirm startet neu. Ihr Platz in der Warteschlange bleibt erhalten.
terminal-often = Für das Personal: dieser Bildschirm bleibt immer wieder stehen. Die Ursache steht neben der Datei der Halle, im Protokoll, dessen Name auf { $name }.log endet, oder in web.log.
terminal-unloaded = Ein Teil dieses Bildschirms wurde nicht geladen. Er versucht es von selbst wieder; hilft das nicht, sagen Sie bitte dem Personal Bescheid.
terminal-no-script = Dieses Terminal braucht Skripte. Bitte erlauben Sie sie in den Einstellungen des Browsers.
pair-title = Dieser Browser ist noch nicht verbunden
pair-about = Er soll zeigen: { $terminal }. Jemand vom Personal gibt einmal den Personalcode oder einen Verbindungscode ein; danach öffnet es sich von selbst.
pair-code = Personalcode oder Verbindungscode
pair-send = Browser verbinden

# Die Vorführung

demo-title = Vorführhalle
demo-kiosk = Kiosk
demo-console = Arbeitsplatz
demo-board = Anzeige
demo-phone = Ticket fürs Telefon
demo-try-kiosk = Kiosk: ziehen Sie ein Ticket.
demo-try-console = Arbeitsplatz: melden Sie sich als { $operator } an und rufen Sie den nächsten Besucher auf.
demo-try-phone = Telefon: ziehen Sie hier ein Ticket und scannen Sie seinen Code. Die Seite sagt Ihnen, wann und wohin Sie gehen.
demo-pin = PIN der Mitarbeiter
demo-code = Personalcode
demo-people = Alle anderen Besucher und Mitarbeiter sind simuliert. Für sie läuft die Zeit schneller: ×{ $times }.
demo-take = Ticket für mein Telefon ziehen
demo-another = Noch ein Ticket
demo-qr = QR-Code der Seite von Ticket { $code }
demo-open = { $code }: seine Seite hier öffnen
demo-same-network = Ihr Telefon muss im selben Netz sein wie dieser Rechner.
demo-no-network = Dieser Rechner ist in keinem privaten Netz: Telefone können die Seite nicht öffnen.

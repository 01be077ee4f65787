## Anmelden

loading = Die Halle wird geöffnet…
ask-who = Wer sind Sie?
no-such-name = Niemand heißt so. Tippen Sie den Anfang Ihres Nachnamens, russisch oder lateinisch, oder Ihren Code. Stehen Sie nicht in der Liste, fragen Sie die Leitung: Menschen werden in den Einstellungen der Halle hinzugefügt.
no-such-desk = Diesen Schalter gibt es für Sie nicht. Tippen Sie seine Nummer; welche Schalter Ihre sind, entscheidet die Leitung.
nothing-fits = Nichts passt. Löschen Sie einige Buchstaben, oder drücken Sie Esc.
ask-pin = { $name }, bitte geben Sie Ihre PIN ein
ask-desk = An welchem Schalter arbeiten Sie?
ask-take-over = { $desk }: hier arbeitet { $name }. Warum übernehmen Sie?
take-over-1 = Die Schicht ist vorbei, die Abmeldung wurde vergessen
take-over-2 = Ich springe ein, die Leitung bat darum
field-name = Ihren Namen oder Code zu tippen beginnen
field-pin = PIN
field-desk = Nummer des Schalters
field-reason = Nummer eines Grundes oder eigene Worte
no-pin = noch keine PIN
set-pin = Noch ist keine PIN gesetzt. Die Leitung setzt sie: zal pin { $code }
desk-free = frei
own-shift = Ihre offene Schicht
own-shift-elsewhere = Ihre Schicht ist offen: { $desk }. Beginnen Sie an einem anderen Schalter, endet sie.
keys-sign-in = ↑↓ wählen · Enter weiter · Esc von vorn
keys-sign-in-code = Enter weiter · Esc von vorn
move-leave = Programm beenden
ask-close = Wer beendet das Programm?
close-hint = Nötig ist die PIN eines Mitarbeiters oder der Personalcode.
staff-code = Personalcode
locked = Gesperrt. Die Schicht läuft weiter, der Besucher bleibt an Ihrem Schalter.
move-somebody-else = Als anderer Mitarbeiter anmelden

ended-taken = { $desk }: hier arbeitet jetzt { $name }. Ihre Schicht ist beendet, Ihr Besucher wurde übergeben.
ended-day = { $desk }: der Geschäftstag ist zu Ende und die Schicht auch. Melden Sie sich an, um eine neue zu beginnen.
ended-elsewhere = { $desk }: Ihre Schicht wurde anderswo beendet. Melden Sie sich an, um eine neue zu beginnen.

## Der Besucher

state-called = AUFGERUFEN · { $since }{ $calls ->
        [1] {""}
       *[other] {" "}· Aufrufe: { $calls }
    }
state-serving = WIRD BEDIENT · { $since } von { $norm }
unanswered = ! { $code } wurde vor { $n } min aufgerufen: ist jemand gekommen?
out-of-turn = ★ MIT VORRANG: { $name }
proof = Prüfen: { $text }
unproven = Kein Nachweis: { $key } { $does }
basis = Grundlage: { $text }
waited = { $time } gewartet { $sign }
about = { $language } · Ticket { $time }
note = ✎ { $text }
no-ticket = ohne Ticket
for-people = für { $count } Personen
more = PgDn: mehr lesen
idle = FREI
idle-nobody = Niemand wartet auf Sie. Kommt jemand, hören Sie ein Zeichen.
idle-reception = Enter gibt ein Ticket aus. An diesen Schalter wird niemand aufgerufen.
idle-first = Zuerst in der Reihe: { $code }
next-by-itself = Der Nächste wird in { $time } von selbst aufgerufen. Anhalten: F9
next-at-once = Der Nächste wird von selbst aufgerufen, sobald jemand kommt. Anhalten: F9
next-stopped = Niemand wird jetzt von selbst aufgerufen. Enter ruft den Nächsten auf.
called-by-itself = { $code } wurde von selbst aufgerufen.
missed-by-itself = { $code } ist nicht erschienen, von selbst vermerkt. F5 nimmt es zurück.
arrived = EIN BESUCHER IST DA
arrived-press = Mit Enter aufrufen
on-break = PAUSE · { $since }

language = { $code ->
        [ru] Russisch
        [en] Englisch
        [tt] Tatarisch
        [ba] Baschkirisch
        [kk] Kasachisch
        [ky] Kirgisisch
        [uz] Usbekisch
        [tg] Tadschikisch
        [hy] Armenisch
        [az] Aserbaidschanisch
        [zh] Chinesisch
        [de] Deutsch
       *[other] Sprache: { $code }
    }

## Die Warteschlange

queue-count = Meine Reihe · { $n }
queue-empty = Niemand wartet
queue-more = … und { $n } weitere
hall-waiting = Halle: { $n } warten
hall-longest = {" "}· längste { $time }
hall-closed = Die Halle ist zu, keine neuen Tickets
minutes = { $n } min
calm = {""}
soon = bald
late = !Norm
mine = für Sie
served = bedient { $n }
mean = {" "}· Schnitt { $time }

## Tasten

move-call = Nächsten aufrufen
move-start = Da: beginnen
move-nobody = Niemand kam
nobody-recall = Niemand: erneut rufen ({ $n } von { $of })
nobody-recall-more = Niemand: erneut rufen
nobody-missed = Niemand: nicht erschienen
nobody-when = in { $time }
move-finish = Abschließen
move-resume = Weiter
move-newcomer = Ticket ausgeben…
move-keys = Tasten
move-call-named = Nach Nummer…
move-recall = Erneut rufen
move-transfer = Weiterleiten…
move-undo = Zurück
move-undo-finish = Öffnen
move-undo-no-show = Doch da
move-undo-cancel = Behalten
move-undo-issue = Zurück
move-undo-record = Zurück
move-undo-change-category = Kategorie
move-undo-check-in = Doch nicht
move-undo-book-slot = Zurück
move-hold = Zurückstellen…
move-return = In die Reihe
move-break = Pause…
move-sign-out = Abmelden
move-aside = Beiseite
move-lock = Sperren
move-category = Ohne Vorrang
move-print-slip = Drucken…
keys-ask = ↑↓ wählen · Enter antworten · Esc abbrechen
keys-ask-number = Nummer oder ↑↓ wählen · Enter antworten · Esc abbrechen
keys-ask-at-once = Eine Ziffer antwortet sofort · oder ↑↓ und Enter · Esc abbrechen
keys-ask-text = Enter antworten · Esc abbrechen
keys-title = Tasten
keys-close = Jede Taste führt zurück zur Arbeit
keys-more = Jede Taste zeigt die übrigen Tasten
about-enter = was jetzt kommt: aufrufen, beginnen, abschließen
about-keys = diese Hilfe
about-call-named = ein Ticket nach Nummer aufrufen, mit Grund
about-recall = den aufgerufenen Besucher noch einmal ausrufen
about-transfer = weiterleiten: an Schalter, Mitarbeiter, Anliegen
about-undo = 2 Minuten: Abschluss, Fehlen, Storno, Kategorie zurück
about-hold = den Besucher zurückstellen; sein Platz bleibt
about-return = den aufgerufenen Besucher an seinen Platz zurücksetzen
about-nobody = niemand kam: ruft erneut, dann „nicht erschienen“
about-break = eine Pause mit Grund; noch einmal: weiter
about-sign-out = die Schicht beenden
about-aside = Zurückgestellte, Fehlende: rufen, holen, stornieren
about-appointments = Termine von heute: anmelden, wer da ist, und vergeben
about-newcomer = hier ein Ticket ausgeben oder jemanden ohne Ticket bedienen
about-see-name = Name dessen, der am Schalter ist, wenn er ihn beim Termin nannte
about-print-slip = ein Ticket noch einmal drucken
about-services = ein Anliegen mehr für den Besucher oder eines weniger
about-category = den Besucher ohne Vorrang oder anders einreihen
about-more = mehr zum Besucher lesen; PgUp: zurück
about-lock = sperren bis zur PIN; die Schicht läuft weiter

## Papier

printer-is = { $who }: { $state }.
printer-whole = { $n ->
        [one] Drucker am Kiosk { $kiosks }
       *[other] Drucker an den Kiosken { $kiosks }
    }
printer-names = { $n ->
        [one] Kiosk { $kiosks }
       *[other] Kioske { $kiosks }
    }
printer-count = { $n ->
        [one] 1 Drucker
       *[other] { $n } Drucker
    }
printer-ok = bereit
printer-paper-low = wenig Papier
printer-paper-out = kein Papier
printer-cover-open = Klappe offen
printer-fault = gestört
printer-unknown = antwortet nicht
printer-do-paper-low = Halten Sie eine Rolle bereit.
printer-do-paper-out = Legen Sie eine Rolle ein.
printer-do-cover-open = Schließen Sie die Klappe.
printer-do-fault = Schalten Sie ihn aus und wieder ein; hilft das nicht, sagen Sie der Leitung Bescheid.
printer-do-unknown = Prüfen Sie Strom und Kabel.
slips-lost = Vielleicht nicht gedruckt: { $n }
kiosk = Kiosk { $code }
slip-unknown = unklar, ob gedruckt
slip-late = kam nicht rechtzeitig heraus

## Fragen

ask-code = Welches Ticket?
field-code = Code des Tickets
ask-reason = Warum wird { $code } vor den anderen aufgerufen?
reason-missed = Hat den Aufruf nicht gehört
reason-back = Ist mit einer fehlenden Unterlage zurück
reason-was-missed = Kam nach dem Aufruf
reason-was-held = War zurückgestellt und ist wieder da
reason-unwell = Fühlt sich nicht wohl oder hat ein kleines Kind
reason-asked = Die Leitung der Halle bat darum
ask-target = Wohin soll { $code } gehen?
field-service = Name des Anliegens
field-target = Schalternummer, Name oder Anliegen
kind-service = Anliegen
desk-closed = niemand da
operator-away = nicht da
transfer-stay = Ein anderes Ziel wählen
transfer-anyway = Trotzdem dorthin
ask-note = Ein Vermerk für den, der { $code } als Nächster bedient
field-note = Darf leer bleiben
ask-hold = { $code } zurückstellen. Was soll vermerkt werden?
ask-aside = Wer ist wieder da?
aside-held = zurückgestellt
aside-postponed = lässt andere vor bis { $time }
aside-missed = nicht erschienen
aside-empty = Niemand ist zurückgestellt oder fehlt.
ask-way = Was soll mit { $code } geschehen?
aside-call = Jetzt an diesen Schalter rufen
aside-back = An den alten Platz in der Reihe zurück
aside-back-missed = In die Reihe zurück, nach den Nächsten
ask-cancel = Den Besuch { $code } stornieren? Der Platz geht verloren; F5 holt ihn 2 Minuten lang zurück.
cancel-keep = Nein, der Platz bleibt
cancel-end = Ja, der Besucher ist endgültig gegangen
aside-cancel = Besuch stornieren: der Besucher ist gegangen
field-number = Eine Nummer oder ↑↓
ask-appointment = Termine von heute. Wer ist da?
appointments-empty = Für heute gibt es keine Termine.
appointments-not-here = Diese Halle vergibt keine Termine.
appointments-not-at-desks = Am Schalter kann kein Termin vergeben werden: In den Einstellungen gibt es dafür keine Plätze.
appointments-nothing-free = { $service }: Es gibt keine freie Zeit.
appointment-book = Termin vergeben…
by-code = Mit einem Code für einen weiteren Besuch…
ask-pass = Welcher Code für den weiteren Besuch?
field-pass = 13 Ziffern
field-appointment = Uhrzeit, Anliegen oder Ende des Codes
coming-expected = erwartet
coming-late = verspätet
coming-here = ist da
coming-lapsed = verfallen
coming-cancelled = abgesagt
ask-check-in = Termin um { $time }, { $service }. Endet der Code auf { $end }?
ask-undo-check-in = Termin um { $time }, Code …{ $end }: Ticket { $code } ist ausgegeben.
appointment-stays = Das stimmt
appointment-undo = Anmeldung zurück: Es ist jemand anders
appointment-code-end = Code …{ $end }
appointment-minutes = für { $minutes } Min.
appointment-come = Ja, Ticket ausgeben
appointment-leave = Nein, nichts tun
ask-book-service = Termin für welches Anliegen?
ask-book-day = { $service }: An welchem Tag?
day-free = { $count ->
        [one] { $count } freie Zeit
       *[other] { $count } freie Zeiten
    }
ask-book-time = { $service }: Um wie viel Uhr?
field-time = Uhrzeit, zum Beispiel 1030
ask-book-phone = Wen anrufen, wenn die Halle absagt?
field-book-phone = Telefon oder E-Mail; Enter: niemanden
book-phone-unclear = „{ $typed }“ ist weder Telefonnummer noch E-Mail-Adresse.
ask-book-name = Wie heißt die Person?
field-book-name = Name; Enter: keine Angabe
booked = { $service }, { $when }
booked-tell = Sagen Sie den Code: Damit meldet man sich in der Halle an.
booked-close = Enter: Der Code ist notiert
return-pass = Code für einen weiteren Besuch, gilt bis { $until }
ask-slip = Welches Ticket soll noch einmal gedruckt werden?
ask-kiosk = Wo soll { $code } gedruckt werden?
kiosk-named = Kiosk { $code }
kiosk-own = Wo das Ticket gezogen wurde
ask-whose = Wessen Kategorie?
ask-outcome = Wie ging es für { $code } aus?
ask-outcome-recorded = Wie endete die Bedienung ohne Ticket?
ask-newcomer = Was soll für den Besucher geschehen?
newcomer-give = Ticket ausgeben
newcomer-record = Jetzt ohne Ticket bedienen
ask-give = Wofür ist das Ticket?
ask-record = Wofür wird ohne Ticket bedient?
ask-newcomer-category = Hat der Besucher Vorrang?
ask-people = Wie viele Personen sind zusammen gekommen?
people = { $count ->
        [one] { $count } Person
       *[other] { $count } Personen
    }
ask-language = In welcher Sprache?
ask-may-close = { $ahead } sind davor, Schluss ist um { $closes }: vielleicht kommt es nicht mehr dazu.
give-not = Kein Ticket ausgeben
give-anyway = Trotzdem ausgeben
ahead = { $count ->
        [0] niemand davor
        [one] { $count } davor
       *[other] { $count } davor
    }
given-unserved = noch ist kein Schalter dafür offen
given-tell = Sagen Sie dem Besucher die Nummer.
given-tell-phone = Sagen Sie dem Besucher die Nummer; ein Telefon liest das Quadrat.
given-close = Enter: der Besucher hat es
service-people = Zahl der Personen
ask-services = Welches Anliegen für { $code }?
service-add = hinzufügen
service-skip = weglassen
ask-service-when = Wann soll { $code } auf { $service } warten?
service-at-once = Sofort, mit der bisherigen Wartezeit
service-after = Nach dem, was jetzt hier bearbeitet wird
service-other = Ein anderes Anliegen
service-anyway = Trotzdem hinzufügen
ask-service-reason = Warum entfällt { $service } bei { $code }?
field-service-reason = Ein paar Worte
booked-for = ◷ TERMIN um { $time }
name = { $name }
name-hidden = Name: { $key }
visit-next = Anliegen { $place } von { $count } · dann: { $services } · { $key }
visit-last = Anliegen { $place } von { $count }, das letzte
ask-category = Welche Kategorie hat { $code } von jetzt an?
in-turn = Der Reihe nach wie alle
ask-category-reason = Warum bekommt { $code } diese Kategorie?
field-category-reason = Welcher Nachweis wurde gezeigt
ask-break = Was für eine Pause?

## Was daraus wurde

nobody-to-call = Niemand ist aufzurufen: für diesen Schalter wartet zurzeit niemand.
done-finish = { $code } ist abgeschlossen. F5 nimmt es zurück.
done-finish-recorded = Die Bedienung ohne Ticket ist abgeschlossen. F5 nimmt das zurück.
done-give = Ticket { $code } ist ausgegeben. F5 nimmt es zurück.
done-give-print = Ticket { $code } ist ausgegeben und wird am Automaten { $kiosk } gedruckt. F5 nimmt es zurück.
done-record = Bedienung ohne Ticket läuft. F5 nimmt sie zurück.
done-undo-record = Zurückgenommen: niemand wird ohne Ticket bedient.
done-undo-issue = Ticket { $code } ist zurückgenommen.
done-undo-pass = Der Code …{ $end } gilt nicht mehr. Gibt es einen neuen, sagen Sie ihn.
done-people = { $code }: jetzt { $count } Personen.
done-finish-next = { $code } ist abgeschlossen und wartet auf: { $services }. F5 nimmt es zurück.
done-service-add = { $code }: { $service } wurde hinzugefügt.
done-service-skip = { $code }: { $service } entfällt. F5 nimmt es zurück.
done-recall = { $code } wurde noch einmal ausgerufen.
done-return = { $code } wartet wieder am alten Platz.
done-return-early = { $code } wartet auf den Termin um { $time }. Früher, wenn sonst niemand wartet.
done-no-show = { $code } ist nicht erschienen. F5 nimmt es zurück, F11 holt zurück.
done-hold = { $code } ist zurückgestellt. Zurückholen: F11.
done-transfer = { $code } wurde weitergeleitet: { $target }.
done-undo-change-category = { $code } wartet wie zuvor: { $name }.
done-category-undo = { $code } wartet von jetzt an als: { $name }. F5 nimmt es zurück.
done-back = { $code } wartet wieder.
done-cancel = { $code } ist storniert. F5 nimmt es zurück.
done-undo-cancel = { $code } hat seinen Platz wieder.
nobody-waits-recall = { $code } wurde vor { $since } s aufgerufen. F8 ruft in { $left } s erneut.
nobody-waits-no-show = { $code } wurde vor { $since } s aufgerufen. F8 vermerkt das Fehlen in { $left } s.
just-changed = Diese Taste hat sich gerade geändert. Sehen Sie hin und drücken Sie noch einmal.
done-check-in = Termin um { $time }: Ticket { $code }. Sagen Sie die Nummer; { $key } druckt es.
done-pass = Ticket { $code } für den weiteren Besuch. Sagen Sie die Nummer; { $key } druckt es.
done-pass-undo = Weiterer Besuch: Ticket { $code }. { $key }: drucken, F5: falsche Person.
done-pass-back = Ticket { $code } ist storniert, der Code für den weiteren Besuch gilt wieder.
done-check-in-undo = Termin um { $time }: Ticket { $code }. { $key }: drucken, F5: falsche Person.
done-undo-check-in = Anmeldung zurückgenommen, Ticket { $code } storniert: Die Person wird wieder erwartet.
done-book = Der Termin ist { $when }. F5 nimmt ihn zurück.
done-undo-book-slot = Der Termin { $when } ist zurückgenommen.
done-print-slip = Ticket { $code }: wird am Kiosk { $kiosk } gedruckt.
done-print-slip-later = Ticket { $code }: wird am Kiosk { $kiosk } gedruckt, wenn dessen Drucker bald wieder geht. Jetzt: { $why }.
disk-full = Der Datenträger ist voll: rufen Sie, wer den Rechner der Halle betreut.
busy = Die Halle ist beschäftigt, bitte warten…
clock-ahead = Die Uhr dieses Rechners geht gegen die Zeit der Halle { $n } min nach. Sagen Sie der Leitung Bescheid: zal clock
pin-guessed = Jemand gibt immer wieder falsche PINs für { $name } ein. Sie können weiterarbeiten. Ist es nicht { $name }, sagen Sie der Leitung Bescheid.
code-guessed = Jemand gibt am Kiosk immer wieder falsche Personalcodes ein. Sie können weiterarbeiten. Sagen Sie der Leitung Bescheid.
quota-short = { $service }: heute noch Tickets: { $left } von { $of }.
quota-full = { $service }: alle Tickets von heute sind vergeben ({ $of }).
clock-leapt = Die Uhr dieses Rechners geht falsch, { $n } min vor gegen die Zeit der Halle. Sagen Sie der Leitung Bescheid: zal clock
letters-small = Die Schrift auf diesem Bildschirm ist klein. Sagen Sie der Leitung Bescheid: Sie muss größer sein
last-stay = Bleiben und sie bedienen
last-hand-over = Diesen Schalter jemand anderem übergeben
last-hint = Oder tippen Sie, warum Sie jetzt gehen, und drücken Sie Enter
field-leave-reason = warum Sie gehen
leave-as-it-is = Alles lassen, wie es ist
come-hint = Oder tippen Sie, warum Sie sich trotzdem anmelden, und drücken Sie Enter
field-come-reason = warum Sie sich anmelden

## Eine PIN, die einmal gilt

ask-own-pin = { $name }, Ihre PIN gilt einmal. Wählen Sie eine eigene
ask-own-pin-again = Neue PIN noch einmal eingeben
own-pin-hint = 4 bis 12 Ziffern, nicht alle gleich und nicht der Reihe nach. Niemand sonst kennt sie; von jetzt an melden Sie sich damit an.
field-own-pin = neue PIN

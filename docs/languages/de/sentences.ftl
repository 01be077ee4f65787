# Absagen: warum etwas nicht geht und was als Nächstes zu tun ist.

## Tickets

error-wrong-move = Ticket { $code } ist { $state }: „{ $act }“ geht jetzt nicht.
error-unknown-ticket = Ein Ticket { $code } gibt es heute nicht. Prüfen Sie den Code auf dem Ticket.
error-unknown-ticket-then = Ein Ticket { $code } vom { $day } gibt es nicht. Prüfen Sie Code und Tag.
error-unknown-ticket-lately = Ein Ticket { $code } gibt es weder heute noch an den letzten sieben Tagen mit Tickets. Prüfen Sie den Code auf dem Ticket oder nennen Sie den Tag: zal show { $code } --day JAHR-MONAT-TAG
error-ticket-at-desk = Ticket { $code } ist schon am Schalter { $desk }. Als Nächstes: { $next }.
error-not-this-desk = Ticket { $code } wartet auf { $service }, und Schalter { $desk } bedient das zurzeit nicht. Wenden Sie sich an einen Schalter, der es tut, oder rufen Sie es dort auf.
error-for-other-desk = Ticket { $code } wurde an Schalter { $desk } geschickt und wartet auf ihn.
error-for-other-operator = Ticket { $code } wurde an { $operator } geschickt und wartet dort.
error-which-service = Ticket { $code } gilt für mehrere Anliegen: { $service }. Sagen Sie, welches gemeint ist.
error-which-purpose = Sagen Sie, zu welchem Zweck: { $service }.
error-pass-used = Mit dem Code wurde schon Ticket { $code } gezogen, und dieser Besuch ist vorbei. Ziehen Sie ein Ticket.
error-pass-lapsed = Der Code galt bis { $day }. Ziehen Sie ein Ticket.
error-pass-was-used = Das lässt sich nicht zurücknehmen: Mit dem Code für den weiteren Besuch von { $code } wurde Ticket { $used } gezogen.
error-not-for-service = Ticket { $code } gilt nicht für { $service }.
error-stage-of-another = Das Gewählte gehört nicht zu Ticket { $code }. Es ist nichts geschehen: sehen Sie noch einmal hin.
error-stage-moved = Ticket { $code } ist inzwischen { $state } ({ $service }). Es ist nichts geschehen: sehen Sie noch einmal hin.
error-call-served = Ticket { $code } wurde bedient. Als Nächstes: { $next }.
error-call-transferred = Ticket { $code } wurde weitergeleitet. Als Nächstes: { $next }.
error-call-cancelled = Ticket { $code } wurde storniert. Als Nächstes: { $next }.
error-call-expired = Ticket { $code } endete mit dem Tag. Geben Sie dem Besucher ein neues.
error-may-close-first = { $ahead } sind vorher dran, und um { $closes } endet der Tag: { $service } wird davor wohl nicht mehr beginnen. Es ist nichts geschehen; wer die Nummer trotzdem möchte: --anyway
error-call-planned = Für { $service } ist Ticket { $code } noch nicht an der Reihe: etwas anderes kommt zuerst.
error-issue-for-what = Sagen Sie, wofür das Ticket gilt: Anliegen oder eine Lebenslage.
error-services-too-many = Ein Ticket gilt für höchstens { $limit } Anliegen. Geben Sie ein weiteres Ticket aus.
error-people-too-many = Ein Ticket gilt für 1 bis { $limit } Personen. Geben Sie den anderen ein eigenes Ticket.
error-people-same = Ticket { $code } gilt schon für { $count }.
error-recorded-only-ends = Wer ohne Ticket bedient wird, kann nicht warten: niemand könnte ihn aufrufen. Schließen Sie ab und geben Sie ein Ticket, wenn er warten muss.
error-unrecord-ticket = Der Besucher hat Ticket { $code }: hier ist nichts zurückzunehmen.
error-service-already = Ticket { $code } gilt schon für { $service }.
error-skip-reason-needed = Sagen Sie, warum { $service } bei { $code } entfällt: ein paar Worte genügen.
error-skip-last = Ticket { $code } gilt nur noch für { $service }. Um den Besuch zu beenden, stornieren Sie ihn.
error-reason-needed = Sagen Sie, warum { $code } vor den anderen aufgerufen wird: ein paar Worte genügen.
error-nothing-to-reopen = Schalter { $desk } hat nichts zurückzunehmen: ein Abschluss oder ein Fehlen lässt sich zwei Minuten lang zurücknehmen.
error-no-show-too-early = Ticket { $code } wurde vor { $since } s aufgerufen und hat seinen Aufruf noch nicht versäumt: { $calls } von { $wanted } Aufrufen, jeder { $apart } s nach dem vorigen. Rufen Sie noch einmal auf; versäumt ist er frühestens in { $left } s. Es ist nichts geschehen.
error-return-too-late = Ticket { $code } hat seinen Aufruf vor mehr als { $minutes } Minuten verpasst. Ziehen Sie ein neues Ticket oder wenden Sie sich an das Personal.
error-return-too-often = Ticket { $code } ist nach einem verpassten Aufruf schon einmal zurückgekommen. Ziehen Sie ein neues Ticket oder wenden Sie sich an das Personal.
error-return-by-staff = Ticket { $code } hat seinen Aufruf verpasst. Wenden Sie sich an das Personal oder ziehen Sie ein neues Ticket.
error-nothing-to-reinstate = Bei Ticket { $code } ist nichts zurückzunehmen: ein stornierter Besuch lässt sich zwei Minuten lang zurückholen, von dem, der ihn storniert hat, oder von der Leitung.
error-cancel-sure = Ticket { $code } ({ $state }, { $service }) verlöre seinen Platz. Es ist nichts geschehen. Ist es so gewollt: zal cancel { $code } --sure
error-category-reason-needed = Sagen Sie, warum { $code } jetzt { $category } ist: ein paar Worte genügen.
error-category-same = Ticket { $code } ist schon { $category }.
error-category-at-desk = Ticket { $code } ist am Schalter { $desk }: dort wird seine Kategorie geändert.
error-no-category-to-restore = Bei Ticket { $code } ist nichts zurückzunehmen: eine geänderte Kategorie lässt sich zwei Minuten lang zurücknehmen, solange es an keinem Schalter ist, von dem, der sie geändert hat, oder von der Leitung.
error-transfer-nowhere = Sagen Sie, wohin { $code } geht: ein Anliegen, ein Schalter oder ein Mitarbeiter.
error-transfer-desk-empty = Am Schalter { $desk } ist zurzeit niemand. Schicken Sie { $code } anderswohin oder trotzdem dorthin: dann kann es aufrufen, wer das Anliegen sonst bedient.
error-transfer-operator-away = { $operator } ist zurzeit an keinem Schalter. Schicken Sie { $code } anderswohin oder trotzdem dorthin: dann kann es aufrufen, wer das Anliegen sonst bedient.
error-transfer-unserved = Zurzeit ist niemand da, der { $service } bedient. Schicken Sie { $code } anderswohin oder trotzdem dorthin: dann wartet es, bis jemand kommt.
error-transfer-service-closed = { $service } ist um diese Zeit geschlossen. Schicken Sie { $code } anderswohin oder trotzdem dorthin.
error-transfer-service-closed-by-hand = { $service } ist heute geschlossen: { $reason }. Schicken Sie { $code } anderswohin oder trotzdem dorthin.
error-postpone-minutes = Andere lässt man für 1 bis { $limit } Minuten vor.
error-postpone-too-often = Ticket { $code } hat andere so oft vorgelassen, wie es geht. Es wartet an seinem Platz.
error-postpone-too-long = Ticket { $code } kann andere noch { $left } Minuten vorlassen. Wählen Sie eine kürzere Zeit.
error-unknown-appointment = In dieser Halle gibt es keinen Termin und keinen weiteren Besuch mit diesem Code. Prüfen Sie den Code.
error-codes-wait = Zu viele falsche Codes. Versuchen Sie es in { $seconds } s noch einmal.
error-appointment-move = Termin am { $day } um { $time }: { $booked }. „{ $act }“ geht jetzt nicht.
error-appointment-too-early = Der Termin ist am { $day } um { $time }. Anmelden kann man sich an diesem Tag ab { $opens }.
error-appointment-lapsed = Der Termin vom { $day } um { $time } ist verfallen: zum Anmelden war es zu spät. Ziehen Sie ein Ticket oder vereinbaren Sie einen neuen.
error-appointment-used = Der Besuch zum Termin vom { $day } um { $time } ist beendet: Ticket { $code } ist { $state }. Ziehen Sie ein neues Ticket oder fragen Sie das Personal.
error-check-in-in-the-hall = Der Termin ist am { $day } um { $time }. Melden Sie sich in der Halle an: am Automaten oder an einem Schalter.
error-nothing-to-reinstate-booked = Der Termin vom { $day } um { $time } lässt sich nicht zurückholen: das geht zwei Minuten lang nach der Absage. Vereinbaren Sie einen neuen.
error-nothing-to-undo-booked = Beim Termin am { $day } um { $time } ist nichts zurückzunehmen: eine Anmeldung, bis das Ticket aufgerufen ist, eine Verlegung, solange die frühere Zeit freigehalten wird.
error-nothing-to-undo-pass = Es gibt nichts zurückzunehmen: Das Ticket eines weiteren Besuchs lässt sich zurücknehmen, bis es aufgerufen ist.
error-pass-no-appointment = Das ist der Code eines weiteren Besuchs, nicht eines Termins: Er hat keine eigene Zeit. Mit ihm meldet man sich an, und das lässt sich zurücknehmen, bis das Ticket aufgerufen ist.
error-appointment-moved-lately = Der Termin am { $day } um { $time } wurde eben erst verlegt. Wieder verlegen lässt er sich ab { $again }, bis dahin nur auf die frühere Zeit zurück.
error-slot-unknown = { $service }: am { $day } um { $time } lässt sich kein Termin vereinbaren. Wählen Sie eine andere Zeit: zal appointment slots
error-slot-taken = { $service }: { $day } um { $time } ist vergeben. Die nächste freie Zeit an diesem Tag: { $nearest }.
error-slot-taken-day = { $service }: { $day } um { $time } ist vergeben, und an diesem Tag ist sonst nichts frei. Wählen Sie einen anderen Tag oder warten Sie auf eine frei werdende Zeit: zal appointment wait
error-slot-hold-over = { $day } um { $time } war für kurze Zeit freigehalten, und die ist vorbei. Wählen Sie noch einmal.
error-kiosk-books-none = Hier sind keine Termine mehr zu haben. Fragen Sie das Personal.
error-visitors-do-not-book = In dieser Halle macht man Termine nicht selbst aus. Rufen Sie an, oder fragen Sie das Personal.
error-slots-none = { $service }: am { $day } gibt es keine Termine.
error-touches-appointment = Betroffen: { $day } um { $time }, { $service }.
error-touches-more = Und noch { $count }.
error-config-touches-appointments = Es gibt Termine, die diese Einstellungen nicht mehr hergeben. { $does } Nichts wurde geändert. Entweder sie bleiben, und nur neue folgen diesen Einstellungen: zal config apply DATEI --keep. Oder sie werden abgesagt, und Sie erfahren, wen Sie anrufen: zal config apply DATEI --cancel
error-config-appointments-of-service = Für { $service }, was den neuen Einstellungen fehlt, sind Termine offen: { $count }. Bleiben können sie nicht. Nichts wurde geändert. Um sie abzusagen: zal config apply DATEI --cancel
error-contact-needed = Eine Telefonnummer oder E-Mail-Adresse ist nötig, damit niemand zu viele Termine belegt.
error-contact-unclear = „{ $typed }“ ist weder eine Telefonnummer noch eine E-Mail-Adresse.
error-contact-has-many = Mit dieser Nummer oder Adresse sind schon Termine offen: { $count }. Sagen Sie einen ab oder verlegen Sie ihn.
error-unknown-wish = Dieser Link gehört zu keiner Warteliste.
error-wish-not-offered = { $service }, { $day }: im Moment ist Ihnen nichts angeboten.
error-waiting-list-full = { $service }, { $day }: die Warteliste ist voll. Wählen Sie einen anderen Tag.
error-waiting-list-joined = { $service }, { $day }: diese Nummer oder Adresse steht schon auf der Warteliste.
error-waiting-list-free = { $service }: am { $day } ist etwas frei. Buchen Sie es, statt zu warten.
error-waiting-list-left = { $service }, { $day }: über diesen Link wartet niemand mehr.
error-unknown-link = Zu diesem Link gehört kein Ticket. Scannen Sie den Code auf dem Ticket noch einmal.
error-link-expired = Dieser Link gilt nicht mehr: Ticket { $code } wurde am { $day } ausgegeben.

## Urteile

error-rate-not-served = Ticket { $code } lässt sich beurteilen, wenn es bedient wurde.
error-rate-too-late = Ticket { $code } lässt sich nicht mehr beurteilen: die Zeit dafür ist vorbei.
error-rate-again = Ticket { $code } wurde schon beurteilt.
error-rate-nothing = Geben Sie mindestens eine Note.
error-rate-mark = Eine Note ist eine Zahl von 1 bis 5.
error-unknown-criterion = Ein Merkmal { $code } gibt es nicht. Bekannt: { $known }.
error-unknown-criterion-near = Ein Merkmal { $code } gibt es nicht. Meinten Sie { $near }?

## Wer handelt, und was zuvor verlangt wurde

error-role-may-not = Die Rolle „{ $role }“ darf das nicht: „{ $act }“. Fragen Sie die Leitung der Halle.
error-request-other-body = Unter der Anfrage { $request } wurde zuvor etwas anderes verlangt. Geben Sie jeder neuen Anfrage eine eigene Kennung.
error-request-past-day = Die Anfrage { $request } bekam am { $day } das Ticket { $code }, und dieser Besuch ist vorbei. Geben Sie jeder neuen Anfrage eine eigene Kennung.
error-secret-told-once = Diese Anfrage hat schon einen Browser verbunden, und sein Geheimnis wird nur einmal gesagt. Trennen Sie diesen Browser und verbinden Sie ihn neu.
error-code-told-once = Diese Anfrage hat schon einen Code erzeugt, und er wird nur einmal gesagt. Verlangen Sie einen anderen: zal browser invite
error-bad-request-id = Eine Kennung hat 1–{ $limit } druckbare Zeichen.

## Schalter

error-desk-closed = Am Schalter { $desk } ist niemand angemeldet. Melden Sie sich zuerst an.
error-no-next-to-stop = An Schalter { $desk } wird gleich niemand von selbst aufgerufen.
error-desk-empty = Am Schalter { $desk } ist kein Besucher: „{ $act }“ geht nicht. Rufen Sie zuerst einen auf.
error-desk-gives-no-tickets = Schalter { $desk } gibt keine Tickets aus: in den Einstellungen fehlt „gives_tickets = true“.
error-desk-busy = Schalter { $desk } hat Ticket { $code } ({ $state }). Schließen Sie es zuerst ab.
error-desk-calls = Schalter { $desk } hat Ticket { $code } schon aufgerufen. Stellen Sie es zuerst in die Warteschlange zurück.
error-desk-not-free = Ticket { $code } ist noch am Schalter { $desk }. Schließen Sie es zuerst ab, setzen Sie es zurück oder leiten Sie es weiter.
error-desk-other-ticket = Schalter { $desk } hat jetzt Ticket { $code }, nicht { $expected }. Es ist nichts geschehen.
error-desk-ended-other = Schalter { $desk } hat zuletzt Ticket { $code } beendet, nicht { $expected }. Es ist nichts geschehen.
error-desk-taken = Am Schalter { $desk } ist { $operator } angemeldet. Wählen Sie einen anderen Schalter, oder übernehmen Sie ihn und sagen Sie, warum.
error-desk-taken-over = { $operator } hat Schalter { $desk } übernommen. Es ist nichts geschehen. Melden Sie sich an einem eigenen Schalter wieder an.
error-no-common-service = { $operator } bedient keines der Anliegen von Schalter { $desk }. Wählen Sie einen anderen Schalter.
error-on-break = Schalter { $desk } macht Pause. Beenden Sie sie zuerst.
error-not-on-break = Schalter { $desk } macht keine Pause.
error-break-reason-needed = Sagen Sie, warum Schalter { $desk } Pause macht.

## Anliegen und der Tag

error-day-closed = Die Halle hat für heute geschlossen. Es gibt keine Tickets.
error-day-closed-opens = Die Halle hat für heute geschlossen. Tickets für { $service } gibt es wieder am { $day } um { $time }.
error-day-already-closed = Der Tag ist schon geschlossen.
error-day-not-closed = Der Tag ist nicht geschlossen. Um keine Tickets mehr auszugeben: zal close-day
error-nobody-to-expire = Es ist niemand mehr da, dessen Besuch zu beenden wäre.
error-expire-how-many = { $does } Es ist nichts geschehen. Soll es so sein, geben Sie ihre Zahl an: zal expire-visits --expire { $visits }
error-close-how-many = { $does } Es ist nichts geschehen. Soll es so sein, geben Sie ihre Zahl nach demselben Befehl an: --appointments { $visits }
error-clock-believed = Die Halle glaubt der Uhr des Rechners, also ist nichts zu entscheiden. Geht die Uhr falsch, stellen Sie sie zuerst richtig; zal clock sagt dann, was zu tun ist.
error-clock-is-behind = Die Uhr des Rechners liegt hinter der Zeit der Halle: was danach liegt, muss zurückgenommen werden. Es ist nichts geschehen. Geht die Uhr richtig: zal clock forget
error-clock-is-ahead = Die Uhr des Rechners liegt vor der Zeit der Halle: nach ihr hat die Halle nichts getan, was zurückzunehmen wäre. Geht die Uhr richtig: zal clock accept
error-clock-before-founding = Die Uhr des Rechners zeigt eine Zeit, bevor diese Halle entstand. Stellen Sie sie richtig; die Halle glaubt ihr dann von selbst. Geht sie richtig, entstand die Halle unter einer falschen: legen Sie sie neu an.
error-clock-accept-how-many = Dann wäre { $day }. { $does } Es ist nichts geschehen. Geht die Uhr des Rechners richtig, geben Sie ihre Zahl an: zal clock accept --expire { $visits }
error-clock-forget-how-many = Dann wäre { $day }, und alles ab Ereignis { $rev } bekäme seine wahre Zeit. Besuche, die sich ändern: { $visits } (seither ausgegeben: { $given }; abgelaufene Abschnitte, die weitergingen: { $back }). Es ist nichts geschehen. Geht die Uhr des Rechners richtig, geben Sie ihre Zahl an: zal clock forget --visits { $visits }
error-config-how-many = { $does } Es ist nichts geschehen. Sind die Einstellungen so gemeint, geben Sie an, wie viele Besucher das zusammen sind: zal config apply DATEI --visits { $visits }
error-config-turns-day = Nach diesen Einstellungen ist der Tag { $was } vorbei, und es ist { $day }. Wer an einem Schalter ist, bleibt. { $does }
error-config-day-ends = Nach diesen Einstellungen endet der Tag { $was } schon um { $time }, mitten in der Öffnungszeit. Wer dann an einem Schalter ist, bleibt, wer wartet, nicht. { $does }
error-loses-place = Besucher, die ihren Platz verlören: { $visits } (wartend: { $waiting }, zurückgestellt: { $held }, aufgerufen und nicht da: { $missed }).
error-loses-appointment = Termine, die verfielen: { $count }.
error-loses-check-in = Termine von heute, zu denen sich niemand anmelden könnte: { $count }.
error-loses-service = Besucher, die jetzt ein Schalter bedienen kann und dann keiner mehr: { $visits } ({ $services }).
error-loses-precedence = Besucher, deren Kategorie ihnen weniger Vorrang gäbe oder eine längere Wartenorm: { $visits } ({ $categories }).
error-simulate-how-many = In dieser Halle sind Menschen: { $visits } Besucher, { $operators } Mitarbeiter an Schaltern. Simulierte Mitarbeiter würden die einen aufrufen und bedienen und an den Schaltern der anderen handeln. Es ist nichts geschehen. Simulieren Sie in einer eigenen Halle, oder geben Sie an, wie viele Menschen das sind: zal simulate --visits { $people }
error-last-to-serve = Es warten noch: { $visits }, und niemand außer Ihnen am Schalter { $desk } kann sie bedienen. Bleiben Sie, lassen Sie jemand anderen sich hier anmelden, oder nennen Sie einen Grund.
error-leaves-alone = Es warten noch: { $visits }, und niemand könnte sie bedienen, wenn Sie sich am Schalter { $desk } anmelden. Lassen Sie alles, wie es ist, wählen Sie einen anderen Schalter, oder nennen Sie einen Grund.
error-quota-full = Für { $service } gibt es heute keine Tickets mehr ({ $count } am Tag). Fragen Sie das Personal, wann es wieder welche gibt.
error-quota-full-opens = Für { $service } gibt es heute keine Tickets mehr ({ $count } am Tag). Kommen Sie am { $day } ab { $time }.
error-quota-full-book = Für { $service } gibt es heute keine Tickets mehr ({ $count } am Tag). Vereinbaren Sie einen Termin, oder kommen Sie am { $day } ab { $time }.
error-quota-category-full = Für { $service } und { $category } gibt es heute keine Tickets mehr ({ $count } am Tag). Nehmen Sie eines ohne diese Kategorie, oder fragen Sie das Personal, wann es wieder welche gibt.
error-quota-category-full-opens = Für { $service } und { $category } gibt es heute keine Tickets mehr ({ $count } am Tag). Nehmen Sie eines ohne diese Kategorie, oder kommen Sie am { $day } ab { $time }.
error-service-closed = Für { $service } gibt es keine Tickets. Sehen Sie auf die Öffnungszeiten.
error-service-closed-opens = Für { $service } gibt es zurzeit keine Tickets. Geöffnet wird am { $day } um { $time }.
error-service-closed-by-hand = Für { $service } gibt es heute keine Tickets: { $reason }
error-category-not-valid = Die Kategorie { $category } wird heute nicht gewährt.
error-few-files = Nur { $limit } Dateien dürfen zugleich offen sein, zu wenige für diesen Befehl. Erlauben Sie mehr, zum Beispiel: ulimit -n 1024
error-stdout-closed = Die Standardausgabe ist geschlossen, also ließe sich keine Antwort sagen, und es ist nichts geschehen. Leiten Sie sie in eine Datei oder ein Programm.
error-file-refused = { $file } lässt sich nicht verwenden ({ $error }). Prüfen Sie Namen und Rechte.
error-no-tty = Dieser Befehl füllt einen Bildschirm. Starten Sie ihn in einem Terminalfenster, Ein- und Ausgabe nicht umgeleitet.
error-screen-inches = { $typed } ist keine Bildschirmdiagonale. Schreiben Sie sie in Zoll, von { $low } bis { $high }, zum Beispiel 55.
error-no-cells = Wie groß die Buchstaben sind, hängt vom Terminalfenster ab, und hier ist keines. Starten Sie das in dem Fenster, in dem die Anzeige stehen soll.
error-day-form = { $typed } ist kein Datum. Schreiben Sie Jahr-Monat-Tag, zum Beispiel 2026-12-31.
error-time-form = { $typed } ist keine Uhrzeit. Schreiben Sie Stunden:Minuten, zum Beispiel 14:20.

## Namen

error-unknown-service = Ein Anliegen { $code } gibt es nicht. Bekannt: { $known }.
error-unknown-service-near = Ein Anliegen { $code } gibt es nicht. Meinten Sie { $near }?
error-unknown-service-bundle = { $code } ist eine Lebenslage, kein Anliegen: zal issue --bundle { $code }
error-unknown-bundle = Eine Lebenslage { $code } gibt es nicht. Bekannt: { $known }.
error-unknown-bundle-near = Eine Lebenslage { $code } gibt es nicht. Meinten Sie { $near }?
error-unknown-outcome = Ein Ergebnis { $code } gibt es nicht. Bekannt: { $known }.
error-unknown-outcome-near = Ein Ergebnis { $code } gibt es nicht. Meinten Sie { $near }?
error-unknown-desk = Einen Schalter { $code } gibt es nicht. Bekannt: { $known }.
error-unknown-desk-near = Einen Schalter { $code } gibt es nicht. Meinten Sie { $near }?
error-unknown-operator = Einen Mitarbeiter { $code } gibt es nicht. Bekannt: { $known }.
error-unknown-operator-near = Einen Mitarbeiter { $code } gibt es nicht. Meinten Sie { $near }?
error-unknown-operator-which = { $code } kann jeder von diesen sein: { $known }. Geben Sie einen dieser Codes ein.
error-unknown-category = Eine Besucherkategorie { $code } gibt es nicht. Bekannt: { $known }.
error-unknown-category-near = Eine Besucherkategorie { $code } gibt es nicht. Meinten Sie { $near }?
error-unknown-language = Die Halle spricht { $code } nicht. Bekannt: { $known }.
error-unknown-language-near = Die Halle spricht { $code } nicht. Meinten Sie { $near }?

## Verbundene Browser

error-unknown-terminal = Ein Terminal { $code } gibt es nicht. Es gibt kiosk/NAME, board/NAME und console; ein Name hat höchstens 32 lateinische Buchstaben, Ziffern und Bindestriche, keinen Bindestrich am Anfang.
error-unknown-browser = Ein Browser { $code } war nie verbunden. Alle auflisten: zal browser
error-browser-revoked = Browser { $number } ist schon getrennt.

## Eine neue Halle

error-new-is-there = { $path } ist schon da, und nichts daran wurde verändert. Legen Sie eine neue Halle in einem eigenen Ordner an, oder nennen Sie andere: --hall, --file
error-new-nothing = Es ist nichts genannt.
error-new-too-long = Das ist zu lang: { $length } Zeichen, höchstens { $limit }.
error-new-language = { $got } ist keine Sprache. Schreiben Sie für jede zwei oder drei kleine lateinische Buchstaben: ru en
error-language-right-to-left = Die Sprache { $language } wird von rechts nach links geschrieben; das können Bildschirme nicht zeigen. Lassen Sie sie weg.
error-new-desks = { $got } ist keine Anzahl von Schaltern. Schreiben Sie eine von 1 bis { $limit }.
error-new-hours = { $got } sind keine Öffnungszeiten. Schreiben Sie Zeiten wie 09:00-18:00, oder mit Tagen: mon-fri 09:00-18:00, sat 10:00-14:00
error-new-time-zone = Eine Zeitzone { $got } gibt es nicht. Schreiben Sie einen Namen wie Europe/Berlin.
error-new-assumed = { $got } ist keines von den dreien. Schreiben Sie Zeiten wie 09:00-18:00 oder mon-fri 09:00-18:00, sat 10:00-14:00, eine Zeitzone wie Europe/Berlin oder eine Adresse wie http://192.168.1.5:8080

## PINs

error-pin-form = Nötig sind 4 bis 12 Ziffern, nicht alle gleich und nicht der Reihe nach wie 1234.
error-pin-unset = { $operator } hat noch keine PIN. Setzen Sie eine: zal pin { $subject }
error-code-wrong = Der Code ist falsch oder gilt nicht mehr.
error-pin-unset-kiosk = Der Personalcode des Kiosks ist noch nicht gesetzt. Setzen Sie ihn: zal pin --kiosk
error-pin-none = Es wurden keine Ziffern angegeben. Es ist nichts geschehen.
error-pin-unasked = Hier lässt sich niemand nach den Ziffern fragen: die Standardeingabe ist kein Terminal. Ein Skript gibt sie als Zeile der Standardeingabe: zal pin --stdin
error-pin-differs = Die Ziffern sind verschieden, einmal ist also vertippt. Es ist nichts geschehen; versuchen Sie es noch einmal.
error-pin-wrong = Die PIN ist falsch.
error-pin-wrong-wait = Die PIN ist falsch. Versuchen Sie es in { $seconds } s noch einmal.
error-pin-wait = Zu viele falsche PINs. Versuchen Sie es in { $seconds } s noch einmal.
error-staff-code-wrong = Der Code ist falsch.
error-staff-code-wrong-wait = Der Code ist falsch. Versuchen Sie es in { $seconds } s noch einmal.
error-staff-code-wait = Zu viele falsche Codes. Versuchen Sie es in { $seconds } s noch einmal.

## Speicher

error-hall-busy = Es ist viel los. Es ist nichts geschehen; versuchen Sie es noch einmal.
error-hall-held = Die Halle ist beschäftigt: Prozess { $pid } ({ $program }) lässt sie nicht los. Es ist nichts geschehen; versuchen Sie es noch einmal. Hängt das Programm, beenden Sie es: kill { $pid }
error-hall-held-stopped = Die Halle ist beschäftigt: Prozess { $pid } ({ $program }) wurde mitten im Handeln angehalten. Es ist nichts geschehen. Lassen Sie ihn weiterlaufen: kill -CONT { $pid } – oder beenden Sie ihn: kill -9 { $pid }
error-hall-missing = Unter { $path } ist keine Halle. Legen Sie eine an: zal init
error-hall-gone = Die Datei der Halle liegt nicht mehr unter { $path } oder wurde ersetzt. Es ist nichts geschehen. Legen Sie sie zurück; oder, um eine Sicherung einzuspielen, beenden Sie alle Programme von Zal darauf, bringen Sie auch { $path }-wal und { $path }-shm in einen anderen Ordner, und kopieren Sie die Sicherung dorthin.
error-log-of-another = { $path } ist eine Kopie, und daneben liegen die letzten Änderungen der Datei, die zuvor dort war. Zusammen geöffnet würden sich beide mischen. Beenden Sie alle Programme von Zal auf dieser Halle, bringen Sie { $path }-wal und { $path }-shm in einen anderen Ordner, legen Sie die Kopie noch einmal dorthin und starten Sie.
error-hall-replaced = Unter { $path } liegt jetzt eine andere Datei. Ihr Protokoll wird von Anfang an gelesen: zal events --since 0 --follow
error-halls-in-files-only = Diese Version führt Hallen nur in Dateien, und { $hall } ist keine Datei. Nennen Sie stattdessen eine Datei.
error-not-a-hall = { $path } ist keine Halle von Zal. Legen Sie eine an: zal init
error-earlier-schema = { $path } stammt von einem früheren Zal und blieb, wie es ist. Der erste Befehl, der damit arbeitet, etwa zal queue, legt eine Kopie daneben und bringt es auf den neuesten Stand.
error-newer-schema = { $path } wurde von einem neueren Zal geschrieben (Schema { $version }, dieses kennt { $known }). Installieren Sie die neuere Version.
error-program-too-old = Die Halle wurde von einem neueren Zal auf den Stand gebracht (Schema { $schema }, dieses kennt { $known }). Es ist nichts geschehen: starten Sie dieses Programm in seiner neuen Version.
error-unreadable-event = Ereignis { $rev } ({ $act }, Version { $version }) im Protokoll der Halle lässt sich nicht lesen.
error-file-damaged = { $path } ist beschädigt. Beenden Sie die Programme und spielen Sie eine Sicherung ein ({ $error }).
error-file-exists = { $path } gibt es schon und wurde so gelassen, wie es ist.
error-cannot-open = { $path } lässt sich nicht öffnen. Prüfen Sie, ob es da ist und gelesen werden darf ({ $error }).
error-read-only = { $path } lässt sich nicht schreiben. Prüfen Sie die Rechte der Datei und ihres Ordners.
error-folder-read-only = Der Ordner { $folder } lässt sich nicht schreiben, und { $path } braucht Dateien daneben. Lassen Sie den Benutzer dieses Programms in den Ordner schreiben; es ist nichts geschehen.
error-no-copy-before-upgrade = { $path } ist von einem früheren Zal. Bevor es auf den Stand gebracht wird, wird eine Kopie daneben gelegt, und das misslang ({ $error }). Schaffen Sie Platz für { $megabytes } MB und prüfen Sie die Rechte des Ordners; es ist nichts geschehen.
error-disk-full = Der Datenträger ist voll. Schaffen Sie Platz; es ist nichts geschehen.
error-disk-error = Der Datenträger antwortet nicht richtig ({ $error }). Es ist nichts geschehen.
error-sqlite-too-old = SQLite { $version } ist zu alt: nötig ist 3.37 oder neuer.
error-storage = Die Datei der Halle { $path } weigerte sich: { $error }. Es ist nichts geschehen.
error-broken-down = Die Halle ließ sich nicht zeigen ({ $error }). Es wird noch einmal versucht.
error-state-changed = Das Ticket ist nicht mehr, wie es war. Es ist nichts geschehen; sehen Sie noch einmal hin.
error-no-hall = Die Datei enthält keine Halle. Legen Sie eine an: zal init
error-no-settings = In der Datei fehlen die Einstellungen der Halle, Version { $version }. Arbeiten Sie nicht damit: nehmen Sie eine gute Sicherung.

## Ausdrucke

error-no-printer = Bei { $kiosk } ist kein Drucker. Kioske mit Drucker: { $known }.
error-no-printers = Kein Kiosk dieser Halle hat einen Drucker. Tragen Sie einen in den Einstellungen der Halle ein.
error-slip-visit-over = Ticket { $code } ist { $state }. Sein Besuch ist vorbei: es wird nichts gedruckt.
error-slip-on-its-way = Ticket { $code } wird bei { $kiosk } schon gedruckt. Warten Sie darauf.
error-slip-interrupted = Der Kiosk blieb stehen, während das Ticket gesendet wurde. Sehen Sie nach, ob es gedruckt wurde; wenn nicht, drucken Sie es noch einmal.
error-slip-too-old = Das Ticket ließ sich nicht rechtzeitig drucken.
error-slip-not-needed = Der Besuch war vorbei, bevor das Ticket gedruckt wurde.
error-slip-day-ended = Der Tag endete, bevor das Ticket gedruckt wurde.
error-slip-asked-again = Der Ausdruck wurde noch einmal verlangt.

## Eine Datei, die zal check nicht gut findet

error-changed-meanwhile = { $path } wurde beschrieben, während es geprüft wurde. Prüfen Sie noch einmal.
error-unsound-file = { $path } ist beschädigt ({ $error }). Arbeiten Sie nicht damit: nehmen Sie eine gute Sicherung.
error-unsound-schema = In { $path } fehlt { $name } von Schema { $version }. Arbeiten Sie nicht damit: nehmen Sie eine gute Sicherung.
error-unsound-foreign = { $path } enthält { $name }; das ist nicht von Zal und kann ändern, was geschrieben wird. Arbeiten Sie nicht damit: nehmen Sie eine gute Sicherung.
error-unsound-halls = { $path } ist nicht in Ordnung: es enthält noch eine Halle, Nummer { $number }.
error-unsound-reference = { $path } ist nicht in Ordnung: eine Zeile von { $table } gehört zu keinem { $parent }.
error-unsound-log = { $path } ist nicht in Ordnung: sein Protokoll sollte die Ereignisse 1 bis { $rev } lückenlos haben und hat { $events }.
error-unsound-newest = { $path } ist nicht in Ordnung: sein Protokoll endet nicht mit dem zuletzt geschriebenen Ereignis: { $rev } ist ein anderes.
error-unsound-hall = { $path } ist nicht in Ordnung: über { $what } der Halle selbst sagt das Protokoll etwas anderes.
error-unsound-counter = { $path } ist nicht in Ordnung: Ticket { $code } vom { $day } liegt hinter der letzten gezählten Nummer, die also noch einmal vergeben würde.
error-unsound-series = { $path } ist nicht in Ordnung: über die Nummern der Serie { $series } am { $day } sagt das Protokoll etwas anderes.
error-unsound-stageless = { $path } ist nicht in Ordnung: Ticket { $code } vom { $day } gilt für kein Anliegen.
error-unsound-gone = { $path } ist nicht in Ordnung: Ticket { $code } vom { $day } steht im Protokoll und nicht in seiner Tabelle.
error-unsound-untold = { $path } ist nicht in Ordnung: das Protokoll weiß nichts von Ticket { $code } vom { $day }.
error-unsound-ticket = { $path } ist nicht in Ordnung: über { $what } von Ticket { $code } vom { $day } sagt das Protokoll etwas anderes.
error-unsound-rating = { $path } ist nicht in Ordnung: über das Urteil zu Ticket { $code } vom { $day } sagt das Protokoll etwas anderes.
error-unsound-slip = { $path } ist nicht in Ordnung: über einen Ausdruck von Ticket { $code } vom { $day } sagt das Protokoll etwas anderes.
error-unsound-shift = { $path } ist nicht in Ordnung: über die Schicht von { $operator } am Schalter { $desk } am { $day } sagt das Protokoll etwas anderes.
error-unsound-service = { $path } ist nicht in Ordnung: darüber, wie das Anliegen { $service } am { $day } von Hand geöffnet oder geschlossen wurde, sagt das Protokoll etwas anderes.
error-unsound-browser = { $path } ist nicht in Ordnung: über Browser { $code } sagt das Protokoll etwas anderes.
error-unsound-appointment = { $path } ist nicht in Ordnung: über Termin Nummer { $code } sagt das Protokoll etwas anderes.
error-unknown-person = Mit diesem Code, dieser Telefonnummer oder Adresse ist nichts gebucht, oder das Gespeicherte ist vernichtet.
error-forget-person-sure = Vernichtet würden: Namen mit Telefonnummern { $people }, Kontakte { $contacts }, Notizen { $notes }, Gründe { $texts }, Kommentare { $comments }. Das lässt sich nicht zurücknehmen. Ist das gemeint, noch einmal mit --sure.
error-no-name = Zum Ticket { $code } gibt es keinen Namen: ohne Termin gekommen, keinen Namen genannt, oder er ist vernichtet.
error-names-not-seen = { $operator } darf nicht die Namen aller sehen: das ist see_names in den Einstellungen. Der Name dessen, der am Schalter ist, steht dort.
error-unsound-typed = { $path } ist nicht in Ordnung: was zu Ereignis { $rev } getippt wurde, ist verändert oder vor der Zeit verschwunden.
error-unsound-wish = { $path } ist nicht in Ordnung: über Nummer { $code } auf den Wartelisten sagt das Protokoll etwas anderes.
error-unsound-invitation = { $path } ist nicht in Ordnung: über den Verbindungscode sagt das Protokoll etwas anderes.
error-unsound-config = { $path } ist nicht in Ordnung: über die Einstellungen der Halle, Version { $code }, sagt das Protokoll etwas anderes.
error-unsound-printer = { $path } ist nicht in Ordnung: über den Drucker von { $code } sagt das Protokoll etwas anderes.
error-unsound-pin = { $path } ist nicht in Ordnung: über die PIN von { $subject } sagt das Protokoll etwas anderes.
error-unsound-request = { $path } ist nicht in Ordnung: über { $what } der Anfrage { $request } sagt das Protokoll etwas anderes.
error-unsound-rows = { $path } ist nicht in Ordnung: die Tabelle { $table } hat { $rows } Zeilen, und das Protokoll weiß von { $told }.

## Ein Protokoll, das sich nicht nacherzählen lässt

error-impossible-line = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }) ist nicht, wie es geschrieben wurde, oder das davor nicht.
error-impossible-gap = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } fehlt darin.
error-impossible-beginning = Das Protokoll der Halle ist nicht in Ordnung: mit Ereignis { $rev } ({ $act }) kann keine Halle beginnen.
error-impossible-day = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }) kann am Geschäftstag { $day } nicht so geschehen sein.
error-impossible-hall = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }) folgt nicht aus dem, was die Halle davor war.
error-impossible-ticket = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }, Ticket { $code }) gilt einem Ticket oder Abschnitt, der nicht so war.
error-impossible-move = Das Protokoll der Halle ist nicht in Ordnung: bei Ereignis { $rev } war Ticket { $code } { $state }, und „{ $act }“ ging nicht.
error-impossible-desk = Das Protokoll der Halle ist nicht in Ordnung: mit Ereignis { $rev } kam Ticket { $code } an Schalter { $desk }, wo es nicht gewesen sein kann.
error-impossible-shift = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }) passt nicht zur Schicht von { $operator } am Schalter { $desk }.
error-impossible-slip = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }) passt nicht zum Ausdruck { $job } von Ticket { $code }.
error-impossible-appointment = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }) passt nicht zu den Terminen oder Wartelisten davor.
error-impossible-browser = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }) passt nicht zu Browser { $number }.
error-impossible-instant = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }) ist älter als das davor.
error-impossible-role = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }) kann nicht in der Rolle „{ $role }“ geschehen sein.
error-impossible-actor = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }) kann nicht von { $actor } in der Rolle „{ $role }“ stammen.
error-impossible-column = Das Protokoll der Halle ist nicht in Ordnung: Ereignis { $rev } ({ $act }) nennt ein Ticket, ein Anliegen, einen Schalter, einen Mitarbeiter oder einen Zustand, um die es nicht gehen kann.

## Drucker

error-printer-paper-low = Das Papier geht zu Ende. Halten Sie eine neue Rolle bereit.
error-printer-paper-out = Es ist kein Papier da. Legen Sie eine neue Rolle ein.
error-printer-cover-open = Die Klappe ist offen. Schließen Sie sie.
error-printer-fault = Der Drucker meldet eine Störung. Befreien Sie sein Messer von Papier, schalten Sie ihn aus und wieder ein; hilft das nicht, lassen Sie ihn reparieren.
error-slip-undrawn = Das Ticket lässt sich nicht zeichnen. Das Protokoll des Kiosks sagt, warum.
error-printer-broken-down = Das Programm kann mit dem Drucker nicht sprechen. Sein Protokoll sagt, warum.
error-printer-none = Für diesen Kiosk ist kein Drucker eingestellt: er zeigt Tickets auf dem Bildschirm.
error-printer-mute = Dieser Drucker sagt seinen Zustand nie. Sehen Sie auf sein Papier und seine Lämpchen.
error-printer-silent = Der Drucker nimmt eine Verbindung an und sagt nichts. Schalten Sie ihn aus und wieder ein; sagt er seinen Zustand nie, setzen Sie answers = false in seinen Einstellungen.
error-printer-rubbish = Was antwortet, ist kein Drucker, oder keiner, der seinen Zustand sagt. Prüfen Sie die Adresse; stimmt sie, setzen Sie answers = false in den Einstellungen des Druckers.
error-printer-broke-off = Der Drucker hat die Verbindung abgebrochen. Prüfen Sie sein Kabel und schalten Sie ihn aus und wieder ein.
error-printer-stalled = Der Drucker nahm nichts mehr an. Prüfen Sie Papier und Klappe, schalten Sie ihn aus und wieder ein.
error-printer-refused = Die Adresse des Druckers weist die Verbindung ab. Schalten Sie den Drucker ein und prüfen Sie den Port, meist 9100.
error-printer-unreachable = An der Adresse des Druckers antwortet nichts. Schalten Sie den Drucker ein, prüfen Sie sein Kabel und die Adresse.
error-printer-gone = Der Drucker ist nicht da. Schalten Sie ihn ein, prüfen Sie sein Kabel und seine Adresse in den Einstellungen.
error-printer-busy = Ein anderes Programm hält den Drucker besetzt. Beenden Sie es, oder lassen Sie beide über CUPS drucken.
error-printer-forbidden = Es fehlt das Recht, auf den Drucker zu schreiben. Geben Sie es dem Benutzer von Zal: unter Debian die Gruppe lp, für eine serielle Leitung dialout.
error-printer-full = Es ist kein Platz, das Ticket zu schreiben. Schaffen Sie Platz auf dem Datenträger.
error-printer-no-reader = Niemand liest, was für den Drucker geschrieben wird. Starten Sie das Programm, das es weitergibt.
error-printer-no-libusb = Ein Drucker an USB braucht die Bibliothek libusb. Installieren Sie sie: apt install libusb-1.0-0
error-printer-address = Die Adresse des Druckers ist nicht zu verstehen. Berichtigen Sie address in seinen Einstellungen.
error-printer-no-profile = Das Profil des Druckers ist nicht bekannt. Berichtigen Sie profile in seinen Einstellungen; default passt zu den meisten Druckern.
error-printer-no-pictures = Ein Drucker dieses Profils druckt keine Bilder, und das Ticket ist eines. Wählen Sie einen anderen Drucker.
error-printer-too-wide = Das Ticket ist breiter, als der Drucker druckt. Berichtigen Sie width oder profile in seinen Einstellungen.

## Die Stimme

error-voice-code = { $code } lässt sich nicht vorlesen. Der Code eines Tickets hat höchstens zwei Buchstaben, lateinisch oder kyrillisch, und eine Zahl, zum Beispiel Р105.
error-voice-language = Die Stimme hat keine Wörter auf { $code }. Bekannt: { $known }.
error-voice-no-program = { $program } lässt sich nicht starten ({ $error }). Installieren Sie es, oder prüfen Sie Namen und Rechte.
error-voice-not-installed = { $program } ist nicht installiert. Unter Debian: apt-get install { $package }
error-voice-broken = Die Stimme ist ausgefallen. Sehen Sie in die Protokolldatei des Programms neben der Datei der Halle.
error-voice-failed = { $program } ist gescheitert ({ $error }). Probieren Sie es für sich, dann prüfen Sie seine Einstellungen.
error-voice-slow = { $program } brauchte länger als { $seconds } s und wurde beendet. Versuchen Sie es noch einmal; bleibt es dabei, wählen Sie eine andere Stimme.
error-voice-no-wav = { $program } endete gut und hinterließ keinen Ton. Prüfen Sie seine Einstellungen.
error-voice-bad-wav = { $file } ist kein brauchbarer Ton. Geben Sie eine WAV-Datei mit 16 Bit an.
error-voice-long = { $file } dauert länger als { $seconds } s: kein Aufruf tut das. Es wird nicht gespielt; probieren Sie für sich, was es erzeugt hat, dann prüfen Sie dessen Einstellungen.
error-voice-no-clip = Es gibt keine Aufnahme von „{ $word }“. Nehmen Sie sie auf als { $file }
error-voice-no-clips = In { $folder } sind keine Aufnahmen. Legen Sie sie dorthin, oder wählen Sie eine andere Stimme.
error-voice-command = { $command } ist kein Befehl einer Stimme. Schreiben Sie ein Programm und was es bekommt, {"{wav}"} für die zu erzeugende Datei und {"{text}"} für das zu Sagende.
error-voice-no-player = Hier kann nichts einen Ton spielen. Installieren Sie eines dieser Pakete: { $packages }.

## Einstellungen

error-config-service-in-use = Tickets für das Anliegen { $service }, die offen sind oder wiederkommen können: { $count }, darunter { $code }. Schließen Sie das Anliegen, arbeiten Sie seine Reihe ab, dann nehmen Sie es heraus.
error-config-category-in-use = Tickets der Kategorie { $category }, die offen sind oder wiederkommen können: { $count }, darunter { $code }; sie verlören ihren Vorrang. Arbeiten Sie sie ab, dann nehmen Sie sie heraus; bis dahin hält valid_to sie von neuen Besuchern fern.
error-config-language-in-use = Tickets in der Sprache { $language }, die offen sind oder wiederkommen können: { $count }, darunter { $code }; ihre Besucher hörten und läsen eine andere. Arbeiten Sie sie ab, dann nehmen Sie sie heraus.
error-config-slips-in-use = Bei { $kiosk } warten auf den Druck: { $count }, darunter der Ausdruck von { $code }. Lassen Sie sie drucken, oder drucken Sie sie an einem anderen Kiosk, dann nehmen Sie den Drucker heraus.
error-config-series-in-use = Das Anliegen { $service } kann jetzt nicht die Serie { $series } haben: sie sieht aus wie { $other }, und zwei Besucher hätten denselben Code. Ändern Sie sie, wenn der Tag gewechselt hat.
error-config-carry-over-in-use = [hall]: carry_over lässt sich nicht wegnehmen, solange Schichten von einem früheren Tag laufen: { $count }, eine davon am Schalter { $desk }. Lassen Sie dort zuerst ab- und wieder anmelden.
error-config-shift-in-use = { $operator } ist am Schalter { $desk } angemeldet: vor dem Herausnehmen abmelden.
error-file-unreadable = { $file } lässt sich nicht lesen ({ $error }). Prüfen Sie Namen und Rechte, oder legen Sie eine an: zal init --sample
error-file-unwritable = { $file } lässt sich nicht schreiben und wurde so gelassen, wie es ist ({ $error }).
error-config-problems = { $file } hat Fehler: { $count }. Es wurde nichts geändert.
error-config-syntax = { $file }, Zeile { $line }: das ist kein TOML ({ $error }). Prüfen Sie Anführungszeichen, Klammern und Kommas in dieser Zeile und der darüber.
error-config-too-deep = { $file }: Klammern stehen zu tief ineinander. Entfernen Sie einige.
error-config-unknown-key = { $file }: { $path } ist hier nicht bekannt. Entfernen Sie es, oder nehmen Sie eines von: { $known }.
error-config-unknown-key-near = { $file }: { $path } ist hier nicht bekannt. Meinten Sie { $near }?
error-config-missing = { $file }: { $path } fehlt. Fügen Sie es hinzu, zum Beispiel: { $example }
error-config-want-text = { $file }: { $path } ist { $got }. Schreiben Sie einen Text in Anführungszeichen, zum Beispiel: { $example }
error-config-want-whole = { $file }: { $path } ist { $got }. Schreiben Sie eine ganze Zahl ohne Anführungszeichen, zum Beispiel: { $example }
error-config-want-number = { $file }: { $path } ist { $got }. Schreiben Sie eine Zahl ohne Anführungszeichen, zum Beispiel: { $example }
error-config-want-flag = { $file }: { $path } ist { $got }. Schreiben Sie true oder false ohne Anführungszeichen, zum Beispiel: { $example }
error-config-want-names = { $file }: { $path } ist { $got }. Schreiben Sie einen Text, oder einen für jede Sprache, zum Beispiel: { $example }
error-config-want-list = { $file }: { $path } ist { $got }. Schreiben Sie eine Liste von Texten in eckigen Klammern, zum Beispiel: { $example }
error-config-want-table = { $file }: { $path } ist { $got }. Schreiben Sie eine Tabelle, zum Beispiel: { $example }
error-config-want-tables = { $file }: { $path } ist { $got }. Schreiben Sie doppelte Klammern für jeden Eintrag, zum Beispiel: { $example }
error-config-empty = { $file }: { $path } ist leer. Schreiben Sie, was Menschen lesen sollen.
error-config-too-long = { $file }: { $path } hat { $length } Zeichen. Kürzen Sie es auf { $limit }, sonst passt es nicht auf die Bildschirme.
error-config-range = { $file }: { $path } ist { $got }. Schreiben Sie eine Zahl von { $low } bis { $high }.
error-config-unknown-word = { $file }: { $path } ist { $got }. Schreiben Sie eines von: { $known }.
error-config-unknown-word-near = { $file }: { $path } ist { $got }. Meinten Sie { $near }?
error-config-want-one-of = { $file }: { $path } ist { $got }. Schreiben Sie eines von: { $known }.
error-config-accent = { $file }: { $path } ist { $got }. Codes in dieser Farbe wären durch die Halle schwer zu lesen: ihr Kontrast zu hellen Bildschirmen ist { $light }:1, zu dunklen { $dark }:1, und einer der beiden muss { $needed }:1 sein. Der nächste Ton, der genügt: { $near }
error-config-colour = { $file }: { $path } ist { $got }. Schreiben Sie eine Farbe als # und sechs Hexadezimalziffern, zum Beispiel: { $example }
error-config-printer-address = { $file }: { $path } ist { $got }. Schreiben Sie bei dieser Verbindung zum Beispiel: { $example }
error-printer-profile-unknown = { $file }: { $path } ist { $got }; das kennt python-escpos nicht. Am nächsten kommt { $near }.
error-printer-profile-no-pictures = { $file }: { $path } ist { $got }. Ein Drucker dieses Profils druckt keine Bilder, und das Ticket ist eines. Wählen Sie ein anderes, zum Beispiel: { $near }
error-printer-profile-too-wide = { $file }: { $path } ist { $got }, und ein Drucker des Profils { $profile } druckt höchstens { $dots } Punkte. Berichtigen Sie die Breite oder das Profil.
error-config-voice-command = { $file }: { $path } ist { $got }, und darin fehlt { $missing }. Das Programm muss erfahren, was zu sagen ist, {"{text}"}, und welche Datei zu schreiben ist, {"{wav}"}.
error-config-not-positive = { $file }: { $path } ist { $got }. Schreiben Sie eine Zahl über 0 und nicht über { $high }.
error-config-code = { $file }: { $path } ist { $got }. Ein Code hat nur kleine lateinische Buchstaben, Ziffern und Bindestriche, höchstens { $limit }; schreiben Sie ihn zum Beispiel so: { $example }
error-config-code-twice = { $file }: { $path } steht zweimal da. Geben Sie einem der beiden einen anderen Code.
error-config-listed-twice = { $file }: { $path } nennt { $got } zweimal. Entfernen Sie eines davon.
error-config-list-empty = { $file }: { $path } ergibt nichts. Nennen Sie mindestens eines, oder entfernen Sie die Zeile.
error-config-time = { $file }: { $path } ist { $got }. Schreiben Sie eine Zeit von 00:00 bis 24:00 in Anführungszeichen, zum Beispiel: { $example }
error-config-hours = { $file }: { $path } ist { $got }. Schreiben Sie Zeiten wie „08:00-20:00“ oder „08:00-13:00, 14:00-20:00“, oder „“ für geschlossen.
error-config-hours-backwards = { $file }: { $path }: { $span } endet, bevor es beginnt. Vertauschen Sie die Zeiten; über Mitternacht hinaus enden sie um 24:00 und gehen am nächsten Tag um 00:00 weiter.
error-config-hours-overlap = { $file }: { $path }: { $first } und { $second } überschneiden oder berühren sich. Schreiben Sie sie als eine.
error-config-never-open = { $file }: { $path } hat keine Öffnungszeit. Schreiben Sie Zeiten für mindestens einen Tag.
error-config-hours-outside = { $file }: { $path } ist { $got }, aber die Halle ist { $hall } geöffnet. Halten Sie die Zeiten eines Anliegens innerhalb derer der Halle.
error-config-last-ticket = { $file }: { $path } ist { $got }; das liegt nicht in der Öffnungszeit am { $weekday } ({ $hours }). Wählen Sie eine Zeit darin.
error-config-last-ticket-late = { $file }: { $path } ist { $got }; das liegt an jedem Tag nach Schluss. Wählen Sie eine frühere Zeit, oder entfernen Sie die Zeile.
error-config-date = { $file }: { $path } ist { $got }. Schreiben Sie ein Datum als Jahr-Monat-Tag, zum Beispiel: { $example }
error-config-dates-backwards = { $file }: { $path } ist { $got }; das liegt vor valid_from ({ $first }). Vertauschen Sie die Daten.
error-config-language = { $file }: { $path } ist { $got }. Schreiben Sie zwei oder drei kleine lateinische Buchstaben, zum Beispiel: { $example }
error-config-language-right-to-left = { $file }: in { $path } steht { $got }; das wird von rechts nach links geschrieben, und die Bildschirme können es nicht zeigen. Nehmen Sie es heraus.
error-config-right-to-left = { $file }: { $path } hat Buchstaben, die von rechts nach links laufen, und die Bildschirme können sie nicht zeigen. Schreiben Sie es in einer anderen Schrift.
error-config-unknown-language = { $file }: { $path }: diese Sprache spricht die Halle nicht. Entfernen Sie sie, oder fügen Sie sie zu languages hinzu ({ $known }).
error-config-unknown-language-near = { $file }: { $path }: diese Sprache spricht die Halle nicht. Meinten Sie { $near }?
error-config-name-missing = { $file }: { $path } fehlt. Fügen Sie den Text in dieser Sprache hinzu, oder schreiben Sie einen Text für alle Sprachen.
error-config-texts-too-many = { $file }: { $count } Texte stehen in „{ $language }“ da, das die Halle nicht spricht, der erste bei { $path }. Nehmen Sie sie mit zal config fix-languages heraus, oder fügen Sie „{ $language }“ zu languages unter [hall] hinzu.
error-config-texts-missing = { $file }: { $count } Texte fehlen in „{ $language }“, der erste bei { $path }. Lassen Sie sie mit zal config fix-languages aus einer anderen Sprache eintragen, dann übersetzen Sie sie.
error-texts-by-hand = { $file }: manche Texte sind so geschrieben, dass nur ein Mensch sie ändern kann, etwa über mehrere Zeilen. Es wurde nichts geändert: bringen Sie sie von Hand auf die Sprachen der Halle.
error-config-time-zone = { $file }: { $path } ist { $got }; das ist keine Zeitzone. Schreiben Sie einen Namen aus der IANA-Liste, zum Beispiel: { $example }
error-config-time-zone-near = { $file }: { $path } ist { $got }; das ist keine Zeitzone. Meinten Sie { $near }?
error-config-unknown-service = { $file }: { $path } nennt das Anliegen { $got }, das es nicht gibt. Bekannt: { $known }.
error-config-unknown-service-near = { $file }: { $path } nennt das Anliegen { $got }, das es nicht gibt. Meinten Sie { $near }?
error-config-unknown-group = { $file }: { $path } nennt die Gruppe { $got }, die es nicht gibt. Bekannt: { $known }.
error-config-unknown-group-near = { $file }: { $path } nennt die Gruppe { $got }, die es nicht gibt. Meinten Sie { $near }?
error-config-unknown-purpose = { $file }: { $path } nennt den Zweck { $got }, den es nicht gibt. Bekannt: { $known }.
error-config-unknown-purpose-near = { $file }: { $path } nennt den Zweck { $got }, den es nicht gibt. Meinten Sie { $near }?
error-config-passes-in-use = Den neuen Einstellungen fehlt das Anliegen { $service }, für das Besucher Codes für einen weiteren Besuch haben ({ $count }).
error-config-unknown-category = { $file }: { $path } nennt die Kategorie { $got }, die es nicht gibt. Bekannt: { $known }.
error-config-unknown-category-near = { $file }: { $path } nennt die Kategorie { $got }, die es nicht gibt. Meinten Sie { $near }?
error-config-unknown-zone = { $file }: { $path } nennt den Bereich { $got }, den es nicht gibt. Bekannt: { $known }.
error-config-unknown-zone-near = { $file }: { $path } nennt den Bereich { $got }, den es nicht gibt. Meinten Sie { $near }?
error-config-zone-without-desk = { $file }: { $path }: dort steht kein Schalter. Schreiben Sie zone = "{ $zone }" zu seinen Schaltern, oder entfernen Sie den Bereich.
error-config-reserve-served = { $file }: { $path } nennt { $got }, was dort jederzeit bedient wird. Nennen Sie in reserve nur, was zusätzlich bedient wird, und schreiben Sie das Übrige in services.
error-config-no-desk-serves = { $file }: { $path }: kein Schalter bedient das. Fügen Sie es zu den Anliegen eines Schalters hinzu.
error-config-no-operator-serves = { $file }: { $path }: kein Mitarbeiter bedient das. Fügen Sie es zu den Anliegen eines Mitarbeiters hinzu.
error-config-bundle-code = { $file }: { $path } ist { $got }, und das ist das Kürzel eines Anliegens. Wählen Sie ein anderes.
error-config-bundle-number = { $file }: { $path } nennt { $got }. Eine Lebenslage umfasst { $low } bis { $high } Anliegen.
error-config-bundle-loop = { $file }: { $path }: { $services } folgen im Kreis aufeinander, und keines könnte je beginnen. Entfernen Sie eine der Zeilen zwischen ihnen.
error-config-outcome-first = { $file }: { $path }: das erste Ergebnis wählt die Eingabetaste. Stellen Sie eines an den Anfang, bei dem der Besucher bekommen hat, wofür er kam.
error-config-series = { $file }: { $path } ist { $got }. Schreiben Sie einen oder zwei Großbuchstaben, lateinisch oder kyrillisch, zum Beispiel: { $example }
error-config-series-misread = { $file }: { $path } ist { $got }: { $letter } wird leicht für eine Ziffer oder einen anderen Buchstaben gelesen oder gehört. Wählen Sie einen anderen.
error-config-series-sight = { $file }: { $path } ist { $got }; das sieht aus wie { $other } des Anliegens { $service }. Kopieren Sie jenes, oder wählen Sie einen anderen Buchstaben. Eine Halle, die beide hat, darf sie behalten.
error-config-series-sound = { $file }: { $path } ist { $got }; ausgerufen klingt das wie { $other } des Anliegens { $service }. Wählen Sie einen anderen Buchstaben. Eine Halle, die beide hat, darf sie behalten.
error-config-printer-twice = { $file }: { $path } ist { $got }, der Drucker des Kiosks { $kiosk }. Jeder Kiosk braucht einen eigenen Drucker, oder keinen.
error-config-no-printer = { $file }: { $path } ist { $got }, aber einen Kiosk mit Drucker gibt es unter diesem Code nicht. Es gibt: { $known }.
error-config-key-used = { $file }: { $path } ist { $got }, eine Taste, die die Bildschirme von Zal selbst brauchen. Nehmen Sie eine andere, zum Beispiel: { $example }
error-config-key-twice = { $file }: { $path } ist { $got }, und { $other } auch. Geben Sie jedem eine eigene Taste.
error-config-address = { $file }: { $path } ist { $got }. Schreiben Sie eine Webadresse, die Telefone öffnen, in lateinischen Buchstaben und ohne Benutzernamen, in der {"{token}"} einmal steht und sonst keine geschweiften Klammern, zum Beispiel: { $example }
error-config-no-ordinary = { $file }: { $path }: jede Kategorie hat Vorrang. Fügen Sie eine gewöhnliche ohne out_of_turn hinzu.
error-config-ordinary-dates = { $file }: { $path }: die erste Kategorie ohne Vorrang gilt für alle Besucher und kann nicht enden. Entfernen Sie ihre Daten, oder stellen Sie die gewöhnliche an den Anfang.

## Eigene Texte einer Halle

error-texts-none = Texte auf „{ $language }“ gibt es unter { $folder } nicht. Beginnen Sie mit: zal config texts --language { $language }
error-texts-all-there = Alle Dateien mit Texten auf „{ $language }“ sind schon da, unter { $folder }, und wurden so gelassen, wie sie sind. Was ihnen fehlt, sagt: zal config check --language { $language }
error-no-plain-file = { $file } ist keine gewöhnliche Datei, darum wird sie nicht gelesen. Legen Sie die Datei selbst dorthin.
error-texts-link = { $folder } ist ein Link, und durch einen Link wird kein Text gelesen oder geschrieben. Legen Sie den Ordner selbst dorthin.
error-texts-too-large = { $file } ist größer als { $limit } KB, darum wird kein Text daraus gelesen. Sehen Sie nach, was es ist.
error-texts-unknown-file = { $file } wird von niemandem gelesen. Die Dateien heißen: { $known }.
error-texts-unknown-file-near = { $file } wird von niemandem gelesen. Meinten Sie { $near }?
error-texts-syntax = { $file }, Zeile { $line }: { $name } lässt sich nicht lesen ({ $error }). Prüfen Sie dort die geschweiften Klammern.
error-texts-blank = { $file }, Zeile { $line }: { $name } sagt nichts. Schreiben Sie den Text, oder entfernen Sie ihn.
error-texts-twice = { $file }, Zeile { $line }: { $name } steht zweimal da. Entfernen Sie eines davon.
error-texts-unknown-key = { $file }, Zeile { $line }: einen Text { $name } gibt es nicht. Entfernen Sie ihn.
error-texts-unknown-key-near = { $file }, Zeile { $line }: einen Text { $name } gibt es nicht. Meinten Sie { $near }?
error-texts-unspoken = { $file }, Zeile { $line }: in { $name } steht mehr als Text, Werte und die Wahl nach einem. Schreiben Sie es nur damit.
error-texts-unknown-value = { $file }, Zeile { $line }: { $name } verwendet { $what }, einen Wert, den dieser Text nicht hat. Er hat: { $known }.
error-texts-valueless = { $file }, Zeile { $line }: { $name } verwendet { $what }, hat aber keine Werte. Entfernen Sie es.
error-texts-missing-value = { $file }, Zeile { $line }: in { $name } fehlt { $what }. Fügen Sie es hinzu.
error-texts-code = { $file }, Zeile { $line }: „{ $what }“ in { $name } halten Besucher für die Nummer eines Tickets, und im Englischen steht keine. Schreiben Sie es mit anderen Worten oder mit dem Wert, der dort steht.
error-texts-plural = { $file }, Zeile { $line }: in { $name } fehlen Zahlformen von { $what }: { $missing }. Fügen Sie sie hinzu.
error-texts-choice = { $file }, Zeile { $line }: in { $name } fehlen Fälle von { $what }: { $missing }. Fügen Sie sie hinzu.
error-texts-letters = { $file }, Zeile { $line }: { $name } hat Buchstaben, die Zal nicht zeichnen kann: { $letters }. Schreiben Sie es mit anderen.
error-texts-right-to-left = { $file }, Zeile { $line }: { $name } hat Buchstaben, die von rechts nach links laufen, und die Bildschirme können sie nicht zeigen. Schreiben Sie es in einer anderen Schrift.

## Zustände, Handlungen, Wochentage und Rollen, wie sie oben in den Sätzen stehen

state-new = noch nicht ausgegeben
state-waiting = wartend
state-called = aufgerufen
state-serving = in Bedienung
state-held = zurückgestellt
state-missed = aufgerufen und nicht da
state-served = bedient
state-transferred = weitergeleitet
state-cancelled = storniert
state-expired = mit dem Tag beendet
booked-new = noch nicht vereinbart
booked-held = noch nicht vereinbart, nur kurz freigehalten
booked-expected = offen
booked-checked-in = benutzt: der Besucher ist da
booked-moved = verlegt
booked-cancelled = abgesagt
booked-lapsed = verfallen: niemand kam
booked-dropped = nicht rechtzeitig vereinbart

act-issue = ausgeben
act-call = aufrufen
act-recall = erneut aufrufen
act-start = beginnen
act-finish = abschließen
act-reopen = Abschluss oder Fehlen zurücknehmen
act-no-show = nicht erschienen
act-return = in die Reihe zurücksetzen
act-hold = zurückstellen
act-release = Zurückgestelltes wieder einreihen
act-postpone = andere vorlassen
act-change-category = Kategorie ändern
act-transfer = weiterleiten
act-add = Anliegen hinzufügen
act-plan = Anliegen vormerken
act-queue = für das nächste Anliegen einreihen
act-replan = Anliegen wieder vormerken
act-suspend = übrige Anliegen des Besuchs anhalten
act-go-on = übrige Anliegen des Besuchs fortsetzen
act-cancel = stornieren
act-reinstate = beendeten oder stornierten Besuch zurückholen
act-reinstate-held = wieder zurückstellen
act-reinstate-missed = wieder zu den Fehlenden
act-decline-ticket = auf das Ticket verzichten
act-hold-slot = Zeit freihalten
act-book-slot = Termin vereinbaren
act-drop-slot = freigehaltene Zeit freigeben
act-move-appointment = Termin verlegen
act-cancel-appointment = Termin absagen
act-reinstate-appointment = abgesagten Termin zurückholen
act-undo-check-in = eine Anmeldung zurücknehmen
act-import-appointment = einen Termin aus einer Datei übernehmen
act-lapse-appointment = Termin verfallen lassen
act-give-pass = einen Code für einen weiteren Besuch ausgeben
act-use-pass = einen Code für einen weiteren Besuch annehmen
act-check-in = zum Termin anmelden
act-return-places = frei gewordene Plätze zurückgeben
act-join-waiting-list = auf die Warteliste setzen
act-leave-waiting-list = von der Warteliste nehmen
act-expire-visits = übrige Besuche beenden
act-purge-personal-data = Namen, Telefonnummern und Notizen vernichten
act-tell-personal-data = zeigen, was über einen Menschen bekannt ist
act-forget-person = die Daten eines Menschen vernichten
act-see-name = den Namen ansehen
act-see-names = die Namen ansehen
act-expire = mit dem Tag beenden
act-rate = beurteilen
act-count-people = Zahl der Personen angeben
act-record = ohne Ticket bedienen
act-unrecord = Bedienung ohne Ticket zurücknehmen
act-sign-in = anmelden
act-sign-out = abmelden
act-break = Pause beginnen
act-resume = Pause beenden
act-stop-next = nächsten Aufruf anhalten
act-verify-pin = PIN prüfen
act-open-service = Anliegen öffnen
act-close-service = Anliegen schließen
act-open-day = Tag öffnen
act-close-day = Tag schließen
act-turn-day = neuen Tag beginnen
act-found = Halle anlegen
act-adopt = Halle einer früheren Version übernehmen
act-restore = Halle aus einer Kopie fortführen
act-clock-leapt = Sprung der Uhr vermerken
act-clock-agrees = richtige Uhr vermerken
act-accept-clock = Uhr des Rechners annehmen
act-forget-clock = unter falscher Uhr Getanes zurücknehmen
act-apply-config = Einstellungen anwenden
act-set-pin = PIN setzen
act-pin-refused = falsche PIN vermerken
act-invite-browser = Verbindungscode ausgeben
act-pair-browser = Browser verbinden
act-revoke-browser = Browser trennen
act-pair-device = Browser verbinden
act-revoke-device = Browser trennen
act-save-cursor = auf der Anzeige Gezeigtes vermerken
act-ask-slip = Ausdruck verlangen
act-send-slip = Ticket drucken
act-end-slip = Ergebnis des Drucks vermerken
act-recover-slips = abgebrochenen Druck klären
act-printer = Drucker melden

weekday-mon = Montag
weekday-tue = Dienstag
weekday-wed = Mittwoch
weekday-thu = Donnerstag
weekday-fri = Freitag
weekday-sat = Samstag
weekday-sun = Sonntag

role-visitor = Besucher
role-kiosk = Kiosk
role-board = Anzeige
role-operator = Mitarbeiter
role-manager = Leitung der Halle
role-administrator = Verwalter
role-auditor = Prüfer
role-time = Zeit
role-owner = Eigentümer

## Was das Betriebssystem meldet, in Klammern

fault-ENOENT = eine solche Datei oder einen solchen Ordner gibt es nicht
fault-EACCES = keine Berechtigung
fault-EPERM = das System erlaubt es nicht
fault-EROFS = der Datenträger ist nur lesbar
fault-ENOSPC = der Datenträger ist voll
fault-EDQUOT = das Kontingent auf dem Datenträger ist erschöpft
fault-EISDIR = es ist ein Ordner
fault-ENOTDIR = ein Teil des Pfades ist kein Ordner
fault-EEXIST = es gibt es schon
fault-EIO = der Datenträger antwortet nicht richtig
fault-EBUSY = ein anderes Programm hält es besetzt
fault-EMFILE = zu viele Dateien sind offen
fault-ENFILE = zu viele Dateien sind offen
fault-ENAMETOOLONG = der Name ist zu lang
fault-ELOOP = die Verweise führen im Kreis
fault-ENODEV = das Gerät ist nicht da
fault-ENXIO = das Gerät ist nicht da
fault-ESTALE = der Datenträger wurde entfernt
fault-ETXTBSY = ein anderes Programm hält es besetzt
fault-EFBIG = die Datei würde zu groß
fault-EADDRINUSE = ein anderes Programm hat diesen Port
fault-EADDRNOTAVAIL = diese Adresse hat dieser Rechner nicht
fault-not-text = es ist kein Text in UTF-8

## Karten und PINs, die einmal gelten

error-cards-beside = { $folder } liegt im Ordner der Halle, der kopiert und gesichert wird: PINs gehören nicht dorthin. Nennen Sie einen Ordner anderswo, etwa auf einem Stick.
error-cards-folder-there = { $folder } ist schon da. Nennen Sie einen Ordner, den es nicht gibt: er wird angelegt, und niemand sonst darf hineinsehen.
error-cards-no-folder = Einen Ordner { $folder } gibt es nicht.
error-cards-none = In { $folder } sind keine Karten. Es wurde nichts gelöscht.
error-web-address = { $got } ist keine Adresse, die Telefone öffnen. Schreiben Sie http:// oder https:// und den Namen oder die Nummer dieses Rechners, ohne Benutzernamen, mit höchstens { $limit } lateinischen Buchstaben und Ziffern: { $example }
error-cards-no-address = Wo Browser diese Halle finden, ist nicht bekannt. Geben Sie --address http://192.168.1.5:8080 an, oder page_address in hall.toml.
error-cards-address-not-found = Unter { $address } finden andere Geräte nichts: es ist ein Beispiel oder führt jedes zu sich selbst oder nirgendwohin. Schreiben Sie den Namen oder die Nummer, unter der sie diesen Rechner finden: http://192.168.1.5:8080
error-pin-once = Diese PIN gilt einmal. Melden Sie sich damit an und wählen Sie eine eigene.
error-pin-is-own = Diese PIN ist keine, die einmal gilt. Eine andere setzt zal pin { $operator }
error-pin-same = Das ist die PIN, die einmal galt. Wählen Sie eine andere.
error-pin-once-of-all = Den Personalcode kennen viele, darum kann er nicht einmal gelten. Setzen Sie ihn: zal pin --kiosk
act-replace-pin = PIN ersetzen

## Termine aus Dateien

error-appointment-file-form = { $typed } ist weder ein Kalender (.ics) noch eine Tabelle (.csv).
error-calendar-unreadable = Dieser Kalender ist nicht lesbar. Speichern Sie ihn als iCalendar (.ics).
error-calendar-too-large = Ein Kalender darf { $megabytes } MiB haben. Speichern Sie einen kürzeren Zeitraum.
error-import-sequence = „{ $typed }“ ist keine Nummer einer Fassung.
error-import-other-service = Der Termin am { $day } um { $time } ist für ein anderes Anliegen. Sagen Sie ihn ab, und machen Sie einen neuen.
error-import-not-utf-8 = Die Datei ist nicht in UTF-8. Speichern Sie sie als „CSV UTF-8“.
error-import-not-csv = Die Datei ist nicht als CSV lesbar. Speichern Sie sie als „CSV UTF-8“.
error-import-too-long = Die Datei hat mehr als { $limit } Zeilen. Laden Sie sie in Teilen.
error-import-columns = In der ersten Zeile fehlt die Spalte { $missing }. Nötig sind service, date und time; name und contact dürfen da sein.
error-import-day = „{ $typed }“ ist kein Datum: schreiben Sie 2026-12-01 oder 01.12.2026.
error-import-time = „{ $typed }“ ist keine Uhrzeit: schreiben Sie 09:30.
error-import-skipped-time = { $typed } zeigt an diesem Tag keine Uhr.
error-import-entry-without-time = Der Eintrag hat keine Zeit, zu der er beginnt.
error-import-whole-day = Der Eintrag gilt für den ganzen { $day }: ein Termin hat eine Uhrzeit.

# Das Ticket auf Papier. Geschützte Leerzeichen halten zusammen, was zusammen gelesen wird.

issued = { $day }.{"\u00A0"}{ $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }{"\u00A0"}{ $year }, { $time }
ahead = { $count ->
        [0] Niemand ist vor{"\u00A0"}Ihnen
        [one] { $count }{"\u00A0"}Person ist vor{"\u00A0"}Ihnen
       *[other] { $count }{"\u00A0"}Personen sind vor{"\u00A0"}Ihnen
    }
several = { $name }: { $count ->
        [one] { $count } Anliegen
       *[other] { $count } Anliegen
    }
for-people = für { $count } Personen
unserved = Für dieses Anliegen ist noch kein{"\u00A0"}Schalter besetzt
early = Ihr Termin ist um { $time }. Früher werden Sie nur aufgerufen, wenn sonst niemand wartet
return-pass = Code für einen weiteren Besuch. Gilt bis{"\u00A0"}{ $day }.{"\u00A0"}{ $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }{"\u00A0"}{ $year }
return-pass-how = Wenn Sie wiederkommen, tippen Sie ihn am{"\u00A0"}Automaten
out-of-turn = ★{"\u00A0"}Mit Vorrang: { $category }
out-of-turn-show = ★{"\u00A0"}Mit Vorrang: { $category }. Am{"\u00A0"}Schalter vorzeigen: { $proof }
where = Warten Sie hier: { $zone }
look = Achten Sie auf die{"\u00A0"}Anzeige
follow = oder Ihr{"\u00A0"}Telefon

## Der Probedruck

trial = Probedruck
trial-profile = Profil { $profile }
trial-width = { $dots } Punkte breit
trial-edges = Die dicken Balken an beiden Rändern müssen ganz zu sehen sein. Fehlt einer, berichtigen Sie die Breite in den Einstellungen.
trial-end = Ist diese Zeile zu lesen, wird das Papier an der richtigen Stelle geschnitten.

## Karten zum Drucken

card-person = Gilt einmal: wählen Sie am Arbeitsplatz Ihren Namen und geben Sie diese PIN ein. Dann werden Sie nach einer eigenen gefragt. Danach öffnet diese Karte nichts mehr.
card-place = Öffnen Sie diese Adresse im Browser des Rechners, der hier steht. Den Code, nach dem sie fragt, gibt die Leitung der Halle.
card-kiosk = Kiosk { $code }
card-board = Anzeige { $code }

# The ticket on paper. Spaces that do not break keep together what is read together.

issued = { $day }{"\u00A0"}{ $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }{"\u00A0"}{ $year }, { $time }
ahead = { $count ->
        [0] Nobody is ahead of{"\u00A0"}you
        [one] { $count }{"\u00A0"}person is ahead of{"\u00A0"}you
       *[other] { $count }{"\u00A0"}people are ahead of{"\u00A0"}you
    }
several = { $name }: { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
for-people = for { $count } people
unserved = No desk is open for{"\u00A0"}this{"\u00A0"}service{"\u00A0"}yet
early = Your appointment is at { $time }. Before that you are called only if nobody else waits
return-pass = Return pass. Good up to{"\u00A0"}{ $day }{"\u00A0"}{ $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }{"\u00A0"}{ $year }
return-pass-how = When you come again, type it at the{"\u00A0"}ticket{"\u00A0"}machine
out-of-turn = ★{"\u00A0"}Out of turn: { $category }
out-of-turn-show = ★{"\u00A0"}Out of turn: { $category }. Show at the{"\u00A0"}desk: { $proof }
where = Where to wait: { $zone }
look = Watch the{"\u00A0"}board
follow = or your{"\u00A0"}phone

## The test slip

trial = Test slip
trial-profile = profile { $profile }
trial-width = { $dots } dots across
trial-edges = The thick bars at both edges must be whole. If one is missing, correct the width in the settings.
trial-end = If you can read this line, the paper is cut at the right place.

## Cards

card-person = This is a one-time PIN. On the console, choose your name, type this PIN and choose your own. After that you no longer need this card.
card-place = Open this address in the browser of the computer here. Whoever runs the hall will give you the code it asks for.
card-kiosk = Kiosk { $code }
card-board = Board { $code }

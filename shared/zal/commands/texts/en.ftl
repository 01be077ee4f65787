# What the command line answers.

waits = The hall is busy. Waiting for the turn; Ctrl+C gives up.
ask-pin = PIN:{ " " }
ask-new-pin = New PIN:{ " " }
pin-set = The PIN of { $operator } is set.
pin-set-kiosk = The kiosk's staff code is set.

## check and backup

sound = { $path } is sound.
sound-file = the file: whole, every reference kept, schema { $schema }
sound-log = { $events ->
        [0] no event yet
        [one] 1 event
       *[other] { $events } events, numbered without a gap
    }
sound-tickets = { $tickets ->
        [0] no ticket yet
        [one] 1 ticket
       *[other] { $tickets } tickets
    } on { $days ->
        [one] 1 business day
       *[other] { $days } business days
    }, { $stages ->
        [one] 1 stage
       *[other] { $stages } stages
    }: every number once, none open twice, no two at one desk, each state as in the log
sound-config = the configuration: version { $version }, every key understood

## report

report-nobody = Nobody came on { $day }.
report-of = { $name }, { $day }
report-visitors = { $count ->
        [one] 1 visitor came:
       *[other] { $count } visitors came:
    }
report-served = { "  " }{ $count } served
report-transferred = { "  " }{ $count } sent on to another service or desk
report-missed = { "  " }{ $count } did not show up
report-cancelled = { "  " }{ $count } cancelled
report-expired = { "  " }{ $count } still open when the day ended
report-waiting = { "  " }{ $count } waiting now
report-in_progress = { "  " }{ $count } called, being served or set aside now
report-waits = Waiting until the call: { $mean } on average, 9 of 10 no longer than { $p90 }, longest { $max }. Within the norm: { $share }.
report-service-time = Service: { $mean } on average.
report-share = { $within } of { $waits } ({ $percent } %)
report-by-service = By service
report-by-desk = By desk
column-visitors = came
column-served = served
column-missed = no-show
column-waiting = waiting
column-mean = mean wait
column-p90 = 9 of 10
column-max = longest
column-norm = within the norm

## demo

demo-kiosk = kiosk
demo-console = console
demo-board = board
demo-leave = leave
demo-pins = PIN { $pin } · kiosk code { $code }
demo-no-tmux = tmux is not installed. Start these in three terminals:
demo-press-enter = Press Enter to open the kiosk in this one.
demo-people-ended = The simulated people ended before the demo did. The end of their log:

## init, config, queue, call and show

hall-ready = { $path } is ready. Next: zal pin OPERATOR --hall { $path }
config-sound = { $file } is sound.
config-same = Nothing differs.
queue-nobody = Nobody waits.
call-nobody = Nobody waits whom this desk serves.
state-waiting = waiting
state-called = called
state-serving = serving
state-held = held
called = { $code } was called to desk { $desk } by { $operator }:{ " " }
why-named = by name, { $reason } (score { $score }).
why-only-one = nobody else waited for this desk.
why-out-of-turn = it goes out of turn by law; score { $score } before { $runner_up } with { $runner_up_score }, of { $considered } waiting.
why-tier = its category goes first; score { $score } before { $runner_up } with { $runner_up_score }, of { $considered } waiting.
why-accumulating-priority = it had gathered more priority by waiting; score { $score } before { $runner_up } with { $runner_up_score }, of { $considered } waiting.
why-earlier-ticket = it was issued earlier; score { $score } before { $runner_up } with { $runner_up_score }, of { $considered } waiting.

# What the command line answers.

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

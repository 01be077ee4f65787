"""What a hall's people decide about it: services, desks, operators, hours, devices.

Values only, a file a subject. They are read from ``hall.toml`` by ``zal.config`` and never
change: a new configuration is a new ``HallConfig``. Codes are short stable keys; names are shown
to people and come in the hall's languages.
"""

"""PostgreSQL, for a hall of many machines: its schema, to which every statement is held."""

"""Where a hall is kept: SQL, migrations, the SQLite engine, backups and reports."""

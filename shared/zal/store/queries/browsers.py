"""Every statement about paired browsers; like ``zal.store.queries.tickets``."""

_COLUMNS = "w.number, w.terminal, w.label, w.paired_at, w.revoked_at"
"""Named as the fields of ``zal.domain.pairing.PairedBrowser``."""

BROWSERS = f"SELECT {_COLUMNS} FROM browser w WHERE w.hall_id = :hall ORDER BY w.number"
BROWSER = f"SELECT {_COLUMNS} FROM browser w WHERE w.hall_id = :hall AND w.number = :number"
BROWSER_BY_HASH = f"""
SELECT {_COLUMNS} FROM browser w
WHERE w.secret_hash = :secret_hash AND +w.hall_id = :hall AND w.revoked_at IS NULL"""
NEXT_BROWSER = (
    "SELECT COALESCE(MAX(w.number), 0) + 1 AS next_number FROM browser w WHERE w.hall_id = :hall"
)
NEW_BROWSER = """
INSERT INTO browser (hall_id, number, terminal, label, secret_hash, paired_at)
VALUES (:hall, :number, :terminal, :label, :secret_hash, :at)"""
REVOKE_BROWSER = """
UPDATE browser SET revoked_at = :revoked_at
WHERE hall_id = :hall AND number = :number AND revoked_at IS NULL"""

INVITATION = "SELECT i.salt, i.hash, i.until FROM invitation i WHERE i.hall_id = :hall"
INVITE = """
INSERT INTO invitation (hall_id, salt, hash, until) VALUES (:hall, :salt, :hash, :until)
ON CONFLICT (hall_id) DO UPDATE SET salt = :salt, hash = :hash, until = :until"""
TAKE_INVITATION = """
DELETE FROM invitation WHERE hall_id = :hall AND hash = :hash AND until > :at"""

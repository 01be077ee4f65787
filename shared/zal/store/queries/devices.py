"""Every statement about paired devices; like ``zal.store.queries.tickets``."""

_COLUMNS = "d.number, d.terminal, d.label, d.paired_at, d.revoked_at"
"""In the order of ``zal.domain.pairing.PairedDevice``."""

DEVICES = f"SELECT {_COLUMNS} FROM device d WHERE d.hall_id = :hall ORDER BY d.number"
DEVICE = f"SELECT {_COLUMNS} FROM device d WHERE d.hall_id = :hall AND d.number = :number"
DEVICE_BY_HASH = f"""
SELECT {_COLUMNS} FROM device d
WHERE d.secret_hash = :secret_hash AND +d.hall_id = :hall AND d.revoked_at IS NULL"""
NEXT_DEVICE = (
    "SELECT COALESCE(MAX(d.number), 0) + 1 AS number FROM device d WHERE d.hall_id = :hall"
)
NEW_DEVICE = """
INSERT INTO device (hall_id, number, terminal, label, secret_hash, paired_at)
VALUES (:hall, :number, :terminal, :label, :secret_hash, :at)"""
# CASE: a MAX of two values is SQLite's alone.
REVOKE_DEVICE = """
UPDATE device SET revoked_at = CASE WHEN paired_at > :at THEN paired_at ELSE :at END
WHERE hall_id = :hall AND number = :number AND revoked_at IS NULL"""

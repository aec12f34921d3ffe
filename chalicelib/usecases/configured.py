"""Whether there is a cohort at all: not before a stack's first configuration, nor after its archive."""

from __future__ import annotations

from chalicelib.ports import Ledger, Park


def is_configured(ledger: Ledger) -> bool:
    """Costs no request where the configuration is asked for anyway: it is kept for a minute."""
    try:
        ledger.cohort()
    except Park:
        return False
    return True

"""The company that an address suggests."""

from __future__ import annotations

from chalicelib.domain.address import Address

# Providers whose domain says nothing of where somebody works: the largest by users.
PUBLIC_PROVIDERS = frozenset(
    {
        *("gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com"),
        *("yahoo.com", "ymail.com", "aol.com", "icloud.com", "me.com", "mac.com", "proton.me"),
        *("protonmail.com", "pm.me", "gmx.com", "gmx.net", "gmx.de", "web.de", "mail.com", "zoho.com"),
        *("fastmail.com", "hey.com", "yandex.ru", "mail.ru", "qq.com", "163.com", "126.com"),
        *("t-online.de", "orange.fr", "free.fr", "libero.it", "comcast.net", "att.net", "verizon.net"),
    }
)
# Those that give out addresses under many countries: yahoo.co.uk, hotmail.fr, gmx.at.
_PUBLIC_LABELS = frozenset({"yahoo", "hotmail", "outlook", "live", "gmx"})
# Second-level labels under which registries give out names: "acme.co.uk" is Acme.
_REGISTRY_LABELS = frozenset({"co", "com", "org", "net", "ac", "edu", "gov", "gob", "gouv", "or", "ne"})


def company_of(address: Address) -> str | None:
    """ "Acme" for jane@mail.acme.example; None for a public mail provider."""
    domain = address.domain
    if domain in PUBLIC_PROVIDERS:
        return None
    labels = domain.split(".")
    if len(labels) < 2:
        return None
    named = labels[:-1]
    if len(named) > 1 and named[-1] in _REGISTRY_LABELS:
        named = named[:-1]
    if named[-1] in _PUBLIC_LABELS:
        return None
    return named[-1].replace("-", " ").title() or None

"""Whether a page takes its reader for a visitor who is not signed in."""

import re
from collections.abc import Sequence

from desktop_memory.extraction.patterns import Form

# Who is not signed in reads what strangers write.
_FOR_VISITORS = Form(
    r"^\W*(?:sign up for free to join|(?:you must |please )?(?:log|sign) in (?:or (?:sign up|"
    r"register) )?to (?:reply|comment|join|post|participate|answer|vote)|(?:create|open) (?:an? )?"
    r"(?:free )?account to|(?:melden sie sich|melde dich|bitte) .{0,20}\ban(?:melden)?,? um zu "
    r"(?:antworten|kommentieren)|(?:anmelden|einloggen|registrieren),? um .{0,20}\bzu |"
    r"(?:konto|account) (?:erstellen|anlegen),? um\b|(?:connectez-vous|identifiez-vous|"
    r"inscrivez-vous|se connecter|créer un compte|créez un compte) pour |(?:inicia sesión|"
    r"regístrate|identifícate|crea una cuenta|crear una cuenta) para )",
    re.IGNORECASE | re.MULTILINE,
)
_SIGN_IN = Form(
    r"\W*(?:(?:sign|log)[ -]?in|login|sign[ -]?up|register|join(?: now| free)?|create (?:an )?"
    r"account|anmelden|einloggen|registrieren|konto erstellen|connexion|se connecter|s'inscrire|"
    r"créer un compte|inscription|iniciar sesión|inicia sesión|acceder|registrarse|regístrate|"
    r"crear cuenta|accedi|registrati|inloggen)\W*",
    re.IGNORECASE,
)
_ROWS_OF_HEAD = 4
_CELL_GAP = re.compile(r"\s{2,}|\t+|\s[|│·]\s")


def looks_visited(lines: Sequence[str]) -> bool:
    """Whether it offers to sign in, in its head or before one may say something."""
    if any(_FOR_VISITORS.search(line) for line in lines):
        return True
    return any(
        _SIGN_IN.fullmatch(cell) for line in lines[:_ROWS_OF_HEAD] for cell in _CELL_GAP.split(line)
    )

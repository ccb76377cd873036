"""What no fact may hold, whoever found it: secrets, card and insurance numbers, words to an AI.

The privacy gate takes secrets out before anything is stored; this keeps facts clean also where
text came another way.
"""

from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.statements.stance import addresses_machine

_LABELLED = pattern(
    r"\b(?:pass(?:word|wd|phrase|code)|pwd|pw|pass ?wort|kennwort|mot de passe|mdp|contraseña|"
    r"clave|pin(?:-?code)?|tan|puk|cvv|cvc|otp|one-time (?:code|password)|"
    r"(?:recovery|backup|security|door|gate|alarm|access|verification|login) codes?|api[ "
    r"_-]?key|access[ _-]?key|secret(?: key)?|\w*token|private key|"
    r"zugangs(?:code|daten)|tür-?code|sicherheitscode|code (?:d'accès|de la porte|wifi)|"
    r"digicode|código (?:de acceso|de la puerta|de verificación)|"
    r"(?:wifi|wlan|wi-fi)[ -]?(?:key|schlüssel|passwort|password|code|clave))\b"
    r"[\"'»)]?\s*(?:(?:is|ist|est|es|lautet|will be|now)\b\s*:?\s*(?:now |jetzt |ahora )?|[:=]|->|"
    r"→)\s*\S{3,}"
)
_NUMBERED = pattern(
    r"\bréf(?:érence)?\.? client\s?:?\s*(?:\d[ -]?){5,}|"
    r"\b(?:kunden(?:nummer|nr)|customer (?:id|no|number)|número de (?:cliente|póliza)|"
    r"n° (?:de )?client|"
    r"member|insurance|policy|social security|versicher\w*|krankenkass\w*|sécurité "
    r"sociale|sécu|mutuelle|patient(?:en)?|breakdown cover|acct|routing|"
    r"afiliación|seguridad social|passport|reisepass|personalausweis|"
    r"passeport|pasaporte|dni|ssn|tax id|steuer-?id|"
    r"(?:\w*versicherung|assurance|insurance|seguro)\b[^.;]{0,40}?\b(?:vertrags|policen?|contract|"
    r"contrat|contrato|póliza))(?=\b|nummer|nr)"
    r"[ -]?(?:id|no|nr|number|nummer|card|karte|n[º°]|num[eé]ro|número|"
    r"#)?\.?\s?[:#]?(?!\s*20\d\d-[01]\d-)\s*(?:[A-Z]{0,3}-?|(?-i:[A-Z] ))(?:\d[ -]?){5,}"
)
_SECRET_TOLD = pattern(
    r"\b(?:pass(?:word|wd|phrase|code)|pwd|pw|passwort|kennwort|mot de passe|mdp|contraseña|clave|"
    r"schlüsselwort|login)s?\b(?! (?:is|ist|est|es|was) (?:weak|too|not|nicht|pas|no|expired|"
    r"abgelaufen|"
    r"needed|required|wrong|falsch))"
    r"(?: (?:for|to|of|on|für|vom|von|zum|zur|der|des|du|de la|de l'|del|de|pour|para|am|im|at|"
    r"in)\b"
    r"[^.:;=!?]{1,40}?)? (?:is|ist|est|es|lautet|will be)\b\s*:?\s*(?:now |jetzt |ahora |"
    r"still )?\S{3,}"
)
_CODE_TOLD = pattern(
    r"(?<!error\s)(?<!exit\s)(?<!status\s)\b(?:code|kombination|combination|combinaison|"
    r"combinación|código|pin|clave|badge|digicode|"
    r"alarm\w*|safe|tresor|coffre|"
    r"caja fuerte|lock|schloss|cadenas|candado)\b[^.!?\d]{0,40}?"
    r"(?:\b(?:is|ist|lautet|est|es|now|jetzt)\b|[:=])\s*(?:now |jetzt |ahora |le |el |die |der |"
    r"das )?"
    r"(?!20\d\d-)#?\d{3,8}[#*]?(?![\d-])|"
    r"\b(?:gate|door|alarm|access|tür|tor|zugangs)[ -]?(?:code|pin)\b.{0,60}\(#?\d{3,8}[A-Z]?\)|"
    r"\b(?:code|código) (?:de la |du |de l['’]|del |de )(?:portail|porte|entrée|puerta|portal|"
    r"garage|"
    r"immeuble|hall|alarm[ea]|garaje)\b.{0,60}\(#?\d{3,8}[A-Z]?\)"
)
_FORMS = Form(
    r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,}|\b(?:AT|BE|CH|DE|ES|FR|GB|IE|IT|LU|NL|PT)\d{2}"
    r"(?: \d{4}){2,}|\b\d{3}-\d{2}-\d{4}\b|"
    r"\b[a-z]{2,6}_(?:live|test|prod)_\w*\d\w{6,}|"
    r"\b(?:gh[pousr]_|github_pat_|glpat-|sk-|pk_|rk_|xox[abps]-|AKIA|ASIA|eyJ)[\w.-]{8,}|"
    r"-----BEGIN|\b[A-Za-z][\w+.-]*://[^\s:/@]+:[^\s@]+@"
)
_DIGIT = Form(r"\d")
_LABEL_HINT = Form(r"(?i)pass|wort|code|clave|contraseña|token|key|secret|schlüssel|pwd|://|mdp")
_CARD = Form(r"(?<!\d)(?<!\d[.,])\d(?:[ -]?\d){12,18}(?!\d|[.,]\d)")


def is_discreet(text: str) -> bool:
    """Whether a text may be kept as a fact."""
    if not (_DIGIT.search(text) or _LABEL_HINT.search(text)):
        return not addresses_machine(text)
    return not (
        _LABELLED.search(text)
        or _SECRET_TOLD.search(text)
        or _CODE_TOLD.search(text)
        or _NUMBERED.search(text)
        or _FORMS.search(text)
        or any(_has_check_digit(match[0]) for match in _CARD.finditer(text))
        or addresses_machine(text)
    )


def _has_check_digit(number: str) -> bool:
    """Luhn's test (ISO/IEC 7812-1), which every card number passes."""
    digits = [int(digit) for digit in number if digit.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0

"""Words that name what somebody does for a living."""

from desktop_memory.extraction.patterns import pattern

ROLE_WORDS = pattern(
    r"\b(?:head|lead|manager|director|officer|engineer|developer|analyst|consultant|assistant|"
    r"coordinator|founder|partner|"
    r"president|specialist|architect|designer|accountant|sales|support|procurement|purchasing|"
    r"marketing|executive|secretary|editor|scientist|researcher|recruiter|"
    r"owner|planner|administrator|representative|counsel|c[etfo]o|"
    r"\w*leit(?:er|erin|ung)|geschäftsführ\w+|vertrieb\w*|einkauf\w*|buchhaltung|"
    r"entwickler(?:in)?|sachbearbeiter(?:in)?|assistenz|referent(?:in)?|berater(?:in)?|"
    r"inhaber(?:in)?|"
    r"projektleit\w+|kundenservice|personal\w*|disposition|"
    r"responsable|chef(?:fe)?|directeur|directrice|chargée?|assistante?|gérante?|ingénieure?|"
    r"comptable|conseill(?:er|ère)|attachée?|commerciale?|achats|"
    r"director[a]?|jef[ea]|gerente|coordinador[a]?|ingenier[oa]|asistente|técnic[oa]|"
    r"encargad[oa]|administrativ[oa]|compras|ventas|contable)\b"
)

"""Letters and pages that try to cheat whoever reads them: nothing they say is so."""

from collections.abc import Sequence

from desktop_memory.extraction.patterns import Form, pattern

# What a mail program says above a message that it does not trust.
_WARNED = pattern(
    r"\b(?:be careful with|careful:?) this (?:message|mail|email)\b|"
    r"\bthis (?:message|mail|email)\b.{0,30}\b(?:seems|looks|appears|may be|might be|could be|is|"
    r"was)\b.{0,20}\b(?:dangerous|suspicious|phishing|spam|scam|fraud\w*|(?:similar|identified))\b|"
    r"\b(?:thinks|believes) this (?:message|mail|email) is (?:junk|spam|a scam)|\bhält diese "
    r"(?:nachricht|mail|e-?mail) für (?:junk|spam|betrug)|"
    r"\bconsidère ce (?:message|courriel) comme (?:un )?(?:indésirable|spam)|"
    r"\bcree que este (?:mensaje|correo) es (?:spam|basura|no deseado)|"
    r"\bused to steal\b|\b(?:diese|die) (?:nachricht|mail|e-?mail)\b.{0,30}\b(?:scheint|könnte|ist|"
    r"wirkt|wurde)\b.{0,30}(?:betrug|gefährlich|verdächtig|phishing|spam)|\bvorsicht bei dieser "
    r"(?:nachricht|mail|e-?mail)\b|"
    r"\bce (?:message|mail|courriel)\b.{0,30}\b(?:semble|pourrait|est|paraît|peut)\b.{0,30}"
    r"(?:suspect|dangereux|frauduleux|hameçonnage|phishing|indésirable|arnaque)|\bméfiez-vous "
    r"de ce "
    r"(?:message|mail|courriel)\b|"
    r"\beste (?:mensaje|correo)\b.{0,30}\b(?:parece|podría|puede|es|ha sido)\b.{0,30}"
    r"(?:sospechoso|peligroso|fraude|fraudulento|phishing|estafa)|\b(?:tenga|ten) cuidado con este "
    r"(?:mensaje|correo)\b"
)
# What is to happen unless one obeys.
_THREAT = pattern(
    r"\b(?:account|mailbox|inbox|access|card|subscription|parcel|package|delivery|profile|device|"
    r"storage|data)\b.{0,30}\b(?:will be|has been|is being|was|is)\b.{0,30}\b(?:closed|suspended|"
    r"deactivated|disabled|blocked|locked|limited|restricted|terminated|deleted|returned|on hold|"
    r"destroyed|infected|compromised)|"
    r"\b(?:konto|postfach|zugang|karte|paket|sendung|profil|lieferung)\b.{0,50}\b(?:gesperrt|"
    r"geschlossen|deaktiviert|eingeschränkt|gelöscht|blockiert|zurück ?ge(?:sendet|schickt)|"
    r"vernichtet|angehalten)|"
    r"\b(?:compte|boîte|accès|carte|colis|profil|livraison)\b.{0,50}\b(?:suspendue?|bloquée?|"
    r"désactivée?|fermée?|limitée?|supprimée?|renvoyée?|retournée?|clôturée?|détruit|en attente)|"
    r"\b(?:cuenta|buzón|acceso|tarjeta|paquete|envío|perfil)\b.{0,50}\b(?:suspend\w+|bloquead\w+|"
    r"desactivad\w+|cancelad\w+|eliminad\w+|devuelt\w+|limitad\w+|retenid\w+)|"
    r"\b(?:suspend|close|disable|suspender|bloquear|desactivar|suspendre|bloquer|sperren)\b.{0,20}"
    r"\b(?:your|su|tu|votre|ihr)\w* (?:account|mailbox|cuenta|buzón|compte|konto)"
)
# What no honest letter asks for.
_SECRETS_WANTED = pattern(
    r"\b(?:confirm|verify|update|validate|provide|enter|submit|re-?enter)\b.{0,25}\b(?:bank|"
    r"billing|"
    r"payment|card|credit card|login|account|password|pin|identity|credentials|social security|"
    r"security|personal)\b.{0,20}\b(?:details?|information|data|number|password|credentials|pin|"
    r"identity|account)\b|\b(?:confirm|verify) your (?:password|pin|identity|account)\b|"
    r"\b(?:bestätigen|aktualisieren|verifizieren|überprüfen|geben)\b.{0,25}\b(?:bank|konto|zugangs|"
    r"karten|zahlungs|kreditkarten|login|anmelde)\w*(?:daten|informationen|nummer)\b|"
    r"\b(?:bestätigen|verifizieren) sie ihr(?:e|en)? (?:konto|identität|passwort|pin)\b|"
    r"\b(?:confirme[rz]|vérifie[rz]|mett(?:re|ez) à jour|valide[rz]|saisi(?:r|ssez)|"
    r"actualise[rz])\b"
    r".{0,25}\b(?:coordonnées|informations|données|identifiants|mot de passe|carte|compte|identité)"
    r"\b(?: bancaires?)?|"
    r"\b(?:enter|geben sie|saisissez|introduzca) (?:your |ihre |votre |su )iban\b|\byour date of "
    r"birth to\b|\bbestätigen sie\b.{0,30}\bihre daten\b|"
    r"\b(?:confirm(?:a|e|ar|ad)|verifi(?:que|car)|actuali(?:ce|zar)|valid(?:e|ar)|introdu(?:zca|"
    r"cir))\b"
    r".{0,25}\b(?:contraseña|pin|datos|cuenta|identidad|tarjeta|credenciales)\b"
)
_HURRY = pattern(
    r"\bwithin \d+ ?(?:h|hours?|hrs)\b|\bin the next \d+ hours\b|\bfinal (?:notice|reminder|"
    r"warning)\b|\blast (?:reminder|warning)\b|(?m:^)\W*(?:urgent|action required|immediate "
    r"action)\b|"
    r"\bbis heute\b.{0,10}\d|"
    r"\b(?:binnen|innerhalb von) \d+ ?(?:h|stunden|std)\b|\bletzte (?:erinnerung|mahnung|"
    r"warnung)\b|"
    r"(?m:^)\W*(?:dringend|handlungsbedarf)\b|"
    r"\b(?:sous|dans les|d'ici) (?:\d+ ?h\b|\d+ heures)|\bdernier (?:rappel|avis)\b|"
    r"\bdernière relance\b|(?m:^)\W*(?:action requise|urgence?)\b|"
    r"\ben (?:las próximas )?\d+ horas\b|\b(?:antes de|en menos de) \d+ ?(?:h|horas)\b|"
    r"\b[úu]ltimo (?:aviso|recordatorio)\b|(?m:^)\W*(?:urgente|acción requerida)\b"
)
# A few coins, for which the number of a card is wanted.
_SMALL_FEE = pattern(
    r"\bpay the (?:\w+ )?fee\b|\bdebe pagar \d|\bvous devez payer \d|"
    r"\bmüssen sie \d\S* (?:€|euro?) (?:be)?zahlen\b|"
    r"\b(?:customs|handling|shipping|delivery|re-?delivery|re-?activation|processing|release|"
    r"storage) (?:fee|charge|cost)s?\b|\b(?:zoll|versand|bearbeitungs|liefer|lager|"
    r"reaktivierungs)(?:gebühr|kosten)\w*|\bfrais de (?:douane|dossier|réexpédition|livraison|port|"
    r"traitement|réactivation)\b|\b(?:tasa|gastos|costes?) de (?:aduanas?|re ?activaci[oó]n|envío|"
    r"gestión|entrega|reenvío)\b"
)
_PRIZE = pattern(
    r"\byou(?:'ve| have) (?:been selected|won)\b|\bgiveaway\b|\bclaim your (?:prize|reward|"
    r"winnings?)\b|\bsie (?:haben|wurden) .{0,20}(?:gewonnen|ausgewählt)\b|\bvous avez "
    r"(?:gagné|été "
    r"sélectionnée?)|\b(?:ha ganado|has ganado|ha sido seleccionad[oa])\b|\binheritance\b|"
    r"\bnext of kin\b|\bgift cards?\b.{0,40}\b(?:codes?|scratch|photo|send)\b|"
    r"\b(?:send|transfer|deposit)\b.{0,20}\b(?:bitcoins?|btc|usdt)\b|\bwallet (?:is|has been|"
    r"must)\b|"
    r"\b(?:mama|papa|mum|mom|dad|maman|mamá|papá),? (?:this is|das ist|c'est|este es) (?:my|meine|"
    r"mon|mi) (?:new|neue|nouveau|nuevo) (?:number|nummer|numéro|número)\b"
)
_ANYBODY = pattern(
    r"(?m:^)\W*(?:dear|hello|hi|sehr geehrte[rs]?|liebe[rs]?|chère?s?|estimad[oa]s?|querid[oa]s?) "
    r"(?:customer|client|user|member|account holder|winner|valued|sir|kunde|kundin|nutzer|"
    r"client[e]?|utilisateur|usuari[oa]|abonnée?)\b"
)
_SECRECY = pattern(
    r"\b(?:do not|don't) (?:share|discuss|tell|mention)\b.{0,30}\b(?:this|anyone|bank)\b|\b(?:keep|"
    r"treat) (?:this|it) (?:confidential|between us|secret)\b|\bno (?:comparta|comente)\b.{0,20}"
    r"\beste\b|\bteilen sie diese nachricht (?:nicht|mit niemandem)\b|\bne (?:partagez|parlez)\b"
    r".{0,20}\b(?:message|personne)\b"
)
_UNUSUAL = pattern(
    r"\byou (?:don't|do not) often get (?:e-?)?mail from\b|\bsie erhalten (?:nicht oft|selten) "
    r"(?:e-?)?mails? von\b|\bvous (?:ne recevez|n'obtenez) pas souvent d[e'] ?(?:e-?mails?|"
    r"courriers?)|\bno (?:suele recibir|recibe con frecuencia) correos?\b"
)
_LURE = pattern(
    r"(?m:^)\W*(?:verify|confirm|unlock|claim|pay|update|reactivate|restore|track)(?: \S+){0,2} "
    r"?(?:now|here|account)\b|"
    r"(?m:^)\W*(?:jetzt (?:bestätigen|bezahlen|verifizieren|freischalten|prüfen)|hier "
    r"bestätigen)\b|"
    r"(?m:^)\W*(?:confirmer|vérifier|payer|débloquer) (?:maintenant|ici|mon compte)\b|"
    r"(?m:^)\W*(?:verificar|confirmar|pagar|desbloquear) (?:ahora|aquí|mi cuenta)\b|"
    r"\b(?:link|enlace|lien) (?:below|de abajo|ci-dessous)\b|\blink unten\b"
)
# A word of trust joined to another by a hyphen makes no firm's own address.
_TRUSTED = (
    r"(?:login|verif\w*|secur\w*|account|payroll|update|confirm\w*|billing|zoll|paket|konto|"
    r"sicher\w*|kunden\w*|colis|douane|impots?|banque|segur\w*|correos?|aduana|delivery|parcel|"
    r"customs|refund|wallet)"
)
_ODD_ADDRESS = pattern(
    rf"(?:@|://|^)(?:[\w-]+\.)*(?:[\w-]*-{_TRUSTED}|{_TRUSTED}-\w)[\w-]*\.[a-z]{{2,}}"
)
_HINTS = (_THREAT, _HURRY, _ANYBODY, _SECRECY, _UNUSUAL, _LURE, _ODD_ADDRESS)
_BAITS = (_SECRETS_WANTED, _SMALL_FEE, _PRIZE)
_LEAST_SIGNS, _LEAST_OF_TALK = 3, 4
# Where a program puts what its owner does not want to read.
_JUNK = pattern(
    r"(?:junk|spam|junk e?-?mail|spam e?mails?|spam-?(?:verdacht|ordner)|unerwünscht\w*|promotions|"
    r"indésirables?|courrier indésirable|pourriels?|correo (?:no deseado|basura)|no deseado|"
    r"promociones|werbung)(?: ?\(?\d+\)?)?(?: messages?| mails?)?"
)


def looks_fraudulent(text: str, *, talk: bool = False) -> bool:
    """Whether a letter or page baits its reader, or the program that shows it warns of it.

    Of a talk more is asked: bait may be one message among honest ones.
    """
    if talk:
        return _count(_BAITS, text) > 1 and _count((*_BAITS, *_HINTS), text) >= _LEAST_OF_TALK
    if _WARNED.search(text):
        return True
    baits = _count(_BAITS, text)
    return baits > 0 and baits + _count(_HINTS, text) >= _LEAST_SIGNS


def is_junk(names: Sequence[str]) -> bool:
    """Whether a part of a window's title is the folder of what nobody wants to read."""
    return any(_JUNK.fullmatch(name.strip()) for name in names)


def _count(forms: Sequence[Form], text: str) -> int:
    return sum(1 for form in forms if form.search(text))

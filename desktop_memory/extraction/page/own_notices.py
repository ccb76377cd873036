"""Rows in which a program, a site or its makers speak for themselves, to whoever is there."""

from desktop_memory.extraction.patterns import pattern

_LABELLED = pattern(
    r"^\W*(?:"
    # what became of a mail
    r"(?:you (?:replied to|forwarded) this|sie haben (?:diese nachricht|auf diese nachricht|diese "
    r"e-?mail)|vous avez (?:transféré|répondu à) (?:ce|cet) |(?:ha|has) (?:reenviado|respondido a) "
    r"este )|"
    # what somebody is about just now
    r"(?:custom status|benutzerdefinierter status|statut personnalisé|estado personalizado)\s?:|"
    # praise of customers, and what there is to eat
    r"(?:testimonial|kundenstimme|témoignage|testimonio|customer (?:review|opinion)|"
    r"(?:(?:kunden)?(?:bewertung|meinung)|avis|opinión|reseña) (?:von|de) (?-i:[A-ZÀ-Þ])"
    r"[^:]{1,30})\s?: |"
    r"(?:speiseplan|tageskarte|tagesgericht|menu du jour|plat du jour|menú del día|(?:today's|"
    r"lunch) (?:menu|special))(?: (?:heute|today|aujourd'hui|hoy))?\s?:|"
    # what comes to all who signed up once
    r"newsletter(?: (?-i:[\w-]+)){0,3}\s?: |(?:[\w ]{3,30}: )?(?:jetzt anmelden (?:zum|zur|für)|"
    r"register now for|inscrivez-vous (?:vite|dès maintenant|maintenant)|apúntate ya) |"
    # what was put forward and not taken up
    r"(?:[\w -]{3,20}, )?(?:(?:but )?not (?:agreed|decided)|undecided|no decision|(?:ohne|kein) "
    r"beschluss|nicht (?:beschlossen|entschieden)|(?:pas|non) (?:acté|décidé|tranché)e?s?|sans "
    r"décision|sin (?:acordar|decidir))\s?: \S|"
    r"(?:suggestion|proposal|idea|vorschlag|idee|proposition|idée|propuesta|sugerencia|idea)\b.*"
    r"\b(?:not taken up|rejected|turned down|abgelehnt|verworfen|nicht angenommen|non retenue?|"
    r"rejetée?|écartée?|descartad[oa]|rechazad[oa]|no aceptad[oa])\W*$|"
    # warnings to everybody
    r"(?:beware of|vorsicht vor|achtung vor|warnung vor|méfiez-vous d|attention aux|cuidado con|"
    r"desconf[ií]e) .{0,40}\b(?:scam\w*|phish\w*|fraud\w*|betr[uü]g\w*|arnaque\w*|fraude\w*|"
    r"hameçonnage|estafa\w*|fake|gefälscht\w*|falso\w*|faux)\b|"
    # what has to be done to begin with
    r"(?:\d[.)] )?(?:invite your (?:team|teammates|colleagues|friends)|create your first \w+|"
    r"connect your (?:calendar|accounts?|bank|e-?mail)\b.{0,40}\bunlock\b|lade dein team ein|"
    r"invitez votre équipe|invita a tu equipo)\b|"
    # what one has no right to do
    r"(?:you can't|you cannot|du kannst keine|sie können keine|vous ne pouvez pas|no puedes) "
    r"(?:send|reply|post|antworten|nachrichten|envoyer|répondre|enviar|responder)\b.{0,20}"
    r"\b(?:because|messages|senden|schreiben|de messages?|mensajes)\b|"
    # trials, what was fetched last, praise of the person
    r"(?:(?:your|ihre|deine|votre|ton|su|tu) (?:\w+ )?(?:trial|testversion|testphase|essai|"
    r"prueba)\b.{0,20}|trial )\b(?:ends?|expires?|läuft|endet|se termine|expire|prend fin|caduca|"
    r"termina|acaba)\b|"
    r"(?:last|letzte[rs]?|zuletzt|dernière|última) sync\w*|"
    r"(?:last|letzte|dernière|última) (?:activity|aktivität|activité|actividad)\b|"
    r"(?:last|zuletzt|dernière|última) (?:reviewed|überprüft|geprüft|révision|revue|revisión)\b|"
    r"(?:[\w ]{2,20}: )?(?:you(?:'ve| have)?|du hast|sie haben|vous avez|tu as|has) (?:completed|"
    r"finished|closed|terminé|achevé|completado|terminado) \d+ (?:tasks?|tâches?|tareas?)\b|"
    r"(?:[\w ]{2,20}: )?(?:du hast|sie haben) \d+ aufgaben (?:erledigt|abgeschlossen)\b|"
    # printed pages
    r"(?:printed (?:copies|versions)|(?:aus)?gedruckte (?:fassungen|exemplare|versionen)|(?:les )?"
    r"(?:versions|copies) imprimées|(?:las )?copias impresas)\b.{0,40}\b(?:uncontrolled|not|nicht|"
    r"ne|no|ungültig)\b"
    r")"
)
_ANYWHERE = pattern(
    # what is to be bought
    r"\b(?:in (?:your|ihrem|deinem) (?:cart|basket|bag|warenkorb)|dans votre panier|en (?:tu|su) "
    r"(?:carrito|cesta))\s?:|"
    # adverts among people
    r"\blink in (?:my |the )?bio\b|\blien (?:en|dans (?:la|ma)) bio\b|\blink in der bio\b|"
    r"\b(?:enlace|link) en (?:la |mi )?bio\b|"
    r"\bsent (?:with|via|from) [\w ]{2,20} [—–-] get\b|(?:^|: |> )(?-i:FREE) \w+|, free\s?!\W*$|"
    # what is taken back at once
    r"\((?:(?:s?he|they|i|we|it) (?:won't|wouldn't|didn't|isn't|doesn't|hasn't)|(?:macht|tut|will)"
    r" (?:er|sie) (?:natürlich )?nicht|(?:il|elle) ne le f(?:era|ait) pas|no lo har[áé])\)\W*$"
)
# "Only two places left!"
_SCARCE = pattern(
    r"^(?!\W*(?:\[ ?\]|☐)).*\b(?:noch|only|nur|just|plus que|solo|quedan|restent?)\b (?:noch )?"
    r"\d{1,2} (?:plätze?|places?|spots?|seats?|tickets?|plazas?|entradas?|stück|left)\b"
    r"(?: (?:frei|left|available|restantes?|disponibles?|libres?|verfügbar))?\s?!?\W*$"
)
# Links at the foot of a site.
_LINKS = pattern(
    r"(?:stellenangebote|karriere|careers|we're hiring|offres d'emploi|recrutement|carrières|"
    r"ofertas de empleo|trabaja con nosotros|impressum|imprint|mentions légales|aviso legal|"
    r"datenschutz(?:erklärung)?|privacy(?: policy)?|confidentialité|privacidad)\b.{0,20}"
)


def speaks_for_itself(text: str) -> bool:
    """Whether a row is said by a program or a site about itself, or to whoever reads it."""
    return _LABELLED.match(text) is not None or _ANYWHERE.search(text) is not None


def is_scarce(text: str) -> bool:
    """Whether a row ends with how few of a thing are left."""
    return _SCARCE.match(text) is not None


def is_of_links(cells: tuple[str, ...]) -> bool:
    """Whether a row begins with a link that stands at the foot of sites."""
    return len(cells) > 1 and _LINKS.fullmatch(cells[0].strip()) is not None

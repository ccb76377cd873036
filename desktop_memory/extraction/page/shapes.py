"""How kinds of windows look, whoever made them: words and line shapes that give them away."""

import re
from collections.abc import Sequence

from desktop_memory.extraction.page.strangers import is_cart, is_of_strangers
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.statements.orders import is_order

_CONFIRMED = Form(
    r"\b(?:(?:booking|reservation|appointment|order|registration|ticket|visit|trip|stay|purchase|"
    r"rental|"
    r"table|check-in|slot|seat)s?\b(?: \S+){0,4} (?:is |are |has been |have been |was )?(?:now )?"
    r"(?:confirmed|placed|booked|received|scheduled|complete[d]?|reserved)|"
    r"(?:booking|order|reservation|appointment) confirmation|"
    r"(?:your|upcoming) (?:appointment|booking|reservation|itinerary|trip|stay)\b|you(?:'re| "
    r"are) (?:booked|going|registered|all set)|"
    r"\b(?:request|leave|application|claim|report|expenses?|refund|antrag|urlaub\w*|demande|"
    r"solicitud)\b.{0,30}"
    r"\b(?:approved|submitted|granted|eingereicht|gestellt|soumise?|envoyée?|enviad[oa]|"
    r"presentad[oa]|genehmigt|bewilligt|approuvée|acceptée|aprobad[oa])\b|"
    r"thank(?:s| you)[^.]{0,20} for (?:your )?(?:order|booking|purchase|reservation)|"
    r"tracking (?:number|no)|in zustellung|zustellung (?:heute|morgen|am)|"
    r"sendungsnummer|en cours de livraison|"
    r"numéro de suivi|en reparto|número de seguimiento|"
    r"(?:estimated|expected|scheduled) (?:delivery|arrival)|out for delivery|your (?:order|"
    r"parcel|package) (?:has|is|will)|"
    r"\w*(?:buchung|termin|reservierung|bestellung|reise|anmeldung|ticket)s?(?:bestätigung|"
    r" (?:ist |"
    r"wurde |erfolgreich |verbindlich )*(?:bestätigt|gebucht|eingegangen|erfolgreich|"
    r"vereinbart))|"
    r"(?:ihr|ihre|dein|deine) (?:termin|buchung|bestellung|reservierung|sendung|reise|fahrkarte|"
    r"ticket)\b|"
    r"(?:vielen )?dank für (?:ihre|deine) (?:bestellung|buchung|reservierung)|"
    r"(?:voraussichtliche|geplante) (?:zustellung|lieferung|ankunft)|zustellung "
    r"(?:voraussichtlich|am)|sendungsverfolgung|"
    r"(?:réservation|rendez-vous|commande|inscription|billet|voyage|achat)s? (?:est |a été |sont "
    r")?(?:bien )?(?:confirmée?s?|validée?s?|enregistrée?s?)|"
    r"confirmation de (?:votre )?(?:réservation|commande|rendez-vous)|merci pour votre "
    r"(?:commande|réservation|achat)|"
    r"(?:votre|vos) (?:rendez-vous|réservation|commande|billet|colis|voyage)|livraison (?:prévue|"
    r"estimée)|suivi de (?:votre )?colis|"
    r"(?:reserva|cita|pedido|compra|inscripción|billete|viaje)s? (?:ha sido |está |fue "
    r")?(?:confirmad[oa]|realizad[oa]|reservad[oa]|registrad[oa])|"
    r"confirmación de (?:tu |su )?(?:reserva|pedido|cita)|gracias por (?:tu|su) (?:pedido|compra|"
    r"reserva)|"
    r"(?:tu|su) (?:cita|reserva|pedido|billete|viaje)\b|entrega (?:estimada|prevista)|"
    r"seguimiento de(?:l)? (?:envío|pedido))",
    re.IGNORECASE,
)
# A line that names a parcel or an order by its number and nothing else.
_NUMBERED_THING = Form(
    r"^\W*(?:(?:parcel|package|shipment|consignment|tracking|order|booking|reservation|collection|"
    r"sendung|paket|bestellung|auftrag|buchung|colis|envoi|commande|réservation|paquete|envío|guía|"
    r"pedido|reserva|localizador|numéro de suivi)(?:s?nummer)?\b)(?: (?:no|nr|number|code|id|"
    r"reference|n[°º]))?[.:#\s]{1,4}(?=[A-Z0-9 -]*\d)[A-Z0-9]{2,}(?:[ -]?[A-Z0-9]+)+"
    r"(?:\s{2,}.{1,40})?$",
    re.IGNORECASE | re.MULTILINE,
)
_ON_ITS_WAY = Form(
    r"\b(?:(?:expect\w*|will be|is being|due) (?:to )?(?:deliver\w*|arriv\w*)|to be delivered|"
    r"expected (?:at|on|by)|(?:order|parcel|package) (?:now )?(?:comes|arrives)|in transit|"
    r"on its way|voraussichtlich|zugestellt|lieferung|en transit|sera livrée?|livraison|"
    r"en tránsito|entrega|(?:te|le|os) espera|en camino|recoger)\b",
    re.IGNORECASE,
)
_INVOICE = Form(r"\b(?:[il1|]nvo[il1|]ce|rechnung|facture|factura)\b", re.IGNORECASE)
# A line that names the paper and its number and nothing else.
INVOICE_HEAD = Form(
    r"^\W*(?:(?:tax )?invoice|rechnung|facture|factura)\W*(?:no|nr|n|number|nummer|numéro|"
    r"número)?[.°º#:]*\s*"
    r"(?P<code>(?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]{2,})\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_INVOICE_FIELD = Form(
    r"\b(?:[il1|]nvo[il1|]ce (?:no|number|date|#)|bill to|due date|subtotal|amount due|"
    r"payment due|pay by|tota[il1|] to pay|[gh]st\b|tota[il1|"
    r"] (?:due|ttc|ht|brutto|netto|factura)|vat\b|à (?:régler|payer)|zu zahlen|payable|siret|"
    r"base imponible|"
    r"rechnungs(?:nummer|nr|datum|betrag)|zahlbar|fällig|mwst|ust\b|zwischensumme|gesamtbetrag|"
    r"n° de facture|numéro de facture|date de facture|échéance|total ttc|tva\b|à payer|"
    r"n[º°.] ?(?:de )?factura|número de factura|fecha (?:de )?(?:la )?factura|vencimiento|"
    r"fecha límite de pago|importe total|montant total|iva\b|total "
    r"a pagar|iban)\b",
    re.IGNORECASE,
)
_SHOP = Form(
    r"\b(?:add to (?:basket|cart|bag)|(?:basket|cart|bag|warenkorb|panier|cesta|"
    r"carrito) \(?\d|free (?:shipping|delivery)|in stock|was [£$€]|"
    r"sort by|hot deal|customers also (?:bought|viewed)|(?:\d+|up to \d+) ?% off|buy now|wishlist|"
    r"recently viewed|zuletzt angesehen|vus? récemment|vist[oa]s recientes?|out of stock|"
    r"nicht vorrätig|rupture de stock|sin existencias|sortieren nach|trier par|ordenar por|"
    r"\d+ (?:results|ergebnisse|résultats|resultados)|"
    r"in den (?:warenkorb|einkaufswagen)|warenkorb|auf lager|statt \d|angebot der woche|jetzt "
    r"kaufen|"
    r"ajouter au panier|panier \(?0|en stock|soldes|livraison gratuite|au lieu de|promo|"
    r"añadir (?:al carrito|a la cesta)|cesta \(?0|envío gratis|en oferta|comprar ahora|rebajas|"
    r"reviews?)\b",
    re.IGNORECASE,
)
_PRESS = Form(
    r"\b(?:subscribe|newsletter|advertisement|sponsored|share this|accept all|reject all|cookies?|"
    r"partners store|most read|staff writer|min read|read more|load more comments|claps|comments "
    r"\(\d+\)|"
    r"related(?: articles)?:|trending|followers|sign up|create (?:an )?account|log in|views|"
    r"likes|upvotes?|retweets?|boosts|points by|"
    r"anzeige|werbung|meistgelesen|kommentare \(?\d|abonnieren|jetzt abonnieren|lesezeit|alle "
    r"akzeptieren|"
    r"datenschutzeinstellungen|mehr zum thema|von unserem|redaktion|"
    r"publicité|abonnez-vous|s'abonner|tout accepter|tout refuser|les plus lus|min de lecture|"
    r"lire aussi|à lire aussi|commentaires \(?\d|réagir|"
    r"publicidad|suscríbete|suscribirse|aceptar todo|rechazar todo|lo más leído|comentarios \(?\d|"
    r"compartir|min de lectura|te puede interesar|patrocinado)\b",
    re.IGNORECASE,
)
_BANK = Form(
    r"\b(?:available balance|current account|savings account|recent transactions|debit card|"
    r"credit card|"
    r"freeze card|payments?|transfers?|loans|statements?|iban|overdraft|sort code|kontostand|"
    r"girokonto|umsätze|überweisung|tagesgeld|dispo|"
    r"verfügbar|"
    r"kreditkarte|tan-verfahren|solde|virements?|compte courant|livret a|carte bancaire|opérations|"
    r"saldo|movimientos|transferencias?|cuenta corriente|cuenta nómina|tarjetas?|bizum)\b",
    re.IGNORECASE,
)
# A page that says none of these may be one that was paid at, but is no bank.
_ACCOUNT = Form(
    r"\b(?:balance|(?:current|savings|checking) account|transactions|debit card|credit card|"
    r"freeze card|iban|overdraft|sort code|standing orders?|direct debits?|kontostand|girokonto|"
    r"umsätze|tagesgeld|dispo|verfügbar|kreditkarte|tan-verfahren|dauerauftr\w+|lastschriften|"
    r"solde|compte courant|livret a|carte bancaire|opérations|prélèvements|saldo|movimientos|"
    r"cuenta corriente|cuenta nómina|tarjetas?|bizum|domiciliaciones)\b",
    re.IGNORECASE,
)
_MONEY = Form(
    rf"{_BANK.source}|\b(?:accounts?|balance|konto\w*|comptes?|cuentas?|log ?in|sign in|"
    rf"anmelden|connexion|acceder)\b",
    re.IGNORECASE,
)
_SIGN_IN = Form(
    r"^(?:show |hide )?(?:password|passwort|kennwort|mot de passe|contraseña)\b|"
    r"^(?:forgot (?:your )?password|passwort vergessen|mot de passe oublié|¿?(?:has )?olvida\w* "
    r"(?:tu |la |su )?contraseña)|"
    r"^(?:keep me signed in|remember me|angemeldet bleiben|se souvenir de moi|rester connecté|"
    r"mantener la sesión|recordarme)",
    re.IGNORECASE | re.MULTILINE,
)
_GAME = Form(
    r"\b(?:fps \d+|quit to (?:desktop|title|menu)|hp \d+|xp\b|level \d+|quest:|inventory|respawn|"
    r"new game|"
    r"load game|spiel laden|punkte|score:? ?\d+|zum desktop|nouvelle partie|vies|nueva partida|"
    r"misión:|"
    r"quête|leben|wave \d|gold \d|mana|lvl|career mode|difficulty|quick ?(?:save|load)|save game|"
    r"achievement unlocked|dlc|game over|high ?score|leaderboard|skill points|karrieremodus|"
    r"schwierigkeit(?:sgrad)?|schnellspeichern|spielstand|erfolg freigeschaltet|mode carrière|"
    r"difficulté|sauvegarde rapide|succès débloqué|modo carrera|dificultad|guardado rápido|"
    r"logro desbloqueado)\b",
    re.IGNORECASE,
)
_MEDIA = Form(r"^-?\d{1,2}:\d{2}(?::\d{2})?\s*(?:/|-)?\s*-?\d{1,2}:\d{2}(?::\d{2})?$", re.M)
_LOG_ROW = Form(
    r"^\S{0,12}?\s?\d{1,2}:\d{2}:\d{2}\S*\s+.{0,30}?\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|"
    r"NOTICE|CRITICAL|TRACE|ERR|CRIT|EMERG)\b"
)
_FIELD = Form(
    r"^(?:status|assignees?|reporter|priority|labels?|milestone|sprint|due date|estimate|"
    r"reviewers?|"
    r"zugewiesen(?: an)?|bearbeiter(?:in)?|priorität|fällig|meldender|autor|zuständig|ersteller|"
    r"zieltermin|"
    r"assignée? à|priorité|échéance|rapporteur|étiquettes|statut|responsable|demandeur|jalon|"
    r"relecteurs|"
    r"asignado a|prioridad|estado|vencimiento|informador|etiquetas|fecha límite|hito|revisores)"
    r"(?:\s{2,}|:|$)",
    re.IGNORECASE,
)
_PULL_REQUEST = Form(
    r"\b(?:pull request|merge request|wants to merge|merged \d+ commits?|files changed|requested "
    r"a review|"
    r"all checks have passed|approved these changes|review requested|pipeline passed)\b",
    re.IGNORECASE,
)
_BUILD = Form(
    r"\b(?:deploy (?:failed|succeeded|live)|exited with status [1-9]|process completed with "
    r"exit code|re-run jobs?|job (?:failed|succeeded)|running with "
    r"gitlab-runner|"
    r"set up job|build (?:failed|passed|step)|finished: (?:failure|success)|pipeline #?\d+|"
    r"exited with code|"
    r"console output|started by user|stages?:)\b",
    re.IGNORECASE,
)
_FIRING = Form(
    r"(?:^|\s)(?:FIRING|ALERTING|CRITICAL|PROBLEM|TRIGGERED|DOWN|UNHEALTHY|Firing|Alerting|"
    r"Störung)\b"
)
_MAIL_HEADER = Form(
    r"^(?:from|to|cc|subject|sent|date|von|an|betreff|gesendet|datum|de|à|objet|envoyé|date|para|"
    r"asunto|enviado|fecha)"
    r"\s?:\s+\S|^to me\b|^an mich\b|^à moi\b|^para mí\b|<[\w.+-]+@[\w.-]+>",
    re.IGNORECASE,
)
_DAY_ROW = Form(
    r"^(?:\d{1,2}[:.h]\d{2}|\d{1,2} ?[ap]m|all day|ganztägig|toute la journée|journée entière|"
    r"todo el día)"
    r"(?:\s*(?:-|–|—|to|bis|à|a)\s*\d{1,2}(?:[:.h]\d{2})?(?: ?[ap]m)?)?[,\s]+\S",
    re.IGNORECASE,
)
_BOX = Form(r"^(?:[-*]\s+)?(?:\(\s?[xX✓]?\s?\)|\[\s?[xX✓]?\s?\]|[☐☑☒□◯○⬜✅])\s+\S")
_QUERY = Form(
    r"^(?:select|insert into|update|delete from|create table|alter table|explain)\b.*\b(?:from|"
    r"set|into|table|analyze|version)\b|"
    r"\brow\(?s?\)? (?:fetched|affected|returned)|\(\d+ rows?\)",
    re.IGNORECASE,
)

_PARTICULAR = Form(
    r"^(?:e-?mail(?: address| adresse)?|phone|mobile|location|department|team|job title|title|"
    r"role|manager|reports to|(?:full|first|last|display) name|name|employee(?: id)?|"
    r"mitarbeiter(?:in)?|vorname|nachname|personalnummer|funktion|rolle|anzeigename|"
    r"prénom|nom(?: affiché)?|matricule|fonction|site|responsable hiérarchique|"
    r"nombre|apellidos|emplead[oa]|función|centro(?: de trabajo)?|zeitzone|fuseau horaire|"
    r"zona horaria|"
    r"time ?zone|local time|office|company|employer|birthday|telefon|abteilung|standort|"
    r"position|vorgesetzte[r]?|büro|"
    r"courriel|téléphone|service|lieu|poste|bureau|société|correo|teléfono|departamento|"
    r"ubicación|puesto|cargo|oficina|empresa)"
    r"(?:\s{2,}|\s?:|$)",
    re.IGNORECASE,
)
_LEAST_SIGNS = 2
_SHORTEST_DEED = 3


def _lists_deeds(lines: Sequence[str]) -> bool:
    """Whether most of its boxes are before something to do: others are to choose what is shown."""
    texts = [line[match.end() - 1 :] for line in lines if (match := _BOX.match(line))]
    deeds = [text for text in texts if len(text.split()) >= _SHORTEST_DEED or is_order(text)]
    return len(texts) > _LEAST_SIGNS and 2 * len(deeds) >= len(texts)


def _signs(pattern: Form, text: str) -> int:
    return len({match.group().lower().strip() for match in pattern.finditer(text)})


def _rows(pattern: Form, lines: Sequence[str]) -> int:
    return sum(1 for line in lines if pattern.search(line))


def looks_confidential(text: str, *, named: bool) -> bool:
    """A bank's page or a page that asks for a password. `named` tells that its name sounds so."""
    if named and _MONEY.search(text):
        return True
    bank = _signs(_BANK, text) > _LEAST_SIGNS and _ACCOUNT.search(text) is not None
    # A bill names the account that it is to be paid into.
    bank = bank and not (INVOICE_HEAD.search(text) and _is_invoice(text))
    return bank or _signs(_SIGN_IN, text) >= _LEAST_SIGNS


def find_shape(lines: Sequence[str], text: str) -> WindowKind | None:
    """The kind of window the lines (and `text`, the same joined) look like."""
    tests: tuple[tuple[WindowKind, bool], ...] = (
        (WindowKind.LEISURE, _signs(_GAME, text) > _LEAST_SIGNS or bool(_MEDIA.search(text))),
        (WindowKind.LOGS, _rows(_LOG_ROW, lines) > 2 * _LEAST_SIGNS),
        (WindowKind.INVOICE, _is_invoice(text)),
        (WindowKind.CONFIRMATION, looks_confirmed(text) or _is_on_its_way(text)),
        (WindowKind.BUILD, _signs(_BUILD, text) >= _LEAST_SIGNS),
        (WindowKind.TRACKER, _is_tracker(lines, text)),
        (WindowKind.MAIL, _rows(_MAIL_HEADER, lines) > _LEAST_SIGNS),
        (WindowKind.DASHBOARD, bool(_FIRING.search(text))),
        (WindowKind.DATABASE, _rows(_QUERY, lines) >= _LEAST_SIGNS),
        (WindowKind.TO_DO, _lists_deeds(lines)),
        (WindowKind.CALENDAR, _rows(_DAY_ROW, lines) > _LEAST_SIGNS),
        (WindowKind.PROFILE, _rows(_PARTICULAR, lines) > _LEAST_SIGNS),
        (WindowKind.PUBLIC, looks_public(text)),
    )
    return next((kind for kind, holds in tests if holds), None)


def looks_confirmed(text: str) -> bool:
    """Whether something is booked, ordered or on its way, by the words of a page or its title."""
    return _CONFIRMED.search(text) is not None


def _is_on_its_way(text: str) -> bool:
    numbered = _NUMBERED_THING.search(text) is not None
    return numbered and _ON_ITS_WAY.search(text) is not None


# Who posts on a network of many servers, and how long ago.
_POST = Form(
    r"(?<!\S)@[\w.-]+@[\w-]+(?:\.[\w-]+)+|"
    r"^\W*[\w.-]+@[\w-]+(?:\.[\w-]+)+\s+\d{1,2}\s?(?:s|m|min|h|d|w|std|tg?|j)\b",
    re.M,
)


# What readers do with a post, each a button or a count of its own.
_REACTIONS = Form(
    r"(?:^|\s{2,}|[·•|]\s*)(?:\d[\d.,]*\s?[km]?\s)?(?:likes?|reposts?|shares?|follow(?:ing|ers?)?|"
    r"reactions?|connections?|gefällt mir|geteilt|folgen|follower|j'aime|partages?|suivre|abonnés|"
    r"me gusta|compartidos?|seguir|seguidores)(?=$|\s{2,}|\s*[·•|])",
    re.I | re.M,
)


_GROUP = Form(
    r"\b(?:public group|öffentliche gruppe|groupe public|grupo público|join (?:this |the )?group|"
    r"gruppe beitreten|rejoindre le groupe|unirse al grupo)\b",
    re.IGNORECASE,
)


def looks_public(text: str) -> bool:
    """A shop or a page of the press: what stands there is addressed to everybody."""
    if _GROUP.search(text) or is_of_strangers(text):
        return True
    posts = _signs(_POST, text) >= _LEAST_SIGNS
    posts = posts or _signs(_REACTIONS, text) > _LEAST_SIGNS
    return posts or _signs(_SHOP, text) > _LEAST_SIGNS or _signs(_PRESS, text) > _LEAST_SIGNS


def looks_offered(lines: Sequence[str]) -> bool:
    """Whether a page has something to sell, to let or to follow for whoever comes by."""
    cells = [cell for line in lines for cell in re.split(r"\s{2,}", line.strip())]
    return any(_OFFER.fullmatch(cell) for cell in cells) or is_cart(cells)


_OFFER = Form(
    r"\W*(?:add to (?:cart|basket|bag)|buy(?: now)?|book now|order now|apply(?: now)?|most popular|"
    r"start (?:your )?(?:free )?trial|get started|sign up(?: free| now)?|try (?:it )?(?:for )?free|"
    r"similar \w+|wish ?list|compare plans|contact (?:seller|agent|sales)|request a (?:demo|quote)|"
    r"followers \d.*|in den warenkorb|jetzt (?:kaufen|buchen|bestellen|bewerben|testen|mieten)|"
    r"kostenlos testen|merkzettel|anbieter kontaktieren|ähnliche \w+|kunden kauften auch|"
    r"registrieren|ajouter au panier|acheter|réserver|commander|postuler|essai gratuit|"
    r"s'inscrire|annonces similaires|contacter le vendeur|añadir (?:al carrito|a la cesta)|"
    r"comprar(?: ahora)?|reservar(?: ahora)?|inscribirse|prueba gratis|contactar(?: al vendedor)?|"
    r"anuncios similares|regístrate)\W*",
    re.IGNORECASE,
)


_SUM = Form(
    r"^(?:total|gesamt\w*|summe|montant|importe)\b.{0,24}\d[.,]\d{2}\b",
    re.IGNORECASE | re.MULTILINE,
)


def _is_invoice(text: str) -> bool:
    signs = _signs(_INVOICE_FIELD, text)
    if INVOICE_HEAD.search(text):
        return signs >= _LEAST_SIGNS or (signs > 0 and _SUM.search(text) is not None)
    return bool(_INVOICE.search(text)) and signs > _LEAST_SIGNS


def _is_tracker(lines: Sequence[str], text: str) -> bool:
    return _rows(_FIELD, lines) > _LEAST_SIGNS or _signs(_PULL_REQUEST, text) >= _LEAST_SIGNS

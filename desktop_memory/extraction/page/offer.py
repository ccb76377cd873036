"""Adverts and offers, which are addressed to everybody."""

from desktop_memory.extraction.patterns import pattern

_SALE = (
    # something for nothing, for a while
    (
        r"\b(?:try|test|start|get|use|enjoy)\b.{1,40}\bfree(?: of charge)?\b.{0,20}\b(?:for|days?|"
        r"weeks?|months?|trial)\b|\bfree (?:for )?(?:\d+|one|two|three)[ -](?:days?|"
        r"weeks?|months?)\b|"
        r"\b(?:\d+|one|two|three|first|an?) (?:extra )?(?:days?|weeks?|months?|years?) "
        r"(?:for )?free\b|"
        r"\bfree (?:trial|consultation|webinar|sample|demo|e-?book|white ?paper|shipping)\b|"
        r"\b(?:kostenlos|gratis|unverbindlich)\b.{0,20}\b(?:testen|ausprobieren|probieren|"
        r"sichern)\b|"
        r"\b(?:\d+|zwei|drei|einen|ersten) (?:tage?|wochen?|monate?)\b.{0,20}\b(?:gratis|kostenlos|"
        r"geschenkt|umsonst)\b|\bgratis-?(?:monat|demo|test\w*|versand)\b|"
        r"\b(?:essay|test|profit|découvr|bénéfici)ez\b.{1,50}\b(?:gratuite?ment|offerte?s?|"
        r"sans engagement)\b|\b(?:mois|jours?|semaines?|an) (?:offerte?s?|gratuite?s?)\b|"
        r"\bessai gratuit\b|\blivraison offerte\b|"
        r"\bprueb[ae]\b.{1,40}\bgratis\b|\b(?:mes(?:es)?|días?|semanas?|año) (?:gratis|de "
        r"regalo)\b|"
        r"\bgratis (?:durante|por) \d+\b|\bprueba gratuita\b"
    ),
    # what a shop thinks its customers need
    (
        r"^\W*(?:boost|grow|supercharge|skyrocket|level up) your \w+|"
        r"^\W*bundle .{3,50}\band (?:get|save)\b|"
        r"^\W*(?:recommended|suggested|featured|popular|trending) (?:apps?|add-?ons?|products?|"
        r"plug-?ins?|extensions?|courses?|items?|templates?|partners?)\s?:|"
        r"\b(?:first|next) (?:[€$£]\s?\d+|\d+ ?[€$£]|\w+) (?:is |are )?on us\b|"
        r"^\W*(?:steigern sie|verdoppeln sie|bringen sie) (?:jetzt )?(?:ihre?n?) \w+|"
        r"\b(?:die )?ersten? (?:\d+ ?€|\w+) (?:gehen|geht) (?:auf uns|aufs haus)\b|"
        r"^\W*(?:empfohlene|beliebte|passende) (?:apps?|erweiterung(?:en)?|produkte?|"
        r"kurse?)\s?:|"
        r"^\W*(?:boostez|développez|dopez|augmentez) (?:vos|votre) \w+|"
        r"^\W*(?:applications?|extensions?|produits?|modules?) (?:recommandée?s?|"
        r"conseillée?s?)\s?:|"
        r"^\W*(?:impulsa|dispara|haz crecer|aumenta) (?:tus?|sus?) \w+|"
        r"^\W*(?:apps?|aplicacion(?:es)?|productos?) (?:recomendad[oa]s?|destacad[oa]s?)\s?:"
    ),
    # before it is too late
    (
        r"\b(?:today only|only today|last chance|final hours|flash sale|black week|summer sale|"
        r"(?:sale|offer|deal) ends)\b|^\W*gift (?:a|an) (?:\w+ )?(?:subscription|card|"
        r"membership)\b|"
        r"\bnur (?:noch )?(?:heute|bis|diese woche)\b.{0,50}(?:€|%|rabatt)|^\W*nur heute\s?:|"
        r"\bletzte (?:chance|tage)\b\W*(?:$|:|,)|^\W*(?:dernier jour|derniers jours|vente flash|"
        r"plus que "
        r"\d+ jours)\b|^\W*faites-vous plaisir\b|^\W*(?:solo hoy|último día|últimos días|"
        r"última oportunidad|regala (?:un|una))\b|"
        r"\b(?:premium|pro|plus|basic|unlimited)\b.{0,20}[€$£] ?\d.{0,20}\b(?:until|till|through)\b"
    ),
    # less than it costs
    (
        r"\b(?:save|get) (?:up to )?(?:\d+ ?%|[€$£]\s?\d+)(?! (?:of|der|des|coverage))|"
        r"\b\d+ ?% (?:off|discount|rabatt|reduziert|de (?:descuento|réduction|remise|rebaja)|"
        r"günstiger|dto)\b|"
        r"(?<![\w-])[-–−] ?\d+ ?% (?:on|auf|sur|en|off|for|pour|para|this|esta|cette|diese\w*|bis|"
        r"jusqu\w*|hasta|until)\b|\bspar(?:en|t|e)? (?:sie |ihr |du )?(?:bis zu )?\d+ "
        r"?(?:%|€|euro)|"
        r"\b(?:économisez|ahorra) (?:jusqu'à |hasta )?\d+ ?(?:%|€)|"
        r"\b(?:brought to you by|sponsored by|präsentiert von|unterstützt von unserem partner|"
        r"vous est présenté par|patrocinado por)\b|"
        r"\b(?:use|with|mit|mit dem|avec|avec le|con|con el) (?:code|código) (?-i:[A-Z]{3,}\d*)\b|"
        r"\b(?:discount|promo|coupon|voucher|gutschein|rabatt)[ -]?codes?\b|\bcode promo\b|"
        r"\bcódigo (?:promocional|de descuento)\b|\bblack friday\b|\bcyber monday\b|"
        r"\b(?:limited|special|exclusive)[ -](?:time|offer|deal)\b|\boffer (?:ends|valid)\b|"
        r"\bwhile (?:stocks|supplies) last\b|\bnur solange der vorrat\b|"
        r"\bjusqu'à épuisement\b|\bhasta agotar\b|\boffre (?:spéciale|limitée|exclusive)\b|"
        r"\boferta (?:especial|limitada|exclusiva)\b|\b(?:sonder|rabatt)aktion\b"
    ),
    # friends, staff and prices from
    (
        r"\b(?:refer|invite|empfehlen?|wirb|werben?|parraine\w*|recomienda|invita) (?:a|your|"
        r"einen?|"
        r"deine|un|une|vos|tus) (?:friends?|colleagues?|freund\w*|kolleg\w*|ami\w*|collègues?|"
        r"amig\w*)\b|"
        r"\b(?:bis zu|up to|jusqu'à|hasta(?: un)?) \d+ ?% (?:sparen|off|rabatt|günstiger|"
        r"de (?:descuento|remise|réduction))|^\W*(?:\w+ ?: )?jetzt\b.{0,30}\d ?(?:%|"
        r"€).{0,12}\bsparen\b|"
        r"^\W*upgrade (?:to|for|now|your|today)(?: \S+){0,4}\W*$|\b[23] ?x ?[12]\b(?! ?(?:cm|"
        r"m|mm)\b)"
        r".{0,20}\b(?:until|bis|jusqu\w*|hasta)\b|"
        r"\bwe(?:'re| are) hiring\b|^\W*(?:join our (?:team|growing)|apply (?:now|online|"
        r"today)|jetzt "
        r"bewerben|postulez|nous recrutons|trabaja con nosotros|únete a nuestro equipo)\b|"
        r"\brecrute\w* ?!|\b(?:sponsored|gesponsert|sponsorisé) by\b|^\W*(?:benefit|vorteil|"
        r"avantage|beneficio|mitarbeitervorteil|employee perk|perk)s? ?: .{0,20}\d ?%"
    ),
    # be one of us, bring others, win something, take more
    (
        r"\bjetzt\b.{0,20}\bmitglied werden\b|\bwerden sie (?:jetzt |noch heute )?mitglied\b|"
        r"^\W*(?:[\w ]{2,20}: )?(?:become a (?:\w+ )?member|devenez (?:membre|adhérent\w*)|hazte "
        r"(?:socio|socia|miembro|premium|pro))\b|"
        r"^\W*(?:bring a friend|bring(?:en sie|e|t)? eine?n? freund\w*|(?:amenez|venez avec) une? "
        r"ami\w*|tra(?:e|iga) a una? amig\w+)\b|"
        r"\brefer (?:an? )?\w+(?: \w+)? and (?:you )?(?:get|earn|receive)\b|"
        r"\b(?:and|und|et|y) (?:win|gewinnen sie|gewinne|gagnez|gana|gane) (?:an?|one of|eine?n?|"
        r"une?|una?)\b|"
        r"^\W*(?:add|agrega|añade|ajoutez|fügen sie|buchen sie) .{3,50} (?:for|por|pour|für|ab|"
        r"from|desde|dès) (?:[$€£] ?\d|\d[\d.,]* ?(?:[$€£]|eur\b|usd\b))|"
        r"\byou(?:'re| are) pre-?approved\b|\b(?:two|2) for (?:one|1)\b|"
        r"\bextended warranty\b"
    ),
    # sign up, upgrade, invite
    (
        r"^\W*(?:(?:get|request|schedule|book|watch) (?:a|your|the|our) (?:\w+ )?(?:demo|tour|"
        r"webinar)|(?:sign up|register|subscribe|enrol)\b.{0,40}\b(?:free|today|now|newsletter|"
        r"save|webinar|updates)|(?:reserve|save|claim|secure) your (?:seat|spot|place|discount|"
        r"offer)|(?:join|register for) (?:our|the|us)\b.{0,30}\bwebinar|"
        r"upgrade (?:to|now|your)\b.{0,60}\b(?:unlimited|unlock|more|premium|pro|plus|max|business|"
        r"team|enterprise|plan)\b|go (?:premium|pro|unlimited)\b|unlock (?:more|all|unlimited|"
        r"premium)\b|"
        r"(?:refer|invite) (?:a|your) (?:friends?|colleagues?)\b.{0,40}\b(?:get|earn|free|both)\b|"
        r"earn \$?\d+ for|"
        r"(?:recommended|suggested|picked|handpicked|inspired) (?:for you|by your)\b|"
        r"(?:you may|you might) also (?:like|be interested)|sponsored\b|advertisement\b)"
    ),
    (
        r"^\W*(?:jetzt\b.{0,40}\b(?:buchen|sichern|upgraden|abonnieren|anmelden und|bestellen und|"
        r"freischalten|zuschlagen|sparen|testen)\b|(?:sichern sie sich|sichere dir|hol dir|"
        r"holen sie sich|buchen sie (?:ihre|eine) (?:\w+ )?demo)\b|"
        r"(?:freunde?|kolleg\w+) (?:ein|werben)\w*|(?:für (?:dich|sie) )?empfohlen(?: für (?:dich|"
        r"sie))?:|das könnte (?:dich|sie|ihnen|dir) |anzeige\b|gesponsert\b|werbung\b|"
        r"newsletter abonnieren)"
    ),
    (
        r"^\W*(?:(?:réservez|demandez|planifiez) (?:votre|une) (?:\w+ )?démo\w*|inscrivez-vous\b"
        r".{0,40}\b(?:newsletter|gratuit\w*|offre|webinaire)|abonnez-vous\b|passez (?:à|au) "
        r"(?:premium|pro|plus|max|la version|forfait)|débloquez\b|parrainez\b|profitez (?:de|d'|"
        r"du|des)\b|recommandée?s? pour vous|vous (?:aimerez|pourriez) aussi|publicité\b|"
        r"sponsorisée?\b)"
    ),
    (
        r"^\W*(?:(?:reserva|solicita|pide) (?:tu|una|su) (?:\w+ )?demo\w*|(?:suscríbete|regístrate|"
        r"apúntate)\b.{0,40}\b(?:boletín|newsletter|gratis|oferta|webinar)|(?:pásate|mejora|"
        r"actualiza) a (?:premium|pro|plus|max)|desbloquea\b|invita a (?:un|tus) amig\w+|"
        r"aprovecha\b.{0,40}(?:oferta|descuento|%|gratis)|recomendad[oa]s? para (?:ti|usted)|"
        r"también te puede|publicidad\b|patrocinad[oa]\b)"
    ),
)
_OFFER = pattern("|".join(_SALE))
# Terms that somebody negotiated or holds to are no advert.
_AGREED = pattern(
    r"\b(?:we|they|he|she|i|customer|client|wir|sie|er|ich|kunde|kundin|nous|on|il|elle|je|"
    r"nosotros|ellos|cliente)\b (?:(?:have|has|had|haben|hat|habe|avons|ont|a|ai|han|ha|hemos|"
    r"always|only|now|jetzt|immer) )?(?:agree\w*|get|gets|got|negotiat\w*|offer\w*|decid\w*|"
    r"cancel\w*|bekomm\w*|bekam\w*|erhalten|erhält|vereinbar\w*|ausgehandelt|obtenons|obtient|"
    r"négoci\w*|consegu\w*|negoci\w*|tiene\w*|tenemos)\b"
)

_TEASER = pattern(
    r"(?:\b(?:ab|nur|dès|à partir de|da|desde|from|only|solo)\b(?: nur| only)? (?:(?:€|\$|£|"
    r"eur|usd|chf) "
    r"?\d[\d.,]*|\d[\d.,]* ?(?:€|\$|£|eur|usd|chf|euros?)))"
    r"(?:(?:,| (?:per|pro|par|por|an?|im|al)| ?/) ?[^,.]{2,30})?\W*$"
)
_MOST_WORDS_OF_TEASER = 14


def is_teaser(text: str) -> bool:
    """Whether a line of a page ends with what something costs at least."""
    return _TEASER.search(text) is not None and len(text.split()) <= _MOST_WORDS_OF_TEASER


def is_offer(text: str) -> bool:
    """Whether a text sells something to whoever reads it."""
    return _OFFER.search(text) is not None and not _AGREED.search(text)

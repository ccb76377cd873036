"""Irony and fun that the wording or a smiley marks."""

from desktop_memory.extraction.patterns import Form, pattern

SMILEYS = (
    r"[;:=]-?(?:\){2,}|[pPdD](?!\w))|;-?\)|:\^\)|\^\^|\b[xX]D+\b|"
    r"[😂🤣😜😝🙃😏🤪😉🙄😑😒🤦🤡💀🥲🤥🙈🐉🦄]"
)
_FUN = Form(SMILEYS)
_IRONY = pattern(
    r"^\W*(?:na (?:bravo|toll|klasse|super|prima|wunderbar|herzlichen glückwunsch|großartig)\b|"
    r"klar doch\b|ben voyons\b|mais oui\b|claro, claro\b|sí, (?:claro|hombre)\b|sí,? claro,? y\b|"
    r"(?:ach|oh|ah),? (?:richtig|stimmt|right|c'est vrai|claro)[,:]? (?:immer|always|toujours|"
    r"siempre)\b|(?:\w+, )?(?:i owe you (?:a|some) (?:coffee|beer|drink|pint|cake)|(?:ich )?"
    r"schulde? (?:ich )?(?:dir|euch) (?:einen?|ein) (?:kaffee|bier|kuchen|drink)|je (?:te|vous) "
    r"dois (?:un|une) (?:café|bière|verre|resto)|te debo (?:un|una) (?:café|cerveza|caña))\b|"
    r"seguro que sí\b|ya, claro\b|yeah,? (?:sure|right|great|brilliant)\b|ja nee\b|"
    r"(?:oui,? oui|sí,? sí|si,? si|yes,? yes|ja,? ja),? (?:and|und|et|y)\b|sure, "
    r"sure\b|oh,? sure\b|"
    r"ja,? ja,? |als ob\b|as if\b|comme si\b|como si (?!n)|"
    r"(?:sure|of course|right|(?:ja |aber )?(?:sicher|klar|natürlich)|(?:mais )?bien sûr|"
    r"évidemment|claro|por supuesto)[,.…! ]+(?:and|und|et|y) (?:then |dann |puis |luego )?"
    r"(?:tomorrow|next|pigs|morgen|demain|mañana|i'm the|ich bin der|je suis (?:le|la)|"
    r"yo soy (?:el|la))\b)|"
    r"\b(?:best|smartest|greatest|finest|brightest|most brilliant|beste|klügste|tollste|"
    r"genialste|größte|meilleure?|plus belle|mejor|más brillante)\b.{1,30}\b(?:ever|of all time|"
    r"in history|aller zeiten|seit langem|du siècle|de tous les temps|del siglo|"
    r"de la historia)\b|"
    r"\b(?:obviously|clearly|offensichtlich|évidemment|obviamente)\b.{0,20}\b(?:best|genius|"
    r"brilliant|genial\w*|géniale?|beste|meilleure?|mejor|smartest)\b|"
    r"\bsaid (?:nobody|no ?one)\b|\b(?:hat|sagte) niemand je\b|\b(?:as|like) (?:one|you) does?\b|"
    r"\bnothing says\b.{2,40}\blike\b|\bwhat could (?:possibly )?go wrong\b|\bwas "
    r"(?:soll|kann) (?:da )?schon schief\w*|"
    r"\bqu'est-ce qui pourrait mal\b|\bqué (?:podría|puede) salir mal\b|"
    r"\b(?:worked|went) (?:so|really) well last time\b|\bironie (?:aus|off|ende)\b|"
    r"\bironie\W*$|\b(?:modo )?ironía (?:off|on)\b|\b(?:was|war) such fun\b|"
    r"\bthanks? (?:a lot|so much) for (?:breaking|nothing|ruining)\b|"
    r"\bdanke für nichts\b|\bmerci pour rien\b|\bgracias por nada\b|"
    r"\bjust what (?:i|we) (?:always )?(?:needed|wanted)\b|\bgenau was (?:ich|wir) brauch\w+\b|"
    r"\b(?:when|sobald|wenn|quand|cuando) (?:hell freezes|pigs (?:can )?fly|schweine fliegen|"
    r"les poules auront|las ranas críen)\b|\b(?:am )?sankt[ -]nimmerlein\w*|"
    r"\bà la saint-glinglin\b"
)
# What nobody plans in earnest, and the praise of what annoys.
_FANCY = pattern(
    r"\b(?:unicorns?|(?:pet |my )dragons?|a yacht|my yacht|private (?:island|jet)|time machine|"
    r"teleport\w*|crystal ball|magic wand|(?:supreme|galactic|eternal) \w+|world domination|"
    r"to (?:mars|the moon)\b|on the moon|astronauts?|clone myself|in the woods|"
    r"(?:raise|herd|become an?|to be an?) (?:goats?|alpacas?|llamas?|hermit|monk|astronaut|pirate|"
    r"wizard|shepherd)|25 hours|8 days a week|einh[oö]rn\w*|zauberstab|kristallkugel|zeitmaschine|"
    r"schafhirt\w*|ziegen(?:hirt\w*| züchten)|eremit|auf den m(?:ond|ars)|astronaut\w*|"
    r"eine yacht|privatinsel|25 stunden|licornes?|baguette magique|boule de cristal|"
    r"(?:élever|garder) des (?:chèvres|moutons|lamas|alpagas)|ermite|sur (?:la lune|mars\b(?! \d))|"
    r"(?:un|mon) (?:yacht|jet privé)|île déserte|unicornios?|varita mágica|bola de cristal|"
    r"(?:un|mi) yate|(?:criar|cuidar) (?:cabras|ovejas|llamas)|ermitaño|a la luna|a marte|"
    r"conjure up|out of (?:a|my|the) hat|herzaubern|aus dem hut|"
    r"zaubere? (?:ich|mir)|den mond\b.{0,30}\bab|de mon chapeau|de (?:la|mi) chistera|"
    r"become a (?:baker|farmer|florist|gardener|fisherman)|con los delfines|isla desierta|"
    r"hereby (?:decide|declare|announce|resign)|here (?:we|i) come|like a (?:troll|hermit|vampire|"
    r"caveman)|as king|if i were (?:king|queen)|"
    r"world peace|weltfrieden|la paix dans le monde|paz mundial|bagpipes|"
    r"emperador\w*|emperor|empereur|kaiser von)\b|"
    r"\*(?:hust|cough|räusper|tousse|tos|sarcas\w+|ironie|ironía)\w*\*|\((?:not|nicht|sarcasm\w*|"
    r"ironie|ironía|sic)\)\W*$|"
    r"\b(?:best|happiest|luckiest) day of my life\b|\bmy (?:absolute )?dream\b\W*$|\blucky me\b|"
    r"\bhow (?:lovely|wonderful|original)\b|\bi'm (?:so|absolutely) thrilled\b.{0,20}\bagain\b|"
    r"\bschönster tag meines lebens\b|\b(?:mein|ein) (?:absoluter )?traum\b\W*$|\bich glückspilz\b|"
    r"\bj'adore ma vie\b|\bmon rêve(?: absolu)?\b\W*$|\bquel bonheur\b|\bque du bonheur\b|"
    r"\b(?:mi|un) sueño(?: hecho realidad)?\b\W*$|\bqué (?:ilusión|suerte la mía)\b|"
    r"\bes (?:coña|coñ[ao]|guasa|cachondeo|broma)\b|\bc'est (?:une blague|pour rire|ironique)\b|"
    r"\b(?:nicht|net) ernst gemeint\b|\bi simply adore\b|\b(?:simply|just|absolutely) "
    r"(?-i:ADORE|LOVE)\b"
)


# Praise of what can only annoy, as it comes again.
_PRAISED_AGAIN = pattern(
    r"^\W*(?:(?:oh|ah|ach|well|na) )?(?:lovely|great|wonderful|brilliant|fantastic|splendid|"
    r"awesome|"
    r"fabulous|excellent|perfect|nice|herrlich|toll|super|prima|klasse|wunderbar|großartig|"
    r"fantastisch|perfekt|magnifique|génial|formidable|parfait|merveilleux|super|chouette|"
    r"maravilloso|genial|estupendo|fenomenal|fantástico|perfecto|qué bien|qué maravilla)"
    r"[,.!…:–-]+ (?:\w+ ){0,3}?(?:(?:yet )?another|again|(?:second|third|fourth|fifth|"
    r"\d+th) (?:\w+ )"
    r"{1,2}(?:this|today|in)|(?:schon|mal) wieder|noch (?:ein|mehr)\w*|(?:der|die|das) nächste|"
    r"encore (?:un|une|des)|(?:un|une) \w+ de plus|énième|otr[oa]s?|de nuevo)\b"
)


def is_ironic(text: str) -> bool:
    """Whether a text is marked as not meant."""
    return bool(
        _FUN.search(text)
        or _IRONY.search(text)
        or _FANCY.search(text)
        or _PRAISED_AGAIN.match(text)
    )

"""How somebody moves to another day what was told before: "we're pushing it to the 17th"."""

# Up to the word before the day.
MOVES_IT = (
    r"(?:(?:we(?:'re| are) |i(?:'m| am) )(?:moving|pushing|shifting)|(?:let's |we(?:'ll)? |i'll )"
    r"(?:move|push|shift)|wir (?:verschieben|verlegen|ziehen)|"
    r"on (?:décale|repousse|reporte|avance|déplace)|"
    r"(?:l[oa]s? )?(?:movemos|pasamos|aplazamos|adelantamos|retrasamos))"
    r"(?: (?:it|that|this|es|das|ça))?(?= (?:to|on|auf|vor|au|à|pour|al?)\b)"
)

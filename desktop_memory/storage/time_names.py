"""Words for times in English, German, French and Spanish; lower case, without accents.

Values of `DAYS` are days from today, of `PARTS` hours of the day, of `UNITS` names of units.
"""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janner janvier enero ene",
            "february feb februar fevrier febrero",
            "march mar marz mars marzo",
            "april apr avril abril",
            "may mai mayo",
            "june jun juni juin junio",
            "july jul juli juillet julio",
            "august aug aout agosto",
            "september sep sept septembre septiembre setiembre",
            "october oct oktober okt octobre octubre",
            "november nov novembre noviembre",
            "december dec dezember dez decembre diciembre",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday montag lundi lunes",
            "tuesday dienstag mardi martes",
            "wednesday mittwoch mercredi miercoles",
            "thursday donnerstag jeudi jueves",
            "friday freitag vendredi viernes",
            "saturday samstag sonnabend samedi sabado",
            "sunday sonntag dimanche domingo",
        )
    )
    for name in names.split()
}
DAYS = {
    "day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "vorgestern": -2,
    "gestern": -1,
    "heute": 0,
    "avant-hier": -2,
    "hier": -1,
    "aujourd'hui": 0,
    "anteayer": -2,
    "antes de ayer": -2,
    "ayer": -1,
    "hoy": 0,
}
# From the first hour to the one that is no longer in it; an evening goes on past midnight.
PARTS = {
    "morning": (4, 12),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (18, 28),
    "morgen": (4, 12),
    "fruh": (4, 12),
    "vormittag": (6, 13),
    "mittag": (11, 14),
    "nachmittag": (12, 18),
    "abend": (17, 24),
    "nacht": (18, 28),
    "matin": (4, 12),
    "apres-midi": (12, 18),
    "soir": (17, 24),
    "manana": (4, 12),
    "tarde": (12, 20),
    "noche": (18, 28),
}
# A part of today in one expression, and those of the night or evening before.
PARTS_OF_TODAY = (
    "this morning|this afternoon|this evening|ce matin|cet apres-midi|ce soir|esta manana|"
    "esta tarde|esta noche"
)
LAST_NIGHT = "last night|last evening|letzte nacht|gestern nacht|hier soir|cette nuit|anoche"
TONIGHT = "tonight"
UNITS = {
    name: unit
    for unit, names in {
        "minute": "minute minutes minuten minuto minutos",
        "hour": "hour hours stunde stunden heure heures hora horas",
        "day": "day days tag tage tagen jour jours dia dias",
        "week": "week weeks woche wochen semaine semaines semana semanas",
        "month": "month months monat monate monaten mois mes meses",
        "year": "year years jahr jahre jahren an ans annee annees ano anos",
    }.items()
    for name in names.split()
}
NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            "a an one eine einem einer un une una uno",
            "two zwei deux dos",
            "three drei trois tres",
            "four vier quatre cuatro",
            "five funf cinq cinco",
            "six sechs seis",
            "seven sieben sept siete",
            "eight acht huit ocho",
            "nine neun neuf nueve",
            "ten zehn dix diez",
        ),
        start=1,
    )
    for name in names.split()
}

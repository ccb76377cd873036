"""The words of dates in the supported languages."""

_MONTH_NAMES = (
    "january jan januar jänner jaenner janvier janv enero ene",
    "february feb februar februari février fevrier févr fév febrero",
    "march mar märz maerz mär mrz mars marzo",
    "april apr avril avr abril abr",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet juil julio",
    "august aug août aout agosto ago",
    "september sep sept septembre septiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez décembre decembre déc diciembre dic",
)
MONTHS: dict[str, int] = {
    name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()
}

_WEEKDAY_NAMES = (
    "monday montag lundi lunes",
    "tuesday dienstag mardi martes",
    "wednesday mittwoch mercredi miércoles miercoles",
    "thursday donnerstag jeudi jueves",
    "friday freitag vendredi viernes",
    "saturday samstag sonnabend samedi sábado sabado",
    "sunday sonntag dimanche domingo",
)
WEEKDAYS: dict[str, int] = {
    name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names.split()
}
_SHORT_WEEKDAY_NAMES = (
    "mon mo lun lu",
    "tue tues di ma mar",
    "wed mi mer mié mie",
    "thu thur thurs do jeu jue",
    "fri fr ven vie",
    "sat sa sam sáb sab",
    "sun so dim dom",
)
SHORT_WEEKDAYS: dict[str, int] = {
    name: number for number, names in enumerate(_SHORT_WEEKDAY_NAMES) for name in names.split()
}

# "mar." is Tuesday in French and Spanish and a month in English: known by the day that follows.
RELATIVE_DAYS: dict[str, int] = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "yesterday": -1,
    "last night": -1,
    "heute": 0,
    "morgen": 1,
    "übermorgen": 2,
    "gestern": -1,
    "vorgestern": -2,
    "aujourd'hui": 0,
    "ce soir": 0,
    "ce matin": 0,
    "cet après-midi": 0,
    "demain": 1,
    "après-demain": 2,
    "hier": -1,
    "avant-hier": -2,
    "hoy": 0,
    "esta tarde": 0,
    "esta noche": 0,
    "esta mañana": 0,
    "mañana": 1,
    "pasado mañana": 2,
    "ayer": -1,
    "anteayer": -2,
}

NUMBER_WORDS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "a an one einem einer einen un une una",
            "two zwei deux dos",
            "three drei trois tres",
            "four vier quatre cuatro",
            "five fünf cinq cinco",
            "six sechs seis",
            "seven sieben sept siete",
            "eight acht huit ocho",
            "nine neun neuf nueve",
            "ten zehn dix diez",
        ),
        1,
    )
    for word in words.split()
}

UNIT_DAYS: dict[str, int] = {
    unit: days
    for days, units in (
        (1, "day days tag tage tagen jour jours día días dia dias"),
        (7, "week weeks woche wochen semaine semaines semana semanas"),
        (30, "month months monat monate monaten mois mes meses"),
    )
    for unit in units.split()
}

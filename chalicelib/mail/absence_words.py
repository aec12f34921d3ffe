"""Phrases that say of a date that somebody is back then, by language: data, to be extended by a row.

All are folded as `vocabulary.bare` does and in lower case: no accents. `|` separates alternatives,
which may be regular expressions.
"""

from __future__ import annotations

from enum import StrEnum


class Meaning(StrEnum):
    """What the date after (or before) a phrase is."""

    RETURN = "return"  # the day of return
    UNTIL = "until"  # the end of the absence, which is how people name the return
    THROUGH = "through"  # the last day of absence


# Phrases that a date follows, by language, folded (no accents, lower case).
BEFORE_DATE: dict[str, tuple[tuple[Meaning, str], ...]] = {
    "en": (
        (
            Meaning.RETURN,
            (
                "back (?:in the|in|at my|to my|at the) (?:office|desk)|back (?:to|at) work|back online"
                "|be back|am back|i'm back|back"
            ),
        ),
        (
            Meaning.RETURN,
            "returning to the office|returning to work|returning|return to the office|return to work",
        ),
        (
            Meaning.RETURN,
            "return|returns|reopens?|re-opens?|resume work|(?:open|available|in the office|reachable) again",
        ),
        (Meaning.UNTIL, "until|till|til|'til|(?:from|between|starting) [^!?;\\n]{3,40}? (?:to|and|ending)"),
        (
            Meaning.UNTIL,
            (
                "(?:away|out|off|leave|vacation|holiday|ooo|office|travell?ing) [^!?;\\n]{0,20}?"
                "\\d{1,2}(?:/\\d{1,2}|st|nd|rd|th)?(?: [a-z]{3,9})? ?[-–]"
            ),
        ),
        (Meaning.THROUGH, "through|thru|up to and including|until and including|last day of absence is"),
    ),
    "es": (
        (
            Meaning.RETURN,
            "de vuelta|regreso|regresare|volvere|vuelvo|estare de regreso|me reincorporo|reincorporacion",
        ),
        (Meaning.THROUGH, "hasta el .{0,20}inclusive|hasta e incluyendo"),
        (Meaning.UNTIL, "hasta|(?:del|desde el) [^!?;\\n]{1,30}? al"),
    ),
    "pt": (
        (Meaning.RETURN, "de volta|regresso|regressarei|retorno|retornarei|volto|voltarei|voltando"),
        (Meaning.UNTIL, "ate|(?:de|do dia|entre) [^!?;\\n]{1,30}? (?:a|ao dia)"),
    ),
    "fr": (
        (Meaning.RETURN, "de retour|je serai de retour|mon retour|retour|je reviens|je reviendrai"),
        (Meaning.UNTIL, "jusqu'au|jusqu'a|jusque|(?:du|entre le) [^!?;\\n]{1,30}? (?:au|et le)"),
    ),
    "de": (
        (
            Meaning.RETURN,
            "wieder ab|wieder am|zuruck am|zuruck ab|bin ab|ab dem|bin am|wieder erreichbar|ruckkehr",
        ),
        (Meaning.RETURN, "wieder im buro|wieder fur sie da|wieder da|zuruck|wieder"),
        (Meaning.THROUGH, "bis einschliesslich|bis einschließlich|bis und mit"),
        (Meaning.UNTIL, "bis zum|bis|(?:urlaub|abwesend|auszeit) [^!?;\\n]{1,14}[-–]"),
    ),
    "it": (
        (Meaning.RETURN, "di ritorno|rientro|rientrero|ritorno|tornero|di nuovo in ufficio|torno|rientrerò"),
        (Meaning.UNTIL, "fino al|fino a|sino al|(?:dal|tra il) [^!?;\\n]{1,30}? (?:al|e il)"),
    ),
    "nl": (
        (Meaning.RETURN, "terug op|weer terug|ben ik terug|terug|weer aanwezig|weer bereikbaar|vanaf"),
        (Meaning.THROUGH, "tot en met|t/m"),
        (Meaning.UNTIL, "tot"),
    ),
    "da": (
        (Meaning.RETURN, "tilbage|retur|tilbage pa kontoret|traeffes igen|træffes igen"),
        (Meaning.THROUGH, "til og med"),
        (Meaning.UNTIL, "indtil|frem til|til den"),
    ),
    "sv": (
        (Meaning.RETURN, "tillbaka|ater den|ater|är tillbaka|pa kontoret igen"),
        (Meaning.THROUGH, "till och med|t o m|tom"),
        (Meaning.UNTIL, "fram till|till den|till"),
    ),
    "no": (
        (Meaning.RETURN, "tilbake"),
        (Meaning.THROUGH, "til og med"),
        (Meaning.UNTIL, "frem til|til den|inntil"),
    ),
    "fi": (
        (
            Meaning.RETURN,
            (
                "palaan|palaamme|takaisin|toissa jalleen|(?:jalleen|taas) tavoitettavissa"
                "|tavoitettavissa (?:jalleen|taas)"
            ),
        ),
        (Meaning.UNTIL, "(?:lomalla|poissa) [^!?;\\n]{1,14}[-–]"),
    ),
    "pl": (
        (
            Meaning.RETURN,
            "wracam|wroce|powrot|bede z powrotem|(?:bede )?dostepn[ay] od|w biurze bede|z powrotem|ponownie",
        ),
        (Meaning.UNTIL, "do dnia|do"),
    ),
    "cs": (
        (Meaning.RETURN, "zpet|zpatky|vracim se|navrat|vratim se|budu zpet|opet k dispozici"),
        (Meaning.UNTIL, "az do|do"),
    ),
    "sk": (
        (Meaning.RETURN, "spat|naspat|navrat|opat k dispozicii|vratim sa|vraciam sa"),
        (Meaning.UNTIL, "az do|do"),
    ),
    "hu": ((Meaning.RETURN, "visszaterek|vissza|ismet elerheto|ujra elerheto"),),
    "ro": (
        (Meaning.RETURN, "revin|revenim|ma reintorc|intoarcerea|ma intorc|inapoi|voi reveni"),
        (Meaning.UNTIL, "pana pe|pana la|pana in"),
    ),
    "hr": (
        (Meaning.RETURN, "vracam se|povratak|opet dostup(?:an|na)|natrag|vratit cu se|ponovno"),
        (Meaning.UNTIL, "do"),
    ),
    "bg": (
        (Meaning.RETURN, "се връщам|ще се върна|ще бъда на линия|ще бъда в офиса|отново на работа"),
        (Meaning.UNTIL, "до"),
    ),
    "el": (
        (Meaning.RETURN, "επιστρεφω|επιστροφη|θα επιστρεψω|θα επιστρέψουμε|πισω|ξανα στο γραφειο"),
        (Meaning.UNTIL, "μεχρι|εως"),
    ),
    "ru": (
        (
            Meaning.RETURN,
            "вернусь|вернёмся|выйду|возвращаюсь|буду на месте|буду на работе|буду доступ(?:на|ен)|приступлю",
        ),
        (Meaning.UNTIL, "до"),
    ),
    "uk": (
        (Meaning.RETURN, "повернуся|повернусь|повертаюся|вийду|буду на роботі|буду на місці"),
        (Meaning.UNTIL, "до"),
    ),
    "ar": ((Meaning.RETURN, "ساعود|أعود|العودة|عودتي|سأكون متاحا|سأتواجد"), (Meaning.UNTIL, "حتى|لغاية")),
    "he": ((Meaning.RETURN, "אחזור|אשוב|חוזר|חוזרת"), (Meaning.UNTIL, "עד")),
    "fa": ((Meaning.RETURN, "بازمیگردم|برمی گردم"), (Meaning.UNTIL, "تا")),
    "th": ((Meaning.RETURN, "กลับมา"), (Meaning.UNTIL, "จนถึง|ถึงวันที่|ถึง")),
    "vi": (
        (Meaning.RETURN, "tro lai|quay lai"),
        (Meaning.THROUGH, "[dđ]en het|het ngay"),
        (Meaning.UNTIL, "cho [dđ]en|[dđ]en ngay|[dđ]en"),
    ),
    "id": ((Meaning.RETURN, "kembali|masuk kantor"), (Meaning.UNTIL, "sampai|hingga")),
    "ja": ((Meaning.RETURN, "復帰予定日|復帰日|復帰|出社予定日|出社日"),),
    "ko": ((Meaning.RETURN, "복귀일|복귀 예정일"),),
    "zh": ((Meaning.RETURN, "返回|返工|回到|返回日期|将于|將於"), (Meaning.UNTIL, "直到|直至|至|到")),
}
# Phrases that follow the date.
AFTER_DATE: dict[str, tuple[tuple[Meaning, str], ...]] = {
    "de": (
        (
            Meaning.RETURN,
            "(?:bin ich |sind wir )?(?:wieder (?:im buro|im haus|da|erreichbar|fur sie|zuruck|zur)|zuruck)",
        ),
    ),
    "es": ((Meaning.THROUGH, "inclusive|incluido"),),
    "pt": ((Meaning.THROUGH, "\\(?inclusive"),),
    "fr": ((Meaning.THROUGH, "\\(?inclus"),),
    "it": ((Meaning.THROUGH, "\\(?(?:compreso|incluso)"),),
    "nl": ((Meaning.RETURN, "(?:ben ik )?weer (?:terug|aanwezig|bereikbaar)|terug"),),
    "fi": ((Meaning.UNTIL, "asti|saakka"),),
    "hu": (
        (Meaning.UNTIL, "-?ig\\b"),
        (Meaning.RETURN, "-?[ae]n (?:terek|jovok|ismet|ujra|leszek)|-?t[oó]l (?:ismet|ujra)"),
    ),
    "fa": ((Meaning.RETURN, "(?:به دفتر )?(?:برمی ?گردم|باز ?می ?گردم|باز خواهم گشت|برخواهم گشت)"),),
    "tr": (
        (Meaning.UNTIL, ".{0,24}(?:kadar|dek)"),
        (Meaning.RETURN, ".{0,24}(?:donecegim|ofiste olacag[ıi]m|gorusmek)"),
    ),
    "hi": ((Meaning.UNTIL, "तक"), (Meaning.RETURN, "को (?:वापस|लौट)")),
    "ja": ((Meaning.UNTIL, "まで"), (Meaning.RETURN, "(?:に|より|から)(?:復帰|出社|戻り|出勤)")),
    "ko": ((Meaning.UNTIL, "까지"), (Meaning.RETURN, "에 (?:복귀|돌아)")),
    "zh": ((Meaning.RETURN, "(?:回来|返回|回到|返工|回來|上班)"), (Meaning.UNTIL, "(?:之前|以前|前)")),
}

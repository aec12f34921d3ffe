"""Dates in the forms of mail programs: aware where a zone is written, naive where not, never a guess."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.mail.dates import read_date
from chalicelib.mail.labels import LANGUAGES, Language
from tests.mail.composing import date as composed

NINE = datetime(2027, 1, 11, 9, 0)  # noqa: DTZ001  a Monday


@pytest.mark.parametrize(
    "written",
    [
        "Mon, Jan 11, 2027 at 9:00 AM",
        "Mon, Jan 11, 2027 at 9:00\u202fAM",
        "Monday, January 11, 2027 9:00 AM",
        "Monday, January 11th, 2027 at 9:00 AM",
        "Monday, 11 January 2027 9:00 a.m.",
        "11 January 2027 09:00",
        "January-11-27 9:00 AM",
        "11-Jan-2027 09:00",
        "2027-01-11 09:00",
        "2027-01-11T09:00:00",
        "2027/01/11 9:00",
        "1/11/2027 9:00 AM",
        "11/01/2027 09:00",
        "11.01.27 09:00",
        "11.01.27 09.00",
        "11. 1. 2027 v 9:00",
        "11-1-2027 09:00",
        "lundi 11 janvier 2027 à 09h00",
        "lun. 11 janv. 2027 à 09:00",
        "Mo., 11. Jan. 2027 um 09:00 Uhr",
        "Montag, 11. Jänner 2027 09:00",
        "lun, 11 ene 2027 a las 9:00 a. m.",
        "segunda-feira, 11 de janeiro de 2027 09:00",
        "segunda, 11/01/2027 à(s) 09:00",
        "man. 11. jan. 2027 kl. 09.00",
        "maanantaina 11. tammikuuta 2027 klo 9.00",
        "pon., 11 sty 2027 o 09:00",
        "2027. jan. 11., H, 9:00",
        "pon, 11. sij 2027. u 09:00",
        "пн, 11 янв. 2027 г. в 09:00",
        "11 Oca 2027 Pzt, 09:00",
        "Δευ 11 Ιαν 2027 στις 9:00 π.μ.",
        "الاثنين، ١١ يناير ٢٠٢٧ في ٩:٠٠ ص",
        "١١ كانون الثاني ٢٠٢٧ 09:00",
        "יום ב׳, 11 בינו׳ 2027 ב-9:00",
        "۱۱ ژانویهٔ ۲۰۲۷، ۹:۰۰",
        "सोम, 11 जन॰ 2027 को 9:00 पूर्वाह्न",
        "จ. 11 ม.ค. 2570 เวลา 09:00 น.",
        "Th 2, 11 thg 1, 2027 vào lúc 09:00",
        "09:00 11 tháng 1, 2027",
        "2027年1月11日(月) 9:00",
        "2027年1月11日 星期一 上午9:00",
        "2027年1月11日 9時00分",
        "2027년 1월 11일 (월) 오전 9:00",
        "2027. 1. 11. 오전 9:00",
        "9 am, 11 January 2027",
    ],
)
def test_one_moment_in_the_forms_of_many_programs(written: str) -> None:
    assert read_date(written).moment == NINE


# As Outlook, Gmail, Apple Mail and the web programs of each country write an evening.
EVENINGS = """
Wednesday, October 27, 2027 9:05 PM
Wed, Oct 27, 2027 at 9:05 PM
Wed, Oct 27, 2027, 9:05 PM
Oct 27, 2027, 21:05
10/27/27 9:05 PM
10/27/2027 9:05:00 PM
27/10/2027 9:05 pm
27 October 2027 21:05
Wednesday, 27 October 2027 9:05 PM
October 27, 2027 9:05 p.m.
Wed, 27 Oct 2027 at 9:05 pm
Wed., Oct. 27, 2027, 9:05 p.m.
On Wednesday, October 27th, 2027 at 9:05 PM
miércoles, 27 de octubre de 2027 21:05
miércoles, 27 de octubre de 2027 09:05 p. m.
mié, 27 oct 2027 a las 21:05
mié., 27 oct. 2027 9:05 p. m.
27/10/2027 9:05 p. m.
Miércoles, 27 de Octubre 2027 21:05:00
quarta-feira, 27 de outubro de 2027 21:05
qua., 27 de out. de 2027 às 21:05
quarta, 27/10/2027 à(s) 21:05
mercredi 27 octobre 2027 21:05
Mercredi 27 Octobre 2027 21:05:00
mer. 27 oct. 2027 à 21:05
27 octobre 2027 21 h 05
mer. 27 oct. 2027, 21 h 05
Mittwoch, 27. Oktober 2027 21:05
Mi., 27. Okt. 2027 um 21:05 Uhr
Mittwoch, 27. Oktober 2027 um 21:05 Uhr
27.10.27 21:05
27.10.2027, 21:05
mercoledì 27 ottobre 2027 21:05
mer 27 ott 2027 alle ore 21:05
27/10/2027 21.05
woensdag 27 oktober 2027 21:05
wo 27 okt 2027 om 21:05
27-10-2027 21:05
onsdag den 27. oktober 2027 21.05
27. oktober 2027 21:05
ons. 27. okt. 2027 kl. 21.05
den 27 oktober 2027 21:05
ons 27 okt. 2027 kl 21:05
onsdag 27. oktober 2027 21:05
ons. 27. okt. 2027 kl. 21:05
keskiviikko 27. lokakuuta 2027 21.05
ke 27. lokak. 2027 klo 21.05
27.10.2027 klo 21.05
środa, 27 października 2027 21:05
śr., 27 paź 2027 o 21:05
středa 27. října 2027 21:05
st 27. 10. 2027 v 21:05
streda 27. októbra 2027 21:05
st 27. 10. 2027 o 21:05
2027. október 27., szerda 21:05
2027. okt. 27., Sze, 21:05
2027.10.27. 21:05
miercuri, 27 octombrie 2027 21:05
mie., 27 oct. 2027 la 21:05
srijeda, 27. listopada 2027. 21:05
sri, 27. lis 2027. u 21:05
сряда, 27 октомври 2027 г. 21:05
ср, 27.10.2027 г. в 21:05
Τετάρτη, 27 Οκτωβρίου 2027 9:05 μ.μ.
Τετάρτη, 27 Οκτωβρίου 2027 9:05 μμ
Τετ 27 Οκτ 2027 στις 9:05 μ.μ.
среда, 27 октября 2027 г. 21:05
ср, 27 окт. 2027 г. в 21:05
середа, 27 жовтня 2027 р. 21:05
ср, 27 жовт. 2027 р. о 21:05
27 Ekim 2027 Çarşamba 21:05
27 Eki 2027 Çar, 21:05
الأربعاء، 27 أكتوبر، 2027 09:05 م
الأربعاء، ٢٧ أكتوبر ٢٠٢٧، ٩:٠٥ م
الأربعاء، ٢٧ أكتوبر ٢٠٢٧ في ٩:٠٥ م
27/10/2027 09:05:00 م
יום רביעי, 27 אוקטובר 2027 21:05
יום ד׳, 27 באוק׳ 2027 ב-21:05
יום ד', 27 באוק' 2027 ב-21:05
چهارشنبه, 27 اکتبر, 2027 21:05
چهارشنبه ۲۷ اکتبر ۲۰۲۷،‏ ۲۱:۰۵
چهارشنبه, اکتبر 27, 2027 9:05 ب.ظ
बुध, 27 अक्तू॰ 2027 को 9:05 pm बजे
बुध, 27 अक्टू॰ 2027 को 9:05 pm बजे
बुधवार, 27 अक्टूबर 2027 को 9:05 अपराह्न
२७ अक्टूबर २०२७ २१:०५
วันพุธที่ 27 ตุลาคม 2570 21:05
พ. 27 ต.ค. 2027 เวลา 21:05
พ. 27 ต.ค. 2570 เวลา 21:05 น.
๒๗ ตุลาคม ๒๕๗๐ ๒๑:๐๕
Thứ Tư, 27 Tháng Mười 2027 9:05 CH
Th 4, 27 thg 10, 2027 vào lúc 21:05
Thứ Tư, 27 tháng 10, 2027 lúc 9:05 CH
27 Oktober 2027 21:05
Rab, 27 Okt 2027 pukul 21.05
Rabu, 27 Oktober 2027 pukul 21.05
2027年10月27日水曜日 21:05
2027年10月27日(水) 21:05
2027/10/27 (水) 21:05
2027年10月27日 午後9:05
2027年10月27日 午後 9:05
2027年10月27日 21時05分
2027년 10월 27일 수요일 오후 9:05
2027년 10월 27일 (수) 오후 9:05
2027. 10. 27. 오후 9:05
2027-10-27 (수) 21:05:00
2027年10月27日 星期三 21:05
2027年10月27日周三 21:05
2027年10月27日(星期三) 晚上9:05
2027年10月27日 下午 09:05
2027年10月27日 週三 下午9:05
2027年10月27日 星期三 下午 09:05
2027-10-27 21:05:00
2027年10月27日 星期三 晚上 9:05
27-Oct-2027 21:05
27 Oct 2027, at 21:05
Oct 27 2027, at 9:05 pm
27. 10. 2027, 21:05
27.10.2027 um 21:05 schrieb
27-okt.-2027 21:05
27 de octubre de 2027, 21:05
27 de outubro de 2027 21:05
"""


@pytest.mark.parametrize("written", EVENINGS.strip().splitlines())
def test_an_evening_in_the_forms_of_each_language(written: str) -> None:
    assert read_date(written).moment == datetime(2027, 10, 27, 21, 5)  # noqa: DTZ001


ZONED = """
January 11, 2027 at 9:00:00 AM CST|-6
11 de octubre de 2027, 9:00:00 CEST|2
27 de outubro de 2027 21:05:00 BRT|-3
27 de outubro de 2027 às 21:05:00 WEST|1
27. Oktober 2027 um 21:05:00 MESZ|2
27 ottobre 2027 alle ore 21:05:00 CEST|2
27. oktober 2027 kl. 21.05.00 CEST|2
27. lokakuuta 2027 klo 21.05.00 UTC+3|3
27 października 2027 o 21:05:00 CEST|2
27. října 2027 21:05:00 SELČ|2
27. októbra 2027 o 21:05:00 SELČ|2
27 octombrie 2027 la 21:05:00 EEST|3
27 Οκτωβρίου 2027, 9:05:00 μ.μ. EEST|3
27 октября 2027 г. в 21:05:00 GMT+3|3
27 октября 2027 г. в 21:05:00 MSK|3
Среда, 27 октября 2027, 21:05 +03:00|3
27 Ekim 2027 21:05:00 GMT+3|3
27 Oktober 2027 21.05.00 WIB|7
2027年10月27日 21:05:00 JST|9
2027년 10월 27일 오후 9시 5분 0초 GMT+9|9
2027년 10월 27일 오후 9:05:00 GMT+9|9
2027-10-27 (수) 21:05:00 (GMT+09:00)|9
2027年10月27日 GMT+8 21:05:00|8
2027年10月27日 GMT+8 下午9:05:00|8
Wednesday, October 27, 2027 at 09:05:00 PM GMT+5:30|5.5
Wed, 27 Oct 2027 21:05:00 +0530 (IST)|5.5
October 27, 2027 9:05 PM (UTC-08:00)|-8
27 Oct 2027 21:05:00 -0000|0
27 octobre 2027 à 21:05:00 HAE|-4
27 octobre 2027 21:05:00 UTC−4|-4
10/27/27 9:05 PM (GMT-06:00)|-6
"""


@pytest.mark.parametrize("row", ZONED.strip().splitlines())
def test_a_zone_is_read_wherever_a_program_writes_it(row: str) -> None:
    written, hours = row.split("|")
    moment = read_date(written).moment
    assert moment
    assert moment.utcoffset() == timedelta(hours=float(hours))


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("Mon, 11 Jan 2027 09:00:00 +0100", 1),
        ("Monday, January 11, 2027, 9:00:00 AM -0600", -6),
        ("11 janvier 2027 à 09:00:00 UTC+1", 1),
        ("2027-01-11 09:00 GMT+02:00", 2),
        ("11/01/27  09:00  (GMT-06:00)", -6),
        ("11 January 2027 at 09:00:00 CET", 1),
        ("January 11, 2027 at 9:00:00 AM CST", -6),
        ("pondělí 11. ledna 2027 09:00:00 SEČ", 1),
        ("2027-01-11T09:00:00.000Z", 0),
    ],
)
def test_a_written_zone_makes_it_aware(written: str, hours: int) -> None:
    assert read_date(written).moment == NINE.replace(tzinfo=timezone(timedelta(hours=hours)))


@pytest.mark.parametrize(
    "written",
    ["", "soon", "9:00", "Monday", "11 January 2027", "Monday, 11.01.2027", "5/6/2027",
     "31 February 2027 9:00",
     "11 January 9:00", "1400/10/21 9:00", "11 January 1492 9:00", "99/99/2027 9:00", "11 January 2027 25:00",
     "11 January 2027 09:00:61", "2 3 January 27 9:00", "30 tháng 2, 2027 9:00"],
)  # fmt: skip
def test_what_is_not_understood_is_kept_as_written(written: str) -> None:
    assert (read_date(written).moment, read_date(written).written) == (None, written)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Mon, 11 Jan 2027 09:00:00 GMT", NINE.replace(tzinfo=UTC)),
        ("Mon, 11 Jan 2027 09:00:00 -0530 (a zone)", NINE.replace(tzinfo=timezone(-timedelta(hours=5.5)))),
        ("Mon, 11 Jan 2027 09:00:00 -9900", NINE),
        ("Mon, 31 Feb 2027 09:00:00 +0000", None),
        ("Mon, 11 Jan 1492 09:00:00 +0000", None),
        ("Mon, 11 Jan 2027 25:00:00 +0000", None),
    ],
)
def test_the_date_of_a_header_is_read_or_kept(written: str, expected: datetime | None) -> None:
    assert (read_date(written).moment, read_date(written).written) == (expected, written)


def test_noon_and_midnight_are_twelve() -> None:
    assert read_date("11 January 2027 12:00 AM").moment == NINE.replace(hour=0)
    assert read_date("11 January 2027 12:00 PM").moment == NINE.replace(hour=12)
    assert read_date("2027年1月11日 下午9:00").moment == NINE.replace(hour=21)


@pytest.mark.parametrize(
    ("written", "month", "day"),
    [
        ("5/6/2027 9:00 AM", 5, 6),
        ("5/6/27 9:00 A.M.", 5, 6),
        ("5/6/2027 9:00", 6, 5),
        ("5.6.2027 9:00 AM", 6, 5),
        ("5/6/2027 9:00 am", 6, 5),
        ("5/6/2027 9:00 a. m.", 6, 5),
        ("5/6/2027 9:00 SA", 6, 5),
        ("5/6/2027 9:00 a. m. (GMT-06:00)", 6, 5),
        ("5/6/2027 9:00 am (GMT-06:00)", 5, 6),
        ("5/6/2027 9:00 am (GMT+10:00)", 6, 5),
        ("Saturday, 5/6/2027 9:00 AM", 6, 5),
        ("Thursday, 5/6/2027 9:00", 5, 6),
        ("Thu 5/6/2027 9:00 am", 5, 6),
        ("13/6/2027 9:00 AM", 6, 13),
        ("6/13/2027 9:00", 6, 13),
    ],
)
def test_month_or_day_first_is_told_by_weekday_or_half_of_the_day(written: str, month: int, day: int) -> None:
    moment = read_date(written).moment
    assert moment
    assert (moment.month, moment.day) == (month, day)


def test_a_year_in_two_figures_is_of_the_hundred_years_around_us() -> None:
    assert read_date("11.01.49 09:00").moment == NINE.replace(year=2049)
    assert read_date("11 Jan 98 09:00").moment == NINE.replace(year=1998)


def test_the_weekday_decides_between_a_day_and_a_month_of_one_name() -> None:
    assert read_date("mar. 26 oct. 2021 à 09:31").moment == datetime(2021, 10, 26, 9, 31)  # noqa: DTZ001


def test_a_month_that_differs_between_languages_is_told_by_point_or_weekday() -> None:
    november, october = datetime(2021, 11, 27, 9), datetime(2021, 10, 27, 9)  # noqa: DTZ001
    assert read_date("27 lis 2021 9:00").moment == november
    assert read_date("27. lis 2021. 9:00").moment == october
    assert read_date("sobota, 27. listopad 2021 9:00").moment == november


def test_a_month_of_three_words_is_not_the_shorter_one_in_it() -> None:
    assert read_date("11 tháng mười 2027 09:00").moment == NINE.replace(month=10)
    assert read_date("11 tháng mười một 2027 09:00").moment == NINE.replace(month=11)


def test_german_am_is_no_morning() -> None:
    assert read_date("Am 11.01.2027 12:30").moment == NINE.replace(hour=12, minute=30)


def test_an_absurd_offset_is_no_zone() -> None:
    assert read_date("11 January 2027 09:00 UTC+99").moment == NINE


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_month_of_every_language_is_read(language: Language) -> None:
    moment = read_date(composed(language)).moment
    assert moment == datetime(2021, 10, 27, 9, 31)  # noqa: DTZ001


@given(st.text(max_size=300))
def test_any_text_has_a_date_or_none_and_is_kept(text: str) -> None:
    assert read_date(text).written == " ".join(text.split())


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001
def test_what_an_rfc_5322_header_says_is_read_back(moment: datetime) -> None:
    aware = moment.replace(microsecond=0, tzinfo=UTC)
    assert read_date(aware.strftime("%a, %d %b %Y %H:%M:%S +0000")).moment == aware
    assert read_date(aware.isoformat()).moment == aware

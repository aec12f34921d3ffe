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
    ["", "soon", "9:00", "Monday", "31 February 2027 9:00", "11 January", "1400/10/21 9:00",
     "11 January 1492",
     "99/99/2027", "11 January 2027 25:00", "2 3 January 27", "5/6/2027 9:00 am", "30 tháng 2, 2027"],
)  # fmt: skip
def test_what_is_not_understood_is_kept_as_written(written: str) -> None:
    assert (read_date(written).moment, read_date(written).written) == (None, written)


def test_noon_and_midnight_are_twelve() -> None:
    assert read_date("11 January 2027 12:00 AM").moment == NINE.replace(hour=0)
    assert read_date("11 January 2027 12:00 PM").moment == NINE.replace(hour=12)
    assert read_date("2027年1月11日 下午9:00").moment == NINE.replace(hour=21)


def test_an_american_date_is_known_by_its_capital_half() -> None:
    assert read_date("5/6/2027 9:00 AM").moment == datetime(2027, 5, 6, 9)  # noqa: DTZ001
    assert read_date("5/6/2027 9:00").moment == datetime(2027, 6, 5, 9)  # noqa: DTZ001
    assert read_date("5.6.2027 9:00 AM").moment == datetime(2027, 6, 5, 9)  # noqa: DTZ001


def test_the_weekday_decides_between_a_day_and_a_month_of_one_name() -> None:
    assert read_date("mar. 26 oct. 2021 à 09:31").moment == datetime(2021, 10, 26, 9, 31)  # noqa: DTZ001


def test_a_month_that_differs_between_languages_is_told_by_point_or_weekday() -> None:
    november, october = datetime(2021, 11, 27), datetime(2021, 10, 27)  # noqa: DTZ001
    assert read_date("27 lis 2021").moment == november
    assert read_date("27. lis 2021.").moment == october
    assert read_date("sobota, 27. listopad 2021").moment == november


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

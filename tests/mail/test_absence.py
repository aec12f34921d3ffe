"""Return dates: only where a note of absence is certain about one."""

from __future__ import annotations

import time
from datetime import date

import pytest

from chalicelib.mail.absence import return_date
from chalicelib.mail.absence_words import AFTER_DATE, BEFORE_DATE, Meaning

TUESDAY = date(2027, 1, 5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I will be back on 12 January.", date(2027, 1, 12)),
        ("I will return on January 12th, 2027.", date(2027, 1, 12)),
        ("returning to the office on Jan. 11th", date(2027, 1, 11)),
        ("I will be back in the office on 11-Jan-2027", date(2027, 1, 11)),
        ("back on Monday, 11 January", date(2027, 1, 11)),
        ("I'm away until Monday.", date(2027, 1, 11)),
        ("I'm away until Tuesday.", date(2027, 1, 12)),
        ("out until 2027-02-01", date(2027, 2, 1)),
        ("back on 1/15", date(2027, 1, 15)),
        ("back on Thursday 1/7/2027", None),
        ("back on Friday 1/7/27", None),
        ("back on Friday 1/8", date(2027, 1, 8)),
        ("back on 7/7", date(2027, 7, 7)),
        ("I am out through Friday, January 8.", date(2027, 1, 9)),
        ("Out until January 8. I will return on January 11.", date(2027, 1, 11)),
        ("Ich bin bis zum 12.1. im Urlaub.", date(2027, 1, 12)),
        ("Ich bin bis einschließlich 8. Januar abwesend.", date(2027, 1, 9)),
        ("Ab dem 11.01.2027 bin ich wieder erreichbar", date(2027, 1, 11)),
        (
            "Am Montag, den 11. Januar bin ich zurück; bin ab Montag, den 11. Januar wieder im Büro",
            date(2027, 1, 11),
        ),
        ("Je suis absente jusqu'au 15 janvier", date(2027, 1, 15)),
        ("Estaré fuera de la oficina hasta el 05/02.", date(2027, 2, 5)),
        ("Estou de férias até 15 de janeiro de 2027.", date(2027, 1, 15)),
        ("sono assente fino al 15 gennaio", date(2027, 1, 15)),
        ("Ik ben tot en met 8 januari afwezig", date(2027, 1, 9)),
        ("Jag är tillbaka den 11 januari", date(2027, 1, 11)),
        ("вернусь 11 января", date(2027, 1, 11)),
        ("12 Ocak'a kadar izindeyim", date(2027, 1, 12)),
        ("1月12日（火）まで休暇をいただいております", date(2027, 1, 12)),
        ("2027年1月12日に復帰いたします", date(2027, 1, 12)),
        ("1월 12일까지 부재중입니다", date(2027, 1, 12)),
        ("我将于1月12日返回", date(2027, 1, 12)),
        ("I return on 5 January", TUESDAY),
        ("I am away from January 4 to January 15", date(2027, 1, 15)),
        ("On leave 4-15 January", date(2027, 1, 15)),
        ("absent du 4 au 17 janvier inclus", date(2027, 1, 18)),
        ("Jag har semester till och med 14 januari", date(2027, 1, 15)),
        ("Jeg er tilbage igen d. 18. januar", date(2027, 1, 18)),
        ("18 Ocak Pazartesi günü ofiste olacağım", date(2027, 1, 18)),
        ("18 Ocak Perşembe günü ofiste olacağım", None),
        ("אני בחופשה עד ה-18.1", date(2027, 1, 18)),
        ("выйду на работу 18 января", date(2027, 1, 18)),
        ("nghỉ phép đến hết ngày 14 tháng 1", date(2027, 1, 15)),
        ("Olen lomalla 4.1.-18.1.", date(2027, 1, 18)),
    ],
)
def test_a_certain_date_of_return_is_read(text: str, expected: date | None) -> None:
    assert return_date(text, TUESDAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I am away.",
        "Our meeting is on 12 January.",
        "back on 3/4",
        "back on 13/13",
        "back on 30 February",
        "back on 30 February 2027",
        "back on Monday, 13 January",
        "back on 3 January",
        "back on 12 January 2026",
        "back on 12 January 2029",
        "I will get back to you on Monday",
        "back on 11 January or back on 12 January",
        "I am back. The talk is on 12 January.",
        "out until further notice",
    ],
)
def test_what_is_not_certain_is_not_guessed(text: str) -> None:
    assert return_date(text, TUESDAY) is None


def test_without_the_mails_own_date_only_a_whole_date_is_certain() -> None:
    assert return_date("back on 12 January", None) is None
    assert return_date("back on Monday", None) is None
    assert return_date("back on 12 January 2027", None) == date(2027, 1, 12)


def test_a_year_turns_between_the_mail_and_the_return() -> None:
    assert return_date("back on 4 January", date(2026, 12, 20)) == date(2027, 1, 4)


def test_a_name_of_a_month_that_means_two_months_is_not_certain() -> None:
    assert return_date("do 12 lis", date(2027, 10, 1)) is None


@pytest.mark.parametrize("language", sorted(BEFORE_DATE.keys() | AFTER_DATE.keys()))
def test_every_language_names_the_return_or_the_end(language: str) -> None:
    rows = (*BEFORE_DATE.get(language, ()), *AFTER_DATE.get(language, ()))
    assert any(meaning in (Meaning.RETURN, Meaning.UNTIL) for meaning, _ in rows)


@pytest.mark.parametrize("piece", ["back ", "1/2 ", "until monday ", "12 january ", "1.1.", "月1日"])
def test_no_note_is_slow(piece: str) -> None:
    began = time.process_time()
    return_date(piece * 50_000, TUESDAY)
    assert time.process_time() - began < 6

"""Every language says everything, and nothing in the data contradicts itself."""

from __future__ import annotations

import dataclasses

import pytest

from chalicelib.mail.labels import LANGUAGES, ZONES, Language, forms
from chalicelib.mail.vocabulary import Label, fold, glued_labels, labels, months, weekdays, words_of, zones

PROMISED = (
    "en es pt fr de it nl da sv no fi pl cs sk hu ro hr bg el ru uk tr ar he fa hi th vi id ja ko"
    " zh-Hans zh-Hant"
)
FIELDS = [field.name for field in dataclasses.fields(Language)]
# Japanese and Korean begin an attribution with the date itself.
MAY_BE_EMPTY = {("ja", "opening"), ("ko", "opening")}


def test_the_languages_with_most_mail_are_all_there() -> None:
    assert [language.code for language in LANGUAGES] == PROMISED.split()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_language_names_every_label(language: Language) -> None:
    unnamed = {name for name in FIELDS if not forms(getattr(language, name))}
    assert unnamed == {name for code, name in MAY_BE_EMPTY if code == language.code}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_language_has_twelve_months_and_seven_days(language: Language) -> None:
    assert (len(forms(language.months)), len(forms(language.weekdays))) == (12, 7)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_no_form_is_named_twice_in_one_field(language: Language) -> None:
    for name in FIELDS:
        named = forms(getattr(language, name))
        assert len(named) == len(set(named)), name


@pytest.mark.parametrize("label", ["sender", "to", "subject", "date"])
def test_the_first_form_of_a_label_means_that_label_in_every_language(label: str) -> None:
    meant = {language.code: labels()[fold(forms(getattr(language, label))[0])] for language in LANGUAGES}
    assert set(meant.values()) == {Label(label)}, meant


def test_no_word_is_two_labels_whatever_the_languages() -> None:
    meant: dict[str, set[Label]] = {}
    for language in LANGUAGES:
        for label in Label:
            for word in forms(getattr(language, label.value)):
                meant.setdefault(fold(word), set()).add(label)
    assert {word for word, labels in meant.items() if len(labels) > 1} == set()


@pytest.mark.parametrize("field", ["sender", "to", "cc", "subject", "date", "other"])
def test_a_label_is_named_without_its_colon(field: str) -> None:
    assert not [
        word for language in LANGUAGES for word in forms(getattr(language, field)) if set(word) & set(":：*")
    ]


def test_case_accents_dots_and_direction_marks_do_not_matter_in_a_comparison() -> None:
    assert fold("  Objét\u200f  DE. ") == "objet de"
    assert fold("ｆｒｏｍ") == "from"


def test_thai_months_that_differ_in_a_vowel_sign_stay_apart() -> None:
    assert (months()[fold("ม.ค.")], months()[fold("มี.ค.")]) == ((1,), (3,))


def test_words_that_are_months_and_days_are_known_as_both() -> None:
    assert months()["mar"] == (3,)
    assert weekdays()["mar"] == (1,)


def test_zone_names_are_found_as_capitals_without_accents() -> None:
    assert zones()["SEC"] == ZONES["SEČ"] == 60
    assert all(abs(minutes) <= 14 * 60 for minutes in zones().values())


def test_a_word_that_is_no_sender_label_has_no_glued_labels() -> None:
    assert glued_labels("harbour") is None


def test_a_sign_off_is_no_attribution() -> None:
    assert not words_of("closing") & words_of("wrote")

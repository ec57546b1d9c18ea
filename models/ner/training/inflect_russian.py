"""Russian case endings for names, places and the first words of organisations. Written for this project. Licence: CC0-1.0."""

CASES = ("gen", "dat", "acc", "ins", "loc", "pl")
HUSHING = "жшщч"
FEMALE_ENDINGS = ("ова", "ева", "ёва", "ская", "цкая", "вна", "кызы", "гуль", "герим", "нар", "жамал")
FEMALE_STARTS = ("гуль", "гүл", "биби")
MALE_SOFT = ("рь", "коль")


def of_words(text, case, animate, female=None):
    """The words in the case: every word of a person's name, else the adjectives in front and the first noun."""
    words = text.split(" ")
    if female is None:
        female = any(sounds_female(word) for word in words)
    if animate:
        surname_first = len(words) == 3
        return " ".join(of_name(word, case, female, surname_first and place == 0) for place, word in enumerate(words))
    for place, word in enumerate(words):
        words[place] = of_thing(word, case)
        if not is_adjective(word):
            break
    return " ".join(words)


def sounds_female(word):
    word = word.lower()
    return word.endswith(FEMALE_ENDINGS) or word.startswith(FEMALE_STARTS)


def is_adjective(word):
    return word.lower().endswith(("ский", "цкий", "ный", "кий", "ая", "ое", "вой", "ний", "няя", "нее"))


def pick(stem, endings, case):
    return stem + endings[CASES.index(case)]


def of_name(word, case, female, surname=False):
    low = word.lower()
    if len(word) < 3 or "." in word or low.endswith(("улы", "кызы", "оглы", "қызы", "ұлы")):
        return word
    if low.endswith(("ский", "цкий")):
        return pick(word[:-2], ("ого", "ому", "ого", "им", "ом", "ие"), case)
    if low.endswith(("ская", "цкая")):
        return pick(word[:-2], ("ой", "ой", "ую", "ой", "ой", "ие"), case)
    if low.endswith(("ова", "ева", "ёва")) or (surname and low.endswith("ина")):
        return pick(word[:-1], ("ой", "ой", "у", "ой", "ой", "ы"), case)
    if low.endswith(("ов", "ев", "ёв")) or (low.endswith("ин") and (surname or case == "pl")):
        return word if female else pick(word, ("а", "у", "а", "ым", "е", "ы"), case)
    if case == "pl":
        return word
    return of_noun(word, case, female, True)


def of_thing(word, case):
    low = word.lower()
    if case == "pl" or len(word) < 3 or not word[-1].isalpha() or word.isupper():
        return word
    if is_adjective(word):
        stem, inside = word[:-2], low.endswith(("ний", "няя", "нее"))
        if low.endswith(("ая", "яя")):
            return pick(stem, ("ей", "ей", "юю", "ей", "ей") if inside else ("ой", "ой", "ую", "ой", "ой"), case)
        if inside:
            return pick(stem, ("его", "ему", word[-2:], "им", "ем"), case)
        return pick(stem, ("ого", "ому", word[-2:], "им" if low[-3] in "гкх" else "ым", "ом"), case)
    if low.endswith(("ие", "ье", "ще")) and word[0].islower():
        hard = low.endswith("ще")
        return pick(word[:-1], ("а", "у", "е", "ем", "е") if hard else ("я", "ю", "е", "ем", "и"), case)
    if low.endswith(("во", "то", "ло", "но", "ро")) and word[0].islower():
        return pick(word[:-1], ("а", "у", "о", "ом", "е"), case)
    return of_noun(word, case, False, False)


def of_noun(word, case, female, animate):
    """Nouns of the three declensions; what ends in another vowel stays as it is."""
    low, stem = word.lower(), word[:-1]
    last = low[-1]
    if last == "а":
        mild = "и" if low[-2] in "гкхжшщч" else "ы"
        with_ = "ей" if low[-2] in HUSHING + "ц" else "ой"
        return pick(stem, (mild, "е", "у", with_, "е"), case)
    if last == "я":
        to = "и" if low[-2] == "и" else "е"
        return pick(stem, ("и", to, "ю", "ей", to), case)
    if last == "ь":
        if female or not low.endswith(MALE_SOFT):
            return pick(stem, ("и", "и", "ь", "ью", "и"), case)
        return pick(stem, ("я", "ю", "я" if animate else "ь", "ем", "е"), case)
    if last == "й":
        if female:
            return word
        return pick(stem, ("я", "ю", "я" if animate else "й", "ем", "и" if low[-2] == "и" else "е"), case)
    if last in "бвгджзклмнпрстфхцчшщ":
        if female:
            return word
        return pick(word, ("а", "у", "а" if animate else "", "ем" if last in HUSHING + "ц" else "ом", "е"), case)
    return word

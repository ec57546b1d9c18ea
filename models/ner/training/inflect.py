#!/usr/bin/env python3
"""Case endings for the slots of sentence templates. Written for this project. Licence: CC0-1.0.

inflect(word, case, language) gives the word as it stands in a sentence; run as a program it checks its own examples.
Cases: gen dat acc loc abl ins poss ("my", as relatives say of their own) pl. See CASES for what each language has.
"""
import inflect_russian

TURKIC = ("gen", "dat", "acc", "loc", "abl", "ins", "poss", "pl")
CASES = {
    "ug": tuple(case for case in TURKIC if case != "ins"),  # Uyghur says "with" by a word of its own
    "ka": TURKIC, "kk": TURKIC, "kl": TURKIC,
    "ru": inflect_russian.CASES,
    "en": ("gen", "poss", "pl"),
    "zh": (),
}

# Kazakh endings in the Cyrillic back form, by the kind of sound the word ends in.
VOWEL, NASAL, LIQUID, SIBILANT, GLIDE, LATERAL, VOICELESS, POSSESSED = range(8)
KAZAKH = {
    #        vowel   nasal   liquid  sibil.  glide   lateral voicel. possessed
    "gen": ("ның", "ның", "дың", "дың", "дың", "дың", "тың", "ның"),
    "dat": ("ға", "ға", "ға", "ға", "ға", "ға", "қа", "на"),
    "acc": ("ны", "ды", "ды", "ды", "ды", "ды", "ты", "н"),
    "loc": ("да", "да", "да", "да", "да", "да", "та", "нда"),
    "abl": ("дан", "нан", "дан", "дан", "дан", "дан", "тан", "нан"),
    "ins": ("мен", "мен", "мен", "бен", "мен", "мен", "пен", "мен"),
    "poss": ("м", "ым", "ым", "ым", "ым", "ым", "ым", "м"),
    "pl": ("лар", "дар", "лар", "дар", "лар", "дар", "тар", "лар"),
}
FRONTED = str.maketrans("аығқ", "еігк")
TO_ARABIC = str.maketrans("аеыіғгқкңндтмрлбп", "اەىىعگقكڭندتمرلبپ")
TO_LATIN = {
    "2021": str.maketrans("аеыіғгқкңндтмрлбп", "aeyığgqkñndtmrlbp"),
    "2018": str.maketrans("аеыіғгқкңндтмрлбп", "aeyiǵgqkńndtmrlbp"),
    "plain": str.maketrans("аеыіғгқкңндтмрлбп", "aeyiggqknndtmrlbp"),
}
VOICED = {"п": "б", "к": "г", "қ": "ғ", "پ": "ب", "ك": "گ", "ق": "ع", "p": "b", "k": "g", "q": "ğ"}


def inflect(word, case, language, animate=True, raising=False, style=None):
    """The word in the case.

    animate: False for places and organisations (Russian only: their accusative, and the head stands first).
    raising: Uyghur only: a final a or e becomes i, as in common nouns and most places, not in people's names.
    style: Kazakh Latin only: "2021", "2018" or "plain"; read off the word where it shows.
    """
    if language not in CASES:
        raise ValueError(f"no endings for the language {language}; known are {', '.join(CASES)}")
    if case not in CASES[language]:
        raise ValueError(f"the language {language} has no case {case}; it has {', '.join(CASES[language]) or 'none'}")
    if not word.strip():
        return word
    if language == "ru":
        return inflect_russian.of_words(word, case, animate)
    if language == "en":
        return word + ("es" if word.endswith(("s", "z", "x", "sh", "ch")) else "s") if case == "pl" else word + "'s"
    if language == "ug":
        return uyghur(word, case, raising)
    return {"kk": kazakh_cyrillic, "ka": kazakh_arabic}[language](word, case) if language != "kl" else kazakh_latin(word, case, style)


def last_token(word):
    return word.split()[-1]


def ending(case, kind, front):
    text = KAZAKH[case][kind]
    return text if case == "ins" else text.translate(FRONTED) if front else text


def kind_of(last, vowels, nasals, liquids, sibilants, glides, laterals):
    for kind, letters in ((VOWEL, vowels), (NASAL, nasals), (LIQUID, liquids), (SIBILANT, sibilants), (GLIDE, glides), (LATERAL, laterals)):
        if last in letters:
            return kind
    return VOICELESS


def soften(word, case, kind, spell=None):
    if case != "poss" or kind != VOICELESS:
        return word
    return word[:-1] + (spell or VOICED).get(word[-1], word[-1])


def kazakh_cyrillic(word, case):
    low = last_token(word).lower().rstrip("ьъ»\"")
    low = low or "а"
    kind = kind_of(low[-1], "аәыіеэоөүұяюё", "мнң", "р", "зж", "йуи", "л")
    if low.endswith(("ұлы", "қызы")) or (" " in word and last_token(word)[0].islower() and low[-1] in "ыі"):
        kind = POSSESSED
    return soften(word, case, kind) + ending(case, kind, cyrillic_front(low))


def cyrillic_front(low):
    if low.endswith("ев") and low[-3:-2] and low[-3] in "аоұуы":
        return False
    for letter in reversed(low):
        if letter in "аоұыяюё":
            return False
        if letter in "әөүеэі":
            return True
    return "и" in low


def kazakh_arabic(word, case):
    last = last_token(word).rstrip("»")
    last = last or "ا"
    kind = kind_of(last[-1], "اەىوۇ", "منڭ", "ر", "زج", "يۋ", "ل")
    if " " in word and last[-1] == "ى":
        kind = POSSESSED
    vowels = [letter for letter in last if letter in "اەىوۇ"]
    if last[0] in "ٴء" or (vowels and vowels[-1] == "ە"):
        front = True
    elif last[-1] == "ا":
        front = False
    else:
        front = any(letter in "كگ" for letter in last) or (vowels[-1:] != ["ا"] and "ە" in last)
    added = ending(case, kind, front).translate(TO_ARABIC)
    stem = soften(word, case, kind)
    if any(letter in "ەكگ" for letter in added):  # these letters say "front" themselves: the hamza goes
        at = stem.rfind(" ") + 1
        stem = stem[:at] + stem[at:].lstrip("ٴء")
    return stem + added


def kazakh_latin(word, case, style=None):
    low = last_token(word).lower().rstrip("»\"'").replace("i̇", "i")
    low = low or "a"
    if style is None:
        style = "2018" if any(letter in "áóúýǵń" for letter in low) else "2021"
    vowels = "aäáeoöóūüúyuiı"
    glide = low[-1] in "uýw" or (low[-1] in "iıy" and low[-2:-1] and low[-2] in vowels) or low[-1] == ("ı" if style == "2018" else "i") or low[-1] == "j"
    kind = GLIDE if glide else kind_of(low[-1], vowels, "mnñń", "r", "zj", "", "l")
    if low.endswith(("ng", "zh")):
        kind = NASAL if low.endswith("ng") else SIBILANT
    if low.endswith(("ūly", "uly", "qyzy", "kyzy")) or (" " in word and last_token(word)[0].islower() and kind == VOWEL and low[-1] in "yıi"):
        kind = POSSESSED
    voiced = dict(VOICED, q={"2021": "ğ", "2018": "ǵ", "plain": "g"}[style])
    return soften(word, case, kind, voiced) + ending(case, kind, latin_front(low)).translate(TO_LATIN[style])


def latin_front(low):
    if low.endswith(("gul", "gúl")):
        return True
    for place in range(len(low) - 1, -1, -1):
        letter = low[place]
        if letter in "iıy" and place and low[place - 1] in "aäáeoöóūüúu":
            continue
        if letter in "aoūuy":
            return False
        if letter in "eäáöóüúiı":
            return True
    return False


def uyghur(word, case, raising=False):
    last = last_token(word).rstrip("»")
    last = last or "ا"
    front, voiceless, vowel = uyghur_front(last), last[-1] in "پتسشچكقخفھ", last[-1] in "اەوۇۆۈېى"
    if raising and last[-1] in "اە" and case != "poss":
        word = word[:-1] + "ى"
    if case == "poss":
        if vowel:
            return word + "م"
        rounded = next((letter for letter in reversed(last) if letter in "اەوۇۆۈېى"), "ا")
        softer = {"ق": "غ", "ك": "گ"}.get(word[-1], word[-1]) if len(last) > 3 else word[-1]
        return word[:-1] + softer + {"و": "ۇم", "ۇ": "ۇم", "ۆ": "ۈم", "ۈ": "ۈم"}.get(rounded, "ىم")
    a = "ە" if front else "ا"
    hard = voiceless or last[-1] in "غگ"
    return word + {
        "gen": "نىڭ",
        "acc": "نى",
        "dat": ("ك" if front else "ق") + a if hard else ("گ" if front else "غ") + a,
        "loc": ("ت" if voiceless else "د") + a,
        "abl": ("ت" if voiceless else "د") + "ىن",
        "pl": "ل" + a + "ر",
    }[case]


def uyghur_front(last):
    for letter in reversed(last):
        if letter in "اوۇ":
            return False
        if letter in "ەۆۈ":
            return True
    return any(letter in "كگ" for letter in last) and not any(letter in "قغخ" for letter in last)


if __name__ == "__main__":
    import inflect_examples

    print(inflect_examples.check(inflect))

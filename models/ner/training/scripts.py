"""Names in other scripts, by rule: Kazakh Cyrillic to the Arabic script of Xinjiang, to Latin and to Russian and English spelling; Uyghur Latin to Arabic script."""

KAZAKH_ARABIC = dict(zip(
    "аәбвгғдежзийкқлмнңоөпрстуұүфхһчшыіэ",
    "ا ٵ ب ۆ گ ع د ە ج ز ي ي ك ق ل م ن ڭ و ٶ پ ر س ت ۋ ۇ ٷ ف ح ھ چ ش ى ٸ ە".split())) | {"ц": "تس", "ю": "يۋ", "я": "يا", "ё": "يو", "щ": "شش", "ъ": "", "ь": ""}
PLAIN = {"ٵ": "ا", "ٶ": "و", "ٷ": "ۇ", "ٸ": "ى"}
KAZAKH_LATIN = dict(zip("аәбвгғдежзийкқлмнңоөпрстуұүфхһшыіэ", "a ä b v g ğ d e j z i i k q l m n ñ o ö p r s t u ū ü f h h ş y ı e".split())) | {"ч": "ch", "ц": "ts", "ю": "iu", "я": "ia", "ё": "io", "щ": "şş", "ъ": "", "ь": ""}
RUSSIAN = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
ENGLISH = dict(zip("абвгдезийклмнопрстуфхыэ", "a b v g d e z i y k l m n o p r s t u f kh y e".split())) | {"ж": "zh", "ч": "ch", "ш": "sh", "щ": "shch", "ц": "ts", "ю": "yu", "я": "ya", "ё": "yo", "ъ": "", "ь": ""}
UYGHUR = {"ch": "چ", "kh": "خ", "zh": "ژ", "sh": "ش", "gh": "غ", "ng": "ڭ"} | dict(zip("bptjxdrzsfqkglmnhwyvc", "ب پ ت ج خ د ر ز س ف ق ك گ ل م ن ھ ۋ ي ۋ ك".split()))
VOWELS = dict(zip("aeéioöuü", "ا ە ې ى و ۆ ۇ ۈ".split()))


def kazakh_arabic(word):
    text = "".join(KAZAKH_ARABIC.get(c, c) for c in word.lower())
    if not any(c in text for c in PLAIN):
        return text
    front = any(c in text for c in "كگە")
    return ("" if front else "ء") + "".join(PLAIN.get(c, c) for c in text)


def spelled(word, table):
    text = "".join(table.get(c, c) for c in word.lower())
    return text[:1].upper() + text[1:] if word[:1].isupper() else text


def kazakh_latin(word):
    return spelled(word, KAZAKH_LATIN)


def russian(word):
    return word.translate(RUSSIAN)


def english(word):
    return spelled(russian(word), ENGLISH)


def uyghur_arabic(word):
    word, out, i, vowel = word.lower(), [], 0, True
    while i < len(word):
        pair = word[i:i + 2]
        if pair in UYGHUR:
            out.append(UYGHUR[pair])
            i, vowel = i + 2, False
            continue
        c = word[i]
        if c in VOWELS:
            out.append(("ئ" if vowel else "") + VOWELS[c])
            vowel = True
        else:
            out.append(UYGHUR.get(c, "-" if c == "-" else ""))
            vowel = c == "-"
        i += 1
    return "".join(out)

"""Folded keys, the same as in src/Redactor.Detection/Lexicon/Folding.cs: a test there checks that every compiled line is a fixed point.

word_key(token): the form under which common words are stored, in their own script.
name_key(token): one Latin form for a name in any script, so that Гүлбахар, Gulbahar and گۈلباھار are one entry.
"""
import re
import unicodedata

CYRILLIC_WORD = {
    "ё": "е", "э": "е", "є": "е", "қ": "к", "ғ": "г", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "ў": "у", "ә": "а", "і": "и", "й": "и",
    "ї": "и", "ы": "и", "һ": "х", "ҳ": "х", "җ": "ж", "ҷ": "ж", "щ": "ш", "ь": "", "ъ": "", "я": "иа", "ю": "иу", "ӯ": "у", "ӣ": "и",
}
KAZAKH_ARABIC = {
    "ا": "а", "آ": "а", "ب": "б", "ۆ": "в", "گ": "г", "ع": "г", "غ": "г", "د": "д", "ە": "е", "ج": "ж", "ژ": "ж", "ز": "з", "ي": "и",
    "ى": "и", "ې": "е", "ك": "к", "ق": "к", "ل": "л", "م": "м", "ن": "н", "ڭ": "н", "و": "о", "پ": "п", "ر": "р", "س": "с", "ت": "т",
    "ۋ": "у", "ۇ": "у", "ۈ": "у", "ف": "ф", "ح": "х", "ھ": "х", "خ": "х", "چ": "ч", "ش": "ш", "ٴ": "", "ء": "", "ئ": "",
}
ARABIC_PREFOLD = {
    "ک": "ك", "ی": "ى", "ه": "ە", "ة": "ە", "ہ": "ھ", "أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و", "ە": "ە", "ڠ": "ڭ", "ۅ": "و", "ۉ": "ۈ",
    "ط": "ت", "ص": "س", "ث": "س", "ذ": "ز", "ظ": "ز", "ض": "د",
}
ARABIC_WORD = {"ئ": "", "ۇ": "و", "ۆ": "و", "ۈ": "و", "ې": "ى", "ي": "ى", "ٴ": "", "ء": "", "خ": "ح", "ھ": "ح", "ڭ": "ڭ"}
LATIN_WORD = {
    "ı": "i", "ş": "s", "ç": "c", "ğ": "g", "ö": "o", "ü": "u", "ñ": "n", "ä": "a", "ū": "u", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss",
    "đ": "d", "ł": "l", "ə": "e", "ŋ": "n", "ʻ": "", "ʼ": "", "’": "", "‘": "", "'": "", "`": "", "´": "",
}
KAZAKH_LATIN = {
    "a": "а", "ä": "а", "á": "а", "b": "б", "v": "в", "g": "г", "ğ": "г", "d": "д", "e": "е", "j": "ж", "z": "з", "i": "и", "ı": "и",
    "y": "и", "í": "и", "k": "к", "q": "к", "l": "л", "m": "м", "n": "н", "ñ": "н", "ŋ": "н", "o": "о", "ö": "о", "p": "п", "r": "р",
    "s": "с", "t": "т", "u": "у", "ü": "у", "ū": "у", "ú": "у", "w": "у", "f": "ф", "h": "х", "x": "х", "ş": "ш", "ç": "ч", "c": "ч",
}
CYRILLIC_NAME = {
    "а": "a", "б": "b", "в": "u", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "э": "e", "є": "e", "ж": "j", "җ": "j", "ҷ": "j",
    "з": "z", "и": "i", "й": "i", "і": "i", "ї": "i", "ы": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "u",
    "ө": "u", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ў": "u", "ф": "f", "х": "h", "һ": "h", "ҳ": "h",
    "ц": "s", "ч": "c", "ш": "x", "щ": "x", "ъ": "", "ь": "", "ю": "iu", "я": "ia", "ә": "a",
}
LATIN_NAME = {
    "c": "k", "o": "u", "q": "k", "v": "u", "w": "u", "x": "h", "y": "i", "ı": "i", "ş": "x", "š": "x", "ç": "c", "č": "c", "ğ": "g",
    "ö": "u", "ü": "u", "ñ": "n", "ŋ": "n", "ä": "a", "ə": "a", "ž": "j", "ß": "s", "æ": "a", "ø": "u", "ł": "l",
    "ʻ": "", "ʼ": "", "’": "", "‘": "", "'": "", "`": "", "´": "",
}
ARABIC_NAME = {
    "ا": "a", "آ": "a", "ە": "e", "ب": "b", "پ": "p", "ت": "t", "ج": "j", "چ": "c", "خ": "h", "ح": "h", "ھ": "h", "د": "d", "ر": "r",
    "ز": "z", "ژ": "j", "س": "s", "ش": "x", "غ": "g", "ع": "g", "ف": "f", "ق": "k", "ك": "k", "گ": "g", "ڭ": "n", "ل": "l", "م": "m",
    "ن": "n", "و": "u", "ۇ": "u", "ۆ": "u", "ۈ": "u", "ۋ": "u", "ې": "e", "ى": "i", "ي": "i", "ئ": "", "ء": "", "ٴ": "",
}
DIGRAPHS = (("sh", "x"), ("ch", "c"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ts", "s"), ("ph", "f"))


def script_of(token):
    """Latin, Cyrillic, Arabic, Han or None, by the first letter that tells."""
    for ch in token:
        if "a" <= ch.lower() <= "z" or "\u00c0" <= ch <= "\u024f":
            return "Latin"
        if "\u0400" <= ch <= "\u04ff":
            return "Cyrillic"
        if "\u0600" <= ch <= "\u06ff" or "\ufb50" <= ch <= "\ufdff" or "\ufe70" <= ch <= "\ufefe":
            return "Arabic"
        if "\u3400" <= ch <= "\u9fff":
            return "Han"
    return None


def plain(ch):
    """A Latin letter without its accents."""
    return unicodedata.normalize("NFD", ch)[0] if "\u00c0" <= ch <= "\u024f" else ch


def collapse(text):
    return re.sub(r"(.)\1+", r"\1", text)


def prefold_arabic(token):
    token = unicodedata.normalize("NFKC", token)
    return "".join(ARABIC_PREFOLD.get(c, c) for c in token
                   if not ("\u064b" <= c <= "\u065f" or c in "\u0640\u0670\u200c\u200d-'’"))


def word_key(token, language=None):
    token = token.lower()
    script = script_of(token)
    if script == "Cyrillic":
        return collapse("".join(CYRILLIC_WORD.get(c, c) for c in token if c not in "-'’"))
    if script == "Arabic":
        token = prefold_arabic(token)
        if language == "kk-Arab":
            return collapse("".join(KAZAKH_ARABIC.get(c, c) for c in token))
        return "".join(ARABIC_WORD.get(c, c) for c in token)
    if script == "Latin":
        if language == "kk-Latn":
            token = token.replace("sh", "ş").replace("ch", "ç")
            return collapse("".join(KAZAKH_LATIN.get(c, c) for c in token))
        return "".join(LATIN_WORD.get(c, plain(c)) for c in token if c != "-")
    return token


def name_key(token):
    token = token.replace("İ", "i").lower().replace("-", "")
    script = script_of(token)
    if script == "Cyrillic":
        key = "".join(CYRILLIC_NAME.get(c, c) for c in token).replace("dj", "j")
    elif script == "Arabic":
        key = "".join(ARABIC_NAME.get(c, c) for c in prefold_arabic(token))
    elif script == "Latin":
        for digraph, one in DIGRAPHS:
            token = token.replace(digraph, {"x": "ş", "c": "ç", "j": "j", "h": "h", "g": "g", "s": "s", "f": "f"}[one])
        key = "".join(LATIN_NAME.get(c, LATIN_NAME.get(plain(c), plain(c))) for c in token).replace("dj", "j")
    else:
        return token
    key = collapse(key.replace("ng", "n"))
    return key[1:] if key.startswith("ie") else key

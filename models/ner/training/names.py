"""Names and places by language for the templates, from the public lists and the project's own."""
import pathlib

import scripts

OWN = pathlib.Path(__file__).resolve().parents[2] / "gazetteers" / "own"


def lines(path):
    return [w for w in (line.strip() for line in path.read_text(encoding="utf-8").splitlines()) if w and not w.startswith("#")]


def own_words(name):
    return [w for line in lines(OWN / name) for w in line.split()]


def own_columns(name, column):
    rows = [line.split(";") for line in lines(OWN / name)]
    return [r[column].strip() for r in rows if len(r) > column and r[column].strip()]


class Names:
    """given, surnames, places, regions, countries of one language."""

    def __init__(self, given, surnames, places, regions, countries):
        self.given, self.surnames, self.places, self.regions, self.countries = given, surnames, places, regions, countries


REGIONS = {
    "kk": "Шыңжаң;Шыңжаң Ұйғыр автономиялы ауданы;Алматы облысы;Жетісу облысы;Шығыс Қазақстан облысы;Абай облысы;Түркістан облысы",
    "ru": "Синьцзян;СУАР;Алматинская область;Жетысуская область;Восточно-Казахстанская область;Ошская область",
    "en": "Xinjiang;XUAR;Almaty Region;East Turkestan;Zhetysu Region",
    "ug": "شىنجاڭ;شىنجاڭ ئۇيغۇر ئاپتونوم رايونى;ئالمۇتا ۋىلايىتى",
    "zh": "新疆;新疆维吾尔自治区;阿拉木图州;甘肃省;河南省;四川省",
}
COUNTRIES = {
    "kk": "Қазақстан Қытай Ресей Түркия Қырғызстан Өзбекстан Германия АҚШ", "ru": "Казахстан Китай Россия Турция Киргизия Узбекистан Германия США КНР",
    "en": "Kazakhstan China Russia Turkey Kyrgyzstan Uzbekistan Germany", "ug": "قازاقىستان جۇڭگو رۇسىيە تۈركىيە قىرغىزىستان ئۆزبېكىستان گېرمانىيە", "zh": "哈萨克斯坦 中国 俄罗斯 土耳其 吉尔吉斯斯坦 乌兹别克斯坦 德国",
}


def load(data):
    g = data / "gazetteers"
    kk_given = lines(g / "apertium_kaz/NP-ANT-M.txt") + lines(g / "apertium_kaz/NP-ANT-F.txt")
    kk_surnames = lines(g / "apertium_kaz/NP-COG-OB.txt")
    kk_surnames += [s + "а" for s in kk_surnames if s.endswith(("ов", "ев", "ин"))]
    kk_places = lines(g / "apertium_kaz/NP-TOP.txt") + own_columns("places_xinjiang.txt", 5)
    uyghur_latin = own_words("given_uyghur.txt")
    ug_given = lines(g / "apertium_uig/NP-ANT-M.txt") + lines(g / "apertium_uig/NP-ANT-F.txt") + [scripts.uyghur_arabic(w) for w in uyghur_latin]
    ug_places = lines(g / "apertium_uig/NP-TOP.txt") + 3 * [scripts.uyghur_arabic(w) for w in own_columns("places_xinjiang.txt", 1)]
    ru_given = lines(g / "faker_ru_RU/firstNameMale.txt") + lines(g / "faker_ru_RU/firstNameFemale.txt")
    ru_surnames = lines(g / "faker_ru_RU/lastName.txt")
    ru_places = lines(g / "faker_ru_RU/city.txt") + own_columns("places_xinjiang.txt", 6)
    zh_places = own_columns("places_xinjiang.txt", 0) + lines(g / "china/xinjiang_names.txt")
    en_given = lines(g / "faker_en_US/firstNameMale.txt") + lines(g / "faker_en_US/firstNameFemale.txt")

    def names(language, given, surnames, places):
        return Names(given, surnames, places, REGIONS[language].split(";"), COUNTRIES[language].split())

    kk = names("kk", kk_given, kk_surnames, kk_places)
    turned = {}
    for language, turn in (("ka", scripts.kazakh_arabic), ("kl", scripts.kazakh_latin)):
        turned[language] = Names(*[[" ".join(turn(w) for w in n.split()) for n in part] for part in (kk.given, kk.surnames, kk.places, kk.regions, kk.countries)])
    return turned | {
        "kk": kk,
        "ug": names("ug", ug_given, [g + s for g in ug_given[:600] for s in ("وۋ",) if g[-1] in "نرلمت"], ug_places),
        "ru": names("ru", ru_given + 2 * [scripts.russian(n) for n in kk_given[::4]], ru_surnames + [scripts.russian(s) for s in kk_surnames], ru_places),
        "en": names("en", en_given[::4] + uyghur_latin + [scripts.english(n) for n in kk_given[::4]], lines(g / "faker_en_US/lastName.txt")[::3] + [scripts.english(s) for s in kk_surnames], own_columns("places_xinjiang.txt", 2) + [scripts.english(p) for p in kk_places[::6]]),
        "zh": names("zh", own_words("given_chinese.txt"), lines(g / "faker_zh_CN/lastName.txt"), zh_places),
    }, lines(g / "faker_zh_CN/firstNameMale.txt") + lines(g / "faker_zh_CN/firstNameFemale.txt"), lines(g / "wainshine/ancient_chinese_names_60k_sample.txt")

#!/usr/bin/python3
"""Compile the table by which the reader tells languages of one script apart.

usage: compile_trigrams.py WORDS_DIR KAZNERD_DIR > src/Redactor.Sandbox/Reading/Languages/trigrams.txt

WORDS_DIR holds rus.words kir.words uzb_cyrl.words eng.words tur.words spa.words uzb.words bos.words, the word lists of Tesseract's models
(Apache-2.0), made with: combine_tessdata -u LANG.traineddata LANG. && dawg2wordlist LANG.lstm-unicharset LANG.lstm-word-dawg LANG.words
KAZNERD_DIR holds dev.conll of KazNERD (CC BY 4.0, Yeshpanov et al. 2022). Latin-script Kazakh is transliterated from it in three spellings.
"""
import collections
import math
import pathlib
import random
import sys

PER_LANGUAGE = 300
GROUPS = [["kk-Cyrl", "ru", "ky", "uz-Cyrl"], ["en", "tr", "es", "uz-Latn", "kk-Latn", "bs"]]
FUNCTION_WORDS = {
    "kk-Cyrl": "және мен бұл үшін деген бір сол ол да де емес болып еді кейін туралы бар жоқ біз сіз менің оның ата ана қызы ұлы жылы күні жыл деп олар осы бірақ соң",
    "ru": "и в не на что я с он его как по от мы был было из у к за для она это но а то все так меня мне нас их она году года",
    "ky": "жана менен бул үчүн деген бир ал да эмес болуп эле кийин жөнүндө деп мен биз сиз анын менин бар жок жылы күнү алар ошол бирок",
    "uz-Cyrl": "ва билан бу учун бир эди деб эмас ҳам мен у биз сиз унинг менинг бор йўқ йили куни улар шу лекин бўлган",
    "en": "the of and to in a is was for on that with he his i my she her at they from were by not we be who had are me it as you this have",
    "tr": "ve bir bu için ile de da ne o çok var yok ben sen biz gibi daha kadar olan olarak sonra değil ama onu beni bana ki mi",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más me mi fue pero le ha",
    "bs": "je i u da se na su od za sam smo nije bio bila kako što šta ali iz koji koja kao moj moja ga ih po me mi kad kada sa ili do nakon nego samo su ne ni ništa",
    "uz-Latn": "va bilan bu uchun bir edi deb emas ham men u biz siz uning mening bor yoq yili kuni ular shu lekin bo‘lgan keyin",
    "kk-Latn": "jane men bul ushin degen bir sol ol da de emes bolyp edi keiin turaly bar joq biz siz menin onyn jyly kuni dep olar osy biraq son",
}
PLAIN = dict(zip("аәбвгғдежзийкқлмнңоөпрстуұүфһхыіэ", "aabvggdejziikqlmnnooprstuuufhhyie"))
PLAIN.update({"ш": "sh", "щ": "sh", "ю": "iu", "я": "ia", "ч": "ch", "ц": "ts", "ь": "", "ъ": "", "ё": "io"})
OF_2021 = PLAIN | {"ә": "ä", "ғ": "ğ", "ң": "ñ", "ө": "ö", "ұ": "ū", "ү": "ü", "ш": "ş", "щ": "ş", "і": "ı"}
OF_2018 = PLAIN | {"ә": "á", "ғ": "ǵ", "ң": "ń", "ө": "ó", "у": "ý", "ү": "ú", "и": "ı", "й": "ı"}
FILES = {"ru": "rus", "ky": "kir", "uz-Cyrl": "uzb_cyrl", "en": "eng", "tr": "tur", "es": "spa", "uz-Latn": "uzb", "bs": "bos"}


def listed(path, most):
    words = (w.strip() for w in path.read_text(encoding="utf8").splitlines())
    words = [w for w in words if w.isalpha() and w[0].islower() and 2 <= len(w) <= 18]
    random.Random(1).shuffle(words)
    return words[:most]


def tokens(path):
    words = (line.split("\t")[0] for line in path.read_text(encoding="utf8").splitlines() if "\t" in line)
    return [w.lower() for w in words if w.isalpha()]


def trigrams(word):
    word = f"_{word}_"
    return [word[i:i + 3] for i in range(len(word) - 2)]


def main():
    words_dir, kaznerd = map(pathlib.Path, sys.argv[1:3])
    kazakh = tokens(kaznerd / "dev.conll")
    data = {tag: listed(words_dir / f"{name}.words", 400_000 if tag == "ky" else 120_000) for tag, name in FILES.items()}
    data["kk-Cyrl"] = kazakh
    data["kk-Latn"] = ["".join(t.get(c, c) for c in w) for w in kazakh[:80_000] for t in (PLAIN, PLAIN, OF_2021, OF_2018)]
    for tag, text in FUNCTION_WORDS.items():
        function = text.split()
        data[tag] = data[tag] + function * max(1, len(data[tag]) // 4 // len(function))
    print("# Log-odds (times 10) of letter trigrams among the languages of a script; _ is a word's edge. Made by models/languages/compile_trigrams.py")
    print("# from word lists of Tesseract's models (Apache-2.0) and KazNERD (CC BY 4.0, Yeshpanov, Khassanov, Varol 2022).")
    for group in GROUPS:
        print("@ " + " ".join(group))
        counts = {tag: collections.Counter(t for w in data[tag] for t in trigrams(w)) for tag in group}
        totals = {tag: sum(c.values()) for tag, c in counts.items()}
        frequent = {t for c in counts.values() for t, _ in c.most_common(6000)}
        share = {t: [(counts[tag][t] + 2) / (totals[tag] + 4000) for tag in group] for t in frequent}
        telling = {t: sum(p * abs(math.log(p * len(ps) / sum(ps))) for p in ps) for t, ps in share.items()}
        for t in sorted(sorted(telling, key=telling.get, reverse=True)[:PER_LANGUAGE * len(group)]):
            logs = [math.log(p) for p in share[t]]
            mean = sum(logs) / len(logs)
            print(t, *(round(10 * (v - mean)) for v in logs))


main()

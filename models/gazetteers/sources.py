"""Read the public lists and corpora and the own lists; see README.md for what each is and its licence."""
import collections
import csv
import json
import pathlib
import re
import subprocess
import tempfile

from folding import script_of

LETTERS = re.compile(r"[^\W\d_]+(?:[-'’ʻ][^\W\d_]+)*")


def lines(path):
    return [l.strip() for l in pathlib.Path(path).read_text(encoding="utf-8-sig").splitlines() if l.strip() and not l.startswith("#")]


def words(path):
    return {w for line in lines(path) for w in line.split()}


def own_rows(path):
    return [[c.strip() for c in line.split(";") if c.strip()] for line in lines(path)]


def names(data, own):
    g = data / "gazetteers"
    out = collections.defaultdict(set)
    for name in ("apertium_kaz/NP-ANT-F", "apertium_kaz/NP-ANT-M", "faker_kk_KZ/firstNameMale", "faker_kk_KZ/firstNameFemale",
                 "faker_ru_RU/firstNameMale", "faker_ru_RU/firstNameFemale", "faker_tr_TR/firstNameMale"):
        out["given"].update(w for w in lines(g / f"{name}.txt") if " " not in w)
    for name in ("faker_en_US/firstNameMale", "faker_en_US/firstNameFemale", "faker_es_ES/firstNameMale", "faker_es_ES/firstNameFemale"):
        out["given.world"].update(w for w in lines(g / f"{name}.txt") if " " not in w)
    for name in ("apertium_uig/NP-ANT-F", "apertium_uig/NP-ANT-M"):
        out["given"].update(lines(g / f"{name}.txt"))
    for name in ("apertium_kaz/NP-COG-OB", "apertium_kaz/NP-COG-IN", "apertium_kaz/NP-COG-M", "apertium_kaz/NP-COG-MF",
                 "apertium_uig/NP-COG-MF", "faker_kk_KZ/lastName", "faker_ru_RU/lastName", "faker_tr_TR/lastName"):
        out["surname"].update(lines(g / f"{name}.txt"))
    out["patronymic"].update(lines(g / "apertium_kaz/NP-PAT-VICH.txt"))
    out["given.world"].update(words(own / "given_balkan.txt"))
    for name in ("faker_en_US/lastName", "faker_es_ES/lastName"):
        out["surname.world"].update(lines(g / f"{name}.txt"))
    out["surname.world"].update(w for w in lines(g / "wainshine/english_names_20k.txt") if w.isalpha() and len(w) > 2)
    out["given.uyghur"].update(w for row in lines(own / "given_uyghur.txt") for w in row.split())
    out["surname"].update(words(own / "surnames_chinese.txt"))
    for file in ("given_kazakh_extra.txt", "given_other.txt"):
        out["given.own"].update(words(own / file))
    out["given"] |= out["given.own"]

    out["place"].update(lines(g / "apertium_kaz/NP-TOP.txt"))
    out["place"].update(lines(g / "apertium_kaz/NP-TOP-RUS.txt"))
    out["place"].update(lines(g / "apertium_uig/NP-TOP.txt"))
    for name in ("faker_ru_RU/city", "faker_tr_TR/cityNames", "faker_kk_KZ/city"):
        out["place"].update(lines(g / f"{name}.txt"))
    with open(g / "places_multi/libgweather_places.tsv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            kind = "country" if row["context"] == "Country" else "region" if "State in" in (row["context"] or "") else "place"
            out[kind].update(v for k, v in row.items() if k not in ("context", "zh_CN") and v and len(v) > 2 and "/" not in v)
    for path in sorted((g / "cldr").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, code, value = (line.split("\t") + ["", ""])[:3]
            if kind == "territory":
                out["country" if code.isalpha() else "region"].add(value)
            elif kind == "language" and path.stem != "zh" and len(value) > 3:
                out["group.cldr"].add(value)
            elif path.stem == "en" and kind.startswith(("month/format/wide", "weekday/format/wide", "day/format/wide")):
                out["harmless"].add(value)
    with open(g / "places_multi/iso_3166-1.tsv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            out["country"].update(v for k, v in row.items() if k != "zh_CN" and v and "," not in v)
    with open(g / "uyghur/entities_codemurt.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["ner"] == "LOC":
                out["country.uyghur"].add(row["entity"])

    for file, kind in (("places_xinjiang.txt", "place"), ("places_other.txt", "place"), ("places_balkan.txt", "place.balkan"), ("regions.txt", "region"),
                       ("countries_extra.txt", "country"), ("groups.txt", "group"), ("public_bodies.txt", "public"),
                       ("harmless.txt", "harmless")):
        for row in own_rows(own / file):
            out[kind].update(row)
    # A list of places in general: the big regions are kept, and the wider lists must not hide a city or a person.
    out["country"] -= {w for w in out["country"] if len(w) < 3 and not w.isupper()}
    return out


def uyghur_names(data, own):
    """Names that Uyghur texts have: of people and of places."""
    g = data / "gazetteers"
    out = set()
    for name in ("NP-ANT-F", "NP-ANT-M", "NP-COG-MF", "NP-TOP"):
        out |= {w for w in lines(g / f"apertium_uig/{name}.txt") if len(w) >= 5}
    return out


def corpora(data):
    """Tokens that carry no label, from sets whose licence allows word lists; with the language."""
    ner = data / "ner"
    for language, files in {
        "kk": ["kk_kaznerd/dev.conll", "kk_kaznerd/more.conll"],
        "ru": ["ru_factrueval/dev.conll"],
        "en": ["en_wikigold/test.conll", "en_wnut17/train.conll", "en_wnut17/dev.conll"],
        "ug": ["../uyghur/ud/train.conll", "../uyghur/ud/dev.conll", "../uyghur/ud/test.conll"],
    }.items():
        for file in files:
            for line in (ner / file).read_text(encoding="utf-8").splitlines():
                token, _, label = line.partition("\t")
                if label == "O" or (not label and line.endswith(" O")):
                    yield language, token.split(" ")[0]
    for case in json.loads((ner / "en_tab/echr_train_subset.json").read_text(encoding="utf-8")):
        for token in LETTERS.findall(case["text"]):
            yield "en", token
    for code, language in {"eng": "en", "kaz": "kk", "kir": "ky", "rus": "ru", "tur": "tr", "uig": "ug", "uzb": "uz", "spa": "es"}.items():
        for token in LETTERS.findall((data / "ntrex" / f"{code}.txt").read_text(encoding="utf-8")):
            yield language, token


def tesseract_words(tessdata, model):
    with tempfile.TemporaryDirectory() as folder:
        base = f"{folder}/{model}."
        subprocess.run(["combine_tessdata", "-u", f"{tessdata}/{model}.traineddata", base], check=True, capture_output=True)
        subprocess.run(["dawg2wordlist", base + "lstm-unicharset", base + "lstm-word-dawg", folder + "/words"], check=True,
                       capture_output=True)
        return pathlib.Path(folder, "words").read_text(encoding="utf-8").split()


def accepted(words, hunspell, dictionary):
    """Those words that a hunspell dictionary knows in lower case."""
    words = sorted(words)
    run = subprocess.run(["hunspell", "-i", "UTF-8", "-d", f"{hunspell}/{dictionary}", "-G", "-l"], input="\n".join(words) + "\n",
                         capture_output=True, text=True, check=True)
    known = set(run.stdout.split("\n"))
    return {w for w in words if w in known}


def dictionary_words(hunspell, dictionary):
    """Lower-case heads of a hunspell dictionary."""
    text = (hunspell / f"{dictionary}.dic").read_text(encoding="utf-8-sig", errors="replace")
    heads = {line.split("/")[0].strip() for line in text.splitlines()[1:]}
    return {h for h in heads if h.isalpha() and h == h.lower() and len(h) > 1}


def common_words(data, own, hunspell, tessdata):
    """language -> (trusted words, noisy words); language -> words seen often."""
    counts = collections.defaultdict(collections.Counter)
    for language, token in corpora(data):
        if LETTERS.fullmatch(token) and (token == token.lower()):
            counts[language][token] += 1
    lower = {}
    for model in ("kaz", "kir", "rus", "eng", "tur", "uzb", "spa", "uig", "bos", "hrv"):
        lower[model] = {w for w in tesseract_words(tessdata, model) if w == w.lower() and LETTERS.fullmatch(w)}
    seen = {l: set(c) for l, c in counts.items()}
    often = {l: {w for w, n in c.items() if n >= (4 if l in ("kk", "en", "ru") else 3)} for l, c in counts.items()}
    russian = accepted(lower["rus"] | seen["ru"], hunspell, "ru_RU")
    english = accepted(lower["eng"] | seen["en"], hunspell, "en_US")
    turkish = accepted(lower["tur"] | seen["tr"], hunspell, "tr_TR")
    spanish = accepted(lower["spa"] | seen["es"], hunspell, "es_ES")
    bosnian = set.union(*(accepted(lower["bos"] | lower["hrv"], hunspell, d) for d in ("bs_BA", "hr_HR", "sr_Latn_RS")))
    often["bs"] = words(own / "words_bosnian.txt")
    kazakh = {w for w in lower["kaz"] if script_of(w) == "Cyrillic"}
    uyghur = {w for w in lower["uig"] if script_of(w) == "Arabic"}
    trusted_kk = {w for w, n in counts["kk"].items() if n >= 2}
    kazakh |= dictionary_words(hunspell, "kk_KZ")
    out = {
        "kk": (trusted_kk, kazakh | seen["kk"]),
        "ru": (russian | dictionary_words(hunspell, "ru_RU"), set()),
        "ky": (often["ky"], {w for w in seen["ky"]} | {w for w in lower["kir"] if script_of(w) == "Cyrillic" and len(w) <= 9}),
        "en": (english | {w for w in dictionary_words(hunspell, "en_US")}, set()),
        "tr": (turkish, set()),
        "uz": (often["uz"], seen["uz"] | {w for w in lower["uzb"] if len(w) <= 9}),
        "es": (spanish, set()),
        "bs": (bosnian | often["bs"], set()),
        "ug": (seen["ug"], uyghur),
    }
    return out, often

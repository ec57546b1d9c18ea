#!/usr/bin/env python3
"""Compile the gazetteers and lexicons of this folder.

usage: compile.py DATA [--hunspell DIR] [--tessdata DIR] [--jieba FILE] [--check]

DATA is a folder with the public lists named in README.md (gazetteers/, ner/, ntrex/, uyghur/). hunspell dictionaries, Tesseract's
word lists (unpacked with combine_tessdata and dawg2wordlist) and jieba's dict.txt come from their packages. Writes *.txt here and
../models.lock.json. The format is described in README.md.
"""
import argparse
import bisect
import re
import collections
import hashlib
import json
import pathlib

import han
import sources
from folding import collapse, name_key, script_of, word_key

HERE = pathlib.Path(__file__).resolve().parent
VERSION = "1"
SCRIPTS = {"ug": "arabic", "en": "latin", "tr": "latin", "uz": "latin", "es": "latin", "bs": "latin"}


def front_code(words):
    """Sorted entries; each starts with one character that says how many characters it shares with the one before ('0' + n)."""
    out, last = [], ""
    for word in sorted(words):
        shared = 0
        while shared < min(len(word), len(last), 60) and word[shared] == last[shared]:
            shared += 1
        out.append(chr(48 + shared) + word[shared:])
        last = word
    return out


def write(name, title, sections):
    lines = ["# redactor gazetteer 1", f"# {title}"]
    for section, words in sections.items():
        words = {w for w in words if w}
        if words:
            lines.append(f"[{section}]")
            lines += front_code(words)
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{name:24} {(HERE / name).stat().st_size:9,} bytes  " + " ".join(f"{k}={len(v)}" for k, v in sections.items()))


def keys(words):
    """Name keys of words in any script but Han; an entry of several words keeps its spaces."""
    out = set()
    for word in words:
        parts = [name_key(p.strip(".,()«»\"")) for p in word.split()]
        parts = [p for p in parts if p]
        if parts and len("".join(parts)) >= 2 and script_of(word) != "Han":
            out.add(" ".join(parts))
    return out


def uyghur_variants(names):
    """Uyghur Latin e stands for ä: others write a. All-a, and e and a mixed for the last e."""
    out = set(names)
    for name in names:
        out.add(name.replace("e", "a"))
        if "e" in name:
            head, _, tail = name.rpartition("e")
            out.add(head.replace("e", "a") + "e" + tail)
            out.add(head + "a" + tail)
    return out


NAME_ENDINGS = ("nin", "ni", "din", "tin", "ga", "ge", "ka", "ke", "da", "de", "ta", "te", "lar", "ler", "nan", "nen", "dan", "den", "tan", "ten", "men",
                "ben", "pen", "di", "ti")


SURNAME = re.compile("(бае|еко|лие|ие|бекo|ано|ино|уно|аро|иро|еро|ато|ито|ето|уло|ало|ило|ело|ако|ико|уко|нко|жано|гали|кызы|қызы|ұлы|улы)(в|ва)(тың|тің|қа|ке|ты|ті|та|те|тан|тен|пен|ның|ға|ны|да|дан|мен)?$|(қызы|ұлы)(ның|на|ны|нан|мен)?$")

# Endings that common words of Uyghur take and names do not: plural, possession, derivation, verbs.
UYGHUR_ENDINGS = [word_key(e) for e in "لار لەر لىرى ىم م ىڭ ڭ ى سى ىمىز لىق لىك لۇق لۈك چى سىز دەك ىدۇ غان گەن قان كەن ماق مەك ىش ۇش پ ىپ ۇپ لاش لەش".split()]


def productive(words, least=3):
    """Words that a list holds with at least so many of these endings: what stands there bare, or with case endings alone, may be a name."""
    ordered = sorted({word_key(w) for w in words})
    out = set()
    for word in words:
        key = word_key(word)
        found = set()
        for i in range(bisect.bisect_left(ordered, key), len(ordered)):
            if not ordered[i].startswith(key):
                break
            rest = ordered[i][len(key):]
            found.update(e for e in UYGHUR_ENDINGS if rest.startswith(e))
        if len(found) >= least:
            out.add(word)
    return out


def is_name(word, name_keys):
    """The word is a listed name, with or without one case ending."""
    key = name_key(word)
    return key in name_keys or any(key.endswith(e) and len(key) - len(e) >= 4 and key[: -len(e)] in name_keys for e in NAME_ENDINGS)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--hunspell", type=pathlib.Path, default=pathlib.Path("/usr/share/hunspell"))
    parser.add_argument("--tessdata", type=pathlib.Path, default=pathlib.Path("/usr/share/tesseract-ocr/5/tessdata"))
    parser.add_argument("--jieba", type=pathlib.Path, required=True)
    parser.add_argument("--names-only", action="store_true", help="rewrite names.txt alone")
    args = parser.parse_args()
    own = HERE / "own"

    names = sources.names(args.data, own)
    given = keys(names["given"]) | uyghur_variants(keys(names["given.uyghur"]))
    surname = keys(names["surname"])
    # Pronouns and particles are no names, whatever a list says.
    function_words = {name_key(w) for w in sources.words(own / "never_names.txt")}
    given -= function_words
    surname -= function_words
    world = (keys(names["given.world"]) | keys(names["surname.world"])) - given - surname - function_words

    # Places below the region; names of countries, peoples and public bodies are kept apart because they stay readable.
    sections = {"given": given, "surname": surname, "world": world, "patronymic": keys(names["patronymic"])}
    for kind in ("place", "region", "country", "group", "public", "harmless"):
        sections[kind] = keys(names[kind])
    sections["group"] |= keys(names["group.cldr"]) - given - surname
    sections["country"] -= (given | surname) - keys(w for row in sources.own_rows(own / "countries_extra.txt") for w in row)
    kept = sections["region"] | sections["country"] | sections["group"] | sections["public"]
    sections["place"] -= kept
    balkan = keys(names["place.balkan"]) - kept
    write("names.txt", "names of people and places as name keys", sections | {"place": sections["place"] | balkan})
    if args.names_only:
        return write_lock()

    # A word that lists of lower-case words know only because people write names in lower case is no common word.
    name_keys = given | surname | sections["place"]
    removable = {k for k in given | surname if len(k) >= 4} | {k for k in sections["place"] if len(k) >= 5}
    both = sources.words(own / "words_uyghur_also_names.txt")
    common_raw, core = sources.common_words(args.data, own, args.hunspell, args.tessdata)
    by_script = collections.defaultdict(dict)
    for language, (trusted, noisy) in common_raw.items():
        if language == "ug":
            # Without capitals nothing in running text tells names apart: only a curated list may be both.
            uyghur = sources.uyghur_names(args.data, own)
            own_names = uyghur_variants(keys(names["given.uyghur"])) | keys(w for row in sources.own_rows(own / "places_xinjiang.txt") for w in row)
            listed = keys(uyghur) | own_names | {k for k in given | surname if len(k) >= 6}
            often = core["ug"]
            trusted, noisy = both | sources.words(own / "words_uyghur.txt") | {w for w in often if not is_name(w, own_names)}, {w for w in trusted | productive(noisy) if not is_name(w, listed)}
        words = {word_key(w, language) for w in trusted}
        for word in noisy:
            if language in ("kk", "ky") and (is_name(word, removable) or SURNAME.search(word)):
                continue
            if language in ("ug", "kk", "ky") or name_key(word) not in name_keys:
                words.add(word_key(word, language))
        script = SCRIPTS.get(language, "cyrillic")
        if script == "arabic":
            words = {w for w in words if not re.search("[a-z]", w)}
        if script == "cyrillic":
            words = {collapse(w.replace("ə", "а")) for w in words if not re.search("[a-z]", w)}
        words = {w for w in words if 2 <= len(w) <= 24 or w in ("a", "i", "о", "у", "и", "а", "в", "к", "с")}
        by_script[script][language] = words
    by_script["cyrillic"]["ky"] -= by_script["cyrillic"]["kk"]
    core_by_script = collections.defaultdict(dict)
    for language, words in core.items():
        script = SCRIPTS.get(language, "cyrillic")
        core_by_script[script]["core." + language] = {word_key(w, language) for w in words if language != "ug" or not is_name(w, own_names)}
    for script, sections in by_script.items():
        write(f"words.{script}.txt", "common words as word keys", {**sections, **core_by_script[script]})

    for name, title, sections in han.lists(args.data, own, args.jieba, names):
        write(name, title, sections)
    write_lock()


def write_lock():
    licences = json.loads((HERE / "licences.json").read_text(encoding="utf-8"))
    entries = []
    for path in sorted(HERE.glob("*.txt")):
        info = licences[path.name]
        entries.append({"name": f"gazetteers/{path.name}", "version": VERSION, "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
                        "licence": info["licence"], "source": info["source"]})
    lock = HERE.parent / "models.lock.json"
    other = []
    if lock.exists():
        other = [m for m in json.loads(lock.read_text(encoding="utf-8"))["models"] if not m["name"].startswith("gazetteers/")]
    models = sorted(entries + other, key=lambda m: m["name"])
    lock.write_text(json.dumps({"models": models}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

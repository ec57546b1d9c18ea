"""Public sets as labelled sentences: (text, [(start, end, "PER"|"LOC"|"ORG")], language), offsets in code points of the Basic Multilingual Plane."""
import itertools
import json
import re

LABELS = {
    "PER": "PERSON PER person Person name NAME PER.NAM",
    "LOC": "GPE LOCATION FACILITY LOC location Location LocOrg address scene CITY COUNTRY STATE_OR_PROVINCE DISTRICT GPE.NAM LOC.NAM STREET_ADDRESS Facility",
    "ORG": "ORGANISATION ORGANIZATION ORG Org corporation group organization company government ORG.NAM FAMILY_ORG",
}
COARSE = {name: coarse for coarse, names in LABELS.items() for name in names.split()}
HAN = re.compile(r"[\u3400-\u9fff]")


def conll(path):
    """Sentences of (token, label)."""
    sentence = []
    for line in itertools.chain(path.read_text(encoding="utf-8").splitlines(), [""]):
        if line.strip():
            token, _, label = line.replace(" ", "\t", 1).partition("\t") if "\t" not in line else line.partition("\t")
            sentence.append((token.replace("\u2581", " "), label.strip()))
        elif sentence:
            yield sentence
            sentence = []


def join(sentence):
    """One text of a sentence: spaces between words, none beside Han characters."""
    text, spans, open_span = "", [], None
    for token, label in sentence:
        if text and not (HAN.match(token[0]) or HAN.match(text[-1]) or token[0] in "，。、；：！？）》”" or text[-1] in "（《“，。、；：！？"):
            text += " "
        start = len(text)
        text += token
        coarse = COARSE.get(label[2:])
        if coarse and label.startswith("I-") and open_span and open_span[2] == label[2:]:
            open_span[1] = len(text)
        else:
            if open_span:
                spans.append((open_span[0], open_span[1], COARSE[open_span[2]]))
            open_span = [start, len(text), label[2:]] if coarse else None
    if open_span:
        spans.append((open_span[0], open_span[1], COARSE[open_span[2]]))
    return text, spans


def halves(sentences, held):
    """Names the last `held` of the sentences "dev"."""
    sentences = list(sentences)
    for i, s in enumerate(sentences):
        yield ("dev" if i >= len(sentences) - held else "train"), s


def conll_set(name, language, paths, held):
    for part, sentence in halves(itertools.chain.from_iterable(conll(p) for p in paths), held):
        text, spans = join(sentence)
        yield name, part, language, text, spans


def tab(path, held):
    """European Court of Human Rights cases: names are labelled as entities, masked or not."""
    documents = json.loads(path.read_text(encoding="utf-8"))
    for part, document in halves(documents, held):
        for annotator in list(document["annotations"].values())[:1]:
            spans = [(m["start_offset"], m["end_offset"], COARSE.get(m["entity_type"])) for m in annotator["entity_mentions"]]
            yield "tab", part, "en", document["text"], [s for s in spans if s[2]]


def presidio(path, held):
    for part, row in halves(json.loads(path.read_text(encoding="utf-8")), held):
        spans = [(s["start_position"], s["end_position"], COARSE.get(s["entity_type"])) for s in row["spans"]]
        yield "presidio", part, "en", row["full_text"], [s for s in spans if s[2]]


def without_names(sentences, data):
    """The Uyghur treebank marks few names: sentences in which a listed name stands would teach that it is none."""
    listed = {n.strip() for f in ("NP-ANT-M", "NP-ANT-F", "NP-TOP") for n in (data / f"gazetteers/apertium_uig/{f}.txt").read_text(encoding="utf-8").splitlines()}
    for sentence in sentences:
        if not any(w[:n] in listed for w in sentence[3].split() for n in range(max(3, len(w) - 4), len(w) + 1)):
            yield sentence


def all_sets(data):
    ner = data / "ner"
    for script, language in (("", "kk"), (".arab", "kk-Arab"), (".latin", "kk-Latn")):
        name = "kaznerd" + script
        files = [ner / f"kk_kaznerd/dev{script}.conll", ner / f"kk_kaznerd/more{script}.conll"]
        yield from conll_set(name, language, files, 1500)
    yield from conll_set("nerel", "ru", [ner / "ru_nerel/train.conll", ner / "ru_nerel/dev.conll"], 1368)
    yield from conll_set("factrueval", "ru", [ner / "ru_factrueval/dev.conll"], 350)
    yield from conll_set("slavic", "ru", [ner / "ru_slavic/train.conll"], 1300)
    yield from conll_set("wikiann.ru", "ru", [ner / "wikiann/ru_train.conll"], 0)
    yield from conll_set("wikiann.en", "en", [ner / "wikiann/en_train.conll"], 0)
    yield from conll_set("wnut", "en", [ner / "en_wnut17/train.conll", ner / "en_wnut17/dev.conll"], 300)
    yield from conll_set("wikigold", "en", [ner / "en_wikigold/test.conll"], 250)
    yield from tab(ner / "en_tab/echr_train_subset.json", 14)
    yield from presidio(ner / "en_presidio_synth/synth_dataset_v2.json", 500)
    yield from conll_set("cluener", "zh", [ner / "zh_cluener/train.conll"], 1000)
    yield from conll_set("peoples_daily", "zh", [ner / "zh_peoples_daily/test.conll", ner / "zh_peoples_daily/dev.conll"], 800)
    yield from conll_set("resume", "zh", [ner / f"zh_resume/{f}.conll" for f in ("train", "dev", "test")], 0)
    yield from conll_set("weibo", "zh", [ner / f"zh_weibo/{f}.conll" for f in ("train", "dev", "test")], 0)
    yield from without_names(conll_set("uyghur_ud", "ug", [data / f"uyghur/ud/{f}.conll" for f in ("train", "dev", "test")], 0), data)

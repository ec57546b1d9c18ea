#!/usr/bin/env python3
"""Writes all labelled sentences, the noisy copies and the filled templates as JSON lines: prepare.py DATA OUT.jsonl"""
import json
import pathlib
import random
import sys

import fill
import noise
import sets

CASED = {"kk", "kk-Latn", "ru", "en"}
COPIES = 0.45


def write(out, name, part, language, text, spans):
    if any(ord(c) > 0xFFFF for c in text):
        return 0
    out.write(json.dumps({"set": name, "part": part, "language": language, "text": text, "spans": spans}, ensure_ascii=False) + "\n")
    return 1


def copy(dice, language, text, spans):
    """A damaged copy of a sentence, or None."""
    kind = dice.random()
    if language in CASED:
        if kind < 0.25:
            return noise.recase(text, spans, upper=False)
        if kind < 0.35:
            return noise.recase(text, spans, upper=True)
        if kind < 0.45:
            return noise.recase_names(text, spans, upper=True)
        if kind < 0.5:
            return noise.recase_names(text, spans, upper=False)
    return noise.read_badly(text, spans, dice, dice.choice([0.01, 0.02, 0.04]))


def main(data, target):
    dice = random.Random(20261122)
    count = 0
    with open(target, "w", encoding="utf-8") as out:
        for name, part, language, text, spans in sets.all_sets(pathlib.Path(data)):
            count += write(out, name, part, language, text, spans)
            if part == "train" and not name.startswith("wikiann") and dice.random() < (COPIES if language in CASED else 0.3) and len(text) < 2000:
                count += write(out, name + "+noise", part, language, *copy(dice, language, text, spans))
        for language, text, spans in fill.sentences(pathlib.Path(data), random.Random(7)):
            count += write(out, f"templates.{language}", "train", language, text, spans)
            if dice.random() < 0.35:
                count += write(out, f"templates.{language}+noise", "train", language, *copy(dice, language, text, spans))
    print(count, "sentences")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

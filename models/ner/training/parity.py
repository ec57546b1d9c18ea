#!/usr/bin/env python3
"""Writes a small tagger with random weights and what it answers, for the test that the program computes the same: parity.py FOLDER"""
import json
import pathlib
import random
import sys

import torch

import export
from tagger import Tagger

SHAPE = dict(hashes=3, buckets=64, width=6, letters=4, hidden=5, known=6)


def main(folder):
    torch.manual_seed(5)
    dice = random.Random(5)
    model = Tagger(**SHAPE).eval()
    torch.nn.init.normal_(model.moves), torch.nn.init.normal_(model.first)
    model.known.copy_(torch.tensor([dice.getrandbits(8) for _ in range(8)]))
    export.write(model, SHAPE, "alphabetic", folder / "tagger.safetensors")
    model.table.weight.data = model.table.weight.data.half().float()
    sentences = []
    for length in (1, 2, 7):
        flags = [dice.getrandbits(64) for _ in range(length)]
        hashes = [[dice.getrandbits(32) for _ in range(SHAPE["hashes"])] for _ in range(length)]
        letters = [[dice.randrange(200) if i < 9 else 0 for i in range(16)] for _ in range(length)]
        bits = torch.tensor([[[float(f >> b & 1) for b in range(64)] for f in flags]])
        rows = torch.tensor([[[h % SHAPE["buckets"] if int(model.known[h % 64 >> 3]) >> (h % 8) & 1 else SHAPE["buckets"] - 1 for h in row] for row in hashes]])
        lengths = torch.tensor([length])
        with torch.no_grad():
            answer = model.marginals(model.emissions(bits, rows, torch.tensor([letters]), lengths), lengths)[0]
        sentences.append({"flags": [str(f) for f in flags], "hashes": hashes, "letters": letters, "marginals": [[round(float(p), 6) for p in row] for row in answer]})
    (folder / "tagger.json").write_text(json.dumps(sentences) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))

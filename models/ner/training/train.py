#!/usr/bin/env python3
"""Trains one tagger: train.py PREFIX OUT.safetensors alphabetic|han [--epochs N]. PREFIX.bin and PREFIX.tsv are what `tagger-inputs` wrote."""
import argparse
import random
import time

import numpy
import torch

import export
from tagger import TAGS, Tagger

RECORD = numpy.dtype([("flags", "<u8"), ("hashes", "<u4", 9), ("letters", "u1", 16), ("label", "u1"), ("rest", "u1", 3)])
SHAPES = {
    "alphabetic": dict(hashes=9, buckets=1 << 16, width=48, letters=32, hidden=128, known=22),
    "han": dict(hashes=7, buckets=1 << 17, width=32, letters=0, hidden=128, known=22),
}
# A feature seen less often has no row of its own: what it shares a row with would speak for it.
SEEN = 3
# Silver sets count for less: this share of them is seen in each epoch.
SHARE = {"wikiann.ru": 0.3, "wikiann.en": 0.3, "resume": 0.5, "kaznerd.latin": 0.3, "kaznerd.latin+noise": 0.3, "kaznerd.arab": 0.7, "slavic+noise": 0.6, "nerel+noise": 0.6}
BATCH_PIECES = 1600
# How often a feature is hidden while training: the tables would learn the sentences by heart, and a name is new more often than not.
FORGET = {"alphabetic": [0.35, 0.35, 0.35, 0.1, 0.15, 0.1, 0.1, 0.1, 0.1], "han": [0.1, 0.3, 0.3, 0.6, 0.35, 0.35, 0.35]}


class Sentences:
    def __init__(self, prefix):
        self.records = numpy.memmap(prefix + ".bin", dtype=RECORD, mode="r")
        self.names, self.starts, at = [], [], 0
        for line in open(prefix + ".tsv", encoding="utf-8"):
            name, part, count = line.rstrip("\n").split("\t")
            self.names.append((name, part))
            self.starts.append(at)
            at += int(count)
        self.starts.append(at)
        self.known = None

    def count(self, indexes, shape):
        """Learns which features are seen often enough in these sentences; gives them back as bits."""
        seen = numpy.zeros(1 << shape["known"], numpy.int32)
        for i in indexes:
            numpy.add.at(seen, (self.records["hashes"][self.starts[i]:self.starts[i + 1], :shape["hashes"]] & (len(seen) - 1)).ravel(), 1)
        self.known = seen >= SEEN
        return numpy.packbits(self.known, bitorder="little")

    def length(self, i):
        return self.starts[i + 1] - self.starts[i]

    def batch(self, indexes, shape, forget=None):
        """Tensors of these sentences; with `forget`, what the lists say of some words is hidden, and some words themselves."""
        lengths = torch.tensor([self.length(i) for i in indexes])
        b, t = len(indexes), int(lengths.max())
        flags = numpy.zeros((b, t, 64), numpy.float32)
        hashes = numpy.zeros((b, t, shape["hashes"]), numpy.int64)
        letters = numpy.zeros((b, t, 16), numpy.int64)
        labels = numpy.zeros((b, t), numpy.int64)
        for row, i in enumerate(indexes):
            r = self.records[self.starts[i]:self.starts[i + 1]]
            n = len(r)
            bits = numpy.unpackbits(r["flags"].copy().view(numpy.uint8).reshape(n, 8), axis=1, bitorder="little").astype(numpy.float32)
            h = (r["hashes"][:, :shape["hashes"]] & (shape["buckets"] - 1)).astype(numpy.int64)
            h[~self.known[r["hashes"][:, :shape["hashes"]] & (len(self.known) - 1)]] = shape["buckets"] - 1
            if forget:
                if random.random() < 0.15:
                    bits[:, 21:42] = 0
                else:
                    bits[numpy.ix_(numpy.nonzero(numpy.random.rand(n) < 0.15)[0], range(21, 42))] = 0
                if random.random() < 0.1:
                    bits[:, 54:61] = 0
                lost = numpy.random.rand(n, h.shape[1]) < numpy.array(forget)
                h[lost] = shape["buckets"] - 1
            flags[row, :n], hashes[row, :n], letters[row, :n], labels[row, :n] = bits, h, r["letters"], r["label"]
        inside = (torch.arange(t)[None] < lengths[:, None]).float()
        return torch.from_numpy(flags), torch.from_numpy(hashes), torch.from_numpy(letters), torch.from_numpy(labels), lengths, inside


def batches(data, indexes):
    indexes = sorted(indexes, key=lambda i: data.length(i) + random.random() * 4)
    out, row = [], []
    for i in indexes:
        if row and (len(row) + 1) * data.length(i) > BATCH_PIECES:
            out.append(row)
            row = []
        row.append(i)
    out.append(row)
    random.shuffle(out)
    return out


def evaluate(model, data, indexes, shape, threshold=0.5):
    """For each set and label: whole spans of which every piece is likelier a name than `threshold`, spans, and pieces wrongly marked."""
    model.eval()
    tally = {}
    for rows in batches(data, indexes):
        flags, hashes, letters, labels, lengths, _ = data.batch(rows, shape)
        with torch.no_grad():
            name = 1 - model.marginals(model.emissions(flags, hashes, letters, lengths), lengths)[:, :, 0]
        marked = (name > threshold).numpy()
        for row, i in enumerate(rows):
            found, at = tally.setdefault(data.names[i][0], {"wrong": 0, "marked": 0}), 0
            gold = labels[row, :data.length(i)].numpy()
            mine = marked[row, :data.length(i)]
            found["wrong"] += int((mine & (gold == 0)).sum())
            found["marked"] += int(mine.sum())
            while at < len(gold):
                if gold[at] == 0:
                    at += 1
                    continue
                end = at + 1
                while end < len(gold) and gold[end] and gold[end] % 2 == 0:
                    end += 1
                kind = TAGS[gold[at]][2:]
                hit, all_ = found.get(kind, (0, 0))
                found[kind] = (hit + int(mine[at:end].all()), all_ + 1)
                at = end
    model.train()
    return tally


def report(tally):
    for name in sorted(tally):
        t = tally[name]
        kinds = "  ".join(f"{k} {t[k][0] / t[k][1]:.3f} of {t[k][1]}" for k in ("PER", "LOC", "ORG") if k in t)
        print(f"    {name:16} {kinds}  precision of pieces {1 - t['wrong'] / max(1, t['marked']):.3f}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("prefix"), parser.add_argument("out"), parser.add_argument("kind", choices=SHAPES)
    parser.add_argument("--epochs", type=int, default=8), parser.add_argument("--minutes", type=float, default=1e9)
    a = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1), random.seed(1), numpy.random.seed(1)
    shape, data = SHAPES[a.kind], Sentences(a.prefix)
    train = [i for i, n in enumerate(data.names) if n[1] == "train" and data.length(i) > 0]
    dev = [i for i, n in enumerate(data.names) if n[1] == "dev" and data.length(i) > 0]
    model = Tagger(**shape)
    model.known.copy_(torch.from_numpy(data.count(train, shape)))
    print(f"{int(data.known.sum())} features known", flush=True)
    optimizer = torch.optim.Adam(model.parameters(), lr=2e-3)
    steps_an_epoch = len(batches(data, [i for i in train if random.random() < SHARE.get(data.names[i][0], 1)]))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=3e-3, total_steps=a.epochs * steps_an_epoch + 2000, pct_start=0.1)
    began = time.time()
    for epoch in range(a.epochs):
        losses, seen = [], 0
        for rows in batches(data, [i for i in train if random.random() < SHARE.get(data.names[i][0], 1)]):
            flags, hashes, letters, labels, lengths, inside = data.batch(rows, shape, forget=FORGET[a.kind])
            loss = model.loss(model.emissions(flags, hashes, letters, lengths), labels, inside)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5)
            optimizer.step()
            schedule.step()
            losses.append(float(loss.detach()))
            seen += int(lengths.sum())
        spent = (time.time() - began) / 60
        print(f"epoch {epoch + 1}: loss {numpy.mean(losses):.3f}, {seen} pieces, {spent:.1f} minutes", flush=True)
        report(evaluate(model, data, dev, shape))
        export.write(model, shape, a.kind, a.out)
        if spent > a.minutes:
            break
    for threshold in (0.2, 0.35):
        print(f"threshold {threshold}")
        report(evaluate(model, data, dev, shape, threshold))


if __name__ == "__main__":
    main()

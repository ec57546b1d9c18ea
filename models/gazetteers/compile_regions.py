#!/usr/bin/env python3
"""Compile regions.txt: the region that a place lies in, from this project's own lists alone.

usage: compile_regions.py

A name that stands in two regions, or in the list of places elsewhere, is left out: what a place is generalized to must be true.
Writes regions.txt and its entry in ../models.lock.json.
"""
import collections

from compile import HERE, keys, write, write_lock
from folding import script_of

LEAST_LETTERS, LEAST_HAN = 4, 2
KINDS = "市县区镇乡村州"


def rows(name):
    for line in (HERE / "own" / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [part.strip() for part in line.split(";") if part.strip()]


def entries(words):
    han = {w.rstrip(KINDS) for w in words if script_of(w) == "Han"}
    return {w for w in han if len(w) >= LEAST_HAN} | {k for k in keys(words) if len(k) >= LEAST_LETTERS}


def main():
    regions = collections.defaultdict(set)
    for row in rows("places_of_regions.txt"):
        regions[row[0]] |= entries(row[1:])
    known = set().union(*regions.values())
    elsewhere = set().union(*(entries(row) for row in rows("places_other.txt"))) - known
    for row in rows("places_xinjiang.txt"):
        regions["Xinjiang"] |= entries(row)
    seen = collections.Counter(key for region in regions.values() for key in region)
    write("regions.txt", "the region that a place lies in: sections are regions, entries name keys or Han characters",
          {name: {key for key in found if seen[key] == 1 and key not in elsewhere} for name, found in regions.items()})
    write_lock()


if __name__ == "__main__":
    main()

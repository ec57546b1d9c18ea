#!/usr/bin/env python3
"""Refuses templates and organisation patterns that the generator could not fill. Written for this project. Licence: CC0-1.0."""
import pathlib
import re
import sys

from inflect import CASES

HERE = pathlib.Path(__file__).parent
NAMES = {"PERSON", "GIVEN", "SURNAME", "FULL", "INITIALS"}
SLOTS = NAMES | {"PLACE", "REGION", "COUNTRY", "ORG", "WORKPLACE", "DATE", "AGE", "PHONE", "ID", "NUMBER"}
INFLECTED = {"PERSON", "GIVEN", "SURNAME", "FULL", "PLACE", "REGION", "COUNTRY", "ORG", "WORKPLACE"}
WANTED = {"ug": 350, "ka": 150, "kk": 150, "kl": 60, "ru": 150, "en": 150, "zh": 300}
SLOT = re.compile(r"\{([^{}]*)\}")


def lines_of(path):
    """The lines that are not comments; an empty line is no template."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def faults_of(line, language):
    if not line.strip() or line != line.strip():
        yield "is empty or has spaces around it"
    if "{" in SLOT.sub("", line) or "}" in SLOT.sub("", line):
        yield "has a lone brace"
    for slot in SLOT.findall(line):
        name, _, case = slot.partition(":")
        if name not in SLOTS:
            yield f"has the unknown slot {slot}"
        if ":" in slot and (name not in INFLECTED or case not in CASES[language]):
            yield f"asks for {slot}, which {language} does not have"


def main():
    faults = []
    for language, wanted in WANTED.items():
        lines = lines_of(HERE / "templates" / f"{language}.txt")
        patterns = lines_of(HERE / "orgs" / f"{language}.txt")
        for line in lines + [pattern for pattern in patterns if pattern not in ("[ORG]", "[WORKPLACE]")]:
            faults += [f"{language}: {line}: {fault}" for fault in faults_of(line, language)]
        nameless = sum(not any(slot.partition(":")[0] in NAMES for slot in SLOT.findall(line)) for line in lines)
        faults += [f"{language}: a template stands there twice"] * (len(set(lines)) < len(lines))
        faults += [f"{language}: {len(lines)} templates, {wanted} wanted"] * (len(lines) < wanted)
        faults += [f"{language}: only {nameless} of {len(lines)} have no name"] * (nameless * 4 < len(lines))
        print(f"{language}: {len(lines)} templates, {nameless} without a name, {len(patterns) - 2} organisation patterns")
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

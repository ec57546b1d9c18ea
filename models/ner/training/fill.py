"""Fills the sentence templates with names, places and organisations; every fill is a labelled sentence."""
import pathlib
import re

import names
from inflect import inflect

HERE = pathlib.Path(__file__).resolve().parent
SLOT = re.compile(r"\{([A-Z]+)(?::([a-z]+))?\}")
LANGUAGES = {"kk": "kk", "ka": "kk-Arab", "kl": "kk-Latn", "ru": "ru", "ug": "ug", "en": "en", "zh": "zh"}
FILLS = {"ug": 14, "ka": 10, "kk": 8, "kl": 10, "ru": 8, "en": 8, "zh": 14}
LABEL = {"PERSON": "PER", "GIVEN": "PER", "SURNAME": "PER", "FULL": "PER", "INITIALS": "PER", "PLACE": "LOC", "REGION": "LOC", "COUNTRY": "LOC", "ORG": "ORG", "WORKPLACE": "ORG"}
SONS = {"kk": ("ұлы", "қызы"), "ka": ("ۇلى", "قىزى"), "kl": ("ūly", "qyzy"), "ug": (" ئوغلى", " قىزى"), "en": ("uly", "kyzy")}


class Filler:
    def __init__(self, language, lists, orgs, han_given, han_names, dice):
        self.language, self.lists, self.orgs, self.han_given, self.han_names, self.dice = language, lists, orgs, han_given, han_names, dice

    def value(self, slot):
        d, n = self.dice, self.lists
        if slot == "PERSON":
            slot = d.choice(["GIVEN", "FULL", "FULL", "SURNAME", "INITIALS"])
        if slot == "GIVEN":
            return d.choice(n.given) if self.language != "zh" or d.random() < 0.7 else d.choice(self.han_given)
        if slot == "SURNAME":
            return d.choice(n.surnames or n.given)
        if slot == "FULL":
            return self.full()
        if slot == "INITIALS":
            return self.initials()
        if slot in ("PLACE", "REGION", "COUNTRY"):
            return d.choice({"PLACE": n.places, "REGION": n.regions, "COUNTRY": n.countries}[slot])
        if slot in ("ORG", "WORKPLACE"):
            return SLOT.sub(self.inflected, d.choice(self.orgs[slot]))
        return self.number(slot)

    def full(self):
        d, n = self.dice, self.lists
        first, second = d.choice(n.given), d.choice(n.given)
        if self.language == "zh":
            kind = d.random()
            if kind < 0.4:
                return d.choice(self.han_names) if kind < 0.2 else d.choice(n.surnames) + d.choice(self.han_given)
            return first + d.choice("··•・.") + second if kind < 0.85 else first + second
        if self.language == "ug":
            return f"{first} {second}" if d.random() < 0.8 else f"{first} {second}{d.choice(SONS['ug'])}"
        if self.language == "ru":
            return d.choice([f"{d.choice(n.surnames)} {first}", f"{first} {d.choice(n.surnames)}", f"{first} {second}", f"{d.choice(n.surnames)} {first} {second}{d.choice(['ович', 'евна', 'овна', 'ұлы', 'улы', 'кызы'])}"])
        sons = SONS.get(self.language, ("",))
        return d.choice([f"{first} {second}{d.choice(sons)}", f"{d.choice(n.surnames)} {first}", f"{first} {d.choice(n.surnames)}", f"{first} {second}"])

    def initials(self):
        d, n = self.dice, self.lists
        last = d.choice(n.surnames or n.given)
        if self.language == "zh":
            return last + d.choice(["某", "某某", ""])
        first, second = d.choice(n.given)[0], d.choice(n.given)[0]
        return d.choice([f"{first}. {last}", f"{last} {first}.", f"{first}.{second}. {last}", f"{last} {first}.{second}."])

    def number(self, slot):
        d = self.dice
        if slot == "DATE":
            return d.choice([f"{d.randint(1, 28)}.{d.randint(1, 12):02d}.{d.randint(1950, 2021)}", str(d.randint(1950, 2021))])
        if slot == "AGE":
            return str(d.randint(3, 90))
        if slot == "PHONE":
            return f"+7 {d.randint(700, 778)} {d.randint(100, 999)} {d.randint(10, 99)} {d.randint(10, 99)}"
        return str(d.randint(1, 9999)) if slot == "NUMBER" else str(d.randint(10**11, 10**12 - 1))

    def inflected(self, found):
        value = self.value(found[1])
        return inflect(value, found[2], self.language, animate=LABEL.get(found[1]) == "PER") if found[2] else value

    def fill(self, template):
        text, spans, at = "", [], 0
        for found in SLOT.finditer(template):
            text += template[at:found.start()]
            start = len(text)
            text += self.inflected(found)
            at = found.end()
            if found[1] in LABEL:
                spans.append((start, len(text), LABEL[found[1]]))
        return text + template[at:], spans


def organisations(code):
    """Patterns of orgs/CODE.txt by slot."""
    found, section = {}, None
    for line in names.lines(HERE / "orgs" / f"{code}.txt"):
        section = found.setdefault(line[1:-1], []) if line.startswith("[") else section
        if not line.startswith("["):
            section.append(line)
    return found


def sentences(data, dice):
    lists, han_given, han_names = names.load(data)
    for code, language in LANGUAGES.items():
        filler = Filler(code, lists[code], organisations(code), han_given, han_names, dice)
        for template in names.lines(HERE / "templates" / f"{code}.txt"):
            for _ in range(FILLS[code] if SLOT.search(template) else 2):
                yield language, *filler.fill(template)

"""What reading and typing do to text: lost and gained capitals, letters read for others, letters lost. Lengths may change; spans follow."""
LOOKALIKES = [
    "аaоoеeсcрpхxуyіiкk", "қк", "ғг", "ңн", "өе", "үұу", "һнh", "әе", "ииий", "шщ", "ьы", "вб", "лп", "нп", "тг", "мн", "жх", "зэ",
    "l1iI|", "o0", "rn", "ce", "ao", "hb", "uv", "nm", "gq", "ft", "S5s", "B8", "Z2",
    "بپتيئ", "جچخح", "رزژ", "دذ", "سش", "غع", "فق", "كگڭ", "وۇۆۈۋ", "ەھ", "ىي",
    "己已巳", "未末", "日曰目", "人入八", "土士", "天夫", "大太犬", "王玉主", "木本术", "干千于", "古吉", "力刀", "尔你", "拉垃", "提堤", "江汪", "阿何", "木术", "买卖", "明朋",
]


def confusions():
    table = {}
    for group in LOOKALIKES:
        for c in group:
            table.setdefault(c, []).extend(o for o in group if o != c)
    return table


TABLE = confusions()


def edit(text, spans, each):
    """Replaces every character by each(c); spans move with their characters."""
    out, moved = [], [0]
    length = 0
    for c in text:
        new = each(c)
        out.append(new)
        length += len(new)
        moved.append(length)
    result = [(moved[s], moved[e], label) for s, e, label in spans]
    return "".join(out), [s for s in result if s[1] > s[0]]


def read_badly(text, spans, random, rate):
    def each(c):
        if random.random() >= rate:
            return c
        others = TABLE.get(c.lower())
        if others and random.random() < 0.7:
            other = random.choice(others)
            return other.upper() if c.isupper() else other
        if c.isalpha() and random.random() < 0.4:
            return ""
        return random.choice(".,'-") + c if random.random() < 0.1 else c
    return edit(text, spans, each)


def recase(text, spans, upper):
    return edit(text, spans, lambda c: (c.upper() if upper else c.lower()) if len(c.upper()) == 1 and len(c.lower()) == 1 else c)


def recase_names(text, spans, upper):
    inside = [False] * len(text)
    for s, e, _ in spans:
        inside[s:e] = [True] * (e - s)
    out = [(c.upper() if upper else c.lower()) if inside[i] and len(c.upper()) == 1 and len(c.lower()) == 1 else c for i, c in enumerate(text)]
    return "".join(out), spans

"""Chinese lists: a weighted lexicon for segmentation, surnames, given-name and transliteration characters, places and public bodies."""
import collections
import math
import re

from sources import lines

HAN = re.compile(r"[\u3400-\u9fff]+")
COMPOUND = "欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 长孙 宇文 独孤 南宫 端木 呼延 轩辕".split()
SUFFIXES = ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "地区", "街道", "省", "市", "县", "区", "镇", "乡", "旗", "盟")
NATIONS = re.compile("(哈萨克|蒙古|柯尔克孜|维吾尔|回|锡伯|塔吉克|乌孜别克|塔塔尔|俄罗斯|达斡尔|满|藏|壮|苗|彝|土家|侗|瑶|布依|白|傣|黎|畲|哈尼)+族?$")


def short_form(name):
    for suffix in SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:
            name = name[: -len(suffix)]
            break
    bare = NATIONS.sub("", name)
    return bare if len(bare) >= 2 else name


def buckets(counter, total, prefix):
    """section name -> entries, by rounded -log2 of their share."""
    out = collections.defaultdict(set)
    for key, count in counter.items():
        out[f"{prefix}{min(30, round(-math.log2(count / total)))}"].add(key)
    return dict(sorted(out.items(), key=lambda s: int(s[0][len(prefix):])))


def lists(data, own, jieba, names):
    g = data / "gazetteers"
    words, person, foreign = collections.Counter(), collections.Counter(), collections.Counter()
    for line in jieba.read_text(encoding="utf-8").splitlines():
        word, count, tag = line.split(" ")
        if not HAN.fullmatch(word):
            continue
        if tag == "nrt":
            foreign[word] += 1
        elif tag in ("nr", "nrfg"):
            person[word] += min(int(count), 50)
        elif tag not in ("ns", "nt", "nz", "x") and len(word) <= 6 and (int(count) >= 8 or (len(word) <= 2 and int(count) >= 3)):
            words[word] += int(count)
    for line in lines(own / "words_chinese.txt"):
        for word in line.split():
            words[word] = max(words[word], 3000)
    total = sum(words.values())
    yield "words.han.txt", "Chinese words by rounded -log2 of their frequency", buckets(words, total, "w")

    surnames = set(lines(g / "faker_zh_CN/lastName.txt")) | set("马海买韩哈沙安丁纳白罕冶拜锁虎闪忽者喜朱杨李王张刘陈")
    surnames = {s for s in surnames if len(s) == 1}
    weight, given = collections.Counter(), collections.Counter()
    full = [(n, 1) for n in lines(g / "wainshine/ancient_chinese_names_60k_sample.txt")] + list(person.items())
    for file in ("train", "dev", "test"):
        name = ""
        for row in (data / f"ner/zh_resume/{file}.conll").read_text(encoding="utf-8").splitlines() + ["\tO"]:
            token, _, label = row.partition("\t")
            if label.startswith("B-NAME"):
                name = token
            elif label.startswith("I-NAME"):
                name += token
            elif name:
                full.append((name, 20))
                name = ""
    for name, count in full:
        size = 2 if name[:2] in COMPOUND else 1
        if HAN.fullmatch(name) and 2 <= len(name) - size + 1 <= 3 and (name[:1] in surnames or size == 2):
            weight[name[:size]] += count
            for ch in name[size:]:
                given[ch] += count
    for name in lines(g / "faker_zh_CN/firstNameMale.txt") + lines(g / "faker_zh_CN/firstNameFemale.txt"):
        for ch in name:
            given[ch] += 100
    for name in surnames | set(COMPOUND):
        weight[name] += 20
    given = collections.Counter({c: n for c, n in given.items() if n >= 20})

    translit = collections.Counter()
    for word, count in foreign.items():
        for ch in word:
            translit[ch] += 1
    for line in lines(own / "given_chinese.txt"):
        for word in line.split():
            for ch in word:
                translit[ch] += 40
    translit = collections.Counter({c: n for c, n in translit.items() if n >= 6})
    sections = {**buckets(weight, sum(weight.values()), "surname"), **buckets(given, sum(given.values()), "char"),
                **buckets(translit, sum(translit.values()), "sound")}
    sections["given"] = {w for line in lines(own / "given_chinese.txt") for w in line.split()} | {w for w in foreign if len(w) >= 3}

    places = set()
    for name in lines(g / "china/xinjiang_names.txt"):
        places.add(name)
        short = short_form(name)
        if len(short) >= 3 or name.endswith(("县", "市")):
            places.add(short)
    for name in lines(g / "china/pca_streets_names.txt"):
        if name.endswith(("市", "县", "区", "旗", "州", "盟", "地区")) and len(name) >= 3:
            places.add(name)
            short = short_form(name)
            if len(short) >= 2 and name.endswith(("市", "州", "地区")):
                places.add(short)
    han = {kind: {w for w in names[kind] if HAN.fullmatch(w)} for kind in ("place", "region", "country", "group", "public", "harmless")}
    han["country"] |= {w for line in lines(own / "countries_chinese.txt") for w in line.split()}
    for path in [g / "cldr/zh.tsv"]:
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, code, value = (line.split("\t") + ["", ""])[:3]
            if kind == "language" and HAN.fullmatch(value):
                han["group"].add(value)
    han["region"] |= set(lines(g / "faker_zh_CN/states.txt")) - {"北京市", "天津市", "上海市", "重庆市", "香港", "澳门"}
    kept = han["region"] | han["country"] | han["group"] | han["public"]
    frequent = {w for w, n in words.items() if n >= 300}
    han["place"] |= {p for p in places if p not in frequent}
    han["place"] -= kept
    han["place"] -= {"市辖区", "县"}
    sections.update(han)
    yield "names.han.txt", "Chinese names: surnames, name characters and transliteration characters by -log2 share; places and kept names", sections

"""Says what is wrong with a bag, as RFC 8493 (BagIt 1.0) has it. Argument: the bag's folder, or a zip with one.

Knows nothing of Redactor: no profile, no signature. Prints a line for each fault ("!") and for what is allowed but unwise ("?"); ends with 1 if there is
a fault, with 2 if there is no bag to look at. Numbers are sections of the RFC, which says nothing of zips.
"""

import codecs
import hashlib
import os
import re
import sys
import unicodedata
import zipfile

DECLARATION = re.compile(r"BagIt-Version: (\d+)\.(\d+)(?:\r\n|\r|\n)Tag-File-Character-Encoding: (\S+)(?:\r\n|\r|\n)?")
MANIFEST = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
RESERVED = re.compile(r"(CON|PRN|AUX|NUL|COM[1-9]|LPT[1-9])(\..*)?", re.IGNORECASE)
ONCE = {"bagging-date", "bag-size", "payload-oxum", "bag-group-identifier", "bag-count"}  # the case of reserved labels is of no account


class Folder:
    """A bag as a folder: what is in it, and its bytes."""

    def __init__(self, path):
        self.path = path
        self.names = []
        for place, folders, files in os.walk(path):
            for name in files + [f for f in folders if os.path.islink(os.path.join(place, f))]:
                self.names.append(os.path.relpath(os.path.join(place, name), path).replace(os.sep, "/"))
        self.folders = [f for f in os.listdir(path) if os.path.isdir(os.path.join(path, f))]

    def open(self, name):
        return open(os.path.join(self.path, *name.split("/")), "rb")


class Zip:
    """A bag in the one top folder of a zip."""

    def __init__(self, path, faults):
        self.zip = zipfile.ZipFile(path)
        all_names = self.zip.namelist()
        tops = {name.split("/")[0] for name in all_names}
        if len(tops) != 1:
            faults.add("zip", f"a bag in a zip is its one top folder, this has {len(tops)}")
        self.top = sorted(tops)[0] + "/" if tops else ""
        if len(set(all_names)) != len(all_names):
            faults.add("zip", "a name is in the zip twice")
        self.names = [n[len(self.top) :] for n in all_names if n.startswith(self.top) and not n.endswith("/")]
        self.folders = {n.split("/")[0] for n in self.names if "/" in n}
        bad = self.zip.testzip()
        if bad:
            faults.add("zip", f"{bad}: its checksum in the zip is wrong")

    def open(self, name):
        return self.zip.open(self.top + name)


class Faults:
    def __init__(self):
        self.lines = []
        self.count = 0

    def add(self, section, text):
        self.count += 1
        self.lines.append(f"! {section}: {text}")

    def warn(self, section, text):
        self.lines.append(f"? {section}: {text}")


def check(bag, faults):
    encoding = check_declaration(bag, faults)
    if "data" not in bag.folders:
        faults.add("2.1.2", "there is no folder data")
    if isinstance(bag, Folder) and any(os.path.islink(os.path.join(bag.path, name)) for name in bag.names):
        faults.add("5.1", "a link could lead out of the bag")
    payload = {n for n in bag.names if n.startswith("data/")}
    manifests = {n: MANIFEST.fullmatch(n) for n in bag.names if MANIFEST.fullmatch(n)}
    if not any(m[1] is None for m in manifests.values()):
        faults.add("2.1.3", "there is no payload manifest")
    for name, match in sorted(manifests.items()):
        check_manifest(bag, faults, name, match[2], payload if match[1] is None else None, encoding)
    check_tag_manifests_agree(bag, faults, manifests, encoding)
    check_info(bag, faults, payload, encoding)
    if "fetch.txt" in bag.names:
        faults.add("2.2.3", "fetch.txt: files of this bag lie elsewhere; it is not complete")
    for name in bag.names:
        check_name(name, faults)
    folded = {}
    for name in bag.names:
        folded.setdefault(unicodedata.normalize("NFC", name).casefold(), []).append(name)
    for names in folded.values():
        if len(names) > 1:
            faults.warn("6.1.1", f"{names[0]}: some systems cannot tell it from another name")


def check_declaration(bag, faults):
    if "bagit.txt" not in bag.names:
        faults.add("2.1.1", "there is no bagit.txt")
        return "utf-8"
    data = read(bag, "bagit.txt")
    if data.startswith(codecs.BOM_UTF8):
        faults.add("2.1.1", "bagit.txt begins with a byte-order mark")
    match = DECLARATION.fullmatch(data.decode("utf-8", "replace"))
    if not match:
        faults.add("2.1.1", "bagit.txt is not its two lines")
        return "utf-8"
    if (match[1], match[2]) != ("1", "0"):
        faults.add("2.1.1", f"the bag is of version {match[1]}.{match[2]}")
    try:
        codecs.lookup(match[3])
    except LookupError:
        faults.add("2.1.1", "the encoding of the tag files is not known")
        return "utf-8"
    if match[3] != "UTF-8":
        faults.warn("2.1.1", "tag files should be in UTF-8")
    return match[3]


def check_manifest(bag, faults, name, algorithm, payload, encoding):
    """payload: the files it must list, all of them; None for a tag manifest, which lists tag files."""
    section = "2.1.3" if payload is not None else "2.2.1"
    if algorithm not in hashlib.algorithms_available:
        faults.add(section, f"{name}: the algorithm is not known")
        return
    if algorithm in ("md5", "sha1"):
        faults.warn("2.4", f"{name}: the algorithm is weak")
    listed = entries(bag, faults, name, section, encoding)
    for path, digest in listed.items():
        if payload is not None and not path.startswith("data/"):
            faults.add(section, f"{name}: {path} is no payload file")
        elif payload is None and (path.startswith("data/") or path.startswith("tagmanifest-")):
            faults.add(section, f"{name}: {path} must not be in a tag manifest")
        if path not in bag.names:
            faults.add("3", f"{name}: {path} is not there")
        elif digest.lower() != hashed(bag, path, algorithm):
            faults.add("3", f"{name}: {path} has another checksum")
    for path in sorted((payload or set()) - set(listed)):
        faults.add("3", f"{name}: {path} is not listed")


def check_tag_manifests_agree(bag, faults, manifests, encoding):
    """Every payload manifest is in every tag manifest, and all of these should list the same files, every other tag file among them."""
    tags = {n: set(entries(bag, Faults(), n, "", encoding)) for n, m in manifests.items() if m[1]}
    for name, listed in tags.items():
        for manifest in [n for n, m in manifests.items() if not m[1]]:
            if manifest not in listed:
                faults.add("2.2.1", f"{name}: {manifest} is not listed")
        for other in tags:
            if tags[other] != listed:
                faults.warn("2.2.1", f"{name} and {other} list other files")
        for tag in bag.names:
            if not tag.startswith(("data/", "tagmanifest-")) and tag not in listed:
                faults.warn("2.2.1", f"{name}: {tag} is not listed")


def check_info(bag, faults, payload, encoding):
    if "bag-info.txt" not in bag.names:
        faults.warn("2.2.2", "there is no bag-info.txt")
        return
    found = {}
    for line in lines_of(decoded(bag, faults, "bag-info.txt", encoding)):
        if line[:1] in (" ", "\t"):
            if not found:
                faults.add("2.2.2", "bag-info.txt begins with the rest of a line")
            continue
        label, colon, value = line.partition(":")
        if not colon or not label or label != label.strip() or not re.match(r"[ \t](?![ \t])", value):
            faults.add("2.2.2", "bag-info.txt: a line is not a label, a colon, a space and a value")
            continue
        found.setdefault(label.lower(), []).append(value[1:])
    for label in ONCE & set(found):
        if len(found[label]) > 1:
            (faults.add if label == "payload-oxum" else faults.warn)("2.2.2", f"bag-info.txt says {label} more than once")
    for date in found.get("bagging-date", []):
        if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", date):
            faults.add("2.2.2", "Bagging-Date is no day such as 2026-11-22")
    sizes = [len_of(bag, name) for name in payload]
    for oxum in found.get("payload-oxum", []):
        if oxum != f"{sum(sizes)}.{len(sizes)}":
            faults.add("2.2.2", f"Payload-Oxum is {oxum}, the payload {sum(sizes)}.{len(sizes)}")


def check_name(name, faults):
    parts = name.split("/")
    if name.startswith(("/", "~")) or ".." in parts or "." in parts or "" in parts or "\\" in name or re.match("[A-Za-z]:", name):
        faults.add("5.1", f"{name}: it could lead out of the bag")
    if any(RESERVED.fullmatch(part) or part.endswith((".", " ")) or re.search(r'[<>:"|?*\x00-\x1f]', part) for part in parts):
        faults.warn("6.1.1", f"{name}: other systems cannot have this name")


def entries(bag, faults, name, section, encoding):
    listed = {}
    for line in lines_of(decoded(bag, faults, name, encoding)):
        match = re.fullmatch(r"([0-9A-Fa-f]+)[ \t]+(\S.*)", line)
        if not match:
            faults.add(section, f"{name}: a line is not a checksum and a path")
            continue
        if re.search("%(?!0[DdAa]|25)", match[2]):
            faults.add(section, f"{name}: a percent sign is not written as %25")
        path = re.sub("%(0[DdAa]|25)", lambda m: chr(int(m[1], 16)), match[2])
        if path in listed:
            faults.add(section, f"{name}: {path} is listed twice")
        if path.startswith(("/", "~")) or ".." in path.split("/"):
            faults.add("5.1", f"{name}: a path leads out of the bag")
        listed[path] = match[1]
    return listed


def lines_of(text):
    """Lines end with LF, CR or both; the last one may lack that."""
    lines = re.split(r"\r\n|\r|\n", text)
    return lines[:-1] if lines[-1] == "" else lines


def decoded(bag, faults, name, encoding):
    try:
        text = read(bag, name).decode(encoding)
    except UnicodeDecodeError:
        faults.add("2.1.1", f"{name} is not in the encoding that bagit.txt says")
        return ""
    if text.startswith("\ufeff"):
        faults.add("2.1.1", f"{name} begins with a byte-order mark")
    return text


def hashed(bag, name, algorithm):
    digest = hashlib.new(algorithm)
    with bag.open(name) as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            digest.update(piece)
    return digest.hexdigest()


def len_of(bag, name):
    with bag.open(name) as file:
        return sum(len(piece) for piece in iter(lambda: file.read(1 << 20), b""))


def read(bag, name):
    with bag.open(name) as file:
        return file.read()


def main(path):
    faults = Faults()
    try:
        bag = Folder(path) if os.path.isdir(path) else Zip(path, faults)
        check(bag, faults)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        print(f"no bag can be read from it: {error}", file=sys.stderr)
        return 2
    print("\n".join(faults.lines + [f"{faults.count} faults"]))
    return 1 if faults.count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else print(__doc__) or 2)

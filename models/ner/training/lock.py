#!/usr/bin/env python3
"""Writes name, version, SHA-256, licence and source of the taggers into models.lock.json."""
import hashlib
import json
import pathlib

MODELS = pathlib.Path(__file__).resolve().parents[2]
LICENCE = "CC-BY-SA-4.0"
SOURCE = {
    "alphabetic": "learned from KazNERD (CC-BY-4.0), NEREL (texts CC-BY-2.5), factRuEval-2016 (MIT), SlavicNER (CC-BY-SA-4.0), WikiANN (ODC-BY), WNUT-17 and wikigold (CC-BY-4.0), "
                  "TAB (MIT), presidio-research (MIT), UD_Uyghur-UDT (CC-BY-SA-4.0), own templates (CC0-1.0)",
    "han": "learned from CLUENER2020, People's Daily 1998, resume (Apache-2.0), Weibo (CC-BY-SA-3.0), own templates (CC0-1.0)",
}


def main():
    lock = MODELS / "models.lock.json"
    models = [m for m in json.loads(lock.read_text(encoding="utf-8"))["models"] if not m["name"].startswith("ner/")]
    for kind, source in SOURCE.items():
        content = (MODELS / f"ner/{kind}.safetensors").read_bytes()
        models.append({"name": f"ner/{kind}.safetensors", "version": "1", "sha256": hashlib.sha256(content).hexdigest(), "licence": LICENCE, "source": source})
    models.sort(key=lambda m: m["name"])
    lock.write_text(json.dumps({"models": models}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

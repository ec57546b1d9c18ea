"""Writes a tagger as safetensors: the table of embeddings in half precision, the known features as bits, all else in single, shapes and tags in the metadata."""
import json
import struct

from tagger import TAGS


def write(model, shape, kind, path):
    tensors = {}
    for name, value in model.state_dict().items():
        array = value.detach().numpy()
        tensors[name] = array if name == "known" else array.astype("<f2") if name == "table.weight" else array.astype("<f4")
    header = {"__metadata__": {"kind": kind, "version": "1", "tags": " ".join(TAGS)} | {k: str(v) for k, v in shape.items()}}
    offset = 0
    for name in sorted(tensors):
        t = tensors[name]
        header[name] = {"dtype": {2: "F16", 4: "F32", 1: "U8"}[t.itemsize], "shape": list(t.shape), "data_offsets": [offset, offset + t.nbytes]}
        offset += t.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text)
        for name in sorted(tensors):
            out.write(tensors[name].tobytes())

"""Writes a tagger as safetensors: the table of embeddings in half precision, all else in single, shapes and tags in the metadata."""
import json
import struct

import numpy

from tagger import TAGS


def write(model, shape, kind, path):
    tensors = {}
    for name, value in model.state_dict().items():
        array = value.detach().numpy()
        tensors[name] = array.astype("<f2") if name == "table.weight" else array.astype("<f4")
    header = {"__metadata__": {"kind": kind, "version": "1", "tags": " ".join(TAGS)} | {k: str(v) for k, v in shape.items()}}
    offset = 0
    for name in sorted(tensors):
        t = tensors[name]
        header[name] = {"dtype": "F16" if t.dtype == numpy.float16 else "F32", "shape": list(t.shape), "data_offsets": [offset, offset + t.nbytes]}
        offset += t.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text)
        for name in sorted(tensors):
            out.write(tensors[name].tobytes())

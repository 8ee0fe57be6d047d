"""Reads a model folder: config.json and the safetensors beside it."""

import json
import struct
from pathlib import Path

import numpy

TYPES = {"F16": numpy.float16, "F32": numpy.float32}


def read_config(folder: Path) -> dict:
    """The sizes of the network, as `NetConfigJson` writes them."""
    return json.loads((folder / "config.json").read_text())["net"]


def read_weights(folder: Path) -> dict[str, numpy.ndarray]:
    """Every tensor of every shard by name, as float32."""
    weights = {}
    for shard in sorted(folder.glob("weights*.safetensors")):
        data = shard.read_bytes()
        (header,) = struct.unpack_from("<Q", data)
        entries = json.loads(data[8 : 8 + header])
        entries.pop("__metadata__", None)
        for name, entry in entries.items():
            begin, end = (8 + header + offset for offset in entry["data_offsets"])
            values = numpy.frombuffer(data[begin:end], TYPES[entry["dtype"]])
            weights[name] = values.reshape(entry["shape"]).astype(numpy.float32)
    return weights

"""The files of `org.smriti.model.io`: config.json, and tensors in shards of safetensors."""

import hashlib
import json
import os
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

SHARD_BYTES = 15_000_000


class Refusal(Exception):
    """One line that says what is wrong, and what was expected."""


def read_json(file: Path, expected: str) -> dict:
    try:
        found = json.loads(file.read_text())
    except FileNotFoundError:
        raise Refusal(f"{file.parent}: no {file.name}; expected {expected}") from None
    except (ValueError, OSError) as e:
        raise Refusal(f"{file}: {e}; expected {expected}") from None
    if not isinstance(found, dict):
        raise Refusal(f"{file}: no JSON object; expected {expected}")
    return found


def read_config(folder: Path) -> dict:
    """The sizes of the network, as `NetConfigJson` writes them."""
    return read_json(folder / "config.json", "a model folder")["net"]


def read_tensors(folder: Path) -> dict[str, Tensor]:
    """Every tensor of every shard by name, as float32."""
    tensors = {}
    for shard in sorted(folder.glob("weights*.safetensors")):
        try:
            tensors |= load_file(shard)
        except (SafetensorError, OSError) as e:
            raise Refusal(f"{shard}: {e}; expected a safetensors file, whole") from None
    if not tensors:
        raise Refusal(f"{folder}: no weights*.safetensors")
    return {name: tensor.float() for name, tensor in tensors.items()}


def write_tensors(folder: Path, tensors: dict[str, Tensor]) -> None:
    """Shards of at most 15 MB, each there whole or not at all (Java: SafetensorsWriter)."""
    tensors = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}
    shards, room = [{}], SHARD_BYTES
    for name, tensor in tensors.items():
        size = tensor.nbytes + 200 + len(name)
        if shards[-1] and size > room:
            shards.append({})
            room = SHARD_BYTES
        shards[-1][name] = tensor
        room -= size
    digest = hashlib.sha256()
    for name, tensor in tensors.items():
        digest.update(name.encode())
        digest.update(tensor.view(torch.uint8).numpy())
    label = {"smriti.save": digest.hexdigest()[:16], "smriti.shards": str(len(shards))}
    written = [folder / f"weights-{number:05}.safetensors" for number in range(1, len(shards) + 1)]
    for file, shard in zip(written, shards):
        try:
            save_file(shard, staged(file), label)
        except SafetensorError as e:
            raise OSError(0, str(e)) from None
    for file in written:
        commit(file)
    for left_over in set(folder.glob("weights*.safetensors")) - set(written):
        left_over.unlink()


def write_text(file: Path, text: str) -> None:
    """The old file or the new one, never half of one."""
    staged(file).write_text(text)
    commit(file)


def staged(file: Path) -> Path:
    return file.with_name(file.name + ".tmp")


def commit(file: Path) -> None:
    with open(staged(file), "rb") as content:
        os.fsync(content.fileno())
    staged(file).replace(file)

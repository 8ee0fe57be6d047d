"""Writes what `GoldenTest` holds the Java network to: outputs and gradients of tiny networks, computed here in float64.

    python3 src/eager/golden.py model/src/test/resources/golden

Weights and inputs are not in the files: both sides compute them from names and positions (`values`).
"""

import json
import sys
import zlib
from pathlib import Path

import numpy
import torch

from network import WorldNet, load, stored
from streaming import Memory, Moment, WorldModel

CLIPS, FRAMES, SEEN, STEPS = 2, 12, 8, 2
NET = {
    "resolution": 8,
    "patch": 2,
    "bottleneck": 8,
    "width": 32,
    "heads": 2,
    "stateDim": 8,
    "mlpWidth": 24,
    "chunkFrames": 5,
    "convWidth": 1,
    "fieldOfView": 80.0,
    "pose": "on",
}
VARIANTS = {  # layers, taps
    "hybrid": ([{"block": [1, 1], "attention": "local"}, {"block": [2, 4], "attention": "local"}], 1),
    "window": ([{"attention": "local"}] * 2, 1),
    "mamba": ([{"block": [4, 4], "attention": "none"}] * 2, 4),
    "mamba-window": ([{"block": [4, 4], "attention": "local"}] * 2, 1),
    "causal": ([{"attention": "full"}] * 2, 1),
}
AROUND = {"gain": 1, "D": 1, "dt.bias": -3, "A.log": -2, "distance.bias": 1.25}


def values(name: str, *shape: int) -> numpy.ndarray:
    """Numbers between −0.25 and 0.25 that float16 holds exactly, from a hash of name and position."""
    seed = numpy.uint32(zlib.crc32(name.encode()))
    mixed = numpy.arange(numpy.prod(shape), dtype=numpy.uint32) * numpy.uint32(0x9E3779B9) + seed
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):  # as MurmurHash3 ends
        mixed = (mixed ^ (mixed >> shift)) * numpy.uint32(factor)
    return ((mixed ^ (mixed >> 16)) >> 26).reshape(shape) / 128 - 31.5 / 128


def weights(net: WorldNet) -> dict[str, torch.Tensor]:
    return {
        name: torch.tensor(
            values(name, *view.shape) + next((mean for end, mean in AROUND.items() if name.endswith(end)), 0)
        )
        for name, view in stored(net).items()
    }


def inputs() -> tuple[torch.Tensor, ...]:
    """Frames, noise, actions and places of two clips."""
    place = 8 * values("place", CLIPS, FRAMES, 4)
    place[..., 0] = numpy.arange(FRAMES)
    return (
        torch.tensor(4 * values("frames", CLIPS, FRAMES, 16, 12)),
        torch.tensor(2 * values("noise", CLIPS, FRAMES) + 0.5),
        torch.arange(CLIPS * FRAMES).view(CLIPS, FRAMES) % 6,
        torch.tensor(place),
    )


def gradients(net: WorldNet) -> dict[str, numpy.ndarray]:
    """Of the sum of the frames times `values("direction")`: for each parameter its norm, and what it has in `values(name)`."""
    frames, _ = net(*inputs())
    (frames * torch.tensor(values("direction", *frames.shape))).sum().backward()
    found = {}
    for name, gradient in stored(net, lambda parameter: parameter.grad).items():
        along = (gradient * torch.tensor(values(name, *gradient.shape))).sum()
        found[f"gradient.{name}"] = torch.stack([gradient.norm(), along]).numpy()
    return found


def live(net: WorldNet) -> numpy.ndarray:
    """The next frame's patches after some frames seen."""
    model, memory = WorldModel(net), Memory()
    for frame in range(SEEN):
        bytes_ = torch.tensor(values(f"seen.{frame}", 8, 8, 3) * 256 + 64).to(torch.uint8)
        model.observe(memory, bytes_, moment(frame))
    return model.denoise(memory, moment(SEEN), torch.tensor(8 * values("pure", 16, 12)), STEPS).numpy()


def moment(frame: int) -> Moment:
    return Moment(frame % 6, *(8 * values(f"moment.{frame}", 3)).tolist())


def main(folder: Path) -> None:
    torch.set_default_dtype(torch.float64)
    folder.mkdir(parents=True, exist_ok=True)
    for variant, (layers, taps) in VARIANTS.items():
        config = NET | {"convWidth": taps, "layers": layers}
        net = WorldNet(config).double()
        load(net, weights(net))
        with torch.no_grad():
            both_ways, _ = net(*inputs())
            causal, _ = net(*inputs(), causal=True)
        arrays = {"bidirectional": both_ways.numpy(), "frameCausal": causal.numpy(), "live": live(net)}
        arrays |= gradients(net)
        numpy.savez_compressed(
            folder / f"{variant}.npz",
            config=numpy.frombuffer(json.dumps(config).encode(), numpy.uint8),
            **{name: array.astype(numpy.float32) for name, array in arrays.items()},
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))

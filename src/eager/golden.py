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

import own_frames
from network import WorldNet, load, stored
from streaming import Memory, Moment, WorldModel
from training import Batch, Optimizer, loss, noise, noised, patches

CLIPS, FRAMES, SEEN, STEPS = 2, 12, 8, 2
GOING_ON = (7, [8, 10]), (5, [5, 9])  # each clip's prefix and own frames
OWN_LEVEL = 0.2
RATES = 0.02, 0.01, 0.9  # of Muon and Adam, and the weight of the past in the average
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
WITHOUT_POSES = "hybrid-without-poses"
VARIANTS = {  # layers, taps, overlap
    "hybrid": ([{"block": [1, 1], "attention": "local"}, {"block": [2, 4], "attention": "local"}], 1, 1),
    "window": ([{"attention": "local"}] * 2, 1, 0),
    "mamba": ([{"block": [4, 4], "attention": "none"}] * 2, 4, 0),
    "mamba-window": ([{"block": [4, 4], "attention": "local"}] * 2, 1, 0),
    "causal": ([{"attention": "full"}] * 2, 1, 0),
    WITHOUT_POSES: ([{"block": [1, 1], "attention": "local"}, {"block": [2, 4], "attention": "none"}], 1, 1),
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
    """Of the sum of the frames times `values("direction")`."""
    frames, _ = net(*inputs())
    (frames * torch.tensor(values("direction", *frames.shape))).sum().backward()
    return summaries("gradient", stored(net, lambda parameter: parameter.grad))


def summaries(what: str, tensors: dict[str, torch.Tensor]) -> dict[str, numpy.ndarray]:
    """For each parameter a norm, and what there is in the direction of `values(name)`."""
    return {
        f"{what}.{name}": torch.stack([x.norm(), (x * torch.tensor(values(name, *x.shape))).sum()]).numpy()
        for name, x in tensors.items()
    }


def batch() -> Batch:
    """Clips to train on, with prefixes and own frames behind them."""
    _, level, action, place = inputs()
    rgb = torch.tensor(values("rgb", CLIPS, FRAMES, 8, 8, 3) * 256 + 64).to(torch.uint8)
    level = level.float()
    weight = level.clamp_min(0.1) ** -2
    own = torch.zeros(CLIPS, FRAMES, dtype=torch.bool)
    for clip, (prefix, shown) in enumerate(GOING_ON):
        weight[clip, :prefix] = 0
        own[clip, shown] = True
    return Batch(rgb, action.to(torch.uint8), place.float(), level, weight, own, causal=True, noise_seed=5)


def step(net: WorldNet) -> dict[str, numpy.ndarray]:
    """Of one step of training: the loss, on own frames, too, its gradients, and how far each parameter and its average move."""
    clips = batch()
    clips = clips._replace(place=clips.place.double())
    clean = patches(net, clips.rgb)
    pure = noise(clean, clips.noise_seed)
    noisy = noised(clean, pure, clips.level)
    own = own_frames.shown(net, pure, noisy, clips, OWN_LEVEL)
    before = {name: view.clone() for name, view in stored(net).items()}
    optimizer = Optimizer(net)
    found = {}
    for what, frames, told in ("own", own, own_frames.on_own_frames(clips, OWN_LEVEL)), ("loss", noisy, clips):
        net.zero_grad()
        value = loss(net, clean, frames, told)
        value.backward()
        gradient = stored(net, lambda parameter: parameter.grad)
        found |= {what: value.detach().numpy()} | summaries(f"{what}Gradient", gradient)
    optimizer.step(*RATES)
    for what, after in ("moved", stored(net)), ("averageMoved", stored(net, optimizer.average.get)):
        found |= summaries(what, {name: view - before[name] for name, view in after.items()})
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
    for variant, (layers, taps, overlap) in VARIANTS.items():
        pose = "off" if variant == WITHOUT_POSES else "on"
        config = NET | {"convWidth": taps, "layers": layers, "overlap": overlap, "pose": pose}
        net = WorldNet(config).double()
        load(net, weights(net))
        with torch.no_grad():
            both_ways, _ = net(*inputs())
            causal, _ = net(*inputs(), causal=True)
        arrays = {"bidirectional": both_ways.numpy(), "frameCausal": causal.numpy(), "live": live(net)}
        arrays |= gradients(net) | step(net)
        numpy.savez_compressed(
            folder / f"{variant}.npz",
            config=numpy.frombuffer(json.dumps(config).encode(), numpy.uint8),
            **{name: array.astype(numpy.float32) for name, array in arrays.items()},
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""The live path of `org.smriti.model.memory`: a memory observes frame after frame, and the next one is predicted from it."""

import math
from typing import NamedTuple

import torch
from torch import Tensor

from network import Carry, WorldNet


class Moment(NamedTuple):
    """What is known of a frame before it is seen: cells and radians."""

    action: int
    x: float
    y: float
    heading: float


class Memory:
    """One carry per layer as of the last whole chunk, and the frames of the chunk that is not whole yet."""

    def __init__(self):
        self.carry: list[Carry] | None = None
        self.open: list[tuple[Tensor, Moment]] = []
        self.first: Moment | None = None
        self.frames = 0

    def snapshot(self) -> "Memory":
        """Nothing is ever changed in place, so that two memories may share what they hold."""
        copy = Memory()
        copy.carry, copy.open, copy.first, copy.frames = self.carry, list(self.open), self.first, self.frames
        return copy


class WorldModel:
    """A network ready to play; frames are (R, R, 3) bytes."""

    def __init__(self, net: WorldNet):
        self.net = net
        self.device = net.position.device

    @torch.inference_mode()
    def observe(self, memory: Memory, rgb: Tensor, moment: Moment) -> None:
        memory.open.append((self.patches(rgb), moment))
        memory.first = memory.first or moment
        memory.frames += 1
        if len(memory.open) == self.net.sizes.chunk:
            _, memory.carry = self.run(memory)
            memory.open = []

    @torch.inference_mode()
    def predict(self, memory: Memory, moment: Moment, noise: Tensor, steps: int) -> Tensor:
        """The next frame from pure noise (S, 3·p²), in equal steps of τ (Java: Sampler)."""
        return self.pixels(self.denoise(memory, moment, noise, steps))

    @torch.inference_mode()
    def denoise(self, memory: Memory, moment: Moment, noise: Tensor, steps: int) -> Tensor:
        z = noise
        for step in range(steps):
            level, below = 1 - step / steps, 1 - (step + 1) / steps
            clean = self.run(memory, (z, moment, level))[0][0, -1]
            z = clean + (z - clean) * (below / level)
        return z

    def run(self, memory: Memory, wanted: tuple[Tensor, Moment, float] | None = None) -> tuple[Tensor, list[Carry]]:
        """A pass over the open chunk, and the frame wanted behind it."""
        frames = [(patches, moment, 0.0) for patches, moment in memory.open] + ([wanted] if wanted else [])
        start = memory.frames - len(memory.open)
        first = memory.first or frames[0][1]
        places = [self.place(start + i, moment, first) for i, (_, moment, _) in enumerate(frames)]
        return self.net(
            torch.stack([patches for patches, _, _ in frames]).unsqueeze(0),
            torch.tensor([[level for _, _, level in frames]], device=self.device),
            torch.tensor([[moment.action for _, moment, _ in frames]], device=self.device),
            torch.tensor([places], device=self.device),
            memory.carry,
        )

    @staticmethod
    def place(number: int, moment: Moment, first: Moment) -> list[float]:
        """Frame number, x, y and heading relative to the first frame (Java: Odometry)."""
        cos, sin = math.cos(first.heading), math.sin(first.heading)
        east, north = moment.x - first.x, moment.y - first.y
        heading = math.remainder(moment.heading - first.heading, 2 * math.pi)
        return [float(number), cos * east + sin * north, cos * north - sin * east, heading]

    def patches(self, rgb: Tensor) -> Tensor:
        """(R, R, 3) bytes to (S, 3·p²) in [−1, 1]."""
        sizes = self.net.sizes
        cut = rgb.to(self.device).unflatten(1, (sizes.grid, sizes.patch)).unflatten(0, (sizes.grid, sizes.patch))
        return cut.transpose(1, 2).reshape(sizes.tokens, -1).to(self.net.position.dtype) / 127.5 - 1

    def pixels(self, patches: Tensor) -> Tensor:
        """(S, 3·p²) to (R, R, 3) bytes."""
        sizes = self.net.sizes
        cut = patches.view(sizes.grid, sizes.grid, sizes.patch, sizes.patch, 3).transpose(1, 2)
        whole = cut.reshape(sizes.grid * sizes.patch, -1, 3)
        return ((whole + 1) * 127.5).clamp(0, 255).round().to(torch.uint8).cpu()

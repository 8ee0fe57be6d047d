"""Clips that go on with frames of the network's own, against drift (Java: OwnFrames).

From the end of the prefix of each clip that goes on the network predicts chunk by chunk, from pure noise and in one step, and remembers what it
drew, told a noise level of it by which it can tell it from what it saw; some of these frames then stand in the clip so, and the truth of those
between them is learned.
"""

import torch
from torch import Tensor

from network import Carry, WorldNet
from training import Batch


def on_own_frames(batch: Batch, level: float) -> Batch:
    """The batch with its own frames at the level that the network is told of them, and not trained on."""
    return batch._replace(level=batch.level.masked_fill(batch.own, level), weight=batch.weight.masked_fill(batch.own, 0))


@torch.no_grad()
def shown(net: WorldNet, pure: Tensor, noisy: Tensor, batch: Batch, level: float) -> Tensor:
    """The noised frames (B, T, S, 3·p²) of a batch, with the network's predictions where it has own frames."""
    going_on = batch.own.any(1)
    if not going_on.any():
        return noisy
    remembered = noisy.clone()
    remembered[going_on] = rolled_out(net, pure[going_on], noisy[going_on], batch.clips(going_on), level)
    return torch.where(batch.own[..., None, None], remembered, noisy)


def rolled_out(net: WorldNet, pure: Tensor, noisy: Tensor, batch: Batch, level: float) -> Tensor:
    """Clips with the frames behind their prefixes as the network draws them, up to the chunk of the last own frame."""
    chunk, frames = net.sizes.chunk, batch.level.shape[1]
    imagined = batch.weight > 0
    start = imagined.any(0).int().argmax().item() // chunk * chunk
    last = batch.own.any(0).nonzero().max().item()
    remembered = noisy.clone()
    carry: list[Carry] | None = None

    def run(seen: Tensor, behind: float, part: slice) -> tuple[Tensor, list[Carry]]:
        levels = batch.level.masked_fill(imagined, behind)
        return net(seen, levels[:, part], batch.action[:, part].long(), batch.place[:, part], carry)

    if start:
        _, carry = run(noisy[:, :start], 0, slice(start))
    for first in range(start, last + 1, chunk):
        part = slice(first, min(frames, first + chunk))
        behind = imagined[:, part, None, None]
        drawn, _ = run(torch.where(behind, pure[:, part], noisy[:, part]), 1, part)
        remembered[:, part] = torch.where(behind, drawn.to(noisy.dtype).clamp(-1, 1), noisy[:, part])
        if part.stop <= last:
            _, carry = run(remembered[:, part], level, part)
    return remembered

"""The state-space scan of Mamba2 in chunks (Java: Ssd), after `ssd_minimal.py` of state-spaces/mamba.

As in Java, decays within a chunk are split into a factor before and one after the product C·Bᵀ, which then is one matrix for
all heads instead of one each.
"""

import math

import torch
import torch.nn.functional as F
from torch import Tensor

LOWEST_LOG_DECAY = -0.7
LONGEST_CHUNK = 80


def chunk_length(frames: int, per_frame: int) -> int:
    """Tokens to a chunk: whole frames where they fit, and as few padded tokens as can be."""

    def evenly(length: int, most: int) -> int:
        return math.ceil(length / math.ceil(length / most))

    if per_frame > LONGEST_CHUNK:
        return evenly(frames * per_frame, LONGEST_CHUNK)
    return evenly(frames, LONGEST_CHUNK // per_frame) * per_frame


def scan(
    x: Tensor,  # (n, L, H, P)
    dt: Tensor,  # (n, L, H)
    log_decay: Tensor,  # (n, L, H)
    b: Tensor,  # (n, L, N)
    c: Tensor,  # (n, L, N)
    state: Tensor | None,  # (n, N, H·P)
    chunk: int,  # Q
) -> tuple[Tensor, Tensor]:
    """Returns y (n, L, H, P) and the state after the last token, (n, N, H·P)."""
    n, length, heads, head_dim = x.shape
    missing = -length % chunk
    if missing:
        x = F.pad(x, (0, 0, 0, 0, 0, missing))
        dt, log_decay, b, c = (F.pad(t, (0, 0, 0, missing)) for t in (dt, log_decay, b, c))
    x = x.unflatten(1, (-1, chunk))  # (n, c, Q, H, P)
    dt, log_decay, b, c = (t.unflatten(1, (-1, chunk)) for t in (dt, log_decay, b, c))
    chunks = x.shape[1]

    # 1. inputs, carried back to their chunk's start
    running = log_decay.cumsum(2)  # (n, c, Q, H)
    inputs = (x * (dt * torch.exp(-running)).unsqueeze(-1)).flatten(3)  # (n, c, Q, H·P)

    # 2. within chunks
    products = (c @ b.mT).tril_()  # (n, c, Q, Q)
    y = products @ inputs  # (n, c, Q, H·P)

    # 3. from chunk to chunk
    added = b.mT @ inputs  # (n, c, N, H·P)
    whole = running[:, :, -1].exp().repeat_interleave(head_dim, -1).unsqueeze(2)  # (n, c, 1, H·P)
    before = []
    current = state
    for more, left in zip(added.unbind(1), whole.unbind(1)):
        before.append(current)
        current = (more if current is None else more + current) * left
    if state is None:
        if chunks > 1:
            first, rest = y.split([1, chunks - 1], 1)
            _, queries = c.split([1, chunks - 1], 1)
            y = torch.cat([first, rest + queries @ torch.stack(before[1:], 1)], 1)
    else:
        y = y + c @ torch.stack(before, 1)

    # 4. carried forward to each token's own time
    y = y.unflatten(3, (heads, head_dim)) * running.exp().unsqueeze(-1)
    return y.flatten(1, 2)[:, :length], current

"""The network of `org.smriti.model.nn` in eager PyTorch, in all five variants.

Shapes: B clips, T frames, S tokens per frame on a G×G grid, d channels, H heads of P channels.
"""

from contextlib import nullcontext
from typing import NamedTuple

import numpy
import torch
import torch.nn.functional as F
from torch import Tensor, nn

import tables
from ssd import LOWEST_LOG_DECAY, chunk_length, scan

WAVES = 2 * (12 + 18)


class Carry(NamedTuple):
    """What a layer hands from one chunk of frames to the next."""

    state: Tensor | None = None  # (B·blocks, N, H·P)
    tail: Tensor | None = None  # (B·blocks, taps−1, d+2N)
    keys: Tensor | None = None  # (B, past·S, H, P)
    values: Tensor | None = None


class View(NamedTuple):
    """From where the tokens look."""

    place: Tensor  # (B, T, 4)
    rays: Tensor  # (B, T, S, 1, 2)
    angles: Tensor  # (B, T, S, 1, P/2) of attention


class Sizes:
    """`net` of a config.json."""

    def __init__(self, net: dict):
        self.grid = net["resolution"] // net["patch"]
        self.tokens = self.grid**2
        self.patch = net["patch"]
        self.patch_values = 3 * net["patch"] ** 2
        self.overlap = net.get("overlap", 0)
        self.bottleneck = net["bottleneck"]
        self.width = net["width"]
        self.heads = net["heads"]
        self.head_dim = self.width // self.heads
        self.state = net["stateDim"]
        self.mlp = net["mlpWidth"]
        self.chunk = net["chunkFrames"]
        self.taps = net["convWidth"]
        self.actions = net.get("actions", 6)  # models from before there was another world
        self.field_of_view = net["fieldOfView"]
        self.pose = net["pose"] == "on"
        self.layers = net["layers"]


class Rotary(nn.Module):
    """Turns channel pairs by time, place, ray and point."""

    def __init__(self, sizes: Sizes, waves: tables.Waves):
        super().__init__()
        rays = tables.token_rays(sizes.grid, sizes.field_of_view).astype(numpy.float32)
        for name, table in {
            "frame": waves.frame,
            "token": rays @ waves.token.astype(numpy.float32),
            "point": waves.point,
            "azimuth": rays[:, 2],
        }.items():
            self.register_buffer(name, torch.tensor(table, dtype=torch.float32), persistent=False)

    def angles(self, place: Tensor) -> Tensor:
        """(B, T, S, 1, K)"""
        with exact(place):
            return ((place @ self.frame).unsqueeze(2) + self.token).unsqueeze(3)

    def towards(self, angles: Tensor, offsets: Tensor) -> Tensor:
        """Angles (B, T, S, 1, K) turned on by points (B, T, S, 2, 2) to (B, T, S, 2, K)."""
        with exact(angles):
            return angles + offsets @ self.point

    def rays(self, place: Tensor) -> Tensor:
        """(B, T, S, 1, 2)"""
        direction = place[..., 3:] + self.azimuth
        return torch.stack([direction.cos(), direction.sin()], -1).unsqueeze(3)


def exact(like: Tensor) -> torch.autocast:
    """Where phases and distances are computed: in the precision of their operands, whatever the rest runs in."""
    return torch.autocast(like.device.type, enabled=False)


def turn(x: Tensor, angles: Tensor) -> Tensor:
    """x (…, 2K) turned by (…, K); pair j is channels j and K + j."""
    cos, sin = angles.cos(), angles.sin()
    a, b = x.chunk(2, -1)
    return torch.cat([torch.addcmul(a * cos, b, sin, value=-1), torch.addcmul(b * cos, a, sin)], -1)


class Gaze(nn.Module):
    """Estimates how far away the thing is that a token looks at, for two vectors of each token."""

    def __init__(self, sizes: Sizes):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(sizes.width, 2) * 0.02)
        self.bias = nn.Parameter(torch.full((sizes.tokens, 2), 1.25))

    def forward(self, u: Tensor, rays: Tensor) -> Tensor:
        """(B, T, S, 2, 2): cells in x and y."""
        distance = u @ self.weight + self.bias
        return F.softplus(distance.to(rays.dtype)).unsqueeze(-1) * rays


class CausalConv(nn.Module):
    """Depthwise causal convolution along a scan, and a GELU."""

    def __init__(self, taps: int, channels: int):
        super().__init__()
        self.weight = nn.ParameterList([torch.randn(channels) / taps**0.5 for _ in range(taps)])
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, x: Tensor, tail: Tensor | None) -> tuple[Tensor, Tensor]:
        taps, channels = len(self.weight), x.shape[2]
        padded = F.pad(x, (0, 0, taps - 1, 0)) if tail is None else torch.cat([tail, x], 1)
        weight = torch.stack(list(self.weight), 1).unsqueeze(1)  # (channels, 1, taps)
        out = F.conv1d(padded.mT, weight, self.bias, groups=channels).mT
        return F.gelu(out), padded[:, x.shape[1] :]


class BlockScan(nn.Module):
    """Cuts the grid into blocks and scans each over all frames."""

    def __init__(self, sizes: Sizes, block: list[int], layer: int):
        super().__init__()
        self.sizes, self.block = sizes, block
        width, state, heads = sizes.width, sizes.state, sizes.heads
        self.enter = nn.Linear(width, 2 * width + 2 * state + heads, bias=False)
        self.dt_bias = nn.Parameter(torch.full((heads,), -3.0))
        self.log_a = nn.Parameter(torch.linspace(-4.6, 0, heads) - numpy.log(block[0] * block[1]))
        self.skip = nn.Parameter(torch.ones(heads, 1))
        self.norm = nn.LayerNorm(width)
        self.leave = nn.Linear(width, width, bias=False)
        self.conv = CausalConv(sizes.taps, width + 2 * state) if sizes.taps > 1 else None
        self.gaze = Gaze(sizes)
        waves = tables.waves_of_scan if sizes.pose else tables.waves_of_scan_in_time
        self.rotary = Rotary(sizes, waves(state // 2, layer))
        self.register_buffer("gain", torch.full((state,), state**-0.25), persistent=False)

    def cut(self, x: Tensor) -> Tensor:
        """(B, T, S, …) → (B·blocks, T·tokens, …)"""
        grid, (height, width) = self.sizes.grid, self.block
        x = x.unflatten(2, (grid // height, height, grid // width, width)).flatten(6)
        return x.permute(0, 2, 4, 1, 3, 5, 6).flatten(3, 5).flatten(0, 2)

    def join(self, x: Tensor, clips: int) -> Tensor:
        """(B·blocks, T·tokens, d) → (B, T, S, d)"""
        grid, (height, width) = self.sizes.grid, self.block
        x = x.unflatten(1, (-1, height, width)).unflatten(0, (clips, grid // height, grid // width))
        return x.permute(0, 3, 1, 4, 2, 5, 6).flatten(2, 5)

    def forward(self, u: Tensor, view: View, carry: Carry) -> tuple[Tensor, Tensor, Tensor | None]:
        sizes, frames = self.sizes, u.shape[1]
        width, state = sizes.width, sizes.state

        # 1. blocks, and all projections at once
        z, xbc, dt = self.enter(self.cut(u)).split([width, width + 2 * state, sizes.heads], -1)
        tail = None
        if self.conv is not None:
            xbc, tail = self.conv(xbc, carry.tail)
        x, bc = xbc.split([width, 2 * state], -1)
        x = x.unflatten(2, (sizes.heads, sizes.head_dim))  # (n, L, H, P)

        # 2. B and C: normed, turned by place, ray and point
        bc = F.layer_norm(bc.unflatten(2, (2, state)), (state,), self.gain)  # (n, L, 2, N)
        angles = self.rotary.towards(self.rotary.angles(view.place), self.gaze(u, view.rays))
        b, c = turn(bc, self.cut(angles.flatten(3)).unflatten(2, (2, state // 2))).unbind(2)

        # 3. step sizes and decays
        dt = F.softplus(dt + self.dt_bias)  # (n, L, H)
        log_decay = (dt * -self.log_a.exp()).clamp_min(LOWEST_LOG_DECAY)

        # 4. scan
        chunk = chunk_length(frames, self.block[0] * self.block[1])
        y, after = scan(x, dt, log_decay, b, c, carry.state, chunk)

        # 5. skip, norm, gate, and back to frames
        y = self.norm(torch.addcmul(y, x, self.skip).flatten(2)) * F.gelu(z)
        return self.join(self.leave(y), u.shape[0]), after, tail


class FrameAttention(nn.Module):
    """Queries of a chunk of frames see the chunk before and their own; with span `full`, every chunk before."""

    def __init__(self, sizes: Sizes, span: str):
        super().__init__()
        self.sizes, self.span = sizes, span
        self.enter = nn.Linear(sizes.width, 3 * sizes.width, bias=False)
        self.norm = nn.LayerNorm(sizes.head_dim)
        nn.init.constant_(self.norm.weight, sizes.head_dim**-0.25)
        self.leave = nn.Linear(sizes.width, sizes.width, bias=False)
        self.gaze = Gaze(sizes)
        self.rotary = Rotary(sizes, tables.waves_of_attention(sizes.head_dim // 2))
        frame = torch.arange(sizes.chunk * sizes.tokens) // sizes.tokens
        self.register_buffer("causal", frame[:, None] >= frame, persistent=False)  # (5·S, 5·S)

    def forward(self, u: Tensor, view: View, carry: Carry, causal: bool) -> tuple[Tensor, Tensor, Tensor]:
        sizes = self.sizes

        # 1. q, k, v
        qk, v = self.enter(u).flatten(1, 2).unflatten(2, (3, sizes.heads, -1)).split([2, 1], 2)
        angles = self.rotary.towards(view.angles, self.gaze(u, view.rays))  # (B, T, S, 2, P/2)
        q, k = turn(self.norm(qk), angles.flatten(1, 2).unsqueeze(3)).unbind(2)  # (B, T·S, H, P)
        v = v.squeeze(2)
        keys = k if carry.keys is None else torch.cat([carry.keys, k], 1)
        values = v if carry.values is None else torch.cat([carry.values, v], 1)

        # 2. attention
        if self.span == "full":
            out = self.chunk_by_chunk(q, keys, values, causal)
        else:
            out = self.banded(q, keys, values, causal)

        # 3. what the next chunk sees
        if self.span == "local":
            reach = min(k.shape[1], sizes.chunk * sizes.tokens)
            keys, values = k[:, -reach:], v[:, -reach:]
        return self.leave(out.flatten(2).unflatten(1, (-1, sizes.tokens))), keys, values

    def attend(self, q: Tensor, k: Tensor, v: Tensor, causal: bool) -> Tensor:
        """(b, queries, H, P); the last keys are those of the queries themselves."""
        mask = None
        if causal:
            own = self.causal[: q.shape[1], : q.shape[1]]
            mask = F.pad(own, (k.shape[1] - q.shape[1], 0), value=True)
        heads_first = (x.transpose(1, 2) for x in (q, k, v.to(q.dtype)))
        with nullcontext() if q.is_cuda else exact(q):  # on a CPU its gradient takes ten times as long in bfloat16
            return F.scaled_dot_product_attention(*heads_first, attn_mask=mask, scale=1.0).transpose(1, 2)

    def banded(self, q: Tensor, keys: Tensor, values: Tensor, causal: bool) -> Tensor:
        """All whole chunks that have one before them as one batch; what stands at either end by itself."""
        chunk = self.sizes.chunk * self.sizes.tokens
        clips, length = q.shape[:2]
        past = keys.shape[1] - length
        if length <= chunk:
            return self.attend(q, keys, values, causal)
        outs = []
        first = 0 if past else chunk
        if first:
            outs.append(self.attend(q[:, :chunk], keys[:, :chunk], values[:, :chunk], causal))
        whole = length // chunk * chunk
        if whole > first:
            seen = (
                x[:, first + past - chunk : whole + past].unfold(1, 2 * chunk, chunk).permute(0, 1, 4, 2, 3).flatten(0, 1)
                for x in (keys, values)
            )  # (B·chunks, 10·S, H, P)
            queries = q[:, first:whole].unflatten(1, (-1, chunk)).flatten(0, 1)
            outs.append(self.attend(queries, *seen, causal).unflatten(0, (clips, -1)).flatten(1, 2))
        if length > whole:
            start = past + whole - chunk
            outs.append(self.attend(q[:, whole:], keys[:, start:], values[:, start:], causal))
        return outs[0] if len(outs) == 1 else torch.cat(outs, 1)

    def chunk_by_chunk(self, q: Tensor, keys: Tensor, values: Tensor, causal: bool) -> Tensor:
        chunk = self.sizes.chunk * self.sizes.tokens
        past = keys.shape[1] - q.shape[1]
        outs = []
        for start in range(0, q.shape[1], chunk):
            end = min(start + chunk, q.shape[1])
            outs.append(self.attend(q[:, start:end], keys[:, : past + end], values[:, : past + end], causal))
        return torch.cat(outs, 1)


class Mlp(nn.Module):
    def __init__(self, sizes: Sizes):
        super().__init__()
        self.enter = nn.Linear(sizes.width, sizes.mlp)
        self.leave = nn.Linear(sizes.mlp, sizes.width, bias=False)

    def forward(self, u: Tensor) -> Tensor:
        return self.leave(F.gelu(self.enter(u)))


class AdaptiveNorm(nn.Module):
    """Shift, scale and, for a residual branch, gate of a layer norm, for each frame."""

    def __init__(self, width: int, parts: int):
        super().__init__()
        self.width = width
        self.table = nn.Parameter(torch.zeros(parts * width))

    def forward(self, x: Tensor, share: Tensor) -> tuple[Tensor, ...]:
        """What the branch sees of x (B, T, S, d), and its gate (B, T, 1, d)."""
        shift, scale, *gate = (share + self.table).unsqueeze(2).split(self.width, -1)
        return torch.addcmul(shift, F.layer_norm(x, (self.width,)), scale + 1), *gate


class Layer(nn.Module):
    """Scan, attention, MLP: gated residual branches, of which the first two may be absent."""

    def __init__(self, sizes: Sizes, number: int):
        super().__init__()
        layer = sizes.layers[number]
        self.scan = self.attention = None
        if "block" in layer:
            self.scan = BlockScan(sizes, layer["block"], number)
            self.scan_norm = AdaptiveNorm(sizes.width, 3)
        if layer["attention"] != "none":
            self.attention = FrameAttention(sizes, layer["attention"])
            self.attention_norm = AdaptiveNorm(sizes.width, 3)
        self.mlp = Mlp(sizes)
        self.mlp_norm = AdaptiveNorm(sizes.width, 3)

    def forward(
        self, x: Tensor, shares: dict[str, Tensor], view: View, carry: Carry, causal: bool
    ) -> tuple[Tensor, Carry]:
        state = tail = keys = values = None
        if self.scan is not None:
            u, gate = self.scan_norm(x, shares["scan"])
            out, state, tail = self.scan(u, view, carry)
            x = torch.addcmul(x, out, gate)
        if self.attention is not None:
            u, gate = self.attention_norm(x, shares["attention"])
            out, keys, values = self.attention(u, view, carry, causal)
            x = torch.addcmul(x, out, gate)
        u, gate = self.mlp_norm(x, shares["mlp"])
        return torch.addcmul(x, self.mlp(u), gate), Carry(state, tail, keys, values)


class Conditioner(nn.Module):
    """Noise level, action and place to the modulation of all layers."""

    def __init__(self, actions: int, width: int, outputs: int):
        super().__init__()
        self.actions = actions
        self.hidden = nn.Linear(WAVES + actions, width)
        self.out = nn.Linear(width, outputs)
        self.register_buffer("noise_waves", tables.noise_waves(), persistent=False)
        self.register_buffer("pose_waves", tables.pose_waves(), persistent=False)

    def forward(self, noise: Tensor, action: Tensor, place: Tensor) -> Tensor:
        with exact(place):
            angles = torch.cat([noise.unsqueeze(-1) * self.noise_waves, place @ self.pose_waves], -1)
        one_hot = F.one_hot(action, self.actions).to(angles)
        return self.out(F.gelu(self.hidden(torch.cat([angles.cos(), angles.sin(), one_hot], -1))))


class Canvas(nn.Module):
    """Puts frames together from patches that reach `overlap` pixels into their neighbours, where one fades into the other."""

    def __init__(self, sizes: Sizes):
        super().__init__()
        self.sizes = sizes
        self.side = sizes.patch + 2 * sizes.overlap
        fade = (torch.arange(2 * sizes.overlap) + 0.5) / (2 * sizes.overlap)
        window = torch.cat([fade, torch.ones(sizes.patch - 2 * sizes.overlap), fade.flip(0)])
        shares = torch.ones(sizes.grid, sizes.patch)  # of each pixel that the windows give out, less at the frame's rim
        shares[0, : sizes.overlap], shares[-1, -sizes.overlap :] = fade[sizes.overlap :], fade.flip(0)[: sizes.overlap]
        self.register_buffer("window", torch.outer(window, window).unsqueeze(2).repeat(1, 1, 3).flatten(), persistent=False)
        whole = shares[:, None, :, None] * shares[None, :, None, :]
        self.register_buffer("whole", 1 / whole.unsqueeze(4), persistent=False)  # (G, G, p, p, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(B, T, S, 3·(p+2o)²) to (B, T, S, 3·p²)"""
        grid = self.sizes.grid
        x = (x * self.window).unflatten(3, (self.side, self.side, 3)).unflatten(2, (grid, grid))
        x = self.joined(self.joined(x, 2, 4), 3, 5)
        return (x * self.whole).flatten(4).flatten(2, 3)

    def joined(self, x: Tensor, along: int, within: int) -> Tensor:
        """Adds to each patch what its neighbours before and behind have for it."""
        reach, patch, last = self.sizes.overlap, self.sizes.patch, self.sizes.grid - 1
        back, own, ahead = x.split([reach, patch, reach], within)  # the gradient of a split is one concatenation
        ahead, _ = ahead.split([last, 1], along)
        _, back = back.split([1, last], along)
        none = torch.zeros_like(ahead.narrow(along, 0, 1))
        between = list(own.shape)
        between[within] = patch - 2 * reach
        sides = torch.cat([none, ahead], along), own.new_zeros(between), torch.cat([back, none], along)
        return own + torch.cat(sides, within)


class WorldNet(nn.Module):
    """From noisy frames, their noise levels, actions and places to the clean frames."""

    def __init__(self, net: dict):
        super().__init__()
        sizes = self.sizes = Sizes(net)
        width = sizes.width
        scans = any("block" in layer for layer in sizes.layers)
        attends = any(layer["attention"] != "none" for layer in sizes.layers)
        self.parts = ["scan"] * scans + ["attention"] * attends + ["mlp"]
        self.embed = nn.Linear(sizes.patch_values, sizes.bottleneck, bias=False)
        self.lift = nn.Linear(sizes.bottleneck, width, bias=False)
        self.position = nn.Parameter(torch.randn(sizes.tokens, width) * 0.02)
        self.condition = Conditioner(sizes.actions, width, (3 * len(self.parts) + 2) * width)
        self.rotary = Rotary(sizes, tables.waves_of_attention(sizes.head_dim // 2))
        self.layers = nn.ModuleList(Layer(sizes, number) for number in range(len(sizes.layers)))
        self.out_norm = AdaptiveNorm(width, 2)
        self.canvas = Canvas(sizes) if sizes.overlap else nn.Identity()
        self.out = nn.Linear(width, 3 * (sizes.patch + 2 * sizes.overlap) ** 2)

    def forward(
        self,
        frames: Tensor,  # (B, T, S, 3·p²)
        noise: Tensor,  # (B, T)
        action: Tensor,  # (B, T) of int64
        place: Tensor,  # (B, T, 4)
        carry: list[Carry] | None = None,
        causal: bool = False,
    ) -> tuple[Tensor, list[Carry]]:
        """The clean frames, and what each layer hands on; frames of a chunk see each other both ways unless `causal`."""
        if not self.sizes.pose:
            place = F.pad(place[..., :1], (0, 3))
        x = self.lift(self.embed(frames)) + self.position
        *shares, last = self.condition(noise, action, place).tensor_split(
            [3 * self.sizes.width * (i + 1) for i in range(len(self.parts))], -1
        )
        view = View(place, self.rotary.rays(place), self.rotary.angles(place))
        after = []
        for layer, before in zip(self.layers, carry or [Carry()] * len(self.layers)):
            x, handed = layer(x, dict(zip(self.parts, shares)), view, before, causal)
            after.append(handed)
        (seen,) = self.out_norm(x, last)
        return self.canvas(self.out(seen)), after


# Names in a model folder, and here.
RENAMED = {
    "scan.norm.table": "scan_norm.table",
    "attention.norm.table": "attention_norm.table",
    "mlp.norm.table": "mlp_norm.table",
    "out.norm.table": "out_norm.table",
    "scan.norm.gain": "scan.norm.weight",
    "scan.norm.shift": "scan.norm.bias",
    "qk.gain": "norm.weight",
    "qk.shift": "norm.bias",
    "distance.bias": "gaze.bias",
    "distance": "gaze.weight",
    "dt.bias": "dt_bias",
    "A.log": "log_a",
    "scan.D": "scan.skip",
    "scan.in.": "scan.enter.",
    "scan.out.": "scan.leave.",
    "attention.in.": "attention.enter.",
    "attention.out.": "attention.leave.",
    "mlp.in.": "mlp.enter.",
    "mlp.out.": "mlp.leave.",
}


def stored(net: WorldNet, of=lambda parameter: parameter.data) -> dict[str, Tensor]:
    """Views of all parameters, or of what else there is `of` them, by name and in the layout of a model folder."""
    matrices = {f"{name}.weight" for name, module in net.named_modules() if isinstance(module, nn.Linear)}
    views = {}
    for name, parameter in net.named_parameters():
        view = of(parameter)
        if view is None:
            continue
        ours = name
        for theirs, here in RENAMED.items():
            ours = ours.replace(here, theirs)
        views[ours] = view.mT if name in matrices else view
    return views


def load(net: WorldNet, weights: dict[str, Tensor]) -> WorldNet:
    """Fills a network, which must have exactly these parameters; ValueError names the first that differs."""
    fill(stored(net), weights)
    return net


def fill(views: dict[str, Tensor], tensors: dict[str, Tensor]) -> None:
    """Copies tensors into views of the same names and shapes; ValueError names the first that differs."""
    for name in sorted(views.keys() | tensors.keys()):
        found, expected = (list(named[name].shape) if name in named else "none" for named in (tensors, views))
        if found != expected:
            raise ValueError(f"tensor '{name}' is of shape {found}, expected {expected}")
    for name, view in views.items():
        view.copy_(tensors[name])

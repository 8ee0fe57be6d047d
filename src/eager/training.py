"""A training step of `org.smriti.model.train`: loss, Muon and Adam, a running average, and a quick look at recall."""

from typing import NamedTuple

import torch
from torch import Tensor, nn

from network import WorldNet


class Batch(NamedTuple):
    """Clips to train on or to look at, with all that is drawn for them but the noise itself (Java: Batch, StepNoise)."""

    rgb: Tensor  # (B, T, R, R, 3) of uint8
    action: Tensor  # (B, T) of uint8
    place: Tensor  # (B, T, 4)
    level: Tensor  # (B, T): noise τ
    weight: Tensor  # (B, T) of the squared errors, 0 for frames that are not trained on
    own: Tensor  # (B, T) of bool: where a step on own frames shows the network's prediction
    causal: bool
    noise_seed: int

    def to(self, device: torch.device) -> "Batch":
        return self.each(lambda x: x.to(device, non_blocking=True))

    def clips(self, which: slice | Tensor) -> "Batch":
        return self.each(lambda x: x[which])

    def each(self, change) -> "Batch":
        return self._replace(**{name: change(x) for name, x in self._asdict().items() if isinstance(x, Tensor)})


def patches(net: WorldNet, rgb: Tensor) -> Tensor:
    """(B, T, R, R, 3) bytes to (B, T, S, 3·p²) in [−1, 1] (Java: Patches)."""
    sizes = net.sizes
    cut = rgb.unflatten(3, (sizes.grid, sizes.patch)).unflatten(2, (sizes.grid, sizes.patch))
    return cut.transpose(3, 4).flatten(4).flatten(2, 3).to(net.position.dtype).div_(127.5).sub_(1)


def noise(clean: Tensor, seed: int) -> Tensor:
    """Gaussian noise of that shape and seed; on a CPU it is the very noise that Java draws."""
    torch.manual_seed(seed)
    return torch.randn(clean.shape, device=clean.device, dtype=torch.float32).to(clean.dtype)


def noised(clean: Tensor, pure: Tensor, level: Tensor) -> Tensor:
    """(B, T, S, 3·p²), each frame mixed with as much noise as its level says."""
    return (pure - clean).mul_(level[..., None, None]).add_(clean)


class WeightedSquares(torch.autograd.Function):
    """The sum of weight times squared error, its gradient in one pass over what is by far the largest tensor of a step."""

    @staticmethod
    def forward(ctx, frames: Tensor, clean: Tensor, weight: Tensor) -> Tensor:
        error = frames.to(clean.dtype) - clean  # (B, T, S, 3·p²)
        ctx.save_for_backward(error, weight)
        ctx.dtype = frames.dtype
        return torch.linalg.vector_norm(error, dim=(2, 3)).square().mul(weight).sum()

    @staticmethod
    def backward(ctx, upstream: Tensor) -> tuple[Tensor, None, None]:
        error, weight = ctx.saved_tensors
        return (error * (2 * upstream * weight)[..., None, None]).to(ctx.dtype), None, None


def loss(net: nn.Module, clean: Tensor, noisy: Tensor, batch: Batch, share: slice = slice(None)) -> Tensor:
    """The weighted mean squared error of the frames that are trained on, or what a `share` of the clips has in it."""
    told = (batch.level[share], batch.action[share].long(), batch.place[share])
    frames, _ = net(noisy[share], *told, causal=batch.causal)
    scale = 1 / (torch.count_nonzero(batch.weight) * clean[0, 0].numel())
    return WeightedSquares.apply(frames, clean[share], batch.weight[share] * scale)


def orthogonalised(x: Tensor) -> Tensor:
    """Five Newton–Schulz steps on (matrices, rows, columns) (Java: Muon)."""
    rows, columns = x.shape[1:]
    if rows > columns:
        return orthogonalised(x.mT).mT
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(5):
        gram = x @ x.mT
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=-4.7750, alpha=2.0315), x, beta=3.4445)
    return x * (0.2 * max(rows, columns) ** 0.5)


class Muon(torch.optim.Optimizer):
    """Muon for matrices, all of one shape at once."""

    @torch.no_grad()
    def step(self) -> None:
        for group in self.param_groups:
            by_shape: dict[tuple, list] = {}
            for parameter in group["params"]:
                by_shape.setdefault(parameter.shape, []).append(parameter)
            for parameters in by_shape.values():
                gradients = [parameter.grad for parameter in parameters]
                momenta = [self.state[p]["momentum"] for p in parameters]
                torch._foreach_mul_(momenta, 0.95)
                torch._foreach_add_(momenta, gradients)
                nesterov = torch.stack(torch._foreach_add(gradients, momenta, alpha=0.95))
                updates = orthogonalised(nesterov).unbind()
                torch._foreach_add_(parameters, updates, alpha=-group["lr"])


class Optimizer:
    """Muon on the layers' matrices, Adam on everything else, and the running average of all parameters (Java: Optimizer)."""

    LARGEST_NORM = 1

    def __init__(self, net: WorldNet):
        self.parameters = list(net.parameters())
        matrices = [module.weight for module in net.layers.modules() if isinstance(module, nn.Linear)]
        kept = set(matrices)
        rest = [parameter for parameter in self.parameters if parameter not in kept]
        self.muon = Muon(matrices, {"lr": 2e-3})
        self.adam = torch.optim.Adam(rest, lr=1e-3, betas=(0.9, 0.99), fused=True)
        self.first = {parameter: torch.zeros_like(parameter) for parameter in self.parameters}
        self.second = {parameter: torch.zeros_like(parameter) for parameter in rest}
        self.average = {parameter: parameter.detach().clone() for parameter in self.parameters}
        for matrix in matrices:
            self.muon.state[matrix]["momentum"] = self.first[matrix]
        self.count(0)

    def count(self, step: int) -> None:
        """So many steps are done, which is how far Adam's moments are from zero."""
        for parameter, second in self.second.items():
            self.adam.state[parameter] = {
                "step": torch.tensor(float(step), device=parameter.device),
                "exp_avg": self.first[parameter],
                "exp_avg_sq": second,
            }

    def step(self, muon_rate: float, adam_rate: float, averaging: float) -> Tensor:
        """Along the gradients that a backward pass has left, which it clears; the norm of all before clipping."""
        norm = nn.utils.clip_grad_norm_(self.parameters, self.LARGEST_NORM)
        for optimizer, rate in (self.muon, muon_rate), (self.adam, adam_rate):
            optimizer.param_groups[0]["lr"] = rate
            optimizer.step()
            optimizer.zero_grad()
        with torch.no_grad():
            torch._foreach_lerp_(list(self.average.values()), self.parameters, 1 - averaging)
        return norm


@torch.inference_mode()
def recall(net: WorldNet, batch: Batch, shown: int) -> tuple[float, float]:
    """PSNR of what was not shown, predicted in one pass, and of repeating the last frame shown, dB (Java: HeldOut)."""
    sizes = net.sizes
    clean = patches(net, batch.rgb)
    told = (batch.level, batch.action.long(), batch.place)
    predicted, _ = net(noised(clean, noise(clean, batch.noise_seed), batch.level), *told, causal=True)
    values = ((predicted[:, shown:].float() + 1) * 127.5).clamp(0, 255)
    pixels = (values + 0.5).floor()
    as_bytes = ((clean + 1) * 127.5).round()
    return psnr(pixels, as_bytes[:, shown:]), psnr(as_bytes[:, shown - 1 : shown], as_bytes[:, shown:])


def psnr(actual: Tensor, expected: Tensor) -> float:
    """Mean over frames (B, T, …) of bytes, at most 100 dB each (Java: Psnr)."""
    mean_square = (actual - expected).double().square().flatten(2).mean(2)
    return (10 * (255**2 / mean_square).log10()).clamp_max(100).mean().item()

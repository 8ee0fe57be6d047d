"""A training step of `org.smriti.model.train`: diffusion forcing with a clean prefix, Muon and Adam, a running average."""

import torch
from torch import Tensor, nn

from network import WorldNet

CAUSAL_PROBABILITY = 0.5


def loss(net: WorldNet, clean: Tensor, noisy: Tensor, weight: Tensor, told: tuple, causal: bool) -> Tensor:
    """The mean squared error in velocity; `weight` (B, T) is 0 for frames that are not trained on."""
    frames, _ = net(noisy, *told, causal=causal)
    scale = 1 / (torch.count_nonzero(weight) * clean.shape[2] * clean.shape[3])
    return ((frames - clean).square() * weight[..., None, None]).sum() * scale


def draw_noise(clips: int, frames: int) -> tuple[Tensor, Tensor]:
    """Noise levels and the loss's weights, both (B, T) (Java: DiffusionForcing.FOR_RECALL, NoiseLevels.STANDARD)."""
    level = torch.sigmoid(0.8 + 1.4 * torch.randn(clips, frames))
    level[torch.rand(clips, frames) < 0.1] = 1
    shortest = frames // 2 + 1
    prefix = torch.randint(shortest, frames, (clips, 1)) * (torch.rand(clips, 1) < 0.7)
    in_prefix = torch.arange(frames) < prefix
    prefix_level = 0.15 * torch.rand(clips, 1) * (torch.rand(clips, 1) >= 0.4)
    level = torch.where(in_prefix, prefix_level, level)
    return level, torch.where(in_prefix, 0, level.clamp_min(0.1) ** -2)


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
                momenta = [self.state[p].setdefault("momentum", torch.zeros_like(p)) for p in parameters]
                torch._foreach_mul_(momenta, 0.95)
                torch._foreach_add_(momenta, gradients)
                nesterov = torch.stack(torch._foreach_add(gradients, momenta, alpha=0.95))
                updates = orthogonalised(nesterov).unbind()
                torch._foreach_add_(parameters, updates, alpha=-group["lr"])


class Trainer:
    """Takes steps."""

    def __init__(self, net: WorldNet):
        self.net = net
        self.parameters = list(net.parameters())
        matrices = [module.weight for module in net.layers.modules() if isinstance(module, nn.Linear)]
        kept = {id(parameter) for parameter in matrices}
        rest = [parameter for parameter in self.parameters if id(parameter) not in kept]
        self.muon = Muon(matrices, {"lr": 2e-3})
        self.adam = torch.optim.Adam(rest, lr=1e-3, betas=(0.9, 0.99), fused=True)
        self.average = [parameter.detach().clone() for parameter in self.parameters]

    def step(self, clean: Tensor, action: Tensor, place: Tensor) -> float:
        """One step on a batch (B, T, S, 3·p²); returns the loss."""
        level, weight = (x.to(clean.device) for x in draw_noise(*clean.shape[:2]))
        causal = torch.rand(()).item() < CAUSAL_PROBABILITY
        noisy = torch.lerp(clean, torch.randn_like(clean), level[..., None, None])
        value = loss(self.net, clean, noisy, weight, (level, action, place), causal)
        value.backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, 1)
        self.muon.step()
        self.adam.step()
        torch._foreach_lerp_(self.average, [p.detach() for p in self.parameters], 1 - 0.998)
        self.muon.zero_grad()
        self.adam.zero_grad()
        return value.item()

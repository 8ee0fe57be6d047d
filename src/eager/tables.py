"""How fast channel pairs turn, and the other numbers that are fixed and not learned (Java: Waves, TokenRays, Conditioner)."""

import math

import numpy
import torch

GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
FRAME, X, Y, HEADING = range(4)  # of a place
ROW, COLUMN, AZIMUTH = range(3)  # of a token


class Waves:
    """Radians per unit of each of K pairs: frame (4, K), token (3, K), point (2, K)."""

    def __init__(self, pairs: int):
        self.frame = numpy.zeros((4, pairs))
        self.token = numpy.zeros((3, pairs))
        self.point = numpy.zeros((2, pairs))

    def look(self, pair: int, harmonic: int, direction: float, per_cell: float) -> None:
        self.frame[X, pair] = per_cell * math.cos(direction)
        self.frame[Y, pair] = per_cell * math.sin(direction)
        self.frame[HEADING, pair] = self.token[AZIMUTH, pair] = harmonic

    def point_at(self, pair: int, direction: float, per_cell: float) -> None:
        self.look(pair, 0, direction, per_cell)
        self.point[:, pair] = self.frame[[X, Y], pair]


def waves_of_attention(pairs: int) -> Waves:
    waves = Waves(pairs)
    for pair in range(pairs):
        turn, kind = divmod(pair, 8)
        if kind < 2:
            waves.frame[FRAME, pair] = 2.0 ** -(2 * turn + kind)
        elif kind == 2:
            waves.token[ROW, pair] = 2.0**-turn
        elif kind == 3:
            waves.token[COLUMN, pair] = 2.0**-turn
        elif kind == 4:
            waves.look(pair, 1 + turn, turn * GOLDEN_ANGLE, 1)
        elif kind < 7:
            waves.point_at(pair, (2 * turn + kind - 5) * GOLDEN_ANGLE, 1)
    return waves


def waves_of_scan(pairs: int, layer: int) -> Waves:
    waves = Waves(pairs)
    looking = pairs - pairs // 4
    for i in range(looking):
        quantile = ((i + 5 * layer) * 7 % looking + 0.5) / looking
        magnitude = math.sqrt(-2 * math.log(1 - quantile))
        direction = (i + looking * layer) * GOLDEN_ANGLE
        if i % 2 == 0:
            waves.look(pairs // 4 + i, (i // 2 + layer) % 12, direction, magnitude)
        else:
            waves.point_at(pairs // 4 + i, direction, magnitude)
    return waves


def waves_of_scan_in_time(pairs: int, layer: int) -> Waves:
    """Where no pose is known: once in 4 to 512 frames, every second pair also with direction."""
    waves = Waves(pairs)
    turning = pairs - pairs // 4
    for i in range(turning):
        quantile = ((i + 5 * layer) * 7 % turning + 0.5) / turning
        if i % 2 == 0:
            waves.look(pairs // 4 + i, (i // 2 + layer) % 12, 0, 0)
        waves.frame[FRAME, pairs // 4 + i] = 2 * math.pi / (4 * 128**quantile)
    return waves


def token_rays(grid: int, field_of_view: float) -> numpy.ndarray:
    """Row, column and azimuth of each token, (S, 3)."""
    row, column = (index.ravel() for index in numpy.indices((grid, grid)))
    focal = 0.5 / math.tan(math.radians(field_of_view) / 2)
    return numpy.stack([row, column, numpy.arctan((0.5 - (column + 0.5) / grid) / focal)], 1)


def noise_waves() -> torch.Tensor:
    """(1, 12)"""
    return torch.tensor([[math.pi * 2 ** (5 * i / 11) for i in range(12)]])


def pose_waves() -> torch.Tensor:
    """(4, 18): five of x, five of y, eight of the heading."""
    waves = torch.zeros(4, 18)
    for i in range(5):
        waves[X, i] = waves[Y, 5 + i] = math.pi / 2**i
    waves[HEADING, 10:] = torch.arange(1.0, 9.0)
    return waves

"""Times the network turn by turn for `app/smriti bench --eager`, which asks on standard input and measures its own in between.

    python3 src/eager/turns.py FOLDER

FOLDER holds a model, `task.json` and `inputs.npz`, as `EagerFolder` writes them. The first two lines of the answer say what this is
and what a pass returns on average; then each line asked, `pass`, `live` or `training`, is answered by milliseconds.
"""

import json
import platform
import sys
import time
from pathlib import Path

import numpy
import torch

from model_folder import read_config, read_tensors
from network import WorldNet, load
from streaming import Memory, Moment, WorldModel
from training import Batch, Optimizer, loss, noise, noised


class Turns:
    """Everything ready to be timed."""

    def __init__(self, folder: Path):
        task = json.loads((folder / "task.json").read_text())
        torch.set_num_threads(task["threads"])
        self.device = torch.device(task["device"])
        self.steps = task["steps"]
        inputs = {name: torch.from_numpy(array) for name, array in numpy.load(folder / "inputs.npz").items()}
        net = read_config(folder)
        weights = read_tensors(folder)
        self.net = load(WorldNet(net), weights).to(self.device).eval()
        self.model = WorldModel(self.net)
        self.learner = load(WorldNet(net), weights).to(self.device)
        self.optimizer = Optimizer(self.learner)
        self.clip = inputs["clip"].to(self.device)  # (B, T, S, 3·p²)
        self.told = (
            torch.zeros(self.clip.shape[:2], device=self.device),
            torch.zeros(self.clip.shape[:2], dtype=torch.int64, device=self.device),
            torch.zeros(*self.clip.shape[:2], 4, device=self.device),
        )
        self.walk = inputs["walk"]  # (frames, R, R, 3) bytes
        poses = zip(inputs["actions"].tolist(), inputs["poses"].tolist())
        self.moments = [Moment(action, *pose) for action, pose in poses]
        self.memory = Memory()
        for frame in range(task["seen"]):
            self.model.observe(self.memory, self.walk[frame], self.moments[frame])

    @torch.inference_mode()
    def do_pass(self) -> None:
        """A pass over a batch of clips."""
        frames, _ = self.net(self.clip, *self.told)
        frames[0, 0, 0, 0].item()

    def do_live(self) -> None:
        """A chunk lived through: each frame predicted, then observed."""
        memory = self.memory.snapshot()
        sizes = self.net.sizes
        for _ in range(sizes.chunk):
            number = memory.frames
            noise = torch.randn(sizes.tokens, sizes.patch_values).to(self.device)
            self.model.predict(memory, self.moments[number], noise, self.steps).numpy()
            self.model.observe(memory, self.walk[number], self.moments[number])

    def do_training(self) -> None:
        """A step on a batch that is there already, as the plan of `tiny` draws it: half of each clip shown, the rest noised."""
        level = torch.sigmoid(0.8 + 1.4 * torch.randn(self.clip.shape[:2], device=self.device))
        level[:, : level.shape[1] // 2] = 0
        weight = torch.where(level > 0, level.clamp_min(0.1) ** -2, 0)
        _, action, place = self.told
        batch = Batch(None, action, place, level, weight, None, causal=False, noise_seed=0)
        loss(self.learner, self.clip, noised(self.clip, noise(self.clip, 0), level), batch).backward()
        self.optimizer.step(2e-3, 1e-3, 0.998)

    @torch.inference_mode()
    def mean(self) -> float:
        """Of the absolute values that a pass returns: the same as Java's, or one of the two is wrong."""
        frames, _ = self.net(self.clip, *self.told)
        return frames.abs().mean().item()


def main(folder: Path) -> None:
    turns = Turns(folder)
    print(f"PyTorch {torch.__version__}, Python {platform.python_version()}", flush=True)
    print(turns.mean(), flush=True)
    for line in sys.stdin:
        task = getattr(turns, f"do_{line.strip()}")
        start = time.perf_counter()
        task()
        print(1e3 * (time.perf_counter() - start), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

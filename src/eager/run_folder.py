"""The folder of a training run, as `org.smriti.model.train` keeps it: plan, checkpoints, log, and the model ready to use."""

import fcntl
import json
import re
import shutil
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from model_folder import Refusal, read_json, read_tensors, write_tensors, write_text

LOG_HEADER = "step,seconds,loss,stage,task,psnr,copyLast"
LOG_LINE = re.compile(r"(\d{1,18}),[^,]*,[^,]*,[^,]*,[^,]*,-?\d+\.\d\d,-?\d+\.\d\d")


class Plan:
    """`training.json`; whether all in it makes sense is for the clip feeder to say, which reads it, too."""

    def __init__(self, folder: Path):
        file = folder / "training.json"
        plan = read_json(file, "the folder of a training run")
        try:
            self.variant: str = plan["variant"]
            self.net: dict = plan["net"]
            self.rates: dict = plan["rates"]
            self.own_frames: float = plan.get("ownFrames", 0)  # plans from before there were any
            self.told_of_own: float = plan.get("ownLevel", 0)  # and from before they were marked
            self.steps: int | None = plan["budget"].get("steps")
            self.minutes: float | None = plan["budget"].get("minutes")
            self.phases = [(phase["from"], phase["stages"]) for phase in plan["curriculum"]]
            self.budget(0, 0), self.factor(0, 0), self.longest(0), self.own_level(0), 0 <= self.told_of_own
        except (KeyError, TypeError, AttributeError, IndexError) as e:
            raise Refusal(f"{file}: {e!r}; expected the plan of a training run") from None

    def budget(self, step: int, seconds: float) -> float:
        """The share of it that is spent."""
        return step / self.steps if self.steps else seconds / (60 * self.minutes)

    def own_level(self, spent: float) -> float | None:
        """What a step tells of own frames when so much of the budget is spent; none on true frames alone (Java: TrainingPlan)."""
        return self.told_of_own if self.own_frames > 0 and spent >= 1 - self.own_frames else None

    def factor(self, step: int, spent: float) -> float:
        """On both rates (Java: Rates)."""
        warm_up, decay = self.rates["warmUp"], self.rates["decay"]
        return min(1, (step + 1) / warm_up if warm_up else 1) * min(1, max(0, (1 - spent) / decay))

    def stages(self, step: int) -> list[str]:
        """Those that take turns around a step, each once."""
        return list(dict.fromkeys([stages for start, stages in self.phases if start <= step][-1]))

    def longest(self, step: int) -> int:
        """Frames of the longest clip seen in so many steps."""
        seen = [stages for start, stages in self.phases if start <= max(0, step - 1)]
        return max(int(stage.split(":")[1]) for stages in seen for stage in stages)

    def worlds(self, step: int) -> list[str]:
        return list(dict.fromkeys(stage.split(":")[0] for stage in self.stages(step)))


class Moment(NamedTuple):
    step: int
    seconds: float
    tensors: dict[str, Tensor]  # weights/…, first/…, second/…, average/…


def in_16_bits(tensors: dict[str, Tensor], weights: torch.dtype) -> dict[str, Tensor]:
    """A checkpoint's tensors: averages as a model folder has them, the optimiser's moments in bfloat16, which has their range."""
    stored_as = {"weights": weights, "average": torch.float16}
    return {name: tensor.to(stored_as.get(name.split("/")[0], torch.bfloat16)) for name, tensor in tensors.items()}


class RunFolder:
    """One training has it at a time, Java's or ours."""

    def __init__(self, path: Path, writes: bool):
        self.path = path
        self.plan = Plan(path)
        self.checkpoints = path / "checkpoints"
        self.lock = None
        if not writes:
            return
        try:
            self.lock = open(path / ".lock", "w")
            fcntl.lockf(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refusal(f"{path}: another training is running in this folder; wait for it or end it") from None

    def latest(self) -> Moment | None:
        """The last moment that was saved whole."""
        finished = sorted(self.checkpoints.glob("step-*"))
        if not finished:
            return None
        state = read_json(finished[-1] / "state.json", "the step and seconds of a checkpoint")
        step, seconds = state.get("step"), state.get("seconds")
        if finished[-1] != self.checkpoint(step) or not isinstance(seconds, (int, float)):
            raise Refusal(f"{finished[-1]}/state.json: {state}; expected the step and seconds of {finished[-1].name}")
        return Moment(step, seconds, read_tensors(finished[-1]))

    def checkpoint(self, step: int) -> Path:
        return self.checkpoints / f"step-{step:010}" if isinstance(step, int) else self.checkpoints

    def save(self, moment: Moment) -> None:
        """Under another name first, so that a kill leaves the last whole one; then those before it go."""
        finished = self.checkpoint(moment.step)
        before = set(self.checkpoints.glob("step-*"))
        if finished not in before:
            unfinished = self.checkpoints / "unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir(parents=True)
            write_tensors(unfinished, moment.tensors)
            state = {"step": moment.step, "seconds": moment.seconds}
            write_text(unfinished / "state.json", json.dumps(state) + "\n")
            unfinished.rename(finished)
            for old in before:
                shutil.rmtree(old, ignore_errors=True)

    def imagined_level(self) -> float:
        """What the model that is there was trained to be told of frames that it drew itself."""
        config = self.path / "config.json"
        return read_json(config, "a model").get("imaginedLevel", 0) if config.exists() else 0

    def write_model(self, step: int, imagined_level: float, average: dict[str, Tensor]) -> None:
        write_tensors(self.path, {name: tensor.to(torch.float16) for name, tensor in average.items()})
        config = {
            "variant": self.plan.variant,
            "net": self.plan.net,
            "trainedFrames": self.plan.longest(step),
            "world": ", ".join(self.plan.worlds(step)),
        }
        if imagined_level > 0:
            config["imaginedLevel"] = imagined_level
        write_text(self.path / "config.json", json.dumps(config, indent=2) + "\n")

    def begin(self, step: int) -> None:
        """Goes on with the log, forgetting lines of steps that the checkpoint does not know of."""
        if not self.lock:
            return
        log = self.path / "log.csv"
        lines = log.read_text("latin-1").splitlines() if log.exists() else []
        kept = [line for line in lines if (found := LOG_LINE.fullmatch(line)) and int(found[1]) <= step]
        write_text(log, "\n".join([LOG_HEADER, *kept]) + "\n")

    def log(self, line: str) -> None:
        with open(self.path / "log.csv", "a") as log:
            log.write(line + "\n")

"""Trains a run of `app/smriti train` in PyTorch, where there is a GPU for it: the same plan, batches, files and checkpoints, so that
either goes on where the other stopped.

    python3 src/eager/train.py RUN                                        # goes on until the plan's budget is spent
    torchrun --nproc-per-node 8 src/eager/train.py RUN                    # on several GPUs: a batch's clips are dealt out to them

RUN is a folder made by `app/smriti train --prepare`, or one that either trainer has trained in. ^C saves and ends.
"""

import argparse
import copy
import os
import signal
import sys
import time
from pathlib import Path

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

import feed
import own_frames
from model_folder import Refusal, read_tensors
from network import WorldNet, fill, load, stored
from run_folder import Moment, RunFolder, in_16_bits
from training import Batch, Optimizer, loss, noise, noised, patches, recall

REPORT_SECONDS = 10
FEEDER = Path(__file__).resolve().parent.parent / "gpu" / "feeder"


class Ranks:
    """The processes that share a run, one for each GPU; the first of them writes."""

    def __init__(self) -> None:
        self.count = int(os.environ.get("WORLD_SIZE", 1))
        self.rank = int(os.environ.get("RANK", 0))
        if self.count > 1:
            dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")

    def device(self, name: str) -> torch.device:
        if name == "auto":
            name = "cuda" if torch.cuda.is_available() else "cpu"
        if name.startswith("cuda") and not torch.cuda.is_available():
            raise Refusal(f"--device {name}: there is no CUDA here; expected cpu")
        if name == "cuda" and self.count > 1:
            name = f"cuda:{os.environ['LOCAL_RANK']}"
        return torch.device(name)

    def share(self, batch: Batch) -> slice:
        if batch.rgb.shape[0] < self.count:
            raise Refusal(f"a batch of {batch.rgb.shape[0]} clips cannot be dealt out to {self.count} processes")
        return slice(self.rank, None, self.count)

    def sum(self, value: Tensor) -> Tensor:
        """Over all processes."""
        if self.count > 1:
            dist.all_reduce(value)
        return value

    def agree(self, value: float, device: torch.device) -> float:
        """What the first process says: clocks differ."""
        if self.count == 1:
            return value
        told = torch.tensor(value, device=device, dtype=torch.float64)
        dist.broadcast(told, 0)
        return told.item()


class Beside:
    """Something that is done beside training, every so many seconds."""

    def __init__(self, task, seconds: float):
        self.task, self.seconds, self.last = task, seconds, time.monotonic()

    def do_if_due(self) -> None:
        if time.monotonic() - self.last >= self.seconds:
            self.task()
            self.last = time.monotonic()


class Trainer:
    def __init__(self, options: argparse.Namespace, run: RunFolder, ranks: Ranks):
        self.options, self.run, self.ranks = options, run, ranks
        self.plan = run.plan
        self.device = ranks.device(options.device)
        self.precision = options.precision or ("bf16" if self.device.type == "cuda" else "float32")
        try:
            self.net = WorldNet(self.plan.net).to(self.device)
        except (KeyError, TypeError, ZeroDivisionError) as e:
            raise Refusal(f"{run.path}/training.json: net: {e!r}; expected the sizes of a network") from None
        self.optimizer, self.step, self.seconds = self.resumed()
        self.saved = self.step
        self.imagined_level = run.imagined_level()  # of the last step on own frames, of this run or of those before it
        self.frames, self.reported = 0, self.seconds  # frames since the last report, and when that was
        self.average = copy.deepcopy(self.net).eval()  # for looking at recall
        self.looks: dict[str, list[feed.Message]] = {}
        self.loss: Tensor | None = None  # running mean, of this session
        self.learner: nn.Module = self.net
        if options.compile or (options.compile is None and self.device.type == "cuda"):
            torch._dynamo.config.recompile_limit = 256  # a graph for each block size, mask and length of clips
            for layer in self.net.layers:
                layer.compile(dynamic=False)
        if ranks.count > 1:
            self.learner = DistributedDataParallel(self.net)

    def resumed(self) -> tuple[Optimizer, int, float]:
        moment = self.run.latest()
        try:
            if moment is None:
                load(self.net, read_tensors(self.run.path))
                return Optimizer(self.net), 0, 0.0
            optimizer = Optimizer(self.net)
            fill(self.views(optimizer), moment.tensors)
        except ValueError as e:
            raise Refusal(f"{self.run.path}: {e}, as the plan says") from None
        optimizer.count(moment.step)
        return optimizer, moment.step, moment.seconds

    def views(self, optimizer: Optimizer) -> dict[str, Tensor]:
        """All that a checkpoint holds, by name."""
        views = {f"weights/{name}": view for name, view in stored(self.net).items()}
        for part in ("first", "second", "average"):
            tensors = getattr(optimizer, part)
            views |= {f"{part}/{name}": view for name, view in stored(self.net, tensors.get).items()}
        return views

    def train(self, stopped) -> bool:
        """Until the budget is spent or `stopped`; whether the former."""
        batches = feed.batches(
            self.options.feeder,
            self.run.path,
            self.plan.net["resolution"],
            range(self.step, self.plan.steps or 2**62),
            self.options.feeder_threads,
            pinned=self.device.type == "cuda",
        )
        beside = [
            Beside(self.report, REPORT_SECONDS),
            Beside(self.look, self.options.look_every),
            Beside(self.save, self.options.save_every),
        ]
        began = time.monotonic()
        try:
            for _, batch in batches:
                spent = 1 if stopped(self.step) else self.plan.budget(self.step, self.seconds)
                spent = self.ranks.agree(spent, self.device)
                if spent >= 1:
                    break
                self.learn(batch, spent)
                self.seconds += time.monotonic() - began
                self.frames += batch.level.numel()
                for task in beside:
                    task.do_if_due()
                began = time.monotonic()
        finally:
            batches.close()
        self.look()
        self.save()
        return self.plan.budget(self.step, self.seconds) >= 1

    def learn(self, batch: Batch, spent: float) -> None:
        share = self.ranks.share(batch)
        batch = batch.to(self.device)
        clean = patches(self.net, batch.rgb)
        pure = noise(clean, batch.noise_seed)
        noisy = noised(clean, pure, batch.level)
        if (level := self.plan.own_level(spent)) is not None:
            self.imagined_level = level
            # one region each: casts of weights that are made without gradients must not be found by the pass that needs them
            with self.autocast(), torch.compiler.set_stance("force_eager"):  # chunks have other shapes than clips
                noisy[share] = own_frames.shown(self.net, pure[share], noisy[share], batch.clips(share), level)
            batch = own_frames.on_own_frames(batch, level)
        with self.autocast():
            value = loss(self.learner, clean, noisy, batch, share)
        (value * self.ranks.count).backward()  # which DistributedDataParallel divides by
        factor = self.plan.factor(self.step, spent)
        norm = self.optimizer.step(
            self.plan.rates["muon"] * factor,
            self.plan.rates["adam"] * factor,
            min(self.plan.rates["averaging"], (self.step + 1) / (self.step + 10)),
        )
        self.step += 1
        value = self.ranks.sum(value.detach())
        value = value + 0 * norm  # no number where the norm is none
        self.loss = value if self.loss is None else 0.98 * self.loss + 0.02 * value

    def autocast(self) -> torch.autocast:
        return torch.autocast(self.device.type, torch.bfloat16, enabled=self.precision == "bf16")

    def require_finite(self) -> float:
        """The running mean of the loss, which a single step without a number spoils for good."""
        mean = float("nan") if self.loss is None else self.loss.item()
        if self.step > self.saved and not mean < float("inf"):
            raise Refusal(
                f"the loss became {mean} by step {self.step}, and nothing was saved since step {self.saved}; "
                "lower learning rates may help"
            )
        return mean

    def report(self) -> None:
        mean = self.require_finite()
        rate = self.frames / (self.seconds - self.reported)
        self.frames, self.reported = 0, self.seconds
        if self.ranks.rank == 0:
            spent = self.plan.budget(self.step, self.seconds)
            on = "" if self.plan.own_level(spent) is None else " on own frames"
            line = f"step {self.step}{on}  loss {mean:.4f}  {rate:,.0f} frames/s  {100 * spent:.1f} %"
            print(line, file=sys.stderr, flush=True)

    def look(self) -> None:
        """Recall of held-out worlds by the averaged weights, a line each in the log."""
        mean = self.require_finite()
        if self.ranks.rank == 0:
            if not self.looks:
                self.looks = feed.held_out(self.options.feeder, self.run.path, self.plan.net["resolution"])
            fill(stored(self.average), stored(self.net, self.optimizer.average.get))
            for stage in self.plan.stages(self.step):
                world, frames, *_ = stage.split(":")
                for head, batch in self.looks[stage]:
                    psnr, copied = recall(self.average, batch.to(self.device), head["shown"])
                    seen = f"{world}-{frames},{head['task']},{psnr:.2f},{copied:.2f}"
                    self.run.log(f"{self.step},{self.seconds:.0f},{mean:.4f},{seen}")
                    print(f"held-out at step {self.step}: {seen}", file=sys.stderr, flush=True)

    def save(self) -> None:
        self.require_finite()
        if self.ranks.rank == 0 and self.step > self.saved:
            tensors = self.views(self.optimizer)
            if self.options.compact:
                tensors = in_16_bits(tensors, weights=torch.float32)
            try:
                self.run.save(Moment(self.step, self.seconds, tensors))
                self.run.write_model(self.step, self.imagined_level, stored(self.net, self.optimizer.average.get))
            except OSError as e:
                raise Refusal(
                    f"step {self.step} could not be saved in {self.run.path}: {e.strerror}; make room and resume"
                ) from None
        self.saved = self.step


def parse(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path, metavar="RUN", help="folder of the run")
    parser.add_argument("--minutes", type=float, metavar="M", help="end after so many minutes, whatever the budget")
    parser.add_argument("--stop-at", type=int, metavar="STEP", help="end at this step, whatever the budget")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or cuda:N; default: auto")
    parser.add_argument("--precision", choices=["bf16", "float32"], help="default: bf16 on a GPU, float32 on a CPU")
    parser.add_argument("--compile", action=argparse.BooleanOptionalAction, help="fuse operations; default: on a GPU")
    parser.add_argument("--compact", action="store_true", help="keep moments and averages of checkpoints in 16 bits")
    parser.add_argument("--threads", type=int, metavar="N", help="of PyTorch on a CPU")
    parser.add_argument("--feeder", type=Path, default=FEEDER, metavar="FILE", help="renders the clips; default: %(default)s")
    parser.add_argument("--feeder-threads", type=int, default=1, metavar="N", help="default: %(default)s")
    parser.add_argument("--save-every", type=float, default=60, metavar="SECONDS", help="default: %(default)g")
    parser.add_argument("--look-every", type=float, default=120, metavar="SECONDS", help="default: %(default)g")
    return parser.parse_args(words)


def main(words: list[str]) -> int:
    options = parse(words)
    if options.threads:
        torch.set_num_threads(options.threads)
    torch.set_float32_matmul_precision("high")  # TF32 on a GPU; nothing changes on a CPU
    signals = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _: signals.append(number))
    end = time.monotonic() + 60 * (options.minutes or float("inf"))
    try:
        ranks = Ranks()
        run = RunFolder(options.run, ranks.rank == 0)
        trainer = Trainer(options, run, ranks)
        if run.plan.budget(trainer.step, trainer.seconds) >= 1:
            raise Refusal(f"the run in {options.run} has spent its budget after {trainer.step} steps")
        run.begin(trainer.step)
        whole = trainer.train(lambda step: bool(signals) or step == options.stop_at or time.monotonic() >= end)
    except (Refusal, OSError) as e:
        print(f"train.py: {e}", file=sys.stderr)
        return 2
    print(f"{'Done at' if whole else 'Stopped at'} step {trainer.step}, saved in {options.run}", file=sys.stderr)
    return 0 if whole or not signals else 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

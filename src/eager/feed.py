"""Batches from Java's clip feeder: same step, same batch as the Java trainer has (Java: ClipFeeder, FeedWriter)."""

import json
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from typing import NamedTuple

import torch
from torch import Tensor

from model_folder import Refusal
from training import Batch

AHEAD = 2


class Message(NamedTuple):
    head: dict
    batch: Batch


class Feed:
    """What a feeder writes, read on a thread of its own."""

    def __init__(self, command: list[str], resolution: int, pinned: bool = False):
        self.resolution, self.pinned = resolution, pinned
        self.queue: Queue[Message | None] = Queue(AHEAD)
        try:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=1 << 20)
        except OSError as e:
            raise Refusal(f"{command[0]}: {e.strerror}; expected Smriti's clip feeder") from None
        threading.Thread(target=self.read, daemon=True).start()

    def read(self) -> None:
        try:
            while line := self.process.stdout.readline():
                self.queue.put(self.message(json.loads(line)))
        except ValueError:
            pass  # the feeder is gone in the middle of a batch
        self.queue.put(None)

    def message(self, head: dict) -> Message:
        shape = head["clips"], head["frames"]
        level, weight = self.take(torch.float32, *shape), self.take(torch.float32, *shape)
        place = self.take(torch.float32, *shape, 4)
        action = self.take(torch.uint8, *shape)
        own = self.take(torch.bool, *shape)
        rgb = self.take(torch.uint8, *shape, self.resolution, self.resolution, 3)
        return Message(head, Batch(rgb, action, place, level, weight, own, head.get("causal", True), head["noiseSeed"]))

    def take(self, dtype: torch.dtype, *shape: int) -> Tensor:
        tensor = torch.empty(shape, dtype=dtype, pin_memory=self.pinned)
        view = memoryview(tensor.numpy()).cast("B")
        if self.process.stdout.readinto(view) < len(view):
            raise ValueError("the feed ends in the middle of a batch")
        return tensor

    def __iter__(self) -> Iterator[Message]:
        while message := self.queue.get():
            yield message
        complaint = self.process.stderr.read().decode(errors="replace").splitlines()
        told = [line for line in complaint if line.strip() and not line.startswith("\tat ")]
        if self.process.wait():
            raise Refusal(told[-1] if told else f"the clip feeder ended with {self.process.returncode}")

    def close(self) -> None:
        self.process.kill()


def batches(feeder: Path, run: Path, resolution: int, steps: range, threads: int, pinned: bool) -> Feed:
    command = [str(feeder), str(run), "batches", str(steps.start), str(steps.stop), str(threads)]
    return Feed(command, resolution, pinned)


def held_out(feeder: Path, run: Path, resolution: int) -> dict[str, list[Message]]:
    """The clips that recall is looked at with, by stage."""
    stages: dict[str, list[Message]] = {}
    for message in Feed([str(feeder), str(run), "held-out"], resolution):
        stages.setdefault(message.head["stage"], []).append(message)
    return stages

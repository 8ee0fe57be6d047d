"""Compares what src/gpu/cuda found on the CPU and on the GPU: the same pictures but for rounding, and how fast.

    python3 compare.py RESULTS FILE      the folder with DEVICE-COMMAND.json; FILE gets all of them in one, and the comparison
"""

import json
import sys
from pathlib import Path

CPU, GPU = "cpu", "gpu0"
TOLERANCE = 0.05  # dB; what rounding may grow to over forty frames that build on each other


def scores(tree, path=()):
    """Every PSNR in a result, by where it stands."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key == "psnr" and isinstance(value, (int, float)):
                yield path, value
            else:
                yield from scores(value, (*path, key))
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from scores(value, (*path, index))


def look_up(results, device, command, *keys):
    """A number out of a result, or None where the command gave none."""
    tree = results.get(f"{device}-{command}")
    for key in keys:
        try:
            tree = tree[key]
        except (KeyError, IndexError, TypeError):
            return None
    return tree


def line(title, pair, digits):
    numbers = ["-" if number is None else f"{number:.{digits}f}" for number in pair]
    difference = "" if None in pair else f"{pair[1] - pair[0]:+.{digits}f}"
    print(f"{title:44}{numbers[0]:>12}{numbers[1]:>12}{difference:>12}")


def main():
    folder, file = Path(sys.argv[1]), Path(sys.argv[2])
    results = {}
    for path in sorted(folder.glob("*.json")):
        try:
            results[path.stem] = json.loads(path.read_text())
        except ValueError:
            print(f"{path.name}: cut off")  # its command failed, and has said so

    def line_of(title, digits, command, *keys):
        line(title, [look_up(results, device, command, *keys) for device in (CPU, GPU)], digits)

    print(f"{'':44}{CPU:>12}{GPU:>12}{'difference':>12}")
    for row in look_up(results, CPU, "evaluate", "variants") or {}:
        line_of(f"evaluate, {row}, PSNR in dB", 4, "evaluate", "variants", row, "psnr")
    line_of("probe, PSNR in dB, 1 step", 4, "probe-1", "variants", "hybrid", "psnr")
    line_of("probe, PSNR in dB, 4 steps", 4, "probe-4", "variants", "hybrid", "psnr")
    line_of("probe, ms a frame, 1 step", 2, "probe-1", "msPerFrame")
    line_of("probe, ms a frame, 4 steps", 2, "probe-4", "msPerFrame")
    line_of("bench, ms a live frame after 1,000 frames", 2, "bench", "live", "hybrid", -1, "ms")
    line_of("bench, matmul in fp32, GFLOP/s", 0, "bench", "ceiling", "fp32")
    line_of("bench, training, frames a second", 0, "bench", "training", "framesPerSecond")

    differences = []
    for command in ("evaluate", "probe-1", "probe-4"):
        ours = dict(scores(results.get(f"{CPU}-{command}", {})))
        theirs = dict(scores(results.get(f"{GPU}-{command}", {})))
        differences += [abs(theirs[where] - ours[where]) for where in ours.keys() & theirs.keys()]
    largest = max(differences, default=None)
    within = largest is not None and largest <= TOLERANCE
    if largest is None:
        print("there is nothing to compare: only one device has results")
    else:
        print(
            f"the largest of {len(differences)} differences in PSNR, over all frames, groups and single frames, is {largest:.4f} dB:"
            f" {'within' if within else 'NOT within'} {TOLERANCE}"
        )
    file.write_text(json.dumps({"largestDifference": largest, "tolerance": TOLERANCE, "results": results}))
    # With one device alone there is no comparison to fail.
    return 0 if within or largest is None else 1


sys.exit(main())

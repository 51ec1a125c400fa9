# SPDX-License-Identifier: GPL-3.0-or-later
"""MNIST, and numbers to compare, for the other scripts here."""
import gzip
import json
from pathlib import Path

import numpy as np


def test_images(folder):
    """float32 [10000, 28, 28], 0 paper, 1 ink."""
    data = gzip.open(Path(folder) / "t10k-images-idx3-ubyte.gz").read()[16:]
    return np.frombuffer(data, np.uint8).reshape(-1, 28, 28).astype(np.float32) / 255


def test_labels(folder):
    return np.frombuffer(gzip.open(Path(folder) / "t10k-labels-idx1-ubyte.gz").read()[8:], np.uint8)


def probabilities(file):
    """What client_reference wrote: [10000, 10]."""
    return np.fromfile(file, "<f4").reshape(-1, 10)


def compare(found, expected):
    """Whether probabilities agree, and a sentence about it. 1e-6 is as near as float32 comes: where the sum before
    softmax is beyond 16, its last place alone changes a probability by half of that. So a few of the 10,000 images
    may be off by a little more; PyTorch's own float32 and float64 differ as much."""
    differences = np.abs(found.astype(float) - expected).max(1)
    within = int((differences <= 1e-6).sum())
    words = f"{within} of {len(differences)} images within 1e-6, the farthest {differences.max():.1e}"
    return within >= 0.995 * len(differences) and differences.max() <= 4e-6, words


def layers_model_arrays(folder):
    """The weights of a layers-model by name, without an optimizer's state."""
    folder = Path(folder)
    arrays = {}
    for group in json.loads((folder / "model.json").read_text())["weightsManifest"]:
        data = b"".join((folder / name).read_bytes() for name in group["paths"])
        offset = 0
        for weight in group["weights"]:
            count = int(np.prod(weight["shape"]))
            if weight.get("group") != "optimizer":
                values = np.frombuffer(data, "<f4", count, offset)
                arrays[weight["name"]] = values.reshape(weight["shape"])
            offset += 4 * count
    return arrays

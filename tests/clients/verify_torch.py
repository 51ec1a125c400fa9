# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether PyTorch finds in MNIST's test images what we find, with the file we wrote. See README.md.
   python3 verify_torch.py NETWORK.py MNIST_FOLDER EVALUATION.json"""
import gzip
import importlib.util
import json
import sys
from pathlib import Path

import numpy as np
import torch

source, mnist, evaluation = map(Path, sys.argv[1:])
specification = importlib.util.spec_from_file_location("network", source)
module = importlib.util.module_from_spec(specification)
specification.loader.exec_module(module)
network = module.load()


def inflated(name, head):
    return np.frombuffer(gzip.open(mnist / name).read()[head:], np.uint8)


labels = inflated("t10k-labels-idx1-ubyte.gz", 8)
images = inflated("t10k-images-idx3-ubyte.gz", 16).reshape(-1, 1, 28, 28).astype(np.float32) / 255
with torch.no_grad():
    parts = [network(torch.from_numpy(images[i : i + 500])).numpy() for i in range(0, len(images), 500)]
probabilities = np.concatenate(parts)

confusion = np.zeros((10, 10), int)
np.add.at(confusion, (labels, probabilities.argmax(1)), 1)
loss = float(-np.log(probabilities[np.arange(len(labels)), labels].astype(np.float64)).mean())
ours = json.loads(evaluation.read_text())
same = confusion.tolist() == ours["confusion"]
print(f"loss: PyTorch {loss}, ours {ours['loss']}; confusion matrices {'equal' if same else 'differ'}")
sys.exit(0 if same and abs(loss - ours["loss"]) < 1e-5 else 1)

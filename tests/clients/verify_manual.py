# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the lines of Python that core/formats/README.md shows for PyTorch give MNIST's test images the
probabilities that we give. They stand beside model.safetensors; where the package safetensors is not installed, our
reader takes its place. See README.md.
   python3 verify_manual.py README.md MODEL.safetensors MNIST_FOLDER PROBABILITIES"""
import re
import sys
import types
from pathlib import Path

import numpy as np
import torch

from mnist import compare, probabilities, test_images
from safetensors_reader import read

manual, file, mnist, expected = sys.argv[1:]


def load_file(name):
    assert name == "model.safetensors"
    tensors = read(Path(file).read_bytes())[1]
    return {key: np.frombuffer(data, "<f4").reshape(shape).copy() for key, (_, shape, data) in tensors.items()}


package, module = types.ModuleType("safetensors"), types.ModuleType("safetensors.numpy")
module.load_file = load_file
sys.modules.update({"safetensors": package, "safetensors.numpy": module})

(lines,) = (block for block in re.findall(r"```python\n(.*?)```", Path(manual).read_text(), re.S) if "torch" in block)
names = {}
exec(lines, names)
images = torch.from_numpy(test_images(mnist)[:, None])
with torch.no_grad():
    found = np.concatenate([names["network"](part).numpy() for part in images.split(500)])
same, words = compare(found, probabilities(expected))
print(f"the manual's lines for PyTorch: {words}")
sys.exit(0 if same else 1)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether PyTorch gives MNIST's test images the probabilities that we give, with the file we wrote. See README.md.
   python3 verify_torch.py NETWORK.py MNIST_FOLDER PROBABILITIES"""
import importlib.util
import sys

import numpy as np
import torch

from mnist import compare, probabilities, test_images

source, mnist, expected = sys.argv[1:]
specification = importlib.util.spec_from_file_location("network", source)
module = importlib.util.module_from_spec(specification)
specification.loader.exec_module(module)
network = module.load()

images = torch.from_numpy(test_images(mnist)[:, None])
with torch.no_grad():
    found = np.concatenate([network(part).numpy() for part in images.split(500)])
same, words = compare(found, probabilities(expected))
print(f"PyTorch {torch.__version__}: {words}")
sys.exit(0 if same else 1)

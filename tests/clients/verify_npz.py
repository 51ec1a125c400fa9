# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether NumPy reads the archive of a model, and finds the arrays of the layers-model in it, and what the network
is and expects. See README.md.
   python3 verify_npz.py NETWORK.npz MODEL_FOLDER"""
import json
import sys

import numpy as np

from mnist import layers_model_arrays

expected = layers_model_arrays(sys.argv[2])
notes = ["generator", "preprocessing", "terms", "topology"]
with np.load(sys.argv[1], allow_pickle=False) as arrays:
    assert arrays.files == [*expected, *notes], arrays.files
    for name, values in expected.items():
        found = arrays[name]
        assert found.dtype == np.dtype("<f4") and found.flags.c_contiguous
        assert found.shape == values.shape and found.tobytes() == values.tobytes(), name
    text = {name: bytes(arrays[name]).decode() for name in notes}
assert json.loads(text["topology"])["class_name"] == "Sequential"
assert json.loads(text["preprocessing"])["ink"] == 1
print(f"NumPy {np.__version__}: {len(expected)} arrays, every bit as in the layers-model")

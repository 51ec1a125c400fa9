# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether NumPy reads the archive of a model, and finds the arrays of the layers-model in it. See README.md.
   python3 verify_npz.py NETWORK.npz MODEL_FOLDER"""
import json
import sys
from pathlib import Path

import numpy as np

archive, folder = sys.argv[1], Path(sys.argv[2])
manifest = json.loads((folder / "model.json").read_text())["weightsManifest"][0]
data = b"".join((folder / name).read_bytes() for name in manifest["paths"])

offset = 0
with np.load(archive, allow_pickle=False) as arrays:
    assert arrays.files == [weight["name"] for weight in manifest["weights"]], arrays.files
    for weight in manifest["weights"]:
        count = int(np.prod(weight["shape"]))
        expected = np.frombuffer(data, "<f4", count, offset).reshape(weight["shape"])
        found = arrays[weight["name"]]
        assert found.dtype == np.dtype("<f4") and found.flags.c_contiguous
        assert found.shape == expected.shape and found.tobytes() == expected.tobytes(), weight["name"]
        offset += 4 * count
assert offset == len(data)
print(f"NumPy {np.__version__}: {len(manifest['weights'])} arrays, every bit as in the layers-model")

# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a reader written to the specification of safetensors finds the arrays of the layers-model in a file we
wrote. It also has to refuse every file of BAD_FOLDER, so that its yes means something. See README.md.
   python3 verify_safetensors.py NETWORK.safetensors MODEL_FOLDER BAD_FOLDER"""
import json
import sys
from pathlib import Path

from mnist import layers_model_arrays
from safetensors_reader import Refused, read

file, model, bad = map(Path, sys.argv[1:])
metadata, tensors = read(file.read_bytes())
expected = layers_model_arrays(model)
assert set(tensors) == set(expected), set(tensors) ^ set(expected)
for name, values in expected.items():
    assert tensors[name] == ("F32", list(values.shape), values.tobytes()), name
assert json.loads(metadata["topology"])["class_name"] == "Sequential"
assert json.loads(metadata["preprocessing"])["ink"] == 1

refused = 0
for hostile in sorted(bad.glob("*.safetensors")):
    try:
        read(hostile.read_bytes())
    except Refused:
        refused += 1
    else:
        sys.exit(f"{hostile.name}: was read")
print(f"a reader written to the specification: {len(tensors)} arrays, every bit as in the layers-model; "
      f"it refuses {refused} bad files")

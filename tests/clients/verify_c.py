# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether compilers take the C file we wrote without a word, and it gives MNIST's test images the probabilities that
we give; or, of kernels of whole numbers, whether its accuracy is what its comment says. See README.md.
   python3 verify_c.py NETWORK.c MNIST_FOLDER PROBABILITIES [MOST_OBJECT_BYTES]"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from mnist import compare, probabilities, test_images, test_labels

STRICT = ["-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic", "-O2"]
source, mnist, expected = Path(sys.argv[1]), sys.argv[2], probabilities(sys.argv[3])
most_bytes = int(sys.argv[4]) if len(sys.argv) > 4 else None
program = Path(__file__).parent / "classify_all.c"
text = source.read_text()
stated = re.search(r"accuracy ([\d.]+) %, loss [\d.]+ with the kernels of this file", text)
assert "may be used by anyone for anything" in text and "0 for paper, 1 for ink" in text

words = []
for compiler in filter(shutil.which, ["gcc", "clang"]):
    with tempfile.TemporaryDirectory() as folder:
        built, code = Path(folder) / "classify", Path(folder) / "network.o"
        subprocess.run([compiler, *STRICT, "-c", source, "-o", code], check=True)
        subprocess.run([compiler, *STRICT, program, code, "-lm", "-o", built], check=True)
        sections = subprocess.run(["size", code], check=True, capture_output=True, text=True).stdout
        size = sum(map(int, sections.splitlines()[1].split()[:2]))  # text and data; the rest is empty room
        answer = subprocess.run([built], input=test_images(mnist).tobytes(), check=True, capture_output=True)
    assert most_bytes is None or size < most_bytes, f"{size} bytes"
    found = np.frombuffer(answer.stdout, "<f4").reshape(expected.shape)
    if stated:
        accuracy = f"{100 * (found.argmax(1) == test_labels(mnist)).mean():.2f}"
        assert accuracy == stated[1], f"{compiler}: accuracy {accuracy}, the file says {stated[1]}"
        words.append(f"{compiler}: {size} bytes, accuracy {accuracy} % as the file says")
    else:
        same, agreement = compare(found, expected)
        assert same, f"{compiler}: {agreement}"
        words.append(f"{compiler}: {size} bytes, {agreement}")
assert words, "no compiler"
print("; ".join(words))

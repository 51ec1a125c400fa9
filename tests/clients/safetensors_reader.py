# SPDX-License-Identifier: GPL-3.0-or-later
"""A reader of safetensors written to the format's specification (README.md and safetensors/src/tensor.rs of
huggingface/safetensors), by nothing of ours."""
import json
import struct
from math import prod

SIZES = {"BOOL": 1, "U8": 1, "I8": 1, "F8_E5M2": 1, "F8_E4M3": 1, "I16": 2, "U16": 2, "F16": 2, "BF16": 2,
         "I32": 4, "U32": 4, "F32": 4, "F64": 8, "I64": 8, "U64": 8}  # fmt: skip
MOST_HEADER_BYTES = 100_000_000
MOST_ELEMENTS = 2**64


class Refused(Exception):
    pass


def require(condition, what):
    if not condition:
        raise Refused(what)


def without_repeats(pairs):
    require(len({key for key, _ in pairs}) == len(pairs), "a key is there twice")
    return dict(pairs)


def is_count(value):
    return type(value) is int and 0 <= value < MOST_ELEMENTS


def read(data):
    """(metadata, {name: (dtype, shape, bytes)}) of a file's bytes."""
    require(len(data) >= 8, "no room for the header's length")
    (length,) = struct.unpack_from("<Q", data)
    require(length <= MOST_HEADER_BYTES, "the header is too long")
    require(8 + length <= len(data), "the header reaches beyond the file")
    require(data[8:9] == b"{", "the header does not begin with {")
    try:
        header = json.loads(data[8 : 8 + length].decode("utf-8"), object_pairs_hook=without_repeats)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise Refused(str(error)) from error
    metadata = header.pop("__metadata__", {})
    require(all(type(text) is str for text in metadata.values()), "metadata are not texts")

    payload, end, tensors = data[8 + length :], 0, {}
    for name, tensor in sorted(header.items(), key=lambda item: item[1].get("data_offsets", [0])[0]):
        require(set(tensor) == {"dtype", "shape", "data_offsets"}, f"{name}: other fields")
        require(tensor["dtype"] in SIZES, f"{name}: an unknown type")
        shape, offsets = tensor["shape"], tensor["data_offsets"]
        require(all(map(is_count, shape)) and all(map(is_count, offsets)), f"{name}: no counts")
        require(len(offsets) == 2, f"{name}: not two offsets")
        begin, stop = offsets
        require(begin == end, f"{name}: a hole or an overlap")
        require(prod(shape) < MOST_ELEMENTS, f"{name}: too many elements")
        require(stop - begin == prod(shape) * SIZES[tensor["dtype"]], f"{name}: shape and bytes differ")
        tensors[name] = (tensor["dtype"], shape, payload[begin:stop])
        end = stop
    require(end == len(payload), "the arrays end elsewhere than the file")
    return metadata, tensors

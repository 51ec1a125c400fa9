# SPDX-License-Identifier: GPL-3.0-or-later
# Exports networks from PyTorch, and writes what it finds with them in the image of README.md. See there.
import json
import os
import sys
import warnings

import torch
import torch.nn.functional as F
from torch import nn

warnings.filterwarnings("ignore")


class View(nn.Module):
    """A view whose shape is computed, and logarithms of probabilities."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 3, 5)
        self.dense = nn.Linear(3 * 12 * 12, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv(x)), 2)
        return F.log_softmax(self.dense(x.view(x.size(0), -1)), dim=1)


class Permuted(nn.Module):
    """Channels last before the list, and a dense layer without bias."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 3, (3, 5), stride=(3, 2))
        self.dense = nn.Linear(3 * 9 * 12, 10, bias=False)

    def forward(self, x):
        x = torch.sigmoid(self.conv(x)).permute(0, 2, 3, 1)
        return torch.softmax(self.dense(x.reshape(-1, 3 * 9 * 12)), dim=1)


class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 1, 3, padding=1)
        self.dense = nn.Linear(784, 10)

    def forward(self, x):
        return torch.softmax(self.dense(torch.flatten(x + self.conv(x), 1)), dim=1)


def normalized():
    """Everything that stands between convolutions; normalization behind the list too."""
    return nn.Sequential(
        nn.Conv2d(1, 4, 3, padding=1, bias=False), nn.BatchNorm2d(4, eps=1e-3, momentum=0.2), nn.LeakyReLU(0.1),
        nn.AvgPool2d(2), nn.Dropout(0.3), nn.Conv2d(4, 5, 5, stride=3), nn.ELU(), nn.MaxPool2d(2, stride=1),
        nn.Flatten(), nn.BatchNorm1d(45), nn.Linear(45, 12), nn.Tanh(), nn.Linear(12, 10), nn.Softmax(dim=1))


def averaged():
    """Ends in logits."""
    return nn.Sequential(
        nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 10, 3, padding=1), nn.AdaptiveAvgPool2d(1),
        nn.Flatten())


def dense():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 8), nn.ReLU(), nn.Linear(8, 10), nn.LogSoftmax(dim=1))


image = torch.tensor([(37 * i % 256) / 255 for i in range(784)]).reshape(1, 1, 28, 28)


def settled(network):
    """With moving averages, biases and all that are no special numbers."""
    with torch.no_grad():
        for name, values in network.state_dict().items():
            if values.dtype == torch.float32:
                values += 0.05 * torch.cos(torch.arange(values.numel(), dtype=torch.float32)).reshape(values.shape)
    return network.eval()


def export(network, path, opset, **options):
    torch.onnx.export(network, image, path, input_names=["input"], output_names=["output"], opset_version=opset,
                      dynamic_axes={"input": {0: "N"}, "output": {0: "N"}}, **options)


def main(folder):
    torch.manual_seed(1)
    expected = {}
    cases = [("view", View(), (9, 13)), ("permuted", Permuted(), (11, 17)), ("normalized", normalized(), (9, 13, 17)),
             ("averaged", averaged(), (13,)), ("dense", dense(), (13,))]
    for name, network, opsets in cases:
        settled(network)
        with torch.no_grad():
            output = network(image)[0]
        sums_to_one = abs(float(output.sum()) - 1) < 1e-5
        probabilities = output if sums_to_one else torch.softmax(output, 0)  # of logarithms: themselves
        for opset in opsets:
            export(network, os.path.join(folder, "torch", f"{name}_op{opset}.onnx"), opset)
            expected[f"{name}_op{opset}.onnx"] = [float(p) for p in probabilities]

    # A batch of one, fixed; weights as inputs too, as old versions had them; and with dropout left in.
    view = settled(View())
    torch.onnx.export(view, image, os.path.join(folder, "torch", "fixed_op13.onnx"), opset_version=13,
                      keep_initializers_as_inputs=True)
    with torch.no_grad():
        expected["fixed_op13.onnx"] = [float(p) for p in torch.exp(view(image)[0])]

    refused = os.path.join(folder, "torch_refused")
    export(settled(Residual()), os.path.join(refused, "residual.onnx"), 13)
    export(settled(nn.Sequential(nn.Conv2d(1, 2, 3), nn.Conv2d(2, 2, 3, groups=2), nn.Flatten(), nn.Linear(1152, 10))),
           os.path.join(refused, "groups.onnx"), 13)
    export(settled(nn.Sequential(nn.Conv2d(1, 2, 3, stride=2, padding=1), nn.Flatten(), nn.Linear(392, 10))),
           os.path.join(refused, "padding.onnx"), 13)
    export(settled(nn.Sequential(nn.Conv2d(1, 2, 3, stride=2), nn.Hardswish(), nn.Flatten(), nn.Linear(338, 10))),
           os.path.join(refused, "hardswish.onnx"), 14)
    export(settled(nn.Sequential(nn.Conv2d(1, 2, 3), nn.AvgPool2d(3, stride=1, padding=1), nn.Flatten(),
                                 nn.Linear(1352, 10))),
           os.path.join(refused, "average_padding.onnx"), 13)
    export(nn.Sequential(nn.Flatten(), nn.Linear(784, 10), nn.Dropout(0.3), nn.Softmax(dim=1)).train(),
           os.path.join(refused, "training.onnx"), 13, training=torch.onnx.TrainingMode.TRAINING)
    with open(os.path.join(folder, "torch.json"), "w") as file:
        json.dump(expected, file, indent=1)
        file.write("\n")


main(sys.argv[1])

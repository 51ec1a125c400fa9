// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/named_weights.h"
#include "core/formats/python_source.h"
#include "core/formats/python_text.h"
#include "core/formats/text_file.h"
#include "core/layers/padding.h"

#include <optional>
#include <utility>

namespace inkling {

namespace {

/// The mean of windows that may reach over the edge, where torch's own needs equal paddings.
constexpr const char* averagePoolClass = R"(

class AveragePool(nn.Module):
    """The mean of each window; what is added at the edges does not count."""

    def __init__(self, size, strides, padding):
        super().__init__()
        self.size, self.strides, self.padding = size, strides, padding

    def forward(self, x):
        inside = F.pad(torch.ones_like(x), self.padding)
        mean = F.avg_pool2d(F.pad(x, self.padding), self.size, self.strides)
        return mean / F.avg_pool2d(inside, self.size, self.strides)
)";

constexpr const char* flattenedFunction = R"(

def flattened(height, width, channels):
    """Where PyTorch's features of a flattened image lie in Keras' order, channels last."""
    return np.arange(height * width * channels).reshape(height, width, channels).transpose(2, 0, 1).ravel()
)";

/// Builds the lists of modules and of what is loaded into them, keeping track of how PyTorch's values lie.
class PyTorchWriter {
public:
    explicit PyTorchWriter(const Model& model)
        : m_architecture{*model.architecture}
        , m_names{kerasNames(m_architecture.specs())}
        , m_shape{m_architecture.inputShape()} {
        const LayerSpecs& specs = m_architecture.specs();
        for (std::size_t i = 0; i < specs.size(); ++i) {
            m_name = m_names[i];
            std::visit([&](const auto& spec) { add(spec); }, specs[i]);
            addActivation(activationOf(specs[i]), alphaOf(specs[i]));
            m_shape = m_architecture.layers()[i].outputShape;
        }
        m_name = m_names.back();
        if (m_arePlanes)
            addModule("_list", "nn.Flatten()");
    }

    const std::string& modules() const { return m_modules; }
    const std::string& loads() const { return m_loads; }
    bool hasAveragePool() const { return m_hasAveragePool; }
    /// Whether nothing puts the features of a flatten back in order.
    bool leavesProbabilitiesUnordered() const { return m_unordered.has_value(); }

private:
    static double alphaOf(const LayerSpec& spec) {
        const auto* activate = std::get_if<Activate>(&spec);
        return activate ? activate->alpha : 0.0;
    }

    void addModule(const std::string& suffix, const std::string& module) {
        m_modules += "        (\"" + m_name + suffix + "\", " + module + "),\n";
    }
    void addLoad(const std::string& tensor, const std::string& role, const std::string& turned = {}) {
        m_loads += "        network." + m_name + "." + tensor + ".copy_(torch.tensor(weights[\"" + m_name
            + "/" + role + "\"]" + turned + "))\n";
    }
    /// An index for what belongs to the features that a flatten left in PyTorch's order.
    std::string inOrder(const char* axes = "[") const {
        if (!m_unordered)
            return {};
        const Shape& shape = *m_unordered;
        return axes + std::string{"flattened("} + std::to_string(shape.height) + ", "
            + std::to_string(shape.width) + ", " + std::to_string(shape.channels) + ")]";
    }

    void toPlanes() {
        if (!m_arePlanes)
            addModule("_planes", "nn.Unflatten(1, (" + std::to_string(m_shape.channels) + ", 1, 1))");
        m_arePlanes = true;
    }

    /// Left, right, top, bottom; empty where there is nothing to add.
    std::string paddingOf(std::array<int, 2> size, std::array<int, 2> strides, Padding padding) const {
        const WindowAxis rows = slide(m_shape.height, size[0], strides[0], padding);
        const WindowAxis columns = slide(m_shape.width, size[1], strides[1], padding);
        if (rows.before + rows.after + columns.before + columns.after == 0)
            return {};
        return "(" + std::to_string(columns.before) + ", " + std::to_string(columns.after) + ", "
            + std::to_string(rows.before) + ", " + std::to_string(rows.after) + ")";
    }

    void add(const Conv2d& spec) {
        toPlanes();
        const std::string padding = paddingOf(spec.kernelSize, spec.strides, spec.padding);
        if (!padding.empty())
            addModule("_padding", "nn.ZeroPad2d(" + padding + ")");
        addModule("",
                  "nn.Conv2d(" + std::to_string(m_shape.channels) + ", " + std::to_string(spec.filters) + ", "
                      + pythonTuple(spec.kernelSize) + ", " + pythonTuple(spec.strides) + ")");
        addLoad("weight", "kernel", inOrder("[:, :, ") + ".transpose(3, 2, 0, 1)");
        addLoad("bias", "bias");
        m_unordered.reset();
    }
    void add(const MaxPooling2d& spec) {
        toPlanes();
        const std::string padding = paddingOf(spec.poolSize, spec.strides, spec.padding);
        if (!padding.empty())
            addModule("_padding", "nn.ConstantPad2d(" + padding + ", float(\"-inf\"))");
        addModule("", "nn.MaxPool2d(" + pythonTuple(spec.poolSize) + ", " + pythonTuple(spec.strides) + ")");
    }
    void add(const AveragePooling2d& spec) {
        toPlanes();
        const std::string padding = paddingOf(spec.poolSize, spec.strides, spec.padding);
        const std::string windows = pythonTuple(spec.poolSize) + ", " + pythonTuple(spec.strides);
        m_hasAveragePool = m_hasAveragePool || !padding.empty();
        addModule("",
                  padding.empty() ? "nn.AvgPool2d(" + windows + ")"
                                  : "AveragePool(" + windows + ", " + padding + ")");
    }
    void add(const GlobalAveragePooling2d&) {
        toPlanes();
        addModule("", "nn.AdaptiveAvgPool2d(1)");
        addModule("_list", "nn.Flatten()");
        m_arePlanes = false;
    }
    void add(const Flatten&) {
        if (m_arePlanes && m_shape.channels > 1 && m_shape.height * m_shape.width > 1)
            m_unordered = m_shape;
        if (m_arePlanes)
            addModule("", "nn.Flatten()");
        m_arePlanes = false;
    }
    void add(const Dense& spec) {
        if (m_arePlanes)
            addModule("_list", "nn.Flatten()");
        m_arePlanes = false;
        addModule("",
                  "nn.Linear(" + std::to_string(m_shape.size()) + ", " + std::to_string(spec.units) + ")");
        addLoad("weight", "kernel", inOrder() + ".T");
        addLoad("bias", "bias");
        m_unordered.reset();
    }
    void add(const Dropout& spec) { addModule("", "nn.Dropout(" + pythonNumber(spec.rate) + ")"); }
    void add(const BatchNormalization& spec) {
        addModule("",
                  std::string{m_arePlanes ? "nn.BatchNorm2d(" : "nn.BatchNorm1d("}
                      + std::to_string(m_shape.channels) + ", eps=" + pythonNumber(spec.epsilon)
                      + ", momentum=1 - " + pythonNumber(spec.momentum) + ")");
        addLoad("weight", "gamma", inOrder());
        addLoad("bias", "beta", inOrder());
        addLoad("running_mean", "moving_mean", inOrder());
        addLoad("running_var", "moving_variance", inOrder());
    }
    void add(const Activate&) { }

    void addActivation(Activation activation, double alpha) {
        switch (activation) {
        case Activation::linear:
            return;
        case Activation::relu:
            return addModule("_relu", "nn.ReLU()");
        case Activation::leakyReLU:
            return addModule("_leaky_relu", "nn.LeakyReLU(" + pythonNumber(alpha) + ")");
        case Activation::elu:
            return addModule("_elu", "nn.ELU()");
        case Activation::tanh:
            return addModule("_tanh", "nn.Tanh()");
        case Activation::sigmoid:
            return addModule("_sigmoid", "nn.Sigmoid()");
        case Activation::softmax:
            return addModule("_softmax", "nn.Softmax(dim=1)");
        }
    }

    const Architecture& m_architecture;
    std::vector<std::string> m_names;
    std::string m_name;
    Shape m_shape; ///< of what the next layer is given
    bool m_arePlanes = true;
    std::optional<Shape> m_unordered; ///< the planes of a flatten with no dense layer behind it yet
    bool m_hasAveragePool = false;
    std::string m_modules;
    std::string m_loads;
};

std::string imagesText(const Shape& shape) {
    return "[N, " + std::to_string(shape.channels) + ", " + std::to_string(shape.height) + ", "
        + std::to_string(shape.width) + "]";
}

} // namespace

Result<void> writePyTorchSource(const Model& model, const std::filesystem::path& path) {
    if (auto finite = requireFiniteWeights(model, path); !finite)
        return finite;
    const PyTorchWriter network{model};
    if (network.leavesProbabilitiesUnordered())
        return Error{ErrorKind::failure,
                     Sentence::tr("%1: flatten: no dense layer follows it, and PyTorch would order its "
                                  "classes otherwise; put a dense layer behind it. Nothing was written.")
                         .arg(path.string())};
    const std::string file = pythonDocstring(model, "PyTorch", imagesText(model.architecture->inputShape()))
        + "from collections import OrderedDict\nfrom pathlib import Path\n\n"
          "import numpy as np\nimport torch\n"
        + (network.hasAveragePool() ? "import torch.nn.functional as F\n" : "") + "from torch import nn\n"
        + (network.hasAveragePool() ? averagePoolClass : "") + pythonReadWeights()
        + (network.loads().find("flattened(") == std::string::npos ? "" : flattenedFunction)
        + "\n\ndef build():\n"
          "    \"\"\"The network with weights to begin with.\"\"\"\n"
          "    return nn.Sequential(OrderedDict([\n"
        + network.modules()
        + "    ]))\n"
          "\n\ndef load():\n"
          "    \"\"\"The network as it was trained, set to predict.\"\"\"\n"
          "    network = build()\n"
          "    weights = read_weights()\n"
          "    with torch.no_grad():\n"
        + network.loads() + "    return network.eval()\n";
    return writeTextFile(path, file);
}

} // namespace inkling

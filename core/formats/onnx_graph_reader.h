// SPDX-License-Identifier: GPL-3.0-or-later
// From the nodes of an ONNX graph to a chain of layers. Internal to core/formats.
#pragma once

#include "core/formats/onnx_graph.h"
#include "core/formats/onnx_nodes.h"

#include <limits>
#include <utility>

namespace inkling::onnx {

constexpr std::size_t mostFeatures = std::size_t{1} << 20U; // of one sample between two layers

/// The number of images, in a shape that is computed while the network runs.
constexpr std::int64_t batchSize = std::numeric_limits<std::int64_t>::min();

/// How the values of a sample lie.
enum class Layout {
    planes, ///< [N, channels, height, width]
    pixels, ///< [N, height, width, channels]
    list,   ///< [N, features]
};

/// What a Pad node adds around planes: top, left, bottom, right.
struct Pad {
    std::array<std::int64_t, 4> pads{};
    float value = 0.0F;
};

/// Goes through the nodes once, in their order, and keeps track of how the values lie.
class GraphReader final : private NodeReader {
public:
    GraphReader(const OnnxGraph& graph, std::int64_t opset, std::string_view fileName)
        : NodeReader{fileName}
        , m_graph{graph}
        , m_opset{opset} { }

    Result<OnnxNetwork> read();

private:
    using Handler = void (GraphReader::*)();

    // The chain: its beginning, its end, and the node in between that is read (onnx_graph.cpp).
    void readInitializers();
    void readInput();
    void readOutput();
    /// Logits get the softmax that was left to the loss.
    void endInSoftmax();
    void readNode();
    static const std::map<std::string_view, Handler>& handlersByType();
    static Sentence knownTypes();
    bool isFlow(std::size_t index) const;
    /// Whether the input is what the node before made, of the images.
    bool takeFlow(std::size_t index);
    bool takePlanes();
    bool takeList(std::size_t index);
    /// Adds a layer to the chain, without a node's output.
    void addLayer(const LayerSpec& spec, std::vector<OnnxWeights> weights = {});
    /// The first output is what the chain has become.
    void advance();
    void addNode(const LayerSpec& spec, std::vector<OnnxWeights> weights = {});

    // Layers (onnx_layers.cpp).
    struct Window {
        std::array<int, 2> size;
        std::array<int, 2> strides;
        Padding padding = Padding::valid;
    };
    /// What Conv, MaxPool and AveragePool have in common. The kernel's size is known for Conv.
    Window readWindow(std::optional<std::array<int, 2>> kernel);
    Padding readPadding(const Window& window);
    /// A Pad before this window that adds what the window's own padding would.
    void takePad(float value);
    /// Rounding up makes a window more where the last one does not end at the edge.
    void refuseRoundingUp(const Window& window);
    void readConv();
    /// As a layer's number, whose own range says what is too large.
    static int count(std::int64_t side);
    void readMaxPool();
    void readAveragePool();
    void readGlobalAveragePool();
    void addDense(const OnnxTensor& kernel, bool isTurned, std::optional<std::size_t> biasInput);
    /// [units] or [1, units].
    const OnnxTensor* denseBias(std::size_t index, std::int64_t units);
    void readGemm();
    void readMatMul();
    /// The bias of the MatMul before.
    void readAdd();
    void readBatchNormalization();
    void readDropout();
    void addActivation(Activation activation);
    template<Activation activation>
    void readActivation();
    void readLeakyRelu();
    void readElu();
    void readSoftmax();
    void readLogSoftmax();
    /// PyTorch pads in a node of its own, with zeros around nothing before every AveragePool.
    void readPad();

    // What moves values, and computes where to (onnx_reshaping.cpp).
    /// Planes or pixels become a list.
    void flatten();
    void readFlatten();
    void readReshape();
    /// Two sizes: of the batch and of the list.
    std::optional<std::pair<std::int64_t, std::int64_t>> sizesOf(std::size_t index);
    static std::string sizeText(std::int64_t size);
    void readTranspose();
    void readIdentity();
    void readConstant();
    void defineSizes(Sizes sizes);
    void readShape();
    void readGather();
    void readUnsqueeze();
    void readConcat();

    const OnnxGraph& m_graph;
    std::int64_t m_opset;
    OnnxNetwork m_network;
    std::int64_t m_batch = 0; ///< images of the input; 0: any number

    std::size_t m_step = 0; ///< which value the chain has come to
    Shape m_shape;          ///< of one sample of it
    Layout m_layout = Layout::planes;
    std::optional<Shape> m_unordered; ///< the planes whose flattened features no dense layer has put in order
    bool m_awaitsBias = false;        ///< whether an Add would be the bias of a MatMul
    bool m_isLogarithm = false;
    std::optional<Pad> m_pad;              ///< that the next node has to take
    std::array<std::int64_t, 4> m_taken{}; ///< by the node that is being read
};

} // namespace inkling::onnx

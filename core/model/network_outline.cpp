// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network_outline.h"

#include "core/layers/build_layer.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t maxFeatures = 1U << 20U;     // of one sample between two layers
constexpr std::size_t maxParameters = 64'000'000U; // 256 MB of float32
constexpr std::size_t maxLayers = 64;
constexpr std::size_t maxClasses = 256; // labels are bytes
constexpr int maxSide = 1024;

/// "conv2d", or "conv2d 2" where there are several.
std::vector<std::string> namesOf(const LayerSpecs& specs) {
    std::map<std::string, int> total;
    for (const auto& spec : specs)
        ++total[std::string{kindOf(spec)}];
    std::map<std::string, int> seen;
    std::vector<std::string> names;
    for (const auto& spec : specs) {
        const std::string kind{kindOf(spec)};
        names.push_back(total[kind] == 1 ? kind : kind + " " + std::to_string(++seen[kind]));
    }
    return names;
}

/// Lays out arrays one behind the other.
class BlockList {
public:
    BlockList(std::size_t spec, std::size_t offset)
        : m_spec{spec}
        , m_offset{offset} { }

    BlockList& add(const char* role, std::vector<int> shape, bool isTrainable = true) {
        std::size_t count = 1;
        for (const int side : shape)
            count *= static_cast<std::size_t>(side);
        m_blocks.push_back({m_spec, role, std::move(shape), m_offset, count, isTrainable});
        m_offset += count;
        return *this;
    }
    std::vector<ParameterBlock> take() { return std::move(m_blocks); }

private:
    std::size_t m_spec;
    std::size_t m_offset;
    std::vector<ParameterBlock> m_blocks;
};

void addBlocks(BlockList& list, const Conv2d& conv, Shape input) {
    list.add("kernel", {conv.kernelSize[0], conv.kernelSize[1], input.channels, conv.filters})
        .add("bias", {conv.filters});
}
void addBlocks(BlockList& list, const Dense& dense, Shape input) {
    list.add("kernel", {input.channels, dense.units}).add("bias", {dense.units});
}
void addBlocks(BlockList& list, const BatchNormalization&, Shape input) {
    list.add("gamma", {input.channels})
        .add("beta", {input.channels})
        .add("moving_mean", {input.channels}, false)
        .add("moving_variance", {input.channels}, false);
}
void addBlocks(BlockList&, const auto&, Shape) { }

/// Of one sample on the way forward.
std::size_t multiplyAddsOf(const LayerSpec& spec, Shape input, Shape output) {
    if (const auto* conv = std::get_if<Conv2d>(&spec))
        return output.size() * Shape{conv->kernelSize[0], conv->kernelSize[1], input.channels}.size();
    if (std::holds_alternative<Dense>(spec))
        return output.size() * input.size();
    return 0;
}

std::vector<ParameterBlock> blocksOf(const LayerSpec& spec, std::size_t index, Shape input,
                                     std::size_t offset) {
    BlockList list{index, offset};
    std::visit([&](const auto& layer) { addBlocks(list, layer, input); }, spec);
    return list.take();
}

/// What is wrong before the first layer.
std::optional<Sentence> faultOfWhole(Shape inputShape, const LayerSpecs& specs) {
    if (specs.empty())
        return Sentence::tr("The network has no layers; it needs at least flatten and dense.");
    if (specs.size() > maxLayers)
        return Sentence::tr("The network has %1 layers; at most %2 are possible.")
            .arg(specs.size(), maxLayers);
    // Sides are checked one by one first: their product may not fit any number.
    for (const int side : {inputShape.height, inputShape.width, inputShape.channels})
        if (side < 1 || side > maxSide)
            return Sentence::tr("The network takes images of %1; each side may be 1 to %2.")
                .arg(toText(inputShape), maxSide);
    if (inputShape.size() > maxFeatures)
        return Sentence::tr("The network takes images of %1, %2 values; at most %3 are possible.")
            .arg(toText(inputShape), inputShape.size(), maxFeatures);
    return {};
}

/// What is wrong with how it ends; the shapes are all known.
std::optional<Sentence> faultOfEnd(const LayerSpec& last, Shape output,
                                   std::optional<std::size_t> classCount) {
    if (!output.isFlat())
        return Sentence::tr("the network ends in %1; end it in a flat list, with flatten and dense.")
            .arg(toText(output));
    if (activationOf(last) != Activation::softmax)
        return Sentence::tr(
            "the last layer needs the activation softmax, so that its outputs are probabilities.");
    if (output.size() > maxClasses)
        return Sentence::tr("%1 classes; at most %2 are possible.").arg(output.size(), maxClasses);
    if (classCount && output.size() != *classCount)
        return Sentence::tr("it tells %1 classes apart, and the images have %2; give it as many outputs.")
            .arg(output.size(), *classCount);
    return {};
}

/// The last activation belongs to the loss.
bool computesNothing(Shape inputShape, const LayerSpecs& specs) {
    Shape shape = inputShape;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const auto spec = i + 1 < specs.size() ? specs[i] : withoutActivation(specs[i]);
        if (!changesNothing(spec, shape))
            return false;
        shape = outputShapeOf(spec, shape).value();
    }
    return true;
}

/// Adds what there is to know of the next layer. Returns why it cannot be.
std::optional<Sentence> addLayer(NetworkOutline& outline, const LayerSpec& spec, Shape& shape) {
    const auto place = outline.knownLayers == 0 ? LayerPlace::first : LayerPlace::later;
    const auto output = outputShapeOf(spec, shape, place);
    if (!output)
        return output.error().sentence;
    if (output->size() > maxFeatures)
        return Sentence::tr("its output %1 has %2 values a sample; at most %3 are possible.")
            .arg(toText(*output), output->size(), maxFeatures);
    auto& layer = outline.layers[outline.knownLayers];
    layer.outputShape = *output;
    const auto forward = multiplyAddsOf(spec, shape, *output);
    layer.cost = {forward, outline.parameterCount > 0 ? 2 * forward : forward};
    for (auto& block : blocksOf(spec, outline.knownLayers, shape, outline.parameterCount)) {
        layer.parameterCount += block.count;
        outline.blocks.push_back(std::move(block));
    }
    outline.parameterCount += layer.parameterCount;
    ++outline.knownLayers;
    shape = *output;
    if (outline.parameterCount > maxParameters)
        return Sentence::tr("the network has %1 parameters up to here; at most %2 are possible.")
            .arg(outline.parameterCount, maxParameters);
    return {};
}

/// Why a layer that would fit maps does not fit the list that one before it makes.
std::optional<Sentence> needOfMaps(const NetworkOutline& outline, const LayerSpecs& specs, std::size_t layer,
                                   Shape list) {
    const auto here = specs.begin() + static_cast<std::ptrdiff_t>(layer);
    const auto maker = std::find_if(specs.begin(), here, makesList);
    const bool fitsMaps = needsMaps(*here) && outputShapeOf(*here, {maxSide, maxSide, 1});
    if (maker == here || !fitsMaps || outputShapeOf(*here, list))
        return {};
    const auto& name = outline.layers[static_cast<std::size_t>(maker - specs.begin())].name;
    return Sentence::tr("it needs maps, and its input is a flat list; move it above %1.").arg(name);
}

} // namespace

Sentence NetworkFault::sentence() const {
    return layer ? Sentence::tr("%1: %2").arg(layerName, reason) : reason;
}

Cost NetworkOutline::cost() const {
    Cost sum;
    for (const auto& layer : layers) {
        sum.forward += layer.cost.forward;
        sum.backward += layer.cost.backward;
    }
    return sum;
}

bool needsMaps(const LayerSpec& spec) {
    return std::holds_alternative<Conv2d>(spec) || std::holds_alternative<MaxPooling2d>(spec)
        || std::holds_alternative<AveragePooling2d>(spec)
        || std::holds_alternative<GlobalAveragePooling2d>(spec);
}

bool makesList(const LayerSpec& spec) {
    return std::holds_alternative<Flatten>(spec) || std::holds_alternative<Dense>(spec)
        || std::holds_alternative<GlobalAveragePooling2d>(spec);
}

NetworkOutline outlineOf(Shape inputShape, const LayerSpecs& specs, std::optional<std::size_t> classCount) {
    NetworkOutline outline;
    auto names = namesOf(specs);
    for (std::size_t i = 0; i < specs.size(); ++i)
        outline.layers.push_back({std::move(names[i]), detailOf(specs[i]), {}, 0, {}});
    if (auto reason = faultOfWhole(inputShape, specs)) {
        outline.fault = {{}, {}, std::move(*reason)};
        return outline;
    }

    const auto failAt = [&outline](std::size_t layer, Sentence reason) {
        outline.fault = {layer, outline.layers[layer].name, std::move(reason)};
        return outline;
    };
    Shape shape = inputShape;
    for (std::size_t i = 0; i < specs.size(); ++i)
        if (auto reason = addLayer(outline, specs[i], shape))
            return failAt(i, needOfMaps(outline, specs, i, shape).value_or(std::move(*reason)));
    if (auto reason = faultOfEnd(specs.back(), shape, classCount))
        return failAt(specs.size() - 1, std::move(*reason));
    if (computesNothing(inputShape, specs))
        outline.fault = {
            {}, {}, Sentence::tr("The network computes nothing; it needs at least flatten and dense.")};
    return outline;
}

} // namespace inkling

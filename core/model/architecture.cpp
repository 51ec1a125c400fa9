// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/architecture.h"

#include "core/layers/build_layer.h"

#include <algorithm>
#include <map>

namespace inkling {

namespace {

constexpr std::size_t maxFeatures = 1U << 20U;     // of one sample between two layers
constexpr std::size_t maxParameters = 64'000'000U; // 256 MB of float32
constexpr std::size_t maxLayers = 64;
constexpr std::size_t maxClasses = 256; // labels are bytes

Error refuse(const std::string& reason) {
    return {ErrorKind::badData, reason};
}

/// "conv2d", or "conv2d 2" where there are several.
std::vector<std::string> namesOf(const LayerSpecs& specs) {
    std::map<std::string, int> total;
    for (const auto& spec : specs)
        ++total[kindOf(spec)];
    std::map<std::string, int> seen;
    std::vector<std::string> names;
    for (const auto& spec : specs) {
        const std::string kind = kindOf(spec);
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

} // namespace

Result<std::shared_ptr<const Architecture>> Architecture::build(Shape inputShape, LayerSpecs specs) {
    if (specs.empty())
        return refuse("The network has no layers; it needs at least flatten and dense.");
    if (specs.size() > maxLayers)
        return refuse("The network has " + std::to_string(specs.size()) + " layers; at most "
                      + std::to_string(maxLayers) + " are possible.");

    // Sides are checked one by one first: their product may not fit any number.
    constexpr int maxSide = 1024;
    for (const int side : {inputShape.height, inputShape.width, inputShape.channels})
        if (side < 1 || side > maxSide)
            return refuse("The network takes images of " + toText(inputShape) + "; each side may be 1 to "
                          + std::to_string(maxSide) + ".");
    if (inputShape.size() > maxFeatures)
        return refuse("The network takes images of " + toText(inputShape) + ", "
                      + std::to_string(inputShape.size()) + " values; at most " + std::to_string(maxFeatures)
                      + " are possible.");

    std::shared_ptr<Architecture> built{new Architecture};
    const auto names = namesOf(specs);
    Shape shape = inputShape;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const auto output = outputShapeOf(specs[i], shape, names[i]);
        if (!output)
            return output.error();
        if (output->size() > maxFeatures)
            return refuse(names[i] + ": its output " + toText(*output) + " has "
                          + std::to_string(output->size()) + " values a sample; at most "
                          + std::to_string(maxFeatures) + " are possible.");
        std::size_t count = 0;
        for (auto& block : blocksOf(specs[i], i, shape, built->m_parameterCount)) {
            count += block.count;
            built->m_blocks.push_back(std::move(block));
        }
        built->m_parameterCount += count;
        if (built->m_parameterCount > maxParameters)
            return refuse(names[i] + ": the network has " + std::to_string(built->m_parameterCount)
                          + " parameters up to here; at most " + std::to_string(maxParameters)
                          + " are possible.");
        built->m_layers.push_back(
            {names[i], detailOf(specs[i]), *output, count, multiplyAddsOf(specs[i], shape, *output)});
        shape = *output;
    }

    if (!shape.isFlat())
        return refuse(names.back() + ": the network ends in " + toText(shape)
                      + "; end it in a flat list, with flatten and dense.");
    if (activationOf(specs.back()) != Activation::softmax)
        return refuse(names.back() + ": the last layer needs the activation softmax, so that its outputs are "
                      + "probabilities.");
    built->m_classCount = static_cast<std::size_t>(shape.channels);
    if (built->m_classCount > maxClasses)
        return refuse(names.back() + ": " + std::to_string(built->m_classCount) + " classes; at most "
                      + std::to_string(maxClasses) + " are possible.");

    built->m_inputShape = inputShape;
    built->m_specs = specs;
    specs.back() = withoutActivation(specs.back());
    built->addStages(specs);
    if (built->m_stages.empty())
        return refuse("The network computes nothing; it needs at least flatten and dense.");
    return std::shared_ptr<const Architecture>{std::move(built)};
}

void Architecture::addStages(std::span<const LayerSpec> specs) {
    Shape shape = m_inputShape;
    std::size_t offset = 0;
    for (std::size_t next = 0; next < specs.size();) {
        auto built = buildLayers(specs.subspan(next), shape);
        for (auto& layer : built.layers) {
            const auto count = layer->parameterCount();
            m_stages.push_back({std::move(layer), offset, next});
            offset += count;
        }
        next += built.specCount;
        shape = m_layers[next - 1].outputShape;
    }
    while (m_firstTrainedStage < m_stages.size()
           && m_stages[m_firstTrainedStage].layer->parameterCount() == 0)
        ++m_firstTrainedStage;
}

/// The spec behind the last one of a stage. An activation that conv2d or dense brought along belongs to them.
std::size_t Architecture::specsEnd(std::size_t stage) const {
    const bool isLast = stage + 1 == m_stages.size();
    return std::max(m_stages[stage].firstSpec + 1, isLast ? m_specs.size() : m_stages[stage + 1].firstSpec);
}

std::string Architecture::stageName(std::size_t stage) const {
    const auto first = m_stages[stage].firstSpec;
    if (stage > 0 && m_stages[stage - 1].firstSpec == first)
        return nameOf(activationOf(m_specs[first])) + std::string{" of "} + m_layers[first].name;
    std::string name;
    for (std::size_t spec = first; spec < specsEnd(stage); ++spec)
        name += (name.empty() ? "" : " + ") + m_layers[spec].name;
    return name;
}

Cost Architecture::costOf(std::size_t stage) const {
    const auto first = m_stages[stage].firstSpec;
    if (stage > 0 && m_stages[stage - 1].firstSpec == first)
        return {};
    const auto forward = m_layers[first].multiplyAdds;
    return {forward, stage == m_firstTrainedStage ? forward : 2 * forward};
}

Cost Architecture::cost() const {
    Cost sum;
    for (std::size_t stage = 0; stage < m_stages.size(); ++stage) {
        const auto [forward, backward] = costOf(stage);
        sum.forward += forward;
        sum.backward += backward;
    }
    return sum;
}

} // namespace inkling

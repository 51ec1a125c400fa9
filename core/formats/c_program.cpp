// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/c_program.h"

#include <algorithm>
#include <optional>

namespace inkling {

namespace {

std::optional<COperation> operationOf(Activation activation) {
    switch (activation) {
    case Activation::linear:
        return {};
    case Activation::relu:
        return COperation::relu;
    case Activation::leakyReLU:
        return COperation::leakyRelu;
    case Activation::elu:
        return COperation::elu;
    case Activation::tanh:
        return COperation::hyperbolicTangent;
    case Activation::sigmoid:
        return COperation::sigmoid;
    case Activation::softmax:
        return COperation::softmax;
    }
    return {};
}

std::optional<COperation> operationOf(const Conv2d&) {
    return COperation::convolve;
}
std::optional<COperation> operationOf(const Dense&) {
    return COperation::dense;
}
std::optional<COperation> operationOf(const MaxPooling2d&) {
    return COperation::maxPool;
}
std::optional<COperation> operationOf(const AveragePooling2d&) {
    return COperation::averagePool;
}
std::optional<COperation> operationOf(const GlobalAveragePooling2d&) {
    return COperation::averagePool;
}
std::optional<COperation> operationOf(const BatchNormalization&) {
    return COperation::scaleChannels;
}
std::optional<COperation> operationOf(const Flatten&) {
    return {}; // channels vary fastest in planes and in lists
}
std::optional<COperation> operationOf(const Dropout&) {
    return {};
}
std::optional<COperation> operationOf(const Activate&) {
    return {}; // its activation is all it has
}

bool isPool(const CStep& step) {
    return step.operation == COperation::maxPool || step.operation == COperation::averagePool;
}

bool goesValueByValue(const CStep& step) {
    return !isPool(step) && step.operation != COperation::convolve && step.operation != COperation::dense;
}

Padding paddingOf(const LayerSpec& spec) {
    if (const auto* pool = std::get_if<MaxPooling2d>(&spec))
        return pool->padding;
    if (const auto* pool = std::get_if<AveragePooling2d>(&spec))
        return pool->padding;
    return Padding::valid;
}

/// A window without padding never begins before the place of its result, nor does any later one.
bool worksInPlace(const CStep& step, const LayerSpec& spec) {
    return goesValueByValue(step) || (isPool(step) && paddingOf(spec) == Padding::valid);
}

/// The last step's result goes to the caller, and so does what is changed there value by value.
void placeProbabilities(std::vector<CStep>& steps) {
    constexpr CPlace probabilities{.kind = CPlace::Kind::probabilities, .offset = 0};
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        step->to = probabilities;
        if (!goesValueByValue(*step) || step + 1 == steps.rend())
            return;
        step->from = probabilities;
    }
}

} // namespace

CProgram programOf(const Architecture& architecture) {
    CProgram program;
    Shape shape = architecture.inputShape();
    const auto add = [&](std::optional<COperation> operation, std::size_t spec, Shape out) {
        if (operation)
            program.steps.push_back({.operation = *operation, .spec = spec, .in = shape, .out = out});
        shape = out;
    };
    const LayerSpecs& specs = architecture.specs();
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const Shape out = architecture.layers()[i].outputShape;
        add(std::visit([](const auto& spec) { return operationOf(spec); }, specs[i]), i, out);
        add(operationOf(activationOf(specs[i])), i, out);
    }

    placeProbabilities(program.steps);
    CPlace place{.kind = CPlace::Kind::image, .offset = 0};
    for (CStep& step : program.steps) {
        if (step.from.kind != CPlace::Kind::probabilities)
            step.from = place;
        if (step.to.kind == CPlace::Kind::probabilities)
            continue;
        const bool isInRoom = place.kind == CPlace::Kind::room;
        if (!isInRoom)
            place = {.kind = CPlace::Kind::room, .offset = 0};
        else if (!worksInPlace(step, specs[step.spec]))
            place.offset = step.out.size() <= place.offset ? 0 : place.offset + step.in.size();
        step.to = place;
        program.room = std::max(program.room, place.offset + step.out.size());
    }
    return program;
}

} // namespace inkling

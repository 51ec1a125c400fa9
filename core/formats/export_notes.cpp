// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/export_notes.h"

#include "core/base/number_text.h"
#include "core/drawing/drawing.h"

#include <sstream>

namespace inkling {

namespace {

constexpr int paper = 0;
constexpr int ink = 1;
constexpr const char* middle = "centre of mass";

/// Those of MNIST's shape are taken for digits that were made as MNIST's.
bool isLikeMnist(const Shape& shape) {
    return shape == Shape{Picture::side, Picture::side, 1};
}

} // namespace

std::string pixelText() {
    return std::to_string(paper) + " for paper, " + std::to_string(ink) + " for ink";
}

std::string digitText(const Shape& shape) {
    if (!isLikeMnist(shape))
        return {};
    return "The network expects digits as MNIST has them: no frame, no shade of paper, scaled so that the "
           "longer side takes "
        + decimal(Normalization{}.inkSide) + " pixels, and moved so that the ink's " + middle
        + " is the middle of the image.";
}

nlohmann::ordered_json preprocessingJson(const Shape& shape) {
    nlohmann::ordered_json json{{"paper", paper}, {"ink", ink}};
    if (isLikeMnist(shape)) {
        json["longerSidePixels"] = static_cast<int>(Normalization{}.inkSide);
        json["middle"] = middle;
    }
    return json;
}

std::map<std::string, std::string> modelNotes(const SequentialNetwork& network) {
    return {{topologyNote, sequentialJson(network)},
            {"preprocessing", preprocessingJson(network.inputShape).dump()},
            {"terms", std::string{exportTerms}},
            {"generator", "Inkling " INKLING_VERSION}};
}

std::string wrapped(std::string_view words, std::string_view prefix, std::size_t columns) {
    std::istringstream in{std::string{words}};
    std::string text;
    std::string line{prefix};
    for (std::string word; in >> word;) {
        if (line.size() > prefix.size() && line.size() + 1 + word.size() > columns) {
            text += line + "\n";
            line = prefix;
        }
        line += (line.size() > prefix.size() ? " " : "") + word;
    }
    return line.size() > prefix.size() ? text + line + "\n" : text;
}

} // namespace inkling

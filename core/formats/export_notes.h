// SPDX-License-Identifier: GPL-3.0-or-later
// What every exported model says beside its layers and weights: what images it wants, and that its file is
// free. Internal to core/formats.
#pragma once

#include "core/base/shape.h"
#include "core/formats/json.h"
#include "core/formats/layers_model_topology.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace inkling {

/// An additional permission to Inkling's licence: exported programs carry functions of Inkling's.
inline constexpr std::string_view exportTerms =
    "What Inkling wrote into this file may be used by anyone for anything, without conditions.";

/// How a picture becomes numbers: "0 for paper, 1 for ink".
std::string pixelText();

/// What else a network for images of this shape expects, in a sentence; empty where nothing is known of them.
std::string digitText(const Shape& shape);

/// Both as JSON: {"paper":0,"ink":1,"longerSidePixels":20,"middle":"centre of mass"}.
nlohmann::ordered_json preprocessingJson(const Shape& shape);

/// What a file of arrays carries beside them, by name:
///   topology        the layers-model's "modelTopology" as JSON (layers_model_topology.h)
///   preprocessing   JSON, see above
///   terms           exportTerms
///   generator       "Inkling 0.1.0"
inline constexpr const char* topologyNote = "topology";
std::map<std::string, std::string> modelNotes(const SequentialNetwork& network);

/// The words in lines of at most `columns` characters, each of which begins with `prefix` and ends in a line
/// feed.
std::string wrapped(std::string_view words, std::string_view prefix, std::size_t columns);

} // namespace inkling
